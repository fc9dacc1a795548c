//! Groups that do what a verb says: 各单位负责人参加会议, 企业代表发言.

use super::Evidence;
use super::collective::is_collective;
use super::heads::bodies;
use super::lists::{ABSTRACT_LEADERS, ADVERBS_BEHIND, AGENTS, COMPANION_OPENERS, LED, LIST_BEHIND};
use super::phrases::phrases;
use super::pieces::ends_with_people;
use super::teams::role_in;
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_clause_mark, is_list_mark};
use crate::annotate::people::People;
use crate::annotate::roles::{Stated, Stops, Verb};
use crate::annotate::speeches::Speaker;
use crate::record::{EventKind, Role};
use crate::span::Span;
use crate::words::WordList;

/// Longest way from a group to a verb of speaking or reporting, in code points.
const LONGEST_ADVERBIAL: usize = 14;

/// Longest way from a group to a verb, in code points, if an adverb or a preposition (围绕…) follows the group at once.
const LONGEST_TOPIC: usize = 100;

/// Longest way from a verb to the list of those who do it (参加会议的有), in code points.
const LONGEST_OBJECT: usize = 16;

/// Most code points between a group and the 在 of 在…带领下.
const LONGEST_LINK: usize = 2;

/// The groups that are the subject of a verb of taking part in an event of `kind`.
pub fn find_subjects(
    cx: &Context,
    people: &People,
    stops: &Stops,
    kind: EventKind,
    sentence: Span,
) -> Vec<(Span, Stated)> {
    let mut found = Vec::new();
    let mut from = sentence.start;
    let verbs = stops.verbs(&cx.document.reading, sentence);
    for (i, verb) in verbs.iter().enumerate() {
        let is_named = || verbs.get(i + 1).is_some_and(|next| is_inside_group(cx, verb, next));
        if verb.span.start < from || !takes_part(verb.role, kind) || is_named() {
            continue;
        }
        if let Some(list) = list_behind(cx, verb.span, sentence.end) {
            found.extend(phrases(cx, people, list).into_iter().map(|span| (span, verb.stated())));
            from = list.end;
            continue;
        }
        let stretch = Span::new(from, verb.span.start);
        let opener = if verb.hands_over { &*COMPANION_OPENERS } else { &*AGENTS };
        let subject = agents(cx, stretch, opener, verb.hands_over);
        if verb.hands_over && subject.start > from {
            found.extend(companions_of(cx, people, kind, verb, Span::new(from, subject.start - 1)));
        }
        let named = phrases(cx, people, subject);
        let is_led = verb.hands_over && LED.longest_at(&cx.document.reading, verb.span.start).is_some();
        if named.is_empty() && may_be_done_by_bodies(verb.role) && !is_led {
            found.extend(bodies(cx, people, subject).into_iter().map(|span| (span, verb.stated())));
        }
        // 在新一届班子的带领下 names nobody who takes part.
        let is_abstract = |group: &Span| {
            verb.hands_over && ABSTRACT_LEADERS.longest_before(&cx.document.reading, group.end).is_some()
        };
        let acting =
            named.into_iter().filter(|s| !is_abstract(s) && is_near_enough(cx, people, *s, verb, sentence.start));
        found.extend(acting.map(|span| (span, verb.stated())));
        from = next_clause(cx, verb.span.end, sentence.end);
    }
    found
}

/// Whether a verb is a part of the name of a group that is the subject of the next verb: 理论宣讲代表参加.
fn is_inside_group(cx: &Context, verb: &Verb, next: &Verb) -> bool {
    let between = Span::new(verb.span.end, next.span.start);
    let has_mark = cx.document.reading.chars_of(between).iter().any(|c| is_boundary(*c) || is_list_mark(*c));
    verb.span.end < next.span.start && !has_mark && verb.span.len() == 2 && ends_with_people(cx, next.span.start)
}

/// The groups before 在…带领下 and 在…陪同下, who come with those between: 50余名党员,在总经理带领下.
fn companions_of(
    cx: &Context,
    people: &People,
    kind: EventKind,
    verb: &Verb,
    before: Span,
) -> impl Iterator<Item = (Span, Stated)> {
    let before = cx.document.reading.trim_end(before, is_boundary);
    let mut last = phrases(cx, people, before);
    last.retain(|group| group.end + LONGEST_LINK >= before.end && is_collective(cx, *group));
    let stated = Stated { role: role_in(kind).unwrap_or(Role::Attend), words: verb.span };
    last.into_iter().map(move |group| (group, stated))
}

