//! The groups inside a stretch of a sentence.

use super::trim::{is_word_inside, trim};
use crate::annotate::Context;
use crate::annotate::people::People;
use crate::lexicon::kinds::{group, group_head};
use crate::lexicon::{Table, Tables};
use crate::record::Role;
use crate::span::Span;

/// Shortest and longest group, in code points.
const LENGTH: std::ops::Range<usize> = 3..120;

/// The groups of `stretch`, in order: parted at 、 ， ； where a word for people ends them, names cut out.
pub fn phrases(cx: &Context, people: &People, stretch: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut start: Option<usize> = None;
    let mut bare_follows = false;
    for part in parts(cx, people, stretch) {
        let trimmed = trim(cx, part.span);
        if turns_to_others(cx, trimmed) {
            break;
        }
        let away = start.is_none() && is_adverbial(cx, trimmed)
            || is_predicate(cx, trimmed, start.is_none())
            || is_time(cx, trimmed)
            || introduces(cx, part.span);
        if part.named || away {
            start = None;
            bare_follows = false;
            continue;
        }
        let begin = *start.get_or_insert(trimmed.start);
        if !ends_with_people(cx, trimmed.end) {
            if let Some(end) = people_before_predicate(cx, trimmed) {
                found.push(Span::new(begin, end));
                break;
            }
            continue;
        }
        let bare = is_bare(cx, trimmed);
        match found.last_mut() {
            Some(last) if bare && bare_follows && begin == trimmed.start => last.end = trimmed.end,
            _ => {
                bare_follows = !bare && is_distributive(cx, Span::new(begin, trimmed.end));
                found.push(Span::new(begin, trimmed.end));
            }
        }
        start = None;
    }
    let mut found: Vec<Span> = found.into_iter().flat_map(|span| counted(cx, span)).collect();
    found.retain(|span| LENGTH.contains(&span.len()) && !is_label(cx, *span));
    found
}

/// A group of which 和 joins a counted part to the rest is two: 共26名专家和15个司局负责同志.
fn counted(cx: &Context, span: Span) -> Vec<Span> {
    let text = &cx.document.reading;
    let joins = |p: &usize| {
        let near = Span::new(p.saturating_sub(8).max(span.start), *p);
        let count = text.chars_of(near).windows(2).any(|w| w[0].is_ascii_digit() && matches!(w[1], '名' | '位'));
        let more = text.chars_of(Span::new(*p, span.end)).iter().any(char::is_ascii_digit);
        matches!(text.get(*p), Some('和' | '及')) && count && more && ends_with_people(cx, *p)
    };
    match (span.start + 1..span.end).find(joins) {
        Some(at) => vec![Span::new(span.start, at), Span::new(at + 1, span.end)],
        None => vec![span],
    }
}

/// The bodies that a clause is about, where it names no people: 市房管局, 甲村、乙社区.
pub fn bodies(cx: &Context, people: &People, stretch: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let clause = (stretch.start..stretch.end).rev().find(|p| text.get(*p).is_some_and(|c| matches!(c, '，' | '；')));
    let span = trim(cx, Span::new(clause.map_or(stretch.start, |p| p + 1), stretch.end));
    let body = cx.hits.ending_at(span.end).any(|h| {
        let named = matches!(h.table, Table::Institutions | Table::OrgSuffixes);
        (named || h.table == Table::GroupHeads)
            && span.covers(h.span())
            && (h.span().len() > 1 || h.span().start > span.start + 1)
    });
    let plain =
        !is_label(cx, span) && !is_predicate(cx, span, true) && !is_adverbial(cx, span) && !turns_to_others(cx, span);
    (LENGTH.contains(&span.len()) && body && plain && people.mentions_in(span).is_empty()).then_some(span)
}

/// A piece between two marks.
struct Piece {
    span: Span,
    named: bool,
}

fn parts(cx: &Context, people: &People, stretch: Span) -> Vec<Piece> {
    let text = &cx.document.reading;
    let mut found = Vec::new();
    let mut from = stretch.start;
    let mut at = stretch.start;
    let mut quotes =
        cx.document.quotes[cx.document.quotes.partition_point(|q| q.span.start < stretch.start)..].iter().peekable();
    while at <= stretch.end {
        while quotes.peek().is_some_and(|q| q.span.start < at) {
            quotes.next();
        }
        if let Some(quote) = quotes.peek().filter(|q| q.span.start == at && q.span.end <= stretch.end) {
            at = quote.span.end;
            continue;
        }
        let ends = at == stretch.end || text.get(at).is_some_and(|c| matches!(c, '、' | '，' | '；' | ',' | '：'));
        if ends {
            push(cx, people, Span::new(from, at), &mut found);
            from = at + 1;
        }
        at += 1;
    }
    found
}

