//! What the clause before a title says is done with the document.

use super::deeds::{Deed, deed_before, deed_beside, is_in_noun, takes_works};
use super::titles::{Title, is_link};
use crate::annotate::documents::words::{
    APPROVED_BY, INCLUDES, NEW, OBJECT_LEADS, PARTICLES, PAST, PERFECTIVES, TALK_LEADS, TEXT_NOUNS, WORK_NOUNS,
};
use crate::annotate::grammar::marks::{
    is_blank, is_boundary, is_colon, is_comma, is_list_mark, is_quotation_mark, is_range_mark, is_semicolon,
};
use crate::record::Relation;
use crate::span::{Span, Text};

/// How far before a title its verb is looked for, in characters.
const REACH: usize = 100;
/// Longest stretch between an attribute and its title, in characters: 印发的《…》, 国务院新近公布的《…》.
const ATTRIBUTE: usize = 8;
/// Longest description between a preposition and its title, in characters.
const DISTANT: usize = 16;
/// Longest clause from 经 to the verb of approving, in characters.
const LONGEST_APPROVER: usize = 24;
/// Most verbs of one group: 起草、审议并通过.
const GROUP: usize = 4;

/// What the noun before a title calls it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Noun {
    /// Nothing that speaks against a document.
    #[default]
    Open,
    /// A work: 电影《…》.
    Work,
    /// A text that can be studied: 文章《…》.
    Text,
    /// A talk: 题为《…》.
    Talk,
}

impl Noun {
    /// The noun that ends at `end`.
    fn before(text: &Text, end: usize) -> Self {
        if TEXT_NOUNS.longest_before(text, end).is_some() {
            Self::Text
        } else if WORK_NOUNS.longest_before(text, end).is_some() {
            Self::Work
        } else if TALK_LEADS.longest_before(text, end).is_some() {
            Self::Talk
        } else {
            Self::Open
        }
    }
}

/// What was found before a title.
#[derive(Clone, Copy, Debug, Default)]
pub struct Before {
    /// The verb that governs the title.
    pub main: Option<Deed>,
    /// A verb that only describes the document: 印发的《…》.
    pub attribute: Option<Deed>,
    /// What the noun before the title calls it.
    pub noun: Noun,
    /// Whether a preposition makes the title the object of a verb after it: 对《…》进行解读.
    pub is_object: bool,
    /// Whether the verb only says whose approval precedes the deed: 经县委批准《…》印发.
    pub is_approved: bool,
}

/// Reads the clause before `title`. `lead` is where the title begins, or the issuer named with it; `previous` is the
/// title before it with what was found there; `ends_list` says whether 等 and a noun after `title` end a list of titles.
pub fn find_before(
    text: &Text,
    title: &Title,
    lead: usize,
    previous: Option<(&Title, Before)>,
    ends_list: bool,
) -> Before {
    let mut found = Before {
        noun: Noun::before(text, skip_marks(text, title.span.start)),
        is_object: OBJECT_LEADS.longest_before(text, lead).is_some() || has_distant_lead(text, title),
        ..Before::default()
    };
    let beside = deed_beside(text, title.span.start).filter(|deed| suits(text, title, deed));
    if beside.is_some() && deed_before(text, title.span.start).is_none() {
        return Before { main: beside, ..found };
    }
    let floor = title.sentence.start.max(title.span.start.saturating_sub(REACH));
    // 废止文件三件，其中包括《…》: the clauses before tell what is done with the listed titles.
    let includes = INCLUDES.longest_before(text, title.span.start).is_some();
    let mut crosses = false;
    let mut at = title.span.start;
    while at > floor {
        if let Some((_, before)) = previous.filter(|(previous, _)| previous.end == at || previous.span.end == at) {
            return inherit(text, found, before, Span::new(at, title.span.start));
        }
        let Some(c) = text.get(at - 1) else { break };
        let is_listed = includes && is_comma(c);
        crosses |= is_listed;
        if is_boundary(c) && !(is_listed || is_lead(title, at, c, ends_list) || is_passed(text, at, title, previous)) {
            break;
        }
        let Some(deed) = deed_before(text, at).filter(|deed| deed.word.start >= floor && !is_in_noun(text, deed.word))
        else {
            at -= 1;
            continue;
        };
        if previous.is_some_and(|(previous, _)| previous.end == deed.word.start) {
            // 《条例》实施和《办法》: the verb belongs to the title before it.
            at = deed.word.start;
        } else if is_attribute(text, &deed) {
            let is_near = title.span.start - deed.word.end <= ATTRIBUTE;
            found.attribute = found.attribute.or(Some(deed).filter(|_| is_near));
            at = deed.word.start;
            if let Some(passing) = passing_before(text, at).filter(|deed| is_near && suits(text, title, deed)) {
                found.main = Some(passing);
                break;
            }
        } else {
            let is_article = takes_works(text, deed) && !title.is_document;
            if is_article && found.noun == Noun::Open {
                found.noun = Noun::Work;
            }
            let is_told = |main: &Deed| !crosses || main.relation.is_some_and(gives_force);
            found.main = Some(strongest(text, deed, floor)).filter(|main| !is_article && is_told(main));
            break;
        }
    }
    found.is_approved = found.main.is_some_and(|deed| is_approval(text, deed));
    found
}

/// Whether the mark `c` before `at` is right before a title and leads to it: a colon, or a comma before titles that
/// continue the objects of the verb (宣传国策，《…》、《…》等法规，).
fn is_lead(title: &Title, at: usize, c: char, ends_list: bool) -> bool {
    at == title.span.start && (is_colon(c) || ends_list && is_comma(c))
}

