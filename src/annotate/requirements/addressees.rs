//! Those to whom a demand is addressed: the noun phrase before 要 (各级党委要…) or after 希望 (希望同学们…).

use super::words::{
    ACTS, DETERMINERS, FRONTS, GOES_ON, HEADS, INTRODUCERS, MODALS, PREDICATES, PRONOUNS, SPEAKERS, TOWARDS,
};
use crate::annotate::Context;
use crate::annotate::grammar::evidence::Evidence;
use crate::annotate::grammar::marks::{is_boundary, is_closing, is_list_mark, is_opening, is_quotation_mark};
use crate::annotate::people::People;
use crate::lexicon::kinds::{collective, requirement};
use crate::lexicon::{Hit, Table, Tables};
use crate::span::Span;

/// Longest addressee, in code points.
const LONGEST: usize = 40;
/// Longest bracket after a noun of people or bodies, in code points: 党委（党组）.
const LONGEST_BRACKET: usize = 16;

/// Weight if the phrase ends with a noun of people or bodies.
const HAS_HEAD: f32 = 1.5;
/// Weight if that noun has a single character (局, 院).
const HEAD_IS_SHORT: f32 = -1.2;
/// Weight if the phrase is a place or a list of places.
const IS_PLACE: f32 = 1.3;
/// Weight if a modal follows the phrase.
const MODAL_FOLLOWS: f32 = 0.8;
/// Weight if the phrase is a pronoun.
const IS_PRONOUN: f32 = 1.8;
/// Weight if the phrase begins with a determiner (各级, 广大).
const HAS_DETERMINER: f32 = 1.0;
/// Weight if a predicate follows the phrase.
const PREDICATE_FOLLOWS: f32 = 1.3;
/// Weight if the word that follows may begin a predicate but has a single character (在, 以).
const SHORT_PREDICATE_FOLLOWS: f32 = 0.8;
/// Weight if the clause ends after the phrase.
const CLAUSE_ENDS: f32 = 0.6;
/// Weight if the phrase itself holds a predicate.
const HOLDS_PREDICATE: f32 = -1.2;
/// Weight if the phrase begins with a preposition (对, 把).
const BEGINS_WITH_FRONT: f32 = -1.5;
/// Least evidence for the phrase before a modal, which is evidence itself.
const BEFORE_MODAL: f32 = 1.2;
/// Least evidence for the phrase after a wish.
const BEHIND_WISH: f32 = 1.5;
/// Least evidence for a phrase with an adverbial between it and the modal.
const BEFORE_ADVERBIAL: f32 = 2.4;
/// Least evidence for a subject whose verb no modal precedes.
const BEFORE_VERB: f32 = 2.2;

/// Places that can be addressed: 上海, 广西, 法国.
const PLACES: Tables = Tables::of(&[Table::Divisions, Table::RegionAliases, Table::Countries]);

const NOUNS: Tables =
    Tables::of(&[Table::Posts, Table::Institutions, Table::OrgSuffixes, Table::GroupHeads, Table::Collectives]);

/// The phrase `from..modal`, if it names those who are addressed.
pub(super) fn before_modal(cx: &Context, people: &People, from: usize, modal: usize) -> Option<Span> {
    let phrase = Span::new(from, modal);
    let is_speaker = SPEAKERS.longest_at(&cx.document.reading, from).is_some_and(|word| word == phrase);
    let whole = find_named(cx, people, phrase).filter(|evidence| evidence.reaches(BEFORE_MODAL) && !is_speaker);
    whole.map(|_| phrase).or_else(|| before_adverbial(cx, people, from, modal))
}

/// Those addressed, where an adverbial is between them and the modal (各部门在推进中要…).
fn before_adverbial(cx: &Context, people: &People, from: usize, modal: usize) -> Option<Span> {
    let (phrase, evidence) = best(cx, people, from, modal)?;
    (phrase.end < modal && evidence.reaches(BEFORE_ADVERBIAL)).then_some(phrase)
}

/// The subject of a clause that introduces those addressed by the next (政协常委是关键少数，要…).
pub(super) fn introduced(cx: &Context, people: &People, clause: Span) -> Option<Span> {
    let mut ends = clause.start + 1..clause.end.min(clause.start + LONGEST);
    let is_addressed = |end: &usize| {
        INTRODUCERS.longest_at(&cx.document.reading, *end).is_some()
            && find_named(cx, people, Span::new(clause.start, *end))
                .is_some_and(|evidence| evidence.reaches(BEFORE_MODAL))
    };
    ends.find(is_addressed).map(|end| Span::new(clause.start, end))
}

