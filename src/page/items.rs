//! Round-ups: one text of several reports, each under a head of its own.
//!
//! A text is divided where its heads have one form (一、…, 【…】, ●…, headings) and each item is a report by itself: it
//! opens with a dateline, or, under a headline such as 一周要闻 or 简讯, with a day or a byline. Sections of a speech or
//! a notice have neither, nor have the subheads of one report.

use super::line_kinds::{LineKind, find_kind};
use super::reading::Reading;
use super::words::{
    BYLINE_WORDS, DATELINE_ENDS, DATELINE_MARKS, DATELINE_OPENINGS, ITEM_BULLETS, ITEM_NUMERALS, NO_ROUNDUPS,
    ROUNDUP_TITLES, TELLING_DAYS,
};
use super::{Headlines, years::has_year};
use crate::markup::Block;
use crate::reading::canonical;

/// Least number of items under heads that have a mark.
const LEAST: usize = 2;
/// Least number of items whose heads have no mark.
const LEAST_UNMARKED: usize = 3;
/// Most blocks that are looked at.
const MOST_BLOCKS: usize = 2_000;
/// Shortest and longest head of an item, in characters.
const SHORTEST_HEAD: usize = 4;
const LONGEST_HEAD: usize = 48;
/// Longest text before the first item, in characters.
const LONGEST_LEAD: usize = 160;
/// Longest opening of an item in which its dateline ends, in characters.
const LONGEST_DATELINE: usize = 36;
/// Longest opening of an item in which its day is, in characters.
const LONGEST_DAY: usize = 24;
/// Longest byline at the end of an item, in characters.
const LONGEST_BYLINE: usize = 30;

/// How the head of an item is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// 一、… or 1．….
    Number,
    /// 【…】.
    Bracket,
    /// ●….
    Bullet,
    /// A heading, or a bold line.
    Heading,
    /// A short line without a mark.
    Unmarked,
}

/// The head of an item: how it is marked, its words, and the text after it in the same block.
struct Head {
    mark: Mark,
    title: String,
    rest: String,
}

/// The items of a round-up; none for a single report. `title` is the headline that the caller gives.
pub(crate) fn split_items(reading: &Reading, title: Option<&str>) -> Vec<Reading> {
    if reading.blocks.len() > MOST_BLOCKS {
        return Vec::new();
    }
    let marks = [Mark::Bracket, Mark::Number, Mark::Bullet, Mark::Heading, Mark::Unmarked];
    let is_roundup = title.or_else(|| headline(reading)).is_some_and(names_roundup);
    marks.into_iter().find_map(|mark| split_at(reading, mark, is_roundup)).unwrap_or_default()
}

/// The items whose heads have a mark, if they are reports.
fn split_at(reading: &Reading, mark: Mark, is_roundup: bool) -> Option<Vec<Reading>> {
    let heads: Vec<(usize, Head)> = (0..reading.blocks.len())
        .filter_map(|at| Some((at, read_head(&reading.blocks, at)?)))
        .filter(|(_, head)| head.mark == mark)
        .collect();
    let least = if mark == Mark::Unmarked { LEAST_UNMARKED } else { LEAST };
    let (first, _) = heads.first()?;
    if heads.len() < least || !is_lead(reading.blocks.get(..*first)?) {
        return None;
    }
    let ends = heads.iter().skip(1).map(|(at, _)| *at).chain([reading.blocks.len()]);
    let items: Vec<(&Head, Vec<Block>)> =
        heads.iter().zip(ends).map(|((at, head), end)| (head, body_of(reading, head, *at, end))).collect();
    are_reports(mark, is_roundup, &items).then(|| items.into_iter().map(|item| reading_of(reading, item)).collect())
}

/// The head of an item in a block.
fn read_head(blocks: &[Block], at: usize) -> Option<Head> {
    let block = blocks.get(at)?;
    let text = canonical(&block.text);
    let (mark, from, to) = find_mark(&text)?;
    let (mark, from, to) = match mark {
        Some(mark) => (mark, from, to),
        None if block.heading > 0 || block.bold => (Mark::Heading, from, to),
        None => (Mark::Unmarked, from, to),
    };
    let title = characters(&block.text, from, to);
    let rest = if mark == Mark::Bracket { characters(&block.text, to + 1, usize::MAX) } else { String::new() };
    let title = title.trim().to_owned();
    let is_long_enough = (SHORTEST_HEAD..=LONGEST_HEAD).contains(&title.chars().count());
    let ends_open = title.ends_with(['：', ':', '，', ',', '；', '、', '。', '.']);
    let is_alone = rest.trim().is_empty();
    let has_body = !is_alone || blocks.get(at + 1).is_some_and(|next| find_kind(next) == LineKind::Text);
    (is_long_enough && !ends_open && has_body).then(|| Head { mark, title, rest: rest.trim_start().to_owned() })
}

