//! The text of a document as written, from which the strings of the record are cut. It is stored only where it
//! differs from the reading text.

use crate::span::{Span, Text};

/// A text that takes little more memory than its string. Slicing a long one takes longer than slicing a [`Text`].
#[derive(Clone, Debug)]
pub(super) struct SparseText {
    string: String,
    /// How many code points the text has.
    length: usize,
    /// The byte offset of every [`STEP`]th code point.
    byte_starts: Vec<u32>,
}

/// Number of code points from one stored byte offset to the next.
const STEP: usize = 32;

impl SparseText {
    /// Makes one of `text`. It keeps only every [`STEP`]th byte offset.
    pub fn of(text: Text) -> Self {
        let byte_starts = text.byte_starts().step_by(STEP).collect();
        Self { length: text.len(), byte_starts, string: text.into_string() }
    }

    /// The string of the text.
    pub fn into_string(self) -> String {
        self.string
    }

    /// The characters of `span`; a part past the end of the text is left out.
    fn slice(&self, span: Span) -> &str {
        let end = span.end.min(self.length);
        let start = span.start.min(end);
        self.string.get(self.byte_of(start)..self.byte_of(end)).unwrap_or_default()
    }

    /// The byte offset of a code point, or the end of the text.
    fn byte_of(&self, position: usize) -> usize {
        let from = self.byte_starts.get(position / STEP).map_or(self.string.len(), |byte| *byte as usize);
        let rest = self.string.get(from..).unwrap_or_default();
        from + rest.char_indices().nth(position % STEP).map_or(rest.len(), |(byte, _)| byte)
    }
}

/// The text as written of a document.
#[derive(Clone, Copy, Debug)]
pub struct WrittenText<'a>(Form<'a>);

#[derive(Clone, Copy, Debug)]
enum Form<'a> {
    /// The text as written is the same as the reading text.
    Reading(&'a Text),
    /// The text as written differs from the reading text.
    Other(&'a SparseText),
}

impl<'a> WrittenText<'a> {
    pub(super) fn of(reading: &'a Text, other: Option<&'a SparseText>) -> Self {
        Self(other.map_or(Form::Reading(reading), Form::Other))
    }

    /// The characters of `span`; a part past the end of the text is left out.
    pub fn slice(self, span: Span) -> &'a str {
        match self.0 {
            Form::Reading(text) => text.slice(span),
            Form::Other(text) => text.slice(span),
        }
    }

    /// The whole text.
    pub fn as_str(self) -> &'a str {
        match self.0 {
            Form::Reading(text) => text.as_str(),
            Form::Other(text) => &text.string,
        }
    }

    /// How many code points the text has.
    pub fn len(self) -> usize {
        match self.0 {
            Form::Reading(text) => text.len(),
            Form::Other(text) => text.length,
        }
    }

    /// Whether the text is empty.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_sliced_as_the_whole_text_is() {
        for length in [0, 1, 31, 32, 33, 64, 100] {
            let string: String = "市a，長\u{20000}é".chars().cycle().take(length).collect();
            let text = Text::new(string.clone());
            let sparse = SparseText::of(text.clone());
            for start in 0..length + 2 {
                for end in start..length + 2 {
                    let span = Span::new(start, end);
                    assert_eq!(sparse.slice(span), text.slice(span), "{span:?} of {length}");
                }
            }
            assert_eq!(sparse.into_string(), string);
        }
    }
}
