//! Journeys and decrees: events that a verb tells only together with its object.
//!
//! 某行政长官明日前往北京: the verb of going has a division or a country for its whole object, or what the journey is for
//! follows. 圆满结束对某国的访问: what ends is a journey, whatever took place there. 某部印发《…》, 公布关于…的规定: a decree
//! is issued.

use super::verbs::kind_of;
use super::words;
use crate::annotate::Context;
use crate::annotate::people::People;
use crate::lexicon::kinds::event;
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// Whether the verb tells that a person sets out or arrives, and nothing else.
pub(super) fn is_journey(cx: &Context, clause: Span, verb: &Hit, people: &People) -> bool {
    let text = &cx.document.reading;
    if !verb.is(event::GO) || !words::TRAVEL.contains(cx.slice(verb.span())) {
        return false;
    }
    let Some(goal) = find_goal(cx, verb.span().end) else { return false };
    let is_whole = goal >= clause.end || words::TRAVEL_AIM.longest_at(text, goal).is_some();
    let before = Span::new(clause.start, verb.span().start);
    let has_post = || cx.hits.of_within(Table::Posts, before).any(|post| post.span().len() > 1);
    is_whole && (!people.mentions_in(before).is_empty() || has_post())
}

/// Where the name of a division, a country or a city abroad that starts at `at` ends.
fn find_goal(cx: &Context, at: usize) -> Option<usize> {
    let is_place = |hit: &&Hit| match hit.table {
        Table::Countries | Table::Divisions | Table::ForeignPlaces => hit.span().len() > 1,
        Table::RegionAliases => true,
        _ => false,
    };
    let longest =
        |at: usize| cx.hits.starting_at(at).iter().filter(is_place).map(Hit::span).max_by_key(|goal| goal.len());
    let first = longest(at)?.end;
    Some(longest(first).filter(|inner| inner.len() > 1).map_or(first, |inner| inner.end))
}

/// Whether the clause says that what the verb tells is over (结束对某国的访问): the event is the way home.
pub(super) fn is_finished(cx: &Context, clause: Span, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let before = Span::new(clause.start, verb.span().start);
    let is_visit = verb.is(event::ATTEND) || words::VISIT_ABROAD.longest_before(text, verb.span().end).is_some();
    is_visit && words::FINISH.first_in(text, before).is_some()
}

/// Whether the verb ends a journey: 圆满结束 before 出席 or 对某国的访问.
pub(super) fn ends_journey(cx: &Context, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let end = words::DONE.longest_at(text, verb.span().end).map_or(verb.span().end, |done| done.end);
    let has_act = cx.hits.starting_at(end).iter().any(|h| h.is(event::ATTEND) || h.is(event::ACT));
    words::FINISH.contains(cx.slice(verb.span())) && (has_act || words::TOWARDS.longest_at(text, end).is_some())
}

/// Whether the verb holds a talk that has no name, since 并 or the like follows it: 举行会谈并….
pub(super) fn holds_talk(cx: &Context, verb: &Hit, clause: Span) -> bool {
    let text = &cx.document.reading;
    let end = words::DONE.longest_at(text, verb.span().end).map_or(verb.span().end, |done| done.end);
    let talk = cx.hits.longest_at(end, Table::EventVerbs).filter(|h| kind_of(cx, h) == Some(EventKind::Reception));
    talk.is_some_and(|t| t.span().end < clause.end && words::SECONDARY.longest_at(text, t.span().end).is_some())
}

/// Whether a verb of issuing has no document for its object: neither 《…》 or 关于… after it, nor a word such as 新政 at
/// the end of `clause`.
pub(super) fn issues_nothing(cx: &Context, clause: Span, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let end = verb.span().end;
    let opens_object = || words::DECREE_OBJECT.longest_at(text, end).is_some();
    let closes_object = || words::DECREE_END.longest_before(text, clause.end).is_some_and(|last| last.start > end);
    words::DECREE.contains(cx.slice(verb.span())) && !opens_object() && !closes_object()
}
