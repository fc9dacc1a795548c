//! Divides a post into the body that has it and the post itself: 省委副书记 is 省委 + 副书记.
//!
//! The head is the last word (书记, 部长), with its qualifiers (副, 常务). How it attaches follows from its list:
//!
//! - A head takes the whole stretch before it: 财政部教科文司 + 司长.
//! - A weak head (代表, 教授) needs the name of a body before it: 浙江大学 + 教授, but 新生代表 has none.
//! - A head with 长 may share the name of its unit: 外交部长 is 外交部 + 部长.
//! - 党组, 党委, 工会 and the like belong to the post (教育部 + 党组书记), except for the party committee of a place
//!   (镇党委 + 书记).
//! - 领导, 劳模 and military ranks have no body.
//!
//! A field of work before the head belongs to the post (集团 + 教育产业运营总监).
//!
//! 原, 前 and 时任 before the whole are left out of both. Lexicon: `lists/posts.tsv`, `post_prefixes.tsv`.

use super::heads::NAMED;
use super::words::{
    ASSISTANT, BODIES, BODILESS, BODY_END, DUTIES, ENVOYS, FORMER, HEADS, IN_CHARGE, INNER, LOCAL, LOCAL_PLACES,
    MINISTERS, MISSION_END, NO_BODIES, NO_INNER, NO_PLACES, NO_UNITS, OTHER_PARTIES, OWNER_ENDS, PARTICLE,
    RELATIVE_BODIES, STATIONED, TERMS, UNIT_HEAD, WEAK_HEADS,
};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_han;
use crate::document::QuoteKind;
use crate::lexicon::{Hit, Table};
use crate::span::Span;
use crate::words::WordList;

/// A post divided from the body that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parted {
    /// The body, whole and as written; none if the post has none.
    pub organization: Option<Span>,
    /// The post; it may share characters with the body.
    pub post: Span,
    /// The last word of the post without its qualifiers: 书记 of 副书记.
    pub head: Span,
}

/// Most qualifiers before the last word of a post: 常务, 副.
const MOST_QUALIFIERS: usize = 4;
/// Divides the post `span`; `head` is where its last word (书记) starts by the table of posts.
pub fn part(cx: &Context, span: Span, head: usize) -> Parted {
    let text = &cx.document.reading;
    let end = before_bracket(cx, span);
    let start = skip_former(cx, Span::new(span.start, end));
    let within = Span::new(start, end);
    if longest_inside(&BODILESS, cx, within).is_some() {
        return Parted { organization: None, post: Span::new(start, span.end), head: within };
    }
    let Some((head, is_weak)) = find_head(cx, within, head) else {
        return Parted { organization: None, post: Span::new(start, span.end), head: within };
    };
    let qualified = before_qualifiers(cx, head.start, start);
    let (body_end, post_start) = inner_body(cx, start, qualified);
    let post_start = skip_station(cx, start, post_start, head);
    let post_start = skip_country(cx, start, post_start, head);
    let (body_end, post_start) = before_former(cx, start, body_end.min(post_start), post_start);
    let body = text.trim_end(Span::new(start, body_end), |c| PARTICLE.contains_char(c));
    let is_unit = post_start == head.start && shares_unit(cx, body, head);
    let (body, post_start) = if is_unit { (body, post_start) } else { before_duty(cx, body, post_start) };
    let (body, post_start) = before_charge(cx, body, post_start);
    let body = if is_unit { Span::new(body.start, head.end - 1) } else { body };
    let has_body = !body.is_empty() && !NO_BODIES.contains(cx.slice(body)) && (!is_weak || names_body(cx, body));
    let post = Span::new(if has_body { post_start } else { start }, span.end);
    Parted { organization: has_body.then_some(body), post, head }
}

/// The end of a post without a bracket at its end: 主任|（兼）.
fn before_bracket(cx: &Context, span: Span) -> usize {
    let bracket = cx.document.quote_ending_at(span.end).filter(|q| q.kind == QuoteKind::Round);
    bracket.map(|q| q.span.start).filter(|start| *start > span.start).unwrap_or(span.end)
}

