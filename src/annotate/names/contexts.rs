//! What stands before and after a candidate, as log odds.

use super::candidates::is_han;
use super::edges::OF_TEXT;
use crate::annotate::Context;
use crate::lexicon::{Hit, Table, Tables, Traits};
use crate::span::Span;

/// Neither word, mark nor edge: most likely the middle of something.
const NO_BOUNDARY: f32 = -3.0;

/// Words of one character that often stand right after a name.
pub const FOLLOWERS: &[char] = &[
    '向', '在', '对', '为', '和', '与', '同', '还', '也', '就', '将', '已', '说', '率', '从', '到', '以', '及', '由',
    '均', '都', '又', '被', '把', '让', '给', '的', '赴', '家',
];

/// Tables whose words say something of a name right behind them.
pub const LEADS: Tables = Tables::of(&[Table::Posts, Table::Institutions, Table::OrgSuffixes, Table::NameContexts]);
/// Tables whose words say something of a name right before them, beside those of names' contexts.
pub const FOLLOWS: Tables = Tables::of(&[Table::Posts, Table::SpeechCues, Table::RoleVerbs]);

/// Evidence of what ends at `start`.
pub fn before(cx: &Context, start: usize) -> f32 {
    let mark = cx.document.reading.before(start).map_or(OF_TEXT, |c| marks(c).0);
    cx.hits.ending_at(start).map(leads).fold(mark, f32::max)
}

/// Evidence of a character right before a name and of one right behind it.
#[inline]
pub fn marks(c: char) -> (f32, f32) {
    match c {
        '日' => (1.0, NO_BOUNDARY),
        '\u{4E00}'..='\u{9FFF}' => (NO_BOUNDARY, NO_BOUNDARY),
        _ => other_marks(c),
    }
}

fn other_marks(c: char) -> (f32, f32) {
    match c {
        '》' | '／' => (1.0, NO_BOUNDARY),
        '\n' => (1.5, 1.5),
        '，' | '。' | '；' | '、' | '：' | '！' | '？' | '（' | '(' | ',' | ';' | ':' => (1.5, 1.0),
        '）' | ')' => (1.0, 1.0),
        '“' | '”' | '—' => (1.5, 0.5),
        '《' => (NO_BOUNDARY, 0.5),
        '‘' | '】' => (1.5, NO_BOUNDARY),
        '/' => (1.0, 0.5),
        c if c.is_ascii_digit() => (NO_BOUNDARY, 1.5),
        c if c.is_whitespace() => (1.5, 0.7),
        _ => (NO_BOUNDARY, NO_BOUNDARY),
    }
}

/// The evidence of a word right before a name.
pub fn leads(hit: &Hit) -> f32 {
    match hit.table {
        Table::Posts if hit.traits.has(Traits::DESCRIPTION) => 2.5,
        Table::Posts => 4.0,
        Table::Institutions | Table::OrgSuffixes if hit.span().len() >= 2 => 1.5,
        Table::NameContexts => match hit.traits.before_name() {
            3 => 3.0,
            2 => 1.5,
            1 => 1.0,
            _ => f32::NEG_INFINITY,
        },
        _ => f32::NEG_INFINITY,
    }
}

/// The evidence of a word of names' contexts right behind a name, where a mark says `mark`.
pub fn followed(cx: &Context, word: &Hit, mark: f32) -> f32 {
    match word.traits.after_name() {
        3 => 3.5,
        2 => mark.max(2.0),
        1 if joins_no_name(cx, word.span()) => NO_BOUNDARY,
        1 => mark.max(1.0),
        _ => NO_BOUNDARY,
    }
}

/// The evidence of another word right behind a name.
pub fn follows(hit: &Hit) -> f32 {
    match hit.table {
        Table::Posts if hit.traits.has(Traits::AFTER_NAME) => 3.5,
        Table::SpeechCues | Table::RoleVerbs if hit.span().len() >= 2 => 2.5,
        _ => f32::NEG_INFINITY,
    }
}

/// What stands before a position, as far as it calls for a name.
#[derive(Clone, Copy, Debug)]
pub struct Opening {
    /// A post that counts as one ends there.
    post: bool,
    /// 任命 and the like end there.
    ordered: bool,
    /// So does a mark, or they do.
    open: bool,
}

impl Opening {
    /// What ends at `start`.
    pub fn at(cx: &Context, start: usize) -> Self {
        let text = &cx.document.reading;
        let post = cx.hits.longest_ending_at(start, Table::Posts);
        let post = post.is_some_and(|h| !h.traits.has_any(Traits::DESCRIPTION.or(Traits::QUALIFIED)));
        let before = text.before(start);
        let ordered = matches!(before, Some('命' | '去' | '任' | '请' | '定'))
            && ["任命", "免去", "聘任", "聘请", "决定"].iter().any(|w| text.has_before(start, w));
        Self { post, ordered, open: ordered || matches!(before, Some('，' | '；' | '、' | '\n')) }
    }

    /// Whether the place may call for a name at all.
    #[inline]
    pub fn may_call(self) -> bool {
        self.post || self.open
    }

