//! Groups that do something together with the participants: 村民 in 与村民一起参加植树.

use super::Evidence;
use super::lists::{ACTS, ADVERBS_BEFORE_ACTS, AND, COMPANIONS, NOT_COMPANIONS, TOGETHER};
use super::phrases::phrases;
use super::pieces::is_inside_word;
use crate::annotate::Context;
use crate::annotate::roles::{Stated, is_said};
use crate::document::Sentence;
use crate::lexicon::Table;
use crate::lexicon::kinds::group;
use crate::record::{EventKind, Role};
use crate::span::Span;

/// How far before 一起 the word 与 is looked for, in code points.
const LONGEST: usize = 40;

/// The groups that act together with the participants of a ceremony, meeting, symposium or other event in `sentence`.
///
/// An inspection has none: inspectors act together with the people whom they visit, who are not participants.
pub fn find_companions(cx: &Context, evidence: &Evidence, kind: EventKind, sentence: &Sentence) -> Vec<(Span, Stated)> {
    if !matches!(kind, EventKind::Ceremony | EventKind::Meeting | EventKind::Symposium | EventKind::Other) {
        return Vec::new();
    }
    let text = &cx.document.reading;
    let mut found = Vec::new();
    for clause in cx.document.clauses(sentence).iter().filter(|c| !is_said(evidence.said, c.start)) {
        let Some(together) = TOGETHER.first_in(text, *clause) else { continue };
        let from = clause.start.max(together.start.saturating_sub(LONGEST));
        let Some(start) = companions_start(cx, Span::new(from, together.start)) else { continue };
        let talks = || cx.hits.of_kind_within(group::TALK, *clause).next().is_some();
        if !acts(cx, together.end) || talks() {
            continue;
        }
        let groups = phrases(cx, evidence.people, Span::new(start, together.start));
        let is_listed = groups.last().is_some_and(|last| last.end == together.start);
        let stated = Stated { role: Role::Attend, words: together };
        found.extend(groups.into_iter().filter(|_| is_listed).map(|span| (span, stated)));
    }
    found
}

/// Where the list of companions starts: behind 与 or 同 in `before`, else behind 和.
fn companions_start(cx: &Context, before: Span) -> Option<usize> {
    let text = &cx.document.reading;
    let is_companion =
        |word: &Span| NOT_COMPANIONS.longest_at(text, word.start).is_none() && !is_inside_word(cx, word.end);
    let is_plain = |word: &Span| AND.longest_at(text, word.start).is_none();
    let words = || COMPANIONS.starting_in(text, before).filter(is_companion);
    words().find(is_plain).or_else(|| words().next()).map(|word| word.end)
}

/// Whether a verb of acting or taking part begins at `at` or behind an adverb there: 一起|参加, 一起|现场交流.
fn acts(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    let at = ADVERBS_BEFORE_ACTS.longest_at(text, at).map_or(at, |adverb| adverb.end);
    let attends = || {
        let verb = cx.hits.longest_at(at, Table::RoleVerbs);
        verb.is_some_and(|verb| Role::parse(cx.lexicon.cell(verb, 1)) == Some(Role::Attend))
    };
    ACTS.longest_at(text, at).is_some() || attends()
}
