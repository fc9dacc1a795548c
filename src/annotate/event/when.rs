//! When the event took place: the date expression of its sentence, in its fullest form.

use super::days::is_other_day;
use super::main_event::Main;
use super::statements::Statement;
use super::verbs::is_titled;
use super::words;
use super::zones::find_lead;
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, Grain, Unmapped, is_dateline, starting_at, starts_part_of_day, within};
use crate::annotate::explanations::Value;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_clause_mark, is_closing, is_han, is_list_mark, is_stop};
use crate::calendar::read;
use crate::document::Sentence;
use crate::lexicon::Table;
use crate::record::{Date, EventKind, ParagraphKind, Rule, YearFrom};
use crate::span::Span;

/// Characters below which a line without a full stop is a heading or a caption, and not a sentence broken by a line
/// feed.
const BROKEN: usize = 30;
/// Sentences before a broken one that may belong to it.
const BROKEN_BEFORE: usize = 2;
/// Other statements of the same kind that are searched for a day.
const RESTATED: usize = 6;

/// Most characters between the start of a clause and the day that opens it: 并于 in 并于21日.
const LINKED: usize = 2;

/// Longest clause in which a reporter says where something was heard, in characters.
const LEARNT: usize = 40;

/// Most characters between a day and 施行.
const TAKES_EFFECT: usize = 6;

/// How many of the first paragraphs are searched for a day if none is near the statement.
const OPENING: usize = 2;

/// Most days in a list that are read as one date.
const LISTED: usize = 6;

/// Sentences after the statement of which one may open with the day.
const BEHIND: usize = 3;

/// Finds the date of the event. A year that its name states wins over one that only publication suggests.
pub(super) fn find_date(cx: &Context, main: &Main, name: Option<Span>, dates: &[DateMention]) -> Option<Date> {
    let statement = main.body.or(main.title)?;
    let finder = Finder { cx, dates, name };
    let by = |rule: Rule| move |date| (date, rule);
    let (date, rule) = (finder.in_sentence(&statement).map(by(Rule::InStatement)))
        .or_else(|| finder.in_restatement(main, &statement).map(by(Rule::InRestatement)))
        .or_else(|| finder.in_sentence(&main.title?).map(by(Rule::InHeadline)))
        .or_else(|| finder.find_before(&statement).map(by(Rule::DayBefore)))
        .or_else(|| finder.on_day_of_writing(&statement).map(by(Rule::DayOfDateline)))
        .or_else(|| finder.in_paragraph_before(&statement).map(by(Rule::ParagraphBefore)))
        .or_else(|| finder.find_day_pointed_to(&statement).map(by(Rule::ParagraphBefore)))
        .or_else(|| main.body.is_none().then(|| finder.in_opening()).flatten().map(by(Rule::FirstSentence)))
        .or_else(|| finder.find_after(&statement).map(by(Rule::DayAfter)))
        .or_else(|| finder.in_paragraphs_before(&statement).map(by(Rule::ParagraphBefore)))
        .or_else(|| finder.vague_in_lead().map(by(Rule::FirstSentence)))?;
    cx.note(Value::EventDate, rule);
    let date = finder.fullest(date, &statement);
    let mut found = finder.read_list(date);
    if date.grain == Grain::Day && !date.is_year_sure {
        set_year_of_name(cx, &mut found, name);
    }
    Some(found)
}

/// Gives the date the year that the event's name states.
fn set_year_of_name(cx: &Context, date: &mut Date, name: Option<Span>) {
    let Some(year) = name.and_then(|n| read_year(cx, n)) else { return };
    let with_year = |iso: &String| {
        let dated = format!("{year}-{}", iso.get(iso.len().checked_sub(5)?..)?);
        read(&dated).is_some().then_some(dated)
    };
    if date.iso.is_some() {
        date.iso = date.iso.as_ref().and_then(with_year);
        date.iso_end = date.iso_end.as_ref().and_then(with_year);
        date.year_from = Some(YearFrom::Stated);
    }
}

struct Finder<'a, 'b> {
    cx: &'a Context<'b>,
    dates: &'a [DateMention],
    name: Option<Span>,
}

