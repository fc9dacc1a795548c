//! Who holds the event: the body before 召开 or 举行, those around 主办 and 承办, and who brought the participants.

use super::Found;
use super::clauses::skip_blanks;
use super::main_event::Main;
use super::names::skip_dates;
use super::statements::Statement;
use super::words;
use crate::annotate::Context;
use crate::annotate::dates::within as dates_within;
use crate::annotate::explanations::Value;
use crate::annotate::grammar::marks::{is_clause_mark, is_han};
use crate::annotate::organizations::within;
use crate::lexicon::Table;
use crate::lexicon::kinds::{event, place};
use crate::record::{EventKind, Host, Rule};
use crate::span::{Span, Text};
use crate::words::WordList;

/// Most hosts of a record.
const MOST: usize = 16;
/// Most sentences of the body that are searched for 主办.
const SENTENCES: usize = 120;
/// Statements of the same kind that are searched for a subject.
const RESTATED: usize = 6;

/// Finds the bodies that hold the event, each text once.
pub(super) fn find_hosts(cx: &Context, main: &Main, found: &Found) -> Vec<Host> {
    let finder = Finder { cx, found };
    let kind = main.kind();
    if kind.is_some_and(|kind| matches!(kind, EventKind::Letter | EventKind::Call)) {
        return Vec::new();
    }
    let mut spans = finder.find_subjects(main);
    let subjects = spans.len();
    if kind.is_some_and(|kind| !matches!(kind, EventKind::Inspection | EventKind::Reception)) {
        spans.extend(finder.find_organisers());
    }
    let mut hosts: Vec<Host> = Vec::new();
    for (i, span) in spans.into_iter().take(MOST).enumerate() {
        let text = cx.written(span);
        if !hosts.iter().any(|h| h.text == text) {
            let rule = if i < subjects { rule_of_subject(cx, main, span) } else { Rule::OrganizerWord };
            cx.note(Value::EventHost(hosts.len()), rule);
            hosts.push(Host { text, position: cx.document.position(span) });
        }
    }
    hosts
}

/// Where the subject of a verb of holding stands.
fn rule_of_subject(cx: &Context, main: &Main, subject: Span) -> Rule {
    if cx.document.in_title(subject) {
        return Rule::InHeadline;
    }
    let is_of_main = main.body.is_some_and(|statement| statement.clause.covers(subject));
    if is_of_main { Rule::InStatement } else { Rule::InRestatement }
}

/// Whether a word of `list` covers the character at `at`.
fn is_inside(text: &Text, at: usize, list: &WordList) -> bool {
    let starts = at.saturating_sub(LONGEST_WORD)..=at;
    starts.into_iter().any(|start| list.longest_at(text, start).is_some_and(|word| word.contains(at)))
}

/// Most items of a list of bodies that end like none.
const MOST_UNKNOWN: usize = 3;
/// Most clauses of a list of hosts before the clause with 主办.
const MOST_LISTED: usize = 4;
/// Longest such item, in characters.
const LONGEST_ITEM: usize = 16;
/// Length of the first of two bodies without a mark between them, in code points: 市委.
const PARTY_PART: usize = 2;
/// Longest name of a body that may be the end of a longer one: 发展局.
const SHORT: usize = 4;
/// Longest word of a list of exceptions, in characters.
const LONGEST_WORD: usize = 4;

struct Finder<'a, 'b> {
    cx: &'a Context<'b>,
    found: &'a Found<'a>,
}

impl Finder<'_, '_> {
    /// The subject of the main statement, else of another one of its kind, else of the headline.
    fn find_subjects(&self, main: &Main) -> Vec<Span> {
        let Some(statement) = main.body.or(main.title) else { return Vec::new() };
        let is_same = |s: &&Statement| s.kind == statement.kind && s.name.is_some() == statement.name.is_some();
        let restated = main.all.iter().filter(is_same).take(RESTATED);
        let stated = [main.body, main.title].into_iter().flatten().chain(restated.copied());
        let found = stated.map(|s| self.subjects(&s)).find(|subjects| !subjects.is_empty());
        found.unwrap_or_else(|| self.assemblers(&statement))
    }

