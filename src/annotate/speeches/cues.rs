//! Cues: the verbs that open a statement (指出, 强调, 要求, 说), distinguished from the same words as nouns.

use super::demands::announcement;
use super::lists::{
    ADDRESSES, ADVERBIALS, ANNOUNCES_BY, CALLS, DETERMINERS, ENDS_ADVERBIAL, ENDS_TIME, IN_SPEECH, MAKES_NOUN,
    NEEDS_SUBJECT, NOT_LOOSE, NOT_STATEMENT, PERSON_PRAISE, PRAISE_FOLLOWERS, PRAISE_STATEMENTS, PRAISE_TOPICS,
    RELATIVE, SPEAKS_FOR, TOPIC_ENDS, TOPIC_FRONTS, WANT, WILL,
};
use super::quoted_after_colon::{SHORTEST_QUOTATION, quoted_after_colon};
use super::quoted_terms::is_short_quotation;
use super::sources::source_of;
use super::subjects::{Found, Kind, Subject, named_head, start_of, subject};
use super::transcripts::named_line;
use super::words::Scene;
use crate::annotate::grammar::marks::{is_boundary, is_colon, is_comma, is_quotation_mark, is_stop};
use crate::document::Sentence;
use crate::lexicon::kinds::{collective, cue, cue_context, requirement};
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// The beginning of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opening {
    /// Where the statement begins.
    pub start: usize,
    pub cue: Span,
    /// None where the subject is left out.
    pub subject: Option<Found>,
    /// Index of the clause of the cue.
    pub clause: usize,
}

/// Longest gap between a cue and the first word of the demand that is its object, in code points.
const DEMAND_REACH: usize = 8;

/// Most cues that are tried in one clause.
const MOST: usize = 8;

/// The first cue of a sentence, from a clause on, that opens a statement; a colon after a speaker is one, too. A cue
/// whose subject is left out counts where `elided` says that someone may be meant.
pub(super) fn opening(
    scene: &Scene,
    sentence: &Sentence,
    from: usize,
    next: Option<&Sentence>,
    elided: bool,
) -> Option<Opening> {
    let line = if from == 0 { named_line(scene, sentence) } else { None };
    let by_name = line.map(|(colon, subject)| Opening {
        start: subject.span.start,
        cue: Span::new(colon, colon + 1),
        subject: Some(subject),
        clause: 0,
    });
    by_name.or_else(|| {
        scene.clauses(sentence).iter().enumerate().skip(from).find_map(|(i, _)| {
            in_clause(scene, sentence, i, elided)
                .or_else(|| announced(scene, sentence, i, next, elided))
                .or_else(|| find_quote_after_colon(scene, sentence, i))
        })
    })
}

/// Reads a quotation after a person and a colon, without a cue: 李校长同家长们推心置腹：“…。”
fn find_quote_after_colon(scene: &Scene, sentence: &Sentence, index: usize) -> Option<Opening> {
    let (colon, found) = quoted_after_colon(scene, *scene.clauses(sentence).get(index)?)?;
    let clause = scene.clauses(sentence)[index];
    let start = start_of(scene, scene.skip_leads(clause.start, clause.end), &found);
    Some(Opening { start, cue: Span::new(colon, colon + 1), subject: Some(found), clause: index })
}

/// Finds the verb that announces demands: 就…提出三点要求：一是….
fn announced(
    scene: &Scene,
    sentence: &Sentence,
    index: usize,
    next: Option<&Sentence>,
    elided: bool,
) -> Option<Opening> {
    let cue = announcement(scene, sentence, index, next)?;
    let clause = scene.clauses(sentence)[index];
    let from = scene.skip_leads(clause.start, clause.end);
    let prepositions = ANNOUNCES_BY.starting_in(&scene.cx.document.reading, Span::new(from, cue.start));
    let verb = prepositions.map(|word| word.start).find(|at| !scene.marks.any(*at)).unwrap_or(cue.start);
    let subject = subject(scene, from, verb);
    (subject.is_some() || elided).then_some(())?;
    Some(Opening { start: from, cue, subject, clause: index })
}

