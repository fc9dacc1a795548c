//! Finds names of events in a clause: as the object or the subject of a verb, in 在…会上, or alone.
//!
//! A name ends with a head (座谈会, 开幕式) after which the clause stops, or continues with a word that can't be part of
//! a name. 暨 and 和 join a second head. An object begins after its verb (召开, 出席). A subject begins with its
//! clause, and only adverbs, dates and places are between it and its verb (在京召开).

use super::bounds::{build_name, is_boundary, skip_closing};
use super::clauses::skip_blanks;
use super::heads::{Name, find_heads};
use super::verbs::is_titled;
use super::words;
use crate::annotate::Context;
use crate::annotate::dates::{self, DateMention, Grain};
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::is_opening;
use crate::document::QuoteKind;
use crate::lexicon::kinds::{event, head};
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// Longest name, in characters.
const LONGEST: usize = 120;
/// Most characters from the end of a head to the end of a second one that a link joins to it: 培训及答疑会.
const JOINED: usize = 8;
/// Most characters from the end of a head to the end of a second full name of the same kind, behind a link:
/// 某县政府党组会议和县政府常务会议.
const SECOND_NAME: usize = 24;

/// Finds the name that is the object of a verb ending at `start`.
pub(super) fn find_object_name(cx: &Context, start: usize, clause: Span) -> Option<Name> {
    let text = &cx.document.reading;
    if words::ALSO.longest_at(text, start).is_some() {
        return None;
    }
    let region = Span::new(start, clause.end.min(start + LONGEST));
    let heads = find_heads(cx, region);
    let mut last: Option<&Hit> = None;
    for (i, head) in heads.iter().enumerate() {
        if head.is(head::VERBAL) && head.span().start <= start + 1 {
            continue;
        }
        if heads.get(i + 1).is_some_and(|next| next.span().start < head.span().end) {
            continue;
        }
        let end = skip_closing(cx, head.span().end);
        last = Some(head);
        let is_verb = head.is(head::VERBAL) && end < clause.end && opens_verb(cx, end);
        if words::LOCATIVE_END.longest_at(text, end).is_some() && tells_source(cx, end) {
            return None;
        }
        if !is_joined(cx, head, end, heads.get(i + 1).copied()) && !is_verb && is_boundary(cx, end, clause.end) {
            return build_name(cx, Span::new(start, end), head);
        }
    }
    let Some(head) = last else {
        return find_titled_name(cx, start, clause).or_else(|| find_unlisted_name(cx, start, clause));
    };
    let end = skip_closing(cx, head.span().end);
    if words::HEAD_BELONGS.longest_at(text, end).is_some() {
        return None;
    }
    build_name(cx, Span::new(start, end), head)
}

/// Characters between a verb and the 《 of the event's name: 举行盛大的《某某音乐会》.
const BEFORE_TITLE: usize = 10;

/// Finds an object in 《》 that ends with a head and is no work of art, where no name continues behind it.
fn find_titled_name(cx: &Context, start: usize, clause: Span) -> Option<Name> {
    let limit = clause.end.min(start + BEFORE_TITLE);
    let quote =
        (start..limit).find_map(|at| cx.document.quote_starting_at(at)).filter(|q| q.kind == QuoteKind::Title)?;
    let head = cx.hits.longest_ending_at(quote.inner().end, Table::EventHeads).filter(|h| h.span().len() > 1)?;
    if words::WORK_OF_ART.longest_before(&cx.document.reading, quote.span.start).is_some() {
        return None;
    }
    let is_whole_object = is_boundary(cx, quote.span.end, clause.end);
    let kind = super::verbs::kind_of(cx, head)?;
    is_whole_object.then_some(Name { span: quote.inner(), kind, is_whole: true })
}

