//! Links between texts that are copies, and the groups that they connect.

use rustc_hash::FxHashMap;

/// Texts connected by links (a union-find structure).
pub(super) struct Links {
    parents: Vec<usize>,
}

impl Links {
    /// No links between `count` texts.
    pub fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    /// Whether two texts are connected.
    pub fn is_connected(&mut self, a: usize, b: usize) -> bool {
        self.root(a) == self.root(b)
    }

    /// Links two texts.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parents[a.max(b)] = a.min(b);
    }

    /// The groups of two or more connected texts, each in the order of the texts.
    pub fn groups(&mut self) -> Vec<Vec<usize>> {
        let mut groups: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for text in 0..self.parents.len() {
            groups.entry(self.root(text)).or_default().push(text);
        }
        groups.into_values().filter(|group| group.len() > 1).collect()
    }

    fn root(&mut self, mut text: usize) -> usize {
        while self.parents[text] != text {
            self.parents[text] = self.parents[self.parents[text]];
            text = self.parents[text];
        }
        text
    }
}
