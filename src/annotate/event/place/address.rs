//! An address: a name followed by parts that end with a word such as 路, 小区, 号楼 or 门口.

use super::Finder;
use super::address_words as words;
use crate::annotate::dates;
use crate::annotate::event::words as event_words;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark, is_opening};
use crate::annotate::places;
use crate::lexicon::kinds::place;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Longest address, in characters.
const LONGEST: usize = 40;
/// Most words before an address that are no part of it.
const LEADS: usize = 3;
/// Least length of a place name or a venue that is a part of an address by itself, in characters.
const PART: usize = 2;

impl Finder<'_, '_> {
    /// The address that begins at `start`, behind words such as 位于, and ends before `end`.
    ///
    /// Its last part is a place, a venue or ends with a word such as 路. A mere kind of place (医院), a counted building,
    /// a body and a phrase with a person are none.
    pub(super) fn address(&self, start: usize, end: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        let mut start = start;
        for _ in 0..LEADS {
            let lead = words::LEAD.longest_at(text, start).filter(|lead| lead.end < end);
            let Some(lead) = lead.filter(|_| !self.opens_place(start)) else { break };
            start = lead.end;
        }
        let limit = end.min(start + LONGEST);
        let mut last = None;
        let mut at = start;
        while at < limit && !self.ends_address(start, at) {
            let part = self.end_of_part(start, at).filter(|part| *part <= limit);
            last = part.or(last);
            at = part.unwrap_or(at + 1);
        }
        let address = Span::new(start, last?);
        let is_counted = text.get(start).is_some_and(|c| event_words::QUANTITY.contains_char(c));
        let is_shown = self.is_named(address) || !self.is_bare(address) && !is_counted && address.len() > PART;
        let is_person = !self.found.people.mentions_in(address).is_empty();
        let is_scene = words::NO_SCENE.longest_before(text, address.end).is_none();
        (is_shown && is_scene && !is_person && !self.is_body(address)).then_some(address)
    }

    /// Whether a mention of a place begins at `at`.
    pub(super) fn opens_place(&self, at: usize) -> bool {
        places::starting_at(self.found.places, at).is_some()
    }

    /// Whether the address ends inside the name of a body, or with a body whose last word is no building: 县消防救援大队.
    fn is_body(&self, address: Span) -> bool {
        let from = self.found.organizations.partition_point(|o| o.span.end < address.end);
        let is_house = self.cx.hits.longest_ending_at(address.end, Table::VenueWords).is_some();
        self.found.organizations.get(from).is_some_and(|body| {
            let is_within = body.span.start < address.end && body.span.end > address.end;
            is_within || body.span.end == address.end && !is_house
        })
    }

    /// Whether no address that began at `start` goes on at `at`.
    fn ends_address(&self, start: usize, at: usize) -> bool {
        let text = &self.cx.document.reading;
        let Some(c) = text.get(at) else { return true };
        if is_boundary(c) || is_list_mark(c) || is_opening(c) || c.is_whitespace() {
            return true;
        }
        if self.is_inside_name(at) {
            return false;
        }
        let is_stop = || words::STOP.longest_at(text, at).is_some() && words::STOP_NOT.longest_at(text, at).is_none();
        let is_counted = || {
            text.get(at).is_some_and(|c| c.is_ascii_digit() || event_words::QUANTITY.contains_char(c))
                && event_words::CLASSIFIER.longest_at(text, at + 1).is_some()
                && words::NUMBERED.longest_at(text, at + 1).is_none()
        };
        event_words::OF.longest_at(text, at).is_some()
            || is_stop()
            || is_counted()
            || event_words::ACCIDENT.longest_at(text, at).is_some()
            || event_words::HAPPEN.longest_at(text, at).is_some()
            || dates::starting_at(self.found.dates, at).is_some()
            || at > start && self.is_verb(at)
    }

    /// Where a part of an address ends whose last word begins at `at`.
    fn end_of_part(&self, start: usize, at: usize) -> Option<usize> {
        let text = &self.cx.document.reading;
        let place = places::starting_at(self.found.places, at).map(|p| p.span.end);
        let is_other = |end: usize| words::UNIT_NOT.longest_at(text, at).is_some_and(|other| other.end > end);
        let is_part = |h: &&Hit| {
            let is_long = h.span().len() >= PART || at >= start + PART && h.table == Table::VenueWords;
            let is_kind = h.table == Table::VenueWords || h.is(place::DIVISION) && at > start;
            is_kind && !h.is(place::GENERIC) && (is_long || h.is(place::DIVISION)) && !is_other(h.span().end)
        };
        let venue = self.cx.hits.starting_at(at).iter().filter(is_part).map(|h| h.span().end).max();
        let follows_number =
            || text.before(at).is_some_and(|c| c.is_ascii_alphanumeric() || event_words::NUMERAL.contains_char(c));
        let unit = words::UNIT.longest_at(text, at).filter(|_| at > start);
        let numbered = words::NUMBERED.longest_at(text, at).filter(|_| at > start && follows_number());
        let units = [unit, numbered].into_iter().flatten().map(|unit| unit.end).filter(|end| !is_other(*end));
        units.chain(venue).chain(place).max()
    }
}
