//! Issuers: the body named right with a document as its source (党中央《…》, 国务院印发《…》, 三部门联合发布《…》).

use super::adjuncts::{Adjuncts, before_date, before_words, clause_start};
use super::words::{
    AND_OTHERS, APPROVED_BY, ASSEMBLIES, BODY_LEADS, BY, CITED, DATE_CHARS, HOLDS, IN_NAME, IN_NAME_STARTS, JOINTLY,
    LEVELS, LINKED_NAMES, LIST_LINKS, NO_BODIES, NUMBERS, OWN_BODIES, OWNERS, PARTICLES, PERFECTIVES, PLENUMS,
    PRESENTS, PROGRAMMES, SESSION_ENDS, SESSION_LEADS, SESSION_NUMBERS, SHORT_SUFFIXES, STATES_NAMED, STOPS, TO,
    TO_OBJECTS, UNITS, WORKS,
};
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, within};
use crate::annotate::grammar::marks::{is_blank, is_boundary, is_closing, is_opening};
use crate::lexicon::kinds::{country, cue_context, issuing};
use crate::lexicon::{Hit, Table, Tables};
use crate::span::{Span, Text};

/// The table of last words of names of bodies: 局, 委员会.
const SUFFIXES: Tables = Tables::of(&[Table::OrgSuffixes]);
/// Longest name of an issuer, in characters.
const LONGEST: usize = 30;
/// Least length, in code points, of what follows 联合 for it to be a second body, if no known body starts there:
/// 实验室 of 联合实验室 is too short.
const LEAST_LINKED: usize = 6;
/// Longest expression of a day between a title and 由, in characters.
const LONGEST_DAY: usize = 24;
/// Longest name of a unit of the army, the police or a company, in characters: 县公安局刑侦大队.
const LONGEST_UNIT: usize = 16;
/// Most characters before the 和 inside the name of an office: 人力资源 of 人力资源和社会保障局.
const LONGEST_SUBJECT: usize = 12;
/// Longest name of the unit that a body belongs to, in characters: 信息工程学院 of 信息工程学院党委.
const LONGEST_OWNER: usize = 12;
/// Longest name of a session, in characters.
const LONGEST_SESSION: usize = 40;
/// Longest clause from 由 to the verb, in characters: 由…常务委员会第十六次会议于2025年6月27日通过.
const LONGEST_PASSIVE: usize = 64;

/// The body that issues the document whose title, marks included, is at `title`.
pub(super) fn issuer(cx: &Context, title: Span, dates: &[DateMention]) -> Option<Span> {
    before(cx, title, dates).or_else(|| behind(cx, title.end, dates))
}

/// The body before the title, with a verb between them or none.
fn before(cx: &Context, title: Span, dates: &[DateMention]) -> Option<Span> {
    let text = &cx.document.reading;
    let floor = clause_start(cx, title.start);
    // 学校制（修）订《…》: the bracket is inside the verb.
    let verb = cx.hits.of_kind_ending_at(issuing::VERB, title.start).filter(|verb| verb.span().start < floor);
    let floor = verb.map_or(floor, |verb| clause_start(cx, verb.span().start));
    let end = WORKS.longest_before(text, title.start).map_or(title.start, |work| work.start.max(floor));
    let end = before_words(cx, end, floor, issuing::ADVERB);
    // 发布2023年至2024年《…》
    let end = before_date(cx, dates, end).filter(|start| *start >= floor).unwrap_or(end);
    let from = end_of_listed_verb(cx, end, floor).unwrap_or_else(|| before_particle(text, end, floor));
    let verb = before_words(cx, from, floor, issuing::VERB);
    let adopted = before_words(cx, verb, floor, issuing::ADOPTION);
    let adjuncts = Adjuncts { cx, dates };
    let (end, floor) = if adopted < title.start { adjuncts.skip(adopted, floor) } else { (adopted, floor) };
    let in_name = || in_name_before(cx, adopted, floor).filter(|_| adopted < title.start);
    let holder = || session_before(cx, adopted, floor, dates).filter(|_| adopted < title.start);
    let actor = actor_ending_at(cx, end, floor).or_else(in_name).or_else(holder);
    // 经县委批准《…》印发: whose approval precedes the deed is no issuer.
    let is_approver = |actor: &Span| APPROVED_BY.longest_before(text, actor.start).is_some();
    let actor = actor.filter(|actor| adopted == verb || !is_approver(actor));
    let Some(actor) = actor.filter(|_| adopted < title.start) else {
        // 频道《…》栏目: the title is a programme, and the medium before it is no issuer.
        return actor.filter(|_| PROGRAMMES.longest_at(text, title.end).is_none());
    };
    let describes =
        PARTICLES.longest_before(text, title.start).is_some_and(|word| !PERFECTIVES.contains(text.slice(word)));
    issuer_end_before_recipient(text, actor, describes).map_or(Some(actor), |to| actor_ending_at(cx, to, floor))
}

