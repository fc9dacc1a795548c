//! Posts that a career names apart from the person: 甲出生于某地，曾任某局局长、某市市长。他2018年6月任副省长。
//!
//! A post counts where a verb of holding office is right before it, or where it follows such a post in a list. It
//! also counts where the verb opens its list (历任某厂工人、某车间主任). The post belongs to the last person named before it in
//! the sentence, else to the subject of the sentence before. After 分别任, each of the names before it gets its own
//! post.

use super::people_found::{Mention, People};
use super::words::{
    BODY_OFFICES, CAREERS, COPULAS, DESCRIBING, DISTRIBUTED_VERBS, DISTRIBUTING, LIST_LINKS, LISTING_CAREERS,
    NO_CAREERS, NO_OFFICES, OF, OFFICE_ENDS, OFFICE_LINKS, PRONOUNS, STRONG_CAREERS,
};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_bracket, is_list_mark};
use crate::annotate::posts::{PostMention, names_body, post_ending_at};
use crate::lexicon::Table;
use crate::span::Span;

/// Most code points between a name and a verb of holding office that says nothing of the past.
const LONGEST_GAP: usize = 40;

/// Most code points between a verb and the last post of the list that it opens.
const LONGEST_LIST: usize = 60;

/// Most links between names that are followed back from 分别任: 甲、乙和丙分别任….
const MOST_NAMES: usize = 8;

/// Most code points of a verb of holding office.
const LONGEST_VERB: usize = 8;

/// Adds the posts of careers to the people of `people`, whose mentions are sorted by start.
pub fn add_careers(cx: &Context, people: &mut People) {
    let mut subject: Option<Subject> = None;
    let mut paragraph = None;
    let mut found: Vec<(usize, PostMention)> = Vec::new();
    for sentence in cx.budget.over(cx.document.sentences.iter()) {
        let here = cx.document.paragraph_at(sentence.span.start);
        let carried =
            subject.filter(|_| here == paragraph).map(|subject| Subject { end: sentence.span.start, ..subject });
        paragraph = here;
        subject = read_sentence(cx, people, sentence.span, carried, &mut found);
    }
    for (person, post) in found {
        people.list[person].posts.push(post);
    }
}

/// The person whose career a sentence tells.
#[derive(Clone, Copy)]
struct Subject {
    person: usize,
    /// End of the name with its posts, or start of a sentence that leaves the subject out.
    end: usize,
    /// Whether the sentence before named the person.
    is_carried: bool,
}

/// Adds to `found` the posts of a sentence; returns the subject of the next.
fn read_sentence(
    cx: &Context,
    people: &People,
    sentence: Span,
    carried: Option<Subject>,
    found: &mut Vec<(usize, PostMention)>,
) -> Option<Subject> {
    let mentions = people.mentions_in(sentence);
    if mentions.is_empty() && carried.is_none() {
        return None;
    }
    let mut last: Option<PostMention> = None;
    for hit in cx.hits.of_within(Table::Posts, sentence) {
        let end = hit.span().end;
        let next = mentions.partition_point(|mention| mention.span.start < end);
        let named = next.checked_sub(1).map(|i| mentions[i]);
        if named.is_some_and(|mention| mention.extent.end >= end)
            || mentions.get(next).is_some_and(|mention| mention.extent.start < end)
            || last.is_some_and(|post| post.span.end >= end)
        {
            continue;
        }
        // 此前任主任的乙: the career of the person after it.
        let owned = mentions.get(next).filter(|mention| {
            OF.longest_at(&cx.document.reading, end).is_some_and(|of| of.end == mention.extent.start)
        });
        let own = owned.map(|m| Subject {
            person: m.person,
            end: named.map_or(sentence.start, |m| m.extent.end),
            is_carried: false,
        });
        let own = own.or_else(|| named.map(|m| Subject { person: m.person, end: m.extent.end, is_carried: false }));
        let Some(subject) = own.or(carried) else { continue };
        let post = find_post(cx, subject, end, last).map(|post| (subject.person, post));
        if let Some((person, post)) = post.or_else(|| distributed_post(cx, &mentions[..next], end)) {
            found.push((person, post));
            last = Some(post);
        }
    }
    match mentions {
        [] => carried,
        [first, rest @ ..] => {
            let is_one = rest.iter().all(|mention| mention.person == first.person);
            is_one.then_some(Subject { person: first.person, end: 0, is_carried: true })
        }
    }
}