impl<'a> Finder<'a, '_> {
    /// Whether the date may be the event's. Not usable are dates of datelines and stamps, of a decree's taking effect
    /// and of what a reporter heard. Nor are days that only limit a count (截至14日), and dates inside 《》 or a name.
    fn is_usable(&self, date: &DateMention) -> bool {
        !date.is_stamp
            && !is_titled(self.cx, date.span.start)
            && !self.name.is_some_and(|n| n.overlaps(date.span))
            && !self.is_effective(date)
            && !self.is_day_reporter_heard(date)
            && !is_dateline(self.cx, date)
            && !is_other_day(self.cx, date)
    }

    /// Whether a decree takes effect on the day: 自某日起施行.
    fn is_effective(&self, date: &DateMention) -> bool {
        let text = &self.cx.document.reading;
        let behind = Span::new(date.span.end, date.span.end + TAKES_EFFECT);
        words::SINCE.longest_before(text, date.span.start).is_some()
            && words::EFFECTIVE.first_in(text, behind).is_some()
    }

    /// Whether a reporter heard something on the day, and not at the event: 记者某日从某局获悉.
    fn is_day_reporter_heard(&self, date: &DateMention) -> bool {
        let text = &self.cx.document.reading;
        if words::JOURNALIST.longest_before(text, date.span.start).is_none() {
            return false;
        }
        let limit = (date.span.end + LEARNT).min(text.len());
        let end = (date.span.end..limit).find(|&at| text.get(at).is_some_and(is_clause_mark)).unwrap_or(limit);
        let behind = Span::new(date.span.end, end);
        words::SOURCE.first_in(text, behind).is_some() && !self.name.is_some_and(|name| behind.covers(name))
    }

    /// The day of the statement's sentence: the nearest before it, else the first after it, else one of the lunar
    /// calendar, else 近日, else a month.
    fn in_sentence(&self, statement: &Statement) -> Option<&'a DateMention> {
        let sentence = join_broken(self.cx, statement.sentence)?;
        let inside: Vec<&DateMention> = within(self.dates, sentence).iter().filter(|d| self.is_usable(d)).collect();
        let at = statement.trigger.start;
        let is_lunar = |d: &DateMention| d.unmapped == Some(Unmapped::Lunar);
        let is_exact = |d: &&&DateMention| d.grain == Grain::Day && !is_lunar(d);
        let before = inside.iter().rev().filter(is_exact).find(|d| d.span.end <= at);
        let clauses = self.cx.document.clauses(self.cx.document.sentences.get(statement.sentence)?);
        let opens_clause =
            |d: &DateMention| clauses.iter().any(|c| (c.start..=c.start + LINKED).contains(&d.span.start));
        let is_told_on = statement.name.is_some() || statement.kind == EventKind::Other;
        let next = clauses.iter().find(|c| c.start >= statement.clause.end).map_or(statement.clause.end, |c| c.end);
        let end = if is_locative(statement) { next } else { statement.clause.end };
        let is_near = |d: &DateMention| d.span.start < end || is_told_on && opens_clause(d);
        let behind = inside.iter().filter(is_exact).find(|d| d.span.start >= at && is_near(d));
        let vague = inside.iter().find(|d| d.grain == Grain::Vague && d.span.start < statement.clause.end);
        let month = inside.iter().find(|d| d.grain == Grain::Month && d.span.end <= at);
        let lunar = inside.iter().find(|d| is_lunar(d) && d.span.start < statement.clause.end);
        before.or(behind).or(lunar).or(vague).or(month).copied()
    }

    /// The day of another statement of the same kind, or of the sentences before one.
    fn in_restatement(&self, main: &Main, statement: &Statement) -> Option<&'a DateMention> {
        // Cases and decrees of others are told in the same words.
        if statement.kind == EventKind::Other && statement.name.is_none() {
            return None;
        }
        let is_same = |s: &&Statement| s.kind == statement.kind && s.name.is_some() == statement.name.is_some();
        let others = || main.all.iter().filter(is_same).take(RESTATED);
        let stated = others().filter_map(|s| self.in_sentence(s)).find(|d| d.grain == Grain::Day);
        stated.or_else(|| others().find_map(|s| self.find_before(s)))
    }

    /// The last day named before the statement's sentence in its paragraph.
    fn find_before(&self, statement: &Statement) -> Option<&'a DateMention> {
        let sentence = self.cx.document.sentences.get(statement.sentence)?;
        let paragraph = self.cx.document.paragraphs.get(sentence.paragraph)?.span;
        let is_before =
            |d: &&DateMention| paragraph.covers(d.span) && d.span.end <= sentence.span.start && d.grain == Grain::Day;
        self.dates.iter().rev().filter(is_before).find(|d| self.is_usable(d))
    }

    /// The day of the dateline, where the statement's sentence only says 上午.
    fn on_day_of_writing(&self, statement: &Statement) -> Option<&'a DateMention> {
        let sentence = self.cx.document.sentences.get(statement.sentence)?.span;
        let before = Span::new(sentence.start, statement.trigger.start);
        let says_part = (before.start..before.end).any(|at| starts_part_of_day(self.cx, at));
        let dateline = || self.dates.iter().find(|d| is_dateline(self.cx, d));
        says_part.then(dateline).flatten().filter(|d| d.iso.is_some())
    }

    /// The last mention of a day relative to the day of writing (今晚) in the paragraph before that of the
    /// statement, if that paragraph is body text.
    fn in_paragraph_before(&self, statement: &Statement) -> Option<&'a DateMention> {
        let sentence = self.cx.document.sentences.get(statement.sentence)?;
        let paragraph = self.cx.document.paragraphs.get(sentence.paragraph.checked_sub(1)?)?;
        let is_opening = !paragraph.is_title && paragraph.kind == ParagraphKind::Body;
        let is_day = |d: &&DateMention| d.grain == Grain::Day && self.is_usable(d) && is_deictic(self.cx, d);
        within(self.dates, paragraph.span).iter().rev().filter(|_| is_opening).find(is_day)
    }

    /// The last day before a sentence that points back to it: 当天, 随后.
    fn find_day_pointed_to(&self, statement: &Statement) -> Option<&'a DateMention> {
        let sentence = self.cx.document.sentences.get(statement.sentence)?.span;
        let before = Span::new(sentence.start, statement.trigger.start.max(sentence.start));
        words::SAME_DAY.first_in(&self.cx.document.reading, before)?;
        let from = Span::new(self.cx.document.body, sentence.start);
        let is_day = |d: &&DateMention| d.grain == Grain::Day && self.is_usable(d);
        within(self.dates, from).iter().rev().find(is_day)
    }

    /// The day that opens one of the next sentences: what follows tells the event in detail.
    fn find_after(&self, statement: &Statement) -> Option<&'a DateMention> {
        let sentences = self.cx.document.sentences.iter().skip(statement.sentence + 1).take(BEHIND);
        let opening = |start: usize| starting_at(self.dates, start).filter(|d| d.grain == Grain::Day);
        sentences.filter_map(|s| opening(s.span.start)).find(|d| self.is_usable(d) && !d.is_ahead)
    }

    /// The first day that the first [`OPENING`] paragraphs of running text name before the paragraph of the
    /// statement.
    fn in_paragraphs_before(&self, statement: &Statement) -> Option<&'a DateMention> {
        let document = self.cx.document;
        let sentence = document.sentences.get(statement.sentence)?;
        let paragraph = document.paragraphs.get(sentence.paragraph).filter(|p| !p.is_title)?;
        let lead = find_lead(self.cx).into_iter().take(OPENING).flatten().filter_map(|i| document.sentences.get(i));
        let mut days = lead.take_while(|s| s.span.end <= paragraph.span.start).flat_map(|s| within(self.dates, s.span));
        days.find(|d| d.grain == Grain::Day && !d.is_ahead && self.is_usable(d))
    }

    /// The first inexact date (近日) that opens a clause of the first paragraphs of running text.
    fn vague_in_lead(&self) -> Option<&'a DateMention> {
        let document = self.cx.document;
        let lead = find_lead(self.cx).into_iter().take(1).flatten().filter_map(|i| document.sentences.get(i));
        let opens = |d: &DateMention, sentence: &Sentence| {
            document.clauses(sentence).iter().any(|c| (c.start..=c.start + LINKED).contains(&d.span.start))
        };
        let is_vague = |d: &DateMention| d.grain == Grain::Vague && self.is_usable(d);
        let mut of = lead.filter_map(|s| within(self.dates, s.span).iter().find(|d| is_vague(d) && opens(d, s)));
        of.next()
    }

    /// A date of the first sentence of the body, or else of the first one of running text. For events that only the
    /// headline states.
    fn in_opening(&self) -> Option<&'a DateMention> {
        let sentences = &self.cx.document.sentences;
        let of = |span| within(self.dates, span).iter().find(|d| d.grain != Grain::Month && self.is_usable(d));
        let first = self.cx.document.sentences_of_body().first()?;
        let running = || find_lead(self.cx).into_iter().next().and_then(|lead| sentences.get(lead.start));
        of(first.span).or_else(|| of(running()?.span))
    }

    /// The date as the record has it. Of days in a list (4月27日、5月2日) it has the first and the last.
    fn read_list(&self, last: &DateMention) -> Date {
        let text = &self.cx.document.reading;
        let ends_before = |date: &DateMention| {
            let link = LINKS.longest_before(text, date.span.start).map(|link| link.start);
            let mark = date.span.start.checked_sub(1).filter(|&at| text.get(at).is_some_and(is_list_mark));
            mark.or(link)
        };
        let before = |date: &DateMention| {
            let end = ends_before(date)?;
            let at = self.dates.partition_point(|d| d.span.end < end);
            self.dates.get(at).filter(|d| d.span.end == end && d.grain == Grain::Day && d.iso.is_some())
        };
        let is_day = last.grain == Grain::Day && last.iso.is_some();
        let firsts = std::iter::successors(Some(last), |date| before(date)).take(LISTED);
        let Some(first) = firsts.last().filter(|first| is_day && first.iso < last.iso) else {
            return last.as_recorded(self.cx);
        };
        let listed = DateMention {
            span: Span::new(first.span.start, last.span.end),
            iso_end: last.iso_end.clone().or_else(|| last.iso.clone()),
            ..first.clone()
        };
        listed.as_recorded(self.cx)
    }

    /// The mention of the same day in the same paragraph that also says the part of the day.
    fn fullest(&self, date: &'a DateMention, statement: &Statement) -> &'a DateMention {
        let document = self.cx.document;
        let sentence = document.sentences.get(statement.sentence);
        let paragraph = sentence.and_then(|s| document.paragraphs.get(s.paragraph));
        let Some(paragraph) = paragraph.filter(|_| date.part_of_day.is_none() && date.iso.is_some()) else {
            return date;
        };
        let is_fuller = |d: &&DateMention| {
            paragraph.span.covers(d.span)
                && d.iso == date.iso
                && d.iso_end == date.iso_end
                && d.span.len() > date.span.len()
                && d.part_of_day.is_some()
                && !d.is_stamp
        };
        self.dates.iter().find(is_fuller).unwrap_or(date)
    }
}

