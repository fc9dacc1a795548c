//! Chooses the main event among the statements of the headline and the first paragraphs.

use super::Found;
use super::account::{Told, is_about};
use super::evidence::{LEAST, Witness, is_round_up};
use super::occurrences::find_occurrence;
use super::statements::{Statement, find_statements};
use super::words;
use super::zones::{find_headline, find_lead};
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, within};
use crate::annotate::people::People;
use crate::calendar::read;
use crate::lexicon::Table;
use crate::lexicon::kinds::event;
use crate::record::EventKind;
use crate::span::Span;

/// The main event as headline and body state it.
#[derive(Clone, Debug)]
pub(super) struct Main {
    /// The event as the headline states it.
    pub title: Option<Statement>,
    /// The event as the body states it.
    pub body: Option<Statement>,
    /// Every statement of the first paragraphs.
    pub all: Vec<Statement>,
}

impl Main {
    /// The kind of the event: that of the headline, or of the body where the headline states none.
    pub fn kind(&self) -> Option<EventKind> {
        self.title.or(self.body).map(|s| s.kind)
    }
}

/// Finds the main event. None in a comment of a column (央视快评：…), or where neither headline nor body states an event.
/// A feature or a round-up has one only if its headline states it.
pub(super) fn find_main_event(cx: &Context, found: &Found) -> Option<Main> {
    let (people, dates) = (found.people, found.dates);
    if is_column(cx) {
        return None;
    }
    let mut clauses = Vec::new();
    let mut statements = |sentence| find_statements(cx, sentence, people, dates, &mut clauses);
    let mut in_title: Vec<Statement> = find_headline(cx).flat_map(&mut statements).collect();
    in_title.retain(|statement| !is_emphasised(cx, statement));
    let paragraphs: Vec<Vec<Statement>> =
        find_lead(cx).into_iter().map(|p| p.flat_map(&mut statements).collect()).collect();
    let published = cx.document.meta.published.as_deref().and_then(read);
    let is_coming = |day: &DateMention| published.is_some() && day.iso.as_deref().and_then(read) > published;
    let is_later = |s: &Statement| within(dates, s.clause).iter().any(is_coming);
    let headline = in_title.first().map(|first| choose_of_headline(first, &in_title, is_later)).copied();
    let witness = Witness { cx, people, dates, year: found.year, published, headline };
    let told = choose(&witness, &paragraphs);
    let body = told.map(|told| told.statement);
    let is_restated = body.is_some_and(|body| witness.is_like_headline(&body));
    let is_alone = paragraphs.iter().all(Vec::is_empty);
    let is_letter = |t: &Statement| t.kind == EventKind::Letter && t.trigger.end == title_span(cx).end;
    let is_told_by_verb = |t: &Statement| !t.trigger.is_empty() && (body.is_none() || !is_exhortation(cx, t, people));
    let title = headline.filter(|t| {
        is_restated
            || is_letter(t)
            || is_told_by_verb(t) && (is_alone || body.is_some() || has_subject(cx, t, people) || is_followed(cx, t))
    });
    let is_none = || is_feature(cx) || is_round_up(cx, &paragraphs, dates);
    if title.is_none() && is_none() {
        return None;
    }
    let told = prefer_occurrence(cx, found, title.as_ref(), told);
    if title.is_none() && !told.is_some_and(|told| is_about(cx, found, &told)) {
        return None;
    }
    let body = told.map(|told| told.statement);
    let body = body.map(|body| prefer_watching(cx, body, &paragraphs));
    let title = title.filter(|title| !is_overruled(title, body));
    let is_unnamed = title.is_none_or(|title| title.name.is_none());
    let body = body.map(|body| {
        let kind = if is_unnamed && announces_officers(cx, &body) { EventKind::Appointment } else { body.kind };
        Statement { kind, ..body }
    });
    Some(Main { title, body, all: paragraphs.into_iter().flatten().collect() })
}

