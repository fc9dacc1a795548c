//! Groups that a relative clause says attend: 出席预备会议的全国人大代表.

use super::Evidence;
use super::phrases::phrases;
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_boundary;
use crate::annotate::roles::{Stated, is_said, relative_clause};
use crate::document::Sentence;
use crate::lexicon::Table;
use crate::record::Role;
use crate::span::Span;

/// Shortest group after a relative clause, in code points: 出席会议的代表 is all who are present.
const SHORTEST: usize = 4;

/// The groups after the relative clauses of `sentence`.
pub fn find_attending(cx: &Context, evidence: &Evidence, sentence: &Sentence) -> Vec<(Span, Stated)> {
    let text = &cx.document.reading;
    let mut found = Vec::new();
    for verb in cx.hits.longest_starting_in(Table::RoleVerbs, sentence.span) {
        let attends = Role::parse(cx.lexicon.cell(verb, 1)) == Some(Role::Attend);
        if !attends || is_said(evidence.said, verb.span().start) {
            continue;
        }
        let Some(particle) = relative_clause(cx, verb.span()) else { continue };
        let rest = text.chars_of(Span::new(particle.end, sentence.span.end));
        let end = rest.iter().position(|c| is_boundary(*c)).map_or(sentence.span.end, |at| particle.end + at);
        let groups = phrases(cx, evidence.people, Span::new(particle.end, end));
        let first = groups.first().filter(|group| group.start == particle.end && group.len() >= SHORTEST);
        let stated = Stated { role: Role::Attend, words: verb.span() };
        found.extend(first.map(|group| (*group, stated)));
    }
    found
}
