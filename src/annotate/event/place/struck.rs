//! Places that are subjects or attributes: where an accident happens, what is opened, the home of those affected.

use super::Finder;
use super::phrase::Lead;
use crate::annotate::event::accidents::is_accident;
use crate::annotate::event::names::skip_dates;
use crate::annotate::event::statements::Statement;
use crate::annotate::event::words;
use crate::annotate::places;
use crate::document::QuoteKind;
use crate::lexicon::kinds::place;
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// Most digits of a number of victims.
const MOST_DIGITS: usize = 8;

impl Finder<'_, '_> {
    /// The place that is the subject of an accident: 某县某村发生火灾, 我省某林场发生火灾, 某街道一处民房起火.
    pub(super) fn find_accident_place(&self, statement: &Statement) -> Option<Span> {
        let Statement { clause, trigger, .. } = *statement;
        let happens = || words::ACCIDENT.longest_at(&self.cx.document.reading, trigger.start) == Some(trigger);
        if statement.name.is_some() || !(is_accident(self.cx, trigger) || happens()) {
            return None;
        }
        let start = self.skip_own(clause.start, trigger.start);
        let end = self.find_count(start, trigger.start).unwrap_or(trigger.start);
        let exist = words::EXIST.longest_before(&self.cx.document.reading, end).filter(|exist| exist.start > start);
        let end = exist.map_or(end, |exist| exist.start);
        (start < end).then(|| self.phrase(start, end, Lead::Object)).flatten()
    }

    /// The place that opens a clause as the subject of a verb of opening: 某村幸福院开业, 某县某小学新校区启用.
    ///
    /// Where the phrase does not end like a venue or a body, it is the town or county that the phrase begins with.
    pub(super) fn find_opened(&self, statement: &Statement) -> Option<Span> {
        let Statement { clause, trigger, .. } = *statement;
        let opens = words::OPEN_HOUSE.longest_before(&self.cx.document.reading, trigger.end).is_some();
        if statement.kind != EventKind::Ceremony || statement.name.is_some() || !opens {
            return None;
        }
        let start = self.skip_own(clause.start, trigger.start);
        let place = (start < trigger.start).then(|| self.phrase(start, trigger.start, Lead::Object)).flatten()?;
        let division = places::starting_at(self.found.places, place.start)?;
        let is_house = |hit: &Hit| matches!(hit.table, Table::VenueWords | Table::OrgSuffixes) && hit.span().len() > 1;
        if self.cx.hits.ending_at(place.end).any(is_house) {
            return Some(place);
        }
        let is_near = division.is_town || division.code.is_some_and(|code| !code.ends_with("00"));
        is_near.then_some(division.span)
    }

    /// The division before a number with a classifier that opens a clause, where something happens to those counted: 某县
    /// 一男子爬上塔吊，被消防员救下.
    pub(super) fn home_of_counted(&self, statement: &Statement, clause: Span) -> Option<Span> {
        let text = &self.cx.document.reading;
        let happens = words::OCCURRENCE.longest_at(text, statement.trigger.start) == Some(statement.trigger);
        if statement.name.is_some() || statement.kind != EventKind::Other || !happens {
            return None;
        }
        let start = self.skip_own(clause.start, clause.end);
        let end = self.find_count(start, clause.end)?;
        let place = (start < end).then(|| self.phrase(start, end, Lead::Object)).flatten()?;
        let is_troop = self.is_organization(place) && self.cx.hits.longest_ending_at(end, Table::VenueWords).is_none();
        (place.end == end && self.is_named(place) && !is_troop).then_some(place)
    }

    /// The position after a bracket, the dates and 我省 or the like at the start of a clause. 我省 counts only where
    /// something follows before `end`.
    pub(super) fn skip_own(&self, start: usize, end: usize) -> usize {
        let bracket =
            self.cx.document.quote_starting_at(start).filter(|q| q.kind == QuoteKind::Round && q.span.end < end);
        let start = bracket.map_or(start, |bracket| bracket.span.end);
        let start = skip_dates(self.cx, start, self.found.dates);
        let own = self.cx.hits.of_kind_at(place::OWN, start).map(|own| own.span().end);
        own.filter(|own| *own < end).unwrap_or(start)
    }

    /// Where a number with a classifier (一处民房, 两辆货车) or a word such as 村民 begins, before `end`.
    pub(super) fn find_count(&self, start: usize, end: usize) -> Option<usize> {
        let text = &self.cx.document.reading;
        let is_count = |at: &usize| {
            text.get(*at).is_some_and(|c| c.is_ascii_digit() || words::QUANTITY.contains_char(c))
                && words::CLASSIFIER.longest_at(text, at + 1).is_some()
                || *at > start && words::RESIDENT.longest_at(text, *at).is_some()
        };
        let count = (start..end).find(is_count)?;
        let is_digit = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit());
        let digits = (start..count).rev().take(MOST_DIGITS).take_while(is_digit).count();
        Some(count - digits)
    }
}