/// Whether the statement is a phrase of place before a clause that tells what was done there: 在某会议上，某某指出….
fn is_locative(statement: &Statement) -> bool {
    statement.trigger.len() == 1 && statement.name.is_some_and(|name| name.span.start >= statement.trigger.end)
}

/// Whether the date counts from the day of writing: 今天, 昨晚.
fn is_deictic(cx: &Context, date: &DateMention) -> bool {
    cx.hits.longest_at(date.span.start, Table::DateWords).is_some()
}

/// A sentence with those before it that a line feed cut off before their full stop.
fn join_broken(cx: &Context, index: usize) -> Option<Span> {
    let sentences = &cx.document.sentences;
    let span = sentences.get(index)?.span;
    let mut start = span.start;
    for before in sentences[..index].iter().rev().take(BROKEN_BEFORE) {
        let last = cx.document.reading.before(before.span.end);
        let is_complete = last.is_none_or(|c| is_stop(c) || is_closing(c) || matches!(c, '：' | ':'));
        let in_body = before.span.start >= cx.document.body && before.paragraph != sentences[index].paragraph;
        let line = cx.document.paragraphs.get(before.paragraph).map_or(0, |p| p.span.len());
        let holds = words::HOST_VERB.longest_before(&cx.document.reading, before.span.end).is_some();
        if is_complete || !in_body || line < BROKEN && !holds {
            break;
        }
        start = before.span.start;
    }
    Some(Span::new(start, span.end))
}

