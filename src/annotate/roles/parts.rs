//! The part that a list of names has in its sentence: subject, object, companion, or none.

use super::lists::{
    ABSENT, APPOINTING, AUDIENCE, AUTHOR, COMPANION, DE, LIST_OPENERS, LISTED, LISTENING, LOCATION, NOT_COMPANION,
    OFFICE, RECIPIENT, TIME, TOWARDS, WITH,
};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_blank, is_clause_mark};
use crate::lexicon::kinds::object;
use crate::lexicon::{Hit, Table};
use crate::record::Role;
use crate::span::Span;

/// The part of a list of names in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Does what the verbs behind it say.
    Subject,
    /// Object of a verb, with the role that the verb gives both sides.
    Object(Option<Role>),
    /// Is thanked, mourned or studied. Neither it nor the subject before it does what follows.
    Touched,
    /// Somebody listens to it: 听取甲关于…的汇报.
    Heard,
    /// Does what the verb before it says: 随行的还有甲.
    Listed,
    /// Companion of the subject: 同乙, 与乙.
    Partner,
    /// Has no part in what the verbs say: 向乙, 受乙委托.
    Aside,
}

/// Most code points of a description between a preposition and a name (向获奖的甲).
const LONGEST_DESCRIPTION: usize = 12;

/// Most code points behind a name that say where its bearer held office (在浙江工作期间).
const LONGEST_OFFICE: usize = 12;

/// The part of the names at `names`, which `lead` leads to, and the start of the words that are theirs alone.
///
/// `is_first` says that no name stands before them in the sentence.
pub fn find_part(cx: &Context, names: Span, lead: Span, is_first: bool) -> (Part, usize) {
    let text = &cx.document.reading;
    let (start, end) = (names.start, names.end);
    if ABSENT.longest_at(text, end).is_some() {
        return (Part::Aside, start);
    }
    if LISTENING.longest_before(text, start).is_some() {
        return (Part::Heard, start);
    }
    if AUDIENCE.longest_before(text, start).is_some() || is_in_office(cx, end) {
        return (Part::Touched, start);
    }
    if !is_first && COMPANION.longest_before(text, start).is_some() {
        return (Part::Partner, start);
    }
    if TOWARDS.longest_before(text, start).is_some() || is_described_recipient(cx, lead, start) {
        return (Part::Aside, start);
    }
    if APPOINTING.longest_before(text, start).is_some() {
        return (Part::Object(Some(Role::Appointed)), start);
    }
    if LIST_OPENERS.longest_before(text, start).is_some() {
        return (Part::Listed, lead.start);
    }
    match part_by_lead(cx, last_clause(cx, lead), start) {
        // 习近平总书记关于…的论述: only the author of what is said stands before 关于.
        (Part::Subject, from) if AUTHOR.longest_at(text, end).is_some() => (Part::Aside, from),
        found => found,
    }
}

/// Whether the names are those to whom something is given, with a description before them: 向获奖的甲.
fn is_described_recipient(cx: &Context, lead: Span, start: usize) -> bool {
    let text = &cx.document.reading;
    let near = Span::new(start.saturating_sub(LONGEST_DESCRIPTION).max(lead.start), start);
    let last = last_clause(cx, near);
    let is_preposition = |word: &Span| !cx.hits.is_common(Span::new(word.start, word.end + 1));
    DE.longest_before(text, start).is_some() && RECIPIENT.first_in(text, last).as_ref().is_some_and(is_preposition)
}

/// Whether the words behind a name say where its bearer held office: 在浙江工作期间.
fn is_in_office(cx: &Context, end: usize) -> bool {
    let text = &cx.document.reading;
    let reach = Span::new(end, (end + LONGEST_OFFICE).min(text.len()));
    LOCATION.longest_at(text, end).is_some() && OFFICE.first_in(text, reach).is_some()
}

/// The part that the clause before a name gives it: object of a verb, companion, or subject.
fn part_by_lead(cx: &Context, lead: Span, start: usize) -> (Part, usize) {
    let text = &cx.document.reading;
    let is_modified = DE.longest_before(text, start).is_some();
    for at in lead.start..lead.end {
        let verb = cx.hits.longest_at(at, Table::RoleVerbs);
        if let Some(part) = verb.and_then(|verb| part_by_role_verb(cx, verb, lead)) {
            return part;
        }
        match object_verb(cx, at) {
            Some(verb) if verb.is(object::VISITED) => return (Part::Object(None), verb.span().end.min(start)),
            Some(_) => return (Part::Touched, start),
            None => {}
        }
        if is_modified && is_companion_word(cx, at) {
            return (Part::Partner, at);
        }
    }
    (Part::Subject, start)
}

/// The part of the names behind a verb: 出席会议的有甲, 会见甲.
fn part_by_role_verb(cx: &Context, verb: &Hit, lead: Span) -> Option<(Part, usize)> {
    let text = &cx.document.reading;
    if LISTED.first_in(text, Span::new(verb.span().end, lead.end)).is_some() {
        return Some((Part::Listed, lead.start));
    }
    let role = Role::parse(cx.lexicon.cell(verb, 1))?;
    let has_two_sides = matches!(role, Role::Meet | Role::Call) && TIME.longest_at(text, verb.span().end).is_none();
    has_two_sides.then_some((Part::Object(Some(role)), verb.span().end))
}

/// The verb at `at` whose object takes no part, if it neither begins the name of an event (慰问演出) nor describes what
/// follows (任命的).
fn object_verb<'a>(cx: &'a Context, at: usize) -> Option<&'a Hit> {
    let verb = cx.hits.longest_at(at, Table::ObjectVerbs)?;
    if DE.longest_at(&cx.document.reading, verb.span().end).is_some() {
        return None;
    }
    let head = cx.hits.longest_at(at, Table::EventHeads);
    head.is_none_or(|head| head.span().len() <= verb.span().len()).then_some(verb)
}

/// Whether 同 or 与 stands at `at` as a word of its own.
fn is_companion_word(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    let is_word = || !cx.hits.is_common(Span::new(at, at + 2)) && NOT_COMPANION.longest_at(text, at).is_none();
    WITH.longest_at(text, at).is_some() && is_word()
}

/// The last clause of `span`, without the mark before it.
fn last_clause(cx: &Context, span: Span) -> Span {
    let chars = cx.document.reading.chars_of(span);
    let mark = chars.iter().rposition(|c| is_clause_mark(*c) || is_blank(*c));
    Span::new(mark.map_or(span.start, |at| span.start + at + 1), span.end)
}
