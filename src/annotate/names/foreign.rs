//! Candidates that a surname does not begin: transliterated names and those of other nationalities.

use std::borrow::Cow;

use super::SURE;
use super::candidates::{Candidate, NEVER, PLAINLY_FOREIGN, is_han};
use super::edges::{Edges, OF_TEXT};
use super::parts::places;
use crate::annotate::Context;
use crate::lexicon::{Hit, Table, Traits};
use crate::span::Span;

/// Log odds of a name with a dot.
const CERTAIN: f32 = 12.0;
/// Longest part of a name between two dots.
const LONGEST_PART: usize = 8;
/// Mean log odds of a character from which a run reads as a transliteration, behind a post of a foreign
/// country and behind any other.
const READS_FOREIGN: (f32, f32) = (-0.8, 1.0);
/// What a character of a run weighs at least.
const LEAST_OF_RUN: f32 = -3.0;
/// From so many characters on, a transliterated name is no word by chance, whatever stands beside it.
const UNLIKE_WORDS: usize = 4;
/// How far before a post a country is looked for.
const COUNTRY_REACH: usize = 16;

/// Every candidate with a dot, every one that follows a post or stands in a list, every one that a cue or a post closes,
/// and all of these wherever they stand again.
pub fn foreign<'a>(cx: &Context<'a>, edges: &Edges) -> Vec<Candidate<'a>> {
    let mut found = dotted(cx, edges);
    let text = &cx.document.reading;
    for hit in cx.hits.of(Table::Posts) {
        let foreign = || hit.traits.has(Traits::FOREIGN) || names_country(cx, hit.span());
        undotted(
            cx,
            edges,
            hit.span().end,
            |mean| mean >= READS_FOREIGN.1 || mean >= READS_FOREIGN.0 && foreign(),
            &mut found,
        );
    }
    let lists = text.marks(text.span()).filter(|(_, c)| *c == '、');
    for (mark, _) in cx.budget.over(lists) {
        undotted(cx, edges, mark + 1, |_| false, &mut found);
    }
    for start in cx.budget.over(cx.hits.minority_starts()) {
        minority(cx, edges, start, &mut found);
    }
    closed(cx, edges, &mut found);
    again(cx, edges, &mut found);
    found
}

/// Names that nothing leads but what stands behind closes: 索加瓦雷|表示 where a sentence begins, 同索加瓦雷|总理.
fn closed<'a>(cx: &Context<'a>, edges: &Edges, found: &mut Vec<Candidate<'a>>) {
    let cues = cx.hits.of(Table::SpeechCues).filter(|hit| hit.span().len() > 1);
    let cues = cues.map(|hit| (hit.span().start, UNLIKE_WORDS, OF_TEXT));
    let posts = cx.hits.of(Table::Posts).filter(|hit| hit.traits.has(Traits::FOREIGN.or(Traits::AFTER_NAME)));
    let posts = posts.map(|hit| (hit.span().start, UNLIKE_WORDS - 1, 1.0));
    for (end, least, edge) in cx.budget.over(cues.chain(posts)) {
        let text = &cx.document.reading;
        let of_name = |c: char| is_han(c) && c != '和' && foreignness(cx, c) > 0.0;
        let transliterates = |p: &usize| text.get(*p).is_some_and(of_name);
        let run = (end.saturating_sub(LONGEST_PART)..end).rev().take_while(transliterates).last().unwrap_or(end);
        let starts = run..(end + 1).saturating_sub(least);
        let Some(start) = starts.into_iter().find(|start| edges.before(*start) >= edge) else { continue };
        let span = Span::new(start, end);
        if names_countries(cx, span) || cx.lexicon.is_foreign_place(cx.slice(span)) || is_word(cx, span) {
            continue;
        }
        let score = SURE + edges.before(start).max(0.0);
        found.push(Candidate { span, name: Cow::Borrowed(cx.slice(span)), score, relief: 0.0 });
    }
}

