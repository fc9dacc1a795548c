//! A trie of words by character: one array for the first characters, one hash table for all further ones.
//!
//! The tables are larger than the processor's first cache, so a step reads them only if it must. A bitmap of the
//! pairs of characters that begin words rejects most starts. A node's own bits say whether a word ends there and
//! whether a longer one continues.

use super::weights::Weight;
use crate::error::{Error, ErrorKind, Result};

/// A node of the trie: its number, which words end there, and whether a longer word continues from it.
///
/// The last fact is known once the trie has been renumbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Node(u32);

impl Node {
    /// No node: no word continues.
    pub const NONE: Self = Self(0);
    /// Bit: a word that is matched everywhere ends at the node.
    const WORD: u32 = 1 << NODE_BITS;
    /// Bit: a word that is looked up on demand ends at the node.
    const ON_DEMAND: u32 = 2 << NODE_BITS;
    /// Bit: the node has children.
    const GOES_ON: u32 = 4 << NODE_BITS;

    /// Whether this is not a node.
    #[inline]
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// Whether a word that is matched everywhere ends here.
    #[inline]
    pub fn is_word(self) -> bool {
        self.0 & Self::WORD != 0
    }

    /// Whether a word that is looked up on demand ends here.
    #[inline]
    pub fn is_on_demand(self) -> bool {
        self.0 & Self::ON_DEMAND != 0
    }

    /// Whether a longer word continues from here.
    #[inline]
    pub fn goes_on(self) -> bool {
        self.0 & Self::GOES_ON != 0
    }

    /// The number of the node, below [`Trie::len`].
    #[inline]
    pub fn number(self) -> usize {
        (self.0 & (Self::WORD - 1)) as usize
    }
}

/// Bits of a character in a slot.
const CHAR_BITS: u32 = 21;
/// The character in a key.
const CHAR: u64 = (1 << CHAR_BITS) - 1;
/// Bits of the number of a node.
const NODE_BITS: u32 = 20;
/// Bits of the child in a slot: its number and its three flags.
const CHILD_BITS: u32 = NODE_BITS + 3;
/// The child in a slot.
const CHILD: u64 = (1 << CHILD_BITS) - 1;
/// Largest number of nodes: a slot has no room for more.
const MOST_NODES: u32 = 1 << NODE_BITS;
/// Size of the bitmap of pairs, a power of two: 32 KiB. The lexicon of the library sets a tenth of it.
const PAIRS: usize = 1 << 18;
/// First characters below this code point are looked up in an array.
const DENSE: usize = 0x1_0000;
/// Initial number of slots.
const FEWEST_SLOTS: usize = 1 << 12;
/// Multiplier of the hash: it spreads keys over the table.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// The numbers of a node that ends a word.
#[derive(Clone, Copy, Debug)]
pub(super) enum Numbers {
    /// This many numbers that no other node has.
    Own(u32),
    /// A number, below [`Numbers::SHARED`], that all nodes with the same value share if no longer word continues.
    Shared(u32),
}

impl Numbers {
    /// How many numbers can be shared.
    pub const SHARED: u32 = Weight::COUNT;
}

/// A pending step: its key, the first slot to probe and that slot's content.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    key: u64,
    slot: usize,
    packed: u64,
}

/// Words as paths of nodes from the root. Each node but the root is a prefix of words.
pub(super) struct Trie {
    /// The node of each first character.
    first: Vec<Node>,
    /// Open addressing: node, character and the node they lead to, packed; 0 is free.
    slots: Vec<u64>,
    /// A bit for each pair of characters that begins a word. Two pairs may share a bit.
    pairs: Vec<u64>,
    shift: u32,
    nodes: u32,
}

impl Trie {
    /// A trie without words.
    pub fn new() -> Self {
        Self {
            first: vec![Node::NONE; DENSE],
            slots: vec![0; FEWEST_SLOTS],
            pairs: vec![0; PAIRS / 64],
            shift: 64 - FEWEST_SLOTS.trailing_zeros(),
            nodes: 1,
        }
    }

