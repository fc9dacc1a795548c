//! What shows that a phrase is a place, or that it is none.

use super::Finder;
use super::division::{divisions_by_full_name, find_by_first_character, find_landmark};
use crate::annotate::event::words;
use crate::annotate::grammar::links::SHORT_LINKS;
use crate::annotate::{organizations, places};
use crate::lexicon::kinds::{event, place, venue};
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Least length of a body that shows a place, in characters.
const BODY: usize = 3;

impl Finder<'_, '_> {
    /// Whether `span` is no place: a person is in it, or a post or 分会场 ends it. It is none either if it begins with a
    /// verb, 各, 全市 or the like.
    pub(super) fn is_no_place(&self, span: Span) -> bool {
        let hits = &self.cx.hits;
        let holds_person = !self.found.people.mentions_in(Span::new(span.start, span.end + 1)).is_empty();
        let is_verb = hits.starting_at(span.start).iter().any(|h| h.is(event::AFTER) && h.span().len() > 1);
        let is_post = hits.ending_at(span.end).any(|h| h.table == Table::Posts && span.covers(h.span()));
        let is_division = hits.ending_at(span.end).any(|h| h.is(place::DIVISION));
        let is_hall = hits.ending_at(span.end).any(|h| h.is(venue::HALL));
        let is_each =
            words::EACH.longest_at(&self.cx.document.reading, span.start).is_some() && !self.opens_with_name(span);
        let is_relative = words::RELATIVE_PLACE.contains(self.cx.slice(span));
        let is_none = is_each || is_relative || self.opens_none(span) && !self.is_room(span);
        holds_person && !is_division || is_post || is_verb || is_hall || is_none || self.holds_foreign_word(span)
    }

    /// Whether a word that no place contains is in `span`, outside of the names of places and bodies: 该, 男子, 宣布.
    pub(super) fn holds_foreign_word(&self, span: Span) -> bool {
        let mut inside = words::NOT_IN_PLACE.starting_in(&self.cx.document.reading, span);
        inside.any(|word| word.end <= span.end && !self.is_named_at(word.start))
    }

    /// Whether `at` is in the name of a place or a body.
    fn is_named_at(&self, at: usize) -> bool {
        self.opens_place(at)
            || organizations::starting_at(self.found.organizations, at).is_some()
            || self.is_inside_name(at)
    }

    /// Whether `span` begins with a word that no place begins with (全市, 此次), unless a place or body is named there
    /// (全国政协).
    fn opens_none(&self, span: Span) -> bool {
        let is_name = || self.opens_with_name(span) || self.starts_division(span.start);
        words::NO_PLACE.longest_at(&self.cx.document.reading, span.start).is_some() && !is_name()
    }

    /// Whether a place or a body is named at the start of `span` (新疆, 全国政协).
    fn opens_with_name(&self, span: Span) -> bool {
        self.opens_place(span.start) || organizations::starting_at(self.found.organizations, span.start).is_some()
    }

    /// Whether `span` is the whole name of a body: 全国工商联.
    pub(super) fn is_whole_body(&self, span: Span) -> bool {
        organizations::starting_at(self.found.organizations, span.start).is_some_and(|body| body.span == span)
    }

    /// Whether the full name of a division of three or more characters is at `at`, even if the name is an ordinary
    /// word: 新城区.
    fn starts_division(&self, at: usize) -> bool {
        divisions_by_full_name(self.cx, at).next().is_some()
    }

    /// Whether the name of a place ends at `at`.
    pub(super) fn ends_place_name(&self, at: usize) -> bool {
        places::ending_at(self.found.places, at).is_some()
    }

    /// Whether `span` ends with a room and has words before it.
    pub(super) fn is_room(&self, span: Span) -> bool {
        self.cx.hits.ending_at(span.end).any(|h| h.is(venue::ROOM) && h.span().start > span.start)
    }

