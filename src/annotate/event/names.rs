//! Names of events: where the name of a meeting begins and ends.
//!
//! A name ends with a head (座谈会, 开幕式) behind which the clause stops or goes on with something that can't be
//! of the name; 暨 carries it on. As an object it begins behind its verb (召开, 出席, 在…上); as a subject it begins
//! with its clause, and only adverbs, dates and places stand between it and the verb (在京召开).

use super::words::{is_titled, kind};
use super::zones::skip_blank;
use crate::annotate::Context;
use crate::annotate::dates::{self, DateMention, Grain};
use crate::lexicon::kinds::{event, head};
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// The name of an event as one clause has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub span: Span,
    pub kind: EventKind,
    /// More than 会议 or 第三次会议.
    pub is_whole: bool,
}

/// Longest name, in characters.
const LONGEST: usize = 120;
/// A head of so many characters that is not marked bare is a name alone (专题学习会, 欢迎仪式).
const OWN_NAME: usize = 4;
/// 及 carries a name on to a head that ends so near behind it (培训及答疑会).
const JOINED: usize = 8;
/// 全体大会 stands so near behind the forum it is of.
const PLENARY: usize = 4;
/// What may open a name and is not of it.
const BEFORE: [&str; 14] = [
    "了",
    "的",
    "一次",
    "一场",
    "他所在的",
    "她所在的",
    "所在的",
    "首次",
    "召开的",
    "举行的",
    "由",
    "本次",
    "此次",
    "该",
];
/// A name begins anew behind these.
const RELATIVE: [&str; 14] = [
    "主持的",
    "召开的",
    "举办的",
    "举行的",
    "组织的",
    "形式的",
    "开展的",
    "主办的",
    "协办的",
    "承办的",
    "发起的",
    "指导的",
    "成立的",
    "组成的",
];

/// The name that is the object of a verb ending at `start`.
pub(super) fn object(cx: &Context, start: usize, clause: Span) -> Option<Name> {
    let region = Span::new(start, clause.end.min(start + LONGEST));
    let mut last: Option<&Hit> = None;
    for head in heads(cx, region).into_iter().filter(|h| h.span().start > start + 1 || !h.is(head::VERBAL)) {
        let end = closing(cx, head.span().end);
        last = Some(head);
        let next = || heads(cx, Span::new(end, region.end)).into_iter().next();
        let joined = ["及", "和", "与"].iter().any(|w| cx.document.reading.has_at(end, w));
        let also = cx.document.reading.has_at(end, "暨");
        let goes_on = (also || joined) && next().is_some_and(|n| also || n.span().end - end <= JOINED);
        let verb = head.is(head::VERBAL) && end < clause.end && opens_verb(cx, end);
        let source = ["上了解到", "上获悉"].iter().any(|w| cx.document.reading.has_at(end, w));
        if source {
            return None;
        }
        if !goes_on && !verb && is_boundary(cx, end, clause.end) {
            return name(cx, Span::new(start, end), head);
        }
    }
    let head = last?;
    let end = closing(cx, head.span().end);
    let belongs_on = ["的", "精神", "上的", "重要", "有关", "日", "场", "馆", "者", "代表", "成员", "项目", "教育"]
        .iter()
        .any(|w| cx.document.reading.has_at(end, w));
    if belongs_on { None } else { name(cx, Span::new(start, end), head) }
}

/// The name that is the subject of a verb starting at `verb`.
pub(super) fn subject(cx: &Context, clause: Span, verb: usize, dates: &[DateMention]) -> Option<Name> {
    let region = Span::new(clause.start.max(verb.saturating_sub(LONGEST)), verb);
    let possible = heads(cx, region);
    let nearest = possible.iter().rev().find(|h| is_adverbial(cx, closing(cx, h.span().end), verb, dates));
    let head = nearest?;
    let start = after_dates(cx, clause.start, dates);
    let holds_day = |s: Span| dates::within(dates, s).iter().any(|d| d.grain == Grain::Day);
    let found = (start <= head.span().start).then(|| name(cx, Span::new(start, closing(cx, head.span().end)), head))?;
    found.filter(|n| !holds_day(n.span))
}

