//! Where a statement stops: the sentences by which narration resumes, and the paragraphs that go on.

use super::Speaker;
use super::subjects::{Subject, leads, person};
use super::words::{ACTS, Scene};
use crate::document::Sentence;
use crate::lexicon::kinds::{collective, narration};
use crate::span::Span;

/// Whether a sentence without a cue ends the statement of `speaker` before it.
pub(super) fn resumes(scene: &Scene, sentence: &Sentence, speaker: &Speaker) -> bool {
    let span = scene.cx.document.reading.trim(sentence.span, char::is_whitespace);
    let first = scene.clauses(sentence).first().copied().unwrap_or(span);
    is_bracketed(scene, span)
        || scene.at(span.start, narration::OPENER.or(narration::RESUME)).is_some()
        || (scene.char(span.start) == '受' && scene.has(first, narration::COMMISSION))
        || is_past(scene, sentence)
        || ends_with_participants(scene, sentence)
        || is_meeting_narrated(scene, span, first)
        || is_person_narrated(scene, span, first, speaker)
        || is_person_placed(scene, sentence)
}

fn is_bracketed(scene: &Scene, span: Span) -> bool {
    matches!(scene.char(span.start), '（' | '(' | '【') && scene.marks.bracketed(span.end.saturating_sub(2))
}

/// 双方共建了…基地，并举行了揭牌仪式: an act of the event, told as done.
fn is_past(scene: &Scene, sentence: &Sentence) -> bool {
    scene.has(sentence.span, narration::PAST) && !scene.has(sentence.span, narration::WE)
}

/// …参加。 …陪同调研。
fn ends_with_participants(scene: &Scene, sentence: &Sentence) -> bool {
    let Some(clause) = scene.clauses(sentence).last() else { return false };
    let tail = Span::new(clause.start.max(clause.end.saturating_sub(14)), clause.end);
    let Some(verb) = scene.cx.hits.of_kind_within(narration::ENDING, tail).next() else { return false };
    let before = scene.cx.document.reading.chars_of(Span::new(sentence.span.start, verb.span().start));
    let demands = |pair: &[char]| pair[1] == '要' && !matches!(pair[0], '主' | '重' | '纪' | '摘');
    !before.is_empty()
        && !before.windows(2).any(demands)
        && !before.iter().any(|c| matches!(c, '应' | '须' | '将' | '我' | '望'))
}

/// 会议还研究了其他事项。
fn is_meeting_narrated(scene: &Scene, span: Span, first: Span) -> bool {
    scene.at(span.start, collective::MEETING).is_some_and(|h| {
        matches!(scene.char(h.span().end), '还' | '由' | '以' | '对' | '前')
            || scene.has(Span::new(h.span().end, first.end.min(h.span().end + 12)), ACTS)
    })
}

/// A person, or 他, who does something instead of saying it.
fn is_person_narrated(scene: &Scene, span: Span, first: Span, speaker: &Speaker) -> bool {
    if let Some(he) = scene.at(span.start, collective::PRONOUN) {
        let close = Span::new(he.span().end, first.end.min(he.span().end + 16));
        return matches!(speaker, Speaker::Person(_)) && scene.has(close, ACTS);
    }
    let Some(found) = person(scene, span.start, first.end) else { return false };
    let Subject::Person(who) = found.subject else { return false };
    let praised = scene.cx.document.reading.has_at(found.span.end, "同志") && !narrates(scene, first);
    if !leads(scene, span.start, &found) || praised || scene.before(first.end.saturating_sub(1)) == '来' {
        return false;
    }
    let is_speaker = *speaker == Speaker::Person(who);
    is_speaker || !scene.authorities.get(who).is_some_and(|a| *a)
}

fn narrates(scene: &Scene, clause: Span) -> bool {
    scene.has(clause, ACTS)
}

/// 在…，张三与…座谈: a place, then a person who does something.
fn is_person_placed(scene: &Scene, sentence: &Sentence) -> bool {
    let [place, clause, ..] = scene.clauses(sentence) else { return false };
    let Some(found) = person(scene, clause.start, clause.end) else { return false };
    let is_place = scene.char(place.start) == '在'
        || matches!(scene.before(place.end.saturating_sub(1)), '中' | '上' | '后' | '前' | '间');
    is_place && found.span.start == clause.start && scene.has(*clause, ACTS)
}

/// Whether a paragraph that opens no statement of its own carries on the one before it.
pub(super) fn carries_on(scene: &Scene, sentence: &Sentence) -> bool {
    let span = scene.cx.document.reading.trim(sentence.span, char::is_whitespace);
    begins_with_number(scene, span.start) || begins_with_demand(scene, span, sentence)
}

/// 第一，　一是　一要　（一）　——要　1.
pub(super) fn begins_with_number(scene: &Scene, start: usize) -> bool {
    let is_number = |c: char| "一二三四五六七八九十".contains(c);
    let (a, b, c) = (scene.char(start), scene.char(start + 1), scene.char(start + 2));
    match a {
        '第' => is_number(b) && matches!(c, '，' | '、' | '是' | ',' | '：'),
        '（' | '(' => is_number(b) || b.is_ascii_digit(),
        '—' => b == '—',
        '要' => true,
        _ if is_number(a) => matches!(b, '是' | '要' | '、'),
        _ if a.is_ascii_digit() => matches!(b, '.' | '．' | '、'),
        _ => false,
    }
}

/// 我们要…, …，要…, 必须…, with nobody named before it.
fn begins_with_demand(scene: &Scene, span: Span, sentence: &Sentence) -> bool {
    let text = &scene.cx.document.reading;
    let demands = |c: &Span| {
        ["要", "必须", "我们", "希望", "让我们"].iter().any(|w| text.has_at(scene.skip_leads(c.start, c.end), w))
    };
    scene.clauses(sentence).iter().any(demands) && scene.people.mentions_in(span).is_empty()
}
