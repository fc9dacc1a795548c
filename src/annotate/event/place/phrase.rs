//! The phrase that names a place: where it ends, and whether it is one.

use super::Finder;
use crate::annotate::event::verbs::kind_of;
use crate::annotate::event::words;
use crate::annotate::grammar::links::SHORT_LINKS;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark, is_opening, is_range_mark};
use crate::annotate::{dates, places};
use crate::document::QuoteKind;
use crate::lexicon::kinds::{event, place, venue};
use crate::lexicon::{Hit, Kind, Table};
use crate::record::EventKind;
use crate::span::Span;

/// Longest place, in characters.
const LONGEST: usize = 40;
/// Characters behind 我县 or the like that are searched for a town.
const LONGEST_TOWN: usize = 5;
/// Characters behind 我校 or the like that are searched for the name of an institution.
const LONGEST_HOUSE: usize = 12;
/// Longest description before a named place, in characters: 书记考察过的 in 书记考察过的某某村.
const LONGEST_DESCRIPTION: usize = 24;
/// Lengths in characters of a place that nothing but its position shows, after 在 or a verb of visiting.
const PLAIN: std::ops::RangeInclusive<usize> = 2..=8;
/// Lengths in characters of a place that nothing but its position shows, after a verb of going.
const PLAIN_GOAL: std::ops::RangeInclusive<usize> = 2..=16;
/// How far after a place 之际 or 陪同下 is looked for, in characters.
const CIRCUMSTANCE_REACH: usize = 200;
/// Most characters between a place and 获悉.
const HEARD: usize = 2;
/// Verbs before which a place ends.
const ENDS_A_PLACE: Kind =
    event::HOLD.or(event::ATTEND).or(event::ACT).or(event::WATCH).or(event::GO).or(event::ADVERB);

/// What comes before the phrase of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// 在 or 于 before a verb.
    At,
    /// A verb of going before a verb of the event.
    Going,
    /// A verb of visiting whose whole object is a place: 参观, 视察.
    Place,
    /// Any other verb of visiting, or no verb: a place before what happened there.
    Object,
}

impl Finder<'_, '_> {
    /// The place that begins at `start`: up to what ends it; none where nothing shows that it is a place.
    pub(super) fn phrase(&self, start: usize, end: usize, lead: Lead) -> Option<Span> {
        let text = &self.cx.document.reading;
        let mut start = start;
        // 视察|组首先…: the verb is the first part of a noun for a team.
        let is_team =
            words::ARRIVE.longest_before(text, start).is_none() && words::INSPECTORS.longest_at(text, start).is_some();
        let may_be_noun = matches!(lead, Lead::Place | Lead::Object) || lead == Lead::Going && is_team;
        if may_be_noun && self.continues_noun(start) {
            return None;
        }
        let is_lead = |w: &Span| w.end < end && (w.len() == 1 || lead != Lead::At && self.names_own_house(*w));
        while let Some(word) = words::PLACE_LEAD.longest_at(text, start).filter(is_lead) {
            start = word.end;
        }
        if let Some(word) = words::THAT_DIVISION.longest_at(text, start).filter(|word| word.end < end) {
            start = word.end;
        }
        let limit = end.min(start + LONGEST);
        if lead != Lead::At {
            start = self.skip_description(start, limit).unwrap_or(start);
        }
        if let Some(located) = words::LOCATED.longest_at(text, start) {
            let attribute = words::OF.starting_in(text, Span::new(start, limit)).next();
            start = attribute.map_or(located.end, |of| of.start + 1);
        }
        let stop = (start..limit).find(|&at| self.stops(start, at)).unwrap_or(limit);
        let stop = self.skip_bracket(stop).filter(|behind| lead != Lead::At && *behind <= end).unwrap_or(stop);
        if let Some(home) = words::STATIONED.starting_in(text, Span::new(start + 1, stop)).next() {
            start = home.start + 1;
        }
        let is_margin = |c: char| c.is_whitespace() || words::DONE.contains_char(c) || words::OF.contains_char(c);
        let whole = self.skip_attribute(text.trim(Span::new(start, stop), is_margin));
        let rank = words::RANK_OF_CITY.longest_at(text, whole.start).map(|rank| Span::new(rank.end, whole.end));
        let is_division = |rest: Span| self.cx.hits.ending_at(rest.end).any(|h| h.is(place::DIVISION));
        let is_home = |rest: &Span| rest.len() > 1 && (self.is_named(*rest) || is_division(*rest));
        let whole = rank.filter(is_home).unwrap_or(whole);
        let whole = self.skip_main_hall(whole);
        let place = self.first_of_several(whole);
        let is_home_of_people = lead == Lead::At && words::TRAVELLER.longest_at(text, stop).is_some();
        let is_short_name = place.len() == 1 && matches!(lead, Lead::Place | Lead::Object);
        if is_home_of_people || is_short_name || self.is_unnamed_room(place) {
            return None;
        }
        let opens_manner = words::PLACE_STOP.longest_at(text, start).is_some_and(|word| word.len() > 1);
        let tells_source = words::SOURCE.first_in(text, Span::new(start, limit.min(place.end + HEARD))).is_some();
        let is_other = opens_manner && !self.is_named(place) || self.goes_on_behind_bracket(stop, end) || tells_source;
        if lead == Lead::At && (is_other || self.is_circumstance(place.end, end)) {
            return None;
        }
        if place.is_empty() || dates::starting_at(self.found.dates, start).is_some() || !self.may_be_place(place) {
            return None;
        }
        (self.is_place(place) || self.is_plain_place(place, stop, end, lead)).then_some(place)
    }

