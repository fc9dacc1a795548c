//! The country of each person of a report.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::nationalities::{find_nationality, has_nationality_word_before};
use super::phrases::{
    Owner, begins_with_body, begins_with_side, find_code, find_owner, find_owner_of_head, find_partner, list_codes,
    list_named, list_senders,
};
use super::words::{
    COMPANIONS, CONTINUED, COUPLES, NATIONAL_ORGANS, NO_NATION, PAIRED_AFTER, PAIRED_POSTS, PLACE_LEVELS, STATE_ORGANS,
    STATE_PARTIES, SURELY_FOREIGN, WITH_SPEAKER,
};
use crate::annotate::Context;
use crate::annotate::grammar::{links, marks};
use crate::annotate::names::{reads_foreign, transliterates_well};
use crate::annotate::people::{Mention, MentionKind, People, PersonFound};
use crate::annotate::posts::PostMention;
use crate::lexicon::kinds::post;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// How far before a bare post its state is looked for, in code points.
const REACH: usize = 120;
/// Longest line that is read as the heading of an item, in code points.
const LONGEST_HEADING: usize = 40;
/// Most posts of a person that are read.
const MOST_POSTS: usize = 16;
/// Number of people in a headline from which on it is not searched for a head of state without a name.
const TOO_MANY_IN_HEADLINE: usize = 3;
/// Shortest name of a place abroad with its level, in code points.
const LEAST_PLACE: usize = 3;
/// How far before a post the party of a state is looked for, in code points.
const PARTY_REACH: usize = 24;
/// Most mentions before a person, in the same paragraph, whose countries are compared.
const MOST_BEFORE: usize = 64;
/// Most mentions of a person whose neighbourhood is read.
const MOST_MENTIONS: usize = 6;

/// The code of each person's country, in the order of [`People::list`]; none for people of China, of international
/// bodies, and where the report does not state it.
pub fn find_countries(cx: &Context, people: &People) -> Vec<Option<String>> {
    let is_known = || people.list.iter().any(|person| names_state_by_body(cx, person));
    let is_national = || people.mentions.iter().any(|mention| has_nationality_word_before(cx, mention));
    if !names_abroad(cx) && !is_known() && !is_national() {
        return vec![None; people.list.len()];
    }
    let mut finder = Finder { cx, people, owners: find_all_stated(cx, people), items: RefCell::default() };
    finder.read_neighbourhoods();
    finder.read_lists();
    finder.read_contexts();
    finder.read_pairs();
    finder.read_partner_of_headline();
    let code = |owner: &Owner| match owner {
        Owner::Abroad(code) => Some((*code).to_owned()),
        _ => None,
    };
    finder.owners.iter().map(code).collect()
}

/// Whether the report names a foreign state, a place abroad or a post that only other states have.
fn names_abroad(cx: &Context) -> bool {
    let mut places = cx.hits.of(Table::Countries).chain(cx.hits.of(Table::ForeignPlaces));
    places.any(|hit| find_code(cx, hit).is_some()) || cx.hits.of(Table::Posts).any(|hit| hit.is(post::FOREIGN))
}

/// Whether a post of a person begins with a body of one state, or with two states or a side: 胡塞武装, 法中友好协会, 韩方代表.
fn names_state_by_body(cx: &Context, person: &PersonFound) -> bool {
    person.posts.iter().take(MOST_POSTS).any(|post| begins_with_body(cx, post.span) || begins_with_side(cx, post.span))
}

/// What the posts of each person state.
fn find_all_stated<'a>(cx: &Context<'a>, people: &People) -> Vec<Owner<'a>> {
    let mut names: Vec<Vec<Span>> = vec![Vec::new(); people.list.len()];
    for mention in &people.mentions {
        names[mention.person].push(mention.span);
    }
    people.list.iter().zip(&names).map(|(person, names)| find_stated(cx, person, names)).collect()
}

