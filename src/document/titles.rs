//! The headline that a reader would give: without column tags, names of sites, index numbers and
//! file suffixes.

use std::sync::LazyLock;

use regex::Regex;

use super::press::is_medium;
use super::words::{COUNT_UNITS, PICTURE_TAGS, REGION_UNITS, SITE_ENDINGS, TAG_STARTS};
use crate::lexicon::Lexicon;

/// A headline, and what was taken off it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Title {
    /// The headline.
    pub text: String,
    /// The medium that was named before the headline: 某某日报：….
    pub medium: Option<String>,
    /// The number before the headline in the name of a file.
    pub number: Option<String>,
}

/// Longest tag of a column, in characters.
const LONGEST_TAG: usize = 14;
/// Longest name of a column with a blank in it, in characters.
const LONGEST_COLUMN: usize = 6;
/// Shortest headline that may be left, in characters.
const SHORTEST: usize = 4;

/// A column with the days of its issue in brackets: 每周一学（5月11日-5月17日）.
static ISSUE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^\p{Han}{2,8}\s*[（(][0-9０-９年月日期第至—～~./\-\s]+[）)]\s*").ok());

/// Cleans a headline as it was given.
pub(super) fn clean_title(lexicon: &Lexicon, raw: &str) -> Title {
    let mut title = Title::default();
    let text = with_single_blanks(raw);
    let (text, is_file) = strip_suffix(&text);
    let (number, text) = strip_number(text, is_file);
    title.number = number.map(str::to_owned);
    let mut text = text.trim();
    for _ in 0..6 {
        let Some((tag, rest)) = leading_tag(lexicon, text) else { break };
        if is_medium(lexicon, tag) {
            title.medium.get_or_insert_with(|| tag.to_owned());
        }
        text = rest;
    }
    Title { text: strip_end_tags(strip_end_tags(text)).to_owned(), ..title }
}

/// The text with each run of blanks as one blank, and none at either end.
fn with_single_blanks(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    for word in raw.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

fn strip_suffix(text: &str) -> (&str, bool) {
    const SUFFIXES: &[&str] = &[".txt", ".TXT", ".html", ".htm", ".shtml", ".docx", ".doc", ".md", ".pdf"];
    SUFFIXES.iter().find_map(|s| text.strip_suffix(s)).map_or((text, false), |text| (text.trim_end(), true))
}

/// The number that a file name begins with: `274某省工作会议召开.txt`.
pub(crate) fn file_number(file: &str) -> Option<String> {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    strip_number(stem, true).0.map(str::to_owned)
}

/// The number before a headline, if there is one, and the headline. Only file names are numbered, and a number
/// with its unit (2019年, 11位) belongs to the headline.
fn strip_number(text: &str, is_file: bool) -> (Option<&str>, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !is_file || !(1..=7).contains(&digits) {
        return (None, text);
    }
    let (number, rest) = text.split_at_checked(digits).unwrap_or(("", text));
    let rest = rest.trim_start();
    let bare = rest.trim_start_matches(['.', '．', '、', '_', '-', ')', '）', ' ']);
    let parted = bare.len() < rest.len() && !bare.starts_with(|c: char| c.is_ascii_digit());
    let of_a_body = digits > 2 && REGION_UNITS.longest_prefix(rest).is_some();
    let counts = starts_with_unit(rest) && !of_a_body;
    let is_index = !bare.is_empty() && !counts;
    if is_index && (parted || rest == bare) { (Some(number), bare) } else { (None, text) }
}

fn starts_with_unit(text: &str) -> bool {
    text.chars().next().is_none_or(|c| COUNT_UNITS.contains_char(c) || c.is_ascii())
}

/// The tag that a headline begins with, and the rest.
fn leading_tag<'a>(lexicon: &Lexicon, text: &'a str) -> Option<(&'a str, &'a str)> {
    text.find(may_mark_tag)?;
    let (tag, rest) =
        bracketed(text).or_else(|| barred(text)).or_else(|| prefixed(lexicon, text)).or_else(|| issue(text))?;
    let rest =
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '｜' | '丨' | '：' | ':' | '·'));
    (rest.chars().count() >= SHORTEST).then_some((tag.trim(), rest))
}

/// Whether `c` is one of the marks without which a headline has no tag.
fn may_mark_tag(c: char) -> bool {
    matches!(c, '[' | '【' | '［' | '〖' | '（' | '(' | '|' | '｜' | '丨' | '︱' | '│' | '：' | ':')
}

