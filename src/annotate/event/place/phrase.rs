//! The phrase that names a place: where it ends, and whether it is one.

use super::Finder;
use crate::annotate::dates;
use crate::lexicon::kinds::{event, place, venue};
use crate::lexicon::{Hit, Kind, Table};
use crate::span::Span;

/// Longest place, in characters.
const LONGEST: usize = 40;
/// Verbs before which a place ends.
const ENDS_A_PLACE: Kind =
    event::HOLD.or(event::ATTEND).or(event::ACT).or(event::WATCH).or(event::GO).or(event::ADVERB);
/// Where a place stops.
const STOPS: &str = "，。；：、！？,;（(“《\n";

impl Finder<'_, '_> {
    /// The place that begins at `start`: up to what ends it; none where nothing shows that it is a place.
    pub(super) fn phrase(&self, start: usize, end: usize, before_verb: bool) -> Option<Span> {
        let text = &self.cx.document.reading;
        let mut start = start;
        let limit = end.min(start + LONGEST);
        if text.has_at(start, "位于") {
            start = (start..limit).find(|&at| text.get(at) == Some('的')).map_or(start + 2, |at| at + 1);
        }
        let stop = (start..limit).find(|&at| self.stops(start, at)).unwrap_or(limit);
        if let Some(home) = (start..stop).find(|&at| text.get(at) == Some('驻') && at > start) {
            start = home + 1;
        }
        let whole = text.trim(Span::new(start, stop), |c| c.is_whitespace() || c == '了' || c == '的');
        let place = self.first_of_several(whole);
        let none = self
            .cx
            .hits
            .starting_at(place.start)
            .iter()
            .any(|h| h.is(place::NONE) && (h.span().len() > 1 || place.len() == 1));
        let at_end = |kind: Kind| {
            let hits = &self.cx.hits;
            hits.of_kind_at(kind, place.end).is_some() || hits.of_kind_ending_at(kind, place.end).is_some()
        };
        let of_time = at_end(place::TIME) || at_end(place::POSITION) && !self.is_named(place);
        if place.is_empty()
            || dates::starting_at(self.found.dates, start).is_some()
            || none
            || self.is_no_place(place)
            || of_time
        {
            return None;
        }
        let with = matches!(text.get(stop), Some('同' | '与' | '以' | '就'));
        let plain = before_verb && (2..=8).contains(&place.len()) && (self.is_verb(stop) || with);
        (self.is_place(place) || plain).then_some(place)
    }

    /// The first of 北京、河北 or of 某社区和某村.
    fn first_of_several(&self, whole: Span) -> Span {
        let text = &self.cx.document.reading;
        let joins = |at: &usize| matches!(text.get(*at), Some('和' | '及')) && *at > whole.start;
        let cut = (whole.start..whole.end)
            .filter(joins)
            .map(|at| Span::new(whole.start, at))
            .find(|first| self.is_place(*first));
        cut.unwrap_or(whole)
    }

    /// Whether the place ends at `at`.
    fn stops(&self, start: usize, at: usize) -> bool {
        let text = &self.cx.document.reading;
        let Some(c) = text.get(at) else { return true };
        let date = at > start && dates::starting_at(self.found.dates, at).is_some();
        let word = at > start && self.cx.hits.starting_at(at).iter().any(|h| h.is(place::END)) && !self.inside_name(at);
        STOPS.contains(c) || date || word || at > start && self.is_verb(at) && !self.inside_name(at)
    }

    fn is_verb(&self, at: usize) -> bool {
        self.cx.hits.starting_at(at).iter().any(|h| {
            h.span().len() > 1
                && h.is(ENDS_A_PLACE)
                && self.cx.hits.longest_at(at, Table::VenueWords).is_none_or(|v| v.span().len() <= h.span().len())
        })
    }

    /// Whether `at` is inside a name of a place or body.
    fn inside_name(&self, at: usize) -> bool {
        let organizations = &self.found.organizations;
        let places = &self.found.places;
        let organization =
            organizations.partition_point(|o| o.span.start < at).checked_sub(1).map(|i| organizations[i].span);
        let place = places.partition_point(|p| p.span.start < at).checked_sub(1).map(|i| places[i].span);
        organization.into_iter().chain(place).any(|s| at < s.end)
    }

    /// Whether a person or a post stands in it (在某书记陪同下), or it is only one of the halls.
    fn is_no_place(&self, span: Span) -> bool {
        let text = self.cx.slice(span);
        let people = !self.found.people.mentions_in(Span::new(span.start, span.end + 1)).is_empty();
        let verb = self.cx.hits.starting_at(span.start).iter().any(|h| h.is(event::AFTER) && h.span().len() > 1);
        let post = self.cx.hits.ending_at(span.end).any(|h| h.table == Table::Posts && span.covers(h.span()));
        let division = self.cx.hits.ending_at(span.end).any(|h| h.is(place::DIVISION));
        people && !division
            || post
            || verb
            || self.cx.hits.ending_at(span.end).any(|h| h.is(venue::HALL))
            || text.starts_with('以')
    }

    /// Whether a division, a country, a venue or a body is in it.
    fn is_place(&self, span: Span) -> bool {
        let text = self.cx.slice(span);
        let bare =
            self.cx.hits.ending_at(span.end).any(|h| is_kind_of_place(h) && self.opens_part(span, h.span().start));
        if bare && !self.is_named(span) || text.starts_with('全') {
            return false;
        }
        let generic = self.cx.hits.ending_at(span.end).any(|h| h.is(place::GENERIC));
        let natural = |h: &Hit| h.is(venue::NATURAL);
        let venue =
            !generic && self.cx.hits.ending_at(span.end).any(|h| is_kind_of_place(h) && (span.len() > 2 || natural(h)));
        venue || self.is_named(span) || self.is_organization(span)
    }

    /// Whether `at` opens the whole or a part of it behind 和 or 、.
    fn opens_part(&self, span: Span, at: usize) -> bool {
        at <= span.start || matches!(self.cx.document.reading.before(at), Some('和' | '、' | '及' | '与'))
    }

    /// Whether a division or a city is in it.
    fn is_named(&self, span: Span) -> bool {
        let from = self.found.places.partition_point(|p| p.span.start < span.start);
        let listed = self.found.places.get(from).is_some_and(|p| span.covers(p.span));
        listed || self.cx.lexicon.is_foreign_place(self.cx.slice(span))
    }

    pub(super) fn is_organization(&self, span: Span) -> bool {
        let from = self.found.organizations.partition_point(|o| o.span.start < span.start);
        let inside = self.found.organizations[from..].iter().take_while(|o| o.span.start < span.end);
        inside.into_iter().any(|o| span.covers(o.span) && o.span.len() > 2)
    }
}

/// Whether the word ends names of venues or bodies.
fn is_kind_of_place(hit: &Hit) -> bool {
    matches!(hit.table, Table::VenueWords | Table::OrgSuffixes)
}
