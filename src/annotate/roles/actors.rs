//! Lists of names: people whom one sentence names together and who do the same.

use super::lists::{ABSENT, AND_OTHERS, COMRADES, JOINTS, NEWLY_APPOINTED, NUMERALS, PARTY, PRONOUNS, UNITS};
use super::parts::{Part, find_part};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_blank;
use crate::annotate::people::Mention;
use crate::lexicon::Table;
use crate::span::{Span, Text};

/// The names of one list, or a single name.
#[derive(Clone, Debug)]
pub struct Actors {
    /// Indices into [`crate::annotate::people::People::list`].
    pub people: Vec<usize>,
    /// From the first post or name to the end of the last.
    pub span: Span,
    /// The words that lead to the names and are theirs alone: 随行的还有, or 来华出席峰会的 after 会见.
    pub lead: Span,
    /// Their part in the sentence.
    pub part: Part,
    /// The words before them that say that they were just appointed: 新任命的, 新当选的.
    pub newly_appointed: Option<Span>,
    /// Whether the list is a pronoun that stands for a person named before.
    pub is_pronoun: bool,
}

/// Longest stretch between two names of one list, in code points.
const LONGEST_JOINT: usize = 30;

/// The lists of names of a sentence, in order.
pub fn find_actors(cx: &Context, mentions: &[Mention], sentence: Span) -> Vec<Actors> {
    let mut found: Vec<Actors> = Vec::new();
    for mention in mentions {
        let extent = mention.extent;
        if let Some(last) = found.last_mut()
            && [last.span.end, extent.end].iter().all(|end| ABSENT.longest_at(&cx.document.reading, *end).is_none())
            && is_joint(cx, Span::new(last.span.end, extent.start.max(last.span.end)))
        {
            last.people.push(mention.person);
            last.span.end = extent.end;
            continue;
        }
        let from = found.last().map_or(sentence.start, |last| last.span.end);
        let lead = Span::new(from.min(extent.start), extent.start);
        let newly_appointed = NEWLY_APPOINTED.first_in(&cx.document.reading, Span::new(lead.start, extent.end));
        found.push(Actors {
            people: vec![mention.person],
            span: extent,
            lead,
            part: Part::Subject,
            newly_appointed,
            is_pronoun: PRONOUNS.longest_at(&cx.document.reading, extent.start).is_some_and(|w| w == extent),
        });
    }
    let mut before = None;
    for names in &mut found {
        let (part, from) = find_part(cx, names.span, names.lead, before);
        names.part = part;
        names.lead.start = from;
        before = Some(part);
    }
    found
}

/// Whether the words between two names only link them: 、, 等3人、, （女）、, a body that ends with a link.
fn is_joint(cx: &Context, between: Span) -> bool {
    if between.len() > LONGEST_JOINT {
        return false;
    }
    let text = &cx.document.reading;
    let rest = strip_bracket(cx, strip_count(text, between));
    let is_blank_only = rest.len() == 1 && text.get(rest.start).is_some_and(is_blank);
    if rest.is_empty() || is_blank_only || JOINTS.contains(text.slice(rest)) {
        return true;
    }
    let has_body = cx.hits.ending_at(between.end).any(|h| {
        matches!(h.table, Table::Institutions | Table::OrgSuffixes) && h.span().len() >= 2 && between.covers(h.span())
    });
    let has_verb = || cx.hits.within(between).any(|h| h.table == Table::RoleVerbs);
    has_body && JOINTS.longest_at(text, rest.start).is_some() && !has_verb()
}

/// `span` without 等, a count and 同志 at the start: 等3人、, 一行5人，, 同志、.
fn strip_count(text: &Text, span: Span) -> Span {
    let mut at = span.start;
    while let Some(others) = AND_OTHERS.longest_at(text, at) {
        at = others.end;
    }
    let is_numeral = |c: char| c.is_ascii_digit() || NUMERALS.contains_char(c);
    if let Some(party) = PARTY.longest_at(text, at).filter(|party| text.get(party.end).is_some_and(is_numeral)) {
        at = party.end;
    }
    while text.get(at).is_some_and(is_numeral) {
        at += 1;
    }
    while let Some(unit) = UNITS.longest_at(text, at) {
        at = unit.end;
    }
    at = COMRADES.longest_at(text, at).map_or(at, |comrades| comrades.end);
    Span::new(at.min(span.end), span.end)
}

/// `span` without a bracket at the start: （女）.
fn strip_bracket(cx: &Context, span: Span) -> Span {
    let bracket = cx.document.bracket_starting_at(span.start);
    bracket.filter(|q| q.span.end <= span.end).map_or(span, |q| Span::new(q.span.end, span.end))
}
