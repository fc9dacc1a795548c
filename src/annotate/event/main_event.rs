//! Which of the statements is the main event: the headline's first, else that of the lead.

use super::statements::{Statement, statements};
use super::zones::{headline, lead};
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, Grain, is_dateline, within};
use crate::annotate::people::People;
use crate::lexicon::kinds::event;
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
    if is_column(cx) {
        return None;
    }
    let mut clauses = Vec::new();
    let mut statements = |sentence| statements(cx, sentence, people, dates, &mut clauses);
    let title: Vec<Statement> = headline(cx).flat_map(&mut statements).collect();
    let title = title.first().map(|first| told_by(first, &title)).copied();
    let paragraphs: Vec<Vec<Statement>> = lead(cx).into_iter().map(|p| p.flat_map(&mut statements).collect()).collect();
    let told = title.map(|title| told_again(cx, &title, &paragraphs, dates));
    let title =
        title.filter(|t| told.flatten().is_some() || !t.trigger.is_empty() && paragraphs.iter().all(Vec::is_empty));
    let body = match title {
        Some(_) => told.flatten(),
        None if is_feature(cx) => return None,
        None => Some(first_told(cx, &paragraphs, dates)?),
    };
    Some(Main { title, body, all: paragraphs.into_iter().flatten().collect() })
}

/// What the headline is about: an appointment rather than the meeting that announces it, a letter, a call
/// or a reception rather than the post that the other side was elected to.
fn told_by<'a>(first: &'a Statement, title: &'a [Statement]) -> &'a Statement {
    let wanted = match first.kind {
        EventKind::Meeting => [EventKind::Appointment].as_slice(),
        EventKind::Appointment => &[EventKind::Letter, EventKind::Call, EventKind::Reception],
        _ => return first,
    };
    title.iter().find(|s| wanted.contains(&s.kind)).unwrap_or(first)
}

/// Whether the headline opens with the name of a column of comments (央视快评：…).
fn is_column(cx: &Context) -> bool {
    let title = Span::new(0, cx.document.body.saturating_sub(1));
    let column = cx.document.reading.find("：", title).map(|colon| Span::new(0, colon.start));
    column.is_some_and(|c| cx.hits.of_kind_within(event::FEATURE, c).next().is_some())
}

/// Whether the headline says that this is no report of an event (快讯, 热潮, 某国称…).
fn is_feature(cx: &Context) -> bool {
    let title = Span::new(0, cx.document.body.saturating_sub(1));
    let noun = ["名称", "称号", "职称", "称为", "称赞", "简称", "著称", "对称"];
    if cx.slice(title).contains('称') && !noun.iter().any(|w| cx.slice(title).contains(w)) {
        return true;
    }
    cx.hits.of_kind_within(event::FEATURE, title).next().is_some()
}

/// Whether a date stands in the sentence of the statement.
fn is_dated(cx: &Context, statement: &Statement, dates: &[DateMention], exact: bool) -> bool {
    let sentence = cx.document.sentences[statement.sentence].span;
    let near = |d: &DateMention| d.grain == Grain::Vague && ["近日", "日前", "不久前"].contains(&cx.slice(d.span));
    let fits = |d: &DateMention| d.grain == Grain::Day || !exact && near(d);
    within(dates, sentence).iter().any(|d| fits(d) && !is_dateline(cx, d))
}

/// The statement of the body that tells the headline's event.
fn told_again(
    cx: &Context,
    headline: &Statement,
    paragraphs: &[Vec<Statement>],
    dates: &[DateMention],
) -> Option<Statement> {
    let same = |s: &&Statement| s.kind == headline.kind || s.name.is_some() && headline.name.is_some();
    let every = || paragraphs.iter().flatten();
    let on_a_day = |s: &&Statement| is_dated(cx, s, dates, false);
    let in_first = paragraphs.iter().flatten().take(4);
    let found = in_first.clone().filter(on_a_day).find(same);
    let found = found.or_else(|| every().filter(on_a_day).find(same));
    let nominal = headline.trigger.is_empty();
    let found = found.or_else(|| every().filter(on_a_day).find(|_| !nominal));
    found.or_else(|| every().find(same).filter(|_| !nominal)).copied()
}

/// 任免决定, 职务调整: a word of so many characters tells of an appointment beside a meeting.
const DECISION: usize = 4;

/// The first event that the body dates. A letter or an instruction of no day yields to a meeting of a day, and a
/// meeting that is watched to the watching.
fn first_told(cx: &Context, paragraphs: &[Vec<Statement>], dates: &[DateMention]) -> Option<Statement> {
    let early: Vec<&Statement> = paragraphs.iter().take(3).flatten().collect();
    let opening: Vec<&Statement> = paragraphs.iter().take(1).flatten().collect();
    let mut first = opening.iter().find(|s| is_dated(cx, s, dates, false))?;
    if first.kind == EventKind::Meeting {
        let appointment = |s: &&&Statement| {
            s.kind == EventKind::Appointment && s.sentence == first.sentence && s.trigger.len() >= DECISION
        };
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
