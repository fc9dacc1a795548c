//! Statements of events: what each clause says took place.

use super::accidents::tells_no_accident;
use super::checks::is_daily_check;
use super::clauses::collect_clauses;
use super::heads::{Name, find_heads};
use super::journeys::{ends_journey, holds_talk, is_finished, is_journey, issues_nothing};
use super::names::{
    find_acting_name, find_given_name, find_locative_name, find_name_of_speech, find_object_name, find_parted_subject,
    find_scene_name, find_source_name, find_subject_name,
};
use super::verbs::{is_straddled, kind_of, take_verbs};
use super::words;
use crate::annotate::Context;
use crate::annotate::dates::DateMention;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark};
use crate::annotate::people::People;
use crate::lexicon::kinds::{event, head};
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// What one clause says of an event that took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// The verb, or the preposition of 在…会上. Empty where a name or a sentence states the event without either.
    pub trigger: Span,
    /// The clause that states the event.
    pub clause: Span,
    /// Index of the sentence.
    pub sentence: usize,
    /// The kind of the event.
    pub kind: EventKind,
    /// The name of the event, if the clause gives one.
    pub name: Option<Name>,
    /// Whether the participants only watch another event: 收看.
    pub is_watching: bool,
}

/// Most characters from the start of a head to a verb inside it, or from a verb of visiting to the 活动 behind it.
const LONGEST_BEFORE: usize = 8;
/// Longest name of a commission with who is in it, in characters.
const LONGEST_COMMISSION: usize = 40;
/// How far before 开展 a demand is looked for, in characters.
const DEMAND_REACH: usize = 200;
/// How many characters before a verb of inspecting are searched for a call to the police: 接警.
const ALARMED: usize = 40;
/// Most characters of a number of years behind a verb of founding or opening: 开馆10周年.
const YEARS: usize = 4;
/// Longest object of 签署 that is examined, in characters.
const LONGEST_OBJECT: usize = 40;

/// Finds the statements of a sentence, in order; `clauses` is a buffer for its clauses.
pub(super) fn find_statements(
    cx: &Context,
    sentence: usize,
    people: &People,
    dates: &[DateMention],
    clauses: &mut Vec<Span>,
) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    let Some(span) = cx.document.sentences.get(sentence).map(|s| s.span) else { return found };
    let mut verbs = cx.hits.of_within(Table::EventVerbs, span).filter(|v| !is_straddled(cx, v.span())).peekable();
    let has_heads = has_heads(cx, span);
    let in_title = span.start < cx.document.body;
    if !has_heads && verbs.peek().is_none() && !in_title {
        return found;
    }
    collect_clauses(clauses, cx, sentence, dates);
    let mut before: Option<Span> = None;
    for &clause in clauses.iter() {
        let first = found.len();
        for verb in take_verbs(&mut verbs, clause).filter(|v| !(has_heads && is_in_head(cx, v))) {
            let parted = || before.and_then(|before| read_parted(cx, before, clause, verb, dates));
            let statement = read_verb(cx, clause, verb, people, dates).or_else(parted);
            found.extend(statement.map(|s| Statement { sentence, ..s }));
        }
        if in_title && found.len() == first {
            found.extend(read_appointment(cx, clause, people).map(|s| Statement { sentence, ..s }));
        }
        before = Some(clause);
        if has_heads {
            let is_headline = in_title && clauses.len() == 1;
            add_named(cx, &mut found, first, clause, sentence, in_title, is_headline, dates);
        }
    }
    keep_events(cx, &mut found, people);
    found
}

/// Reads the appointment that a clause of the headline states: 某某任某市市委书记. The person comes before the verb, and
/// the post closes the clause.
fn read_appointment(cx: &Context, clause: Span, people: &People) -> Option<Statement> {
    let text = &cx.document.reading;
    let person = people.mentions_in(clause).first().map(|mention| mention.span)?;
    let trigger = words::HOLD_POST.longest_at(text, person.end)?;
    let post = cx.hits.longest_ending_at(clause.end, Table::Posts)?.span();
    let is_stated = post.start >= trigger.end && post.len() > 1;
    is_stated.then_some(Statement {
        trigger,
        clause,
        sentence: 0,
        kind: EventKind::Appointment,
        name: None,
        is_watching: false,
    })
}

