//! The posts that someone gets or loses: after 为, 的 or the verb, up to a mark or 职务.

use super::words::{
    ACTING_POSTS, AFTERS, ANY, CONCURRENT, NO_ACTING_POSTS, NOMINEES, OFFICES, PARTICLE, RANK_NOUNS, SUCCESSIVE, VAGUE,
};
use crate::annotate::Context;
use crate::annotate::grammar::beside_names::FITS_AFTER;
use crate::annotate::grammar::links::LINKS as LIST_LINKS;
use crate::annotate::grammar::marks::{is_blank, is_boundary, is_closing, is_list_mark, is_opening};
use crate::annotate::posts::{LONGEST_ORGANIZATION, MOST_POSTS, PostMention, head_ending_at, is_crossed, longest_post};
use crate::lexicon::Table;
use crate::span::Span;

/// Longest post that no table has, in code points.
const LONGEST_UNLISTED: usize = 24;

/// A post that someone gets or loses.
#[derive(Clone, Copy, Debug)]
pub struct Office {
    /// The post; none where the words name none (有关职务).
    pub post: Option<PostMention>,
    /// Where its words end.
    pub end: usize,
    /// Whether 候选人 or the like follows the post.
    pub is_candidacy: bool,
    /// Whether it is the post of an acting holder: 代理区长.
    pub is_acting: bool,
}

/// The posts of one change.
#[derive(Clone, Debug, Default)]
pub struct Offices {
    pub list: Vec<Office>,
    /// The position after the last post, and after its bracket and 职务.
    pub end: usize,
    /// Whether 职务 or the like closes them.
    pub is_closed: bool,
}

/// Reads the posts from `start` on; the next name starts at `limit`. A post that no table has counts if
/// `may_be_unlisted`, or before 职务.
pub fn read(cx: &Context, start: usize, limit: usize, may_be_unlisted: bool) -> Offices {
    let text = &cx.document.reading;
    let mut found = Offices { end: start, ..Offices::default() };
    let mut at = start;
    while found.list.len() < MOST_POSTS {
        at = SUCCESSIVE.longest_at(text, at).map_or(at, |word| word.end);
        let stop = find_stop(cx, at, limit);
        let Some(office) = read_one(cx, at, stop, may_be_unlisted) else { break };
        found.list.push(office);
        found.end = office.end;
        let (end, is_closed) = skip_post_end(cx, office.end);
        found.end = end;
        found.is_closed |= is_closed;
        let Some(next) = next_post(cx, end).filter(|next| *next < limit) else { break };
        at = next;
    }
    if found.is_closed {
        // 免去甲的局长、书记职务: 职务 closes all of them.
        found.list.iter_mut().for_each(|office| office.is_candidacy = false);
    }
    found
}

/// Where the post that begins at `start` ends at the latest: at a mark, before 兼, 的 or 职务, or between a post and a
/// verb.
fn find_stop(cx: &Context, start: usize, limit: usize) -> usize {
    let text = &cx.document.reading;
    let reach = limit.min(start + LONGEST_ORGANIZATION).min(text.len());
    let mut at = start;
    while at < reach {
        let Some(c) = text.get(at) else { break };
        let is_post = longest_post(cx.hits.ending_at(at)).is_some_and(|hit| hit.span().start >= start);
        if is_opening(c) {
            // The bracket of a short form inside a name: 某某委员会（委员会）的主席.
            let quote = cx.document.quote_starting_at(at).filter(|q| !is_post && q.span.end < reach);
            let Some(quote) = quote else { return at };
            at = quote.span.end;
            continue;
        }
        let is_end = is_boundary(c)
            || is_list_mark(c) && (is_post || !is_inside_name(cx, at))
            || is_closing(c)
            || is_post && (ends_behind_post(cx, at) || is_blank(c));
        if is_end {
            return at;
        }
        at += 1;
    }
    reach
}

/// Whether the list mark at `at` separates bodies that share a post: 人力资源、社会保障局局长.
fn is_inside_name(cx: &Context, at: usize) -> bool {
    cx.hits
        .within(Span::new(at.saturating_sub(LONGEST_UNLISTED), at + LONGEST_UNLISTED))
        .any(|hit| matches!(hit.table, Table::Institutions | Table::OrgSuffixes) && hit.span().contains(at))
}