/// Whether a run is the abbreviations of countries (塔吉乌总统), or goes on behind one (阿联酋阿布扎比王储).
fn names_countries(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let short = || text.chars_of(span).iter().all(|c| cx.lexicon.is_country_abbreviation(*c));
    cx.hits.tables_ending_at(span.start).has(Table::Countries) || short()
}

/// A name without a dot that is sure by its place is a candidate wherever it stands: 总统拉马福萨, and then 拉马福萨表示.
fn again<'a>(cx: &Context<'a>, edges: &Edges, found: &mut Vec<Candidate<'a>>) {
    let undotted = found.iter().filter(|c| c.score >= SURE && !c.name.contains(is_dot));
    let mut names: Vec<&'a str> = undotted.map(|c| cx.slice(c.span)).collect();
    names.sort_unstable();
    names.dedup();
    for (span, name) in places(&cx.document.reading, &names) {
        if span.len() >= UNLIKE_WORDS {
            let score = 2.0 + edges.before(span.start).max(0.0) + edges.after(span.end).max(0.0);
            found.push(Candidate { span, name: Cow::Borrowed(name), score, relief: 0.0 });
        } else {
            repeat(cx, edges, name, span, found);
        }
    }
}

/// Names with · inside (米格尔·迪亚斯-卡内尔, 艾力更·依明巴海), and their parts where these stand alone. One character
/// behind a dot is of a date or a motto (一二·一), unless what stands before it plainly transliterates (伊姆兰·汗).
fn dotted<'a>(cx: &Context<'a>, edges: &Edges) -> Vec<Candidate<'a>> {
    let text = &cx.document.reading;
    let mut found = Vec::new();
    let mut parts: Vec<&str> = Vec::new();
    let mut from = 0;
    while let Some((dot, _)) = text.marks(Span::new(from, text.len())).find(|(_, c)| is_dot(*c)) {
        cx.budget.check();
        let start = part_start(cx, edges, dot);
        let mut end = part_end(cx, edges, dot + 1);
        while text.get(end).is_some_and(is_dot) && part_end(cx, edges, end + 1) > end + 1 {
            end = part_end(cx, edges, end + 1);
        }
        from = end.max(dot + 1);
        let is_short = end - dot == 2;
        let may_be_short = || dot - start > 1 && text.chars()[start..dot].iter().all(|c| foreignness(cx, *c) > 0.0);
        let is_name = !is_no_name(text.before(dot)) && !is_no_name(text.before(end)) && (!is_short || may_be_short());
        let span = Span::new(start, end);
        if start < dot && end > dot + 1 && is_name && !names_a_thing(cx, end) && transliterates(cx, span) {
            let name = cx.slice(span);
            parts.extend(name.split(is_dot).filter(|p| p.chars().count() >= 2));
            found.push(Candidate { span, name: Cow::Borrowed(name), score: CERTAIN, relief: 0.0 });
        }
    }
    for (span, part) in places(text, &parts) {
        repeat(cx, edges, part, span, &mut found);
    }
    found
}

/// Whether a part is no name's by its last character: one of a place or of a medium (中青报·中青网).
fn is_no_name(last: Option<char>) -> bool {
    last.is_some_and(|c| "区县市省镇乡村报网刊".contains(c))
}

/// Whether what begins at `end` is named after the person before it: 拉菲克·哈里里|国际机场, “亚伯拉罕·林肯|”号.
fn names_a_thing(cx: &Context, end: usize) -> bool {
    const BODIES: &[&str] =
        &["大学", "学院", "医院", "机场", "国际机场", "基金会", "研究所", "中心", "广场", "奖", "杯"];
    let text = &cx.document.reading;
    let ship = end + usize::from(text.get(end) == Some('”'));
    BODIES.iter().any(|body| text.has_at(end, body)) || text.has_at(ship, "号") && !text.has_at(ship, "号召")
}

