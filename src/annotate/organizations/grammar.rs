//! Names of bodies by their grammar: what they end with, and where they can have begun.

use crate::annotate::Context;
use crate::annotate::people::People;
use crate::annotate::places::PlaceMention;
use crate::lexicon::{Hit, Table, Tables, Traits};
use crate::span::Span;

/// Longest name looked for, in characters.
const LONGEST: usize = 28;
/// Characters that no name of a body holds.
const OUTSIDE: [char; 58] = [
    '，', '。', '；', '：', '、', '！', '？', '“', '”', '‘', '’', '《', '》', '〈', '〉', '（', '）', '(', ')', '【',
    '】', '[', ']', '…', '—', '－', '-', '·', '\n', '\t', ' ', '\u{3000}', '的', '在', '到', '赴', '由', '对', '向',
    '从', '把', '被', '是', '了', '等', '就', '于', '以', '并', '将', '来', '率', '陪', '称', '已', '仍', '但', '让',
];
/// Kinds of suffix that are names of bodies even when little stands before them.
const SHORTEST: usize = 3;

/// Runs that end with an organization's suffix, from the place, the word or the mark that opens them.
pub(super) fn named(cx: &Context, places: &[PlaceMention], people: &People) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for hit in cx.budget.over(cx.hits.of(Table::OrgSuffixes)) {
        if hit.span().len() < 2 && goes_on(cx, hit.span().end)
            || is_crossed(cx, hit.span())
            || is_counted(cx, hit.span())
        {
            continue;
        }
        let start = past_link(cx, opening(cx, hit.span().start, places, people));
        let first = places.partition_point(|p| p.span.start < start);
        let place = places[first..].iter().take_while(|p| p.span.start < hit.span().start).map(|p| p.span.start).next();
        let span = Span::new(place.unwrap_or(start), hit.span().end);
        let long_enough = span.len() >= hit.span().len() + 2 && span.len() >= SHORTEST;
        if long_enough && (place.is_some() || hit.span().len() > 1 && is_bounded(cx, start)) {
            found.push(span);
        }
    }
    found
}

/// Back from a suffix to the mark or the word that can't be of the name.
fn opening(cx: &Context, end: usize, places: &[PlaceMention], people: &People) -> usize {
    let text = &cx.document.reading;
    let lowest = end.saturating_sub(LONGEST);
    let mut start = end;
    while start > lowest
        && let Some(last) = text.before(start).filter(|c| !OUTSIDE.contains(c))
    {
        let joins =
            matches!(last, '与' | '和' | '及' | '同') && (ends_body(cx, start - 1) || ends_place(places, start - 1));
        let opens = joins
            || ends_verb(cx, start)
            || ends_act(cx, start)
            || ends_count(cx, start)
            || is_of_person(cx, people, start);
        if opens {
            break;
        }
        start -= 1;
    }
    start
}

/// Behind a word of one character that joins what it follows to a listed body (据|海关总署, 与|南开大学).
fn past_link(cx: &Context, start: usize) -> usize {
    const NAMED: Tables =
        Tables::of(&[Table::Institutions, Table::Universities, Table::Media, Table::Divisions, Table::Countries]);
    let link = cx.document.reading.get(start).is_some_and(|c| {
        matches!(c, '与' | '同' | '和' | '及' | '据' | '受' | '经' | '让' | '使' | '给' | '为' | '较')
    });
    if link && cx.hits.tables_starting_at(start + 1).meets(NAMED) { start + 1 } else { start }
}

/// Whether a verb of an event, and no mere character of one, ends at `at`.
fn ends_verb(cx: &Context, at: usize) -> bool {
    cx.hits.longest_ending_at(at, Table::EventVerbs).is_some_and(|h| h.span().len() > 1)
}

/// Whether a word that tells what someone does ends at `at`, and none of those that names of bodies hold (研究中心).
fn ends_act(cx: &Context, at: usize) -> bool {
    let word = cx.hits.longest_ending_at(at, Table::NameContexts);
    let opens = |t: Traits| t.after_name() > 0 || t.has(Traits::EDGE);
    word.is_some_and(|h| h.span().len() > 1 && opens(h.traits) && !h.traits.has(Traits::IN_BODY))
}