/// Whether the post that ends at `at` is complete: 兼, 的, 和, 职务, a noun of candidacy or a verb follows.
fn ends_behind_post(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    let is_verb = || {
        let context = cx.hits.longest_at(at, Table::NameContexts).is_some_and(|hit| hit.is(FITS_AFTER));
        (context || cx.hits.longest_at(at, Table::ChangeVerbs).is_some()) && !is_crossed(cx, at)
    };
    let links = [&CONCURRENT, &PARTICLE, &OFFICES, &NOMINEES, &LIST_LINKS, &AFTERS, &RANK_NOUNS];
    links.iter().any(|list| list.longest_at(text, at).is_some()) && !is_crossed(cx, at) || is_verb()
}

/// The post between `start` and `stop`.
fn read_one(cx: &Context, start: usize, stop: usize, may_be_unlisted: bool) -> Option<Office> {
    let text = &cx.document.reading;
    let nominee = NOMINEES.longest_at(text, stop).map(|word| word.end);
    let inner = NOMINEES.longest_before(text, stop).filter(|word| word.start > start);
    let office = OFFICES
        .longest_before(text, stop)
        .filter(|word| word.start >= start && longest_post(cx.hits.ending_at(stop)).is_none());
    let closed = office.or(inner);
    let end = closed.map_or(stop, |word| word.start);
    let end = text.trim_end(Span::new(start, end), |c| PARTICLE.contains_char(c) || is_blank(c)).end;
    let is_closed = office.is_some() || OFFICES.longest_at(text, stop).is_some();
    let is_candidacy = nominee.is_some() || inner.is_some();
    let words = Span::new(start, end.max(start));
    if is_closed && (words.is_empty() || VAGUE.contains(cx.slice(words))) {
        return Some(Office { post: None, end: stop, is_candidacy, is_acting: false });
    }
    if ANY.first_in(text, words).is_some() {
        return None;
    }
    let head = head_ending_at(cx, end, start);
    let is_unlisted = || {
        (may_be_unlisted || is_closed || is_candidacy)
            && !words.is_empty()
            && words.len() <= LONGEST_UNLISTED
            && !text.chars_of(words).iter().any(|c| is_boundary(*c) || PARTICLE.contains_char(*c))
    };
    let head = head.or_else(|| is_unlisted().then_some(Span::new(start, end)))?;
    let post = PostMention { span: words, head };
    let is_acting = is_acting(cx, post);
    Some(Office { post: Some(post), end: nominee.unwrap_or(stop), is_candidacy, is_acting })
}

/// Reads `words` as a post, even if no table lists its last noun (书记, 局长).
pub fn unlisted(cx: &Context, words: Span) -> Option<PostMention> {
    let head = head_ending_at(cx, words.end, words.start).unwrap_or(words);
    (!words.is_empty()).then_some(PostMention { span: words, head })
}

/// Whether the post begins with 代 or 代理, so that its holder only acts for the time being.
pub fn is_acting(cx: &Context, post: PostMention) -> bool {
    let text = &cx.document.reading;
    let begins =
        |at: usize| ACTING_POSTS.longest_at(text, at).is_some() && NO_ACTING_POSTS.longest_at(text, at).is_none();
    begins(post.parted(cx).post.start) || begins(post.span.start) && post.head.start > post.span.start
}

/// The position after the bracket and the 职务 that follow a post (局长（试用期一年）职务), and whether 职务 is there.
fn skip_post_end(cx: &Context, end: usize) -> (usize, bool) {
    let text = &cx.document.reading;
    let bracket = |at: usize| cx.document.bracket_starting_at(at).map_or(at, |bracket| bracket.span.end);
    let behind = bracket(end);
    let particle = PARTICLE.longest_at(text, behind).map_or(behind, |word| word.end);
    let before = OFFICES.longest_before(text, behind).is_some() && longest_post(cx.hits.ending_at(behind)).is_none();
    match OFFICES.longest_at(text, behind).or_else(|| OFFICES.longest_at(text, particle)) {
        Some(office) => (bracket(office.end), true),
        None => (behind, before),
    }
}

/// Where a further post of the same people begins: after 、, 兼 or 和 at `end`.
fn next_post(cx: &Context, end: usize) -> Option<usize> {
    let text = &cx.document.reading;
    let mark = text.get(end).filter(|c| is_list_mark(*c)).map(|_| end + 1);
    let at = mark.unwrap_or(end);
    let concurrent = CONCURRENT.longest_at(text, at).map(|word| word.end);
    concurrent.or(mark).or_else(|| LIST_LINKS.longest_at(text, end).map(|word| word.end))
}
