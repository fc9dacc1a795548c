//! Posts before a name: 省委书记、省长王文涛.

use super::PostMention;
use super::boundary::organization_start;
use super::heads::{BODIES, MOST_POSTS, head_ending_at, is_qualified, longest_post};
use super::words::{COMRADE, CONCURRENT, NO_SHARED, ORDER_NOTES};
use crate::annotate::Context;
use crate::annotate::grammar::latin;
use crate::annotate::grammar::links::SHORT_LINKS;
use crate::annotate::grammar::marks::{is_blank, is_comma, is_list_mark};
use crate::document::Quote;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// The posts right before `name`, in order; none reaches back past `limit`.
pub fn before(cx: &Context, name: Span, limit: usize) -> Vec<PostMention> {
    let text = &cx.document.reading;
    let mut posts = Vec::new();
    // Ellen Marsh（马晓兰）: the post is before both names.
    let start = latin::alias_start(cx, name).unwrap_or(name.start);
    let mut end = start - usize::from(text.before(start).is_some_and(|c| is_blank(c) && c != '\n'));
    end = before_order_note(cx, end);
    end = before_affiliation(cx, end, limit);
    while posts.len() < MOST_POSTS {
        let Some(head) = head_ending_at(cx, end, limit) else { break };
        let start = organization_start(cx, head, limit);
        // 相关处室负责人，我校党委书记甲: the group before the comma is others.
        let is_group =
            !posts.is_empty() && text.get(end).is_some_and(is_comma) && NO_SHARED.longest_before(text, end).is_some();
        if is_group || start == head.start && is_qualified(cx, head) {
            break;
        }
        posts.push(PostMention { span: Span::new(start, end), head });
        if start <= limit + 1 || !text.before(start).is_some_and(joins_posts) {
            break;
        }
        end = start - 1;
    }
    posts.reverse();
    posts
}

/// The post that ends at `end`, with its organization; none where nothing ends there, or only a bare word that needs a
/// body.
pub fn post_ending_at(cx: &Context, end: usize, limit: usize) -> Option<PostMention> {
    let head = head_ending_at(cx, end, limit)?;
    let start = organization_start(cx, head, limit);
    let is_bare = start == head.start && is_qualified(cx, head);
    (!is_bare).then_some(PostMention { span: Span::new(start, end), head })
}

/// Whether `c` separates two posts of one person.
fn joins_posts(c: char) -> bool {
    c == '，' || is_list_mark(c) || CONCURRENT.contains_char(c) || SHORT_LINKS.contains_char(c)
}

/// The position before the list mark and body in front of a name, where a post ends there: 某中心主任|、某大学徐明远院士. Else `end`.
fn before_affiliation(cx: &Context, end: usize, limit: usize) -> usize {
    let bodies = cx.hits.ending_at(end).filter(|h| BODIES.has(h.table) && h.table != Table::Posts);
    let is_listed =
        |h: &&Hit| h.span().start > limit && cx.document.reading.before(h.span().start).is_some_and(is_list_mark);
    let body = bodies.filter(is_listed).map(|h| h.span().start - 1).min();
    body.filter(|end| longest_post(cx.hits.ending_at(*end)).is_some()).unwrap_or(end)
}

/// The position before a bracket at `end` that says how a list is ordered: 大会执行主席|（按姓氏笔画为序）甲、乙. Else `end`.
fn before_order_note(cx: &Context, end: usize) -> usize {
    let text = &cx.document.reading;
    let orders = |q: &&Quote| ORDER_NOTES.first_in(text, q.span).is_some();
    cx.document.quote_ending_at(end).filter(orders).map_or(end, |q| q.span.start)
}

/// Where the posts before a name may begin at the earliest: after the name before it and 同志, or at the start of the
/// sentence.
///
/// `previous` ends after the posts that follow the name before.
pub fn limit(cx: &Context, name: Span, previous: Option<Span>) -> usize {
    let sentence = cx.document.sentence_span_at(name.start).map_or(0, |span| span.start);
    let past_comrade = |end: usize| COMRADE.longest_at(&cx.document.reading, end).map_or(end, |word| word.end);
    previous.map_or(sentence, |p| past_comrade(p.end).max(sentence))
}
