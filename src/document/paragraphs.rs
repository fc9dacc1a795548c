//! Blocks become paragraphs: furniture of the page dropped, broken lines joined, each with its kind.

use super::bylines::Bylines;
use super::words::{RELATED, SIGN_STARTS, SIGNS, is_longer};
use crate::markup::lines::ends_sentence;
use crate::markup::{Align, Block};
use crate::page::{Format, Label, labels, markdown::is_rule};
use crate::record::ParagraphKind;

/// Longest line that may be furniture, a heading or a caption, in characters.
const LONGEST_LINE: usize = 64;

/// Shortest line that counts as broken off after a comma, in characters.
const SHORTEST_BROKEN: usize = 12;

/// A block, and how many characters its text has: they are asked for often and counted once.
#[derive(Debug)]
pub(super) struct Line {
    pub block: Block,
    pub length: usize,
}

impl Line {
    pub fn of(block: Block) -> Self {
        let length = block.text.chars().count();
        Self { block, length }
    }

    pub fn text(&self) -> &str {
        &self.block.text
    }

    /// Adds the next line, with what joins the two.
    fn join(&mut self, joint: &str, next: &Line) {
        self.block.text.extend([joint, next.text()]);
        self.length += joint.chars().count() + next.length;
    }

    /// Whether it is running text.
    fn reads_on(&self) -> bool {
        self.length > LONGEST_LINE || is_sentence(self.text())
    }
}

/// The blocks without furniture, with lines joined that broke inside a bracket or a title; and the
/// lines of furniture.
///
/// Text without markup (`running`) is also joined where a line breaks off in mid-sentence.
pub(super) fn paragraphs(blocks: Vec<Block>, running: bool) -> (Vec<Line>, Vec<String>) {
    let mut dropped = Vec::new();
    let mut kept: Vec<Line> = Vec::with_capacity(blocks.len());
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        if blocks.peek().is_some_and(is_linked) && is_of_links(&block) {
            while blocks.next_if(is_linked).is_some() {}
            continue;
        }
        let line = Line::of(block);
        if is_furniture(&line) {
            dropped.push(line.block.text);
            continue;
        }
        match kept.last_mut().and_then(|last| joint(&last.block, &line.block, running).map(|joint| (last, joint))) {
            Some((last, joint)) => last.join(joint, &line),
            None => kept.push(line),
        }
    }
    (kept, dropped)
}

/// Whether a line says that links to other pages follow.
fn is_of_links(block: &Block) -> bool {
    let label = block.text.trim_end_matches(['：', ':', '>', '》']).trim_matches(['【', '】', '[', ']']);
    RELATED.has(label)
}

fn is_linked(block: &Block) -> bool {
    block.linked * 10 >= block.text.len() * 9
}

fn is_furniture(line: &Line) -> bool {
    let text = line.text();
    let is_margin = |c: char| matches!(c, '【' | '】' | '[' | ']' | '|' | ' ');
    if is_rule(text) || is_counter(line) || is_sign(text.trim_matches(is_margin)) {
        return true;
    }
    if line.length > LONGEST_LINE * 2 {
        return false;
    }
    let begins = SIGN_STARTS.starts(text) && !text.contains('。');
    let is_control = is_linked(&line.block) && (text.contains(">>") || text.starts_with("点击"));
    begins || is_control || line.length <= LONGEST_LINE && is_label_line(text)
}

/// Longest sign of a page, in bytes.
const LONGEST_SIGN: usize = 64;

/// Whether a line is one of the signs of pages: 扫一扫在手机打开当前页.
fn is_sign(text: &str) -> bool {
    text.len() <= LONGEST_SIGN && SIGNS.has(text)
}

/// Whether a line is a page number or a counter: 【1】【2】, +1.
fn is_counter(line: &Line) -> bool {
    line.length <= 16 && !line.text().chars().any(char::is_alphabetic) && !line.text().contains(['年', '%', '％', '：'])
}

/// Longest text before the first colon of a line of labels, in characters.
const LONGEST_LABEL: usize = 5;

