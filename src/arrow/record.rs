//! The columns of the record: its own structs, keys and types; `id` stands before them in [`super::Rows`].

use std::sync::Arc;

use arrow_array::{ArrayRef, StructArray};
use arrow_buffer::NullBufferBuilder;
use arrow_schema::{ArrowError, DataType, Fields};

use super::columns::{Cell, Column, Room, columns, field};
use super::rows::Failure;
use crate::record::{
    Cue, Date, DocumentRef, Event, EventKind, EventPlace, Form, Formulation, FormulationKind, Group, Host, Keyword,
    Meta, Organization, Paragraph, ParagraphKind, PartOfDay, Person, Place, Position, Post, Record, Requirement, Role,
    Speech, Venue, VenueKind, Warning, WarningCode, YearFrom,
};

columns!(RecordColumns: Record, |item| {
    title: String = &item.title,
    text: String = &item.text,
    paragraphs: Vec<Paragraph> = &item.paragraphs,
    meta: Meta = &item.meta,
    event: Option<Event> = &item.event,
    people: Vec<Person> = &item.people,
    groups: Vec<Group> = &item.groups,
    speeches: Vec<Speech> = &item.speeches,
    documents: Vec<DocumentRef> = &item.documents,
    formulations: Vec<Formulation> = &item.formulations,
    organizations: Vec<Organization> = &item.organizations,
    places: Vec<Place> = &item.places,
    keywords: Vec<Keyword> = &item.keywords,
    warnings: Vec<Warning> = &item.warnings,
});

columns!(FailureColumns: Failure, |item| {
    r#type: String = &item.kind,
    message: String = &item.message,
});

columns!(ParagraphColumns: Paragraph, |item| {
    start: usize = &item.start,
    end: usize = &item.end,
    kind: ParagraphKind = &item.kind,
});

columns!(MetaColumns: Meta, |item| {
    source: Option<String> = &item.source,
    agency: Option<String> = &item.agency,
    authors: Vec<String> = &item.authors,
    editors: Vec<String> = &item.editors,
    published: Option<String> = &item.published,
    url: Option<String> = &item.url,
    encoding: Option<String> = &item.encoding,
    format: String = &item.format,
    site: Option<String> = &item.site,
});

columns!(EventColumns: Event, |item| {
    kind: EventKind = &item.kind,
    name: Option<String> = &item.name,
    start: Option<usize> = &item.position.map(|p| p.start),
    end: Option<usize> = &item.position.map(|p| p.end),
    in_title: Option<bool> = &item.position.map(|p| p.in_title),
    date: Option<Date> = &item.date,
    place: Option<EventPlace> = &item.place,
    form: Option<Form> = &item.form,
    venues: Vec<Venue> = &item.venues,
    hosts: Vec<Host> = &item.hosts,
});

columns!(DateColumns: Date, |item| {
    text: String = &item.text,
    start: usize = &item.position.start,
    end: usize = &item.position.end,
    in_title: bool = &item.position.in_title,
    iso: Option<String> = &item.iso,
    iso_end: Option<String> = &item.iso_end,
    part_of_day: Option<PartOfDay> = &item.part_of_day,
    year_from: Option<YearFrom> = &item.year_from,
});

columns!(EventPlaceColumns: EventPlace, |item| {
    text: String = &item.text,
    start: usize = &item.position.start,
    end: usize = &item.position.end,
    in_title: bool = &item.position.in_title,
    code: Option<String> = &item.code,
    path: Vec<String> = &item.path,
});

columns!(VenueColumns: Venue, |item| {
    text: String = &item.text,
    start: usize = &item.position.start,
    end: usize = &item.position.end,
    in_title: bool = &item.position.in_title,
    kind: VenueKind = &item.kind,
});

columns!(HostColumns: Host, |item| {
    text: String = &item.text,
    start: usize = &item.position.start,
    end: usize = &item.position.end,
    in_title: bool = &item.position.in_title,
});

columns!(PersonColumns: Person, |item| {
    name: String = &item.name,
    order: Option<usize> = &item.order,
    by_strokes: bool = &item.by_strokes,
    posts: Vec<Post> = &item.posts,
    roles: Vec<Role> = &item.roles,
    mentions: Vec<Position> = &item.mentions,
});

columns!(PostColumns: Post, |item| {
    text: String = &item.text,
    start: usize = &item.position.start,
    end: usize = &item.position.end,
    in_title: bool = &item.position.in_title,
    organization: Option<String> = &item.organization,
    organization_full: Option<String> = &item.organization_full,
    post: String = &item.post,
});

columns!(MentionColumns: Position, |item| {
    start: usize = &item.start,
    end: usize = &item.end,
    in_title: bool = &item.in_title,
});

columns!(GroupColumns: Group, |item| {
    text: String = &item.text,
    start: usize = &item.position.start,
    end: usize = &item.position.end,
    in_title: bool = &item.position.in_title,
    role: Role = &item.role,
});

columns!(SpeechColumns: Speech, |item| {
    speaker: String = &item.speaker,
    cue: Option<Cue> = &item.cue,
    start: usize = &item.start,
    end: usize = &item.end,
    paragraph: usize = &item.paragraph,
    requirements: Vec<Requirement> = &item.requirements,
});

columns!(CueColumns: Cue, |item| {
    text: String = &item.text,
    start: usize = &item.start,
    end: usize = &item.end,
});

columns!(RequirementColumns: Requirement, |item| {
    text: String = &item.text,
    start: usize = &item.start,
    end: usize = &item.end,
    number: Option<u32> = &item.number,
    addressee: Option<String> = &item.addressee,
});

columns!(DocumentColumns: DocumentRef, |item| {
    title: String = &item.title,
    start: usize = &item.position.start,
    end: usize = &item.position.end,
    in_title: bool = &item.position.in_title,
    issuer: Option<String> = &item.issuer,
    number: Option<String> = &item.number,
});

columns!(FormulationColumns: Formulation, |item| {
    text: String = &item.text,
    start: usize = &item.position.start,
    end: usize = &item.position.end,
    in_title: bool = &item.position.in_title,
    key: String = &item.key,
    kind: FormulationKind = &item.kind,
    members: Vec<String> = &item.members,
    first_used: Option<String> = &item.first_used,
});

columns!(OrganizationColumns: Organization, |item| {
    name: String = &item.name,
    full_name: Option<String> = &item.full_name,
    mentions: Vec<Position> = &item.mentions,
});

columns!(PlaceColumns: Place, |item| {
    name: String = &item.name,
    code: Option<String> = &item.code,
    path: Vec<String> = &item.path,
    mentions: Vec<Position> = &item.mentions,
});

columns!(KeywordColumns: Keyword, |item| {
    term: String = &item.term,
    weight: f64 = &item.weight,
});

columns!(WarningColumns: Warning, |item| {
    code: WarningCode = &item.code,
    message: String = &item.message,
});
