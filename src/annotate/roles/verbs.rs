//! The verbs of a stretch that say what its subject does in the event.

use super::is_said;
use crate::annotate::Context;
use crate::lexicon::Table;
use crate::record::Role;
use crate::span::Span;

/// A verb and the role it gives.
#[derive(Clone, Copy, Debug)]
pub struct Verb {
    /// Where.
    pub span: Span,
    /// Where its clause begins.
    pub clause: usize,
    /// What its subject does.
    pub role: Role,
    /// 在甲陪同下: what follows is done by someone else.
    pub hands_over: bool,
}

/// Longest way from the start of a later clause to a verb whose subject is left out.
const LONGEST_ADVERBIAL: usize = 24;

/// The verbs in `region`, which begins behind their subject; those of later clauses only where no other
/// subject stands before them.
pub fn verbs(cx: &Context, region: Span, contents: &[Span]) -> Vec<Verb> {
    let mut found: Vec<Verb> = Vec::new();
    for verb in all_verbs(cx, region, contents) {
        let shared = found.is_empty() && matches!(verb.role, Role::Attend | Role::Accompany);
        let first = verb.clause == region.start;
        if first || shared || !names_another(cx, Span::new(verb.clause, verb.span.start)) {
            found.push(verb);
        }
    }
    found
}

/// Every verb in `region` that gives a role, outside of quotations, up to where someone begins to speak.
pub fn all_verbs(cx: &Context, region: Span, contents: &[Span]) -> Vec<Verb> {
    let text = &cx.document.text;
    let mut found = Vec::new();
    let mut clause = region.start;
    let mut at = region.start;
    while at < region.end && !is_said(contents, at) {
        let quote = cx.document.quotes.get(cx.document.quotes.partition_point(|q| q.span.start < at));
        if let Some(quote) = quote.filter(|q| q.span.start == at && q.span.end <= region.end) {
            at = quote.span.end;
        } else if text.get(at).is_some_and(|c| matches!(c, '，' | '；' | '。' | ',')) {
            at += 1;
            clause = at;
        } else if let Some((span, role)) = verb_at(cx, at, region.end) {
            if let Some(role) = role.filter(|_| !is_noun(cx, span)) {
                found.push(Verb { span, clause, role, hands_over: text.has_before(span.end, "下") });
            }
            at = span.end;
        } else {
            at += 1;
        }
    }
    found
}

/// Whether a role of one side of 同, 与 is the other side's too.
pub fn joint(role: Role) -> bool {
    matches!(role, Role::Meet | Role::Call | Role::Officiate | Role::Attend | Role::Accompany | Role::Preside)
}

/// Whether the words from the start of a clause to its verb hold a subject of their own.
fn names_another(cx: &Context, words: Span) -> bool {
    const COLLECTIVES: &[&str] = &["会议", "大会", "活动", "仪式", "双方", "大家", "与会", "会上", "全体"];
    if words.len() > LONGEST_ADVERBIAL {
        return true;
    }
    let opens = COLLECTIVES.iter().any(|w| *w != "会上" && cx.document.text.has_at(words.start, w));
    opens
        || cx.hits.within(words).any(|h| {
            matches!(h.table, Table::GroupHeads)
                || h.table == Table::Posts && h.span.end + 1 >= words.end && h.span.len() > 1
        })
}

/// The verb at `at`, in one piece or with its object apart (作了…报告), and its role if it gives one.
fn verb_at(cx: &Context, at: usize, end: usize) -> Option<(Span, Option<Role>)> {
    if let Some(hit) = cx.hits.longest_at(at, Table::RoleVerbs) {
        return Some((hit.span, Role::parse(cx.lexicon.cell(hit, 1))));
    }
    let text = &cx.document.text;
    if text.before(at).is_some_and(|c| "工合操制动写创协运著耕当看叫称".contains(c)) {
        return None;
    }
    cx.lexicon.parted_verbs().iter().find_map(|(verb, object, role)| {
        if !text.has_at(at, verb) {
            return None;
        }
        let from = at + verb.chars().count();
        let mark = |p: &usize| text.get(*p).is_none_or(|c| matches!(c, '，' | '。' | '；' | '、' | '：' | '\n'));
        let stop = (from..(from + LONGEST_OBJECT).min(end)).find(mark).unwrap_or((from + LONGEST_OBJECT).min(end));
        let object = text.find(object, Span::new(from, stop))?;
        Some((Span::new(at, object.end), Role::parse(role)))
    })
}

/// Farthest end of an object that stands apart from its verb.
const LONGEST_OBJECT: usize = 30;

/// What makes a noun of a short verb before it.
const NOUNS: &[&str] = &[
    "精神",
    "活动",
    "要求",
    "内容",
    "期间",
    "情况",
    "中的",
    "工作组",
    "人员",
    "之际",
    "强调的",
    "团队",
    "企业",
    "项目",
    "单位",
    "仪式",
    "双方",
    "各方",
    "代表",
    "大会",
    "嘉宾",
    "报告",
    "组",
    "团",
    "会",
    "对象",
    "点",
    "路线",
    "课题",
    "成果",
    "座谈会",
    "现场会",
    "稿",
    "中，",
];

/// Whether a verb is used as a noun: 的调研, 讲话精神, 调研活动.
fn is_noun(cx: &Context, verb: Span) -> bool {
    let text = &cx.document.text;
    let owned = text.before(verb.start) == Some('的') && !text.has_before(verb.end, "陪同下");
    let owns =
        text.get(verb.end) == Some('的') && !["的有", "的还有", "的陪同"].iter().any(|w| text.has_at(verb.end, w));
    owned || owns || is_heard(cx, verb) || verb.len() <= 2 && NOUNS.iter().any(|w| text.has_at(verb.end, w))
}

/// Whether a verb is what someone listens to in the same clause: 听取了工作汇报.
fn is_heard(cx: &Context, verb: Span) -> bool {
    let text = &cx.document.text;
    let reach = Span::new(verb.start.saturating_sub(LONGEST_OBJECT), verb.start);
    let heard = ["听取", "听了", "听到"].iter().filter_map(|w| text.find(w, reach)).map(|s| s.end).max();
    let mark = |c: &char| matches!(c, '，' | '。' | '；' | '\n');
    heard.is_some_and(|end| !text.chars_of(Span::new(end, verb.start)).iter().any(mark))
}
