//! Blocks become a [`Document`]: one text that every annotator reads, with its structure.
//!
//! The headline and the body are in one [`Text`], `title + "\n" + body`, so that an annotator
//! treats both alike; [`Document::position`] turns a span of it into a position of the record.

mod addresses;
mod agency_brackets;
mod build;
mod byline_shapes;
mod byline_tokens;
mod bylines;
mod credits;
mod credits_named;
mod datelines;
mod distinct;
mod glued_names;
mod headlines;
mod joints;
mod kinds;
mod lines;
mod medium_names;
mod named_media;
mod openings;
mod paragraphs;
mod press;
mod quotes;
mod reporter_openings;
mod sentences;
mod stamps;
mod times;
mod titles;
mod words;
mod written;

pub use build::Came;
pub use quotes::{Quote, QuoteKind, quotes};
pub use sentences::{Sentence, sentences};
pub use times::iso_time;
pub(crate) use titles::file_number;
pub use written::WrittenText;

use crate::reading::{Reading, Script, read};
use crate::record::{Meta, ParagraphKind, Position, Warning, Words};
use crate::span::{Span, Text, shrink_long};
use written::SparseText;

/// A report ready to be annotated.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The reading text: headline, line feed, body, each character in its canonical form. It has as many code points as
    /// the text as written, so a [`Span`] is valid in both.
    pub reading: Text,
    /// The text as written, where it differs from the reading text.
    written: Option<SparseText>,
    /// The script of the text; `None` without Han characters.
    pub script: Option<Script>,
    /// Where the body starts in [`Document::reading`].
    pub body: usize,
    /// The headline first (if there is one), then the paragraphs of the body.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences of every paragraph, in order.
    pub sentences: Vec<Sentence>,
    /// The clauses of every sentence, in order.
    clauses: Vec<Span>,
    /// Matched pairs of quotation marks, title marks and brackets, by their start.
    pub quotes: Vec<Quote>,
    /// About the report itself.
    pub meta: Meta,
    /// A date in the path of the file, or else in the web address, ISO 8601 (`--06-04` where it has no year).
    pub path_date: Option<String>,
    /// The opening of the report that names its medium, and often a place and a day.
    pub dateline: Option<Dateline>,
    /// Stretches of [`Document::reading`] that name reporters, photographers and editors.
    pub bylines: Vec<Span>,
    /// What was noticed while reading.
    pub warnings: Vec<Warning>,
}

/// 新华社北京6月4日电: where a report comes from. Spans are of [`Document::reading`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// All of it, up to and with 电, 讯 or 消息; without such a word, up to the bracket with the reporters: 某县融媒（记者 王明）.
    pub span: Span,
    /// The medium: 新华社, 本报.
    pub medium: Span,
    /// The place: 北京.
    pub place: Option<Span>,
    /// The day: 6月4日, 2019年6月4日.
    pub date: Option<Span>,
    /// The year, where the day states it in digits.
    pub year: Option<i32>,
}

/// A paragraph of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its span of [`Document::reading`].
    pub span: Span,
    /// Whether it is body text, a heading, a caption or a byline.
    pub kind: ParagraphKind,
    /// Whether it is the headline.
    pub is_title: bool,
    /// The number of the page on which it begins, from 1, where the report has several pages; else none.
    pub page: Option<usize>,
}

impl Document {
    /// A document of a headline and paragraphs, already clean.
    ///
    /// ```
    /// use baodao::document::Document;
    /// use baodao::record::ParagraphKind;
    /// let document = Document::new("市政府召开常务会议", &[("会议指出，要抓好落实。", ParagraphKind::Body)]);
    /// assert_eq!(document.paragraphs.len(), 2);
    /// ```
    pub fn new<S: AsRef<str>>(title: &str, body: &[(S, ParagraphKind)]) -> Self {
        let texts = body.iter().map(|(text, kind)| (text.as_ref(), *kind));
        let counted: Vec<_> = texts.map(|(text, kind)| (text, text.chars().count(), kind)).collect();
        Self::of_counted(title, &counted)
    }

