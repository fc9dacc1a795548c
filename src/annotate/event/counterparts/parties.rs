//! The parties that a side of a clause names: persons, bodies that take part, countries.

use super::words::{BODY_AFTER, CAPITAL, HEAD, ORIGIN};
use crate::annotate::Context;
use crate::annotate::countries::{country_of_body, find_code, is_of_union};
use crate::annotate::event::Found;
use crate::annotate::grammar::{links, marks};
use crate::annotate::organizations::within;
use crate::annotate::places::{PlaceMention, starting_at};
use crate::lexicon::Table;
use crate::record::CounterpartKind;
use crate::span::Span;

/// Most posts of a person that are read.
const MOST_POSTS: usize = 8;
/// Characters around a word that are searched for a person with posts or for a body.
const LONGEST: usize = 80;

/// Someone or something that a clause names on one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Party {
    pub kind: CounterpartKind,
    /// The name as written. `span` holds it with the posts before it.
    pub name: String,
    pub span: Span,
    pub person: Option<usize>,
    pub country: Option<String>,
    /// Whether it is a person with a post of an international body.
    pub is_of_union: bool,
}

/// Lists the parties of a report's clauses.
pub(super) struct Lister<'f, 'c, 'a> {
    pub cx: &'c Context<'a>,
    pub found: &'f Found<'f>,
}