/// Years that names of events may state.
const YEARS: std::ops::Range<u32> = 1949..2150;

/// Reads the four digits in a name that are a year by their value and have Chinese characters after them.
fn read_bare_year(cx: &Context, name: Span) -> Option<u32> {
    let text = &cx.document.reading;
    let chars = text.chars_of(name);
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let is_alone = |at: &usize| !at.checked_sub(1).is_some_and(is_digit) && !is_digit(at + 4);
    let mut starts = (0..chars.len()).filter(|at| (*at..at + 4).all(is_digit)).filter(is_alone);
    let is_other = |at: usize| words::NO_YEAR.longest_at(text, name.start + at).is_some();
    let start = starts.find(|at| chars.get(at + 4).is_some_and(|c| is_han(*c)) && !is_other(at + 4))? + name.start;
    cx.slice(Span::new(start, start + 4)).parse().ok().filter(|year| YEARS.contains(year))
}

/// Reads the year that a name states (2019年秋季学期, 2023某县采摘节); 2022年度 is none.
fn read_year(cx: &Context, name: Span) -> Option<u32> {
    let text = &cx.document.reading;
    let Some(mark) = words::YEAR.first_in(text, name) else { return read_bare_year(cx, name) };
    let digits = Span::new(mark.start.checked_sub(4).filter(|start| *start >= name.start)?, mark.start);
    let year: u32 = cx.slice(digits).parse().ok().filter(|y| YEARS.contains(y))?;
    words::FISCAL.longest_at(text, mark.end).is_none().then_some(year)
}