/// Whether the name continues from `head`, which ends at `end`, to the head `next`.
fn is_joined(cx: &Context, head: &Hit, end: usize, next: Option<&Hit>) -> bool {
    let text = &cx.document.reading;
    let Some(next) = next else { return false };
    if words::ALSO.longest_at(text, end).is_some() {
        return true;
    }
    let Some(link) = LINKS.longest_at(text, end) else { return false };
    let is_second_name = || {
        let kind = |hit| super::verbs::kind_of(cx, hit);
        let between = Span::new(link.end, next.span().start);
        kind(head) == kind(next)
            && next.span().len() > 1
            && between.len() > 2
            && next.span().end - end <= SECOND_NAME
            && cx.hits.of_kind_within(event::HOLD.or(event::GO).or(event::ACT), between).next().is_none()
    };
    next.span().end - end <= JOINED || is_second_name()
}

/// Whether the phrase of place that ends at `end` only says where a reporter heard something.
fn tells_source(cx: &Context, end: usize) -> bool {
    words::SOURCE.first_in(&cx.document.reading, Span::new(end, end + 8)).is_some()
}

/// Finds an object whose head the table does not have: 举行第二届“某某节”, up to the end of its clause.
fn find_unlisted_name(cx: &Context, start: usize, clause: Span) -> Option<Name> {
    let region = Span::new(start, clause.end.min(start + LONGEST));
    let last = cx.document.reading.trim_end(region, |c| matches!(c, '”'));
    let kind = kind_of_unlisted(cx, last)?;
    let is_long = last.len() >= SHORTEST_UNLISTED;
    (is_long && region.end == clause.end).then_some(Name { span: region, kind, is_whole: true })
}

/// Length of the shortest name whose head the table does not have, in characters.
const SHORTEST_UNLISTED: usize = 4;

/// The kind of an unlisted name that fills `phrase`: it ends with 会 or 节 and is not a body.
fn kind_of_unlisted(cx: &Context, phrase: Span) -> Option<EventKind> {
    let text = &cx.document.reading;
    let is_head = words::LAST.longest_before(text, phrase.end).is_some()
        && words::LAST_NOT.longest_before(text, phrase.end).is_none()
        && cx.hits.longest_ending_at(phrase.end, Table::OrgSuffixes).is_none_or(|suffix| suffix.span().len() == 1);
    let is_ceremony = words::LAST_CEREMONY.longest_before(text, phrase.end).is_some();
    let is_meeting = words::LAST_MEETING.longest_before(text, phrase.end).is_some();
    let is_quoted = text.get(phrase.end) == Some('”');
    let kind = if is_meeting && !is_quoted { EventKind::Meeting } else { EventKind::Other };
    is_head.then_some(if is_ceremony { EventKind::Ceremony } else { kind })
}

/// Finds the name that is the subject of a verb starting at `verb`.
pub(super) fn find_subject_name(cx: &Context, clause: Span, verb: usize, dates: &[DateMention]) -> Option<Name> {
    let region = Span::new(clause.start.max(verb.saturating_sub(LONGEST)), verb);
    let heads = find_heads(cx, region);
    let is_subject = |h: &&&Hit| is_adverbial(cx, skip_closing(cx, h.span().end), verb, dates);
    let Some(head) = heads.iter().rev().find(is_subject) else {
        return find_unlisted_subject(cx, clause, verb, dates);
    };
    let start = skip_dates(cx, clause.start, dates);
    let span = Span::new(start, skip_closing(cx, head.span().end));
    let found = (start <= head.span().start).then(|| build_name(cx, span, head))?;
    let holds_day = |s: Span| dates::within(dates, s).iter().any(|d| d.grain == Grain::Day);
    found.filter(|n| !holds_day(n.span))
}

