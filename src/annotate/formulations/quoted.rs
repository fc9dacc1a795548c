//! Quoted phrases, told apart from quoted speech, images, idioms and the names of things.

use rustc_hash::FxHashMap;

use super::lexicon::row_of;
use super::{Candidate, shapes};
use crate::annotate::Context;
use crate::annotate::speeches::SpeechFound;
use crate::document::{Quote, QuoteKind};
use crate::lexicon::{Hit, Table};
use crate::record::FormulationKind;
use crate::span::Span;

/// Columns of `quotation_contexts.tsv`.
const BEFORE: usize = 1;
const AFTER: usize = 2;
const END: usize = 3;
/// Longest phrase that can be one.
const LONGEST: usize = 60;
/// How far a verb before and a noun after may stand.
const REACH: usize = 8;

/// Every quoted phrase that is a formulation, by start; those inside another quotation only where the
/// lexicon or a number vouches for them.
pub(super) fn quoted(cx: &Context, speeches: &[SpeechFound]) -> Vec<Candidate> {
    let quotes: Vec<&Quote> = cx.document.quotes.iter().filter(|q| is_quotation(q)).collect();
    let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
    for quote in &quotes {
        *counts.entry(cx.slice(quote.inner())).or_default() += 1;
    }
    let chain = Chain::new(cx, &quotes);
    let mut found = Vec::new();
    let mut reached = 0;
    for (i, quote) in quotes.iter().enumerate() {
        let span = cx.document.text.trim(quote.inner(), char::is_whitespace);
        if span.is_empty() || span.len() > LONGEST {
            continue;
        }
        let row = row_of(cx, span);
        if row.is_none() && cx.hits.starting_at(span.start).iter().any(|h| h.table == Table::Idioms && h.span == span) {
            continue;
        }
        let numeral = shapes::is_numeral(cx.document.text.chars_of(span));
        if quote.span.start < reached && row.is_none() && !numeral {
            continue;
        }
        let kind = match row {
            Some(_) => Some(FormulationKind::Lexicon),
            None => {
                let repeated = counts.get(cx.slice(quote.inner())).is_some_and(|&n| n > 1);
                let listed = Chain::is_listed(cx, &quotes, i);
                let phrase = Phrase { cx, span, outer: chain.around(i, quote.span), numeral, repeated, listed };
                phrase.kind(speeches)
            }
        };
        if let Some(kind) = kind {
            reached = reached.max(quote.span.end);
            found.push(Candidate { span, kind, row });
        }
    }
    found
}

fn is_quotation(quote: &Quote) -> bool {
    matches!(quote.kind, QuoteKind::Double | QuoteKind::Single)
}

/// Quotations that stand side by side (“三会一课”“两学一做”和“主题党日”等) share what is around them.
struct Chain {
    starts: Vec<usize>,
    ends: Vec<usize>,
}

impl Chain {
    fn new(cx: &Context, quotes: &[&Quote]) -> Self {
        let text = &cx.document.text;
        let joined = |a: &Quote, b: &Quote| {
            a.depth == b.depth
                && b.span.start >= a.span.end
                && b.span.start - a.span.end <= 2
                && text
                    .chars_of(Span::new(a.span.end, b.span.start))
                    .iter()
                    .all(|c| matches!(c, '、' | '和' | '与' | '及') || c.is_whitespace())
        };
        let mut starts: Vec<usize> = quotes.iter().map(|q| q.span.start).collect();
        let mut ends: Vec<usize> = quotes.iter().map(|q| q.span.end).collect();
        for i in 1..quotes.len() {
            if joined(quotes[i - 1], quotes[i]) {
                starts[i] = starts[i - 1];
            }
        }
        for i in (1..quotes.len()).rev() {
            if joined(quotes[i - 1], quotes[i]) {
                ends[i - 1] = ends[i];
            }
        }
        Self { starts, ends }
    }

    /// Whether a quotation of the same length stands near in a list (水系“内连外通”、水渠“旱引涝排”).
    fn is_listed(cx: &Context, quotes: &[&Quote], i: usize) -> bool {
        let like = |a: &Quote, b: &Quote| {
            let gap = Span::new(a.span.end, b.span.start);
            let gap_chars = cx.document.text.chars_of(gap);
            a.span.len() == b.span.len() && (2..=5).contains(&gap.len()) && gap_chars.first() == Some(&'、')
        };
        let after = quotes.get(i + 1).is_some_and(|next| like(quotes[i], next));
        after || i.checked_sub(1).is_some_and(|p| like(quotes[p], quotes[i]))
    }

    fn around(&self, i: usize, own: Span) -> Span {
        let start = self.starts.get(i).copied().unwrap_or(own.start);
        Span::new(start, self.ends.get(i).copied().unwrap_or(own.end))
    }
}

/// A quoted phrase under judgement.
struct Phrase<'a> {
    cx: &'a Context<'a>,
    span: Span,
    /// With its marks, and with the quotations beside it.
    outer: Span,
    numeral: bool,
    repeated: bool,
    listed: bool,
}

impl Phrase<'_> {
    /// How it counts, if it does.
    fn kind(&self, speeches: &[SpeechFound]) -> Option<FormulationKind> {
        let chars = self.cx.document.text.chars_of(self.span);
        if chars.len() < 2
            || shapes::is_day(chars)
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
        let text = &self.cx.document.text;
        let goes_on = text.get(self.outer.end).is_some_and(char::is_alphanumeric);
        if goes_on || !matches!(text.before(self.outer.start), Some('：' | ':' | '，' | ',')) {
            return false;
        }
        self.cx.hits.ending_at(self.outer.start - 1).any(|h| h.table == Table::SpeechCues)
    }

    fn shape(&self, chars: &[char]) -> f32 {
        let parallel = match shapes::parallel(chars) {
            2 => 2.6,
            1 => 1.5,
            _ if shapes::repeats(chars) => 1.5,
            _ => 0.0,
        };
        let length = match chars.len() {
            2 => -1.2,
            3 | 4 => 0.0,
            5..16 => 0.2,
            16..30 if parallel > 0.0 => -0.3,
            _ => -1.2,
        };
        let numeral = if self.numeral { 2.6 } else { 0.0 };
        let repeated = if self.repeated { 0.4 } else { 0.0 };
        let listed = if self.listed && chars.len() > 3 { 0.8 } else { 0.0 };
        numeral + parallel + length + repeated + listed - 1.0
    }

    /// The nearest verb before the phrase, in its clause.
    fn before(&self) -> f32 {
        let text = &self.cx.document.text;
        let start = self.outer.start;
        for end in (start.saturating_sub(REACH)..=start).rev() {
            let word = self.cx.hits.ending_at(end).find(|h| self.says(h, BEFORE) && (h.span.len() > 1 || end == start));
            if let Some(hit) = word {
                let near = if end == start { 1.0 } else { 0.6 };
                return near
                    * match self.cell(hit, BEFORE) {
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
        let text = &self.cx.document.text;
        let mut at = self.outer.end;
        for lead in ["等", "的", "这一", "这个", "这条", "这种", "之"] {
            if text.has_at(at, lead) {
                at += lead.chars().count();
            }
        }
        let first = at;
        while at < first + REACH {
            if let Some(hit) = self.cx.hits.starting_at(at).iter().find(|h| self.says(h, AFTER)) {
                let near = if at == first { 1.0 } else { 0.7 };
                return near
                    * match self.cell(hit, AFTER) {
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
        let hit = self.cx.hits.ending_at(self.span.end).find(|h| h.span.start > self.span.start && self.says(h, END));
        match hit.map(|h| self.cell(h, END)) {
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
