//! Documents: titles in 《》, each with its issuer, its number, its day and what is done with it.
//!
//! A title with titles in it (《…〈…〉…》, 《…《…》…》) is one document. A title that occurs twice is one document: it has
//! the strongest relation that its mentions state. Lexicon: `issuing_words.tsv`, `lists/documents.tsv`. Known misses: a
//! document that is named without 《》; a short title (《通知》) that stands for a long one is a document of its own.

mod adjuncts;
mod days;
mod issuers;
mod numbers;
mod relations;
mod words;

use rustc_hash::FxHashMap;

use super::Context;
use super::dates::DateMention;
use super::explanations::Value;
use super::grammar::marks::is_blank;
use crate::document::QuoteKind;
use crate::record::{DocumentRef, Relation, Rule, Words};
use crate::span::{Span, Text};
use relations::{Deeds, Title, find_deeds, is_link};

/// Longest link between two titles of a list, in characters: 以及.
const LONGEST_LINK: usize = 2;

/// Every document, once each, in order of first mention. `dates` are looked for only if there is a title.
pub fn documents<'d>(cx: &Context, dates: impl FnOnce() -> &'d [DateMention]) -> Vec<DocumentRef> {
    let titles: Vec<Title> = cx.budget.over(titles(cx).into_iter()).map(|span| Title::of(cx, span)).collect();
    if titles.is_empty() {
        return Vec::new();
    }
    let dates = dates();
    let mut issuers: Vec<Option<Span>> = titles.iter().map(|title| issuers::issuer(cx, title.span, dates)).collect();
    let deeds = find_deeds(&cx.document.reading, &titles, &issuers);
    share_issuers(&cx.document.reading, &titles, &deeds, &mut issuers);
    let mut found: Vec<DocumentRef> = Vec::new();
    let mut seen: FxHashMap<String, (usize, usize)> = FxHashMap::default();
    let mut days = days::Days::of(cx, dates);
    let mut rules: Vec<Option<Rule>> = Vec::new();
    for ((title, issuer), deeds) in cx.budget.over(titles.iter().zip(issuers).zip(&deeds)) {
        let inner = Span::new(title.span.start + 1, title.span.end - 1);
        let key: String = cx.slice(inner).chars().filter(|c| !c.is_whitespace()).collect();
        if key.is_empty() {
            continue;
        }
        let (index, known) = seen.entry(key).or_insert_with(|| {
            found.push(empty(cx, inner));
            rules.push(None);
            (found.len() - 1, 0)
        });
        let Some(document) = found.get_mut(*index) else { continue };
        let (strength, relation) = deeds.relation();
        let day = days.find(title, deeds);
        if strength > *known {
            document.date = day.or(document.date.take().filter(|_| document.relation.is_none()));
            (*known, document.relation) = (strength, relation);
            rules[*index] = relation.map(|_| deeds.rule(title.span));
            document.relation_words = deeds.verb().map(|(verb, _)| cx.document.words(verb));
        } else if relation == document.relation || strength == *known && is_made(document.relation) && deeds.makes() {
            document.date = document.date.take().or(day);
        }
        // The title is the same in other characters where the headline and the text differ in script.
        if document.title == cx.document.text().slice(inner) {
            let is_open = |issuer: &Span| {
                let replaces = |words: &Words| is_of_headline(words) || is_short_form(words, cx.slice(*issuer));
                document.issuer_words.as_ref().is_none_or(replaces)
            };
            if let Some(issuer) = issuer.filter(is_open) {
                let is_before = issuer.start < title.span.start;
                cx.note(Value::Issuer(*index), if is_before { Rule::BodyBefore } else { Rule::BodyAfter });
                document.issuer_words = Some(cx.document.words(issuer));
            }
            if document.number.is_none()
                && let Some(number) = numbers::find_number(cx, title.span)
            {
                cx.note(Value::Number(*index), rule_of_number(number, title.span));
                document.number = Some(cx.written(number));
            }
        }
    }
    for (i, rule) in rules.iter().enumerate() {
        if let Some(rule) = rule {
            cx.note(Value::Relation(i), *rule);
        }
    }
    for document in &mut found {
        document.issuer = document.issuer_words.as_ref().map(|words| words.text.clone());
    }
    found
}

/// Whether `words` are from the headline and contain a blank: bodies that the text lists with a mark between them.
fn is_of_headline(words: &Words) -> bool {
    words.position.as_ref().is_some_and(|position| position.in_title) && words.text.contains(is_blank)
}

/// Whether a relation is issuing, revising or adopting a document.
fn is_made(relation: Option<Relation>) -> bool {
    matches!(relation, Some(Relation::Issued | Relation::Revised | Relation::Adopted))
}

/// Whether `words` of the headline are the short form of the text's `name`: 中办 of 中共中央办公厅.
fn is_short_form(words: &Words, name: &str) -> bool {
    let mut rest = name.chars();
    let in_title = words.position.as_ref().is_some_and(|position| position.in_title);
    in_title && words.text.chars().count() < name.chars().count() && words.text.chars().all(|c| rest.any(|d| d == c))
}

/// Gives the titles of a list that follow one verb the issuer of the first title, who is named before the verb:
/// 市政府印发《…》和《…》, 市政府印发的《…》和《…》.
fn share_issuers(text: &Text, titles: &[Title], deeds: &[Deeds], issuers: &mut [Option<Span>]) {
    for (i, (pair, deed_pair)) in titles.windows(2).zip(deeds.windows(2)).enumerate() {
        let ([first, second], [before, deed]) = (pair, deed_pair) else { continue };
        let (Some(issuer), None) = (issuers[i], issuers[i + 1]) else { continue };
        let gap = Span::new(first.end.min(second.span.start), second.span.start);
        let is_list = gap.len() <= LONGEST_LINK && text.chars_of(gap).iter().all(|c| is_link(*c));
        let attribute = deed.attribute_verb.filter(|verb| before.attribute_verb == Some(*verb));
        let verb = deed.governing().filter(|verb| before.governing() == Some(*verb) && deed.makes()).or(attribute);
        if is_list && verb.is_some_and(|verb| issuer.end <= verb.start && verb.end <= first.span.start) {
            issuers[i + 1] = Some(issuer);
        }
    }
}

/// Where the number of the document at `title` is.
fn rule_of_number(number: Span, title: Span) -> Rule {
    if title.covers(number) {
        return Rule::InsideTitle;
    }
    if number.start < title.start { Rule::BeforeTitle } else { Rule::AfterTitle }
}

/// A document of which only the title is known.
fn empty(cx: &Context, inner: Span) -> DocumentRef {
    DocumentRef {
        title: cx.written(inner),
        position: cx.document.position(inner),
        issuer: None,
        issuer_words: None,
        number: None,
        relation: None,
        relation_words: None,
        date: None,
    }
}

/// The outermost titles, marks included, by start.
fn titles(cx: &Context) -> Vec<Span> {
    let mut found = Vec::new();
    let mut reached = 0;
    for quote in cx.document.quotes.iter().filter(|q| q.kind == QuoteKind::Title) {
        if quote.span.start >= reached {
            reached = quote.span.end;
            found.push(quote.span);
        }
    }
    found
}