/// The mark that a line begins with, and where its head is, in characters; a line that cannot be a head gives none.
fn find_mark(text: &str) -> Option<(Option<Mark>, usize, usize)> {
    let length = text.chars().count();
    if let Some(inner) = text.strip_prefix('【') {
        let (title, _) = inner.split_once('】')?;
        let is_dateline = DATELINE_ENDS.longest_suffix(title).is_some();
        return (!is_dateline).then(|| (Some(Mark::Bracket), 1, 1 + title.chars().count()));
    }
    if length > LONGEST_HEAD || text.contains('。') {
        return None;
    }
    if let Some(bullet) = ITEM_BULLETS.longest_prefix(text) {
        return Some((Some(Mark::Bullet), bullet.chars().count(), length));
    }
    let digits = text.chars().take_while(|c| c.is_ascii_digit() || ITEM_NUMERALS.contains_char(*c)).count();
    let separator = text.chars().nth(digits);
    // 3.15 is a number.
    let is_decimal = text.chars().nth(digits + 1).is_some_and(|c| c.is_ascii_digit());
    if (1..=3).contains(&digits) && !is_decimal && separator.is_some_and(|c| matches!(c, '、' | '.' | '．')) {
        return Some((Some(Mark::Number), digits + 1, length));
    }
    Some((None, 0, length))
}

/// Whether a line is the head of an item by its mark: 一、…, ●….
pub(super) fn is_item_head(text: &str) -> bool {
    matches!(find_mark(text), Some((Some(Mark::Number | Mark::Bullet), ..)))
}

/// The characters of a text from one to another.
fn characters(text: &str, from: usize, to: usize) -> String {
    text.chars().skip(from).take(to.saturating_sub(from)).collect()
}

/// Whether the blocks before the first item introduce them: a few words, and no dateline of one report.
fn is_lead(blocks: &[Block]) -> bool {
    let length: usize = blocks.iter().map(|block| block.text.chars().count()).sum();
    length <= LONGEST_LEAD && !blocks.iter().any(|block| opens_with_dateline(&block.text))
}

/// The blocks of an item: what is after its head in the same block, and those up to the next head.
fn body_of(reading: &Reading, head: &Head, at: usize, end: usize) -> Vec<Block> {
    let first = (!head.rest.is_empty()).then(|| Block::plain(head.rest.clone()));
    let blocks = reading.blocks.get(at + 1..end).unwrap_or_default();
    first.into_iter().chain(blocks.iter().cloned()).collect()
}

/// Whether each item is a report by itself.
fn are_reports(mark: Mark, is_roundup: bool, items: &[(&Head, Vec<Block>)]) -> bool {
    let all = |fits: fn(&[Block]) -> bool| items.iter().all(|(_, blocks)| fits(blocks));
    let has_dateline = |blocks: &[Block]| blocks.first().is_some_and(|first| opens_with_dateline(&first.text));
    if all(has_dateline) {
        return true;
    }
    let tells = |blocks: &[Block]| opens_with_event(blocks) || ends_with_byline(blocks);
    mark != Mark::Unmarked && (is_roundup && all(tells) || all(ends_with_byline))
}

/// Whether a headline says that several reports follow (一周要闻, 简讯), and not what is planned (一周会议安排).
fn names_roundup(title: &str) -> bool {
    let title = canonical(title);
    ROUNDUP_TITLES.occurs_in(&title) && !NO_ROUNDUPS.occurs_in(&title)
}

/// The headline of the whole, without the names of columns and of the site after it.
fn headline(reading: &Reading) -> Option<&str> {
    let headlines = &reading.headlines;
    let stated = [&headlines.line, &headlines.visible, &headlines.stated, &headlines.element];
    stated.into_iter().flatten().next()?.split(['_', '-', '|']).next()
}

/// Whether a text opens with a dateline: 本报讯, 新华社北京6月4日电.
fn opens_with_dateline(text: &str) -> bool {
    let opening: String = canonical(text).trim_start().chars().take(LONGEST_DATELINE).collect();
    let opening = opening.trim_start_matches(['【', '[', '（', '(', '●', '○']);
    let Some(medium) = DATELINE_OPENINGS.find_in(opening) else { return false };
    let before = opening.get(..medium.start).unwrap_or_default();
    let behind = opening.get(medium.end..).unwrap_or_default();
    before.chars().count() <= 8 && !before.contains(['，', '。']) && DATELINE_MARKS.occurs_in(behind)
}

