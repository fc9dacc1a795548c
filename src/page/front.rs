//! The lines before the body of a text: headline, sub-headlines, labels and controls of the page it was copied from.

use super::beside::Beside;
use super::labels::Label;
use super::line_kinds::{LineKind, bare, find_kind};
use super::words::{LEADING_ENDS, ORIGINAL_TITLES, SLOGAN_STARTS, WEEKDAYS};
use crate::markup::Block;

/// Most lines before a body.
const MOST_LINES: usize = 32;
/// Shortest and longest headline, in characters.
const SHORTEST: usize = 4;
const LONGEST: usize = 120;
/// Shortest line that is not a column's name, in characters.
const SHORTEST_FULL: usize = 8;
/// Longest name of an author in a line of its own, in characters.
const LONGEST_NAME: usize = 3;
/// Shortest common end of two captions, in characters.
const SHORTEST_COMMON: usize = 6;

/// Takes the headline and the lines of the page off the start of a text; gives the headline.
///
/// The lines before the first sentence are grouped into runs, separated by lines of the page. The headline is the first
/// full line of the first run that has one; the lines behind it in its run are sub-headlines.
pub(super) fn take_front(blocks: &mut Vec<Block>, beside: &mut Beside) -> Option<String> {
    let (kinds, has_text) = read_kinds(blocks);
    let headline = find_headline(blocks, &kinds, has_text);
    drop_lines(blocks, kinds, headline.is_some(), beside);
    headline
}

/// Takes the lines of the page off the start of a text whose headline is known.
pub(super) fn take_furniture(blocks: &mut Vec<Block>, beside: &mut Beside) {
    let (kinds, _) = read_kinds(blocks);
    drop_lines(blocks, kinds, false, beside);
}

/// The kinds of the lines before the first sentence, and whether there is one.
fn read_kinds(blocks: &[Block]) -> (Vec<LineKind>, bool) {
    let mut kinds = Vec::new();
    for (i, block) in blocks.iter().enumerate().take(MOST_LINES) {
        let kind = find_kind(block);
        let is_set_alike = block.indented && blocks.get(i + 1).is_some_and(|next| next.indented);
        let is_broken =
            || breaks_off(&block.text) && blocks.get(i + 1).is_some_and(|next| find_kind(next) == LineKind::Text);
        let opens_body =
            kind == LineKind::Plain && (is_set_alike || block.text.ends_with(['：', ':', '；']) || is_broken());
        if opens_body || matches!(kind, LineKind::Text) {
            return (kinds, true);
        }
        if let (LineKind::Plain, Some(LineKind::Labels(labels))) = (&kind, kinds.last_mut())
            && let Some(last) = labels.last_mut().filter(|last| last.value.is_empty())
            && block.text.chars().count() <= SHORTEST_FULL
        {
            // The value of a label in a line of its own.
            block.text.clone_into(&mut last.value);
            kinds.push(LineKind::Control);
            continue;
        }
        kinds.push(kind);
    }
    let most = blocks.len().min(1);
    kinds.truncate(most);
    (kinds, false)
}

fn find_headline(blocks: &[Block], kinds: &[LineKind], has_text: bool) -> Option<String> {
    let original = blocks.iter().zip(kinds).find_map(|(block, _)| original_title(&block.text));
    if let Some(title) = original {
        return Some(title.to_owned());
    }
    if !has_text && blocks.len() < 2 {
        return None;
    }
    let runs: Vec<Vec<&str>> = kinds
        .chunk_by(|a, b| is_of_run(a) && is_of_run(b))
        .scan(0, |start, run| {
            let from = *start;
            *start += run.len();
            Some((from, run))
        })
        .filter(|(_, run)| run.contains(&LineKind::Plain) && !is_captions(blocks, run))
        .map(|(from, run)| {
            let lines = blocks.get(from..from + run.len()).unwrap_or_default().iter().zip(run);
            lines.filter(|(_, kind)| **kind == LineKind::Plain).map(|(block, _)| block.text.as_str()).collect()
        })
        .collect();
    let is_full = |line: &&&str| (SHORTEST_FULL..=LONGEST).contains(&bare(line).chars().count());
    let is_headline = |line: &&&str| (SHORTEST..=LONGEST).contains(&bare(line).chars().count());
    let run = runs.iter().find(|run| run.iter().any(|line| is_full(&line)));
    let run = run.or_else(|| runs.iter().find(|run| run.iter().any(|line| is_headline(&line))))?;
    let lines: Vec<&str> = run.iter().filter(is_full).copied().collect();
    let lines = if lines.is_empty() { run.iter().filter(is_headline).copied().collect() } else { lines };
    Some(compose(&lines))
}

