//! Names with a dot inside (米格尔·迪亚斯-卡内尔, 艾力更·依明巴海), and their parts where these are alone.

use std::borrow::Cow;

use super::chars::{POSSIBLY_FOREIGN, foreignness, is_dot, is_hyphen};
use super::{LONGEST_PART, repeat};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_han;
use crate::annotate::names::candidate::{Candidate, TEXT_EDGE};
use crate::annotate::names::candidates::PLAINLY_FOREIGN;
use crate::annotate::names::edges::Edges;
use crate::annotate::names::parts::places;
use crate::annotate::names::words::{LINKING, NAMESAKES, NEVER_FIRST, NO_DOTTED_END, NO_SHIP, SHIP};
use crate::lexicon::Table;
use crate::span::Span;

/// Evidence after a name that only a post or a word which nearly always follows names gives.
const BEFORE_TITLE: f32 = 3.5;
/// Evidence before a name that only a post gives: of 乔·戴 both parts are short.
const BEHIND_POST: f32 = 2.5;
/// Log odds of a name with a dot.
const CERTAIN: f32 = 12.0;
/// Least mean log odds of the characters of a dotted name.
const LEAST_FOREIGN: f32 = -0.5;

/// Every name with a dot, and its parts where these are alone.
///
/// One character after a dot belongs to a date or a motto (一二·一), unless the part before it transliterates (伊姆兰·汗).
pub fn dotted<'a>(cx: &Context<'a>, edges: &Edges) -> Vec<Candidate<'a>> {
    let text = &cx.document.reading;
    let mut found = Vec::new();
    let mut parts: Vec<&str> = Vec::new();
    let mut from = 0;
    while let Some((dot, _)) = text.marks(Span::new(from, text.len())).find(|(_, c)| is_dot(*c)) {
        cx.budget.check();
        let start = skip_link(cx, from, part_start(cx, edges, dot).max(from));
        let mut end = part_end(cx, edges, dot + 1);
        while text.get(end).is_some_and(is_dot) && part_end(cx, edges, end + 1) > end + 1 {
            end = part_end(cx, edges, end + 1);
        }
        from = end.max(dot + 1);
        let is_short = end - dot == 2;
        let may_be_short = || {
            (dot - start > 1 || edges.before(start) >= BEHIND_POST)
                && text.chars()[start..dot].iter().all(|c| foreignness(cx, *c) > 0.0)
        };
        let is_name = !is_no_name(text.before(dot)) && !is_no_name(text.before(end)) && (!is_short || may_be_short());
        let span = Span::new(start, end);
        if start < dot && end > dot + 1 && is_name && !names_a_thing(cx, end) && transliterates(cx, span) {
            let name = cx.slice(span);
            parts.extend(name.split(is_dot).filter(|p| p.chars().count() >= 2));
            found.push(Candidate { span, name: Cow::Borrowed(name), score: CERTAIN, relief: 0.0 });
        }
    }
    for (span, part) in places(text, &parts) {
        repeat(cx, edges, part, span, &mut found);
    }
    found
}

/// Whether a part ends as a place or a medium does (中青报·中青网).
fn is_no_name(last: Option<char>) -> bool {
    last.is_some_and(|c| NO_DOTTED_END.contains_char(c))
}

/// Whether a body or ship that is named after the person follows at `end`: 拉菲克·哈里里|国际机场, “亚伯拉罕·林肯|”号.
fn names_a_thing(cx: &Context, end: usize) -> bool {
    let text = &cx.document.reading;
    let ship = end + usize::from(text.get(end) == Some('”'));
    let is_ship = || SHIP.longest_at(text, ship).is_some() && NO_SHIP.longest_at(text, ship).is_none();
    NAMESAKES.longest_at(text, end).is_some() || is_ship()
}

/// The position after a link such as 和 at `start`, if the dotted name before ends there (`floor`); else `start`.
fn skip_link(cx: &Context, floor: usize, start: usize) -> usize {
    let is_link =
        start > 0 && start == floor && cx.document.reading.get(start).is_some_and(|c| LINKING.contains_char(c));
    start + usize::from(is_link)
}

/// Where the part before a dot begins. Backwards from the dot, it ends behind a post, behind a word that does not
/// transliterate either, or behind a character that does not transliterate.
fn part_start(cx: &Context, edges: &Edges, dot: usize) -> usize {
    let text = &cx.document.reading;
    let mut start = dot;
    while start > 0 && dot - start < LONGEST_PART {
        let Some(c) = text.before(start).filter(|c| is_han(*c) || is_hyphen(*c)) else { break };
        let edge = if start < dot { edges.before(start) } else { 0.0 };
        let odds = foreignness(cx, c);
        let bridged = start > 1 && text.before(start - 1).is_some_and(|d| foreignness(cx, d) > 0.5);
        if edge >= 2.5 || edge >= 1.0 && odds < likely(bridged) || odds < POSSIBLY_FOREIGN && !bridged {
            break;
        }
        start -= 1;
    }
    if start == dot {
        return edge_before(cx, edges, dot);
    }
    let listed = dot.saturating_sub(LONGEST_PART)..start;
    let listed = listed.into_iter().find(|p| cx.hits.is_minority(Span::new(*p, dot)));
    listed.unwrap_or_else(|| start - usize::from(is_left_over(cx, edges, start)))
}

