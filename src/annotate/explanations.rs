//! Explanations: the rule that decided each value, noted while the value is found.

use super::Context;
use crate::record::{Explanation, Record, Rule};

/// A value of the record that has an explanation, in the order of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// `event.kind`.
    EventKind,
    /// `event.status`.
    EventStatus,
    /// `event.date`.
    EventDate,
    /// `event.place`.
    EventPlace,
    /// A host, by its index.
    EventHost(usize),
    /// An act of a person, by the indices of both.
    Act(usize, usize),
    /// The full name of the body of a person's post, by the indices of both.
    PostBody(usize, usize),
    /// A group, by its index.
    Group(usize),
    /// The speaker of a speech, by its index.
    Speaker(usize),
    /// A demand, by where it starts in the text.
    Demand(usize),
    /// The issuer of a document, by its index.
    Issuer(usize),
    /// The number of a document, by its index.
    Number(usize),
    /// The relation of a document, by its index.
    Relation(usize),
    /// A formulation, by its index.
    Formulation(usize),
    /// A personnel change, by its index.
    Change(usize),
}

impl Context<'_> {
    /// Notes the rule that decided a value, if the caller wants explanations.
    pub fn note(&self, value: Value, rule: Rule) {
        if self.options.explain {
            self.notes.borrow_mut().push((value, rule));
        }
    }
}

/// The explanations of the values that the record has.
pub fn explanations(cx: &Context, record: &Record) -> Vec<Explanation> {
    let mut notes = cx.notes.take();
    notes.sort_by_key(|(value, _)| *value);
    notes.dedup_by_key(|(value, _)| *value);
    notes.into_iter().filter_map(|(value, rule)| Some(Explanation { path: path_of(record, value)?, rule })).collect()
}

/// The keys and indices that lead to a value; none if the record does not have it.
fn path_of(record: &Record, value: Value) -> Option<String> {
    let of_event = |key: &str| record.event.as_ref().map(|_| format!("event.{key}"));
    match value {
        Value::EventKind => of_event("kind"),
        Value::EventStatus => of_event("status"),
        Value::EventDate => of_event("date"),
        Value::EventPlace => of_event("place"),
        Value::EventHost(host) => of_event(&format!("hosts[{host}]")),
        Value::Act(person, act) => Some(format!("people[{person}].acts[{act}]")),
        Value::PostBody(person, post) => Some(format!("people[{person}].posts[{post}].organization_full")),
        Value::Group(group) => Some(format!("groups[{group}]")),
        Value::Speaker(speech) => Some(format!("speeches[{speech}].speaker")),
        Value::Demand(start) => path_of_demand(record, start),
        Value::Issuer(document) => Some(format!("documents[{document}].issuer")),
        Value::Number(document) => Some(format!("documents[{document}].number")),
        Value::Relation(document) => Some(format!("documents[{document}].relation")),
        Value::Formulation(formulation) => Some(format!("formulations[{formulation}]")),
        Value::Change(change) => Some(format!("changes[{change}]")),
    }
}

fn path_of_demand(record: &Record, start: usize) -> Option<String> {
    let speech = record.speeches.partition_point(|speech| speech.start <= start).checked_sub(1)?;
    let demand = record.speeches[speech].requirements.iter().position(|demand| demand.start == start)?;
    Some(format!("speeches[{speech}].requirements[{demand}]"))
}
