//! Text nodes become lines: blanks of the source collapsed, invisible characters dropped.

use memchr::memmem;

use super::{bytes, entities};

/// The blanks since the last character that was kept: whether there are any, whether one is a line break, and how many
/// are no-break spaces.
#[derive(Clone, Copy, Debug, Default)]
struct Blanks {
    any: bool,
    broken: bool,
    hard: usize,
}

/// Least number of no-break spaces (U+00A0) after the end of a sentence that count as the indent of a new paragraph.
const INDENT: usize = 4;

/// Gathers the text of a line.
#[derive(Debug, Default)]
pub(crate) struct LineBuilder {
    text: String,
    blanks: Blanks,
    encoded: bool,
    /// Whether the text may have an indent inside.
    indented: bool,
    /// How many bytes to make room for before the first is kept.
    room: usize,
}

impl LineBuilder {
    /// A builder for a line of about this many bytes. Memory is reserved only when a character is kept.
    pub fn with_room(bytes: usize) -> Self {
        Self { room: bytes, ..Self::default() }
    }

    /// How many bytes were kept so far.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Adds text. A run of blanks becomes one blank, or none if it has a line break between Chinese characters;
    /// invisible characters are dropped.
    pub fn push(&mut self, text: &str) {
        let mut run = 0;
        while let Some((at, c)) = next_dropped(text, run) {
            if run < at {
                self.keep(text.get(run..at).unwrap_or_default());
            }
            run = at + c.len_utf8();
            self.blank(c);
        }
        self.keep(text.get(run..).unwrap_or_default());
    }

    fn blank(&mut self, c: char) {
        match c {
            '\n' | '\r' => (self.blanks.any, self.blanks.broken) = (true, true),
            '\u{a0}' => {
                self.blanks.any = true;
                self.blanks.hard += 1;
            }
            ' ' | '\t' | '\u{b}' | '\u{c}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => {
                self.blanks.any = true;
            }
            '&' => {
                self.encoded = true;
                self.keep("&");
            }
            '\u{3000}' => {
                self.indented = true;
                self.keep("\u{3000}");
            }
            _ => {}
        }
    }

    /// Adds characters none of which is a blank or invisible.
    fn keep(&mut self, run: &str) {
        let Some(c) = run.chars().next() else { return };
        let blanks = std::mem::take(&mut self.blanks);
        self.text.reserve(std::mem::take(&mut self.room));
        if let Some(last) = self.text.chars().next_back().filter(|_| blanks.any) {
            if blanks.hard >= INDENT && ends_sentence(&self.text) {
                self.text.push_str(INDENT_MARK);
                self.indented = true;
            } else if !(blanks.broken && is_wide(last) && is_wide(c)) && c != '\u{3000}' && last != '\u{3000}' {
                self.text.push(' ');
            }
        }
        self.text.push_str(run);
    }

    /// The lines gathered, none of them empty: where the indent of a paragraph is inside the
    /// line after the end of a sentence, a new line begins.
    pub fn take(&mut self) -> Vec<String> {
        let mut lines = Vec::new();
        self.take_each(|line| lines.push(line));
        lines
    }

    /// Gives each of the lines that [`take`](Self::take) gives.
    pub fn take_each(&mut self, mut give: impl FnMut(String)) {
        let Self { text, encoded, indented, .. } = std::mem::take(self);
        if encoded {
            let mut again = Self::default();
            again.push(&entities::decode(&text));
            return split_paragraphs(&again.text).into_iter().for_each(give);
        }
        if indented {
            return split_paragraphs(&text).into_iter().for_each(give);
        }
        let trimmed = text.trim();
        match trimmed.len() {
            0 => {}
            length if length == text.len() => give(text),
            _ => give(trimmed.to_owned()),
        }
    }
}

/// Whether a character is kept as it is, whatever its neighbours.
fn is_kept(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{fefe}' | '!'..='%')
        || !matches!(c, '\0'..='&' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{206f}' | '\u{3000}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}')
}

/// Whether the bytes begin with a kept character of the rows of Chinese marks: U+3001 to U+3FFF, or U+F000 to U+FFBF
/// without U+FEC0 to U+FEFF.
fn is_kept_mark(bytes: &[u8]) -> bool {
    match bytes {
        [0xE3, second, third, ..] => (*second, *third) != (0x80, 0x80),
        [0xEF, second, ..] => !matches!(second, 0xBB | 0xBF),
        _ => false,
    }
}

