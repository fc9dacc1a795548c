//! Where the event took place: what stands between 在 and the verb, or behind 赴, 到, 来到.

mod phrase;

use super::Found;
use super::main_event::Main;
use super::statements::Statement;
use super::words::{is_quoted, verbs};
use super::zones::clauses;
use crate::annotate::Context;
use crate::lexicon::kinds::{event, place};
use crate::record::EventKind;
use crate::span::Span;

/// The place of the event; letters and calls have none.
pub(super) fn place(cx: &Context, main: &Main, name: Option<Span>, found: &Found) -> Option<Span> {
    let statement = main.body.or(main.title)?;
    let kind = main.title.map_or(statement.kind, |t| t.kind);
    if matches!(kind, EventKind::Letter | EventKind::Call) {
        return None;
    }
    let finder = Finder { cx, found, main };
    let told = finder.of_statement(&statement, name);
    if told.is_some() || finder.is_at_home(&statement) {
        return told;
    }
    let restated = || {
        let same = |s: &&Statement| s.kind == statement.kind && s.name.is_some() == statement.name.is_some();
        main.all.iter().filter(same).take(8).find_map(|s| finder.at(s, name))
    };
    let in_title = || main.title.and_then(|t| finder.of_statement(&t, name));
    let visited = || (kind == EventKind::Inspection).then(|| finder.visited(&statement)).flatten();
    restated().or_else(in_title).or_else(visited)
}

struct Finder<'a, 'b> {
    cx: &'a Context<'b>,
    found: &'a Found<'a>,
    main: &'a Main,
}

impl Finder<'_, '_> {
    /// In the clause of the statement, then in those before it in its sentence, then as its object.
    fn of_statement(&self, statement: &Statement, name: Option<Span>) -> Option<Span> {
        if let Some(place) = self.at(statement, name) {
            return Some(place);
        }
        let clauses = clauses(self.cx, statement.sentence, self.found.dates);
        let upto = clauses.iter().position(|c| *c == statement.clause)?;
        let visit = matches!(statement.kind, EventKind::Inspection | EventKind::Reception | EventKind::Ceremony);
        let others = |c: &&Span| !self.main.all.iter().any(|s| s.clause == **c && s.kind != statement.kind);
        let earlier = clauses[..upto].iter().rev().take(3).filter(others);
        let went = |clause: &Span| self.gone_to(*clause, clause.end);
        self.gone_to(statement.clause, statement.trigger.start.max(statement.clause.start))
            .or_else(|| self.object(statement))
            .or_else(|| {
                earlier.clone().find_map(|c| self.stood_in(*c, c.end).or_else(|| visit.then(|| went(c)).flatten()))
            })
            .or_else(|| self.held_later(statement, &clauses[upto + 1..]))
    }

    /// In a clause behind the name that says 在…闭幕.
    fn held_later(&self, statement: &Statement, later: &[Span]) -> Option<Span> {
        let holds = |clause: &&Span| verbs(self.cx, **clause).any(|h| h.is(event::HOLD));
        let clause = later.iter().take(3).filter(|_| statement.name.is_some()).find(holds)?;
        self.stood_in(*clause, clause.end)
    }

    /// Between 在 and the verb.
    fn at(&self, statement: &Statement, name: Option<Span>) -> Option<Span> {
        let inside = statement.name.map(|n| n.span).or(name).filter(|n| statement.clause.covers(*n));
        let before_verb = Span::new(statement.clause.start, statement.trigger.start);
        match inside {
            Some(name) if name.end <= statement.trigger.start => {
                self.stood_in(Span::new(name.end, statement.trigger.start), statement.trigger.start)
            }
            _ => self.stood_in(before_verb, statement.trigger.start),
        }
    }

    /// Behind 在 or 于 inside `within`.
    fn stood_in(&self, within: Span, end: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        let opens = |at: &usize| {
            let word = matches!(text.get(*at), Some('在' | '于'));
            let inside = matches!(
                text.before(*at),
                Some('现' | '正' | '所' | '存' | '旨' | '内' | '关' | '由' | '对' | '位' | '处' | '立' | '自')
            );
            let after_name = self.found.people.ending_at(*at).is_some();
            word && (!inside || after_name) && !is_quoted(self.cx, *at)
        };
        (within.start..within.end).filter(opens).find_map(|at| self.phrase(at + 1, end.max(at + 1), true))
    }

    /// Behind 赴, 到, 来到 inside `clause`, before `end`.
    fn gone_to(&self, clause: Span, end: usize) -> Option<Span> {
        let goes = verbs(self.cx, Span::new(clause.start, end));
        let mut goes = goes.filter(|h| h.is(event::GO) && !is_quoted(self.cx, h.span().start));
        goes.find_map(|verb| self.phrase(verb.span().end, end, false))
    }

    /// What is visited: 视察某部, 访问某校.
    fn object(&self, statement: &Statement) -> Option<Span> {
        let visits = matches!(statement.kind, EventKind::Inspection | EventKind::Reception) && statement.name.is_none();
        let text = &self.cx.document.reading;
        let people = ["慰问", "看望", "会见", "接见", "拜会"].iter().any(|w| text.has_before(statement.trigger.end, w));
        let start = statement.trigger.end + usize::from(text.get(statement.trigger.end) == Some('了'));
        let place = (visits && !people).then(|| self.phrase(start, statement.clause.end, false)).flatten()?;
        let of_work = ["工作", "情况", "建设", "成果", "项目", "展", "问题"]
            .iter()
            .any(|w| text.has_before(statement.clause.end, w));
        let whole = place.end + 2 >= statement.clause.end;
        (!of_work && (whole || self.is_organization(place))).then_some(place)
    }

    /// Where the inspectors came first, in the sentences behind the statement.
    fn visited(&self, statement: &Statement) -> Option<Span> {
        let sentences = self.cx.document.sentences.len();
        let strong = ["来到", "走进", "抵达", "前往", "先后到", "先后来到", "深入"];
        for sentence in statement.sentence..sentences.min(statement.sentence + 7) {
            for clause in clauses(self.cx, sentence, self.found.dates) {
                if clause.end <= statement.clause.end {
                    continue;
                }
                let goes = verbs(self.cx, clause);
                let mut goes =
                    goes.filter(|h| strong.contains(&self.cx.slice(h.span())) && !is_quoted(self.cx, h.span().start));
                if let Some(place) = goes.find_map(|verb| self.phrase(verb.span().end, clause.end, false)) {
                    return Some(place);
                }
            }
        }
        None
    }

    /// 来校, 到我院: the place is the reporter's own and is not named.
    fn is_at_home(&self, statement: &Statement) -> bool {
        let sentence = self.cx.document.sentences.get(statement.sentence).map_or(statement.clause, |s| s.span);
        let title = Span::new(0, self.cx.document.body.saturating_sub(1));
        let own = |span: Span| self.cx.hits.of_kind_within(place::OWN, span).next().is_some();
        own(sentence) || own(title)
    }
}
