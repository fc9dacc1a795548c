//! The words: tables in TSV, read on first use, and the matcher that finds them all at once.
//!
//! What each file holds and where it is from is in `SOURCES.md` beside them. A new word is a line
//! of a table; a new table is a line of [`Table`].

pub mod divisions;
pub mod extend;
mod hits;
pub mod kinds;
pub mod load;
mod matcher;
mod names;
mod parted;
mod traits;
mod trie;
mod weights;

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use rustc_hash::{FxHashMap, FxHashSet};

pub use divisions::{Division, Divisions};
pub use hits::{Hit, Hits, Tables};
pub use kinds::Kind;
pub use matcher::Matcher;
pub use names::{CharOdds, NameModel};
pub use parted::{PartedVerb, PartedVerbs};
pub use traits::Traits;

use crate::error::Result;
use kinds::Kinds;
use matcher::Entry;

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
    /// What unnamed participants are called: head, kind.
    GroupHeads = "group_heads.tsv", 2;
    /// Words beside unnamed people who are met, visited or heard: word, kind, rank.
    GroupWords = "group_words.tsv", 3;
    /// What participants do: verb, role.
    RoleVerbs = "role_verbs.tsv", 2;
    /// Verbs whose object has no part in what the clause tells: verb, kind.
    ObjectVerbs = "object_verbs.tsv", 2;
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
    /// Nouns that end a formula with a number: head, how it is counted.
    NumeralHeads = "numeral_heads.tsv", 2;
    /// Sayings and images that are no formulations when quoted: text, kind.
    Idioms = "idioms.tsv", 2;
    /// What a quoted phrase is by its surroundings: word, before it, after it, its own end.
    QuotationContexts = "quotation_contexts.tsv", 4;
    /// Words around a document's issuer: word, kind.
    IssuingWords = "issuing_words.tsv", 2;
    /// Words beside a person's name: word, how well before it, how well after it, whether a post may begin behind it,
    /// whether names of bodies hold it.
    NameContexts = "name_contexts.tsv", 5;
    /// Words of dates: word, kind, value, part of the day.
    DateWords = "date_words.tsv", 4;
    /// Congresses and plenary sessions: name, first day, last day, `full_name`, source.
    Congresses = "congresses.tsv", 5;
    /// What anniversaries are celebrated of: event, its year, note.
    Anniversaries = "anniversaries.tsv", 3;
    /// Administrative divisions: code, name, first year, last year, successors, level; looked for by name.
    Divisions = "divisions.tsv", 6;
    /// Other names of divisions: alias, code, kind.
    RegionAliases = "region_aliases.tsv", 3;
    /// Universities and colleges: name, code of the region.
    Universities = "universities.tsv", 2;
    /// News media: name, `full_name`, code of the region, kind.
    Media = "media.tsv", 4;
    /// What names of events end with: word, kind, whether it is a name alone.
    EventHeads = "event_heads.tsv", 3;
    /// Verbs of events: verb, what it does, kind of the event.
    EventVerbs = "event_verbs.tsv", 3;
    /// What names of venues end with: word, kind.
    VenueWords = "venue_words.tsv", 2;
    /// Words around places: word, kinds.
    PlaceWords = "place_words.tsv", 2;
    /// Names of people that a caller adds: name.
    People = "people.tsv", 1;
    /// Places that a caller adds: name, code.
    Places = "places.tsv", 2;
}

/// The words of a row that are looked for in texts: its first cell; of a division the name and the name
/// without 省, 市, 县; of a formulation its variants too.
fn words(table: Table, row: &Row) -> impl Iterator<Item = &str> + Clone {
    let cell = |i: usize| row.get(i).map(AsRef::as_ref);
    let (word, other) = match table {
        Table::Divisions => (cell(1), cell(1).and_then(divisions::short_name)),
        _ => (cell(0), None),
    };
    let variants = if table == Table::Formulations { cell(VARIANTS) } else { None };
    word.into_iter().chain(other).chain(variants.unwrap_or_default().split('|'))
}

