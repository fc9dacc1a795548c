//! Makes the parts of a record that several annotators contribute to.

use rustc_hash::FxHashSet;

use super::cases::CaseFound;
use super::changes::ChangeFound;
use super::dates::{DateMention, Unmapped};
use super::explanations::Value;
use super::organizations::full_name;
use super::people::People;
use super::post_bodies::{PostBodies, is_of_own_centre};
use super::posts::{Parted, PostMention};
use super::ranks::{Held, find_ranks};
use super::regions::Region;
use super::requirements::requirements;
use super::roles::{GivenRole, PersonRoles};
use super::speeches::{Speaker, SpeechFound};
use super::{Context, roles};
use crate::document::Document;
use crate::record::{self, Event, Record};
use crate::span::Span;

/// Completes a record with the parts of its document: the texts, the paragraphs, the facts about the publication and
/// the warnings.
pub fn complete(record: &mut Record, mut document: Document) {
    record.paragraphs = paragraphs(&document);
    record.meta = std::mem::take(&mut document.meta);
    record.meta.script = document.script;
    let of_event = std::mem::replace(&mut record.warnings, std::mem::take(&mut document.warnings));
    record.warnings.extend(of_event);
    record.warnings.extend(record.event.as_ref().and_then(find_missing_year));
    (record.title, record.text) = document.into_title_and_body();
    // The line feed after the headline.
    record.title.pop();
}

/// The warning that the year of the event is not known, if it is not.
fn find_missing_year(event: &Event) -> Option<record::Warning> {
    let date = event.date.as_ref().filter(|date| date.iso.as_ref().is_some_and(|iso| iso.starts_with("--")))?;
    let message = format!("the report does not say in which year {} is", date.text);
    Some(record::Warning { code: record::WarningCode::YearUnknown, message })
}

/// The warning that no calendar has the first or the last day of the event.
pub fn find_impossible_day(cx: &Context, event: &Event, dates: &[DateMention]) -> Option<record::Warning> {
    let date = event.date.as_ref()?;
    let is_it = |d: &&DateMention| d.unmapped == Some(Unmapped::Impossible) && cx.written(d.span) == date.text;
    dates.iter().find(is_it)?;
    let message = format!("the calendar does not have {}", date.text);
    Some(record::Warning { code: record::WarningCode::ImpossibleDate, message })
}

/// The paragraphs of the body.
fn paragraphs(document: &Document) -> Vec<record::Paragraph> {
    let body = document.paragraphs.iter().filter(|p| !p.is_title);
    body.map(|p| record::Paragraph {
        start: p.span.start - document.body,
        end: p.span.end - document.body,
        kind: p.kind,
        page: p.page,
    })
    .collect()
}

/// The people, with their names as written, their roles and their countries in the same order.
pub fn people(
    cx: &Context,
    bodies: &PostBodies,
    people: People,
    names: Vec<String>,
    said: &[Span],
    roles: Vec<PersonRoles>,
    countries: Vec<Option<String>>,
) -> Vec<record::Person> {
    let listing = roles::list_people(cx, &people, &roles, said);
    let mut list: Vec<record::Person> = people
        .list
        .into_iter()
        .zip(names)
        .zip(roles)
        .zip(listing)
        .zip(countries)
        .enumerate()
        .map(|(i, ((((person, name), roles), listing), country))| record::Person {
            name,
            order: listing.order,
            by_strokes: listing.by_strokes,
            posts: posts(cx, bodies, i, &person.posts, country.is_some()),
            roles: roles.roles,
            acts: acts(cx, i, &roles.acts),
            mentions: Vec::new(),
            country,
        })
        .collect();
    for mention in &people.mentions {
        list[mention.person].mentions.push(cx.document.position(mention.span));
    }
    list
}

/// The words that give the roles of the person of this index.
fn acts(cx: &Context, person: usize, acts: &[GivenRole]) -> Vec<record::Act> {
    let act = |(i, act): (usize, &GivenRole)| {
        cx.note(Value::Act(person, i), act.rule);
        record::Act { role: act.role, text: cx.written(act.words), position: cx.document.position(act.words) }
    };
    acts.iter().enumerate().map(act).collect()
}

/// The name of each person in the characters that the report uses, without blanks.
///
/// [`People`] holds names in the reading text; the first mention of the whole name says how the report writes it.
pub fn written_names(cx: &Context, people: &People) -> Vec<String> {
    let mut names: Vec<String> = people.list.iter().map(|person| person.name.clone()).collect();
    if cx.document.is_written_as_read() {
        return names;
    }
    let without_blanks = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let mut is_found = vec![false; names.len()];
    for mention in &people.mentions {
        let i = mention.person;
        if !is_found[i] && without_blanks(cx.slice(mention.span)) == people.list[i].name {
            is_found[i] = true;
            names[i] = without_blanks(&cx.written(mention.span));
        }
    }
    names
}

