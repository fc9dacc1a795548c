//! Brings together the reports of one event, also where they are no copies: its announcement, its reports,
//! commentaries on it.
//!
//! Of each report a [`Profile`] is kept, without the text. It has the day, the kind, the name, the place, the people,
//! the documents, and a sketch of the text. Reports of near days that share a name, a body or a passage are compared.
//! Some differences always keep two reports apart: another day, another number in the name, another guest of a
//! reception. Of the others, those are joined for which enough speaks. [`Event`] is the merged row.
//!
//! The reports are sorted by day and by a digest of their content first, so their order does not matter.
//!
//! ```
//! use baodao::copies::Stop;
//! use baodao::events::Reports;
//! use baodao::{Content, Lexicon, Options, Source, extract};
//! let mut reports = Reports::default();
//! for text in [
//!     "甘州区将召开河道整治现场会\n甘州区河道整治现场会将于2021年6月4日在乌江镇召开，区长闻人朔将出席。",
//!     "甘州区河道整治现场会召开\n2021年6月4日，甘州区河道整治现场会在乌江镇召开，区长闻人朔出席并讲话。",
//! ] {
//!     let record = extract(&Source::new(Content::Text(text)), &Options::default(), &Lexicon::shared())?;
//!     reports.push(&record);
//! }
//! let events = reports.into_events(&Stop::default())?;
//! assert_eq!(events.len(), 1);
//! assert_eq!(events[0].members.len(), 2);
//! # Ok::<(), baodao::Error>(())
//! ```

mod candidates;
mod contradictions;
mod days;
mod evidence;
mod gathered;
mod groups;
mod letters;
mod merged;
mod ordinals;
mod pair;
mod profile;
mod sketch;
mod stages;
mod strings;
mod trips;
mod vetoes;
mod words;

pub use contradictions::{Contradiction, Field};
pub use gathered::Gathered;
pub use merged::{Addition, Event, Member, Part, Participant};

use groups::Link;
use pair::Pair;
use profile::Profile;
use strings::Strings;

use crate::copies::Stop;
use crate::error::Result;
use crate::record::Record;

/// How many pairs are compared between two checks whether the work was stopped.
const CHECKED: usize = 4096;

/// Collects reports, of which [`Reports::into_events`] makes events.
#[derive(Debug, Default)]
pub struct Reports {
    strings: Strings,
    profiles: Vec<Profile>,
    count: usize,
}

impl Reports {
    /// Adds the next report.
    pub fn push(&mut self, record: &Record) {
        self.profiles.push(Profile::of(record, self.count, &mut self.strings));
        self.count += 1;
    }

    /// Counts a report without a record, so that numbers of reports stay those of the caller.
    pub fn skip(&mut self) {
        self.count += 1;
    }

    /// The events, by day, and by their first reports. A single report whose record has no event is left out.
    ///
    /// # Errors
    /// [`ErrorKind::Limit`](crate::ErrorKind::Limit) if the work was stopped.
    pub fn into_events(self, stop: &Stop) -> Result<Vec<Event>> {
        let Self { strings, mut profiles, .. } = self;
        profiles.sort_by_key(|profile| (profile.day(), profile.digest, profile.index));
        let formulas = candidates::formulas(&profiles);
        stop.check()?;
        for profile in &mut profiles {
            profile.sketch.drop_formulas(&formulas);
        }
        let groups = groups::join(&profiles, links(&profiles, stop)?);
        stop.check()?;
        let members =
            |group: &Vec<usize>| -> Vec<&Profile> { group.iter().filter_map(|at| profiles.get(*at)).collect() };
        let mut events = Vec::new();
        let mut days = Vec::new();
        let mut reports = Vec::new();
        for group in groups.iter().map(members) {
            if let Some(event) = merged::merge(&group, &strings) {
                events.push(event);
                days.push(group.iter().find_map(|report| report.day()));
                reports.push(group);
            }
        }
        for (at, first) in trips::trips(&reports, &strings).into_iter().enumerate() {
            let trip =
                first.and_then(|first| reports.get(first)?.first()).map(|first| format!("t{:016x}", first.digest));
            if let Some(event) = events.get_mut(at) {
                event.trip_id = trip;
            }
        }
        let mut dated: Vec<_> = days.into_iter().zip(events).collect();
        dated.sort_by_key(|(day, event)| (*day, event.members.first().map(|member| member.index)));
        Ok(dated.into_iter().map(|(_, event)| event).collect())
    }
}

/// The pairs of reports that nothing keeps apart and enough evidence connects.
fn links(profiles: &[Profile], stop: &Stop) -> Result<Vec<Link>> {
    let mut links = Vec::new();
    candidates::for_each_slab(profiles, |pairs| {
        for part in pairs.chunks(CHECKED) {
            stop.check()?;
            links.extend(part.iter().filter_map(|(a, b)| link(profiles, *a, *b)));
        }
        Ok(())
    })?;
    Ok(links)
}

fn link(profiles: &[Profile], a: u32, b: u32) -> Option<Link> {
    let at = |position: u32| usize::try_from(position).ok().and_then(|at| profiles.get(at));
    let pair = Pair::new(at(a)?, at(b)?);
    if vetoes::are_apart(pair) {
        return None;
    }
    evidence::weigh(pair).map(|weight| Link { weight, a, b })
}