    /// The bodies that are the subject of the statement's verb of holding.
    fn subjects(&self, statement: &Statement) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let verb = statement.trigger;
        let holds = words::HOST_VERB.longest_before(text, verb.end).is_some()
            && words::PRESIDE.longest_at(text, verb.start).is_none();
        let has_object = statement.name.is_none_or(|n| n.span.start >= verb.end);
        if !holds || !has_object {
            return Vec::new();
        }
        let start = skip_dates(self.cx, statement.clause.start, self.found.dates);
        let by = words::BY.longest_at(text, start);
        let start = by.map_or(start, |by| by.end);
        let end = self.find_assembling(Span::new(start, verb.start)).unwrap_or(verb.start);
        self.bodies_before(start, self.subject_end(start, end))
    }

    /// The verb of bringing participants together inside `within`: 某局组织各站开展….
    fn find_assembling(&self, within: Span) -> Option<usize> {
        let text = &self.cx.document.reading;
        let is_noun = |at: usize| {
            words::ASSEMBLE_SURE.longest_at(text, at).is_none() && is_inside(text, at, &words::ASSEMBLE_NOT)
        };
        let is_verb = |at: &usize| words::ASSEMBLE.longest_at(text, *at).is_some() && !is_noun(*at);
        (within.start..within.end).find(is_verb)
    }

    /// The bodies before 组织 in the statement's sentence: 某局党组组织干部收看.
    fn assemblers(&self, statement: &Statement) -> Vec<Span> {
        let is_journey = matches!(statement.kind, EventKind::Inspection | EventKind::Other);
        let Some(sentence) = self.cx.document.sentences.get(statement.sentence) else { return Vec::new() };
        let is_near = |c: &&Span| c.start <= statement.trigger.start && (is_journey || c.end >= statement.trigger.end);
        let mut clauses = self.cx.document.clauses(sentence).iter().filter(is_near);
        let in_clause = |clause: &Span| {
            let verb = self.find_assembling(*clause)?;
            let start = skip_dates(self.cx, clause.start, self.found.dates);
            Some(self.bodies_before(start, self.subject_end(start, verb))).filter(|found| !found.is_empty())
        };
        clauses.find_map(in_clause).unwrap_or_default()
    }

    /// The bodies in a list that ends at `end`.
    fn bodies_before(&self, start: usize, end: usize) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let mut bodies: Vec<Span> = Vec::new();
        let mut end = end;
        let mut unknown = 0;
        loop {
            let bracket = self.cx.document.quote_ending_at(end).map(|q| q.span).filter(|b| b.start > start);
            let end_of_name = bracket.filter(|b| text.get(b.start) == Some('（')).map_or(end, |b| b.start);
            let body = self.body_ending_at(start, end_of_name);
            unknown += usize::from(body.is_none());
            let item = body.or_else(|| self.unknown_item(start, end).filter(|_| unknown <= MOST_UNKNOWN));
            let Some(item) = item else { break };
            bodies.extend(body.into_iter().flat_map(|body| self.part_pair(body)));
            let Some(link) = words::HOST_LINK.longest_before(text, item.start) else { break };
            end = link.start;
        }
        bodies.reverse();
        bodies
    }

    /// Both bodies of 市委市政府, the last first; else the body alone.
    fn part_pair(&self, body: Span) -> Vec<Span> {
        if !words::BODY_PAIR.contains(self.cx.slice(body)) {
            return vec![body];
        }
        let middle = body.start + PARTY_PART;
        vec![Span::new(middle, body.end), Span::new(body.start, middle)]
    }

    /// An item of a list of bodies that ends like none: 灵泉景点 in 区总工会、区旅游局和灵泉景点.
    fn unknown_item(&self, start: usize, end: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        let from = start.max(end.saturating_sub(LONGEST_ITEM));
        let link = words::HOST_LINK.starting_in(text, Span::new(from, end)).next_back()?;
        let item = Span::new(link.end, end);
        let is_plain = text.chars_of(item).iter().all(|c| is_han(*c)) && !item.is_empty();
        let has_verb = self.cx.hits.of_kind_within(event::HOLD.or(event::ACT).or(event::GO), item).next().is_some();
        let has_person = !self.found.people.mentions_in(item).is_empty();
        (is_plain && !has_verb && !has_person).then_some(item)
    }

    /// The bodies before 主办 or 承办, or after 主办单位, in any clause of the body.
    fn find_organisers(&self) -> Vec<Span> {
        let sentences = self.cx.document.sentences.iter().filter(|s| s.span.start >= self.cx.document.body);
        let mut found = Vec::new();
        for sentence in sentences.take(SENTENCES) {
            let clauses = self.cx.document.clauses(sentence);
            for (index, clause) in clauses.iter().enumerate() {
                found.extend(self.organisers_of_clause(*clause, &clauses[..index]));
            }
        }
        found
    }

    /// The bodies before each verb of organising in `clause`, with those of the clauses `before` that belong to their list:
    /// 由甲主办、乙承办.
    fn organisers_of_clause(&self, clause: Span, before: &[Span]) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let mut found = Vec::new();
        let mut from = clause.start;
        for verb in words::ORGANISE.starting_in(text, clause).filter(|verb| verb.end <= clause.end) {
            if verb.start < from {
                continue;
            }
            if words::ORGANISE_UNIT.longest_at(text, verb.end).is_some() {
                found.extend(self.bodies_after(Span::new(verb.end, clause.end)));
                break;
            }
            let by = words::BY.first_in(text, Span::new(from, verb.start));
            let start = by.map_or(from, |by| by.end);
            let bodies = self.bodies_before(start, self.subject_end(start, verb.start));
            let opens = bodies.first().is_some_and(|body| body.start == start);
            if opens && by.is_none() && from == clause.start {
                found.extend(self.bodies_of_list(before));
            }
            found.extend(bodies);
            from = words::HOST_LINK.longest_at(text, verb.end).map_or(verb.end, |link| link.end);
        }
        found
    }

    /// The bodies of the clauses that end a list with commas: 由甲，乙和丙主办. The list begins behind 由 or with a clause.
    fn bodies_of_list(&self, clauses: &[Span]) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let mut found: Vec<Span> = Vec::new();
        for clause in clauses.iter().rev().take(MOST_LISTED) {
            let by = words::BY.first_in(text, *clause);
            let part = Span::new(by.map_or(clause.start, |by| by.end), clause.end);
            let part = text.trim_end(part, is_clause_mark);
            let bodies = self.bodies_before(part.start, part.end);
            if bodies.first().is_none_or(|first| first.start != part.start) {
                break;
            }
            found.splice(0..0, bodies);
            if by.is_some() {
                break;
            }
        }
        found
    }

    /// The bodies of the list that the words after 主办 begin: 主办单位为甲和乙. The body of a post ends it.
    fn bodies_after(&self, words: Span) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let mut bodies: Vec<Span> = Vec::new();
        for body in within(self.found.organizations, words).iter().map(|o| o.span) {
            let is_listed = bodies.last().is_none_or(|last| {
                words::HOST_LINK.longest_at(text, last.end).is_some_and(|link| link.end == body.start)
            });
            if !is_listed {
                break;
            }
            bodies.push(body);
        }
        bodies
    }

    /// Where the subject ends: before the adverbs, dates, places and brackets that precede the verb.
    fn subject_end(&self, start: usize, verb: usize) -> usize {
        let text = &self.cx.document.reading;
        let mut end = self.place_start(start, verb).unwrap_or(verb);
        loop {
            end = text.trim_end(Span::new(start, end), char::is_whitespace).end;
            let date = dates_within(self.found.dates, Span::new(start, end)).last().filter(|d| d.span.end == end);
            let adverb = words::HOST_ADVERB.longest_before(text, end).filter(|a| a.start >= start);
            let at = words::AT.longest_before(text, end).filter(|a| a.start > start);
            let bracket = self.cx.document.quote_ending_at(end).map(|q| q.span);
            let bracket = bracket.filter(|b| b.start > start && text.get(b.start) == Some('（'));
            let shorter = date.map(|d| d.span).or(adverb).or(at).or(bracket);
            let Some(shorter) = shorter else { return end };
            end = shorter.start;
        }
    }

    /// Where 在 or 于 opens a place before the verb.
    fn place_start(&self, start: usize, verb: usize) -> Option<usize> {
        let text = &self.cx.document.reading;
        let opens = |at: &usize| {
            let follows_name = || self.found.people.ending_at(*at).is_some();
            words::AT.longest_at(text, *at).is_some()
                && (words::AT_NOT_BEFORE.longest_before(text, *at).is_none() || follows_name())
        };
        (start..verb).find(opens)
    }

    /// The body that ends at `end`: a mention, or what ends like a body; no region, and not where somebody went to.
    fn body_ending_at(&self, start: usize, end: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        let organizations = within(self.found.organizations, Span::new(start, end));
        let mention = organizations.iter().rev().find(|o| o.span.end == end).map(|o| o.span);
        let is_short = mention.is_none_or(|body| body.len() <= SHORT && body.start > start);
        let whole = is_short.then(|| self.unlisted_body(start, end)).flatten();
        let body = whole.or(mention)?;
        let is_region = self.cx.hits.ending_at(end).any(|h| h.is(place::DIVISION));
        let is_goal = self.cx.hits.of_kind_ending_at(event::GO, body.start).is_some();
        let is_part = |link: &Span| {
            words::HOST_SUFFIX.longest_at(text, link.end).is_some_and(|w| w.end == body.end)
                || words::UNION.longest_at(text, link.start).is_some()
        };
        let inner = words::HOST_LINK
            .first_in(text, body)
            .filter(|link| link.len() > 1 && link.start > body.start && !is_part(link));
        let body = inner.map_or(body, |link| Span::new(link.end, body.end));
        let is_own = words::NO_HOST.longest_at(text, body.start).is_some() && mention.is_none();
        (!is_region && !is_goal && !is_own).then_some(body)
    }

    /// What ends like a body at `end`, from the last link on, without persons and verbs.
    fn unlisted_body(&self, start: usize, end: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        let listed = self.cx.hits.longest_ending_at(end, Table::OrgSuffixes).map(crate::lexicon::Hit::span);
        let suffix = listed.or(words::HOST_SUFFIX.longest_before(text, end)).filter(|s| s.start >= start)?;
        let is_union = |link: Span| words::UNION.longest_at(text, link.start).is_some();
        let follows_link = |at: &usize| {
            words::HOST_LINK.longest_before(text, *at).is_some_and(|link| link.end > start && !is_union(link))
        };
        let from = (start..=suffix.start).rev().find(follows_link);
        let span = Span::new(skip_blanks(self.cx, from.unwrap_or(start)), end);
        let is_long = span.len() > suffix.len().min(SHORT - 1) || from.is_some() && span.len() > 1;
        let has_verb = words::NO_BODY.first_in(text, span).is_some()
            || self.cx.hits.of_kind_within(event::HOLD.or(event::ACT).or(event::GO), span).next().is_some();
        let is_body = is_long
            && !has_verb
            && self.found.people.mentions_in(span).is_empty()
            && words::OF.first_in(text, span).is_none();
        is_body.then_some(span)
    }
}
