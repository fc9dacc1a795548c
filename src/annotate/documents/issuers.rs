//! Issuers: the body named right with a document as its source (党中央《…》, 国务院印发《…》, 三部门联合发布《…》).

use crate::annotate::Context;
use crate::lexicon::kinds::{collective, issuing};
use crate::lexicon::{Kind, Table};
use crate::span::Span;

/// Longest name of an issuer.
const LONGEST: usize = 30;

/// The body that issues the document whose title, marks included, is at `title`.
pub(super) fn issuer(cx: &Context, title: Span) -> Option<Span> {
    let floor = clause_start(cx, title.start);
    let mut end = back(cx, title.start, floor, issuing::ADVERB);
    if is(cx, end, '了') || is(cx, end, '的') {
        end -= 1;
    }
    let verb = back(cx, end, floor, issuing::VERB);
    let end = back(cx, verb, floor, issuing::ADVERB);
    if let Some(group) = numbered_group(cx, end, floor) {
        return Some(group);
    }
    let body = body_ending_at(cx, end, floor).map(|start| Span::new(listed(cx, start, floor), end));
    body.or_else(|| if verb < title.start { meeting_ending_at(cx, end, floor) } else { None })
}

/// A meeting that publishes something (论坛发布《…倡议》).
fn meeting_ending_at(cx: &Context, end: usize, floor: usize) -> Option<Span> {
    let hit = cx.hits.longest_ending_at(end, Table::Collectives)?;
    let is_meeting = hit.is(collective::MEETING) && hit.span().start == floor;
    is_meeting.then_some(hit.span())
}

fn is(cx: &Context, end: usize, c: char) -> bool {
    cx.document.reading.before(end) == Some(c)
}

/// Before the words of `kind` that end at `end`.
fn back(cx: &Context, mut end: usize, floor: usize, kind: Kind) -> usize {
    while let Some(hit) = cx.hits.of_kind_ending_at(kind, end).filter(|h| h.span().start >= floor) {
        end = hit.span().start;
    }
    end
}

/// Where the clause that holds the title begins, no further back than a name can reach.
fn clause_start(cx: &Context, title: usize) -> usize {
    let text = &cx.document.reading;
    let ends = |c: char| {
        matches!(
            c,
            '，' | '。' | '；' | '：' | '！' | '？' | '》' | '\n' | ',' | ';' | ':' | '（' | '(' | '）' | ')' | '”'
        )
    };
    let back = (title.saturating_sub(LONGEST + 12)..title).rev();
    back.take_while(|&p| text.get(p).is_some_and(|c| !ends(c))).last().unwrap_or(title)
}

/// 财政部等三部门, 中央宣传部等九部委.
fn numbered_group(cx: &Context, end: usize, floor: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let noun = back(cx, end, floor, issuing::GROUP);
    let is_number = |c: char| "一二三四五六七八九十两个多".contains(c) || c.is_ascii_digit();
    let number =
        (floor..noun).rev().take_while(|&p| text.get(p).is_some_and(is_number)).last().filter(|_| noun < end)?;
    is(cx, number, '等').then_some(())?;
    let head = number - 1;
    let start = body_ending_at(cx, head, floor)?;
    Some(Span::new(listed(cx, start, floor), end))
}

/// Where the body that ends at `end` begins: a name of the lexicon, or one by its last word with a
/// region or another institution before it.
fn body_ending_at(cx: &Context, end: usize, floor: usize) -> Option<usize> {
    if ends_with_verb(cx, end) {
        return None;
    }
    if let Some(hit) = cx.hits.longest_ending_at(end, Table::Institutions) {
        return Some(owner(cx, hit.span(), floor)).filter(|&s| s >= floor);
    }
    let suffix = cx.hits.longest_ending_at(end, Table::OrgSuffixes)?;
    let start = start_of_name(cx, suffix.span().start, floor);
    let prefix = cx.document.reading.chars_of(Span::new(start, suffix.span().start));
    let placed = suffix.span().len() > 1 || prefix.iter().any(|c| is_level(*c));
    (placed && !prefix.is_empty() && end - start <= LONGEST).then_some(start)
}

/// A region right before a body belongs to its name (黑龙江省 in 黑龙江省教育厅, 盐城 in 盐城市第一人民医院),
/// and so does the organ that a mere 办公厅 or 指挥部 is of.
fn owner(cx: &Context, body: Span, floor: usize) -> usize {
    let text = &cx.document.reading;
    let joins = text.before(body.start).is_some_and(is_level) || text.get(body.start).is_some_and(is_level);
    let bare = cx.hits.starting_at(body.start).iter().any(|h| h.table == Table::OrgSuffixes && h.span() == body);
    if joins || bare { start_of_name(cx, body.start, floor) } else { body.start }
}

fn ends_with_verb(cx: &Context, end: usize) -> bool {
    cx.hits.ending_at(end).any(|h| h.table == Table::Narration && h.span().len() > 1)
}

fn is_level(c: char) -> bool {
    matches!(c, '省' | '市' | '县' | '区' | '州' | '旗' | '国' | '镇' | '乡')
}

/// Where the run of a name that goes on to `end` begins: behind the last mark, verb or preposition.
pub(super) fn start_of_name(cx: &Context, end: usize, floor: usize) -> usize {
    let text = &cx.document.reading;
    let mut start = end;
    for p in (floor..end).rev() {
        let stops = text.get(p).is_none_or(|c| {
            !c.is_alphanumeric()
                || matches!(
                    c,
                    '由' | '和'
                        | '与'
                        | '及'
                        | '在'
                        | '对'
                        | '经'
                        | '以'
                        | '将'
                        | '从'
                        | '把'
                        | '是'
                        | '按'
                        | '据'
                        | '到'
                        | '向'
                        | '的'
                        | '了'
                        | '依'
                        | '照'
                )
        });
        let verb = cx.hits.ending_at(p + 1).any(|h| {
            h.span().len() > 1 && matches!(h.table, Table::CueContexts if cx.lexicon.cell(h, 1) == "against")
                || (h.table == Table::Narration && h.span().len() > 1)
        });
        if stops || verb {
            break;
        }
        start = p;
    }
    start
}

/// The start of a list of bodies (中共中央、国务院) whose last one starts at `start`.
fn listed(cx: &Context, mut start: usize, floor: usize) -> usize {
    while matches!(cx.document.reading.before(start), Some('、' | '和')) && start > floor + 1 {
        let Some(previous) = body_ending_at(cx, start - 1, floor) else { break };
        start = previous;
    }
    start
}
