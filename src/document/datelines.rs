//! The opening of a report that names its medium, and often a place and a day: 新华社北京6月4日电.

use super::lines::Line;
use super::medium_names::{behind_caption, is_joint, part_of_name};
use super::openings::{OpeningReader, Parts};
use super::press::{is_account, is_longer, is_medium, is_own_medium};
use super::words::{
    DATELINE_ENDS, DATELINE_NEXT, HEADLINE_ENDS, NO_DATELINE_NEXT, PLAIN_DATELINE_ENDS, QUOTING, REPORT_ENDS, REPORTERS,
};
use crate::lexicon::Lexicon;
use crate::span::{is_of_han_block, may_be_mark};
use std::ops::Range;

/// A dateline in a paragraph, in bytes of its canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DatelineParts {
    /// The dateline, up to and with 电, 讯 or 消息; without such a word, up to the bracket with the reporters.
    pub whole: Range<usize>,
    /// The medium.
    pub medium: Range<usize>,
    /// The place.
    pub place: Option<Range<usize>>,
    /// The day.
    pub date: Option<Range<usize>>,
}

impl DatelineParts {
    /// The parts in a line that begins `bytes` bytes before this text.
    pub fn shifted(self, bytes: usize) -> Self {
        let shift = |range: Range<usize>| range.start + bytes..range.end + bytes;
        Self {
            whole: shift(self.whole),
            medium: shift(self.medium),
            place: self.place.map(shift),
            date: self.date.map(shift),
        }
    }

    /// The parts in characters of the line instead of bytes of its canonical form.
    pub fn in_characters(&self, line: &Line) -> Self {
        Self {
            whole: line.characters(&self.whole),
            medium: line.characters(&self.medium),
            place: self.place.as_ref().map(|place| line.characters(place)),
            date: self.date.as_ref().map(|date| line.characters(date)),
        }
    }
}

/// Longest opening that may be a dateline, in characters.
const LONGEST: usize = 64;
/// Longest name, in characters, that may be an unknown medium although it has a word that ends headlines (召开).
const LONGEST_NAME: usize = 8;
/// Most ways in which an opening is parsed.
const MOST_PARSES: usize = 6;
/// Longest name of a place after the medium, in characters.
const LONGEST_PLACE: usize = 8;

/// The dateline that `text` opens with.
pub(super) fn find_dateline(lexicon: &Lexicon, text: &str) -> Option<DatelineParts> {
    let outside = |c: char| matches!(c, '，' | '。' | '：' | '；' | '、' | '“' | '”' | '《' | '》' | '（' | '）');
    let first_chars = DATELINE_ENDS.first_chars();
    let (mut is_inside, mut may_end, mut head_end) = (false, false, text.len());
    for (i, (at, c)) in text.char_indices().enumerate() {
        is_inside |= !is_margin(c);
        if i == LONGEST || is_inside && may_be_mark(c) && outside(c) {
            head_end = at;
            break;
        }
        may_end |= first_chars.may_have(c);
    }
    if let Some(found) = find_credited_opening(lexicon, text, head_end) {
        return Some(found);
    }
    if let Some(found) = find_bracketed_name(lexicon, text, head_end) {
        return Some(found);
    }
    if !may_end || !DATELINE_ENDS.occurs_in(text.get(..head_end)?) {
        return None;
    }
    let mut behind = text.chars();
    behind.nth(LONGEST - 1);
    let opening = text.strip_suffix(behind.as_str())?;
    let reader = OpeningReader { text: opening };
    // The medium may itself hold the character of a mark (电台).
    reader.all_parts().take(MOST_PARSES).find_map(|parts| judge_parts(lexicon, opening, parts))
}

/// The opening of a report whose medium only the reporters in brackets follow: 某县融媒（记者 王明）, 云上某县报道（…）.
///
/// `head_end` is the byte of the first mark.
fn find_credited_opening(lexicon: &Lexicon, text: &str, head_end: usize) -> Option<DatelineParts> {
    let bracket = text.get(head_end..).filter(|rest| rest.starts_with('（'))?;
    let credits = bracket.get(..bracket.find('）')?)?;
    if is_longer(credits, LONGEST) || !REPORTERS.occurs_in(credits) {
        return None;
    }
    let start = text.len() - text.trim_start_matches(is_margin).len();
    let head = text.get(start..head_end)?.trim_end();
    let name = REPORT_ENDS.longest_suffix(head).and_then(|end| head.strip_suffix(end)).unwrap_or(head).trim_end();
    let is_named = is_medium(lexicon, name) || is_account(lexicon, name);
    is_named.then_some(DatelineParts {
        whole: start..start + head.len(),
        medium: start..start + name.len(),
        place: None,
        date: None,
    })
}

