//! A document becomes a record: each file finds one thing, and reads what those before it found.

pub mod dates;
pub mod documents;
pub mod event;
pub mod formulations;
pub mod groups;
pub mod keywords;
pub mod marks;
pub mod names;
pub mod organizations;
pub mod people;
pub mod places;
pub mod posts;
pub mod regions;
pub mod requirements;
pub mod roles;
pub mod speeches;

use std::cell::LazyCell;

use people::People;
use regions::Region;
use speeches::{Speaker, SpeechFound};

use crate::budget::Budget;
use crate::document::Document;
use crate::lexicon::{Hit, Hits, Lexicon};
use crate::options::{Options, Source};
use crate::record::{self, Record};
use crate::span::Span;

/// What every annotator reads.
pub struct Context<'a> {
    /// The report.
    pub document: &'a Document,
    /// The words.
    pub lexicon: &'a Lexicon,
    /// The words of the lexicon that stand in the report.
    pub hits: Hits,
    /// The settings.
    pub options: &'a Options,
    /// What the caller knows of the report.
    pub source: &'a Source<'a>,
    /// How long it may take.
    pub budget: Budget,
}

impl<'a> Context<'a> {
    /// Finds the words of `lexicon` in `document`.
    pub fn new(document: &'a Document, lexicon: &'a Lexicon, options: &'a Options, source: &'a Source<'a>) -> Self {
        let hits = lexicon.matcher().hits(&document.text);
        Self { document, lexicon, hits, options, source, budget: Budget::default() }
    }

    /// The words of tables that are no hits but asked for which start at `position`, shortest first.
    pub fn asked_at(&self, position: usize) -> impl Iterator<Item = Hit> {
        self.lexicon.matcher().asked_at(&self.document.text, position)
    }

    /// Those that end at `position`, longest first.
    pub fn asked_ending_at(&self, position: usize) -> impl Iterator<Item = Hit> {
        self.lexicon.matcher().asked_ending_at(&self.document.text, position)
    }

    /// The characters of `span`.
    pub fn slice(&self, span: Span) -> &'a str {
        self.document.text.slice(span)
    }
}

/// The id of a report that tests of what follows a panic let it happen at.
#[cfg(test)]
pub(crate) const PANICS: &str = "panics";

#[cfg(test)]
fn panic_at(source: &Source) {
    assert_ne!(source.id, Some(PANICS));
}

/// The record: each annotator runs when something that was asked for first needs it.
pub fn annotate(cx: &Context) -> Record {
    #[cfg(test)]
    panic_at(cx.source);
    let document = cx.document;
    let dates = LazyCell::new(|| dates::dates(cx));
    let year = LazyCell::new(|| dates::report_year(cx, &dates));
    let region = LazyCell::new(|| regions::region(cx, *year));
    let people = LazyCell::new(|| people::people(cx));
    let places = LazyCell::new(|| {
        let mut places = places::places(cx, region.as_ref(), *year);
        places.retain(|place| !people.crosses(place.span));
        places
    });
    let organizations = LazyCell::new(|| {
        let mut organizations = organizations::organizations(cx, region.as_ref(), &places, &people);
        organizations.retain(|organization| !people.crosses(organization.span));
        organizations
    });
    let event = LazyCell::new(|| {
        let found = event::Found { dates: &dates, places: &places, organizations: &organizations, people: &people };
        event::event(cx, &found)
    });
    let speeches = LazyCell::new(|| speeches::speeches(cx, &people));
    let said = LazyCell::new(|| speeches.iter().map(roles::content).collect::<Vec<Span>>());
    let stops = LazyCell::new(|| roles::Stops::of(cx, &said));
    let wants = |field| cx.options.fields.has(field);
    let event_of_record = if wants("event") { event.clone() } else { None };
    Record {
        id: String::new(),
        title: document.title().to_owned(),
        text: document.body_text().to_owned(),
        paragraphs: paragraphs(document),
        meta: document.meta.clone(),
        people: filled(cx, wants("people"), || {
            let past = roles::Past::of(&dates, event.as_ref());
            let roles = roles::roles(cx, &people, &speeches, &said, &stops, &past, event.as_ref());
            record_people(cx, region.as_ref(), &people, &said, roles)
        }),
        groups: filled(cx, wants("groups"), || groups::groups(cx, &people, &said, &stops, event.as_ref())),
        speeches: filled(cx, wants("speeches"), || record_speeches(cx, &people, &speeches)),
        documents: filled(cx, wants("documents"), || documents::documents(cx)),
        formulations: filled(cx, wants("formulations"), || formulations::formulations(cx, &speeches)),
        organizations: filled(cx, wants("organizations"), || organizations::record(cx, &organizations)),
        places: filled(cx, wants("places"), || places::record(cx, &places)),
        keywords: filled(cx, wants("keywords"), || keywords::keywords(cx)),
        warnings: warnings(document, event_of_record.as_ref()),
        event: event_of_record,
    }
}

