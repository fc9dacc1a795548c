//! The known elements as small numbers: their classes are found without comparing names.

use super::spellings::{Alphabet, Table, alphabet};

/// Declares the known elements by class, each with its name.
macro_rules! elements {
    ($($(#[$attribute:meta])* $group:ident: $($element:ident $name:literal)*;)*) => {
        /// An element by its name.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub(crate) enum Element {
            /// An element that has no variant of its own.
            #[default]
            Other,
            $($($element,)*)*
        }

        static ELEMENTS: Table<Element, 256> = Table::new(&[$($(($name, Element::$element),)*)*], Element::Other);

        impl Element {
            /// All variants.
            pub const ALL: &[Self] = &[Self::Other, $($(Self::$element,)*)*];

            $($(#[$attribute])*
            #[inline]
            pub const fn $group(self) -> bool {
                matches!(self, $(Self::$element)|*)
            })*
        }
    };
}

elements! {
    /// Whether it is left out together with its content, because that is no text of the page: scripts, forms, media.
    is_unread:
        Script "script" Style "style" Noscript "noscript" Iframe "iframe" Textarea "textarea" Select "select"
        Template "template" Svg "svg" Math "math" Object "object" Noframes "noframes" Noembed "noembed" Xmp "xmp"
        Canvas "canvas" Audio "audio" Video "video" Button "button" Map "map";
    /// Whether it begins and ends a line.
    is_block:
        P "p" Div "div" Br "br" Hr "hr" Li "li" Ul "ul" Ol "ol" Dl "dl" Dt "dt" Dd "dd"
        H1 "h1" H2 "h2" H3 "h3" H4 "h4" H5 "h5" H6 "h6"
        Table "table" Tbody "tbody" Thead "thead" Tfoot "tfoot" Tr "tr" Caption "caption"
        Html "html" Head "head" Body "body" Title "title" Header "header" Footer "footer" Nav "nav" Main "main"
        Aside "aside" Section "section" Article "article" Center "center" Blockquote "blockquote" Figure "figure"
        Figcaption "figcaption" Pre "pre" Address "address" Fieldset "fieldset" Form "form" Menu "menu"
        Details "details" Summary "summary";
    /// Whether it is in neither of the other classes: it is part of a line (`span`) or shows no text (`meta`).
    #[cfg(test)]
    is_inline:
        A "a" Span "span" Font "font" B "b" Strong "strong" I "i" Em "em" U "u" Td "td" Th "th" Img "img"
        Input "input" Meta "meta" Link "link";
}

/// The bytes of which the names in tags consist.
const NAMES: Alphabet = alphabet(b"></ \t\n\x0C\r<");

impl Element {
    /// The element whose name `bytes` begin with, in any case of letters, and the length of the name.
    #[inline]
    pub fn read(bytes: &[u8]) -> (Self, usize) {
        ELEMENTS.read(bytes, &NAMES)
    }

    /// Reads as [`read`](Self::read) does, but faster, a name of one to seven ASCII letters; none for another name
    /// (`h1`), and where fewer than eight bytes remain.
    #[inline]
    pub fn read_letters(bytes: &[u8]) -> Option<(Self, usize)> {
        ELEMENTS.read_letters(bytes, &NAMES)
    }

    /// The element with a name.
    pub fn named(name: &str) -> Self {
        Self::read(name.as_bytes()).0
    }

    /// Whether its attributes say nothing about its text, so that they are not gathered while its tag is read.
    #[inline]
    pub fn is_bare(self) -> bool {
        use Element::{B, Br, Em, I, Img, Input, Strong, U};
        self.is_unread() || matches!(self, B | Br | Em | I | Img | Input | Strong | U)
    }

    /// Whether its tags are kept for the tree, because it structures a text. The tags of other elements are cut, their
    /// text stays. A `span` or `font` may be kept, too: see `tree::is_named`.
    #[inline]
    pub fn is_kept(self) -> bool {
        self.is_block() && self != Self::Title
            || matches!(self, Self::A | Self::B | Self::Strong | Self::Td | Self::Th | Self::Img)
    }

    /// 1 to 6 for `h1` to `h6`, else 0.
    #[inline]
    pub const fn heading(self) -> u8 {
        match self {
            Self::H1 => 1,
            Self::H2 => 2,
            Self::H3 => 3,
            Self::H4 => 4,
            Self::H5 => 5,
            Self::H6 => 6,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_known_by_their_names() {
        for (source, element, length) in [
            ("p>", Element::P, 1),
            ("BlockQuote class", Element::Blockquote, 10),
            ("h6/", Element::H6, 2),
            ("a<b", Element::A, 1),
            ("o:p>", Element::Other, 3),
            ("", Element::Other, 0),
        ] {
            assert_eq!(Element::read(source.as_bytes()), (element, length), "{source}");
        }
    }

    #[test]
    fn each_is_of_one_group() {
        let known: Vec<Element> = ELEMENTS.values().filter(|element| *element != Element::Other).collect();
        assert_eq!(known.len(), Element::Link as usize);
        for element in known {
            let groups = [element.is_unread(), element.is_block(), element.is_inline()];
            assert_eq!(groups.iter().filter(|is_in| **is_in).count(), 1, "{element:?}");
        }
    }
}