fn in_clause(scene: &Scene, sentence: &Sentence, index: usize, elided: bool) -> Option<Opening> {
    let clause = scene.clauses(sentence)[index];
    let mut hits = scene.cx.hits.of_within(Table::SpeechCues, clause).peekable();
    hits.peek()?;
    let from = scene.skip_leads(clause.start, clause.end);
    let mut reached = 0;
    let mut tried = 0;
    for hit in hits {
        if hit.span().start < reached || scene.marks.any(hit.span().start) {
            continue;
        }
        if hit.is(cue::NONE) && ends_a_name(scene, hit.span()) {
            continue;
        }
        // 并 in 并指出 leads the clause: 指出 is the cue. 据介绍 is none as a whole.
        if hit.span().start < from && !hit.is(cue::NONE) {
            continue;
        }
        reached = hit.span().end;
        tried += 1;
        if tried > MOST {
            break;
        }
        if hit.span().start < from {
            continue;
        }
        if hit.is(cue::LEARN) {
            let source = source_of(scene, Span::new(from, hit.span().start));
            if let Some(found) = source.filter(|_| ends_clause(scene, clause, hit.span().end)) {
                return Some(Opening { start: from, cue: hit.span(), subject: Some(found), clause: index });
            }
            continue;
        }
        let subject = subject(scene, determiner_end(scene, from), hit.span().start);
        let start = match &subject {
            Some(found) => start_of(scene, from, found),
            None if elided && is_elided(scene, sentence, index, Span::new(from, hit.span().start)) => {
                clause_start(scene, clause)
            }
            None => continue,
        };
        if opens(scene, sentence, clause, hit, subject.as_ref()) {
            return Some(Opening { start, cue: hit.span(), subject, clause: index });
        }
    }
    None
}

/// The position after a determiner before those who speak: 有专家认为, 他的父母说.
fn determiner_end(scene: &Scene, from: usize) -> usize {
    let end = DETERMINERS.longest_at(&scene.cx.document.reading, from).map_or(from, |word| word.end);
    let is_noun = || scene.at(end, collective::PEOPLE).is_some();
    if end > from && is_noun() { end } else { from }
}

/// Whether only words that belong to the cue are between the beginning of a clause and the cue.
///
/// Such words are adverbs, a clause of time (出席仪式时) and the hearers (向值班民警). After a clause that only names a
/// person, an adverbial is one, too (结合自身工作).
fn is_elided(scene: &Scene, sentence: &Sentence, index: usize, gap: Span) -> bool {
    let Span { start: from, end: cue } = gap;
    let is_time = scene.ends(&ENDS_TIME, cue) && from + 4 < cue;
    let is_address =
        || scene.begins(&ADDRESSES, from) && named_head(scene, Span::new(from + 1, cue)) == Some(Kind::People);
    let is_adverbial = || {
        let before = index.checked_sub(1).and_then(|before| scene.clauses(sentence).get(before));
        let names = |clause: &Span| scene.people.ending_at(clause.end.saturating_sub(1)).is_some();
        scene.begins(&TOPIC_FRONTS, from) && before.is_some_and(names) && is_loose(scene, gap)
    };
    scene.peel(from, cue) == from || is_time || is_address() || is_adverbial()
}

/// Whether a name ends inside `span` (彭佳学 in 彭佳学说).
fn ends_a_name(scene: &Scene, span: Span) -> bool {
    (span.start + 1..span.end).any(|end| scene.people.ending_at(end).is_some())
}

fn clause_start(scene: &Scene, clause: Span) -> usize {
    scene.cx.document.reading.trim(clause, char::is_whitespace).start
}