/// What the posts of a person state.
///
/// Where posts of two states are attributed to one person, those beside the name decide.
fn find_stated<'a>(cx: &Context<'a>, person: &PersonFound, mentions: &[Span]) -> Owner<'a> {
    let text = &cx.document.reading;
    let counts = |span: &Span| NO_NATION.longest_before(text, span.end).is_none_or(|word| word.start < span.start);
    let all_posts = || person.posts.iter().map(|post| post.span).take(MOST_POSTS);
    let find_owner = |cx: &Context<'a>, span: Span| {
        let head = person.posts.iter().find(|post| post.span == span).map_or(span, |post| post.head);
        find_owner(cx, span).or(find_owner_of_head(cx, span, head))
    };
    // 我市友城某国某市市长 holds 某国某市市长.
    let is_abroad = |span: &Span| matches!(find_owner(cx, *span), Owner::Abroad(_));
    let ends_with_other = |span: &Span| {
        all_posts()
            .any(|other| other.len() < span.len() && cx.slice(*span).ends_with(cx.slice(other)) && is_abroad(&other))
    };
    let posts = || all_posts().filter(|span| counts(span) && !ends_with_other(span));
    let all = posts().map(|span| find_owner(cx, span));
    let is_beside = |span: &Span| mentions.iter().any(|name| name.start == span.end || span.start == name.end);
    let beside = || posts().filter(is_beside).map(|span| find_owner(cx, span));
    match decide(all) {
        Ok(owner) => owner,
        Err(first) => decide(beside()).unwrap_or_else(|first| first).or(first),
    }
}

/// The weightiest owner of several; an error with the first one where they name two states.
fn decide<'a>(owners: impl Iterator<Item = Owner<'a>>) -> Result<Owner<'a>, Owner<'a>> {
    let mut state: Option<Owner> = None;
    let mut other = Owner::Unnamed;
    for owner in owners {
        match owner {
            Owner::Abroad(_) | Owner::China if state.is_some_and(|state| state != owner) => {
                return Err(state.unwrap_or(owner));
            }
            Owner::Abroad(_) | Owner::China => state = Some(owner),
            _ => other = other.or(owner),
        }
    }
    Ok(state.unwrap_or(other))
}

/// The foreign states that a paragraph names.
#[derive(Clone, Copy)]
enum States<'a> {
    None,
    Only(&'a str),
    Several,
}

struct Finder<'p, 'c, 'a> {
    cx: &'c Context<'a>,
    people: &'p People,
    owners: Vec<Owner<'a>>,
    /// The states of each paragraph that was read so far.
    items: RefCell<FxHashMap<usize, States<'a>>>,
}

impl<'a> Finder<'_, '_, 'a> {
    fn is_open(&self, mention: &Mention) -> bool {
        matches!(self.owners.get(mention.person), Some(Owner::Unnamed | Owner::Home))
    }

    fn set(&mut self, mention: &Mention, code: &'a str) {
        if let Some(owner) = self.owners.get_mut(mention.person) {
            *owner = Owner::Abroad(code);
        }
    }

    /// Gives people the state that the words beside their names state: by a nationality, a delegation or a party.
    fn read_neighbourhoods(&mut self) {
        let mut read = vec![0; self.owners.len()];
        for mention in self.people.mentions.iter().filter(|mention| mention.kind == MentionKind::Full) {
            let Some(count) = read.get_mut(mention.person).filter(|count| **count < MOST_MENTIONS) else { continue };
            *count += 1;
            if self.is_open(mention)
                && let Some(code) = find_nationality(self.cx, mention).or_else(|| self.find_party(mention))
            {
                self.set(mention, code);
            }
        }
    }