/// Whether a name, or a post behind one, and a word that joins it to a body end at `at` (李明远校长代表|学校).
fn is_of_person(cx: &Context, people: &People, at: usize) -> bool {
    let text = &cx.document.reading;
    let end = match text.before(at) {
        Some('同') if text.get(at) == Some('志') => return false,
        Some('与' | '和' | '及' | '同' | '为' | '致' | '给') => at - 1,
        Some('表') if text.before(at - 1) == Some('代') => at - 2,
        _ => return false,
    };
    let named = |at: usize| people.ending_at(at).is_some();
    named(end) || cx.hits.longest_ending_at(end, Table::Posts).is_some_and(|post| named(post.span().start))
}

/// Whether a number of things ends at `at` (已与72家|高校), or a date (2021年|学校党委).
fn ends_count(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    let (Some(measure), Some(count)) = (text.before(at), text.before(at.saturating_sub(1))) else { return false };
    match measure {
        '年' | '月' | '日' => count.is_ascii_digit(),
        '家' | '台' | '名' | '个' | '所' | '座' | '条' | '批' | '项' | '支' | '处' | '位' => {
            count.is_ascii_digit() || matches!(count, '多' | '余' | '数' | '几' | '两' | '万' | '千' | '百')
        }
        _ => false,
    }
}

/// Whether the suffix is what a number before it counts, or a day (9000台, 27日报道).
fn is_counted(cx: &Context, suffix: Span) -> bool {
    let text = &cx.document.reading;
    let day = || suffix.len() == 1 || text.get(suffix.start) == Some('日');
    text.before(suffix.start).is_some_and(|c| c.is_ascii_digit()) && day()
}

/// Whether a place ends at `at`.
fn ends_place(places: &[PlaceMention], at: usize) -> bool {
    let i = places.partition_point(|p| p.span.end < at);
    places.get(i).is_some_and(|p| p.span.end == at)
}

/// Tables of bodies and of what their names end with.
const BODIES: Tables = Tables::of(&[Table::OrgSuffixes, Table::Institutions, Table::Universities, Table::Media]);

/// Whether a body's name ends at `at`.
fn ends_body(cx: &Context, at: usize) -> bool {
    cx.hits.tables_ending_at(at).meets(BODIES) || at > 1 && cx.document.reading.has_at(at - 2, "组织")
}

/// Whether the suffix is part of a verb (办 in 主办) or of another word (局 in 格局, 大学 in 大学生, 分会 in 分会场), a verb
/// begins inside it (学联 in 大学联合举办) or a school ends there (学校 in 大学校长).
fn is_crossed(cx: &Context, suffix: Span) -> bool {
    let text = &cx.document.reading;
    let longer = |h: &Hit| h.span().start < suffix.start;
    let inside = cx.hits.longest_ending_at(suffix.end, Table::EventVerbs).is_some_and(longer);
    let word = || suffix.len() == 1 && cx.hits.longest_ending_at(suffix.end, Table::NameContexts).is_some_and(longer);
    let runs_on = || text.has_at(suffix.end - 1, "会场") || text.has_at(suffix.end.saturating_sub(2), "大学生");
    let school = matches!(text.before(suffix.start), Some('大' | '中' | '小')) && text.has_at(suffix.start, "学校");
    inside
        || word()
        || runs_on()
        || school
        || (suffix.start + 1..suffix.end)
            .any(|at| cx.hits.longest_at(at, Table::EventVerbs).is_some_and(|h| h.span().end > suffix.end))
}

/// Whether the mark before `start` opens a clause.
fn is_bounded(cx: &Context, start: usize) -> bool {
    cx.document.reading.before(start).is_none_or(|c| matches!(c, '，' | '。' | '；' | '：' | '、' | '\n' | '（' | '“'))
}

/// Whether the suffix goes on into another word (部 in 部署).
fn goes_on(cx: &Context, end: usize) -> bool {
    let next = cx.document.reading.get(end);
    next.is_some_and(|c| !OUTSIDE.contains(&c) && !cx.hits.tables_starting_at(end).has(Table::Posts))
}