/// Whether a verb of two characters goes on from a verbal head (学习贯彻).
fn opens_verb(cx: &Context, at: usize) -> bool {
    let reports = ["强调", "指出"].iter().any(|w| cx.document.reading.has_at(at, w));
    !reports && cx.hits.starting_at(at).iter().any(|h| h.is(event::AFTER) && h.span().len() > 1)
}

/// The name in 在…会上 or 在…期间: from 在 to the head that ends at `head`.
pub(super) fn locative(cx: &Context, clause: Span, head: &Hit) -> Option<(Name, usize)> {
    let end = closing(cx, head.span().end);
    let text = &cx.document.reading;
    let closes = text.has_at(end, "上") || text.has_at(end, "期间");
    let of_a_noun =
        ["上的", "上重要", "上发表的", "上所", "上讲话", "上提出的", "期间的"].iter().any(|w| text.has_at(end, w));
    if !closes || of_a_noun || is_titled(cx, head.span().start) {
        return None;
    }
    let opens =
        |at: &usize| text.get(*at) == Some('在') && !matches!(text.before(*at), Some('现' | '正' | '所' | '存' | '旨'));
    let preposition = (clause.start..head.span().start).find(opens)?;
    let source = ["了解到", "获悉", "透露"].iter().any(|w| cx.slice(Span::new(end, end + 8)).contains(w));
    if source {
        return None;
    }
    let name = name(cx, Span::new(preposition + 1, end), head)?;
    Some((name, preposition))
}

/// The name that is all of a headline (where `whole`), or that a verb of what it did follows (省委常委会议传达…).
pub(super) fn acting(cx: &Context, clause: Span, whole: bool, dates: &[DateMention]) -> Option<Name> {
    let start = after_dates(cx, clause.start, dates);
    let clause = Span::new(start, clause.end);
    let heads = heads(cx, clause).into_iter();
    let closes = |h: &&Hit| {
        let end = closing(cx, h.span().end);
        whole && end >= clause.end || cx.hits.starting_at(end).iter().any(|v| v.is(event::AFTER) && v.span().len() > 1)
    };
    let head = heads.filter(|h| h.span().len() > 1 && !h.is(head::VERBAL)).find(closes)?;
    name(cx, Span::new(clause.start, closing(cx, head.span().end)), head)
}

/// Heads inside `region` by where they end, the longest of each end.
pub(super) fn heads<'a>(cx: &'a Context, region: Span) -> Vec<&'a Hit> {
    let heads = cx.hits.of_within(Table::EventHeads, region).filter(|h| !is_titled(cx, h.span().start));
    let mut by_end: Vec<&Hit> = heads.collect();
    by_end.sort_by_key(|h| (h.span().end, h.span().start));
    by_end.dedup_by_key(|h| h.span().end);
    by_end
}

/// Past what closes a quotation behind a head, and a year in brackets.
fn closing(cx: &Context, at: usize) -> usize {
    let text = &cx.document.reading;
    let closes = text.get(at).is_some_and(|c| matches!(c, '”' | '"' | '’'));
    let at = at + usize::from(closes);
    let bracket = matches!(text.get(at), Some('（' | '('));
    let digits = (at + 1..at + 6).take_while(|&i| text.get(i).is_some_and(|c| c.is_ascii_digit() || c == '年')).count();
    let year = bracket && digits >= 4 && matches!(text.get(at + 1 + digits), Some('）' | ')'));
    if year { at + digits + 2 } else { at }
}

/// Whether a name can't go on at `at`.
fn is_boundary(cx: &Context, at: usize, end: usize) -> bool {
    if at >= end {
        return true;
    }
    let continues = cx.hits.longest_at(at, Table::EventHeads).is_some_and(|h| h.span().len() > 2);
    if continues {
        return false;
    }
    let mark =
        cx.document.reading.get(at).is_some_and(|c| c.is_whitespace() || "、。，；：,！？）)】和与及（(—".contains(c));
    mark || cx.hits.of_kind_at(event::AFTER, at).is_some() || cx.hits.longest_at(at, Table::DateWords).is_some()
}

