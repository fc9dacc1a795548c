//! The words of a page that a copied text has in the last line of its body: …。来源：某报返回某网，查看更多责任编辑：王明.

use super::labels::{Label, find_label};
use super::words::{GLUED_CONTROLS, GLUED_NOTICES, GLUED_PEOPLE, GLUED_SOURCES};
use crate::markup::Block;

/// How many lines at the end of a text are searched for the last one with a sentence.
const LAST_LINES: usize = 4;
/// How many characters at the end of a line are searched for a control of the page.
const LONGEST_CONTROL: usize = 100;
/// Longest stretch of labels after the last sentence, in characters.
const LONGEST_LABELS: usize = 120;
/// Least length of the text before such labels, in bytes.
const LEAST_TEXT: usize = 60;

/// Makes lines of their own of the labels that follow the last sentence of a text in its line, and cuts off a control of
/// the page there.
pub(super) fn part_last_line(blocks: &mut Vec<Block>) {
    let from = blocks.len().saturating_sub(LAST_LINES);
    let Some(last) = blocks.iter().rposition(|block| block.text.contains(is_sentence_end)) else { return };
    let Some(block) = blocks.get_mut(last).filter(|_| last >= from) else { return };
    let mut parts = cut_control(block);
    let tail = cut_labels(block);
    parts.splice(0..0, tail.iter().flat_map(|tail| split_people(tail)).map(str::to_owned));
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty()).map(|part| Block::plain(part.trim()));
    let behind = last + 1;
    blocks.splice(behind..behind, parts);
}

/// Cuts a control of the page off the end of a line; returns the labels after it.
fn cut_control(block: &mut Block) -> Vec<String> {
    let start = block.text.char_indices().rev().take(LONGEST_CONTROL).last().map_or(0, |(at, _)| at);
    let Some(found) = block.text.get(start..).and_then(|end| GLUED_CONTROLS.find_in(end)) else { return Vec::new() };
    let rest = block.text.get(start + found.end..).unwrap_or_default();
    let labels = find_label(rest, |_| true).and_then(|at| rest.get(at..)).map(str::to_owned);
    if start + found.start >= LEAST_TEXT {
        block.truncate(start + found.start);
    }
    labels.into_iter().collect()
}

/// Cuts the labels that name a source or an editor off the end of a line, from the first of them after the last
/// sentence. A bar (来源 | 某报) counts as a colon. A bracket with the source is a part of the text, unless another one
/// precedes it.
fn cut_labels(block: &mut Block) -> Option<String> {
    let (at, mark) = block.text.char_indices().rev().find(|(_, c)| is_sentence_end(*c) || *c == '”')?;
    let start = at + mark.len_utf8();
    let tail = block.text.get(start..).filter(|tail| tail.chars().count() <= LONGEST_LABELS)?;
    let tail = tail.replace(['|', '｜'], "：");
    let label = find_label(&tail, |label| matches!(label, Label::Source | Label::Editor))?;
    let before = tail.get(..label)?.trim_end().trim_end_matches(['（', '(', '【', '[']);
    let is_bracketed = label > 0 && before.trim().is_empty() && tail.trim_end().ends_with(['）', ')']);
    // A bar is shorter than the colon that it became.
    let end = start + before.chars().zip(block.text.get(start..)?.chars()).map(|(_, c)| c.len_utf8()).sum::<usize>();
    if is_bracketed || end < LEAST_TEXT || before.ends_with(['，', '、', '：', '《', '“']) {
        return None;
    }
    block.truncate(end);
    tail.get(before.len()..).map(str::to_owned)
}

/// Whether `c` ends a sentence.
fn is_sentence_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '…')
}

/// Parts labels before a word for reporters that follows the source: 来源：某县融媒体中心 | 记者 王明. What the source was
/// compiled from is left out (来源：某报综合某网), and so is a note on rights (版权归原作者所有).
fn split_people(tail: &str) -> Vec<&str> {
    let tail = GLUED_NOTICES.find_in(tail).and_then(|notice| tail.get(..notice.start)).unwrap_or(tail);
    let Some(colon) = tail.find(['：', ':']) else { return vec![tail] };
    let value = tail.get(colon..).unwrap_or_default();
    let people = GLUED_PEOPLE.find_in(value).map(|word| colon + word.start);
    let (source, people) = people.and_then(|at| tail.split_at_checked(at)).unwrap_or((tail, ""));
    let compiled = GLUED_SOURCES.find_in(source.get(colon..).unwrap_or_default()).map(|word| colon + word.start);
    vec![compiled.and_then(|at| source.get(..at)).unwrap_or(source), people]
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "会议强调，要抓好落实，确保各项工作取得实效，让群众满意。";

    fn parted(tail: &str) -> Vec<String> {
        let mut blocks = vec![Block::plain(format!("{TEXT}{tail}"))];
        part_last_line(&mut blocks);
        let mut parts: Vec<String> = blocks.into_iter().map(|block| block.text).collect();
        assert!(parts[0].starts_with(TEXT));
        parts[0].drain(..TEXT.len());
        parts
    }

    #[test]
    fn labels_follow_the_last_sentence() {
        assert_eq!(parted("来源：某报返回某网，查看更多"), ["", "来源：某报返回某网，查看更多"]);
        assert_eq!(parted("来源：某报返回搜狐，查看更多责任编辑：王明"), ["", "来源：某报", "责任编辑：王明"]);
        assert_eq!(parted("（王明）（来源：某报）"), ["（王明）", "（来源：某报）"]);
        assert_eq!(parted("（来源：某报）"), ["（来源：某报）"]);
        assert_eq!(parted("来源 | 某报编辑 | 王明"), ["", "来源 ： 某报编辑 ： 王明"]);
        assert_eq!(parted("来源：某县融媒体中心记者 王明"), ["", "来源：某县融媒体中心", "记者 王明"]);
        assert_eq!(parted("来源：某报综合某网"), ["", "来源：某报"]);
        assert_eq!(parted("来源：某报版权归原作者所有，如有侵权请联系"), ["", "来源：某报"]);
        assert_eq!(parted("记者 王明"), ["记者 王明"]);
        assert_eq!(parted("（记者 王明）分享让更多人看到"), ["（记者 王明）"]);
    }

    #[test]
    fn a_sentence_is_kept_whole() {
        assert_eq!(parted("他说，来源：某报。"), ["他说，来源：某报。"]);
        assert_eq!(parted("如下，来源：某报"), ["如下，来源：某报"]);
    }
}
