//! Who decides on a change, and from which day it counts.
//!
//! A body or a person decides if the words after it say so: it meets (县人大常委会举行第八次会议), elects, or takes the
//! decision (省委决定, 经省委批准, 总统签署命令). The nearest one before the change counts, first in its sentence, then in its
//! paragraph, then in the text before. A body that only learns of the change (报…备案), a body inside a post, and a
//! person who only tells of the change do not count. Somebody may resign, win an election or stand in for another
//! without a decider. For these changes only the same sentence or paragraph counts.

mod deciders;
mod evidence;

use super::words::{ACCEPTS, DECIDING_BODIES, DECISIONS, ELECTORATES, FROM, SINCE};
use super::{ChangeFound, Found};
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, within as dates_within};
use crate::annotate::grammar::marks::{is_semicolon, is_stop};
use crate::annotate::organizations::within as organizations_within;
use crate::record::{Action, Rule};
use crate::span::Span;
use deciders::{Decider, find_deciders};
use evidence::Evidence;

/// How far around a change its day may be, in code points.
const DAY_REACH: usize = 40;
/// Longest gap between a body and 接受, in code points.
const LONGEST_ACCEPTANCE: usize = 12;
/// Most bodies and people that one search for the decider of a change tries.
const MOST_ASKED: usize = 32;

/// Longest way from 由 and a body to the change, in code points.
const LONGEST_AGENT_GAP: usize = 200;

/// How far from a change its decider may be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    Sentence,
    Paragraph,
    Text,
}

/// Adds to each change the body or the person that decides.
pub fn add_authorities(cx: &Context, found: &Found, changes: &mut [ChangeFound]) {
    if changes.is_empty() {
        return;
    }
    let deciders = find_deciders(cx, found, changes);
    for change in changes {
        change.by = find_authority(cx, found, &deciders, change);
    }
}

fn find_authority(cx: &Context, found: &Found, deciders: &[Decider], change: &ChangeFound) -> Option<Span> {
    let scope = scope_of(cx, change);
    let sentence = cx.document.sentence_span_at(change.span.start).unwrap_or(change.span);
    let paragraph = cx.document.paragraph_span_at(change.span.start).unwrap_or(sentence);
    let inside = || {
        let accepts = |decider: &Decider| decider.is_subject && decider.evidence == Evidence::Decides;
        let acts = |decider: &Decider| decider.is_agent || accepts(decider);
        let in_change = |decider: &&Decider| change.span.covers(decider.span) && acts(decider);
        let from = deciders.partition_point(|decider| decider.span.start < change.span.start);
        let asked = deciders[from..].iter().take_while(|decider| decider.span.start < change.span.end);
        asked.take(MOST_ASKED).filter(in_change).find(|decider| fits(cx, decider, change)).map(|decider| decider.span)
    };
    let before = |from: usize, to: usize, is_wanted: &dyn Fn(&Decider) -> bool| {
        let end = deciders.partition_point(|decider| decider.span.start < to);
        let asked = deciders[..end].iter().rev().take(MOST_ASKED).take_while(|decider| decider.span.start >= from);
        let mut fitting = asked.filter(|decider| decider.span.end <= to && is_wanted(decider));
        fitting.find(|decider| fits(cx, decider, change)).map(|decider| decider.span)
    };
    let in_sentence = before(sentence.start, change.span.start, &|_| true).or_else(inside);
    let nearest = |from: usize, to: usize| {
        let is_promotion = change.action == Action::Promoted;
        let body = before(from, to, &|d| d.is_subject && !d.is_person && !is_promotion);
        body.or_else(|| before(from, to, &|d| d.is_subject || d.is_person))
    };
    let is_own_election = change.rule == Rule::OwnVerb && change.action == Action::Elected;
    let elects = |body: &Span| !is_own_election || ELECTORATES.longest_before(&cx.document.reading, body.end).is_some();
    in_sentence
        .or_else(|| accepting(cx, deciders, sentence, change))
        .or_else(|| nearest(paragraph.start, sentence.start).filter(|body| scope != Scope::Sentence && elects(body)))
        .or_else(|| nearest(0, paragraph.start).filter(|_| scope == Scope::Text))
        .or_else(|| first_in_body(cx, deciders, change))
        .or_else(|| find_letter_writer(cx, found, sentence, change))
        .or_else(|| signature(cx, deciders, paragraph.end).filter(|_| scope == Scope::Text))
}