/// Finds the subject that fills the clause `before`, where the clause of the verb starts with adverbs, dates and
/// places.
pub(super) fn find_parted_subject(
    cx: &Context,
    before: Span,
    clause: Span,
    verb: usize,
    dates: &[DateMention],
) -> Option<Name> {
    let text = &cx.document.reading;
    let is_comma = matches!(text.get(before.end), Some('，')) && before.end + 1 >= clause.start;
    if !is_comma || verb == clause.start || !is_adverbial(cx, clause.start, verb, dates) {
        return None;
    }
    let head = find_heads(cx, before).into_iter().find(|h| skip_closing(cx, h.span().end) == before.end)?;
    let start = skip_dates(cx, before.start, dates);
    let opens_with_verb = cx.hits.of_kind_at(event::AFTER, start).is_some_and(|verb| verb.span().len() > 1);
    let found = build_name(cx, Span::new(start, before.end), head)?;
    (found.is_whole && !opens_with_verb && found.span.start <= head.span().start).then_some(found)
}

/// Finds a subject whose head the table does not have: 第二届“某某会”在某市召开.
fn find_unlisted_subject(cx: &Context, clause: Span, verb: usize, dates: &[DateMention]) -> Option<Name> {
    let start = skip_dates(cx, clause.start, dates);
    let text = &cx.document.reading;
    let ends = |at: &usize| words::LAST.longest_before(text, *at).is_some();
    let mut possible = (start + SHORTEST_UNLISTED..=verb).rev().take(LONGEST).filter(ends);
    let head_end = possible.find(|at| is_adverbial(cx, skip_closing(cx, *at), verb, dates))?;
    let kind = kind_of_unlisted(cx, Span::new(start, head_end))?;
    let attribute = words::COUNT.longest_at(text, start).and_then(|count| {
        let mut particles = words::OF.starting_in(text, Span::new(count.end, head_end));
        particles.next().map(|of| of.end).filter(|end| end + 1 < head_end)
    });
    let span = Span::new(attribute.unwrap_or(start), skip_closing(cx, head_end));
    Some(Name { span, kind, is_whole: true })
}

/// Whether a verb of several characters, but none of stating, follows a head that is also a verb: 贯彻 in 学习贯彻.
fn opens_verb(cx: &Context, at: usize) -> bool {
    words::STATE.longest_at(&cx.document.reading, at).is_none()
        && cx.hits.starting_at(at).iter().any(|h| h.is(event::AFTER) && h.span().len() > 1)
}

/// Finds the name in 在…会上, 在…期间 or 在某会议表示, with the position of 在; its head is `head`.
pub(super) fn find_locative_name(cx: &Context, clause: Span, head: &Hit) -> Option<(Name, usize)> {
    let text = &cx.document.reading;
    let end = skip_closing(cx, head.span().end);
    let is_time = words::TIME_END.longest_at(text, end).is_some() && words::LEARNING.contains(cx.slice(head.span()));
    let closes = words::LOCATIVE_END.longest_at(text, end).is_some() || is_time || is_spoken_at(cx, head, end);
    let is_phrase = closes && words::LOCATIVE_NOUN.longest_at(text, end).is_none();
    if !is_phrase || is_titled(cx, head.span().start) || tells_source(cx, end) {
        return None;
    }
    let is_preposition = |at: &usize| {
        words::IN.longest_at(text, *at).is_some() && words::AT_NOT_BEFORE.longest_before(text, *at).is_none()
    };
    let preposition = (clause.start..head.span().start).find(is_preposition)?;
    Some((build_name(cx, Span::new(preposition + 1, end), head)?, preposition))
}

/// Finds the name of the event in the headline of a speech, with the position of 在: 某某在某会议上的讲话. The name ends
/// with `head`. A headline with a verb before 在 (学习某某在某会议上的讲话) is not that of a speech.
pub(super) fn find_name_of_speech(cx: &Context, clause: Span, head: &Hit) -> Option<(Name, usize)> {
    let text = &cx.document.reading;
    let end = skip_closing(cx, head.span().end);
    words::SPEECH_TEXT.longest_at(text, end).filter(|speech| speech.end == clause.end)?;
    let before = Span::new(clause.start, head.span().start);
    let is_preposition = |word: &Span| words::AT_NOT_BEFORE.longest_before(text, word.start).is_none();
    let preposition = words::IN.starting_in(text, before).find(is_preposition)?;
    let speaker = Span::new(clause.start, preposition.start);
    if cx.hits.of_kind_within(event::AFTER.or(event::ACT), speaker).next().is_some() {
        return None;
    }
    Some((build_name(cx, Span::new(preposition.end, end), head)?, preposition.start))
}