    /// The number of nodes, root included.
    pub fn len(&self) -> usize {
        self.nodes as usize
    }

    /// Inserts a word that is not empty and returns the number of its last node. The word is matched everywhere, or
    /// looked up on demand.
    ///
    /// # Errors
    /// The words have more prefixes than the trie can hold.
    pub fn insert(&mut self, word: &str, everywhere: bool) -> Result<usize> {
        let mark = if everywhere { Node::WORD } else { Node::ON_DEMAND };
        let mark_at = |last: bool| if last { mark } else { 0 };
        let mut chars = word.chars();
        let (Some(first), second) = (chars.next(), chars.clone().next()) else { return Ok(0) };
        if let Some(second) = second {
            let (index, bit) = pair(first, second);
            self.pairs[index] |= bit;
        }
        let mut node = self.step(Node::NONE, first, mark_at(second.is_none()))?;
        while let Some(c) = chars.next() {
            node = self.step(node, c, mark_at(chars.as_str().is_empty()))?;
        }
        Ok(node.number())
    }

    /// Returns the child for `c`, creates it if it is missing, and sets its flag.
    fn step(&mut self, from: Node, c: char, mark: u32) -> Result<Node> {
        let new = Node(self.nodes);
        let found = match self.first.get_mut(c as usize) {
            Some(first) if from.is_none() => {
                let found = if first.is_none() { new } else { *first };
                *first = Node(found.0 | mark);
                found
            }
            _ => {
                let (slot, found) = self.follow(self.look(from, c));
                let found = if found.is_none() { new } else { found };
                self.slots[slot] = key(from, c) << CHILD_BITS | u64::from(found.0 | mark);
                found
            }
        };
        if found == new {
            self.nodes += 1;
            self.grow()?;
        }
        Ok(found)
    }

    /// Doubles the table when it is three quarters full.
    fn grow(&mut self) -> Result<()> {
        if self.nodes >= MOST_NODES {
            return Err(too_many());
        }
        if 4 * self.len() > 3 * self.slots.len() {
            let slots = vec![0; 2 * self.slots.len()];
            let old = std::mem::replace(&mut self.slots, slots);
            self.shift -= 1;
            for packed in old.into_iter().filter(|packed| *packed != 0) {
                let (slot, _) = self.follow(self.look_for(packed >> CHILD_BITS));
                self.slots[slot] = packed;
            }
        }
        Ok(())
    }

    /// Gives every node a new number. Nodes that end words come first, each with as many numbers as `wanted` returns
    /// for its old number. Returns the new number of each old one, and the count of numbers that words take. No word
    /// may be inserted afterwards.
    ///
    /// # Errors
    /// The nodes need more numbers than the trie can hold.
    pub fn renumber(&mut self, wanted: impl Fn(usize) -> Numbers) -> Result<(Vec<u32>, usize)> {
        let (mut is_word, mut goes_on) = (vec![false; self.len()], vec![false; self.len()]);
        let slots = self.slots.iter().map(|packed| Self::leads_to(*packed));
        self.first
            .iter()
            .copied()
            .chain(slots)
            .filter(|n| n.is_word() || n.is_on_demand())
            .for_each(|n| is_word[n.number()] = true);
        self.slots.iter().for_each(|packed| goes_on[Self::comes_from(*packed)] = true);
        let mut numbers = vec![0; self.len()];
        let mut next = 1 + Numbers::SHARED;
        for node in (1..self.len()).filter(|n| is_word[*n]) {
            (numbers[node], next) = match wanted(node) {
                Numbers::Own(width) => (next, next + width),
                Numbers::Shared(_) if goes_on[node] => (next, next + 1),
                Numbers::Shared(which) => (1 + which.min(Numbers::SHARED - 1), next),
            };
        }
        let words = next as usize;
        for node in (1..self.len()).filter(|n| !is_word[*n]) {
            (numbers[node], next) = (next, next + 1);
        }
        if next >= MOST_NODES {
            return Err(too_many());
        }
        let renumbered = |node: Node| {
            let goes_on = if goes_on[node.number()] && !node.is_none() { Node::GOES_ON } else { 0 };
            Node(numbers[node.number()] | node.0 & (Node::WORD | Node::ON_DEMAND) | goes_on)
        };
        self.first.iter_mut().for_each(|node| *node = renumbered(*node));
        let slots = vec![0; self.slots.len()];
        for packed in std::mem::replace(&mut self.slots, slots).into_iter().filter(|packed| *packed != 0) {
            let key = u64::from(numbers[Self::comes_from(packed)]) << CHAR_BITS | packed >> CHILD_BITS & CHAR;
            let (slot, _) = self.follow(self.look_for(key));
            self.slots[slot] = key << CHILD_BITS | u64::from(renumbered(Self::leads_to(packed)).0);
        }
        Ok((numbers, words))
    }

