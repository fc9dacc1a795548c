//! Where a newspaper printed a report: the number and the name of the page, and the number of the item on it. A line
//! beside the report, the path of its file or its web address may state them.

use super::words::{
    EDITION_LABELS, FRONT_PAGES, ITEM_UNITS, NO_EDITIONS, PAGE_LABELS, PAGE_ORDINALS, PAPER_ENDS, PRINTED_UNITS,
    REGIONAL_PAGES,
};
use super::years::has_year;
use crate::numerals::{TEN, UNITS, number};
use crate::reading::canonical;

/// Longest line that names a page, in characters.
const LONGEST: usize = 80;
/// Longest name of a page, in characters.
const LONGEST_EDITION: usize = 10;
/// Longest name of a page that only a blank separates from its number, in characters.
const LONGEST_BARE: usize = 6;
/// Most digits, or Chinese numerals, of the number of a page.
const MOST_DIGITS: usize = 3;

/// Whether a line may name a page: it has the unit 版, or a capital letter before a digit (A3).
pub(super) fn may_name_page(line: &str) -> bool {
    let is_lettered = |pair: &[u8]| matches!(pair, [b'A'..=b'Z', b'0'..=b'9']);
    PRINTED_UNITS.occurs_in(line) || line.as_bytes().windows(2).any(is_lettered)
}

/// Where a newspaper printed a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Printed {
    /// The number of the page, without 第, 版 and leading zeros: 1, A3.
    pub page: Option<String>,
    /// The name of the page: 要闻.
    pub edition: Option<String>,
    /// The number of the item on the page.
    pub position: Option<usize>,
}

/// What lines say together. If they give no page, what the first of `paths` (a file's path, a web address) with a page
/// says. Lines that name different pages are a list of pages and say nothing.
pub(crate) fn find_printed<'a>(
    lines: impl IntoIterator<Item = &'a str>,
    paths: impl IntoIterator<Item = &'a str>,
) -> Printed {
    let mut found = Printed::default();
    let mut is_list = false;
    for line in lines.into_iter().filter(|line| may_name_page(line)) {
        let Some(printed) = read_line(line) else { continue };
        is_list |= found.page.is_some() && printed.page.is_some() && found.page != printed.page;
        found.page = found.page.or(printed.page);
        found.edition = found.edition.or(printed.edition);
        found.position = found.position.or(printed.position);
    }
    if is_list {
        found = Printed::default();
    }
    for path in paths.into_iter().filter(|_| found.page.is_none()) {
        let of_path = read_path(path);
        if of_path.page.is_some() {
            found = of_path;
            break;
        }
    }
    found
}

/// What a line says: 第1版（要闻）, 《某报》（2019年3月5日 第02版）, 版次：A03. None if it says nothing, or is too long.
pub(super) fn read_line(line: &str) -> Option<Printed> {
    if line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let written = line;
    let canonical = canonical(line);
    let line = canonical.trim();
    let edition = labelled(line, &EDITION_LABELS).and_then(edition_of);
    let page = numbered(line).or_else(|| front_page(line)).or_else(|| labelled_page(line));
    let page = page.or_else(|| regional_page(line));
    let (page, of_page) = match page {
        Some((page, rest)) => (Some(page), Some(rest)),
        None => (None, None),
    };
    let position = of_page.and_then(item_number);
    let edition =
        edition.or_else(|| of_page.and_then(edition_after)).map(|name| as_written(&name, &canonical, written));
    let printed = Printed { page, edition, position };
    (printed != Printed::default()).then_some(printed)
}

/// A name that was read in `canonical`, in the characters of `written`; both are one line and have as many characters.
fn as_written(name: &str, canonical: &str, written: &str) -> String {
    let head = canonical.find(name).and_then(|at| canonical.get(..at)).unwrap_or_default();
    written.chars().skip(head.chars().count()).take(name.chars().count()).collect()
}

