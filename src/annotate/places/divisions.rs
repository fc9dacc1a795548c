//! Administrative divisions named in a text, each with the codes it may have.
//!
//! A full name (保定市) is a place unless it begins another word (流域). A short name (保定) is one if no ordinary
//! word covers or crosses it, and, for a county, if something supports it: a place or a verb of arrival before it, its
//! full name elsewhere in the text, or the region of the report.

use std::cmp::Ordering;

use rustc_hash::FxHashSet;

use super::words::{
    ARRIVAL, BEFORE_COUNTY, BLOCKERS, COUNTY_MARKS, DELIMITERS, FREE_PHRASES, FULL_BLOCKERS, FUNCTION, HEADS,
    LIST_ENDS, ORDINARY,
};
use crate::annotate::Context;
use crate::annotate::grammar::links::SHORT_LINKS;
use crate::annotate::grammar::{marks, ordinary};
use crate::lexicon::divisions::{Level, in_force, is_below, short_name};
use crate::lexicon::kinds::region_alias;
use crate::lexicon::{Hit, Kind, Table, Tables};
use crate::span::{Span, Text};

/// Kinds of other names that mean a place only after 在, 赴 and the like, and are no candidates here.
const BOUND: Kind = region_alias::ABBREVIATION.or(region_alias::CITY);

/// A division's name in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    /// The name.
    pub span: Span,
    /// Its code; of several, the first.
    code: &'a str,
    /// The other codes of a name of several divisions.
    others: Vec<&'a str>,
    /// The level of the highest of the divisions.
    pub level: Level,
    /// Whether it is written with 省, 市, 县 and the like.
    pub full: bool,
    /// Whether the name is in force in the year of the report.
    current: bool,
}

impl<'a> Candidate<'a> {
    /// The codes of the divisions of this name.
    pub fn codes(&self) -> impl Iterator<Item = &'a str> {
        std::iter::once(self.code).chain(self.others.iter().copied())
    }

    /// The code, if only one division has the name.
    pub fn only(&self) -> Option<&'a str> {
        self.others.is_empty().then_some(self.code)
    }
}

/// Tables of names of divisions.
const NAMES: Tables = Tables::of(&[Table::Divisions, Table::RegionAliases]);

/// The longest names of divisions inside `within`, by start, without overlaps. `region` is the code of the report's
/// region.
pub fn candidates<'a>(cx: &Context<'a>, within: Span, year: Option<i32>, region: Option<&str>) -> Vec<Candidate<'a>> {
    let finder = Finder { cx, year, region, full: full_names(cx, within, year) };
    let mut found: Vec<Candidate> = Vec::new();
    for hit in cx.budget.over(cx.hits.of_any_within(NAMES, within)) {
        if hit.span().len() < 2 {
            continue;
        }
        let outer = match found.last_mut() {
            Some(last) if last.span == hit.span() => {
                finder.extend(last, hit);
                continue;
            }
            Some(last) if last.span.overlaps(hit.span()) => continue,
            Some(last) => Some(&*last).filter(|last| last.span.end == hit.span().start),
            None => None,
        };
        let candidate = finder.candidate(hit, outer);
        found.extend(candidate);
    }
    found
}

/// Rows of the divisions whose full names occur in `within`.
fn full_names(cx: &Context, within: Span, year: Option<i32>) -> FxHashSet<usize> {
    let hits = cx.hits.of_within(Table::Divisions, within);
    let is_full = |hit: &&Hit| {
        let division = cx.lexicon.divisions().row(hit.row());
        division.is_some_and(|d| d.length == hit.span().len() && d.length > 2 && in_force(d, year))
    };
    hits.filter(is_full).map(Hit::row).collect()
}

/// Code, level, whether the name is full, whether it is in force.
type Reading<'a> = (&'a str, Level, bool, bool);

struct Finder<'a, 'c> {
    cx: &'c Context<'a>,
    year: Option<i32>,
    region: Option<&'c str>,
    full: FxHashSet<usize>,
}

