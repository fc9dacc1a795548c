//! The people of the other side whom only later sentences name. These are the leader of a delegation, its members,
//! and the hosts abroad whom the visitor met.

use super::parties::Party;
use super::sides::{ActKind, read_sides};
use super::words::{DELEGATION_HEADS, MEMBERS, MEMBERS_END, OTHER_TIME};
use super::{Finder, MOST};
use crate::annotate::countries::find_code;
use crate::annotate::event::verbs::kind_of;
use crate::lexicon::Table;
use crate::record::EventKind;
use crate::span::Span;

/// Most sentences after those of the event that are read.
const MOST_LATER: usize = 32;
/// Most people of a delegation.
const MOST_PEOPLE: usize = 32;
/// Most posts of a person that are read.
const MOST_POSTS: usize = 8;

/// The people abroad whom later sentences name; `read` are the sentences of the event.
pub(super) fn list_leaders(finder: &Finder, read: &[usize]) -> Vec<Party> {
    if !matches!(finder.kind, EventKind::Reception | EventKind::Inspection | EventKind::Other) {
        return Vec::new();
    }
    let met = list_met(finder, read);
    if !met.is_empty() {
        return met;
    }
    if !is_with_abroad(finder, read) {
        return Vec::new();
    }
    let leaders = list_heads(finder);
    if leaders.is_empty() { list_members(finder) } else { leaders }
}

/// Whether a sentence of the event names a foreign state or a place abroad.
fn is_with_abroad(finder: &Finder, read: &[usize]) -> bool {
    let cx = finder.cx;
    let mut hits = spans_of(finder, read).flat_map(|span| cx.hits.of_within(Table::Countries, span));
    hits.any(|hit| find_code(cx, hit).is_some())
}

/// The sentences with these indices.
fn spans_of<'r>(finder: &'r Finder, sentences: &'r [usize]) -> impl Iterator<Item = Span> + 'r {
    sentences.iter().filter_map(|sentence| finder.cx.document.sentences.get(*sentence)).map(|sentence| sentence.span)
}

/// Those abroad with whom a person of the event talks in a later sentence.
fn list_met(finder: &Finder, read: &[usize]) -> Vec<Party> {
    let cx = finder.cx;
    let people = finder.found.people;
    let own = spans_of(finder, read).flat_map(|span| people.mentions_in(span)).map(|mention| mention.person);
    let own: Vec<usize> = own.take(MOST_PEOPLE).collect();
    let Some(last) = read.iter().max() else { return Vec::new() };
    let mut met: Vec<Party> = Vec::new();
    for sentence in (last + 1..cx.document.sentences.len()).take(MOST_LATER) {
        let Some(span) = cx.document.sentences.get(sentence).map(|sentence| sentence.span) else { break };
        let mut verbs = cx.hits.of_within(Table::EventVerbs, span);
        let tells = verbs.any(|verb| kind_of(cx, verb) == Some(EventKind::Reception));
        if !tells || OTHER_TIME.first_in(&cx.document.reading, span).is_some() {
            continue;
        }
        for act in finder.list_acts(sentence).into_iter().filter(|act| act.kind == ActKind::Talk) {
            let sides = read_sides(cx, finder.found, act);
            let subjects = finder.lister.list_parties(&sides.subject, false);
            if !subjects.iter().any(|party| party.person.is_some_and(|person| own.contains(&person))) {
                continue;
            }
            let others = finder.lister.list_parties(&sides.other, false);
            super::add_new(&mut met, others.into_iter().filter(Party::is_person_abroad).collect());
        }
    }
    met
}

/// The foreign leaders of a delegation: 代表团团长某某.
fn list_heads(finder: &Finder) -> Vec<Party> {
    let (cx, people) = (finder.cx, finder.found.people);
    let text = &cx.document.reading;
    let leads = |person: usize| {
        let posts = people.list.get(person).map_or(&[][..], |person| &person.posts);
        posts.iter().take(MOST_POSTS).any(|post| DELEGATION_HEADS.longest_before(text, post.span.end).is_some())
    };
    let mut heads: Vec<Party> = Vec::new();
    for mention in people.mentions.iter().take(MOST).filter(|mention| leads(mention.person)) {
        let parties = finder.lister.list_parties(&[mention.extent], false);
        super::add_new(&mut heads, parties.into_iter().filter(Party::is_person_abroad).collect());
    }
    heads
}

/// The people of whom a delegation consists: 代表团由某某、某某等组成.
fn list_members(finder: &Finder) -> Vec<Party> {
    let text = &finder.cx.document.reading;
    for sentence in finder.cx.document.sentences.iter().take(MOST_LATER) {
        let Some(open) = MEMBERS.first_in(text, sentence.span) else { continue };
        let rest = Span::new(open.end, sentence.span.end);
        let Some(close) = MEMBERS_END.first_in(text, rest) else { continue };
        return finder.lister.list_parties(&[Span::new(open.end, close.start)], false);
    }
    Vec::new()
}
