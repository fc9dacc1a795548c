//! Phrases that the lexicon knows.

use super::lists::{LIST_ITEMS, NOT_COUNTING};
use super::{Candidate, shapes};
use crate::annotate::Context;
use crate::annotate::marks::Marks;
use crate::lexicon::{Hit, Table};
use crate::record::{Formulation, FormulationKind, Rule};
use crate::span::Span;

const MEMBERS: usize = 2;
const FIRST_USED: usize = 4;
const UNQUOTED: usize = 6;

/// The row of the lexicon whose phrase is exactly `span`.
pub(super) fn row_of(cx: &Context, span: Span) -> Option<usize> {
    let hits = cx.hits.starting_at(span.start);
    hits.iter().find(|h| h.table == Table::Formulations && h.span() == span).map(Hit::row)
}

/// The phrases that count without quotation marks and overlap none of `taken`. Of those that start together, the
/// longest counts.
pub(super) fn unquoted(cx: &Context, marks: &Marks, taken: &[Candidate]) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut reached = 0;
    let mut next = 0;
    for hit in cx.hits.of(Table::Formulations) {
        while taken.get(next).is_some_and(|c| c.span.end <= hit.span().start) {
            next += 1;
        }
        let is_taken = taken.get(next).is_some_and(|c| c.span.overlaps(hit.span()));
        let counts = cx.lexicon.cell(hit, UNQUOTED) == "yes" && !marks.titled(hit.span().start) && is_whole(cx, hit);
        if hit.span().start >= reached && counts && !is_taken {
            reached = hit.span().end;
            let hit = from_number(cx, hit);
            let span = strip_noun(cx, hit);
            let row = Some(hit.row());
            found.push(Candidate { span, kind: FormulationKind::Lexicon, row, rule: Rule::UnquotedRow });
        }
    }
    found
}

/// A numeral formula counts from its number on (八项规定 in 中央八项规定精神).
fn from_number<'h>(cx: &'h Context, hit: &'h Hit) -> &'h Hit {
    let text = &cx.document.reading;
    let mut inside =
        cx.hits.within(hit.span()).filter(|h| h.table == Table::Formulations && h.span().start > hit.span().start);
    let numeral =
        |h: &&Hit| text.get(h.span().start).is_some_and(shapes::is_number) && cx.lexicon.cell(h, UNQUOTED) == "yes";
    if text.get(hit.span().start).is_some_and(shapes::is_number) { hit } else { inside.find(numeral).unwrap_or(hit) }
}

/// A numeral formula without the nouns after it: 五位一体 for 五位一体总体布局.
fn strip_noun(cx: &Context, hit: &Hit) -> Span {
    let key = cx.lexicon.cell(hit, 0);
    let numeral = cx.document.reading.get(hit.span().start).is_some_and(shapes::is_number);
    let begins = numeral && cx.slice(hit.span()).starts_with(key);
    if begins { Span::new(hit.span().start, hit.span().start + key.chars().count()) } else { hit.span() }
}

/// Whether a phrase is whole. A phrase that begins with a number must not end a larger number (第四个, 二十四个). Nor may it
/// count what was just named (这三大工程) or number a list (六要).
fn is_whole(cx: &Context, hit: &Hit) -> bool {
    let text = &cx.document.reading;
    let is_number = |c: char| c.is_ascii_digit() || shapes::is_number(c);
    if !text.get(hit.span().start).is_some_and(is_number) {
        return true;
    }
    let before = text.before(hit.span().start);
    let continues = before.is_some_and(|c| is_number(c) || NOT_COUNTING.contains_char(c));
    let lists = hit.span().len() == 2 && LIST_ITEMS.longest_at(text, hit.span().start + 1).is_some();
    let in_a_name = |h: &Hit| h.table == Table::Institutions && h.span().len() > hit.span().len();
    !continues && !lists && !cx.hits.starting_at(hit.span().start).iter().any(in_a_name)
}

/// What the record says of a candidate.
pub(super) fn formulation(cx: &Context, candidate: &Candidate, text: &str) -> Formulation {
    let cell = |column: usize| {
        let row = candidate.row.and_then(|r| cx.lexicon.rows(Table::Formulations).get(r));
        row.and_then(|row| row.get(column)).map(AsRef::as_ref).filter(|c: &&str| !c.is_empty())
    };
    Formulation {
        text: cx.written(candidate.span),
        position: cx.document.position(candidate.span),
        key: cell(0).unwrap_or(text).to_owned(),
        kind: candidate.kind,
        members: cell(MEMBERS).map(|m| m.split('|').map(str::to_owned).collect()).unwrap_or_default(),
        first_used: cell(FIRST_USED).map(str::to_owned),
    }
}