    /// Gives the state of a person to the next people of the same list whose post or name is foreign. A name without a
    /// post must follow another name without a post: 德国专家甲、乙. The state is also given to people with whom a meeting
    /// continues (会面，又与国防部长).
    fn read_lists(&mut self) {
        let mut last: Option<(usize, &'a str)> = None;
        let mut was_bare = false;
        let people = self.people;
        for mention in &people.mentions {
            let inherited = last.filter(|(end, _)| self.continues(*end, mention.extent.start)).map(|(_, code)| code);
            let is_bare = |mention: &Mention| mention.extent.len() == mention.span.len();
            let joins_bare = was_bare && is_bare(mention) && reads_foreign(self.cx, mention.span);
            let may_inherit = self.is_open(mention) && (joins_bare || self.may_be_foreign(mention));
            if let Some(code) = inherited.filter(|_| may_inherit) {
                self.set(mention, code);
            }
            was_bare = is_bare(mention);
            let meeting_continues =
                last.filter(|(end, _)| self.meeting_continues(*end, mention.extent.start)).map(|(_, code)| code);
            if let Some(code) = meeting_continues.filter(|_| self.is_open(mention) && self.has_national_post(mention)) {
                self.set(mention, code);
            }
            last = match self.owners.get(mention.person) {
                Some(Owner::Abroad(code)) => Some((mention.extent.end, *code)),
                _ => None,
            };
        }
    }

    /// Whether only a mark or link of a list (、, 和) or a word for company (偕) is between two people.
    fn continues(&self, end: usize, start: usize) -> bool {
        let text = &self.cx.document.reading;
        let end = COUPLES.longest_at(text, end).map_or(end, |word| word.end);
        let between = Span::new(end, start);
        match text.get(end) {
            Some(c) if between.len() == 1 && (marks::is_list_mark(c) || marks::is_comma(c)) => true,
            Some(c) => {
                let word = self.cx.slice(between);
                let after_comma = self.cx.slice(Span::new(end + usize::from(marks::is_comma(c)), start.max(end + 1)));
                !between.is_empty() && (links::LINKS.contains(after_comma) || COMPANIONS.contains(word))
            }
            None => false,
        }
    }

    /// Whether a meeting with the person named before continues with the person at `start`: 会面，又与国防部长.
    fn meeting_continues(&self, end: usize, start: usize) -> bool {
        let document = &self.cx.document;
        let is_one = document.sentence_at(end.saturating_sub(1)) == document.sentence_at(start);
        is_one && CONTINUED.longest_before(&document.reading, start).is_some_and(|word| word.start >= end)
    }

    /// Whether a post before the name is one that every state has: 国防部长.
    fn has_national_post(&self, mention: &Mention) -> bool {
        let text = &self.cx.document.reading;
        mention.extent.start < mention.span.start && NATIONAL_ORGANS.longest_at(text, mention.extent.start).is_some()
    }

    /// The state whose party the person has a post of: 韩国最大在野党某某党最高委员.
    fn find_party(&self, mention: &Mention) -> Option<&'a str> {
        let text = &self.cx.document.reading;
        let before = Span::new(mention.span.start.saturating_sub(PARTY_REACH), mention.span.start);
        let party = STATE_PARTIES.first_in(text, before)?;
        let rest = text.chars_of(Span::new(party.end, before.end));
        if rest.iter().any(|c| marks::is_boundary(*c) || marks::is_list_mark(*c))
            || mention.extent.start == mention.span.start
        {
            return None;
        }
        let ends_here = self.cx.hits.ending_at(party.start).find(|hit| hit.table == Table::Countries);
        ends_here.and_then(|hit| find_code(self.cx, hit))
    }

    /// Whether the place of a post transliterates and is no division of China: 斯特拉孔市市长.
    fn has_foreign_place(&self, mention: &Mention) -> bool {
        let posts = Span::new(mention.extent.start, mention.span.start);
        let place =
            self.cx.hits.of_within(Table::Posts, posts).last().map(|hit| Span::new(posts.start, hit.span().start));
        let text = &self.cx.document.reading;
        let is_place = |place: &Span| {
            let has_level = PLACE_LEVELS.longest_before(text, place.end).is_some();
            let is_han = text.chars_of(*place).iter().all(|c| marks::is_han(*c));
            let is_home = self.cx.hits.tables_starting_at(place.start).has(Table::Divisions);
            place.len() >= LEAST_PLACE && has_level && is_han && !is_home
        };
        place.filter(is_place).is_some_and(|place| transliterates_well(self.cx, Span::new(place.start, place.end - 1)))
    }