/// The body in whose name somebody publishes: 以市政府办公厅的名义印发.
fn in_name_before(cx: &Context, verb: usize, floor: usize) -> Option<Span> {
    let word = IN_NAME.longest_before(&cx.document.reading, verb)?;
    let actor = actor_ending_at(cx, word.start, floor)?;
    IN_NAME_STARTS.longest_before(&cx.document.reading, actor.start).map(|_| actor)
}

/// The session that the clause before a bare verb is about: 县第九次党代会22日举行会议，通过了《…》.
fn session_before(cx: &Context, verb: usize, floor: usize, dates: &[DateMention]) -> Option<Span> {
    let text = &cx.document.reading;
    let comma = verb.checked_sub(1).filter(|comma| verb == floor && text.get(*comma).is_some_and(is_boundary))?;
    let clause = Span::new(clause_start(cx, comma), comma);
    let held = HOLDS.first_in(text, clause)?;
    let (end, _) = Adjuncts { cx, dates }.skip(held.start, clause.start);
    let session = assembly_ending_at(cx, end, clause.start)?;
    (session.start == clause.start).then_some(session)
}

/// `end`, if a verb that the lexicon has together with its particle (通过的) ends there.
fn end_of_listed_verb(cx: &Context, end: usize, floor: usize) -> Option<usize> {
    let verb = cx.hits.of_kind_ending_at(issuing::ADOPTION, end)?;
    (verb.span().start >= floor).then_some(end)
}

fn before_particle(text: &Text, end: usize, floor: usize) -> usize {
    PARTICLES.longest_before(text, end).map_or(end, |particle| particle.start.max(floor))
}

/// Where the issuer ends if `actor` only receives the document, as 向, 给 or 对 before `actor` shows: 市科协|向学校颁发《…》. If
/// the verb `describes` the document, 对 does not show this: 对省水利厅印发的《…》.
fn issuer_end_before_recipient(text: &Text, actor: Span, describes: bool) -> Option<usize> {
    let object = || TO_OBJECTS.longest_before(text, actor.start).filter(|_| !describes);
    TO.longest_before(text, actor.start).or_else(object).map(|to| to.start)
}

/// The body behind the title: 《…》由国务院发布.
fn behind(cx: &Context, end: usize, dates: &[DateMention]) -> Option<Span> {
    let text = &cx.document.reading;
    let start = (0..2)
        .try_fold(end, |at, _| cx.hits.of_kind_at(issuing::ADVERB, at).map_or(Some(at), |h| Some(h.span().end)))?;
    let day = within(dates, Span::new(start, (start + LONGEST_DAY).min(text.len()))).first();
    let start = day.filter(|day| day.span.start == start).map_or(start, |day| day.span.end);
    let by = BY.longest_at(text, start)?;
    let limit = (by.end + LONGEST_PASSIVE).min(text.len());
    let is_edge = |at: &usize| text.get(*at).is_none_or(|c| is_boundary(c) || is_opening(c) || is_closing(c));
    let clause = Span::new(by.end, (by.end..limit).find(is_edge).unwrap_or(limit));
    let verb = cx.hits.of_kind_within(issuing::VERB.or(issuing::ADOPTION), clause).next()?;
    let (end, _) = Adjuncts { cx, dates }.skip(verb.span().start, by.end);
    actor_ending_at(cx, end, by.end).filter(|actor| actor.start == by.end)
}

