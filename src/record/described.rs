//! What a record holds, as data: each key with its type, its meaning and its marks.
//!
//! The Python side makes the types, the tables, the views and the data dictionary from this.

use super::Word;

/// The type of a value of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// `String`.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// True or false.
    Boolean,
    /// A word of a closed list.
    Word(&'static List),
    /// A dict of keys.
    Item(&'static Item),
    /// A value of this type, or none.
    Maybe(&'static Type),
    /// Values of this type.
    Many(&'static Type),
}

/// A closed list of words.
#[derive(Debug, PartialEq, Eq)]
pub struct List {
    /// Name of the list.
    pub name: &'static str,
    /// The lines of its doc comment.
    pub about: &'static [&'static str],
    /// Each word with the lines of its meaning.
    pub words: &'static [(&'static str, &'static [&'static str])],
}

/// A dict of the record.
#[derive(Debug, PartialEq, Eq)]
pub struct Item {
    /// Name of the type.
    pub name: &'static str,
    /// The lines of its doc comment.
    pub about: &'static [&'static str],
    /// The keys of the dict, in order.
    pub fields: &'static [Field],
}

/// A key of a dict.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// The lines of the doc comment of the key.
    pub meaning: &'static [&'static str],
    /// The type of its value.
    pub kind: Type,
    /// The marks of the key: `unique`, `date`, `choice`, `on_request`.
    pub marks: &'static [&'static str],
}

/// A type that values of the record have.
pub trait Described {
    /// The type as data.
    const TYPE: Type;
}

/// Describes the simple types.
macro_rules! simple {
    ($($type:ty: $described:ident),+) => {
        $(impl Described for $type {
            const TYPE: Type = Type::$described;
        })+
    };
}

simple! { String: Text, usize: Integer, u32: Integer, f64: Number, bool: Boolean }

impl<T: Word> Described for T {
    const TYPE: Type = Type::Word(&List { name: T::LIST, about: T::ABOUT, words: T::WORDS });
}

impl<T: Described> Described for Option<T> {
    const TYPE: Type = Type::Maybe(&T::TYPE);
}

impl<T: Described> Described for Vec<T> {
    const TYPE: Type = Type::Many(&T::TYPE);
}

/// Describes declared structs.
macro_rules! described {
    ($($name:ident [$($about:literal)+] {
        $([$($doc:literal)+] $key:ident: $type:ty, ($($at:tt)+), [$($mark:ident)*];)+
    })+) => {$(
        impl Described for $name {
            const TYPE: Type = Type::Item(&Item {
                name: stringify!($name),
                about: &[$($about),+],
                fields: &[$(Field {
                    key: stringify!($key),
                    meaning: &[$($doc),+],
                    kind: <$type as Described>::TYPE,
                    marks: &[$(stringify!($mark)),*],
                }),+],
            });
        }
    )+};
}

#[allow(clippy::wildcard_imports, reason = "the types of all fields")]
mod structs {
    use crate::record::every_struct;
    use crate::record::*;

    every_struct! { described }
}

impl Item {
    /// The key of the words at the item's position: the text in front of `start`.
    pub fn words(&self) -> Option<&'static str> {
        let start = self.fields.iter().position(|field| field.key == "start")?;
        let field = self.fields.get(start.checked_sub(1)?)?;
        matches!(field.kind, Type::Text | Type::Maybe(Type::Text)).then_some(field.key)
    }
}

impl Field {
    /// Whether a caller may choose this key of the record by `fields`.
    pub const fn can_be_chosen(&self) -> bool {
        self.has_mark("choice") || self.is_on_request()
    }

    /// Whether the key is filled only where `fields` names it.
    pub const fn is_on_request(&self) -> bool {
        self.has_mark("on_request")
    }

    /// Whether the declaration has this mark.
    pub const fn has_mark(&self, mark: &str) -> bool {
        let mut i = 0;
        while i < self.marks.len() {
            if is_same(self.marks[i].as_bytes(), mark.as_bytes()) {
                return true;
            }
            i += 1;
        }
        false
    }
}

/// Whether the bytes are equal; `==` cannot be used in constants.
const fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() && a[i] == b[i] {
        i += 1;
    }
    i == a.len() && i == b.len()
}

impl Type {
    /// The type of one value, without `Maybe` and `Many`.
    #[must_use]
    pub fn single(self) -> Self {
        match self {
            Self::Maybe(kind) | Self::Many(kind) => kind.single(),
            kind => kind,
        }
    }
}

/// The dicts of a record, each once, an item after those inside it; the record itself is the last.
pub fn items() -> Vec<&'static Item> {
    let mut found = Vec::new();
    gather(super::Record::TYPE, &mut found, &mut Vec::new());
    found
}

/// The closed lists of a record, each once.
pub fn closed_lists() -> Vec<&'static List> {
    let mut found = Vec::new();
    gather(super::Record::TYPE, &mut Vec::new(), &mut found);
    found
}

/// Adds the dicts and lists that a type contains; the declarations nest a few levels deep.
fn gather(kind: Type, items: &mut Vec<&'static Item>, lists: &mut Vec<&'static List>) {
    match kind.single() {
        Type::Item(item) => {
            item.fields.iter().for_each(|field| gather(field.kind, items, lists));
            if !items.contains(&item) {
                items.push(item);
            }
        }
        Type::Word(list) if !lists.contains(&list) => lists.push(list),
        _ => {}
    }
}
