//! Disciplinary and criminal cases: who is investigated, expelled, charged or sentenced, by whom and for what.
//!
//! A word of `case_words.tsv` states a stage; its row names the kind of body that decides on it. The person is named
//! before the word, or right after it; the paragraph or the headline must speak of a violation. Of several stages the
//! report announces the latest; where an expulsion and a transfer to the prosecutors are decided together, the
//! expulsion. Lexicon: `case_words.tsv`, `lists/cases.tsv`. Known misses: people without a full name (陈某).

mod authority;
mod findings;
mod penalties;
mod words;

use super::Context;
use super::changes::{Group, Names};
use super::grammar::marks::{is_comma, is_list_mark};
use super::organizations::OrganizationMention;
use super::people::People;
use crate::lexicon::kinds::case;
use crate::lexicon::{Hit, Table};
use crate::record::Stage;
use crate::span::Span;
use words::SUSPICIONS;

/// Most people against whom one report states a case.
const MOST_CASES: usize = 64;

/// A case against one person.
#[derive(Clone, Debug)]
pub struct CaseFound {
    /// Index into [`People::list`].
    pub person: usize,
    /// The posts written with the name there, else the first posts of the person in the report.
    pub post: Option<Span>,
    /// The body that acts.
    pub authority: Option<Span>,
    /// The stage that the report announces.
    pub stage: Option<Stage>,
    /// What the person did.
    pub findings: Vec<Span>,
    /// What is imposed.
    pub penalties: Vec<Span>,
    /// The words that state the stage.
    pub span: Span,
    /// The word of the stage.
    step: Hit,
}

/// Finds the cases of a report, by position; `organizations` are all bodies, by start.
pub fn find_cases(cx: &Context, people: &People, organizations: &[OrganizationMention]) -> Vec<CaseFound> {
    if cx.hits.of(Table::CaseWords).next().is_none() || people.mentions.is_empty() {
        return Vec::new();
    }
    let names = Names::of(cx, people);
    let mut cases: Vec<CaseFound> = Vec::new();
    for sentence in cx.budget.over(cx.document.sentences.iter()) {
        if !is_about_a_case(cx, sentence.span) {
            continue;
        }
        for step in cx.hits.longest_starting_in(Table::CaseWords, sentence.span) {
            let Some(group) = suspects(cx, &names, sentence.span, step).filter(|_| !step.is(case::NONE)) else {
                continue;
            };
            for mention in group.mentions.clone() {
                add_step(cx, &mut cases, &names, mention, &group, sentence.span, step);
            }
        }
    }
    let is_alone = cases.len() == 1;
    for found in &mut cases {
        found.post = found.post.or_else(|| post_of(cx, people, found.person));
        found.authority = authority::find_authority(cx, organizations, &found.step);
        findings::add(cx, people, found, is_alone);
        penalties::add(cx, people, found, is_alone);
    }
    cases.sort_by_key(|found| found.span.start);
    cases
}

/// Whether a sentence may tell a step of a case: it has a word for such a step, and its paragraph or the headline
/// speaks of a violation.
fn is_about_a_case(cx: &Context, sentence: Span) -> bool {
    let paragraph = cx.document.paragraph_span_at(sentence.start).unwrap_or(sentence);
    let has_step = cx.hits.of_within(Table::CaseWords, sentence).any(|step| !step.is(case::NONE));
    let is_suspicious = |span: Span| SUSPICIONS.first_in(&cx.document.reading, span).is_some();
    has_step && (is_suspicious(paragraph) || is_suspicious(Span::new(0, cx.document.body)))
}

/// The people whom a step is taken against: those named last before it in its sentence, right after it, or last
/// before the sentence.
fn suspects(cx: &Context, names: &Names, sentence: Span, step: &Hit) -> Option<Group> {
    let before = names.last(step.span().start);
    let own = before.clone().filter(|group| group.name_start >= sentence.start);
    // 院长甲介绍，该院判处…: who speaks or presides is not a suspect.
    if own.as_ref().is_some_and(|group| names.acts_before(group, step.span().start)) {
        return None;
    }
    let behind = || names.next(step.span().end).filter(|group| group.start <= step.span().end + 1);
    // In an earlier sentence, only one of whom that sentence tells a violation.
    let is_suspect = |group: &Group| {
        let told = cx.document.sentence_span_at(group.name_start).unwrap_or(sentence);
        let behind = Span::new(group.end.min(told.end), told.end);
        let paragraph = |position| cx.document.paragraph_at(position);
        let is_near = paragraph(sentence.start).zip(paragraph(told.start)).is_some_and(|(one, other)| one <= other + 1);
        is_near && SUSPICIONS.first_in(&cx.document.reading, behind).is_some()
    };
    own.or_else(behind).or_else(|| before.filter(is_suspect))
}

/// Adds a step against a person: a new case, or a later stage of a known one.
fn add_step(
    cx: &Context,
    cases: &mut Vec<CaseFound>,
    names: &Names,
    mention: usize,
    group: &Group,
    sentence: Span,
    step: &Hit,
) {
    let person = names.full[mention].person;
    let post = written_posts(names, mention, group);
    let stage = Stage::parse(cx.lexicon.cell(step, 2));
    let word = step.span();
    let from = if group.start >= sentence.start && group.start < word.start { group.start } else { word.start };
    let span = Span::new(from, word.end);
    if let Some(known) = cases.iter_mut().find(|known| known.person == person) {
        let (old, new) = (weight(known.stage), weight(stage));
        let restates = old == new && cx.document.in_title(known.span) && !cx.document.in_title(span);
        if new > old || restates {
            (known.stage, known.span, known.step) = (stage, span, *step);
            known.post = post.or(known.post);
        }
    } else if cases.len() < MOST_CASES {
        let (findings, penalties) = (Vec::new(), Vec::new());
        let step = *step;
        cases.push(CaseFound { person, post, authority: None, stage, findings, penalties, span, step });
    }
}

/// The posts right before a name, as one stretch.
fn written_posts(names: &Names, mention: usize, group: &Group) -> Option<Span> {
    let place = mention - group.mentions.start;
    let posts = names.posts_before(group).into_iter().nth(place)?;
    let (first, last) = (posts.first()?, posts.last()?);
    Some(Span::new(first.span.start, last.span.end))
}

/// How late a stage is among those that one report may state.
fn weight(stage: Option<Stage>) -> usize {
    match stage {
        None => 0,
        Some(Stage::Investigation) => 1,
        Some(Stage::TransferredToProsecutors) => 2,
        Some(Stage::Detention) => 3,
        Some(Stage::Dismissed) => 4,
        Some(Stage::ExpelledFromParty) => 5,
        Some(Stage::Charged) => 6,
        Some(Stage::Sentenced) => 7,
    }
}

/// The first chain of posts of a person: 省水利厅原党组成员、副厅长.
fn post_of(cx: &Context, people: &People, person: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let mut posts: Vec<Span> = people.list[person].posts.iter().map(|post| post.span).collect();
    posts.sort_by_key(|post| post.start);
    let in_body: Vec<Span> = posts.iter().copied().filter(|post| !cx.document.in_title(*post)).collect();
    let posts = if in_body.is_empty() { posts } else { in_body };
    let joins = |end: usize| text.get(end).is_some_and(|c| is_list_mark(c) || is_comma(c));
    let mut posts = posts.into_iter();
    let first = posts.next()?;
    Some(posts.fold(first, |whole, post| {
        if post.start == whole.end + 1 && joins(whole.end) { Span::new(whole.start, post.end) } else { whole }
    }))
}