/// Whether the first sentence of an item says when something happened.
fn opens_with_event(blocks: &[Block]) -> bool {
    let Some(first) = blocks.first() else { return false };
    let opening: String = canonical(&first.text).chars().take(LONGEST_DAY).collect();
    has_year(&opening) || TELLING_DAYS.occurs_in(&opening) || names_day(&opening) || opens_with_dateline(&first.text)
}

/// Whether a text has a day in digits: 6月4日, 4日.
fn names_day(text: &str) -> bool {
    let units = text.char_indices().filter(|(_, c)| super::words::DAY_UNITS.contains_char(*c));
    units.filter_map(|(at, _)| text.get(..at)).any(|before| before.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether an item ends with the name of its reporter in brackets: （记者 王远山）.
fn ends_with_byline(blocks: &[Block]) -> bool {
    let Some(last) = blocks.last() else { return false };
    let text = canonical(&last.text);
    let Some(inner) = text.trim_end().strip_suffix(['）', ')']) else { return false };
    let bracket = inner.rsplit(['（', '(']).next().unwrap_or_default();
    bracket.len() < inner.len() && bracket.chars().count() <= LONGEST_BYLINE && BYLINE_WORDS.occurs_in(bracket)
}

/// The reading of an item: its head is the headline; what the page says of the whole holds for it, but the authors.
fn reading_of(whole: &Reading, (head, blocks): (&Head, Vec<Block>)) -> Reading {
    let mut about = whole.head.clone();
    about.authors.clear();
    let headlines = Headlines { line: Some(head.title.clone()), ..Headlines::default() };
    Reading { blocks, headlines, head: about, ..whole.clone() }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn titles(text: &str) -> Vec<String> {
        split_items(&read(text), None).into_iter().filter_map(|item| item.headlines.line).collect()
    }

    #[test]
    fn items_with_datelines_are_parted() {
        let text = "甲县简讯\n\n一、甲县召开春耕会议\n本报讯（记者 王远山）3月2日，甲县召开春耕会议。\n会议要求，抓好落实。\n\
            二、乙镇举行植树活动\n本报讯（记者 李思齐）3月3日，乙镇举行植树活动。";
        assert_eq!(titles(text), ["甲县召开春耕会议", "乙镇举行植树活动"]);
        let items = split_items(&read(text), None);
        assert_eq!(items.iter().map(|item| item.blocks.len()).collect::<Vec<_>>(), [2, 1]);
        let bullets = text.replace("一、", "●").replace("二、", "● ");
        assert_eq!(titles(&bullets), ["甲县召开春耕会议", "乙镇举行植树活动"]);
    }

    #[test]
    fn heads_in_brackets_may_have_the_text_behind_them() {
        let text = "学院一周要闻\n\n【学院召开教学会议】3月2日，学院召开教学会议，院长王远山讲话。\n\
            【学院举行运动会】3月4日，学院举行春季运动会，师生参加了活动。";
        assert_eq!(titles(text), ["学院召开教学会议", "学院举行运动会"]);
        let datelines = "甲县召开会议\n\n【本报讯】3月2日，甲县召开春耕会议。\n【本报讯】3月4日，甲县举行植树活动。";
        assert!(titles(datelines).is_empty());
    }

    #[test]
    fn one_report_stays_whole() {
        for text in [
            // A speech.
            "县长在全县工作会议上的讲话\n\n一、统一思想认识\n我们要深入学习，提高站位。\n二、抓好工作落实\n各单位要压实责任，加强督查。",
            // A notice.
            "关于开展检查的通知\n\n一、检查时间\n2019年3月2日至5日，各单位开展自查，并上报结果。\n二、检查内容\n2019年3月6日起，检查组检查台账和现场。",
            // One report with subheads.
            "本报讯（记者 王远山）甲县着力改善营商环境。\n\n一、简化审批手续\n3月2日，记者在大厅看到，办事的群众不多。\n二、降低企业成本\n3月3日，企业负责人算了一笔账。",
            // A plan of meetings.
            "一周会议安排\n\n一、全县工作会议\n3月2日上午，在县政府召开，县直各单位参加。\n二、春耕生产会议\n3月3日上午，在乙镇召开，各乡镇参加。",
            // An agenda.
            "全县工作会议议程\n\n一、县长作工作报告\n县长王远山作报告，时间四十分钟。\n二、分组讨论报告\n各代表团分组讨论，时间两个小时。",
        ] {
            assert!(titles(text).is_empty(), "{text}");
        }
    }
}
