//! Reported and quoted statements, and what they demand.

use super::declare::declare;
use super::words::Words;

declare! { speeches:
    /// A reported or quoted statement.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Speech {
        /// Full name of the speaker, or the collective as written.
        speaker: String,
        /// Index of the speaker in `people`; none for a collective.
        person: Option<usize>,
        /// The words beside the cue that name the speaker (陆秉文, 他, 会议); none where the sentence does not name one.
        speaker_words: Option<Words>,
        /// The verb that opens the statement; none where the statement continues without one.
        cue: Option<Cue>,
        /// First code point.
        start: usize,
        /// One past the last code point.
        end: usize,
        /// Index of the paragraph in which the statement begins.
        paragraph: usize,
        /// What the statement demands.
        requirements: Vec<Requirement>,
    }

    /// The verb that opens a statement (指出, 强调).
    #[derive(Clone, Debug, PartialEq, Eq)]
    Cue {
        /// The verb as written.
        text: String,
        /// First code point.
        start: usize,
        /// One past the last code point.
        end: usize,
    }

    /// One demand of a statement.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Requirement {
        /// The demand as written.
        text: String,
        /// First code point.
        start: usize,
        /// One past the last code point.
        end: usize,
        /// The number of the demand where the text counts them (一要…二要…).
        number: Option<u32>,
        /// Who is to meet the demand, as written.
        addressee: Option<String>,
        /// The words that name the addressee.
        addressee_words: Option<Words>,
    }
}
