//! Reporters with whom a paragraph opens without a bracket and without 报道: 某报记者 王明通讯员 李远6月4日，….

use super::bylines::Bylines;
use super::credits::{Credits, read_credits};
use super::lines::Line;
use super::press::{is_account, is_medium, is_own_medium, is_person};
use super::words::{BYLINE_AUTHORS, OPENING_DAYS, OPENING_MARKS, REPORTER_ENDINGS, SPECIAL};
use crate::lexicon::Lexicon;

/// Longest name of a medium before the word for reporters, in characters.
const LONGEST_MEDIUM: usize = 14;
/// Longest list of reporters, in characters.
const LONGEST: usize = 60;

/// The medium and the reporters with whom a paragraph opens.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct ReporterOpening<'a> {
    /// The medium; none if the paragraph opens with the word for reporters or with 本报.
    pub medium: Option<&'a str>,
    /// Where the names end, in bytes.
    pub end: usize,
    /// The reporters; none where the end of the last name is unknown and no other name precedes it.
    pub authors: Vec<String>,
}

/// Longest headline before a medium with its reporters in the same line, in characters.
const LONGEST_HEADLINE: usize = 60;

impl Bylines {
    /// Reads the reporters with whom a paragraph opens, perhaps with a medium; returns whether there are any. A headline
    /// and a blank may precede the medium.
    pub(super) fn read_reporters(&mut self, lexicon: &Lexicon, i: usize, line: &Line) -> bool {
        let text = line.reading();
        let blanks = text.char_indices().take(LONGEST_HEADLINE).filter(|(_, c)| c.is_whitespace());
        let behind = blanks.map(|(at, c)| at + c.len_utf8()).filter_map(|at| {
            let found = read_reporter_opening(lexicon, text.get(at..)?)?;
            found.medium.is_some().then_some((at, found))
        });
        let first = read_reporter_opening(lexicon, text).map(|found| (0, found));
        let Some((start, found)) = first.into_iter().chain(behind).next() else { return false };
        if let Some(medium) = found.medium.filter(|_| self.opening_medium.is_none()) {
            self.opening_medium = Some(line.as_written(medium.to_owned()));
        }
        if !found.authors.is_empty() {
            let credits = Credits { authors: found.authors, has_word: true, ..Credits::default() };
            self.add(i, line, &(start..start + found.end), credits);
        }
        true
    }
}

/// Reads the reporters with whom `text` opens. None unless it opens with a word for reporters or with a medium before it.
pub(super) fn read_reporter_opening<'a>(lexicon: &Lexicon, text: &'a str) -> Option<ReporterOpening<'a>> {
    let opening = text.trim_start();
    let marked = OPENING_MARKS.longest_prefix(opening).and_then(|mark| opening.strip_prefix(mark)).unwrap_or(opening);
    let start = text.len() - marked.len();
    let (head, word) = marked.char_indices().take(LONGEST_MEDIUM + 1).find_map(|(at, _)| {
        let word = BYLINE_AUTHORS.longest_prefix(marked.get(at..)?)?;
        REPORTER_ENDINGS.longest_suffix(word)?;
        Some((marked.get(..at)?, word))
    })?;
    if head.contains(['（', '(', '【', '[']) {
        return None;
    }
    let name = head.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '｜' | '丨'));
    let name = SPECIAL.longest_suffix(name).and_then(|special| name.strip_suffix(special)).unwrap_or(name);
    let medium = name.split('/').next().filter(|name| is_medium(lexicon, name) || is_account(lexicon, name));
    if !(name.is_empty() || medium.is_some() || is_own_medium(name)) {
        return None;
    }
    let medium = medium.filter(|medium| !is_own_medium(medium));
    let from = start + head.len();
    let names = find_names(text.get(from..)?);
    let credits = read_credits(lexicon, names);
    let people = credits.authors.iter().filter(|name| is_person(lexicon, name)).count();
    let is_clear = !credits.has_other && people > 0 && people * 3 >= credits.authors.len() * 2;
    // Without a medium a blank is between the word and the names: 记者 王明.
    let is_parted = text.get(from + word.len()..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let authors = if is_clear && (medium.is_some() || is_parted) { credits.authors } else { Vec::new() };
    (medium.is_some() || !authors.is_empty()).then_some(ReporterOpening { medium, end: from + names.len(), authors })
}

/// The reporters at the start of a text. They end before a digit, a quotation or a word for the day (近日). Before any
/// other mark the last name is left out, since the report may begin within it.
fn find_names(text: &str) -> &str {
    let is_stop =
        |c: char| c.is_ascii_digit() || matches!(c, '，' | '。' | '：' | ':' | '“' | '《' | '（' | '(' | '！' | '？');
    let stop = text.char_indices().take(LONGEST).find(|(_, c)| is_stop(*c));
    let (end, mark) = stop.map_or((text.len(), '。'), |(at, c)| (at, c));
    let names = text.get(..end).unwrap_or_default();
    if let Some(day) = OPENING_DAYS.find_in(names) {
        return names.get(..day.start).unwrap_or_default().trim_end();
    }
    if mark.is_ascii_digit() || matches!(mark, '“' | '《' | '：' | ':') {
        return names.trim_end();
    }
    let last = names.trim_end().char_indices().rev().find(|(_, c)| c.is_whitespace() || *c == '、');
    last.and_then(|(at, _)| names.get(..at)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Option<&str>, Vec<String>)> {
        read_reporter_opening(&Lexicon::shared(), text).map(|found| (found.medium, found.authors))
    }

    #[test]
    fn reporters_end_where_the_report_begins() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            read("某某新闻记者 王明通讯员 李志远 张红6月4日，会议"),
            Some((Some("某某新闻"), names(&["王明", "李志远", "张红"])))
        );
        assert_eq!(read("某某新闻记者 王明近日，会议"), Some((Some("某某新闻"), names(&["王明"]))));
        assert_eq!(read("某某网记者王明6月4日报道：会议"), Some((Some("某某网"), names(&["王明"]))));
        assert_eq!(read("某某新闻记者 王明 通讯员 李志远夏日炎炎，会议"), Some((Some("某某新闻"), names(&["王明"]))));
        assert_eq!(read("记者 王明“会议”"), Some((None, names(&["王明"]))));
        assert_eq!(read("文/某某晚报全媒体记者 王明6月4日"), Some((Some("某某晚报"), names(&["王明"]))));
        assert_eq!(read("某某网记者从会上获悉，会议"), Some((Some("某某网"), Vec::new())));
    }

    #[test]
    fn other_openings_are_none() {
        for text in ["记者从会上获悉，会议", "县委书记记者会", "记者了解到，会议", "会议召开，某某网记者 王明", ""]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
