//! The words: tables in TSV, read on first use, and the automaton that finds them all at once.
//!
//! What each file holds and where it is from is in `SOURCES.md` beside them. A new word is a line
//! of a table; a new table is a line of [`Table`].

pub mod load;
mod matcher;
mod names;

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

pub use matcher::{Hit, Hits, Matcher};
pub use names::NameModel;

use crate::error::Result;

/// Declares the tables: the name, the file, its number of columns. The first column is the word
/// that is looked for in texts.
macro_rules! tables {
    ($($(#[$doc:meta])* $table:ident = $file:literal, $columns:literal;)+) => {
        /// A table of the lexicon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Table { $($(#[$doc])* $table,)+ }

        impl Table {
            /// Every table.
            pub const ALL: &'static [Self] = &[$(Self::$table,)+];

            /// Its file.
            pub fn file(self) -> &'static str {
                match self { $(Self::$table => $file,)+ }
            }

            /// The words of a row that are looked for: its first cell, and a formulation's variants.
            fn words<'r>(self, row: &'r [Cow<'static, str>]) -> impl Iterator<Item = &'r str> + use<'r> {
                let variants = if self == Self::Formulations { row.get(VARIANTS) } else { None };
                let variants = variants.map_or("", AsRef::as_ref).split('|');
                row.first().map(AsRef::as_ref).into_iter().chain(variants)
            }

            fn read(self) -> Result<Vec<Row>> {
                match self {
                    $(Self::$table => Ok(load::rows::<$columns>($file, include_str!($file))?
                        .iter()
                        .map(|row| row.iter().map(|cell| Cow::Borrowed(*cell)).collect())
                        .collect()),)+
                }
            }
        }
    };
}

/// The column of [`Table::Formulations`] that holds other ways to write a phrase, parted by `|`.
const VARIANTS: usize = 3;

/// The cells of a row.
pub type Row = Vec<Cow<'static, str>>;

tables! {
    /// Posts and titles: post, kind, `after_name`.
    Posts = "posts.tsv", 3;
    /// What may stand before a post's head (副, 常务副): prefix, meaning.
    PostPrefixes = "post_prefixes.tsv", 2;
    /// Organs and bodies: name, `full_name`, scope, kind.
    Institutions = "institutions.tsv", 4;
    /// What names of organizations end with: suffix, kind.
    OrgSuffixes = "org_suffixes.tsv", 2;
    /// Countries and unions: name, `full_name`, abbreviation, capital, places, kind.
    Countries = "countries.tsv", 6;
    /// Verbs that open a statement: cue, class.
    SpeechCues = "speech_cues.tsv", 2;
    /// Speakers that are no named person: word, kind.
    Collectives = "collectives.tsv", 2;
    /// Words around a speaker and a cue: word, kind.
    CueContexts = "cue_contexts.tsv", 2;
    /// Words by which narration resumes: word, kind.
    Narration = "narration.tsv", 2;
    /// Words of demands: word, kind.
    RequirementWords = "requirement_words.tsv", 2;
    /// Set political phrases: text, kind, members, variants, `first_used`, document, unquoted, note.
    Formulations = "formulations.tsv", 8;
    /// What a quoted phrase is by its surroundings: word, before it, after it, its own end.
    QuotationContexts = "quotation_contexts.tsv", 4;
    /// Words around a document's issuer: word, kind.
    IssuingWords = "issuing_words.tsv", 2;
    /// Words beside a person's name: word, how well before it, how well after it, whether a post may begin behind it.
    NameContexts = "name_contexts.tsv", 4;
}

/// The tables and the automaton over their words.
pub struct Lexicon {
    tables: Vec<Vec<Row>>,
    matcher: Matcher,
    names: Arc<NameModel>,
}

static DEFAULT: LazyLock<Arc<Lexicon>> = LazyLock::new(|| Arc::new(Lexicon::load().unwrap_or_default()));

impl Lexicon {
    /// The lexicon that ships with the library; built on first use, then shared.
    pub fn shared() -> Arc<Self> {
        Arc::clone(&DEFAULT)
    }

    /// Reads the tables that ship with the library.
    ///
    /// # Errors
    /// A line of a table is not as wide as the table; a test proves that none is.
    pub fn load() -> Result<Self> {
        Self::with_tables(Table::ALL.iter().map(|t| t.read()).collect::<Result<_>>()?, Arc::new(NameModel::load()?))
    }

    /// The lexicon with further rows, which win over those of the same word.
    ///
    /// # Errors
    /// The words can't be compiled.
    pub fn extended(&self, rows: impl IntoIterator<Item = (Table, Row)>) -> Result<Self> {
        let mut tables = self.tables.clone();
        for (table, row) in rows {
            tables[table as usize].push(row);
        }
        Self::with_tables(tables, Arc::clone(&self.names))
    }

    fn with_tables(tables: Vec<Vec<Row>>, names: Arc<NameModel>) -> Result<Self> {
        let words = Table::ALL.iter().flat_map(|&table| {
            let rows = tables[table as usize].iter().enumerate();
            rows.flat_map(move |(i, row)| table.words(row).map(move |word| (word, table, i)))
        });
        let matcher = Matcher::new(words)?;
        Ok(Self { tables, matcher, names })
    }

    /// The automaton over all words.
    pub fn matcher(&self) -> &Matcher {
        &self.matcher
    }

    /// What characters say of names.
    pub fn names(&self) -> &NameModel {
        &self.names
    }

    /// Whether news write a country with this character alone (俄, 美).
    pub fn is_country_abbreviation(&self, c: char) -> bool {
        self.rows(Table::Countries).iter().any(|row| row.get(2).is_some_and(|cell| cell.chars().eq([c])))
    }

    /// The rows of a table.
    pub fn rows(&self, table: Table) -> &[Row] {
        self.tables.get(table as usize).map_or(&[], Vec::as_slice)
    }

    /// A cell of the row that a hit is of; empty where the row or cell is not there.
    pub fn cell(&self, hit: &Hit, column: usize) -> &str {
        self.rows(hit.table).get(hit.row).and_then(|row| row.get(column)).map_or("", AsRef::as_ref)
    }
}

impl Default for Lexicon {
    /// A lexicon without words.
    fn default() -> Self {
        Self { tables: vec![Vec::new(); Table::ALL.len()], matcher: Matcher::empty(), names: Arc::default() }
    }
}