impl<'a> Finder<'a, '_> {
    fn candidate(&self, hit: &Hit, outer: Option<&Candidate>) -> Option<Candidate<'a>> {
        let (code, level, full, current) = self.read(hit, outer)?;
        Some(Candidate { span: hit.span(), code, others: Vec::new(), level, full, current })
    }

    /// Adds another division of the same name, or replaces those of a lower rank.
    fn extend(&self, last: &mut Candidate<'a>, hit: &Hit) {
        let Some((code, level, full, current)) = self.read(hit, None) else { return };
        let rank = |full: bool, current: bool, level: Level| (!full, !current, level);
        let (new, old) = (rank(full, current, level), rank(last.full, last.current, last.level));
        if new < old {
            *last = Candidate { span: last.span, code, others: Vec::new(), level, full, current };
        } else if new == old && !last.codes().any(|known| known == code) {
            self.add_code(last, code, current);
        }
    }

    /// Adds another code to those of a name. Of two codes that an abolished division had, only the last one counts.
    fn add_code(&self, last: &mut Candidate<'a>, code: &'a str, is_current: bool) {
        let end = |code: &str| self.cx.lexicon.divisions().of_code(code, None).map(|division| *division.years.end());
        match end(code).cmp(&end(last.code)) {
            Ordering::Greater if !is_current && last.others.is_empty() => last.code = code,
            Ordering::Less if !is_current && last.others.is_empty() => {}
            _ => last.others.push(code),
        }
    }

    fn read(&self, hit: &Hit, outer: Option<&Candidate>) -> Option<Reading<'a>> {
        if hit.table == Table::RegionAliases { self.read_alias(hit, outer) } else { self.read_division(hit, outer) }
    }

    fn read_alias(&self, hit: &Hit, outer: Option<&Candidate>) -> Option<Reading<'a>> {
        let span = hit.span();
        let code = self.cx.lexicon.cell(hit, 1);
        let is_county = !code.ends_with("00");
        let has_level = COUNTY_MARKS.longest_before(&self.cx.document.reading, span.end).is_some();
        let is_supported =
            || has_level || is_after_outer(code, outer) || self.is_in_region(code) || self.is_arrived_at(span);
        if hit.is(BOUND) || is_county && !is_supported() || !self.is_short_name(span, is_county, outer.is_some()) {
            return None;
        }
        if ORDINARY.contains(self.cx.slice(span)) && !is_after_outer(code, outer) {
            return None;
        }
        let level = if code.ends_with("0000") { Level::Province } else { Level::Prefecture };
        Some((code, level, false, true))
    }

    fn read_division(&self, hit: &Hit, outer: Option<&Candidate>) -> Option<Reading<'a>> {
        let span = hit.span();
        let division = self.cx.lexicon.divisions().row(hit.row())?;
        let (code, full) = (division.code.as_ref(), division.length == span.len());
        let current = in_force(division, self.year);
        let may_be_old = || span.len() > 2 || COUNTY_MARKS.longest_suffix(&division.name).is_some();
        let is_abolished_of_old = self.year.is_none() && full && may_be_old();
        if !current && !is_abolished_of_old {
            return None;
        }
        let is_after_outer = || is_after_outer(code, outer) || self.is_in_region(code);
        let is_ordinary = full && ORDINARY.contains(self.cx.slice(span)) && !is_after_outer();
        let stands = if full {
            self.is_full_name(span) && !is_ordinary
        } else {
            self.is_supported(hit.row(), division.level, span, outer)
        };
        stands.then_some((code, division.level, full, current))
    }

    /// Whether a full name is not part of a longer word.
    fn is_full_name(&self, span: Span) -> bool {
        let text = &self.cx.document.reading;
        let is_longer = text.get(span.end).is_some_and(|c| FULL_BLOCKERS.contains_char(c));
        let is_long = span.len() > 2;
        let is_post = !is_long && text.get(span.end).is_some_and(|c| HEADS.contains_char(c));
        !is_longer && !is_post && (is_long && !ordinary::is_inside_word(text, span) || !is_long && self.is_opened(span))
    }

    /// Whether a short name is a place here.
    fn is_supported(&self, row: usize, level: Level, span: Span, outer: Option<&Candidate>) -> bool {
        let Some(division) = self.cx.lexicon.divisions().row(row) else { return false };
        let code = division.code.as_ref();
        let is_after_outer = is_after_outer(code, outer);
        let has_full_name = self.full.contains(&row);
        if ORDINARY.contains(self.cx.slice(span)) {
            return (is_after_outer || has_full_name && level < Level::County)
                && self.is_short_name(span, true, outer.is_some());
        }
        let is_county = level == Level::County;
        let is_named = || {
            is_after_outer
                || has_full_name
                || self.is_in_region(code)
                || self.is_listed_in_province(code, span)
                || outer.is_none() && self.is_arrived_at(span)
        };
        self.is_short_name(span, is_county, outer.is_some()) && (!is_county || is_named())
    }

    /// Whether the division with `code` is in the prefecture of the report's region.
    fn is_in_region(&self, code: &str) -> bool {
        let Some(region) = self.region.and_then(|region| region.get(..4)) else { return false };
        !region.ends_with("00") && code.starts_with(region)
    }

    /// Whether the division with `code` is in the province of the report's region and its name is an item of a list or
    /// between marks.
    fn is_listed_in_province(&self, code: &str, span: Span) -> bool {
        let text = &self.cx.document.reading;
        let Some(province) = self.region.and_then(|region| region.get(..2)) else { return false };
        let delimits = |c: char| !marks::is_han(c) || DELIMITERS.contains_char(c);
        let is_delimited = text.before(span.start).is_none_or(delimits) && text.get(span.end).is_none_or(delimits);
        is_delimited && code.starts_with(province)
    }

    /// Whether a verb of arrival is before the name (赴, 来到).
    fn is_arrived_at(&self, span: Span) -> bool {
        ARRIVAL.longest_before(&self.cx.document.reading, span.start).is_some()
    }

    /// Whether a county of two characters (和县) does not begin inside a longer name.
    fn is_opened(&self, span: Span) -> bool {
        let text = &self.cx.document.reading;
        let before = text.before(span.start);
        // 《…》和|县妇联: the county would be 和县.
        let begins_with_link = text.get(span.start).is_some_and(|c| SHORT_LINKS.contains_char(c));
        if begins_with_link && before.is_some_and(marks::is_closing) {
            return false;
        }
        let is_open = before.is_none_or(|c| !c.is_alphanumeric() || BEFORE_COUNTY.contains_char(c));
        let is_open = is_open || self.is_arrived_at(span);
        is_open || self.cx.hits.tables_ending_at(span.start).has(Table::Divisions)
    }

    /// Whether a short name is not part of an ordinary word or of a longer name.
    fn is_short_name(&self, span: Span, is_county: bool, follows_place: bool) -> bool {
        let text = &self.cx.document.reading;
        let is_foreign = !follows_place && self.is_foreign(span);
        if ordinary::is_inside_word(text, span) || ordinary::is_between_words(text, span) || is_foreign {
            return false;
        }
        let is_function = |word: Span| {
            !is_county && word.len() == 2 && text.get(word.start).is_some_and(|c| FUNCTION.contains_char(c))
        };
        let crosses = ordinary::word_across_start(text, span).is_some_and(|word| !is_function(word));
        let crosses = crosses || self.is_preposition_with_venue(span);
        !crosses && !self.is_blocked(span) && !self.ends_listed_name(span)
    }

    /// Whether the first character of `span` is a preposition, and a venue that reaches beyond `span` begins behind
    /// it: 于田 in 于|田径场.
    fn is_preposition_with_venue(&self, span: Span) -> bool {
        let is_preposition = self.cx.document.reading.get(span.start).is_some_and(|c| BEFORE_COUNTY.contains_char(c));
        let venue = self.cx.hits.longest_at(span.start + 1, Table::VenueWords).filter(|_| is_preposition);
        venue.is_some_and(|venue| venue.span().end > span.end)
    }

    /// Whether the name is the given name of a person in a list: 张志华、周|南平等.
    fn ends_listed_name(&self, span: Span) -> bool {
        let text = &self.cx.document.reading;
        let Some(surname) = span.start.checked_sub(1) else { return false };
        let has_surname = text.get(surname).is_some_and(|c| self.cx.lexicon.names().surname(c).is_some());
        let ends_item =
            text.get(span.end).is_none_or(|c| !marks::is_han(c)) || LIST_ENDS.longest_at(text, span.end).is_some();
        span.len() == 2 && has_surname && text.before(surname).is_some_and(marks::is_list_mark) && ends_item
    }

    /// Whether the words after a short name make another name of it (北京路). Some words do not: 北京大学.
    fn is_blocked(&self, span: Span) -> bool {
        is_blocked(&self.cx.document.reading, span)
    }

    /// Whether the name continues a transliteration (贾拉勒阿巴|德州).
    fn is_foreign(&self, span: Span) -> bool {
        let text = &self.cx.document.reading;
        let before = text.chars_of(Span::new(span.start.saturating_sub(2), span.start));
        let is_used = |c: &char| self.cx.lexicon.names().odds(*c).foreign > 0.5;
        before.len() == 2 && before.iter().all(is_used)
    }
}

