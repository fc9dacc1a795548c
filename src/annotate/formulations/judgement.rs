//! Whether a quoted phrase is a formulation: its shape, the verb before it, the noun after it, its last word.

use super::neighbours::Neighbours;
use super::shapes;
use crate::annotate::Context;
use crate::annotate::speeches::SpeechFound;
use crate::lexicon::{Hit, Table};
use crate::record::FormulationKind;
use crate::span::Span;

/// Columns of `quotation_contexts.tsv`.
const BEFORE: usize = 1;
const AFTER: usize = 2;
const END: usize = 3;
/// How far a verb before and a noun after may stand.
const REACH: usize = 8;

/// A quoted phrase under judgement.
pub(super) struct Phrase<'a> {
    pub cx: &'a Context<'a>,
    /// Without its marks.
    pub span: Span,
    pub near: Neighbours,
    /// It is a numeral formula.
    pub numeral: bool,
    /// It stands in the report more than once.
    pub repeated: bool,
}

impl Phrase<'_> {
    /// How it counts, if it does.
    pub fn kind(&self, speeches: &[SpeechFound]) -> Option<FormulationKind> {
        let chars = self.cx.document.reading.chars_of(self.span);
        if chars.len() < 2
            || shapes::is_day(chars)
            || shapes::is_pair(chars)
            || chars.iter().any(|c| matches!(c, '。' | '！' | '？' | '：' | '!' | '?' | '…' | '《'))
            || self.is_said()
        {
            return None;
        }
        let score = self.shape(chars) + self.before() + self.after() + self.end() + self.place(speeches);
        (score > 0.0).then_some(if self.numeral { FormulationKind::Numeral } else { FormulationKind::Quoted })
    }

    /// What someone says stands behind a cue and ： or ，.
    fn is_said(&self) -> bool {
        let text = &self.cx.document.reading;
        let goes_on = text.get(self.near.outer.end).is_some_and(char::is_alphanumeric);
        if goes_on || !matches!(text.before(self.near.outer.start), Some('：' | ':' | '，' | ',')) {
            return false;
        }
        self.cx.hits.ending_at(self.near.outer.start - 1).any(|h| h.table == Table::SpeechCues)
    }

    fn shape(&self, chars: &[char]) -> f32 {
        let parallel = match shapes::parallel(chars) {
            2 => 2.6,
            1 => 1.5,
            _ if shapes::repeats(chars) => 1.5,
            _ => 0.0,
        };
        let length = match chars.len() {
            3 | 4 => 0.0,
            5..16 => 0.2,
            16..30 if parallel > 0.0 => -0.3,
            _ => -1.2,
        };
        let numeral = if self.numeral { 2.6 } else { 0.0 };
        let repeated = if self.repeated { 0.4 } else { 0.0 };
        let listed = if self.near.listed && chars.len() > 3 { 0.8 } else { 0.0 };
        let turned = if self.near.turned { -2.0 } else { 0.0 };
        let asking = if asks(chars) { -2.0 } else { 0.0 };
        numeral + parallel + length + repeated + listed + turned + asking - 1.0
    }

    /// The nearest verb before the phrase, in its clause.
    fn before(&self) -> f32 {
        let text = &self.cx.document.reading;
        let start = self.near.outer.start;
        for end in (start.saturating_sub(REACH)..=start).rev() {
            let word =
                self.cx.asked_ending_at(end).find(|h| self.says(h, BEFORE) && (h.span().len() > 1 || end == start));
            if let Some(hit) = word {
                let near = if end == start { 1.0 } else { 0.6 };
                return near
                    * match self.cell(&hit, BEFORE) {
                        "policy" => 1.5,
                        "weak" => 0.5,
                        "against" => -2.5,
                        _ => -4.0,
                    };
            }
            if text.before(end).is_none_or(|c| matches!(c, '，' | '。' | '；' | '\n' | '”' | '：')) {
                break;
            }
        }
        0.0
    }

    /// The nearest noun behind the phrase.
    fn after(&self) -> f32 {
        let text = &self.cx.document.reading;
        let mut at = self.near.outer.end;
        for lead in ["等", "的", "这一", "这个", "这条", "这种", "之"] {
            if text.has_at(at, lead) {
                at += lead.chars().count();
            }
        }
        let first = at;
        while at < first + REACH {
            if let Some(hit) = self.cx.asked_at(at).filter(|h| self.says(h, AFTER)).last() {
                let near = if at == first { 1.0 } else { 0.7 };
                return near
                    * match self.cell(&hit, AFTER) {
                        "policy" => 1.8,
                        "weak" => -1.6,
                        _ => -3.2,
                    };
            }
            if text.get(at).is_none_or(|c| !c.is_alphanumeric()) {
                break;
            }
            at += 1;
        }
        0.0
    }

    /// The phrase's own last word.
    fn end(&self) -> f32 {
        let hit =
            self.cx.asked_ending_at(self.span.end).find(|h| h.span().start > self.span.start && self.says(h, END));
        match hit.as_ref().map(|h| self.cell(h, END)) {
            Some("policy") => 1.3,
            Some(_) => -3.0,
            None => 0.0,
        }
    }

    /// In the headline, in what someone says.
    fn place(&self, speeches: &[SpeechFound]) -> f32 {
        if self.cx.document.in_title(self.span) {
            return 0.5;
        }
        let i = speeches.partition_point(|s| s.span.end <= self.span.start);
        if speeches.get(i).is_some_and(|s| s.span.covers(self.span)) { 0.4 } else { 0.0 }
    }

    fn says(&self, hit: &Hit, column: usize) -> bool {
        hit.table == Table::QuotationContexts && !self.cell(hit, column).is_empty()
    }

    fn cell(&self, hit: &Hit, column: usize) -> &str {
        self.cx.lexicon.cell(hit, column)
    }
}

/// Whether a phrase is a question (去哪儿健身, 怎么抓).
fn asks(chars: &[char]) -> bool {
    chars.contains(&'哪')
        || chars.windows(2).any(|w| matches!(w, ['什' | '怎', '么'] | ['如', '何'] | ['好', '不'] | ['有', '没']))
}
