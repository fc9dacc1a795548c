//! Blocks become paragraphs: furniture of the page is dropped, broken lines are joined.

use super::joints::find_joint;
use super::lines::{LONGEST_LINE, Line};
use super::words::{CONTROL_STARTS, RELATED, SIGN_STARTS, SIGNS};
use crate::markup::Block;
use crate::page::markdown::is_rule;
use crate::page::{Label, labels};

/// The blocks without controls, labels and other lines of the page, and these lines. Lines are joined that
/// broke inside a bracket or a title, or after a comma.
///
/// In text without markup (`running`), a line is also joined where it breaks off in mid-sentence.
pub(super) fn join_paragraphs(blocks: Vec<Block>, running: bool) -> (Vec<Line>, Vec<String>) {
    let mut dropped = Vec::new();
    let mut kept: Vec<Line> = Vec::with_capacity(blocks.len());
    let mut joined: Vec<usize> = Vec::new();
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
        let index = kept.len().saturating_sub(1);
        match kept.last_mut().and_then(|last| find_joint(&last.block, &line.block, running).map(|joint| (last, joint)))
        {
            Some((last, joint)) => {
                last.join(joint, &line);
                if joined.last() != Some(&index) {
                    joined.push(index);
                }
            }
            None => kept.push(line),
        }
    }
    for index in joined {
        kept[index].read();
    }
    (kept, dropped)
}

/// Whether a line says that links to other pages follow.
fn is_of_links(block: &Block) -> bool {
    let label = block.text.trim_end_matches(['：', ':', '>', '》']).trim_matches(['【', '】', '[', ']']);
    RELATED.contains(label)
}

fn is_linked(block: &Block) -> bool {
    block.linked * 10 >= block.text.len() * 9
}

fn is_furniture(line: &Line) -> bool {
    let text = line.text();
    let is_margin = |c: char| matches!(c, '【' | '】' | '[' | ']' | '|' | ' ');
    if is_rule(text) || is_counter(line) || SIGNS.contains(text.trim_matches(is_margin)) {
        return true;
    }
    if line.length > LONGEST_LINE * 2 {
        return false;
    }
    let begins = SIGN_STARTS.longest_prefix(text).is_some() && !text.contains('。');
    let is_control = is_linked(&line.block) && (text.contains(">>") || CONTROL_STARTS.longest_prefix(text).is_some());
    begins || is_control || line.length <= LONGEST_LINE && is_label_line(text)
}

/// Whether a line is a page number or a counter: 【1】【2】, +1.
fn is_counter(line: &Line) -> bool {
    line.length <= 16 && !line.text().chars().any(char::is_alphabetic) && !line.text().contains(['%', '％', '：'])
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
        && found.iter().all(|l| matches!(l.label, Label::Time | Label::Editor | Label::Other | Label::Publisher))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(lines: &[&str]) -> Vec<String> {
        join_paragraphs(lines.iter().map(|l| Block::plain(*l)).collect(), true)
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
    fn characters_are_counted_anew_where_lines_are_joined() {
        let lines = ["某网讯 （通讯员", "王明）3月2日，会议召开。", "会议指出，要抓好全面落实，", "要加强领导。"];
        let (kept, _) = join_paragraphs(lines.iter().map(|l| Block::plain(*l)).collect(), true);
        assert_eq!(kept.iter().map(|line| line.length).collect::<Vec<_>>(), [22, 19]);
        assert!(kept.iter().all(|line| line.length == line.text().chars().count()));
    }

    #[test]
    fn joined_lines_are_read_as_one() {
        let lines = ["會議指出，要抓好(全面", "落實),要加強領導,", "要抓好落實。", "會議召開。"];
        let (kept, _) = join_paragraphs(lines.iter().map(|l| Block::plain(*l)).collect(), true);
        let readings: Vec<&str> = kept.iter().map(Line::reading).collect();
        assert_eq!(readings, ["会议指出，要抓好（全面 落实），要加强领导，要抓好落实。", "会议召开。"]);
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
