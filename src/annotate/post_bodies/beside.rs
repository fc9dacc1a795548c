//! Bodies that a list of posts calls by their last word: 县教育局局长甲，局党组成员乙.

use super::found::{Found, REACH};
use super::words::{RELATIVE, SHORT_WORDS, SPECIAL_ENDS, SPECIAL_STARTS};

/// Most posts before a post that are compared with it.
const MOST: usize = 12;

impl Found<'_, '_> {
    /// Gives a post whose body is only a short word (局) the last body before it in the sentence that ends with the word.
    pub fn by_short_word(&mut self) {
        for open in 1..self.entries.len() {
            let stated = self.stated(open).filter(|stated| SHORT_WORDS.contains(stated));
            let named = stated.and_then(|word| self.names_before(open).find(|name| name.ends_with(word)));
            if let Some(named) = named.map(str::to_owned) {
                self.entries[open].body.full_name = Some(named);
            }
        }
    }

    /// Gives an office (教育局) the government of Hong Kong or Macao that the last post before it in the sentence is of.
    pub fn by_special_government(&mut self) {
        for open in 1..self.entries.len() {
            let is_office = |office: &&str| {
                RELATIVE.longest_prefix(office).is_none() && SPECIAL_ENDS.longest_suffix(office).is_some()
            };
            let named = self.stated(open).filter(is_office).and_then(|office| {
                let government = SPECIAL_STARTS.longest_prefix(self.names_before(open).next()?)?;
                Some(format!("{government}{office}"))
            });
            if named.is_some() {
                self.entries[open].body.full_name = named;
            }
        }
    }

    /// The body that a post without a known full name states.
    fn stated(&self, open: usize) -> Option<&str> {
        let body = &self.entries[open].body;
        body.parted.organization.filter(|_| body.full_name.is_none()).map(|stated| self.cx.slice(stated))
    }

    /// The full names of the posts before a post in its sentence, the last first.
    fn names_before(&self, open: usize) -> impl Iterator<Item = &str> {
        let span = self.entries[open].span;
        let before = self.entries[..open].iter().rev().take(MOST);
        let near = before.take_while(move |before| before.span.start + REACH >= span.start);
        near.filter(move |before| self.in_same_sentence(before.span, span))
            .filter_map(|before| before.body.full_name.as_deref())
    }
}
