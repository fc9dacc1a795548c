//! Where reports of one event contradict each other: two days, two places, two chairs, two ranks of one post.

use serde::Serialize;

use super::gathered::{Gathered, Values};
use super::pair::{ACTIVE, do_diverge, names_one_town};
use super::profile::{Named, Profile, Roles};
use super::strings::{Id, Strings};
use crate::record::Role;

/// Most reports of an event that are compared.
const COMPARED: usize = 64;

/// The field of an event in which reports contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The day of the event.
    Date,
    /// The place of the event.
    Place,
    /// The person who presides.
    Chair,
    /// The post of a person.
    Post,
}

/// Values of a field that cannot all be right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contradiction {
    /// The field.
    pub field: Field,
    /// The person whose posts contradict each other; none for other fields.
    pub name: Option<String>,
    /// The values, each with its reports.
    pub values: Vec<Gathered>,
}

/// The contradictions between these reports.
pub fn contradictions(reports: &[&Profile], strings: &Strings) -> Vec<Contradiction> {
    let reports = reports.get(..COMPARED).unwrap_or(reports);
    if reports.len() < 2 {
        return Vec::new();
    }
    let whole = [dates(reports, strings), places(reports, strings), chairs(reports, strings)];
    whole.into_iter().flatten().chain(posts(reports, strings)).collect()
}

/// The days of the event, if those of two reports do not overlap.
fn dates(reports: &[&Profile], strings: &Strings) -> Option<Contradiction> {
    let days: Vec<_> = reports.iter().filter_map(|report| report.days).collect();
    let differ = days.iter().any(|one| days.iter().any(|other| one.gap(*other) > 0));
    let values = Values::gather(reports, |report| report.dates.map(|(first, _)| first).into_iter()).list(strings);
    (differ && values.len() > 1).then_some(Contradiction { field: Field::Date, name: None, values })
}

/// The places, if two are in different divisions. A town that is named with and without its county is one place.
fn places(reports: &[&Profile], strings: &Strings) -> Option<Contradiction> {
    let are_two = |one: &Profile, other: &Profile| do_diverge(&one.path, &other.path) && !names_one_town(one, other);
    let differs = reports.iter().any(|one| reports.iter().any(|other| are_two(one, other)));
    let of = |report: &Profile| report.place.filter(|_| !report.path.is_empty()).into_iter();
    let values = Values::gather(reports, of).list(strings);
    (differs && values.len() > 1).then_some(Contradiction { field: Field::Place, name: None, values })
}

/// Those who preside, if two reports have nobody of them in common.
fn chairs(reports: &[&Profile], strings: &Strings) -> Option<Contradiction> {
    const PRESIDE: Roles = Roles::of(&[Role::Preside]);
    let chairs = |report: &Profile| report.people_who(PRESIDE).map(|person| person.last).collect::<Vec<_>>();
    let all: Vec<Vec<Id>> = reports.iter().map(|report| chairs(report)).filter(|chairs| !chairs.is_empty()).collect();
    let differs = all.iter().any(|one| all.iter().any(|other| one.iter().all(|chair| !other.contains(chair))));
    let names = |report: &Profile| report.people_who(PRESIDE).map(|person| person.name).collect::<Vec<_>>().into_iter();
    let values = || Values::gather(reports, names).list(strings);
    differs.then(|| Contradiction { field: Field::Chair, name: None, values: values() })
}

/// People who have a post by one report and a higher or lower one of the same organization by another: 市长, 副市长.
fn posts(reports: &[&Profile], strings: &Strings) -> Vec<Contradiction> {
    let mut seen: Vec<Id> = Vec::new();
    let mut found = Vec::new();
    for person in reports.iter().flat_map(|report| report.people.iter()).filter(|person| person.roles.meet(ACTIVE)) {
        if seen.contains(&person.last) {
            continue;
        }
        seen.push(person.last);
        found.extend(posts_of(person, reports, strings));
    }
    found
}

fn posts_of(person: &Named, reports: &[&Profile], strings: &Strings) -> Option<Contradiction> {
    let named = |report: &&Profile| {
        let same = report.people.iter().find(|other| other.last == person.last);
        same.map(|same| (report.index, same.posts.clone()))
    };
    let all: Vec<_> = reports.iter().filter_map(named).collect();
    let mut values: Vec<(Id, Vec<usize>)> = Vec::new();
    for (index, held) in all.iter().flat_map(|(index, posts)| posts.iter().map(move |held| (*index, *held))) {
        let contradicts = all.iter().any(|(other, posts)| {
            let has_it = posts.iter().any(|one| one.post == held.post);
            let has_variant = posts.iter().any(|one| is_variant(*one, held, strings));
            *other != index && !has_it && has_variant
        });
        // A report that names both posts does not contradict itself.
        let own = all.iter().find(|(other, _)| *other == index);
        let has_both = own.is_some_and(|(_, posts)| posts.iter().any(|one| is_variant(*one, held, strings)));
        if contradicts && !has_both {
            match values.iter_mut().find(|(text, _)| *text == held.text) {
                Some((_, indexes)) => indexes.push(index),
                None => values.push((held.text, vec![index])),
            }
        }
    }
    let gathered = |(text, mut indexes): (Id, Vec<usize>)| {
        indexes.sort_unstable();
        indexes.dedup();
        Gathered { value: strings.get(text).to_owned(), indexes }
    };
    let values: Vec<Gathered> = values.into_iter().map(gathered).collect();
    let name = Some(strings.get(person.name).to_owned());
    (values.len() > 1).then_some(Contradiction { field: Field::Post, name, values })
}

/// Whether two posts of one organization differ by words before one of them: 副市长 and 市长.
fn is_variant(a: super::profile::Held, b: super::profile::Held, strings: &Strings) -> bool {
    let (one, other) = (strings.get(a.post), strings.get(b.post));
    let is_longer = |long: &str, short: &str| long.len() > short.len() && !short.is_empty() && long.ends_with(short);
    a.organization == b.organization && (is_longer(one, other) || is_longer(other, one))
}
