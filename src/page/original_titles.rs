//! The headline under which a text was first published, where the text names it: 原标题：…, （原标题：…）.

use super::words::ORIGINAL_TITLES;
use crate::markup::Block;
use crate::reading::canonical;

/// Most lines at the start of a text that are examined.
const MOST_LINES: usize = 32;
/// Shortest headline, in characters.
const SHORTEST: usize = 4;
/// Longest headline, in characters.
const LONGEST: usize = 80;

/// The headline that one of the first lines of a text states, or else a bracket at its end.
pub(super) fn find_original_title(blocks: &[Block]) -> Option<String> {
    let first = blocks.iter().take(MOST_LINES).find_map(|block| stated_title(&block.text));
    first.or_else(|| title_in_last_bracket(&blocks.last()?.text)).map(str::to_owned)
}

/// The headline after 原标题： at the start of a line.
pub(super) fn stated_title(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let opening: String = line.chars().take(SHORTEST + 1).collect();
    let word = ORIGINAL_TITLES.longest_prefix(&canonical(&opening))?.chars().count();
    let rest = line.get(line.char_indices().nth(word)?.0..)?.trim_start();
    let title = rest.strip_prefix(['：', ':']).or(word_ends_with_colon(line, word).then_some(rest))?.trim();
    (SHORTEST..=LONGEST).contains(&title.chars().take(LONGEST + 1).count()).then_some(title)
}

fn word_ends_with_colon(line: &str, word: usize) -> bool {
    line.chars().nth(word.saturating_sub(1)).is_some_and(|c| matches!(c, '：' | ':'))
}

/// The headline in the bracket that ends a text: …。（原标题：某市召开会议）.
fn title_in_last_bracket(text: &str) -> Option<&str> {
    let inside = text.trim_end().strip_suffix(['）', ')'])?;
    let open = inside.rfind(['（', '('])?;
    stated_title(inside.get(open..)?.trim_start_matches(['（', '(']))
}

#[cfg(test)]
mod tests {
    use super::{stated_title, title_in_last_bracket};

    #[test]
    fn a_headline_follows_the_word_and_a_colon() {
        assert_eq!(stated_title("　原标题：甲市召开会议"), Some("甲市召开会议"));
        assert_eq!(stated_title("原標題:甲市召開會議"), Some("甲市召開會議"));
        assert_eq!(title_in_last_bracket("会议闭幕。（原标题：甲市召开会议）"), Some("甲市召开会议"));
    }

    #[test]
    fn other_words_and_brackets_state_none() {
        assert_eq!(stated_title("原标题党作者受到批评"), None);
        assert_eq!(stated_title("口号：甲市召开会议"), None);
        assert_eq!(title_in_last_bracket("会议闭幕。（记者王远山）"), None);
        assert_eq!(title_in_last_bracket("原标题：甲市召开会议"), None);
    }
}
