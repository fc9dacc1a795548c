//! Where a statement ends: the sentences by which narration resumes, and the paragraphs that continue it.

use super::Speaker;
use super::lists::{
    AFTERWARDS, AT, BY, CHAIRS, COMES, COMRADES, DEMANDS, ECHOES, ENDS_PLACE, HELD, INSTRUCTIONS, MEETING_ACTS,
    NOUNS_WITH_WANT, RECEIVES, RELATIVE, REPRESENTS, WANT, WANTS,
};
use super::subjects::{Subject, acting, leads, person};
use super::words::{ACTS, Scene};
use crate::annotate::grammar::marks::{is_bracket, is_dash};
use crate::annotate::grammar::points::number_at;
use crate::document::Sentence;
use crate::lexicon::kinds::{collective, narration, requirement};
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Most names of a sentence that are looked at.
const MOST_NAMES: usize = 16;

/// How far into a clause the modal verb after those addressed may stand, in code points.
const NEAR: usize = 32;

/// Whether a sentence without a cue ends the statement of `speaker` before it.
pub(super) fn resumes(scene: &Scene, sentence: &Sentence, speaker: &Speaker) -> bool {
    let span = scene.cx.document.reading.trim(sentence.span, char::is_whitespace);
    let first = scene.clauses(sentence).first().copied().unwrap_or(span);
    is_bracketed(scene, span)
        || scene.at(span.start, narration::OPENER.or(narration::RESUME)).is_some()
        || (scene.begins(&RECEIVES, span.start) && scene.has(first, narration::COMMISSION))
        || is_past(scene, sentence)
        || is_event_opened(scene, sentence)
        || ends_with_participants(scene, sentence)
        || is_meeting_narrated(scene, span, first)
        || is_person_narrated(scene, span, first, speaker)
        || is_person_placed(scene, sentence)
        || is_chaired(scene, sentence)
        || follows_instruction(scene, first, speaker)
        || is_representative_named(scene, sentence)
}

fn is_bracketed(scene: &Scene, span: Span) -> bool {
    is_bracket(scene.char(span.start)) && scene.marks.bracketed(span.end.saturating_sub(2))
}

/// Whether the sentence says what was done at the event: 双方共建了…基地，并举行了揭牌仪式.
fn is_past(scene: &Scene, sentence: &Sentence) -> bool {
    scene.has(sentence.span, narration::PAST) && !scene.has(sentence.span, narration::WE)
}

/// Whether the sentence says that the event opened: a date, then a verb of holding at the end of a clause
/// (5月6日，…座谈会在京召开).
fn is_event_opened(scene: &Scene, sentence: &Sentence) -> bool {
    let begins_with_time = scene.skip_leads(sentence.span.start, sentence.span.end) > sentence.span.start;
    let is_held = |clause: &Span| scene.ends(&HELD, clause.end.saturating_sub(1));
    begins_with_time && scene.clauses(sentence).iter().any(is_held)
}

/// Whether the sentence ends with a verb of taking part, and no 要 or the like before it: …参加。 …陪同调研。
fn ends_with_participants(scene: &Scene, sentence: &Sentence) -> bool {
    let Some(clause) = scene.clauses(sentence).last() else { return false };
    let tail = Span::new(clause.start.max(clause.end.saturating_sub(14)), clause.end);
    let Some(verb) = scene.cx.hits.of_kind_within(narration::ENDING, tail).next() else { return false };
    let before = Span::new(sentence.span.start, verb.span().start);
    let mut wants = WANTS.starting_in(&scene.cx.document.reading, before);
    !before.is_empty() && !wants.any(|word| !scene.ends(&NOUNS_WITH_WANT, word.start + 1))
}

/// Whether the sentence says what else the meeting did: 会议还研究了其他事项。
fn is_meeting_narrated(scene: &Scene, span: Span, first: Span) -> bool {
    let demands = scene.modal(Span::new(first.end, span.end)).is_some();
    let near = Span::new(span.start, first.end.min(span.start + 12));
    let is_relative = RELATIVE.first_in(&scene.cx.document.reading, near).is_some();
    !demands
        && !is_relative
        && scene.at(span.start, collective::MEETING).is_some_and(|h| {
            scene.begins(&MEETING_ACTS, h.span().end)
                || scene.has(Span::new(h.span().end, first.end.min(h.span().end + 12)), ACTS)
        })
}

/// Whether a sentence without a cue begins with a person, or 他 does something in it. A quoted leader counts only as the
/// speaker. A name with 的 or 同志 after it (赵立新书记的讲话) counts only if the sentence says what is done.
fn is_person_narrated(scene: &Scene, span: Span, first: Span, speaker: &Speaker) -> bool {
    if let Some(he) = scene.at(span.start, collective::PRONOUN) {
        let close = Span::new(he.span().end, first.end.min(he.span().end + 16));
        return matches!(speaker, Speaker::Person(_)) && scene.has(close, ACTS);
    }
    let Some(found) = person(scene, span.start, first.end) else { return false };
    let Subject::Person(who) = found.subject else { return false };
    let is_owner = scene.begins(&RELATIVE, found.span.end) && !scene.has_word(&ECHOES, span);
    let praised = (is_owner || scene.begins(&COMRADES, found.span.end)) && !narrates(scene, first);
    if !leads(scene, span.start, &found) || praised || scene.ends(&COMES, first.end.saturating_sub(1)) {
        return false;
    }
    let is_speaker = *speaker == Speaker::Person(who);
    is_speaker || !scene.authorities.get(who).is_some_and(|a| *a)
}

