//! The kind of a line in or beside a body: text, labels, a control of the page and others.

use super::labels::{Label, Labelled, first_label, labels};
use super::printed::read_line;
use super::running::is_running;
use super::words::{
    ABSTRACT_STARTS, CAPTION_ENDS, CHANNELS, COLUMNS, CONTACTS, CONTROL_STARTS, CONTROLS, CREDIT_ENDS, CREDIT_STARTS,
    DAY_UNITS, DISCLAIMER_STARTS, DISCLAIMER_TITLES, DISCLAIMER_WORDS, ENDS, FOLLOW_VERBS, FOOT_ENDS, FOOT_MARKS,
    FOOT_STARTS, GREETINGS, NOTE_STARTS, OPENING_WORDS, PAGE_MARKS, PAGE_UNITS, PATH_STARTS, PICTURE_LABELS,
    PRINTED_UNITS, PUBLISHED_IN, REGIONAL_PAGES, SITE_ENDS, SITE_NAME_ENDS, SITES_LISTED, STAMP_WORDS,
};
use super::years::has_year;
use crate::markup::Block;
use crate::markup::lines::ends_sentence;
use crate::reading::canonical;
use crate::span::{is_of_han_block, may_be_mark};

/// The kind of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Running text: a sentence, or a long line.
    Text,
    /// Labels with their values: 来源：… 时间：….
    Labels(Vec<Labelled>),
    /// A day, often with a clock time or a medium.
    Stamp,
    /// The place of the page in its site: 首页 > 要闻.
    Path,
    /// A control of the page (打印), a page number, a greeting, the name of the site or of a column.
    Control,
    /// A line of the page's foot: address, telephone number, licence.
    Foot,
    /// A statement of the site about its copies: 声明：本站转载….
    Disclaimer,
    /// A line above links to other reports, after which the body has ended: 相关阅读.
    End,
    /// A note about the text: 备注：…, （刊于《…》2019年第24期）.
    Note,
    /// An abstract of the text: 摘要：….
    Abstract,
    /// Who supplied pictures or text: 以上图片由宣传部提供.
    Credit,
    /// A caption of a picture: （资料图）, 会议现场.
    Caption,
    /// A line without a Chinese character.
    Foreign,
    /// A short line that may be a headline.
    Plain,
}

/// Longest line that may be a control or a path, in characters. A longer line with several marks is text.
pub(super) const LONGEST_SHORT: usize = 64;
/// Longest name in a list of names after a label, in characters.
const LONGEST_NAME: usize = 4;
/// Longest headline that may have a day before a comma, in characters. A longer line with such a day is text.
const LONGEST_DATED: usize = 40;
/// Most commas of a line before which a day is looked for.
const MOST_COMMAS: usize = 8;
/// Longest line of labels, in characters. A longer line of none of the other kinds is text.
const LONGEST_LABELS: usize = 120;
/// Longest value of a label that is not a text, in characters.
const LONGEST_VALUE: usize = 40;
/// Longest line that opens a list of links, in characters.
const LONGEST_END: usize = 16;
/// Longest caption known by its last word, in characters.
const LONGEST_CAPTION: usize = 16;
/// Longest word before a label that belongs to it (全媒体编辑), in characters.
const LONGEST_PREFIX: usize = 3;
/// How many characters at the start of a long line are searched for the title of a note, an abstract or a disclaimer.
const LONGEST_OPENING: usize = 24;
/// Longest name of a medium or a column beside a day, in characters.
const LONGEST_PART: usize = 6;
/// Longest name of a site, in characters.
const LONGEST_SITE: usize = 12;
/// Least number of names in a line that lists sites.
const LEAST_SITES: usize = 3;
/// Longest line of a page number, in characters.
const LONGEST_PAGE_MARK: usize = 40;