/// The event of the body, or an occurrence of the lead (起火, 获救) in its place.
///
/// The occurrence wins where the body states no event, or an unnamed act of kind `other` in a later sentence.
/// Where the headline has a word of an accident and states no event, the occurrence also wins over an unnamed event
/// of another kind. It never wins where the headline states a named event or one of another kind.
fn prefer_occurrence(cx: &Context, found: &Found, title: Option<&Statement>, body: Option<Told>) -> Option<Told> {
    let is_act = |s: &Statement| s.name.is_none() && s.kind == EventKind::Other;
    if title.is_some_and(|title| !is_act(title)) {
        return body;
    }
    let is_accident = title.is_none() && tells_accident(cx);
    let may_yield = |body: &Statement| is_act(body) || is_accident && body.name.is_none();
    if body.is_some_and(|body| !may_yield(&body.statement)) {
        return body;
    }
    let Some(told) = find_occurrence(cx, found.dates, found.people, found.year) else { return body };
    let is_first =
        |body: &Statement| told.statement.sentence < body.sentence || is_accident && body.kind != EventKind::Other;
    if body.is_none_or(|body| is_first(&body.statement)) { Some(told) } else { body }
}

/// Whether the statement tells of a meeting of officials (干部大会) where its sentence or the next one says that an
/// appointment is announced.
fn announces_officers(cx: &Context, statement: &Statement) -> bool {
    let text = &cx.document.reading;
    let is_of_officers =
        statement.name.is_some_and(|n| words::OFFICERS_MEETING.longest_before(text, n.span.end).is_some());
    let sentences = &cx.document.sentences;
    let Some(first) = sentences.get(statement.sentence).filter(|_| is_of_officers) else { return false };
    let last = sentences.get(statement.sentence + 1).unwrap_or(first);
    let span = Span::new(first.span.start, last.span.end);
    let announced = words::ANNOUNCE.first_in(text, span);
    announced.is_some_and(|verb| words::PERSONNEL.first_in(text, Span::new(verb.end, span.end)).is_some())
}

/// Whether the headline tells an accident or a disaster.
fn tells_accident(cx: &Context) -> bool {
    let text = &cx.document.reading;
    let words = words::HEADLINE_ACCIDENT.starting_in(text, title_span(cx));
    let mut told = words.filter(|word| words::HAPPEN_NOT.longest_before(text, word.start).is_none());
    told.any(|word| word.end <= title_span(cx).end)
}

/// Whether the body's event decides the kind against the headline: one that is held against one that is only watched;
/// a named event of a known kind against a named one of kind `other` (活动); a named ceremony against an appointment; a
/// named symposium against an unnamed reception (座谈).
fn is_overruled(title: &Statement, body: Option<Statement>) -> bool {
    let Some(body) = body else { return false };
    let is_vague = title.kind == EventKind::Other && title.name.is_some();
    let is_plainer = is_vague && body.kind != EventKind::Other && body.name.is_some_and(|n| n.is_whole);
    let is_appointed_there = title.kind == EventKind::Appointment && body.kind == EventKind::Ceremony;
    let is_ceremony = is_appointed_there && body.name.is_some_and(|n| n.is_whole);
    let is_talk = title.kind == EventKind::Reception && title.name.is_none() && body.kind == EventKind::Symposium;
    let is_symposium = is_talk && body.name.is_some_and(|n| n.is_whole);
    title.is_watching && !body.is_watching || is_plainer || is_ceremony || is_symposium
}

/// Whether an act of the headline is only the object of 强调: 某某强调做好指导督导工作.
fn is_emphasised(cx: &Context, statement: &Statement) -> bool {
    let before = Span::new(statement.clause.start, statement.trigger.start);
    statement.name.is_none() && words::STATE.first_in(&cx.document.reading, before).is_some()
}

/// Whether the headline names an event, and a sentence of the lead begins with what took place there: 大会由某某主持.
fn is_followed(cx: &Context, title: &Statement) -> bool {
    let opens = |sentence: usize| {
        let start = cx.document.sentences.get(sentence).map_or(0, |s| s.span.start);
        words::FOLLOW.longest_at(&cx.document.reading, start).is_some()
    };
    title.name.is_some_and(|name| name.is_whole) && find_lead(cx).into_iter().flatten().any(opens)
}

/// Whether a person, a post or a delegation is named before the headline's verb.
fn has_subject(cx: &Context, title: &Statement, people: &People) -> bool {
    let before = Span::new(title.clause.start, title.trigger.start);
    let has_post = || cx.hits.of_within(Table::Posts, before).any(|post| post.span().len() > 1);
    let has_delegation = || words::DELEGATION.first_in(&cx.document.reading, before).is_some();
    title.name.is_none() && (!people.mentions_in(before).is_empty() || has_post() || has_delegation())
}

