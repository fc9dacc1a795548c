//! The verbs of one subject: those after it up to the next subject.

use super::lists::{
    ADDRESSES, ADVERBIALS, AND_OTHERS, CLAUSE_LINKS, COLLECTIVES, CONVENING, GOING, INTRODUCING, NOT_COMPANION,
    TOGETHER, UNITS, WITH,
};
use super::stops::Stops;
use super::verbs::Verb;
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_clause_mark;
use crate::lexicon::{Table, Tables};
use crate::record::Role;
use crate::span::{Span, Text};
use crate::words::WordList;

/// Most code points between the start of a later clause and its verb, if the clause leaves its subject out.
const LONGEST_ADVERBIAL: usize = 24;

/// Most code points of a name that was not recognised.
const LONGEST_NAME: usize = 4;

/// Most code points of an adverbial that says what is spoken about.
const LONGEST_TOPIC: usize = 80;

/// The verbs in `region`, which begins after their subject. A verb of a later clause counts only if no other subject
/// precedes it.
pub fn verbs_of_subject(cx: &Context, stops: &Stops, region: Span) -> Vec<Verb> {
    let mut found: Vec<Verb> = Vec::new();
    for verb in stops.verbs(&cx.document.reading, region) {
        let is_in_first_clause = verb.clause == region.start;
        let is_of_list = || found.is_empty() && is_list(cx, Span::new(region.start, verb.clause));
        let is_of_all = matches!(verb.role, Role::Attend | Role::Accompany | Role::Inspect) && is_of_list();
        let is_owned = is_in_first_clause || is_of_all || !has_own_subject(cx, Span::new(verb.clause, verb.span.start));
        if is_owned
            && !is_part_of_address(&cx.document.reading, region.start, &verb)
            && !found.last().is_some_and(|before| is_agenda(&cx.document.reading, before, &verb))
        {
            found.push(verb);
        }
    }
    found
}

/// Whether each clause of `span` ends with people or bodies, so that all of them are one list: 甲及有关部门负责人，.
///
/// A name that was not recognised may follow a post.
fn is_list(cx: &Context, span: Span) -> bool {
    const THOSE: Tables = Tables::of(&[Table::Posts, Table::GroupHeads, Table::Institutions, Table::OrgSuffixes]);
    let text = &cx.document.reading;
    let ends_with_those = |mark: usize| {
        let nearest = mark.saturating_sub(LONGEST_NAME).max(span.start);
        let has_those = || (nearest..=mark).any(|end| cx.hits.tables_ending_at(end).meets(THOSE));
        let end = AND_OTHERS.longest_before(text, mark).map_or(mark, |others| others.start);
        end <= span.start || has_those() || UNITS.longest_before(text, mark).is_some()
    };
    let marks = (span.start..span.end).zip(text.chars_of(span)).filter(|(_, c)| is_clause_mark(**c));
    marks.map(|(at, _)| at).all(ends_with_those)
}

/// Whether `verb` only says what is on the agenda of a meeting that `before` convenes: 主持召开会议，传达有关精神.
fn is_agenda(text: &Text, before: &Verb, verb: &Verb) -> bool {
    let is_bare = verb.clause == verb.span.start && verb.clause != before.clause;
    before.role == Role::Preside
        && verb.role == Role::Report
        && is_bare
        && CONVENING.longest_at(text, before.span.start).is_some()
}

/// Whether `verb` only says what the address of the subject, which ends at `subject_end`, is about: 致辞中介绍了.
fn is_part_of_address(text: &Text, subject_end: usize, verb: &Verb) -> bool {
    verb.role == Role::Report
        && INTRODUCING.longest_before(text, verb.span.end).is_some()
        && ADDRESSES.first_in(text, Span::new(subject_end, verb.span.start)).is_some()
}

/// Whether `words`, from the start of a clause to its verb, hold a subject, or are so long that they may.
fn has_own_subject(cx: &Context, words: Span) -> bool {
    let text = &cx.document.reading;
    let opens = |list: &WordList| list.longest_at(text, words.start).is_some();
    let has_companion = opens(&WITH) && !opens(&NOT_COMPANION);
    let goes_on = opens(&TOGETHER) || opens(&GOING) || opens(&CLAUSE_LINKS) || has_companion;
    if words.len() > if goes_on || opens(&ADVERBIALS) { LONGEST_TOPIC } else { LONGEST_ADVERBIAL } {
        return true;
    }
    if goes_on {
        return false;
    }
    COLLECTIVES.longest_at(text, words.start).is_some() || names_people(cx, words)
}

/// Whether `words` hold a word for people, or end with a post.
fn names_people(cx: &Context, words: Span) -> bool {
    let mut hits = cx.hits.within(words);
    hits.any(|h| match h.table {
        Table::GroupHeads => true,
        Table::Posts => h.span().end + 1 >= words.end && h.span().len() > 1,
        _ => false,
    })
}
