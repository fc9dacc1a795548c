//! An event that the lead tells without a verb of the tables: an accident, a rescue, a case, an award.
//!
//! Each of the first sentences is weighed by named reasons. It names a day, or 近日 at the start of its paragraph; it
//! has a word of what happens (起火, 获救, 查获); the headline has one, too. Against it speak a mere statement (15日称),
//! figures (同比增长) and a look back over years (近年来). The heaviest is the event, if it is heavy enough. Its kind is
//! `other`, or an inspection where officials went to a place.
//!
//! Lexicon: `lists/event.tsv`.

use super::account::Told;
use super::clauses::collect_clauses;
use super::days::is_other_day;
use super::statements::Statement;
use super::verbs::is_straddled;
use super::words;
use super::zones::find_lead;
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, Grain, is_dateline, within};
use crate::annotate::grammar::marks::{is_colon, is_opening, is_pause, is_quotation_mark};
use crate::annotate::people::People;
use crate::document::QuoteKind;
use crate::lexicon::Hit;
use crate::lexicon::kinds::event;
use crate::record::EventKind;
use crate::span::Span;

/// A named reason for or against a sentence that may tell the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    /// The sentence names a day.
    OnADay,
    /// The sentence is the first of its paragraph, says 近日 or the like, and names no day. In a later sentence
    /// 近日 does not count: there it often only dates what somebody comments on.
    Lately,
    /// The sentence opens with a dateline (本报讯).
    BehindDateline,
    /// The sentence has a word of what happens.
    NamesOccurrence,
    /// The headline has a word of what happens.
    HeadlineNamesOccurrence,
    /// The sentence only reports what somebody said.
    IsOnlySaid,
    /// The sentence or the next one compares figures.
    ComparesFigures,
    /// The sentence tells of a stretch of years or months: 近年来.
    LooksBack,
    /// The first day that the sentence names is in a year at least two before that of the report.
    IsLongAgo,
    /// The sentence opens with a quotation.
    OpensWithQuotation,
    /// The sentence opens with the mark of an item of a round-up.
    OpensWithBullet,
    /// The sentence or the next one is on a broadcaster's own programme.
    IsProgramme,
    /// The sentence speaks of the reporter or of 我们: 记者看到.
    HasReporter,
    /// The sentence is in the paragraph with this number, from 0. Each later paragraph speaks more against it.
    IsLater(usize),
}

/// The least weight of an event.
const LEAST: i32 = 3;
/// Sentences of each paragraph that may tell the event.
const SENTENCES: usize = 3;
/// Paragraphs whose sentences may tell the event.
const PARAGRAPHS: usize = 2;

impl Reason {
    /// How much it speaks for the sentence; negative values speak against it.
    fn weight(self) -> i32 {
        match self {
            Self::OnADay => 3,
            Self::Lately | Self::NamesOccurrence => 2,
            Self::BehindDateline | Self::HeadlineNamesOccurrence => 1,
            Self::IsLater(paragraph) => -i32::try_from(paragraph).unwrap_or(LEAST),
            Self::HasReporter => -2,
            Self::OpensWithQuotation => -3,
            Self::IsProgramme | Self::ComparesFigures | Self::LooksBack | Self::IsLongAgo | Self::OpensWithBullet => -4,
            Self::IsOnlySaid => -6,
        }
    }
}

/// Finds the sentence of the lead that tells the event, as a statement without a name; `year` is that of the report.
pub(super) fn find_occurrence(cx: &Context, dates: &[DateMention], people: &People, year: Option<i32>) -> Option<Told> {
    let headline_names = words::OCCURRENCE.first_in(&cx.document.reading, title_span(cx)).is_some();
    let mut best: Option<(i32, usize)> = None;
    for (paragraph, sentences) in find_lead(cx).into_iter().take(PARAGRAPHS).enumerate() {
        for (place, sentence) in sentences.take(SENTENCES).enumerate() {
            let lead = Lead { cx, dates, year, headline_names };
            let weight = lead.weigh(sentence, paragraph, place == 0);
            if weight >= LEAST && best.is_none_or(|(most, _)| weight > most) {
                best = Some((weight, sentence));
            }
        }
    }
    let (weight, sentence) = best?;
    let statement = build_statement(cx, sentence, dates, people)?;
    Some(Told { statement, weight, is_occurrence: true })
}

