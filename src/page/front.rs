//! The lines before the body of a text: headline, sub-headlines, labels and controls of the page it was copied from.

use super::beside::Beside;
use super::items::is_item_head;
use super::labels::labels;
use super::line_kinds::{LineKind, bare, find_kind, is_calendar_part};
use super::original_titles::stated_title;
use super::words::{
    BYLINE_WORDS, CONTINUATIONS, DATELINE_ENDS, DATELINE_MARKS, LEADING_ENDS, SLOGAN_STARTS, TAIL_LABELS, WEEKDAYS,
};
use super::years::has_year;
use crate::markup::{Align, Block};
use crate::reading::canonical;

/// What the address of a site begins with.
const ADDRESSES: [&str; 2] = ["http://", "https://"];
/// Most lines at the start of a text that are examined.
const MOST_LINES: usize = 32;
/// Shortest headline, in characters.
const SHORTEST: usize = 4;
/// Shortest headline that is the only line before the text, in characters.
const SHORTEST_ALONE: usize = 2;
/// Longest headline, in characters.
const LONGEST: usize = 120;
/// Shortest line that is not a column's name, in characters.
const SHORTEST_FULL: usize = 8;
/// Longest opening in which a dateline ends, in characters.
const LONGEST_OPENING: usize = 30;
/// Longest name of an author in a line of its own, in characters.
const LONGEST_NAME: usize = 3;
/// Longest name of a speaker in the line of the post, in characters.
const LONGEST_SPEAKER: usize = 4;
/// Least number of headlines in the list of a paper's page.
const LEAST_LISTED: usize = 3;
/// Longest headline in brackets before its text, and longest line of a speaker, in characters.
const LONGEST_BRACKETED: usize = 40;
/// Shortest common end of two captions, in characters.
const SHORTEST_COMMON: usize = 6;

/// Takes the headline and the lines of the page off the start of a text; gives the headline.
///
/// The lines before the first sentence are grouped into runs, separated by lines of the page. The headline is in the
/// first run that has a full line: its first full line that is no slogan, with the next one where it continues there.
/// The other lines of the run are sub-headlines. A headline after 原标题： counts before all; one in 【】 at the start of
/// the text counts if there is no other.
pub(super) fn take_front(blocks: &mut Vec<Block>, beside: &mut Beside) -> Option<String> {
    part_labels(blocks);
    let (kinds, has_text) = read_kinds(blocks);
    let found = find_headline(blocks, &kinds, has_text);
    let (headline, start) = found.map_or((None, 0), |(headline, start)| (Some(headline), start));
    let captions = headline.as_ref().map_or(0, |_| count_captions(blocks, &kinds));
    drop_lines(blocks, kinds, headline.is_some().then_some(captions), start, beside);
    headline.or_else(|| blocks.first().and_then(|first| bracketed_headline(&first.text)).map(str::to_owned))
}

/// Splits the first line where labels or the address of a site follow a headline in it: 某会议召开 来源：某报
/// 发布时间：2020-11-10, 某会议召开 http://…  2007年08月27日. A line that begins with labels has no headline.
fn part_labels(blocks: &mut Vec<Block>) {
    let Some(first) = blocks.first_mut().filter(|first| !first.text.contains('。')) else { return };
    let Some(end) = find_tail(&first.text) else { return };
    let (title, tail) = first.text.split_at(end);
    let is_headline = (SHORTEST_FULL..=LONGEST).contains(&title.trim().chars().count());
    if !is_headline || !labels(title).is_empty() {
        return;
    }
    let tail = Block::plain(tail.to_owned());
    first.truncate(end);
    blocks.insert(1, tail);
}

/// Where labels begin in a line, or the address of a site with a year after it.
fn find_tail(line: &str) -> Option<usize> {
    let tail = |start: usize| line.get(start..).unwrap_or_default();
    let label = TAIL_LABELS.find_in(line).map(|word| word.start).filter(|start| !labels(tail(*start)).is_empty());
    label.or_else(|| ADDRESSES.iter().find_map(|scheme| line.find(scheme)).filter(|start| has_year(tail(*start))))
}

/// The headline in brackets before a text that has it in its first line: 【某某当选秘书长】…。
fn bracketed_headline(text: &str) -> Option<&str> {
    let (inner, rest) = text.trim_start().strip_prefix('【')?.split_once('】')?;
    let length = inner.chars().count();
    let is_full = (SHORTEST_FULL..=LONGEST_BRACKETED).contains(&length) && !inner.contains(['。', '【']);
    let is_dateline = DATELINE_ENDS.longest_suffix(inner).is_some();
    (is_full && !is_dateline && rest.chars().count() > length).then_some(inner)
}