/// Adds events that a clause names without a verb of holding: 在…会上, 省委常委会议传达…, a headline that is a name.
#[allow(clippy::too_many_arguments, reason = "one clause of a sentence that is being read")]
fn add_named(
    cx: &Context,
    found: &mut Vec<Statement>,
    first: usize,
    clause: Span,
    sentence: usize,
    in_title: bool,
    is_headline: bool,
    dates: &[DateMention],
) {
    let heads = find_heads(cx, clause);
    for head in &heads {
        let name = find_locative_name(cx, clause, head)
            .or_else(|| find_scene_name(cx, clause, head))
            .or_else(|| in_title.then(|| find_name_of_speech(cx, clause, head)).flatten())
            .or_else(|| find_source_name(cx, clause, head))
            .or_else(|| find_given_name(cx, clause, head));
        if let Some((name, at)) = name {
            found.push(of_name(name, Span::new(at, at + 1), clause, sentence));
        }
    }
    let of_clause = &found[first..];
    let is_attribute = |s: &Statement| heads.iter().any(|head| head.span().start == s.trigger.end);
    let is_open = of_clause.iter().all(|s| s.name.is_none() && (!in_title || is_attribute(s)));
    if !heads.is_empty() && is_open {
        let name = find_acting_name(cx, clause, is_headline, dates);
        let name = name.filter(|n| in_title || n.is_whole && n.kind == EventKind::Meeting);
        found.extend(name.map(|n| of_name(n, Span::new(n.span.end, n.span.end), clause, sentence)));
    }
}

/// Keeps the statements of events, in order. Removes 某某在 from names. Drops statements whose name holds a person with
/// a post or a whole clause, and acts inside a name.
fn keep_events(cx: &Context, found: &mut Vec<Statement>, people: &People) {
    for statement in found.iter_mut() {
        statement.name = statement.name.map(|n| Name { span: skip_person(cx, n.span, people), ..n });
    }
    found.retain(|s| s.name.is_none_or(|n| !holds_post(cx, n.span, people)));
    let acts: Vec<Span> = found.iter().filter(|s| s.name.is_none()).map(|s| s.trigger).collect();
    found.retain(|s| s.name.is_none_or(|n| !acts.iter().any(|act| n.covers_act_of_person(*act, people))));
    let names: Vec<Span> = found.iter().filter_map(|s| Some(s.name?.span)).collect();
    found.retain(|s| s.name.is_some() || !names.iter().any(|n| n.covers(s.trigger)));
    found.sort_by_key(|s| (s.trigger.start, s.trigger.end));
}

impl Name {
    /// Whether the name took in a whole clause: a person and what they did (某某致信祝贺某大会).
    fn covers_act_of_person(&self, act: Span, people: &People) -> bool {
        let before = Span::new(self.span.start, act.start);
        let opens = people.mentions_in(before).first().is_some_and(|m| m.extent.start <= self.span.start);
        self.span.covers(act) && opens
    }
}

/// Whether a head begins in a sentence, or so near before it that it may hold a verb of it.
fn has_heads(cx: &Context, sentence: Span) -> bool {
    let from = Span::new(sentence.start.saturating_sub(LONGEST_BEFORE), cx.document.reading.len());
    cx.hits.of_within(Table::EventHeads, from).next().is_some_and(|head| head.span().start < sentence.end)
}

/// Whether the verb is part of an event's name (开幕 in 开幕式).
fn is_in_head(cx: &Context, verb: &Hit) -> bool {
    let from = verb.span().start.saturating_sub(LONGEST_BEFORE);
    let mut heads = (from..=verb.span().start).filter_map(|at| cx.hits.longest_at(at, Table::EventHeads));
    heads.any(|head| {
        head.span().end > verb.span().end || head.span().end == verb.span().end && head.span().start < verb.span().start
    })
}

/// The part of a name after 某某在, where the name took in who was there.
fn skip_person(cx: &Context, name: Span, people: &People) -> Span {
    let first = people.mentions_in(name).first().filter(|m| m.extent.start <= name.start);
    let preposition = first.and_then(|m| words::IN.first_in(&cx.document.reading, Span::new(m.span.end, name.end)));
    preposition.map_or(name, |at| Span::new(at.end, name.end))
}

