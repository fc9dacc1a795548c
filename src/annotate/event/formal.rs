//! The full name of a session that a report also calls by its short one: 省政协十二届五次会议 is
//! 中国人民政治协商会议第十二届某省委员会第五次会议.

use crate::annotate::Context;
use crate::span::{Span, Text};

/// Longest full name, in characters.
const LONGEST: usize = 50;

/// The full name of the session that `short` names, where the body has it.
pub(super) fn in_full(cx: &Context, short: Span) -> Option<Span> {
    let (term, session) = numbers(&cx.document.reading, short)?;
    let text = &cx.document.reading;
    let body = Span::new(cx.document.body, text.len());
    let head = text.find(&format!("第{term}届"), body)?;
    let rest = Span::new(head.end, (head.end + LONGEST).min(text.len()));
    let tail = text.find(&format!("第{session}次"), rest)?;
    let end = ["全体会议", "会议"].iter().find(|w| text.has_at(tail.end, w)).map(|w| tail.end + w.chars().count())?;
    let stops = |at: &usize| text.before(*at).is_none_or(|c| "，。；：、“”（）\n在于".contains(c));
    let start = (head.start.saturating_sub(LONGEST)..=head.start).rev().find(stops)?;
    let full = Span::new(start, end);
    (!cx.slice(full).contains(['，', '。', '\n']) && full.len() > short.len()).then_some(full)
}

/// Term and session of 十二届五次会议.
fn numbers(text: &Text, name: Span) -> Option<(String, String)> {
    let term = text.find("届", name)?;
    let session = text.find("次", Span::new(term.end, name.end))?;
    let before = |end: usize, lowest: usize| -> String {
        let mut run: Vec<char> =
            (lowest..end).rev().map_while(|at| text.get(at).filter(|c| "一二三四五六七八九十".contains(*c))).collect();
        run.reverse();
        run.into_iter().collect()
    };
    let (term, session) = (before(term.start, name.start), before(session.start, term.end));
    (!term.is_empty() && !session.is_empty()).then_some((term, session))
}