/// Whether a relation gives a document its force, changes it or ends it: 印发, 通过, 修订, 废止.
fn gives_force(relation: Relation) -> bool {
    matches!(relation, Relation::Issued | Relation::Adopted | Relation::Revised | Relation::Repealed)
}

/// Whether 经 opens the clause of a verb of approving: 经县委批准.
fn is_approval(text: &Text, deed: Deed) -> bool {
    let floor = deed.word.start.saturating_sub(LONGEST_APPROVER);
    let clause = (floor..deed.word.start).rev().take_while(|at| !text.get(*at).is_some_and(is_boundary)).last();
    let is_led = |start: usize| APPROVED_BY.longest_at(text, start).is_some();
    deed.relation == Some(Relation::Adopted) && clause.is_some_and(is_led)
}

/// 通过 right before a verb that only describes the document, which begins at `end`: 会议通过|修订后的《…》.
fn passing_before(text: &Text, end: usize) -> Option<Deed> {
    let end = NEW.longest_before(text, end).map_or(end, |word| word.start);
    deed_beside(text, end).filter(|deed| deed.relation == Some(Relation::Adopted))
}

/// Whether a preposition before a described title makes it an object: 对2021年出版的《…》进行修订.
fn has_distant_lead(text: &Text, title: &Title) -> bool {
    let Some(particle) = PARTICLES.longest_before(text, title.span.start) else { return false };
    let floor = title.sentence.start.max(particle.start.saturating_sub(DISTANT));
    let clause = (floor..particle.start).rev().take_while(|at| !text.get(*at).is_some_and(is_boundary));
    let mut leads = clause.filter_map(|at| OBJECT_LEADS.longest_at(text, at));
    leads.any(|lead| {
        lead.start == title.sentence.start || text.before(lead.start).is_some_and(is_boundary) || lead.len() == 1
    })
}

/// Whether the mark before `at` does not end the clause: a comma or semicolon between `previous` and `title` in a list.
fn is_passed(text: &Text, at: usize, title: &Title, previous: Option<(&Title, Before)>) -> bool {
    let Some(mark) = text.get(at - 1) else { return false };
    let after_title = previous.is_some_and(|(previous, _)| previous.end == at - 1 || previous.span.end == at - 1);
    let between = Span::new(at, title.span.start);
    let is_linked = text.chars_of(between).iter().all(|c| is_link(*c));
    after_title && is_linked && (is_comma(mark) || is_semicolon(mark))
}

/// What a title takes over from the one before it in a list.
fn inherit(text: &Text, own: Before, before: Before, gap: Span) -> Before {
    let is_bare = text.chars_of(gap).iter().all(|c| is_link(*c) || is_comma(*c) || is_semicolon(*c));
    let attribute = own.attribute.or(before.attribute.filter(|_| is_bare));
    let noun = if own.noun == Noun::Open && is_bare { before.noun } else { own.noun };
    let is_object = own.is_object || (is_bare && before.is_object);
    Before { main: before.main, attribute, noun, is_object, is_approved: before.is_approved }
}

/// Whether a short verb may govern the title after it: a document's only, and for 通过 no further words may follow the
/// title in its clause. 通过《新闻联播》 passes nothing.
fn suits(text: &Text, title: &Title, deed: &Deed) -> bool {
    let ends = text.get(title.end).is_none_or(|c| is_boundary(c) || is_list_mark(c) || is_link(c));
    title.is_document && (deed.relation != Some(Relation::Adopted) || ends)
}

/// Whether a verb only describes what follows: 印发的, 新修订.
fn is_attribute(text: &Text, deed: &Deed) -> bool {
    let last = deed.word.end - 1;
    let has_particle = |at: usize| PARTICLES.longest_at(text, at).is_some_and(|word| !is_perfective(text, word));
    has_particle(last)
        || has_particle(deed.word.end)
        || has_particle(deed.word.end + 1) && is_past(text, deed.word.end)
        || NEW.longest_before(text, deed.word.start).is_some()
}

/// Whether the particle is 了, which ends no attribute.
fn is_perfective(text: &Text, particle: Span) -> bool {
    PERFECTIVES.longest_at(text, particle.start).is_some()
}

/// Whether 后 or 过 follows a verb: 修订后的.
fn is_past(text: &Text, at: usize) -> bool {
    PAST.longest_at(text, at).is_some()
}

/// The strongest of the verbs that are linked to `deed`: 审议并通过.
fn strongest(text: &Text, deed: Deed, floor: usize) -> Deed {
    let mut best = deed;
    let mut start = deed.word.start;
    for _ in 0..GROUP {
        let links = (floor.max(start.saturating_sub(2))..start).rev();
        let end = links.take_while(|at| text.get(*at).is_some_and(is_link)).last().unwrap_or(start);
        let beside = || deed_beside(text, end).filter(|deed| deed.relation == Some(Relation::Adopted) && end < start);
        let other = deed_before(text, end).or_else(beside).filter(|other| other.word.start >= floor);
        let is_noun =
            |other: &Deed| other.relation == Some(Relation::Conveyed) && text.before(start).is_some_and(is_list_mark);
        let Some(other) = other.filter(|other| !is_noun(other)) else { break };
        if other.weight() > best.weight() {
            best = other;
        }
        start = other.word.start;
    }
    best
}

/// The end of the words before a title, without blanks, dashes, colons and quotation marks.
fn skip_marks(text: &Text, title: usize) -> usize {
    let is_mark = |c: char| is_blank(c) || is_colon(c) || is_range_mark(c) || is_quotation_mark(c);
    let marks = (title.saturating_sub(4)..title).rev();
    marks.take_while(|at| text.get(*at).is_some_and(is_mark)).last().unwrap_or(title)
}