/// Whether only adverbs, dates and a place stand between `from` and `verb`.
fn is_adverbial(cx: &Context, from: usize, verb: usize, dates: &[DateMention]) -> bool {
    let mut at = from;
    while at < verb {
        at = skip_blank(cx, at);
        let date = dates::starting_at(dates, at);
        let adverb = cx.hits.starting_at(at).iter().find(|h| h.is(event::ADVERB) && h.span().end <= verb);
        let c = cx.document.reading.get(at);
        at = match (date, adverb, c) {
            (Some(date), ..) => date.span.end,
            (_, Some(adverb), _) => adverb.span().end,
            (.., Some('在' | '于' | '以' | '通')) => past_place(at + 1, verb, dates),
            _ if at >= verb => verb,
            _ => return false,
        };
    }
    at == verb
}

/// Past 北京人民大会堂: up to the next date or the verb, whatever comes first.
fn past_place(at: usize, verb: usize, dates: &[DateMention]) -> usize {
    dates::within(dates, Span::new(at, verb)).first().map_or(verb, |d| d.span.start)
}

/// Past the dates that open a clause.
fn after_dates(cx: &Context, start: usize, dates: &[DateMention]) -> usize {
    let mut at = start;
    while let Some(date) = dates::starting_at(dates, at) {
        at = skip_blank(cx, date.span.end);
        if cx.document.reading.get(at) == Some('，') {
            at += 1;
        }
    }
    at
}

/// The name in `span` under `head`, less what only leads up to it.
fn name(cx: &Context, span: Span, head: &Hit) -> Option<Name> {
    let text = &cx.document.reading;
    let mut start = span.start;
    for at in (span.start..=head.span().start).rev() {
        let relative = RELATIVE.iter().find(|w| text.has_before(at, w) && !super::words::is_quoted(cx, at - 1));
        if relative.is_some_and(|w| at >= span.start + w.chars().count()) {
            start = at;
            break;
        }
    }
    if ["后", "前", "以来", "之后"].iter().any(|w| text.has_at(start, w)) {
        return None;
    }
    let count = ["为期", "一场", "一次", "一个", "了一场", "了一次"].iter().any(|w| text.has_at(start, w));
    if count {
        start = (start..head.span().start).find(|&at| text.get(at) == Some('的')).map_or(start, |at| at + 1);
    }
    while let Some(word) = BEFORE.iter().find(|w| text.has_at(start, w) && start + w.chars().count() < span.end) {
        start += word.chars().count();
    }
    start = skip_blank(cx, start);
    let span = unquoted(cx, Span::new(start, span.end));
    if start > head.span().start || span.is_empty() {
        return None;
    }
    Some(Name { span, kind: name_kind(cx, span, head)?, is_whole: is_whole(cx, span, head) })
}

/// Without the quotation marks around all of it.
fn unquoted(cx: &Context, span: Span) -> Span {
    let first = cx.document.reading.get(span.start);
    let whole = first.is_some_and(|c| matches!(c, '“' | '"'))
        && cx.document.quote_starting_at(span.start).is_some_and(|q| q.span == span);
    if whole { Span::new(span.start + 1, span.end - 1) } else { span }
}

/// The kind of the first part of a name with 暨; a plenary meeting of a forum is a forum.
fn name_kind(cx: &Context, span: Span, head: &Hit) -> Option<EventKind> {
    let text = &cx.document.reading;
    let joint = text.find("暨", span).map(|s| s.start);
    let first = joint.and_then(|at| heads(cx, Span::new(span.start, at)).pop()).unwrap_or(head);
    let found = kind(cx, first)?;
    let near = |h: &&Hit| head.span().start - h.span().end <= PLENARY;
    let mut inner =
        heads(cx, Span::new(span.start, head.span().start)).into_iter().filter(near).filter_map(|h| kind(cx, h));
    let of_forum = found == EventKind::Meeting && inner.any(|k| k == EventKind::Symposium);
    Some(if of_forum { EventKind::Symposium } else { found })
}

/// Whether there is more to the name than its head, an ordinal and 扩大.
fn is_whole(cx: &Context, span: Span, head: &Hit) -> bool {
    let bare = head.is(head::BARE);
    let before = Span::new(span.start, head.span().start);
    let ordinal = |c: char| "第一二三四五六七八九十百0123456789次届场期轮扩大全体本此".contains(c) || c.is_whitespace();
    let rest = cx.document.reading.trim(before, ordinal);
    if bare { !rest.is_empty() } else { !before.is_empty() || head.span().len() >= OWN_NAME }
}
