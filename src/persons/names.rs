//! Names as keys: one key for all spellings of a name, and how rare a name is.

use std::borrow::Cow;

use super::words::COMMON_ABROAD;
use crate::lexicon::rarity::share;
use crate::reading::canonical;

/// Marks between the parts of a transliterated name, and blanks inside a name (王　伟).
fn is_mark(c: char) -> bool {
    !c.is_alphanumeric()
}

/// The name in simplified characters without marks and blanks: 阿卜杜拉·艾山 and 阿卜杜拉艾山 have one key.
pub fn key(name: &str) -> String {
    canonical(name).chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The parts of a transliterated name, in canonical characters.
pub fn parts(name: &str) -> Vec<String> {
    let name: Cow<'_, str> = canonical(name);
    name.split(is_mark).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The decimal logarithm of the share of people who bear the name.
///
/// A Chinese name is weighed by its characters; of a transliteration, which is often a surname alone, by its length.
pub fn log_share(key: &str, is_foreign: bool) -> f64 {
    if COMMON_ABROAD.contains(key) {
        return COMMON_SURNAME;
    }
    if let Some(share) = share(key).filter(|_| !is_foreign) {
        return share.log10();
    }
    let length = f64::from(u32::try_from(key.chars().count()).unwrap_or(u32::MAX).min(LONGEST));
    SHORTEST_FOREIGN - PER_CHAR * length
}

/// Share of a surname abroad that many public figures share.
const COMMON_SURNAME: f64 = -2.0;
/// Length of a transliteration beyond which it is no rarer.
const LONGEST: u32 = 7;
/// Base of the share of a transliteration.
const SHORTEST_FOREIGN: f64 = -1.5;
/// What each character adds.
const PER_CHAR: f64 = 0.9;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        assert_eq!(key("阿卜杜拉·艾山"), key("阿卜杜拉艾山"));
        assert_eq!(key("王　伟"), "王伟");
        assert_eq!(key("迪亚斯-卡内尔"), key("迪亚斯·卡内尔"));
        assert_eq!(key("梁強"), key("梁强"));
        assert_ne!(key("王伟"), key("王玮"));
    }

    #[test]
    fn common_names_have_a_larger_share() {
        assert!(log_share("王伟", false) > log_share("闻人朔", false));
        assert!(log_share("史密斯", true) > log_share("阿塔姆巴耶夫", true));
    }
}
