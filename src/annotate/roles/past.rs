//! Past occasions that a report recalls: who acted on a day of an earlier year has no part in the event.

use super::lists::LONG_AGO;
use crate::annotate::Context;
use crate::annotate::dates::DateMention;
use crate::calendar::iso_year;
use crate::record::Event;
use crate::span::Span;

/// The days of a report in years before that of its event.
pub struct Past {
    /// Their positions, in order.
    days: Vec<Span>,
}

/// Most code points between a day and the name of who acts on it.
const LONGEST_GAP: usize = 3;

impl Past {
    /// The past days of `dates`; none if the year of the event is not known.
    pub fn of(dates: &[DateMention], event: Option<&Event>) -> Self {
        let year = event.and_then(|event| iso_year(event.date.as_ref()?.iso.as_deref()?));
        let is_past = |date: &&DateMention| {
            let day = date.iso.as_deref().and_then(iso_year);
            day.zip(year).is_some_and(|(day, event)| day < event)
        };
        Self { days: dates.iter().filter(is_past).map(|date| date.span).collect() }
    }

    /// Whether a past day is right before or after a name with its posts, which is at `names`.
    pub fn is_beside(&self, cx: &Context, names: Span) -> bool {
        let next = self.days.partition_point(|day| day.end <= names.start);
        let before = next.checked_sub(1).and_then(|last| self.days.get(last));
        let is_before = before.is_some_and(|day| names.start - day.end <= LONGEST_GAP);
        let is_after = self.days.get(next).is_some_and(|day| day.start == names.end);
        is_before || is_after || LONG_AGO.longest_before(&cx.document.reading, names.start).is_some()
    }
}