/// Whether the name holds the posts of a person it is not about (出席论坛的某国总统某某举行会谈).
fn holds_post(cx: &Context, name: Span, people: &People) -> bool {
    let in_verb = |at: usize, end: usize| cx.hits.longest_at(at, Table::EventVerbs).is_some_and(|h| h.span().end > end);
    let mut with_post =
        people.mentions_in(name).iter().filter(|m| m.extent.start > name.start && m.extent.start < m.span.start);
    with_post.any(|m| !in_verb(m.span.start, m.span.end))
}

fn of_name(name: Name, trigger: Span, clause: Span, sentence: usize) -> Statement {
    Statement { trigger, clause, sentence, kind: name.kind, name: Some(name), is_watching: false }
}

/// Reads the statement of a verb of holding whose subject fills the clause before: 某某会议，今天在某市召开.
fn read_parted(cx: &Context, before: Span, clause: Span, verb: &Hit, dates: &[DateMention]) -> Option<Statement> {
    let is_object_only = words::PROCEED.contains(cx.slice(verb.span()));
    if !verb.is(event::HOLD) || is_object_only || cx.document.is_quoted(verb.span().start) {
        return None;
    }
    let name = find_parted_subject(cx, before, clause, verb.span().start, dates)?;
    Some(of_name(name, verb.span(), clause, 0))
}

/// Reads the statement that a verb makes, if it makes one.
fn read_verb(cx: &Context, clause: Span, verb: &Hit, people: &People, dates: &[DateMention]) -> Option<Statement> {
    if cx.document.is_quoted(verb.span().start) || is_wished(cx, clause, verb) {
        return None;
    }
    let of_act = |kind| Statement { trigger: verb.span(), clause, sentence: 0, kind, name: None, is_watching: false };
    if is_finished(cx, clause, verb) || is_journey(cx, clause, verb, people) {
        return Some(of_act(EventKind::Other));
    }
    if let Some(name) = find_name_of_verb(cx, clause, verb, dates) {
        let is_occasion = words::OCCASION.longest_at(&cx.document.reading, verb.span().end).is_some();
        return (!is_occasion).then(|| read_named(cx, clause, verb, name, people));
    }
    if gives_lecture(cx, clause, verb) {
        return Some(of_act(EventKind::Training));
    }
    let is_watching = verb.is(event::WATCH);
    if !(is_watching || verb.is(event::ACT))
        || is_no_event(cx, verb)
        || issues_nothing(cx, clause, verb)
        || tells_no_accident(cx, verb)
        || is_incidental(cx, clause, verb)
        || is_daily_check(cx, verb.span())
        || is_commission(cx, clause, verb)
    {
        return None;
    }
    let is_other = signs_order(cx, verb) || goes_abroad(cx, verb);
    let kind = match kind_of(cx, verb)? {
        _ if is_other => EventKind::Other,
        EventKind::Symposium if is_with_visitors(cx, Span::new(clause.start, verb.span().start)) => {
            EventKind::Reception
        }
        kind => kind,
    };
    Some(Statement { is_watching, ..of_act(kind) })
}

/// The name of the event that the verb holds or attends.
fn find_name_of_verb(cx: &Context, clause: Span, verb: &Hit, dates: &[DateMention]) -> Option<Name> {
    let is_other = is_demanded(cx, clause, verb)
        || is_attribute_of_host(cx, clause, verb)
        || is_attribute_of_opened(cx, clause, verb);
    if is_other || ends_journey(cx, verb) || holds_talk(cx, verb, clause) {
        return None;
    }
    let object = || find_object_name(cx, verb.span().end, clause);
    if let Some(held) = find_holding_part(cx, verb) {
        return find_object_name(cx, held, clause);
    }
    let proceeds = words::PROCEED.contains(cx.slice(verb.span()));
    if words::ORGANISE.contains(cx.slice(verb.span())) {
        object()
    } else if proceeds {
        object().filter(|name| is_proceeding(cx, name))
    } else if verb.is(event::HOLD) {
        object().or_else(|| find_subject_name(cx, clause, verb.span().start, dates))
    } else if verb.is(event::ATTEND) {
        object()
    } else {
        None
    }
}

