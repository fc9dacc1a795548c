//! What is kept of a report to compare it with others: no text, only a sketch of it.

use std::hash::Hasher as _;

use twox_hash::XxHash3_64;

use super::days::{Days, month_and_day};
use super::letters::{Pairs, letters};
use super::ordinals::Ordinals;
use super::sketch::Sketch;
use super::stages::Stages;
use super::strings::{Id, Strings};
use super::words::{ANNOUNCERS, ATTENDS, COMMENTARY, LOCAL_TIMES, OWN_COUNTRY};
use crate::calendar::day_number;
use crate::reading::canonical;
use crate::record::{Event, EventKind, EventStatus, PartOfDay, Person, Position, Rank, Record, Role};

/// Days from an event to the publication of a report that may tell of it as news.
const NEWS: std::ops::RangeInclusive<i32> = -1..=10;
/// Days from an announcement to the event that it may announce.
const AHEAD: std::ops::RangeInclusive<i32> = 1..=120;
/// How many people of a report are kept.
const MOST_PEOPLE: usize = 200;
/// A name with fewer pairs of letters than this is too short to be compared with a headline.
const FEW_PAIRS: usize = 4;
/// Fewest letters of a document's title that shows what a report is about when the headline contains it.
const WHOLE_TITLE: usize = 4;

/// A set of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u16);

impl Roles {
    /// The set of these roles.
    pub const fn of(roles: &[Role]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < roles.len() {
            set |= 1 << roles[at] as u16;
            at += 1;
        }
        Self(set)
    }

    /// Whether both sets have a role in common.
    pub const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The roles, in the order of their declaration.
    pub fn list(self) -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(move |role| self.meet(Self::of(&[*role])))
    }

    /// Adds the roles of another set.
    pub const fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// A post as a report names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The whole post as written.
    pub text: Id,
    /// The organization of the post, in full where that is known; an empty string without one.
    pub organization: Id,
    /// The post without its organization.
    pub post: Id,
}

/// Someone whom a report names.
#[derive(Clone, Debug)]
pub struct Named {
    /// The name in its canonical form.
    pub name: Id,
    /// The last part of the name, by which reports often call a foreigner: 克雷库 of 马蒂厄·克雷库. Else the whole name.
    pub last: Id,
    /// The roles in the event.
    pub roles: Roles,
    /// Whether the person announces what others do: 发言人.
    pub is_announcer: bool,
    /// The highest rank of the person's posts.
    pub rank: Option<Rank>,
    /// The posts.
    pub posts: Box<[Held]>,
}

/// A name or title, to be compared letter by letter.
#[derive(Clone, Debug, Default)]
pub struct Wording {
    /// The letters in their canonical form.
    pub letters: Box<str>,
    /// The pairs of neighbouring letters, for [`Pair::likeness`](super::pair::Pair::likeness).
    pub pairs: Pairs,
}

impl Wording {
    fn of(written: &str) -> Self {
        let letters = letters(written);
        Self { pairs: Pairs::of(&letters), letters: letters.into() }
    }
}

/// A document that a report names.
#[derive(Clone, Debug)]
pub struct Document {
    /// The title as written.
    pub title: Id,
    /// The letters and digits of the title.
    pub letters: Id,
    /// The letters of a document that the headline names, so that the report is about it; else none.
    pub subject: Option<Box<str>>,
}

