//! What a report recalls: sentences that open with a day of a year before that of the event give no part in it.

use crate::annotate::Context;
use crate::annotate::dates::DateMention;
use crate::record::Event;

/// The days of a report that lie in years before that of its event.
pub struct Past {
    /// Where each ends, in order.
    ends: Vec<usize>,
}

/// Most characters between a day and the name of who acts on it.
const LONGEST_GAP: usize = 3;

/// Words for days long ago, up to the name of who acted then.
const LONG_AGO: &[&str] = &["年前的今天，", "年前的今天"];

impl Past {
    /// Those of `dates`, in order; none where the year of the event is not known.
    pub fn of(dates: &[DateMention], event: Option<&Event>) -> Self {
        let year = event.and_then(|event| year(event.date.as_ref()?.iso.as_deref()?));
        let before = |date: &&DateMention| {
            let day = date.iso.as_deref().and_then(self::year);
            day.zip(year).is_some_and(|(day, event)| day < event)
        };
        Self { ends: dates.iter().filter(before).map(|date| date.span.end).collect() }
    }

    /// Whether such a day stands right before a name with its posts, which start at `position`.
    pub fn is_told_before(&self, cx: &Context, position: usize) -> bool {
        let next = self.ends.partition_point(|end| *end <= position);
        let near = next.checked_sub(1).is_some_and(|last| position - self.ends[last] <= LONGEST_GAP);
        near || LONG_AGO.iter().any(|w| cx.document.reading.has_before(position, w))
    }
}

/// The year of a date, if it tells one.
fn year(iso: &str) -> Option<&str> {
    iso.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))
}
