//! Who holds the event: the body before 召开 or 举行, those around 主办 and 承办, and who brought the participants.

mod bodies;
mod organisers;

use super::Found;
use super::main_event::Main;
use super::names::skip_dates;
use super::statements::Statement;
use super::words;
use crate::annotate::Context;
use crate::annotate::explanations::Value;
use crate::annotate::grammar::marks::is_han;
use crate::annotate::organizations::within;
use crate::lexicon::kinds::event;
use crate::record::{EventKind, Host, Rule};
use crate::span::{Span, Text};
use crate::words::WordList;

/// Most hosts of a record.
const MOST: usize = 16;
/// Statements of the same kind that are searched for a subject.
const RESTATED: usize = 6;

/// Clauses before that of the statement that are searched for its subject.
const CLAUSES_BEFORE: usize = 4;
/// Longest list of bodies that opens a clause, in characters.
const LONGEST_LIST: usize = 80;
/// Most places in a clause where its subject may end that are tried.
const MOST_OPENERS: usize = 4;

/// How much of two names is compared, in characters.
const LONGEST_COMPARED: usize = 120;

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
        let name = [main.body, main.title].into_iter().flatten().find_map(|statement| statement.name);
        spans.extend(finder.find_organisers(name.map(|name| name.span)));
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

/// The rule that found a subject, by where it is: in the headline, in the main statement or in another one.
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

/// Characters before a position that are searched for a word of a list of exceptions that covers it.
const LONGEST_WORD: usize = 4;

struct Finder<'a, 'b> {
    cx: &'a Context<'b>,
    found: &'a Found<'a>,
}

impl Finder<'_, '_> {
    /// The subject of the main statement, else of the headline, else of another statement of its kind. Without one, the
    /// bodies in an attribute of the name (某局开展的某活动), else those that open the clause or one before it, else those
    /// before 组织, else the body that opens the headline.
    fn find_subjects(&self, main: &Main) -> Vec<Span> {
        let Some(statement) = main.body.or(main.title) else { return Vec::new() };
        let is_same = |s: &&Statement| s.kind == statement.kind && s.name.is_some() == statement.name.is_some();
        let restated = main.all.iter().filter(is_same).filter(|s| self.may_be_same(s, &statement)).take(RESTATED);
        let restated = restated.map(|s| self.subjects(s));
        let stated = [main.body, main.title].into_iter().flatten().map(|s| self.subjects(&s));
        let found = stated.chain(restated).find(|subjects| !subjects.is_empty());
        let found = found.unwrap_or_else(|| self.bodies_of_attribute(&statement));
        let found = if found.is_empty() { self.opening_subjects(&statement) } else { found };
        let found = if found.is_empty() { self.assemblers(&statement) } else { found };
        if found.is_empty() { self.find_subject_of_headline().into_iter().collect() } else { found }
    }