/// Those addressed after a wish that ends at `from`: 希望|同学们|….
pub(super) fn behind_wish(cx: &Context, people: &People, from: usize, clause_end: usize) -> Option<Span> {
    best(cx, people, from, clause_end).filter(|(_, evidence)| evidence.reaches(BEHIND_WISH)).map(|(phrase, _)| phrase)
}

/// The subject at `from` of a verb that demands without a modal: 案件承办人负责….
pub(super) fn before_verb(cx: &Context, people: &People, from: usize, clause_end: usize) -> Option<Span> {
    let (phrase, evidence) = best(cx, people, from, clause_end)?;
    let is_place = cx.hits.tables_ending_at(phrase.end).meets(PLACES);
    let acts = ACTS.longest_at(&cx.document.reading, phrase.end).is_some_and(|verb| verb.end < clause_end);
    (acts && !is_place && evidence.reaches(BEFORE_VERB)).then_some(phrase)
}

/// Those to whom a clause that ends at `verb` says that demands are put: 各部门 in 对各部门提出要求.
pub(super) fn towards(cx: &Context, people: &People, clause: Span, verb: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let near = Span::new(clause.start.max(verb.saturating_sub(LONGEST)), verb);
    let preposition = TOWARDS.starting_in(text, near).rev().find(|word| word.end < verb)?;
    let adverb = |end: usize| cx.hits.of_kind_ending_at(requirement::ADVERB, end).map(|hit| hit.span().start);
    let mut end = verb;
    while let Some(start) = adverb(end).filter(|start| *start > preposition.end) {
        end = start;
    }
    let phrase = Span::new(preposition.end, end);
    find_named(cx, people, phrase).filter(|evidence| evidence.reaches(BEFORE_MODAL)).map(|_| phrase)
}

/// The phrase at `from` for which most speaks, and how much.
fn best(cx: &Context, people: &People, from: usize, clause_end: usize) -> Option<(Span, Evidence)> {
    let text = &cx.document.reading;
    let mut found: Option<(Span, Evidence)> = None;
    let mut has_predicate = begins_with_predicate(cx, from);
    let reach = Span::new(from, clause_end.min(from + LONGEST));
    let may_be_any = cx.hits.tables_starting_at(from).meets(PLACES) || !people.mentions_in(reach).is_empty();
    let pronoun = PRONOUNS.longest_at(text, from).map(|word| word.end);
    // Most positions end no noun: what is before them names nobody.
    let may_be_named = |end: usize| {
        may_be_any
            || pronoun == Some(end)
            || cx.hits.tables_ending_at(end).meets(NOUNS)
            || HEADS.longest_before(text, end).is_some()
            || text.before(end).is_some_and(is_closing)
    };
    for end in from + 1..=clause_end.min(from + LONGEST) {
        let c = text.before(end)?;
        if is_boundary(c) || is_opening(c) && end == from + 1 {
            break;
        }
        if GOES_ON.longest_at(text, end).is_some() || is_compound(cx, end) {
            continue;
        }
        let predicate = PREDICATES.longest_at(text, end).filter(|word| !is_noun_at(cx, *word));
        let phrase = Span::new(from, end);
        let Some(evidence) = may_be_named(end).then(|| find_named(cx, people, phrase)).flatten() else {
            let is_front = |word: Span| FRONTS.contains(text.slice(word));
            has_predicate |= predicate.is_some_and(|word| word.len() > 1 || is_front(word));
            continue;
        };
        let evidence = evidence
            .when(predicate.is_some_and(|word| word.len() > 1), PREDICATE_FOLLOWS)
            .when(predicate.is_some_and(|word| word.len() == 1), SHORT_PREDICATE_FOLLOWS)
            .when(predicate.is_some_and(|word| MODALS.contains(text.slice(word))), MODAL_FOLLOWS)
            .when(text.get(end).is_none_or(is_boundary), CLAUSE_ENDS)
            .when(has_predicate, HOLDS_PREDICATE);
        has_predicate |= predicate.is_some();
        if found.is_none_or(|(_, best)| evidence.sum() > best.sum()) {
            found = Some((phrase, evidence));
        }
    }
    found
}

/// Whether a verb or an adverb is at `from` that is not part of a noun (检查组).
fn begins_with_predicate(cx: &Context, from: usize) -> bool {
    let text = &cx.document.reading;
    let Some(word) = PREDICATES.longest_at(text, from).filter(|word| word.len() > 1) else { return false };
    DETERMINERS.longest_at(text, from).is_none() && !is_noun_at(cx, word)
}