/// Whether the one character between a mark and `start` belongs to the name, too (、雪|克来提·).
fn is_left_over(cx: &Context, edges: &Edges, start: usize) -> bool {
    let over = cx.document.reading.before(start).filter(|c| is_han(*c));
    let is_word = |c: char| NEVER_FIRST.contains_char(c) || LINKING.contains_char(c);
    over.is_some_and(|c| !is_word(c)) && edges.before(start) < 1.0 && edges.before(start - 1) >= TEXT_EDGE
}

/// The nearest position before a dot where a name may begin, for a part that does not transliterate.
fn edge_before(cx: &Context, edges: &Edges, dot: usize) -> usize {
    let han = |p: &usize| cx.document.reading.get(*p).is_some_and(is_han);
    let part = (dot.saturating_sub(LONGEST_PART)..dot).rev().take_while(han);
    part.into_iter().find(|p| edges.before(*p) >= 1.0).unwrap_or(dot)
}

/// Where the part after a dot ends: before a word that follows names, before 和 and another person, or at the last
/// character that transliterates.
///
/// One character that does not transliterate may be between two that do.
fn part_end(cx: &Context, edges: &Edges, from: usize) -> usize {
    let text = &cx.document.reading;
    let mut end = from;
    while end - from < LONGEST_PART {
        let Some(c) = text.get(end).filter(|c| is_han(*c) || is_hyphen(*c)) else { break };
        let edge = if end > from { edges.after(end) } else { 0.0 };
        let odds = foreignness(cx, c);
        let bridged = end == from
            || text.get(end + 1).is_some_and(|d| foreignness(cx, d) > 0.5)
            || edges.after(end + 1) >= BEFORE_TITLE;
        if end > from && joins_dotted(cx, end) {
            break;
        }
        if end > from && cx.hits.is_minority(Span::new(from, end + 1)) {
            end += 1;
            continue;
        }
        if joins_spouse(cx, end)
            || end > from && joins_country(cx, end)
            || edge >= 2.0
            || edge >= 1.0 && odds < likely(bridged)
            || odds < POSSIBLY_FOREIGN && !bridged
        {
            break;
        }
        end += 1;
    }
    // The given name 亚历山大 is a place, too; its last character does not transliterate.
    let place = cx.hits.longest_at(from, Table::ForeignPlaces).map(|hit| hit.span().end);
    place.filter(|place| *place == end + 1).unwrap_or(end)
}

/// Whether a link and another person's title start at `at`: 穆巴拉克|和夫人.
fn joins_spouse(cx: &Context, at: usize) -> bool {
    let is_link = cx.document.reading.get(at).is_some_and(|c| LINKING.contains_char(c));
    is_link && cx.hits.tables_starting_at(at + 1).has(Table::Posts)
}

/// Whether a link and the country of another person start at `at`: 契克|和塞尔维亚农业部部长.
fn joins_country(cx: &Context, at: usize) -> bool {
    let is_link = cx.document.reading.get(at).is_some_and(|c| LINKING.contains_char(c));
    is_link && cx.hits.longest_at(at + 1, Table::Countries).is_some_and(|hit| hit.span().len() > 2)
}

/// Whether a link and another dotted name start at `at`: 大卫·里德|和玛丽·怀特.
fn joins_dotted(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    let is_link = text.get(at).is_some_and(|c| LINKING.contains_char(c));
    let is_part = |p: &usize| text.get(*p).is_some_and(|c| is_han(c) || is_hyphen(c));
    let part = || (at + 1..=at + LONGEST_PART).take_while(is_part).count();
    is_link && text.get(at + 1 + part()).is_some_and(is_dot) && part() > 1
}

/// Least log odds of a character that continues a name past a place where it may end. `is_bridged` says whether the
/// character beyond transliterates.
fn likely(is_bridged: bool) -> f32 {
    if is_bridged { POSSIBLY_FOREIGN } else { PLAINLY_FOREIGN }
}

/// Whether the characters of a dotted run transliterate on average; those of a motto (建功新时代·大美边疆) do not.
fn transliterates(cx: &Context, span: Span) -> bool {
    let chars = cx.document.reading.chars_of(span).iter().filter(|c| !is_dot(**c));
    let (sum, count) = chars.fold((0.0, 0_u8), |(sum, count), c| (sum + foreignness(cx, *c), count + 1));
    sum >= LEAST_FOREIGN * f32::from(count)
}
