//! A mark with its neighbours: they decide which canonical form it has.

use crate::span::is_ideograph;

/// The neighbours of a mark, which decide its canonical form.
pub(super) struct Place {
    /// The character before, inside the paragraph, in its canonical form.
    pub before: Option<char>,
    /// The character after, inside the paragraph. A mark there is not in its canonical form yet.
    pub after: Option<char>,
    /// Whether the text uses `。`.
    pub has_full_stop: bool,
}

impl Place {
    /// Whether Han text continues before or after: an ideograph, or a mark that only Han text has.
    pub fn is_beside_han(&self) -> bool {
        self.before.is_some_and(is_han_text) || self.after.is_some_and(is_han_text)
    }

    fn is_between(&self, is: impl Fn(char) -> bool) -> bool {
        self.before.is_some_and(&is) && self.after.is_some_and(&is)
    }

    /// The canonical form of a mark that is not part of a pair; none if it has no other form here.
    pub fn canonical(&self, c: char) -> Option<char> {
        let beside = |mark: char| (self.is_beside_han() && !self.is_between(|c| c.is_ascii_digit())).then_some(mark);
        match c {
            'O' | 'o' | '0' | '○' | '◯' | '\u{41e}' | '\u{ff2f}' | '\u{ff10}' if self.is_zero() => Some('〇'),
            ',' | '﹐' => beside('，'),
            ';' | '﹔' => beside('；'),
            ':' | '﹕' | '∶' => beside('：'),
            '!' | '﹗' => beside('！'),
            '?' | '﹖' => beside('？'),
            '｡' => Some('。'),
            '､' | '﹑' => Some('、'),
            '∙' | '⋅' | '･' | '●' | '‧' | '•' | '・' | '﹒' | '˙' | '\u{387}' if self.is_between(is_name_char) => {
                Some('·')
            }
            '.' | '．' => self.dot(c),
            '≪' | '«' | '︽' => Some('《'),
            '≫' | '»' | '︾' => Some('》'),
            '％' => Some('%'),
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(u32::from(c) - FULL_WIDTH),
            _ => None,
        }
    }

    /// `.` and `．`: the dot of a name, a full stop, or the point of a number.
    fn dot(&self, c: char) -> Option<char> {
        let ends = self.after.is_none_or(|after| after.is_whitespace() || matches!(after, '”' | '"' | '」' | '’'));
        if self.is_between(is_ideograph) {
            Some(if self.has_full_stop { '·' } else { '。' })
        } else if ends && self.before.is_some_and(is_han_text) && (self.after.is_none() || !self.has_full_stop) {
            Some('。')
        } else if c == '．' {
            Some('.')
        } else {
            None
        }
    }

    /// Whether a circle, a letter O or a zero is the numeral 〇. Before it is a numeral, and after it a numeral,
    /// another such sign or 年.
    fn is_zero(&self) -> bool {
        let follows =
            |c: char| is_numeral(c) || matches!(c, 'O' | 'o' | '0' | '○' | '◯' | '\u{ff2f}' | '\u{ff10}' | '年');
        self.before.is_some_and(is_numeral) && self.after.is_some_and(follows)
    }
}

/// The distance from an ASCII character to its full-width form.
const FULL_WIDTH: u32 = 0xfee0;

fn is_numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '〇')
}

/// Whether a name continues with `c` beside its dot.
fn is_name_char(c: char) -> bool {
    is_ideograph(c) || c.is_ascii_alphabetic()
}

/// Whether `c` is an ideograph or a mark that only Han text has.
fn is_han_text(c: char) -> bool {
    is_ideograph(c)
        || matches!(
            c,
            '“' | '”'
                | '‘'
                | '’'
                | '「'
                | '」'
                | '『'
                | '』'
                | '《'
                | '》'
                | '（'
                | '）'
                | '，'
                | '。'
                | '、'
                | '；'
                | '：'
                | '！'
                | '？'
                | '】'
                | '【'
        )
}
