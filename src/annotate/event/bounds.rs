//! Where the name of an event begins and ends.

use super::clauses::skip_blanks;
use super::heads::{Name, find_heads};
use super::verbs::kind_of;
use super::words;
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_boundary as is_clause_mark, is_closing, is_list_mark};
use crate::lexicon::kinds::{event, head};
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// Least length of a head that is a full name by itself, in characters, unless the table marks it `bare`: 欢迎仪式.
const OWN_NAME: usize = 4;
/// Characters at the start of an event's name that are searched for a word of celebrating (庆祝), before 活动.
const CELEBRATED: usize = 12;
/// Most characters between a word for a forum and the word for its meeting: 某论坛全体大会.
const PLENARY: usize = 4;

/// The position after the end of an event's name at `at`: after a closing quotation mark and a year in brackets
/// （2024）, if present.
pub(super) fn skip_closing(cx: &Context, at: usize) -> usize {
    let text = &cx.document.reading;
    let at = at + usize::from(text.get(at).is_some_and(|c| matches!(c, '”' | '’')));
    if !matches!(text.get(at), Some('（')) {
        return at;
    }
    let is_year = |at: usize| text.get(at).is_some_and(|c| c.is_ascii_digit() || words::YEAR.contains_char(c));
    let length = (at + 1..at + 6).take_while(|&i| is_year(i)).count();
    let is_closed = matches!(text.get(at + 1 + length), Some('）'));
    if length >= 4 && is_closed { at + length + 2 } else { at }
}

/// Whether no name continues at `at`, in a clause that ends at `end`.
pub(super) fn is_boundary(cx: &Context, at: usize, end: usize) -> bool {
    if at >= end {
        return true;
    }
    if cx.hits.longest_at(at, Table::EventHeads).is_some_and(|h| h.span().len() > 2) {
        return false;
    }
    let text = &cx.document.reading;
    let is_mark =
        |c: char| c.is_whitespace() || is_clause_mark(c) || is_list_mark(c) || is_closing(c) || matches!(c, '（' | '—');
    let is_quote = text.get(at).is_some_and(|c| matches!(c, '”' | '’' | '》'));
    !is_quote && text.get(at).is_some_and(is_mark)
        || LINKS.longest_at(text, at).is_some()
        || cx.hits.of_kind_at(event::AFTER, at).is_some()
        || cx.hits.longest_at(at, Table::DateWords).is_some()
}

/// Builds the name that ends with `head` in `span`, without words that are no part of it (一场, 某人主持召开的). None where
/// these words tell a time, a purpose or an act, or where `head` is a verb such as 集体学习 after 的.
pub(super) fn build_name(cx: &Context, span: Span, head: &Hit) -> Option<Name> {
    let text = &cx.document.reading;
    let mut start = skip_relative(cx, span, head);
    let is_purpose = words::FOR.longest_at(text, start).is_some() && words::FOR_NOT.longest_at(text, start).is_none();
    if words::NAME_TIME.longest_at(text, start).is_some() || is_purpose {
        return None;
    }
    if words::COUNT.longest_at(text, start).is_some() {
        let attribute = words::OF.starting_in(text, Span::new(start, head.span().start)).next();
        start = attribute.map_or(start, |of| of.start + 1);
    }
    start = skip_theme(cx, Span::new(start, head.span().start));
    start = skip_attendance(cx, Span::new(start, head.span().start));
    start = skip_organiser(cx, Span::new(start, head.span().start));
    let is_lead = |lead: &Span| lead.end < span.end && LINKS.longest_at(text, lead.end).is_none();
    while let Some(lead) = words::NAME_LEAD.longest_at(text, start).filter(is_lead) {
        start = lead.end;
    }
    start = skip_blanks(cx, start);
    let span = strip_quotes(cx, Span::new(start, span.end));
    let before_head = Span::new(span.start, head.span().start.max(span.start));
    let is_of = text.before(head.span().start).is_some_and(|c| words::OF.contains_char(c));
    let is_learning = is_of && head.is(head::VERBAL) && words::LEARNING.contains(cx.slice(head.span()));
    if is_learning
        || start > head.span().start
        || span.is_empty()
        || tells_act(cx, before_head)
        || has_verb(cx, before_head)
    {
        return None;
    }
    Some(Name { span, kind: kind_of_name(cx, span, head)?, is_whole: is_whole(cx, span, head) })
}