/// Whether the object of 进行 is an event with a name: 进行第二十次集体学习, 进行某学科研讨活动, 进行消防知识培训; 进行培训 is none.
fn is_proceeding(cx: &Context, name: &Name) -> bool {
    let head = cx.hits.longest_ending_at(name.span.end, Table::EventHeads);
    let is_numbered = words::NUMBER.longest_at(&cx.document.reading, name.span.start).is_some();
    let is_long = |head: &Hit| head.span().len() > 2 && !head.is(head::VERBAL) || name.kind == EventKind::Training;
    let is_named = |head: &Hit| is_long(head) && head.span().start > name.span.start;
    name.is_whole && name.kind != EventKind::Inspection && (is_numbered || head.is_some_and(is_named))
}

/// Whether the clause tells a lecture without a name: 作题为《…》的报告; a report on work is none.
fn gives_lecture(cx: &Context, clause: Span, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let lecture = words::LECTURE.longest_before(text, clause.end).filter(|lecture| lecture.start >= verb.span().end);
    words::PROCEED.contains(cx.slice(verb.span()))
        && lecture.is_some()
        && words::LECTURE_NOT.longest_before(text, clause.end).is_none()
}

/// Whether the verb of organising says who organised (由某局主办, 某局承办的): the name is elsewhere.
fn is_attribute_of_host(cx: &Context, clause: Span, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let is_by = || words::BY.first_in(text, Span::new(clause.start, verb.span().start)).is_some();
    words::ORGANISE.longest_before(text, verb.span().end).is_some()
        && (words::OF.longest_at(text, verb.span().end).is_some() || is_by())
}

/// Whether 开展的 or the like is an attribute in a clause that ends with a verb of opening: 某局开展的某活动在某村启动.
fn is_attribute_of_opened(cx: &Context, clause: Span, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let of = words::OF.longest_at(text, verb.span().end).filter(|_| verb.is(event::HOLD));
    let is_opened = |of: Span| words::OPEN.longest_before(text, clause.end).is_some_and(|open| open.start > of.end);
    of.is_some_and(is_opened)
}

/// Where the verb of holding ends that opens `verb`, where the name continues behind it: 举行 in 举行签约暨揭牌仪式 and in
/// 举行签约仪式.
fn find_holding_part(cx: &Context, verb: &Hit) -> Option<usize> {
    if verb.is(event::HOLD) {
        return None;
    }
    let end = verb.span().end;
    let is_continued = |start: usize| {
        let head = cx.hits.longest_at(start, Table::EventHeads);
        words::ALSO.longest_at(&cx.document.reading, end).is_some() || head.is_some_and(|head| head.span().end > end)
    };
    let parts = cx.hits.starting_at(verb.span().start).iter().filter(|h| h.is(event::HOLD)).map(|h| h.span().end);
    parts.filter(|part| *part < end).find(|part| is_continued(*part))
}

/// The statement of a named event: what is opened is a ceremony, and 走访慰问活动 an inspection.
fn read_named(cx: &Context, clause: Span, verb: &Hit, name: Name, people: &People) -> Statement {
    let opens = words::OPEN.longest_before(&cx.document.reading, verb.span().end).is_some();
    let is_shown = matches!(name.kind, EventKind::Reception | EventKind::Other) && opens;
    let kind = if is_shown { EventKind::Ceremony } else { name.kind };
    let statement = Statement { kind, ..of_name(name, verb.span(), clause, 0) };
    if name.kind == EventKind::Ceremony {
        return statement;
    }
    if is_tour(cx, verb, name, people) {
        let is_title = cx.document.quote_starting_at(name.span.start).is_some();
        return Statement { kind: EventKind::Inspection, name: statement.name.filter(|_| is_title), ..statement };
    }
    let Some(visit) = find_visit(cx, name.span) else { return statement };
    let name = statement.name.filter(|name| name.span.start < visit.start);
    let name = name.map(|name| Name { kind: EventKind::Inspection, ..name });
    Statement { kind: EventKind::Inspection, name, ..statement }
}

/// Whether an activity is carried out where somebody went (赴某市开展招商活动): a tour; 义诊活动 and 文艺演出活动 are events of
/// their own.
fn is_tour(cx: &Context, verb: &Hit, name: Name, people: &People) -> bool {
    let text = &cx.document.reading;
    let sentence = cx.document.sentence_at(verb.span().start).and_then(|i| cx.document.sentences.get(i));
    let before = sentence.map(|s| Span::new(s.span.start, verb.span().start));
    let went = |before| cx.hits.of_kind_within(event::GO, before).any(|go| !cx.document.is_quoted(go.span().start));
    let travels = |before| !people.mentions_in(before).is_empty() || words::DELEGATION.first_in(text, before).is_some();
    name.kind == EventKind::Other
        && before.is_some_and(travels)
        && words::CARRY_OUT.longest_before(text, verb.span().end).is_some()
        && words::ACTIVITY.longest_before(text, name.span.end).is_some()
        && words::TOUR_NOT.first_in(text, name.span).is_none()
        && before.is_some_and(went)
}