    /// The node of the words that begin with `c`.
    #[inline]
    pub fn first(&self, c: char) -> Node {
        match self.first.get(c as usize) {
            Some(node) => *node,
            None => self.child(Node::NONE, c),
        }
    }

    /// The node of the words that begin with `first`, before `second`. It continues only if a word may begin with the
    /// two. There is not a branch on the result.
    #[inline]
    pub fn first_before(&self, first: char, second: char) -> Node {
        let (index, bit) = pair(first, second);
        let end = if self.pairs[index] & bit == 0 { Node::GOES_ON } else { 0 };
        Node(self.first(first).0 & !end)
    }

    /// The child of `node` for `c`. `node` must not be [`Node::NONE`].
    #[inline]
    pub fn child(&self, node: Node, c: char) -> Node {
        self.follow(self.look(node, c)).1
    }

    /// Reads the first slot to probe for a step from `node`. There is not a branch on its content.
    #[inline]
    pub fn look(&self, node: Node, c: char) -> Look {
        self.look_for(key(node, c))
    }

    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "held below what it is cast to")]
    fn look_for(&self, key: u64) -> Look {
        let slot = (key.wrapping_mul(SPREAD) >> self.shift) as usize & (self.slots.len() - 1);
        Look { key, slot, packed: self.slots[slot] }
    }

    /// The slot of a step and its child. The slot is free if there is not a child.
    #[inline]
    fn follow(&self, look: Look) -> (usize, Node) {
        let Look { key, mut slot, mut packed } = look;
        while packed >> CHILD_BITS != key && packed != 0 {
            slot = (slot + 1) & (self.slots.len() - 1);
            packed = self.slots[slot];
        }
        (slot, Self::leads_to(packed))
    }

    /// The child that a pending step leads to.
    #[inline]
    pub fn found(&self, look: Look) -> Node {
        self.follow(look).1
    }

    #[allow(clippy::cast_possible_truncation, reason = "no longer than a number")]
    fn comes_from(packed: u64) -> usize {
        (packed >> CHILD_BITS >> CHAR_BITS) as usize
    }

    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "no longer than a node")]
    fn leads_to(packed: u64) -> Node {
        Node((packed & CHILD) as u32)
    }
}

fn too_many() -> Error {
    Error::new(ErrorKind::Lexicon, "the lexicon has too many words".to_owned())
}

fn key(node: Node, c: char) -> u64 {
    (node.number() as u64) << CHAR_BITS | u64::from(u32::from(c))
}

/// The position of a pair in the bitmap: the index of the word and the bit in it.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "the bits that are kept")]
fn pair(first: char, second: char) -> (usize, u64) {
    let key = u64::from(u32::from(first)) << CHAR_BITS | u64::from(u32::from(second));
    let place = (key.wrapping_mul(SPREAD) >> 32) as usize & (PAIRS - 1);
    (place / 64, 1 << (place % 64))
}

#[cfg(test)]
mod tests {
    use super::{Node, Numbers, Trie};

    fn walk(trie: &Trie, word: &str) -> Node {
        let mut chars = word.chars();
        let first = chars.next().map_or(Node::NONE, |c| trie.first(c));
        chars.fold(first, |node, c| if node.is_none() { node } else { trie.child(node, c) })
    }

