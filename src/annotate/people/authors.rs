//! Reporters and editors, who are not people of the report.

use rustc_hash::FxHashSet;

use super::words::{BYLINE_MARKS, OPENINGS, REPORTERS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_blank, is_closing, is_han, is_list_mark, is_stop};
use crate::annotate::names::NameMention;
use crate::document::QuoteKind;
use crate::lexicon::Table;
use crate::lexicon::kinds::post;
use crate::span::{Span, Text};

/// The names without reporters, correspondents, photographers and editors. An author whom the report names with a post
/// outside of bylines stays there.
pub fn drop_authors<'a, 'n>(cx: &Context, names: &'n [NameMention<'a>]) -> Vec<&'n NameMention<'a>> {
    let text = &cx.document.reading;
    let meta = &cx.document.meta;
    let mut author_end = None;
    let mut marked_starts = FxHashSet::default();
    let brackets = credits_in_brackets(cx, names);
    let mut authors: FxHashSet<&str> = meta.authors.iter().chain(&meta.editors).map(String::as_str).collect();
    for name in names {
        let from = (0..6)
            .map(|n| name.span.start.saturating_sub(n))
            .find(|p| text.before(*p).is_none_or(|c| !is_filler(c) && !matches!(c, '：' | ':')));
        let from = from.unwrap_or(name.span.start);
        let marked = is_marked(text, from);
        if marked || author_end == Some(from) {
            author_end = Some(name.span.end);
            marked_starts.insert(name.span.start);
            authors.insert(&name.name);
        }
    }
    // An author who is named with a post elsewhere takes part in the event, too.
    let has_post = |name: &NameMention| {
        cx.hits.tables_ending_at(name.span.start).has(Table::Posts)
            || cx.hits.longest_at(name.span.end, Table::Posts).is_some_and(|h| h.is(post::AFTER_NAME))
    };
    let in_bracket = |name: &NameMention| {
        let next = brackets.partition_point(|bracket| bracket.start <= name.span.start);
        brackets[..next].last().is_some_and(|bracket| bracket.covers(name.span))
    };
    let is_credited = |name: &&NameMention| marked_starts.contains(&name.span.start) || in_bracket(name);
    let acting: FxHashSet<&str> =
        names.iter().filter(|name| !is_credited(name) && has_post(name)).map(|name| name.name.as_ref()).collect();
    let is_author = |name: &&NameMention| is_credited(name) || authors.contains(name.name.as_ref());
    names.iter().filter(|name| !is_author(name) || !is_credited(name) && acting.contains(name.name.as_ref())).collect()
}

/// Brackets that name authors. They begin with a word of a byline (（通讯员张三）), or hold only names and end a paragraph,
/// begin the body or follow 讯 or 电: （王砚舟 李渡川）, 本网讯（张三）.
fn credits_in_brackets(cx: &Context, names: &[NameMention]) -> Vec<Span> {
    let text = &cx.document.reading;
    let holds_names = |span: Span| {
        let inside = cx.slice(Span::new(span.start + 1, span.end - 1));
        let is_short =
            |part: &str| part.is_empty() || part.chars().all(is_han) && (2..=4).contains(&part.chars().count());
        inside.split(is_filler).all(is_short) && {
            let next = names.partition_point(|name| name.span.start < span.start);
            names.get(next).is_some_and(|name| span.covers(name.span))
        }
    };
    let ends_paragraph = |span: Span| {
        let behind = (span.end..text.len()).find(|p| !text.get(*p).is_some_and(is_filler));
        let is_last = behind.is_none_or(|p| text.get(p) == Some('\n'));
        is_last && text.before(span.start).is_none_or(|c| is_stop(c) || is_closing(c) || is_filler(c))
    };
    let opens_report = |span: Span| {
        let blank = usize::from(text.before(span.start).is_some_and(|c| is_blank(c) && c != '\n'));
        OPENINGS.longest_before(text, span.start - blank).is_some() || span.start == cx.document.body
    };
    let is_byline = |span: Span| BYLINE_MARKS.longest_at(text, span.start + 1).is_some();
    let round = cx.document.quotes.iter().filter(|q| q.kind == QuoteKind::Round).map(|q| q.span);
    let is_credit =
        |span: &Span| (ends_paragraph(*span) || opens_report(*span)) && holds_names(*span) || is_byline(*span);
    round.filter(|span| (3..LONGEST_CREDIT).contains(&span.len()) && is_credit(span)).collect()
}

/// Whether `c` may be between two names of a byline.
fn is_filler(c: char) -> bool {
    is_blank(c) && c != '\n' || is_list_mark(c)
}

/// Longest bracket with names of authors, in code points.
const LONGEST_CREDIT: usize = 40;

/// Whether the mark of a byline ends at `at` as a word of its own: 校对, but not in 学校对. Only 记者 and the like may follow
/// another word.
fn is_marked(text: &Text, at: usize) -> bool {
    let Some(mark) = BYLINE_MARKS.longest_before(text, at) else { return false };
    text.before(mark.start).is_none_or(|c| !is_han(c)) || REPORTERS.contains(text.slice(mark))
}
