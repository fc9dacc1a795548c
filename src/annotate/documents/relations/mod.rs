//! Relations: what the report says is done with a document.
//!
//! The verb that governs a title stands before it in its clause (审议通过《…》), after it (《…》正式发布), or behind it
//! where a preposition makes the title its object (对《…》进行解读). A verb that only describes the document
//! (印发的《…》) counts where no other does. A title without a verb is cited if it is invoked (根据《…》) or ends like a
//! document, unless it names a work, a talk or a paper. The titles of a list share their verb.

mod after;
mod before;
mod deeds;
mod titles;

use after::{After, Follow, State, Talk, find_after};
use before::{Before, Noun, find_before};
use deeds::Deed;
pub use deeds::weight;
pub use titles::{Title, is_link};

use super::words::{ALIASES, HEARD};
use crate::annotate::grammar::marks::is_boundary;
use crate::record::{Relation, Rule};
use crate::span::{Span, Text};

/// What a mention says is done with its document.
#[derive(Clone, Copy, Debug, Default)]
pub struct Deeds {
    /// The relation by a verb that governs the title (审议通过《…》), or by a lecture about it.
    pub main: Option<Relation>,
    /// The verb that governs the title, or the word that invokes the document (根据).
    pub main_verb: Option<Span>,
    /// The relation by a verb that only describes the document (印发的《…》), or `Drafted` by the title of a draft.
    pub attribute: Option<Relation>,
    /// The verb of an attribute of the document (印发 in 印发的《…》), which does not govern the title.
    pub attribute_verb: Option<Span>,
    /// Whether the document is cited.
    pub is_cited: bool,
}

impl Deeds {
    /// The relation, and how strongly it is stated, as a number that compares mentions of one document. An act
    /// (issuing, signing) has the highest, then reading or conveying, a verb that only describes the document, and a
    /// citation. All acts have one number, so that the first mention decides among them.
    pub fn relation(&self) -> (usize, Option<Relation>) {
        let cited = self.is_cited.then_some(Relation::Cited);
        let main = self.main.map(|one| (if is_read(one) { READ } else { ACT }, Some(one)));
        let attribute = || self.attribute.map(|one| (ATTRIBUTE, Some(one)));
        main.or_else(attribute).or_else(|| cited.map(|one| (weight(one), Some(one)))).unwrap_or_default()
    }

    /// What [`Deeds::relation`] rests on, for the document at `title`.
    pub fn rule(&self, title: Span) -> Rule {
        match (self.main, self.attribute, self.main_verb, self.attribute_verb) {
            (Some(_), _, Some(verb), _) if verb.start < title.start => Rule::VerbBefore,
            (Some(_), _, Some(_), _) => Rule::VerbAfter,
            (Some(_), ..) => Rule::SubjectOfTalk,
            (None, Some(_), _, Some(_)) => Rule::DescribingVerb,
            (None, Some(_), _, None) => Rule::DraftTitle,
            (None, None, Some(_), _) => Rule::InvokingWord,
            (None, None, None, _) => Rule::DocumentTitle,
        }
    }

    /// Whether a verb that governs the title issues, adopts, revises, drafts or repeals the document.
    pub fn makes(&self) -> bool {
        use Relation::{Adopted, Drafted, Issued, Repealed, Revised};
        self.main.is_some_and(|one| matches!(one, Issued | Adopted | Revised | Drafted | Repealed))
    }

    /// The verb that governs the title.
    pub fn governing(&self) -> Option<Span> {
        self.main_verb
    }

    /// The verb that [`Deeds::relation`] rests on, and whether it is an attribute.
    pub fn verb(&self) -> Option<(Span, bool)> {
        let main = self.main.and(self.main_verb).map(|verb| (verb, false));
        let attribute = || self.attribute.and(self.attribute_verb).map(|verb| (verb, true));
        let cited = || self.main_verb.filter(|_| self.relation().1 == Some(Relation::Cited)).map(|verb| (verb, false));
        main.or_else(attribute).or_else(cited)
    }
}

/// How strongly a verb that governs the title states an act, such as issuing or signing.
const ACT: usize = 30;
/// How strongly a verb that only describes the document states a relation.
const ATTRIBUTE: usize = 20;
/// How strongly a verb of reading or passing on states what is done.
const READ: usize = 25;

/// Whether a document is only read, explained or passed on.
fn is_read(relation: Relation) -> bool {
    matches!(relation, Relation::Studied | Relation::Conveyed)
}

/// What the report says is done with the document of each title; `issuers` are the bodies named with them. A title in
/// the brackets of another (以下简称《…》) is at most cited.
pub fn find_deeds(text: &Text, titles: &[Title], issuers: &[Option<Span>]) -> Vec<Deeds> {
    let afters = find_afters(text, titles);
    let mut found: Vec<Deeds> = Vec::with_capacity(titles.len());
    let mut previous: Option<(&Title, Before)> = None;
    for ((title, issuer), after) in titles.iter().zip(issuers).zip(afters) {
        if previous.is_some_and(|(outer, _)| outer.end > title.span.start) {
            let is_alias = ALIASES.longest_before(text, title.span.start).is_some();
            found.push(Deeds { is_cited: is_alias || title.is_document, ..Deeds::default() });
            continue;
        }
        let lead = issuer.map_or(title.span.start, |issuer| issuer.start);
        let before = find_before(text, title, lead, previous, after.follow == Follow::ListEnd);
        found.push(judge(text, title, &before, &after));
        previous = Some((title, before));
    }
    found
}