/// What is kept of a report to compare it with others.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The number of the report among those given.
    pub index: usize,
    /// A digest of id, title, day of publication and text.
    pub digest: u64,
    /// The day of publication, as the number of [`Day::number`](crate::calendar::Day::number).
    pub published: Option<i32>,
    /// The days of the event; none if they do not fit the day of publication, or in a commentary.
    pub days: Option<Days>,
    /// The month and the first day of the event, where the report gives them; none in a commentary.
    pub month_and_day: Option<(u8, u8)>,
    /// The first and the last day as the record has them; none where `days` is none.
    pub dates: Option<(Id, Option<Id>)>,
    /// The part of the day; none where `days` is none.
    pub part: Option<PartOfDay>,
    /// The kind of the event; none without an event.
    pub kind: Option<EventKind>,
    /// Whether the event is announced, held or recalled.
    pub status: Option<EventStatus>,
    /// Whether the report comments on what others reported.
    pub is_commentary: bool,
    /// The parts of a visit or a congress that the headline names: talks, banquet, opening.
    pub stages: Stages,
    /// Whether the words of the event's date show that it took place abroad: 当地时间.
    pub is_abroad: bool,
    /// The headline.
    pub title: Wording,
    /// The name of the event; empty if it has none.
    pub name: Wording,
    /// The name as written.
    pub name_written: Option<Id>,
    /// The numbers that count the event in the title and in the name: 第八次.
    pub ordinals: Ordinals,
    /// The people.
    pub people: Box<[Named]>,
    /// The place as written.
    pub place: Option<Id>,
    /// The letters of the place.
    pub place_letters: Box<str>,
    /// The divisions that the place is in, from the province down.
    pub path: Box<[Id]>,
    /// The bodies that hold the event.
    pub hosts: Box<[Id]>,
    /// The documents.
    pub documents: Box<[Document]>,
    /// The places abroad that the headline names.
    pub abroad: Box<[Id]>,
    /// Whom the event is held with: the guest or the host of a reception, a visit or a call.
    pub counterparts: Box<[Id]>,
    /// The codes of the counterparts' countries.
    pub countries: Box<[Id]>,
    /// The sketch of the text.
    pub sketch: Sketch,
}

impl Profile {
    /// The profile of the `index`th record.
    pub fn of(record: &Record, index: usize, strings: &mut Strings) -> Self {
        let event = record.event.as_ref();
        let title = Wording::of(&record.title);
        let name = event.and_then(|event| event.name.as_deref()).filter(|name| is_name_of_headline(name, &title));
        let name_written = name.map(|name| strings.id(name));
        let name = Wording::of(name.unwrap_or_default());
        let ordinals = Ordinals::of(&format!("{} {}", title.letters, name.letters));
        let heading = canonical(&record.title);
        let is_commentary = COMMENTARY.occurs_in(&heading);
        let published = record.meta.published.as_deref().and_then(day_number);
        let days = event.filter(|_| !is_commentary).and_then(|event| known_days(event, published));
        let date = event.and_then(|event| event.date.as_ref());
        let counterparts = event.map_or(&[][..], |event| &event.counterparts);
        let place = event.and_then(|event| event.place.as_ref());
        Self {
            index,
            digest: digest(record),
            published,
            days,
            dates: date.filter(|_| days.is_some()).and_then(|date| {
                let first = strings.id(date.iso.as_deref()?);
                Some((first, date.iso_end.as_deref().map(|last| strings.id(last))))
            }),
            month_and_day: date.filter(|_| !is_commentary).and_then(|date| month_and_day(date.iso.as_deref()?)),
            part: date.filter(|_| days.is_some()).and_then(|date| date.part_of_day),
            kind: event.map(|event| event.kind),
            status: event.map(|event| event.status),
            is_commentary,
            stages: Stages::of(&heading),
            is_abroad: date.is_some_and(|date| LOCAL_TIMES.occurs_in(&date.text)),
            name_written,
            ordinals,
            people: record.people.iter().take(MOST_PEOPLE).map(|person| named(person, strings)).collect(),
            place: place.map(|place| strings.id(&canonical(&place.text))),
            place_letters: letters(place.map_or("", |place| &place.text)).into(),
            path: place.into_iter().flat_map(|place| &place.path).map(|name| strings.id(name)).collect(),
            hosts: event.into_iter().flat_map(|event| &event.hosts).map(|h| strings.id(&canonical(&h.text))).collect(),
            documents: documents(record, &title, is_commentary, strings),
            abroad: foreign_places(record, strings),
            counterparts: counterparts.iter().map(|one| strings.id(&canonical(&one.name))).collect(),
            countries: counterparts.iter().filter_map(|one| Some(strings.id(one.country.as_deref()?))).collect(),
            sketch: Sketch::of(&record.text, &masked(record)),
            title,
            name,
        }
    }

    /// The first day of the event, else the day of publication.
    pub fn day(&self) -> Option<i32> {
        self.days.map(|days| days.first).or(self.published)
    }

    /// Whether neither a day nor a month with a day is known of the event.
    pub fn is_undated(&self) -> bool {
        self.day().is_none() && self.month_and_day.is_none()
    }

    /// Whether the report announces the event. A commentary does not.
    pub fn is_announcement(&self) -> bool {
        self.status == Some(EventStatus::Announced) && !self.is_commentary
    }