/// Whether the cue `hit` opens a statement of `subject`.
fn opens(scene: &Scene, sentence: &Sentence, clause: Span, hit: &Hit, subject: Option<&Found>) -> bool {
    let cue = hit.span();
    let adjacent = subject.is_some_and(|s| s.span.end == cue.start);
    if !adjacent && scene.ends(&MAKES_NOUN, cue.start) {
        return false;
    }
    let last = ends_clause(scene, clause, cue.end);
    let quotes = is_quotation_mark(scene.char(clause.start)) || is_quotation_mark(scene.before(sentence.span.start));
    if cue.end < clause.end && is_stop(scene.char(cue.end)) && !quotes {
        return false;
    }
    let is_first = clause.start == sentence.span.start;
    if subject.is_none() && is_first && NEEDS_SUBJECT.contains(scene.cx.slice(cue)) {
        return false;
    }
    let gap = subject.map(|s| Span::new(s.span.end.min(cue.start), cue.start));
    let strict = gap.is_none_or(|gap| is_clean(scene, gap));
    if is_named_thing(scene, cue.end) {
        return false;
    }
    match scene.cx.lexicon.cell(hit, 1) {
        "tell" => tells(scene, clause, cue),
        "value" if subject.is_none() => {
            let before = Span::new(sentence.span.start, clause.start);
            let is_first = scene.skip_leads(clause.start, clause.end) == cue.start;
            cue.len() > 3 && is_first && scene.people.mentions_in(before).is_empty()
        }
        "source" => {
            let is_site = is_institution(subject) && is_comma(scene.char(cue.end));
            (is_colon(scene.char(cue.end)) || is_site) && scene.at(clause.start, cue_context::LEAD).is_some()
        }
        "value" => {
            let praises = gap.is_some_and(|gap| values(scene, gap)) || strict && is_meeting(subject);
            let may_praise = is_person(subject) || !PERSON_PRAISE.contains(scene.cx.slice(cue));
            praises && may_praise && !is_bare_praise(scene, sentence, clause)
        }
        "rule" => is_of(subject, Kind::Paper) && (last || states(scene, clause, cue)),
        "resolve" => strict && is_meeting(subject) && is_comma(scene.char(cue.end)),
        "colon" => is_colon(scene.char(cue.end)) && subject.is_some(),
        "announce" => last && strict && (!is_institution(subject) || scene.begins(&WILL, cue.end + 1)),
        "soft" | "thanks" => gap.is_some_and(|gap| {
            scene.has_word(&IN_SPEECH, gap) || strict && is_colon(scene.before(clause.end)) && clause.end > cue.end + 1
        }),
        "state" | "said" | "show" if last => {
            !is_short_quotation(scene, sentence, clause, cue.end)
                && (strict || gap.is_some_and(|gap| is_loose(scene, gap)))
        }
        "ask" | "final" if last => {
            let speaks_for = gap.is_some_and(|gap| scene.begins(&SPEAKS_FOR, gap.start) && is_loose(scene, gap));
            (strict || speaks_for) && !is_paper(subject) && !gap.is_some_and(|gap| is_owned(scene, gap))
        }
        "final" if puts_demand(scene, Span::new(cue.end, clause.end)) => strict && states(scene, clause, cue),
        "state" => (strict || gap.is_some_and(|gap| is_topic(scene, gap))) && states(scene, clause, cue),
        "show" => strict && states(scene, clause, cue) && !is_courtesy(scene, cue.end),
        "ask" => {
            let demands = WANT.longest_at(&scene.cx.document.reading, cue.end).is_some();
            let names_asked = asks(scene, cue) || scene.at(cue.end, requirement::ALL).is_some();
            let is_call = demands || CALLS.contains(scene.cx.slice(cue)) || adjacent && names_asked;
            let may_ask = !is_institution(subject) || is_call;
            let clear = strict || names_asked && gap.is_some_and(|gap| is_loose(scene, gap));
            clear && may_ask && (names_asked || states(scene, clause, cue))
        }
        _ => false,
    }
}

/// Whether the object of a cue is a demand: 要, or a few words and 要 (提出学校要用好…).
fn puts_demand(scene: &Scene, object: Span) -> bool {
    let near = Span::new(object.start, object.end.min(object.start + DEMAND_REACH));
    scene.modal(near).is_some_and(|modal| modal.end < object.end)
}

/// Whether the gap between a person and an appraisal names what is appraised (对工作给予充分肯定) or nothing at all.
fn values(scene: &Scene, gap: Span) -> bool {
    let from = (gap.start..gap.end).find(|at| !scene.char(*at).is_whitespace()).unwrap_or(gap.end);
    scene.peel(gap.start, gap.end) == gap.start || scene.begins(&ANNOUNCES_BY, from) && is_loose(scene, gap)
}

/// Whether praise only names what it is for (充分肯定了医院工作取得的成绩), and nothing is stated after it.
fn is_bare_praise(scene: &Scene, sentence: &Sentence, clause: Span) -> bool {
    let is_last = clause.end + 1 >= sentence.span.end;
    let is_followed =
        is_last || scene.begins(&PRAISE_FOLLOWERS, clause.end) && !scene.begins(&PRAISE_STATEMENTS, clause.end);
    is_followed && scene.has_word(&PRAISE_TOPICS, clause)
}

