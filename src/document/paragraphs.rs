//! Blocks become paragraphs: furniture of the page dropped, broken lines joined, each with its kind.

use super::bylines::Bylines;
use super::words::{is_longer, starts_with_any, words};
use crate::html::{Align, Block, Format, Label, labels, lines::ends_sentence, markdown::is_rule};
use crate::record::ParagraphKind;

/// Longest line that may be furniture, a heading or a caption, in characters.
const LONGEST_LINE: usize = 64;

/// Shortest line that counts as broken off after a comma, in characters.
const SHORTEST_BROKEN: usize = 12;

/// The blocks without furniture, with lines joined that broke inside a bracket or a title; and the
/// lines of furniture.
///
/// Text without markup (`running`) is also joined where a line breaks off in mid-sentence.
pub(super) fn paragraphs(blocks: Vec<Block>, running: bool) -> (Vec<Block>, Vec<String>) {
    let mut dropped = Vec::new();
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        if blocks.peek().is_some_and(is_linked) && is_of_links(&block) {
            while blocks.next_if(is_linked).is_some() {}
        } else if is_furniture(&block) {
            dropped.push(block.text);
        } else {
            match kept.last_mut().and_then(|last| joint(last, &block, running).map(|joint| (last, joint))) {
                Some((last, joint)) => last.text.extend([joint, block.text.as_str()]),
                None => kept.push(block),
            }
        }
    }
    (kept, dropped)
}

/// Whether a line says that links to other pages follow.
fn is_of_links(block: &Block) -> bool {
    let label = block.text.trim_end_matches(['：', ':', '>', '》']).trim_matches(['【', '】', '[', ']']);
    words("related").contains(&label)
}

fn is_linked(block: &Block) -> bool {
    block.linked * 10 >= block.text.len() * 9
}

fn is_furniture(block: &Block) -> bool {
    let text = block.text.as_str();
    if is_rule(text) || is_counter(text) || is_sign(text.trim_matches(['【', '】', '[', ']', '|', ' '])) {
        return true;
    }
    if is_longer(text, LONGEST_LINE * 2) {
        return false;
    }
    let begins = starts_with_any(text, "sign_start") && !text.contains('。');
    let is_control = is_linked(block) && (text.contains(">>") || text.starts_with("点击"));
    begins || is_control || !is_longer(text, LONGEST_LINE) && is_label_line(text)
}

/// Longest sign of a page, in bytes.
const LONGEST_SIGN: usize = 64;

/// Whether a line is one of the signs of pages: 扫一扫在手机打开当前页.
fn is_sign(text: &str) -> bool {
    text.len() <= LONGEST_SIGN && words("sign").contains(&text)
}

/// Whether a line is a page number or a counter: 【1】【2】, +1.
fn is_counter(text: &str) -> bool {
    !is_longer(text, 16) && !text.chars().any(char::is_alphabetic) && !text.contains(['年', '%', '％', '：'])
}

/// Whether a line states nothing but an editor, a time or a counter.
fn is_label_line(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || "（([【".contains(c));
    let found = labels(bare);
    let head = bare.split(['：', ':']).next().unwrap_or_default();
    let at_start = head.chars().count() <= 5;
    at_start
        && found.first().is_some_and(|l| matches!(l.label, Label::Time | Label::Editor))
        && found.iter().all(|l| matches!(l.label, Label::Time | Label::Editor | Label::Other))
}

/// What joins two lines that are one: a blank inside brackets, nothing in mid-sentence.
fn joint(last: &Block, next: &Block, running: bool) -> Option<&'static str> {
    let line = tail(&last.text);
    if breaks_off(line, &next.text) {
        return Some(" ");
    }
    let is_mark =
        || last.heading > 0 || next.heading > 0 || next.after_image || next.indented || is_numbered(&next.text);
    let goes_on = line.ends_with(['，', '、']) && line.chars().count() >= SHORTEST_BROKEN && !is_rule(line);
    let is_text = || line.contains('。') || is_longer(line, LONGEST_LINE);
    let is_broken = running && is_text() && line.ends_with(|c: char| c.is_alphanumeric() || c == '-');
    ((goes_on || is_broken) && !is_mark()).then_some("")
}

/// The end of a line that may have grown long: all of it that says how the line goes on.
fn tail(line: &str) -> &str {
    let longest = 4 * (LONGEST_LINE + 1);
    let from = line.len().saturating_sub(longest);
    (from..line.len()).find_map(|byte| line.get(byte..)).unwrap_or_default()
}

/// Whether a line begins with a number of its own: 一、, （二）, 3.
fn is_numbered(text: &str) -> bool {
    let bare = text.trim_start_matches(['（', '(', '第']);
    let number = bare.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    number.len() < bare.len() && number.starts_with(['、', '.', '．', '）', ')', '，', '：'])
}

