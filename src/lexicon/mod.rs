//! The lexicon: tables of words in TSV, read on first use, and the matcher that finds all of them in one pass.
//!
//! `SOURCES.md` describes each file and its source. To add a word, add a line to a table. To add a table, add a line
//! to [`Table`].

pub mod divisions;
mod entries;
pub mod extend;
mod hits;
pub mod kinds;
pub mod load;
mod matcher;
mod names;
mod parted;
pub mod rarity;
mod sort;
mod table_sets;
pub mod towns;
mod trie;
mod weights;

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use rustc_hash::{FxHashMap, FxHashSet};

pub use divisions::{Division, Divisions};
pub use hits::{Hit, Hits};
pub use kinds::Kind;
pub use matcher::Matcher;
pub use names::{CharOdds, NameModel};
pub use parted::{PartedVerb, PartedVerbs};
pub use table_sets::Tables;

use crate::error::{Error, ErrorKind, Result};
use crate::span::CharSet;
use entries::Entry;
use kinds::Kinds;

/// Declares the tables: name, file and number of columns. The first column is the word that the matcher finds.
macro_rules! tables {
    ($($(#[$doc:meta])* $table:ident = $file:literal, $columns:literal;)+) => {
        /// A table of the lexicon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Table { $($(#[$doc])* $table,)+ }

        impl Table {
            /// Every table.
            pub const ALL: &'static [Self] = &[$(Self::$table,)+];

            /// The name of the table's file.
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

const TOO_MANY_ROWS: &str = "a table of the lexicon has more than 16,777,216 rows";

/// The column of [`Table::Formulations`] with the variants of a phrase, separated by `|`.
const VARIANTS: usize = 3;

/// The cells of a row.
pub type Row = Vec<Cow<'static, str>>;

tables! {
    /// Posts and titles: post, kind, `after_name`.
    Posts = "posts.tsv", 3;
    /// Words before the main word of a post (副 of 副省长, 常务副): prefix, meaning.
    PostPrefixes = "post_prefixes.tsv", 2;
    /// Organs and bodies: name, `full_name`, scope, kind.
    Institutions = "institutions.tsv", 4;
    /// Last words of names of organizations: suffix, kind.
    OrgSuffixes = "org_suffixes.tsv", 2;
    /// Countries and unions: name, `full_name`, abbreviation, capital, places, kind, code.
    Countries = "countries.tsv", 7;
    /// Cities and regions abroad: name, country, kind.
    ForeignPlaces = "foreign_places.tsv", 3;
    /// Nouns for participants without a name (群众, 代表团): noun, kind.
    GroupHeads = "group_heads.tsv", 2;
    /// Words beside unnamed people who are met, visited or heard: word, kind, rank.
    GroupWords = "group_words.tsv", 3;
    /// Verbs of participants: verb, role.
    RoleVerbs = "role_verbs.tsv", 2;
    /// Verbs whose object does not act: who is called on (看望), received (亲切接待) or only concerned (吊唁). Columns: verb,
    /// kind.
    ObjectVerbs = "object_verbs.tsv", 2;
    /// Verbs that open a statement: cue, class.
    SpeechCues = "speech_cues.tsv", 2;
    /// Speakers that are not named people: word, kind.
    Collectives = "collectives.tsv", 2;
    /// Words around a speaker and a cue: word, kind.
    CueContexts = "cue_contexts.tsv", 2;
    /// Words by which narration resumes: word, kind.
    Narration = "narration.tsv", 2;
    /// Words of demands: word, kind.
    RequirementWords = "requirement_words.tsv", 2;
    /// Set political phrases: text, kind, members, variants, `first_used`, document, unquoted, note.
    Formulations = "formulations.tsv", 8;
    /// Nouns that end a formulation with a number (代表 of 三个代表): head, its measure words.
    NumeralHeads = "numeral_heads.tsv", 2;
    /// Sayings and images that are not formulations when quoted: text, kind.
    Idioms = "idioms.tsv", 2;
    /// Evidence on the nature of a quoted phrase: word, before the phrase, after it, at its end.
    QuotationContexts = "quotation_contexts.tsv", 4;
    /// Words around a document's issuer: word, kind.
    IssuingWords = "issuing_words.tsv", 2;
    /// Words beside a person's name: word, how well it fits before, how well after, whether a post may begin after it,
    /// whether names of bodies contain it.
    NameContexts = "name_contexts.tsv", 5;
    /// Words of dates: word, kind, value, part of the day.
    DateWords = "date_words.tsv", 4;
    /// Congresses and plenary sessions: name, first day, last day, `full_name`, source.
    Congresses = "congresses.tsv", 5;
    /// Events whose anniversaries are celebrated: event, its year, note.
    Anniversaries = "anniversaries.tsv", 3;
    /// Campaigns of study and rectification: campaign, first day, last day, note.
    Campaigns = "campaigns.tsv", 4;
    /// Days of the year that reports number (第38个教师节): day, year of the first, note.
    NumberedDays = "numbered_days.tsv", 3;
    /// Administrative divisions: code, name, first year, last year, successors, level. The word is the name.
    Divisions = "divisions.tsv", 6;
    /// Other names of divisions: alias, code, kind.
    RegionAliases = "region_aliases.tsv", 3;
    /// Universities and colleges: name, code of the region.
    Universities = "universities.tsv", 2;
    /// News media: name, `full_name`, code of the region, kind.
    Media = "media.tsv", 4;
    /// Last words of names of events (会议, 论坛): word, kind, whether it is a name alone.
    EventHeads = "event_heads.tsv", 3;
    /// Verbs of events: verb, its class, kind of the event.
    EventVerbs = "event_verbs.tsv", 3;
    /// Words for a step of a disciplinary or criminal case: word, the body that takes it, stage.
    CaseWords = "case_words.tsv", 3;
    /// Verbs of personnel changes: word, its class, action.
    ChangeVerbs = "change_verbs.tsv", 3;
    /// Last words of names of venues: word, kind, code of a well-known one.
    VenueWords = "venue_words.tsv", 3;
    /// Words around places: word, kinds.
    PlaceWords = "place_words.tsv", 2;
    /// Names of people that a caller adds: name.
    People = "people.tsv", 1;
    /// Places that a caller adds: name, code.
    Places = "places.tsv", 2;
}

/// The words of a row that the matcher finds: the first cell, of a division the name. A division also has its name
/// without 省, 市, 县, a formulation also its variants.
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
    /// Characters that abbreviate a country.
    abbreviations: FxHashSet<char>,
    /// The same characters and a few others, as a fast filter.
    abbreviation_set: CharSet,
    /// Cities and regions abroad.
    foreign_places: FxHashSet<Cow<'static, str>>,
}

static DEFAULT: LazyLock<Arc<Lexicon>> = LazyLock::new(|| Arc::new(Lexicon::load().unwrap_or_default()));

impl Lexicon {
    /// The lexicon of the library. It is built on first use and then shared.
    pub fn shared() -> Arc<Self> {
        Arc::clone(&DEFAULT)
    }

    /// Reads the tables of the library.
    ///
    /// # Errors
    /// A line has a wrong number of cells. A test proves that no line has.
    pub fn load() -> Result<Self> {
        Self::with_tables(Table::ALL.iter().map(|t| t.read()).collect::<Result<_>>()?, Arc::new(NameModel::load()?))
    }

    /// The lexicon with further rows, which take precedence over rows of the same word.
    ///
    /// # Errors
    /// The words cannot be compiled.
    pub fn extended(&self, rows: impl IntoIterator<Item = (Table, Row)>) -> Result<Self> {
        let mut tables = self.tables.clone();
        for (table, row) in rows {
            tables[table as usize].push(row);
        }
        Self::with_tables(tables, Arc::clone(&self.names))
    }

    fn with_tables(tables: Vec<Vec<Row>>, names: Arc<NameModel>) -> Result<Self> {
        if tables.iter().any(|rows| rows.len() > Hit::MOST_ROWS) {
            return Err(Error::new(ErrorKind::Lexicon, TOO_MANY_ROWS.to_owned()));
        }
        let listed = Table::ALL.iter().flat_map(|&table| {
            (0..).zip(&tables[table as usize]).flat_map(move |(i, row)| {
                let entry = Entry::new(table, i, Kinds::of(table, row));
                words(table, row).map(move |word| (word, entry))
            })
        });
        let matcher = Matcher::new(listed, names.weighed())?;
        let parted = PartedVerbs::new(&tables[Table::RoleVerbs as usize]);
        let divisions = Divisions::new(&tables[Table::Divisions as usize]);
        let abbreviations: FxHashSet<char> =
            tables[Table::Countries as usize].iter().filter_map(|row| single(row.get(2)?)).collect();
        let abbreviation_set = CharSet::of(abbreviations.iter().copied());
        let media = media(&tables[Table::Media as usize]);
        let foreign_places = foreign_places(&tables[Table::ForeignPlaces as usize]);
        Ok(Self { tables, matcher, names, parted, divisions, media, abbreviations, abbreviation_set, foreign_places })
    }

    /// The matcher of all words.
    pub fn matcher(&self) -> &Matcher {
        &self.matcher
    }

    /// The model of names by their characters.
    pub fn names(&self) -> &NameModel {
        &self.names
    }

    /// The verbs of [`Table::RoleVerbs`] whose object is separate (作…报告).
    pub fn parted_verbs(&self) -> &PartedVerbs {
        &self.parted
    }

    /// The administrative divisions.
    pub fn divisions(&self) -> &Divisions {
        &self.divisions
    }

    /// Whether `c` alone abbreviates a country (俄, 美).
    #[inline]
    pub fn is_country_abbreviation(&self, c: char) -> bool {
        self.abbreviation_set.may_have(c) && self.abbreviations.contains(&c)
    }

    /// The characters that abbreviate a country, and a few others: a fast filter for
    /// [`Lexicon::is_country_abbreviation`].
    pub(crate) fn country_abbreviations(&self) -> &CharSet {
        &self.abbreviation_set
    }

    /// Whether `name` is a city or region abroad (柏林, 芝加哥).
    pub fn is_foreign_place(&self, name: &str) -> bool {
        self.foreign_places.contains(name)
    }

    /// The rows of `table` with `word`, in the order of the table.
    pub fn rows_of(&self, table: Table, word: &str) -> impl Iterator<Item = usize> {
        self.matcher.rows(table, word.chars())
    }

    /// The rows of `table` with the word that consists of `first` and `second`, in the order of the table.
    pub fn rows_of_parts(&self, table: Table, first: &str, second: &str) -> impl Iterator<Item = usize> {
        self.matcher.rows(table, first.chars().chain(second.chars()))
    }

    /// The ends, in bytes, of the words of all tables that `string` begins with, the shortest first.
    pub fn prefix_ends(&self, string: &str) -> impl Iterator<Item = usize> {
        self.matcher.prefix_ends(string)
    }

    /// The rows of `table` with the words in a short `string`, overlapping words included, by start, shortest first.
    pub fn rows_in<'a>(&'a self, table: Table, string: &'a str) -> impl Iterator<Item = usize> {
        self.matcher.rows_in(table, string)
    }

    /// The row of [`Table::Media`] of a medium's name, short or full.
    pub fn medium(&self, name: &str) -> Option<usize> {
        self.media.get(name).copied()
    }

    /// The rows of a table.
    pub fn rows(&self, table: Table) -> &[Row] {
        self.tables.get(table as usize).map_or(&[], Vec::as_slice)
    }

    /// A cell of a hit's row; empty if there is no such row or cell.
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

/// The names of cities and regions abroad.
fn foreign_places(rows: &[Row]) -> FxHashSet<Cow<'static, str>> {
    rows.iter().filter_map(|row| row.first().cloned()).collect()
}

/// The character of a word that has only one; else none.
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
            parted: PartedVerbs::new(&[]),
            divisions: Divisions::default(),
            media: FxHashMap::default(),
            abbreviations: FxHashSet::default(),
            abbreviation_set: CharSet::of(std::iter::empty()),
            foreign_places: FxHashSet::default(),
        }
    }
}
