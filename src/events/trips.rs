//! Trips: an event can be part of a leader's journey, of an inspection of several days, or of a foreigner's visit.
//!
//! A leader's journey has events outside of the capital on days in a row.

use rustc_hash::FxHashMap;

use super::days::Days;
use super::pair::{ACTIVE, SIDES};
use super::profile::{Profile, Roles};
use super::strings::{Id, Strings};
use super::words::CAPITAL;
use crate::record::{EventKind, Rank, Role};

/// Most days from one stop of a leader to the next.
const LEADER_GAP: i32 = 1;
/// Most days from one meeting of a visitor to the next.
const VISITOR_GAP: i32 = 2;
/// Most days from the first to the last day of an inspection.
const LONGEST: i32 = 15;

/// The person whose trip an event may be a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Traveller {
    /// A leader of the state, away from the capital.
    Leader(Id),
    /// A foreign guest and a country that the report names.
    Visitor(Id, Id),
    /// Someone who inspects, and the province.
    Inspector(Id, Id),
}

/// An event of a traveller: its days, and its number.
#[derive(Clone, Copy, Debug)]
struct Stop {
    days: Days,
    event: usize,
}

/// For each event the number of the first event of its trip; none if it is no part of a trip.
///
/// `events` has the reports of each event.
pub fn trips(events: &[Vec<&Profile>], strings: &Strings) -> Vec<Option<usize>> {
    let mut stops: FxHashMap<Traveller, Vec<Stop>> = FxHashMap::default();
    for (event, reports) in events.iter().enumerate() {
        let Some(days) = reports.iter().find_map(|report| report.days) else { continue };
        let mut travellers: Vec<Traveller> = reports.iter().flat_map(|report| travellers(report, strings)).collect();
        travellers.sort_unstable();
        travellers.dedup();
        for traveller in travellers {
            stops.entry(traveller).or_default().push(Stop { days, event });
        }
    }
    let mut first: Vec<usize> = (0..events.len()).collect();
    let mut has_trip: Vec<bool> = events.iter().map(|reports| reports.iter().any(|report| is_long(report))).collect();
    let mut travellers: Vec<(Traveller, Vec<Stop>)> = stops.into_iter().collect();
    travellers.sort_unstable_by_key(|(traveller, _)| *traveller);
    for (traveller, mut stops) in travellers {
        stops.sort_unstable_by_key(|stop| (stop.days, stop.event));
        link_stops(traveller, &stops, &mut first, &mut has_trip);
    }
    (0..events.len()).map(|event| has_trip.get(event).is_some_and(|is| *is).then(|| root(&first, event))).collect()
}

/// Joins the events of a traveller that follow each other within the days that are allowed for such a traveller.
fn link_stops(traveller: Traveller, stops: &[Stop], first: &mut [usize], has_trip: &mut [bool]) {
    let Some((begin, rest)) = stops.split_first() else { return };
    let (mut event, mut last) = (begin.event, begin.days.last);
    for stop in rest {
        let follows = match traveller {
            Traveller::Leader(_) => stop.days.first - last <= LEADER_GAP,
            Traveller::Visitor(..) => stop.days.first - last <= VISITOR_GAP,
            // The stops of an inspection are within its days.
            Traveller::Inspector(..) => stop.days.last <= last,
        };
        if follows {
            let (one, other) = (root(first, event), root(first, stop.event));
            if let Some(parent) = first.get_mut(one.max(other)) {
                *parent = one.min(other);
            }
            for at in [event, stop.event] {
                if let Some(has) = has_trip.get_mut(at) {
                    *has = true;
                }
            }
            last = last.max(stop.days.last);
        } else {
            (event, last) = (stop.event, stop.days.last);
        }
    }
}

/// The first event of the trip that `event` is in.
fn root(first: &[usize], mut event: usize) -> usize {
    while let Some(parent) = first.get(event).filter(|parent| **parent != event) {
        event = *parent;
    }
    event
}

/// Whether the event is an inspection of two to sixteen days.
fn is_long(report: &Profile) -> bool {
    let is_inspection = report.kind == Some(EventKind::Inspection);
    is_inspection && report.days.is_some_and(|days| (1..=LONGEST).contains(&(days.last - days.first)))
}

/// The people whose trip the event of a report may be a part of.
fn travellers(report: &Profile, strings: &Strings) -> Vec<Traveller> {
    const INSPECT: Roles = Roles::of(&[Role::Inspect]);
    let mut found = Vec::new();
    if is_away(report, strings) {
        let leaders =
            report.people_who(ACTIVE).filter(|person| person.rank.is_some_and(|rank| rank <= Rank::StateDeputy));
        found.extend(leaders.map(|person| Traveller::Leader(person.last)));
    } else if report.kind == Some(EventKind::Reception) {
        let countries = || report.abroad.iter().chain(&report.countries);
        let guests = report.people_who(SIDES).filter(|person| person.rank.is_none());
        found.extend(guests.flat_map(|guest| countries().map(|country| Traveller::Visitor(guest.last, *country))));
    }
    if let Some(province) = report.path.first() {
        let inspectors = report.people_who(INSPECT);
        found.extend(inspectors.map(|person| Traveller::Inspector(person.last, *province)));
    }
    found
}

/// Whether the event took place outside of the capital. If its place has no division, the words of its date decide:
/// 当地时间.
fn is_away(report: &Profile, strings: &Strings) -> bool {
    match report.path.first() {
        Some(province) => !CAPITAL.contains(strings.get(*province)),
        None => report.is_abroad,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_follow_each_other_by_the_traveller() {
        let mut strings = Strings::default();
        let (person, other) = (strings.id("闻人朔"), strings.id("贝宁"));
        let stop = |event, first, last| Stop { event, days: Days { first, last } };
        let linked = |traveller, stops: &[Stop]| {
            let (mut first, mut has_trip) = (vec![0, 1, 2], vec![false; 3]);
            link_stops(traveller, stops, &mut first, &mut has_trip);
            has_trip
        };
        let stops = [stop(0, 10, 12), stop(1, 11, 11), stop(2, 14, 14)];
        assert_eq!(linked(Traveller::Leader(person), &stops), [true, true, false]);
        assert_eq!(linked(Traveller::Visitor(person, other), &stops), [true; 3]);
        assert_eq!(linked(Traveller::Inspector(person, other), &stops), [true, true, false]);
        assert_eq!(linked(Traveller::Leader(person), &stops[2..]), [false; 3]);
    }
}
