//! The shapes of bylines: brackets, openings that name reporters, lines that name a source.

use std::ops::Range;

use super::press::{is_account, is_medium};
use super::words::{
    CHANNEL_ENDINGS, COMPILING, CREDIT_TAILS, DATELINE_ENDS, DAY_UNITS, MONTH_UNITS, NOTE_MARKS, QUOTED_ENDS, QUOTING,
    REPORT_ENDS, REPORTERS, YEAR_UNITS,
};
use crate::lexicon::Lexicon;
use crate::page::{Label, labels};
use crate::span::may_be_mark;

/// Longest stretch of a byline, in characters.
pub(super) const LONGEST: usize = 120;
/// Longest line that is a byline as a whole, in characters.
pub(super) const LONGEST_LINE: usize = 90;

/// Whether `c` is a blank, a bracket or a mark around lines of names.
pub(super) fn is_margin(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '（' | '）' | '(' | ')' | '【' | '】' | '[' | ']' | '〔' | '〕' | '■' | '◆' | '●' | '*')
}

/// Whether the first label of a line is at its start.
pub(super) fn starts_with_label(text: &str, first_value: &str) -> bool {
    let head = text.split(['：', ':', '丨']).next().unwrap_or_default();
    head.chars().count() <= 8 && !head.contains(first_value.chars().next().unwrap_or('：'))
}

/// The length in bytes of the bracket that `text` opens with, with its marks; none if it opens with no bracket.
pub(super) fn bracket_length(text: &str) -> Option<usize> {
    let close = match text.chars().next()? {
        '（' | '(' => ['）', ')'],
        '【' | '[' => ['】', ']'],
        '〔' => ['〕', '〕'],
        _ => return None,
    };
    let end = text.char_indices().take(LONGEST).find(|(_, c)| close.contains(c))?;
    Some(end.0 + end.1.len_utf8())
}

/// The number of bytes of `text` before a mark that closes a bracket opened before `text`; none if there is none.
pub(super) fn open_length(text: &str) -> Option<usize> {
    let end = text.char_indices().take(LONGEST).find(|(_, c)| matches!(c, '（' | '）' | '】' | ']' | '。'))?;
    matches!(end.1, '）' | '】' | ']').then_some(end.0).filter(|end| *end > 0)
}

/// The length in bytes of an opening such as 记者甲乙报道：, after which the report begins.
pub(super) fn reporters_length(text: &str) -> Option<usize> {
    // The word is looked for before the first stop, unless that is far.
    let is_stop = |c: &char| may_be_mark(*c) && matches!(c, '。' | '：' | ':' | '，');
    let stop = text.char_indices().take(LONGEST_LINE).find(|(_, c)| is_stop(c)).map_or(text.len(), |(at, _)| at);
    let end = REPORT_ENDS.find_in(text.get(..stop)?)?.end;
    let (opening, rest) = text.split_at_checked(end)?;
    let next = rest.chars().next();
    let is_followed = next.is_none_or(|c| c.is_whitespace() || matches!(c, '：' | ':' | '，' | ','));
    (is_followed && REPORTERS.occurs_in(opening)).then_some(end)
}

/// Longest list of names or name of a medium before 报道, with 报道, in characters.
const LONGEST_NAMES: usize = 16;

/// The length in bytes of the words that end with 报道 before the first mark of `text`: 甲、乙报道：. The caller checks that
/// they are names after a dateline.
pub(super) fn length_through_report_word(text: &str) -> Option<usize> {
    let (names, stop) = words_before_report(text, &['：', ':', '，', '。'])?;
    (!names.is_empty()).then_some(stop)
}