    /// The people with one of these roles; without announcers.
    pub fn people_who(&self, roles: Roles) -> impl Iterator<Item = &Named> + Clone {
        self.people.iter().filter(move |person| person.roles.meet(roles) && !person.is_announcer)
    }
}

/// Whether a name may be that of the event that the headline says someone attends: 出席中俄蒙三国总理会晤.
///
/// True where the headline has no such verb.
fn is_name_of_headline(name: &str, title: &Wording) -> bool {
    let Some(attended) = ATTENDS.find_in(&title.letters).and_then(|verb| title.letters.get(verb.end..)) else {
        return true;
    };
    let (common, shorter) = Pairs::of(attended).shared(&Wording::of(name).pairs);
    shorter < FEW_PAIRS || common * 4 >= shorter
}

/// The days of an event, where they fit the day of publication.
fn known_days(event: &Event, published: Option<i32>) -> Option<Days> {
    let date = event.date.as_ref()?;
    let days = Days::of(date.iso.as_deref()?, date.iso_end.as_deref())?;
    let Some(published) = published else { return Some(days) };
    let fits = match event.status {
        // The day of an announcement itself, as of a press conference, is not that of the event.
        EventStatus::Announced => AHEAD.contains(&(days.first - published)),
        EventStatus::Held => NEWS.contains(&(published - days.last)) || (days.first..=days.last).contains(&published),
        EventStatus::Recalled => false,
    };
    fits.then_some(days)
}

fn named(person: &Person, strings: &mut Strings) -> Named {
    let name = canonical(&person.name);
    let last = name.rsplit('·').next().unwrap_or(&name);
    let posts = &person.posts;
    let held = |post: &crate::record::Post, strings: &mut Strings| {
        let organization = post.organization_full.as_deref().or(post.organization.as_deref());
        Held {
            text: strings.id(&post.text),
            organization: strings.id(organization.unwrap_or_default()),
            post: strings.id(&post.post),
        }
    };
    Named {
        last: strings.id(last),
        name: strings.id(&name),
        roles: Roles::of(&person.roles),
        is_announcer: posts.iter().any(|post| ANNOUNCERS.longest_suffix(&post.text).is_some()),
        rank: posts.iter().filter_map(|post| post.rank).min(),
        posts: posts.iter().map(|post| held(post, strings)).collect(),
    }
}

fn documents(record: &Record, title: &Wording, is_commentary: bool, strings: &mut Strings) -> Box<[Document]> {
    let one = |document: &crate::record::DocumentRef| {
        let letters = letters(&document.title);
        let is_whole = letters.chars().nth(WHOLE_TITLE - 1).is_some();
        Document {
            title: strings.id(&document.title),
            letters: strings.id(&letters),
            subject: (is_whole && !is_commentary && title.letters.contains(&letters)).then(|| letters.into()),
        }
    };
    record.documents.iter().map(one).collect()
}

/// The places abroad that the headline names, by more than one character.
fn foreign_places(record: &Record, strings: &mut Strings) -> Box<[Id]> {
    let abroad = record.places.iter().filter(|place| {
        let is_in_title = place.mentions.iter().any(|mention| mention.in_title);
        is_in_title && place.code.is_none() && place.path.is_empty() && place.name.chars().nth(1).is_some()
    });
    let names = abroad.map(|place| canonical(&place.name)).filter(|name| !OWN_COUNTRY.contains(name));
    names.map(|name| strings.id(&name)).collect()
}

/// The ranges of the text that reports of different events share: set phrases, names and posts.
fn masked(record: &Record) -> Vec<(usize, usize)> {
    let range = |position: &Position| (!position.in_title).then_some((position.start, position.end));
    let phrases = record.formulations.iter().map(|phrase| &phrase.position);
    let people = record.people.iter();
    let of_people = people.flat_map(|one| one.mentions.iter().chain(one.posts.iter().map(|post| &post.position)));
    phrases.chain(of_people).filter_map(range).collect()
}

/// XXH3, 64 bits: the same for the same report on every machine.
fn digest(record: &Record) -> u64 {
    let mut hasher = XxHash3_64::new();
    for part in [&record.id, &record.title, record.meta.published.as_deref().unwrap_or_default(), &record.text] {
        hasher.write(part.as_bytes());
        hasher.write_u8(0xff);
    }
    hasher.finish()
}
