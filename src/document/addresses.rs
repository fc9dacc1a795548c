//! Lines that are a web address, or the day and page of an issue.

use memchr::memchr2_iter;

use super::press::is_longer;
use super::words::{ISSUE_WORDS, PAGE_WORDS};

/// Most characters before an address.
const BEFORE_ADDRESS: usize = 12;

/// Whether a line is a web address with a few words before it or none.
pub(super) fn is_address(text: &str) -> bool {
    let bare = text.trim_start_matches(['（', '(', '【', '[', ' ']);
    let bytes = bare.as_bytes();
    let starts = |at: &usize| {
        let rest = bytes.get(*at..).unwrap_or_default();
        [b"http://".as_slice(), b"https://", b"www."].iter().any(|start| rest.starts_with(start))
    };
    let near = &bytes[..bytes.len().min(4 * BEFORE_ADDRESS + 1)];
    let at = memchr2_iter(b'h', b'w', near).find(starts);
    at.and_then(|at| bare.split_at_checked(at)).is_some_and(|(head, address)| {
        !is_longer(head, BEFORE_ADDRESS) && !address.contains(['。', '，']) && !head.contains(['。', '，'])
    })
}

/// Whether a line is the day and page of an issue: 2024年09月23日 01版.
pub(super) fn is_issue(text: &str) -> bool {
    let is_mark = |c: char| matches!(c, '（' | '）' | '(' | ')' | '：' | ':' | '-' | '/');
    let is_part = |c: char| c.is_ascii_digit() || c.is_whitespace() || is_mark(c) || ISSUE_WORDS.contains_char(c);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 6 && PAGE_WORDS.occurs_in(text) && text.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issue_has_a_page_and_a_signature_has_none() {
        assert!(is_issue("2024年09月23日 01版") && is_issue("2024-09-23 第2期"));
        assert!(!is_issue("2022年12月1日") && !is_issue("2024年9月23日本报第1版刊登"));
    }

    #[test]
    fn addresses_are_near_the_start() {
        let far = "会".repeat(BEFORE_ADDRESS);
        for text in ["http://a.cn/1", "（网址：www.a.cn", "hw https://a.cn", &format!("{far}www.a.cn")] {
            assert!(is_address(text), "{text}");
        }
        for text in ["会议", "wwwa.cn", "http://a.cn，会议", "会，www.a.cn", &format!("{far}会www.a.cn")] {
            assert!(!is_address(text), "{text}");
        }
    }
}
