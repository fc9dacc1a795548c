//! Groups that are elected: 选举产生了某委员会委员、候补委员.

use super::Evidence;
use super::lists::{ELECTING, MEMBERS, OF_MEETING};
use super::pieces::{ends_with_people, is_label};
use super::trim::trim;
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_boundary, is_clause_mark, is_list_mark};
use crate::annotate::roles::{Stated, is_said};
use crate::document::Sentence;
use crate::record::{EventKind, Role};
use crate::span::Span;

/// Shortest and longest group that is elected, in code points.
const LENGTH: std::ops::Range<usize> = 4..60;

/// The holders of posts, without names, whom a meeting elects. Their posts under one body are one group.
pub fn find_elected(cx: &Context, evidence: &Evidence, kind: EventKind, sentence: &Sentence) -> Option<(Span, Stated)> {
    if !matches!(kind, EventKind::Meeting | EventKind::Appointment | EventKind::Ceremony) {
        return None;
    }
    let text = &cx.document.reading;
    let verb = ELECTING.first_in(text, sentence.span).filter(|verb| !is_said(evidence.said, verb.start))?;
    let rest = text.chars_of(Span::new(verb.end, sentence.span.end));
    let length = rest.iter().position(|c| is_clause_mark(*c) || is_boundary(*c)).unwrap_or(rest.len());
    let elected = trim(cx, Span::new(verb.end, verb.end + length));
    let are_several = text.chars_of(elected).iter().any(|c| is_list_mark(*c))
        || LINKS.first_in(text, elected).is_some()
        || MEMBERS.longest_before(text, elected.end).is_some();
    let is_group = are_several
        && LENGTH.contains(&elected.len())
        && ends_with_people(cx, elected.end)
        && evidence.people.mentions_in(elected).is_empty()
        && OF_MEETING.first_in(text, elected).is_none()
        && !is_label(cx, elected);
    is_group.then_some((elected, Stated { role: Role::Appointed, words: verb }))
}