/// Whether the verb is only wished for, planned or demanded: 愿会晤, 准备会见, 希望来访.
fn is_wished(cx: &Context, clause: Span, verb: &Hit) -> bool {
    let (text, start) = (&cx.document.reading, verb.span().start);
    let wish = words::WISH.longest_before(text, start).filter(|wish| wish.start >= clause.start);
    wish.is_some() && words::WISH_NOT.longest_before(text, start).is_none()
}

/// Whether 开展 is part of a demand (要求各地开展…活动, 深入开展) and not of a report (深入某村开展).
fn is_demanded(cx: &Context, clause: Span, verb: &Hit) -> bool {
    let (text, start) = (&cx.document.reading, verb.span().start);
    let is_way = |word: Span| word.end < start && cx.hits.of_kind_at(event::GO, word.start).is_some();
    let near = Span::new(clause.start.max(start.saturating_sub(DEMAND_REACH)), start);
    let mut demands = words::DEMAND.starting_in(text, near);
    words::CARRY_OUT.longest_before(text, verb.span().end).is_some()
        && demands.any(|word| word.end <= start && !is_way(word))
}

/// Finds the verb of an inspection shortly before the 活动 that ends a name: 走访慰问活动, 走访委员活动.
fn find_visit(cx: &Context, name: Span) -> Option<Span> {
    let activity = words::ACTIVITY.longest_before(&cx.document.reading, name.end)?;
    let near = Span::new(name.start.max(activity.start.saturating_sub(LONGEST_BEFORE)), activity.start);
    let is_visit = |verb: &&Hit| verb.is(event::ACT) && kind_of(cx, verb) == Some(EventKind::Inspection);
    let verbs = cx.hits.of_within(Table::EventVerbs, near).filter(|verb| !cx.document.is_quoted(verb.span().start));
    verbs.filter(is_visit).map(Hit::span).next()
}

/// Whether the verb signs an order or a law (签署…令), which is not a ceremony.
fn signs_order(cx: &Context, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let behind = Span::new(verb.span().end, (verb.span().end + LONGEST_OBJECT).min(text.len()));
    let is_end = |at: usize| text.get(at).is_none_or(|c| c.is_whitespace() || is_boundary(c));
    let end = (behind.start..=behind.end).find(|at| is_end(*at)).unwrap_or(behind.end);
    let is_part_end = |at: &usize| *at == end || text.get(*at).is_some_and(is_list_mark);
    let is_order = |at: usize| words::ORDER.longest_before(text, at).is_some_and(|order| order.start >= behind.start);
    words::SIGN.contains(cx.slice(verb.span())) && (behind.start..=end).filter(is_part_end).any(is_order)
}

/// Whether the verb has another country or region for its object (访问某国): a journey, where a visitor is received by
/// those the report is from.
fn goes_abroad(cx: &Context, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let end = verb.span().end;
    let object = words::DONE.longest_at(text, end).map_or(end, |done| done.end);
    let is_place = || {
        let hits = cx.hits.starting_at(object);
        hits.iter().any(|h| matches!(h.table, Table::Countries | Table::Divisions) && h.span().len() > 1)
    };
    words::VISIT_ABROAD.longest_before(text, end).is_some_and(|v| v.end == end)
        && words::OWN_COUNTRY.longest_at(text, object).is_none()
        && is_place()
        && cx.hits.longest_at(object, Table::Universities).is_none()
}

/// Whether visitors are named before 举行座谈: 与某某一行举行座谈.
fn is_with_visitors(cx: &Context, before: Span) -> bool {
    let text = &cx.document.reading;
    let with = words::WITH.first_in(text, before);
    with.is_some_and(|with| words::VISITOR.first_in(text, Span::new(with.end, before.end)).is_some())
}

/// Whether the venue after the verb may be its object: 参观车间, 走访社区; 植树基地 is none.
fn is_verb_of_visiting(cx: &Context, verb: &Hit) -> bool {
    matches!(kind_of(cx, verb), Some(EventKind::Inspection | EventKind::Reception))
}