/// The posts of the person of this index, with their ranks.
fn posts(
    cx: &Context,
    bodies: &PostBodies,
    person: usize,
    mentions: &[PostMention],
    is_foreign: bool,
) -> Vec<record::Post> {
    // 国家主席 of a foreigner is a post of another state.
    let full_name = |post: &PostMention| {
        let name = bodies.get(&post.span.start).and_then(|body| body.full_name.as_deref());
        name.filter(|name| !is_foreign || !is_of_own_centre(name))
    };
    for (i, mention) in mentions.iter().enumerate().filter(|_| cx.options.explain) {
        let rule = bodies.get(&mention.span.start).and_then(|body| body.rule);
        if let Some(rule) = rule.filter(|_| full_name(mention).is_some()) {
            cx.note(Value::PostBody(person, i), rule);
        }
    }
    let parted = |post: &PostMention| {
        let body = bodies.get(&post.span.start);
        (body.map_or_else(|| post.parted(cx), |body| body.parted), full_name(post))
    };
    let parted: Vec<(Parted, Option<&str>)> = mentions.iter().map(parted).collect();
    let held: Vec<Held> = parted
        .iter()
        .map(|(parted, full_name)| Held {
            organization: parted.organization.map(|body| cx.slice(body)),
            full_name: *full_name,
            title: cx.slice(parted.post),
        })
        .collect();
    let ranks = find_ranks(cx, &held);
    let posts = mentions.iter().zip(&parted).zip(ranks);
    posts
        .map(|((post, (parted, full_name)), rank)| record::Post {
            text: cx.written(post.span),
            position: cx.document.position(post.span),
            organization: parted.organization.map(|body| cx.written(body)),
            organization_full: full_name.map(str::to_owned),
            post: cx.written(parted.post),
            rank: rank.filter(|_| !is_foreign || full_name.is_some()),
        })
        .collect()
}

/// The personnel changes, each once; `names` has the names of the people as written.
pub fn changes(
    cx: &Context,
    region: Option<&Region>,
    bodies: &PostBodies,
    changes: &[ChangeFound],
    names: &[String],
) -> Vec<record::Change> {
    let change = |change: &ChangeFound| {
        let known = change
            .post
            .as_ref()
            .and_then(|post| bodies.get(&post.span.start).filter(|body| body.parted.post.end == post.span.end));
        let parted = change.post.map(|post| known.map_or_else(|| post.parted(cx), |body| body.parted));
        let organization = parted.and_then(|parted| parted.organization);
        let of_body = || organization.and_then(|body| full_name(cx, region, body));
        record::Change {
            name: names[change.person].clone(),
            action: change.action,
            post: parted.map(|parted| cx.written(parted.post)),
            organization: organization.map(|body| cx.written(body).trim().to_owned()),
            organization_full: known.map_or_else(of_body, |body| body.full_name.clone()),
            by: change.by.map(|by| cx.written(by)),
            by_words: change.by.map(|by| cx.document.words(by)),
            effective: change.effective.as_ref().map(|(_, day)| day.clone()),
            effective_words: change.effective.as_ref().map(|(words, _)| cx.document.words(*words)),
            text: cx.written(cx.document.clip(change.span)),
            position: cx.document.position(change.span),
        }
    };
    let mut seen = FxHashSet::default();
    // 海南省人民政府副省长 and 省政府副省长 are one post.
    let mut is_new = |c: &record::Change| match (&c.organization_full, &c.post) {
        (Some(full), Some(post)) => seen.insert((c.name.clone(), c.action, full.clone(), post.clone())),
        _ => true,
    };
    let found = changes.iter().map(|found| (change(found), found.rule)).filter(|(change, _)| is_new(change));
    let noted = found.enumerate().inspect(|(i, (_, rule))| cx.note(Value::Change(*i), *rule));
    noted.map(|(_, (change, _))| change).collect()
}

/// The cases; `names` has the names of the people as written.
pub fn cases(cx: &Context, cases: &[CaseFound], names: &[String]) -> Vec<record::Case> {
    let finding = |span: &Span| record::Finding { text: cx.written(*span), position: cx.document.position(*span) };
    let penalty = |span: &Span| record::Penalty { text: cx.written(*span), position: cx.document.position(*span) };
    let case = |case: &CaseFound| record::Case {
        name: names[case.person].clone(),
        post: case.post.map(|post| cx.written(post)),
        authority: case.authority.map(|body| cx.written(body)),
        authority_words: case.authority.map(|body| cx.document.words(body)),
        stage: case.stage,
        findings: case.findings.iter().map(finding).collect(),
        penalties: case.penalties.iter().map(penalty).collect(),
        text: cx.written(cx.document.clip(case.span)),
        position: cx.document.position(case.span),
    };
    cases.iter().map(case).collect()
}

/// The speeches of the body, with what is demanded in each; `names` has the names of the people as written.
pub fn speeches(cx: &Context, people: &People, names: &[String], speeches: &[SpeechFound]) -> Vec<record::Speech> {
    let body = cx.document.body;
    let titles = usize::from(cx.document.paragraphs.first().is_some_and(|p| p.is_title));
    let has_people = cx.options.fields.has("people");
    let in_body =
        speeches.iter().zip(requirements(cx, people, speeches)).filter(|(speech, _)| speech.span.start >= body);
    let noted = in_body.enumerate().inspect(|(i, (speech, _))| cx.note(Value::Speaker(*i), speech.rule));
    let mut records = Vec::with_capacity(speeches.len());
    records.extend(noted.map(|(_, (speech, requirements))| record::Speech {
        speaker: match &speech.speaker {
            Speaker::Person(i) => names[*i].clone(),
            Speaker::Collective(name) => name.clone(),
        },
        person: match speech.speaker {
            Speaker::Person(i) if has_people => Some(i),
            _ => None,
        },
        speaker_words: speech.named.map(|named| cx.document.words(named)),
        cue: speech.cue.map(|cue| record::Cue { text: cx.written(cue), start: cue.start - body, end: cue.end - body }),
        start: speech.span.start - body,
        end: speech.span.end - body,
        paragraph: cx.document.paragraph_at(speech.span.start).unwrap_or(titles) - titles,
        requirements,
    }));
    records
}
