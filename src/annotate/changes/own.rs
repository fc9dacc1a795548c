//! Changes whose people precede the verb: 甲当选…, 甲辞去…, 甲被免职.

use super::groups::Group;
use super::past::is_past;
use super::words::{ADVERBS, CONGRATULATIONS, NOT_SUBJECTS, OFFICES, PARTICLE, PASSIVES, REASONS, SEXES, SUCCEEDS};
use super::{Reader, leaves};
use crate::annotate::grammar::marks::{is_blank, is_boundary, is_colon, is_comma, is_semicolon};
use crate::lexicon::Table;
use crate::record::Action;
use crate::span::Span;

/// Longest gap between a person and the verb, in code points.
const LONGEST_GAP: usize = 60;
/// Longest gap between a person and the verb in a public notice, where the career is between them, in code points.
const LONGEST_NOTICE: usize = 240;
/// Longest beginning of a paragraph that names a candidate and the sex, in code points: 白景行，女.
const LONGEST_OPENING: usize = 8;
/// Longest phrase that names the agent of a passive verb, in code points.
const LONGEST_AGENT: usize = 32;
/// Longest gap between a person and the verb that has no comma and does not consist of adverbs, in code points.
const LONGEST_CLAUSE: usize = 14;

impl Reader<'_, '_> {
    /// Reads a verb after its subject, with the posts after it.
    pub(super) fn read_own(&mut self, sentence: Span, verb: Span, action: Action) {
        if action != Action::Nominated && self.is_past(sentence, verb) {
            return;
        }
        let text = &self.cx.document.reading;
        if PARTICLE.longest_at(text, verb.end).is_some() {
            self.read_own_attribute(verb.end + 1, verb.start, action);
            return;
        }
        let start = self.skip_label(verb.end);
        let Some(offices) = self.read_offices(start, false) else { return };
        let is_of_next = self.next_name(start) == offices.end;
        if is_of_next || offices.list.iter().all(|office| office.post.is_none()) && !leaves(action) {
            return;
        }
        let behind = PARTICLE.longest_at(text, offices.end).and_then(|word| self.names.next(word.end));
        let behind = behind.filter(|group| group.name_start <= offices.end + 1);
        let subject = self.subject(sentence, verb, action);
        let Some(group) = subject.or(behind) else { return };
        self.add(&group, action, &offices, group.start.min(verb.start));
    }

    /// The position after the rest of a label of a public notice: 拟任|职务：.
    fn skip_label(&self, end: usize) -> usize {
        let text = &self.cx.document.reading;
        let label = OFFICES.longest_at(text, end).map_or(end, |office| office.end);
        if text.get(label).is_some_and(is_colon) { label + 1 } else { end }
    }

    /// Reads the posts before a name after 当选的: 新当选的市长甲.
    fn read_own_attribute(&mut self, start: usize, from: usize, action: Action) {
        let Some(group) = self.names.next(start).filter(|group| group.start <= start) else { return };
        let posts = self.names.posts_before(&group);
        self.add_posts_before(&group, &posts, action, Span::new(from, group.end));
    }

    /// Reads a verb whose posts precede the names: 公司董事甲、监事乙辞职.
    pub(super) fn read_bare(&mut self, sentence: Span, verb: Span, action: Action) {
        if self.is_past(sentence, verb) {
            return;
        }
        let Some(group) = self.subject(sentence, verb, action) else { return };
        let posts = self.names.posts_before(&group);
        let span = Span::new(group.start, verb.end);
        if action == Action::Removed && posts.iter().all(Vec::is_empty) {
            self.add_posts(&group, action, |_| None, span);
        }
        self.add_posts_before(&group, &posts, action, span);
    }

    /// Reads an expulsion, before or after the name: 给予甲开除党籍处分.
    pub(super) fn read_expulsion(&mut self, sentence: Span, verb: Span, action: Action) {
        let group = self.names.last(verb.start).filter(|group| {
            let paragraph = self.cx.document.paragraph_at(verb.start);
            group.start >= sentence.start || self.cx.document.paragraph_at(group.start) == paragraph
        });
        let Some(group) = group.filter(|group| !self.names.acts_before(group, verb.start)) else { return };
        let from = if group.start >= sentence.start { group.start } else { verb.start };
        self.add_posts(&group, action, |_| None, Span::new(from, verb.end));
        self.last = Some(group);
    }

    /// Whether the words between the people before a verb and the verb tell of the past.
    fn is_past(&self, sentence: Span, verb: Span) -> bool {
        let subject = self.names.last(verb.start).map(|group| group.end);
        is_past(self.cx, self.found, sentence, verb.start, subject)
    }

