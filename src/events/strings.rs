//! Strings of many reports, each kept once.

use std::sync::Arc;

use rustc_hash::FxHashMap;

/// The number of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u32);

/// Strings with a number each, in the order in which they came.
#[derive(Debug, Default)]
pub struct Strings {
    ids: FxHashMap<Arc<str>, Id>,
    strings: Vec<Arc<str>>,
}

impl Strings {
    /// The number of `string`, which is kept if it is new.
    pub fn id(&mut self, string: &str) -> Id {
        if let Some(id) = self.ids.get(string) {
            return *id;
        }
        // Beyond 4 billion strings the last number is shared.
        let id = Id(u32::try_from(self.strings.len()).unwrap_or(u32::MAX));
        let kept: Arc<str> = Arc::from(string);
        self.strings.push(Arc::clone(&kept));
        self.ids.insert(kept, id);
        id
    }

    /// The string with this number.
    pub fn get(&self, id: Id) -> &str {
        usize::try_from(id.0).ok().and_then(|at| self.strings.get(at)).map_or("", |string| string)
    }
}