/// The body that ends at `end` and may have issued a document: a group of bodies, a body, a body of the reporter
/// (我院), a unit (支队) or a session.
fn actor_ending_at(cx: &Context, end: usize, floor: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let group = numbered_group(cx, end, floor);
    let body = || actor_start(cx, end, floor).map(|start| Span::new(start, end));
    let plenum =
        || PLENUMS.longest_before(text, end).map(|name| Span::new(session_start(text, name.start, floor), end));
    let session = || plenum().or_else(|| assembly_ending_at(cx, end, floor));
    let own = || OWN_BODIES.longest_before(text, end).filter(|name| start_of_name(cx, name.start, floor) == name.start);
    let unit = || unit_ending_at(cx, end, floor);
    let other = || own().or_else(unit).or_else(session).filter(|name| name.start >= floor);
    let some = || {
        let others = AND_OTHERS.longest_before(text, end)?;
        Some(Span::new(actor_start(cx, others.start, floor)?, end))
    };
    let shared = || shared_body(cx, end, floor);
    group.or_else(body).or_else(shared).or_else(other).or_else(some)
}

/// Two organs of one place that end at `end`, of which only the first has the name of the place: 镇党委、政府.
fn shared_body(cx: &Context, end: usize, floor: usize) -> Option<Span> {
    let suffix = cx.hits.longest_ending_at(end, Table::OrgSuffixes).filter(|hit| hit.span().len() > 1)?;
    let link =
        LIST_LINKS.longest_before(&cx.document.reading, suffix.span().start).filter(|link| link.start > floor)?;
    Some(Span::new(actor_start(cx, link.start, floor)?, end))
}

/// The unit of the army, the police or a company that ends at `end`: 县公安局刑侦大队, 某支队.
fn unit_ending_at(cx: &Context, end: usize, floor: usize) -> Option<Span> {
    let unit = UNITS.longest_before(&cx.document.reading, end).filter(|unit| unit.start >= floor)?;
    let start = start_of_name(cx, unit.start, floor);
    let start = skip_leads(cx, Span::new(start, end));
    (end - start <= LONGEST_UNIT).then_some(Span::new(start, end))
}

/// The start of the body or list of bodies that ends at `end`.
fn actor_start(cx: &Context, end: usize, floor: usize) -> Option<usize> {
    let start = body_ending_at(cx, end, floor)?;
    let link = linked_inside(cx, Span::new(start, end), floor);
    let start = list_start(cx, link.map_or(start, |link| link.end), floor);
    Some(skip_leads(cx, Span::new(start, end)))
}

/// Where the name of `body` starts, after a word that is no part of it (近期, 执行).
fn skip_leads(cx: &Context, body: Span) -> usize {
    let text = &cx.document.reading;
    // 执行|市防指, but 执行局.
    let cites = || CITED.longest_at(text, body.start).filter(|verb| verb.end + 1 < body.end);
    let lead = BODY_LEADS.longest_at(text, body.start).or_else(cites).filter(|lead| lead.end < body.end);
    let is_name = |lead: &Span| {
        let names = [Table::Institutions, Table::Divisions, Table::Countries, Table::Media];
        cx.hits.starting_at(body.start).iter().any(|hit| names.contains(&hit.table) && hit.span().len() > lead.len())
    };
    lead.filter(|lead| !is_name(lead)).map_or(body.start, |lead| lead.end)
}

/// Finds 联合 inside two bodies that were read as one: 省水利厅|联合|省气象局.
fn linked_inside(cx: &Context, body: Span, floor: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let is_after_body = |link: &Span| {
        cx.hits.tables_ending_at(link.start).has(Table::Institutions) && body.end - link.end >= LEAST_LINKED
    };
    let starts = |link: &Span| link.start > floor && (is_body_start(cx, link.end) || is_after_body(link));
    let links = JOINTLY.starting_in(text, body).filter(|link| link.end <= body.end).filter(starts);
    links.rev().find(|link| body_ending_at(cx, link.start, floor).is_some())
}

/// The start of the number before a session: 二十届三中全会.
fn session_start(text: &Text, start: usize, floor: usize) -> usize {
    let is_number =
        |at: &usize| text.get(*at).is_some_and(|c| NUMBERS.contains_char(c) || SESSION_NUMBERS.contains_char(c));
    let number = (floor..start).rev().take_while(is_number).last().unwrap_or(start);
    SESSION_LEADS.longest_before(text, number).filter(|lead| lead.start >= floor).map_or(number, |lead| lead.start)
}