/// Whether a noun of people or bodies starts at `at`, so that the noun before it is only its first part (领导|干部).
fn is_compound(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    HEADS.longest_at(text, at).is_some_and(|word| word.len() > 1 && !ACTS.contains(text.slice(word)))
}

/// Whether a noun of people or bodies starts with `word` and is longer (负责人, 检查组).
fn is_noun_at(cx: &Context, word: Span) -> bool {
    let is_noun = |hit: &Hit| NOUNS.has(hit.table) && hit.span().len() > word.len();
    let listed = HEADS.longest_at(&cx.document.reading, word.start);
    listed.is_some_and(|head| head.len() >= word.len()) || cx.hits.starting_at(word.start).iter().any(is_noun)
}

/// What speaks for `phrase` as a name of people or bodies; none where it cannot be one.
fn find_named(cx: &Context, people: &People, phrase: Span) -> Option<Evidence> {
    let text = &cx.document.reading;
    let chars = text.chars_of(phrase);
    let is_broken = chars.iter().any(|c| is_boundary(*c) || is_quotation_mark(*c));
    if is_broken || phrase.is_empty() || phrase.len() > LONGEST {
        return None;
    }
    let determiner = DETERMINERS.longest_at(text, phrase.start).filter(|word| word.end <= phrase.end);
    let pronoun = PRONOUNS.longest_at(text, phrase.start).filter(|word| *word == phrase);
    let is_person = people.mentions_in(phrase).iter().any(|mention| mention.extent.end == phrase.end);
    let head = if is_person { 2 } else { head_length(cx, strip_bracket(cx, phrase)) };
    let is_place = head == 0 && is_place(cx, phrase);
    let is_front = FRONTS.longest_at(text, phrase.start).is_some() && pronoun.is_none();
    let evidence = Evidence::default()
        .when(head > 0, HAS_HEAD)
        .when(is_place, IS_PLACE)
        .when(head == 1, HEAD_IS_SHORT)
        .when(pronoun.is_some(), IS_PRONOUN)
        .when(determiner.is_some() && head > 0, HAS_DETERMINER)
        .when(is_front && determiner.is_none(), BEGINS_WITH_FRONT);
    (evidence.sum() > 0.0).then_some(evidence)
}

/// Whether a phrase is a place, or places with 、 between them.
fn is_place(cx: &Context, phrase: Span) -> bool {
    let mut at = phrase.start;
    while at < phrase.end {
        let hits = cx.hits.starting_at(at).iter();
        let Some(hit) = hits.filter(|hit| PLACES.has(hit.table)).find(|hit| hit.span().end <= phrase.end) else {
            return false;
        };
        at = hit.span().end;
        let is_link = |c: char| is_list_mark(c) || GOES_ON.contains_char(c);
        at += usize::from(at < phrase.end && cx.document.reading.get(at).is_some_and(is_link));
    }
    true
}

/// `phrase` without a bracket at its end: 党委 for 党委（党组）.
fn strip_bracket(cx: &Context, phrase: Span) -> Span {
    let text = &cx.document.reading;
    if !text.before(phrase.end).is_some_and(is_closing) {
        return phrase;
    }
    let mut positions = (phrase.start..phrase.end).rev().take(LONGEST_BRACKET);
    positions.find(|at| text.get(*at).is_some_and(is_opening)).map_or(phrase, |at| Span::new(phrase.start, at))
}

/// How many characters the noun of people or bodies has that ends `phrase`; 0 where none does.
fn head_length(cx: &Context, phrase: Span) -> usize {
    let fits = |span: Span| span.start >= phrase.start;
    let listed = HEADS.longest_before(&cx.document.reading, phrase.end).filter(|word| fits(*word));
    let mut known = if cx.hits.tables_ending_at(phrase.end).meets(NOUNS) {
        cx.hits.ending_at(phrase.end).find(|hit| fits(hit.span()) && names_someone(hit)).map(Hit::span)
    } else {
        None
    };
    if let (Some(word), Some(hit)) = (listed, known)
        && word.len() > hit.len()
    {
        known = Some(word);
    }
    known.or(listed).map_or(0, Span::len)
}

fn names_someone(hit: &Hit) -> bool {
    match hit.table {
        Table::Collectives => hit.is(collective::PEOPLE.or(collective::BODY).or(collective::CENTRE)),
        table => NOUNS.has(table),
    }
}
