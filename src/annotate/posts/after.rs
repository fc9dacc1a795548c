//! The post right after a name: 陈晖总经理.

use super::PostMention;
use super::heads::longest_post;
use super::words::DEPUTY;
use crate::annotate::Context;
use crate::annotate::grammar::latin;
use crate::lexicon::kinds::post;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// The post right after `name`; none where it is the post of the next name.
pub fn after(cx: &Context, name: Span, next_name: Option<usize>) -> Option<PostMention> {
    let name = Span::new(name.start, latin::skip_alias(cx, name));
    let is_deputy =
        |prefix: &&Hit| cx.document.reading.before(prefix.span().end).is_some_and(|c| DEPUTY.contains_char(c));
    let prefix = cx.hits.longest_at(name.end, Table::PostPrefixes).filter(is_deputy);
    let at = |start| longest_post(cx.hits.starting_at(start).iter().filter(|h| h.is(post::AFTER_NAME)));
    let hit = at(name.end).or_else(|| prefix.and_then(|prefix| at(prefix.span().end)))?;
    let is_longer_word = cx.hits.starting_at(name.end).iter().any(|h| {
        h.span().len() > hit.span().len()
            && matches!(h.table, Table::Institutions | Table::OrgSuffixes | Table::NameContexts)
    });
    let is_of_next = next_name == Some(hit.span().end);
    let span = Span::new(name.end, hit.span().end);
    (!is_longer_word && !is_of_next).then_some(PostMention { span, head: span })
}