    /// The start of a named place behind a description of it: 书记考察过的|某某村, 支部联系村——|某县某村. None where a venue
    /// or a verb opens the phrase, or the description contains a person or a mark such as a comma.
    fn skip_description(&self, start: usize, limit: usize) -> Option<usize> {
        let text = &self.cx.document.reading;
        let limit = limit.min(start + LONGEST_DESCRIPTION);
        let ends = |&at: &usize| {
            let is_dash = || (at - 2..at).all(|at| text.get(at).is_some_and(is_range_mark));
            let is_link = is_dash() || text.before(at).is_some_and(|c| words::OF.contains_char(c));
            let place = || places::starting_at(self.found.places, at);
            is_link && place().is_some_and(|place| place.is_town || place.code.is_some())
        };
        let is_verb = |hit: &Hit| hit.table == Table::EventVerbs && hit.span().len() > 1;
        let place = (start + 2..limit).find(ends)?;
        let description = Span::new(start, place);
        let is_plain = text.chars_of(description).iter().all(|c| !is_boundary(*c) && !is_list_mark(*c));
        let is_person = !self.found.people.mentions_in(description).is_empty();
        let opens_other = self.starts_venue(start) || self.cx.hits.starting_at(start).iter().any(is_verb);
        (is_plain && !is_person && !opens_other).then_some(place)
    }

    /// Whether the characters at `at` make a noun of the verb before them: 视察 + 组.
    fn continues_noun(&self, at: usize) -> bool {
        let text = &self.cx.document.reading;
        let noun = words::NOUN_ENDING.longest_at(text, at);
        noun.is_some_and(|n| words::NOUN_ENDING_NOT.longest_at(text, at).is_none_or(|not| not.len() < n.len()))
    }

    /// Whether a bracket at `stop` is inside a longer name: 在某组织成员国政府首脑（总理）理事会….
    fn goes_on_behind_bracket(&self, stop: usize, end: usize) -> bool {
        let text = &self.cx.document.reading;
        let bracket = self.cx.document.quote_starting_at(stop).filter(|_| text.get(stop) == Some('（'));
        let Some(behind) = bracket.map(|bracket| bracket.span.end) else { return false };
        let stops = behind >= end
            || text.get(behind).is_none_or(|c| is_boundary(c) || c.is_whitespace())
            || dates::starting_at(self.found.dates, behind).is_some()
            || words::OCCURRENCE.longest_at(text, behind).is_some()
            || self.is_verb(behind);
        !stops && self.cx.hits.longest_at(behind, Table::VenueWords).is_none()
    }

    /// The position after a bracket at `stop` and the word for an institution behind it: 某新区（自贸区）检察院.
    fn skip_bracket(&self, stop: usize) -> Option<usize> {
        let bracket = self.cx.document.quote_starting_at(stop).filter(|q| q.kind == QuoteKind::Round)?;
        let behind = bracket.span.end;
        let house = self
            .cx
            .hits
            .starting_at(behind)
            .iter()
            .filter(|h| matches!(h.table, Table::VenueWords | Table::OrgSuffixes) && h.span().len() > 1);
        house.map(|h| h.span().end).max()
    }

    /// Whether the name of an institution or a town follows 我校 or the like: 来我校计算机学院.
    fn names_own_house(&self, lead: Span) -> bool {
        let rest = self.cx.hits.of_within(Table::VenueWords, Span::new(lead.end, lead.end + LONGEST_HOUSE));
        let org = self.cx.hits.of_within(Table::OrgSuffixes, Span::new(lead.end, lead.end + LONGEST_HOUSE));
        if self.is_verb(lead.end) {
            return false;
        }
        let is_house = |h: &Hit| h.span().len() > 1 && h.span().start > lead.end;
        let town = Span::new(lead.end, lead.end + LONGEST_TOWN);
        let mut towns = self.cx.hits.within(town).filter(|h| h.is(place::DIVISION));
        rest.chain(org).any(is_house) || towns.any(|h| h.span().start > lead.end)
    }

