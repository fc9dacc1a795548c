//! Which of the statements is the main event: the headline's first, else that of the lead.

use super::statements::{Statement, statements};
use super::when::is_dateline;
use super::words::does;
use super::zones::{headline, lead};
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, Grain, within};
use crate::annotate::people::People;
use crate::lexicon::Table;
use crate::record::EventKind;
use crate::span::Span;

/// The main event as headline and body state it.
#[derive(Clone, Debug)]
pub(super) struct Main {
    /// In the headline.
    pub title: Option<Statement>,
    /// In the body.
    pub body: Option<Statement>,
    /// Every statement of the first paragraphs.
    pub all: Vec<Statement>,
}

/// The main event; none where the headline tells of a round-up or a comment, or where nothing takes place.
pub(super) fn main_event(cx: &Context, people: &People, dates: &[DateMention]) -> Option<Main> {
    let title: Vec<Statement> = headline(cx).flat_map(|i| statements(cx, i, people, dates)).collect();
    let appointment = title.iter().find(|s| s.kind == EventKind::Appointment);
    let title =
        title.first().map(|first| if first.kind == EventKind::Meeting { appointment.unwrap_or(first) } else { first });
    let title = title.copied();
    if title.is_none() && is_feature(cx) {
        return None;
    }
    let paragraphs: Vec<Vec<Statement>> =
        lead(cx).into_iter().map(|p| p.flat_map(|i| statements(cx, i, people, dates)).collect()).collect();
    let body = match title {
        Some(title) => told_again(cx, &title, &paragraphs, dates),
        None => Some(first_told(cx, &paragraphs, dates)?),
    };
    Some(Main { title, body, all: paragraphs.into_iter().flatten().collect() })
}

/// Whether the headline says that this is no report of an event (快讯, 评论员).
fn is_feature(cx: &Context) -> bool {
    let title = Span::new(0, cx.document.body.saturating_sub(1));
    cx.hits.within(title).any(|h| h.table == Table::EventVerbs && does(cx, h, "feature"))
}

/// Whether a date stands in the sentence of the statement.
fn is_dated(cx: &Context, statement: &Statement, dates: &[DateMention], exact: bool) -> bool {
    let sentence = cx.document.sentences[statement.sentence].span;
    let fits = |grain| grain == Grain::Day || !exact && grain == Grain::Vague;
    within(dates, sentence).iter().any(|d| fits(d.grain) && !is_dateline(cx, d))
}

/// The statement of the body that tells the headline's event.
fn told_again(
    cx: &Context,
    title: &Statement,
    paragraphs: &[Vec<Statement>],
    dates: &[DateMention],
) -> Option<Statement> {
    let same = |s: &&Statement| s.kind == title.kind || s.name.is_some() && title.name.is_some();
    let all = || paragraphs.iter().flatten();
    let dated = |s: &&Statement| is_dated(cx, s, dates, false);
    let in_first = paragraphs.iter().flatten().take(4);
    let found = in_first.clone().filter(dated).find(same);
    let found = found.or_else(|| all().filter(dated).find(same));
    let found = found.or_else(|| all().filter(dated).next());
    found.or_else(|| all().find(same)).or_else(|| all().next()).copied()
}

/// The first event that the body dates. A letter or an instruction of no day yields to a meeting of a day, and a
/// meeting that is watched to the watching.
fn first_told(cx: &Context, paragraphs: &[Vec<Statement>], dates: &[DateMention]) -> Option<Statement> {
    let early: Vec<&Statement> = paragraphs.iter().take(3).flatten().collect();
    let opening: Vec<&Statement> = paragraphs.iter().take(1).flatten().collect();
    let mut first = opening.iter().find(|s| is_dated(cx, s, dates, false))?;
    if first.kind == EventKind::Meeting {
        let appointment = |s: &&&Statement| s.kind == EventKind::Appointment && s.sentence == first.sentence;
        first = opening.iter().find(appointment).unwrap_or(first);
    }
    let watching = early.iter().find(|s| s.watches && s.sentence == first.sentence);
    if let Some(watching) = watching {
        return Some(**watching);
    }
    let instruction = first.kind == EventKind::Letter && !is_dated(cx, first, dates, true);
    let meeting = early.iter().find(|s| s.name.is_some_and(|n| n.is_whole) && is_dated(cx, s, dates, true));
    if let Some(meeting) = meeting.filter(|_| instruction) {
        return Some(**meeting);
    }
    Some(**first)
}