/// The first character from the byte `from` on that is not kept as it is, after its byte offset.
fn next_dropped(text: &str, from: usize) -> Option<(usize, char)> {
    let mut at = from;
    loop {
        let kept = usize::from(KEPT[usize::from(*text.as_bytes().get(at)?)]);
        at += kept;
        if kept == 0 {
            if is_kept_mark(text.as_bytes().get(at..)?) {
                at += 3;
                continue;
            }
            let c = text.get(at..)?.chars().next()?;
            if !is_kept(c) {
                return Some((at, c));
            }
            at += c.len_utf8();
        }
    }
}

/// How many bytes the characters have that begin with a byte; 0 where one of them may be one that is not kept.
const KEPT: [u8; 256] = {
    let (mut kept, mut byte) = (bytes::LENGTHS, 0);
    while byte < 256 {
        if matches!(byte, 0..=0x20 | 0x26 | 0x7F | 0xC2 | 0xE2 | 0xE3 | 0xEF) {
            kept[byte] = 0;
        }
        byte += 1;
    }
    kept
};

/// The indent of a paragraph: full-width blanks after the end of a sentence.
const INDENT_MARK: &str = "\u{3000}\u{3000}";

/// `text` split where an indent (two U+3000) follows the end of a sentence; the parts are trimmed, none is empty.
pub(crate) fn split_paragraphs(text: &str) -> Vec<String> {
    let text = text.trim();
    let mut found = Vec::new();
    if memmem::find(text.as_bytes(), INDENT_MARK.as_bytes()).is_none() {
        push_trimmed(&mut found, text);
        return found;
    }
    let mut part = String::new();
    for piece in text.split(INDENT_MARK) {
        if ends_sentence(part.trim_end()) {
            push_trimmed(&mut found, &part);
            part.clear();
        } else if !part.is_empty() {
            part.push_str(INDENT_MARK);
        }
        part.push_str(piece);
    }
    push_trimmed(&mut found, &part);
    found
}

fn push_trimmed(found: &mut Vec<String>, part: &str) {
    let part = part.trim();
    if !part.is_empty() {
        found.push(part.to_owned());
    }
}

/// Whether a sentence ends at the end of `text`.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '’', '」', '）', ')']);
    text.ends_with(['。', '！', '？', '!', '?', '…'])
}

/// Whether `c` is set as wide as a Chinese character, so that no blank belongs between two such.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Vec<String> {
        let mut builder = LineBuilder::default();
        builder.push(text);
        builder.take()
    }

    #[test]
    fn blanks_collapse() {
        assert_eq!(line("　　会议指出，\n   要抓好 落实。 "), ["会议指出，要抓好 落实。"]);
        assert_eq!(line("No. 1\n2019"), ["No. 1 2019"]);
        assert_eq!(line(" \u{a0}　\n"), Vec::<String>::new());
        assert_eq!(line("编辑：王\u{a0}\u{a0}明"), ["编辑：王 明"]);
    }

    #[test]
    fn an_indent_after_a_sentence_begins_a_line() {
        assert_eq!(line("第一段。　　第二段"), ["第一段。", "第二段"]);
        assert_eq!(line("第一段。\u{a0}\u{a0}\u{a0}\u{a0}第二段"), ["第一段。", "第二段"]);
        assert_eq!(line("王　　明"), ["王　　明"]);
    }

    #[test]
    fn characters_that_are_dropped_are_found_wherever_they_stand() {
        for c in (0..=0xFFFF_u32).chain((0x1_0000..=0x10_FFFF).step_by(97)).filter_map(char::from_u32) {
            let found = super::next_dropped(&format!("会，é𠮷{c}"), 3);
            assert_eq!(found, (!super::is_kept(c)).then_some((12, c)), "{c:?}");
        }
    }

    #[test]
    fn invisible_characters_are_dropped() {
        assert_eq!(line("会\u{200b}议\u{feff}\0室"), ["会议室"]);
        assert_eq!(line("甲&nbsp;乙&ldquo;丙"), ["甲 乙“丙"]);
    }
}
