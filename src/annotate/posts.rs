//! Posts: what the text attaches to a name, before it (省委书记、省长王文涛), behind it (陈晖总经理) and by
//! appointment (任命沈江为我校校长).
//!
//! A post before a name ends with a head of `posts.tsv`; its organization reaches back to a mark, a verb
//! or preposition, the name before, or another post. Posts are parted at 、 ， 兼 暨.

use super::Context;
use super::names::NameMention;
use crate::document::{Quote, QuoteKind};
use crate::lexicon::{Hit, Table, Tables, Traits};
use crate::span::Span;

/// Longest organization before the head of a post.
const LONGEST_ORGANIZATION: usize = 60;
/// Most posts in one chain.
const MOST_POSTS: usize = 12;

/// A post with its organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostMention {
    /// Whole, as written.
    pub span: Span,
    /// The head alone, with what qualifies it (副, 常务副).
    pub head: Span,
}

/// The posts that stand right before `name`, in order, none of them reaching back past `limit`.
pub fn before(cx: &Context, name: Span, limit: usize) -> Vec<PostMention> {
    let text = &cx.document.reading;
    let mut posts = Vec::new();
    let mut end = name.start;
    if text.before(end).is_some_and(|c| c == ' ' || c == '\u{3000}') {
        end -= 1;
    }
    end = before_order_note(cx, end);
    end = before_affiliation(cx, end, limit);
    while posts.len() < MOST_POSTS {
        let Some(head) = head_ending_at(cx, end, limit) else { break };
        let start = without_link(cx, organization_start(cx, head, limit), head.start);
        if start == head.start && is_qualified(cx, head) {
            break;
        }
        posts.push(PostMention { span: Span::new(start, end), head });
        if start <= limit + 1
            || !text.before(start).is_some_and(|c| matches!(c, '、' | '，' | '兼' | '暨' | '和' | '及' | '与'))
        {
            break;
        }
        end = start - 1;
    }
    posts.reverse();
    posts
}

/// Before the body in front of a name that has its post behind it, where posts are listed before that body: 某中心主任、
/// 某大学徐明远院士.
fn before_affiliation(cx: &Context, end: usize, limit: usize) -> usize {
    let bodies = || cx.hits.ending_at(end).filter(|h| BODIES.has(h.table) && h.table != Table::Posts);
    let listed = |h: &Hit| h.span().start > limit && cx.document.reading.before(h.span().start) == Some('、');
    let body = bodies().filter(|h| listed(h)).map(|h| h.span().start - 1).min();
    body.filter(|end| counted(cx.hits.ending_at(*end)).is_some()).unwrap_or(end)
}

/// Before a bracket that says how a list is ordered: 大会执行主席（按姓氏笔画为序）甲、乙.
fn before_order_note(cx: &Context, end: usize) -> usize {
    let text = &cx.document.reading;
    if !matches!(text.before(end), Some('）' | ')')) {
        return end;
    }
    let note = cx.document.quote_ending_at(end);
    let orders = |q: &&Quote| ["笔画", "笔划", "为序", "排序"].iter().any(|w| text.find(w, q.span).is_some());
    note.filter(orders).map_or(end, |q| q.span.start)
}

/// The post that stands right behind `name`.
pub fn after(cx: &Context, name: Span, next_name: Option<usize>) -> Option<PostMention> {
    let deputy = |prefix: &&Hit| cx.document.reading.before(prefix.span().end) == Some('副');
    let prefix = cx.hits.longest_at(name.end, Table::PostPrefixes).filter(deputy);
    let at = |start| counted(cx.hits.starting_at(start).iter().filter(|h| h.traits.has(Traits::AFTER_NAME)));
    let hit = at(name.end).or_else(|| prefix.and_then(|prefix| at(prefix.span().end)))?;
    let longer = cx.hits.starting_at(name.end).iter().any(|h| {
        h.span().len() > hit.span().len()
            && matches!(h.table, Table::Institutions | Table::OrgSuffixes | Table::NameContexts)
    });
    let of_the_next = next_name == Some(hit.span().end);
    let span = Span::new(name.end, hit.span().end);
    (!longer && !of_the_next).then_some(PostMention { span, head: span })
}

