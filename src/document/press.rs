//! Whether a name is a medium's or a person's, as far as its characters tell.

use super::words::{
    ACCOUNT_ENDINGS, ACCOUNT_OPENINGS, ACCOUNTS, DISTRICT_ENDINGS, MEDIUM_ENDINGS, NO_ACCOUNTS, NO_MEDIA, OWN_MEDIA,
};
use crate::lexicon::{Lexicon, Table};
use crate::span::{is_of_han_block, may_be_mark};

/// Whether `text` has more than `most` characters; they are counted only where its bytes leave that open.
pub(super) fn is_longer(text: &str, most: usize) -> bool {
    text.len() > most && (text.len() > 4 * most || text.chars().count() > most)
}

/// Whether `name` is a medium: a row of the lexicon, or a name that ends like one.
pub(super) fn is_medium(lexicon: &Lexicon, name: &str) -> bool {
    let is_part = |c: char| !may_be_mark(c) || c.is_alphanumeric() || matches!(c, '·' | '•' | '（' | '）');
    let is_other = |no: &str| name.len() <= no.len() + 3 || no.chars().count() > 2;
    lexicon.medium(name).is_some()
        || MEDIUM_ENDINGS.suffixes(name).any(|ending| name.len() > ending.len())
            && (3..=16).contains(&name.chars().count())
            && !NO_MEDIA.suffixes(name).any(is_other)
            && name.chars().all(is_part)
}

/// Whether `name` is an account of a medium or a government: it ends like one (某县发布), is a province or city with a
/// part of it (某省某县), has a place after the word for a platform (云上某县), or is a medium of the page's own place
/// (融媒体中心).
pub(super) fn is_account(lexicon: &Lexicon, name: &str) -> bool {
    let length = name.chars().count();
    if NO_ACCOUNTS.longest_suffix(name).is_some() {
        return false;
    }
    let has_ending = ACCOUNT_ENDINGS.suffixes(name).any(|ending| name.len() > ending.len());
    let are_places = || {
        let middle = name.char_indices().nth(2).map_or(name.len(), |(at, _)| at);
        let is_place = |part: &str| lexicon.rows_of(Table::Divisions, part).next().is_some();
        let is_district = |part: &str| DISTRICT_ENDINGS.words().any(|ending| is_place(&format!("{part}{ending}")));
        let are = |(one, other): (&str, &str)| is_place(one) && (is_place(other) || is_district(other));
        length == 4 && name.split_at_checked(middle).is_some_and(are)
    };
    // 云上黄梅: the word for a platform precedes a place.
    let is_of_platform = || {
        let place = ACCOUNT_OPENINGS.longest_prefix(name).and_then(|opening| name.strip_prefix(opening));
        place.is_some_and(|place| lexicon.rows_of(Table::Divisions, place).next().is_some())
    };
    let is_known = has_ending || are_places() || is_of_platform() || ACCOUNTS.contains(name);
    (3..=16).contains(&length) && name.chars().all(char::is_alphanumeric) && is_known
}

/// Whether `name` is a word by which a medium speaks of itself: 本报.
pub(super) fn is_own_medium(name: &str) -> bool {
    OWN_MEDIA.contains(name)
}

/// Whether `name` is written like a person's: a surname and one or two characters, or parts joined by a dot.
pub(super) fn is_person(lexicon: &Lexicon, name: &str) -> bool {
    let length = name.chars().count();
    if name.contains(['·', '•']) {
        return (4..=14).contains(&length) && name.chars().all(|c| is_of_han_block(c) || matches!(c, '·' | '•'));
    }
    name.chars().all(is_of_han_block) && surname_length(lexicon, name).is_some_and(|s| (1..=2).contains(&(length - s)))
}

/// The number of characters of the surname that `name` begins with; none if it begins with no surname.
pub(super) fn surname_length(lexicon: &Lexicon, name: &str) -> Option<usize> {
    let mut characters = name.chars();
    let first = characters.next()?;
    let second = characters.next();
    let is_compound = second.is_some_and(|second| lexicon.names().is_compound_surname(first, second));
    if is_compound && characters.next().is_some() {
        return Some(2);
    }
    lexicon.names().surname(first).map(|_| 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_of_characters() {
        for text in ["", "a", "会", "会议", "a会", "aaaa", "aaaaa", "𠀀𠀀", "𠀀𠀀𠀀"] {
            for most in 0..6 {
                assert_eq!(is_longer(text, most), text.chars().count() > most, "{text} {most}");
            }
        }
    }

    #[test]
    fn media_end_like_media() {
        let lexicon = Lexicon::shared();
        for name in ["某某日报", "某某网", "某某电视台", "某某（海外）网"] {
            assert!(is_medium(&lexicon, name), "{name}");
        }
        for name in ["日报", "某，某日报", "某某市政府", ""] {
            assert!(!is_medium(&lexicon, name), "{name}");
        }
    }

    #[test]
    fn a_callers_medium_is_a_medium() {
        let lexicon = Lexicon::shared();
        let row = ["某地融合", "-", "-", "website"].map(|cell| cell.to_owned().into()).to_vec();
        let Ok(extended) = lexicon.extended([(Table::Media, row)]) else { panic!("the row fits") };
        assert!(is_medium(&extended, "某地融合") && !is_medium(&lexicon, "某地融合"));
    }

    #[test]
    fn accounts_end_like_accounts_or_are_two_places() {
        let lexicon = Lexicon::shared();
        for name in ["某县发布", "商洛之窗", "某某政协公众号", "上海长宁"] {
            assert!(is_account(&lexicon, name), "{name}");
        }
        for name in ["发布", "某县交通", "某市外事办", "某市信息发布", "上海交通", "某县，发布"]
        {
            assert!(!is_account(&lexicon, name), "{name}");
        }
    }

    #[test]
    fn people_begin_with_a_surname() {
        let lexicon = Lexicon::shared();
        for name in ["王明", "王远山", "欧阳明", "欧阳明远", "艾力·依明"] {
            assert!(is_person(&lexicon, name), "{name}");
        }
        for name in ["王", "王远山川", "的明", "A明", ""] {
            assert!(!is_person(&lexicon, name), "{name}");
        }
    }

    /// Characters that may be taken for letters without a look at the tables are letters.
    #[test]
    fn ideographs_are_alphanumeric() {
        assert!(('\u{4e00}'..='\u{9fff}').all(char::is_alphanumeric));
    }
}
