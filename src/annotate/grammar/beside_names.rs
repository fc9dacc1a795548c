//! Words of `name_contexts.tsv` by how well they fit beside a person's name.

use crate::lexicon::Kind;
use crate::lexicon::kinds::name_context::{AFTER_1, AFTER_2, AFTER_3, BEFORE_1, BEFORE_2, BEFORE_3};

/// Words that fit right before a name (市长, 记者).
pub const FITS_BEFORE: Kind = BEFORE_1.or(BEFORE_2).or(BEFORE_3);
/// Words that fit right after a name (强调, 出席, 和).
pub const FITS_AFTER: Kind = AFTER_1.or(FITS_WELL_AFTER);
/// Words that often follow a name and seldom an ordinary noun (强调, 出席).
pub const FITS_WELL_AFTER: Kind = AFTER_2.or(AFTER_3);
