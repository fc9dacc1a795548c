//! Mentions by a part of the name: one part of a dotted name, a surname before a post or a form of address, 总书记 alone.

use rustc_hash::{FxHashMap, FxHashSet};

use super::people_found::{Mention, MentionKind, People, PersonFound};
use super::words::GENERAL_SECRETARY;
use crate::annotate::Context;
use crate::annotate::names::{NameMention, is_dot, surname_before_address, surname_before_post};
use crate::annotate::posts::PostMention;
use crate::lexicon::Table;
use crate::span::Span;

/// How far from 总书记 a mention is looked for that may include it, in code points.
const NEAR: usize = 12;

/// The full name of each mention: a part of a dotted name stands for the whole.
pub fn full_names<'a>(names: &[&'a NameMention]) -> Vec<&'a str> {
    let dotted = names.iter().map(|n| n.name.as_ref()).filter(|n| n.contains(is_dot));
    let dotted: Vec<&str> = dotted.take(MOST_DOTTED).collect();
    let whole = |name: &'a str| {
        let longer = |d: &&&str| {
            d.len() > name.len()
                && (d.split(is_dot).any(|part| part == name) || d.starts_with(name) || d.ends_with(name))
        };
        dotted.iter().find(longer).copied().unwrap_or(name)
    };
    names.iter().map(|n| whole(n.name.as_ref())).collect()
}

/// Most dotted names whose parts are looked for.
const MOST_DOTTED: usize = 64;

/// Adds surnames before a post (王主任) as mentions of the person of that surname. Where the report names none, a common
/// surname is a new person. Of several, one who holds the post is preferred.
pub fn add_surnames<'n>(cx: &Context<'n>, people: &mut People, known: &mut FxHashMap<&'n str, usize>) {
    let surnames = surname_before_post(cx);
    if surnames.is_empty() {
        return;
    }
    let by_surname = bearers_by_surname(people);
    let (mut alone, mut said) = (Vec::new(), FxHashSet::default());
    for (span, post, sure) in cx.budget.over(surnames.into_iter()) {
        if people
            .mentions_in(Span::new(span.start.saturating_sub(LONGEST_BEFORE), post.end))
            .iter()
            .any(|m| m.extent.overlaps(span))
        {
            continue;
        }
        let surname = cx.slice(span);
        let bearers = surname.chars().next().and_then(|c| by_surname.get(&c)).map_or(&[][..], Vec::as_slice);
        let holds = |i: &usize| people.list[*i].posts.iter().any(|p| cx.slice(p.span).ends_with(cx.slice(post)));
        let person = match bearers {
            [] if sure || GENERAL_SECRETARY.contains(cx.slice(post)) => people.person(known, surname),
            [] => continue,
            [one] => *one,
            several => several.iter().copied().find(holds).unwrap_or(several[0]),
        };
        if said.insert((person, cx.slice(post))) {
            people.list[person].posts.push(PostMention { span: post, head: post });
        }
        let mention = Mention { span, extent: Span::new(span.start, post.end), person, kind: MentionKind::Surname };
        alone.push(mention);
    }
    people.mentions.extend(alone);
    people.mentions.sort_by_key(|m| m.span.start);
}

/// The people of each surname, by its first character.
fn bearers_by_surname(people: &People) -> FxHashMap<char, Vec<usize>> {
    let mut by_surname: FxHashMap<char, Vec<usize>> = FxHashMap::default();
    for (i, person) in people.list.iter().enumerate() {
        let of_surname = person.name.chars().next().map(|c| by_surname.entry(c).or_default());
        of_surname.into_iter().filter(|of| of.len() < MOST_BEARERS).for_each(|of| of.push(i));
    }
    by_surname
}

/// Adds surnames before a form of address (张先生, 李大娘) as mentions. They mean the one person of that surname who has no
/// post. Where the report names nobody of that surname, the surname is a new person; an official of that surname is
/// hardly meant.
pub fn add_addressed<'n>(cx: &Context<'n>, people: &mut People, known: &mut FxHashMap<&'n str, usize>) {
    let addressed = surname_before_address(cx);
    if addressed.is_empty() {
        return;
    }
    let by_surname = bearers_by_surname(people);
    let mut alone = Vec::new();
    for (span, form) in cx.budget.over(addressed.into_iter()) {
        let near = Span::new(span.start.saturating_sub(LONGEST_BEFORE), form.end);
        if people.mentions_in(near).iter().any(|m| m.extent.overlaps(span)) {
            continue;
        }
        let surname = cx.slice(span);
        let bearers = surname.chars().next().and_then(|c| by_surname.get(&c)).map_or(&[][..], Vec::as_slice);
        let mut plain = bearers.iter().filter(|i| people.list[**i].posts.is_empty());
        let person = match (bearers, plain.next(), plain.next()) {
            ([], ..) => people.person(known, surname),
            (_, Some(one), None) => *one,
            _ => continue,
        };
        let extent = Span::new(span.start, form.end);
        alone.push(Mention { span, extent, person, kind: MentionKind::Surname });
    }
    people.mentions.extend(alone);
    people.mentions.sort_by_key(|m| m.span.start);
}

/// How far before a surname a mention may start that includes it, in code points.
const LONGEST_BEFORE: usize = 8;

/// Most people of one surname that a surname alone may mean.
const MOST_BEARERS: usize = 64;

/// Adds 总书记 alone as a mention of the one person who has the post.
pub fn add_general_secretary(cx: &Context, people: &mut People) {
    let holds = |p: &PersonFound| {
        p.posts.iter().any(|post| GENERAL_SECRETARY.longest_before(&cx.document.reading, post.span.end).is_some())
    };
    let mut holders = people.list.iter().enumerate().filter(|(_, p)| holds(p)).map(|(i, _)| i);
    let (Some(person), None) = (holders.next(), holders.next()) else { return };
    let mut alone = Vec::new();
    for hit in cx.hits.of(Table::Posts).filter(|h| GENERAL_SECRETARY.contains(cx.slice(h.span()))) {
        let near = people.mentions_in(Span::new(hit.span().start.saturating_sub(NEAR), hit.span().end + NEAR));
        if !near.iter().any(|m| m.extent.overlaps(hit.span())) {
            alone.push(Mention { span: hit.span(), extent: hit.span(), person, kind: MentionKind::Post });
        }
    }
    people.mentions.extend(alone);
    people.mentions.sort_by_key(|m| m.span.start);
}