/// What is after each of `titles`: one in the brackets of another does not follow it.
fn find_afters(text: &Text, titles: &[Title]) -> Vec<After> {
    let mut found: Vec<After> = Vec::with_capacity(titles.len());
    for (index, title) in titles.iter().enumerate().rev() {
        let later = titles.iter().enumerate().skip(index + 1).take(MOST_NESTED);
        let next = later.into_iter().find(|(_, next)| next.span.start >= title.end);
        let next = next.and_then(|(at, next)| Some((next, *found.get(titles.len() - 1 - at)?)));
        found.push(find_after(text, title, next));
    }
    found.reverse();
    found
}

/// Most titles inside the brackets of another, and the next one.
const MOST_NESTED: usize = 4;

/// Whether the verb right after a title tells more than the one before it: 形成《…》上报, 经…批准《…》印发.
fn outweighs(title: &Title, before: &Before, main: Option<Deed>, passive: Deed) -> bool {
    let is_beside = passive.word.start == title.end;
    let is_draft = main.is_some_and(|deed| deed.relation == Some(Relation::Drafted));
    is_beside && main == before.main && (is_draft && passive.weight() > weight(Relation::Drafted) || before.is_approved)
}

/// Whether the signed paper is not the document, but one that is named after it: 签订《…》承诺书.
fn signs_other_paper(before: &Before, after: &After) -> bool {
    let signs = |deed: Deed| deed.relation == Some(Relation::Signed);
    after.follow == Follow::Paper && before.main.is_some_and(signs)
}

/// The relation of the verb `main`. 发布《…》的相关内容 explains the document instead of issuing it: it counts as studied.
fn relation_of(before: &Before, after: &After, main: Option<Deed>) -> Option<Relation> {
    let relation = main?.relation;
    let explains = after.follow == Follow::Contents && relation == Some(Relation::Issued) && main == before.main;
    if explains { Some(Relation::Studied) } else { relation }
}

/// Weighs what is before a title against what is after it.
fn judge(text: &Text, title: &Title, before: &Before, after: &After) -> Deeds {
    if title.is_press {
        return Deeds::default();
    }
    if after.follow == Follow::Basis || signs_other_paper(before, after) {
        return Deeds { is_cited: true, ..Deeds::default() };
    }
    let is_heard = after.state == State::Near || after.state == State::Somewhere && title.is_document;
    let printed = after.printed.filter(|_| title.is_document);
    let passive = after.passive.filter(|deed| deed.relation.is_some()).or(printed).or(after.passive);
    // 听取对《…（征求意见稿）》的意见: a draft is open to comments.
    let is_open =
        |deed: &Deed| HEARD.contains(text.slice(deed.word)) && title.is_draft && after.follow == Follow::Comments;
    if let Some(heard) = before.main.filter(is_open) {
        return Deeds { main: Some(Relation::Drafted), main_verb: Some(heard.word), ..Deeds::default() };
    }
    let is_lecture = after.talk == Talk::Lecture && title.is_document;
    let mut main = before.main.filter(|deed| deed.relation != Some(Relation::Cited));
    let is_performed = main.or(passive).is_some_and(|deed| deed.relation.is_none());
    let is_invoked = before.main.is_some_and(|deed| deed.relation == Some(Relation::Cited));
    main = main.filter(|deed| deed.relation.is_some_and(|one| !(is_read(one) && is_heard)));
    if is_performed || before.noun != Noun::Open || after.talk != Talk::No && !is_lecture {
        let main = main.filter(|deed| deed.relation.is_some_and(is_read) && before.noun != Noun::Work);
        return Deeds {
            main: main.and_then(|deed| deed.relation),
            main_verb: main.map(|deed| deed.word),
            ..Deeds::default()
        };
    }
    if is_lecture && main.is_none_or(|deed| deed.relation.is_some_and(is_read)) {
        return Deeds { main: Some(Relation::Studied), is_cited: true, ..Deeds::default() };
    }
    if main.is_none() && !is_invoked {
        main = passive.or(after.behind.filter(|_| before.is_object && after.state != State::Near));
    }
    main = passive.filter(|passive| outweighs(title, before, main, *passive)).or(main);
    let passed = after.is_passed && main.is_none_or(|deed| deed.relation.is_some_and(is_read)) && !is_invoked;
    // 编制《…》是一项重要工作: the verb only describes the document.
    let is_subject = |deed: &Deed| {
        after.follow == Follow::Predicate && !after.is_passed && text.before(deed.word.start).is_some_and(is_boundary)
    };
    let topic = before.main.filter(|deed| main == Some(*deed) && is_subject(deed));
    main = main.filter(|_| topic.is_none());
    // 落实新修订的《…》: the report invokes the document; 《…》审议情况 only speaks of the deed.
    let describes = |deed: &Deed| deed.relation.is_some() && (!is_invoked || title.is_draft);
    let attribute = before.attribute.or(topic).or(after.spoken_of).filter(describes);
    let draft =
        Some(Relation::Drafted).filter(|_| title.is_draft && main.is_none() && attribute.is_none() && !is_invoked);
    let main_relation = if passed { Some(Relation::Adopted) } else { relation_of(before, after, main) };
    Deeds {
        main: main_relation,
        main_verb: main.or(before.main).map(|deed| deed.word),
        attribute: attribute.and_then(|deed| deed.relation).or(draft),
        attribute_verb: attribute.map(|deed| deed.word),
        is_cited: is_invoked || title.is_document,
    }
}