    /// Whether `span` is surely a place: it ends with a word for a venue or a body, or a named place or body is in
    /// it. A mere kind of place (医院) is none.
    pub(super) fn is_place(&self, span: Span) -> bool {
        let hits = &self.cx.hits;
        if self.is_bare(span) && !self.is_named(span) || self.opens_none(span) && !self.is_room(span) {
            return false;
        }
        let is_generic = hits.ending_at(span.end).any(|h| h.is(place::GENERIC));
        let is_long = |h: &Hit| span.len() > 2 || h.is(venue::NATURAL);
        let house = self.strip_room_code(span);
        let is_venue = !is_generic && hits.ending_at(house.end).any(|h| is_kind_of_place(h) && is_long(h));
        is_venue || self.is_named(span) || self.is_organization(span)
    }

    /// `span` without the code of a room at its end: 科学中心A412.
    fn strip_room_code(&self, span: Span) -> Span {
        let text = &self.cx.document.reading;
        let room = words::VIDEO_ROOM.longest_before(text, span.end).filter(|room| room.len() == 1);
        let end = room.map_or(span.end, |room| room.start);
        let code = text.trim_end(Span::new(span.start, end), |c| c.is_ascii_alphanumeric());
        if code.end < end { code } else { span }
    }

    /// Whether the last part of `span` is only a kind of place (医院, 社区和医院).
    pub(super) fn is_bare(&self, span: Span) -> bool {
        if words::LANDMARK.longest_before(&self.cx.document.reading, span.end).is_some()
            || find_landmark(self.cx, span).is_some_and(|hit| hit.span().end == span.end)
        {
            return false;
        }
        let mut kinds = self.cx.hits.ending_at(span.end).filter(|h| is_kind_of_place(h));
        kinds.any(|h| self.opens_part(span, h.span().start))
    }

    /// Whether `at` is the start of `span`, or of a part of `span` after 和 or 、.
    fn opens_part(&self, span: Span, at: usize) -> bool {
        let text = &self.cx.document.reading;
        at <= span.start || text.before(at) == Some('、') || SHORT_LINKS.longest_before(text, at).is_some()
    }

    /// Whether `span` is a room of the organiser's own institution, which is not named: 五楼会议室, 操场, 教学楼前.
    pub(super) fn is_unnamed_room(&self, span: Span) -> bool {
        let text = &self.cx.document.reading;
        let start = words::NUMBER.longest_at(text, span.start).map_or(span.start, |ordinal| ordinal.end);
        let rest = Span::new(start, span.end);
        let digits = text.chars_of(rest).iter().take_while(|c| c.is_ascii_digit() || words::NUMERAL.contains_char(**c));
        let number = start + digits.count();
        let floor = words::FLOOR.longest_at(text, number).filter(|_| number > start);
        let number = if start > span.start || number == start { number } else { span.start };
        let room = words::UNNAMED_ROOM.longest_at(text, floor.map_or(number, |floor| floor.end));
        room.is_some_and(|room| room.end == span.end)
    }

    /// Whether a mention of a place is in `span`, or `span` is a place abroad or a short name: 京; 雅 where the
    /// report names 雅安市.
    pub(super) fn is_named(&self, span: Span) -> bool {
        let from = self.found.places.partition_point(|p| p.span.start < span.start);
        let has_place = self.found.places.get(from).is_some_and(|p| span.covers(p.span));
        let is_alias = || {
            let hits = self.cx.hits.starting_at(span.start);
            hits.iter().any(|h| h.table == Table::RegionAliases && h.span() == span)
        };
        let is_short_name = || is_alias() || find_by_first_character(self.cx, span, self.found).is_some();
        has_place || self.cx.lexicon.is_foreign_place(self.cx.slice(span)) || span.len() == 1 && is_short_name()
    }

    /// Whether the name of a body is in `span`.
    pub(super) fn is_organization(&self, span: Span) -> bool {
        let from = self.found.organizations.partition_point(|o| o.span.start < span.start);
        let mut inside = self.found.organizations[from..].iter().take_while(|o| o.span.start < span.end);
        inside.any(|o| span.covers(o.span) && o.span.len() >= BODY)
    }
}

/// Whether the word ends names of venues or bodies.
fn is_kind_of_place(hit: &Hit) -> bool {
    matches!(hit.table, Table::VenueWords | Table::OrgSuffixes)
}
