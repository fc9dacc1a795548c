//! Known places of the body in pages: a new layout is a row of `containers.tsv`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::tables::rows;
use crate::markup::attributes::Key;
use crate::markup::bytes;
use crate::markup::tokens::Tag;

/// A container found in a source: its rank, and the source between its tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Container<'a> {
    /// Its rank in `containers.tsv`: the lower, the better.
    pub row: usize,
    /// The source inside it.
    pub inner: &'a str,
    /// Byte offset of its start tag.
    pub start: usize,
    /// Byte offset past its end tag.
    pub end: usize,
}

/// The attributes that name containers: the whole of `id` and `itemprop`, and each word of `class`.
pub(super) const KINDS: [&str; 3] = ["id", "class", "itemprop"];

/// The names of containers.
struct Names {
    /// For each of [`KINDS`], the rank of each name.
    ranks: [FxHashMap<&'static [u8], usize>; 3],
    /// For each length of a name (modulo 32), the first bytes of such names (modulo 64), as bits. It refuses most words
    /// without a look-up.
    initials: [u64; 32],
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let table = rows::<4>(include_str!("containers.tsv"));
    let ranks = KINDS.map(|wanted| {
        let of_kind = table.iter().filter(|[_, key, ..]| *key == wanted);
        of_kind.filter_map(|[name, _, rank, _]| Some((name.as_bytes(), rank.parse().ok()?))).collect()
    });
    let mut initials = [0; 32];
    for name in ranks.iter().flat_map(FxHashMap::keys) {
        initials[name.len() % 32] |= initial(name);
    }
    Names { ranks, initials }
});

impl Names {
    /// The rank of a name of a kind, or [`NONE`].
    #[inline(never)]
    fn rank(&self, kind: usize, name: &[u8]) -> usize {
        self.ranks[kind].get(name).copied().unwrap_or(NONE)
    }
}

fn initial(name: &[u8]) -> u64 {
    name.first().map_or(0, |byte| 1 << (byte % 64))
}

/// The rank of a value that names no container.
const NONE: usize = usize::MAX;

/// A value of an attribute: bytes that begin with it, and how many of them it has.
type Value<'a> = (&'a [u8], usize);

/// The rank of an element as a container, by its values of [`KINDS`]; none if it is no known container.
#[inline]
pub(super) fn row([id, class, itemprop]: [Option<Value>; 3]) -> Option<usize> {
    let best = |kind, value: Option<Value>| value.map_or(NONE, |value| best(kind, value));
    let row = best(0, id).min(best(1, class)).min(best(2, itemprop));
    (row != NONE).then_some(row)
}

/// The best rank of the containers of a kind that a value names, or [`NONE`].
fn best(kind: usize, (mut bytes, mut most): Value) -> usize {
    let (names, mut best) = (&*NAMES, NONE);
    loop {
        let length = bytes::word_length(bytes, most);
        let word = &bytes[..length];
        if names.initials[length % 32] & initial(word) != 0 {
            best = best.min(names.rank(kind, word));
        }
        if length >= most {
            return best;
        }
        (bytes, most) = (&bytes[length + 1..], most - length - 1);
    }
}

/// The keys of [`KINDS`], as bits.
const NAMING: u16 = Key::Id.bit() | Key::Class.bit() | Key::Itemprop.bit();

#[inline]
fn row_of(tag: &Tag) -> Option<usize> {
    row([tag.value_on(Key::Id), tag.value_on(Key::Class), tag.value_on(Key::Itemprop)])
}

/// Finds the first container of each rank while the tags of a source are read.
#[derive(Default)]
pub(super) struct Search<'a> {
    open: Vec<(usize, Tag<'a>, usize)>,
    found: Vec<Container<'a>>,
}

impl<'a> Search<'a> {
    /// Reads a start tag, which may open a container.
    #[inline]
    pub fn open(&mut self, tag: &Tag<'a>, may_contain: bool) {
        for (_, container, depth) in &mut self.open {
            *depth += usize::from(tag.is_like(container));
        }
        if let Some(row) = (may_contain && tag.may_have(NAMING)).then(|| row_of(tag)).flatten() {
            let known = self.open.iter().any(|o| o.0 == row) || self.found.iter().any(|c| c.row == row);
            if !known {
                self.open.push((row, *tag, 1));
            }
        }
    }

    /// Reads an end tag.
    #[inline]
    pub fn close(&mut self, tag: &Tag<'a>) {
        if !self.open.is_empty() {
            self.close_open(tag);
        }
    }

    /// Reads an end tag while containers are open.
    fn close_open(&mut self, tag: &Tag<'a>) {
        for (_, container, depth) in &mut self.open {
            *depth -= usize::from(tag.is_like(container));
        }
        let found = &mut self.found;
        self.open.retain(|&(row, container, depth)| {
            if depth == 0 {
                found.push(Container { row, inner: container.up_to(tag), start: container.start, end: tag.end() });
            }
            depth > 0
        });
    }

    /// The containers that were found and closed, the best first.
    pub fn finish(mut self) -> Vec<Container<'a>> {
        self.found.sort_by_key(|c| c.row);
        self.found
    }
}

#[cfg(test)]
mod tests {
    fn row(values: [Option<&str>; 3]) -> Option<usize> {
        super::row(values.map(|value| value.map(|value| (value.as_bytes(), value.len()))))
    }

    #[test]
    fn a_container_is_named_by_a_word_of_its_values() {
        let class = |value| row([None, Some(value), None]);
        let known = class("TRS_Editor");
        assert!(known.is_some());
        for value in [" TRS_Editor", "a\tTRS_Editor\n", "TRS_Editor  b"] {
            assert_eq!(class(value), known, "{value:?}");
        }
        for value in ["", " ", "TRS", "trs_editor", "a-TRS_Editor", "TRS_Editor\u{b}"] {
            assert_eq!(class(value), None, "{value:?}");
        }
        let two = row([Some("zoom"), Some("TRS_Editor"), None]);
        assert_eq!(two, row([Some("zoom"), None, None]).into_iter().chain(known).min());
        assert_eq!(row([None; 3]), None);
    }
}
