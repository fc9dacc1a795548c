//! Changes whose people follow the verb: 任命甲为…, 选举甲、乙为…, 免去甲的…职务.

use super::groups::Group;
use super::offices::{self, Offices};
use super::past::is_past;
use super::words::{
    ACTING_LINKS, BARE_LINKS, LINKS, LINKS_AFTER_ALL, MORE, NO_LINKS, NUMBER_ENDS, NUMBERING, PARTICLE, PRONOUNS,
    SEPARATORS,
};
use super::{Reader, leaves};
use crate::annotate::grammar::marks::{is_blank, is_boundary, is_colon, is_comma, is_list_mark, is_stop};
use crate::lexicon::Table;
use crate::record::Action;
use crate::span::Span;
use crate::words::WordList;

/// Longest stretch of posts between a verb and the first name, in characters.
const LONGEST_POSTS: usize = 48;
/// Most changes that one verb governs.
const MOST_CHANGES: usize = 256;
/// Longest stretch of marks and words between two changes of a list, in characters.
const LONGEST_SEPARATION: usize = 8;
/// Longest number of a list item.
const LONGEST_NUMBER: usize = 6;

/// How the posts of a group of people are linked to them, and the position where the posts begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    /// 为, 任: posts that they get.
    Gets(usize),
    /// 代理: posts that they hold for the time being.
    StandsIn(usize),
    /// 的 or nothing: posts that they lose.
    Loses(usize),
}

impl Reader<'_, '_> {
    /// Reads a verb whose people follow it: 任命甲为…, 免去甲的….
    pub(super) fn read_order(&mut self, sentence: Span, verb: Span, action: Action) {
        if is_past(self.cx, self.found, sentence, verb.start, None) {
            return;
        }
        let text = &self.cx.document.reading;
        if PARTICLE.longest_at(text, verb.end).is_some() && !leaves(action) {
            self.read_attribute(verb, action);
            return;
        }
        if let Some(pronoun) = PRONOUNS.longest_at(text, verb.end) {
            self.read_pronoun(verb, pronoun.end, action);
            return;
        }
        let start = self.skip_opening(verb.end);
        let Some(group) = self.group_near(start, verb.end) else {
            self.read_without_name(sentence, verb, action);
            return;
        };
        let Some(end) = self.read_change(&group, verb.start, action, !is_weak(self.cx, verb)) else { return };
        self.read_list(end, action);
    }

    /// The position after the colon, line feed and number of an item that follow a verb: 任命：一、甲为….
    fn skip_opening(&self, end: usize) -> usize {
        let text = &self.cx.document.reading;
        let mut at = end;
        while text.get(at).is_some_and(|c| is_colon(c) || is_blank(c)) && at < end + LONGEST_SEPARATION {
            at += 1;
        }
        if at > end { self.skip_number(at) } else { at }
    }

    /// The position after the number of a list item (一、 or （一） or 1.) that begins at `start`, or `start`.
    fn skip_number(&self, start: usize) -> usize {
        let text = &self.cx.document.reading;
        let mut at = start;
        while at < start + LONGEST_NUMBER && text.get(at).is_some_and(|c| NUMBERING.contains_char(c)) {
            at += 1;
        }
        if at > start && text.get(at).is_some_and(|c| NUMBER_ENDS.contains_char(c)) { at + 1 } else { start }
    }

    /// The next group of names, if at most posts are between `start` and its first name.
    fn group_near(&self, start: usize, verb_end: usize) -> Option<Group> {
        let group = self.names.next(start)?;
        let gap = Span::new(start, group.name_start);
        let text = &self.cx.document.reading;
        let has_mark = || {
            text.chars_of(gap).iter().any(|c| is_boundary(*c))
                || (start..group.name_start).any(|at| BARE_LINKS.longest_at(text, at).is_some_and(|w| w.len() > 1))
        };
        let is_posts =
            gap.is_empty() || gap.len() <= LONGEST_POSTS && !has_mark() && group.start <= start.max(verb_end) + 1;
        is_posts.then_some(group)
    }

    /// How the posts after `group` begin; after a comma if `may_pause`.
    fn link_behind(&self, group: &Group, action: Action, may_pause: bool) -> Option<Link> {
        let text = &self.cx.document.reading;
        if leaves(action) {
            let particle = PARTICLE.longest_at(text, group.end);
            return Some(Link::Loses(particle.map_or(group.end, |word| word.end)));
        }
        let comma = text.get(group.end).filter(|c| is_comma(*c) && may_pause).map_or(group.end, |_| group.end + 1);
        let acting = ACTING_LINKS.longest_at(text, comma).map(|word| Link::StandsIn(word.end));
        let link = link_at(self.cx, &LINKS, comma).map(|word| Link::Gets(word.end));
        acting.filter(|_| link.is_none()).or(link)
    }

