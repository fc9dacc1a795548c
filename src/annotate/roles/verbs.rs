//! The verbs of a stretch that say what its subject does in the event, and the same words as nouns.

use super::stops::Stops;
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

/// Words that open an adverbial which tells what is spoken about, and may be long.
const ADVERBIALS: &[&str] = &["围绕", "聚焦", "结合", "立足", "针对", "紧扣", "就", "以", "从"];
/// Longest such adverbial.
const LONGEST_SUBJECT_MATTER: usize = 80;

/// Words that open a clause which goes on about those named before (等三人，分别作为…代表在会上发言).
const TOGETHER: &[&str] = &["分别", "先后", "依次", "纷纷", "逐一", "共同", "一起", "一同"];

/// The verbs in `region`, which begins behind their subject; those of later clauses only where no other
/// subject stands before them.
pub fn verbs(cx: &Context, stops: &Stops, region: Span) -> Vec<Verb> {
    let mut found: Vec<Verb> = Vec::new();
    for verb in stops.verbs(&cx.document.reading, region) {
        let shared = found.is_empty() && matches!(verb.role, Role::Attend | Role::Accompany);
        let first = verb.clause == region.start;
        if first || shared || !names_another(cx, Span::new(verb.clause, verb.span.start)) {
            found.push(verb);
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
    let adverbial = ADVERBIALS.iter().any(|w| cx.document.reading.has_at(words.start, w));
    if words.len() > if adverbial { LONGEST_SUBJECT_MATTER } else { LONGEST_ADVERBIAL } {
        return true;
    }
    if TOGETHER.iter().any(|w| cx.document.reading.has_at(words.start, w)) {
        return false;
    }
    let opens = COLLECTIVES.iter().any(|w| *w != "会上" && cx.document.reading.has_at(words.start, w));
    opens
        || cx.hits.within(words).any(|h| {
            matches!(h.table, Table::GroupHeads)
                || h.table == Table::Posts && h.span().end + 1 >= words.end && h.span().len() > 1
        })
}

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
pub(super) fn is_noun(cx: &Context, verb: Span) -> bool {
    let text = &cx.document.reading;
    let owned = text.before(verb.start) == Some('的') && !text.has_before(verb.end, "陪同下");
    let owns =
        text.get(verb.end) == Some('的') && !["的有", "的还有", "的陪同"].iter().any(|w| text.has_at(verb.end, w));
    owned || owns || is_heard(cx, verb) || verb.len() <= 2 && NOUNS.iter().any(|w| text.has_at(verb.end, w))
}

/// How far before a verb the one may stand that makes it heard.
const LONGEST_HEARD: usize = 30;

/// Whether a verb is what someone listens to in the same clause: 听取了工作汇报.
fn is_heard(cx: &Context, verb: Span) -> bool {
    let text = &cx.document.reading;
    let reach = Span::new(verb.start.saturating_sub(LONGEST_HEARD), verb.start);
    if !text.chars_of(reach).contains(&'听') {
        return false;
    }
    let heard = ["听取", "听了", "听到"].iter().filter_map(|w| text.find(w, reach)).map(|s| s.end).max();
    let mark = |c: &char| matches!(c, '，' | '。' | '；' | '\n');
    heard.is_some_and(|end| !text.chars_of(Span::new(end, verb.start)).iter().any(|c| mark(c) || *c == '并'))
}
