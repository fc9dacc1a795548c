//! Whether a report whose headline states no event is about the one that its body tells.
//!
//! Features, figures, new rules and portraits mention events that they are not about. Each sign of the headline and of
//! the opening speaks for or against a single event: a time of the day, an accident, what was achieved; a look back
//! over years, figures, the text of a rule. The body's event counts if what speaks for it is not outweighed.
//!
//! Lexicon: `lists/event.tsv`.

use super::Found;
use super::statements::Statement;
use super::words;
use super::zones::find_lead;
use crate::annotate::Context;
use crate::annotate::dates::{Grain, within};
use crate::annotate::grammar::marks::{is_colon, is_comma, is_final, is_question_mark};
use crate::document::QuoteKind;
use crate::record::EventKind;
use crate::span::Span;
use crate::words::WordList;

/// A named sign of what the report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// The event of the body is certain by itself: it has a day and a subject, a name or a way.
    IsCertain,
    /// A sentence tells an occurrence with a day, and headline or dateline confirm it.
    IsConfirmed,
    /// Nothing but a day, or a word of what happens, tells the event.
    IsUncertain,
    /// The event is an appointment.
    IsAppointment,
    /// The opening names an hour or a part of the day.
    TellsHour,
    /// The opening has a word of accidents, disasters, the police or the courts.
    TellsIncident,
    /// The opening tells what succeeded or was done for the first time.
    TellsSuccess,
    /// The opening has a word of founding, opening, signing or giving.
    TellsAct,
    /// The opening has a word of taking part or of activities.
    TellsActivity,
    /// The opening has a word of holding or attending meetings.
    TellsMeeting,
    /// The first sentence tells of a stretch of years or months: 近年来, 连日来.
    LooksBack,
    /// The opening names no day and does not say 近日 either. Neither a person nor a month is named before the verb.
    IsUndated,
    /// The headline has a word of rules, notices or advice.
    HeadlineTellsRule,
    /// The first sentence names the text of a rule or a plan: 《…办法》.
    NamesRule,
    /// The opening tells how figures or prices move.
    TellsTrend,
    /// The opening has several figures with units.
    HasFigures,
    /// The first sentences say what a reporter learnt: 获悉.
    IsLearnt,
    /// The lead demands several things: 应当, 不得.
    MakesDemands,
    /// The first sentences ask something.
    AsksQuestion,
    /// The headline has a colon.
    HeadlineHasColon,
    /// The opening begins with what somebody said, as scenes of features do.
    OpensWithQuotation,
}

/// The least sum of a report about an event.
const LEAST: i32 = 0;
/// Characters of the lead that are the opening.
const OPENING: usize = 300;
/// Characters of the lead that are searched for figures and demands.
const FIGURES: usize = 600;
/// Least number of figures that speak against an event.
const MANY: usize = 4;
/// Least number of demands that speak against an event.
const DEMANDS: usize = 2;
/// Sentences of the lead that are searched for what a reporter learnt.
const SENTENCES: usize = 3;
/// Characters of the lead in which a quotation may begin that opens it, behind a dateline.
const DATELINE: usize = 45;
/// Least weight of a statement that is certain by itself.
const CERTAIN: i32 = 9;
/// Least weight of an occurrence that is confirmed.
const CONFIRMED: i32 = 6;
/// Most weight of an occurrence that only a day or a word tells.
const UNCERTAIN: i32 = 3;

impl Sign {
    /// How much it speaks for an event; negative values speak against it.
    fn weight(self) -> i32 {
        match self {
            Self::IsCertain | Self::IsAppointment | Self::TellsHour | Self::TellsIncident | Self::TellsSuccess => 2,
            Self::IsConfirmed | Self::TellsAct | Self::TellsActivity | Self::TellsMeeting => 1,
            Self::IsUncertain
            | Self::IsUndated
            | Self::TellsTrend
            | Self::HasFigures
            | Self::IsLearnt
            | Self::MakesDemands
            | Self::AsksQuestion
            | Self::HeadlineHasColon
            | Self::OpensWithQuotation => -1,
            Self::LooksBack | Self::HeadlineTellsRule | Self::NamesRule => -2,
        }
    }
}

/// What the body tells, and how heavy it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub statement: Statement,
    /// The weight of the statement, or of the sentence that tells the occurrence.
    pub weight: i32,
    /// Whether it is an occurrence that no verb of events tells.
    pub is_occurrence: bool,
}

