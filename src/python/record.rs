//! A record becomes plain dicts and lists, in one pass, under the keys that `baodao.types` names.

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use super::strings::{Kept as _, string};
use crate::record as core;
use crate::record::Position;

/// A dict of the keys and values given.
macro_rules! dict {
    ($py:expr, { $($key:literal: $value:expr),+ $(,)? }) => {{
        let dict = PyDict::new($py);
        $(dict.set_item(intern!($py, $key), $value)?;)+
        dict
    }};
}

/// A dict that begins with a text and its position.
macro_rules! placed {
    ($py:expr, $name:literal: $text:expr, $position:expr, { $($key:literal: $value:expr),* $(,)? }) => {
        dict!($py, {
            $name: $text,
            "start": $position.start,
            "end": $position.end,
            "in_title": $position.in_title,
            $($key: $value),*
        })
    };
}

type Made<'py, T> = PyResult<Bound<'py, T>>;

/// The record as a dict.
pub fn record<'py>(py: Python<'py>, record: &core::Record) -> Made<'py, PyDict> {
    Ok(dict!(py, {
        "id": &record.id,
        "title": &record.title,
        "text": &record.text,
        "paragraphs": list(py, &record.paragraphs, paragraph)?,
        "meta": meta(py, &record.meta)?,
        "event": record.event.as_ref().map(|e| event(py, e)).transpose()?,
        "people": list(py, &record.people, person)?,
        "groups": list(py, &record.groups, group)?,
        "speeches": list(py, &record.speeches, speech)?,
        "documents": list(py, &record.documents, document)?,
        "formulations": list(py, &record.formulations, formulation)?,
        "organizations": list(py, &record.organizations, organization)?,
        "places": list(py, &record.places, place)?,
        "keywords": list(py, &record.keywords, keyword)?,
        "warnings": list(py, &record.warnings, warning)?,
    }))
}

fn list<'py, T>(
    py: Python<'py>,
    items: &[T],
    make: impl Fn(Python<'py>, &T) -> Made<'py, PyDict>,
) -> Made<'py, PyList> {
    PyList::new(py, items.iter().map(|item| Item { item, make: &make }))
}

/// A part of a record, and how it becomes a dict.
struct Item<'a, T, F> {
    item: &'a T,
    make: &'a F,
}

impl<'py, T, F: Fn(Python<'py>, &T) -> Made<'py, PyDict>> IntoPyObject<'py> for Item<'_, T, F> {
    type Target = PyDict;
    type Output = Bound<'py, PyDict>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
        (self.make)(py, self.item)
    }
}

fn strings<'py>(py: Python<'py>, items: &[String]) -> Made<'py, PyList> {
    PyList::new(py, items.iter().map(|item| item.kept(py)))
}

fn paragraph<'py>(py: Python<'py>, item: &core::Paragraph) -> Made<'py, PyDict> {
    Ok(dict!(py, { "start": item.start, "end": item.end, "kind": string(py, item.kind.as_str()) }))
}

fn meta<'py>(py: Python<'py>, item: &core::Meta) -> Made<'py, PyDict> {
    Ok(dict!(py, {
        "source": item.source.kept(py),
        "agency": item.agency.kept(py),
        "authors": strings(py, &item.authors)?,
        "editors": strings(py, &item.editors)?,
        "published": &item.published,
        "url": &item.url,
        "encoding": item.encoding.kept(py),
        "format": string(py, &item.format),
        "site": item.site.kept(py),
    }))
}

fn event<'py>(py: Python<'py>, item: &core::Event) -> Made<'py, PyDict> {
    Ok(dict!(py, {
        "kind": string(py, item.kind.as_str()),
        "name": item.name.kept(py),
        "start": item.position.map(|p| p.start),
        "end": item.position.map(|p| p.end),
        "in_title": item.position.map(|p| p.in_title),
        "date": item.date.as_ref().map(|d| date(py, d)).transpose()?,
        "place": item.place.as_ref().map(|p| event_place(py, p)).transpose()?,
        "form": item.form.map(|f| string(py, f.as_str())),
        "venues": list(py, &item.venues, venue)?,
        "hosts": list(py, &item.hosts, host)?,
    }))
}

fn date<'py>(py: Python<'py>, item: &core::Date) -> Made<'py, PyDict> {
    Ok(placed!(py, "text": item.text.kept(py), item.position, {
        "iso": item.iso.kept(py),
        "iso_end": item.iso_end.kept(py),
        "part_of_day": item.part_of_day.map(|p| string(py, p.as_str())),
        "year_from": item.year_from.map(|y| string(py, y.as_str())),
    }))
}