/// Longest other name of a medium in brackets, in characters.
const LONGEST_OTHER: usize = 12;

/// The opening of a report whose medium has its other name in brackets behind it: 某网（某报网）讯.
///
/// `head_end` is the byte of the first mark.
fn find_bracketed_name(lexicon: &Lexicon, text: &str, head_end: usize) -> Option<DatelineParts> {
    let rest = text.get(head_end..)?.strip_prefix('（')?;
    let close = rest.char_indices().take(LONGEST_OTHER + 1).find(|(_, c)| *c == '）')?.0;
    let behind = rest.get(close..)?.strip_prefix('）')?;
    let mark = DATELINE_ENDS.longest_prefix(behind)?;
    let start = text.len() - text.trim_start_matches(is_margin).len();
    let name = text.get(start..head_end)?;
    let is_named = is_medium(lexicon, name) && is_medium(lexicon, rest.get(..close)?);
    let end = text.len() - behind.len() + mark.len();
    is_named.then_some(DatelineParts { whole: start..end, medium: start..head_end, place: None, date: None })
}

/// The dateline of an opening parsed in one way, if its head names a medium.
fn judge_parts(lexicon: &Lexicon, opening: &str, parts: Parts) -> Option<DatelineParts> {
    let Parts { head, date, after, mark, next } = parts;
    let words = opening.get(head.clone())?;
    let is_plain = opening.get(mark.clone()).is_some_and(|mark| PLAIN_DATELINE_ENDS.contains(mark));
    let name = words.get(..medium_length(lexicon, words)?)?.trim_end();
    let medium = head.start..head.start + name.len();
    let start = opening.len() - opening.trim_start_matches(is_margin).len();
    // What 据 quotes without a day is a dateline only of a medium that is known.
    let is_vague = head.start > start && date.is_none() && lexicon.medium(name).is_none();
    let runs_on = next.chars().next().is_some_and(is_of_han_block) && !DATELINE_NEXT.contains(next);
    let is_own_opening = || {
        is_plain
            && (is_own_medium(name)
                || head.start == start && is_medium(lexicon, name) && !NO_DATELINE_NEXT.contains(next))
    };
    let has_reporters = opening.get(medium.end..mark.end).is_some_and(|between| REPORTERS.occurs_in(between));
    let is_quoting = QUOTING.longest_prefix(name).is_some();
    let has_headline = lexicon.medium(name).is_none() && is_longer(name, LONGEST_NAME) && HEADLINE_ENDS.occurs_in(name);
    if is_vague || is_quoting || has_headline || has_reporters || runs_on && date.is_none() && !is_own_opening() {
        return None;
    }
    let place_length = opening.get(medium.end..head.end)?.trim().len();
    let place = if place_length == 0 { after } else { Some(head.end - place_length..head.end) };
    let part = part_of_name(lexicon, name);
    let part = if part.len() == name.len() { behind_caption(lexicon, name) } else { part };
    let medium = medium.start + part.start..medium.start + part.end;
    Some(DatelineParts { whole: start..mark.end, medium, place, date })
}

/// Longest headline before a dateline in the same line, in characters.
const LONGEST_GLUED: usize = 140;

/// The dateline inside a line that begins with its headline, and the byte where it begins: a dateline with a day, or
/// one in brackets.
pub(super) fn find_glued_dateline(lexicon: &Lexicon, text: &str) -> Option<(usize, DatelineParts)> {
    let reach = text.char_indices().nth(LONGEST_GLUED + LONGEST).map_or(text.len(), |(at, _)| at);
    if !DATELINE_ENDS.occurs_in(text.get(..reach)?) {
        return None;
    }
    let mut glued = text.char_indices().take(LONGEST_GLUED).skip(1).filter_map(|(at, c)| {
        let found = find_dateline(lexicon, text.get(at..)?)?;
        let is_known = || lexicon.medium(text.get(at..)?.get(found.medium.clone())?);
        let ends = || HEADLINE_ENDS.longest_suffix(text.get(..at)?);
        let is_parted = text.get(..at)?.ends_with(char::is_whitespace);
        let is_headline = || is_known().is_some() || ends().is_some() || is_parted;
        let ends_plainly =
            || text.get(at..)?.get(found.whole.clone()).and_then(|whole| PLAIN_DATELINE_ENDS.longest_suffix(whole));
        let has_day = || found.date.is_some() || is_parted && ends_plainly().is_some();
        let is_sure = found.whole.start == 0 && is_headline() && has_day();
        (c == '【' || is_sure).then_some((at, found))
    });
    let first = glued.next()?;
    // A name of a medium that is known only by its end may begin later.
    Some(glued.fold(first, later))
}