/// The session of an assembly that ends at `end`: 十三届全国人大五次会议.
fn assembly_ending_at(cx: &Context, end: usize, floor: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let last = SESSION_ENDS.longest_before(text, end).filter(|last| last.start > floor)?;
    let state = STATES_NAMED.first_in(text, Span::new(floor, last.start)).map(|state| state.start);
    let session = Span::new(state.unwrap_or_else(|| start_of_name(cx, last.start, floor)), end);
    (ASSEMBLIES.first_in(text, session).is_some() && session.len() <= LONGEST_SESSION).then_some(session)
}

/// A group of bodies by its number: 财政部等三部门, 中央宣传部等九部委.
fn numbered_group(cx: &Context, end: usize, floor: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let noun = before_words(cx, end, floor, issuing::GROUP);
    let is_number = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit() || NUMBERS.contains_char(c));
    let number = (floor..noun).rev().take_while(is_number).last().filter(|_| noun < end)?;
    let head = AND_OTHERS.longest_before(text, number)?.start;
    let start = body_ending_at(cx, head, floor)?;
    Some(Span::new(list_start(cx, start, floor), end))
}

/// The start of the body that ends at `end`: an institution, a medium or a union of states of the lexicon, words that
/// end like the name of a body (…委员会), or a short name (中条林局).
fn body_ending_at(cx: &Context, end: usize, floor: usize) -> Option<usize> {
    if ends_with_verb(cx, end) || NO_BODIES.longest_before(&cx.document.reading, end).is_some() {
        return None;
    }
    let listed = cx.hits.longest_ending_at(end, Table::Institutions);
    let medium = || cx.hits.longest_ending_at(end, Table::Media);
    let union = || cx.hits.longest_ending_at(end, Table::Countries).filter(|hit| !hit.is(country::COUNTRY));
    if let Some(hit) = listed.or_else(medium).or_else(union) {
        return Some(with_owner(cx, hit.span(), floor)).filter(|&start| start >= floor);
    }
    let text = &cx.document.reading;
    let Some(suffix) = cx.hits.longest_ending_at(end, Table::OrgSuffixes) else { return short_body(cx, end, floor) };
    let start = start_after_by(cx, floor, end).unwrap_or_else(|| start_of_name(cx, suffix.span().start, floor));
    let modifiers = text.chars_of(Span::new(start, suffix.span().start.max(start)));
    let has_place = suffix.span().len() > 1 || modifiers.iter().any(|c| LEVELS.contains_char(*c));
    let is_body = has_place && !modifiers.is_empty() && end - start <= LONGEST;
    is_body.then_some(start).or_else(|| short_body(cx, end, floor))
}

/// The end of 由 before a body, which shows where a long name starts: 由省研究院评级与认证中心发布.
fn start_after_by(cx: &Context, floor: usize, end: usize) -> Option<usize> {
    let text = &cx.document.reading;
    let by = (floor + 1..end).rev().find_map(|at| BY.longest_before(text, at).filter(|by| by.start >= floor))?;
    let is_whole = text.chars_of(Span::new(by.end, end)).iter().all(|c| c.is_alphanumeric() && !TO.contains_char(*c));
    (is_whole && is_body_start(cx, by.end)).then_some(by.end)
}

fn is_body_start(cx: &Context, at: usize) -> bool {
    let names = [Table::Institutions, Table::Divisions, Table::Countries];
    (at..at + 3).any(|at| cx.hits.starting_at(at).iter().any(|hit| names.contains(&hit.table)))
}

/// The start of a short name that ends like a body and follows a verb or a mark: 传达中条林局《…》.
fn short_body(cx: &Context, end: usize, floor: usize) -> Option<usize> {
    let text = &cx.document.reading;
    let suffix = SHORT_SUFFIXES.longest_before(text, end)?;
    if cx.hits.is_common(Span::new(end.saturating_sub(2), end)) {
        return None;
    }
    let start = start_of_name(cx, suffix.start, floor);
    ((3..=SHORT).contains(&(end - start)) && !cx.hits.is_common(Span::new(start, end))).then_some(start)
}

