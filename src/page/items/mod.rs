//! Round-ups: one text of several reports, each under a head of its own.
//!
//! A text is divided if its heads have one form (一、…, （一）…, 【…】, ●…, headings, short lines) and each item is a
//! report by itself. Such an item opens with a dateline or ends with a byline. A headline such as 一周要闻, 简讯 or
//! 联播快讯 lets other evidence count: a day at the beginning, or heads that are headlines. A headline that consists of
//! the heads is enough. Sections of a speech or a notice have none of these, nor have the subheads of one report.

mod evidence;
mod heads;
mod titles;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::Headlines;
use super::reading::Reading;
use crate::markup::Block;
use evidence::{are_reports, opens_with_dateline};
pub(super) use heads::is_item_head;
use heads::{Head, Mark, read_head};
use titles::{Headline, lists_heads};

/// Least number of items.
const LEAST: usize = 2;
/// Most blocks that are searched for heads.
const MOST_BLOCKS: usize = 2_000;
/// Longest text before the first item, in characters.
const LONGEST_LEAD: usize = 160;
/// Longest line that only holds a dateline (某台消息（某栏目）：), in characters.
const LONGEST_DATELINE_LINE: usize = 24;

/// An item: its head and its blocks.
struct Item {
    head: Head,
    blocks: Vec<Block>,
}

/// The items of a round-up; none for a single report. `title` is the headline that the caller gives.
pub(crate) fn split_items(reading: &Reading, title: Option<&str>) -> Vec<Reading> {
    if reading.blocks.len() > MOST_BLOCKS {
        return Vec::new();
    }
    let reading = &with_first_head(reading, title);
    let headline = title.or_else(|| stated_headline(reading)).unwrap_or_default();
    let heads: Vec<(usize, Head)> =
        (0..reading.blocks.len()).filter_map(|at| Some((at, read_head(&reading.blocks, at)?))).collect();
    let items = marks(&heads).into_iter().find_map(|mark| split_at(reading, &heads, mark, headline));
    items.unwrap_or_default().into_iter().map(|item| reading_of(reading, item)).collect()
}

/// The marks of the heads, each once: written marks in order of occurrence, then headings, then lines without a mark.
fn marks(heads: &[(usize, Head)]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (_, head) in heads {
        if !marks.contains(&head.mark) {
            marks.push(head.mark);
        }
    }
    marks.sort_by_key(|mark| match mark {
        Mark::Bracket | Mark::Number(_) | Mark::Bullet(_) => 0,
        Mark::Heading => 1,
        Mark::Unmarked => 2,
    });
    marks
}

/// The items whose heads have a mark, if they are reports.
fn split_at(reading: &Reading, heads: &[(usize, Head)], mark: Mark, headline: &str) -> Option<Vec<Item>> {
    let heads: Vec<&(usize, Head)> = heads.iter().filter(|(_, head)| head.mark == mark).collect();
    let (first, _) = heads.first()?;
    let lead = reading.blocks.get(..*first)?;
    if heads.len() < LEAST || !is_short(lead) || !counts_up(&heads) {
        return None;
    }
    let ends = heads.iter().skip(1).map(|(at, _)| *at).chain([reading.blocks.len()]);
    let items: Vec<Item> = heads
        .iter()
        .zip(ends)
        .map(|((at, head), end)| Item { head: head.clone(), blocks: body_of(reading, head, *at, end) })
        .collect();
    let is_listed = || matches!(mark, Mark::Heading | Mark::Bracket) && lists_heads(headline, &items);
    let is_parted = !begins_report(lead) && are_reports(mark, Headline::of(headline), &items) || is_listed();
    is_parted.then_some(items)
}

/// Whether the numbers of heads, if they have any, begin with one and rise.
fn counts_up(heads: &[&(usize, Head)]) -> bool {
    let numbers: Vec<u32> = heads.iter().filter_map(|(_, head)| head.number).collect();
    numbers.first().is_none_or(|first| *first == 1) && numbers.is_sorted_by(|one, other| one < other)
}

/// The headline of the whole, without the names of columns and of the site after it.
fn stated_headline(reading: &Reading) -> Option<&str> {
    let headlines = &reading.headlines;
    let stated = [&headlines.line, &headlines.visible, &headlines.stated, &headlines.element];
    stated.into_iter().flatten().next()?.split(['_', '-', '|']).next()
}

/// The reading with the line above the text put back before it, if the caller's headline names a round-up of news and
/// this line does not: then it is the head of the first item.
fn with_first_head<'a>(reading: &'a Reading, title: Option<&str>) -> Cow<'a, Reading> {
    let is_roundup = title.is_some_and(|title| Headline::of(title) == Headline::NewsRoundup);
    let line = reading.headlines.line.as_ref().filter(|line| is_roundup && Headline::of(line) == Headline::Report);
    let Some(line) = line else { return Cow::Borrowed(reading) };
    let mut whole = reading.clone();
    whole.blocks.insert(0, Block::plain(line.clone()));
    Cow::Owned(whole)
}

/// Whether the blocks before the first item are a few words.
fn is_short(lead: &[Block]) -> bool {
    lead.iter().map(|block| block.text.chars().count()).sum::<usize>() <= LONGEST_LEAD
}

/// Whether the blocks before the first item are the beginning of a single report: one opens with a dateline. A line
/// that is only a dateline does not count, since it holds for all items.
fn begins_report(lead: &[Block]) -> bool {
    let is_dateline_alone = |text: &str| {
        text.chars().count() <= LONGEST_DATELINE_LINE && text.trim_end().ends_with(['：', ':', '）', ')', '】'])
    };
    lead.iter().any(|block| opens_with_dateline(&block.text) && !is_dateline_alone(&block.text))
}

/// The blocks of an item: the text after its head in the same block, and the blocks up to the next head.
fn body_of(reading: &Reading, head: &Head, at: usize, end: usize) -> Vec<Block> {
    let first = (!head.rest.is_empty()).then(|| Block::plain(head.rest.clone()));
    let blocks = reading.blocks.get(at + 1..end).unwrap_or_default();
    first.into_iter().chain(blocks.iter().cloned()).collect()
}

/// The reading of an item: its head is the headline. What the page says about the whole is kept, except the authors.
fn reading_of(whole: &Reading, item: Item) -> Reading {
    let mut about = whole.head.clone();
    about.authors.clear();
    let headlines = Headlines { line: Some(item.head.title).filter(|title| !title.is_empty()), ..Headlines::default() };
    Reading { blocks: item.blocks, headlines, head: about, ..whole.clone() }
}