/// Finds the name in 这是…会上的一幕, a sentence that follows the description of a scene. The name ends with
/// `head`. The position is that of the last character of 这是.
pub(super) fn find_scene_name(cx: &Context, clause: Span, head: &Hit) -> Option<(Name, usize)> {
    let text = &cx.document.reading;
    let end = skip_closing(cx, head.span().end);
    let opener = words::SCENE_OPENER.longest_at(text, clause.start)?;
    words::SCENE_END.longest_at(text, end)?;
    let name = build_name(cx, Span::new(opener.end, end), head)?;
    Some((name, opener.end - 1))
}

/// Sentences read after 记者从…获悉: the report continues with the meeting if one of them begins with it.
const GOES_ON: usize = 3;

/// Finds the name in 记者从某会议获悉, with the position of 从, where the report continues with what the meeting said.
pub(super) fn find_source_name(cx: &Context, clause: Span, head: &Hit) -> Option<(Name, usize)> {
    let text = &cx.document.reading;
    let end = skip_closing(cx, head.span().end);
    if head.span().len() < 2 || words::SOURCE.longest_at(text, end).is_none() || is_titled(cx, head.span().start) {
        return None;
    }
    let before = Span::new(clause.start, head.span().start);
    let preposition = words::SINCE.first_in(text, before).or_else(|| words::IN.first_in(text, before))?;
    let sentence = cx.document.sentence_at(head.span().start)?;
    let mut next = cx.document.sentences.iter().skip(sentence + 1).take(GOES_ON);
    next.any(|s| words::MEETING_SUBJECT.longest_at(text, s.span.start).is_some())
        .then(|| build_name(cx, Span::new(preposition.end, end), head))
        .flatten()
        .map(|name| (name, preposition.start))
}

/// Longest name of a lecture, in characters.
const LONGEST_LECTURE: usize = 40;

/// Finds the name of a lecture that closes its clause, with the position of the verb of giving it: 作…精神专题辅导.
pub(super) fn find_given_name(cx: &Context, clause: Span, head: &Hit) -> Option<(Name, usize)> {
    let text = &cx.document.reading;
    let end = skip_closing(cx, head.span().end);
    if head.span().len() < 2 || end < clause.end || super::verbs::kind_of(cx, head) != Some(EventKind::Training) {
        return None;
    }
    let lowest = clause.start.max(head.span().start.saturating_sub(LONGEST_LECTURE));
    let ends_verb = |at: &usize| {
        let verb = words::GIVE.longest_before(text, *at).filter(|verb| verb.start >= lowest);
        verb.is_some() && words::GIVE_NOT.longest_before(text, *at).is_none() && !cx.document.is_quoted(*at - 1)
    };
    let start = (lowest + 1..head.span().start).rev().find(ends_verb)?;
    if cx.hits.of_kind_within(event::HOLD, Span::new(start, end)).next().is_some() {
        return None;
    }
    Some((build_name(cx, Span::new(start, end), head)?, start - 1))
}

/// Whether somebody speaks after the name: 在某会议表示, 在某会议中宣布.
fn is_spoken_at(cx: &Context, head: &Hit, end: usize) -> bool {
    let text = &cx.document.reading;
    let end = words::MIDST.longest_at(text, end).map_or(end, |midst| midst.end);
    head.span().len() > 1 && words::SPEAKS.longest_at(text, end).is_some()
}