    /// Reads the posts of one group and adds its changes. Returns where they end.
    fn read_change(&mut self, group: &Group, from: usize, action: Action, may_be_unlisted: bool) -> Option<usize> {
        let link = self.link_behind(group, action, from < group.start)?;
        let (start, action) = match link {
            Link::Gets(start) | Link::Loses(start) => (start, action),
            Link::StandsIn(start) => (start, Action::Acting),
        };
        let is_free = may_be_unlisted && matches!(link, Link::Gets(_));
        let offices = self.read_offices(start, is_free)?;
        let is_open = matches!(link, Link::Loses(_)) && start == group.end && !offices.is_closed;
        if is_open && from >= group.start {
            return None;
        }
        self.add(group, action, &offices, from.min(group.start));
        Some(self.read_more(group, offices.end, action))
    }

    /// The posts from `start` on, if there are any.
    pub(super) fn read_offices(&self, start: usize, may_be_unlisted: bool) -> Option<Offices> {
        let offices = offices::read(self.cx, start, self.next_name(start), may_be_unlisted);
        (!offices.list.is_empty()).then_some(offices)
    }

    /// Reads further posts of the same people: ，代理省长职务. Returns where the change ends.
    fn read_more(&mut self, group: &Group, end: usize, action: Action) -> usize {
        let text = &self.cx.document.reading;
        let at = end + 1;
        let is_joined = text.get(end).is_some_and(|c| is_comma(c) || is_list_mark(c)) && self.next_name(end) > at;
        let more = link_at(self.cx, &MORE, at).filter(|_| is_joined && !leaves(action));
        let Some(more) = more else { return end };
        let action = if ACTING_LINKS.longest_at(text, at) == Some(more) { Action::Acting } else { action };
        let Some(offices) = self.read_offices(more.end, false) else { return end };
        self.add(group, action, &offices, group.start);
        offices.end
    }

    /// The position after the marks, words and item numbers between two changes of a list.
    fn skip_separators(&self, end: usize) -> usize {
        let text = &self.cx.document.reading;
        let mut at = end;
        while at < end + LONGEST_SEPARATION {
            let blank = text.get(at).filter(|c| is_blank(*c)).map(|_| at + 1);
            let word = SEPARATORS.longest_at(text, at).map(|word| word.end);
            let Some(next) = word.or(blank) else { break };
            at = next;
        }
        self.skip_number(at)
    }

    /// Goes on with a list of changes that have no verb of their own: 乙为…；丙的…职务.
    fn read_list(&mut self, end: usize, action: Action) {
        let mut end = end;
        for _ in 0..MOST_CHANGES {
            let start = self.skip_separators(end);
            let Some(group) = self.names.next(start).filter(|group| start > end && group.start <= start) else {
                return;
            };
            let crosses = self.cx.document.reading.chars_of(Span::new(end, start)).iter().any(|c| is_stop(*c));
            if crosses && !self.is_bare_change(&group, action) {
                return;
            }
            let Some(next) = self.read_change(&group, group.start, action, !crosses) else { return };
            end = next;
        }
    }

    /// Whether a group at the start of a sentence continues a list of changes without a verb: 乙为局长. In a list of
    /// removals, posts that end with 职务 or the like follow the names, with or without 的: 丙的局长职务.
    fn is_bare_change(&self, group: &Group, action: Action) -> bool {
        let text = &self.cx.document.reading;
        let is_office = || {
            let start = PARTICLE.longest_at(text, group.end).map_or(group.end, |word| word.end);
            self.read_offices(start, false).is_some_and(|offices| offices.is_closed)
        };
        if leaves(action) { is_office() } else { link_at(self.cx, &BARE_LINKS, group.end).is_some() }
    }

    /// Reads the posts of the people named before: 免去其…职务, 任命其为….
    fn read_pronoun(&mut self, verb: Span, end: usize, action: Action) {
        let text = &self.cx.document.reading;
        let Some(group) = self.last_group(verb.start) else { return };
        let link = link_at(self.cx, &LINKS, end).or_else(|| PARTICLE.longest_at(text, end));
        let start = link.map_or(end, |word| word.end);
        if link.is_none() && !leaves(action) {
            return;
        }
        let Some(offices) = self.read_offices(start, false) else { return };
        self.add(&group, action, &offices, verb.start);
    }