/// The kind of a line, by its canonical form.
pub(super) fn find_kind(block: &Block) -> LineKind {
    if is_long_running(&block.text) {
        return LineKind::Text;
    }
    // 来源｜…: the bar is a mark of labels, as long as the one that they know.
    let mut canonical = canonical(&block.text);
    if canonical.contains('｜') {
        canonical = canonical.replace('｜', "丨").into();
    }
    let text = bare(&canonical);
    if is_disclaimer(text) {
        return LineKind::Disclaimer;
    }
    if text.len() > 4 * LONGEST_LABELS {
        return LineKind::Text;
    }
    let length = text.chars().count();
    if length == 0 || is_page_mark(text, length) {
        return LineKind::Control;
    }
    let is_labelled = |word: &str| is_label_end(text, word);
    if NOTE_STARTS.longest_prefix(text).is_some_and(is_labelled) || is_published_in(text, length) {
        return LineKind::Note;
    }
    if ABSTRACT_STARTS.longest_prefix(text).is_some_and(is_labelled) {
        return LineKind::Abstract;
    }
    if text.contains('。') {
        return kind_of_sentence(block, text, length);
    }
    if is_end(block, text, length) {
        return LineKind::End;
    }
    if text.contains(['：', ':']) && is_credited_caption(text) {
        return LineKind::Caption;
    }
    if let Some(found) = read_labels(text, length).or_else(|| read_stroked(text, length)) {
        return LineKind::Labels(as_written(found, &canonical, &block.text));
    }
    if is_foot(text, length) || is_contact(text) {
        return LineKind::Foot;
    }
    if !text.chars().any(is_of_han_block) {
        return if is_stamp(text) { LineKind::Stamp } else { LineKind::Foreign };
    }
    if is_path(text, length) {
        return LineKind::Path;
    }
    if is_control(block, text, length) || is_list_of_sites(text) {
        return LineKind::Control;
    }
    if is_stamp(text) {
        return LineKind::Stamp;
    }
    if is_credit(text, length) {
        return LineKind::Credit;
    }
    if is_running(text) || is_long_text(text, length) {
        return LineKind::Text;
    }
    if is_caption(&canonical, text, length) {
        return LineKind::Caption;
    }
    LineKind::Plain
}

/// The kind of a line with a full stop that is neither a disclaimer nor a note: text, unless it speaks of the page.
fn kind_of_sentence(block: &Block, text: &str, length: usize) -> LineKind {
    if is_foot(text, length) || is_hotline(text, length) {
        LineKind::Foot
    } else if !text.chars().any(is_of_han_block) {
        LineKind::Foreign
    } else if is_control(block, text, length) {
        LineKind::Control
    } else if is_credit(text, length) {
        LineKind::Credit
    } else {
        LineKind::Text
    }
}

/// Whether a line is surely running text: it is very long, or longer than any control, has a 。 and does not open like a
/// note, an abstract or a disclaimer. Most lines of a body are, so that nothing else need be examined.
fn is_long_running(text: &str) -> bool {
    if text.len() > 16 * LONGEST_LABELS {
        return true;
    }
    let is_mark = |c: char| !is_of_han_block(c);
    if text.len() <= LONGEST_SHORT
        || !text.contains('。')
        || text.trim_matches(is_mark).chars().count() <= LONGEST_SHORT
    {
        return false;
    }
    let end = text.char_indices().nth(LONGEST_OPENING).map_or(text.len(), |(at, _)| at);
    let head = canonical(text.get(..end).unwrap_or_default());
    let opening = bare(&head);
    let openers = [&NOTE_STARTS, &ABSTRACT_STARTS, &DISCLAIMER_TITLES, &DISCLAIMER_STARTS];
    openers.iter().all(|list| list.longest_prefix(opening).is_none())
}

/// A line without the marks and blanks around it.
pub(super) fn bare(text: &str) -> &str {
    let is_mark = |c: char| {
        c.is_whitespace()
            || matches!(c, '【' | '】' | '[' | ']' | '|' | '｜' | '>' | '》' | '›' | '•' | '·' | '●' | '■' | '◆')
            || matches!(c, '★' | '☆' | '※' | '-' | '—' | '–' | '*' | '#' | '_')
    };
    text.trim_matches(|c| may_be_mark(c) && is_mark(c))
}

/// Whether the word that the line begins with is a label: a colon, 】 or a bar follows, or it ends with a colon itself.
fn is_label_end(text: &str, word: &str) -> bool {
    let rest = text.get(word.len()..).unwrap_or_default().trim_start();
    word.ends_with(['：', ':']) || rest.starts_with(['：', ':', '】', '|', '丨'])
}

