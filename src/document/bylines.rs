//! The people who wrote, photographed and edited a report: in its opening, at its end and in lines of their own.

use std::ops::Range;

use super::addresses::{is_address, is_issue};
use super::agency_brackets::read_reporter_line;
use super::byline_shapes::{
    LONGEST, LONGEST_LINE, bracket_after_head, bracket_length, bracketed_medium, glued_source, is_margin, is_note,
    length_through_report_word, open_length, quoted_medium, quoted_source, relayed_medium, reporters_length,
    starts_with_label,
};
use super::credits::{Credits, read_credits};
use super::datelines::{DatelineParts, find_dateline, find_glued_dateline};
use super::distinct::remove_duplicates;
use super::lines::Line;
use super::named_media::telling_media;
use super::press::{is_account, is_longer, is_medium, is_own_medium, is_person};
use super::words::{
    BYLINE_AUTHORS, COMPILING, CREDIT_TAILS, FULL_ENDS, NAME_MARKS, PHOTOGRAPHED, QUOTING, SUPPLIED_ENDS,
};
use crate::lexicon::Lexicon;
use crate::markup::lines::ends_sentence;
use crate::page::{Label, Labelled, labels};

/// Longest byline behind a sentence in the same line, in characters.
const LONGEST_CREDIT: usize = 30;

/// Longest byline behind the last sentence of a report, in characters.
const LONGEST_LAST: usize = 60;

/// Number of paragraphs at the start in which the opening is looked for.
const OPENINGS: usize = 8;

/// Number of paragraphs at the end in which names alone, in brackets or after a dash, may be a byline. Captions often
/// follow it.
const LAST_CAPTIONS: usize = 3;

/// Number of paragraphs at the start in which a medium that is quoted (据某社报道) counts as the origin.
const QUOTED_OPENINGS: usize = 3;

/// What the bylines of a report say.
#[derive(Debug, Default)]
pub(super) struct Bylines {
    /// Reporters, correspondents, photographers, in order.
    pub authors: Vec<String>,
    /// Editors, in order.
    pub editors: Vec<String>,
    /// The medium that the opening names; none for 本报 and the like.
    pub opening_medium: Option<String>,
    /// Whether the opening names the medium as its own: 本报讯.
    pub is_own: bool,
    /// The source that a line or a bracket states, medium or not.
    pub source: Option<String>,
    /// The medium or account that a line or a bracket states as the source, or that the report quotes.
    pub stated_medium: Option<String>,
    /// The media that tell in the text what they learnt.
    pub telling: Vec<String>,
    /// The media that reporters work for.
    pub media: Vec<String>,
    /// The dateline: the index of its paragraph, and its parts, in characters.
    pub dateline: Option<(usize, DatelineParts)>,
    /// Stretches of names: the index of the paragraph and the characters in it.
    pub stretches: Vec<(usize, Range<usize>)>,
    /// For each paragraph, whether it is a byline as a whole.
    pub lines: Vec<bool>,
}

/// Finds the bylines of the paragraphs of a body.
pub(super) fn find_bylines(lexicon: &Lexicon, lines: &[Line]) -> Bylines {
    let mut bylines = Bylines { lines: vec![false; lines.len()], ..Bylines::default() };
    let is_text = |line: &Line| line.text().contains('。') && !is_note(line.reading());
    let last = lines.iter().rposition(is_text);
    for (i, line) in lines.iter().enumerate() {
        let telling = telling_media(lexicon, line.reading()).into_iter();
        bylines.telling.extend(telling.map(|medium| line.as_written(medium.to_owned())));
        let is_tail = last.is_some_and(|last| i > last) || i > 0 && i + LAST_CAPTIONS >= lines.len();
        if bylines.read_line(lexicon, i, line) || bylines.read_names_line(lexicon, i, line, is_tail) {
            continue;
        }
        bylines.read_opening(lexicon, i, line);
        bylines.read_end(lexicon, i, line, last == Some(i));
        bylines.read_photographer(lexicon, i, line);
        bylines.read_label_behind(lexicon, i, line, last == Some(i));
    }
    (bylines.authors, bylines.editors) = (remove_duplicates(bylines.authors), remove_duplicates(bylines.editors));
    bylines
}

