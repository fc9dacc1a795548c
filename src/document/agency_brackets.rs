//! Brackets before a report that name an agency with its reporter: （某社记者王明某市16日电）, （记者王明／某市报道）.

use super::press::{is_longer, is_medium, is_person};
use super::words::{BYLINE_AUTHORS, CREDIT_TAILS, REPORT_ENDS, REPORTERS};
use crate::lexicon::Lexicon;
use crate::span::is_of_han_block;

/// What a bracket or line before a report names: the reporters, often with the agency.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct AgencyBracket<'a> {
    pub medium: Option<&'a str>,
    pub reporters: Vec<&'a str>,
}

/// Longest line with names, a stroke, a place and 报道 but no word for reporters, in characters.
const LONGEST_UNMARKED: usize = 20;

/// Longest name of a reporter, in characters.
const LONGEST_NAME: usize = 3;

/// Reads a bracket or line that names reporters before a place and 电 or 报道; None for any other. Several reporters are
/// named only before a stroke: （记者王明、李远／某市报道）. Before a stroke, 记者 may be missing.
pub(super) fn read_reporter_line<'a>(lexicon: &Lexicon, bracket: &'a str) -> Option<AgencyBracket<'a>> {
    let inner = bracket.trim_matches(['（', '）', '(', ')', '【', '】', '[', ']', '〔', '〕', ' ']);
    let tail = CREDIT_TAILS.longest_suffix(inner)?;
    let Some(word) = REPORTERS.find_in(inner) else { return read_unmarked(lexicon, inner) };
    let medium = inner.get(..word.start)?.trim();
    let is_named = is_medium(lexicon, medium);
    if !(is_named || medium.is_empty()) {
        return None;
    }
    let rest = inner.get(word.end..)?.trim_start();
    if rest.strip_suffix(tail).is_none_or(|names| BYLINE_AUTHORS.occurs_in(names)) {
        return None;
    }
    let reporters = match rest.split_once(['／', '/']) {
        Some((names, _)) => read_names(lexicon, names)?,
        None => vec![glued_name(lexicon, rest)?],
    };
    Some(AgencyBracket { medium: is_named.then_some(medium), reporters })
}

/// Reads names before a stroke and a place, without a word for reporters: 王明／某市报道.
fn read_unmarked<'a>(lexicon: &Lexicon, line: &'a str) -> Option<AgencyBracket<'a>> {
    let (names, place) = line.split_once(['／', '/']).filter(|_| !is_longer(line, LONGEST_UNMARKED))?;
    let place = REPORT_ENDS.longest_suffix(place).and_then(|end| place.strip_suffix(end))?;
    let is_place = place.chars().count() >= 2 && place.chars().all(is_of_han_block);
    let reporters = read_names(lexicon, names).filter(|_| is_place)?;
    Some(AgencyBracket { medium: None, reporters })
}

/// The names of a list (王明、李远), or None if one of them cannot be a person's.
fn read_names<'a>(lexicon: &Lexicon, names: &'a str) -> Option<Vec<&'a str>> {
    let names: Vec<&str> = names.split(['、', '，', ' ']).map(str::trim).collect();
    names.iter().all(|name| is_person(lexicon, name)).then_some(names)
}

/// The name at the start of a stretch that continues with a place: three characters if they may be a name, else two.
fn glued_name<'a>(lexicon: &Lexicon, rest: &'a str) -> Option<&'a str> {
    let mut names = (2..=LONGEST_NAME).rev().filter_map(|length| {
        let end = rest.char_indices().nth(length)?.0;
        rest.get(..end)
    });
    names.find(|name| is_person(lexicon, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reporters_are_before_the_place() {
        let lexicon = Lexicon::shared();
        let read = |bracket| read_reporter_line(&lexicon, bracket).map(|found| (found.medium, found.reporters));
        assert_eq!(read("（中央社记者王远山台北16日电）"), Some((Some("中央社"), vec!["王远山"])));
        assert_eq!(read("（记者李明／台北报道）"), Some((None, vec!["李明"])));
        assert_eq!(read("〔记者李明、王远山／台北报道〕"), Some((None, vec!["李明", "王远山"])));
        assert_eq!(read("（记者李明通讯员王远山摄影报道）"), None);
        assert_eq!(read("记者李明 实习生王远山 报道"), None);
        assert_eq!(read("李明／台北报道"), Some((None, vec!["李明"])));
        assert_eq!(read("本台／台北报道"), None);
        assert_eq!(read("李明／报道"), None);
        assert_eq!(read("（某某日报记者王远山）"), None);
        assert_eq!(read("（某县记者协会王远山某地16日电）"), None);
        assert_eq!(read("（来源：某某日报）"), None);
    }
}