    /// The people before a verb whose change it states. For a nomination (拟任) they may be in an earlier sentence.
    pub(super) fn subject(&self, sentence: Span, verb: Span, action: Action) -> Option<Group> {
        let last = self.names.last(verb.start)?;
        if last.name_start < sentence.start {
            return self.candidate_before(last, sentence, verb).filter(|_| action == Action::Nominated);
        }
        let gap = Span::new(last.end.min(verb.start), verb.start);
        let group = self.predecessor_of(last);
        if action == Action::Nominated && gap.len() <= LONGEST_NOTICE {
            return Some(self.first_of(sentence, group));
        }
        (gap.len() <= LONGEST_GAP && self.is_open(gap)).then_some(group)
    }

    /// The person of a public notice who is named in earlier sentences: at the start of the paragraph, else last
    /// before the verb. None if the paragraph begins with somebody else, whose name was not found (某某，女).
    fn candidate_before(&self, last: Group, sentence: Span, verb: Span) -> Option<Group> {
        let start = self.cx.document.paragraph_span_at(sentence.start)?.start;
        let first = self.names.next(start).filter(|first| first.start <= start + 3 && first.end <= verb.start);
        // 白景行，女，…拟任…: a person of the paragraph itself, whose name was not found.
        let opening = Span::new(start, verb.start.min(start + LONGEST_OPENING));
        let names_another = last.end <= start && SEXES.first_in(&self.cx.document.reading, opening).is_some();
        first.or_else(|| {
            Some(last).filter(|last| verb.start.saturating_sub(last.end) <= LONGEST_NOTICE && !names_another)
        })
    }

    /// The group before the one that it succeeds: 甲接替乙出任.
    fn predecessor_of(&self, group: Group) -> Group {
        let succeeds = SUCCEEDS.longest_before(&self.cx.document.reading, group.start);
        let before =
            succeeds.and_then(|word| self.names.last(word.start).filter(|before| before.end + 3 >= word.start));
        before.unwrap_or(group)
    }

    /// The first person of a public notice, whose career may name others.
    fn first_of(&self, sentence: Span, group: Group) -> Group {
        let first = self.names.next(sentence.start).filter(|first| first.start <= sentence.start + 3);
        first.unwrap_or(group)
    }

    /// Whether the person before a verb is its object: 甲被县人大常委会|任命|为局长.
    pub(super) fn is_passive(&self, sentence: Span, verb: Span) -> bool {
        let last = self.names.last(verb.start).filter(|group| group.name_start >= sentence.start);
        last.is_some_and(|group| group.end < verb.start && self.names_agent(Span::new(group.end, verb.start)))
    }

    /// Whether `gap` only names the agent of a passive verb: 被县人大常委会.
    fn names_agent(&self, gap: Span) -> bool {
        let text = &self.cx.document.reading;
        let gap = text.trim(gap, is_blank);
        let is_agent = PASSIVES.longest_at(text, gap.start).is_some_and(|word| word.end < gap.end);
        is_agent && gap.len() <= LONGEST_AGENT && !text.chars_of(gap).iter().any(|c| is_boundary(*c))
    }

    /// Whether a verb after `gap` belongs to the person before it.
    fn is_open(&self, gap: Span) -> bool {
        let text = &self.cx.document.reading;
        let gap = text.trim(gap, is_blank);
        if gap.is_empty() {
            return true;
        }
        if let Some(word) = CONGRATULATIONS.first_in(text, gap) {
            // 致电甲，祝贺他当选: 他 is the person named right before.
            return text.trim(Span::new(gap.start, word.start), |c| is_blank(c) || is_comma(c)).is_empty();
        }
        if REASONS.longest_at(text, gap.start).is_some() || self.names_agent(gap) {
            return true;
        }
        if NOT_SUBJECTS.longest_at(text, gap.start).is_some() && !self.is_adverbial(gap) {
            return false;
        }
        let comma = (gap.start..gap.end).rev().find(|p| text.get(*p).is_some_and(|c| is_comma(c) || is_semicolon(c)));
        match comma {
            Some(comma) => {
                let opener = Span::new(gap.start, comma);
                let is_told = self.cx.hits.of_within(Table::SpeechCues, opener).any(|cue| cue.span().len() > 1);
                !is_told && self.is_adverbial(Span::new(comma + 1, gap.end))
            }
            None => self.is_adverbial(gap) || gap.len() <= LONGEST_CLAUSE && !self.names.has_verb(gap),
        }
    }

    /// Whether a stretch consists of adverbs.
    fn is_adverbial(&self, gap: Span) -> bool {
        let text = &self.cx.document.reading;
        let mut at = gap.start;
        while at < gap.end {
            let Some(word) = ADVERBS.longest_at(text, at).filter(|word| word.end <= gap.end) else { return false };
            at = word.end;
        }
        true
    }
}