/// The headline of a run of lines: the first that is no slogan, with the next where it continues there.
fn compose(lines: &[&str]) -> String {
    let is_slogan = |line: &&str| SLOGAN_STARTS.longest_prefix(line).is_some() && !leads_on(line);
    let first = lines.iter().position(|line| !is_slogan(line)).unwrap_or(0);
    let mut title = lines.get(first).map(|line| trim_marks(line).to_owned()).unwrap_or_default();
    if let Some(next) = lines.get(first + 1) {
        if leads_on(&title) {
            title.push(' ');
            title.push_str(trim_marks(next));
        } else if breaks_off(&title) {
            title.push_str(trim_marks(next));
        }
    }
    title
}

/// A headline without the marks of a list or a table around it.
fn trim_marks(line: &str) -> &str {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '•' | '·' | '|' | '#' | '*'));
    line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '*' | '#'))
}

fn leads_on(line: &str) -> bool {
    LEADING_ENDS.longest_suffix(line).is_some()
}

/// Whether a line ends inside brackets, a title or a quotation, or at a comma.
fn breaks_off(line: &str) -> bool {
    let opens = [('（', '）'), ('《', '》'), ('“', '”')];
    line.ends_with(['，', '、'])
        || opens.iter().any(|(open, close)| line.matches(*open).count() > line.matches(*close).count())
}

fn is_of_run(kind: &LineKind) -> bool {
    matches!(kind, LineKind::Plain | LineKind::Caption)
}

/// Whether the lines of a run are captions: the last is one, and two others end alike.
fn is_captions(blocks: &[Block], run: &[LineKind]) -> bool {
    if run.last() != Some(&LineKind::Caption) {
        return false;
    }
    let texts: Vec<&str> = blocks.iter().take(run.len()).map(|block| block.text.as_str()).collect();
    texts.windows(2).any(|pair| match pair {
        [one, other] => {
            one.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b).count() >= SHORTEST_COMMON
        }
        _ => false,
    })
}

/// The headline behind 原标题：.
fn original_title(line: &str) -> Option<&str> {
    let word = ORIGINAL_TITLES.longest_prefix(line)?;
    let title = line.get(word.len()..)?.trim_start_matches(['：', ':', ' ']).trim();
    (title.chars().count() >= SHORTEST).then_some(title)
}

/// Drops the lines of the page, and with a headline the headline and those around it; keeps captions and abstracts.
fn drop_lines(blocks: &mut Vec<Block>, kinds: Vec<LineKind>, has_headline: bool, beside: &mut Beside) {
    let mut kept = Vec::new();
    let count = kinds.len();
    for (block, kind) in blocks.drain(..count).zip(kinds) {
        match kind {
            LineKind::Plain if has_headline => {
                if block.text.chars().count() <= LONGEST_NAME {
                    // Some papers print the author alone in a line under the headline.
                    beside.add_value(Label::Author, block.text);
                }
            }
            LineKind::Plain | LineKind::Caption | LineKind::Abstract | LineKind::Note | LineKind::Text => {
                kept.push(block)
            }
            LineKind::Labels(labels) => beside.add_labels(block.text, labels),
            LineKind::Stamp if WEEKDAYS.find_in(&block.text).is_none() => beside.add_stamp(block.text),
            _ => {}
        }
    }
    blocks.splice(0..0, kept);
}