/// The position after a theme that opens a name: 主题为“…”的, 以…为主题的.
fn skip_theme(cx: &Context, part: Span) -> usize {
    let text = &cx.document.reading;
    let quote = words::NAME_THEME.longest_at(text, part.start).and_then(|word| cx.document.quote_starting_at(word.end));
    let of = quote.and_then(|quote| words::OF.longest_at(text, quote.span.end)).filter(|of| of.end < part.end);
    let with = words::BY_THEME.longest_at(text, part.start);
    let theme = with.and_then(|with| words::AS_THEME.first_in(text, Span::new(with.end, part.end)));
    of.or(theme).map_or(part.start, |end| end.end)
}

/// The position after the last verb of organising before the head: 某校承办某论坛.
fn skip_organiser(cx: &Context, part: Span) -> usize {
    let is_plain = |verb: &Span| {
        verb.end < part.end
            && !cx.document.is_quoted(verb.start)
            && words::OF.longest_at(&cx.document.reading, verb.end).is_none()
    };
    words::ORGANISE.starting_in(&cx.document.reading, part).rfind(is_plain).map_or(part.start, |verb| verb.end)
}

/// Whether a verb or an adverb is in a part of a name, so that it is a clause: 活动中将为获奖者进行….
fn has_verb(cx: &Context, part: Span) -> bool {
    let mut verbs = words::NAME_VERB.starting_in(&cx.document.reading, part);
    verbs.any(|verb| verb.end <= part.end && !cx.document.is_quoted(verb.start))
}

/// The position after the last verb of attending before the head: …活动是出席某论坛.
fn skip_attendance(cx: &Context, part: Span) -> usize {
    let attends = cx.hits.of_kind_within(event::ATTEND, part).filter(|verb| {
        let is_noun = words::PERSON.longest_at(&cx.document.reading, verb.span().end).is_some();
        verb.span().len() > 1 && verb.span().end <= part.end && !is_noun && !cx.document.is_quoted(verb.span().start)
    });
    attends.last().map_or(part.start, |verb| verb.span().end)
}

/// Whether a particle after a verb is in a part of a name (任命了…), so that it is a clause and no name.
fn tells_act(cx: &Context, part: Span) -> bool {
    let text = &cx.document.reading;
    let is_other_word = |at: usize| {
        words::PARTICLE_NOT.longest_before(text, at + 1).is_some() || words::PARTICLE_NOT.longest_at(text, at).is_some()
    };
    let is_particle = |at: usize| words::PARTICLE.longest_at(text, at).is_some() && !is_other_word(at);
    (part.start..part.end).any(|at| is_particle(at) && !cx.document.is_quoted(at))
}

/// The position after the last relative clause before the head: 某人主持召开的.
fn skip_relative(cx: &Context, span: Span, head: &Hit) -> usize {
    let is_end = |at: &usize| {
        let relative = words::RELATIVE.longest_before(&cx.document.reading, *at);
        relative.is_some_and(|r| r.start >= span.start && !cx.document.is_quoted(*at - 1))
    };
    (span.start..=head.span().start).rev().find(is_end).unwrap_or(span.start)
}

/// `span` without the quotation marks around all of it.
fn strip_quotes(cx: &Context, span: Span) -> Span {
    let opens = matches!(cx.document.reading.get(span.start), Some('“'));
    let is_quotation = opens && cx.document.quote_starting_at(span.start).is_some_and(|q| q.span == span);
    if is_quotation { Span::new(span.start + 1, span.end - 1) } else { span }
}

