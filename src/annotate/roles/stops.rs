//! Where the verbs are that give roles (参加, 会见), and the marks, quotations and speeches that limit their reach.
//!
//! They are found once for a report. Roles and groups then read the verbs of many stretches from the same list.

use super::lists::{COORDINATORS, DE, WORD_BEFORE_VERB};
use super::nouns::{gives_no_role, relative_clause};
use super::verbs::{Verb, hands_over};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_clause_mark, is_list_mark, is_stop};
use crate::document::QuoteKind;
use crate::lexicon::Table;
use crate::record::Role;
use crate::span::{Span, Text, may_be_mark};

/// Longest stretch between a verb and the end of its object, in code points.
const LONGEST_OBJECT: usize = 30;

/// How far after a verb a title or quotation is looked for that is a part of its object, in code points.
const LONGEST_LEAD: usize = 4;
/// Most titles and quotations before the object of a verb.
const MOST_TITLES: usize = 8;

/// The verbs, marks, quotations and speeches of a report, by start.
pub struct Stops {
    list: Vec<Stop>,
}

/// A verb, mark, quotation or speech; several may begin at one position.
#[derive(Clone, Copy)]
struct Stop {
    span: Span,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The content of a speech: no verb inside or after it counts.
    Said,
    /// A quotation, title or bracket. Verbs inside it do not count if it ends inside the region that is read.
    Quotation,
    /// A mark that ends a clause.
    Mark,
    /// A verb in one piece, with its role; none where the verb is used as a noun.
    Verb(Option<Role>),
    /// A verb whose object stands apart (作了…报告), with its role. It counts only if the region that is read holds it
    /// whole.
    Parted(Option<Role>),
}

impl Stops {
    /// Finds the list of a report; `said` has the contents of its speeches, by start.
    pub fn of(cx: &Context, said: &[Span]) -> Self {
        let mut stops = Self { list: Vec::new() };
        let mut from = 0;
        for &said in said.iter().filter(|said| !said.is_empty()) {
            stops.read(cx, Span::new(from, said.start));
            stops.list.push(Stop { span: said, kind: Kind::Said });
            from = said.end;
        }
        stops.read(cx, Span::new(from, cx.document.reading.len()));
        stops
    }

    fn read(&mut self, cx: &Context, span: Span) {
        let (text, first) = (&cx.document.reading, self.list.len());
        let quotes = &cx.document.quotes[cx.document.quotes.partition_point(|q| q.span.start < span.start)..];
        let quotes = quotes.iter().take_while(|q| q.span.start < span.end);
        self.list.extend(quotes.map(|quote| Stop { span: quote.span, kind: Kind::Quotation }));
        let marks = text.marks(span).filter(|(_, c)| is_clause_mark(*c) || is_stop(*c));
        self.list.extend(marks.map(|(at, _)| Stop { span: Span::new(at, at + 1), kind: Kind::Mark }));
        for hit in cx.hits.longest_starting_in(Table::RoleVerbs, span) {
            let role = Role::parse(cx.lexicon.cell(hit, 1)).filter(|_| !gives_no_role(cx, hit.span()));
            let is_relative = |role: &Role| *role == Role::Attend && relative_clause(cx, hit.span()).is_some();
            let role = role.filter(|role| !is_relative(role));
            self.list.push(Stop { span: hit.span(), kind: Kind::Verb(role) });
        }
        let parted_verbs = cx.lexicon.parted_verbs();
        let chars = text.chars_of(span);
        for (at, c) in parted_verbs.first_chars().places(chars).map(|at| (span.start + at, chars[at])) {
            if !cx.hits.tables_starting_at(at).has(Table::RoleVerbs) {
                self.read_parted(cx, at, c);
            }
        }
        self.list[first..].sort_by_key(|stop| stop.span.start);
    }

    /// Adds the verb at `at` whose object stands apart (作了…报告); of several the one whose object is nearest.
    fn read_parted(&mut self, cx: &Context, at: usize, first: char) {
        let text = &cx.document.reading;
        let verbs = cx.lexicon.parted_verbs().beginning_with(first);
        // 来|宾 begins with a verb and names people.
        let names_people = cx.hits.tables_starting_at(at).has(Table::GroupHeads);
        if verbs.is_empty() || names_people || WORD_BEFORE_VERB.longest_before(text, at).is_some() {
            return;
        }
        // Verbs of one length share the reach of their object.
        let mut reach = (usize::MAX, Span::default());
        let mut nearest: Option<(usize, Span, Option<Role>)> = None;
        for parted in verbs.iter().filter(|v| text.has_at(at, &v.verb)) {
            let from = at + parted.verb.chars().count();
            if reach.0 != from {
                reach = (from, object_reach(cx, from));
            }
            let object = text.find(&parted.object, reach.1).or_else(|| titled_object(cx, from, &parted.object));
            if let Some(object) = object
                && nearest.is_none_or(|(start, ..)| object.start < start)
            {
                nearest = Some((object.start, Span::new(at, object.end), parted.role));
            }
        }
        if let Some((_, span, role)) = nearest {
            self.list.push(Stop { span, kind: Kind::Parted(role.filter(|_| !gives_no_role(cx, span))) });
        }
    }