fn narrates(scene: &Scene, clause: Span) -> bool {
    scene.has(clause, ACTS)
}

/// Whether the sentence begins with a place, and then a person or people do something: 在…，张三与…座谈.
fn is_person_placed(scene: &Scene, sentence: &Sentence) -> bool {
    let [place, clause, ..] = scene.clauses(sentence) else { return false };
    let Some(found) = person(scene, clause.start, clause.end).or_else(|| acting(scene, *clause)) else { return false };
    let is_place = scene.begins(&AT, place.start) || scene.ends(&ENDS_PLACE, place.end.saturating_sub(1));
    is_place && found.span.start == clause.start && scene.has(*clause, ACTS)
}

/// Whether a sentence says who chairs: 第二阶段由孙晓梅主持.
fn is_chaired(scene: &Scene, sentence: &Sentence) -> bool {
    scene
        .people
        .mentions_in(sentence.span)
        .iter()
        .take(MOST_NAMES)
        .any(|mention| scene.ends(&BY, mention.extent.start) && scene.begins(&CHAIRS, mention.extent.end))
}

/// Whether the first clause tells how others take what the speaker asked of them: 某区将严格按照|甲书记的指示.
fn follows_instruction(scene: &Scene, first: Span, speaker: &Speaker) -> bool {
    let Speaker::Person(who) = speaker else { return false };
    let mentions = scene.people.mentions_in(first).iter().take(MOST_NAMES);
    mentions.filter(|mention| mention.person == *who).any(|mention| {
        let end = mention.extent.end;
        scene.begins(&RELATIVE, end) && scene.begins(&INSTRUCTIONS, end + 1)
    })
}

/// Whether the sentence begins with somebody who speaks for a body: 最后，甲同志代表县法院，….
fn is_representative_named(scene: &Scene, sentence: &Sentence) -> bool {
    scene.clauses(sentence).iter().take(2).any(|clause| {
        let from = scene.skip_leads(clause.start, clause.end);
        let Some(found) = person(scene, from, clause.end).filter(|found| leads(scene, from, found)) else {
            return false;
        };
        let text = &scene.cx.document.reading;
        let end = COMRADES.longest_at(text, found.span.end).map_or(found.span.end, |word| word.end);
        scene.begins(&REPRESENTS, end)
    })
}

/// The start of the clause about what happened afterwards: …，随后参观了展厅.
pub(super) fn turns_afterwards(scene: &Scene, sentence: &Sentence, from: usize) -> Option<usize> {
    let mut clauses = scene.clauses(sentence).iter().map(|clause| clause.start);
    clauses.find(|start| *start > from && scene.begins(&AFTERWARDS, *start) && !scene.marks.any(*start))
}

/// Whether a paragraph that opens no statement of its own continues the one before it.
pub(super) fn carries_on(scene: &Scene, sentence: &Sentence) -> bool {
    let span = scene.cx.document.reading.trim(sentence.span, char::is_whitespace);
    begins_with_number(scene, span.start) || begins_with_demand(scene, span, sentence)
}

/// Whether a counted point, a dash or 要 is at `start`.
pub(super) fn begins_with_number(scene: &Scene, start: usize) -> bool {
    let text = &scene.cx.document.reading;
    is_dash(text, start) || scene.begins(&WANT, start) || number_at(text, start, start + 8).is_some()
}

/// Whether the clause has a modal verb after those who are addressed: 各级党委要….
fn addresses(scene: &Scene, clause: Span) -> bool {
    let near = Span::new(clause.start, clause.end.min(clause.start + NEAR));
    let Some(modal) = scene.modal(near) else { return false };
    let end = scene.peel(clause.start, modal.start);
    let is_head = |hit: &&Hit| hit.table == Table::GroupHeads || hit.is(collective::PEOPLE);
    let from = scene.skip_leads(clause.start, clause.end);
    end > from && (scene.at(from, requirement::ALL).is_some() || scene.cx.hits.ending_at(end).any(|hit| is_head(&hit)))
}

/// Whether a clause of the sentence begins with a demand, and the sentence names nobody: 我们要…, …，要…, 必须….
fn begins_with_demand(scene: &Scene, span: Span, sentence: &Sentence) -> bool {
    let demands = |c: &Span| scene.begins(&DEMANDS, scene.skip_leads(c.start, c.end));
    let addresses = |c: &Span| addresses(scene, *c);
    let clauses = scene.clauses(sentence);
    clauses.iter().any(|c| demands(c) || addresses(c)) && scene.people.mentions_in(span).is_empty()
}
