//! The body that a sentence elects or appoints people to, for the list of them that follows.
//!
//! 会议任命了县监察委员会组成人员。主任甲、副主任乙; 选举产生市摄影家协会第八届理事会，甲当选会长.

use super::words::{ELECTED, ELECTED_COUNCILS, ELECTS, NEW_TERMS, TERMS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_boundary;
use crate::annotate::organizations::OrganizationMention;
use crate::span::Span;

/// How far before a post the election may be, in code points.
const REACH: usize = 120;
/// Longest phrase for a term and its council between a body and the elected, in characters: 第八届理事会.
const LONGEST_TERM: usize = 12;

/// The full name of the body to which the sentence of `post`, or the one before it, elects or appoints people.
pub fn elected_body(cx: &Context, organizations: &[OrganizationMention], post: Span) -> Option<String> {
    let text = &cx.document.reading;
    let paragraph = cx.document.paragraph_span_at(post.start)?;
    let near = Span::new(paragraph.start.max(post.start.saturating_sub(REACH)), post.start);
    let groups = ELECTED.starting_in(text, near).chain(ELECTED_COUNCILS.starting_in(text, near));
    let group = groups.max_by_key(|word| word.start)?;
    // The elected are named only in the sentence of the election and in the next one.
    let sentence = cx.document.sentence_at(group.start)?;
    if cx.document.sentence_at(post.start)? > sentence + 1 {
        return None;
    }
    let last = organizations.partition_point(|body| body.span.start < group.start);
    let body = organizations.get(last.checked_sub(1)?)?;
    let is_far = body.span.end + LONGEST_TERM < group.start;
    let start = cx.document.sentence_span_at(group.start)?.start.max(group.start.saturating_sub(REACH));
    if is_far {
        return None;
    }
    let is_elected = ELECTS.first_in(text, Span::new(start, group.end)).is_some();
    let is_near = body.span.end >= group.start || is_term(cx, Span::new(body.span.end, group.start));
    let has_term = || TERMS.first_in(text, Span::new(body.span.start, group.start)).is_some();
    let is_council = ELECTED.longest_at(text, group.start).is_none();
    let is_stated = is_elected && is_near && (!is_council || has_term());
    body.full_name.clone().filter(|_| is_stated)
}

/// Whether nothing or only a term and its council are between a body and the elected.
fn is_term(cx: &Context, between: Span) -> bool {
    let text = &cx.document.reading;
    if between.is_empty() {
        return true;
    }
    if between.len() > LONGEST_TERM {
        return false;
    }
    let has_mark = text.chars_of(between).iter().any(|c| is_boundary(*c));
    let has_term = TERMS.first_in(text, between).is_some() || NEW_TERMS.first_in(text, between).is_some();
    !has_mark && has_term
}
