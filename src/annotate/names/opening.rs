//! What precedes a position, if it makes a name likely there: a post, a verb of appointment, a mark.

use super::words::{APPOINTING, BECOMES, FOLLOWERS, LEVELS, OFFICE, PARTICLE};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_han, is_list_mark, is_opening};
use crate::lexicon::kinds::post;
use crate::lexicon::{Hit, Table, Tables};
use crate::span::Span;

/// Added to the log odds of a candidate that fills the place right after a post.
const SLOT: f32 = 2.0;
/// Added to the log odds of a candidate whom the clause appoints to a post or removes from one.
const APPOINTED: f32 = 3.0;
/// Taken off a candidate after a verb of appointment whose last character is the level of the body after it.
const OF_BODY: f32 = 4.0;
/// Longest post with its organization in an appointment, in code points.
const LONGEST_POST: usize = 30;
/// Longest bracket between a name and the word of its appointment (任命甲（女）为), in code points.
const LONGEST_BRACKET: usize = 16;

/// Tables of bodies, of their last words and of divisions.
const BODIES: Tables = Tables::of(&[Table::Institutions, Table::OrgSuffixes, Table::Divisions]);

/// What precedes a position, if it makes a name likely there.
#[derive(Clone, Copy, Debug)]
pub struct Opening {
    /// Whether a post ends there that is no mere description (群众代表) and needs no qualifier before it.
    is_behind_post: bool,
    /// Whether a verb of appointment ends there.
    is_ordered: bool,
    /// Whether a mark or a verb of appointment ends there.
    is_open: bool,
}

impl Opening {
    /// Reads what ends at `start`.
    pub fn at(cx: &Context, start: usize) -> Self {
        let text = &cx.document.reading;
        let post = cx.hits.longest_ending_at(start, Table::Posts);
        let is_behind_post = post.is_some_and(|h| !h.is(post::DESCRIPTION.or(post::QUALIFIED)));
        let is_ordered = APPOINTING.longest_before(text, start).is_some();
        let mark = text.before(start).is_some_and(|c| matches!(c, '，' | '；' | '\n') || is_list_mark(c));
        Self { is_behind_post, is_ordered, is_open: is_ordered || mark }
    }

    /// Whether a post ends there that is no mere description.
    #[inline]
    pub fn is_behind_post(self) -> bool {
        self.is_behind_post
    }

    /// Whether what precedes the position (a post, a mark or a verb of appointment) can make a name likely
    /// there. If not, `calls_for` gives no evidence.
    #[inline]
    pub fn may_call(self) -> bool {
        self.is_behind_post || self.is_open
    }

    /// Evidence that the place itself calls for the name `span`; `right` is the evidence of what follows it.
    #[inline]
    pub fn calls_for(self, cx: &Context, span: Span, right: f32) -> f32 {
        let slot = if self.is_behind_post && fills_slot(cx, span, right) { SLOT } else { 0.0 };
        if self.is_ordered && ends_with_level(cx, span) {
            return slot - OF_BODY;
        }
        if !self.is_open {
            return slot;
        }
        if !is_appointed(cx, span, self.is_ordered) {
            return slot;
        }
        // 免去张三|市水利局局长职务: the body of the post ends the name.
        let is_before_office = self.is_ordered && right < 0.0 && precedes_office(cx, span);
        slot + APPOINTED + if is_before_office { -right } else { 0.0 }
    }
}

/// Whether `span` fills the place after a post up to a mark or a word that follows names, and is not itself a verb.
fn fills_slot(cx: &Context, span: Span, right: f32) -> bool {
    let text = &cx.document.reading;
    let ends =
        |c: char| c.is_ascii_digit() || is_list_mark(c) || matches!(c, '，' | '。' | '；' | '\n') || is_bracket(c);
    let is_closed = text.get(span.end).is_none_or(ends);
    let is_verb = cx
        .hits
        .starting_at(span.start)
        .iter()
        .any(|h| h.span().end >= span.end && matches!(h.table, Table::RoleVerbs | Table::SpeechCues));
    let is_link = text.get(span.start).is_some_and(|c| FOLLOWERS.contains_char(c));
    (is_closed || right >= 1.0 && !is_link) && !is_verb
}

fn is_bracket(c: char) -> bool {
    matches!(c, '（' | '(')
}

/// Whether the clause appoints the person to a post (任命甲为我校校长，乙为副校长) or removes the person from one (免去甲的局长职务).
fn is_appointed(cx: &Context, span: Span, is_ordered: bool) -> bool {
    let text = &cx.document.reading;
    let end = if text.get(span.end).is_some_and(is_han) { span.end } else { bracket_end(cx, span.end) };
    let reach = Span::new(end, end + LONGEST_POST);
    let is_removed = || {
        let office = OFFICE.first_in(text, reach);
        office.is_some_and(|office| !text.chars_of(Span::new(end, office.start)).iter().any(|c| is_boundary(*c)))
    };
    let is_of_list = || PARTICLE.longest_at(text, end).is_some() && is_removed();
    if is_of_list() || is_ordered && (is_removed() || text.get(end).is_some_and(is_list_mark)) {
        return true;
    }
    let Some(becomes) = BECOMES.longest_at(text, end) else { return false };
    let from = becomes.end;
    let is_end = |c: char| is_boundary(c) || is_list_mark(c) || is_opening(c);
    let stop = (from..from + LONGEST_POST).find(|p| text.get(*p).is_none_or(is_end));
    let post = stop.and_then(|end| cx.hits.longest_ending_at(end, Table::Posts));
    post.is_some_and(|p| p.span().start >= from)
}

/// Whether 职务, the body or the division of a post follows `name`, perhaps with its level: 水利局, 市|水利局, 临江县.
/// A candidate that is a part of a body or division is none: 黄平|县.
fn precedes_office(cx: &Context, name: Span) -> bool {
    let text = &cx.document.reading;
    let is_part = |hit: &Hit| BODIES.has(hit.table) && hit.span().end > name.end;
    if cx.hits.starting_at(name.start).iter().any(is_part) {
        return false;
    }
    let is_level = |at: usize| text.get(at).is_some_and(|c| LEVELS.contains_char(c));
    let begins = |at: usize| cx.hits.starting_at(at).iter().any(|hit| BODIES.has(hit.table) && hit.span().len() > 1);
    begins(name.end) || is_level(name.end) && begins(name.end + 1) || OFFICE.longest_at(text, name.end).is_some()
}

/// Whether the last character of a candidate is the level of the body after it: 王五县|教育局.
fn ends_with_level(cx: &Context, name: Span) -> bool {
    let is_level = cx.document.reading.before(name.end).is_some_and(|c| LEVELS.contains_char(c));
    let is_office = |hit: &Hit| (BODIES.has(hit.table) || hit.table == Table::Posts) && hit.span().len() > 2;
    is_level && cx.hits.starting_at(name.end).iter().any(is_office)
}

/// The end of a short bracket or quotation that opens at `at`, else `at`.
fn bracket_end(cx: &Context, at: usize) -> usize {
    cx.document.quote_starting_at(at).filter(|q| q.span.len() < LONGEST_BRACKET).map_or(at, |q| q.span.end)
}