/// The part of a stretch after the last word of `opener` in its last clause, which names who acts: 会议由|镇党委书记|主持,
/// 调研组在|县领导|陪同下. Without such a word the whole stretch. The clause may begin with `opener` if it `may_begin`.
fn agents(cx: &Context, stretch: Span, opener: &WordList, may_begin: bool) -> Span {
    let text = &cx.document.reading;
    let clause = text.after_last(stretch, is_clause_mark);
    let is_agent = |at: &usize| !cx.hits.is_common(Span::new(*at, at + 2));
    let openers = opener.starting_in(text, clause).map(|word| word.start);
    let agent = openers.rev().find(is_agent).filter(|at| *at > clause.start || may_begin && *at > stretch.start);
    agent.map_or(stretch, |at| Span::new(at + 1, stretch.end))
}

/// The groups that speak in one of the speeches that begin in `sentence`: 企业代表表示.
pub fn find_speakers(cx: &Context, evidence: &Evidence, sentence: Span) -> Vec<(Span, Stated)> {
    let speeches = evidence.speeches;
    let first = speeches.partition_point(|speech| speech.span.start < sentence.start);
    let here = speeches[first..].iter().take_while(|speech| speech.span.start < sentence.end);
    let mut found = Vec::new();
    for speech in here.filter(|speech| matches!(speech.speaker, Speaker::Collective(_))) {
        let Some(cue) = speech.cue else { continue };
        let mut named = phrases(cx, evidence.people, Span::new(speech.span.start.min(cue.start), cue.start));
        // 老干部们对工作给予肯定。纷纷|表示: the sentence before names them.
        if let Some(words) = speech.named.filter(|words| named.is_empty() && words.end <= speech.span.start) {
            named = phrases(cx, evidence.people, words);
        }
        found.extend(named.into_iter().map(|span| (span, Stated { role: Role::Speak, words: cue })));
    }
    found
}

/// Whether `group` is near enough to `verb` to be its subject. Anywhere before a verb of attending or accompanying is
/// near enough. Before another verb, one of these must hold:
///
/// - The group is in the same clause, and it starts the sentence or the verb is within reach.
/// - A mark follows the group, and names are between it and the verb.
/// - A topic (围绕…) follows the group at once, the verb is within reach, and no names are between them.
fn is_near_enough(cx: &Context, people: &People, group: Span, verb: &Verb, sentence: usize) -> bool {
    if matches!(verb.role, Role::Attend | Role::Accompany) {
        return true;
    }
    let text = &cx.document.reading;
    let is_same_clause = || next_clause(cx, group.end, verb.span.start) >= verb.span.start;
    let has_topic = ADVERBS_BEHIND.longest_at(text, group.end).is_some();
    let reach = if has_topic { LONGEST_TOPIC } else { LONGEST_ADVERBIAL };
    let is_near = group.start == sentence || group.end + reach >= verb.span.start;
    let has_names_behind = !people.mentions_in(Span::new(group.end, verb.span.start)).is_empty();
    let is_topic_chain =
        || has_topic && is_near && people.mentions_in(Span::new(group.start, verb.span.start)).is_empty();
    let goes_on = || text.get(group.end).is_some_and(|c| is_clause_mark(c) || is_list_mark(c));
    is_near && is_same_clause() || has_names_behind && goes_on() || is_topic_chain()
}

/// Whether those who have `role` take part in an event of `kind` as its subjects.
fn takes_part(role: Role, kind: EventKind) -> bool {
    match role {
        Role::Attend | Role::Accompany | Role::Speak | Role::Report | Role::Officiate | Role::Preside => true,
        Role::Inspect => kind == EventKind::Inspection,
        Role::Meet => kind == EventKind::Reception,
        _ => false,
    }
}

/// Whether a body alone can have `role` (市房管局汇报, 有关部门陪同).
fn may_be_done_by_bodies(role: Role) -> bool {
    matches!(role, Role::Speak | Role::Report | Role::Accompany)
}

/// The list after a verb: 参加会议的有：…, 出席会议的还有….
fn list_behind(cx: &Context, verb: Span, end: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let reach = Span::new(verb.end, (verb.end + LONGEST_OBJECT).min(end));
    let opener = LIST_BEHIND.first_in(text, reach)?;
    let has_mark = text.chars_of(Span::new(verb.end, opener.start)).iter().any(|c| is_boundary(*c));
    let start = opener.end + usize::from(text.get(opener.end).is_some_and(is_boundary));
    (!has_mark).then_some(Span::new(start, end))
}

/// The start of the clause after `at`, at most `end`.
pub fn next_clause(cx: &Context, at: usize, end: usize) -> usize {
    let mark = cx.document.reading.chars_of(Span::new(at, end)).iter().position(|c| is_clause_mark(*c));
    mark.map_or(end, |mark| at + mark + 1)
}
