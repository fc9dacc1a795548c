//! The place that is the object of a visit: 视察某部, 对某监狱进行检查, 访华.

use super::Finder;
use super::phrase::Lead;
use crate::annotate::event::statements::Statement;
use crate::annotate::event::words;
use crate::annotate::grammar::marks::is_list_mark;
use crate::lexicon::Table;
use crate::record::EventKind;
use crate::span::Span;

impl Finder<'_, '_> {
    /// What is visited: 视察某部, 访问某校, 走访某厂、某厂.
    pub(super) fn find_object(&self, statement: &Statement) -> Option<Span> {
        let text = &self.cx.document.reading;
        if let Some(place) = self.inside_verb(statement) {
            return Some(place);
        }
        let goes = words::TRAVEL.longest_before(text, statement.trigger.end).is_some();
        let travels = goes || words::VISIT_ABROAD.longest_before(text, statement.trigger.end).is_some();
        let is_visit = travels || matches!(statement.kind, EventKind::Inspection | EventKind::Reception);
        let visits = is_visit && statement.name.is_none();
        let meets_people = words::VISIT_PERSON.longest_before(text, statement.trigger.end).is_some();
        let start = words::DONE.longest_at(text, statement.trigger.end).map_or(statement.trigger.end, |done| done.end);
        let takes_place = words::VISIT_PLACE.longest_before(text, statement.trigger.end).is_some();
        let lead = if takes_place { Lead::Place } else { Lead::Object };
        let place = (visits && !meets_people).then(|| self.phrase(start, statement.clause.end, lead)).flatten()?;
        let is_work = words::WORK.longest_before(text, statement.clause.end).is_some();
        let is_all = place.end + 2 >= statement.clause.end;
        let opens_list = text.get(place.end) == Some('、');
        (!is_work && (is_all || goes || opens_list || self.is_organization(place))).then_some(place)
    }

    /// The place of a reception that visitors call at: 到访某市.
    pub(super) fn called_at(&self, statement: &Statement) -> Option<Span> {
        let text = &self.cx.document.reading;
        let calls = words::CALL_AT.longest_before(text, statement.trigger.end).is_some();
        let is_visit = calls && statement.kind == EventKind::Reception && statement.name.is_none();
        is_visit.then(|| self.phrase(statement.trigger.end, statement.clause.end, Lead::Object)).flatten()
    }

    /// The place that is examined: 对某监狱进行检查. Work is no place: 对某监狱安全工作进行检查.
    pub(super) fn examined(&self, statement: &Statement) -> Option<Span> {
        let text = &self.cx.document.reading;
        let before = Span::new(statement.clause.start, statement.trigger.start.max(statement.clause.start));
        let until_verb = Span::new(before.start, statement.trigger.end.max(before.end));
        let carries_out = words::CARRY_OUT.first_in(text, until_verb);
        let proceeds = words::PROCEED.first_in(text, before).or(carries_out)?;
        let object = words::TOWARDS_OBJECT.first_in(text, Span::new(before.start, proceeds.start))?;
        let is_work = words::WORK.longest_before(text, proceeds.start).is_some();
        let is_named = statement.name.is_some() && carries_out.is_none();
        let is_inspection = statement.kind == EventKind::Inspection && !is_named && !is_work;
        let place = is_inspection.then(|| self.phrase(object.end, proceeds.start, Lead::Object)).flatten()?;
        let is_matter = words::WORK.longest_before(text, place.end).is_some();
        let opens_list = text.get(place.end).is_some_and(is_list_mark) && self.is_place(place) && !is_matter;
        (opens_list || place.end == proceeds.start || self.is_organization(place)).then_some(place)
    }

    /// The city or country whose short name ends the verb: 访汉, 访华.
    pub(super) fn inside_verb(&self, statement: &Statement) -> Option<Span> {
        let verb = statement.trigger;
        let last = Span::new(verb.end.saturating_sub(1), verb.end);
        let hits = self.cx.hits.starting_at(last.start);
        let is_alias = hits.iter().any(|h| h.table == Table::RegionAliases && h.span() == last);
        let visits =
            words::VISIT.longest_at(&self.cx.document.reading, verb.start).is_some_and(|v| v.end == last.start);
        (is_alias && visits && statement.name.is_none()).then_some(last)
    }
}