/// The tag in brackets that a headline begins with, and the rest: `[视频]`, `【一线调研】`.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let close = match text.chars().next()? {
        '[' => ']',
        '【' => '】',
        '［' => '］',
        '〖' => '〗',
        '（' if TAG_STARTS.longest_prefix(text).is_some() => '）',
        _ => return None,
    };
    let (tag, rest) = text.split_once(close)?;
    let tag = tag.get(tag.chars().next()?.len_utf8()..)?;
    // A slogan of two parts is not a name of a column.
    let is_slogan = tag.trim().contains(char::is_whitespace) && tag.chars().count() > LONGEST_COLUMN;
    (tag.chars().count() <= LONGEST_TAG && !is_slogan).then_some((tag, rest))
}

/// The tag before a bar that a headline begins with, and the rest: `图文|`, `快讯丨`.
fn barred(text: &str) -> Option<(&str, &str)> {
    let (tag, rest) = text.split_once(['|', '｜', '丨', '︱', '│'])?;
    let shorter = tag.chars().count() <= LONGEST_TAG && rest.chars().count() > tag.chars().count();
    (shorter && !tag.contains(['“', '《', '，', '。'])).then_some((tag, rest))
}

/// The medium before a colon that a headline begins with, and the rest: `某某日报：`. A person's name is no medium.
fn prefixed<'a>(lexicon: &Lexicon, text: &'a str) -> Option<(&'a str, &'a str)> {
    let (tag, rest) = text.split_once(['：', ':'])?;
    is_medium(lexicon, tag.trim()).then_some((tag, rest))
}

fn issue(text: &str) -> Option<(&str, &str)> {
    text.find(['（', '('])?;
    let end = ISSUE.as_ref()?.find(text)?.end();
    text.split_at_checked(end)
}

/// `text` without `（图）`, `[组图]` or the time of the day `(12:58)` at the end.
fn strip_end_tags(text: &str) -> &str {
    let trimmed = text.trim_end();
    let Some(inner) = trimmed.strip_suffix(['）', ')', ']', '】']) else { return trimmed };
    let Some(open) = inner.rfind(['（', '(', '[', '【']) else { return trimmed };
    let tag = inner.get(open..).map(|t| t.trim_start_matches(['（', '(', '[', '【']));
    if tag.is_some_and(|t| PICTURE_TAGS.contains(t.trim()) || is_time(t)) {
        text.get(..open).unwrap_or(text).trim_end()
    } else {
        trimmed
    }
}

/// Whether a text is a time of the day: 9:05, 12:58.
fn is_time(text: &str) -> bool {
    let is_number = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.split_once(':').is_some_and(|(hour, minute)| is_number(hour) && minute.len() == 2 && is_number(minute))
}

/// The headline in a `title` element, without the names of columns and of the site around it; and the name of the
/// site, where the element has one.
pub(super) fn strip_site(text: &str) -> (&str, Option<&str>) {
    let (mut rest, mut site) = (text.trim(), None);
    for _ in 0..6 {
        let Some((start, end, strong)) = last_separator(rest) else { break };
        let (head, tail) = (rest.get(..start).unwrap_or_default(), rest.get(end..).unwrap_or_default().trim());
        let length = tail.chars().count();
        if strong && !is_site(tail) && 2 * head.trim().chars().count() < length {
            return (tail, Some(head.trim()));
        }
        let fits = tail.is_empty() || length <= 20 && (strong || is_site(tail));
        if !fits || head.trim().chars().count() < SHORTEST {
            break;
        }
        if is_site(tail) {
            site.get_or_insert(tail);
        }
        rest = head.trim_end();
    }
    (rest.trim(), site)
}

/// The start and the end, in bytes, of the last separator of a title, and whether it is strong: then any short tail
/// after it is dropped, else only the name of a site. A weak separator, such as `-`, also occurs inside headlines.
fn last_separator(text: &str) -> Option<(usize, usize, bool)> {
    const SEPARATORS: &[(&str, bool)] = &[
        ("_", true),
        ("|", true),
        ("｜", true),
        (" - ", true),
        (" – ", true),
        (" — ", true),
        ("--", false),
        ("-", false),
        ("–", false),
        ("－", false),
        (">>", true),
    ];
    let may_end = |c: char| matches!(c, '_' | '|' | '｜' | ' ' | '-' | '–' | '－' | '>');
    let mut ends = text.char_indices().rev().filter(|(_, c)| may_end(*c)).map(|(at, c)| at + c.len_utf8());
    let ending = |end: usize| SEPARATORS.iter().find(|(s, _)| text.as_bytes()[..end].ends_with(s.as_bytes()));
    ends.find_map(|end| ending(end).map(|(s, strong)| (end - s.len(), end, *strong)))
}

