//! Personnel changes: who is appointed, elected, nominated, promoted or removed, and to or from which post.
//!
//! A verb of `change_verbs.tsv` states a change. By its class, the people follow it (任命甲为…, 免去甲的…) or precede it
//! (甲当选…, 甲辞去…). The posts follow a link (为) or the verb. A list continues without a verb of its own (乙为…), also
//! in the next lines; lines of notices (张三任局长) have none. An earlier career (曾任, 2018年起任) is not a change.
//! Lexicon: `change_verbs.tsv`, `posts.tsv`, `lists/changes.tsv`. Known misses: a person for whom only a pronoun stands
//! in a later paragraph.

mod authority;
mod groups;
mod letters;
mod notices;
mod offices;
mod orders;
mod own;
mod past;
mod ranks;
mod words;

use rustc_hash::FxHashMap;

use super::Context;
use super::dates::DateMention;
use super::organizations::OrganizationMention;
use super::people::People;
use super::posts::PostMention;
use crate::lexicon::kinds::change;
use crate::lexicon::{Hit, Kind, Table};
use crate::record::{Action, Rule};
use crate::span::Span;
pub(in crate::annotate) use groups::{Group, Names};
use offices::{Office, Offices};

/// A change of one person.
#[derive(Clone, Debug)]
pub struct ChangeFound {
    /// Index into [`People::list`].
    pub person: usize,
    /// What happens.
    pub action: Action,
    /// The post, where it is named.
    pub post: Option<PostMention>,
    /// The words that state the change.
    pub span: Span,
    /// The body or person that decides.
    pub by: Option<Span>,
    /// The words for the day from which it counts, and the day.
    pub effective: Option<(Span, String)>,
    /// The rule that found it.
    pub rule: Rule,
}

/// What [`find_changes`] reads besides the context.
pub struct Found<'a> {
    /// Everyone named.
    pub people: &'a People,
    /// Organizations, by start.
    pub organizations: &'a [OrganizationMention],
    /// Dates, by start.
    pub dates: &'a [DateMention],
    /// The year of the report.
    pub year: Option<i32>,
}

/// Every change that the report states, by position.
pub fn find_changes(cx: &Context, found: &Found) -> Vec<ChangeFound> {
    let mut verbs = cx.hits.of(Table::ChangeVerbs).filter(|hit| !hit.is(change::NONE));
    if verbs.next().is_none() || found.people.mentions.is_empty() {
        return Vec::new();
    }
    let mut reader = Reader {
        cx,
        found,
        names: Names::of(cx, found.people),
        changes: Vec::new(),
        last: None,
        rule: Rule::OrderVerb,
    };
    let body = cx.document.first_sentence_of_body();
    let sentences = &cx.document.sentences;
    for sentence in cx.budget.over(sentences[body..].iter().chain(&sentences[..body])) {
        reader.read_sentence(sentence.span);
    }
    let mut changes = once_each(cx, reader.changes);
    authority::add_authorities(cx, found, &mut changes);
    changes
}

/// Reads the changes sentence by sentence.
struct Reader<'a, 'c> {
    cx: &'a Context<'c>,
    found: &'a Found<'a>,
    names: Names<'a, 'c>,
    changes: Vec<ChangeFound>,
    /// The people of the last change or list, whom 其 means.
    last: Option<Group>,
    /// The rule that finds the changes that are read at the moment.
    rule: Rule,
}

impl Reader<'_, '_> {
    fn read_sentence(&mut self, sentence: Span) {
        let cx = self.cx;
        let mut end = sentence.start;
        for verb in cx.hits.longest_starting_in(Table::ChangeVerbs, sentence) {
            if verb.span().start < end {
                continue;
            }
            end = verb.span().end;
            self.read_verb(sentence, verb);
        }
        self.rule = Rule::NoticeLine;
        self.read_notice(sentence);
    }

    fn read_verb(&mut self, sentence: Span, verb: &Hit) {
        let action = Action::parse(self.cx.lexicon.cell(verb, 2));
        let Some(action) = action else { return };
        let Some((_, rule)) = RULES.iter().find(|(kind, _)| verb.is(*kind)) else { return };
        self.rule = *rule;
        if verb.is(change::ORDER) && self.is_passive(sentence, verb.span()) {
            let link = orders::link_at(self.cx, &words::LINKS, verb.span().end);
            self.read_own(sentence, Span::new(verb.span().start, link.unwrap_or(verb.span()).end), action);
        } else if verb.is(change::ORDER) {
            self.read_order(sentence, verb.span(), action);
        } else if verb.is(change::OWN) {
            self.read_own(sentence, verb.span(), action);
        } else if verb.is(change::BARE) {
            self.read_bare(sentence, verb.span(), action);
        } else if verb.is(change::OUT) {
            self.read_expulsion(sentence, verb.span(), action);
        } else if verb.is(change::RANK) {
            self.read_rank(sentence, verb.span(), action);
        } else if verb.is(change::LETTER) {
            self.read_letter(sentence, verb.span(), action);
        }
    }

