//! The report's own body: what 我院, 校 and 公司 mean, and whose head 院长 is.

use super::words::{
    BANK_HEADS, BANKS, BUREAU_HEADS, BUREAUS, COMPANIES, COMPANY_ENDS, COMPANY_HEADS, INSTITUTE_HEADS, INSTITUTES,
    OWN_BANKS, OWN_BUREAUS, OWN_COMPANIES, OWN_INSTITUTES, OWN_SCHOOLS, PROCURATORATE_HEADS, PROCURATORATES,
    SCHOOL_HEADS, SCHOOLS,
};
use crate::annotate::Context;
use crate::annotate::organizations::OrganizationMention;
use crate::annotate::posts::Parted;
use crate::words::WordList;

/// Shortest name that may stand for a longer one, in code points.
const SHORTEST_STEM: usize = 4;

/// A kind of body that a report calls by one relative word.
struct Kind {
    /// The relative words: 我院, 医院.
    relative: &'static std::sync::LazyLock<WordList>,
    /// What full names of the kind end with: 医院.
    ends: &'static std::sync::LazyLock<WordList>,
    /// Heads of posts that only bodies of the kind have: 院长.
    heads: &'static std::sync::LazyLock<WordList>,
}

/// The kinds, the more special ones first.
static KINDS: [Kind; 6] = [
    Kind { relative: &OWN_SCHOOLS, ends: &SCHOOLS, heads: &SCHOOL_HEADS },
    Kind { relative: &OWN_INSTITUTES, ends: &PROCURATORATES, heads: &PROCURATORATE_HEADS },
    Kind { relative: &OWN_INSTITUTES, ends: &INSTITUTES, heads: &INSTITUTE_HEADS },
    Kind { relative: &OWN_BUREAUS, ends: &BUREAUS, heads: &BUREAU_HEADS },
    Kind { relative: &OWN_BANKS, ends: &BANKS, heads: &BANK_HEADS },
    Kind { relative: &OWN_COMPANIES, ends: &COMPANIES, heads: &COMPANY_HEADS },
];

/// The full names of the bodies in a report, those of its headline and source apart.
pub struct OwnBodies {
    named_first: Vec<String>,
    named: Vec<String>,
}

impl OwnBodies {
    /// Collects the bodies of which the full name is known.
    pub fn of(cx: &Context, organizations: &[OrganizationMention]) -> Self {
        let full = |organization: &OrganizationMention| organization.full_name.clone();
        let in_title = organizations.iter().filter(|organization| organization.span.start < cx.document.body);
        let meta = &cx.document.meta;
        let sources = [&meta.source, &meta.site].into_iter().flatten().filter(|name| !name.is_empty()).cloned();
        Self {
            named_first: in_title.filter_map(full).chain(sources).collect(),
            named: organizations.iter().filter_map(full).collect(),
        }
    }

    /// The only body whose full name begins with the stated name: 中铁二局集团 is 中铁二局集团有限公司.
    pub fn begun_by(&self, cx: &Context, parted: &Parted) -> Option<String> {
        let stated = cx.slice(parted.organization?);
        let is_long = stated.chars().count() >= SHORTEST_STEM;
        let mut longer =
            self.named.iter().filter(|name| is_long && name.len() > stated.len() && name.starts_with(stated));
        let longer_name = longer.next().filter(|name| COMPANY_ENDS.longest_suffix(name).is_some())?;
        longer.all(|name| name == longer_name).then(|| longer_name.clone())
    }

    /// The body that a relative word means: 我院, 校, 公司.
    pub fn relative(&self, cx: &Context, parted: &Parted) -> Option<String> {
        let word = cx.slice(parted.organization?);
        let head = cx.slice(parted.head);
        let kinds = || KINDS.iter().filter(|kind| kind.relative.contains(word));
        let by_head = kinds().find(|kind| kind.heads.contains(head));
        by_head.into_iter().chain(kinds()).find_map(|kind| self.only(kind))
    }

    /// The body whose head a post is, where the report names only one body of the kind: 校长.
    pub fn of_head(&self, cx: &Context, parted: &Parted) -> Option<String> {
        let head = cx.slice(parted.head);
        let kind = KINDS.iter().find(|kind| kind.heads.contains(head)).filter(|_| parted.organization.is_none())?;
        self.only(kind)
    }

    /// The only body of a kind in the headline or the source, else in the whole report.
    fn only(&self, kind: &Kind) -> Option<String> {
        let only = |names: &[String]| {
            let mut of_kind = names.iter().filter(|name| kind.ends.longest_suffix(name).is_some());
            let first = of_kind.next()?;
            of_kind.all(|name| name == first).then(|| first.clone())
        };
        only(&self.named_first).or_else(|| only(&self.named))
    }
}
