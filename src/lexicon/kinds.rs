//! Kinds of words inside a table: `kinds::cue_context::LEAD` is a word of `cue_contexts.tsv` whose second cell holds
//! `lead`.
//!
//! The kinds of a row are bits of its hits, so that annotators compare bits instead of strings.

use super::{Row, Table};

/// One kind of words of a table, or the union of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The table of the words.
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
    /// The empty set: a row without a kind.
    pub const NONE: Self = Self(0);
    /// Reads the kinds of a row. A cell may hold several, separated by `|` or `,`.
    pub(super) fn of(table: Table, row: &Row) -> Self {
        let has = |column: usize, word: &str| {
            let cell = row.get(column).map_or("", AsRef::as_ref);
            cell.split(['|', ',']).any(|part| part == word)
        };
        let kinds = declared(table).iter().enumerate();
        let bits = kinds.filter(|(_, (column, word))| has(*column, word)).fold(0, |set, (bit, _)| set | 1 << bit);
        Self(bits)
    }
}

/// Declares the kinds of a table: a module with a constant for each kind, the table, and for each column that tells
/// kinds its index and its values.
macro_rules! kinds {
    ($($(#[$doc:meta])* $module:ident = $table:ident { $($column:literal { $($name:ident = $word:literal,)+ })+ })+) => {
        $(
            $(#[$doc])*
            pub mod $module {
                use super::{Kind, Table};

                #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named as the constants that they number")]
                enum Bit { $($($name,)+)+ }

                $($(
                    #[doc = concat!("`", $word, "`.")]
                    pub const $name: Kind = Kind { table: Table::$table, bits: 1 << Bit::$name as u16 };
                )+)+
            }
        )+

        /// The kinds of a table, by bit: column and value.
        fn declared(table: Table) -> &'static [(usize, &'static str)] {
            match table {
                $(Table::$table => &[$($(($column, $word),)+)+],)+
                _ => &[],
            }
        }
    };
}

kinds! {
    /// Classes of cues, the verbs that open a statement (指出, 表示).
    cue = SpeechCues { 1 {
        STATE = "state", NONE = "none", FINAL = "final", ASK = "ask", SOFT = "soft", VALUE = "value", SAID = "said",
        TELL = "tell", SHOW = "show", COLON = "colon", THANKS = "thanks",
        RESOLVE = "resolve", SOURCE = "source", RULE = "rule", ANNOUNCE = "announce",
        LEARN = "learn",
    } }
    /// Speakers other than named people.
    collective = Collectives { 1 {
        PEOPLE = "people", BODY = "body", MEETING = "meeting", PAPER = "paper", LETTER = "letter",
        AUTHORITY = "authority", PRONOUN = "pronoun", CENTRE = "centre",
    } }
    /// Words around a speaker and a cue.
    cue_context = CueContexts { 1 {
        ADVERB = "adverb", COURTESY = "courtesy", AGAINST = "against", TAIL = "tail", LEAD = "lead",
        GOVERNS = "governs", DEMAND = "demand", FRONTS = "fronts", PUTS = "puts", PLACE = "place", WRITES = "writes",
    } }
    /// Words by which narration resumes.
    narration = Narration { 1 {
        OPENER = "opener", VERB = "verb", RESUME = "resume", PAST = "past", ENDING = "ending", WE = "we",
        COMMISSION = "commission",
    } }
    /// Words of demands (要, 希望) and words beside them.
    requirement = RequirementWords { 1 {
        NOT = "not", ADVERB = "adverb", MODAL = "modal", WISH = "wish", ALL = "all",
    } }
    /// Kinds of verbs of events and of words beside them (召开, 调研).
    event = EventVerbs { 1 {
        ACT = "act", AFTER = "after", FEATURE = "feature", VIDEO = "video", ADVERB = "adverb", GO = "go",
        HOLD = "hold", WATCH = "watch", ATTEND = "attend",
    } }
    /// Classes of verbs of personnel changes, by where the people and the posts are (任命, 当选).
    change = ChangeVerbs { 1 {
        ORDER = "order", OWN = "own", BARE = "bare", OUT = "out", RANK = "rank", LETTER = "letter", NONE = "none",
    } }
    /// Words of a case, by the body that takes the step.
    case = CaseWords { 1 {
        DISCIPLINE = "discipline", POLICE = "police", PROCURATORATE = "procuratorate", COURT = "court", NONE = "none",
    } }
    /// Kinds of last words of events' names (会议): those that name no event alone, and verbal ones.
    head = EventHeads { 2 { BARE = "bare", VERBAL = "verbal", } }
    /// Verbs whose object does not act: who is called on (看望), received (亲切接待) or only concerned (吊唁).
    object = ObjectVerbs { 1 { VISITED = "visited", HOSTED = "hosted", TOUCHED = "touched", } }
    /// Nouns for unnamed participants.
    group_head = GroupHeads { 1 { PERSON = "person", BODY = "body", } }
    /// Words beside unnamed people who are met, visited or heard.
    group = GroupWords { 1 {
        TALK = "talk", TALK_VERB = "talk_verb", VISIT = "visit", HEAR = "hear",
        PREDICATE = "predicate", INSIDE = "inside",
    } }
    /// Last words of names of venues.
    venue = VenueWords { 1 { ROOM = "room", BUILDING = "building", HALL = "hall", NATURAL = "natural", } }
    /// Words around places.
    place = PlaceWords { 1 {
        NONE = "none", END = "end", OWN = "own", TIME = "time", POSITION = "position", GENERIC = "generic",
        DIVISION = "division",
    } }
    /// Words around a document's issuer.
    issuing = IssuingWords { 1 { VERB = "verb", ADOPTION = "adoption", ADVERB = "adverb", GROUP = "group", } }
    /// Posts: those that only describe their holder (群众代表), those that need a qualifier before them, those of other
    /// countries; and those that may follow a name.
    post = Posts {
        1 { DESCRIPTION = "description", QUALIFIED = "qualified", FOREIGN = "foreign", }
        2 { AFTER_NAME = "yes", }
    }
    /// Words beside a person's name: how well they fit before and after it (1 to 3), whether the post before a name may
    /// begin after them, whether names of bodies contain them (研究 in 研究中心).
    name_context = NameContexts {
        1 { BEFORE_1 = "1", BEFORE_2 = "2", BEFORE_3 = "3", }
        2 { AFTER_1 = "1", AFTER_2 = "2", AFTER_3 = "3", }
        3 { EDGE = "yes", }
        4 { IN_BODY = "yes", }
    }
    /// Countries, not unions of them.
    country = Countries { 5 { COUNTRY = "country", } }
    /// Other names of divisions: those that mean a place only after 在, 赴 and the like.
    region_alias = RegionAliases { 2 { ABBREVIATION = "abbreviation", CITY = "city", } }
    /// Words for a part of the day and for a third of a month.
    date_word = DateWords { 1 { PART_OF_DAY = "part", THIRD = "third", BARE = "bare", WEEKDAY = "weekday", } }
}