/// Where a part of a dotted name stands alone, it is a candidate too.
fn repeat<'a>(cx: &Context<'a>, edges: &Edges, part: &'a str, span: Span, found: &mut Vec<Candidate<'a>>) {
    let text = &cx.document.reading;
    let (left, right) = (edges.before(span.start), edges.after(span.end));
    let beside = text.before(span.start).is_some_and(is_dot) || text.get(span.end).is_some_and(is_dot);
    if !beside && (left > 0.0 || right > 1.5) {
        found.push(Candidate { span, name: Cow::Borrowed(part), score: 2.0 + left + right, relief: 0.0 });
    }
}

/// Where the part before a dot begins: behind a post, where a word or mark ends before a character that is
/// not plainly foreign, or at the last character that transliterates.
fn part_start(cx: &Context, edges: &Edges, dot: usize) -> usize {
    let text = &cx.document.reading;
    let mut start = dot;
    while start > 0 && dot - start < LONGEST_PART {
        let Some(c) = text.before(start).filter(|c| is_han(*c) || is_hyphen(*c)) else { break };
        let edge = if start < dot { edges.before(start) } else { 0.0 };
        let odds = foreignness(cx, c);
        let bridged = start > 1 && text.before(start - 1).is_some_and(|d| foreignness(cx, d) > 0.5);
        if edge >= 2.5 || edge >= 1.0 && odds < likely(bridged) || odds < POSSIBLY_FOREIGN && !bridged {
            break;
        }
        start -= 1;
    }
    if start == dot {
        return edge_before(cx, edges, dot);
    }
    let listed = dot.saturating_sub(LONGEST_PART)..start;
    let listed = listed.into_iter().find(|p| cx.hits.is_minority(Span::new(*p, dot)));
    listed.unwrap_or_else(|| start - usize::from(is_left_over(cx, edges, start)))
}

/// Whether the one character between `start` and what stands before a name is of the name, too (、雪|克来提·).
fn is_left_over(cx: &Context, edges: &Edges, start: usize) -> bool {
    let over = cx.document.reading.before(start).filter(|c| is_han(*c));
    let is_word = |c: char| NEVER.has(c) || LINKING.contains(&c);
    over.is_some_and(|c| !is_word(c)) && edges.before(start) < 1.0 && edges.before(start - 1) >= OF_TEXT
}

/// The nearest edge before a dot whose part no character gives away as foreign.
fn edge_before(cx: &Context, edges: &Edges, dot: usize) -> usize {
    let han = |p: &usize| cx.document.reading.get(*p).is_some_and(is_han);
    let part = (dot.saturating_sub(LONGEST_PART)..dot).rev().take_while(han);
    part.into_iter().find(|p| edges.before(*p) >= 1.0).unwrap_or(dot)
}

/// Where the part behind a dot ends: before a word that follows names, or at the last character that
/// transliterates; one that does not may stand between such.
fn part_end(cx: &Context, edges: &Edges, from: usize) -> usize {
    let text = &cx.document.reading;
    let mut end = from;
    while end - from < LONGEST_PART {
        let Some(c) = text.get(end).filter(|c| is_han(*c) || is_hyphen(*c)) else { break };
        let edge = if end > from { edges.after(end) } else { 0.0 };
        let odds = foreignness(cx, c);
        let bridged = end == from || text.get(end + 1).is_some_and(|d| foreignness(cx, d) > 0.5);
        if edge >= 2.0 || edge >= 1.0 && odds < likely(bridged) || odds < POSSIBLY_FOREIGN && !bridged {
            break;
        }
        end += 1;
    }
    end
}

/// Log odds from which a character may be one of a transliteration.
const POSSIBLY_FOREIGN: f32 = -1.5;

/// Mean log odds of the characters of a dotted name.
const LEAST_FOREIGN: f32 = -0.5;

/// How foreign a character must be to go on past an edge; less so where the next one goes on.
fn likely(bridged: bool) -> f32 {
    if bridged { POSSIBLY_FOREIGN } else { PLAINLY_FOREIGN }
}