/// Whether the verb is no event of its own. It says when something was said (在接见某某时的讲话), what somebody accepted
/// (接受某台访问) or received (接到调度), or whom an institution receives every day (接待游客). An inspection soon after a call
/// to the police (接警) is police work.
fn is_incidental(cx: &Context, clause: Span, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let Span { start, end } = verb.span();
    let receives = words::RECEIVE.longest_before(text, end).is_some();
    let object = words::DONE.longest_at(text, end).map_or(end, |done| done.end);
    let is_number = |c: char| c.is_ascii_digit() || words::NUMERAL.contains_char(c);
    if receives && (words::CUSTOMER.longest_at(text, object).is_some() || text.get(object).is_some_and(is_number)) {
        return true;
    }
    let is_talk = matches!(kind_of(cx, verb), Some(EventKind::Reception | EventKind::Inspection));
    let is_heard = || words::ACCEPT.first_in(text, Span::new(clause.start, start)).is_some();
    let is_time = || words::TIME_OF.first_in(text, Span::new(end, clause.end)).is_some();
    let is_received = || words::RECEIVED.first_in(text, Span::new(clause.start, start)).is_some();
    let near = Span::new(start.saturating_sub(ALARMED), start);
    let is_alarmed = || kind_of(cx, verb) == Some(EventKind::Inspection) && words::ALARM.first_in(text, near).is_some();
    is_talk
        && (is_time()
            || is_received()
            || is_alarmed()
            || words::INTERVIEW.longest_before(text, end).is_some() && is_heard())
}

/// Whether the verb of founding sets up a commission for some work: 成立领导小组, 成立由某某任总指挥的指挥部.
fn is_commission(cx: &Context, clause: Span, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let founds = words::FOUND.longest_before(text, verb.span().end).is_some();
    let sentence = cx.document.sentence_at(verb.span().start).and_then(|i| cx.document.sentences.get(i));
    let limit = sentence.map_or(clause.end, |s| s.span.end).min(verb.span().end + LONGEST_COMMISSION);
    founds && words::COMMISSION.first_in(text, Span::new(verb.span().end, limit.max(clause.end))).is_some()
}

/// Whether the verb of receiving opens the name of a building or an institution: 接待中心.
fn names_reception(cx: &Context, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let end = verb.span().end;
    let house = words::SERVICE_HOUSE.longest_at(text, end).filter(|house| house.len() > 1);
    let not = words::NOUN_ENDING_NOT.longest_at(text, end).map_or(0, Span::len);
    words::RECEIVE.longest_before(text, end).is_some() && house.is_some_and(|house| not <= house.len())
}

/// Whether the verb is no event: part of a noun (调研组), passive, a courtesy (表示慰问), the time of something else (会谈后),
/// or a founding or opening whose years are counted (开馆10周年).
fn is_no_event(cx: &Context, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let Span { start, end } = verb.span();
    let is_longer =
        |word: Option<Span>, not: Option<Span>| word.is_some_and(|word| not.is_none_or(|not| not.len() < word.len()));
    let is_ending = is_longer(words::NOUN_ENDING.longest_at(text, end), words::NOUN_ENDING_NOT.longest_at(text, end));
    let is_subordinate =
        is_longer(words::SUBORDINATE.longest_at(text, end), words::SUBORDINATE_NOT.longest_at(text, end));
    let names_venue = cx.hits.longest_at(end, Table::VenueWords).is_some_and(|venue| venue.span().len() > 1);
    let is_ending = is_ending || names_venue && !is_verb_of_visiting(cx, verb);
    let is_ending = is_ending || names_reception(cx, verb);
    let is_expressed = words::COURTESY.longest_before(text, start).is_some();
    let is_passive = words::PASSIVE.longest_before(text, start).is_some()
        || is_expressed && kind_of(cx, verb) == Some(EventKind::Inspection);
    let is_number = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit() || words::NUMERAL.contains_char(c));
    let number = (end..end + YEARS).take_while(is_number).count();
    let counts_years = number > 0
        && (words::FOUND.longest_before(text, end).is_some()
            || words::ANNIVERSARY.longest_at(text, end + number).is_some());
    is_ending || is_passive || is_subordinate || counts_years
}