    /// Evidence that the place itself calls for the name `span`, with that of what follows it.
    #[inline]
    pub fn calls_for(self, cx: &Context, span: Span, right: f32) -> f32 {
        let slot = if self.post && slot(cx, span, right) { SLOT } else { 0.0 };
        let appointed = if self.open && appointed(cx, span, self.ordered) { APPOINTED } else { 0.0 };
        slot + appointed
    }
}

/// Whether `span` fills a slot behind a post, up to a mark or a verb.
fn slot(cx: &Context, span: Span, right: f32) -> bool {
    let text = &cx.document.reading;
    let mark = text
        .get(span.end)
        .is_none_or(|c| c.is_ascii_digit() || matches!(c, '、' | '，' | '。' | '；' | '（' | '(' | '\n'));
    let verb = cx
        .hits
        .starting_at(span.start)
        .iter()
        .any(|h| h.span().end >= span.end && matches!(h.table, Table::RoleVerbs | Table::SpeechCues));
    let link = text.get(span.start).is_some_and(|c| FOLLOWERS.contains(&c));
    (mark || right >= 1.0 && !link) && !verb
}

/// What a slot lends to what fills it.
const SLOT: f32 = 2.0;

/// Words of one character that stand between two names, or between a name and 属, but also end given names.
pub const LINKS: &[char] = &['和', '与', '及', '同', '家'];

/// Words of one character that need another behind them, but also end given names.
const NEEDY: &[char] = &['有', '向', '对', '为', '将', '从', '以', '由', '把', '被', '给', '让', '如'];

/// Whether `word` would link a person to a verb (魏凤|和|出席) or to a mark (饶子|和|、, 刘楚|有|、), which no such word does.
fn joins_no_name(cx: &Context, word: Span) -> bool {
    let text = &cx.document.reading;
    let &[link] = text.chars_of(word) else { return false };
    if NEEDY.contains(&link) {
        return is_closed(cx, word.end);
    }
    if !LINKS.contains(&link) {
        return false;
    }
    let verb = cx.hits.longest_at(word.end, Table::NameContexts);
    verb.is_some_and(|v| v.span().len() >= 2 && v.traits.after_name() >= 2) || is_closed(cx, word.end)
}

/// Whether the link that ends at `end` stands before a mark, or before nothing; 家 may (在甲家、乙家).
fn is_closed(cx: &Context, end: usize) -> bool {
    let text = &cx.document.reading;
    let mark = |c| matches!(c, '、' | '，' | '。' | '；' | '：' | '！' | '？' | '（' | '(' | '）' | '”' | '\n');
    text.before(end) != Some('家') && text.get(end).is_none_or(mark)
}

/// Whether the last character of `name` is of it though it is often a link, for nothing stands there to be linked.
pub fn ends_with_link(cx: &Context, name: Span, right: f32) -> bool {
    let last = cx.document.reading.before(name.end).filter(|c| LINKS.contains(c));
    last.is_some() && (right >= 2.0 || is_closed(cx, name.end))
}

/// What an appointment lends to whom it is of.
const APPOINTED: f32 = 3.0;

/// Whether a clause says what someone is appointed to (任命甲为我校校长，乙为副校长).
fn appointed(cx: &Context, span: Span, ordered: bool) -> bool {
    let text = &cx.document.reading;
    let end = if text.get(span.end).is_some_and(is_han) { span.end } else { behind_bracket(cx, span.end) };
    if ordered && text.has_at(end, "的") && text.find("职务", Span::new(end, end + MOST_POST)).is_some()
        || ordered && text.has_at(end, "、")
    {
        return true;
    }
    let from = match (text.get(end), text.get(end + 1), text.get(end + 2)) {
        (Some('为' | '任'), ..) => end + 1,
        (Some('同'), Some('志'), Some('为' | '任')) => end + 3,
        _ => return false,
    };
    let stop = (from..from + MOST_POST)
        .find(|p| text.get(*p).is_none_or(|c| matches!(c, '，' | '。' | '；' | '、' | '（' | '\n')));
    let post = stop.and_then(|end| cx.hits.longest_ending_at(end, Table::Posts));
    post.is_some_and(|p| p.span().start >= from)
}

/// Past a short bracket or quotation that opens at `at`.
fn behind_bracket(cx: &Context, at: usize) -> usize {
    cx.document.quote_starting_at(at).filter(|q| q.span.len() < 16).map_or(at, |q| q.span.end)
}

/// Longest post with its organization that an appointment is looked for in.
const MOST_POST: usize = 30;

/// What filling the whole space between two marks of a list lends.
pub const FILLS: f32 = 1.5;

/// Evidence that a candidate fills the whole space between two marks of a list.
pub fn fills(cx: &Context, span: Span) -> f32 {
    let text = &cx.document.reading;
    let right = matches!(text.get(span.end), Some('、' | '等' | '和' | '及' | '，' | '；' | '。' | '与'));
    let left = || text.before(span.start) == Some('、') || cx.hits.tables_ending_at(span.start).has(Table::Posts);
    if right && left() { FILLS } else { 0.0 }
}
