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
    let text = &cx.document.text;
    let mut found = Vec::new();
    let mut clause = region.start;
    let mut at = region.start;
    let mut first = true;
    while at < region.end {
        if let Some(quote) = cx.document.quotes.get(cx.document.quotes.partition_point(|q| q.span.start < at))
            && quote.span.start == at
            && quote.span.end <= region.end
        {
            at = quote.span.end;
            continue;
        }
        if text.get(at).is_some_and(|c| matches!(c, '，' | '；' | '。' | ',')) {
            at += 1;
            clause = at;
            first = false;
            continue;
        }
        if is_said(contents, at) {
            break;
        }
        let Some(hit) = cx.hits.longest_at(at, Table::RoleVerbs) else {
            at += 1;
            continue;
        };
        if let Some(role) = Role::parse(cx.lexicon.cell(hit, 1)) {
            let shared = found.is_empty() && matches!(role, Role::Attend | Role::Accompany);
            let own = first || shared || !names_another(cx, Span::new(clause, hit.span.start));
            if own && !is_noun(cx, hit.span) {
                found.push(Verb { span: hit.span, role, hands_over: is_manner(cx, hit.span) });
            }
        }
        at = hit.span.end;
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

/// 陪同下.
fn is_manner(cx: &Context, verb: Span) -> bool {
    cx.document.text.has_before(verb.end, "陪同下") || cx.document.text.has_at(verb.end, "下")
}

/// Whether a verb is used as a noun: 的调研, 讲话精神, 调研活动.
fn is_noun(cx: &Context, verb: Span) -> bool {
    let text = &cx.document.text;
    let behind = ["精神", "活动", "要求", "内容", "期间", "情况", "中的", "工作组", "人员", "之际", "强调的"];
    let owned = text.before(verb.start) == Some('的') && !text.has_before(verb.end, "陪同下");
    owned
        || text.get(verb.end) == Some('的') && !text.has_at(verb.end, "的有") && !text.has_at(verb.end, "的还有")
        || verb.len() <= 2 && behind.iter().any(|w| text.has_at(verb.end, w))
}