/// Takes the lines of the page off the start of a text whose headline is looked for elsewhere.
pub(super) fn take_furniture(blocks: &mut Vec<Block>, beside: &mut Beside) {
    part_labels(blocks);
    let (kinds, _) = read_kinds(blocks);
    drop_lines(blocks, kinds, None, 0, beside);
}

/// Takes the lines of the page off the start of a body whose page gives the headline. Short lines before the last day
/// or label there are dropped, too: they repeat the headline or name the bodies that issued the text.
pub(super) fn take_heading(blocks: &mut Vec<Block>, beside: &mut Beside) {
    let (kinds, _) = read_kinds(blocks);
    let is_aside = |kind: &LineKind| matches!(kind, LineKind::Stamp | LineKind::Labels(_));
    let captions = kinds.iter().rposition(is_aside).map(|last| kinds.len() - last);
    drop_lines(blocks, kinds, captions, 0, beside);
}

/// The kinds of the lines before the first sentence, and whether there is one. If there is none, only the first line
/// may be of the page.
///
/// A text of one line has no lines of the page: without it nothing would be left.
fn read_kinds(blocks: &[Block]) -> (Vec<LineKind>, bool) {
    let mut kinds = Vec::new();
    if blocks.len() == 1 {
        return (kinds, false);
    }
    for (i, block) in blocks.iter().enumerate().take(MOST_LINES) {
        let kind = find_kind(block);
        if kind == LineKind::Plain && take_value(&mut kinds, block) {
            kinds.push(LineKind::Control);
            continue;
        }
        let is_first = !kinds.contains(&LineKind::Plain);
        // The day of a speech belongs to it, as its speaker does.
        let next = blocks.get(i + 1);
        let kind = if kind == LineKind::Stamp && opens_speech(block, next) { LineKind::Caption } else { kind };
        if kind == LineKind::Text || kind == LineKind::Plain && opens_body(block, next, is_first) {
            return (kinds, true);
        }
        kinds.push(kind);
    }
    kinds.truncate(1);
    (kinds, false)
}

/// Whether a line is the day of a speech: it is centred like the next line, which has a post and a name.
fn opens_speech(block: &Block, next: Option<&Block>) -> bool {
    let day = canonical(&block.text);
    let is_day = is_calendar_part(day.trim()) && has_year(&day) && !day.contains([':', '：', '-', '/', '.']);
    let names_speaker = |next: &Block| {
        let line = canonical(&next.text);
        let is_name = |name: &str| (2..=LONGEST_SPEAKER).contains(&name.chars().count());
        let is_short = line.chars().count() <= LONGEST_BRACKETED && !line.contains(['，', '。', '：']);
        is_short && line.trim().rsplit_once(char::is_whitespace).is_some_and(|(_, name)| is_name(name))
    };
    let is_centred = |block: &Block| block.align == Align::Center;
    is_day && is_centred(block) && next.is_some_and(|next| is_centred(next) && names_speaker(next))
}

/// Reads the line as the value of a label that ends the line before; returns whether it is one.
fn take_value(kinds: &mut [LineKind], block: &Block) -> bool {
    let Some(LineKind::Labels(labels)) = kinds.last_mut() else { return false };
    let last = labels.last_mut().filter(|last| last.value.is_empty());
    let is_short = block.text.chars().count() <= SHORTEST_FULL;
    last.filter(|_| is_short).map(|last| block.text.clone_into(&mut last.value)).is_some()
}

/// Whether a short line is the first of the body: it is indented like the text after it, is the head of an item, breaks
/// off before the text, or ends with ： or ；.
fn opens_body(block: &Block, next: Option<&Block>, is_first: bool) -> bool {
    let text = canonical(&block.text);
    let is_before_text = || next.is_some_and(|next| find_kind(next) == LineKind::Text);
    let is_set_alike = is_first && block.indented && next.is_some_and(|next| next.indented);
    let is_item = !is_first && is_item_head(&text) && is_before_text();
    text.ends_with(['：', '；']) || is_item || (is_set_alike || breaks_off(&text)) && is_before_text()
}

