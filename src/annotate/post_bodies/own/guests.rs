//! Bodies that a report names for its guests: their people come to the report's own body.

use crate::annotate::Context;
use crate::annotate::people::People;
use crate::annotate::post_bodies::words::{
    ARRIVALS, HOST_VERBS, NO_ARRIVALS, OWN_PARTNERS, SCHOLARS, VISIT_VERBS, VISITS,
};
use crate::span::Span;

/// Longest name of a host between 来 and what the guests come for, in code points.
const HOST_REACH: usize = 12;

/// How far after a body a visit to the report's own body is looked for, in code points.
const VISIT_REACH: usize = 80;

/// Whether people of the body at `span` come to the report's own body: 某院院长一行来我院.
pub(super) fn is_visitor(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let sentence = cx.document.sentence_span_at(span.start);
    let end = sentence.map_or(span.end, |sentence| sentence.end).clamp(span.end, span.end + VISIT_REACH);
    let comes_for = |at: Span| {
        let is_word = NO_ARRIVALS.longest_at(text, at.start).is_some();
        !is_word && VISIT_VERBS.first_in(text, Span::new(at.end, (at.end + HOST_REACH).min(end))).is_some()
    };
    let after = Span::new(span.end, end);
    // 甲校长会见来访的乙: the first named is the host.
    let until_host = HOST_VERBS.first_in(text, after).map_or(after, |verb| Span::new(span.end, verb.start));
    // 我校与|某大学战略合作协议签约仪式.
    let is_partner = OWN_PARTNERS.longest_before(text, span.start).is_some();
    is_partner || VISITS.first_in(text, after).is_some() || ARRIVALS.starting_in(text, until_host).any(comes_for)
}

/// Whether the body at `span` is named with a scholar: 某大学|甲教授, 某大学|教授甲.
pub(super) fn is_of_scholar(cx: &Context, people: &People, span: Span) -> bool {
    let near = people.mentions.partition_point(|mention| mention.extent.end < span.end);
    let mention = people.mentions.get(near).filter(|mention| mention.extent.start <= span.end);
    mention.is_some_and(|mention| {
        SCHOLARS.first_in(&cx.document.reading, Span::new(span.end, mention.extent.end)).is_some()
    })
}
