//! Known places of the body in pages: a new layout is a row of `containers.tsv`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::attributes::Attributes;
use super::tables::rows;
use super::tags::Tag;

/// A container found in a source: its row, and what stands between its tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Container<'a> {
    /// Its row: the lower, the better.
    pub row: usize,
    /// The source inside it.
    pub inner: &'a str,
    /// Byte offset of its start tag.
    pub start: usize,
    /// Byte offset past its end tag.
    pub end: usize,
}

/// Containers of one kind: the rank of each by the name it has.
type Ranks = FxHashMap<&'static str, usize>;

/// Containers by what names them: `id`, a word of `class`, `itemprop`.
static RANKS: LazyLock<[Ranks; 3]> = LazyLock::new(|| {
    let table = rows::<4>(include_str!("containers.tsv"));
    ["id", "class", "itemprop"].map(|wanted| {
        let of_kind = table.iter().filter(|[_, key, ..]| *key == wanted);
        of_kind.filter_map(|[name, _, rank, _]| Some((*name, rank.parse().ok()?))).collect()
    })
});

/// For each length of a name of a container (its low bits), which first letters (theirs) occur.
static INITIALS: LazyLock<[u64; 32]> = LazyLock::new(|| {
    let mut found = [0; 32];
    for name in RANKS.iter().flat_map(FxHashMap::keys) {
        found[name.len() % 32] |= initial(name);
    }
    found
});

fn initial(name: &str) -> u64 {
    name.bytes().next().map_or(0, |byte| 1 << (byte % 64))
}

/// Row of the container that an element is, by its `id`, `class` and `itemprop`: the lower, the better.
pub(super) fn row(names: [Option<&str>; 3]) -> Option<usize> {
    let may_be_known = |word: &&str| INITIALS[word.len() % 32] & initial(word) != 0;
    let found = RANKS.iter().zip(names).filter_map(|(ranks, value)| {
        let words = value?.split_ascii_whitespace().filter(may_be_known);
        words.filter_map(|word| ranks.get(word).copied()).min()
    });
    found.min()
}

fn row_of(tag: &Tag) -> Option<usize> {
    if tag.attributes.len() < 4 {
        return None;
    }
    let mut values = [None; 3];
    for attribute in (Attributes { rest: tag.attributes }) {
        let names = ["id", "class", "itemprop"];
        let place = names.iter().position(|name| attribute.name.eq_ignore_ascii_case(name));
        if let Some(value) = place.and_then(|i| values.get_mut(i)).filter(|value| value.is_none()) {
            *value = Some(attribute.value);
        }
    }
    row(values)
}

/// Looks for the first container of each row while the tags of a source go by.
#[derive(Default)]
pub(super) struct Search<'a> {
    open: Vec<(usize, Tag<'a>, usize)>,
    found: Vec<Container<'a>>,
}

impl<'a> Search<'a> {
    /// A start tag goes by, which may be one of a container.
    pub fn open(&mut self, tag: Tag<'a>, may_contain: bool) {
        for (_, container, depth) in &mut self.open {
            *depth += usize::from(tag.name.eq_ignore_ascii_case(container.name));
        }
        if let Some(row) = may_contain.then(|| row_of(&tag)).flatten() {
            let known = self.open.iter().any(|o| o.0 == row) || self.found.iter().any(|c| c.row == row);
            if !known {
                self.open.push((row, tag, 1));
            }
        }
    }

    /// An end tag goes by.
    pub fn close(&mut self, tag: Tag<'a>, source: &'a str) {
        if self.open.is_empty() {
            return;
        }
        for (_, container, depth) in &mut self.open {
            *depth -= usize::from(tag.name.eq_ignore_ascii_case(container.name));
        }
        let found = &mut self.found;
        self.open.retain(|&(row, container, depth)| {
            if depth == 0 {
                let inner = source.get(container.end..tag.start).unwrap_or_default();
                found.push(Container { row, inner, start: container.start, end: tag.end });
            }
            depth > 0
        });
    }

    /// What was found and closed, best row first.
    pub fn finish(mut self) -> Vec<Container<'a>> {
        self.found.sort_by_key(|c| c.row);
        self.found
    }
}