/// The headline, and the line with which its run begins.
fn find_headline(blocks: &[Block], kinds: &[LineKind], has_text: bool) -> Option<(String, usize)> {
    let original = blocks.iter().zip(kinds).find_map(|(block, _)| stated_title(&block.text));
    if let Some(title) = original {
        return Some((title.to_owned(), 0));
    }
    if !has_text && blocks.len() < 2 {
        return None;
    }
    let runs: Vec<(usize, Vec<&str>)> = kinds
        .chunk_by(|a, b| is_of_run(a) && is_of_run(b))
        .scan(0, |start, run| {
            let from = *start;
            *start += run.len();
            Some((from, run))
        })
        .filter(|(from, run)| is_headlines(run) && !is_captions(blocks, *from, run))
        .map(|(from, run)| {
            let lines = blocks.get(from..from + run.len()).unwrap_or_default().iter().zip(run);
            let plain = lines.filter(|(_, kind)| **kind == LineKind::Plain).map(|(block, _)| block.text.as_str());
            (from, plain.collect())
        })
        .collect();
    let is_full = |line: &&&str| (SHORTEST_FULL..=LONGEST).contains(&bare(line).chars().count());
    // The only line before a text is its headline, however short: 公告, 唁电.
    let shortest = if has_text && kinds.len() == 1 { SHORTEST_ALONE } else { SHORTEST };
    let is_headline = |line: &&&str| (shortest..=LONGEST).contains(&bare(line).chars().count());
    let run = find_listed(&runs).or_else(|| runs.iter().find(|(_, run)| run.iter().any(|line| is_full(&line))));
    let (start, run) = run.or_else(|| runs.iter().find(|(_, run)| run.iter().any(|line| is_headline(&line))))?;
    if let Some(title) = join_subtitle(run) {
        return Some((title, *start));
    }
    let lines: Vec<&str> = run.iter().filter(is_full).copied().collect();
    let lines = if lines.is_empty() { run.iter().filter(is_headline).copied().collect() } else { lines };
    Some((compose(&lines), *start))
}

/// The headline of a run whose second line is a subtitle after a dash, with the last line where the subtitle continues.
fn join_subtitle(run: &[&str]) -> Option<String> {
    let [title, subtitle, rest @ ..] = run else { return None };
    let opens = subtitle.starts_with("——") && title.chars().count() >= SHORTEST;
    let subtitle = subtitle.trim();
    let last = match rest {
        [last] if last.chars().count() >= SHORTEST_FULL && !BYLINE_WORDS.occurs_in(last) => trim_marks(last),
        _ => "",
    };
    opens.then(|| format!("{}{subtitle}{last}", trim_marks(title)))
}

/// The last run, where its first line is also one of a list of headlines before it: the list of a paper's page.
fn find_listed<'a, 'b>(runs: &'a [(usize, Vec<&'b str>)]) -> Option<&'a (usize, Vec<&'b str>)> {
    let (last, before) = runs.split_last()?;
    let first = last.1.first()?;
    let is_list = |(_, run): &(usize, Vec<&str>)| run.len() >= LEAST_LISTED && run.contains(first);
    before.iter().any(is_list).then_some(last)
}

/// The headline of a run of lines: the first that is not a slogan, with the next where it continues there.
fn compose(lines: &[&str]) -> String {
    let is_slogan = |line: &&str| opens_slogan(line) && !leads_on(line);
    let first = lines.iter().position(|line| !is_slogan(line)).unwrap_or(0);
    let mut title = lines.get(first).map(|line| trim_marks(line).to_owned()).unwrap_or_default();
    if let Some(next) = lines.get(first + 1) {
        if leads_on(&title) {
            title.push(' ');
            title.push_str(trim_marks(next));
        } else if breaks_off(&title) || CONTINUATIONS.longest_prefix(next).is_some() {
            title.push_str(trim_marks(next));
        }
    }
    title
}

/// A headline without the marks of a list or a table around it, and without a day before it.
pub(super) fn trim_marks(line: &str) -> &str {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '-' | '•' | '·' | '|' | '#' | '*');
    let mut line = line.trim_start_matches(is_mark);
    // A day before the headline in the same line, which a page labels in Latin letters: date 2025-11-16 ….
    while let Some((word, rest)) = line.split_once(char::is_whitespace) {
        let is_day = word.len() >= 8 && word.starts_with(|c: char| c.is_ascii_digit()) && is_calendar_part(word);
        if !(is_day || matches!(word, "date" | "Date" | "time" | "Time")) {
            break;
        }
        line = rest.trim_start();
    }
    line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '*' | '#'))
}

/// Whether a line above a headline calls for something: 坚持….
pub(crate) fn opens_slogan(line: &str) -> bool {
    SLOGAN_STARTS.longest_prefix(line).is_some()
}

