//! The two sides of a clause that tells of a reception, a visit, a call or a letter.

use super::words::{
    AND_ALSO, ARRIVAL, ATTENDS, CUT, FOR_GUEST, HOME, INVITE, INVITE_END, STOP, STOP_OF_VISIT, TO_VISIT, TOPIC,
    TOWARD_HOME, VISIT_NOUN, WITH_LETTER, WITH_LINK, WITH_NOT, WITH_TALK, WITH_VISIT,
};
use crate::annotate::Context;
use crate::annotate::countries::{HONORIFICS, country_of_body};
use crate::annotate::event::Found;
use crate::annotate::grammar::marks::{is_boundary, is_colon, is_comma};
use crate::span::{Span, Text};
use crate::words::WordList;

/// Most prepositions of a clause that are tried.
const MOST_PREPOSITIONS: usize = 16;
/// Longest noun before a colon and a list of names, in code points.
const LONGEST_HEAD: usize = 30;
/// Longest list of names after a colon, in code points.
const LONGEST_LIST: usize = 400;
/// Most people of a list that commas divide.
const MOST_LISTED: usize = 8;
/// Longest exception to a preposition, in code points.
const LONGEST_WORD: usize = 4;

/// Where a clause names the two sides.
#[derive(Clone, Debug, Default)]
pub(super) struct Sides {
    /// Those of whom the clause tells.
    pub subject: Vec<Span>,
    /// Those whom the subject receives, visits, calls, writes to or talks with.
    pub other: Vec<Span>,
    /// Those who invited the subject.
    pub inviter: Option<Span>,
    /// Whether the clause tells of a visit to a country or a body.
    pub is_visit: bool,
    /// Whether the other side comes to the report's own institution or country.
    pub is_arrival: bool,
}

/// What a verb with two sides tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ActKind {
    /// A reception, a talk or a call.
    Talk,
    /// A letter or a telegram.
    Letter,
    /// A visit to a country or body.
    Visit,
    /// A welcome given for somebody.
    Welcome,
}

/// A verb in its clause and sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Act {
    pub kind: ActKind,
    pub verb: Span,
    pub clause: Span,
    pub sentence: Span,
}

/// Reads the sides of an act.
pub(super) fn read_sides(cx: &Context, found: &Found, act: Act) -> Sides {
    let reader = Reader { cx, found, act };
    let text = &cx.document.reading;
    let after = reader.with_list(Span::new(act.verb.end, act.clause.end));
    let is_visit = act.kind == ActKind::Visit;
    let partner = reader.find_partner();
    let arrival = reader.find_arrival().filter(|_| partner.is_none());
    let aims_home = is_visit && HOME.longest_at(text, skip_done(text, after.start)).is_some()
        || TOWARD_HOME.first_in(text, reader.before()).is_some();
    if arrival.is_some() || aims_home {
        let end = arrival.unwrap_or(act.verb.start);
        let visitors = reader.split_off_inviter(Span::new(act.sentence.start, end));
        return Sides { subject: vec![after], other: visitors, is_arrival: true, ..Sides::default() };
    }
    let inviter = reader.find_inviter();
    if let Some(partner) = partner {
        let subject = reader.find_subject(partner.start, inviter);
        return Sides { subject, other: vec![partner], inviter, is_visit, is_arrival: false };
    }
    let welcomed = FOR_GUEST.first_in(text, reader.before()).filter(|_| act.kind == ActKind::Welcome);
    if let Some(word) = welcomed {
        // 出席总统某某为他举行的欢迎仪式: the host is before 为.
        return Sides { subject: reader.find_subject(word.start, inviter), inviter, ..Sides::default() };
    }
    let attended = ATTENDS.first_in(text, reader.before()).filter(|_| act.kind == ActKind::Welcome);
    if let Some(word) = attended {
        return Sides { subject: vec![Span::new(word.end, act.verb.start)], inviter, ..Sides::default() };
    }
    let subject = reader.find_subject(act.verb.start, inviter);
    let object = if is_visit { &STOP_OF_VISIT } else { &STOP };
    let other = reader.split_off_inviter(cut(text, reader.with_commas(after), object));
    Sides { subject, other, inviter, is_visit, is_arrival: false }
}