/// The position after 原, 前 or 时任 before a whole post, else the start of the post.
fn skip_former(cx: &Context, post: Span) -> usize {
    let former = FORMER.longest_at(&cx.document.reading, post.start).filter(|former| former.end < post.end);
    let is_word = |former: &Span| {
        let longer = |h: &&Hit| h.span().end > former.end && h.span().end < post.end;
        cx.hits.starting_at(former.start).iter().any(|h| longer(&h) && NAMED.has(h.table))
    };
    former.filter(|former| !is_word(former)).map_or(post.start, |former| former.end)
}

/// Where the body ends and the post starts, with 原 or 前 between the two in the post: 法国 + 前总统.
fn before_former(cx: &Context, start: usize, body: usize, post: usize) -> (usize, usize) {
    let former = longest_inside(&FORMER, cx, Span::new(start, body)).filter(|former| former.start > start);
    let is_name = cx.hits.ending_at(body).any(|h| NAMED.has(h.table) && h.span().len() > 1);
    former.filter(|_| body == post && !is_name).map_or((body, post), |former| (former.start, former.start))
}

/// The body, and where the post starts, with a field of work in the post: 集团|教育产业运营总监, 德育副校长.
fn before_duty(cx: &Context, body: Span, post: usize) -> (Span, usize) {
    let duty = longest_inside(&DUTIES, cx, body).filter(|_| body.end == post);
    let before = |duty: &Span| Span::new(body.start, duty.start);
    let has_owner = |duty: &Span| duty.start == body.start || longest_inside(&OWNER_ENDS, cx, before(duty)).is_some();
    duty.filter(has_owner).map_or((body, post), |duty| (before(&duty), duty.start))
}

/// Moves the words for what somebody is in charge of from the body to the post: 分管水利|副县长. If a body of that name ends
/// there, nothing is moved: 主管部门|负责人. Returns the body and where the post starts.
fn before_charge(cx: &Context, body: Span, post: usize) -> (Span, usize) {
    let charge = IN_CHARGE.first_in(&cx.document.reading, body).filter(|_| body.end == post);
    let charge = charge.filter(|charge| charge.end < body.end && !names_body(cx, Span::new(charge.end, body.end)));
    charge.map_or((body, post), |charge| (Span::new(body.start, charge.start), charge.start))
}

/// The longest word of a list that ends where `within` ends and is inside it.
fn longest_inside(list: &WordList, cx: &Context, within: Span) -> Option<Span> {
    list.longest_before(&cx.document.reading, within.end).filter(|word| word.start >= within.start)
}

/// The last word of the post (书记), and whether it is one that needs the name of a body before it (代表). Without such a
/// word it is that of the table of posts, which starts at `listed`.
fn find_head(cx: &Context, within: Span, listed: usize) -> Option<(Span, bool)> {
    let strong = longest_inside(&HEADS, cx, within);
    let weak = longest_inside(&WEAK_HEADS, cx, within);
    let found = match (strong, weak) {
        (Some(strong), Some(weak)) if weak.len() > strong.len() => Some((weak, true)),
        (Some(strong), _) => Some((strong, false)),
        (None, Some(weak)) => Some((weak, true)),
        (None, None) => assistant(cx, within).map(|head| (head, false)),
    };
    found.or_else(|| (listed < within.end).then(|| (Span::new(listed.max(within.start), within.end), false)))
}

/// 助理 with the post of the person who is helped: 省长助理.
fn assistant(cx: &Context, within: Span) -> Option<Span> {
    let assistant = longest_inside(&ASSISTANT, cx, within)?;
    let head = longest_inside(&HEADS, cx, Span::new(within.start, assistant.start));
    Some(head.map_or(assistant, |head| Span::new(head.start, assistant.end)))
}

/// Where the qualifiers before the last word of a post begin: 常务副, 第一.
fn before_qualifiers(cx: &Context, head: usize, floor: usize) -> usize {
    let mut start = head;
    for _ in 0..MOST_QUALIFIERS {
        let prefix = cx.hits.ending_at(start).find(|h| h.table == Table::PostPrefixes && h.span().start >= floor);
        let Some(prefix) = prefix else { break };
        start = prefix.span().start;
    }
    start
}