    /// Where the next name after `position` begins, without its posts; the end of the text if there is none.
    fn next_name(&self, position: usize) -> usize {
        self.names.next(position).map_or(self.cx.document.reading.len(), |group| group.name_start)
    }

    /// Adds that the people of `group` get or lose the posts `offices`; `from` is where the words that say so begin.
    fn add(&mut self, group: &Group, action: Action, offices: &Offices, from: usize) {
        let last = offices.list.last().map_or(from, |office| office.end);
        for office in &offices.list {
            let action = action_for(action, office);
            let end = if offices.is_closed && office.end == last { offices.end } else { office.end };
            self.add_posts(group, action, |_| office.post, Span::new(from, end.max(group.end)));
        }
        self.last = Some(group.clone());
    }

    /// Adds a change for each person of `group`, whose post `post` gives by the place in the group.
    fn add_posts(&mut self, group: &Group, action: Action, post: impl Fn(usize) -> Option<PostMention>, span: Span) {
        let effective = authority::find_day(self.cx, self.found, span);
        for (place, mention) in group.mentions.clone().enumerate() {
            let person = self.names.full[mention].person;
            let (post, effective) = (post(place), effective.clone());
            self.changes.push(ChangeFound { person, action, post, span, by: None, effective, rule: self.rule });
        }
    }
}

/// The rules by the class of the verb.
const RULES: [(Kind, Rule); 6] = [
    (change::ORDER, Rule::OrderVerb),
    (change::OWN, Rule::OwnVerb),
    (change::BARE, Rule::VerbWithoutPost),
    (change::OUT, Rule::ExpulsionVerb),
    (change::RANK, Rule::RankVerb),
    (change::LETTER, Rule::AppointmentLetter),
];

/// The action for a post. Appointed or elected as an acting holder (代理区长) is `Acting`, as a candidate (区长候选人)
/// `Nominated`.
fn action_for(action: Action, office: &Office) -> Action {
    match action {
        Action::Appointed | Action::Elected if office.is_candidacy => Action::Nominated,
        Action::Appointed | Action::Elected if office.is_acting => Action::Acting,
        action => action,
    }
}

/// Whether an action takes a post away.
pub fn leaves(action: Action) -> bool {
    matches!(action, Action::Removed | Action::Resigned | Action::Expelled)
}

/// The changes by position, each once: the first that states it, one with a post before one without, and an
/// appointment before the nomination for it.
fn once_each(cx: &Context, changes: Vec<ChangeFound>) -> Vec<ChangeFound> {
    let mut of_person: FxHashMap<(usize, Action), Vec<Option<PostMention>>> = FxHashMap::default();
    let mut found: Vec<ChangeFound> = Vec::with_capacity(changes.len());
    for change in changes {
        let known = of_person.entry((change.person, change.action)).or_default();
        let in_title = cx.document.in_title(change.span);
        let is_known = |other: &Option<PostMention>| is_same(cx, *other, change.post, in_title);
        if known.len() < MOST_POSTS && !known.iter().any(is_known) {
            known.push(change.post);
            found.push(change);
        }
    }
    let has_post = |change: &ChangeFound| {
        let known = of_person.get(&(change.person, change.action));
        change.post.is_some() || known.is_none_or(|posts| posts.iter().all(Option::is_none))
    };
    let is_settled = |change: &ChangeFound| {
        let settled =
            [Action::Appointed, Action::Elected].into_iter().filter_map(|a| of_person.get(&(change.person, a)));
        change.action == Action::Nominated && settled.flatten().any(|other| is_same(cx, *other, change.post, true))
    };
    found.retain(|change| (has_post(change) || change.action == Action::Expelled) && !is_settled(change));
    found.sort_by_key(|change| (change.span.start, change.span.end));
    found
}

/// Most posts that one person gets or loses in a report.
const MOST_POSTS: usize = 32;

/// Whether two posts are the same: their last nouns (局长) are, and the name of one body ends with the other's or one
/// has none. For a change in the headline, bodies do not count, and the noun of the other post may be shorter.
fn is_same(cx: &Context, one: Option<PostMention>, other: Option<PostMention>, in_title: bool) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return one.is_none() && other.is_none() };
    let (head, other_head) = (cx.slice(strip_acting(cx, one.head)), cx.slice(strip_acting(cx, other.head)));
    let body = |post: PostMention| post.parted(cx).organization.map(|body| cx.slice(body).trim());
    let is_same_body = || match (body(one), body(other)) {
        (Some(one), Some(other)) => one.ends_with(other) || other.ends_with(one),
        _ => true,
    };
    let is_same_head = head == other_head || in_title && head.ends_with(other_head);
    is_same_head && (in_title || is_same_body())
}

/// The last noun of a post without 代理.
fn strip_acting(cx: &Context, head: Span) -> Span {
    let acting = words::ACTING_POSTS.longest_at(&cx.document.reading, head.start).filter(|word| word.end < head.end);
    let acting = acting.filter(|_| words::NO_ACTING_POSTS.longest_at(&cx.document.reading, head.start).is_none());
    Span::new(acting.map_or(head.start, |word| word.end), head.end)
}