/// Longest short name of a body, such as 中条林局, that the lexicon does not have, in characters.
const SHORT: usize = 6;

/// The start of a listed body with what it belongs to: the region before it (盐城市|第一人民医院), the organ before a bare
/// 办公厅, or the school or college (信息工程|学院党委). An institution before it (教育部|党组) may overlap with it by a character.
fn with_owner(cx: &Context, body: Span, floor: usize) -> usize {
    let text = &cx.document.reading;
    let is_level = |c: Option<char>| c.is_some_and(|c| LEVELS.contains_char(c));
    let joins_level = is_level(text.before(body.start)) || is_level(text.get(body.start));
    let is_bare = cx.hits.starting_at(body.start).iter().any(|h| h.table == Table::OrgSuffixes && h.span() == body);
    let owners = [body.start, body.start + 1].into_iter();
    let owner = owners.filter_map(|end| cx.hits.longest_ending_at(end, Table::Institutions)).map(Hit::span);
    let start = owner.map(|owner| owner.start).filter(|start| *start < body.start && *start >= floor).min();
    // 信息工程|学院党委
    let begins_with_noun =
        || cx.hits.of_any_within(SUFFIXES, body).next().is_some_and(|hit| hit.span().start == body.start);
    start.unwrap_or_else(|| {
        // 按照|校|党委组织部
        let has_owner = OWNERS.longest_before(text, body.start).is_some() || begins_with_noun();
        if !(has_owner || joins_level || is_bare) {
            return body.start;
        }
        let named = start_of_name(cx, body.start, floor);
        if has_owner && body.start - named > LONGEST_OWNER { body.start } else { named }
    })
}

fn ends_with_verb(cx: &Context, end: usize) -> bool {
    cx.hits.ending_at(end).any(|hit| hit.table == Table::Narration && hit.span().len() > 1)
}

/// The start of the name that continues to `end`: after the last mark, verb or preposition, or a 和 that is not inside
/// the name of an office.
pub(super) fn start_of_name(cx: &Context, end: usize, floor: usize) -> usize {
    let text = &cx.document.reading;
    let mut start = end;
    for at in (floor..end).rev() {
        let is_stop =
            text.get(at).is_none_or(|c| !c.is_alphanumeric() || STOPS.contains_char(c) && !is_linked_name(text, at));
        let ends_verb = cx
            .hits
            .ending_at(at + 1)
            .any(|hit| hit.span().len() > 1 && (hit.is(cue_context::AGAINST) || hit.table == Table::Narration));
        let ends_presenting = PRESENTS.longest_before(text, at + 1).is_some();
        if is_stop || ends_verb || ends_presenting || is_end_of_date(text, at) {
            break;
        }
        start = at;
    }
    start
}

/// Whether the link at `at` is inside the name of an office: 和 of 发展|和|改革.
fn is_linked_name(text: &Text, at: usize) -> bool {
    let starts = at.saturating_sub(LONGEST_SUBJECT)..at;
    starts.into_iter().any(|start| LINKED_NAMES.longest_at(text, start).is_some_and(|name| name.end > at))
}

/// Whether the character at `at` ends a date of digits: 年 of 1989年.
fn is_end_of_date(text: &Text, at: usize) -> bool {
    text.get(at).is_some_and(|c| DATE_CHARS.contains_char(c)) && text.before(at).is_some_and(|c| c.is_ascii_digit())
}

/// The start of a list of bodies (中共中央、国务院) whose last one starts at `start`.
fn list_start(cx: &Context, mut start: usize, floor: usize) -> usize {
    let text = &cx.document.reading;
    let blank = |at: usize| text.before(at).filter(|c| is_blank(*c)).map(|_| Span::new(at - 1, at));
    let jointly = |at: usize| JOINTLY.longest_before(text, at);
    let before = |at: usize| LIST_LINKS.longest_before(text, at).or_else(|| jointly(at)).or_else(|| blank(at));
    while let Some(link) = before(start).filter(|link| link.start > floor) {
        let Some(previous) = body_ending_at(cx, link.start, floor) else { break };
        start = previous;
    }
    start
}