    #[test]
    fn words_are_paths() {
        let mut trie = Trie::new();
        let words = ["省委书记", "省委", "𠮷田", "省"];
        let numbers = words.map(|word| trie.insert(word, true).unwrap_or_default());
        assert_eq!(trie.len(), 7);
        for (word, number) in words.iter().zip(numbers) {
            assert_eq!((walk(&trie, word).number(), walk(&trie, word).is_word()), (number, true), "{word}");
        }
        assert!(!walk(&trie, "省委书").is_word() && !walk(&trie, "省委书").is_none());
        for none in ["委", "省委员", "省书", "田"] {
            assert!(walk(&trie, none).is_none(), "{none}");
        }
    }

    #[test]
    fn pairs_turn_no_word_away() {
        let mut trie = Trie::new();
        assert!(!trie.first_before('省', '委').goes_on());
        for word in ["省委书记", "𠮷田", "市委"] {
            assert!(trie.insert(word, true).is_ok());
        }
        assert!(trie.renumber(|_| Numbers::Own(1)).is_ok());
        assert!(trie.first_before('省', '委').goes_on() && trie.first_before('𠮷', '田').goes_on());
        let others = ('一'..='鿿').filter(|c| *c != '委' && trie.first_before('市', *c).goes_on()).count();
        assert!(others < 3, "{others}");
    }

    #[test]
    fn words_keep_their_paths_under_other_numbers() {
        let mut trie = Trie::new();
        let words = ["省委书记", "省委", "𠮷田"];
        let old = words.map(|word| trie.insert(word, true).unwrap_or_default());
        let wanted = |node| Numbers::Own(if node == old[1] { 3 } else { 1 });
        let (numbers, words_end) = trie.renumber(wanted).unwrap_or_default();
        assert_eq!(words_end, 1 + Numbers::SHARED as usize + 1 + 3 + 1);
        for (word, old) in words.iter().zip(old) {
            assert_eq!(walk(&trie, word).number(), numbers[old] as usize, "{word}");
            assert!(walk(&trie, word).is_word() && walk(&trie, word).number() < words_end, "{word}");
        }
        assert!(walk(&trie, "省").number() >= words_end && !walk(&trie, "省").is_word());
        let goes_on = ["省", "省委", "省委书记", "𠮷", "𠮷田"].map(|word| walk(&trie, word).goes_on());
        assert_eq!(goes_on, [true, true, false, true, false]);
        assert!(walk(&trie, "省委员").is_none());
    }

    #[test]
    fn words_from_which_none_goes_on_share_a_number() {
        let mut trie = Trie::new();
        let words = ["大会", "大", "会议", "议", "省"];
        let old = words.map(|word| trie.insert(word, true).unwrap_or_default());
        let wanted = |node| if node == old[4] { Numbers::Own(1) } else { Numbers::Shared(u32::from(node == old[3])) };
        let (numbers, _) = trie.renumber(wanted).unwrap_or_default();
        let [congress, great, session, discuss, province] = words.map(|word| walk(&trie, word).number());
        assert_eq!(old.map(|node| numbers[node] as usize), [congress, great, session, discuss, province]);
        assert_eq!((congress, discuss), (session, congress + 1));
        assert!(great != congress && province != congress && great != province);
        assert!(walk(&trie, "大").goes_on() && words.iter().all(|word| walk(&trie, word).is_word()));
    }

    #[test]
    fn words_stay_where_the_table_grows() {
        let mut trie = Trie::new();
        let words: Vec<String> = ('一'..='鿿').map(|c| format!("王{c}")).collect();
        let numbers: Vec<usize> = words.iter().map(|word| trie.insert(word, true).unwrap_or_default()).collect();
        assert_eq!(trie.len(), words.len() + 2);
        assert!(words.len() > super::FEWEST_SLOTS);
        for (word, number) in words.iter().zip(numbers) {
            assert_eq!(walk(&trie, word).number(), number);
        }
    }
}