/// Whether `span` is also the name of a division above `level`.
pub fn has_higher(cx: &Context, span: Span, level: Level) -> bool {
    let hits = cx.hits.starting_at(span.start).iter().filter(|hit| hit.table == Table::Divisions && hit.span() == span);
    hits.filter_map(|hit| cx.lexicon.divisions().row(hit.row())).any(|division| division.level < level)
}

/// Whether the short name of the division called `name` is an ordinary word, too: 公安 of 公安县.
pub fn is_ordinary(name: &str) -> bool {
    short_name(name).is_some_and(|short| ORDINARY.contains(short))
}

/// Whether a short name is no ordinary word and no part of one or of a longer name.
pub fn is_free(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let is_word = ORDINARY.contains(cx.slice(span))
        || ordinary::is_inside_word(text, span)
        || ordinary::is_between_words(text, span)
        || ordinary::word_across_start(text, span).is_some();
    !is_word && !is_blocked(text, span)
}

fn is_blocked(text: &Text, span: Span) -> bool {
    let is_blocker = text.get(span.end).is_some_and(|c| BLOCKERS.contains_char(c));
    is_blocker && FREE_PHRASES.longest_at(text, span.end).is_none()
}

/// Whether the place before the name contains the division with `code`.
fn is_after_outer(code: &str, outer: Option<&Candidate>) -> bool {
    outer.is_some_and(|outer| outer.codes().any(|outer| is_below(code, outer)))
}

/// Most counties whose short forms are looked for.
const MOST_COUNTIES: usize = 24;

/// Short forms of the counties and districts of `found` whose full names occur in the text: 罗湖 beside 罗湖区.
pub(super) fn short_forms<'a>(cx: &Context<'a>, found: &[Candidate<'a>]) -> Vec<(Span, &'a str)> {
    let text = &cx.document.reading;
    let mut seen = FxHashSet::default();
    let mut forms = Vec::new();
    for candidate in found.iter().filter(|c| c.full && c.level == Level::County && c.span.len() > 2) {
        let Some(code) = candidate.only().filter(|code| seen.len() < MOST_COUNTIES && seen.insert(*code)) else {
            continue;
        };
        let stem = Span::new(candidate.span.start, candidate.span.end - 1);
        let name = cx.slice(stem);
        if ORDINARY.contains(name) {
            continue;
        }
        let mut from = 0;
        while let Some(span) = text.find(name, Span::new(from, text.len())) {
            from = span.end;
            if !is_blocked(text, span)
                && !ordinary::is_inside_word(text, span)
                && !ordinary::is_between_words(text, span)
            {
                forms.push((span, code));
            }
        }
    }
    forms
}