    /// Reads the posts that people lose after a verb without a name: 甲任局长，免去副局长职务. The people are those of the
    /// last change in the sentence, else those named last in it, if 为 or 任 follows their names.
    fn read_without_name(&mut self, sentence: Span, verb: Span, action: Action) {
        let is_appointed = |group: &Group| link_at(self.cx, &BARE_LINKS, group.end).is_some();
        let named = || self.names.last(verb.start).filter(is_appointed);
        let last = self.last.clone().filter(|last| last.name_start >= sentence.start).or_else(named);
        let last = last.filter(|last| last.name_start >= sentence.start && leaves(action));
        let Some(group) = last else { return };
        let Some(offices) = self.read_offices(verb.end, false).filter(|offices| offices.is_closed) else { return };
        self.add(&group, action, &offices, verb.start);
    }

    /// The people whom 其 means before `position`: those of the last change, or those named last.
    fn last_group(&self, position: usize) -> Option<Group> {
        let named = self.names.last(position);
        let paragraph = self.cx.document.paragraph_at(position);
        let is_near = |group: &Group| self.cx.document.paragraph_at(group.name_start) == paragraph;
        let last =
            self.last.clone().filter(|last| is_near(last) && named.as_ref().is_none_or(|n| n.start <= last.start));
        last.or(named)
    }

    /// Reads the posts before names after 任命的: 新任命的某部部长甲、某局局长乙.
    fn read_attribute(&mut self, verb: Span, action: Action) {
        let mut at = verb.end + 1;
        let mut from = verb.start;
        for _ in 0..MOST_CHANGES {
            let Some(group) = self.names.next(at) else { return };
            let gap = Span::new(at, group.start);
            if group.start > at + 1 && !self.is_attribute(gap) {
                return;
            }
            if group.start > at + 1 {
                let offices = offices::read(self.cx, at, gap.end, false);
                self.add(&group, action, &offices, from);
            }
            let posts = self.names.posts_before(&group);
            if posts.first().is_none_or(Vec::is_empty) {
                return;
            }
            self.add_posts_before(&group, &posts, action, Span::new(from.min(group.start), group.end));
            let next = self.skip_separators(group.end);
            if next == group.end {
                return;
            }
            at = next;
            from = next;
        }
    }

    /// Whether the words between 任命的 and the posts before a name are an attribute: they end with 的 and have no mark.
    fn is_attribute(&self, gap: Span) -> bool {
        let text = &self.cx.document.reading;
        PARTICLE.longest_before(text, gap.end).is_some()
            && gap.len() <= LONGEST_POSTS
            && !text.chars_of(gap).iter().any(|c| is_boundary(*c))
    }

    /// Adds the posts that precede the names of a group.
    pub(super) fn add_posts_before(
        &mut self,
        group: &Group,
        posts: &[Vec<crate::annotate::posts::PostMention>],
        action: Action,
        span: Span,
    ) {
        let most = posts.iter().map(Vec::len).max().unwrap_or_default();
        for place in 0..most {
            let Some(first) = posts.iter().find_map(|posts| posts.get(place)) else { continue };
            let acting = offices::is_acting(self.cx, *first) && !leaves(action);
            let action = if acting { Action::Acting } else { action };
            for (name, mention) in group.mentions.clone().enumerate() {
                if let Some(post) = posts.get(name).and_then(|posts| posts.get(place)) {
                    let one = Group { mentions: mention..mention + 1, ..group.clone() };
                    self.add_posts(&one, action, |_| Some(*post), span);
                }
            }
        }
        self.last = Some(group.clone());
    }
}

/// The word of `list` at `position`; none where it only begins another word: 任命, 为了.
pub(super) fn link_at(cx: &crate::annotate::Context, list: &WordList, position: usize) -> Option<Span> {
    let link = list.longest_at(&cx.document.reading, position)?;
    let longer = cx.hits.longest_at(position, Table::ChangeVerbs).is_some_and(|verb| verb.span().len() > link.len());
    let is_none = NO_LINKS.longest_at(&cx.document.reading, position).is_some()
        && LINKS_AFTER_ALL.longest_at(&cx.document.reading, position).is_none();
    (!longer && !is_none).then_some(link)
}

/// Whether a verb has many uses, so that it is a change only with a post of the lexicon: 决定, 同意.
fn is_weak(cx: &crate::annotate::Context, verb: Span) -> bool {
    super::words::WEAK.contains(cx.slice(verb))
}