/// The post of `subject` that ends at `end`. A verb of holding office, a list that such a verb opens, or the post
/// `last` must precede it.
fn find_post(cx: &Context, subject: Subject, end: usize, last: Option<PostMention>) -> Option<PostMention> {
    let text = &cx.document.reading;
    if !ends_office(cx, end) || NO_OFFICES.longest_before(text, end).is_some() {
        return None;
    }
    let limit = last.map_or(subject.end, |post| post.span.end.max(subject.end));
    let mut post = post_ending_at(cx, end, limit)?;
    let is_next = last.is_some_and(|last| {
        let mark = Span::new(behind_bracket(cx, last.span.end), post.span.start);
        OFFICE_LINKS.contains(text.slice(mark))
    });
    if is_next {
        post.span.end = behind_second_post(cx, end);
        return Some(post);
    }
    let verb = verb_before(cx, post).or_else(|| verb_of_list(cx, post, subject.end))?;
    let body = Span::new(verb.end.max(post.span.start).min(post.head.start), post.head.start);
    if BODY_OFFICES.longest_before(text, end).is_some() && !names_body(cx, body) {
        return None;
    }
    let is_copula = COPULAS.contains(text.slice(Span::new(subject.end, verb.end)));
    let is_strong = STRONG_CAREERS.contains(text.slice(verb));
    let opens = || verb.start == subject.end || PRONOUNS.longest_at(text, subject.end).is_some();
    let is_told =
        if subject.is_carried { is_strong || opens() } else { is_strong || verb.start <= subject.end + LONGEST_GAP };
    // 任 alone is a verb only at the start of its clause: 责任单位负责人.
    let is_word = || verb.len() > 1 || opens() || text.before(verb.start).is_none_or(is_boundary);
    if verb.start < subject.end
        || !is_copula && !is_word()
        || !(is_copula || CAREERS.contains(text.slice(verb)) && is_told)
    {
        return None;
    }
    post.span.start = post.span.start.max(verb.end);
    post.span.end = behind_second_post(cx, end);
    let is_verb =
        NO_CAREERS.longest_at(text, verb.start).is_none() && DISTRIBUTING.longest_before(text, verb.start).is_none();
    (is_verb && post.head.start >= verb.end && DESCRIBING.longest_at(text, verb.end).is_none()).then_some(post)
}

/// The post that ends at `end`, and the person who holds it. A verb gives each of the last names of `mentions` a post
/// of their own: 甲和乙分别任教育局局长、水利局局长.
fn distributed_post(cx: &Context, mentions: &[Mention], end: usize) -> Option<(usize, PostMention)> {
    let text = &cx.document.reading;
    let distributing = DISTRIBUTING.longest_at(text, mentions.last()?.extent.end)?;
    let verb = DISTRIBUTED_VERBS.longest_at(text, distributing.end)?;
    if end > verb.end + LONGEST_LIST || !ends_office(cx, end) {
        return None;
    }
    let post = post_ending_at(cx, end, verb.end)?;
    let are_linked =
        |pair: &&[Mention]| LIST_LINKS.contains(cx.slice(Span::new(pair[0].extent.end, pair[1].extent.start)));
    let names = 1 + mentions.windows(2).rev().take(MOST_NAMES).take_while(are_linked).count();
    let before = Span::new(verb.end, post.span.start.max(verb.end));
    let marks = text.chars_of(before).iter().filter(|c| is_list_mark(**c)).count();
    let is_behind_word = LIST_LINKS.longest_before(text, before.end).is_some_and(|link| link.start >= verb.end)
        && !text.before(before.end).is_some_and(is_list_mark);
    let holder = marks + usize::from(is_behind_word);
    let first = mentions.len() - names;
    (names > 1 && holder < names).then(|| (mentions[first + holder].person, post))
}

/// The verb of holding office before `post`, or inside what was taken for its body: 任|某局局长.
fn verb_before(cx: &Context, post: PostMention) -> Option<Span> {
    let text = &cx.document.reading;
    let before = |at: usize| {
        let career = CAREERS.longest_before(text, at);
        career.or_else(|| COPULAS.longest_before(text, at))
    };
    let inside = (post.span.start + 1..=post.head.start.min(post.span.start + LONGEST_VERB)).rev().find_map(before);
    inside.or_else(|| before(post.span.start))
}

/// The verb that opens the list of posts in which `post` is a later item: 历任|某厂工人、某车间主任.
fn verb_of_list(cx: &Context, post: PostMention, floor: usize) -> Option<Span> {
    let text = &cx.document.reading;
    if !text.before(post.span.start).is_some_and(is_list_mark) {
        return None;
    }
    let from = floor.max(post.span.start.saturating_sub(LONGEST_LIST));
    LISTING_CAREERS.starting_in(text, text.after_last(Span::new(from, post.span.start), is_boundary)).next()
}

/// The position after a bracket that starts at `end` (局长（经理）|，), else `end`.
fn behind_bracket(cx: &Context, end: usize) -> usize {
    cx.document.bracket_starting_at(end).map_or(end, |bracket| bracket.span.end)
}

/// The position after a bracket at `end` that holds another name of the post (局长（经理）|), else `end`.
fn behind_second_post(cx: &Context, end: usize) -> usize {
    let bracket = cx.document.bracket_starting_at(end);
    let is_post = |inner: Span| cx.hits.longest_at(inner.start, Table::Posts).is_some_and(|h| h.span() == inner);
    bracket.filter(|bracket| is_post(bracket.inner())).map_or(end, |bracket| bracket.span.end)
}

/// Whether a post may end at `end`: before a mark, a verb, 等, 期间 or 职务.
fn ends_office(cx: &Context, end: usize) -> bool {
    let text = &cx.document.reading;
    let is_mark = |c: char| is_boundary(c) || is_list_mark(c) || is_bracket(c);
    text.get(end).is_none_or(is_mark)
        || cx.hits.longest_at(end, Table::RoleVerbs).is_some()
        || OFFICE_ENDS.longest_at(text, end).is_some()
}