    /// Whether the phrase continues to 之际 or 陪同下, so that it tells a time or who was present, and no place.
    pub(super) fn is_circumstance(&self, from: usize, end: usize) -> bool {
        let text = &self.cx.document.reading;
        let end = end.min(from + CIRCUMSTANCE_REACH);
        let clause_end = (from..end).find(|&at| text.get(at).is_some_and(is_boundary)).unwrap_or(end);
        words::CIRCUMSTANCE.first_in(text, Span::new(from, clause_end)).is_some()
    }

    /// A named place without 主会场 behind it: 北京主会场.
    fn skip_main_hall(&self, whole: Span) -> Span {
        let text = &self.cx.document.reading;
        let hall = words::MAIN_VENUE.longest_before(text, whole.end).filter(|hall| hall.start > whole.start);
        let rest = hall.map(|hall| Span::new(whole.start, hall.start));
        rest.filter(|rest| self.ends_place_name(rest.end)).unwrap_or(whole)
    }

    /// The place without an attribute before it: 某乡 in 定点帮扶的某乡. Where only a general word follows 的, the named place
    /// before it.
    fn skip_attribute(&self, whole: Span) -> Span {
        let text = &self.cx.document.reading;
        let attribute = words::OF.starting_in(text, whole).next_back();
        let rest = attribute.map(|of| Span::new(of.start + 1, whole.end));
        let Some(rest) = rest.filter(|rest| rest.len() > 1) else { return whole };
        if self.is_place(rest) {
            return rest;
        }
        if rest.is_empty() || self.cx.hits.ending_at(whole.end).any(|h| h.is(place::GENERIC)) {
            let home = attribute.map(|of| Span::new(whole.start, of.start)).filter(|home| self.is_named(*home));
            return home.unwrap_or(whole);
        }
        whole
    }

    /// Whether only its position shows the place: short, and before a verb of the event.
    fn is_plain_place(&self, place: Span, stop: usize, end: usize, lead: Lead) -> bool {
        let text = &self.cx.document.reading;
        let is_generic = self.cx.hits.ending_at(place.end).any(|h| h.is(place::GENERIC)) || self.is_bare(place);
        let opens_generic = self.cx.hits.starting_at(place.start).iter().any(|h| h.is(place::GENERIC));
        match lead {
            Lead::At => {
                let has_partner = words::WITH.longest_at(text, stop).is_some();
                PLAIN.contains(&place.len()) && !opens_generic && (self.is_verb(stop) || has_partner)
            }
            Lead::Going => {
                let opens_list = text.get(stop) == Some('、');
                let meets_verb =
                    stop >= end || self.is_verb(stop) || words::PLACE_STOP.longest_at(text, stop).is_some();
                let is_scene = words::SCENE.longest_at(text, stop).is_some();
                PLAIN_GOAL.contains(&place.len()) && !is_generic && !is_scene && (opens_list || meets_verb)
            }
            Lead::Place if stop >= end => {
                PLAIN.contains(&place.len()) && !is_generic && self.names_no_person(stop, end + 1)
            }
            Lead::Place | Lead::Object => {
                let opens_list = text.get(stop) == Some('、');
                PLAIN.contains(&place.len()) && !is_generic && opens_list && self.names_no_person(stop, end)
            }
        }
    }

    /// Whether no person is named between `from` and `end`.
    fn names_no_person(&self, from: usize, end: usize) -> bool {
        self.found.people.mentions_in(Span::new(from, end)).is_empty()
    }

    /// The first of 北京、河北, of 越南老挝 or of 某社区和某村.
    fn first_of_several(&self, whole: Span) -> Span {
        let text = &self.cx.document.reading;
        let country = |at| self.cx.hits.longest_at(at, Table::Countries).map(Hit::span).filter(|c| c.len() > 1);
        if let Some(first) = country(whole.start).filter(|first| country(first.end).is_some()) {
            return first;
        }
        let is_kind = |h: &Hit| matches!(h.table, Table::VenueWords | Table::OrgSuffixes) || h.is(place::DIVISION);
        let ends_place = |at: usize| self.ends_place_name(at) || self.cx.hits.ending_at(at).any(is_kind);
        let links =
            (whole.start + 1..whole.end).filter(|&at| SHORT_LINKS.longest_at(text, at).is_some() && ends_place(at));
        let first = links.map(|at| Span::new(whole.start, at)).find(|first| self.is_place(*first));
        first.unwrap_or(whole)
    }