fn foreignness(cx: &Context, c: char) -> f32 {
    if is_hyphen(c) { 1.0 } else { cx.lexicon.names().odds(c).foreign }
}

/// Whether a dotted run transliterates in the main, as a motto (建功新时代·大美边疆) does not.
fn transliterates(cx: &Context, span: Span) -> bool {
    let chars = cx.document.reading.chars_of(span).iter().filter(|c| !is_dot(**c));
    let (sum, count) = chars.fold((0.0, 0_u8), |(sum, count), c| (sum + foreignness(cx, *c), count + 1));
    sum >= LEAST_FOREIGN * f32::from(count)
}

fn is_hyphen(c: char) -> bool {
    c == '-' || c == '—'
}

/// Whether `c` parts the names of a person.
pub fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '‧' | '．')
}

/// Characters that may be of one name.
struct Run<'a> {
    start: usize,
    chars: &'a [char],
    /// Whether a word follows that no name holds.
    is_cut: bool,
}

/// Words of one character before a name that link it to a post which is another's (主席和卡斯特罗总统).
const LINKING: &[char] = &['和', '与', '同', '及', '向', '对', '赴', '请'];
/// What makes another word of the post before it (主席国, 代表团, 大使馆), or closes it (使节等, 总理称).
const EXTENDING: &[char] =
    &['国', '团', '馆', '部', '府', '会', '级', '队', '组', '室', '首', '长', '着', '人', '们', '等', '称'];
/// Words of one character behind a name (卡加梅|在, 普京|将).
const CUTTING: &[char] =
    &['时', '等', '与', '和', '同', '在', '将', '也', '接', '转', '已', '就', '还', '再', '又', '并'];
/// Evidence of what stands behind a name: one of [`CUTTING`].
const CUT: f32 = 1.0;

/// The characters from `start` on that may be of one name, less a word that links it; none where no name begins.
fn run<'a>(cx: &Context<'a>, start: usize) -> Option<Run<'a>> {
    let text = &cx.document.reading;
    let start = start + usize::from(text.get(start).is_some_and(|c| LINKING.contains(&c)));
    let chars = text.chars_of(Span::new(start, start + LONGEST_PART));
    // 迪亚斯-卡内尔.
    let joins = |i: usize| i > 1 && chars[i] == '-' && chars.get(i + 1).is_some_and(|c| foreignness(cx, *c) > 0.0);
    let stop = (0..chars.len()).find(|i| !is_han(chars[*i]) && !joins(*i));
    let chars = &chars[..stop.unwrap_or(chars.len())];
    let first = *chars.first()?;
    // 在多地, 越努力: but 因凡蒂诺, 若热.
    if EXTENDING.contains(&first) || NEVER.has(first) && foreignness(cx, first) < POSSIBLY_FOREIGN {
        return None;
    }
    // 和 is of Mongolian names, too, but hardly past their second character.
    let cuts = |p: &usize| CUTTING.contains(&chars[*p]) && (chars[*p] == '和' || foreignness(cx, chars[*p]) < 0.0);
    let cut = (2..chars.len()).find(cuts);
    Some(Run { start, chars: &chars[..cut.unwrap_or(chars.len())], is_cut: cut.is_some() })
}