/// Cuts names with their posts off a piece: what follows the last of them may be a group (甲及有关处室负责人).
fn push(cx: &Context, people: &People, span: Span, found: &mut Vec<Piece>) {
    let around = Span::new(span.start.saturating_sub(LONGEST_EXTENT), span.end + LONGEST_EXTENT);
    let named = people.mentions_in(around).iter().map(|m| m.extent).filter(|e| e.overlaps(span));
    let named = named.reduce(|a, b| Span::new(a.start.min(b.start), a.end.max(b.end)));
    match named {
        Some(named) if is_kin(cx, named.end) => found.push(Piece { span, named: false }),
        Some(named) => {
            let linked = ["和", "及", "与", "以及"].iter().any(|w| cx.document.reading.has_before(named.start, w));
            if named.start > span.start && linked {
                found.push(Piece { span: Span::new(span.start, named.start), named: false });
            }
            found.push(Piece { span: Span::new(named.start.max(span.start), named.end.min(span.end)), named: true });
            if named.end < span.end {
                found.push(Piece { span: Span::new(named.end, span.end), named: false });
            }
        }
        None => found.push(Piece { span, named: false }),
    }
}

/// Whether a name is only said to have kin or staff that take part (陈毅的亲属).
fn is_kin(cx: &Context, end: usize) -> bool {
    const KIN: &[&str] =
        &["的亲属", "的家属", "的亲友", "的子女", "的夫人", "同志亲属", "同志家属", "同志的亲属", "亲属", "家属"];
    KIN.iter().any(|w| cx.document.reading.has_at(end, w))
}

/// How far from a piece the name may stand whose posts it holds.
const LONGEST_EXTENT: usize = 120;

fn ends_with_people(cx: &Context, end: usize) -> bool {
    let tables = cx.hits.tables_ending_at(end);
    tables.has(Table::Posts)
        || tables.has(Table::GroupHeads) && cx.hits.of_kind_ending_at(group_head::PERSON, end).is_some()
}

/// Where a word for people ends inside a piece, if how they act follows at once (代表分别在…发言).
fn people_before_predicate(cx: &Context, span: Span) -> Option<usize> {
    const ADVERBS: &[&str] = &[
        "分别", "先后", "依次", "逐一", "通过", "围绕", "纷纷", "一致", "集中", "共同", "结合", "立足", "线下", "线上",
        "共", "在", "就", "向", "以", "还", "也",
    ];
    let text = &cx.document.reading;
    let follows = |end: usize| {
        let end = end + usize::from(text.has_at(end, "等"));
        ADVERBS.iter().any(|w| text.has_at(end, w))
    };
    (span.start + 2..span.end).find(|end| follows(*end) && ends_with_people(cx, *end))
}

/// Whether a group's head is shared by several bodies (各学院书记, 甲局、乙局局长), and so may be followed by
/// further heads of the same bodies (、院长, 、政委).
fn is_distributive(cx: &Context, span: Span) -> bool {
    ["各", "全", "、"].iter().any(|w| cx.document.reading.find(w, span).is_some())
}

/// Whether a piece is nothing but a word for people, so that what stands before it counts for it too.
fn is_bare(cx: &Context, span: Span) -> bool {
    cx.hits
        .starting_at(span.start)
        .iter()
        .any(|h| h.span() == span && matches!(h.table, Table::Posts | Table::GroupHeads))
}

/// Whether a piece says where or how instead of who.
fn is_adverbial(cx: &Context, span: Span) -> bool {
    const OPENERS: &[&str] = &[
        "在", "为", "对", "就", "从", "围绕", "根据", "按照", "通过", "经", "随着", "当", "以", "向", "针对", "受",
        "应", "来到", "走进", "结合",
    ];
    let text = &cx.document.reading;
    let acts =
        |h: &&crate::lexicon::Hit| matches!(Role::parse(cx.lexicon.cell(h, 1)), Some(Role::Attend | Role::Preside));
    let opens = || OPENERS.iter().any(|w| text.has_at(span.start, w)) && !is_from_a_place(cx, span);
    let verb = || cx.hits.of_within(Table::RoleVerbs, span).any(|h| acts(&h));
    span.is_empty() || !ends_with_people(cx, span.end) && (opens() || verb())
}

