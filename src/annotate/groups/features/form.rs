//! Features of the phrase itself: its last word, its length and the words in it.

use super::words::{
    BAD_OPENINGS, EXPERTS, GENERAL, LEADERS, MEMBERS, PUBLIC, RANKS, REPRESENTATIVES, RESPONSIBLE, SCHOOL, STAFF,
};
use super::{Feature, Features};
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_list_mark, is_pause};
use crate::annotate::groups::lists::{COLLECTIVES, COUNTERS, DE, INDIVIDUALS, NUMERALS, PREDICATE_MARKS};
use crate::annotate::groups::pieces::{ends_with_people, is_label};
use crate::annotate::groups::{BODIES, PEOPLE};
use crate::lexicon::{Hit, Table};
use crate::span::Span;
use crate::words::WordList;

/// Lengths in code points from which a phrase is no longer short, is long, and is very long.
const LENGTHS: [usize; 3] = [4, 10, 20];

/// Adds the features of the phrase at `span`.
pub fn add(cx: &Context, span: Span, found: &mut Features) {
    let text = &cx.document.reading;
    let head = cx.hits.ending_at(span.end).filter(|h| PEOPLE.has(h.table) && span.covers(h.span())).map(Hit::span);
    let head = head.min_by_key(|head| head.start).unwrap_or(Span::new(span.end - 1, span.end));
    let inner = Span::new(span.start, head.start.max(span.start));
    found.add(head_class(cx, span.end));
    found.add_if(head == span, Feature::Bare);
    found.add_if(span.len() < LENGTHS[0], Feature::Short);
    found.add_if((LENGTHS[1]..LENGTHS[2]).contains(&span.len()), Feature::Long);
    found.add_if(span.len() >= LENGTHS[2], Feature::VeryLong);
    found.add_if(is_counted(cx, inner), Feature::Counted);
    found.add_if(COLLECTIVES.longest_at(text, span.start).is_some(), Feature::Collective);
    found.add_if(INDIVIDUALS.longest_at(text, span.start).is_some(), Feature::Individual);
    found.add_if(BAD_OPENINGS.longest_at(text, span.start).is_some(), Feature::BadOpening);
    found.add_if(is_label(cx, span), Feature::Label);
    found.add_if(GENERAL.first_in(text, inner).is_some(), Feature::General);
    found.add_if(PREDICATE_MARKS.first_in(text, inner).is_some(), Feature::Predicate);
    found.add_if(DE.first_in(text, inner).is_some(), Feature::Described);
    found.add_if(LINKS.first_in(text, inner).is_some(), Feature::Linked);
    let chars = text.chars_of(inner);
    found.add_if(chars.iter().any(|c| is_pause(*c)), Feature::Marked);
    found.add_if(chars.iter().any(|c| is_list_mark(*c)), Feature::Listed);
    found.add_if(cx.hits.of_any_within(BODIES, inner).any(|h| h.span().len() > 1), Feature::NamesBody);
    found.add_if(cx.hits.of_within(Table::RoleVerbs, inner).next().is_some(), Feature::HasVerb);
}

/// The class of the word for people that ends at `end`.
fn head_class(cx: &Context, end: usize) -> Feature {
    let classes: [(&WordList, Feature); 9] = [
        (&RESPONSIBLE, Feature::Responsible),
        (&REPRESENTATIVES, Feature::Representatives),
        (&LEADERS, Feature::Leaders),
        (&MEMBERS, Feature::Members),
        (&STAFF, Feature::Staff),
        (&PUBLIC, Feature::Public),
        (&SCHOOL, Feature::School),
        (&RANKS, Feature::Ranks),
        (&EXPERTS, Feature::Experts),
    ];
    let text = &cx.document.reading;
    let class = classes.iter().find(|(words, _)| words.longest_before(text, end).is_some());
    match class {
        Some((_, class)) => *class,
        None if cx.hits.tables_ending_at(end).has(Table::Posts) => Feature::Post,
        None if ends_with_people(cx, end) => Feature::OtherPeople,
        None => Feature::Team,
    }
}

/// Whether people are counted in `span`: 30余名干警, 各支部的7位书记.
fn is_counted(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let is_numeral = |c: char| c.is_ascii_digit() || NUMERALS.contains_char(c);
    COUNTERS
        .starting_in(text, span)
        .any(|unit| unit.start > span.start && text.before(unit.start).is_some_and(is_numeral))
}
