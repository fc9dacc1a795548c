//! Groups whom somebody leads: 带领有关部门负责人到某地, 组织全体教职工召开, 以甲为团长的某国代表团.

use super::Evidence;
use super::lists::{
    ACCOMPANYING, ACTS, ADVERBS_BEFORE_ACTS, ADVERBS_BEHIND, BEFORE_COUNTS, CAUSED, CAUSING, DISPATCHING, HEADING, LED,
    PERMISSIONS, TEAM_MODIFIERS, TEAMS, VISITING_TEAMS,
};
use super::phrases::phrases;
use super::pieces::{ends_with_people, is_inside_word, is_label};
use super::trim::trim;
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark};
use crate::annotate::roles::{Stated, is_said};
use crate::document::Sentence;
use crate::lexicon::Table;
use crate::lexicon::kinds::group_head;
use crate::record::{EventKind, Role};
use crate::span::Span;
use crate::words::WordList;

/// Shortest and longest name of a team that somebody heads, in code points.
const TEAM_LENGTH: std::ops::Range<usize> = 4..50;

/// The groups, with `role`, whom a subject leads to a place or causes to do something: 带领有关部门负责人到某地, 组织全体党员学习.
pub fn find_led(cx: &Context, evidence: &Evidence, role: Role, sentence: &Sentence) -> Vec<(Span, Stated)> {
    let text = &cx.document.reading;
    let mut found = Vec::new();
    for clause in cx.document.clauses(sentence).iter().filter(|c| !is_said(evidence.said, c.start)) {
        if ACCOMPANYING.first_in(text, *clause).is_some() {
            continue;
        }
        if let Some(verb) = LED.first_in(text, *clause) {
            let led = Span::new(verb.end, end_of_led(cx, Span::new(verb.end, clause.end)));
            let mut groups = phrases(cx, evidence.people, led);
            if groups.is_empty() {
                groups.extend(led_bodies(cx, evidence, led));
            }
            found.extend(groups.into_iter().map(|span| (span, Stated { role, words: verb })));
        } else if let Some((verb, caused)) = find_caused(cx, *clause) {
            let groups = phrases(cx, evidence.people, caused);
            let is_object = groups.first().is_some_and(|group| group.start == caused.start);
            let stated = Stated { role: Role::Attend, words: verb };
            found.extend(groups.into_iter().filter(|_| is_object).map(|span| (span, stated)));
        }
    }
    found
}

/// The counted people whom somebody sends: 出动2辆消防车和18名消防官兵, 抽调20余名技术人员.
pub fn find_dispatched(cx: &Context, evidence: &Evidence, sentence: &Sentence) -> Vec<(Span, Stated)> {
    let text = &cx.document.reading;
    let mut found = Vec::new();
    for clause in cx.document.clauses(sentence).iter().filter(|c| !is_said(evidence.said, c.start)) {
        let Some(verb) = DISPATCHING.first_in(text, *clause) else { continue };
        let sent = Span::new(verb.end, end_of_led(cx, Span::new(verb.end, clause.end)));
        let groups = phrases(cx, evidence.people, sent).into_iter().map(|group| strip_vehicles(cx, group));
        let is_counted = |group: &Span| {
            let start = BEFORE_COUNTS.longest_at(text, group.start).map_or(group.start, |word| word.end);
            text.get(start).is_some_and(|c| c.is_ascii_digit())
        };
        let stated = Stated { role: Role::Attend, words: verb };
        found.extend(groups.filter(is_counted).map(|group| (group, stated)));
    }
    found
}

/// The people of `group` behind things that are counted with them: 2辆消防车和|18名消防官兵.
fn strip_vehicles(cx: &Context, group: Span) -> Span {
    let text = &cx.document.reading;
    let is_count = |at: usize| text.get(at).is_some_and(|c| c.is_ascii_digit());
    let links = LINKS.starting_in(text, group).filter(|link| is_count(link.end) && !ends_with_people(cx, link.start));
    links.last().map_or(group, |link| Span::new(link.end, group.end))
}

