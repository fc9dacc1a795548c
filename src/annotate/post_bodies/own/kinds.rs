//! Kinds of bodies that a report calls by one relative word.

use std::sync::LazyLock;

use crate::annotate::Context;
use crate::annotate::post_bodies::words::{
    ASSEMBLIES, ASSOCIATION_HEADS, ASSOCIATIONS, BANK_HEADS, BANKS, BUREAU_HEADS, BUREAUS, COMMISSION_HEADS,
    COMMISSIONS, COMPANIES, COMPANY_HEADS, GROUP_HEADS, GROUPS, INSTITUTE_HEADS, INSTITUTES, OWN_ASSOCIATIONS,
    OWN_BANKS, OWN_BUREAUS, OWN_COMMISSIONS, OWN_COMPANIES, OWN_GROUPS, OWN_INSTITUTES, OWN_SCHOOLS,
    PROCURATORATE_HEADS, PROCURATORATES, SCHOOL_HEADS, SCHOOLS,
};
use crate::lexicon::Table;
use crate::words::WordList;

/// A list of words.
type Words = &'static LazyLock<WordList>;

/// A kind of body that a report calls by one relative word.
pub(super) struct Kind {
    /// The relative words: 我院, 医院.
    pub relative: Words,
    /// What full names of the kind end with: 医院.
    pub ends: Words,
    /// Heads of posts that only bodies of the kind have: 院长.
    pub heads: Words,
    /// Whether the listed universities are of the kind.
    pub has_universities: bool,
}

/// The kinds, the more special ones first.
pub(super) static KINDS: [Kind; KIND_COUNT] = [
    Kind { relative: &OWN_SCHOOLS, ends: &SCHOOLS, heads: &SCHOOL_HEADS, has_universities: true },
    kind(&OWN_INSTITUTES, &PROCURATORATES, &PROCURATORATE_HEADS),
    kind(&OWN_INSTITUTES, &INSTITUTES, &INSTITUTE_HEADS),
    kind(&OWN_BUREAUS, &BUREAUS, &BUREAU_HEADS),
    kind(&OWN_COMMISSIONS, &COMMISSIONS, &COMMISSION_HEADS),
    kind(&OWN_BANKS, &BANKS, &BANK_HEADS),
    kind(&OWN_GROUPS, &GROUPS, &GROUP_HEADS),
    kind(&OWN_COMPANIES, &COMPANIES, &COMPANY_HEADS),
];

/// Associations: a report of another body may name one by the way, so that they are no kind of the report's own body.
pub(super) static ASSOCIATION: Kind = kind(&OWN_ASSOCIATIONS, &ASSOCIATIONS, &ASSOCIATION_HEADS);

/// Number of kinds.
const KIND_COUNT: usize = 8;

const fn kind(relative: Words, ends: Words, heads: Words) -> Kind {
    Kind { relative, ends, heads, has_universities: false }
}

impl Kind {
    /// Whether the body with a full name is of the kind. A 学院 that no table lists is a part of a university.
    pub fn holds(&self, cx: &Context, name: &str) -> bool {
        let is_listed = || self.has_universities && cx.lexicon.rows_of(Table::Universities, name).next().is_some();
        self.ends.longest_suffix(name).is_some() && !ASSEMBLIES.occurs_in(name) || is_listed()
    }
}
