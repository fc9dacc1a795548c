//! The kinds of words that the cells of a table tell apart, read once: `kinds::cue_context::LEAD` is a word of
//! `cue_contexts.tsv` whose cell says `lead`.

use super::{Hit, Row, Table};

/// Kinds of words of one table: one kind, or several of which a word may be any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The table.
    pub table: Table,
    bits: u16,
}

impl Kind {
    /// These and `other`, which is of the same table.
    ///
    /// ```
    /// use baodao::lexicon::kinds::narration;
    /// const ACTS: baodao::lexicon::Kind = narration::VERB.or(narration::ENDING);
    /// assert_ne!(ACTS, narration::VERB);
    /// ```
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self { table: self.table, bits: self.bits | other.bits }
    }
}

/// What the cell of a row says, as a set of the kinds of its table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u16);

impl Kinds {
    /// None.
    pub const NONE: Self = Self(0);
    /// Those of a row: the words of the cell, parted by `|` or `,`.
    pub(super) fn of(table: Table, row: &Row) -> Self {
        let Some((column, names)) = names(table) else { return Self::default() };
        let Some(cell) = row.get(column) else { return Self::default() };
        let bit = |word: &str| names.iter().position(|name| *name == word).map_or(0, |i| 1 << i);
        Self(cell.split(['|', ',']).map(bit).fold(0, |set, bit| set | bit))
    }
}

impl Hit {
    /// Whether the word is of `kind`.
    #[inline]
    pub fn is(&self, kind: Kind) -> bool {
        self.table == kind.table && self.kinds.0 & kind.bits != 0
    }
}

/// Declares the kinds of a table: a module with a constant for each, the table, the column of its cells.
macro_rules! kinds {
    ($($(#[$doc:meta])* $module:ident = $table:ident, $column:literal { $($name:ident = $word:literal,)+ })+) => {
        $(
            $(#[$doc])*
            pub mod $module {
                use super::{Kind, Table};

                #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named as the constants that they number")]
                enum Bit { $($name,)+ }

                $(
                    #[doc = concat!("`", $word, "`.")]
                    pub const $name: Kind = Kind { table: Table::$table, bits: 1 << Bit::$name as u16 };
                )+
            }
        )+

        /// The column of a table's kinds, and what they are called there, by bit.
        fn names(table: Table) -> Option<(usize, &'static [&'static str])> {
            match table {
                $(Table::$table => Some(($column, &[$($word,)+])),)+
                _ => None,
            }
        }
    };
}

kinds! {
    /// Classes of cues.
    cue = SpeechCues, 1 {
        STATE = "state", NONE = "none", FINAL = "final", ASK = "ask", SOFT = "soft", VALUE = "value", SAID = "said",
        TELL = "tell", SHOW = "show",
    }
    /// Speakers that are no named person.
    collective = Collectives, 1 {
        PEOPLE = "people", BODY = "body", MEETING = "meeting", PAPER = "paper", LETTER = "letter",
        AUTHORITY = "authority", PRONOUN = "pronoun", CENTRE = "centre",
    }
    /// Words around a speaker and a cue.
    cue_context = CueContexts, 1 {
        ADVERB = "adverb", COURTESY = "courtesy", AGAINST = "against", TAIL = "tail", LEAD = "lead",
        GOVERNS = "governs", DEMAND = "demand", FRONTS = "fronts", PUTS = "puts", PLACE = "place", WRITES = "writes",
    }
    /// Words by which narration resumes.
    narration = Narration, 1 {
        OPENER = "opener", VERB = "verb", RESUME = "resume", PAST = "past", ENDING = "ending", WE = "we",
        COMMISSION = "commission",
    }
    /// Words of demands.
    requirement = RequirementWords, 1 {
        NOT = "not", ADVERB = "adverb", MODAL = "modal", WISH = "wish", ALL = "all",
    }
    /// What verbs of events do.
    event = EventVerbs, 1 {
        ACT = "act", AFTER = "after", FEATURE = "feature", VIDEO = "video", ADVERB = "adverb", GO = "go",
        HOLD = "hold", WATCH = "watch", ATTEND = "attend",
    }
    /// Whether a head of events is a name alone.
    head = EventHeads, 2 { BARE = "bare", VERBAL = "verbal", }
    /// Verbs whose object has no part in what the clause tells.
    object = ObjectVerbs, 1 { VISITED = "visited", TOUCHED = "touched", }
    /// What unnamed participants are called.
    group_head = GroupHeads, 1 { PERSON = "person", BODY = "body", }
    /// Words beside unnamed people who are met, visited or heard.
    group = GroupWords, 1 {
        TALK = "talk", TALK_VERB = "talk_verb", VISIT = "visit", HEAR = "hear",
        PREDICATE = "predicate", INSIDE = "inside",
    }
    /// What names of venues end with.
    venue = VenueWords, 1 { ROOM = "room", BUILDING = "building", HALL = "hall", NATURAL = "natural", }
    /// Words around places.
    place = PlaceWords, 1 {
        NONE = "none", END = "end", OWN = "own", TIME = "time", POSITION = "position", GENERIC = "generic",
        DIVISION = "division",
    }
    /// Words around a document's issuer.
    issuing = IssuingWords, 1 { VERB = "verb", ADVERB = "adverb", GROUP = "group", }
}