/// The posts that a clause says `name` is appointed to or holds.
///
/// `name` may be followed by a post of its own (张三教授担任主任); the posts end before `next_name`.
pub fn appointed(cx: &Context, name: Span, next_name: Option<usize>) -> Vec<PostMention> {
    let text = &cx.document.reading;
    let Some(mut start) = appointment_start(cx, name) else { return Vec::new() };
    // 甲为主任: a list of who holds what; 甲为主任颁发…: what is done for someone.
    let bare = text.before(start) == Some('为') && !is_ordered(cx, name);
    let mut posts = Vec::new();
    while posts.len() < MOST_POSTS {
        let reach = (start + LONGEST_ORGANIZATION).min(text.len());
        let ends = |p: &usize| if bare { is_appointment_mark(cx, *p) } else { ends_an_appointment(cx, *p) };
        let stop = (start..reach).find(ends);
        let Some(stop) = stop.filter(|s| next_name.is_none_or(|n| *s <= n)) else { break };
        let end = if text.has_before(stop, "职务") { stop - 2 } else { stop };
        let Some(head) = head_ending_at(cx, end, start) else { break };
        let bracket = cx.document.quote_at(stop + 1).filter(|q| q.span.start == stop && q.kind == QuoteKind::Round);
        let end = bracket.map_or(end, |q| q.span.end);
        posts.push(PostMention { span: Span::new(start, end), head });
        if !text.get(end).is_some_and(|c| matches!(c, '、' | '兼')) {
            break;
        }
        start = end + 1;
    }
    posts
}

/// Whether the post of an appointment ends at `at`: at a mark, or where a post is over and a verb begins.
fn ends_an_appointment(cx: &Context, at: usize) -> bool {
    let post = || counted(cx.hits.ending_at(at)).is_some();
    let verb = || cx.hits.longest_at(at, Table::NameContexts).is_some_and(|h| h.traits.after_name() > 0);
    is_appointment_mark(cx, at) || post() && verb() && !is_crossed(cx, at)
}

fn is_appointment_mark(cx: &Context, at: usize) -> bool {
    let mark = |c: char| matches!(c, '、' | '，' | '。' | '；' | '的' | '兼' | '\n' | '（' | '(');
    cx.document.reading.get(at).is_none_or(mark)
}

/// Whether a word for a body or post reaches over `at`.
fn is_crossed(cx: &Context, at: usize) -> bool {
    let near = Span::new(at.saturating_sub(LONGEST_WORD), at + LONGEST_WORD);
    let over = |h: &Hit| h.span().start < at && at < h.span().end;
    cx.hits.within(near).any(|h| over(h) && WORDS.has(h.table))
}

/// Tables of words for bodies and posts.
const WORDS: Tables = Tables::of(&[Table::Institutions, Table::OrgSuffixes, Table::Posts]);

/// Tables of words inside which no character is a word of its own.
const BODIES: Tables = Tables::of(&[
    Table::Institutions,
    Table::Universities,
    Table::OrgSuffixes,
    Table::Countries,
    Table::Posts,
    Table::Formulations,
]);

/// Longest word for a body that is looked for around a position.
const LONGEST_WORD: usize = 24;

/// Where the posts of an appointment begin behind `name`, a bracket behind it passed over: 任命甲（女）为…, 免去甲的….
fn appointment_start(cx: &Context, name: Span) -> Option<usize> {
    let text = &cx.document.reading;
    let bracket = cx.document.quote_starting_at(name.end).filter(|q| q.kind == QuoteKind::Round);
    let end = bracket.map_or(name.end, |q| q.span.end);
    let removed = text.get(end) == Some('的') && REMOVALS.iter().any(|w| text.has_before(name.start, w));
    let word = if removed { Some("的") } else { APPOINTMENTS.iter().find(|w| text.has_at(end, w)).copied() };
    word.map(|w| end + w.chars().count())
}

