//! Past occasions that a report recalls: who acted on a day of an earlier year has no part in the event.

use super::lists::LONG_AGO;
use crate::annotate::Context;
use crate::annotate::dates::DateMention;
use crate::calendar::iso_year;
use crate::record::Event;

/// The days of a report in years before that of its event.
pub struct Past {
    /// Their ends, in order.
    ends: Vec<usize>,
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
        Self { ends: dates.iter().filter(is_past).map(|date| date.span.end).collect() }
    }

    /// Whether a past day is right before a name with its posts, which start at `position`.
    pub fn is_before(&self, cx: &Context, position: usize) -> bool {
        let next = self.ends.partition_point(|end| *end <= position);
        let is_near = next.checked_sub(1).is_some_and(|last| position - self.ends[last] <= LONGEST_GAP);
        is_near || LONG_AGO.longest_before(&cx.document.reading, position).is_some()
    }
}
