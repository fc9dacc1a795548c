//! Names that act together, and the part they have in their sentence.

use crate::annotate::Context;
use crate::annotate::people::Mention;
use crate::lexicon::kinds::object;
use crate::lexicon::{Hit, Table};
use crate::record::Role;
use crate::span::Span;

/// The part of a group of names in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Does what the verbs behind it say.
    Subject,
    /// Has done to it what the verb before it says; with the role that the verb gives both sides.
    Object(Option<Role>),
    /// Is thanked, mourned or studied: neither it nor the one before does what follows.
    Touched,
    /// Is listened to: 听取甲关于…的汇报.
    Heard,
    /// Stands behind the verb it does: 随行的还有甲.
    Listed,
    /// 同乙, 与乙: shares what both sides do.
    Partner,
    /// 向乙, 受乙委托: has no part in what the verbs say.
    Aside,
}

/// Names that stand together.
#[derive(Clone, Debug)]
pub struct Actors {
    /// Indices of the people.
    pub people: Vec<usize>,
    /// From the first post or name to the end of the last.
    pub span: Span,
    /// What leads to them and is theirs alone: 随行的还有, or 来华出席峰会的 behind 会见.
    pub lead: Span,
    /// Their part.
    pub part: Part,
}

/// The names of a sentence put together, in order.
pub fn actors(cx: &Context, mentions: &[Mention], sentence: Span) -> Vec<Actors> {
    let mut found: Vec<Actors> = Vec::new();
    for mention in mentions {
        let extent = mention.extent;
        if let Some(last) = found.last_mut()
            && joins(cx, Span::new(last.span.end, extent.start.max(last.span.end)))
        {
            last.people.push(mention.person);
            last.span.end = extent.end;
            continue;
        }
        let from = found.last().map_or(sentence.start, |last| last.span.end);
        let lead = Span::new(from.min(extent.start), extent.start);
        found.push(Actors { people: vec![mention.person], span: extent, lead, part: Part::Subject });
    }
    for (i, group) in found.iter_mut().enumerate() {
        let (part, from) = part(cx, group, i > 0);
        group.part = part;
        group.lead.start = from;
    }
    found
}

/// Whether what stands between two names only lists them.
fn joins(cx: &Context, between: Span) -> bool {
    let text = cx.slice(between);
    if text.len() > LONGEST_JOINT {
        return false;
    }
    let counts = |c: char| c.is_ascii_digit() || "一二三四五六七八九十余多几".contains(c);
    let rest = text.trim_start_matches('等');
    let rest = rest.strip_prefix("一行").filter(|r| r.starts_with(counts)).unwrap_or(rest);
    let rest = rest.trim_start_matches(counts);
    let rest = rest.trim_start_matches(['人', '位', '名']).trim_start_matches("同志");
    let bracket = rest.starts_with(['（', '(']).then(|| rest.find(['）', ')'])).flatten();
    let rest = bracket.and_then(|end| rest.get(end..)).map_or(rest, |r| r.trim_start_matches(['）', ')']));
    if matches!(
        rest,
        "" | "、" | "，" | "," | "和" | "与" | "及" | "以及" | "，以及" | "、以及" | "；" | " " | "\u{3000}"
    ) {
        return true;
    }
    let body = cx.hits.ending_at(between.end).any(|h| {
        matches!(h.table, Table::Institutions | Table::OrgSuffixes) && h.span().len() >= 2 && between.covers(h.span())
    });
    let verb = cx.hits.within(between).any(|h| h.table == Table::RoleVerbs);
    body && !verb && rest.starts_with(['、', '，', '和', '与'])
}

/// Longest stretch between two names of one list, in bytes.
const LONGEST_JOINT: usize = 90;

/// Longest stretch behind a name that says where its bearer was in office (在浙江工作期间).
const LONGEST_OFFICE: usize = 12;

/// The part of a group, and where what leads to it alone begins.
fn part(cx: &Context, group: &Actors, has_before: bool) -> (Part, usize) {
    let text = &cx.document.reading;
    let (start, end) = (group.span.start, group.span.end);
    let lead = Span::new(last_clause(cx, group.lead), group.lead.end);
    let before = |words: &[&str]| words.iter().any(|w| text.has_before(start, w));
    let behind = |words: &[&str]| words.iter().any(|w| text.has_at(end, w));
    if behind(&["委托", "家看", "家中", "家里", "家，", "的家"]) {
        return (Part::Aside, start);
    }
    if before(&["听取", "听取了"]) {
        return (Part::Heard, start);
    }
    let in_office = || text.has_at(end, "在") && text.find("工作期间", Span::new(end, end + LONGEST_OFFICE)).is_some();
    if before(&["聆听", "聆听了", "收听", "收看"]) || in_office() {
        return (Part::Touched, start);
    }
    if behind(&["的亲属", "的家属", "同志亲属", "同志的亲属", "亲属", "家属", "铜像", "诞辰", "同志诞辰", "同志铜像"])
    {
        return (Part::Aside, start);
    }
    if before(&["同", "与", "和"]) && has_before {
        return (Part::Partner, start);
    }
    if before(&["为", "向", "给", "对", "就", "以", "把", "将", "随", "从"]) {
        return (Part::Aside, start);
    }
    match object(cx, lead, start) {
        // 习近平总书记关于…的论述: only what is said of something has an author.
        (Part::Subject, from) if behind(&["关于"]) => (Part::Aside, from),
        found => found,
    }
}

/// What a clause that leads to a name makes of it: the object of a verb, the other side of 同, or the subject.
fn object(cx: &Context, lead: Span, start: usize) -> (Part, usize) {
    let text = &cx.document.reading;
    let modified = text.before(start) == Some('的');
    for at in lead.start..lead.end {
        if let Some(hit) = cx.hits.longest_at(at, Table::RoleVerbs) {
            let rest = Span::new(hit.span().end, lead.end);
            let listed = ["的有", "的还有", "的包括", "有："].iter().any(|w| text.find(w, rest).is_some());
            if listed {
                return (Part::Listed, lead.start);
            }
            match Role::parse(cx.lexicon.cell(hit, 1)) {
                Some(role @ (Role::Meet | Role::Call)) if !text.has_at(hit.span().end, "时") => {
                    return (Part::Object(Some(role)), hit.span().end);
                }
                _ => {}
            }
        }
        let in_head =
            |verb: &&Hit| cx.hits.longest_at(at, Table::EventHeads).is_some_and(|h| h.span().len() > verb.span().len());
        match cx.hits.longest_at(at, Table::ObjectVerbs).filter(|verb| !in_head(verb)) {
            Some(verb) if verb.is(object::VISITED) => return (Part::Object(None), verb.span().end.min(start)),
            Some(_) => return (Part::Touched, start),
            None => {}
        }
        if !matches!(text.get(at), Some('同' | '与')) {
            continue;
        }
        let alone = !cx.hits.is_common(Span::new(at, at + 2));
        if modified && alone && !text.has_at(at, "与会") && !text.has_at(at, "同时") {
            return (Part::Partner, at);
        }
    }
    (Part::Subject, start)
}

/// Where the last clause of `span` begins.
fn last_clause(cx: &Context, span: Span) -> usize {
    let text = &cx.document.reading;
    let mark = |p: &usize| text.get(*p).is_some_and(|c| matches!(c, '，' | '；' | ',' | ' '));
    let mark = (span.start..span.end).rev().find(mark);
    mark.map_or(span.start, |p| p + 1)
}
