//! Quotation marks and brackets: which of them open and which close, decided once for a paragraph.

use super::place::Place;

/// The pairs of marks that are open at a point of a paragraph.
#[derive(Default)]
pub(super) struct Pairs {
    is_double_open: bool,
    is_single_open: bool,
    /// For each open round bracket, whether it is full-width in the reading text.
    round: Vec<bool>,
    /// For each open angle bracket, whether it is a title mark in the reading text.
    angle: Vec<bool>,
}

/// Most brackets that may be open at once; further ones are read by their own neighbours.
const MOST_OPEN: usize = 32;

impl Pairs {
    /// The canonical form of a mark of a pair; `None` for any other character.
    pub fn canonical(&mut self, c: char, place: &Place) -> Option<char> {
        match c {
            '“' | '”' | '「' | '」' | '﹁' | '﹂' | '｢' | '｣' | '〝' | '〞' => {
                self.is_double_open = matches!(c, '“' | '「' | '﹁' | '｢' | '〝');
                Some(if self.is_double_open { '“' } else { '”' })
            }
            '"' | '＂' | '″' => {
                self.is_double_open = !self.is_double_open;
                Some(if self.is_double_open { '“' } else { '”' })
            }
            '『' | '﹃' => Some('‘'),
            '』' | '﹄' => Some('’'),
            '\'' | '＇' => self.single(c, place),
            '(' | '（' | '﹙' => Some(open(&mut self.round, c != '(' || place.is_beside_han(), '（', '(')),
            ')' | '）' | '﹚' => Some(close(&mut self.round, c != ')' || place.is_beside_han(), '）', ')')),
            '<' | '＜' | '〈' | '‹' => Some(open(&mut self.angle, c != '<' || place.is_beside_han(), '〈', '<')),
            '>' | '＞' | '〉' | '›' => Some(close(&mut self.angle, c != '>' || place.is_beside_han(), '〉', '>')),
            '［' => Some('['),
            '］' => Some(']'),
            _ => None,
        }
    }

    /// A straight single mark: an apostrophe between Latin letters, else it opens and closes in turn.
    fn single(&mut self, c: char, place: &Place) -> Option<char> {
        if !self.is_single_open && !place.is_beside_han() {
            return (c == '＇').then_some('\'');
        }
        self.is_single_open = !self.is_single_open;
        Some(if self.is_single_open { '‘' } else { '’' })
    }
}

/// Opens a bracket, which becomes `full` or `half` in the reading text, as `is_full` says.
fn open(stack: &mut Vec<bool>, is_full: bool, full: char, half: char) -> char {
    if stack.len() < MOST_OPEN {
        stack.push(is_full);
    }
    if is_full { full } else { half }
}

/// Closes the last open bracket in the form of the mark that opened it. Without an open one, `is_full` decides.
fn close(stack: &mut Vec<bool>, is_full: bool, full: char, half: char) -> char {
    if stack.pop().unwrap_or(is_full) { full } else { half }
}
