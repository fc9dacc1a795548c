//! Reports that are copies of each other: signatures, clusters, the likely origin, alignment.
//!
//! A text becomes a [`Signature`]: the hashes of its shingles (a sketch of bounded size) and bands of
//! minima of them. Texts that share a band are candidates. These are compared by their sketches, where shingles
//! that reports of many events share ([`Formulas`]) weigh little, and by their [`Figures`]. Texts that are alike enough
//! to the centre of a cluster are its members. Texts themselves are not kept.
//!
//! ```
//! use baodao::Lexicon;
//! use baodao::copies::{Formulas, Rule, Signature, Stop, clusters};
//! let lexicon = Lexicon::shared();
//! let texts = ["甘州区召开河道整治现场会，区长闻人朔到会。", "甘州区召开河道整治现场会，区长闻人朔到会讲话。", "今天下雨。"];
//! let mut signatures: Vec<_> = texts.iter().map(|text| Signature::of(text, &lexicon)).collect();
//! let formulas = Formulas::of(&signatures, &Stop::default())?;
//! for signature in &mut signatures {
//!     formulas.mark(signature);
//! }
//! let found = clusters(&signatures, Rule::new(0.6)?, &Stop::default())?;
//! assert_eq!(found.len(), 1);
//! assert_eq!(found[0].members.iter().map(|member| member.index).collect::<Vec<_>>(), [0, 1]);
//! # Ok::<(), baodao::Error>(())
//! ```

mod align;
mod bands;
mod bounded;
mod candidates;
mod clusters;
mod days;
mod differences;
mod excerpts;
mod figures;
mod formulas;
mod links;
mod members;
mod neighbours;
mod origin;
mod rule;
mod sentences;
mod shingles;
mod signature;
mod sketch;
mod stars;
mod stop;
mod words;

pub use align::{Kind, Segment, align};
pub use bands::BANDS;
pub use bounded::Bounded;
pub use candidates::NEIGHBOURS;
pub use clusters::{clusters, linked_clusters};
pub use differences::Difference;
pub use excerpts::{COMPARED, LISTED, LONGER};
pub use figures::Figures;
pub use formulas::{Formulas, SAMPLE};
pub use members::{Cluster, Member};
pub use origin::{Facts, Origin, Reason, Source, origin};
pub use rule::{Relation, Rule};
pub use signature::Signature;
pub use sketch::{Resemblance, Sketch};
pub use stop::Stop;