/// The labels of a line that has nothing else, with their values; a day or a short word may precede the first.
fn read_labels(text: &str, length: usize) -> Option<Vec<Labelled>> {
    if length > LONGEST_LABELS || text.contains('。') {
        return None;
    }
    let found = labels(text);
    let first = found.first()?;
    // Before the first label there is nothing, a short word of it, or a stamp.
    let before = text.get(..first_label(text)?)?;
    let before = before.rsplit(['】', ']', '）']).next().unwrap_or_default().trim_matches(is_gap);
    let is_label_first = before.chars().count() <= LONGEST_PREFIX || is_stamp(before);
    let is_value = |l: &Labelled| match l.label {
        Label::Other | Label::Publisher => true,
        Label::Time => {
            l.value.chars().count() <= LONGEST_VALUE
                && (l.value.is_empty() || l.value.chars().any(|c| c.is_ascii_digit()))
        }
        _ => {
            let is_plain = !l.value.contains(['，', '；', '！']);
            l.value.chars().count() <= LONGEST_VALUE && (is_plain || is_list_of_names(&l.value))
        }
    };
    let is_mixed =
        matches!(first.label, Label::Other | Label::Publisher) && length > LONGEST_SHORT && text.contains('，');
    (is_label_first && !is_mixed && found.iter().all(is_value)).then_some(found)
}

/// Whether the parts between commas are as short as names: 李思远，陈敏.
fn is_list_of_names(value: &str) -> bool {
    let is_name = |part: &str| (2..=LONGEST_NAME).contains(&part.chars().count()) && part.chars().all(is_of_han_block);
    value.split('，').all(|part| is_name(part.trim()))
}

/// Whether a line is a few words of a caption with the source of the picture: 会场 图片来源：某市新闻中心.
fn is_credited_caption(text: &str) -> bool {
    let Some(label) = PICTURE_LABELS.find_in(text) else { return false };
    let (caption, rest) = (text.get(..label.start).unwrap_or_default(), text.get(label.end..).unwrap_or_default());
    let is_stated = rest.starts_with(['：', ':']) && labels(text).len() == 1;
    let words = caption.trim_end();
    is_stated
        && words.len() < caption.len()
        && words.chars().all(is_of_han_block)
        && (2..=LONGEST_CAPTION).contains(&words.chars().count())
}

/// The labels of a line of credits that has strokes in place of colons: 审核/王明, 编辑/李远.
fn read_stroked(text: &str, length: usize) -> Option<Vec<Labelled>> {
    let is_stroked = length <= LONGEST_SHORT && text.contains('/') && !text.contains(['：', ':', '，']);
    if !is_stroked || text.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let found = read_labels(&text.replace('/', ":"), length)?;
    let is_of_page = |label: &Labelled| {
        matches!(label.label, Label::Editor | Label::Other | Label::Publisher) && !label.value.is_empty()
    };
    found.iter().all(is_of_page).then_some(found)
}

/// The labels with their values, which were read in `canonical`, in the characters of `written`; both are one line and
/// have as many characters.
fn as_written(mut found: Vec<Labelled>, canonical: &str, written: &str) -> Vec<Labelled> {
    if canonical == written {
        return found;
    }
    let mut from = 0;
    for labelled in &mut found {
        let Some(at) = canonical.get(from..).and_then(|rest| rest.find(&labelled.value)).map(|at| from + at) else {
            continue;
        };
        from = at + labelled.value.len();
        let skipped = canonical.get(..at).map_or(0, |head| head.chars().count());
        let length = labelled.value.chars().count();
        labelled.value = written.chars().skip(skipped).take(length).collect();
    }
    found
}

