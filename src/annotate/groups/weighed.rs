//! Weighs phrases: drops a rule's group if the evidence is against it, and adds phrases that the evidence supports.
//!
//! The rules know constructions; the weights know how often a phrase with certain features is an annotated group. A
//! group of a rule needs little evidence, a phrase that no rule knows needs much.

use std::cell::OnceCell;

use super::candidates::{Candidate, candidates};
use super::features::{Feature, Features, Setting, of_end, of_phrase};
use super::lists::{CHARITY, REPRESENTS};
use super::weights::weigh;
use super::{Evidence, GroupFound, find_in_sentence};
use crate::annotate::Context;
use crate::document::Sentence;
use crate::lexicon::Table;
use crate::record::{EventKind, Role, Rule};
use crate::span::Span;

/// Least evidence for a group that a rule finds, as log odds: a probability of 0.05.
const LEAST_OF_RULE: f32 = -3.0;

/// Least evidence for a phrase that no rule finds, as log odds: a probability of 0.5.
const LEAST_ALONE: f32 = 0.0;

/// Longest link between two neighbours in a list, in code points.
const LONGEST_LINK: usize = 2;

/// Drops groups that rules `found` in `sentence` if the evidence is against them, and adds others by evidence. Teams
/// and bodies stay: few annotated groups are teams or bodies, so their weights say little.
pub(super) fn weigh_sentence(
    cx: &Context,
    evidence: &Evidence,
    kind: EventKind,
    sentence: &Sentence,
    found: &mut Vec<GroupFound>,
) {
    // Most sentences have neither groups nor candidates.
    let known_setting = OnceCell::new();
    let setting = || known_setting.get_or_init(|| Setting::of(cx, evidence, kind, sentence));
    if !found.is_empty() {
        drop_unlikely(cx, evidence, setting(), found);
    }
    let mut taken = Taken::by(sentence.span, found);
    let weighed = candidates(cx, evidence, sentence.span, setting, |head| taken.overlaps(head)).into_iter();
    // 走访慰问困难职工，送去慰问金: people who only receive gifts take no part.
    let has_gifts = || CHARITY.first_in(&cx.document.reading, sentence.span).is_some();
    let weighed = weighed.map(|candidate| (weigh(candidate.features), candidate));
    let mut likely: Vec<(f32, Candidate)> = weighed.filter(|(weight, _)| *weight >= LEAST_ALONE).collect();
    if likely.is_empty() {
        return;
    }
    likely.retain(|(_, candidate)| !candidate.features.has(Feature::AfterVisiting) || !has_gifts());
    likely.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.span.start.cmp(&b.1.span.start)));
    for (_, candidate) in likely {
        if !taken.overlaps(candidate.span) {
            taken.add(candidate.span);
            found.push(as_group(setting(), kind, &candidate));
        }
    }
}

/// Drops unlikely groups that are not beside a likely one. Teams, groups of a sure rule and people who speak for others
/// count as likely.
fn drop_unlikely(cx: &Context, evidence: &Evidence, setting: &Setting, found: &mut Vec<GroupFound>) {
    let is_likely = |group: &&GroupFound| {
        let features = features_of(cx, evidence, setting, group.span);
        is_sure(group.rule)
            || speaks_for_others(cx, group.span)
            || features.has(Feature::Team)
            || weigh(features) >= LEAST_OF_RULE
    };
    let mut likely: Vec<Span> = found.iter().filter(is_likely).map(|group| group.span).collect();
    likely.sort_by_key(|span| span.start);
    found.retain(|group| {
        let at = likely.partition_point(|span| span.start < group.span.start);
        let near = likely.iter().take(at + 2).skip(at.saturating_sub(1));
        near.into_iter().any(|span| *span == group.span || is_beside(*span, group.span))
    });
}

/// The characters of a sentence that belong to a group.
struct Taken {
    sentence: Span,
    /// One flag for each character; empty without a group.
    is_taken: Vec<bool>,
}

impl Taken {
    /// Marks the characters of the groups `found` in `sentence`.
    fn by(sentence: Span, found: &[GroupFound]) -> Self {
        let mut taken = Self { sentence, is_taken: Vec::new() };
        for group in found {
            taken.add(group.span);
        }
        taken
    }

    /// The characters of `span`, as indices.
    fn indices(&self, span: Span) -> std::ops::Range<usize> {
        let index = |at: usize| at.clamp(self.sentence.start, self.sentence.end) - self.sentence.start;
        index(span.start)..index(span.end)
    }

    fn add(&mut self, span: Span) {
        self.is_taken.resize(self.sentence.len(), false);
        let indices = self.indices(span);
        if let Some(characters) = self.is_taken.get_mut(indices) {
            characters.fill(true);
        }
    }