    /// Whether the place ends at `at`.
    fn stops(&self, start: usize, at: usize) -> bool {
        let text = &self.cx.document.reading;
        let Some(c) = text.get(at) else { return true };
        if is_boundary(c) || is_list_mark(c) || is_opening(c) {
            return true;
        }
        if at == start || self.is_inside_name(at) {
            return at > start && dates::starting_at(self.found.dates, at).is_some();
        }
        dates::starting_at(self.found.dates, at).is_some()
            || self.cx.hits.starting_at(at).iter().any(|h| h.is(place::END))
            || words::PLACE_STOP.longest_at(text, at).is_some_and(|word| word.len() > 1)
                && words::PLACE_STOP_NOT.longest_at(text, at).is_none()
            || self.is_verb(at)
    }

    pub(super) fn is_verb(&self, at: usize) -> bool {
        let text = &self.cx.document.reading;
        let is_noun = |end: usize| {
            let noun = words::NOUN_ENDING.longest_at(text, end);
            noun.is_some_and(|n| words::NOUN_ENDING_NOT.longest_at(text, end).is_none_or(|not| not.len() < n.len()))
        };
        let names_house = |end: usize| {
            let house = words::SERVICE_HOUSE.longest_at(text, end);
            house.is_some_and(|house| {
                words::NOUN_ENDING_NOT.longest_at(text, end).is_none_or(|not| not.len() <= house.len())
            })
        };
        let is_verb = |h: &Hit| {
            let is_venue =
                self.cx.hits.longest_at(at, Table::VenueWords).is_some_and(|v| v.span().len() > h.span().len());
            let names_venue = self.cx.hits.longest_at(h.span().end, Table::VenueWords);
            let is_part = names_venue.is_some_and(|v| v.span().len() > 1)
                && matches!(
                    kind_of(self.cx, h),
                    Some(EventKind::Ceremony | EventKind::Training | EventKind::Reception)
                );
            let is_part = is_part || names_house(h.span().end);
            h.span().len() > 1 && h.is(ENDS_A_PLACE) && !is_venue && !is_part && !is_noun(h.span().end)
        };
        self.cx.hits.starting_at(at).iter().any(is_verb)
    }

    /// Whether `at` is inside a name of a place or body.
    pub(super) fn is_inside_name(&self, at: usize) -> bool {
        let (organizations, places) = (self.found.organizations, self.found.places);
        let organization = organizations.partition_point(|o| o.span.start < at).checked_sub(1);
        let place = places.partition_point(|p| p.span.start < at).checked_sub(1);
        let names = organization.map(|i| organizations[i].span).into_iter().chain(place.map(|i| places[i].span));
        names.into_iter().any(|name| at < name.end)
    }

    /// Whether nothing shows that the phrase is not a place: its first word, a person in it, or its last word, such as
    /// one of time.
    pub(super) fn may_be_place(&self, place: Span) -> bool {
        let hits = &self.cx.hits;
        let at_end = |kind: Kind| {
            hits.of_kind_at(kind, place.end).is_some() || hits.of_kind_ending_at(kind, place.end).is_some()
        };
        let is_school = hits.longest_ending_at(place.end, Table::VenueWords).is_some_and(|h| h.span().len() > 1);
        let is_time = at_end(place::TIME) || at_end(place::POSITION) && !self.is_named(place) && !is_school;
        let is_venue = || {
            hits.ending_at(place.end).any(|h| h.is(venue::ROOM.or(venue::BUILDING)) && h.span().start > place.start + 1)
        };
        let opens_none = hits.starting_at(place.start).iter().any(|h| {
            h.is(place::NONE) && (h.span().len() > 1 && (h.span().end >= place.end || !is_venue()) || place.len() == 1)
        });
        let opens_none = opens_none && !self.is_whole_body(place);
        let is_event = hits.longest_ending_at(place.end, Table::EventHeads).is_some_and(|h| h.span().len() > 1)
            && hits.longest_ending_at(place.end, Table::VenueWords).is_none();
        let is_abstract = words::NO_PLACE_END.longest_before(&self.cx.document.reading, place.end).is_some();
        let is_people = is_abstract && !self.is_named(place)
            || words::PEOPLE_CLASS.longest_before(&self.cx.document.reading, place.end).is_some();
        let ends_named = self.found.places.iter().any(|p| p.span.end == place.end);
        let is_generic = hits.ending_at(place.end).any(|h| h.is(place::GENERIC)) && !ends_named;
        !is_event && !is_people && !is_time && !opens_none && !is_generic && !self.is_no_place(place)
    }
}