    /// Whether a person with a post at this mention may be foreign. The name is foreign, or the only post has no body
    /// (外长), is one that only other states have (总统), or has a foreign place. If China has the post as well (外交部部长),
    /// the name must be foreign.
    fn may_be_foreign(&self, mention: &Mention) -> bool {
        let has_post = mention.extent.len() > mention.span.len();
        let posts = Span::new(mention.extent.start, mention.span.start);
        let has_foreign = || self.cx.hits.of_kind_within(post::FOREIGN, posts).any(|hit| hit.span().end == posts.end);
        let is_home = self.owners.get(mention.person) == Some(&Owner::Home);
        let is_bare = || {
            let posts = self.people.list.get(mention.person).map(|person| &person.posts);
            posts.is_some_and(|posts| posts.len() == 1 && posts.iter().all(|post| post.span == post.head))
        };
        let is_abroad = || has_foreign() || is_bare() || self.has_foreign_place(mention);
        has_post && (reads_foreign(self.cx, mention.span) || !is_home && is_abroad())
    }

    /// Gives people whose foreign post names no state (总统某某) the nearest state named before them. Without one, they get
    /// China's partner in the sentence, if only other states have the post, else the only foreign state of the report.
    /// A post that only states have may also get the only foreign state of the paragraph. People with any other post
    /// get the only foreign state of the report if their name is a transliteration.
    fn read_contexts(&mut self) {
        let only = self.find_only();
        let people = self.people;
        for mention in people.mentions.iter().filter(|mention| mention.kind == MentionKind::Full) {
            if self.is_open(mention) && !self.has_foreign_post(mention) {
                // A long Japanese name reads foreign, too, but says no state by itself.
                let is_transliterated =
                    self.cx.document.reading.chars_of(mention.span).iter().any(|c| !marks::is_han(*c))
                        || transliterates_well(self.cx, mention.span);
                let has_post = !self.posts_of(mention).is_empty() && reads_foreign(self.cx, mention.span);
                if let Some(code) = only.filter(|_| has_post && is_transliterated) {
                    self.set(mention, code);
                }
            } else if self.is_open(mention) {
                let near = self.find_before(mention.extent.start);
                let partner = || self.find_partner(mention).filter(|_| self.has_sure_post(mention));
                let of_item = || self.has_state_post(mention).then(|| self.find_in_item(mention)).flatten();
                if let Some(code) = near.or_else(partner).or(only).or_else(of_item) {
                    self.set(mention, code);
                }
            }
        }
    }

    /// Gives the second person of a pair of leaders, of whom the first is of China, the state that the sentence, the
    /// report or the paragraph names: 习近平总书记和某某总书记战略引领.
    fn read_pairs(&mut self) {
        let only = self.find_only();
        self.read_partners_of_speaker(only);
        let people = self.people;
        for pair in people.mentions.windows(2) {
            let [first, second] = pair else { continue };
            if !self.is_open(second) || !self.is_pair(first, second) {
                continue;
            }
            let before = self.find_in_paragraph(first.extent.start);
            if let Some(code) = self.find_before(first.extent.start).or(only).or(before) {
                self.set(second, code);
            }
        }
    }