/// Finds the name that is all of a headline (where `is_headline`) or all but a document (某会议公告). Also the name before
/// a verb that tells what the meeting did (省委常委会议传达…).
pub(super) fn find_acting_name(cx: &Context, clause: Span, is_headline: bool, dates: &[DateMention]) -> Option<Name> {
    let clause = Span::new(skip_dates(cx, clause.start, dates), clause.end);
    let tells = |verb: &Hit| {
        let is_occasion = words::OCCASION.longest_at(&cx.document.reading, verb.span().end).is_some();
        let is_noun = words::NOUN_ENDING.longest_at(&cx.document.reading, verb.span().end).is_some()
            && words::NOUN_ENDING_NOT.longest_at(&cx.document.reading, verb.span().end).is_none();
        verb.is(event::AFTER) && verb.span().len() > 1 && !is_occasion && !is_noun
    };
    let closes = |h: &&Hit| {
        let end = skip_closing(cx, h.span().end);
        let verb = skip_dates(cx, end, dates);
        let goes_on = cx.hits.longest_at(end, Table::EventHeads).is_some();
        let document = words::DECREE_END.longest_before(&cx.document.reading, clause.end);
        let is_title_of_document = document.is_some_and(|document| document.start == end);
        is_headline && (end >= clause.end || is_title_of_document)
            || !goes_on && cx.hits.starting_at(verb).iter().any(tells)
    };
    if cx.hits.of_kind_at(event::AFTER, clause.start).is_some_and(|verb| verb.span().len() > 1) {
        return None;
    }
    let heads = find_heads(cx, clause).into_iter();
    let head = heads.filter(|h| h.span().len() > 1 && !h.is(head::VERBAL)).find(closes)?;
    build_name(cx, Span::new(clause.start, skip_closing(cx, head.span().end)), head)
}

/// Whether only adverbs, dates and a place are between `from` and `verb`.
pub(super) fn is_adverbial(cx: &Context, from: usize, verb: usize, dates: &[DateMention]) -> bool {
    let mut at = skip_bracket(cx, from).filter(|end| *end <= verb).unwrap_or(from);
    while at < verb {
        at = skip_blanks(cx, at);
        let date = dates::starting_at(dates, at);
        let adverb = cx.hits.starting_at(at).iter().find(|h| h.is(event::ADVERB) && h.span().end <= verb);
        let is_preposition = words::ADVERBIAL.longest_at(&cx.document.reading, at).is_some();
        at = match (date, adverb) {
            (Some(date), _) => date.span.end,
            (_, Some(adverb)) => adverb.span().end,
            _ if is_preposition => skip_place(at + 1, verb, dates),
            _ if at >= verb => verb,
            _ => return false,
        };
    }
    at == verb
}

/// The position after the bracket that begins at `at`: （以下简称“某博会”）.
fn skip_bracket(cx: &Context, at: usize) -> Option<usize> {
    let bracket =
        cx.document.reading.get(at).filter(|c| is_opening(*c)).and_then(|_| cx.document.quote_starting_at(at));
    bracket.filter(|bracket| bracket.kind == QuoteKind::Round).map(|bracket| bracket.span.end)
}

/// The position after the place that begins at `at`: up to the next date or the verb, whichever comes first.
fn skip_place(at: usize, verb: usize, dates: &[DateMention]) -> usize {
    dates::within(dates, Span::new(at, verb)).first().map_or(verb, |d| d.span.start)
}

/// Most dates in a row that are skipped.
const MOST_DATES: usize = 16;

/// The position after the dates at the start of a clause.
pub(super) fn skip_dates(cx: &Context, start: usize, dates: &[DateMention]) -> usize {
    let mut at = start;
    for _ in 0..MOST_DATES {
        let Some(date) = dates::starting_at(dates, at) else { break };
        at = skip_blanks(cx, date.span.end);
        if cx.document.reading.get(at) == Some('，') {
            at += 1;
        }
    }
    at
}
