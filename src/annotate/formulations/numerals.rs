//! Numeral formulas without quotation marks, by the noun after the number: 三大攻坚战, 三大全球倡议.

use super::lists::{BIG, NOT_COUNTING_BIG, NOT_IN_HEAD, NOT_PLAIN_NUMERALS};
use super::{Candidate, shapes};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_han, is_quotation_mark};
use crate::annotate::marks::Marks;
use crate::lexicon::Table;
use crate::record::{FormulationKind, Rule};
use crate::span::Span;

/// The column of `quotation_contexts.tsv` with the verbs before a quotation.
const BEFORE: usize = 1;
/// Longest word between 大 and the noun of a formula, in code points.
const LONGEST_BETWEEN: usize = 4;

/// Every number with 大 and a noun of `numeral_heads.tsv` outside of `taken` (by start) and of titles.
///
/// A verb of policy precedes it (推进三大战略枢纽): the same words also count what was just named.
pub(super) fn numerals(cx: &Context, marks: &Marks, taken: &[Candidate]) -> Vec<Candidate> {
    let chars = cx.document.reading.chars();
    let mut found: Vec<Candidate> = Vec::new();
    let mut next = 0;
    let big = BIG.first_chars();
    for at in big.places(chars.get(1..).unwrap_or_default()) {
        if !BIG.contains_char(chars[at + 1]) || !counts(chars[at]) || marks.titled(at) || !begins(cx, at) {
            continue;
        }
        let Some(end) = head_end(cx, at + 2) else { continue };
        let span = Span::new(at, end);
        while taken.get(next).is_some_and(|c| c.span.end <= at) {
            next += 1;
        }
        if !taken.get(next).is_some_and(|c| c.span.overlaps(span)) {
            found.push(Candidate { span, kind: FormulationKind::Numeral, row: None, rule: Rule::NumeralHead });
        }
    }
    found
}

fn counts(c: char) -> bool {
    shapes::is_number(c) && !NOT_PLAIN_NUMERALS.contains_char(c)
}

/// Whether a number begins at `at` after a verb of policy. Nothing before it may make it count what was just named
/// (这三大工程). No name (四大班子) or whole quotation may begin there.
fn begins(cx: &Context, at: usize) -> bool {
    let is_name = |t: Table| matches!(t, Table::Institutions | Table::Idioms | Table::Collectives);
    let named = cx.hits.starting_at(at).iter().any(|h| is_name(h.table));
    let barred = |c: char| {
        shapes::is_number(c) || c.is_ascii_digit() || NOT_COUNTING_BIG.contains_char(c) || is_quotation_mark(c)
    };
    !named && !cx.document.reading.before(at).is_some_and(barred) && follows_policy(cx, at)
}

/// Whether a verb of policy of several characters ends at `at`: 推进, 实施.
fn follows_policy(cx: &Context, at: usize) -> bool {
    cx.on_demand_ending_at(at).any(|hit| {
        hit.table == Table::QuotationContexts && hit.span().len() > 1 && cx.lexicon.cell(&hit, BEFORE) == "policy"
    })
}

/// Where the noun after 大 ends: right there, or after a word of a few characters.
fn head_end(cx: &Context, start: usize) -> Option<usize> {
    let text = &cx.document.reading;
    (start..=start + LONGEST_BETWEEN).take_while(|&p| p == start || text.before(p).is_some_and(is_inside)).find_map(
        |p| {
            let heads = cx.on_demand_at(p).filter(|h| h.table == Table::NumeralHeads);
            let formula = heads.filter(|h| cx.lexicon.cell(h, 1).is_empty() && h.span().len() > 1);
            formula.last().map(|h| whole_head(cx, h.span().end))
        },
    )
}

/// The end of a formula whose noun ends at `end`. A second noun belongs to it (战略枢纽), but not a word that follows
/// formulas (建设).
fn whole_head(cx: &Context, end: usize) -> usize {
    let follows =
        cx.on_demand_at(end).any(|h| h.table == Table::QuotationContexts && !cx.lexicon.cell(&h, 2).is_empty());
    let head = cx.on_demand_at(end).filter(|h| h.table == Table::NumeralHeads && h.span().len() > 1).last();
    head.filter(|_| !follows).map_or(end, |h| h.span().end)
}

fn is_inside(c: char) -> bool {
    is_han(c) && !NOT_IN_HEAD.contains_char(c)
}