/// Where the people or bodies that somebody leads end: before a word for what they do, else at the end of `stretch`.
fn end_of_led(cx: &Context, stretch: Span) -> usize {
    let text = &cx.document.reading;
    let begins = |list: &WordList, at: usize| list.longest_at(text, at).is_some();
    let begins_act = |at: usize| {
        [&*ADVERBS_BEFORE_ACTS, &*ADVERBS_BEHIND, &*ACTS].into_iter().any(|list| begins(list, at))
            && !is_inside_word(cx, at)
    };
    let does = |at: &usize| {
        let is_verb = || begins(&CAUSED, *at) || cx.hits.longest_at(*at, Table::RoleVerbs).is_some();
        (ends_with_people(cx, *at) && (is_verb() || begins_act(*at))) || ends_with_bodies(cx, *at) && is_verb()
    };
    (stretch.start + 2..stretch.end).find(does).unwrap_or(stretch.end)
}

/// Whether a word for bodies in general ends at `at`: 等单位, 有关部门.
fn ends_with_bodies(cx: &Context, at: usize) -> bool {
    cx.hits.of_kind_ending_at(group_head::BODY, at).is_some()
}

/// The bodies that somebody leads: 带领财政局、水务局等单位.
fn led_bodies(cx: &Context, evidence: &Evidence, led: Span) -> Option<Span> {
    let span = trim(cx, led);
    let has_mark = cx.document.reading.chars_of(span).iter().any(|c| is_boundary(*c));
    let is_named = !evidence.people.mentions_in(span).is_empty();
    let is_team = TEAMS.longest_before(&cx.document.reading, span.end).is_some();
    (!has_mark && !is_named && !is_team && TEAM_LENGTH.contains(&span.len()) && ends_with_bodies(cx, span.end))
        .then_some(span)
}

/// The verb by which the subject of `clause` causes others to do something, and these, up to what they do:
/// 组织|全体教职工|召开.
fn find_caused(cx: &Context, clause: Span) -> Option<(Span, Span)> {
    let text = &cx.document.reading;
    let verb = CAUSING.first_in(text, clause).filter(|verb| !is_inside_word(cx, verb.start + 1))?;
    // 规定可以邀请人大代表参加 tells of nobody who took part.
    if PERMISSIONS.longest_before(text, verb.start).is_some() {
        return None;
    }
    let stretch = Span::new(verb.end, clause.end);
    let end = end_of_led(cx, stretch);
    let is_adverb = |at: &usize| ADVERBS_BEHIND.longest_at(text, *at).is_some() && ends_with_people(cx, *at);
    let end = (stretch.start + 2..end).find(is_adverb).unwrap_or(end);
    let acts_itself = CAUSED.longest_at(text, verb.end).is_some();
    (end < stretch.end && !acts_itself && !is_inside_word(cx, verb.end)).then(|| (verb, Span::new(verb.end, end)))
}

/// The teams whose head is named before them: 以甲为团长的某国代表团, 甲率领的政府代表团.
pub fn find_headed(cx: &Context, evidence: &Evidence, kind: EventKind, sentence: &Sentence) -> Vec<(Span, Stated)> {
    if kind == EventKind::Letter {
        return Vec::new();
    }
    let text = &cx.document.reading;
    let role = if kind == EventKind::Reception { Role::Meet } else { Role::Attend };
    let mentions = evidence.people.mentions_in(sentence.span).iter();
    let heads = mentions.filter(|mention| !is_said(evidence.said, mention.span.start));
    let headings = heads.filter_map(|mention| HEADING.longest_at(text, mention.extent.end));
    let teams = headings.filter_map(|words| Some((find_team(cx, words.end)?, Stated { role, words })));
    teams.collect()
}

/// The team or the people whose name begins at `start`, up to a mark or the word for what it does.
pub fn find_team(cx: &Context, start: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let reach = text.chars_of(Span::new(start, (start + TEAM_LENGTH.end).min(text.len())));
    let length = reach.iter().position(|c| is_boundary(*c) || is_list_mark(*c)).unwrap_or(reach.len());
    let stretch = Span::new(start, start + length);
    let is_team = |end: &usize| {
        TEAMS.longest_before(text, *end).is_some()
            || VISITING_TEAMS.longest_before(text, *end).is_some()
            || ends_with_people(cx, *end)
    };
    let is_closed = |end: &usize| {
        *end == stretch.end
            || TEAM_MODIFIERS.longest_at(text, *end).is_some()
            || ADVERBS_BEHIND.longest_at(text, *end).is_some()
            || cx.hits.longest_at(*end, Table::RoleVerbs).is_some()
    };
    let end = (start + 1..=stretch.end).find(|end| is_closed(end) && is_team(end))?;
    let span = trim(cx, Span::new(start, end));
    (TEAM_LENGTH.contains(&span.len()) && !is_label(cx, span)).then_some(span)
}
