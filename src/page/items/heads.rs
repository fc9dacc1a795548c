//! Heads of items: how each is marked, its words, and the text after it in the same line.

use crate::markup::Block;
use crate::numerals::number;
use crate::page::line_kinds::{LineKind, find_kind};
use crate::page::words::{DATELINE_ENDS, ITEM_BULLETS, ITEM_NUMERALS};
use crate::reading::canonical;

/// Shortest head of an item, in characters.
const SHORTEST_HEAD: usize = 4;
/// Longest head of an item, in characters.
const LONGEST_HEAD: usize = 48;
/// Longest numeral before a head, in characters.
const LONGEST_NUMERAL: usize = 3;
/// The first and the last of the circled numbers.
const CIRCLED: std::ops::RangeInclusive<char> = '①'..='⑳';

/// How the head of an item is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A number before it.
    Number(Numbering),
    /// 【】 around it.
    Bracket,
    /// A bullet before it: ●.
    Bullet(char),
    /// A heading, or a bold line.
    Heading,
    /// A short line without a mark.
    Unmarked,
}

/// How a number is written. Sections and subsections of one text are numbered in different ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    /// 一、
    Han,
    /// （一）
    BracketedHan,
    /// 1. or 1、
    Digits,
    /// （1） or 1）
    BracketedDigits,
    /// ①
    Circled,
}

/// The head of an item.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// How it is marked.
    pub mark: Mark,
    /// The value of the number before it.
    pub number: Option<u32>,
    /// Its words; empty where the text of the item follows the mark.
    pub title: String,
    /// The text after it in the same block.
    pub rest: String,
}

/// The beginning of a line: the mark, its number, and its length in characters.
type Beginning = (Mark, Option<u32>, usize);

/// The head of an item with which the block at index `at` begins, or which it is as a whole; none where it has no head.
pub(super) fn read_head(blocks: &[Block], at: usize) -> Option<Head> {
    let block = blocks.get(at)?;
    let text = canonical(&block.text);
    if text.starts_with('【') {
        return read_bracket(blocks, at, &text);
    }
    let begins = find_beginning(&text);
    let (mark, number, from) = begins.unwrap_or((unwritten_mark(block), None, 0));
    let length = text.chars().count();
    if length <= from + LONGEST_HEAD && !text.contains('。') {
        let title = characters(&block.text, from, length);
        let is_head = is_title(&title) && has_text_after(blocks, at);
        return is_head.then_some(Head { mark, number, title, rest: String::new() });
    }
    // The text of the item begins in the line of its mark.
    begins?;
    let title_end = find_title_end(&text, from).unwrap_or(from);
    let title = characters(&block.text, from, title_end);
    let is_whole = is_title(&title);
    let rest = characters(&block.text, if is_whole { title_end + 1 } else { from }, length);
    Some(Head { mark, number, title: if is_whole { title } else { String::new() }, rest })
}

/// The head 【…】; the text may follow it in the same line.
fn read_bracket(blocks: &[Block], at: usize, text: &str) -> Option<Head> {
    let (inner, _) = text.strip_prefix('【')?.split_once('】')?;
    let end = 1 + inner.chars().count();
    let block = blocks.get(at)?;
    let (title, rest) = (characters(&block.text, 1, end), characters(&block.text, end + 1, usize::MAX));
    let is_dateline = DATELINE_ENDS.longest_suffix(inner).is_some();
    let is_head = !is_dateline && is_title(&title) && (!rest.is_empty() || has_text_after(blocks, at));
    is_head.then_some(Head { mark: Mark::Bracket, number: None, title, rest })
}

fn unwritten_mark(block: &Block) -> Mark {
    if block.heading > 0 || block.bold { Mark::Heading } else { Mark::Unmarked }
}

fn has_text_after(blocks: &[Block], at: usize) -> bool {
    blocks.get(at + 1).is_some_and(|next| find_kind(next) == LineKind::Text)
}

/// Whether words can be a head: neither too short nor too long, and no sentence or part of one.
fn is_title(title: &str) -> bool {
    let is_open = title.ends_with(['：', ':', '，', ',', '；', '、', '。', '.']);
    (SHORTEST_HEAD..=LONGEST_HEAD).contains(&title.chars().count()) && !is_open
}

/// Where a head ends whose text follows in the same line: at a blank or a 。 before which there is no comma and no
/// colon.
fn find_title_end(text: &str, from: usize) -> Option<usize> {
    let mut chars = text.chars().enumerate().skip(from).take(LONGEST_HEAD + 1).skip(SHORTEST_HEAD);
    let (at, c) = chars.find(|(_, c)| c.is_whitespace() || matches!(c, '。' | '，' | '：'))?;
    let has_comma = text.chars().skip(from).take(SHORTEST_HEAD).any(|c| matches!(c, '，' | '：' | '。'));
    (c != '，' && c != '：' && !has_comma).then_some(at)
}

/// The bullet or the number with its mark that a line begins with; none for any other line.
fn find_beginning(text: &str) -> Option<Beginning> {
    let first = text.chars().next()?;
    if ITEM_BULLETS.contains_char(first) {
        return Some((Mark::Bullet(first), None, 1));
    }
    if CIRCLED.contains(&first) {
        return Some((Mark::Number(Numbering::Circled), Some(first as u32 - *CIRCLED.start() as u32 + 1), 1));
    }
    let opener = usize::from(matches!(first, '（' | '('));
    let is_numeral = |c: &char| c.is_ascii_digit() || ITEM_NUMERALS.contains_char(*c);
    let numeral: String = text.chars().skip(opener).take_while(is_numeral).collect();
    let length = numeral.chars().count();
    let closer = text.chars().nth(opener + length)?;
    // 3.15 is a number.
    let is_decimal = text.chars().nth(opener + length + 1).is_some_and(|c| c.is_ascii_digit());
    let is_bracket = matches!(closer, '）' | ')');
    let numbering = match (numeral.contains(|c: char| c.is_ascii_digit()), opener > 0) {
        (true, _) if is_bracket => Numbering::BracketedDigits,
        (false, true) if is_bracket => Numbering::BracketedHan,
        (true, false) if matches!(closer, '、' | '.' | '．') && !is_decimal => Numbering::Digits,
        (false, false) if matches!(closer, '、' | '.' | '．') => Numbering::Han,
        _ => return None,
    };
    let is_number = (1..=LONGEST_NUMERAL).contains(&length);
    is_number.then(|| (Mark::Number(numbering), number(numeral.chars()), opener + length + 1))
}

/// Whether a line is the head of an item by its mark: 一、…, ●….
pub(in crate::page) fn is_item_head(text: &str) -> bool {
    let mark = find_beginning(text).map(|(mark, ..)| mark);
    let is_short = text.chars().count() <= LONGEST_HEAD && !text.contains('。');
    is_short && matches!(mark, Some(Mark::Number(_) | Mark::Bullet(_)))
}

/// The characters of a text from one to another, without blanks around them.
fn characters(text: &str, from: usize, to: usize) -> String {
    let cut: String = text.chars().skip(from).take(to.saturating_sub(from)).collect();
    cut.trim().to_owned()
}
