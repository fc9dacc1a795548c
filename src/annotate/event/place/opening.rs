//! The place that the first sentences of the report tell: a room, the city of the main hall, a destination.

use super::Finder;
use crate::annotate::event::clauses::split_clauses;
use crate::annotate::event::names::skip_dates;
use crate::annotate::event::words;
use crate::annotate::grammar::marks::is_list_mark;
use crate::lexicon::kinds::venue;
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// Sentences of the body that may open with a room.
const OPENING: usize = 4;
/// Lengths of a room with the building or institution that it is in, in characters.
const OPENING_ROOM: std::ops::Range<usize> = 5..20;

impl Finder<'_, '_> {
    /// A room that opens one of the first sentences, the city of a main hall, or the place that people went to.
    pub(super) fn in_lead(&self) -> Option<Span> {
        self.in_opening().or_else(|| self.in_main_hall()).or_else(|| self.find_destination_in_lead())
    }

    /// Where the first sentence says that somebody went for an activity, a lesson or a ceremony: 法官走进某中学，上了一堂课. For a
    /// ceremony or an event without a name, only a place that is named counts.
    fn find_destination_in_lead(&self) -> Option<Span> {
        let is_activity = matches!(self.kind, EventKind::Other | EventKind::Training | EventKind::Ceremony);
        let has_name = [self.main.title, self.main.body].into_iter().flatten().any(|s| s.name.is_some());
        let first = self.cx.document.first_sentence_of_body();
        let clauses = is_activity.then(|| split_clauses(self.cx, first, self.found.dates))?;
        let may_be_goal = |place: &Span| has_name && self.kind != EventKind::Ceremony || self.is_named(*place);
        clauses.into_iter().filter_map(|clause| self.find_goal(clause)).find(may_be_goal)
    }

    /// The city whose main hall one of the first sentences names: 在杭州主会场.
    pub(super) fn in_main_hall(&self) -> Option<Span> {
        let text = &self.cx.document.reading;
        let first = self.cx.document.first_sentence_of_body();
        let opening = self.cx.document.sentences.iter().skip(first).take(OPENING);
        let halls = opening.filter_map(|s| words::MAIN_VENUE.first_in(text, s.span));
        let city = |hall: Span| self.found.places.iter().map(|p| p.span).rfind(|p| p.end == hall.start);
        halls.filter_map(city).find(|city| words::AT.longest_before(text, city.start).is_some())
    }

    /// A room that opens a clause of the first sentences, or a venue before the words for a lively scene: 我院七楼会议室气氛热烈,
    /// 某县文化广场人头攒动.
    fn in_opening(&self) -> Option<Span> {
        let first = self.cx.document.first_sentence_of_body();
        let sentences = first..self.cx.document.sentences.len().min(first + OPENING);
        let place = |clause: Span| self.opening_room(clause).or_else(|| self.find_lively_venue(clause));
        sentences.flat_map(|s| split_clauses(self.cx, s, self.found.dates)).find_map(place)
    }

    /// The venue that opens `clause` before the words for a lively scene: 某县文化广场人头攒动.
    fn find_lively_venue(&self, clause: Span) -> Option<Span> {
        let text = &self.cx.document.reading;
        let start = self.skip_own(skip_dates(self.cx, clause.start, self.found.dates), clause.end);
        let near = Span::new(start, clause.end.min(start + OPENING_ROOM.end));
        let scene = words::LIVELY.first_in(text, near)?;
        let inside = words::ROOM_AFTER.longest_before(text, scene.start).filter(|inside| inside.start > start);
        let venue = Span::new(start, inside.map_or(scene.start, |inside| inside.start));
        let is_venue = self.cx.hits.longest_ending_at(venue.end, Table::VenueWords).is_some_and(|v| v.span().len() > 1);
        (is_venue && venue.len() > 2 && self.is_place(venue) && self.may_be_place(venue)).then_some(venue)
    }

    /// The room that `clause` opens with.
    pub(super) fn opening_room(&self, clause: Span) -> Option<Span> {
        let start = skip_dates(self.cx, clause.start, self.found.dates);
        let text = &self.cx.document.reading;
        let is_room = |hit: &&Hit| {
            let is_inside = words::ROOM_AFTER.longest_at(text, hit.span().end).is_some();
            (hit.is(venue::ROOM) || is_inside) && words::ROOM_NOT.longest_before(text, hit.span().end).is_none()
        };
        let venues = self.cx.hits.of_kind_within(venue::ROOM.or(venue::BUILDING), Span::new(start, clause.end));
        let last = venues.filter(is_room).last()?.span();
        let room = Span::new(start, last.end);
        let hits = &self.cx.hits;
        let has_verb = || hits.of_within(Table::EventVerbs, room).any(|h| h.span().len() > 1);
        let has_sign = || [&words::AT, &words::ROOM_SIGN_NOT].iter().any(|list| list.first_in(text, room).is_some());
        let is_set_up = || words::SET_UP.longest_at(text, start).is_some();
        let is_time = || words::SESSION_TIME.longest_at(text, start).is_some();
        let is_list = || text.chars_of(room).iter().any(|c| is_list_mark(*c));
        let is_office = || hits.longest_at(room.end, Table::Posts).is_some();
        let is_body = || {
            let body = hits.longest_ending_at(room.end, Table::OrgSuffixes);
            let is_inside = words::ROOM_AFTER.longest_at(text, room.end).is_some();
            last.len() == 1 && !is_inside && body.is_some_and(|body| body.span().len() > 1)
        };
        let is_other = || has_verb() || has_sign() || is_set_up() || is_time() || is_list() || is_office() || is_body();
        let names_person = || !self.found.people.mentions_in(room).is_empty();
        let is_quoted = || self.cx.document.is_quoted(last.start);
        (OPENING_ROOM.contains(&room.len()) && !is_other() && !is_quoted() && !names_person()).then_some(room)
    }
}
