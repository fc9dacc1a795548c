//! One row for an event: what its reports say together, what each adds, and where they contradict each other.

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::contradictions::{Contradiction, contradictions};
use super::gathered::{Gathered, Values};
use super::pair::ACTIVE;
use super::profile::{Named, Profile, Roles};
use super::strings::{Id, Strings};
use crate::record::{EventKind, EventStatus, Role};

/// What a report does in a group of reports of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The report tells of the event, which was held or is recalled.
    Report,
    /// The report says that the event will take place.
    Announcement,
    /// The report comments on the event.
    Commentary,
    /// The record of the report has no event.
    Other,
}

/// A value that only one report of the event has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Addition {
    /// The field of the merged row.
    pub field: &'static str,
    /// The value.
    pub value: String,
}

/// A report of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The number of the report among those given.
    pub index: usize,
    /// What the report does: report, announce, comment.
    pub part: Part,
    /// What only this report says.
    pub adds: Vec<Addition>,
}

/// Someone who takes part in an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Participant {
    /// The name.
    pub name: String,
    /// The roles in the event, by all reports.
    pub roles: Vec<Role>,
    /// The posts as written.
    pub posts: Vec<String>,
    /// The reports that name the person as taking part.
    pub indexes: Vec<usize>,
}

/// An event, by all its reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// An id of the event: the same for the same reports, whatever their order.
    pub event_id: String,
    /// The id of the trip or visit that the event is a part of; none if it is no part of one.
    pub trip_id: Option<String>,
    /// The reports, in the order given.
    pub members: Vec<Member>,
    /// What kind of event it is, by most reports.
    pub kind: Option<EventKind>,
    /// Whether the event was held, lies ahead or is recalled.
    pub status: Option<EventStatus>,
    /// The name of the event that most reports give.
    pub name: Option<String>,
    /// The first day that most reports give, as an ISO 8601 date.
    pub date: Option<String>,
    /// The last day of an event of several days.
    pub end: Option<String>,
    /// The place of the event that most reports give.
    pub place: Option<String>,
    /// The divisions that the place is in, from the province down.
    pub path: Vec<String>,
    /// The bodies that hold the event.
    pub hosts: Vec<Gathered>,
    /// Whom the event is held with, at a reception, a visit, a call or with a letter: guests or hosts.
    pub counterparts: Vec<Gathered>,
    /// The people who take part.
    pub people: Vec<Participant>,
    /// The documents that the reports name.
    pub documents: Vec<Gathered>,
    /// Where the reports contradict each other.
    pub contradictions: Vec<Contradiction>,
}

/// The row of the event that these reports tell of; none for a single report without an event.
pub fn merge(reports: &[&Profile], strings: &Strings) -> Option<Event> {
    let first = reports.first()?;
    if reports.len() == 1 && first.kind.is_none() {
        return None;
    }
    let mut reports = reports.to_vec();
    let event_id = format!("e{:016x}", first.digest);
    reports.sort_by_key(|report| part_of(report));
    let people = participants(&reports, strings);
    let hosts = Values::gather(&reports, |report| report.hosts.iter().copied()).list(strings);
    let counterparts = Values::gather(&reports, |report| report.counterparts.iter().copied()).list(strings);
    let documents = Values::gather(&reports, |report| report.documents.iter().map(|one| one.title)).list(strings);
    let dates = Values::gather(&reports, |report| report.dates.into_iter());
    let date = dates.most_frequent();
    let named = Values::gather(&reports, |report| report.name_written.into_iter());
    let placed = Values::gather(&reports, |report| report.place.into_iter().map(|place| (place, report.path.clone())));
    let place = placed.most_frequent();
    let mut members: Vec<Member> =
        reports.iter().map(|report| member(report, &people, &[("hosts", &hosts), ("documents", &documents)])).collect();
    members.sort_by_key(|member| member.index);
    let text = |id: Id| strings.get(id).to_owned();
    Some(Event {
        event_id,
        trip_id: None,
        members,
        kind: Values::gather(&reports, |report| report.kind.into_iter()).most_frequent(),
        status: reports.first().and_then(|report| report.status),
        name: named.most_frequent().map(text),
        date: date.map(|(first, _)| text(first)),
        end: date.and_then(|(_, last)| last).map(text),
        path: place.iter().flat_map(|(_, path)| path.iter().map(|id| text(*id))).collect(),
        place: place.map(|(place, _)| text(place)),
        contradictions: contradictions(&reports, strings),
        hosts,
        counterparts,
        people,
        documents,
    })
}

fn part_of(report: &Profile) -> Part {
    if report.is_commentary {
        Part::Commentary
    } else if report.kind.is_none() {
        Part::Other
    } else if report.is_announcement() {
        Part::Announcement
    } else {
        Part::Report
    }
}

/// A participant while the reports are read one by one.
struct Found {
    name: Id,
    roles: Roles,
    posts: Vec<Id>,
    indexes: Vec<usize>,
}

impl Found {
    /// Adds what another report says of the person.
    fn add(&mut self, person: &Named, index: usize, strings: &Strings) {
        // The longer form of a foreign name is the whole one.
        if strings.get(person.name).len() > strings.get(self.name).len() {
            self.name = person.name;
        }
        self.roles.add(person.roles);
        if self.indexes.last() != Some(&index) {
            self.indexes.push(index);
        }
        for held in &person.posts {
            if !self.posts.contains(&held.text) {
                self.posts.push(held.text);
            }
        }
    }

    fn into_participant(mut self, strings: &Strings) -> Participant {
        self.indexes.sort_unstable();
        Participant {
            name: strings.get(self.name).to_owned(),
            roles: self.roles.list().filter(|role| *role != Role::Mention).collect(),
            posts: self.posts.into_iter().map(|post| strings.get(post).to_owned()).collect(),
            indexes: self.indexes,
        }
    }
}

/// The people who take part by at least one report, in the order of the reports that name them.
fn participants(reports: &[&Profile], strings: &Strings) -> Vec<Participant> {
    let mut found: Vec<Found> = Vec::new();
    let mut places: FxHashMap<Id, usize> = FxHashMap::default();
    for report in reports {
        for person in report.people.iter().filter(|person| person.roles.meet(ACTIVE)) {
            let at = *places.entry(person.last).or_insert_with(|| {
                let (roles, posts, indexes) = Default::default();
                found.push(Found { name: person.name, roles, posts, indexes });
                found.len() - 1
            });
            if let Some(one) = found.get_mut(at) {
                one.add(person, report.index, strings);
            }
        }
    }
    found.into_iter().map(|one| one.into_participant(strings)).collect()
}

/// A report with the values that only it has.
fn member(report: &Profile, people: &[Participant], fields: &[(&'static str, &Vec<Gathered>)]) -> Member {
    let is_only = |indexes: &[usize]| indexes == [report.index];
    let names = people.iter().filter(|person| is_only(&person.indexes)).map(|person| ("people", &person.name));
    let values = fields.iter().flat_map(|(field, values)| {
        values.iter().filter(|value| is_only(&value.indexes)).map(|value| (*field, &value.value))
    });
    let adds = names.chain(values).map(|(field, value)| Addition { field, value: value.clone() });
    Member { index: report.index, part: part_of(report), adds: adds.collect() }
}