fn filled<T>(cx: &Context, wanted: bool, fill: impl FnOnce() -> Vec<T>) -> Vec<T> {
    cx.budget.check();
    if wanted { fill() } else { Vec::new() }
}

/// What was noticed while reading, and whether the year of the event is not known.
fn warnings(document: &Document, event: Option<&record::Event>) -> Vec<record::Warning> {
    let mut warnings = document.warnings.clone();
    let date = event.and_then(|event| event.date.as_ref());
    if let Some(date) = date.filter(|date| date.iso.as_ref().is_some_and(|iso| iso.starts_with("--"))) {
        let message = format!("the report does not say in which year {} is", date.text);
        warnings.push(record::Warning { code: record::WarningCode::YearUnknown, message });
    }
    warnings
}

fn paragraphs(document: &Document) -> Vec<record::Paragraph> {
    let body = document.paragraphs.iter().filter(|p| !p.is_title);
    body.map(|p| record::Paragraph {
        start: p.span.start - document.body,
        end: p.span.end - document.body,
        kind: p.kind,
    })
    .collect()
}

fn record_people(
    cx: &Context,
    region: Option<&Region>,
    people: &People,
    said: &[Span],
    roles: Vec<Vec<record::Role>>,
) -> Vec<record::Person> {
    let listing = roles::listing(cx, people, &roles, said);
    let mut list: Vec<record::Person> = people
        .list
        .iter()
        .zip(roles)
        .zip(listing)
        .map(|((person, roles), listing)| record::Person {
            name: person.name.clone(),
            order: listing.order,
            by_strokes: listing.by_strokes,
            posts: person.posts.iter().map(|p| record_post(cx, region, p)).collect(),
            roles,
            mentions: Vec::new(),
        })
        .collect();
    for mention in &people.mentions {
        list[mention.person].mentions.push(cx.document.position(mention.span));
    }
    list
}

fn record_post(cx: &Context, region: Option<&Region>, post: &posts::PostMention) -> record::Post {
    let before_head = Span::new(post.span.start, post.head.start);
    let organization = cx.document.text.trim_end(before_head, |c| c == '的');
    let organization = Some(organization).filter(|o| !o.is_empty());
    record::Post {
        text: cx.slice(post.span).to_owned(),
        position: cx.document.position(post.span),
        organization: organization.map(|o| cx.slice(o).to_owned()),
        organization_full: organization.and_then(|o| organizations::full_name(cx, region, o)),
        post: cx.slice(Span::new(post.head.start, post.span.end)).to_owned(),
    }
}

fn record_speeches(cx: &Context, people: &People, speeches: &[SpeechFound]) -> Vec<record::Speech> {
    let body = cx.document.body;
    let titles = usize::from(cx.document.paragraphs.first().is_some_and(|p| p.is_title));
    speeches
        .iter()
        .filter(|s| s.span.start >= body)
        .map(|speech| record::Speech {
            speaker: match &speech.speaker {
                Speaker::Person(i) => people.list[*i].name.clone(),
                Speaker::Collective(name) => name.clone(),
            },
            cue: speech.cue.map(|cue| record::Cue {
                text: cx.slice(cue).to_owned(),
                start: cue.start - body,
                end: cue.end - body,
            }),
            start: speech.span.start - body,
            end: speech.span.end - body,
            paragraph: cx.document.paragraph_at(speech.span.start).unwrap_or(titles) - titles,
            requirements: requirements::requirements(cx, speech.span),
        })
        .collect()
}
