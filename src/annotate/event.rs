//! The main event: its kind, name, date, place, form, venues and hosts.

use super::Context;
use super::dates::DateMention;
use super::organizations::OrganizationMention;
use super::people::People;
use super::places::PlaceMention;
use crate::record::Event;

/// What was found before the event.
pub struct Found<'a> {
    /// Dates.
    pub dates: &'a [DateMention],
    /// Places.
    pub places: &'a [PlaceMention],
    /// Organizations.
    pub organizations: &'a [OrganizationMention],
    /// People.
    pub people: &'a People,
}

/// The main event, if the report is about one.
pub fn event(_cx: &Context, _found: &Found) -> Option<Event> {
    None
}
