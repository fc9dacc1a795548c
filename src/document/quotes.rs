//! Pairs of quotation marks, title marks and brackets.

use super::Paragraph;
use crate::span::{Span, Text};

/// What kind of marks enclose a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// “ ”.
    Double,
    /// ‘ ’.
    Single,
    /// 《 》.
    Title,
    /// 〈 〉.
    InnerTitle,
    /// （ ） and ( ).
    Round,
    /// 〔 〕, [ ], 【 】.
    Square,
}

/// A matched pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The stretch with the marks around it.
    pub span: Span,
    /// Which marks.
    pub kind: QuoteKind,
    /// The number of pairs that it is inside of.
    pub depth: usize,
}

impl Quote {
    /// The quoted text without the marks.
    pub fn inner(&self) -> Span {
        Span::new(self.span.start + 1, self.span.end.saturating_sub(1))
    }
}

/// Most marks that may be open at once; further ones are read as plain characters.
const MOST_OPEN: usize = 32;

/// Every matched pair of the reading text, by start. A pair never reaches over the end of a paragraph, and a mark
/// without its counterpart is not a pair.
pub fn quotes(text: &Text, paragraphs: &[Paragraph]) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    for paragraph in paragraphs {
        open.clear();
        for (at, c) in text.marks(paragraph.span).filter(|(_, c)| is_mark(*c)) {
            let closes = open.iter().rposition(|&(_, o)| closer(o) == Some(c));
            if let Some(i) = closes {
                open.truncate(i + 1);
                if let Some((start, o)) = open.pop() {
                    found.push(Quote { span: Span::new(start, at + 1), kind: kind(o), depth: open.len() });
                }
            } else if closer(c).is_some() && open.len() < MOST_OPEN {
                open.push((at, c));
            }
        }
    }
    found.sort_unstable_by_key(|q| (q.span.start, usize::MAX - q.span.end));
    found
}

fn is_mark(c: char) -> bool {
    closer(c).is_some() || matches!(c, '”' | '’' | '》' | '〉' | '）' | ')' | '〕' | ']' | '】')
}

fn closer(open: char) -> Option<char> {
    Some(match open {
        '“' => '”',
        '‘' => '’',
        '《' => '》',
        '〈' => '〉',
        '（' => '）',
        '(' => ')',
        '〔' => '〕',
        '[' => ']',
        '【' => '】',
        _ => return None,
    })
}

fn kind(open: char) -> QuoteKind {
    match open {
        '‘' => QuoteKind::Single,
        '《' => QuoteKind::Title,
        '〈' => QuoteKind::InnerTitle,
        '（' | '(' => QuoteKind::Round,
        '〔' | '[' | '【' => QuoteKind::Square,
        _ => QuoteKind::Double,
    }
}
