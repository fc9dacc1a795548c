//! What is known of a report as a publication.

use super::closed::closed_list;
use super::declare::declare;
use super::words::Words;

declare! { meta:
    /// What is known of the report as a publication.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    Meta {
        /// The publisher that the page names in its line 来源.
        source: Option<String>,
        /// The news agency or medium that the report names as its origin.
        agency: Option<String>,
        /// The words of the title or the text that name the agency; none where only the page does.
        agency_words: Option<Words>,
        /// Reporters, correspondents and photographers.
        authors: Vec<String>,
        /// For each author, the name in the text; without a position where the byline is outside of the text.
        author_words: Vec<Words>,
        /// Editors (编辑, 责任编辑).
        editors: Vec<String>,
        /// When the report was published: an ISO 8601 date, with the time where it is stated.
        published: Option<String> => unique date,
        /// The address of the page, if the page or the caller states it.
        url: Option<String> => unique,
        /// Name of the encoding in which the bytes were read; none for a `str`.
        encoding: Option<String>,
        /// How the report was read.
        format: Format,
        /// Name of the site.
        site: Option<String>,
        /// The script of the Han characters; none for a text without any.
        script: Option<Script>,
        /// The number of the newspaper's page, without 第, 版 and leading zeros: `1`, `A3`.
        page: Option<String>,
        /// The name of the newspaper's page: 要闻.
        edition: Option<String>,
        /// The number of the item on its page, or in the round-up that it was split from.
        position: Option<usize>,
    }
}

closed_list! {
    /// How a report was read.
    Format {
        /// Paragraphs in markup under a title line.
        Wrapped = "wrapped",
        /// A web page, of which only the known container of the body was read.
        Page = "page",
        /// A web page that had to be read whole.
        PageFull = "page-full",
        /// HTML without a page around it.
        Fragment = "fragment",
        /// Text without markup.
        Plain = "plain",
    }
}

closed_list! {
    /// A script of Han characters.
    Script {
        /// As in Hong Kong, Macao and Taiwan, and in old prints.
        Traditional = "traditional",
        /// As on the mainland since 1956.
        Simplified = "simplified",
    }
}

#[allow(clippy::derivable_impls, reason = "the macro of closed lists derives the same traits for all of them")]
impl Default for Format {
    fn default() -> Self {
        Self::Plain
    }
}