/// Whether the headline's verb is part of a slogan (全面准确宣讲…精神): it, another verb or an adverb opens its clause, and
/// nobody is named before it.
fn is_exhortation(cx: &Context, title: &Statement, people: &People) -> bool {
    let before = Span::new(title.clause.start, title.trigger.start);
    let opener = cx.hits.of_kind_at(event::AFTER.or(event::ADVERB), before.start);
    let has_opener = before.is_empty() || opener.is_some_and(|h| h.span().len() > 1);
    title.name.is_none() && has_opener && people.mentions_in(before).is_empty()
}

/// The statement that counts in a sentence that says what was watched (收看): a named meeting after 并 or 随后, else the
/// watching. Where nothing is watched, it is `body`.
fn prefer_watching(cx: &Context, body: Statement, paragraphs: &[Vec<Statement>]) -> Statement {
    let of_sentence = || paragraphs.iter().flatten().filter(|s| s.sentence == body.sentence);
    let Some(watching) = of_sentence().find(|s| s.is_watching) else { return body };
    let is_secondary = |s: &Statement| words::SECONDARY.longest_at(&cx.document.reading, s.clause.start).is_some();
    let is_own = |s: &&Statement| s.name.is_some_and(|n| n.is_whole) && is_secondary(s);
    *of_sentence().find(is_own).unwrap_or(watching)
}

/// The statement of the body with the greatest weight, which must be at least [`LEAST`]; the first of equal ones.
fn choose(witness: &Witness, paragraphs: &[Vec<Statement>]) -> Option<Told> {
    let mut best: Option<Told> = None;
    for (paragraph, statements) in paragraphs.iter().enumerate() {
        for statement in statements {
            let weight = witness.weigh(statement, paragraph, statements);
            if weight >= LEAST && best.is_none_or(|best| weight > best.weight) {
                best = Some(Told { statement: *statement, weight, is_occurrence: false });
            }
        }
    }
    best
}

/// Chooses what the headline is about. An appointment wins over the meeting that announces it. A letter, a call or a
/// reception wins over the post that its recipient was elected to. What a journey is for wins over the journey,
/// unless its clause names a day after publication.
fn choose_of_headline<'a>(
    first: &'a Statement,
    in_title: &'a [Statement],
    is_later: impl Fn(&Statement) -> bool,
) -> &'a Statement {
    let preferred = match first.kind {
        EventKind::Meeting => [EventKind::Appointment].as_slice(),
        EventKind::Appointment => &[EventKind::Letter, EventKind::Call, EventKind::Reception],
        EventKind::Other if first.name.is_none() => {
            return in_title.iter().find(|s| s.kind != EventKind::Other && !is_later(s)).unwrap_or(first);
        }
        _ => return first,
    };
    in_title.iter().find(|s| preferred.contains(&s.kind)).unwrap_or(first)
}

/// The headline, without the line feed after it.
fn title_span(cx: &Context) -> Span {
    Span::new(0, cx.document.body.saturating_sub(1))
}

/// Whether the headline opens with the name of a column of comments, or a word of features, and a colon: 央视快评：….
fn is_column(cx: &Context) -> bool {
    let title = title_span(cx);
    let colon = cx.document.reading.find("：", title);
    let is_listed =
        |colon: Span| words::COLUMN.longest_at(&cx.document.reading, 0).is_some_and(|c| c.end == colon.start);
    colon.is_some_and(|colon| {
        is_listed(colon) || cx.hits.of_kind_within(event::FEATURE, Span::new(0, colon.start)).next().is_some()
    })
}

/// Whether the headline says that this is not a report of an event (快讯, 热潮, 某国称…). The path of a page in its place
/// (首页 > 要闻) says nothing.
fn is_feature(cx: &Context) -> bool {
    let text = &cx.document.reading;
    let title = title_span(cx);
    if words::PATH.first_in(text, title).is_some() {
        return false;
    }
    let claims = words::CLAIM.first_in(text, title).is_some() && words::CLAIM_NOT.first_in(text, title).is_none();
    claims || cx.hits.of_kind_within(event::FEATURE, title).next().is_some()
}
