//! How the event was held: by video or not.

use super::main_event::Main;
use super::verbs::is_titled;
use super::words;
use crate::annotate::Context;
use crate::document::Sentence;
use crate::lexicon::kinds::event;
use crate::lexicon::{Hit, Table};
use crate::record::{EventKind, Form};
use crate::span::Span;

/// Reads the form: video, where the name or a clause that states the event says so. For a named event, another clause
/// of the body about its holding may say so, too.
/// A meeting, training or symposium with a name is also held by video if participants watch it at a branch venue.
pub(super) fn read_form(cx: &Context, main: &Main, name: Option<Span>) -> Option<Form> {
    let statement = main.body.or(main.title)?;
    let is_by_nature = matches!(main.kind()?, EventKind::Letter | EventKind::Call);
    let in_name = name.is_some_and(|n| says_video(cx, n));
    let in_title = main.title.is_some_and(|t| says_video(cx, t.clause));
    let is_meeting = matches!(main.kind()?, EventKind::Meeting | EventKind::Training | EventKind::Symposium);
    let body = cx.document.sentences_of_body();
    let in_body = || !is_by_nature && body.iter().any(|s| is_held_by_video(cx, s));
    let is_watched = || is_meeting && body.iter().take(LEAD).any(|s| is_watched_at_branch(cx, s));
    let says_body = || statement.name.is_some() && (in_body() || is_watched());
    (in_name || in_title || says_video(cx, statement.clause) || says_body()).then_some(Form::Video)
}

/// How many sentences at the start of the body are searched for people who watched the event at a branch venue.
const LEAD: usize = 12;

/// Whether a clause of the sentence says that participants watched the event at a branch venue: 在某市分会场收看.
fn is_watched_at_branch(cx: &Context, sentence: &Sentence) -> bool {
    let text = &cx.document.reading;
    let Some(venue) = words::BRANCH_VENUE.first_in(text, sentence.span) else { return false };
    let clause = cx.document.clauses(sentence).iter().find(|c| c.covers(venue));
    clause.is_some_and(|c| words::WATCHED.first_in(text, Span::new(venue.end, c.end.max(venue.end))).is_some())
}

/// Whether one clause of the sentence says video, the manner and the holding: 会议以视频会议形式召开.
fn is_held_by_video(cx: &Context, sentence: &Sentence) -> bool {
    let text = &cx.document.reading;
    let says_both = |clause: &Span| {
        says_video(cx, *clause)
            && words::MANNER.first_in(text, *clause).is_some()
            && words::HELD.first_in(text, *clause).is_some()
    };
    says_video(cx, sentence.span) && cx.document.clauses(sentence).iter().any(says_both)
}

fn says_video(cx: &Context, span: Span) -> bool {
    let is_longest = |start: usize, span: Span| {
        cx.hits.longest_at(start, Table::EventVerbs).is_some_and(|longest| longest.span() == span)
    };
    cx.hits.of_kind_within(event::VIDEO, span).map(Hit::span).any(|video| {
        is_longest(video.start, video)
            && words::VIDEO_ROOM.longest_at(&cx.document.reading, video.end).is_none()
            && !is_titled(cx, video.start)
    })
}
