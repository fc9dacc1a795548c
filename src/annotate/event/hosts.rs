//! Who holds the event: the body before 召开 or 举行, and those around 主办 and 承办.

use super::Found;
use super::clauses::skip_blanks;
use super::main_event::Main;
use super::names::skip_dates;
use super::statements::Statement;
use super::words;
use crate::annotate::Context;
use crate::annotate::dates::within as dates_within;
use crate::annotate::organizations::within;
use crate::lexicon::Table;
use crate::lexicon::kinds::event;
use crate::record::Host;
use crate::span::Span;

/// Most hosts of a record.
const MOST: usize = 16;
/// Sentences from the statement on that are searched for 主办.
const SENTENCES: usize = 4;

/// Finds the bodies that hold the event, each text once.
pub(super) fn find_hosts(cx: &Context, main: &Main, found: &Found) -> Vec<Host> {
    let finder = Finder { cx, found };
    let mut spans: Vec<Span> = Vec::new();
    if let Some(statement) = main.body.or(main.title) {
        spans.extend(finder.subjects(&statement));
        let sentences = cx.document.sentences.iter().skip(statement.sentence).take(SENTENCES);
        let organises = |clause: &&Span| words::ORGANISE.first_in(&cx.document.reading, **clause).is_some();
        for clause in sentences.flat_map(|s| cx.document.clauses(s)).filter(organises) {
            spans.extend(within(found.organizations, *clause).iter().map(|o| o.span));
        }
    }
    let mut hosts: Vec<Host> = Vec::new();
    for span in spans.into_iter().take(MOST) {
        let text = cx.written(span);
        if !hosts.iter().any(|h| h.text == text) {
            hosts.push(Host { text, position: cx.document.position(span) });
        }
    }
    hosts
}

struct Finder<'a, 'b> {
    cx: &'a Context<'b>,
    found: &'a Found<'a>,
}

impl Finder<'_, '_> {
    /// The bodies that are the subject of the statement's verb of holding.
    fn subjects(&self, statement: &Statement) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let verb = statement.trigger;
        let holds = words::HOST_VERB.longest_before(text, verb.end).is_some()
            && words::PRESIDE.longest_at(text, verb.start).is_none();
        let has_object = statement.name.is_some_and(|n| n.span.start >= verb.end);

        if !holds || !has_object {
            return Vec::new();
        }
        let start = skip_dates(self.cx, statement.clause.start, self.found.dates);
        let before = Span::new(start, self.subject_end(start, verb.start));
        let mut subjects: Vec<Span> = Vec::new();
        let mut end = before.end;
        while let Some(subject) = self.subject_ending_at(before.start, end) {
            subjects.push(subject);
            let Some(link) = words::HOST_LINK.longest_before(text, subject.start) else { break };
            end = link.start;
        }
        subjects.reverse();
        subjects
    }

    /// Where the subject ends: before the adverbs, dates and places that precede the verb.
    fn subject_end(&self, start: usize, verb: usize) -> usize {
        let text = &self.cx.document.reading;
        let mut end = self.place_start(start, verb).unwrap_or(verb);
        loop {
            end = text.trim_end(Span::new(start, end), char::is_whitespace).end;
            let date = dates_within(self.found.dates, Span::new(start, end)).last().filter(|d| d.span.end == end);
            let adverb = words::HOST_ADVERB.longest_before(text, end).filter(|a| a.start >= start);
            let at = words::AT.longest_before(text, end).filter(|a| a.start > start);
            let Some(shorter) = date.map(|d| d.span.start).or(adverb.map(|a| a.start)).or(at.map(|a| a.start)) else {
                return end;
            };
            end = shorter;
        }
    }

    /// Where 在 or 于 opens a place before the verb.
    fn place_start(&self, start: usize, verb: usize) -> Option<usize> {
        let text = &self.cx.document.reading;
        let opens = |at: &usize| {
            words::AT.longest_at(text, *at).is_some() && words::AT_NOT_BEFORE.longest_before(text, *at).is_none()
        };
        (start..verb).find(opens)
    }

    /// The body that ends at `end`: a mention, or what ends like a body and has neither a person nor a region alone.
    fn subject_ending_at(&self, start: usize, end: usize) -> Option<Span> {
        let organizations = within(self.found.organizations, Span::new(start, end));
        if let Some(mention) = organizations.iter().rev().find(|o| o.span.end == end) {
            return Some(mention.span);
        }
        let suffix = self.cx.hits.longest_ending_at(end, Table::OrgSuffixes)?;
        let is_edge = |at: &usize| {
            words::HOST_LINK.longest_before(&self.cx.document.reading, *at).is_some_and(|link| link.end > start)
        };
        let from = (start..suffix.span().start).rev().find(is_edge).unwrap_or(start);
        let span = Span::new(skip_blanks(self.cx, from), end);
        let is_body = self.found.people.mentions_in(span).is_empty()
            && span.len() > suffix.span().len()
            && self.cx.hits.of_kind_within(event::HOLD.or(event::ACT).or(event::GO), span).next().is_none()
            && words::OF.first_in(&self.cx.document.reading, span).is_none();
        is_body.then_some(span)
    }
}
