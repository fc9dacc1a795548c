//! The kind of the visit that the event is part of: 国事访问, 正式访问, 工作访问.

use super::counterparts::{
    COURTESY_VISIT, GOODWILL_VISIT, INFORMAL_VISIT, OFFICIAL_VISIT, OTHER_TIME, PRIVATE_VISIT, SAID, STATE_VISIT,
    TRANSIT, VISIT, WORKING_VISIT,
};
use super::main_event::Main;
use crate::annotate::Context;
use crate::record::{EventKind, VisitKind};
use crate::span::Span;
use crate::words::WordList;

/// Sentences before that of the event that may name the visit.
const BEFORE: usize = 2;

/// Finds the kind of visit, and the words for it, in the headline, the sentence of the event or the two before it.
///
/// None unless the event is a reception, a call, a journey told by a verb of visiting, or has another side
/// (`has_counterparts`).
pub(super) fn find_visit(cx: &Context, main: &Main, has_counterparts: bool) -> Option<(VisitKind, Span)> {
    let kind = main.kind()?;
    let is_visit = main
        .title
        .or(main.body)
        .is_some_and(|statement| VISIT.longest_before(&cx.document.reading, statement.trigger.end).is_some());
    let may_visit = matches!(kind, EventKind::Reception | EventKind::Call);
    if !(may_visit || has_counterparts || kind == EventKind::Other && is_visit) {
        return None;
    }
    let sentences = [main.title, main.body].into_iter().flatten().flat_map(|statement| {
        let first = cx.document.sentences.partition_point(|sentence| sentence.span.start < cx.document.body);
        let from = if statement.sentence < first { 0 } else { first.max(statement.sentence.saturating_sub(BEFORE)) };
        from..=statement.sentence
    });
    sentences.filter_map(|i| cx.document.sentences.get(i)).find_map(|sentence| read_visit(cx, sentence.span))
}

/// The kind of visit that a sentence names and the words for it. None after words of another time (去年) or of saying,
/// and none in quotation marks.
fn read_visit(cx: &Context, sentence: Span) -> Option<(VisitKind, Span)> {
    let text = &cx.document.reading;
    let kinds: [(&WordList, VisitKind); 8] = [
        (&STATE_VISIT, VisitKind::State),
        (&INFORMAL_VISIT, VisitKind::Informal),
        (&OFFICIAL_VISIT, VisitKind::Official),
        (&WORKING_VISIT, VisitKind::Working),
        (&PRIVATE_VISIT, VisitKind::Private),
        (&TRANSIT, VisitKind::Transit),
        (&COURTESY_VISIT, VisitKind::Courtesy),
        (&GOODWILL_VISIT, VisitKind::Goodwill),
    ];
    kinds.into_iter().find_map(|(words, kind)| {
        let word = words.first_in(text, sentence)?;
        let before = Span::new(sentence.start, word.start);
        let is_other = OTHER_TIME.first_in(text, before).is_some() || SAID.first_in(text, before).is_some();
        (!is_other && !cx.document.is_quoted(word.start)).then_some((kind, word))
    })
}
