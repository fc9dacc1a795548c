//! Closed lists of words: an enum, the word of each member, and the whole list.

/// A value of the record that is one of a closed list of words: [`Role`](super::Role) has `preside`, `speak` and
/// more.
pub trait Word: Copy + 'static {
    /// Name of the list.
    const LIST: &'static str;
    /// What the list says of its item.
    const ABOUT: &'static [&'static str];
    /// Each word with its meaning, in the order of declaration.
    const WORDS: &'static [(&'static str, &'static [&'static str])];

    /// The word that a record has for the value.
    fn word(self) -> &'static str;

    /// The value whose word this is.
    fn from_word(word: &str) -> Option<Self>;
}

/// Declares a closed list of words.
macro_rules! closed_list {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $member:ident = $word:literal,)+ }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[doc = $doc])+ $member,)+ }

        impl $name {
            /// Every member, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$member,)+];

            /// The word that a record has for the member.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$member => $word,)+ }
            }

            /// The member whose word this is.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$member),)+ _ => None }
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::record::Word for $name {
            const LIST: &'static str = stringify!($name);
            const ABOUT: &'static [&'static str] = &[$($about),+];
            const WORDS: &'static [(&'static str, &'static [&'static str])] = &[$(($word, &[$($doc),+])),+];

            fn word(self) -> &'static str {
                self.as_str()
            }

            fn from_word(word: &str) -> Option<Self> {
                Self::parse(word)
            }
        }
    };
}

pub(super) use closed_list;