/// Reads the clause of one act.
struct Reader<'r, 'a> {
    cx: &'r Context<'a>,
    found: &'r Found<'r>,
    act: Act,
}

impl Reader<'_, '_> {
    /// The object with the names that a colon adds to it: 会见了各代表团团长：某国部长甲、某国部长乙.
    fn with_list(&self, object: Span) -> Span {
        let text = &self.cx.document.reading;
        let is_listed = text.get(object.end).is_some_and(is_colon) && !has_people(self.found, object);
        let is_talk = self.act.kind == ActKind::Talk && !object.is_empty() && object.len() <= LONGEST_HEAD;
        let end = self.act.sentence.end.min(object.end + LONGEST_LIST);
        if is_listed && is_talk { Span::new(object.end + 1, end.max(object.end + 1)) } else { object }
    }

    fn before(&self) -> Span {
        Span::new(self.act.clause.start, self.act.verb.start)
    }

    /// Those of whom the clause tells, before `end`. Where it names no person there, also those before the clause in
    /// its sentence.
    fn find_subject(&self, end: usize, inviter: Option<Span>) -> Vec<Span> {
        let own = cut(&self.cx.document.reading, Span::new(self.act.clause.start, end), &TOPIC);
        let own = Span::new(inviter.filter(|i| own.covers(*i)).map_or(own.start, |i| i.end), own.end);
        let mut sides = self.split_off_inviter(Span::new(self.act.sentence.start, self.act.clause.start));
        if has_people(self.found, own) {
            sides.clear();
        }
        sides.push(own);
        sides
    }