    /// As [`Document::new`], of paragraphs with the number of their characters.
    fn of_counted(title: &str, body: &[(&str, usize, ParagraphKind)]) -> Self {
        let size = title.len() + 1 + body.iter().map(|(text, ..)| text.len() + 1).sum::<usize>();
        let mut string = String::with_capacity(size);
        string.push_str(title);
        string.push('\n');
        let mut at = title.chars().count() + 1;
        let start = at;
        let mut paragraphs = Vec::with_capacity(body.len() + 1);
        if !title.is_empty() {
            paragraphs.push(Paragraph {
                span: Span::new(0, at - 1),
                kind: ParagraphKind::Heading,
                is_title: true,
                page: None,
            });
        }
        for (i, (text, length, kind)) in body.iter().enumerate() {
            if i > 0 {
                string.push('\n');
                at += 1;
            }
            string.push_str(text);
            let span = Span::new(at, at + length);
            paragraphs.push(Paragraph { span, kind: *kind, is_title: false, page: None });
            at = span.end;
        }
        let text = Text::of_length(string, at);
        let bounds: Vec<Span> = paragraphs.iter().map(|paragraph| paragraph.span).collect();
        let (reading, written, script) = match read(&text, &bounds) {
            Reading { text: Some(reading), script } => (reading, Some(SparseText::of(text)), script),
            Reading { text: None, script } => (text, None, script),
        };
        let mut quotes = quotes(&reading, &paragraphs);
        let (mut sentences, mut clauses) = sentences(&reading, &paragraphs, &quotes);
        shrink_long(&mut quotes);
        shrink_long(&mut sentences);
        shrink_long(&mut clauses);
        Self { reading, written, script, body: start, paragraphs, sentences, clauses, quotes, ..Self::default() }
    }