/// The one that begins later of two datelines that end at the same byte; else the first.
fn later(one: (usize, DatelineParts), other: (usize, DatelineParts)) -> (usize, DatelineParts) {
    if one.0 + one.1.whole.end == other.0 + other.1.whole.end { other } else { one }
}

/// Whether `c` is a blank or a mark before a dateline.
fn is_margin(c: char) -> bool {
    c.is_whitespace() || matches!(c, '【' | '[' | '（' | '■' | '◆' | '●' | '*')
}

/// How many bytes of `head` are the medium, if it names one. What is left over may be a place: it is empty, or has at
/// least two characters.
fn medium_length(lexicon: &Lexicon, head: &str) -> Option<usize> {
    let of_place = head.char_indices().rev().take(LONGEST_PLACE).take_while(|(_, c)| is_of_han_block(*c));
    let mut ends = std::iter::once(head.len()).chain(of_place.skip(1).map(|(at, _)| at));
    let is_named = |name: &str| is_medium(lexicon, name) || is_own_medium(name);
    let is_joined = |name: &str| {
        let parts = name.split_once(is_joint);
        parts.is_some_and(|(first, second)| is_named(first) && second.chars().all(char::is_alphanumeric))
    };
    ends.find(|&end| head.get(..end).map(str::trim).is_some_and(|name| is_named(name) || is_joined(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, Option<&str>, Option<&str>)> {
        let found = find_dateline(&Lexicon::shared(), text)?;
        let slice = |range: Range<usize>| text.get(range).unwrap_or_default();
        Some((slice(found.medium), found.place.map(slice), found.date.map(slice)))
    }

    #[test]
    fn datelines_have_three_parts() {
        assert_eq!(parts("新华社北京6月4日电 会议"), Some(("新华社", Some("北京"), Some("6月4日"))));
        assert_eq!(
            parts("新华社哈尔滨2019年6月4日电（记者 王明）"),
            Some(("新华社", Some("哈尔滨"), Some("2019年6月4日")))
        );
        assert_eq!(
            parts("某某新闻网6月28日西安电 （通讯员 王明）"),
            Some(("某某新闻网", Some("西安"), Some("6月28日")))
        );
        assert_eq!(parts("央视网消息（新闻联播）：会议"), Some(("央视网", None, None)));
        assert_eq!(parts("某某日报上讯"), None);
        assert_eq!(parts("某某日报呼伦贝尔市海拉尔讯"), Some(("某某日报", Some("呼伦贝尔市海拉尔"), None)));
        assert_eq!(parts("某某日报呼伦贝尔市海拉尔区讯"), None);
        assert_eq!(parts("本报讯 记者王明报道：会议"), Some(("本报", None, None)));
        assert_eq!(parts("本报北京1月18日电中共中央"), Some(("本报", Some("北京"), Some("1月18日"))));
        assert_eq!(parts("【本报讯】会议"), Some(("本报", None, None)));
        assert_eq!(parts("浙江在线11月27日讯（记者 王明）"), Some(("浙江在线", None, Some("11月27日"))));
    }

    #[test]
    fn reporters_in_brackets_follow_a_medium() {
        assert_eq!(parts("某县融媒（记者 王明）6月4日，会议召开。"), Some(("某县融媒", None, None)));
        assert_eq!(parts("云上黄梅报道（全媒体记者：王明）6月4日，"), Some(("云上黄梅", None, None)));
        assert_eq!(parts("县融媒体中心主任（记者 王明）6月4日，"), None);
        assert_eq!(parts("云上会议报道（记者 王明）6月4日，"), None);
        assert_eq!(parts("某县融媒（图）6月4日，会议召开。"), None);
    }

    #[test]
    fn other_openings_are_none() {
        let far = format!("某某日报{}讯", "　".repeat(LONGEST - 5));
        assert_eq!(parts(&far), Some(("某某日报", None, None)));
        assert_eq!(parts(&format!("　{far}")), None);
        for text in ["中共中央致电祝贺", "6月4日上午，会议召开。", "中国电信集团", "记者从会上获悉的消息"]
        {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
