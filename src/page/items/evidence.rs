//! Evidence that an item is a report by itself and not a section of one.

use super::Item;
use super::heads::Mark;
use super::titles::Headline;
use crate::page::words::{
    BYLINE_WORDS, DATELINE_MARKS, DATELINE_OPENINGS, DAY_UNITS, DEMAND_OPENINGS, NEWS_VERBS, SECTION_ENDS, TELLING_DAYS,
};
use crate::page::years::has_year;
use crate::reading::canonical;

/// Least number of items whose heads have no mark, unless the headline names a round-up of news.
const LEAST_UNMARKED: usize = 3;
/// Longest opening of an item in which its dateline ends, in characters.
const LONGEST_DATELINE: usize = 36;
/// How many characters at the start of an item are searched for a day.
const LONGEST_DAY: usize = 24;
/// Longest byline at the end of an item, in characters.
const LONGEST_BYLINE: usize = 30;
/// Shortest head that is a headline without other evidence, in characters.
const SHORTEST_HEADLINE: usize = 6;
/// How many characters at the start of an item without a head are searched for a day or a deed.
const LONGEST_SENTENCE: usize = 80;
/// Shortest subject before the verb of a headline, in characters.
const SHORTEST_SUBJECT: usize = 2;

/// Whether each item is a report by itself.
pub(super) fn are_reports(mark: Mark, headline: Headline, items: &[Item]) -> bool {
    let all = |fits: fn(&Item) -> bool| items.iter().all(fits);
    let is_unmarked = mark == Mark::Unmarked;
    if is_unmarked && items.len() < LEAST_UNMARKED && headline != Headline::NewsRoundup {
        return false;
    }
    if all(has_dateline) || !is_unmarked && all(has_byline) {
        return true;
    }
    match (headline, mark) {
        (Headline::Report, _) | (Headline::Roundup, Mark::Unmarked) => false,
        (Headline::Roundup, _) => all(tells),
        (Headline::NewsRoundup, Mark::Number(_) | Mark::Bullet(_)) => all(|item| tells(item) || tells_news(item)),
        (Headline::NewsRoundup, _) => all(|item| tells(item) || is_headline(&item.head.title)) && !are_sections(items),
    }
}

fn has_dateline(item: &Item) -> bool {
    item.blocks.first().is_some_and(|first| opens_with_dateline(&first.text))
}

/// Whether an item says when something happened or who reports it: it begins with a day or a dateline, or ends with a
/// byline.
fn tells(item: &Item) -> bool {
    item.blocks.first().is_some_and(|first| opens_with_day(&first.text)) || has_dateline(item) || has_byline(item)
}

/// Whether the head of an item says who did what (甲县召开春耕会议). If it has no head, its first characters must say so
/// or name a day.
fn tells_news(item: &Item) -> bool {
    let title = item.head.title.as_str();
    if title.is_empty() {
        let opening = item.blocks.first().map(|first| opening_of(&first.text, LONGEST_SENTENCE));
        return opening.is_some_and(|opening| names_day(&opening) || names_deed(&opening));
    }
    names_deed(&canonical(title))
}

/// Whether words say who did what: a verb of news follows a subject, and they are no title of a section.
fn names_deed(words: &str) -> bool {
    let subject = NEWS_VERBS.find_in(words).and_then(|verb| words.get(..verb.start));
    let has_subject = subject.is_some_and(|subject| subject.trim_start().chars().count() >= SHORTEST_SUBJECT);
    has_subject && !is_section(words)
}

/// The canonical form of the first characters of a text.
fn opening_of(text: &str, length: usize) -> String {
    canonical(text).chars().take(length).collect()
}

/// Whether a head is long enough to be a headline.
fn is_headline(head: &str) -> bool {
    head.chars().count() >= SHORTEST_HEADLINE
}

/// Whether words are the title of a section: 会议时间, 加强组织领导.
fn is_section(words: &str) -> bool {
    DEMAND_OPENINGS.longest_prefix(words.trim_start()).is_some() || SECTION_ENDS.longest_suffix(words).is_some()
}

/// Whether most heads are titles of sections.
fn are_sections(items: &[Item]) -> bool {
    let sections = items.iter().filter(|item| is_section(&canonical(&item.head.title)));
    2 * sections.count() > items.len()
}

/// Whether a text opens with a dateline: 本报讯, 新华社北京6月4日电.
pub(super) fn opens_with_dateline(text: &str) -> bool {
    let opening: String = canonical(text).trim_start().chars().take(LONGEST_DATELINE).collect();
    let opening = opening.trim_start_matches(['【', '[', '（', '(', '●', '○']);
    let Some(medium) = DATELINE_OPENINGS.find_in(opening) else { return false };
    let before = opening.get(..medium.start).unwrap_or_default();
    let behind = opening.get(medium.end..).unwrap_or_default();
    before.chars().count() <= 8 && !before.contains(['，', '。']) && DATELINE_MARKS.occurs_in(behind)
}

/// Whether the first characters of an item say when something happened: a year, 近日, 6月4日.
fn opens_with_day(text: &str) -> bool {
    let opening = opening_of(text, LONGEST_DAY);
    has_year(&opening) || TELLING_DAYS.occurs_in(&opening) || names_day(&opening)
}

/// Whether a text has a day in digits: 6月4日, 4日.
fn names_day(text: &str) -> bool {
    let units = text.char_indices().filter(|(_, c)| DAY_UNITS.contains_char(*c));
    units.filter_map(|(at, _)| text.get(..at)).any(|before| before.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether an item ends with the name of its reporter in brackets: （记者 王远山）.
fn has_byline(item: &Item) -> bool {
    let Some(last) = item.blocks.last() else { return false };
    let text = canonical(&last.text);
    let Some(inner) = text.trim_end().strip_suffix(['）', ')']) else { return false };
    let bracket = inner.rsplit(['（', '(']).next().unwrap_or_default();
    bracket.len() < inner.len() && bracket.chars().count() <= LONGEST_BYLINE && BYLINE_WORDS.occurs_in(bracket)
}
