//! Lines such as `来源：… 发布时间：… 责任编辑：…`: labels and their values.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memchr3_iter;
use rustc_hash::FxHashMap;

/// What a label introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// 来源.
    Source,
    /// 发布时间.
    Time,
    /// 作者, 记者.
    Author,
    /// 责任编辑, 编辑.
    Editor,
    /// 摄影: named in a byline, not an editor.
    Photographer,
    /// 审核, 供稿, 浏览次数: what a record does not hold.
    Other,
}

/// The labels of pages; a longer one goes before a shorter one that it ends with.
const LABELS: &[(&str, Label)] = &[
    ("文章来源", Label::Source),
    ("信息来源", Label::Source),
    ("新闻来源", Label::Source),
    ("稿件来源", Label::Source),
    ("来源于", Label::Source),
    ("来源", Label::Source),
    ("稿源", Label::Source),
    ("发布时间", Label::Time),
    ("发布日期", Label::Time),
    ("发稿时间", Label::Time),
    ("发稿日期", Label::Time),
    ("发表时间", Label::Time),
    ("发表日期", Label::Time),
    ("更新时间", Label::Time),
    ("更新日期", Label::Time),
    ("录入时间", Label::Time),
    ("添加时间", Label::Time),
    ("创建时间", Label::Time),
    ("时间", Label::Time),
    ("日期", Label::Time),
    ("文章作者", Label::Author),
    ("作者", Label::Author),
    ("记者", Label::Author),
    ("通讯员", Label::Author),
    ("撰稿人", Label::Author),
    ("撰稿", Label::Author),
    ("撰文", Label::Author),
    ("执笔", Label::Author),
    ("文字", Label::Author),
    ("文", Label::Author),
    ("摄影", Label::Photographer),
    ("摄像", Label::Photographer),
    ("拍摄", Label::Photographer),
    ("图片", Label::Photographer),
    ("图", Label::Photographer),
    ("责任编辑", Label::Editor),
    ("网络编辑", Label::Editor),
    ("值班编辑", Label::Editor),
    ("本期编辑", Label::Editor),
    ("新媒体编辑", Label::Editor),
    ("编辑", Label::Editor),
    ("责编", Label::Editor),
    ("主编", Label::Editor),
    ("审核人", Label::Other),
    ("审核", Label::Other),
    ("审稿", Label::Other),
    ("初审", Label::Other),
    ("复审", Label::Other),
    ("终审", Label::Other),
    ("校对", Label::Other),
    ("监制", Label::Other),
    ("签发", Label::Other),
    ("供稿单位", Label::Other),
    ("供稿", Label::Other),
    ("供图", Label::Other),
    ("编审", Label::Other),
    ("排版", Label::Other),
    ("制图", Label::Other),
    ("录入", Label::Other),
    ("上传", Label::Other),
    ("发布人", Label::Other),
    ("发布者", Label::Other),
    ("发布单位", Label::Other),
    ("发布机构", Label::Other),
    ("点击数", Label::Other),
    ("点击量", Label::Other),
    ("点击次数", Label::Other),
    ("点击", Label::Other),
    ("浏览次数", Label::Other),
    ("浏览量", Label::Other),
    ("浏览", Label::Other),
    ("阅读次数", Label::Other),
    ("阅读量", Label::Other),
    ("访问次数", Label::Other),
    ("访问量", Label::Other),
    ("字体", Label::Other),
    ("字号", Label::Other),
    ("分享到", Label::Other),
    ("分享", Label::Other),
    ("关键词", Label::Other),
    ("标签", Label::Other),
    ("上一篇", Label::Other),
    ("下一篇", Label::Other),
    ("上一条", Label::Other),
    ("下一条", Label::Other),
    ("原文链接", Label::Other),
    ("新闻链接", Label::Other),
    ("链接", Label::Other),
    ("打印", Label::Other),
];

/// Rows of [`LABELS`], in their order, by their last character.
static BY_END: LazyLock<FxHashMap<char, Vec<(&str, Label)>>> = LazyLock::new(|| {
    let mut found: FxHashMap<char, Vec<(&str, Label)>> = FxHashMap::default();
    for (word, label) in LABELS {
        found.entry(word.chars().next_back().unwrap_or_default()).or_default().push((word, *label));
    }
    found
});