fn event_place<'py>(py: Python<'py>, item: &core::EventPlace) -> Made<'py, PyDict> {
    Ok(placed!(py, "text": item.text.kept(py), item.position, {
        "code": item.code.kept(py),
        "path": strings(py, &item.path)?,
    }))
}

fn venue<'py>(py: Python<'py>, item: &core::Venue) -> Made<'py, PyDict> {
    Ok(placed!(py, "text": item.text.kept(py), item.position, { "kind": string(py, item.kind.as_str()) }))
}

fn host<'py>(py: Python<'py>, item: &core::Host) -> Made<'py, PyDict> {
    Ok(placed!(py, "text": item.text.kept(py), item.position, {}))
}

fn person<'py>(py: Python<'py>, item: &core::Person) -> Made<'py, PyDict> {
    Ok(dict!(py, {
        "name": item.name.kept(py),
        "order": item.order,
        "by_strokes": item.by_strokes,
        "posts": list(py, &item.posts, post)?,
        "roles": PyList::new(py, item.roles.iter().map(|r| string(py, r.as_str())))?,
        "mentions": list(py, &item.mentions, mention)?,
    }))
}

fn post<'py>(py: Python<'py>, item: &core::Post) -> Made<'py, PyDict> {
    Ok(placed!(py, "text": item.text.kept(py), item.position, {
        "organization": item.organization.kept(py),
        "organization_full": item.organization_full.kept(py),
        "post": item.post.kept(py),
    }))
}

fn mention<'py>(py: Python<'py>, item: &Position) -> Made<'py, PyDict> {
    Ok(dict!(py, { "start": item.start, "end": item.end, "in_title": item.in_title }))
}

fn group<'py>(py: Python<'py>, item: &core::Group) -> Made<'py, PyDict> {
    Ok(placed!(py, "text": item.text.kept(py), item.position, { "role": string(py, item.role.as_str()) }))
}

fn speech<'py>(py: Python<'py>, item: &core::Speech) -> Made<'py, PyDict> {
    Ok(dict!(py, {
        "speaker": item.speaker.kept(py),
        "cue": item.cue.as_ref().map(|c| cue(py, c)).transpose()?,
        "start": item.start,
        "end": item.end,
        "paragraph": item.paragraph,
        "requirements": list(py, &item.requirements, requirement)?,
    }))
}

fn cue<'py>(py: Python<'py>, item: &core::Cue) -> Made<'py, PyDict> {
    Ok(dict!(py, { "text": item.text.kept(py), "start": item.start, "end": item.end }))
}

fn requirement<'py>(py: Python<'py>, item: &core::Requirement) -> Made<'py, PyDict> {
    Ok(dict!(py, {
        "text": item.text.kept(py),
        "start": item.start,
        "end": item.end,
        "number": item.number,
        "addressee": item.addressee.kept(py),
    }))
}

fn document<'py>(py: Python<'py>, item: &core::DocumentRef) -> Made<'py, PyDict> {
    Ok(
        placed!(py, "title": item.title.kept(py), item.position, { "issuer": item.issuer.kept(py), "number": item.number.kept(py) }),
    )
}

fn formulation<'py>(py: Python<'py>, item: &core::Formulation) -> Made<'py, PyDict> {
    Ok(placed!(py, "text": item.text.kept(py), item.position, {
        "key": item.key.kept(py),
        "kind": string(py, item.kind.as_str()),
        "members": strings(py, &item.members)?,
        "first_used": item.first_used.kept(py),
    }))
}

fn organization<'py>(py: Python<'py>, item: &core::Organization) -> Made<'py, PyDict> {
    Ok(dict!(py, {
        "name": item.name.kept(py),
        "full_name": item.full_name.kept(py),
        "mentions": list(py, &item.mentions, mention)?,
    }))
}

fn place<'py>(py: Python<'py>, item: &core::Place) -> Made<'py, PyDict> {
    Ok(dict!(py, {
        "name": item.name.kept(py),
        "code": item.code.kept(py),
        "path": strings(py, &item.path)?,
        "mentions": list(py, &item.mentions, mention)?,
    }))
}

fn keyword<'py>(py: Python<'py>, item: &core::Keyword) -> Made<'py, PyDict> {
    Ok(dict!(py, { "term": item.term.kept(py), "weight": item.weight }))
}

fn warning<'py>(py: Python<'py>, item: &core::Warning) -> Made<'py, PyDict> {
    Ok(dict!(py, { "code": string(py, item.code.as_str()), "message": &item.message }))
}
