//! Names that act together, and the part they have in their sentence.

use crate::annotate::Context;
use crate::annotate::people::Mention;
use crate::lexicon::Table;
use crate::record::Role;
use crate::span::Span;

/// The part of a group of names in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Does what the verbs behind it say.
    Subject,
    /// Has done to it what the verb before it says; with the role that the verb gives both sides.
    Object(Option<Role>),
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
    /// What leads to them: from the end of those before, or the start of the sentence.
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
    for i in 0..found.len() {
        let part = part(cx, &found[i], i > 0);
        found[i].part = part;
        found[i].lead.start = found[i].lead.start.max(last_clause(cx, found[i].lead));
    }
    found
}

/// Whether what stands between two names only lists them.
fn joins(cx: &Context, between: Span) -> bool {
    let text = cx.slice(between);
    let rest = text.trim_start_matches("等").trim_start_matches("一行");
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十余多几".contains(c));
    let rest = rest.trim_start_matches(['人', '位', '名']).trim_start_matches("同志");
    let bracket = rest.starts_with(['（', '(']).then(|| rest.find(['）', ')'])).flatten();
    let rest = bracket.and_then(|end| rest.get(end..)).map_or(rest, |r| r.trim_start_matches(['）', ')']));
    matches!(
        rest,
        "" | "、" | "，" | "," | "和" | "与" | "及" | "以及" | "，以及" | "、以及" | "；" | " " | "\u{3000}" | "兼"
    ) && text.len() <= 60
}

fn part(cx: &Context, group: &Actors, has_before: bool) -> Part {
    let text = &cx.document.text;
    let (start, end) = (group.span.start, group.span.end);
    let lead = Span::new(last_clause(cx, group.lead), group.lead.end);
    if text.has_at(end, "委托") || text.has_before(start, "代表") && text.has_at(end, "向") {
        return Part::Aside;
    }
    if ["同", "与", "和"].iter().any(|w| text.has_before(start, w)) && has_before {
        return Part::Partner;
    }
    if ["为", "向", "给", "对", "就", "以", "把", "将", "随"].iter().any(|w| text.has_before(start, w)) {
        return if has_before || text.before(start) != Some('由') { Part::Aside } else { Part::Subject };
    }
    object(cx, lead)
}

/// Whether the clause that leads to a name holds a verb whose object it is.
fn object(cx: &Context, lead: Span) -> Part {
    const OBJECT_VERBS: &[&str] = &[
        "慰问", "看望", "接待", "欢迎", "祝贺", "任命", "悼念", "缅怀", "纪念", "感谢", "学习", "贯彻", "落实", "拥护",
        "祝福",
    ];
    for hit in cx.hits.within(lead).filter(|h| h.table == Table::RoleVerbs) {
        match Role::parse(cx.lexicon.cell(hit, 1)) {
            Some(role @ (Role::Meet | Role::Call)) if !cx.document.text.has_at(hit.span.end, "时") => {
                return Part::Object(Some(role));
            }
            _ => {}
        }
    }
    if OBJECT_VERBS.iter().any(|verb| cx.document.text.find(verb, lead).is_some()) {
        Part::Object(None)
    } else {
        Part::Subject
    }
}

/// Where the last clause of `span` begins.
fn last_clause(cx: &Context, span: Span) -> usize {
    let text = &cx.document.text;
    let mark = (span.start..span.end)
        .rev()
        .find(|p| text.get(*p).is_some_and(|c| matches!(c, '，' | '；' | '：' | ',' | ' ')));
    mark.map_or(span.start, |p| p + 1)
}