/// Whether a quotation after the cue is part of a noun phrase (提出“上引下连”的模式): a name, no statement.
fn is_named_thing(scene: &Scene, end: usize) -> bool {
    let quote = scene.cx.document.quote_starting_at(end).filter(|quote| quote.span.len() < SHORTEST_QUOTATION);
    quote.is_some_and(|quote| scene.begins(&RELATIVE, quote.span.end))
}

/// Whether a courtesy is at `from`, after adverbs (衷心感谢).
fn is_courtesy(scene: &Scene, mut from: usize) -> bool {
    while let Some(adverb) = scene.at(from, cue_context::ADVERB) {
        if scene.at(from, cue_context::COURTESY).is_some() {
            return true;
        }
        from = adverb.span().end;
    }
    scene.at(from, cue_context::COURTESY).is_some()
}

/// Whether 的 before the cue makes it a noun (总书记在考察时的重要指示要求).
fn is_owned(scene: &Scene, gap: Span) -> bool {
    RELATIVE.first_in(&scene.cx.document.reading, gap).is_some()
}

fn is_person(subject: Option<&Found>) -> bool {
    matches!(subject, Some(Found { subject: Subject::Person(_) | Subject::He, .. }))
}

fn is_meeting(subject: Option<&Found>) -> bool {
    matches!(subject, Some(Found { subject: Subject::Named { kind: Kind::Meeting, .. }, .. }))
}

fn is_of(subject: Option<&Found>, wanted: Kind) -> bool {
    matches!(subject, Some(Found { subject: Subject::Named { kind, .. }, .. }) if *kind == wanted)
}

fn is_paper(subject: Option<&Found>) -> bool {
    matches!(subject, Some(Found { subject: Subject::Named { kind: Kind::Paper, name }, .. }) if name.len() < 2)
}

fn is_institution(subject: Option<&Found>) -> bool {
    matches!(subject, Some(Found { subject: Subject::Named { kind: Kind::Body | Kind::Centre | Kind::Paper, .. }, .. }))
}

/// Whether the clause ends after the cue, or a quotation begins there.
fn ends_clause(scene: &Scene, clause: Span, end: usize) -> bool {
    end >= clause.end || is_boundary(scene.char(end)) || is_quotation_mark(scene.char(end))
}

/// Whether nothing but adverbs, dates and phrases of place are between speaker and cue.
fn is_clean(scene: &Scene, gap: Span) -> bool {
    let end = scene.peel(gap.start, gap.end);
    let governed =
        scene.cx.hits.of_kind_within(cue_context::AGAINST, Span::new(gap.start, end)).any(|h| h.span().len() > 1);
    end == gap.start || !governed && scene.ending(end, cue_context::TAIL).is_some_and(|h| h.span().start >= gap.start)
}

/// Whether the words between a speaker and a cue only say under which aspects or about what the statement is
/// (甲从三个方面指出).
fn is_topic(scene: &Scene, gap: Span) -> bool {
    let from = (gap.start..gap.end).find(|at| !scene.char(*at).is_whitespace()).unwrap_or(gap.end);
    scene.begins(&TOPIC_FRONTS, from) && scene.ends(&TOPIC_ENDS, gap.end) && is_loose(scene, gap)
}

/// Whether the speaker may be the subject of a cue though more than adverbs is between them. No quotation, end of a
/// sentence or citing word (据, 如) may be there.
fn is_loose(scene: &Scene, gap: Span) -> bool {
    let text = &scene.cx.document.reading;
    gap.len() <= 80
        && (scene.ending(gap.end, cue_context::TAIL).is_some()
            || !text.chars_of(gap).iter().any(|c| is_quotation_mark(*c) || is_stop(*c)))
        && !scene.ends(&NOT_LOOSE, gap.end)
}

/// Whether a statement follows the cue within its clause.
fn states(scene: &Scene, clause: Span, cue: Span) -> bool {
    clause.end >= cue.end + 5
        && !scene.begins(&NOT_STATEMENT, cue.end)
        && (!scene.ends(&ENDS_ADVERBIAL, clause.end.saturating_sub(1)) || scene.begins(&ADVERBIALS, cue.end))
}

/// Whether those who are to act follow the cue at once (勉励大家，…).
fn asks(scene: &Scene, cue: Span) -> bool {
    scene.at(cue.end, collective::PEOPLE).is_some()
}

/// Whether the hearer and the end of the clause follow the cue: 告诉新生，.
fn tells(scene: &Scene, clause: Span, cue: Span) -> bool {
    clause.end < cue.end + 10 && is_boundary(scene.before(clause.end))
}