/// Whether a line is a day or a clock time, often with the name of a medium or a column, and nothing else.
fn is_stamp(text: &str) -> bool {
    if text.contains(['。', '，', '；', '！']) {
        return false;
    }
    let is_gap = |c: char| {
        c.is_whitespace() || matches!(c, '|' | '（' | '）' | '(' | ')' | '《' | '》' | '/' | '丨' | '[' | ']')
    };
    let mut has_day = false;
    // Beside words a day has its year or a clock time: 一周要闻（11月21日—27日） is a headline.
    let may_have_words = has_year(text) || text.contains([':', '：']);
    let all_fit = text.split(is_gap).filter(|part| !part.is_empty()).all(|part| {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        let is_calendar = is_calendar_part(part);
        has_day |= is_calendar && digits >= 3;
        is_calendar || may_have_words && digits == 0 && part.chars().count() <= LONGEST_PART
    });
    has_day && all_fit
}

/// Whether `c` separates the parts of a line.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '|' | '（' | '）' | '(' | ')' | '《' | '》' | '/' | '丨' | '[' | ']')
}

/// Whether a part of a line has only digits, capital letters, marks and words of the calendar or of media: 2019-03-05,
/// 星期三.
pub(super) fn is_calendar_part(part: &str) -> bool {
    let mut rest = part;
    while let Some(c) = rest.chars().next() {
        let is_mark = c.is_ascii_digit()
            || c.is_ascii_uppercase()
            || c.is_ascii_punctuation()
            || matches!(c, '：' | '－' | '—' | '·');
        let step = if is_mark { Some(c.len_utf8()) } else { STAMP_WORDS.longest_prefix(rest).map(str::len) };
        let Some(step) = step else { return false };
        rest = rest.get(step..).unwrap_or_default();
    }
    true
}

/// Whether a line gives the place of the page in its site: 首页 > 要闻.
fn is_path(text: &str, length: usize) -> bool {
    if length > LONGEST_SHORT || text.contains(['。', '，', '；']) {
        return false;
    }
    let marks = text.chars().filter(|c| matches!(c, '>' | '»' | '›' | '＞' | '→')).count();
    marks >= 2 || marks == 1 && length <= 24 || PATH_STARTS.longest_prefix(text).is_some()
}

/// Whether a line without the end of a sentence is text. It is longer than [`LONGEST_LABELS`], longer than
/// [`LONGEST_SHORT`] with three commas or the like, or longer than [`LONGEST_DATED`] with a day before a comma.
fn is_long_text(text: &str, length: usize) -> bool {
    if length <= LONGEST_SHORT {
        return length > LONGEST_DATED && has_day_before_comma(text);
    }
    let marks = text.chars().filter(|c| matches!(c, '，' | '、' | '；' | ',')).count();
    length > LONGEST_LABELS || marks >= 3 || has_day_before_comma(text)
}

/// Most characters between a day and the comma after it: 2月4日上午，.
const LONGEST_TIME: usize = 2;

/// Whether a line has a day in digits with a comma after it: 2月4日，, 5月6日晨，.
fn has_day_before_comma(text: &str) -> bool {
    let mut commas = text.match_indices(['，', ',']).take(MOST_COMMAS);
    commas.any(|(comma, _)| {
        let before = text.get(..comma).unwrap_or_default();
        let mut ends = before.char_indices().rev().take(LONGEST_TIME + 1);
        let day = ends.find(|(_, c)| DAY_UNITS.contains_char(*c));
        day.is_some_and(|(at, _)| before.get(..at).is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit())))
    })
}

fn is_control(block: &Block, text: &str, length: usize) -> bool {
    if length > LONGEST_SHORT {
        return false;
    }
    let parts = || text.split([' ', '|', '｜', '\u{3000}', '、', '/']).map(bare).filter(|part| !part.is_empty());
    let is_word = |part: &str| CONTROLS.contains(part) || COLUMNS.contains(part);
    // No control and no column has one of these marks.
    let is_phrase = !text.contains(['，', '。']);
    let is_site = |part: &str| part.chars().count() >= 4 && SITE_ENDS.longest_suffix(part).is_some();
    let is_marked_start = CONTROL_STARTS.longest_prefix(text).is_some_and(|word| is_marked_after(text, word));
    // 阅读 539, 赞14: a control with its count.
    let uncounted = text.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    is_phrase && (is_word(text) || is_word(uncounted) || parts().all(is_word))
        || GREETINGS.longest_prefix(text).is_some() && !text.contains('。')
        || is_marked_start && !ends_sentence(text)
        || block.linked * 2 > block.text.len() && CONTROLS.longest_prefix(text).is_some()
        || text.contains(['|', '｜']) && parts().count() > 1 && parts().all(is_site)
        || length <= LONGEST_SITE && SITE_NAME_ENDS.longest_suffix(text).is_some() && !text.contains(['，', '：'])
}