impl Bylines {
    pub(super) fn add(&mut self, i: usize, line: &Line, stretch: &Range<usize>, credits: Credits) {
        let is_origin = |medium: &String| !is_own_medium(medium) && COMPILING.longest_prefix(medium).is_none();
        let written = |names: Vec<String>| names.into_iter().map(|name| line.as_written(name)).collect::<Vec<_>>();
        self.authors.extend(written(credits.authors));
        self.editors.extend(written(credits.editors));
        self.media.extend(written(credits.media).into_iter().filter(is_origin));
        self.stretches.push((i, line.characters(stretch)));
    }

    /// Adds the source that a line or a bracket states, and as the stated medium, if it is a medium or an account.
    fn add_source(&mut self, lexicon: &Lexicon, line: &Line, source: &str) {
        if source.is_empty() {
            return;
        }
        self.source.get_or_insert_with(|| line.as_written(source.to_owned()));
        if is_medium(lexicon, source) || is_account(lexicon, source) {
            self.stated_medium.get_or_insert_with(|| line.as_written(source.to_owned()));
        }
    }

    /// Reads a paragraph that is a byline as a whole; returns whether it is one.
    fn read_line(&mut self, lexicon: &Lexicon, i: usize, line: &Line) -> bool {
        let text = line.reading();
        if is_address(text) {
            self.lines[i] = true;
            return true;
        }
        if line.length > LONGEST_LINE || text.ends_with('。') {
            return false;
        }
        if let Some(found) = read_reporter_line(lexicon, text) {
            let medium = found.medium.map(str::to_owned).into_iter().collect();
            let authors = found.reporters.into_iter().map(str::to_owned).collect();
            self.lines[i] = true;
            self.add(
                i,
                line,
                &(0..text.len()),
                Credits { authors, media: medium, has_word: true, ..Credits::default() },
            );
            return true;
        }
        let bare = text.trim_matches(is_margin);
        if let Some(source) = quoted_source(lexicon, bare) {
            self.add_source(lexicon, line, source);
            self.lines[i] = true;
            return true;
        }
        let labelled = labels(bare);
        let at_start =
            labelled.first().is_some_and(|l| !bare.starts_with([':', '：']) && starts_with_label(bare, &l.value));
        let begins_with_word = || BYLINE_AUTHORS.longest_prefix(bare).is_some();
        let mut credits = if at_start { credits_of(lexicon, &labelled) } else { read_credits(lexicon, bare) };
        if at_start && credits.authors.len() == 1 && begins_with_word() {
            // 报道：王明 摄影：李远: the first word is no label.
            let whole = read_credits(lexicon, bare);
            credits = if whole.authors.len() > 1 && !whole.has_other { whole } else { credits };
        }
        let names_people = credits.has_word && !credits.has_other && credits.has_names();
        let is_supplied = SUPPLIED_ENDS.longest_suffix(bare).is_some() && !is_longer(bare, 24);
        if !(at_start || names_people || is_supplied || is_issue(bare)) {
            return false;
        }
        for label in labelled.iter().filter(|l| l.label == Label::Source) {
            self.add_source(lexicon, line, label.value.split_whitespace().next().unwrap_or_default());
        }
        self.lines[i] = true;
        self.add(i, line, &(0..text.len()), credits);
        true
    }

