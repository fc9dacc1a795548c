//! What stands before and after a candidate, and what speaks against it, as log odds.

use std::cmp::Ordering;

use crate::annotate::Context;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Neither word, mark nor edge: most likely the middle of something.
const NO_BOUNDARY: f32 = -3.0;

/// Words of one character that often stand right after a name.
pub const FOLLOWERS: &[char] = &[
    '向', '在', '对', '为', '和', '与', '同', '还', '也', '就', '将', '已', '说', '率', '从', '到', '以', '及', '由',
    '均', '都', '又', '被', '把', '让', '给', '的', '赴', '家',
];

/// Evidence of what ends at `start`.
pub fn before(cx: &Context, start: usize) -> f32 {
    let Some(c) = cx.document.text.before(start) else { return 1.5 };
    let mut best = match c {
        '\n' | '，' | '。' | '；' | '：' | '！' | '？' | '“' | '（' | '(' | '‘' | ',' | ';' | ':' | '、' | '】'
        | '”' | '—' => 1.5,
        '）' | ')' | '日' | '》' | '/' | '／' => 1.0,
        c if c.is_whitespace() => 1.5,
        _ => NO_BOUNDARY,
    };
    for hit in cx.hits.ending_at(start) {
        let odds = match hit.table {
            Table::Posts if cx.lexicon.cell(hit, 1) == "description" => 2.5,
            Table::Posts => 4.0,
            Table::Institutions | Table::OrgSuffixes if hit.span.len() >= 2 => 1.5,
            Table::NameContexts => match cx.lexicon.cell(hit, 1) {
                "3" => 3.0,
                "2" => 1.5,
                "1" => 1.0,
                _ => continue,
            },
            _ => continue,
        };
        best = best.max(odds);
    }
    best
}

/// Evidence of what starts at `end`.
pub fn after(cx: &Context, end: usize) -> f32 {
    let Some(c) = cx.document.text.get(end) else { return 1.5 };
    let mut best = match c {
        '\n' => 1.5,
        '，' | '。' | '；' | '、' | '：' | '！' | '？' | '）' | ')' | '（' | '(' | ',' | ';' | ':' => 1.0,
        '“' | '”' | '《' | '—' | '/' => 0.5,
        c if c.is_ascii_digit() => 1.5,
        c if c.is_whitespace() => 0.7,
        _ => NO_BOUNDARY,
    };
    if let Some(word) = cx.hits.longest_at(end, Table::NameContexts) {
        best = match cx.lexicon.cell(word, 2) {
            "3" => 3.5,
            "2" => best.max(2.0),
            "1" if joins_a_verb(cx, word.span) => NO_BOUNDARY,
            "1" => best.max(1.0),
            _ => NO_BOUNDARY,
        };
    }
    for hit in cx.hits.starting_at(end) {
        match hit.table {
            Table::Posts if cx.lexicon.cell(hit, 2) == "yes" => best = best.max(3.5),
            Table::SpeechCues | Table::RoleVerbs if hit.span.len() >= 2 && best > NO_BOUNDARY - 1.0 => {
                best = best.max(2.5);
            }
            _ => {}
        }
    }
    best
}

/// Evidence of a slot that takes a name: behind a post that counts as one, up to a mark or a verb.
pub fn slot(cx: &Context, span: Span, right: f32) -> f32 {
    let text = &cx.document.text;
    let post = cx.hits.longest_ending_at(span.start, Table::Posts);
    let post = post.is_some_and(|h| !matches!(cx.lexicon.cell(h, 1), "description" | "qualified"));
    let mark = text.get(span.end).is_none_or(|c| c.is_ascii_digit() || "、，。；（(\n".contains(c));
    let verb = cx
        .hits
        .starting_at(span.start)
        .iter()
        .any(|h| h.span.end >= span.end && matches!(h.table, Table::RoleVerbs | Table::SpeechCues));
    let link = text.get(span.start).is_some_and(|c| FOLLOWERS.contains(&c));
    if post && (mark || right >= 1.0 && !link) && !verb { SLOT } else { 0.0 }
}

/// What a slot lends to what fills it.
const SLOT: f32 = 2.0;

/// Whether `word` would join a person to a verb (魏凤|和|出席), which no conjunction does.
fn joins_a_verb(cx: &Context, word: Span) -> bool {
    let joins = matches!(cx.slice(word), "和" | "与" | "及" | "同");
    let verb = cx.hits.longest_at(word.end, Table::NameContexts);
    joins && verb.is_some_and(|v| v.span.len() >= 2 && cx.lexicon.cell(v, 2) >= "2")
}

/// Evidence that a clause says what someone is appointed to (任命甲为我校校长，乙为副校长).
pub fn appointed(cx: &Context, span: Span) -> f32 {
    let text = &cx.document.text;
    let ordered = ["任命", "免去", "聘任", "聘请", "决定"].iter().any(|w| text.has_before(span.start, w));
    let opens = matches!(text.before(span.start), Some('，' | '；' | '、' | '\n')) || ordered;
    let bracket = cx.document.quotes[cx.document.quotes.partition_point(|q| q.span.start < span.end)..].first();
    let end = bracket.filter(|q| q.span.start == span.end && q.span.len() < 16).map_or(span.end, |q| q.span.end);
    if ordered && text.has_at(end, "的") && text.find("职务", Span::new(end, end + MOST_POST)).is_some()
        || ordered && text.has_at(end, "、")
    {
        return 3.0;
    }
    let to = ["为", "任", "同志为", "同志任"].iter().find(|w| text.has_at(end, w));
    let Some(to) = to.filter(|_| opens) else { return 0.0 };
    let from = end + to.chars().count();
    let stop = (from..from + MOST_POST)
        .find(|p| text.get(*p).is_none_or(|c| matches!(c, '，' | '。' | '；' | '、' | '（' | '\n')));
    let post = stop.and_then(|end| cx.hits.longest_ending_at(end, Table::Posts));
    if post.is_some_and(|p| p.span.start >= from) { 3.0 } else { 0.0 }
}