/// Whether a piece begins with the bodies or people of a place by its one character (在京部分高校, 在莆历届老领导).
fn is_from_a_place(cx: &Context, span: Span) -> bool {
    const OF_SEVERAL: &[&str] = &["部分", "有关", "历届", "上一届", "各", "全体", "中央", "省直", "市直"];
    const THOSE: Tables = Tables::of(&[Table::Institutions, Table::OrgSuffixes, Table::GroupHeads, Table::Posts]);
    let (place, rest) = (span.start + 1, span.start + 2);
    let words = cx.hits.starting_at(place);
    let alias = words.iter().all(|h| h.span().len() == 1) && words.iter().any(|h| h.table == Table::RegionAliases);
    let those = || cx.hits.tables_starting_at(rest).meets(THOSE);
    cx.document.reading.has_at(span.start, "在")
        && alias
        && (those() || OF_SEVERAL.iter().any(|w| cx.document.reading.has_at(rest, w)))
}

/// Whether a piece tells what is done, or, where it opens a list, to whom, instead of who does it.
fn is_predicate(cx: &Context, span: Span, opens: bool) -> bool {
    const TOWARDS: &[&str] = &[
        "代表", "带领", "看望", "慰问", "作为", "走进", "来到", "吸引", "向", "为", "对", "并", "把", "将", "给", "据",
    ];
    const OPENS: &[&str] = &["是", "由", "在"];
    let text = &cx.document.reading;
    let people = ends_with_people(cx, span.end);
    let says = |kind| cx.hits.of_kind_within(kind, span).next().is_some();
    let chars = text.chars_of(span);
    let tells = !people && (chars.iter().any(|c| matches!(c, '了' | '是')) || says(group::PREDICATE));
    let begins =
        |words: &[&str]| words.iter().any(|w| text.has_at(span.start, w) && !is_word_inside(cx, span.start, w));
    let towards = begins(TOWARDS) || opens && people && begins(OPENS) && !is_from_a_place(cx, span);
    let head = people.then(|| longest_head(cx, span.end)).flatten();
    let given = head.is_some_and(|h| h > span.start && ["为", "向", "给", "对"].iter().any(|w| text.has_before(h, w)));
    let aims = |(p, c): (usize, &char)| {
        *c == '向' && !text.before(p).is_some_and(|before| "方定面走意导志趋".contains(before))
    };
    let aimed = (span.start..).zip(chars).any(aims);
    tells || towards || given || aimed || says(group::INSIDE)
}

/// Whether a piece says to whom its people do something, and what follows goes on with that (助理对述职的党委、书记).
fn turns_to_others(cx: &Context, span: Span) -> bool {
    (span.start + 2..span.end).any(|p| cx.document.reading.get(p) == Some('对') && ends_with_people(cx, p))
}

/// Where the longest word for people that ends at `end` begins.
fn longest_head(cx: &Context, end: usize) -> Option<usize> {
    let heads = cx.hits.ending_at(end).filter(|h| matches!(h.table, Table::Posts | Table::GroupHeads));
    heads.map(|h| h.span().start).min()
}

/// Whether a piece says when.
fn is_time(cx: &Context, span: Span) -> bool {
    const CLOSERS: &[&str] =
        &["上", "中", "前", "后", "期间", "时", "日", "上午", "下午", "晚", "结束", "当天", "连日来", "以来"];
    !ends_with_people(cx, span.end) && CLOSERS.iter().any(|w| cx.document.reading.has_before(span.end, w))
}

/// Whether a piece before a colon says where what follows is from (央视网消息：).
fn introduces(cx: &Context, span: Span) -> bool {
    cx.document.reading.get(span.end) == Some('：') && !ends_with_people(cx, span.end)
}

/// Whether a phrase only labels all who are present.
fn is_label(cx: &Context, span: Span) -> bool {
    const LABELS: &[&str] =
        &["与会", "参会", "大家", "双方", "嘉宾", "出席", "全体与会", "会议", "他", "她", "我们", "记者"];
    let text = &cx.document.reading;
    LABELS.iter().any(|w| text.has_at(span.start, w)) || text.slice(span) == "全体人员"
}