/// Whether the tail of a title reads like a site's or a column's name.
fn is_site(tail: &str) -> bool {
    let length = tail.chars().count();
    length <= 20 && !tail.contains(['，', '。', '“', '《', ' ']) && SITE_ENDINGS.longest_suffix(tail).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_numbers_and_suffixes_come_off() {
        for (raw, text) in [
            ("[视频]市政府召开常务会议", "市政府召开常务会议"),
            ("[视频]【一线调研】外贸增速加快的背后", "外贸增速加快的背后"),
            ("274某省“不忘初心”主题教育工作会议召开.txt", "某省“不忘初心”主题教育工作会议召开"),
            ("2019年全省工作会议召开.txt", "2019年全省工作会议召开"),
            ("11位委员发言.txt", "11位委员发言"),
            ("116省政协召开常委会会议.txt", "省政协召开常委会会议"),
            ("12省市签约.txt", "12省市签约"),
            ("12、全省工作会议召开.txt", "全省工作会议召开"),
            ("图文|市长调研安全生产工作", "市长调研安全生产工作"),
            ("某县召开安全生产工作会议 [复制链接]", "某县召开安全生产工作会议"),
            ("某地论坛接轨国际（资讯）", "某地论坛接轨国际"),
            ("天津日报：加快教育现代化建设", "加快教育现代化建设"),
            ("王远山：抓好落实", "王远山：抓好落实"),
            ("每周一学（2026年5月11日-5月17日）以更大力度加强研究", "以更大力度加强研究"),
            ("区领导赴外地考察 研讨班结业（图）", "区领导赴外地考察 研讨班结业"),
            ("关于某某的决定（草案）", "关于某某的决定（草案）"),
            ("274全省工作会议召开", "274全省工作会议召开"),
        ] {
            assert_eq!(clean_title(&Lexicon::shared(), raw).text, text, "{raw}");
        }
        assert_eq!(clean_title(&Lexicon::shared(), "天津日报：加快教育现代化建设").medium.as_deref(), Some("天津日报"));
        assert_eq!(clean_title(&Lexicon::shared(), "274全省工作会议召开.txt").number.as_deref(), Some("274"));
    }

    #[test]
    fn sites_come_off_the_element() {
        for (raw, text, site) in [
            ("某市副市长一行来访-某某要闻-某某大学", "某市副市长一行来访", "某某大学"),
            ("启动仪式举行 - 某省人民政府门户网站 ", "启动仪式举行", "某省人民政府门户网站"),
            ("几笔兰花当嫁妆--文化--人民网", "几笔兰花当嫁妆", "人民网"),
            ("工作开展顺利_某某网", "工作开展顺利", "某某网"),
            ("某某海关 - 关长会见来访代表团一行", "关长会见来访代表团一行", "某某海关"),
        ] {
            let (title, found) = strip_site(raw);
            assert_eq!((clean_title(&Lexicon::shared(), title).text.as_str(), found), (text, Some(site)), "{raw}");
        }
        assert_eq!(strip_site("推进2022-2026年规划").0, "推进2022-2026年规划");
    }

    #[test]
    fn the_last_separator_is_the_longest_that_ends_there() {
        for (text, separator, strong) in [
            ("会议 - 某网", Some(" - "), true),
            ("会议---某网", Some("--"), false),
            ("会_议-某网", Some("-"), false),
            ("会-议｜某网", Some("｜"), true),
            ("会议－某网", Some("－"), false),
            ("会议>>> 某网", Some(">>"), true),
            ("会议 — ", Some(" — "), true),
            ("会议–网", Some("–"), false),
            ("会议> 某网 某", None, false),
            ("", None, false),
        ] {
            let found = last_separator(text);
            assert_eq!(found.and_then(|(start, end, _)| text.get(start..end)), separator, "{text}");
            assert_eq!(found.is_some_and(|(_, _, strong)| strong), strong, "{text}");
        }
    }
}
