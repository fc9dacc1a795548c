//! Names as keys: one key for all spellings of a name, and how rare a name is.

use std::borrow::Cow;

use super::words::COMMON_ABROAD;
use crate::lexicon::rarity::share;
use crate::reading::canonical;

/// Whether `c` is neither a letter nor a digit: a mark between the parts of a transliterated name, or a blank in a
/// name (王 伟).
fn is_mark(c: char) -> bool {
    !c.is_alphanumeric()
}

/// The name in simplified characters and lower case, without marks and blanks: 阿卜杜拉·艾山 and 阿卜杜拉艾山 have one key.
pub fn key(name: &str) -> String {
    canonical(name).chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The parts of a transliterated name, in canonical characters.
pub fn parts(name: &str) -> Vec<String> {
    let name: Cow<'_, str> = canonical(name);
    name.split(is_mark).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// How many people bear a name.
#[derive(Clone, Copy, Debug)]
pub struct Bearers {
    /// The decimal logarithm of the share of people who bear it.
    pub log_share: f64,
    /// Whether the name does not have the form of a Chinese one, or hardly anyone in China could bear it.
    pub has_foreign_form: bool,
}

/// How many people bear the name of a key.
///
/// How common a Chinese name is follows from its characters. A transliteration, often a surname alone, is rarer the
/// longer it is.
pub fn bearers(key: &str, is_foreign: bool) -> Bearers {
    let chinese = share(key).map(f64::log10);
    let has_foreign_form = chinese.is_none_or(|share| share <= RAREST_CHINESE);
    let log_share = if COMMON_ABROAD.contains(key) {
        COMMON_SURNAME
    } else if let Some(share) = chinese.filter(|_| !is_foreign) {
        share
    } else {
        let length = f64::from(u32::try_from(key.chars().count()).unwrap_or(u32::MAX).min(LONGEST));
        SHORTEST_FOREIGN - PER_CHAR * length
    };
    Bearers { log_share, has_foreign_form }
}

/// Decimal logarithm of a share of people: a name as rare as this, or rarer, is read as a transliteration.
const RAREST_CHINESE: f64 = -8.0;
/// Decimal logarithm of the share of a surname abroad that many public figures have.
const COMMON_SURNAME: f64 = -2.0;
/// Characters of a transliteration beyond which more of them make it no rarer.
const LONGEST: u32 = 7;
/// Decimal logarithm of the share of a transliteration before its characters are counted.
const SHORTEST_FOREIGN: f64 = -1.5;
/// By how much each character of a transliteration lowers the logarithm.
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
        let share = |name, is_foreign| bearers(name, is_foreign).log_share;
        assert!(share("王伟", false) > share("闻人朔", false));
        assert!(share("史密斯", true) > share("阿塔姆巴耶夫", true));
    }

    #[test]
    fn a_transliteration_has_a_foreign_form() {
        let is_foreign = |name| bearers(name, false).has_foreign_form;
        assert!(["瑟尔斯基", "兰布卡", "特雷莎·梅"].map(is_foreign).iter().all(|is| *is));
        assert!(!["王伟", "欧阳建国", "张云龙"].map(is_foreign).iter().any(|is| *is));
    }
}
