//! The body of a page that has no known container: the lines that read like a report, and those
//! that belong to them.

use std::ops::Range;

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use rustc_hash::FxHashMap;
use scraper::{Html, Node};

use super::furniture::{belongs_after, belongs_before, ends_body, is_foot, is_notice, tells_of_event};
use crate::budget::Budget;
use crate::markup::blocks::{Block, read_placed};

/// Least weight of a body: characters of sentences, less the points of other lines.
const LEAST: i64 = 60;
/// Least weight of a short report, which needs the evidence of [`is_brief`].
const LEAST_BRIEF: i64 = 12;
/// Least number of pairs of adjacent characters that a short report shares with the headline.
const SHARED_PAIRS: usize = 4;
/// Most characters of a headline that are compared with a short report.
const LONGEST_HEADLINE: usize = 60;

/// The blocks of the body; none where nothing reads like one, or only a list of links does.
///
/// Few sentences need other evidence ([`is_brief`]).
///
/// Each line has a weight: a sentence as many points as characters, anything else costs some. The
/// core is the run of lines with the greatest sum, and its home the innermost element that holds most of it. The lines
/// of the home before and after the core belong to the body, up to the first headline, label or control there. `title`
/// is the text of the `title` element, by which the headline is known.
pub(super) fn find_body(budget: Budget, html: &Html, title: &str) -> Vec<Block> {
    let (blocks, places) = read_placed(budget, html.tree.root());
    let weights: Vec<i64> = blocks.iter().map(weight).collect();
    let (core, sum) = core(&blocks, &weights);
    if sum < LEAST && !(sum >= LEAST_BRIEF && is_brief(html, &blocks, &places, &core, title)) {
        return Vec::new();
    }
    let home = home(html.tree.root(), &places, &weights, &core);
    let inside = core.start.max(home.start)..core.end.min(home.end);
    let found = grown(&blocks, inside, &home, title);
    let body = blocks.get(found.clone()).unwrap_or_default();
    if is_index(body) {
        return Vec::new();
    }
    let (skip, take) = (found.start, found.len());
    blocks.into_iter().skip(skip).take(take).collect()
}

/// Whether few sentences are a report in brief: the headline tells the same, or an `article` holds sentences that
/// report something.
fn is_brief(html: &Html, blocks: &[Block], places: &[NodeId], core: &Range<usize>, title: &str) -> bool {
    let lines = blocks.get(core.clone()).unwrap_or_default();
    let is_article = |node: NodeRef<Node>| node.value().as_element().is_some_and(|e| matches!(e.name(), "article"));
    let is_inside = || {
        let place = places.get(core.start).and_then(|place| html.tree.get(*place));
        place.is_some_and(|place| is_article(place) || place.ancestors().any(is_article))
    };
    !is_notice(lines, title) && (tells_headline(lines, title) || tells_of_event(lines) && is_inside())
}

/// Whether the lines have at least four, and at least half, of the pairs of adjacent characters of the headline, which
/// is the first part of `title`.
fn tells_headline(lines: &[Block], title: &str) -> bool {
    let headline = title.split(['_', '|', '｜', '-', '—']).next().unwrap_or_default();
    let letters: Vec<char> = headline.chars().filter(|c| c.is_alphanumeric()).take(LONGEST_HEADLINE).collect();
    let shared = |pair: &&[char]| {
        let pair: String = pair.iter().collect();
        lines.iter().any(|line| line.text.contains(&pair))
    };
    let count = letters.windows(2).filter(shared).count();
    count >= SHARED_PAIRS && count * 2 >= letters.len().saturating_sub(1)
}

/// The run of lines with the greatest sum of weights, and this sum. No run crosses a line that ends a body (相关阅读).
fn core(blocks: &[Block], weights: &[i64]) -> (Range<usize>, i64) {
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (i, (block, weight)) in blocks.iter().zip(weights).enumerate() {
        if sum <= 0 || ends_body(block) {
            (start, sum) = (i, 0);
        }
        sum += weight;
        if sum > best_sum {
            (best, best_sum) = (start..i + 1, sum);
        }
    }
    (best, best_sum)
}

/// The lines of the innermost element that holds four fifths of the core's sentences and more than
/// one line.
fn home(root: NodeRef<Node>, places: &[NodeId], weights: &[i64], core: &Range<usize>) -> Range<usize> {
    let mut lines: FxHashMap<NodeId, Vec<usize>> = FxHashMap::default();
    for (i, place) in places.iter().enumerate() {
        lines.entry(*place).or_default().push(i);
    }
    let points = |i: usize| if core.contains(&i) { weights.get(i).copied().unwrap_or(0).max(0) } else { 0 };
    let all: i64 = core.clone().map(points).sum();
    // Where each open element's lines begin, and the points before it.
    let mut open: Vec<(usize, i64)> = Vec::new();
    let (mut seen, mut sum) = (0, 0);
    for edge in root.traverse() {
        match edge {
            Edge::Open(node) => {
                open.push((seen, sum));
                for line in lines.get(&node.id()).into_iter().flatten() {
                    seen += 1;
                    sum += points(*line);
                }
            }
            Edge::Close(_) => {
                let (first, before) = open.pop().unwrap_or_default();
                if seen > first + 1 && (sum - before) * 5 >= all * 4 {
                    return first..seen;
                }
            }
        }
    }
    core.clone()
}

/// The core with the lines of its home that belong to it.
fn grown(blocks: &[Block], core: Range<usize>, home: &Range<usize>, title: &str) -> Range<usize> {
    let title: String = title.chars().filter(|c| !c.is_whitespace()).collect();
    let before = blocks.get(home.start..core.start).unwrap_or_default();
    let leading = before.iter().rev().take_while(|block| belongs_before(block, &title)).count();
    let after = blocks.get(core.end..home.end).unwrap_or_default();
    let trailing = after.iter().take_while(|block| belongs_after(block)).count();
    core.start - leading..core.end + trailing
}

/// Whether lines are a list of links to reports, often with the first words of each: at least two links, and no more
/// sentences than links.
fn is_index(body: &[Block]) -> bool {
    let linked = body.iter().filter(|b| is_linked(b)).count();
    linked > 1 && linked >= body.iter().filter(|b| !is_linked(b) && is_sentence(&b.text)).count()
}

fn weight(block: &Block) -> i64 {
    let characters = i64::try_from(block.text.chars().count()).unwrap_or(i64::MAX).min(1 << 20);
    if is_foot(&block.text) {
        -100
    } else if is_linked(block) {
        -20 - characters.min(40)
    } else if is_sentence(&block.text) {
        characters
    } else {
        -8
    }
}

fn is_linked(block: &Block) -> bool {
    block.linked * 2 > block.text.len()
}

/// Whether a line has the marks of running text.
fn is_sentence(text: &str) -> bool {
    let marks = text.chars().filter(|c| matches!(c, '。' | '，' | '；' | '！' | '？')).count();
    text.contains('。') || marks >= 2
}
