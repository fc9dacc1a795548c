//! Where a reader who looks for verbs stops: at marks, quotations, verbs, and where someone begins to speak.
//!
//! A report is read for them once, however many stretches of it are asked for their verbs.

use super::verbs::{Verb, is_noun};
use crate::annotate::Context;
use crate::lexicon::Table;
use crate::record::Role;
use crate::span::{Span, Text, may_be_mark};

/// Farthest end of an object that stands apart from its verb.
const LONGEST_OBJECT: usize = 30;

/// The stops of a report, in order.
pub struct Stops {
    list: Vec<Stop>,
}

/// A stop; several may begin at one position.
#[derive(Clone, Copy)]
struct Stop {
    span: Span,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// What someone says: nothing behind is read.
    Said,
    /// A pair of marks with what is between, passed over where all of it is read.
    Quotation,
    /// A mark behind which a clause begins.
    Mark,
    /// A verb in one piece, with the role it gives if it gives one.
    Verb(Option<Role>),
    /// A verb with its object apart (作了…报告), which counts where all of it is read.
    Parted(Option<Role>),
}

impl Stops {
    /// Reads a report, of which `said` is what is said in the speeches, in order.
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
        let marks = text.marks(span).filter(|(_, c)| matches!(c, '，' | '；' | '。' | ','));
        self.list.extend(marks.map(|(at, _)| Stop { span: Span::new(at, at + 1), kind: Kind::Mark }));
        for hit in cx.hits.longest_starting_in(Table::RoleVerbs, span) {
            let role = Role::parse(cx.lexicon.cell(hit, 1)).filter(|_| !is_noun(cx, hit.span()));
            self.list.push(Stop { span: hit.span(), kind: Kind::Verb(role) });
        }
        let parted = cx.lexicon.parted_verbs();
        for (at, &c) in (span.start..).zip(text.chars_of(span)).filter(|(_, c)| parted.may_begin_with(**c)) {
            if !cx.hits.tables_starting_at(at).has(Table::RoleVerbs) {
                self.parted(cx, at, c);
            }
        }
        self.list[first..].sort_by_key(|stop| stop.span.start);
    }

    /// The verbs at `at` whose object stands apart.
    fn parted(&mut self, cx: &Context, at: usize, first: char) {
        let text = &cx.document.reading;
        let verbs = cx.lexicon.parted_verbs().beginning_with(first);
        if verbs.is_empty() || text.before(at).is_some_and(|c| "工合操制动写创协运著耕当看叫称".contains(c))
        {
            return;
        }
        let mut behind = (usize::MAX, Span::default());
        for parted in verbs.iter().filter(|v| text.has_at(at, &v.verb)) {
            let from = at + parted.verb.chars().count();
            if behind.0 != from {
                behind = (from, before_mark(cx, from));
            }
            if let Some(object) = text.find(&parted.object, behind.1) {
                let span = Span::new(at, object.end);
                let role = parted.role.filter(|_| !is_noun(cx, span));
                self.list.push(Stop { span, kind: Kind::Parted(role) });
            }
        }
    }

    /// Every verb in `region` that gives a role, outside of quotations, up to where someone begins to speak.
    pub fn verbs(&self, text: &Text, region: Span) -> Vec<Verb> {
        let mut found = Vec::new();
        let mut clause = region.start;
        let mut at = region.start;
        for stop in self.from(region.start).iter().take_while(|stop| stop.span.start < region.end) {
            if stop.kind == Kind::Said && stop.span.end > at {
                break;
            }
            let whole = stop.span.end <= region.end || matches!(stop.kind, Kind::Verb(_));
            if stop.span.start < at || !whole {
                continue;
            }
            at = stop.span.end;
            match stop.kind {
                Kind::Mark => clause = at,
                Kind::Verb(Some(role)) | Kind::Parted(Some(role)) => {
                    if found.last().is_some_and(|verb| is_joined(text, verb, stop.span, role)) {
                        continue;
                    }
                    let hands_over = text.before(at) == Some('下');
                    found.push(Verb { span: stop.span, clause, role, hands_over });
                }
                _ => {}
            }
        }
        found
    }

    /// The stops from `position` on, with the statement that holds it.
    fn from(&self, position: usize) -> &[Stop] {
        let next = self.list.partition_point(|stop| stop.span.start < position);
        let inside = |stop: &Stop| stop.kind == Kind::Said && stop.span.end > position;
        let held = self.list[..next].last().is_some_and(inside);
        &self.list[next - usize::from(held)..]
    }
}

/// Most characters between a verb of taking part and what is taken part in.
const LONGEST_SETTING: usize = 4;

/// Whether a verb is only what the one before takes part in (陪同现场|督导检查).
fn is_joined(text: &Text, before: &Verb, verb: Span, role: Role) -> bool {
    let between = Span::new(before.span.end, verb.start);
    matches!(before.role, Role::Accompany | Role::Attend)
        && !before.hands_over
        && role == Role::Inspect
        && between.len() <= LONGEST_SETTING
        && !text.chars_of(between).iter().any(|c| may_be_mark(*c) || matches!(c, '并' | '和' | '后'))
}

/// Where the object of a verb that ends at `from` may stand: up to a mark, behind the title of what is read or told.
fn before_mark(cx: &Context, from: usize) -> Span {
    let text = &cx.document.reading;
    let mark = |c: char| matches!(c, '，' | '。' | '；' | '、' | '：' | '\n');
    let title = if text.get(from) == Some('《') { cx.document.quote_starting_at(from) } else { None };
    let start = title.map_or(from, |title| title.span.end);
    let reach = text.chars_of(Span::new(start, start + LONGEST_OBJECT));
    let length = reach.iter().position(|c| may_be_mark(*c) && mark(*c)).unwrap_or(reach.len());
    Span::new(start, start + length)
}