    /// The verbs in `region` that give a role, outside of quotations, up to the first speech.
    pub fn verbs(&self, text: &Text, region: Span) -> Vec<Verb> {
        let mut found = Vec::new();
        let mut clause = region.start;
        let mut at = region.start;
        for stop in self.from(region.start).iter().take_while(|stop| stop.span.start < region.end) {
            if stop.kind == Kind::Said && stop.span.end > at {
                break;
            }
            let is_whole = stop.span.end <= region.end || matches!(stop.kind, Kind::Verb(_));
            if stop.span.start < at || !is_whole {
                continue;
            }
            at = stop.span.end;
            match stop.kind {
                Kind::Mark => clause = at,
                Kind::Verb(Some(role)) | Kind::Parted(Some(role)) => {
                    if found.last().is_some_and(|before| is_complement(text, before, stop.span, role)) {
                        continue;
                    }
                    found.push(Verb { span: stop.span, clause, role, hands_over: hands_over(text, stop.span) });
                }
                _ => {}
            }
        }
        found
    }

    /// The entries from `position` on, and the speech around it.
    fn from(&self, position: usize) -> &[Stop] {
        let next = self.list.partition_point(|stop| stop.span.start < position);
        let is_around = |stop: &Stop| stop.kind == Kind::Said && stop.span.end > position;
        let has_speech = self.list[..next].last().is_some_and(is_around);
        &self.list[next - usize::from(has_speech)..]
    }
}

/// Most code points between 陪同 or 参加 and the verb that is its complement.
const LONGEST_SETTING: usize = 4;

/// Whether a verb names what the one before takes part in: 陪同现场督导检查, 参加调研.
fn is_complement(text: &Text, before: &Verb, verb: Span, role: Role) -> bool {
    let between = Span::new(before.span.end, verb.start);
    matches!(before.role, Role::Accompany | Role::Attend | Role::Preside)
        && !before.hands_over
        && matches!(role, Role::Inspect | Role::Meet)
        && between.len() <= LONGEST_SETTING
        && !text.chars_of(between).iter().any(|c| may_be_mark(*c))
        && COORDINATORS.first_in(text, between).is_none()
}

/// The object of a verb that ends at `from` as the last word of a title: 作了|《工作报告》.
fn titled_object(cx: &Context, from: usize, object: &str) -> Option<Span> {
    let quote = (from..=from + LONGEST_LEAD).find_map(|at| cx.document.quote_starting_at(at))?;
    let between = cx.document.reading.chars_of(Span::new(from, quote.span.start));
    let is_own = DE.first_in(&cx.document.reading, Span::new(from, quote.span.start)).is_none();
    let is_near =
        is_own && quote.kind == QuoteKind::Title && !between.iter().any(|c| is_boundary(*c) || is_list_mark(*c));
    (is_near && cx.document.reading.has_before(quote.inner().end, object)).then_some(quote.span)
}

/// Where the object of a verb that ends at `from` may be, up to the next mark. Titles and quotations that follow at
/// once or after a short word are skipped: 作了题为|《…》的报告, 带来|《…》、《…》等讲座.
fn object_reach(cx: &Context, from: usize) -> Span {
    let text = &cx.document.reading;
    let mut start = from;
    for _ in 0..MOST_TITLES {
        let next = (start..=start + LONGEST_LEAD).find_map(|at| cx.document.quote_starting_at(at));
        let Some(quote) = next else { break };
        let between = text.chars_of(Span::new(start, quote.span.start));
        if quote.kind == QuoteKind::Round || between.iter().any(|c| is_boundary(*c)) {
            break;
        }
        start = quote.span.end;
    }
    let reach = text.chars_of(Span::new(start, start + LONGEST_OBJECT));
    let length = reach.iter().position(|c| is_boundary(*c) || is_list_mark(*c)).unwrap_or(reach.len());
    Span::new(start, start + length)
}