/// A run of characters behind a post or in a list that reads as a transliteration.
/// `reads` says so of its mean log odds; name elements of a minority people need no more.
fn undotted<'a>(
    cx: &Context<'a>,
    edges: &Edges,
    start: usize,
    reads: impl Fn(f32) -> bool,
    found: &mut Vec<Candidate<'a>>,
) {
    let Some(Run { start, chars: run, is_cut }) = run(cx, start) else { return };
    let (mut odds, mut counted) = (0.0, 0);
    let mut best: Option<Candidate> = None;
    for length in 2..=run.len() {
        let span = Span::new(start, start + length);
        let right = edges.after(span.end).max(if is_cut && length == run.len() { CUT } else { f32::NEG_INFINITY });
        if right <= 0.0 || ends_for_no_name(cx, span) {
            continue;
        }
        odds = run[counted..length].iter().fold(odds, |odds, c| odds + foreignness(cx, *c).max(LEAST_OF_RUN));
        counted = length;
        let mean = odds / f32::from(u8::try_from(length).unwrap_or(u8::MAX));
        let minority = cx.hits.is_minority(span);
        if !minority && !reads(mean) || is_word(cx, span) {
            continue;
        }
        let score = 2.0 * mean.max(1.0) + edges.before(start) + right + if minority { 3.0 } else { 0.0 };
        if best.as_ref().is_none_or(|b| score > b.score) {
            best = Some(Candidate { span, name: Cow::Borrowed(cx.slice(span)), score, relief: 0.0 });
        }
    }
    found.extend(best);
}

/// Whether a run ends with a word that links names (议长德沃和|参议长), or goes on as a place (俄亥俄|州长).
fn ends_for_no_name(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    matches!(text.before(span.end), Some('和' | '与' | '及' | '同')) || text.get(span.end) == Some('州')
}

/// Two or more name elements of a minority people in a row (才让卓玛, 白玛赤林), wherever they stand.
fn minority<'a>(cx: &Context<'a>, edges: &Edges, start: usize, found: &mut Vec<Candidate<'a>>) {
    let text = &cx.document.reading;
    let longest = (4..=LONGEST_PART).rev().map(|length| Span::new(start, start + length));
    let mut names = longest.filter(|s| s.end <= text.len() && cx.hits.is_minority(*s));
    if let Some(span) = names.next() {
        let score = 4.0 + edges.before(start).max(-1.0) + edges.after(span.end).max(0.0);
        found.push(Candidate { span, name: Cow::Borrowed(cx.slice(span)), score, relief: 0.0 });
    }
}

/// Whether a country is named in the words before a post, back to the nearest mark.
fn names_country(cx: &Context, post: Span) -> bool {
    let text = &cx.document.reading;
    let from = post.start.saturating_sub(COUNTRY_REACH);
    let start =
        (from..post.start).rev().find(|p| text.get(*p).is_some_and(|c| matches!(c, '，' | '。' | '、' | '\n' | '；')));
    let country = |h: &crate::lexicon::Hit| h.table == Table::Countries && !cx.slice(h.span()).starts_with("中");
    cx.hits.within(Span::new(start.unwrap_or(from), post.start)).any(country)
}

fn is_word(cx: &Context, span: Span) -> bool {
    cx.hits.is_common(span)
        || is_of_a_country(cx, span)
        || ends_with_post(cx, span)
        || cx.hits.starting_at(span.start).iter().any(|h| h.table != Table::NameContexts && h.span().end >= span.end)
        || cx.hits.within(span).any(|h| h.table == Table::NameContexts && h.span().len() >= 2)
}

/// Whether a country or body and something of it are told (沙特王储, 俄罗斯人民): a short one may begin a name (马里奥).
fn is_of_a_country(cx: &Context, span: Span) -> bool {
    let country = |h: &&Hit| matches!(h.table, Table::Countries | Table::Institutions) && h.span().len() > 1;
    let owned = |end: usize| cx.hits.starting_at(end).iter().any(|h| h.span().len() > 1 && h.span().end >= span.end);
    cx.hits.starting_at(span.start).iter().filter(country).any(|h| h.span().len() > 2 || owned(h.span().end))
}

/// Whether a post that may follow a name ends it: the name is what stands before (周恩来|总理).
fn ends_with_post(cx: &Context, span: Span) -> bool {
    let post = |h: &Hit| h.table == Table::Posts && h.span().start > span.start && h.traits.has(Traits::AFTER_NAME);
    cx.hits.ending_at(span.end).any(|h| h.span().len() > 1 && post(h))
}
