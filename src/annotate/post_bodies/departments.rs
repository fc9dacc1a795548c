//! Departments inside a body: 统战部 of 中共张家港市委员会 is 中共张家港市委统战部.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::{
    BARE_DEPARTMENTS, CENTRAL_BUREAUS, CENTRAL_COMMITTEES, COMMITTEE_SHORT, COMPANIES, COURT_ENDS, DEPARTMENT_ENDS,
    OWN_DEPARTMENTS, PARTY_COMMITTEES, PARTY_DEPARTMENTS, PARTY_NAMES, POLITICAL_LEGAL, RELATIVE, SECRETARIATS,
};
use crate::annotate::grammar::marks::{is_closing, is_opening};
use crate::annotate::organizations::{GAP, committee_of};
use crate::lexicon::load::{pairs, rows};

/// Organs that a list names after the party committee of the same place (管委会): the word for the organ, the ends of
/// names of these committees, and the template of the organ's full name.
static PARTNERS: LazyLock<Vec<[&str; 3]>> =
    LazyLock::new(|| rows("partners.tsv", include_str!("../../lexicon/lists/partners.tsv")).unwrap_or_default());

/// The divisions of a court: short names and full ones.
static COURT_DIVISIONS: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| pairs("court_divisions.tsv", include_str!("../../lexicon/lists/court_divisions.tsv")).collect());

/// The full name of a division of the court `owner` by its short name: 民四庭.
pub fn division_of_court(owner: &str, short: &str) -> Option<String> {
    let division = COURT_DIVISIONS.get(short).filter(|_| COURT_ENDS.longest_suffix(owner).is_some())?;
    Some(format!("{owner}{division}"))
}

/// Whether a name is the short one of a division of a court.
pub fn is_division_of_court(short: &str) -> bool {
    COURT_DIVISIONS.contains_key(short)
}

/// The organ of the place that the party committee `owner` is of: 管委会 after 贵安新区党工委.
pub fn partner_of(owner: &str, word: &str) -> Option<String> {
    let place = owner.strip_prefix(PARTY_NAMES.longest_prefix(owner)?)?;
    let [_, ends, template] = PARTNERS.iter().find(|[partner, ..]| *partner == word)?;
    let place = ends.split('|').find_map(|end| place.strip_suffix(end))?;
    Some(template.replace(GAP, place))
}

/// The full name of a department of the body with the full name `owner`; none where the department may be elsewhere.
pub fn department_of(owner: &str, department: &str) -> Option<String> {
    if let Some(name) = committee_of(owner, department) {
        return Some(name);
    }
    let is_internal = is_department(department) && RELATIVE.longest_prefix(department).is_none();
    if SECRETARIATS.contains(department) {
        return secretariat_of(owner, department);
    }
    let is_party = PARTY_NAMES.longest_prefix(owner).is_some();
    if BARE_DEPARTMENTS.contains(department) {
        return (!is_party).then(|| format!("{}{department}", owner_of(owner)));
    }
    if !is_internal {
        return None;
    }
    if !is_party {
        return (!PARTY_DEPARTMENTS.contains(department)).then(|| format!("{owner}{department}"));
    }
    let committee = PARTY_COMMITTEES.longest_suffix(owner)?;
    let place = owner.strip_suffix(committee)?;
    let short = COMMITTEE_SHORT.words().next()?;
    let rest =
        POLITICAL_LEGAL.longest_suffix(department).map_or("", |_| PARTY_COMMITTEES.words().next().unwrap_or_default());
    let stem = department.strip_suffix(short).filter(|_| !rest.is_empty()).unwrap_or(department);
    PARTY_DEPARTMENTS.contains(department).then(|| format!("{place}{short}{stem}{rest}"))
}

/// Whether a name ends as those of departments inside a body do.
pub fn is_department(name: &str) -> bool {
    let name = before_bracket(name);
    DEPARTMENT_ENDS.longest_suffix(name).is_some()
        && OWN_DEPARTMENTS.longest_suffix(name).is_none()
        && COMPANIES.longest_suffix(name).is_none()
}

/// A name without a second one in brackets at its end: 工程部（战备部）.
fn before_bracket(name: &str) -> &str {
    let inner = name.strip_suffix(is_closing).and_then(|name| name.rsplit_once(is_opening));
    inner.map_or(name, |(before, _)| before)
}

/// The body that a bare department is of: the court of its 审判委员会.
pub fn owner_of(body: &str) -> &str {
    BARE_DEPARTMENTS.longest_suffix(body).and_then(|department| body.strip_suffix(department)).unwrap_or(body)
}

/// The secretariat of a central committee (中国共产党中央委员会书记处) or of a national federation.
fn secretariat_of(owner: &str, secretariat: &str) -> Option<String> {
    let bureau = CENTRAL_BUREAUS.longest_suffix(owner);
    let committee = bureau.and_then(|bureau| owner.strip_suffix(bureau)).unwrap_or(owner);
    let is_party = PARTY_NAMES.longest_prefix(owner).is_some();
    let is_central = !is_party || CENTRAL_COMMITTEES.longest_suffix(committee).is_some();
    is_central.then(|| format!("{committee}{secretariat}"))
}
