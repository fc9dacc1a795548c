//! The headline of a report, chosen among the candidates that its source gives.

use std::cell::LazyCell;

use super::datelines::find_glued_dateline;
use super::lines::is_running_text;
use super::titles::{Title, clean_title, strip_site};
use super::words::{NO_HEADLINE, PARTICIPANT_ENDS};
use crate::lexicon::Lexicon;
use crate::markup::{Align, Block};
use crate::options::Source;
use crate::page::{Headlines, leads_on, opens_slogan};
use crate::reading::canonical;

/// The headline, and the name of the site in the `title` element. The candidates are tried in order: the caller's, the
/// line before the text, those of the page, marked or short lines at the head of the body, the file's name.
pub(super) fn choose_headline(
    lexicon: &Lexicon,
    headlines: &Headlines,
    source: &Source,
    blocks: &[Block],
    has_markup: bool,
) -> (Title, Option<String>) {
    let path = source.path.unwrap_or_default();
    let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let (element, site) = headlines.element.as_deref().map(strip_site).unwrap_or_default();
    // Most pages state their headline twice in the same words.
    let of_element = LazyCell::new(|| clean_title(lexicon, element));
    let clean_once = |text: &str| if text == element { of_element.clone() } else { clean_title(lexicon, text) };
    let as_file = |text: &str| if text == stem { clean_title(lexicon, file) } else { clean_title(lexicon, text) };
    let given = source.title.map(|title| clean_title(lexicon, title)).filter(|t| !t.text.is_empty());
    let mut title = given
        .or_else(|| headlines.line.as_deref().map(as_file))
        .or_else(|| headlines.visible.as_deref().map(clean_once))
        .or_else(|| headlines.stated.as_deref().map(|stated| clean_once(strip_site(stated).0)))
        .or_else(|| Some(of_element.clone()).filter(|t| !t.text.is_empty()))
        .or_else(|| headlines.above.as_deref().map(|above| clean_title(lexicon, above)))
        .or_else(|| find_leading(blocks).filter(|_| has_markup).map(|text| clean_title(lexicon, &text)))
        .or_else(|| find_glued(lexicon, blocks).map(|text| clean_title(lexicon, text)))
        .or_else(|| (stem.chars().filter(|c| *c > '\u{2e80}').count() >= 6).then(|| clean_title(lexicon, file)))
        .unwrap_or_default();
    title.medium = title.medium.or_else(|| of_element.medium.clone());
    (title, site.map(str::to_owned))
}

/// The headline before a dateline in the same line: one with a day, or one in brackets. If blanks divide it into three
/// parts or more, the last one counts.
fn find_glued<'a>(lexicon: &Lexicon, blocks: &'a [Block]) -> Option<&'a str> {
    let text = blocks.first()?.text.as_str();
    let canonical = canonical(text);
    let (byte, found) = find_glued_dateline(lexicon, &canonical)?;
    if found.date.is_none() && !canonical.get(byte..)?.starts_with('【') {
        return None;
    }
    let length = canonical.get(..byte)?.chars().count();
    let end = text.char_indices().nth(length)?.0;
    let before = text.get(..end)?.trim();
    let parts = before.split_whitespace().count();
    let headline = if parts > 2 { before.rsplit(char::is_whitespace).next()? } else { before };
    (headline.chars().count() >= SHORTEST_FULL && !headline.contains('。')).then_some(headline)
}

/// The headline at the head of the body: the first of its marked lines that names an event. A line that ends in 强调
/// continues in the next.
fn find_leading(blocks: &[Block]) -> Option<String> {
    let is_head = |b: &&Block| {
        let is_set = b.heading > 0 || b.bold || b.align == Align::Center;
        is_set && !is_running_text(&b.text) && !b.after_image
    };
    let lines: Vec<&str> = blocks.iter().take_while(is_head).take(6).map(|b| b.text.as_str()).collect();
    let lines = if lines.is_empty() { find_unmarked(blocks) } else { lines };
    let first = lines.iter().position(|line| !is_slogan(line)).unwrap_or(0);
    let mut title = (*lines.get(first)?).to_owned();
    if leads_on(&title) {
        let rest = lines.iter().skip(first + 1);
        for (i, line) in rest.take(MOST_CONTINUED).enumerate() {
            if i > 0 && PARTICIPANT_ENDS.longest_suffix(line).is_some() {
                break;
            }
            title.push(' ');
            title.push_str(line);
        }
    }
    Some(title)
}

/// Short lines that head a body without marks: at most three, and then a paragraph.
fn find_unmarked(blocks: &[Block]) -> Vec<&str> {
    let is_head = |b: &&Block| {
        let text = b.text.as_str();
        let length = text.chars().count();
        let of_page = text.starts_with(['（', '(', '【', '[']) || text.contains(['：', ':', '。', '|']);
        let of_page = of_page || NO_HEADLINE.occurs_in(text);
        (SHORTEST_HEAD..=LONGEST_HEAD).contains(&length) && !of_page && !is_running_text(text) && !b.after_image
    };
    let lines: Vec<&str> = blocks.iter().take_while(is_head).take(4).map(|b| b.text.as_str()).collect();
    let read_on = blocks.get(lines.len()).is_some_and(|b| is_running_text(&b.text));
    if lines.len() <= 3 && read_on { lines } else { Vec::new() }
}

/// Most lines in which a headline that ends in 强调 continues.
const MOST_CONTINUED: usize = 3;
/// Most lines at either end of a body that may repeat the headline.
const MOST_EDGE: usize = 6;
/// Shortest headline that is sure to be one, in characters.
const SHORTEST_FULL: usize = 8;
/// Shortest line, in characters, that may be a headline without markup.
const SHORTEST_HEAD: usize = 6;
/// Longest line, in characters, that may be a headline without markup.
const LONGEST_HEAD: usize = 45;

/// The line before the text as a line of the body, where the headline is another, because the caller gave one.
pub(super) fn first_line_of_body(lexicon: &Lexicon, headlines: &Headlines, title: &Title) -> Option<Block> {
    let line = headlines.line.as_deref()?;
    let (line_only, title) = (squeeze(&clean_title(lexicon, line).text), squeeze(&title.text));
    let is_title = title.is_empty() || line_only.contains(&title) || title.contains(&line_only);
    (!is_title).then(|| Block::plain(line))
}

/// Drops the first line before the first sentence that repeats the headline, and a link after the last sentence that
/// does.
pub(super) fn drop_title_repeats(blocks: &mut Vec<Block>, title: &Title) {
    let wanted = squeeze(&title.text);
    if wanted.chars().count() < SHORTEST_FULL {
        return;
    }
    let is_repeat = |block: &Block| squeeze(&block.text).trim_matches(['【', '】']) == wanted;
    let edge = |blocks: &mut dyn Iterator<Item = &Block>| {
        blocks.take_while(|block| !is_running_text(&block.text)).take(MOST_EDGE).position(is_repeat)
    };
    let last = edge(&mut blocks.iter().rev()).map(|at| blocks.len() - 1 - at);
    if let Some(at) = last.filter(|at| *at > 0 && blocks.get(*at).is_some_and(|block| block.linked > 0)) {
        blocks.remove(at);
    }
    if let Some(at) = edge(&mut blocks.iter()).filter(|_| blocks.len() > 1) {
        blocks.remove(at);
    }
}

/// Whether a line is a slogan, which calls for something and names no event, or continues one after a dash.
fn is_slogan(line: &str) -> bool {
    (opens_slogan(line) || line.starts_with(['—', '─'])) && !leads_on(line)
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
