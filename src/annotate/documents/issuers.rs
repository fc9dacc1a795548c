//! Issuers: the body named right with a document as its source (党中央《…》, 国务院印发《…》, 三部门联合发布《…》).

use super::words::{AND_OTHERS, LEVELS, LIST_LINKS, NUMBERS, OWN_BODIES, PARTICLES, PLENUMS, STOPS, WORKS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_closing, is_opening};
use crate::lexicon::kinds::{collective, cue_context, issuing};
use crate::lexicon::{Kind, Table};
use crate::span::Span;

/// Longest name of an issuer, in characters.
const LONGEST: usize = 30;
/// Longest stretch of adverbs and verbs between the issuer and the title.
const LONGEST_VERBS: usize = 12;

/// The body that issues the document whose title, marks included, is at `title`.
pub(super) fn issuer(cx: &Context, title: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let floor = clause_start(cx, title.start);
    let end = WORKS.longest_before(text, title.start).map_or(title.start, |work| work.start.max(floor));
    let end = before_words(cx, end, floor, issuing::ADVERB);
    let end = PARTICLES.longest_before(text, end).map_or(end, |particle| particle.start.max(floor));
    let verb = before_words(cx, end, floor, issuing::VERB);
    let end = before_words(cx, verb, floor, issuing::ADVERB);
    let group = numbered_group(cx, end, floor);
    let body = || body_ending_at(cx, end, floor).map(|start| Span::new(list_start(cx, start, floor), end));
    let meeting = || if verb < title.start { meeting_ending_at(cx, end, floor) } else { None };
    let other = || OWN_BODIES.longest_before(text, end).or_else(|| PLENUMS.longest_before(text, end));
    group.or_else(body).or_else(meeting).or_else(|| other().filter(|name| name.start >= floor))
}

/// A meeting that publishes something (论坛发布《…倡议》).
fn meeting_ending_at(cx: &Context, end: usize, floor: usize) -> Option<Span> {
    let hit = cx.hits.longest_ending_at(end, Table::Collectives)?;
    let is_meeting = hit.is(collective::MEETING) && hit.span().start == floor;
    is_meeting.then_some(hit.span())
}

/// The start of the words of `kind` that end at `end`.
fn before_words(cx: &Context, mut end: usize, floor: usize, kind: Kind) -> usize {
    while let Some(hit) = cx.hits.of_kind_ending_at(kind, end).filter(|h| h.span().start >= floor) {
        end = hit.span().start;
    }
    end
}

/// The start of the clause before the title, no further back than a name can reach.
fn clause_start(cx: &Context, title: usize) -> usize {
    let text = &cx.document.reading;
    let is_edge = |c: char| is_boundary(c) || is_opening(c) || is_closing(c);
    let back = (title.saturating_sub(LONGEST + LONGEST_VERBS)..title).rev();
    back.take_while(|&at| text.get(at).is_some_and(|c| !is_edge(c))).last().unwrap_or(title)
}

/// A group of bodies by its number: 财政部等三部门, 中央宣传部等九部委.
fn numbered_group(cx: &Context, end: usize, floor: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let noun = before_words(cx, end, floor, issuing::GROUP);
    let is_number = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit() || NUMBERS.contains_char(c));
    let number = (floor..noun).rev().take_while(is_number).last().filter(|_| noun < end)?;
    let head = AND_OTHERS.longest_before(text, number)?.start;
    let start = body_ending_at(cx, head, floor)?;
    Some(Span::new(list_start(cx, start, floor), end))
}

/// The start of the body that ends at `end`: a name of the lexicon, or a last word with a region or another institution
/// before it.
fn body_ending_at(cx: &Context, end: usize, floor: usize) -> Option<usize> {
    if ends_with_verb(cx, end) {
        return None;
    }
    if let Some(hit) = cx.hits.longest_ending_at(end, Table::Institutions) {
        return Some(with_owner(cx, hit.span(), floor)).filter(|&start| start >= floor);
    }
    let suffix = cx.hits.longest_ending_at(end, Table::OrgSuffixes)?;
    let start = start_of_name(cx, suffix.span().start, floor);
    let modifiers = cx.document.reading.chars_of(Span::new(start, suffix.span().start));
    let has_place = suffix.span().len() > 1 || modifiers.iter().any(|c| LEVELS.contains_char(*c));
    (has_place && !modifiers.is_empty() && end - start <= LONGEST).then_some(start)
}

/// The start of a listed body with the region that shares its level (盐城市|第一人民医院), or with the organ that a bare
/// 办公厅 belongs to.
fn with_owner(cx: &Context, body: Span, floor: usize) -> usize {
    let text = &cx.document.reading;
    let is_level = |c: Option<char>| c.is_some_and(|c| LEVELS.contains_char(c));
    let joins_level = is_level(text.before(body.start)) || is_level(text.get(body.start));
    let is_bare = cx.hits.starting_at(body.start).iter().any(|h| h.table == Table::OrgSuffixes && h.span() == body);
    if joins_level || is_bare { start_of_name(cx, body.start, floor) } else { body.start }
}

fn ends_with_verb(cx: &Context, end: usize) -> bool {
    cx.hits.ending_at(end).any(|hit| hit.table == Table::Narration && hit.span().len() > 1)
}

/// The start of the name that continues to `end`: after the last mark, verb or preposition.
pub(super) fn start_of_name(cx: &Context, end: usize, floor: usize) -> usize {
    let text = &cx.document.reading;
    let mut start = end;
    for at in (floor..end).rev() {
        let is_stop = text.get(at).is_none_or(|c| !c.is_alphanumeric() || STOPS.contains_char(c));
        let ends_verb = cx
            .hits
            .ending_at(at + 1)
            .any(|hit| hit.span().len() > 1 && (hit.is(cue_context::AGAINST) || hit.table == Table::Narration));
        if is_stop || ends_verb {
            break;
        }
        start = at;
    }
    start
}

/// The start of a list of bodies (中共中央、国务院) whose last one starts at `start`.
fn list_start(cx: &Context, mut start: usize, floor: usize) -> usize {
    let text = &cx.document.reading;
    while let Some(link) = LIST_LINKS.longest_before(text, start).filter(|link| link.start > floor) {
        let Some(previous) = body_ending_at(cx, link.start, floor) else { break };
        start = previous;
    }
    start
}
