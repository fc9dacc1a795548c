//! Whether the main event was held, lies ahead or is recalled.
//!
//! 将于…举行, 将访问, 定于 and 明日 before the verb announce an event. So does a day after publication, unless both headline and
//! body state the event. An event is recalled if its stated year is at least two before that of publication and the
//! headline looks back (回顾, 周年). Everything else was held.

use super::Found;
use super::main_event::Main;
use super::statements::Statement;
use super::words::{AHEAD, AHEAD_NEXT, AHEAD_VERBS, CIRCUMSTANCE, LOOKS_BACK, NO_AHEAD, SURELY_AHEAD};
use crate::annotate::Context;
use crate::annotate::dates::starting_at;
use crate::annotate::explanations::Value;
use crate::annotate::grammar::marks::is_boundary;
use crate::calendar::{Day, read};
use crate::lexicon::Table;
use crate::record::{Date, EventStatus, Rule, Words, YearFrom};
use crate::span::Span;

/// Most years between an event and a report that neither is a late copy nor looks back.
const LONGEST_DELAY: i32 = 1;
/// Characters before a verb that are searched for a word that announces it.
const REACH: usize = 60;

/// The status of the main event, whose date is `date`, with the words that say so.
pub(super) fn find_status(
    cx: &Context,
    main: &Main,
    date: Option<&Date>,
    found: &Found,
) -> (EventStatus, Option<Words>) {
    let announcing = |statement: &Statement| find_word_ahead(cx, found, statement);
    let published = cx.source.published.or(cx.document.meta.published.as_deref()).and_then(read);
    let day = date.and_then(|date| read(date.iso.as_deref()?));
    let is_later = day.zip(published).is_some_and(|(day, published)| day > published);
    let in_title = || main.title.as_ref().and_then(announcing);
    if let Some(word) = main.body.as_ref().and_then(announcing).or_else(in_title) {
        cx.note(Value::EventStatus, Rule::WordAhead);
        return (EventStatus::Announced, Some(cx.document.words(word)));
    }
    if is_later && main.title.is_none_or(|_| main.body.is_none()) {
        cx.note(Value::EventStatus, Rule::DayAhead);
        return (EventStatus::Announced, date.map(words_of_date));
    }
    let is_stated = date.is_some_and(|date| date.year_from == Some(YearFrom::Stated));
    let is_old = |day: Day| published.is_some_and(|published| day.year + LONGEST_DELAY < published.year);
    let title = Span::new(0, cx.document.body.saturating_sub(1));
    let is_past = is_stated && day.is_some_and(is_old);
    if let Some(word) = LOOKS_BACK.first_in(&cx.document.reading, title).filter(|_| is_past) {
        cx.note(Value::EventStatus, Rule::LooksBack);
        return (EventStatus::Recalled, Some(cx.document.words(word)));
    }
    cx.note(Value::EventStatus, Rule::ToldAsHeld);
    let verbs = main.body.iter().chain(&main.title).map(|statement| statement.trigger);
    (EventStatus::Held, verbs.into_iter().find(|verb| !verb.is_empty()).map(|verb| cx.document.words(verb)))
}

fn words_of_date(date: &Date) -> Words {
    Words { text: date.text.clone(), position: Some(date.position) }
}

/// Finds the word before a statement's verb or name that says that the event lies ahead: 将, 定于.
pub(super) fn find_word_ahead(cx: &Context, found: &Found, statement: &Statement) -> Option<Span> {
    let text = &cx.document.reading;
    let sentence = cx.document.sentences.get(statement.sentence).map_or(statement.clause, |s| s.span);
    let end = statement.trigger.end.max(statement.name.map_or(0, |name| name.span.start));
    let start = sentence.start.max(end.saturating_sub(REACH)).max(clause_group(cx, statement));
    let mut at = start;
    while at < end {
        if let Some(word) = SURELY_AHEAD.longest_at(text, at) {
            return Some(word);
        }
        if NO_AHEAD.longest_at(text, at).is_some() {
            at += 1;
            continue;
        }
        if let Some(word) = AHEAD.longest_at(text, at).filter(|word| !is_inside_word(cx, *word)) {
            if word.end <= end && governs(cx, found, word.end, statement) && !is_circumstance(cx, word) {
                return Some(word);
            }
            at = word.end;
            continue;
        }
        at += 1;
    }
    None
}

/// Where the clause before the statement's own begins, or its own if that is the first of the sentence.
fn clause_group(cx: &Context, statement: &Statement) -> usize {
    let Some(sentence) = cx.document.sentences.get(statement.sentence) else { return statement.clause.start };
    let clauses = cx.document.clauses(sentence);
    let own = clauses.partition_point(|clause| clause.end <= statement.trigger.start);
    clauses.get(own.saturating_sub(1)).map_or(statement.clause.start, |clause| clause.start.min(statement.clause.start))
}

/// Whether the word belongs to a phrase of time: 在春节即将到来之际.
fn is_circumstance(cx: &Context, word: Span) -> bool {
    let text = &cx.document.reading;
    let end = (word.end..text.len()).find(|&at| text.get(at).is_none_or(is_boundary)).unwrap_or(word.end);
    CIRCUMSTANCE.longest_before(text, end).is_some()
}

/// Whether the word is inside a longer post or noun for people: 将 in 上将.
fn is_inside_word(cx: &Context, word: Span) -> bool {
    let around = Span::new(word.start.saturating_sub(2), word.end + 2);
    let is_longer =
        |table: Table| cx.hits.of_within(table, around).any(|hit| hit.span().covers(word) && hit.span() != word);
    is_longer(Table::Posts) || is_longer(Table::GroupHeads)
}

/// Whether what follows 将 makes it announce an event: a verb, a date, a preposition or an adverb. `position` is its
/// end.
fn governs(cx: &Context, found: &Found, position: usize, statement: &Statement) -> bool {
    let text = &cx.document.reading;
    let verb =
        || cx.hits.longest_at(position, Table::EventVerbs).or_else(|| cx.hits.longest_at(position, Table::RoleVerbs));
    statement.trigger.start == position
        || AHEAD_NEXT.longest_at(text, position).is_some()
        || AHEAD_VERBS.longest_at(text, position).is_some()
        || starting_at(found.dates, position).is_some()
        || verb().is_some_and(|verb| verb.span().len() > 1)
}
