//! Whether a group is surely one of several people: counted, whole, or of a named body.

use super::lists::{COLLECTIVES, COUNT_UNITS, NUMERALS};
use crate::annotate::Context;
use crate::lexicon::{Table, Tables};
use crate::span::Span;

/// Tables of the bodies whose people act: 我校代表, 县医院医护人员.
const BODIES: Tables = Tables::of(&[Table::Institutions, Table::OrgSuffixes, Table::Divisions]);

/// Whether `group` is counted, opens with a word for all or several, or belongs to a body: 30余名干警, 全体师生.
pub fn is_collective(cx: &Context, group: Span) -> bool {
    let text = &cx.document.reading;
    let is_counted = |unit: Span| {
        unit.start > group.start
            && text.before(unit.start).is_some_and(|c| c.is_ascii_digit() || NUMERALS.contains_char(c))
    };
    COLLECTIVES.longest_at(text, group.start).is_some()
        || COUNT_UNITS.starting_in(text, group).any(is_counted)
        || cx.hits.of_any_within(BODIES, group).any(|h| h.span().end < group.end && h.span().len() > 1)
}