/// Whether the report is about what its body tells. The headline states no event.
pub(super) fn is_about(cx: &Context, found: &Found, told: &Told) -> bool {
    let lead = find_lead(cx);
    let sentence = |nth: usize| lead.iter().cloned().flatten().nth(nth).and_then(|i| cx.document.sentences.get(i));
    let Some(first) = sentence(0).map(|s| s.span) else { return true };
    let last = (0..SENTENCES).rev().find_map(sentence).map_or(first, |s| s.span);
    let text = &cx.document.reading;
    let opening = Span::new(first.start, text.len().min(first.start + OPENING));
    let title = Span::new(0, cx.document.body.saturating_sub(1));
    let has = |list: &WordList, span| list.first_in(text, span).is_some();
    let signs = [
        (!told.is_occurrence && told.weight >= CERTAIN, Sign::IsCertain),
        (told.is_occurrence && told.weight >= CONFIRMED, Sign::IsConfirmed),
        (told.is_occurrence && told.weight <= UNCERTAIN, Sign::IsUncertain),
        (told.statement.kind == EventKind::Appointment, Sign::IsAppointment),
        (tells_hour(cx, found, opening), Sign::TellsHour),
        (has(&words::INCIDENT, opening), Sign::TellsIncident),
        (has(&words::SUCCESS, opening), Sign::TellsSuccess),
        (has(&words::UNDERTAKING, opening), Sign::TellsAct),
        (has(&words::PARTICIPATION, opening), Sign::TellsActivity),
        (has(&words::GATHERING, opening), Sign::TellsMeeting),
        (has(&words::LOOK_BACK, first) || has(&words::SERIES, first), Sign::LooksBack),
        (is_undated(cx, found, told, opening), Sign::IsUndated),
        (has(&words::RULE_OF_HEADLINE, title), Sign::HeadlineTellsRule),
        (names_rule(cx, first), Sign::NamesRule),
        (has(&words::COMPARE, opening) || has(&words::TREND, opening), Sign::TellsTrend),
        (has_figures(cx, first.start), Sign::HasFigures),
        (has(&words::LEARN, Span::new(first.start, last.end)), Sign::IsLearnt),
        (makes_demands(cx, first.start), Sign::MakesDemands),
        (text.chars_of(Span::new(first.start, last.end)).iter().any(|c| is_question_mark(*c)), Sign::AsksQuestion),
        (text.chars_of(title).iter().any(|c| is_colon(*c)), Sign::HeadlineHasColon),
        (opens_with_quotation(cx, first.start), Sign::OpensWithQuotation),
    ];
    signs.into_iter().filter(|(holds, _)| *holds).map(|(_, sign)| sign.weight()).sum::<i32>() >= LEAST
}

/// Whether a date of the opening has a part of the day, or a number is before 时 or 点.
fn tells_hour(cx: &Context, found: &Found, opening: Span) -> bool {
    let text = &cx.document.reading;
    let is_hour = |word: Span| text.before(word.start).is_some_and(|c| c.is_ascii_digit());
    within(found.dates, opening).iter().any(|d| d.part_of_day.is_some())
        || words::HOUR.starting_in(text, opening).any(is_hour)
}

/// Whether no date of the opening names a day or says 近日, and neither a person nor a month is named in the sentence
/// before the verb.
fn is_undated(cx: &Context, found: &Found, told: &Told, opening: Span) -> bool {
    let is_time = |grain: Grain| matches!(grain, Grain::Day | Grain::Vague);
    let has_time = within(found.dates, opening).iter().any(|d| is_time(d.grain) && !d.is_stamp);
    let start = cx.document.sentences.get(told.statement.sentence).map_or(0, |s| s.span.start);
    let before = Span::new(start, told.statement.trigger.start.max(start));
    !has_time && found.people.mentions_in(before).is_empty() && within(found.dates, before).is_empty()
}

/// Whether the sentence names the text of a rule or a plan in 《》.
fn names_rule(cx: &Context, sentence: Span) -> bool {
    let text = &cx.document.reading;
    let titles =
        text.marks(sentence).filter(|(_, c)| *c == '《').filter_map(|(at, _)| cx.document.quote_starting_at(at));
    let name = |title: Span| match cx.document.quote_ending_at(title.end) {
        Some(bracket) if bracket.kind == QuoteKind::Round => bracket.span.start,
        _ => title.end,
    };
    let mut names = titles.map(|title| name(title.inner()));
    names.any(|end| words::RULE.longest_before(text, end).is_some())
}

/// Whether at least [`MANY`] numbers before units are in the first [`FIGURES`] characters from `start`.
fn has_figures(cx: &Context, start: usize) -> bool {
    let text = &cx.document.reading;
    let searched = Span::new(start, text.len().min(start + FIGURES));
    let is_counted = |unit: &Span| {
        let about = words::ABOUT.longest_before(text, unit.start).map_or(unit.start, |about| about.start);
        text.before(about).is_some_and(|c| c.is_ascii_digit())
    };
    words::MEASURE.starting_in(text, searched).filter(is_counted).nth(MANY - 1).is_some()
}

/// Whether at least [`DEMANDS`] words of demanding are in the first [`FIGURES`] characters from `start`.
fn makes_demands(cx: &Context, start: usize) -> bool {
    let text = &cx.document.reading;
    let searched = Span::new(start, text.len().min(start + FIGURES));
    words::REQUIREMENT.starting_in(text, searched).nth(DEMANDS - 1).is_some()
}

/// Whether what somebody said begins in the first [`DATELINE`] characters from `start`: a quotation that a mark ends
/// inside or right behind.
fn opens_with_quotation(cx: &Context, start: usize) -> bool {
    let text = &cx.document.reading;
    let head = Span::new(start, text.len().min(start + DATELINE));
    let first = text.marks(head).find(|(_, c)| *c == '“').and_then(|(at, _)| cx.document.quote_starting_at(at));
    let ends = |c: char| is_final(c) || is_comma(c);
    let is_said =
        |quote: Span| (quote.end < start + OPENING) && text.before(quote.end.saturating_sub(1)).is_some_and(ends);
    first.is_some_and(|quote| is_said(quote.span))
}