/// A label of a line with its value, trimmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// The label.
    pub label: Label,
    /// What stands between its colon and the next label; may be empty.
    pub value: String,
}

/// The labels of `line`, in order, each with what stands behind it; nothing for a line without.
///
/// A label counts at the start of the line, or after a blank, a bracket, a mark or a value.
pub fn labels(line: &str) -> Vec<Labelled> {
    let labelled = |(from, label): (usize, Label), end: usize| {
        let value = line.get(from..end.max(from)).unwrap_or_default();
        Labelled { label, value: value.trim_matches(is_margin).to_owned() }
    };
    let mut found = Vec::new();
    let mut last: Option<(usize, Label)> = None;
    for mark in marks(line) {
        let Some(before) = line.get(..mark.start) else { continue };
        if let Some((start, label)) = label_before(before.trim_end()) {
            found.extend(last.replace((mark.end, label)).map(|last| labelled(last, start)));
        }
    }
    found.extend(last.map(|last| labelled(last, line.len())));
    found
}

/// The bytes of each mark that may stand behind a label: ：, : or 丨, found by its last byte.
fn marks(line: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = line.as_bytes();
    memchr3_iter(b':', 0x9A, 0xA8, bytes).filter_map(|last| match bytes.get(..=last)? {
        [.., b':'] => Some(last..last + 1),
        [.., 0xEF, 0xBC, 0x9A] | [.., 0xE4, 0xB8, 0xA8] => Some(last - 2..last + 1),
        _ => None,
    })
}

/// Most characters of a label.
const LONGEST: usize = 5;

/// The label at the end of `text`: where it starts and what it is. Blanks may stand inside it.
fn label_before(text: &str) -> Option<(usize, Label)> {
    let last = text.chars().next_back()?;
    let words = BY_END.get(&last)?;
    let is_spaced = text.chars().rev().take(LONGEST).any(char::is_whitespace);
    words.iter().find_map(|(word, label)| {
        let before = text.strip_suffix(word).or_else(|| if is_spaced { before_spaced(text, word) } else { None })?;
        let is_part = word.chars().count() == 1 && before.ends_with(|c: char| c.is_alphanumeric());
        (!is_part).then_some((before.len(), *label))
    })
}

/// What stands before a word that `text` ends with, blanks inside it.
fn before_spaced<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    word.chars().rev().try_fold(text, |rest, c| rest.strip_suffix(c).or_else(|| rest.trim_end().strip_suffix(c)))
}

fn is_margin(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '|' | '｜' | '丨' | '/' | '【' | '】' | '[' | ']' | '（' | '）' | '(' | ')' | '，' | ';' | '；' | '-'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(line: &str) -> Vec<(Label, String)> {
        labels(line).into_iter().map(|l| (l.label, l.value)).collect()
    }

    #[test]
    fn labels_part_a_line() {
        let found = shape("来源： 某某新闻网 发稿时间：2025-05-09 15:07 编辑：李 明");
        assert_eq!(
            found,
            [
                (Label::Source, "某某新闻网".to_owned()),
                (Label::Time, "2025-05-09 15:07".to_owned()),
                (Label::Editor, "李 明".to_owned())
            ]
        );
        assert_eq!(shape("来 源 : 某某网"), [(Label::Source, "某某网".to_owned())]);
        assert_eq!(shape("甲 新 媒 体 编 \u{a0}辑：李强"), [(Label::Editor, "李强".to_owned())]);
        assert_eq!(labels("新 闻来源:某网").len(), 1);
        assert!(LABELS.iter().all(|(word, _)| word.chars().count() <= LONGEST));
        assert_eq!(shape("(文：王明 编辑：李强)").len(), 2);
        assert!(shape("会议强调：要抓好落实").is_empty());
        let found: Vec<_> = marks("甲：乙丨丙:，。").collect();
        assert_eq!(found, [3..6, 9..12, 15..16]);
    }
}