    /// The bodies before the verb in an attribute of the name: 市委宣传部、市妇联 in 市委宣传部、市妇联联合开展的某某活动在某村启动.
    fn bodies_of_attribute(&self, statement: &Statement) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let Some(of) = statement.name.and_then(|name| words::OF.longest_before(text, name.span.start)) else {
            return Vec::new();
        };
        let lists = [&words::CARRY_OUT_ACTIVITY, &words::HOST_VERB];
        let verb = lists.into_iter().find_map(|list| list.longest_before(text, of.start));
        let Some(verb) = verb.filter(|verb| verb.start > statement.clause.start) else { return Vec::new() };
        let start = skip_dates(self.cx, statement.clause.start, self.found.dates);
        let start = words::BY.longest_at(text, start).map_or(start, |by| by.end);
        if start < verb.start { self.bodies_before(start, self.subject_end(start, verb.start)) } else { Vec::new() }
    }

    /// The body that opens the headline as the subject of a verb of carrying out. The headline must end with a word for
    /// an activity: 某公司广泛开展“送清凉”活动.
    fn find_subject_of_headline(&self) -> Option<Span> {
        let text = &self.cx.document.reading;
        let title = Span::new(0, self.cx.document.body.saturating_sub(1));
        words::HOSTED_ACTIVITY.longest_before(text, text.trim_end(title, |c| !is_han(c)).end)?;
        let body = self.found.organizations.first().map(|o| o.span).filter(|body| body.end < title.end)?;
        let mut at = body.end;
        while let Some(adverb) = words::HOST_ADVERB.longest_at(text, at).filter(|adverb| adverb.end < title.end) {
            at = adverb.end;
        }
        let acts = words::CARRY_OUT_ACTIVITY.longest_at(text, at).or_else(|| words::HOST_VERB.longest_at(text, at));
        (body.start == 0 && acts.is_some()).then_some(body)
    }

    /// Whether two statements may tell the same event: unless both have names that share fewer than half of the shorter
    /// one's characters.
    fn may_be_same(&self, one: &Statement, other: &Statement) -> bool {
        let (Some(one), Some(other)) = (one.name, other.name) else { return true };
        self.is_like(one.span, other.span)
    }

    /// Whether at least half of the characters of the shorter of two names also occur in the longer one.
    fn is_like(&self, one: Span, other: Span) -> bool {
        let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
        let compared = |span: Span| {
            let part = Span::new(span.start, span.end.min(span.start + LONGEST_COMPARED));
            self.cx.document.reading.chars_of(part)
        };
        let (short, long) = (compared(short), compared(long));
        2 * short.iter().filter(|c| long.contains(*c)).count() >= short.len()
    }

    /// Whether the statement's verb is one of holding (召开) or, if it names the event, of carrying it out (启动), and the
    /// event is its object.
    fn is_held(&self, statement: &Statement) -> bool {
        let text = &self.cx.document.reading;
        let verb = statement.trigger;
        let carries_out =
            statement.name.is_some() && words::CARRY_OUT_ACTIVITY.longest_before(text, verb.end).is_some();
        let holds = (carries_out || words::HOST_VERB.longest_before(text, verb.end).is_some())
            && words::PRESIDE.longest_at(text, verb.start).is_none();
        holds && statement.name.is_none_or(|n| n.span.end > verb.end)
    }

    /// The bodies that open the statement's clause before another phrase, or one of the clauses before it where nothing
    /// precedes its verb: 某局按照要求，组织某些人，在某地举行….
    fn opening_subjects(&self, statement: &Statement) -> Vec<Span> {
        let verb = statement.trigger;
        if !self.is_held(statement) {
            return Vec::new();
        }
        let before_verb = Span::new(statement.clause.start, verb.start.max(statement.clause.start));
        let own = self.bodies_that_open(before_verb, false);
        if !own.is_empty() {
            return own;
        }
        let start = skip_dates(self.cx, before_verb.start, self.found.dates).min(before_verb.end);
        let end = self.find_assembling(Span::new(start, before_verb.end)).unwrap_or(before_verb.end);
        let Some(sentence) = self.cx.document.sentences.get(statement.sentence) else { return own };
        if self.subject_end(start, end) > start {
            return own;
        }
        let clauses = self.cx.document.clauses(sentence).iter().rev();
        let before = clauses.filter(|clause| clause.end <= before_verb.start).take(CLAUSES_BEFORE);
        before.map(|clause| self.bodies_that_open(*clause, true)).find(|bodies| !bodies.is_empty()).unwrap_or_default()
    }

    /// The bodies that open `clause` before a word of [`words::HOST_OPENER`] or a verb of going; where `is_all` holds, also
    /// those that are all of it.
    fn bodies_that_open(&self, clause: Span, is_all: bool) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let end = text.trim_end(clause, |c| !is_han(c)).end;
        let start = skip_dates(self.cx, clause.start, self.found.dates).min(end);
        let is_opener = words::HOST_OPENER.longest_at(text, start).is_some();
        if is_opener || self.find_assembling(Span::new(start, end.min(start + 1))).is_some() {
            return Vec::new();
        }
        let is_inside_body = |at: usize| {
            within(self.found.organizations, Span::new(start, end)).iter().any(|o| o.span.start < at && at < o.span.end)
        };
        let opens = |at: &usize| {
            is_all && *at == end
                || *at < end
                    && !is_inside_body(*at)
                    && (words::HOST_OPENER.longest_at(text, *at).is_some()
                        || self.cx.hits.of_kind_at(event::GO, *at).is_some())
        };
        let ends = (start + 2..=end.min(start + LONGEST_LIST)).filter(opens).take(MOST_OPENERS);
        let mut lists = ends.map(|at| self.bodies_before(start, self.subject_end(start, at)));
        let is_phrase =
            |body: Span| words::HOST_OPENER.starting_in(text, body).any(|word| word.len() > 1 && word.end <= body.end);
        lists
            .find(|bodies| bodies.first().is_some_and(|body| body.start == start && !is_phrase(*body)))
            .unwrap_or_default()
    }

    /// The bodies that are the subject of the statement's verb of holding (召开) or, if it names the event, of a verb of
    /// carrying it out (启动).
    fn subjects(&self, statement: &Statement) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let verb = statement.trigger;
        if !self.is_held(statement) {
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
}
