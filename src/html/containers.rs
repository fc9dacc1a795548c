//! Known places of the body in pages: a new layout is a row of `containers.tsv`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::attributes::{Attribute, Key};
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

/// The attributes that name containers: the whole of `id` and `itemprop`, and each word of `class`.
pub(super) const KINDS: [&str; 3] = ["id", "class", "itemprop"];

/// Containers of each of [`KINDS`].
static RANKS: LazyLock<[Ranks; 3]> = LazyLock::new(|| {
    let table = rows::<4>(include_str!("containers.tsv"));
    KINDS.map(|wanted| {
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

/// Row of the container that an element is, by its values of [`KINDS`]: the lower, the better.
#[inline]
pub(super) fn row(names: [Option<&str>; 3]) -> Option<usize> {
    let rows = names.into_iter().enumerate().filter_map(|(kind, value)| row_named(kind, value?));
    rows.min()
}

/// The best row of the containers of a kind that a value names.
fn row_named(kind: usize, value: &str) -> Option<usize> {
    let initials = &*INITIALS;
    let may_be_known = |word: &&str| initials[word.len() % 32] & initial(word) != 0;
    let words = value.split_ascii_whitespace().filter(may_be_known);
    words.filter_map(|word| RANKS[kind].get(word).copied()).min()
}

fn row_of(tag: &Tag) -> Option<usize> {
    let mut values = [None; 3];
    for Attribute { key, value } in tag.attributes() {
        let kind = match key {
            Key::Id => 0,
            Key::Class => 1,
            Key::Itemprop => 2,
            _ => continue,
        };
        values[kind].get_or_insert(value);
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
    pub fn open(&mut self, tag: &Tag<'a>, may_contain: bool) {
        for (_, container, depth) in &mut self.open {
            *depth += usize::from(tag.is_like(container));
        }
        if let Some(row) = may_contain.then(|| row_of(tag)).flatten() {
            let known = self.open.iter().any(|o| o.0 == row) || self.found.iter().any(|c| c.row == row);
            if !known {
                self.open.push((row, *tag, 1));
            }
        }
    }

    /// An end tag goes by.
    pub fn close(&mut self, tag: &Tag<'a>, source: &'a str) {
        if self.open.is_empty() {
            return;
        }
        for (_, container, depth) in &mut self.open {
            *depth -= usize::from(tag.is_like(container));
        }
        let found = &mut self.found;
        self.open.retain(|&(row, container, depth)| {
            if depth == 0 {
                let inner = source.get(container.end()..tag.start).unwrap_or_default();
                found.push(Container { row, inner, start: container.start, end: tag.end() });
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
