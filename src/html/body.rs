//! The body of a page that has no known container: the run of lines that reads like a report.

use super::blocks::Block;

/// Least weight of a body, in characters of sentences.
const LEAST: i64 = 60;

/// The blocks of the body; none where nothing reads like one.
///
/// Each line has a weight: a sentence as many points as characters, anything else costs some. The
/// body is the run of lines with the greatest sum, found in one pass.
pub(super) fn body(blocks: Vec<Block>) -> Vec<Block> {
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (i, block) in blocks.iter().enumerate() {
        if sum <= 0 {
            (start, sum) = (i, 0);
        }
        sum += weight(block);
        if sum > best_sum {
            (best, best_sum) = (start..i + 1, sum);
        }
    }
    if best_sum < LEAST {
        return Vec::new();
    }
    let (skip, take) = (best.start, best.len());
    blocks.into_iter().skip(skip).take(take).collect()
}

fn weight(block: &Block) -> i64 {
    let characters = i64::try_from(block.text.chars().count()).unwrap_or(i64::MAX).min(1 << 20);
    let linked = block.linked * 2 > block.text.len();
    if is_footer(&block.text) {
        -100
    } else if linked {
        -20 - characters.min(40)
    } else if is_sentence(&block.text) {
        characters
    } else {
        -8
    }
}

/// Whether a line has the marks of running text.
fn is_sentence(text: &str) -> bool {
    let marks = text.chars().filter(|c| matches!(c, '。' | '，' | '；' | '！' | '？')).count();
    text.contains('。') || marks >= 2
}

/// Lines of a page's foot, whatever marks they have.
fn is_footer(text: &str) -> bool {
    ["版权所有", "Copyright", "ICP备", "ICP证", "公网安备", "未经授权", "建议使用", "技术支持", "主办单位"]
        .iter()
        .any(|word| text.contains(word))
}