/// The tables and the matcher of their words.
pub struct Lexicon {
    tables: Vec<Vec<Row>>,
    matcher: Matcher,
    names: Arc<NameModel>,
    parted: PartedVerbs,
    divisions: Divisions,
    /// Rows of [`Table::Media`] by short and full name.
    media: FxHashMap<Cow<'static, str>, usize>,
    /// Characters that stand for a country.
    abbreviations: FxHashSet<char>,
    /// Capitals and other places of the table of countries.
    foreign_places: FxHashSet<Cow<'static, str>>,
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
        let listed = Table::ALL.iter().flat_map(|&table| {
            (0..).zip(&tables[table as usize]).flat_map(move |(i, row)| {
                let (traits, kinds) = (Traits::of(table, row), Kinds::of(table, row));
                let entry = Entry::new(table, i, traits, kinds);
                words(table, row).map(move |word| (word, entry))
            })
        });
        let matcher = Matcher::new(listed, names.weighed())?;
        let parted = PartedVerbs::new(&tables[Table::RoleVerbs as usize]);
        let divisions = Divisions::new(&tables[Table::Divisions as usize]);
        let abbreviations = tables[Table::Countries as usize].iter().filter_map(|row| single(row.get(2)?)).collect();
        let media = media(&tables[Table::Media as usize]);
        let foreign_places = foreign_places(&tables[Table::Countries as usize]);
        Ok(Self { tables, matcher, names, parted, divisions, media, abbreviations, foreign_places })
    }

    /// The matcher of all words.
    pub fn matcher(&self) -> &Matcher {
        &self.matcher
    }

    /// What characters say of names.
    pub fn names(&self) -> &NameModel {
        &self.names
    }

    /// The verbs of [`Table::RoleVerbs`] whose object stands apart (作…报告).
    pub fn parted_verbs(&self) -> &PartedVerbs {
        &self.parted
    }

    /// The administrative divisions.
    pub fn divisions(&self) -> &Divisions {
        &self.divisions
    }

    /// Whether news write a country with this character alone (俄, 美).
    pub fn is_country_abbreviation(&self, c: char) -> bool {
        self.abbreviations.contains(&c)
    }

    /// Whether `name` is a capital or another place of a country (柏林, 芝加哥).
    pub fn is_foreign_place(&self, name: &str) -> bool {
        self.foreign_places.contains(name)
    }

    /// The rows of `table` whose word is `word`, in the order of the table.
    pub fn rows_of(&self, table: Table, word: &str) -> impl Iterator<Item = usize> {
        self.matcher.rows(table, word)
    }

    /// The row of [`Table::Media`] of a medium's name, short or full.
    pub fn medium(&self, name: &str) -> Option<usize> {
        self.media.get(name).copied()
    }

    /// The rows of a table.
    pub fn rows(&self, table: Table) -> &[Row] {
        self.tables.get(table as usize).map_or(&[], Vec::as_slice)
    }

    /// A cell of the row that a hit is of; empty where the row or cell is not there.
    pub fn cell(&self, hit: &Hit, column: usize) -> &str {
        self.rows(hit.table).get(hit.row()).and_then(|row| row.get(column)).map_or("", AsRef::as_ref)
    }
}

/// The first row of each name of a medium.
fn media(rows: &[Row]) -> FxHashMap<Cow<'static, str>, usize> {
    let mut media = FxHashMap::default();
    for (i, row) in rows.iter().enumerate() {
        for name in row.iter().take(2).filter(|name| !name.is_empty()) {
            media.entry(name.clone()).or_insert(i);
        }
    }
    media
}

/// The capitals and other places of countries.
fn foreign_places(countries: &[Row]) -> FxHashSet<Cow<'static, str>> {
    const CAPITAL: usize = 3;
    const PLACES: usize = 4;
    let mut places = FxHashSet::default();
    for row in countries {
        places.extend(row.get(CAPITAL).cloned());
        places
            .extend(row.get(PLACES).iter().flat_map(|cell| cell.split(',')).map(|place| Cow::Owned(place.to_owned())));
    }
    places.remove("");
    places
}

/// The character of a word that has one.
fn single(word: &str) -> Option<char> {
    let mut chars = word.chars();
    chars.next().filter(|_| chars.next().is_none())
}

impl Default for Lexicon {
    /// A lexicon without words.
    fn default() -> Self {
        Self {
            tables: vec![Vec::new(); Table::ALL.len()],
            matcher: Matcher::empty(),
            names: Arc::default(),
            parted: PartedVerbs::default(),
            divisions: Divisions::default(),
            media: FxHashMap::default(),
            abbreviations: FxHashSet::default(),
            foreign_places: FxHashSet::default(),
        }
    }
}