/// Whether a mark or the end of the line follows a word that the line begins with.
fn is_marked_after(text: &str, word: &str) -> bool {
    let rest = text.get(word.len()..).unwrap_or_default();
    rest.chars().next().is_none_or(|c| !c.is_alphanumeric())
}

/// Whether a line is the number of a page or an issue: 第1版（要闻）, 专栏：.
fn is_page_mark(text: &str, length: usize) -> bool {
    let is_page_alone = || names_page_alone(text);
    let Some(word) = PAGE_MARKS.longest_prefix(text) else { return length <= LONGEST_PAGE_MARK && is_page_alone() };
    if length > LONGEST_PAGE_MARK || text.contains(['。', '，']) {
        return false;
    }
    let rest = text.get(word.len()..).unwrap_or_default().trim_start();
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    match PAGE_UNITS.longest_prefix(behind).filter(|_| behind.len() < rest.len()) {
        Some(unit) => {
            is_marked_after(behind, unit) || read_line(text).is_some_and(|printed| printed.position.is_some())
        }
        None => word.chars().count() > 1 && is_marked_after(text, word),
    }
}

/// Whether a line is a number of a page without 第: 01版：要闻, A03版.
fn names_page_alone(text: &str) -> bool {
    if REGIONAL_PAGES.longest_prefix(text).is_some() {
        return read_line(text).is_some();
    }
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase());
    let digits = text.len() - rest.len();
    let unit = PRINTED_UNITS.longest_prefix(rest.trim_start());
    (1..=4).contains(&digits)
        && unit.is_some_and(|unit| is_marked_after(rest.trim_start(), unit))
        && !text.contains(['。', '，'])
}

/// Whether a line says where the text was printed: （刊于《…》2019年第24期）.
pub(super) fn is_published_in(text: &str, length: usize) -> bool {
    let inner = text.trim_matches(['（', '）', '(', ')']);
    length <= LONGEST_VALUE
        && PUBLISHED_IN.longest_prefix(inner).is_some()
        && inner.contains('《')
        && !text.contains(['。', '，'])
}

/// Whether a line lists other sites: 政府网站 农业网站 某大学某学院.
fn is_list_of_sites(text: &str) -> bool {
    if text.contains(['，', '。', '、']) {
        return false;
    }
    let names = text.split_whitespace();
    let (count, sites) = names.fold((0, 0), |(count, sites), name| {
        (count + 1, sites + usize::from(SITES_LISTED.longest_suffix(name).is_some()))
    });
    count >= LEAST_SITES && sites * 2 >= count
}

/// Whether a line is of the page's foot: a licence, a copyright, those who run the site.
fn is_foot(text: &str, length: usize) -> bool {
    let is_sentence = text.contains('。') && length > LONGEST_VALUE;
    !is_sentence
        && (FOOT_MARKS.occurs_in(text)
            || FOOT_STARTS.longest_prefix(text).is_some_and(|word| is_marked_after(text, word))
            || length <= LONGEST_VALUE && ends_as_foot(text))
}

/// Whether a line ends with the word for the site's publisher, after a name and a blank: 某某传媒集团 主办.
fn ends_as_foot(text: &str) -> bool {
    let name = FOOT_ENDS.longest_suffix(text).and_then(|word| text.strip_suffix(word));
    name.is_some_and(|name| name.ends_with(char::is_whitespace) && !name.contains(['，', '：', '“']))
}

fn is_end(block: &Block, text: &str, length: usize) -> bool {
    let Some(rest) = ENDS.longest_prefix(text).and_then(|word| text.get(word.len()..)) else { return false };
    let is_marked = rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric()) || block.linked > 0;
    is_marked && length <= LONGEST_END + block.linked && !text.contains('。')
}