/// The headline, without the line feed after it.
fn title_span(cx: &Context) -> Span {
    Span::new(0, cx.document.body.saturating_sub(1))
}

/// What the reasons of every sentence are read from.
struct Lead<'a, 'b> {
    cx: &'a Context<'b>,
    dates: &'a [DateMention],
    year: Option<i32>,
    headline_names: bool,
}

impl Lead<'_, '_> {
    fn weigh(&self, sentence: usize, paragraph: usize, is_first: bool) -> i32 {
        let Some(span) = self.cx.document.sentences.get(sentence).map(|s| s.span) else { return 0 };
        let next = self.cx.document.sentences.get(sentence + 1).map_or(span, |s| s.span);
        let text = &self.cx.document.reading;
        let usable = || within(self.dates, span).iter().filter(|d| self.is_usable(d));
        let has_day = usable().any(|d| d.grain == Grain::Day);
        let is_vague = |d: &DateMention| d.grain == Grain::Vague && words::LATELY.contains(self.cx.slice(d.span));
        let is_lately = is_first && !has_day && usable().any(is_vague);
        let opens_quoted = text.get(span.start).is_some_and(is_quotation_mark);
        let is_bullet = |c: char| !c.is_alphanumeric() && !is_opening(c);
        let opens_with_bullet = text.get(span.start).is_some_and(is_bullet);
        let holds = [
            (has_day, Reason::OnADay),
            (is_lately, Reason::Lately),
            (self.has_dateline(span), Reason::BehindDateline),
            (find_occurrence_word(self.cx, span).is_some(), Reason::NamesOccurrence),
            (self.headline_names, Reason::HeadlineNamesOccurrence),
            (self.is_only_said(span, has_day), Reason::IsOnlySaid),
            (words::COMPARE.first_in(text, Span::new(span.start, next.end)).is_some(), Reason::ComparesFigures),
            (words::LOOK_BACK.first_in(text, span).is_some(), Reason::LooksBack),
            (self.is_long_ago(span), Reason::IsLongAgo),
            (opens_quoted, Reason::OpensWithQuotation),
            (opens_with_bullet, Reason::OpensWithBullet),
            (words::PROGRAMME.first_in(text, Span::new(span.start, next.end)).is_some(), Reason::IsProgramme),
            (words::REPORTER.first_in(text, span).is_some(), Reason::HasReporter),
        ];
        let holding = holds.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason);
        holding.chain([Reason::IsLater(paragraph)]).map(Reason::weight).sum()
    }

    fn is_usable(&self, date: &DateMention) -> bool {
        let in_title = self.cx.document.quote_at(date.span.start);
        let is_titled = in_title.is_some_and(|q| matches!(q.kind, QuoteKind::Title | QuoteKind::InnerTitle));
        let is_subject = words::IS.longest_at(&self.cx.document.reading, date.span.end).is_some();
        !date.is_stamp && !is_titled && !is_subject && !is_dateline(self.cx, date) && !is_other_day(self.cx, date)
    }

    /// Whether the sentence opens with a dateline.
    fn has_dateline(&self, sentence: Span) -> bool {
        let text = &self.cx.document.reading;
        let is_mark =
            |word: &Span| text.get(word.end).is_some_and(|c| c.is_whitespace() || is_opening(c) || is_colon(c));
        let head = Span::new(sentence.start, sentence.end.min(sentence.start + DATELINE));
        within(self.dates, head).iter().any(|d| is_dateline(self.cx, d))
            || words::REPORT.starting_in(text, head).any(|word| is_mark(&word))
    }

    /// Whether the sentence only reports what somebody said: a verb of saying precedes a comma (某某表示，…).
    ///
    /// What an authority announces has happened (通报称), and so has an occurrence before the verb where a day is
    /// named.
    fn is_only_said(&self, sentence: Span, has_day: bool) -> bool {
        let text = &self.cx.document.reading;
        let is_pause = |at: &usize| text.get(*at).is_some_and(is_pause);
        let says = |at: &usize| {
            let word = words::SAYING.longest_before(text, *at).or_else(|| words::SPEAKS.longest_before(text, *at));
            word.is_some_and(|w| w.start >= sentence.start)
                && words::SAYING_NOT.longest_before(text, *at).is_none()
                && words::NOTICE.first_in(text, Span::new(sentence.start, *at)).is_none()
        };
        let said = (sentence.start..sentence.end).filter(is_pause).find(says);
        let happens_before = |at| words::OCCURRENCE.first_in(text, Span::new(sentence.start, at)).is_some();
        said.is_some_and(|at| !has_day || !happens_before(at))
    }

    /// Whether the first day of the sentence is in a year at least two before that of the report.
    fn is_long_ago(&self, sentence: Span) -> bool {
        let days = within(self.dates, sentence).iter().filter(|d| d.grain == Grain::Day && !d.is_stamp);
        let mut years = days.filter_map(|d| d.iso.as_deref().and_then(crate::calendar::read)).map(|day| day.year);
        years.next().zip(self.year).is_some_and(|(told, year)| told + 1 < year)
    }
}

