//! Deeds: the verbs that say what is done with a document.

use crate::annotate::documents::words::{
    ADOPTED, ADOPTED_BESIDE, CITED, CITED_BESIDE, CONVEYED, CONVEYED_BESIDE, DEED_NOUNS, DRAFTED, ISSUED,
    ISSUED_BEFORE, NEGATIONS, OFFICE_ENDS, PARTICLES, PERFORMED, PUBLISHED, REPEALED, REVISED, REVISED_BESIDE, SIGNED,
    STUDIED, STUDIED_BESIDE,
};
use crate::record::Relation;
use crate::span::{Span, Text};
use crate::words::WordList;

/// A verb and the relation that it states: none for a verb of performing a work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deed {
    /// The verb.
    pub word: Span,
    /// What it does with its object.
    pub relation: Option<Relation>,
}

impl Deed {
    /// How strongly the verb counts where several govern one title, as a rank: 审议并通过 adopts.
    pub fn weight(self) -> usize {
        self.relation.map_or(0, weight)
    }
}

/// The rank of a relation among several of one document: acts that give or change its force outweigh reading it, and
/// reading outweighs citing.
pub fn weight(relation: Relation) -> usize {
    match relation {
        Relation::Cited => 1,
        Relation::Studied => 2,
        Relation::Conveyed => 3,
        Relation::Drafted => 4,
        Relation::Issued => 5,
        Relation::Revised => 6,
        Relation::Adopted => 7,
        Relation::Signed => 8,
        Relation::Repealed => 9,
    }
}

/// The lists of verbs, with their relations.
fn lists() -> [(&'static WordList, Option<Relation>); 11] {
    [
        (&PUBLISHED, Some(Relation::Issued)),
        (&ISSUED, Some(Relation::Issued)),
        (&ADOPTED, Some(Relation::Adopted)),
        (&STUDIED, Some(Relation::Studied)),
        (&CONVEYED, Some(Relation::Conveyed)),
        (&REVISED, Some(Relation::Revised)),
        (&REPEALED, Some(Relation::Repealed)),
        (&SIGNED, Some(Relation::Signed)),
        (&DRAFTED, Some(Relation::Drafted)),
        (&CITED, Some(Relation::Cited)),
        (&PERFORMED, None),
    ]
}

/// The verb that ends at `end`, the longest one.
pub fn deed_before(text: &Text, end: usize) -> Option<Deed> {
    let before = [(&*ISSUED_BEFORE, Some(Relation::Issued))];
    let lists = lists().into_iter().chain(before);
    let words = lists.filter_map(|(list, relation)| Some((list.longest_before(text, end)?, relation)));
    // 通过 is a preposition, too: a particle after it shows the verb.
    let passed = || {
        let word = ADOPTED_BESIDE.longest_before(text, end)?;
        PARTICLES.longest_at(text, end).map(|_| (word, Some(Relation::Adopted)))
    };
    let (word, relation) = words.max_by_key(|(word, _)| word.len()).or_else(passed)?;
    (!is_negated(text, word.start)).then_some(Deed { word, relation })
}

/// The verb that starts at `start`, the longest one.
pub fn deed_at(text: &Text, start: usize) -> Option<Deed> {
    let words = lists().into_iter().filter_map(|(list, relation)| Some((list.longest_at(text, start)?, relation)));
    let (word, relation) = words.max_by_key(|(word, _)| word.len())?;
    (!is_negated(text, word.start)).then_some(Deed { word, relation })
}

/// The short verb right before a title at `title`: 作《政府工作报告》. It needs the title of a document.
pub fn deed_beside(text: &Text, title: usize) -> Option<Deed> {
    let lists: [(&WordList, Relation); 5] = [
        (&CONVEYED_BESIDE, Relation::Conveyed),
        (&ADOPTED_BESIDE, Relation::Adopted),
        (&CITED_BESIDE, Relation::Cited),
        (&STUDIED_BESIDE, Relation::Studied),
        (&REVISED_BESIDE, Relation::Revised),
    ];
    let found = lists.into_iter().find_map(|(list, relation)| Some((list.longest_before(text, title)?, relation)));
    let (word, relation) = found?;
    (!is_negated(text, word.start)).then_some(Deed { word, relation: Some(relation) })
}

fn is_negated(text: &Text, start: usize) -> bool {
    NEGATIONS.longest_before(text, start).is_some()
}

/// Whether the verb also takes articles, songs and programmes, so that it needs the title of a document: 发表.
pub fn takes_works(text: &Text, deed: Deed) -> bool {
    PUBLISHED.contains(text.slice(deed.word))
}

/// Whether the verb at `word` is a part of a noun: 学习班, 发布会.
pub fn is_in_noun(text: &Text, word: Span) -> bool {
    let is_office = |end: usize| text.get(end).is_some_and(|c| OFFICE_ENDS.contains_char(c));
    DEED_NOUNS.longest_at(text, word.start).is_some_and(|noun| noun.end >= word.end && !is_office(noun.end))
}