/// Whether a line states nothing but an editor, a time or a counter.
fn is_label_line(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '（' | '(' | '[' | '【'));
    let head = bare.chars().take_while(|c| !matches!(c, '：' | ':'));
    if head.take(LONGEST_LABEL + 1).count() > LONGEST_LABEL {
        return false;
    }
    let found = labels(bare);
    found.first().is_some_and(|l| matches!(l.label, Label::Time | Label::Editor))
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
pub(super) fn kinds(lines: &[Line], bylines: &Bylines, format: Format) -> Vec<ParagraphKind> {
    let first_body = lines.iter().position(Line::reads_on).unwrap_or(0);
    let marked = !matches!(format, Format::Plain | Format::Wrapped);
    lines
        .iter()
        .enumerate()
        .map(|(i, line)| {
            if bylines.lines.get(i).copied().unwrap_or_default() {
                ParagraphKind::Byline
            } else if is_caption(line) || !marked && is_loose(lines, i, first_body) {
                ParagraphKind::Caption
            } else if is_heading(line, marked, i < first_body) {
                ParagraphKind::Heading
            } else {
                ParagraphKind::Body
            }
        })
        .collect()
}

/// Whether a short line of a text without markup stands before the report or among others of its
/// kind, as lines under pictures do.
fn is_loose(lines: &[Line], i: usize, first_body: usize) -> bool {
    let is_short = |line: &Line| {
        !line.reads_on() && !line.text().contains('。') && !ends_sentence(line.text()) && line.block.heading == 0
    };
    let short = |i: usize| lines.get(i).is_some_and(is_short);
    short(i) && (i < first_body || short(i + 1) || i.checked_sub(1).is_some_and(short))
}

/// Whether a line is running text.
pub(super) fn reads_on(text: &str) -> bool {
    is_longer(text, LONGEST_LINE) || is_sentence(text)
}

fn is_sentence(text: &str) -> bool {
    ends_sentence(text) && text.contains('。')
}

fn is_caption(line: &Line) -> bool {
    let (block, text) = (&line.block, line.text());
    if line.length > LONGEST_LINE * 2 {
        return false;
    }
    let opens = ["图为", "图：", "（从左", "(从左"].iter().any(|word| text.starts_with(word));
    let closes = text.trim_end_matches(['）', ')', '。']).ends_with('摄')
        && (line.length <= LONGEST_LINE || text.contains("图为"));
    let stands = block.after_image && (block.align == Align::Center || !line.reads_on());
    opens || closes || stands && block.heading == 0
}

fn is_heading(line: &Line, marked: bool, leads: bool) -> bool {
    let (block, text) = (&line.block, line.text());
    if block.heading > 0 {
        return line.length <= LONGEST_LINE * 2;
    }
    if line.length > LONGEST_LINE || text.contains('。') || text.ends_with(['；', '，', '、', '：']) {
        return false;
    }
    let is_set = block.bold || block.align == Align::Center;
    if marked { is_set || leads } else { !ends_sentence(text) && line.length <= 30 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(lines: &[&str]) -> Vec<String> {
        paragraphs(lines.iter().map(|l| Block::plain(*l)).collect(), true)
            .0
            .into_iter()
            .map(|line| line.block.text)
            .collect()
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
        let signs = crate::document::words::words("sign");
        assert!(!signs.is_empty() && signs.iter().all(|sign| is_sign(sign)));
    }

    #[test]
    fn characters_are_counted_anew_where_lines_are_joined() {
        let lines = ["某网讯 （通讯员", "王明）3月2日，会议召开。", "会议指出，要抓好全面落实，", "要加强领导。"];
        let (kept, _) = paragraphs(lines.iter().map(|l| Block::plain(*l)).collect(), true);
        assert_eq!(kept.iter().map(|line| line.length).collect::<Vec<_>>(), [22, 19]);
        assert!(kept.iter().all(|line| line.length == line.text().chars().count()));
    }

    #[test]
    fn lines_of_labels_begin_with_a_short_one() {
        for text in ["责任编辑：王明", "（编辑:王明）", "时间：2019-06-04"] {
            assert!(is_label_line(text), "{text}");
        }
        for text in ["供稿：校办", "某某某某的编辑：王明", "会议召开", ""] {
            assert!(!is_label_line(text), "{text}");
        }
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
