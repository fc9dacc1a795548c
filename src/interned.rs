//! Values that occur in many reports, each kept once.

use std::hash::Hash;
use std::sync::Arc;

use rustc_hash::FxHashMap;

/// Values with a number each, in the order in which they came.
///
/// ```
/// use baodao::interned::Interned;
/// let mut names = Interned::<str>::default();
/// assert_eq!([names.number("甲"), names.number("乙"), names.number("甲")], [0, 1, 0]);
/// assert_eq!(names.get(1), Some("乙"));
/// assert_eq!((names.len(), names.get(2)), (2, None));
/// ```
#[derive(Debug)]
pub struct Interned<T: ?Sized> {
    numbers: FxHashMap<Arc<T>, u32>,
    values: Vec<Arc<T>>,
}

impl<T: ?Sized> Default for Interned<T> {
    fn default() -> Self {
        Self { numbers: FxHashMap::default(), values: Vec::new() }
    }
}

impl<T: ?Sized + Eq + Hash> Interned<T> {
    /// The number of a value, which is kept if it is new. Beyond 4 billion values the last number is shared.
    pub fn number<'a>(&mut self, value: &'a T) -> u32
    where
        Arc<T>: From<&'a T>,
    {
        if let Some(number) = self.numbers.get(value) {
            return *number;
        }
        let number = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        let kept: Arc<T> = Arc::from(value);
        self.values.push(Arc::clone(&kept));
        self.numbers.insert(kept, number);
        number
    }
}

impl<T: ?Sized> Interned<T> {
    /// The value that has this number.
    pub fn get(&self, number: u32) -> Option<&T> {
        self.values.get(usize::try_from(number).ok()?).map(AsRef::as_ref)
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}