/// Whether a line breaks off inside brackets, a title or a quotation that the next line closes.
fn breaks_off(line: &str, next: &str) -> bool {
    if ends_sentence(line) {
        return false;
    }
    [('（', '）'), ('《', '》'), ('“', '”')].into_iter().any(|(open, close)| {
        let Some(at) = line.rfind(open) else { return false };
        let tail = line.get(at..).unwrap_or_default();
        let closed = next.find(close).filter(|end| next.find(open).is_none_or(|start| *end < start));
        let near = closed.is_some_and(|end| next.get(..end).is_some_and(|head| head.chars().count() <= LONGEST_LINE));
        near && !tail.contains(close) && tail.chars().count() <= LONGEST_LINE
    })
}

/// The kind of each paragraph.
pub(super) fn kinds(blocks: &[Block], bylines: &Bylines, format: Format) -> Vec<ParagraphKind> {
    let first_body = blocks.iter().position(|b| reads_on(&b.text)).unwrap_or(0);
    let marked = !matches!(format, Format::Plain | Format::Wrapped);
    blocks
        .iter()
        .enumerate()
        .map(|(i, block)| {
            if bylines.lines.get(i).copied().unwrap_or_default() {
                ParagraphKind::Byline
            } else if is_caption(block) || !marked && is_loose(blocks, i, first_body) {
                ParagraphKind::Caption
            } else if is_heading(block, marked, i < first_body) {
                ParagraphKind::Heading
            } else {
                ParagraphKind::Body
            }
        })
        .collect()
}

/// Whether a short line of a text without markup stands before the report or among others of its
/// kind, as lines under pictures do.
fn is_loose(blocks: &[Block], i: usize, first_body: usize) -> bool {
    let is_short =
        |b: &Block| !reads_on(&b.text) && !b.text.contains('。') && !ends_sentence(&b.text) && b.heading == 0;
    let short = |i: usize| blocks.get(i).is_some_and(is_short);
    short(i) && (i < first_body || short(i + 1) || i.checked_sub(1).is_some_and(short))
}

/// Whether a line is running text.
pub(super) fn reads_on(text: &str) -> bool {
    is_longer(text, LONGEST_LINE) || ends_sentence(text) && text.contains('。')
}

fn is_caption(block: &Block) -> bool {
    let text = block.text.as_str();
    if is_longer(text, LONGEST_LINE * 2) {
        return false;
    }
    let opens =
        text.starts_with("图为") || text.starts_with("图：") || text.starts_with("（从左") || text.starts_with("(从左");
    let is_line = !is_longer(text, LONGEST_LINE);
    let closes = (is_line || text.contains("图为"))
        && text.ends_with(['摄', '）', ')', '。'])
        && text.trim_end_matches(['）', ')', '。']).ends_with('摄');
    let stands = block.after_image && (block.align == Align::Center || !reads_on(text));
    opens || closes || stands && block.heading == 0
}

fn is_heading(block: &Block, marked: bool, leads: bool) -> bool {
    let text = block.text.as_str();
    if block.heading > 0 {
        return !is_longer(text, LONGEST_LINE * 2);
    }
    if is_longer(text, LONGEST_LINE) || text.contains('。') || text.ends_with(['；', '，', '、', '：']) {
        return false;
    }
    let is_set = block.bold || block.align == Align::Center;
    if marked { is_set || leads } else { !ends_sentence(text) && !is_longer(text, 30) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(lines: &[&str]) -> Vec<String> {
        paragraphs(lines.iter().map(|l| Block::plain(*l)).collect(), true).0.into_iter().map(|b| b.text).collect()
    }

    #[test]
    fn furniture_is_dropped() {
        let lines =
            ["会议召开。", "责任编辑：王明", "上一篇：某某会议召开", "【打印正文】", "发布时间：2019-06-04", "------"];
        assert_eq!(kept(&lines), ["会议召开。"]);
        let lines = ["供稿：校办 编辑：王明", "责任编辑要担起责任。", "时间：要抓紧"];
        assert_eq!(kept(&lines)[..2], lines[..2]);
    }

    #[test]
    fn no_sign_is_longer_than_is_looked_for() {
        assert!(words("sign").iter().all(|sign| is_sign(sign)));
        assert!(!words("sign").is_empty());
    }

    #[test]
    fn broken_lines_are_joined() {
        assert_eq!(
            kept(&["某网讯 （通讯员", "王明）3月2日，会议召开。"]),
            ["某网讯 （通讯员 王明）3月2日，会议召开。"]
        );
        assert_eq!(kept(&["会上，大家发言。动力学院", "2020级学生说，要努力。"]).len(), 1);
        assert_eq!(kept(&["印发《关于", "工作的意见》。"]), ["印发《关于 工作的意见》。"]);
        assert_eq!(kept(&["会议指出，（一）抓好落实", "（二）加强领导"]).len(), 2);
    }
}
