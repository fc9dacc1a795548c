//! Set political formulations (提法).

use super::closed::closed_list;
use super::declare::declare;
use super::position::Position;

declare! { formulations:
    /// A set political formulation (提法).
    #[derive(Clone, Debug, PartialEq, Eq)]
    Formulation {
        /// The formulation as written, without quotation marks.
        text: String,
        position: Position,
        /// The form that its variants share: the lexicon's where it is a variant of one, else the text.
        key: String,
        /// How the formulation was recognized.
        kind: FormulationKind,
        /// What a numeral formulation counts (四个意识: 政治意识, 大局意识, 核心意识, 看齐意识).
        members: Vec<String>,
        /// ISO 8601 date of the document that first used it.
        first_used: Option<String> => date,
    }
}

closed_list! {
    /// How a formulation was recognized.
    FormulationKind {
        /// A row of the lexicon.
        Lexicon = "lexicon",
        /// A numeral formula by its grammar (四个…, 三大…).
        Numeral = "numeral",
        /// A quoted phrase that has the form of a formulation.
        Quoted = "quoted",
    }
}