impl Lister<'_, '_, '_> {
    /// The parties that `spans` name. `has_countries` says whether countries count, as in a visit.
    pub fn list_parties(&self, spans: &[Span], has_countries: bool) -> Vec<Party> {
        let mut parties = Vec::new();
        for &span in spans {
            let mentions = self.found.people.mentions_in(span);
            parties.extend(mentions.iter().filter(|mention| mention.span.end <= span.end).map(|mention| {
                let name = self.found.names.get(mention.person).cloned().unwrap_or_default();
                let start = mention.extent.start.max(span.start);
                Party {
                    kind: CounterpartKind::Person,
                    name,
                    span: Span::new(start, mention.span.end),
                    person: Some(mention.person),
                    country: self.found.countries.get(mention.person).cloned().flatten(),
                    is_of_union: self.is_of_union(mention.person),
                }
            }));
            parties.extend(self.list_bodies(span));
            if has_countries {
                parties.extend(self.list_countries(span, false));
            }
        }
        parties.sort_by_key(|party: &Party| (party.span.start, party.span.end));
        parties
    }

    /// The bodies of a side that take part by their people: 某国议会代表团, 某公司一行.
    pub fn list_bodies(&self, span: Span) -> Vec<Party> {
        let text = &self.cx.document.reading;
        let takes_part = |body: &Span| {
            let is_last = body.end >= span.end
                || text.get(body.end).is_some_and(|c| marks::is_list_mark(c) || marks::is_comma(c))
                || links::SHORT_LINKS.longest_at(text, body.end).is_some() && country_of_body(self.cx, *body).is_some();
            is_last || BODY_AFTER.longest_at(text, body.end).is_some()
        };
        let is_of_post = |body: &Span| self.is_of_person(*body) || self.is_origin(*body);
        let bodies = within(self.found.organizations, span).iter().map(|organization| organization.span);
        let bodies = bodies.filter(|body| takes_part(body) && !is_of_post(body));
        bodies.map(|body| self.body_party(body)).collect()
    }

    /// The foreign countries that `span` names, outside of posts and bodies. With `first`, only one
    /// at its start counts.
    pub fn list_countries(&self, span: Span, first: bool) -> Vec<Party> {
        let inside = |part: Span| self.is_of_person(part) || self.is_of_body(part);
        let mut end = span.start;
        let mut parties = Vec::new();
        for hit in self.cx.hits.of_within(Table::Countries, span) {
            let is_open = hit.span().start >= end && !inside(hit.span());
            if first && hit.span().start != span.start || !is_open {
                continue;
            }
            let Some(code) = find_code(self.cx, hit) else { continue };
            let name = place_at(self.found.places, hit.span());
            end = name.end;
            parties.push(Party {
                kind: CounterpartKind::Country,
                name: self.cx.written(name),
                span: name,
                person: None,
                country: Some(code.to_owned()),
                is_of_union: false,
            });
        }
        parties
    }

    /// Drops countries that only say where a place is (访问|韩国|釜山), if a person abroad is among the parties.
    pub fn drop_qualifiers(&self, parties: &mut Vec<Party>) {
        if parties.iter().any(Party::is_person_abroad) {
            parties.retain(|party| party.kind != CounterpartKind::Country || !self.qualifies_place(party.span));
        }
    }

    fn qualifies_place(&self, country: Span) -> bool {
        let is_capital = CAPITAL.longest_at(&self.cx.document.reading, country.end).is_some();
        is_capital || self.cx.hits.tables_starting_at(country.end).has(Table::ForeignPlaces)
    }

    /// The bodies before a post or noun without a name: 某国议会 in 某国议会主席.
    pub fn list_headed_bodies(&self, span: Span) -> Vec<Party> {
        let is_headed = |body: &Span| HEAD.longest_at(&self.cx.document.reading, body.end).is_some();
        let bodies = within(self.found.organizations, span).iter().map(|organization| organization.span);
        bodies.filter(is_headed).map(|body| self.body_party(body)).collect()
    }

    /// Whether a body is one of those that a mixed group is from: 来自某大学、某大学等的师生.
    fn is_origin(&self, body: Span) -> bool {
        let text = &self.cx.document.reading;
        let before = Span::new(body.start.saturating_sub(LONGEST), body.start);
        let is_listed = text.get(body.end).is_some_and(marks::is_list_mark)
            || text.before(body.start).is_some_and(marks::is_list_mark);
        let from = ORIGIN.starting_in(text, before).last().filter(|_| is_listed);
        from.is_some_and(|from| !text.chars_of(Span::new(from.end, body.start)).iter().any(|c| marks::is_boundary(*c)))
    }

    /// Whether `part` is in a name or its posts.
    fn is_of_person(&self, part: Span) -> bool {
        let near = Span::new(part.start.saturating_sub(LONGEST), part.end + LONGEST);
        self.found.people.mentions_in(near).iter().any(|mention| mention.extent.overlaps(part))
    }

    /// Whether `part` is in the name of a body.
    fn is_of_body(&self, part: Span) -> bool {
        let near = Span::new(part.start.saturating_sub(LONGEST), part.end + LONGEST);
        within(self.found.organizations, near).iter().any(|body| body.span.overlaps(part))
    }

    fn body_party(&self, body: Span) -> Party {
        Party {
            kind: CounterpartKind::Body,
            name: self.cx.written(body),
            span: body,
            person: None,
            country: country_of_body(self.cx, body),
            is_of_union: false,
        }
    }

    /// Whether a person has a post of an international body.
    fn is_of_union(&self, person: usize) -> bool {
        let posts = self.found.people.list.get(person).map(|person| &person.posts);
        posts.is_some_and(|posts| posts.iter().take(MOST_POSTS).any(|post| is_of_union(self.cx, post.span)))
    }
}

impl Party {
    /// Whether the party is of another state or of an international body.
    pub fn is_abroad(&self) -> bool {
        self.country.is_some() || self.is_of_union
    }

    /// Whether the party is a person of another state or of an international body.
    pub fn is_person_abroad(&self) -> bool {
        self.kind == CounterpartKind::Person && self.is_abroad()
    }

    /// Whether two parties are the same person, body or country.
    pub fn is_same(&self, other: &Self) -> bool {
        self.kind == other.kind
            && match self.kind {
                CounterpartKind::Person => self.person == other.person,
                CounterpartKind::Body => self.name == other.name,
                CounterpartKind::Country => self.country == other.country,
            }
    }
}

/// The place that begins with a country: 文莱|达鲁萨兰国.
fn place_at(places: &[PlaceMention], country: Span) -> Span {
    let place = starting_at(places, country.start).map(|place| place.span);
    place.filter(|place| place.end >= country.end).unwrap_or(country)
}