/// Where the body ends and where the post starts. 党组 and the like inside a body belong to the post (教育部|党组书记). Those
/// of a place and branches of other parties stay with the body (镇党委|书记, 民革某大学支部|主委).
fn inner_body(cx: &Context, start: usize, post: usize) -> (usize, usize) {
    let text = &cx.document.reading;
    let inner = longest_inside(&INNER, cx, Span::new(start, post));
    let is_body = |inner: &Span| NO_INNER.longest_before(text, post).is_some_and(|body| body.covers(*inner));
    let Some(inner) = inner.filter(|inner| !is_body(inner)) else { return (post, post) };
    let is_numbered = text.before(inner.start).is_some_and(|c| TERMS.contains_char(c));
    let is_branch = OTHER_PARTIES.longest_at(text, start).is_some_and(|party| party.end < inner.start);
    let is_of_place = || LOCAL.contains(text.slice(inner)) && ends_as_place(cx, Span::new(start, inner.start));
    let is_local = is_numbered || is_branch || is_of_place();
    if is_local { (post, post) } else { (inner.start, inner.start) }
}

/// Whether the name of a place with a party committee ends at the end of `body`.
fn ends_as_place(cx: &Context, body: Span) -> bool {
    let text = &cx.document.reading;
    let is_division = cx.hits.ending_at(body.end).any(|h| h.table == Table::Divisions && h.span().start >= body.start);
    let place = longest_inside(&LOCAL_PLACES, cx, body);
    is_division || place.is_some() && NO_PLACES.longest_before(text, body.end).is_none_or(|no| no.start < body.start)
}

/// Where the post of an envoy begins: at 驻 (尼日尔 + 驻中国大使).
fn skip_station(cx: &Context, start: usize, post: usize, head: Span) -> usize {
    let text = &cx.document.reading;
    let is_envoy =
        ENVOYS.contains(text.slice(head)) && !text.before(post).is_some_and(|c| MISSION_END.contains_char(c));
    let station = || (start..post).rev().find(|at| STATIONED.longest_at(text, *at).is_some_and(|w| w.end <= post));
    let first = |at: usize| STATIONED.longest_before(text, at + 1).map_or(at, |word| word.start.max(start));
    is_envoy.then(station).flatten().map_or(post, first)
}

/// Where the post of a minister begins: after the country (英国 + 贸工大臣).
fn skip_country(cx: &Context, start: usize, post: usize, head: Span) -> usize {
    let is_minister = MINISTERS.contains(cx.slice(head));
    let country = cx.hits.longest_at(start, Table::Countries).filter(|h| h.span().len() > 1 && h.span().end < post);
    country.filter(|_| is_minister).map_or(post, |h| h.span().end)
}

/// Whether a post with 长 completes the name of the unit before it: 外交|部长.
fn shares_unit(cx: &Context, body: Span, head: Span) -> bool {
    let text = &cx.document.reading;
    let is_unit_head = head.len() > 1 && text.before(head.end).is_some_and(|c| UNIT_HEAD.contains_char(c));
    let unit = Span::new(head.start, head.end.saturating_sub(1));
    let last = text.before(body.end).filter(|_| !body.is_empty());
    is_unit_head
        && text.slice(unit).chars().all(|c| BODY_END.contains_char(c))
        && !NO_UNITS.contains(text.slice(unit))
        && last.is_some_and(|c| is_han(c) && !BODY_END.contains_char(c))
        && RELATIVE_BODIES.longest_before(text, body.end).is_none_or(|relative| relative.start > body.start)
}

/// Whether `body` ends as the name of a body or place does, or is a relative word for one: 我校, 本院.
pub fn names_body(cx: &Context, body: Span) -> bool {
    let text = &cx.document.reading;
    let is_named = || cx.hits.ending_at(body.end).any(|h| NAMED.has(h.table) && h.span().start >= body.start);
    RELATIVE_BODIES.contains(text.slice(body)) || longest_inside(&BODIES, cx, body).is_some() || is_named()
}