    /// A side without those who invited it: 会见应甲邀请来访的乙.
    fn split_off_inviter(&self, object: Span) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let from = INVITE.first_in(text, object);
        let end = from.and_then(|from| INVITE_END.first_in(text, Span::new(from.end, object.end)));
        match (from, end) {
            (Some(from), Some(end)) => vec![Span::new(object.start, from.start), Span::new(end.end, object.end)],
            _ => vec![object],
        }
    }

    /// Where the words of coming begin that make the subject a visitor: 某公司|来校座谈, 某校长到访.
    fn find_arrival(&self) -> Option<usize> {
        let (text, before, verb) = (&self.cx.document.reading, self.before(), self.act.verb);
        let near = Span::new(before.start, verb.end);
        if self.list_prepositions(&WITH_TALK).next().is_some() {
            return None;
        }
        let arrival = ARRIVAL.starting_in(text, near).find(|word| {
            let is_attribute = VISIT_NOUN.longest_at(text, word.end).is_some();
            word.start > before.start && word.end <= verb.end && !is_attribute
        });
        arrival.filter(|word| !self.aims_abroad(word.end)).map(|word| word.start)
    }

    /// Whether a body abroad is the object of a verb that ends at `end`: 莅临|曼彻斯特大学访问.
    fn aims_abroad(&self, end: usize) -> bool {
        let start = skip_done(&self.cx.document.reading, end);
        let near = Span::new(start, start + LONGEST_EXTENT);
        let bodies = crate::annotate::organizations::within(self.found.organizations, near);
        bodies.first().is_some_and(|body| body.span.start == start && country_of_body(self.cx, body.span).is_some())
    }

    /// The object with the people of a list whose items commas divide: 会见了甲校长，乙教授，以及丙女士.
    fn with_commas(&self, object: Span) -> Span {
        let text = &self.cx.document.reading;
        let mut end = object.end;
        for _ in 0..MOST_LISTED {
            let Some(_) = text.get(end).filter(|c| is_comma(*c)) else { break };
            let start = AND_ALSO.longest_at(text, end + 1).map_or(end + 1, |word| word.end);
            let near = Span::new(start, start + LONGEST_EXTENT);
            let Some(next) = self.found.people.mentions_in(near).first().filter(|next| next.extent.start == start)
            else {
                break;
            };
            let close = HONORIFICS.longest_at(text, next.extent.end).map_or(next.extent.end, |word| word.end);
            if close > self.act.sentence.end || !text.get(close).is_some_and(is_boundary) {
                break;
            }
            end = close;
        }
        Span::new(object.start, end)
    }

    /// Those between a preposition and the verb: 同某国总统通电话, 向某大学致贺信, 对某国进行访问.
    fn find_partner(&self) -> Option<Span> {
        let words: &[&WordList] = match self.act.kind {
            ActKind::Talk => &[&WITH_TALK, &WITH_LINK],
            ActKind::Letter => &[&WITH_LETTER],
            ActKind::Visit => &[&WITH_VISIT],
            ActKind::Welcome => &[&FOR_GUEST],
        };
        let partner =
            words.iter().find_map(|list| self.list_prepositions(list).find_map(|word| self.partner_after(word)));
        let goal = || self.list_prepositions(&TO_VISIT).find(|word| self.aims_abroad(word.end));
        let has_goal = self.act.kind == ActKind::Visit && partner.is_none();
        partner.or_else(|| goal().filter(|_| has_goal).and_then(|word| self.partner_after(word)))
    }

    /// The prepositions of a list before the verb, outside of names, posts and longer words.
    fn list_prepositions<'w>(&'w self, list: &'w WordList) -> impl Iterator<Item = Span> + 'w {
        let (text, before) = (&self.cx.document.reading, self.before());
        let is_free = move |word: &Span| {
            let near = Span::new(word.start.saturating_sub(LONGEST_EXTENT), word.end + LONGEST_EXTENT);
            let is_named = self.found.people.mentions_in(near).iter().any(|m| m.extent.covers(*word));
            let has_room = word.start > before.start || self.act.kind == ActKind::Letter;
            has_room && !is_named && !is_inside(text, *word, &WITH_NOT)
        };
        list.starting_in(text, before).filter(is_free).take(MOST_PREPOSITIONS)
    }

    /// Those whom a preposition introduces, if it introduces anybody.
    fn partner_after(&self, word: Span) -> Option<Span> {
        let text = &self.cx.document.reading;
        let whole = Span::new(word.end, self.act.verb.start);
        let first = self.found.people.mentions_in(whole).first().map_or(whole.start, |m| m.span.end);
        let end = cut(text, Span::new(first, whole.end), &CUT).end;
        let region = Span::new(whole.start, end);
        (has_people(self.found, region) || has_country(self.cx, region) || has_body(self.found, region))
            .then_some(region)
    }

    /// Those between 应 and 邀请 in the sentence.
    fn find_inviter(&self) -> Option<Span> {
        let (text, act) = (&self.cx.document.reading, self.act);
        let from = INVITE.first_in(text, Span::new(act.sentence.start, act.clause.end))?;
        let end = INVITE_END.first_in(text, Span::new(from.end, act.sentence.end))?;
        Some(Span::new(from.end, end.start))
    }
}

/// Longest name with its posts that is searched for a preposition inside it.
const LONGEST_EXTENT: usize = 60;

fn has_people(found: &Found, span: Span) -> bool {
    !found.people.mentions_in(span).is_empty()
}

fn has_body(found: &Found, span: Span) -> bool {
    !crate::annotate::organizations::within(found.organizations, span).is_empty()
}

fn has_country(cx: &Context, span: Span) -> bool {
    cx.hits.of_within(crate::lexicon::Table::Countries, span).any(|hit| hit.span().start == span.start)
}

/// The span up to the first of `words`.
fn cut(text: &Text, span: Span, words: &WordList) -> Span {
    Span::new(span.start, words.first_in(text, span).map_or(span.end, |word| word.start))
}

/// The position after the particle after a verb: 会见了.
fn skip_done(text: &Text, at: usize) -> usize {
    crate::annotate::event::words::DONE.longest_at(text, at).map_or(at, |done| done.end)
}

/// Whether a longer word of `list` covers `word`.
fn is_inside(text: &Text, word: Span, list: &WordList) -> bool {
    let starts = word.start.saturating_sub(LONGEST_WORD)..=word.start;
    starts.into_iter().any(|start| list.longest_at(text, start).is_some_and(|longer| longer.covers(word)))
}