/// What stands before the name of someone who loses a post.
const REMOVALS: &[&str] = &["免去", "罢免", "撤销", "免去了", "接受", "免除"];

/// What stands between a name and the post it is appointed to or holds; longer ones first.
const APPOINTMENTS: &[&str] = &[
    "同志担任",
    "同志兼任",
    "被任命为",
    "当选为",
    "被选举为",
    "同志任",
    "同志为",
    "不再担任",
    "担任",
    "出任",
    "兼任",
    "当选",
    "挂任",
    "就任",
    "辞去",
    "为",
    "任",
];

/// Whether the appointment behind `name` is one that makes news (not just who holds what).
pub fn is_new(cx: &Context, name: Span) -> bool {
    let text = &cx.document.reading;
    let removed = REMOVALS.iter().any(|w| text.has_before(name.start, w));
    let ordered = is_ordered(cx, name);
    let word = APPOINTMENTS.iter().find(|w| text.has_at(name.end, w));
    removed || ordered || word.is_some_and(|w| !matches!(*w, "担任" | "同志担任"))
}

/// Whether someone appoints the person named.
fn is_ordered(cx: &Context, name: Span) -> bool {
    ["任命", "聘任", "聘请", "决定"].iter().any(|w| cx.document.reading.has_before(name.start, w))
}

/// A head that ends at `end`, with its qualifiers, none before `limit`.
fn head_ending_at(cx: &Context, end: usize, limit: usize) -> Option<Span> {
    let hit = counted(cx.hits.ending_at(end).filter(|h| h.span().start >= limit))?;
    let mut start = hit.span().start;
    for _ in 0..3 {
        let prefix = cx.hits.ending_at(start).find(|h| h.table == Table::PostPrefixes && h.span().start >= limit);
        let Some(prefix) = prefix else { break };
        start = prefix.span().start;
    }
    Some(Span::new(start, end))
}

/// Past a 与 or 和 that begins what was taken for an organization.
fn without_link(cx: &Context, start: usize, head: usize) -> usize {
    let text = &cx.document.reading;
    let links = ["并与", "并同", "与", "和", "同", "及"];
    let link = links.iter().find(|w| text.has_at(start, w));
    let link = link.filter(|_| !inside_a_body(cx, start + 1) && !begins_a_division(cx, start));
    link.map_or(start, |w| (start + w.chars().count()).min(head))
}

/// Whether a division's name begins at `start` with a body or post of its own behind it (和县|县委书记, but 和|县委书记).
pub fn begins_a_division(cx: &Context, start: usize) -> bool {
    let division = cx.hits.longest_at(start, Table::Divisions).filter(|h| h.span().len() > 1);
    let body = |end| cx.hits.tables_starting_at(end).meets(WORDS) && cx.document.reading.get(end) != Some('委');
    division.is_some_and(|h| body(h.span().end))
}

/// Whether a head is a post only with something before it (专家代表).
fn is_qualified(cx: &Context, head: Span) -> bool {
    cx.hits
        .longest_ending_at(head.end, Table::Posts)
        .is_some_and(|h| h.span() == head && h.traits.has(Traits::QUALIFIED))
}

/// The longest hit that is a post and counts as one.
fn counted<'a>(hits: impl Iterator<Item = &'a Hit>) -> Option<&'a Hit> {
    hits.filter(|h| h.table == Table::Posts)
        .max_by_key(|h| h.span().len())
        .filter(|h| !h.traits.has(Traits::DESCRIPTION))
}

/// Where the organization of a post begins.
fn organization_start(cx: &Context, head: Span, limit: usize) -> usize {
    let text = &cx.document.reading;
    let floor = limit.max(head.start.saturating_sub(LONGEST_ORGANIZATION));
    let mut at = head.start;
    while at > floor {
        let Some(c) = text.before(at) else { break };
        if matches!(c, '”' | '》' | '）' | ')' | '’' | '"') {
            match cx.document.quote_ending_at(at) {
                Some(quote) if quote.span.start >= floor && is_part(cx, quote) => at = quote.span.start,
                _ => break,
            }
            continue;
        }
        let links = at == limit + 1 && matches!(c, '和' | '与' | '及' | '、') && !begins_a_division(cx, limit);
        if links || is_edge(cx, at, c, head) {
            break;
        }
        at -= 1;
    }
    at
}