/// Longest post with its organization that an appointment is looked for in.
const MOST_POST: usize = 30;

/// Evidence that a candidate fills the whole space between two marks of a list.
pub fn fills(cx: &Context, span: Span) -> f32 {
    let text = &cx.document.text;
    let left =
        matches!(text.before(span.start), Some('、')) || cx.hits.longest_ending_at(span.start, Table::Posts).is_some();
    let right = matches!(text.get(span.end), Some('、'))
        || ["等", "和", "及", "，", "；", "。", "与"].iter().any(|w| text.has_at(span.end, w));
    if left && right { 1.5 } else { 0.0 }
}

/// What names of places end with and given names seldom do.
const PLACE_SUFFIXES: &[char] = &['镇', '村', '县', '区', '乡', '市', '省', '州', '路', '街', '屯', '庄'];

/// What speaks against `span` being a name: words that hold it, begin with it or reach over its edges.
///
/// In a place that calls for a name, ordinary nouns and names of divisions weigh less: both are told in one look.
pub fn against(cx: &Context, span: Span) -> Against {
    let mut odds = Against::default();
    let noun = |word: Span, odds: f32| if cx.hits.is_common_verb(word) { odds } else { odds / 3.0 };
    for length in 2..=4 {
        let word = Span::new(span.start, span.start + length);
        if cx.hits.is_common(word) {
            match length.cmp(&span.len()) {
                Ordering::Less => odds.lower(-3.0, noun(word, -3.0)),
                Ordering::Equal => odds.lower(-4.0, noun(word, -4.0)),
                Ordering::Greater => odds.lower(-6.0, -6.0),
            }
        }
    }
    let given = Span::new(span.end - 2, span.end);
    if span.len() > 2 && cx.hits.is_common(given) {
        odds.lower(-2.0, noun(given, -2.0));
    }
    let chars = cx.document.text.chars_of(span);
    if let [.., last] = chars
        && span.len() > 2
        && PLACE_SUFFIXES.contains(last)
    {
        odds.lower(-3.0, -3.0);
    }
    if let [country, rest] = chars
        && matches!(rest, '军' | '方' | '国' | '外' | '防' | '总' | '媒' | '企')
        && cx.lexicon.is_country_abbreviation(*country)
    {
        odds.lower(-4.0, -4.0);
    }
    for at in span.start..span.end {
        for hit in cx.hits.starting_at(at) {
            let crossing = crossing(hit, span);
            odds.lower(crossing, crossing);
            let covers_from_start = hit.span.start == span.start && hit.span.end >= span.end;
            if hit.table == Table::Divisions && covers_from_start {
                odds.lower(-4.5, -1.5);
            }
            if hit.table == Table::PostPrefixes && covers_from_start {
                odds.set(-8.0);
            }
            let ends_it = hit.span.len() > 1 && at > span.start && hit.span.end == span.end;
            if matches!(hit.table, Table::Countries | Table::OrgSuffixes) && ends_it {
                odds.set(-6.0);
            }
            if hit.span == span && is_word(cx, hit) || hit.table == Table::Posts && span.covers(hit.span) {
                odds.set(-8.0);
            }
        }
        for hit in cx.hits.ending_at(at + 1) {
            let crossing = crossing(hit, span);
            odds.lower(crossing, crossing);
        }
    }
    odds
}

/// What speaks against a name, as log odds: anywhere, and in a place that calls for one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Against {
    /// Anywhere.
    pub anywhere: f32,
    /// Behind a post or in an appointment.
    pub called_for: f32,
}

impl Against {
    fn lower(&mut self, anywhere: f32, called_for: f32) {
        self.anywhere = self.anywhere.min(anywhere);
        self.called_for = self.called_for.min(called_for);
    }

    fn set(&mut self, odds: f32) {
        *self = Self { anywhere: odds, called_for: odds };
    }
}

/// Whether a hit is a word of the genre that is nobody's name.
fn is_word(cx: &Context, hit: &Hit) -> bool {
    match hit.table {
        Table::GroupHeads | Table::RoleVerbs | Table::SpeechCues | Table::EventHeads => true,
        Table::Collectives => hit.span.len() == 2,
        Table::NameContexts => cx.lexicon.cell(hit, 2) >= "2",
        _ => false,
    }
}

/// Longest formulation that is no name: a longer one may begin with its author's (习近平经济思想).
const LONGEST_SLOGAN: usize = 4;

fn crossing(hit: &Hit, span: Span) -> f32 {
    let name_of_a_body = matches!(hit.table, Table::Institutions | Table::Countries)
        || hit.table == Table::Formulations && hit.span.len() <= LONGEST_SLOGAN;
    let starts_inside = span.start < hit.span.start;
    if hit.span.len() < 2 || span.covers(hit.span) && (starts_inside || !name_of_a_body) {
        0.0
    } else if name_of_a_body {
        -12.0
    } else if matches!(hit.table, Table::Posts | Table::NameContexts | Table::OrgSuffixes)
        && hit.span.start != span.start
    {
        if hit.table == Table::Posts && hit.span.start < span.start { -6.0 } else { -3.0 }
    } else {
        0.0
    }
}