/// Whether a line gives a telephone number, an address or the like.
fn is_contact(text: &str) -> bool {
    let Some(word) = CONTACTS.longest_prefix(text) else { return false };
    let rest = text.get(word.len()..).unwrap_or_default();
    let head: String = rest.chars().take(16).collect();
    (head.contains(['：', ':']) || rest.chars().take(4).any(|c| c.is_ascii_digit())) && !text.contains('。')
}

/// How many characters after its label are searched for a telephone number, and the fewest digits of one.
const NUMBER: (usize, usize) = (14, 7);

/// Whether a short sentence begins with a label and a telephone number: 新闻热线0000-0000000，线索有奖。
fn is_hotline(text: &str, length: usize) -> bool {
    let rest =
        CONTACTS.longest_prefix(text).and_then(|word| text.strip_prefix(word)).filter(|_| length <= LONGEST_SHORT);
    rest.is_some_and(|rest| {
        let number = rest.chars().take(NUMBER.0).take_while(|c| !c.is_alphabetic() && *c != '，');
        number.filter(char::is_ascii_digit).count() >= NUMBER.1
    })
}

/// Whether a line after a text asks readers to follow the medium: 更多新闻请扫描二维码关注….
pub(super) fn is_call_to_follow(text: &str) -> bool {
    text.len() <= 4 * LONGEST_SHORT && FOLLOW_VERBS.occurs_in(text) && CHANNELS.occurs_in(text) && !text.contains('。')
}

/// Whether a line names one person after a short word and a colon, as credits do: 发布：王明.
pub(super) fn is_short_credit(text: &str) -> bool {
    let text = bare(text);
    let Some((word, name)) = text.split_once(['：', ':']) else { return false };
    let is_short = |part: &str| (2..=LONGEST_NAME).contains(&part.trim().chars().count());
    is_short(word) && is_short(name) && text.chars().all(|c| is_of_han_block(c) || matches!(c, '：' | ':' | ' '))
}

fn is_disclaimer(text: &str) -> bool {
    if DISCLAIMER_TITLES.longest_prefix(text).is_some_and(|word| is_label_end(text, word)) {
        return true;
    }
    let Some(word) = DISCLAIMER_STARTS.longest_prefix(text) else { return false };
    let rest = text.get(word.len()..).unwrap_or_default();
    OPENING_WORDS.longest_prefix(rest).is_none() && DISCLAIMER_WORDS.occurs_in(rest)
}

fn is_credit(text: &str, length: usize) -> bool {
    let inner = text.trim_matches(['（', '）', '(', ')', '。']);
    length <= 30 && CREDIT_STARTS.longest_prefix(inner).is_some() && CREDIT_ENDS.longest_suffix(inner).is_some()
}