/// Characters at the start of a sentence that are searched for a dateline.
const DATELINE: usize = 30;

/// The first word of what happens inside `sentence`, outside of quotations and titles. A word that is denied (未),
/// supposed (一旦) or made up of parts of two other words does not count.
fn find_occurrence_word(cx: &Context, sentence: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let is_told = |word: &Span| {
        word.end <= sentence.end
            && cx.document.quote_at(word.start).is_none()
            && words::HAPPEN_NOT.longest_before(text, word.start).is_none()
            && !is_straddled(cx, *word)
    };
    words::OCCURRENCE.starting_in(text, sentence).find(is_told)
}

/// The statement of the sentence. Its trigger is the word of what happens, if possible behind the day. Without such a
/// word the trigger is empty, at the end of the clause that follows the start of the sentence or its day.
fn build_statement(cx: &Context, sentence: usize, dates: &[DateMention], people: &People) -> Option<Statement> {
    let span = cx.document.sentences.get(sentence)?.span;
    let day = within(dates, span).iter().find(|d| !is_dateline(cx, d) && !d.is_stamp).map(|d| d.span);
    let behind = Span::new(day.map_or(span.start, |day| day.end), span.end);
    let mut clauses = Vec::new();
    collect_clauses(&mut clauses, cx, sentence, dates);
    let word = find_occurrence_word(cx, behind).or_else(|| find_occurrence_word(cx, span));
    let at = word.map_or(behind.start, |word| word.start);
    let clause = clauses.iter().find(|c| c.contains(at)).or(clauses.iter().find(|c| c.end >= at)).copied()?;
    let trigger = word.unwrap_or_else(|| Span::new(clause.end, clause.end));
    let looks = word.is_none() && words::LOOK.first_in(&cx.document.reading, behind).is_some();
    let way = if looks { span.end } else { trigger.start };
    let kind = if is_visit(cx, Span::new(behind.start, way.max(behind.start)), people) {
        EventKind::Inspection
    } else {
        EventKind::Other
    };
    Some(Statement { trigger, clause, sentence, kind, name: None, is_watching: false })
}

/// Whether officials or a delegation, but no rescuers, went to a place before what they did: 某某一行到某厂….
fn is_visit(cx: &Context, before: Span, people: &People) -> bool {
    let goes = |h: &&Hit| !words::TRAVEL.contains(cx.slice(h.span())) && !cx.document.is_quoted(h.span().start);
    let Some(way) = cx.hits.of_kind_within(event::GO, before).find(goes).map(Hit::span) else { return false };
    let subject = Span::new(before.start, way.start);
    let has_person = people.mentions_in(subject).iter().any(|m| m.extent.start < m.span.start);
    let text = &cx.document.reading;
    (has_person || words::DELEGATION.first_in(text, subject).is_some())
        && words::ACCIDENT.first_in(text, before).is_none()
        && words::RESCUERS.first_in(text, subject).is_none()
}
