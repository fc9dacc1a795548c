//! The report's own body: what 我院, 校 and 公司 mean, and whose head 院长 is.

use super::words::{
    BANK_HEADS, BANKS, BRANCHES, BUREAU_HEADS, BUREAUS, COMPANIES, COMPANY_ENDS, COMPANY_HEADS, COURT_RANKS,
    INSTITUTE_HEADS, INSTITUTES, OWN_BANKS, OWN_BUREAUS, OWN_COMPANIES, OWN_INSTITUTES, OWN_SCHOOLS,
    PROCURATORATE_HEADS, PROCURATORATES, SCHOOL_HEADS, SCHOOLS, VISITS,
};
use crate::annotate::Context;
use crate::annotate::organizations::{OrganizationMention, Place, division_of_level, division_of_name, leading_place};
use crate::annotate::posts::Parted;
use crate::annotate::regions::Region;
use crate::lexicon::divisions::Level;
use crate::span::Span;
use crate::words::WordList;

/// How far after a body a visit to the report's own body is looked for, in code points.
const VISIT_REACH: usize = 80;

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
    sources: Vec<String>,
    in_title: Vec<String>,
    named: Vec<String>,
    /// What the full names of local bodies are without their place: 地方税务局.
    local: Vec<String>,
}

impl OwnBodies {
    /// Collects the bodies of which the full name is known, but for those whose people visit the report's own body.
    pub fn of(cx: &Context, region: Option<&Region>, organizations: &[OrganizationMention]) -> Self {
        let visits = |organization: &&OrganizationMention| is_visitor(cx, organization.span);
        let visitors: Vec<&str> =
            organizations.iter().filter(visits).filter_map(|organization| organization.full_name.as_deref()).collect();
        let full = |organization: &OrganizationMention| {
            organization.full_name.clone().filter(|name| !visitors.contains(&name.as_str()))
        };
        let in_title = organizations.iter().filter(|organization| organization.span.start < cx.document.body);
        let meta = &cx.document.meta;
        let sources = [&meta.source, &meta.site].into_iter().flatten().filter(|name| !name.is_empty()).cloned();
        let local = |organization: &OrganizationMention| {
            let place = leading_place(cx, region, organization.span)?;
            organization.full_name.as_ref()?.strip_prefix(place.name.as_str()).map(str::to_owned)
        };
        Self {
            sources: sources.collect(),
            in_title: in_title.filter_map(full).collect(),
            named: organizations.iter().filter_map(full).collect(),
            local: organizations.iter().filter_map(local).collect(),
        }
    }

    /// The body of a place that is called by its last character (绥化市局, 省厅), where the report names bodies of one kind
    /// that end with it.
    pub fn branch(&self, cx: &Context, region: Option<&Region>, parted: &Parted) -> Option<String> {
        let body = parted.organization?;
        let end = BRANCHES.longest_before(&cx.document.reading, body.end).filter(|end| end.start > body.start)?;
        let before = Span::new(body.start, end.start);
        let place = division_of_name(cx, region, before).or_else(|| {
            let level = cx.slice(before);
            (before.len() <= 2).then(|| division_of_level(cx, region, level)).flatten()
        })?;
        let mut kinds =
            self.local.iter().filter(|kind| kind.ends_with(cx.slice(end))).map(|kind| unranked(kind, &place));
        let kind = kinds.next()?;
        kinds.all(|other| other == kind).then(|| place.name.clone() + &kind)
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

    /// The only body of a kind in the source, in the headline or in the whole report.
    fn only(&self, kind: &Kind) -> Option<String> {
        let only = |names: &[String]| {
            let mut of_kind = names.iter().filter(|name| kind.ends.longest_suffix(name).is_some());
            let first = of_kind.next()?;
            of_kind.all(|name| name == first).then(|| first.clone())
        };
        [&self.sources, &self.in_title, &self.named].into_iter().find_map(|names| only(names))
    }
}

/// The kind of a court for a place: courts of counties have no rank.
fn unranked(kind: &str, place: &Place) -> String {
    let rank = COURT_RANKS.longest_prefix(kind).filter(|_| place.level == Level::County);
    rank.and_then(|rank| kind.strip_prefix(rank)).unwrap_or(kind).to_owned()
}

/// Whether people of the body at `span` come to the report's own body: 某院院长一行来我院.
fn is_visitor(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let sentence = cx.document.sentence_span_at(span.start);
    let end = sentence.map_or(span.end, |sentence| sentence.end).clamp(span.end, span.end + VISIT_REACH);
    VISITS.first_in(text, Span::new(span.end, end)).is_some()
}