/// The kind of the event that a name tells: mostly that of its last word.
///
/// A name of two parts with 暨, or with 和 after a ceremony (升旗仪式和酒会), has the kind of the first part. A first part of
/// kind `other` yields to a ceremony or a symposium, a reception to a symposium. A meeting of a forum is a symposium,
/// a lecture that an activity takes somewhere is training. An activity that celebrates (庆祝教师节活动) is a ceremony.
fn kind_of_name(cx: &Context, span: Span, head: &Hit) -> Option<EventKind> {
    let text = &cx.document.reading;
    let joint = words::ALSO.first_in(text, span);
    let before_joint = |also: Span| find_heads(cx, Span::new(span.start, also.start)).pop();
    let ends_at = |also: Span| move |first: &&Hit| skip_closing(cx, first.span().end) == also.start;
    let is_rite = |first: &&Hit| {
        let is_linked = LINKS.longest_at(text, skip_closing(cx, first.span().end)).is_some();
        is_linked && first.span().len() > 2 && kind_of(cx, first) == Some(EventKind::Ceremony)
    };
    let linked = || find_heads(cx, Span::new(span.start, head.span().start)).into_iter().find(is_rite);
    let first = joint.and_then(|also| before_joint(also).filter(ends_at(also))).or_else(linked).unwrap_or(head);
    let (opening, closing) = (kind_of(cx, first)?, kind_of(cx, head)?);
    let is_launched = opening == EventKind::Other && closing == EventKind::Ceremony;
    let is_fair = matches!(opening, EventKind::Reception | EventKind::Other) && closing == EventKind::Symposium;
    let found = match find_carried(cx, span, head) {
        Some(carried) => carried,
        None if is_launched || is_fair => closing,
        None => opening,
    };
    let found = read_celebration(cx, span, head, found);
    let inner = find_heads(cx, Span::new(span.start, head.span().start)).into_iter();
    let mut near = inner.filter(|h| head.span().start - h.span().end <= PLENARY);
    let is_forum = found == EventKind::Meeting && near.any(|h| kind_of(cx, h) == Some(EventKind::Symposium));
    Some(if is_forum { EventKind::Symposium } else { found })
}

/// The kind of a name whose other words give the kind `found`. It differs only for a name of kind `other` that ends
/// with 活动. 庆祝教师节活动 is a ceremony; 表彰大会活动 has the kind of 表彰大会.
fn read_celebration(cx: &Context, span: Span, head: &Hit, found: EventKind) -> EventKind {
    let text = &cx.document.reading;
    let opening = Span::new(span.start, head.span().start.min(span.start + CELEBRATED));
    if found != EventKind::Other || !words::ACTIVITY.contains(cx.slice(head.span())) {
        return found;
    }
    let before = find_heads(cx, Span::new(span.start, head.span().start)).pop();
    let inner = before.filter(|b| b.span().len() > 2 && skip_closing(cx, b.span().end) == head.span().start);
    if let Some(kind) = inner.and_then(|inner| kind_of(cx, inner)) {
        return kind;
    }
    let mut celebrates = words::CELEBRATE.starting_in(text, opening);
    let is_told = celebrates.any(|word| words::CELEBRATE_NOT.longest_at(text, word.start).is_none());
    if is_told { EventKind::Ceremony } else { found }
}

/// The kind of a lecture that an activity takes somewhere: 知识讲座进社区活动.
fn find_carried(cx: &Context, span: Span, head: &Hit) -> Option<EventKind> {
    let text = &cx.document.reading;
    words::ACTIVITY.longest_before(text, head.span().end)?;
    let inner = find_heads(cx, Span::new(span.start, head.span().start)).pop()?;
    words::ENTERS.longest_at(text, skip_closing(cx, inner.span().end))?;
    kind_of(cx, inner).filter(|kind| *kind == EventKind::Training)
}

/// Whether the name tells the event from others.
///
/// A head that the table marks `bare` needs more before it than the number of a session and 扩大. Another head needs
/// any word before it, or a length of [`OWN_NAME`]. Names that point back (这次会议) never do.
fn is_whole(cx: &Context, span: Span, head: &Hit) -> bool {
    let text = &cx.document.reading;
    let before = Span::new(span.start, head.span().start);
    let points_back = words::ANAPHOR.longest_before(text, span.start).is_some()
        || words::ANAPHOR.longest_at(text, span.start).is_some();
    if points_back || words::NAME_NOT.first_in(text, before).is_some() {
        return false;
    }
    let is_session = |c: char| c.is_ascii_digit() || c.is_whitespace() || words::SESSION.contains_char(c);
    let rest = cx.document.reading.trim(before, is_session);
    if head.is(head::BARE) { !rest.is_empty() } else { !before.is_empty() || head.span().len() >= OWN_NAME }
}
