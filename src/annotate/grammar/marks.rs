//! Classes of punctuation marks of the reading text.

use crate::span::{Text, is_ideograph};

/// Whether `c` ends a sentence: 。 ！ ？, the half-width forms of ！ and ？, and the line feed.
#[inline]
pub fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '\n')
}

/// Whether `c` ends a clause inside a sentence: ， ； ：.
#[inline]
pub fn is_pause(c: char) -> bool {
    matches!(c, '，' | '；' | '：' | ',' | ';' | ':')
}

/// Whether `c` ends a clause whose sentence continues: ， ；.
#[inline]
pub fn is_clause_mark(c: char) -> bool {
    matches!(c, '，' | '；' | ',')
}

/// Whether `c` is a colon.
#[inline]
pub fn is_colon(c: char) -> bool {
    matches!(c, '：' | ':')
}

/// Whether `c` separates the items of a list: 、.
#[inline]
pub fn is_list_mark(c: char) -> bool {
    c == '、'
}

/// Whether `c` separates clauses or ends a sentence, a line feed included.
#[inline]
pub fn is_boundary(c: char) -> bool {
    is_stop(c) || is_pause(c)
}

/// Whether `c` opens a pair of quotation marks, title marks or brackets.
#[inline]
pub fn is_opening(c: char) -> bool {
    matches!(c, '“' | '‘' | '《' | '〈' | '（' | '【' | '〔' | '(' | '[')
}

/// Whether `c` closes a pair of quotation marks, title marks or brackets.
#[inline]
pub fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '》' | '〉' | '）' | '】' | '〕' | ')' | ']')
}

/// Whether `c` separates the larger parts of a sentence: ；.
#[inline]
pub fn is_semicolon(c: char) -> bool {
    matches!(c, '；' | ';')
}

/// Whether `c` ends a question: ？.
#[inline]
pub fn is_question_mark(c: char) -> bool {
    matches!(c, '？' | '?')
}

/// Whether `c` is a comma: ，.
#[inline]
pub fn is_comma(c: char) -> bool {
    matches!(c, '，' | ',')
}

/// Whether `c` opens or closes a quotation: “ ” ‘ ’.
#[inline]
pub fn is_quotation_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’')
}

/// Whether `c` opens or closes the title of a document: 《 》.
#[inline]
pub fn is_title_mark(c: char) -> bool {
    matches!(c, '《' | '》')
}

/// Whether `c` is the dot inside a name (艾力·买买提) or between two parts of a brand.
#[inline]
pub fn is_name_dot(c: char) -> bool {
    c == '·'
}

/// Whether `c` opens a bracket, not a quotation or a title: （ 【 〔.
#[inline]
pub fn is_bracket(c: char) -> bool {
    matches!(c, '（' | '【' | '〔' | '(' | '[')
}

/// Whether `c` is between the two ends of a range: — ～.
#[inline]
pub fn is_range_mark(c: char) -> bool {
    matches!(c, '—' | '-' | '~' | '～' | '–')
}

/// Whether the dash —— is at `position`.
pub fn is_dash(text: &Text, position: usize) -> bool {
    text.get(position) == Some('—') && text.get(position + 1) == Some('—')
}

/// Whether `c` ends a sentence or breaks it off: 。 ！ ？ ….
#[inline]
pub fn is_final(c: char) -> bool {
    is_stop(c) || c == '…'
}

/// Whether `c` is whitespace, ideographic space included.
#[inline]
pub fn is_blank(c: char) -> bool {
    c.is_whitespace()
}

/// Whether `c` is a Han ideograph: the unified blocks, 〇 and the iteration mark 々.
#[inline]
pub fn is_han(c: char) -> bool {
    is_ideograph(c) || c == '々'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_do_not_overlap() {
        let classes = [is_stop, is_pause, is_list_mark, is_opening, is_closing, is_name_dot, is_han];
        let is_ambiguous = |c: &char| classes.iter().filter(|is| is(*c)).count() > 1;
        assert_eq!(('\0'..='\u{ffff}').find(is_ambiguous), None);
        assert!(is_boundary('。') && is_boundary('；') && !is_boundary('、'));
        assert!(is_han('〇') && is_han('𠮷') && !is_han('·') && is_blank('\u{3000}'));
    }
}