/// The medium whose report another medium passes on, and the text after 报道 and its colon: 某报报道：（记者甲）…, where `text`
/// follows the dateline 某网6月4日讯. None unless a bracket follows 报道.
pub(super) fn relayed_medium<'a>(lexicon: &Lexicon, text: &'a str) -> Option<(&'a str, &'a str)> {
    let (medium, stop) = words_before_report(text, &['：', ':', '，', '。', '（'])?;
    let rest = text.get(stop..)?.trim_start_matches(['：', ':']);
    (is_medium(lexicon, medium) && rest.starts_with('（')).then_some((medium, rest))
}

/// The words before 报道 at the first of `marks`, and the byte at which that mark is.
fn words_before_report<'a>(text: &'a str, marks: &[char]) -> Option<(&'a str, usize)> {
    let stop = text.char_indices().take(LONGEST_NAMES).find(|(_, c)| marks.contains(c))?.0;
    let opening = text.get(..stop)?;
    let words = REPORT_ENDS.longest_suffix(opening).and_then(|word| opening.strip_suffix(word))?;
    Some((words, stop))
}

/// Longest opening before a bracket of reporters whose medium is unknown, in characters.
const LONGEST_HEAD: usize = 12;

/// The byte range of a bracket with reporters near the start of `text`. The words before it end like a dateline,
/// although they need not name a medium: 某县讯（记者甲）.
pub(super) fn bracket_after_head(text: &str) -> Option<Range<usize>> {
    let start = text.char_indices().take(LONGEST_HEAD).find(|(_, c)| matches!(c, '（' | '(' | '，' | '。'))?.0;
    let head = text.get(..start)?.trim_end();
    DATELINE_ENDS.longest_suffix(head).filter(|end| end.len() < head.len())?;
    let length = bracket_length(text.get(start..)?)?;
    REPORTERS.occurs_in(text.get(start..start + length)?).then_some(start..start + length)
}

/// The medium that a paragraph opens with and that 报道 follows, with a day or without: 据某社报道，…, 某频道5月20日报道：….
/// Without a day only a known medium is one.
pub(super) fn quoted_medium<'a>(lexicon: &Lexicon, text: &'a str) -> Option<&'a str> {
    let text = QUOTING.longest_prefix(text).and_then(|word| text.strip_prefix(word)).unwrap_or(text);
    let ends = text.char_indices().map(|(at, _)| at).skip(3).take(8);
    ends.filter_map(|end| text.split_at_checked(end)).find_map(|(medium, rest)| {
        let behind = skip_day(rest);
        let word = QUOTED_ENDS.longest_prefix(behind)?;
        let is_stated = behind.get(word.len()..)?.starts_with(['，', '：', ':']);
        let is_dated = behind.len() < rest.len();
        let has_ending = || is_medium(lexicon, medium) || CHANNEL_ENDINGS.longest_suffix(medium).is_some();
        (is_stated && (lexicon.medium(medium).is_some() || is_dated && has_ending())).then_some(medium)
    })
}

/// Longest opening in which a label names the source, and longest name of a medium there, in characters.
const LONGEST_LABELLED: (usize, usize) = (80, 12);

/// The known medium that a label near the start of a paragraph names right before the text: 来源：某报6月4日，会议….
pub(super) fn glued_source<'a>(lexicon: &Lexicon, text: &'a str) -> Option<&'a str> {
    let end = text.char_indices().nth(LONGEST_LABELLED.0).map_or(text.len(), |(at, _)| at);
    let opening = text.get(..end).filter(|opening| opening.contains(['：', ':']))?;
    let value = labels(opening).into_iter().find(|l| l.label == Label::Source)?.value;
    let value = text.get(opening.find(&value).filter(|_| !value.is_empty())?..)?;
    let ends = value.char_indices().map(|(at, _)| at).take(LONGEST_LABELLED.1 + 1).skip(2);
    ends.filter_map(|end| value.get(..end)).filter(|name| lexicon.medium(name).is_some()).last()
}

/// Longest day, in characters: 2019年10月20日.
const LONGEST_DAY: usize = 11;

