//! Posts that a list of names shares after its last name: 甲、乙等4名护士长, 甲、乙、丙等市领导.

use super::PostMention;
use super::heads::head_ending_at;
use super::parting::names_body;
use super::words::{AND_OTHERS, LED, MEMBER_UNITS, NO_SHARED};
use crate::annotate::Context;
use crate::annotate::grammar::beside_names::FITS_AFTER;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark};
use crate::lexicon::Table;
use crate::span::Span;

/// Longest post after 等, in code points.
const LONGEST_POST: usize = 24;
/// Longest count after 等, in code points.
const LONGEST_COUNT: usize = 5;

/// A post after 等.
#[derive(Clone, Copy, Debug)]
pub struct Shared {
    /// The post.
    pub post: PostMention,
    /// Whether a count precedes it, so that others than the named may be meant, too.
    pub is_counted: bool,
}

/// The post after 等 that all names of the list before `end` share.
pub fn shared(cx: &Context, end: usize) -> Option<Shared> {
    let text = &cx.document.reading;
    let others = AND_OTHERS.longest_at(text, end)?;
    let start = skip_count(cx, others.end);
    if LED.longest_at(text, start).is_some() {
        return None;
    }
    let stop = (start..start + LONGEST_POST).find(|at| ends_a_post(cx, start, *at))?;
    let head = head_ending_at(cx, stop, start)?;
    let has_mark = text.chars_of(Span::new(start, stop)).iter().any(|c| is_boundary(*c) || is_list_mark(*c));
    let body = Span::new(start, head.start);
    let has_body = body.is_empty() || names_body(cx, body);
    // 等相关处室负责人 adds others to the named.
    let is_of_others = NO_SHARED.longest_before(text, stop).is_some();
    let post = PostMention { span: Span::new(start, stop), head };
    (!has_mark && has_body && !is_of_others).then_some(Shared { post, is_counted: start > others.end })
}

/// The position after a count of people (等4名|护士长), else `start`.
fn skip_count(cx: &Context, start: usize) -> usize {
    let text = &cx.document.reading;
    let unit = MEMBER_UNITS.starting_in(text, Span::new(start, start + LONGEST_COUNT)).next();
    let is_count =
        |unit: &Span| cx.document.reading.chars_of(Span::new(start, unit.start)).iter().all(|c| c.is_numeric());
    unit.filter(is_count).map_or(start, |unit| unit.end)
}

/// Whether a post that starts at `start` or after it ends at `at`, before a mark or a verb.
fn ends_a_post(cx: &Context, start: usize, at: usize) -> bool {
    let text = &cx.document.reading;
    let post = cx.hits.longest_ending_at(at, Table::Posts).filter(|h| h.span().start >= start);
    let is_closed = || text.get(at).is_none_or(|c| is_boundary(c) || is_list_mark(c));
    let is_verb = || {
        let context = cx.hits.longest_at(at, Table::NameContexts);
        context.is_some_and(|h| h.is(FITS_AFTER)) || cx.hits.longest_at(at, Table::RoleVerbs).is_some()
    };
    post.is_some() && (is_closed() || is_verb())
}