/// The number before the unit of a page, and the rest of the line: 第02版.
fn numbered(line: &str) -> Option<(String, &str)> {
    let mut from = 0;
    while let Some(unit) = line.get(from..).and_then(|rest| PRINTED_UNITS.find_in(rest)) {
        let (start, end) = (from + unit.start, from + unit.end);
        from = end;
        let (before, rest) = (line.get(..start)?.trim_end(), line.get(end..)?);
        let number = number_before(before).filter(|(_, head)| is_end(rest) && is_page(line, head));
        if let Some((number, _)) = number {
            return Some((number, rest));
        }
    }
    None
}

/// Whether a number before 版 may be that of a page. `head`, the text before it, ends with 第, a mark or a day, or is
/// empty. Where `line` has a title in 《》 or the number is in brackets, `line` must have a year or the name of a
/// newspaper, because it may be the edition of a book: 某某读本（第2版）.
fn is_page(line: &str, head: &str) -> bool {
    let is_bound = head.is_empty() || head.ends_with(|c: char| !c.is_alphanumeric());
    let is_ordinal = PAGE_ORDINALS.longest_suffix(head).is_some();
    let ends_day = is_calendar_end(head);
    // The print of a book has its number in brackets, too: 某某读本（第2版）.
    let bare = PAGE_ORDINALS.longest_suffix(head).map_or(head, |word| head.trim_end_matches(word));
    let is_bracketed = bare.len() > '（'.len_utf8() && bare.ends_with(['（', '(']);
    let may_be_book = is_bracketed || line.contains('《');
    let is_of_paper = !may_be_book || has_year(line) || line.split(['》', '（', '(']).any(is_paper);
    (is_bound || is_ordinal || ends_day) && is_of_paper
}

fn is_calendar_end(head: &str) -> bool {
    head.chars().next_back().is_some_and(|c| super::words::STAMP_WORDS.contains(c.to_string().as_str()))
}

fn is_paper(text: &str) -> bool {
    PAPER_ENDS.longest_suffix(text).is_some()
}

/// The number at the end of a text, and the text before it: digits with a letter before them, or a numeral.
fn number_before(text: &str) -> Option<(String, &str)> {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    if digits > MOST_DIGITS {
        return None;
    }
    if digits > 0 {
        let (head, digits) = text.split_at_checked(text.len() - digits)?;
        let number: u32 = digits.parse().ok().filter(|number| *number > 0)?;
        let bare = head.trim_end_matches('-');
        let letter = bare.chars().next_back().filter(char::is_ascii_uppercase);
        let Some(letter) = letter else { return Some((number.to_string(), head)) };
        let head = bare.get(..bare.len() - 1)?;
        let is_alone = !head.ends_with(|c: char| c.is_ascii_alphabetic());
        return is_alone.then(|| (format!("{letter}{number}"), head));
    }
    let head = text.trim_end_matches(is_numeral);
    let number = value_of(text.get(head.len()..)?)?;
    Some((number.to_string(), head))
}

/// The value of a numeral of at most three characters: 十二.
fn value_of(text: &str) -> Option<u32> {
    (text.chars().count() <= MOST_DIGITS && text.chars().all(is_numeral)).then(|| number(text.chars()))?
}

/// Whether `c` is a Chinese numeral from 1 to 10.
fn is_numeral(c: char) -> bool {
    c == TEN || UNITS.contains(&c)
}

/// The page `1` of a line that names the front page (头版), and the rest of the line.
fn front_page(line: &str) -> Option<(String, &str)> {
    let word = FRONT_PAGES.find_in(line)?;
    let (head, rest) = (line.get(..word.start)?, line.get(word.end..)?);
    let is_whole = head.is_empty() || head.ends_with(|c: char| !c.is_alphanumeric()) || is_calendar_end(head);
    (is_whole && is_end(rest)).then(|| ("1".to_owned(), rest))
}