/// How far from a change its decider may be named, by the rule that found it.
fn scope_of(cx: &Context, change: &ChangeFound) -> Scope {
    // 接受甲辞去…的请求: a body decides.
    if DECISIONS.longest_before(&cx.document.reading, change.span.start).is_some() {
        return Scope::Text;
    }
    match (change.rule, change.action) {
        (Rule::OwnVerb, Action::Resigned | Action::Acting) | (Rule::AppointmentLetter, _) => Scope::Sentence,
        (Rule::OwnVerb, Action::Elected) | (Rule::ExpulsionVerb | Rule::VerbWithoutPost, _) => Scope::Paragraph,
        _ => Scope::Text,
    }
}

/// Whether a decider's part, by the words after it, fits the change.
fn fits(cx: &Context, decider: &Decider, change: &ChangeFound) -> bool {
    let is_near = || {
        let between = Span::new(decider.span.end, change.span.start.max(decider.span.end));
        let is_end = |c: &char| is_semicolon(*c) || is_stop(*c);
        between.len() <= LONGEST_AGENT_GAP && !cx.document.reading.chars_of(between).iter().any(is_end)
    };
    if decider.is_agent && !is_near() {
        return false;
    }
    match change.action {
        _ if change.rule == Rule::AppointmentLetter => true,
        Action::Elected => matches!(decider.evidence, Evidence::Meets | Evidence::Elects),
        Action::Nominated => decider.evidence != Evidence::None,
        Action::Resigned | Action::Acting | Action::Promoted => {
            matches!(decider.evidence, Evidence::Meets | Evidence::Decides)
        }
        _ => !matches!(decider.evidence, Evidence::None | Evidence::Nominates),
    }
}

/// The body that accepts a resignation, named after it: 甲提出辞职，县人大常委会决定接受….
fn accepting(cx: &Context, deciders: &[Decider], sentence: Span, change: &ChangeFound) -> Option<Span> {
    let first = deciders.partition_point(|decider| decider.span.start < change.span.end);
    let accepts = |decider: &&Decider| {
        let behind = Span::new(decider.span.end, (decider.span.end + LONGEST_ACCEPTANCE).min(sentence.end));
        ACCEPTS.first_in(&cx.document.reading, behind).is_some()
    };
    let in_sentence = deciders[first..].iter().take_while(|decider| decider.span.end <= sentence.end);
    let body = in_sentence.take(MOST_ASKED).filter(|decider| decider.is_subject).find(accepts)?;
    (change.action == Action::Resigned).then_some(body.span)
}

/// The subject in the first paragraph that decides on a change stated in the headline.
fn first_in_body(cx: &Context, deciders: &[Decider], change: &ChangeFound) -> Option<Span> {
    let paragraph = cx.document.paragraph_span_at(cx.document.body).filter(|_| cx.document.in_title(change.span))?;
    let first = deciders.partition_point(|decider| decider.span.start < paragraph.start);
    let in_paragraph = deciders[first..].iter().take_while(|decider| decider.span.end <= paragraph.end);
    in_paragraph.filter(|decider| decider.is_subject).find(|d| fits(cx, d, change)).map(|decider| decider.span)
}

/// The body in the post of the person who hands over a letter of appointment.
fn find_letter_writer(cx: &Context, found: &Found, sentence: Span, change: &ChangeFound) -> Option<Span> {
    if change.rule != Rule::AppointmentLetter {
        return None;
    }
    let before = Span::new(sentence.start, change.span.start.max(sentence.start));
    let decides = |body: &Span| DECIDING_BODIES.longest_before(&cx.document.reading, body.end).is_some();
    let mut bodies = organizations_within(found.organizations, before).iter().map(|organization| organization.span);
    bodies.rfind(decides)
}

/// The body in a line of its own below a notice.
fn signature(cx: &Context, deciders: &[Decider], after: usize) -> Option<Span> {
    let first = deciders.partition_point(|decider| decider.span.start < after);
    let is_line = |decider: &&Decider| cx.document.paragraph_span_at(decider.span.start) == Some(decider.span);
    deciders[first..].iter().take(MOST_ASKED).find(is_line).map(|decider| decider.span)
}

/// The words for the day from which a change counts, and the day: 自4月15日起.
pub fn find_day(cx: &Context, found: &Found, change: Span) -> Option<(Span, String)> {
    let text = &cx.document.reading;
    let sentence = cx.document.sentence_span_at(change.start).unwrap_or(change);
    let from = change.start.saturating_sub(DAY_REACH).max(sentence.start);
    let near = Span::new(from, (change.end + DAY_REACH).min(sentence.end).max(from));
    let counts = |day: &&DateMention| {
        FROM.longest_at(text, day.span.end).is_some() && SINCE.longest_before(text, day.span.start).is_some()
    };
    dates_within(found.dates, near).iter().filter(counts).find_map(|day| Some((day.span, day.iso.clone()?)))
}
