//! Phrases in the place of a group that name nobody who takes part: bodies that only announce something, people whom a
//! reporter quotes, and pieces of a clause.

use super::GroupFound;
use super::lists::{CLAUSE_OPENERS, DAYS_AND_HOURS, SAYING};
use super::pieces::ends_with_people;
use crate::annotate::Context;
use crate::record::{EventKind, Role};
use crate::span::Span;

/// Whether a group found in a report of an event of `kind` is none.
pub(super) fn is_unfit(cx: &Context, kind: EventKind, group: &GroupFound) -> bool {
    opens_clause(cx, group.span)
        || names_time(cx, group.span)
        || is_announcing_body(cx, kind, group)
        || is_quoted(cx, kind, group)
}

/// Whether a phrase begins with a word that opens a clause: 邀请|社区民警, but not 组织部.
fn opens_clause(cx: &Context, span: Span) -> bool {
    let opener = CLAUSE_OPENERS.longest_at(&cx.document.reading, span.start);
    opener.is_some_and(|opener| !cx.hits.starting_at(span.start).iter().any(|h| h.span().len() > opener.len()))
}

/// Whether a phrase holds a day or an hour: 7月9日10时许某市交警.
fn names_time(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    DAYS_AND_HOURS.starting_in(text, span).any(|unit| text.before(unit.start).is_some_and(|c| c.is_ascii_digit()))
}

/// Whether a body announces or explains something at an event other than a meeting or a visit: 县公安局通报.
fn is_announcing_body(cx: &Context, kind: EventKind, group: &GroupFound) -> bool {
    let is_told = matches!(kind, EventKind::Other | EventKind::Training | EventKind::Ceremony | EventKind::Symposium);
    is_told && matches!(group.role, Role::Speak | Role::Report) && !ends_with_people(cx, group.span.end)
}

/// Whether a reporter quotes the people of a group: what they say of a letter, an appointment or a training.
fn is_quoted(cx: &Context, kind: EventKind, group: &GroupFound) -> bool {
    let says = || group.words.is_some_and(|words| SAYING.first_in(&cx.document.reading, words).is_some());
    match kind {
        EventKind::Letter | EventKind::Appointment => group.role == Role::Speak,
        EventKind::Training => matches!(group.role, Role::Speak | Role::Report) && says(),
        _ => false,
    }
}
