//! A trie of words by character: one array for the first characters, one hash table for all further ones.

use crate::error::{Error, ErrorKind, Result};

/// No node: where no word goes on.
pub(super) const NONE: u32 = 0;

/// Bits of a character in a slot.
const CHAR_BITS: u32 = 21;
/// Bits of the node that a slot leads to.
const CHILD_BITS: u32 = 22;
/// The node in a slot.
const CHILD: u64 = (1 << CHILD_BITS) - 1;
/// Most nodes: what fits into a slot.
const MOST_NODES: u32 = 1 << 21;
/// First characters below this code have their node in an array.
const DENSE: usize = 0x1_0000;
/// Slots at first.
const FEWEST_SLOTS: usize = 1 << 12;
/// Spreads keys over the table.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// Words as paths of nodes from the root; each node but the root is one beginning of words.
pub(super) struct Trie {
    /// The node of each first character.
    first: Vec<u32>,
    /// Open addressing: node, character and the node they lead to, packed; 0 is free.
    slots: Vec<u64>,
    shift: u32,
    nodes: u32,
}

impl Trie {
    /// A trie without words.
    pub fn new() -> Self {
        Self {
            first: vec![NONE; DENSE],
            slots: vec![0; FEWEST_SLOTS],
            shift: 64 - FEWEST_SLOTS.trailing_zeros(),
            nodes: 1,
        }
    }

    /// How many nodes there are, with the root.
    pub fn len(&self) -> usize {
        self.nodes as usize
    }

    /// The node that `word` ends at, made where it is new.
    ///
    /// # Errors
    /// There are more beginnings of words than the trie can hold.
    pub fn insert(&mut self, word: &str) -> Result<u32> {
        let mut node = NONE;
        for c in word.chars() {
            node = self.step(node, c)?;
        }
        Ok(node)
    }

    fn step(&mut self, node: u32, c: char) -> Result<u32> {
        let new = self.nodes;
        let child = match self.first.get_mut(c as usize) {
            Some(child) if node == NONE => {
                if *child == NONE {
                    *child = new;
                }
                *child
            }
            _ => match self.look(node, c) {
                (slot, NONE) => {
                    self.slots[slot] = key(node, c) << CHILD_BITS | u64::from(new);
                    new
                }
                (_, child) => child,
            },
        };
        if child == new {
            self.nodes += 1;
            self.grow()?;
        }
        Ok(child)
    }

    /// Doubles the table when it is half full.
    fn grow(&mut self) -> Result<()> {
        if self.nodes >= MOST_NODES {
            return Err(Error::new(ErrorKind::Lexicon, "the lexicon has too many words".to_owned()));
        }
        if 2 * self.len() > self.slots.len() {
            let slots = vec![0; 2 * self.slots.len()];
            let old = std::mem::replace(&mut self.slots, slots);
            self.shift -= 1;
            for packed in old.into_iter().filter(|packed| *packed != 0) {
                let (slot, _) = self.find(packed >> CHILD_BITS);
                self.slots[slot] = packed;
            }
        }
        Ok(())
    }

    /// The node of the words that begin with `c`.
    #[inline]
    pub fn first(&self, c: char) -> u32 {
        match self.first.get(c as usize) {
            Some(node) => *node,
            None => self.look(NONE, c).1,
        }
    }

    /// The node that `c` leads to from `node`, which is not [`NONE`].
    #[inline]
    pub fn child(&self, node: u32, c: char) -> u32 {
        self.look(node, c).1
    }

    #[inline]
    fn look(&self, node: u32, c: char) -> (usize, u32) {
        self.find(key(node, c))
    }

    /// The slot of a step, and where it leads; the slot is free where that is nowhere.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "both are held below what they are cast to")]
    fn find(&self, key: u64) -> (usize, u32) {
        let last = self.slots.len() - 1;
        let mut slot = (key.wrapping_mul(SPREAD) >> self.shift) as usize & last;
        loop {
            let packed = self.slots[slot];
            if packed >> CHILD_BITS == key || packed == 0 {
                return (slot, (packed & CHILD) as u32);
            }
            slot = (slot + 1) & last;
        }
    }
}

fn key(node: u32, c: char) -> u64 {
    u64::from(node) << CHAR_BITS | u64::from(u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::{NONE, Trie};

    #[test]
    fn words_are_paths() {
        let mut trie = Trie::new();
        let long = trie.insert("省委书记").unwrap_or_default();
        let short = trie.insert("省委").unwrap_or_default();
        let rare = trie.insert("𠮷田").unwrap_or_default();
        assert_eq!(trie.len(), 7);
        assert_eq!(trie.child(trie.first('省'), '委'), short);
        assert_eq!(trie.child(trie.child(short, '书'), '记'), long);
        assert_eq!(trie.child(trie.first('𠮷'), '田'), rare);
        assert_eq!(trie.first('委'), NONE);
        assert_eq!(trie.child(short, '员'), NONE);
    }

    #[test]
    fn words_stay_where_the_table_grows() {
        let mut trie = Trie::new();
        let words: Vec<String> = ('一'..='鿿').map(|c| format!("王{c}")).collect();
        let nodes: Vec<u32> = words.iter().map(|word| trie.insert(word).unwrap_or_default()).collect();
        assert_eq!(trie.len(), words.len() + 2);
        assert!(words.len() > super::FEWEST_SLOTS);
        for (word, node) in words.iter().zip(nodes) {
            assert_eq!(word.chars().nth(1).map(|c| trie.child(trie.first('王'), c)), Some(node));
        }
    }
}