/// Whether a line is a caption: all of it in round brackets, or ending in a word such as 现场.
fn is_caption(written: &str, text: &str, length: usize) -> bool {
    let trimmed = written.trim();
    let is_bracketed = trimmed.starts_with(['（', '(']) && trimmed.ends_with(['）', ')']);
    is_bracketed || length <= LONGEST_CAPTION && CAPTION_ENDS.longest_suffix(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> LineKind {
        find_kind(&Block::plain(text))
    }

    #[test]
    fn lines_of_labels_have_nothing_else() {
        for text in [
            "来源：某某日报 时间：2019-08-08 15:54 浏览量：1",
            "【我要纠错】责任编辑：王明",
            "发布时间：2019-11-22 23:55:00 | 来源：某社 | 责任编辑：王明",
            "2012-08-21 11:27:27 来源：某网 作者：王明 李远",
            "文章来源：   发布时间：2022-09-01",
            "2024年01月11日来源：某市人民政府",
            "编辑：王明",
            "审核/王 明",
            "编辑/王明 审核/李远",
            "图片来源：某市新闻中心",
            "学校: 甲市第一中学",
        ] {
            assert!(matches!(kind(text), LineKind::Labels(_)), "{text} {:?}", kind(text));
        }
        for text in [
            "来源：三是加强水源地保护，确保来源清楚。",
            "会议强调：要抓好落实",
            "时间：要抓紧，任务要落实",
            "某县召开编辑：工作座谈会",
            "文/图 王明",
            "编辑/记者座谈会在某县举行，部署工作",
        ] {
            assert!(!matches!(kind(text), LineKind::Labels(_)), "{text} {:?}", kind(text));
        }
    }

    #[test]
    fn stamps_paths_and_controls_are_of_the_page() {
        for (text, expected) in [
            ("2023年03月29日 星期三", LineKind::Stamp),
            ("2015-03-11 16:02:33", LineKind::Stamp),
            ("某某资讯网 | 2009-9-22 14:28:37 要闻", LineKind::Stamp),
            ("107年10月12日", LineKind::Stamp),
            ("香港时间11时45分", LineKind::Stamp),
            ("2022年5月27日（星期五）", LineKind::Stamp),
            ("1886 期 / 第2版：2", LineKind::Stamp),
            ("《 某某日报 》（ 2024年04月03日 01 版）", LineKind::Stamp),
            ("目前位置： 首页>某县政协>调研视察", LineKind::Path),
            ("> 新闻 > 图片新闻", LineKind::Path),
            ("首页 >  头条", LineKind::Path),
            ("第1版（要闻）", LineKind::Control),
            ("第5版（）", LineKind::Control),
            ("专栏：", LineKind::Control),
            ("01版：要闻", LineKind::Control),
            ("A03版", LineKind::Control),
            ("快速回复", LineKind::Control),
            ("立即打开", LineKind::Control),
            ("立即注册", LineKind::Control),
            ("欢迎访问某县中医医院官方网站", LineKind::Control),
            ("【打印本页】 【关闭窗口】", LineKind::Control),
            ("相关阅读", LineKind::End),
            ("急救电话：120 / 0000-0000000", LineKind::Foot),
            ("（表彰大会现场）", LineKind::Caption),
            ("座谈会现场", LineKind::Caption),
            ("新闻热线0000-0000000，线索奖最低50元。", LineKind::Foot),
            ("会场 图片来源：某市新闻中心", LineKind::Caption),
            ("为确保最佳浏览效果，建议您使用以下浏览器：某浏览器9.0及以上。", LineKind::Disclaimer),
            ("以上图片由国际合作与交流处提供", LineKind::Credit),
            ("声明：转载此文是出于传递更多信息之目的。", LineKind::Disclaimer),
            ("本站部分信息由相应主体自行提供，本站不承担任何保证责任。", LineKind::Disclaimer),
            ("备注：该报道原标题为《某地开会》。", LineKind::Note),
            ("摘要：会议选出了新区长。", LineKind::Abstract),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }

    #[test]
    fn headlines_and_sentences_are_none_of_these() {
        for text in [
            "2023年全市工作会议召开",
            "某市召开2023年3月份安全生产例会",
            "第3版图书评奖活动在某县举行",
            "县领导到联系电话服务中心调研",
            "声明书征集活动在某市启动",
            "某省与某市签署网站共建协议",
            "某某网与某县政府座谈",
            "市领导走进新闻热线直播现场接听群众来电",
            "某校党委会见来访的日报社代表团",
            "县长调研县融媒体中心",
            "2023年5月12日会议纪要",
            "学校一周要闻（11月21日—27日）",
            "2023年3月29日 全市工作会议召开",
            "12月3日全县举行植树活动",
            "12月3日，全县举行植树活动",
            "某县颁发首张许可证",
            "已有12个项目签约落地",
            "字体设计大赛在某市举行",
            "版面设计培训班开班",
            "市长会见某某有限公司客人",
        ] {
            assert_eq!(kind(text), LineKind::Plain, "{text}");
        }
        for text in [
            "为了让老人们过好冬天，12月4日，县红十字会的志愿者带着棉被和药箱来到敬老院，开展“冬日送暖”",
            "某社电 5月6日晨，某镇卫生院收到县里送来的一批新设备，护士们在院子里把它们逐一拆箱登记，大家都很高兴！",
            "服务热线12345开通以来，受理了2000多件诉求。",
            "本网讯 某校转载文章须经授权的规定，近日发布。",
            "本站讯，近日全校师生参加了植树活动。",
            "大家纷纷表示，要抓好落实。",
            "相关阅读推广工作已经展开，成效显著。",
        ] {
            assert_eq!(kind(text), LineKind::Text, "{text}");
        }
    }
}