    fn overlaps(&self, span: Span) -> bool {
        self.is_taken.get(self.indices(span)).is_some_and(|characters| characters.contains(&true))
    }
}

/// Whether the construction that a rule finds makes its group certain: 与群众代表座谈, 选举产生某委员会委员.
fn is_sure(rule: Rule) -> bool {
    matches!(rule, Rule::Companion | Rule::AppointingWord)
}

/// Whether the holder of a post at `span` speaks for the people named after it: 企业家协会会长|代表青年企业家发言.
fn speaks_for_others(cx: &Context, span: Span) -> bool {
    REPRESENTS.longest_at(&cx.document.reading, span.end).is_some()
        && cx.hits.longest_ending_at(span.end, Table::Posts).is_some()
}

/// Whether two phrases are neighbours in a list.
fn is_beside(one: Span, other: Span) -> bool {
    let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
    first.end < second.start && first.end + LONGEST_LINK >= second.start
}

fn features_of(cx: &Context, evidence: &Evidence, setting: &Setting, span: Span) -> Features {
    of_phrase(cx, evidence, setting, of_end(cx, evidence, setting, span.end), span)
}

/// A candidate with the role that its features give it.
fn as_group(setting: &Setting, kind: EventKind, candidate: &Candidate) -> GroupFound {
    let Candidate { span, features } = *candidate;
    let has = |feature| features.has(feature);
    let verb = setting.verb_behind(span.end).filter(|_| has(Feature::SameClause) || has(Feature::ListToVerb));
    let verb = verb.filter(|verb| may_have(verb.role, kind));
    let of_kind = match kind {
        EventKind::Inspection => Role::Inspect,
        EventKind::Reception => Role::Meet,
        _ => Role::Attend,
    };
    let (role, words, decided_by) = if has(Feature::ListBehindVerb) {
        (Role::Attend, None, Rule::ListOpener)
    } else if has(Feature::AfterLeading) {
        (of_kind, None, Rule::LedBySubject)
    } else if has(Feature::AfterVisiting) {
        (Role::Meet, None, Rule::Visited)
    } else if has(Feature::AfterHearing) {
        (Role::Report, None, Rule::ListenedTo)
    } else if has(Feature::AfterCausing) {
        (Role::Attend, None, Rule::LedBySubject)
    } else if has(Feature::BeforeTalk) {
        (Role::Meet, None, Rule::Companion)
    } else if let Some(verb) = verb {
        (verb.role, Some(verb.span), Rule::Subject)
    } else if kind == EventKind::Reception {
        (Role::Meet, None, Rule::Subject)
    } else {
        (Role::Attend, None, Rule::Subject)
    };
    GroupFound { span, role, words, rule: decided_by }
}

/// Whether the subject of a verb may have `role` in an event of `kind`.
fn may_have(role: Role, kind: EventKind) -> bool {
    match role {
        Role::Attend | Role::Speak | Role::Report | Role::Accompany | Role::Preside | Role::Officiate => true,
        Role::Inspect => kind == EventKind::Inspection,
        Role::Meet => kind == EventKind::Reception,
        _ => false,
    }
}

/// A phrase of a report with its features and the role that a rule gives it, for the training of the weights.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// Its span in the reading text.
    pub span: Span,
    /// The names of its features.
    pub features: Vec<&'static str>,
    /// The role that a rule gives it.
    pub role: Option<Role>,
    /// Whether it is a group that a rule found, not a candidate.
    pub is_of_rule: bool,
}

/// All candidates of a report, and the phrases that the rules find before they are weighed.
pub fn weighed(cx: &Context, evidence: &Evidence) -> Vec<Weighed> {
    let Some(kind) = evidence.event.map(|event| event.kind) else { return Vec::new() };
    let names = |features: Features| features.iter().map(Feature::name).collect();
    let mut found = Vec::new();
    for sentence in cx.document.sentences_of_body() {
        let stated = find_in_sentence(cx, evidence, (kind, false), sentence);
        let setting = Setting::of(cx, evidence, kind, sentence);
        let candidates = candidates(cx, evidence, sentence.span, || &setting, |_| false);
        for one in &candidates {
            let role = stated.iter().find(|group| group.span == one.span).map(|group| group.role);
            found.push(Weighed { span: one.span, features: names(one.features), role, is_of_rule: false });
        }
        for group in stated.iter().filter(|group| !candidates.iter().any(|one| one.span == group.span)) {
            let features = names(features_of(cx, evidence, &setting, group.span));
            found.push(Weighed { span: group.span, features, role: Some(group.role), is_of_rule: true });
        }
    }
    found
}