/// The page after a label for it (版次：A1), and the rest of the line.
fn labelled_page(line: &str) -> Option<(String, &str)> {
    let value = labelled(line, &PAGE_LABELS)?;
    let value = PAGE_ORDINALS.longest_prefix(value).and_then(|word| value.get(word.len()..)).unwrap_or(value);
    let end = value.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(value.len());
    let (number, head) = number_before(value.get(..end)?)?;
    head.is_empty().then(|| (number, value.get(end..).unwrap_or_default()))
}

/// A page of a Hong Kong paper: a letter and a number as a word (A12), in a line that begins with the mark of the
/// region (HK), or has a year and the name of a newspaper.
fn regional_page(line: &str) -> Option<(String, &str)> {
    let is_regional = REGIONAL_PAGES.longest_prefix(line).is_some();
    let is_dated = || has_year(line) && line.split_whitespace().any(is_paper);
    if !is_regional && !is_dated() {
        return None;
    }
    let mut at = 0;
    for word in line.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '（' | '）' | '|' | '：')) {
        let start = at;
        at += word.len();
        let rest = line.get(start + word.len()..).unwrap_or_default();
        at += rest.chars().next().map_or(0, char::len_utf8);
        let is_page = word.len() <= 3 && word.starts_with(|c: char| c.is_ascii_uppercase()) && word.len() > 1;
        if is_page && let Some((number, "")) = number_before(word) {
            return Some((number, rest));
        }
    }
    None
}

/// The text after a label of `list` and its colon.
fn labelled<'a>(line: &'a str, list: &crate::words::WordList) -> Option<&'a str> {
    let word = list.find_in(line)?;
    let is_first = line.get(..word.start)?.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    let rest = line.get(word.end..)?.trim_start();
    rest.strip_prefix(['：', ':']).map(str::trim_start).filter(|_| is_first)
}

/// Whether the unit before `rest` is the end of a word: no letter or digit follows it, or 第 does.
fn is_end(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| !c.is_alphanumeric()) || PAGE_ORDINALS.longest_prefix(rest).is_some()
}

/// The name of the page after its number: ：要闻, （要闻）, 要闻 after a blank.
fn edition_after(rest: &str) -> Option<String> {
    let trimmed = rest.trim_start();
    let is_blank = trimmed.len() < rest.len();
    if let Some(name) = trimmed.strip_prefix(['：', ':', '（', '(', '|', '·', '-']) {
        return edition_of(name.trim_start());
    }
    edition_of(trimmed).filter(|name| is_blank && name.chars().count() <= LONGEST_BARE)
}

/// The name that a text begins with: Han characters up to a mark or a blank.
fn edition_of(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '·' && c != '、').unwrap_or(text.len());
    let name = text.get(..end)?;
    let is_name = (2..=LONGEST_EDITION).contains(&name.chars().count()) && !name.contains(|c: char| c.is_ascii());
    (is_name && !NO_EDITIONS.occurs_in(name)).then(|| name.to_owned())
}

/// The number of the item after that of the page: 第3条.
fn item_number(rest: &str) -> Option<usize> {
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = PAGE_ORDINALS.longest_prefix(rest).and_then(|word| rest.get(word.len()..))?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    ITEM_UNITS.longest_prefix(rest.get(digits..)?)?;
    rest.get(..digits)?.parse().ok().filter(|number| *number > 0)
}

/// What the folders and the name of a file or an address say: 第01版：要闻, `nw.D110000renmrb_20190305_2-01.htm`.
fn read_path(path: &str) -> Printed {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.rsplit(['/', '\\']);
    let file = parts.next().unwrap_or_default();
    let coded = coded_name(file);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let named = || std::iter::once(stem).chain(parts.take(3)).find_map(|part| read_line(&part.replace('_', " ")));
    coded.or_else(|| named().filter(|printed| printed.page.is_some())).unwrap_or_default()
}