    /// Reads a line that has names and nothing else; returns whether it is one. The names are after a mark (□王明). In
    /// the tail of the report (`is_tail`) they may be in brackets or after a dash instead.
    fn read_names_line(&mut self, lexicon: &Lexicon, i: usize, line: &Line, is_tail: bool) -> bool {
        let text = line.reading().trim().trim_start_matches(is_dash);
        let is_bracketed = text.starts_with(['（', '(']) || text.ends_with(['）', ')']);
        let is_dashed = text.len() < line.reading().trim().len();
        let is_marked = is_tail && (is_bracketed || is_dashed) || NAME_MARKS.longest_prefix(text).is_some();
        if !is_marked || line.length > LONGEST_LINE {
            return false;
        }
        let credits = read_credits(lexicon, text);
        let is_byline = are_people(lexicon, &credits);
        if is_byline {
            self.lines[i] = true;
            self.add(i, line, &(0..line.reading().len()), credits);
        }
        is_byline
    }

    /// Reads the dateline and the names after it, names in brackets at the start, or the medium whose report is
    /// passed on.
    fn read_opening(&mut self, lexicon: &Lexicon, i: usize, line: &Line) {
        let text = line.reading();
        let mut start = 0;
        let bracket = bracket_length(text).and_then(|length| text.get(..length));
        let named = bracket.and_then(|bracket| read_reporter_line(lexicon, bracket));
        let glued = || find_glued_dateline(lexicon, text).map(|(at, found)| found.shifted(at));
        let dateline = if named.is_some() { None } else { find_dateline(lexicon, text) };
        let dateline = dateline.or_else(|| if i == 0 && named.is_none() { glued() } else { None });
        let has_dateline = dateline.is_some();
        if i >= OPENINGS && !has_dateline {
            return;
        }
        if i < QUOTED_OPENINGS && !has_dateline && named.is_none() && self.read_reporters(lexicon, i, line) {
            return;
        }
        if i < QUOTED_OPENINGS && !has_dateline {
            let medium = quoted_medium(lexicon, text).map(|medium| line.as_written(medium.to_owned()));
            let glued = glued_source(lexicon, text).map(|medium| line.as_written(medium.to_owned()));
            self.stated_medium = self.stated_medium.take().or(medium).or(glued);
        }
        if let Some(found) = dateline {
            start = found.whole.end;
            if self.dateline.is_none() {
                let medium = text.get(found.medium.clone()).unwrap_or_default();
                self.is_own = is_own_medium(medium);
                self.opening_medium = (!self.is_own).then(|| line.as_written(medium.to_owned()));
                self.dateline = Some((i, found.in_characters(line)));
            }
        }
        let rest = text.get(start..).unwrap_or_default();
        let mut trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '】' | ']' | '）'));
        if let Some((medium, behind)) = has_dateline.then(|| relayed_medium(lexicon, trimmed)).flatten() {
            self.opening_medium = Some(line.as_written(medium.to_owned()));
            trimmed = behind;
        }
        let from = text.len() - trimmed.len();
        let bracket = bracket_length(trimmed).and_then(|length| trimmed.get(..length));
        // 本网讯 inside a bracket: the names are what is left of it.
        let inside = if text.starts_with(['（', '【', '[']) { open_length(trimmed) } else { None };
        let unmarked = || length_through_report_word(trimmed).map(|length| from..from + length);
        if let Some(found) = bracket.and_then(|bracket| read_reporter_line(lexicon, bracket)) {
            let authors = found.reporters.into_iter().map(str::to_owned).collect();
            if let Some(medium) = found.medium.filter(|_| self.opening_medium.is_none()) {
                self.opening_medium = Some(line.as_written(medium.to_owned()));
            }
            let length = bracket.map_or(0, str::len);
            self.add(i, line, &(from..from + length), Credits { authors, has_word: true, ..Credits::default() });
        } else if let Some(length) = inside.or_else(|| bracket_length(trimmed)).or_else(|| reporters_length(trimmed)) {
            let credits = read_credits(lexicon, trimmed.get(..length).unwrap_or_default());
            let may_be_alone = has_dateline || i < OPENINGS && bracket.is_some();
            if credits.has_names() && (credits.has_word || may_be_alone && are_people(lexicon, &credits)) {
                self.add(i, line, &(from..from + length), credits);
            }
        } else if let Some(stretch) = if has_dateline { unmarked() } else { bracket_after_head(text) } {
            let credits = read_credits(lexicon, text.get(stretch.clone()).unwrap_or_default());
            if are_people(lexicon, &credits) {
                self.add(i, line, &stretch, credits);
            }
        }
    }

    /// Reads names, a source or an agency in brackets at the end of a paragraph, or names after a mark there.
    fn read_end(&mut self, lexicon: &Lexicon, i: usize, line: &Line, is_last: bool) {
        let text = line.reading();
        let mut end = text.trim_end_matches(['。', ' ', '\u{3000}']);
        while let Some(mark) = FULL_ENDS.longest_suffix(end) {
            end = end.strip_suffix(mark).unwrap_or_default().trim_end();
        }
        let open = if end.ends_with(['）', ')']) { end.rfind(['（', '(']) } else { end.rfind(['■', '◆', '●']) };
        let Some(start) = open else { return };
        let stretch = end.get(start..).unwrap_or_default();
        if is_longer(stretch, LONGEST) {
            return;
        }
        let before = text.get(..start).unwrap_or_default().trim_end();
        let labelled = labels(stretch.trim_matches(is_margin));
        let is_stated = labelled.first().is_some_and(|first| first.label == Label::Source);
        let is_source = self.read_source(lexicon, line, stretch, is_last);
        if is_stated {
            let credits = credits_of(lexicon, &labelled);
            if are_people(lexicon, &credits) {
                self.add(i, line, &(start..end.len()), credits);
            }
            return;
        }
        let credits = read_credits(lexicon, stretch);
        if is_source && credits.authors.is_empty() {
            return;
        }
        let names_alone = || is_last && ends_sentence(before) && are_people(lexicon, &credits);
        if credits.has_names() && (credits.has_word && !credits.has_other || names_alone()) {
            self.add(i, line, &(start..end.len()), credits);
        }
    }

    /// Reads a bracket that names a source or an agency: （来源：…）, （据某社电）; returns whether it is one.
    fn read_source(&mut self, lexicon: &Lexicon, line: &Line, stretch: &str, is_last: bool) -> bool {
        let inner = stretch.trim_matches(is_margin);
        if let [Labelled { label: Label::Source, value }, ..] = labels(inner).as_slice() {
            self.add_source(lexicon, line, value.split_whitespace().next().unwrap_or_default());
            return true;
        }
        let agency = find_dateline(lexicon, inner).and_then(|found| inner.get(found.medium)).or_else(|| {
            let named = CREDIT_TAILS.longest_suffix(inner).and_then(|tail| inner.strip_suffix(tail))?;
            let named = QUOTING.longest_prefix(named).and_then(|word| named.strip_prefix(word)).unwrap_or(named);
            is_medium(lexicon, named).then_some(named)
        });
        let agency = agency.or_else(|| bracketed_medium(lexicon, inner).filter(|_| is_last));
        let Some(agency) = agency.filter(|agency| !is_own_medium(agency)) else { return false };
        self.stated_medium.get_or_insert_with(|| line.as_written(agency.to_owned()));
        true
    }

    /// Reads a photographer after a caption: 图为会场。通讯员 甲 摄.
    fn read_photographer(&mut self, lexicon: &Lexicon, i: usize, line: &Line) {
        let text = line.reading();
        let is_photographed = |c: char| PHOTOGRAPHED.contains_char(c);
        if !text.ends_with(is_photographed) || line.length > LONGEST_LINE * 2 {
            return;
        }
        let after = |mark: &[char]| {
            text.rfind(mark).map(|at| at + text.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8))
        };
        let body = text.trim_end_matches(is_photographed).trim_end();
        let blank = body.rfind(char::is_whitespace).map(|at| at + 1);
        let starts = [after(&['。', '！', '；', '，', '”', '）', ')']), blank, Some(0)];
        for start in starts.into_iter().flatten() {
            let stretch = text.get(start..).unwrap_or_default();
            let credits = read_credits(lexicon, stretch);
            if stretch.chars().count() <= 24 && !credits.authors.is_empty() && !credits.has_other {
                self.add(i, line, &(start..text.len()), credits);
                return;
            }
        }
    }

    /// Reads a label and a name behind the last sentence of a short paragraph, such as a caption: 图为会场。 作者：甲. At the
    /// end of the last paragraph of text, any byline counts.
    fn read_label_behind(&mut self, lexicon: &Lexicon, i: usize, line: &Line, is_last: bool) {
        let text = line.reading();
        if !is_last && is_longer(text, LONGEST) {
            return;
        }
        let Some((before, tail)) = text.rsplit_once(['。', '！', '？', '”']) else { return };
        let tail = tail.trim();
        if before.is_empty() || tail.is_empty() || is_longer(tail, if is_last { LONGEST_LAST } else { LONGEST_CREDIT })
        {
            return;
        }
        let labelled = labels(tail);
        let is_of_author = |l: &Labelled| matches!(l.label, Label::Author | Label::Photographer);
        let is_labelled =
            labelled.first().is_some_and(|first| is_of_author(first) && starts_with_label(tail, &first.value));
        let credits = if is_labelled { credits_of(lexicon, &labelled) } else { read_credits(lexicon, tail) };
        let is_byline = is_labelled || is_last && credits.has_word && !tail.ends_with(['）', ')']);
        if is_byline && are_people(lexicon, &credits) {
            let start = text.len() - tail.len();
            self.add(i, line, &(start..text.len()), credits);
        }
    }

    /// Removes the lines before and after the text that are bylines as a whole from the body.
    pub fn take_edges(&mut self, lines: &mut Vec<Line>) {
        let is_byline = |i: usize| self.lines.get(i).copied().unwrap_or_default();
        let texts: Vec<usize> = (0..lines.len()).filter(|i| lines[*i].is_running_text() && !is_byline(*i)).collect();
        let (Some(&first), Some(&last)) = (texts.first(), texts.last()) else { return };
        let is_kept = |i: usize| (first..=last).contains(&i) || !is_byline(i);
        let kept: Vec<usize> = (0..lines.len()).filter(|i| is_kept(*i)).collect();
        if kept.len() == lines.len() {
            return;
        }
        let place = |i: usize| kept.binary_search(&i).ok();
        self.dateline = self.dateline.take().and_then(|(i, parts)| Some((place(i)?, parts)));
        self.stretches = self.stretches.drain(..).filter_map(|(i, range)| Some((place(i)?, range))).collect();
        self.lines = kept.iter().map(|i| self.lines.get(*i).copied().unwrap_or_default()).collect();
        let mut i = 0;
        lines.retain(|_| {
            i += 1;
            place(i - 1).is_some()
        });
    }
}

/// Most people that a bracket without a word of bylines may name.
const MOST_PEOPLE: usize = 6;

/// Whether `c` is part of a dash before a name.
fn is_dash(c: char) -> bool {
    matches!(c, '—' | '-' | '－')
}

/// Whether a stretch has names of people and nothing else.
fn are_people(lexicon: &Lexicon, credits: &Credits) -> bool {
    // A rare surname among common ones is one.
    let named = credits.authors.iter().filter(|name| is_person(lexicon, name)).count();
    let count = credits.authors.len();
    !credits.has_other && (1..=MOST_PEOPLE).contains(&count) && named > 0 && 2 * named >= count
}

/// The people that the values of labels such as 记者 and 编辑 name.
fn credits_of(lexicon: &Lexicon, labelled: &[Labelled]) -> Credits {
    let mut credits = Credits { has_word: true, ..Credits::default() };
    for Labelled { label, value } in labelled {
        let read = read_credits(lexicon, value);
        match label {
            Label::Author | Label::Photographer => {
                credits.authors.extend(read.authors);
                credits.editors.extend(read.editors);
                credits.media.extend(read.media);
            }
            Label::Editor => credits.editors.extend(read.authors),
            _ => {}
        }
    }
    credits
}