    /// The text as written: headline, line feed, body.
    pub fn text(&self) -> WrittenText<'_> {
        WrittenText::of(&self.reading, self.written.as_ref())
    }

    /// Whether the reading text is the text as written.
    pub fn is_written_as_read(&self) -> bool {
        self.written.is_none()
    }

    /// Returns the headline with the line feed behind it and the body, both as written. The body is not copied.
    pub fn into_title_and_body(self) -> (String, String) {
        let title_end = self.text().slice(Span::new(0, self.body)).len();
        let mut body = self.written.map_or_else(|| self.reading.into_string(), SparseText::into_string);
        let title = body.get(..title_end).unwrap_or_default().to_owned();
        body.drain(..title.len());
        (title, body)
    }

    /// The headline as written.
    pub fn title(&self) -> &str {
        self.text().slice(Span::new(0, self.body.saturating_sub(1)))
    }

    /// The body as written.
    pub fn body_text(&self) -> &str {
        self.text().slice(Span::new(self.body, self.text().len()))
    }

    /// Whether `span` is in the headline.
    pub fn in_title(&self, span: Span) -> bool {
        span.start < self.body
    }

    /// The position in the record of a span of [`Document::reading`].
    pub fn position(&self, span: Span) -> Position {
        if self.in_title(span) {
            Position { start: span.start, end: self.clip(span).end, in_title: true }
        } else {
            Position { start: span.start - self.body, end: span.end - self.body, in_title: false }
        }
    }

    /// `span`, or its part in the title if it begins there and ends in the body.
    pub fn clip(&self, span: Span) -> Span {
        let is_across = self.in_title(span) && span.end >= self.body;
        if is_across { Span::new(span.start, self.body.saturating_sub(1).max(span.start)) } else { span }
    }

    /// The words of a span with their position.
    pub fn words(&self, span: Span) -> Words {
        Words { text: self.text().slice(self.clip(span)).to_owned(), position: Some(self.position(span)) }
    }

    /// Index of the paragraph that holds `position`.
    pub fn paragraph_at(&self, position: usize) -> Option<usize> {
        let i = self.paragraphs.partition_point(|p| p.span.start <= position).checked_sub(1)?;
        (position < self.paragraphs[i].span.end).then_some(i)
    }

    /// Index of the sentence that holds `position`.
    pub fn sentence_at(&self, position: usize) -> Option<usize> {
        let i = self.sentences.partition_point(|s| s.span.start <= position).checked_sub(1)?;
        (position < self.sentences[i].span.end).then_some(i)
    }

    /// The paragraph that holds `position`, as a span.
    pub fn paragraph_span_at(&self, position: usize) -> Option<Span> {
        self.paragraph_at(position).map(|i| self.paragraphs[i].span)
    }

    /// The index of the first sentence of the body.
    pub fn first_sentence_of_body(&self) -> usize {
        self.sentences.partition_point(|sentence| sentence.span.start < self.body)
    }

    /// The sentences of the body, without those of the headline.
    pub fn sentences_of_body(&self) -> &[Sentence] {
        &self.sentences[self.first_sentence_of_body()..]
    }

    /// The sentence that holds `position`, as a span.
    pub fn sentence_span_at(&self, position: usize) -> Option<Span> {
        self.sentence_at(position).map(|i| self.sentences[i].span)
    }

    /// The clauses of a sentence.
    pub fn clauses(&self, sentence: &Sentence) -> &[Span] {
        self.clauses.get(sentence.clauses.clone()).unwrap_or_default()
    }

    /// The pair whose opening mark is at `position`.
    pub fn quote_starting_at(&self, position: usize) -> Option<&Quote> {
        let i = self.quotes.partition_point(|q| q.span.start < position);
        self.quotes.get(i).filter(|q| q.span.start == position)
    }

    /// The round brackets that open at `position`: （女）.
    pub fn bracket_starting_at(&self, position: usize) -> Option<&Quote> {
        self.quote_starting_at(position).filter(|quote| quote.kind == QuoteKind::Round)
    }

    /// The pair whose closing mark is right before `position`.
    ///
    /// Looks back over at most 64 pairs.
    pub fn quote_ending_at(&self, position: usize) -> Option<&Quote> {
        self.quotes_before(position).find(|q| q.span.end == position)
    }

    /// The innermost pair of any kind that holds `position` between its marks.
    ///
    /// Looks back over at most 64 pairs.
    pub fn quote_at(&self, position: usize) -> Option<&Quote> {
        self.quotes_before(position).find(|q| q.inner().contains(position))
    }

    /// Whether the innermost pair around `position` is of quotation marks or title marks, not of brackets.
    pub fn is_quoted(&self, position: usize) -> bool {
        self.quote_at(position).is_some_and(|quote| !matches!(quote.kind, QuoteKind::Round | QuoteKind::Square))
    }

    /// The pairs that may reach `position`, the last first: at most 64 of those that start before it, back to the first
    /// one that is inside no other pair. All earlier pairs end before this one.
    fn quotes_before(&self, position: usize) -> impl Iterator<Item = &Quote> {
        let i = self.quotes.partition_point(|q| q.span.start < position);
        let mut is_inner = true;
        self.quotes[..i].iter().rev().take(64).take_while(move |q| std::mem::replace(&mut is_inner, q.depth > 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found by looking at every pair is what is found by looking at the last ones.
    #[test]
    fn pairs_are_found_among_the_last_ones() {
        let text = "“甲《乙（丙）》丁”戊（己“庚《辛》“壬》癸“子””丑）《寅》（《卯》";
        let document =
            Document::new("（题）目", &[(text, ParagraphKind::Body), ("”（《甲》乙）《", ParagraphKind::Body)]);
        assert_eq!(document.quotes.len(), 12);
        for position in 0..=document.reading.len() {
            let last = |fits: &dyn Fn(&&Quote) -> bool| {
                document.quotes.iter().rev().filter(|q| q.span.start < position).find(fits)
            };
            assert_eq!(document.quote_at(position), last(&|q| q.inner().contains(position)), "{position}");
            assert_eq!(document.quote_ending_at(position), last(&|q| q.span.end == position), "{position}");
        }
    }
}