/// Whether a headline continues in the next line: …强调.
pub(crate) fn leads_on(line: &str) -> bool {
    LEADING_ENDS.longest_suffix(line).is_some()
}

/// Whether a line ends inside brackets, a title or a quotation, or at a comma.
fn breaks_off(line: &str) -> bool {
    let line = canonical(line);
    let opens = [('（', '）'), ('《', '》'), ('“', '”')];
    line.ends_with(['，', '、'])
        || opens.iter().any(|(open, close)| line.matches(*open).count() > line.matches(*close).count())
}

fn is_of_run(kind: &LineKind) -> bool {
    matches!(kind, LineKind::Plain | LineKind::Caption)
}

/// Whether a run may have a headline: it begins with one, for what is under a caption is a caption.
fn is_headlines(run: &[LineKind]) -> bool {
    run.first() == Some(&LineKind::Plain)
}

/// Whether the lines of a run are captions: the last is one, and two neighbours among them end alike.
fn is_captions(blocks: &[Block], from: usize, run: &[LineKind]) -> bool {
    if run.last() != Some(&LineKind::Caption) {
        return false;
    }
    let texts: Vec<&str> = blocks.iter().skip(from).take(run.len()).map(|block| block.text.as_str()).collect();
    texts.windows(2).any(|pair| match pair {
        [one, other] => {
            one.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b).count() >= SHORTEST_COMMON
        }
        _ => false,
    })
}

/// 1 if the line right before the text is a caption and no sub-headline, else 0. It is one if a day, the headline and
/// this line precede a text that opens with no dateline.
fn count_captions(blocks: &[Block], kinds: &[LineKind]) -> usize {
    let run = kinds.iter().rev().take_while(|kind| is_of_run(kind)).count();
    let is_dated = kinds.iter().rev().nth(run) == Some(&LineKind::Stamp);
    let opening: String =
        blocks.get(kinds.len()).map(|block| block.text.chars().take(LONGEST_OPENING).collect()).unwrap_or_default();
    usize::from(is_dated && run == 2 && !DATELINE_MARKS.occurs_in(&canonical(&opening)))
}

/// Drops the lines of the page from the start of a text, and the short lines among them if `captions` is given: they
/// are the headline and sub-headlines. Abstracts, notes, lines that may name reporters and captions are kept.
///
/// `captions` is the number of short lines right before the text that are kept as captions. `start` is the line with
/// which the run of the headline begins: no line before it names an author.
fn drop_lines(
    blocks: &mut Vec<Block>,
    kinds: Vec<LineKind>,
    captions: Option<usize>,
    start: usize,
    beside: &mut Beside,
) {
    let mut kept = Vec::new();
    let count = kinds.len();
    let is_headline = |i: usize, block: &Block| {
        captions.is_some_and(|captions| i + captions < count) && !BYLINE_WORDS.occurs_in(&canonical(&block.text))
    };
    for (i, (block, kind)) in blocks.drain(..count).zip(kinds).enumerate() {
        if !matches!(kind, LineKind::Plain | LineKind::Text) {
            beside.add_printed(&block.text);
        }
        match kind {
            // Some papers print the author alone in a line under the headline.
            LineKind::Plain if is_headline(i, &block) && i > start && block.text.chars().count() <= LONGEST_NAME => {
                beside.add_name(block.text);
            }
            LineKind::Plain if is_headline(i, &block) => {}
            LineKind::Plain | LineKind::Caption | LineKind::Abstract | LineKind::Note | LineKind::Text => {
                kept.push(block);
            }
            LineKind::Labels(labels) => beside.add_labels(block.text, labels),
            LineKind::Stamp if WEEKDAYS.find_in(&block.text).is_none() => beside.add_stamp(block.text),
            _ => {}
        }
    }
    blocks.splice(0..0, kept);
}

#[cfg(test)]
mod tests {
    use crate::markup::Block;

    #[test]
    fn a_headline_has_no_more_linked_bytes_than_it_is_long() {
        let text = "甲市召开经济工作会议 来源：甲市日报新闻客户端 发布时间：2020-11-10".to_owned();
        let mut blocks = vec![Block { linked: text.len(), text, ..Block::default() }];
        super::part_labels(&mut blocks);
        assert_eq!(blocks.len(), 2);
        assert_eq!((blocks[0].text.as_str(), blocks[0].linked), ("甲市召开经济工作会议", 30));
    }
}