/// The name of a file in the system that most digital newspapers use: paper, day, item and page.
fn coded_name(file: &str) -> Option<Printed> {
    let (code, rest) = file.strip_prefix("nw.D")?.split_once('_')?;
    let (day, rest) = rest.split_once('_')?;
    let (item, rest) = rest.split_once('-')?;
    let page = rest.split('.').next()?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_coded = !code.is_empty() && is_number(day) && day.len() == 8 && is_number(item);
    let (number, head) = number_before(page)?;
    (is_coded && head.is_empty()).then(|| Printed { page: Some(number), edition: None, position: item.parse().ok() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(line: &str) -> Option<String> {
        read_line(line).and_then(|printed| printed.page)
    }

    #[test]
    fn lines_name_a_page_and_its_name() {
        for (line, number, edition) in [
            ("第1版", "1", None),
            ("第1版()", "1", None),
            ("第1版（要闻）", "1", Some("要闻")),
            ("第01版：要闻", "1", Some("要闻")),
            ("第一版：要闻", "1", Some("要闻")),
            ("第十二版 综合新闻", "12", Some("综合新闻")),
            ("A03版", "A3", None),
            ("A03版：本地·民生", "A3", Some("本地·民生")),
            ("1版", "1", None),
            ("头版", "1", None),
            ("2019年3月5日 头版", "1", None),
            ("《某某日报》（2019年3月5日 第02版）", "2", None),
            ("《 某某日报 》（ 2024年04月03日 01 版）", "1", None),
            ("《某某日报》第4版", "4", None),
            ("某某日报 2019年3月5日第1版", "1", None),
            ("某某日報2019年3月5日第1版", "1", None),
            ("版次：A1", "A1", None),
            ("日期：2019-03-05 版次：02 版名：要闻", "2", Some("要闻")),
            ("HK A12 要聞", "A12", Some("要聞")),
            ("某某报 2019-03-05 B4", "B4", None),
        ] {
            let expected =
                Some(Printed { page: Some(number.to_owned()), edition: edition.map(str::to_owned), position: None });
            assert_eq!(read_line(line), expected, "{line}");
        }
        let expected = Printed { page: Some("1".to_owned()), edition: None, position: Some(3) };
        assert_eq!(read_line("第1版第3条"), Some(expected));
    }

    #[test]
    fn other_numbers_are_no_pages() {
        for line in [
            "第3版图书评奖活动在某县举行",
            "《某某读本》（第2版）",
            "2019年第24期",
            "改版3",
            "会议室A12",
            "A12 会议室",
            "2016年9月5日 G20 峰会",
            "出版2次",
            "第0版",
            "1234版",
            "共8版 ",
            "",
        ] {
            assert_eq!(page(line), None, "{line}");
        }
    }

    #[test]
    fn a_list_of_pages_says_nothing() {
        let lines = ["第01版：要闻", "第02版：经济"];
        assert_eq!(find_printed(lines, []), Printed::default());
        assert_eq!(find_printed(["第01版：要闻", "第1版"], []).edition.as_deref(), Some("要闻"));
    }

    #[test]
    fn paths_and_addresses_name_a_page() {
        let of = |path: &str| {
            let found = find_printed([], [path]);
            (found.page.unwrap_or_default(), found.edition.unwrap_or_default(), found.position)
        };
        let coded = "http://paper.a.cn/html/2019-03/05/nw.D110000mourb_20190305_2-01.htm";
        assert_eq!(of(coded), ("1".to_owned(), String::new(), Some(2)));
        assert_eq!(of("某报/2019-03-05/第02版：要闻/会议召开.txt"), ("2".to_owned(), "要闻".to_owned(), None));
        assert_eq!(of("2019/2019-03-05_第02版_会议召开.txt").0, "2");
        assert_eq!(of("某某读本（第2版）座谈会.txt").0, "");
        assert_eq!(of("2019-03-05/2.html").0, "");
        assert_eq!(of("nw.D1_2019_2-01.htm").0, "");
    }
}