    /// Gives a leader whom a leader of China names in direct speech (我同某某总书记一道) the state that the report or the
    /// paragraph names.
    fn read_partners_of_speaker(&mut self, only: Option<&'a str>) {
        let text = &self.cx.document.reading;
        let people = self.people;
        for mention in &people.mentions {
            let post = PAIRED_POSTS.longest_at(text, mention.span.end);
            let leads = post.is_some_and(|post| PAIRED_AFTER.longest_at(text, post.end).is_some());
            let is_ours = || self.speaker_before(mention).is_some_and(|owner| !matches!(owner, Owner::Abroad(_)));
            let is_partner = leads
                && self.is_open(mention)
                && is_ours()
                && WITH_SPEAKER.longest_before(text, mention.span.start).is_some();
            if is_partner && let Some(code) = only.or_else(|| self.find_in_paragraph(mention.span.start)) {
                self.set(mention, code);
            }
        }
    }

    /// The owner of the person named last before `mention` in its paragraph, who is another one.
    fn speaker_before(&self, mention: &Mention) -> Option<Owner<'a>> {
        let paragraph = self.cx.document.paragraph_span_at(mention.span.start)?;
        let before = self.people.mentions_in(Span::new(paragraph.start, mention.span.start));
        let speaker = before.last().filter(|speaker| speaker.person != mention.person)?;
        self.owners.get(speaker.person).copied()
    }

    /// The only person without a post whose name is foreign, where the headline names the head of one foreign state
    /// without a name: 陆秉文同德国总理举行会谈, 陆秉文同某某举行会谈.
    fn read_partner_of_headline(&mut self) {
        let title = Span::new(0, self.cx.document.body);
        let has_head = || {
            let posts = self.cx.hits.of_within(Table::Posts, title).map(Hit::span);
            posts.into_iter().any(|post| {
                self.cx.hits.tables_ending_at(post.start).has(Table::Countries)
                    || matches!(find_owner(self.cx, post), Owner::Abroad(_))
            })
        };
        let Some(code) = self.find_only().filter(|_| self.people.mentions_in(title).len() < TOO_MANY_IN_HEADLINE)
        else {
            return;
        };
        let is_bare = |mention: &&Mention| {
            mention.kind == MentionKind::Full
                && self.is_open(mention)
                && self.posts_of(mention).is_empty()
                && (reads_foreign(self.cx, mention.span) || transliterates_well(self.cx, mention.span))
        };
        let mut bare = self.people.mentions.iter().filter(is_bare);
        let Some(first) = bare.next().copied() else { return };
        if bare.all(|other| other.person == first.person) && !self.cx.document.in_title(first.span) && has_head() {
            self.set(&first, code);
        }
    }

    /// Whether two people with a post behind their names are named as a pair; a foreign name may have another post than
    /// that of China.
    fn is_pair(&self, first: &Mention, second: &Mention) -> bool {
        let text = &self.cx.document.reading;
        let post = |mention: &Mention| PAIRED_POSTS.longest_at(text, mention.span.end);
        let (Some(one), Some(other)) = (post(first), post(second)) else { return false };
        let is_linked = links::LINKS.contains(self.cx.slice(Span::new(one.end, second.span.start.max(one.end))));
        let is_home = !matches!(self.owners.get(first.person), Some(Owner::Abroad(_)));
        let leads = PAIRED_AFTER.longest_at(text, other.end).is_some();
        let fits = self.cx.slice(one) == self.cx.slice(other) || transliterates_well(self.cx, second.span);
        first.person != second.person && is_home && is_linked && leads && fits
    }

    /// The only country of the people who are named last in the paragraph before `position`.
    fn find_in_paragraph(&self, position: usize) -> Option<&'a str> {
        let paragraphs = &self.cx.document.paragraphs;
        let after = paragraphs.partition_point(|paragraph| paragraph.span.start <= position);
        let paragraph = paragraphs.get(after.checked_sub(1)?)?.span;
        let before = self.people.mentions_in(Span::new(paragraph.start, position));
        let mut codes =
            before.iter().rev().take(MOST_BEFORE).filter_map(|mention| match self.owners.get(mention.person) {
                Some(Owner::Abroad(code)) => Some(*code),
                _ => None,
            });
        let first = codes.next()?;
        codes.all(|code| code == first).then_some(first)
    }

    /// The only foreign state that the headline names, or, if it names none, the report.
    fn find_only(&self) -> Option<&'a str> {
        let title = Span::new(0, self.cx.document.body);
        let mut named = list_codes(self.cx, title);
        if named.is_empty() && list_named(self.cx).len() == 1 {
            named = list_codes(self.cx, self.cx.document.reading.span());
        }
        named.dedup();
        if let [code] = named.as_slice() { Some(*code) } else { None }
    }

    /// The state whose relations with China the rest of the sentence treats: 习近平主席和某某总统引领下，中法关系….
    fn find_partner(&self, mention: &Mention) -> Option<&'a str> {
        let sentence = self.cx.document.sentence_span_at(mention.span.start)?;
        let end = sentence.end.min(mention.span.end + REACH);
        find_partner(self.cx, Span::new(mention.span.end, end.max(mention.span.end)))
    }

    /// The only foreign state that the paragraph of a mention names, or else the short line above it.
    fn find_in_item(&self, mention: &Mention) -> Option<&'a str> {
        let paragraphs = &self.cx.document.paragraphs;
        let index = self.cx.document.paragraph_at(mention.span.start)?;
        let states = |index: usize, span: Span| {
            let find = || match list_codes(self.cx, span).as_slice() {
                [] => States::None,
                [first, others @ ..] if others.iter().all(|code| code == first) => States::Only(first),
                _ => States::Several,
            };
            *self.items.borrow_mut().entry(index).or_insert_with(find)
        };
        let above = || {
            let line = index.checked_sub(1)?;
            Some((line, paragraphs.get(line).filter(|heading| heading.span.len() <= LONGEST_HEADING)?.span))
        };
        let found = match states(index, paragraphs.get(index)?.span) {
            States::None => above().map_or(States::None, |(line, span)| states(line, span)),
            found => found,
        };
        if let States::Only(code) = found { Some(code) } else { None }
    }

    fn posts_of(&self, mention: &Mention) -> &[PostMention] {
        self.people.list.get(mention.person).map_or(&[], |person| &person.posts)
    }

    /// Whether a post of the person is one that only other states have.
    fn has_sure_post(&self, mention: &Mention) -> bool {
        let text = &self.cx.document.reading;
        self.posts_of(mention).iter().any(|post| SURELY_FOREIGN.longest_before(text, post.span.end).is_some())
    }

    /// Whether a post of the person is one that only other states have. Beside a foreign name, a post of an organ that
    /// only states have (参议院) suffices.
    fn has_state_post(&self, mention: &Mention) -> bool {
        let text = &self.cx.document.reading;
        let is_of_organ = |post: &PostMention| STATE_ORGANS.longest_at(text, post.span.start).is_some();
        self.has_sure_post(mention)
            || self.posts_of(mention).iter().any(is_of_organ) && reads_foreign(self.cx, mention.span)
    }

    /// Whether a post of the person is one that only other states have. Beside a foreign name, a post without a body or
    /// of an organ that each state has (国防部长) suffices.
    fn has_foreign_post(&self, mention: &Mention) -> bool {
        let text = &self.cx.document.reading;
        let is_national =
            |post: &PostMention| post.span == post.head || NATIONAL_ORGANS.longest_at(text, post.span.start).is_some();
        self.has_sure_post(mention)
            || self.posts_of(mention).iter().any(is_national) && reads_foreign(self.cx, mention.span)
    }

    /// The last foreign state or place before `position` in its sentence.
    fn find_before(&self, position: usize) -> Option<&'a str> {
        let sentence = self.cx.document.sentence_span_at(position)?;
        let before = Span::new(sentence.start.max(position.saturating_sub(REACH)), position);
        list_senders(self.cx, before).last().copied()
    }
}
