//! Kinds of words inside a table, read once: `kinds::cue_context::LEAD` is a word of `cue_contexts.tsv` whose kind cell
//! holds `lead`.

use super::{Row, Table};

/// One kind of words of a table, or the union of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The table.
    pub table: Table,
    pub(super) bits: u16,
}

impl Kind {
    /// The union with `other`, a kind of the same table.
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

/// The kinds of a row, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(pub(super) u16);

impl Kinds {
    /// No kind.
    pub const NONE: Self = Self(0);
    /// The kinds of a row: the words of its kind cell, separated by `|` or `,`.
    pub(super) fn of(table: Table, row: &Row) -> Self {
        let Some((column, names)) = names(table) else { return Self::default() };
        let Some(cell) = row.get(column) else { return Self::default() };
        let bit = |word: &str| names.iter().position(|name| *name == word).map_or(0, |i| 1 << i);
        Self(cell.split(['|', ',']).map(bit).fold(0, |set, bit| set | bit))
    }
}

/// Declares the kinds of a table: a module with a constant for each kind, the table, and the column of the kinds.
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

        /// The column of a table's kinds and their names, by bit.
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
        TELL = "tell", SHOW = "show", COLON = "colon", THANKS = "thanks",
        RESOLVE = "resolve", SOURCE = "source", RULE = "rule", ANNOUNCE = "announce",
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
    /// Kinds of verbs of events.
    event = EventVerbs, 1 {
        ACT = "act", AFTER = "after", FEATURE = "feature", VIDEO = "video", ADVERB = "adverb", GO = "go",
        HOLD = "hold", WATCH = "watch", ATTEND = "attend",
    }
    /// Kinds of heads of events.
    head = EventHeads, 2 { BARE = "bare", VERBAL = "verbal", }
    /// Verbs whose object takes no part in the event of the clause.
    object = ObjectVerbs, 1 { VISITED = "visited", HOSTED = "hosted", TOUCHED = "touched", }
    /// Nouns for unnamed participants.
    group_head = GroupHeads, 1 { PERSON = "person", BODY = "body", }
    /// Words beside unnamed people who are met, visited or heard.
    group = GroupWords, 1 {
        TALK = "talk", TALK_VERB = "talk_verb", VISIT = "visit", HEAR = "hear",
        PREDICATE = "predicate", INSIDE = "inside",
    }
    /// Last words of names of venues.
    venue = VenueWords, 1 { ROOM = "room", BUILDING = "building", HALL = "hall", NATURAL = "natural", }
    /// Words around places.
    place = PlaceWords, 1 {
        NONE = "none", END = "end", OWN = "own", TIME = "time", POSITION = "position", GENERIC = "generic",
        DIVISION = "division",
    }
    /// Words around a document's issuer.
    issuing = IssuingWords, 1 { VERB = "verb", ADVERB = "adverb", GROUP = "group", }
}
