//! Demands that are announced before they are made: 提出三点要求：一是…, 提出要求，要….

use super::narration::begins_with_number;
use super::words::Scene;
use crate::document::Sentence;
use crate::span::Span;

/// What is put forward.
const NOUNS: [&str; 8] = ["要求", "希望", "意见", "建议", "倡议", "主张", "期望", "措施"];
/// The verbs of putting it forward.
const VERBS: [&str; 2] = ["提出", "提了"];

/// The verb of a clause that announces demands, where these follow in the next clause or `next` sentence.
pub(super) fn announcement(scene: &Scene, sentence: &Sentence, index: usize, next: Option<&Sentence>) -> Option<Span> {
    let text = &scene.cx.document.text;
    let clause = *sentence.clauses.get(index)?;
    let body = text.trim(clause, |c| c.is_whitespace() || matches!(c, '，' | '：' | '。' | ',' | ':'));
    if body.len() > 120 || !NOUNS.iter().any(|n| text.has_before(body.end, n)) {
        return None;
    }
    let verb = VERBS.iter().find_map(|v| text.find(v, body)).or_else(|| counted(scene, body))?;
    if scene.marks.any(verb.start) {
        return None;
    }
    let following = match sentence.clauses.get(index + 1) {
        Some(clause) => clause.start,
        None => next?.span.start,
    };
    let is_listed = begins_with_number(scene, following);
    (is_listed || matches!(scene.before(clause.end), '：' | ':')).then_some(verb)
}

/// 提三点要求: the verb alone before a number.
fn counted(scene: &Scene, body: Span) -> Option<Span> {
    let is_number = |c: char| "一二三四五六七八九十几两".contains(c) || c.is_ascii_digit();
    let verb = (body.start..body.end).rev().take(12).find(|&p| scene.char(p) == '提')?;
    is_number(scene.char(verb + 1)).then(|| Span::new(verb, verb + 1))
}
