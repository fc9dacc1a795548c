//! The whole record.

use super::declare::declare;
use super::documents::DocumentRef;
use super::event::Event;
use super::formulations::Formulation;
use super::groups::Group;
use super::keywords::Keyword;
use super::meta::Meta;
use super::organizations::Organization;
use super::paragraphs::Paragraph;
use super::people::Person;
use super::places::Place;
use super::speeches::Speech;
use super::warnings::Warning;

declare! { whole:
    /// One report as data.
    #[derive(Clone, Debug, Default, PartialEq)]
    Record {
        /// The caller's name for the report, else the number or stem of the file, else XXH3 (64 bits, in hexadecimal) of the bytes.
        id: String => unique,
        /// The headline, without column tags, site names, index numbers and file suffixes.
        title: String => unique,
        /// The body: its paragraphs, joined by line feeds.
        text: String => unique,
        /// The paragraphs of the text, in order.
        paragraphs: Vec<Paragraph>,
        /// What is known of the report as a publication.
        meta: Meta,
        /// The main event; none for a commentary or a round-up.
        event: Option<Event> => choice,
        /// Everyone named, once each, in order of first mention.
        people: Vec<Person> => choice,
        /// Participants without a name.
        groups: Vec<Group> => choice,
        /// Reported and quoted statements, in order.
        speeches: Vec<Speech> => choice,
        /// Documents named in 《》, once each.
        documents: Vec<DocumentRef> => choice,
        /// Set political formulations (提法), once each.
        formulations: Vec<Formulation> => choice,
        /// Bodies named.
        organizations: Vec<Organization> => choice,
        /// Places named.
        places: Vec<Place> => choice,
        /// Terms by weight, in descending order; empty unless `fields` names them.
        keywords: Vec<Keyword> => on_request,
        /// What a reader should know about the reading.
        warnings: Vec<Warning>,
    }
}
