//! The lines after the body of a text: credits, controls and the foot of the page it was copied from.

use super::beside::Beside;
use super::glued_lines::part_last_line;
use super::labels::Label;
use super::line_kinds::{LineKind, find_kind, is_call_to_follow, is_published_in, is_short_credit};
use super::words::{COMMENT_STARTS, WEEKDAYS};
use crate::markup::Block;
use crate::reading::canonical;

/// Most lines after a body that are examined.
const MOST_LINES: usize = 400;
/// Longest line that may be the value of a label in the line before, or that opens readers' comments, in characters.
const LONGEST_VALUE: usize = 12;
/// How many times longer the text before the end of a body must be than the text after it.
const LEAST_RATIO: usize = 2;
/// Least length of the text before readers' comments, in characters.
const LEAST_BODY: usize = 120;

/// Takes the lines of the page off the end of a text.
pub(super) fn take_back(blocks: &mut Vec<Block>, beside: &mut Beside) {
    part_last_line(blocks);
    let from = blocks.len().saturating_sub(MOST_LINES);
    let mut kinds: Vec<LineKind> = blocks.iter().skip(from).map(find_kind).collect();
    let Some(first_text) = kinds.iter().position(|kind| *kind == LineKind::Text) else { return };
    if let Some(end) = find_end(blocks.get(from..).unwrap_or_default(), &kinds, first_text) {
        // Labels right after the end still say something.
        let said = kinds.iter().skip(end).take_while(|kind| !matches!(kind, LineKind::End | LineKind::Text)).count();
        kinds.truncate(end + said);
        blocks.truncate(from + end + said);
    }
    let last_text = kinds.iter().rposition(|kind| *kind == LineKind::Text).unwrap_or(first_text);
    if let Some(last) = blocks.get_mut(from + last_text) {
        take_publication(last, beside);
    }
    let tail = blocks.split_off(from + last_text + 1);
    let kept = read_tail(tail, kinds.split_off(last_text + 1), beside);
    blocks.extend(kept);
}

/// Takes where the text was printed off the end of its last line: …。（刊于《…》2019年第24期）.
fn take_publication(last: &mut Block, beside: &mut Beside) {
    let Some(start) = last.text.rfind(['（', '(']).filter(|start| *start > 0) else { return };
    let bracket = last.text.get(start..).unwrap_or_default().trim_end();
    if bracket.ends_with(['）', ')']) && is_published_in(bracket, bracket.chars().count()) {
        beside.add_note(bracket);
        last.truncate(start);
    }
}

/// The index of the line that ends the body, although text may follow: it opens links to other reports, names an editor
/// or is of the page's foot. The text after it is at most half as long as the body, or is readers' comments.
fn find_end(blocks: &[Block], kinds: &[LineKind], first_text: usize) -> Option<usize> {
    let length = |range: std::ops::Range<usize>| {
        let lines = blocks.iter().zip(kinds).skip(range.start).take(range.len());
        lines.filter(|(_, kind)| **kind == LineKind::Text).map(|(block, _)| block.text.chars().count()).sum::<usize>()
    };
    let mut ends = (first_text + 1..kinds.len()).filter(|i| kinds.get(*i).is_some_and(ends_body));
    let opens_comments = |end: usize| blocks.get(end).is_some_and(opens_comments) && length(0..end) >= LEAST_BODY;
    ends.find(|&end| length(end..kinds.len()) * LEAST_RATIO <= length(0..end) || opens_comments(end))
}

/// Whether a line opens readers' comments (网友评论): however long they are, they are not a body.
fn opens_comments(block: &Block) -> bool {
    let text = canonical(&block.text);
    COMMENT_STARTS.longest_prefix(text.trim()).is_some() && text.chars().count() <= LONGEST_VALUE
}

/// Whether no line after one of this kind belongs to the body.
fn ends_body(kind: &LineKind) -> bool {
    match kind {
        LineKind::End | LineKind::Foot | LineKind::Disclaimer => true,
        LineKind::Labels(labels) => labels.iter().any(|l| l.label == Label::Editor),
        _ => false,
    }
}

/// Whether a line is a link as a whole.
fn is_linked(block: &Block) -> bool {
    block.linked > 0 && block.linked * 10 >= block.text.len() * 9
}

/// Whether a line with a day is of the page and does not date a signature: it has a clock time, a paper or a weekday,
/// or is one of several such lines.
fn is_of_page(line: &str, is_one_of_several: bool) -> bool {
    is_one_of_several || line.contains([':', '：', '《']) || WEEKDAYS.occurs_in(line)
}

/// Returns the lines after the last sentence that belong to the body: captions, signatures. What labels and notes among
/// the others say is added to `beside`.
fn read_tail(blocks: Vec<Block>, kinds: Vec<LineKind>, beside: &mut Beside) -> Vec<Block> {
    let mut kept = Vec::new();
    let mut has_ended = false;
    let mut open: Option<Label> = None;
    let mut follows_labels = false;
    let signed = kinds.iter().rposition(|kind| matches!(kind, LineKind::Plain | LineKind::Caption)).unwrap_or(0);
    let stamps = kinds.iter().filter(|kind| **kind == LineKind::Stamp).count();
    for (i, (block, kind)) in blocks.into_iter().zip(kinds).enumerate() {
        has_ended |= ends_body(&kind);
        if !matches!(kind, LineKind::Plain | LineKind::Caption) {
            beside.add_printed(&block.text);
        }
        let label = open.take();
        let is_after_labels = std::mem::replace(&mut follows_labels, matches!(kind, LineKind::Labels(_)));
        follows_labels |= is_after_labels && is_short_credit(&block.text);
        match kind {
            LineKind::Labels(labels) => {
                open = labels.last().filter(|last| last.value.is_empty()).map(|last| last.label);
                beside.add_labels(block.text, labels);
            }
            LineKind::Plain if label.is_some() && block.text.chars().count() <= LONGEST_VALUE => {
                if let Some(label) = label {
                    beside.add_value(label, block.text);
                }
            }
            LineKind::Stamp if is_of_page(&block.text, stamps > 1 && i >= signed) => {}
            LineKind::Plain if is_linked(&block) || is_call_to_follow(&block.text) => {}
            LineKind::Plain if is_after_labels && is_short_credit(&block.text) => {}
            LineKind::Note => beside.add_note(&block.text),
            LineKind::Plain | LineKind::Caption | LineKind::Stamp | LineKind::Abstract if !has_ended => {
                kept.push(block);
            }
            _ => {}
        }
    }
    kept
}