/// Whether a quotation or bracket may stand inside the name of an organization.
fn is_part(cx: &Context, quote: &Quote) -> bool {
    let byline = ["记者", "通讯员", "摄"].iter().any(|w| cx.document.reading.find(w, quote.span).is_some());
    quote.kind != QuoteKind::Round || quote.span.len() <= LONGEST_BRACKET && !byline
}

/// Longest bracket inside the name of an organization.
const LONGEST_BRACKET: usize = 12;

/// Whether the character `c` before `at` is no part of an organization's name.
fn is_edge(cx: &Context, at: usize, c: char, head: Span) -> bool {
    let text = &cx.document.reading;
    match c {
        '，' | '。' | '；' | '：' | '！' | '？' | '“' | '（' | '(' | '‘' | '《' | ',' | ';' | ':' | '\n' | '】'
        | ']' | '"' | '—' => return true,
        '、' => return !ends_an_organization(cx, at - 1),
        '了' | '着' | '过' => return !inside_a_body(cx, at),
        '为' => {
            let serves = matches!(text.get(at), Some('民' | '农' | '侨' | '老'));
            return !serves && text.before(at - 1) != Some('华') && !inside_a_body(cx, at);
        }
        '的' => return at != head.start || !is_charge(cx, at),
        '兼' | '暨' => return !inside_a_body(cx, at) && !ends_an_organization(cx, at - 1),
        // 约旦与美国总统, but 能源与矿业部部长.
        '与' if cx.hits.tables_starting_at(at).has(Table::Countries) => return !inside_a_body(cx, at),
        '和' | '与' | '及' => return !inside_a_body(cx, at) && counted(cx.hits.ending_at(at - 1)).is_some(),
        c if c.is_whitespace() => return true,
        '日' | '月' | '时' | '年' => return text.before(at - 1).is_some_and(char::is_numeric),
        _ => {}
    }
    let word = cx.hits.ending_at(at).find(|h| h.traits.has(Traits::EDGE));
    let Some(word) = word else { return false };
    let longer = cx.hits.longest_at(word.span().start, Table::NameContexts).is_some_and(|h| h.span().end > at);
    !longer && !inside_a_body(cx, at)
}

/// Whether what stands before 的 at `at` says what a post is in charge of (分管日常工作的副主任).
fn is_charge(cx: &Context, at: usize) -> bool {
    let reach = Span::new(at.saturating_sub(12), at);
    ["分管", "负责", "主持", "主管"].iter().any(|w| cx.document.reading.find(w, reach).is_some())
}

/// Whether the character before `at` lies inside a word for a body, so that it is no word of its own.
fn inside_a_body(cx: &Context, at: usize) -> bool {
    let bodies = cx.hits.within(Span::new(at.saturating_sub(LONGEST_WORD), at + LONGEST_WORD));
    bodies.filter(|h| BODIES.has(h.table)).any(|h| h.span().len() > 1 && h.span().contains(at - 1))
}

/// Whether the name of a body, and no post, ends at `end`: 、 behind it parts bodies that share a post.
fn ends_an_organization(cx: &Context, end: usize) -> bool {
    let post = cx.hits.longest_ending_at(end, Table::Posts).is_some();
    let body = cx.hits.ending_at(end).any(|h| matches!(h.table, Table::Institutions | Table::OrgSuffixes));
    body && !post
}

/// Where the posts before a name may begin at the earliest: behind the name before it in the same sentence, and 同志.
///
/// `previous` ends behind the posts that follow that name.
pub fn limit(cx: &Context, name: &NameMention, previous: Option<Span>) -> usize {
    let sentence = cx.document.sentence_at(name.span.start).map_or(0, |i| cx.document.sentences[i].span.start);
    let behind = |end: usize| if cx.document.reading.has_at(end, "同志") { end + 2 } else { end };
    previous.map_or(sentence, |p| behind(p.end).max(sentence))
}
