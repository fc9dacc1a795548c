//! What tells a medium's name, and a person's, in the lines around a report.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::lexicon::load::rows;

static MEDIA: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let table = rows::<4>("media.tsv", include_str!("../lexicon/media.tsv")).unwrap_or_default();
    table.iter().map(|[name, ..]| *name).collect()
});

static SURNAMES: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let table = rows::<3>("surnames.tsv", include_str!("../lexicon/surnames.tsv")).unwrap_or_default();
    table.iter().map(|[surname, ..]| *surname).collect()
});

/// What names of media end with; a longer name than the ending is asked for.
const ENDINGS: &[&str] = &[
    "通讯社",
    "新闻社",
    "日报",
    "晚报",
    "晨报",
    "早报",
    "时报",
    "商报",
    "都市报",
    "青年报",
    "周报",
    "学报",
    "报",
    "电视台",
    "广播电台",
    "电台",
    "总台",
    "新闻网",
    "在线",
    "网",
    "周刊",
    "发布",
    "融媒",
    "融媒体",
    "融媒体中心",
    "客户端",
    "新闻",
    "新闻中心",
    "传媒",
];

/// What ends like a medium's name but is none.
const NO_MEDIA: &[&str] = &[
    "本报",
    "本网",
    "互联网",
    "官网",
    "官方网",
    "因特网",
    "局域网",
    "校园网",
    "电网",
    "门户网",
    "汇报",
    "通报",
    "申报",
    "公报",
    "简报",
    "海报",
    "警报",
    "预报",
    "举报",
    "上报",
    "新闻",
    "本站",
    "互联网发布",
    "新闻发布",
    "公开发布",
    "联网",
];

/// Whether `name` is a medium: known, or named like one.
pub(super) fn is_medium(name: &str) -> bool {
    is_known_medium(name) || {
        let length = name.chars().count();
        (3..=16).contains(&length)
            && !NO_MEDIA.iter().any(|no| name.ends_with(no) && (name.len() <= no.len() + 3 || no.chars().count() > 2))
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '·' | '•' | '（' | '）'))
            && ENDINGS.iter().any(|ending| name.ends_with(ending) && name.len() > ending.len())
    }
}

/// Whether `name` stands in the table of media.
pub(super) fn is_known_medium(name: &str) -> bool {
    MEDIA.contains(name)
}

/// Whether a medium speaks of itself without its name.
pub(super) fn is_own_medium(name: &str) -> bool {
    matches!(name, "本报" | "本网" | "本台" | "本刊" | "本站" | "本社" | "我报" | "我台")
}

/// Whether `name` is written like a person's: a surname and one or two characters, or parts joined
/// by a dot.
pub(super) fn is_person(name: &str) -> bool {
    let length = name.chars().count();
    if name.contains(['·', '•']) {
        return (4..=14).contains(&length) && name.chars().all(|c| is_han(c) || matches!(c, '·' | '•'));
    }
    name.chars().all(is_han) && surname(name).is_some_and(|s| (1..=2).contains(&(length - s)))
}

/// How many characters of `name` are its surname.
pub(super) fn surname(name: &str) -> Option<usize> {
    let second = name.char_indices().nth(2).map_or(name.len(), |(i, _)| i);
    let first = name.char_indices().nth(1).map_or(name.len(), |(i, _)| i);
    let is = |end: usize| name.get(..end).is_some_and(|s| SURNAMES.contains(s));
    if second < name.len() && is(second) {
        return Some(2);
    }
    is(first).then_some(1)
}

/// Whether `c` is a Chinese character.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' | '〇' | '\u{f900}'..='\u{faff}')
}