/// The text behind the day that it opens with; all of it where it opens with none.
fn skip_day(text: &str) -> &str {
    let is_unit = |c: char| [&YEAR_UNITS, &MONTH_UNITS, &DAY_UNITS].iter().any(|units| units.contains_char(c));
    let day = text.char_indices().take(LONGEST_DAY).take_while(|(_, c)| c.is_ascii_digit() || is_unit(*c)).last();
    let end = day.filter(|(_, c)| DAY_UNITS.contains_char(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    text.get(end..).unwrap_or(text)
}

/// The known medium that a bracket names first behind 据 or 综合, or alone: （据某社）, （综合某社、某网报道）.
pub(super) fn bracketed_medium<'a>(lexicon: &Lexicon, inner: &'a str) -> Option<&'a str> {
    let named = COMPILING.longest_prefix(inner).and_then(|word| inner.strip_prefix(word)).unwrap_or(inner);
    let first = named.split(['、', '，', '/', ' ']).next()?.trim();
    let first = CREDIT_TAILS.longest_suffix(first).and_then(|tail| first.strip_suffix(tail)).unwrap_or(first);
    let is_alone = is_medium(lexicon, inner) || is_account(lexicon, inner);
    if is_alone { Some(inner) } else { lexicon.medium(first).map(|_| first) }
}

/// The medium or account of a line that names it after 据 and has nothing else.
pub(super) fn quoted_source<'a>(lexicon: &Lexicon, line: &'a str) -> Option<&'a str> {
    let source = QUOTING.longest_prefix(line).and_then(|word| line.strip_prefix(word))?.trim();
    (is_medium(lexicon, source) || is_account(lexicon, source)).then_some(source)
}

/// Whether a line is a note after the text: 注：….
pub(super) fn is_note(text: &str) -> bool {
    NOTE_MARKS.longest_prefix(text).is_some_and(|word| text.get(word.len()..).is_some_and(|t| t.starts_with('：')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_are_quoted_with_a_day_or_without() {
        let lexicon = Lexicon::shared();
        for (text, expected) in [
            ("据新华社报道，会议召开", Some("新华社")),
            ("新华网10月9日信息：会议召开", Some("新华网")),
            ("某县新闻综合频道5月20日报道：会议召开", Some("某县新闻综合频道")),
            ("某县新闻综合频道报道：会议召开", None),
            ("县教育局5月20日报道：会议召开", None),
            ("新华网10月9日发布信息：会议召开", None),
        ] {
            assert_eq!(quoted_medium(&lexicon, text), expected, "{text}");
        }
    }

    #[test]
    fn brackets_name_known_media() {
        let lexicon = Lexicon::shared();
        for (inner, expected) in [
            ("据新华社", Some("新华社")),
            ("综合新华社、人民网报道", Some("新华社")),
            ("新华社", Some("新华社")),
            ("综合县教育局、县妇联", None),
            ("王明", None),
        ] {
            assert_eq!(bracketed_medium(&lexicon, inner), expected, "{inner}");
        }
    }

    #[test]
    fn openings_end_where_the_report_begins() {
        let opening = |text| reporters_length(text).and_then(|at| str::get(text, ..at));
        for (text, expected) in [
            ("记者甲乙报道：会议", Some("记者甲乙报道")),
            ("通讯员甲 乙报道", Some("通讯员甲 乙报道")),
            ("报报道记者甲报道，会议", None),
            ("记者甲报道会议", None),
            ("甲乙报道：会议", None),
            ("记者甲，乙报道：会议", None),
            ("记者甲报道：乙报道，", Some("记者甲报道")),
            ("报", None),
        ] {
            assert_eq!(opening(text), expected, "{text}");
        }
        // A mark after this many characters is no longer looked for.
        let far = "记者".repeat(LONGEST_LINE / 2) + "，报道，";
        assert_eq!(opening(&far).map(str::len), Some(far.len() - "，".len()));
    }
}
