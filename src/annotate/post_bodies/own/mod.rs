//! The report's own body: what 我院, 校 and 公司 mean, whose head 院长 is, and whose department 教务处 is.

mod guests;
mod kinds;

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use super::departments::is_department;
use super::words::{
    BOARDS, BRANCHES, CHIEF_OFFICERS, CLASSES, COLLEGES, COMPANIES, COMPANY_ENDS, CONFERENCES, COURT_ENDS, COURT_RANKS,
    COURT_WORDS, COURTS, GROUPS, HIGH_COURTS, HOSPITAL_ENDS, HOUSES, INNER, MEDIA_TAILS, MEMBERS, MIDDLE_COURTS,
    MINISTRIES, OFFICERS, OWN_HEADS, OWN_MINISTRIES, OWN_UNITS, PROCURACY_WORDS, PROCURATORATE_NAMES, RELATIVE,
    RELATIVE_WORDS, SCHOOL_DEPARTMENTS, TRIBUNALS, UNIT_HEADS, UNIVERSITIES, WARD_ENDS,
};
use crate::annotate::Context;
use crate::annotate::organizations::{
    OrganizationMention, Place, division_of_level, division_of_name, is_of_state, leading_place,
};
use crate::annotate::people::People;
use crate::annotate::posts::{Parted, PostMention};
use crate::annotate::regions::Region;
use crate::lexicon::Table;
use crate::lexicon::divisions::Level;
use crate::span::Span;
use crate::words::WordList;
use guests::{is_of_scholar, is_visitor};
use kinds::{ASSOCIATION, KINDS};

/// Shortest name that may stand for a longer one, in code points.
const SHORTEST_STEM: usize = 4;

/// A body before a name.
pub(in crate::annotate::post_bodies) enum BodyBefore {
    /// A body with its full name.
    Named(String),
    /// A body whose full name is unknown.
    Unknown,
}

impl From<Option<String>> for BodyBefore {
    fn from(name: Option<String>) -> Self {
        name.map_or(Self::Unknown, Self::Named)
    }
}

/// Names in the order of first mention, each once, with how often they are named.
type Counted = Vec<(String, usize)>;

/// Most names of a report that one search tries.
const MOST_NAMES: usize = 500;

fn counted(names: impl Iterator<Item = String>) -> Counted {
    let mut found: Counted = Vec::new();
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    for name in names {
        let next = found.len();
        match *known.entry(name.clone()).or_insert(next) {
            at if at == next => found.push((name, 1)),
            at => found[at].1 += 1,
        }
    }
    found
}

/// The full names of the bodies that the source, the headline and the whole report name. The report's own body is found
/// among them.
pub struct OwnBodies {
    sources: Counted,
    in_title: Counted,
    named: Counted,
    /// What the full names of local bodies are without their place: 地方税务局.
    local: Vec<String>,
    /// The bodies whose people visit the report's own body.
    visitors: FxHashSet<String>,
    /// Whether posts of the report are of its own school: 校长, 校党委书记.
    is_school: bool,
    /// Whether several bodies are called 学院, so that the word alone says little.
    has_colleges: bool,
    /// What [`Self::certain`] finds, when a post first needs it.
    certain: OnceCell<Option<String>>,
    /// What [`is_procuracy`] says, when a body first needs it.
    is_procuracy: OnceCell<Option<bool>>,
}

impl OwnBodies {
    /// Collects the bodies of which the full name is known, but for those whose people visit the report's own body.
    ///
    /// A body that is only named with a scholar (某大学甲教授) may be the guest's.
    pub fn of(
        cx: &Context,
        region: Option<&Region>,
        people: &People,
        organizations: &[OrganizationMention],
        posts: &[PostMention],
    ) -> Self {
        let visits = |organization: &&OrganizationMention| is_visitor(cx, organization.span);
        let visitors: FxHashSet<String> =
            organizations.iter().filter(visits).filter_map(|organization| organization.full_name.clone()).collect();
        let colleges = organizations.iter().map(|organization| cx.slice(organization.span));
        let colleges: Vec<&str> = colleges.filter(|name| COLLEGES.longest_suffix(name).is_some()).collect();
        // 土木工程学院 after 湖南大学土木工程学院 is the same college.
        let longest = colleges.iter().max_by_key(|name| name.len());
        let has_colleges = longest.is_some_and(|longest| !colleges.iter().all(|name| longest.ends_with(name)));
        let full = |organization: &OrganizationMention| {
            let name = organization.full_name.clone().filter(|name| !visitors.contains(name));
            let is_one_of_several =
                |name: &String| has_colleges && COLLEGES.longest_suffix(name).is_some() && !is_university(cx, name);
            // An unlisted university is a foreign one, or one of Taiwan.
            let is_foreign = |name: &String| UNIVERSITIES.longest_suffix(name).is_some() && !is_university(cx, name);
            let is_own = |name: &String| !CLASSES.occurs_in(name) && !is_one_of_several(name) && !is_foreign(name);
            name.filter(|name| is_own(name) && !is_of_scholar(cx, people, organization.span))
        };
        let in_title = organizations.iter().filter(|organization| organization.span.start < cx.document.body);
        let meta = &cx.document.meta;
        let sources = [&meta.source, &meta.site].into_iter().flatten().filter(|name| !name.is_empty());
        let owners = sources.clone().filter_map(|name| owner_of_medium(cx, name));
        let sources: Vec<String> = sources.cloned().chain(owners).collect();
        let local = |organization: &OrganizationMention| {
            let place = leading_place(cx, region, organization.span)?;
            organization.full_name.as_ref()?.strip_prefix(place.name.as_str()).map(str::to_owned)
        };
        Self {
            sources: counted(sources.into_iter()),
            in_title: counted(in_title.filter_map(full)),
            named: counted(organizations.iter().filter_map(full)),
            local: organizations.iter().filter_map(local).collect(),
            visitors,
            certain: OnceCell::new(),
            is_procuracy: OnceCell::new(),
            has_colleges,
            is_school: posts.iter().any(|post| is_own_school(cx, post)),
        }
    }

    /// The body of a place that is called by its last character (绥化市局, 省厅), where the report names bodies of one kind
    /// that end with it.
    pub fn branch(&self, cx: &Context, region: Option<&Region>, body: Span) -> Option<String> {
        let end = BRANCHES.longest_before(&cx.document.reading, body.end).filter(|end| end.start > body.start)?;
        let before = Span::new(body.start, end.start);
        let place = division_of_name(cx, region, before).or_else(|| {
            let level = cx.slice(before);
            (before.len() <= 2).then(|| division_of_level(cx, region, level)).flatten()
        })?;
        let mut kinds =
            self.local.iter().filter(|kind| kind.ends_with(cx.slice(end))).map(|kind| unranked(kind, &place));
        if let Some(kind) = kinds.next() {
            return kinds.all(|other| other == kind).then(|| place.name.clone() + &kind);
        }
        let house = HOUSES.contains(cx.slice(end)).then(|| self.house(cx, &place)).flatten();
        house.map(|kind| place.name.clone() + kind)
    }

    /// What 院 of a place means in a report that speaks of procuratorates or of courts alone.
    fn house(&self, cx: &Context, place: &Place) -> Option<&'static str> {
        let is_procuracy = *self.is_procuracy.get_or_init(|| is_procuracy(cx));
        let ends = match (is_procuracy?, place.level) {
            (true, _) => &PROCURATORATE_NAMES,
            (false, Level::Province) => &HIGH_COURTS,
            (false, Level::Prefecture) => &MIDDLE_COURTS,
            (false, Level::County) => &COURTS,
        };
        ends.words().next()
    }

    /// The company whose full name is the only one to begin with the stated name: 中铁二局集团 is 中铁二局集团有限公司.
    pub fn begun_by(&self, cx: &Context, parted: &Parted) -> Option<String> {
        let stated = cx.slice(parted.organization?);
        let is_long = stated.chars().count() >= SHORTEST_STEM;
        let mut longer = self
            .named
            .iter()
            .map(|(name, _)| name)
            .take(MOST_NAMES)
            .filter(|name| is_long && name.len() > stated.len() && name.starts_with(stated));
        let longer_name = longer.next().filter(|name| COMPANY_ENDS.longest_suffix(name).is_some())?;
        longer.all(|name| name == longer_name).then(|| longer_name.clone())
    }

    /// Whether people of the body with the full name `name` visit the report's own body.
    pub fn is_visitor(&self, name: &str) -> bool {
        self.visitors.contains(name)
    }

    /// The body that a relative word means (我院, 校, 公司), or its department (我校|研究生院).
    pub fn relative(&self, cx: &Context, parted: &Parted) -> Option<String> {
        let stated = cx.slice(parted.organization?);
        let of_word = || self.of_word(cx, stated, parted).or_else(|| self.court_of_rank(stated));
        of_word().or_else(|| {
            let word = RELATIVE_WORDS.longest_prefix(stated)?;
            let department = stated.strip_prefix(word).filter(|rest| is_department(rest))?;
            let is_party = INNER.longest_prefix(department).is_some();
            self.of_word(cx, word, parted).filter(|_| !is_party).map(|owner| owner + department)
        })
    }

    /// The only court of its rank: 中院 of a report that names one 中级人民法院.
    fn court_of_rank(&self, stated: &str) -> Option<String> {
        let ends = |name: &str| (name.chars().next(), name.chars().next_back());
        let is_short = |court: &&str| stated.chars().count() == 2 && ends(stated) == ends(court);
        let court = HIGH_COURTS.words().chain(MIDDLE_COURTS.words()).find(is_short)?;
        self.only(|name| name.ends_with(court))
    }

    /// The body of the relative word that ends at `end`, before a name: 我校|李宝刚|校长.
    pub fn relative_before(&self, cx: &Context, end: usize, parted: &Parted) -> Option<BodyBefore> {
        let word = RELATIVE_WORDS.longest_before(&cx.document.reading, end)?;
        Some(self.of_word(cx, cx.slice(word), parted).into())
    }

    fn of_word(&self, cx: &Context, word: &str, parted: &Parted) -> Option<String> {
        if OWN_MINISTRIES.contains(word) {
            return self.only_ministry();
        }
        let head = cx.slice(parted.head);
        let kinds = || KINDS.iter().chain([&ASSOCIATION]).filter(|kind| kind.relative.contains(word));
        let by_head = kinds().find(|kind| kind.heads.contains(head));
        let found = by_head.into_iter().chain(kinds()).find_map(|kind| self.only(|name| kind.holds(cx, name)));
        let is_open = COLLEGES.contains(word) && self.has_colleges;
        found.filter(|name| !is_open || is_university(cx, name))
    }

    /// The ministry that is named alone or in the names of its departments: 财政部 of 财政部国库司.
    fn only_ministry(&self) -> Option<String> {
        let ministry = |name: &String| name.get(..MINISTRIES.find_in(name)?.end).map(str::to_owned);
        let mut ministries = self
            .named
            .iter()
            .map(|(name, _)| name)
            .take(MOST_NAMES)
            .filter(|name| is_of_state(name))
            .filter_map(ministry);
        let first = ministries.next()?;
        ministries.all(|other| other == first).then_some(first)
    }

    /// The body whose head a post is, where the report names only one body of the kind: 校长, 场长.
    pub fn of_head(&self, cx: &Context, parted: &Parted) -> Option<String> {
        if parted.organization.is_some() {
            return None;
        }
        let head = cx.slice(parted.head);
        if MEMBERS.contains(cx.slice(parted.post)) {
            return self.only_conference();
        }
        let of_kind = KINDS.iter().filter(|kind| kind.heads.contains(head));
        if let Some(name) = of_kind.clone().find_map(|kind| self.only(|name| kind.holds(cx, name))) {
            return Some(name);
        }
        if of_kind.clone().next().is_some() && !OFFICERS.contains(cx.slice(parted.post)) {
            return None;
        }
        if ASSOCIATION.heads.contains(head)
            && let Some(name) = self.only(|name| ASSOCIATION.holds(cx, name))
        {
            return Some(name);
        }
        let unit = UNIT_HEADS.longest_suffix(head).and_then(|end| head.strip_suffix(end));
        if let Some(unit) = unit.filter(|unit| OWN_UNITS.contains(unit)) {
            return self.only(|name| name.ends_with(unit));
        }
        let post = cx.slice(parted.post);
        let of_ministry = || CHIEF_OFFICERS.contains(post).then(|| self.only_ministry()).flatten();
        let certain = (OWN_HEADS.contains(post) || OFFICERS.contains(post)).then(|| self.certain(cx)).flatten();
        certain.or_else(of_ministry)
    }

    /// The only political consultative conference of the headline.
    fn only_conference(&self) -> Option<String> {
        let mut of_kind =
            self.in_title.iter().map(|(name, _)| name).filter(|name| CONFERENCES.longest_prefix(name).is_some());
        let first = of_kind.next()?;
        of_kind.all(|name| name == first).then(|| first.clone())
    }

    /// The full name of a department of the report's own body that is stated by its own name alone: 党政办公室.
    pub fn department_called(&self, cx: &Context, parted: &Parted, name: &str) -> Option<String> {
        let stated = cx.slice(parted.organization?);
        if stated != name || !SCHOOL_DEPARTMENTS.contains(stated) {
            return None;
        }
        self.certain(cx).map(|owner| owner + stated)
    }

    /// A department of the report's own body: 教务处.
    pub fn department(&self, cx: &Context, parted: &Parted) -> Option<String> {
        let department = cx.slice(parted.organization?);
        let is_bare =
            RELATIVE.longest_prefix(department).is_none() && RELATIVE_WORDS.longest_prefix(department).is_none();
        let is_department = is_bare && SCHOOL_DEPARTMENTS.longest_suffix(department).is_some();
        let is_board = BOARDS.longest_suffix(department).is_some();
        let has = |owner: &String| {
            !is_board || [&*COMPANIES, &*GROUPS].iter().any(|ends| ends.longest_suffix(owner).is_some())
        };
        let of_any = || is_department.then(|| self.certain(cx)).flatten().filter(has).map(|owner| owner + department);
        let of_kind = || is_bare.then(|| self.special_department(cx, department)).flatten();
        of_any().or_else(of_kind)
    }

    /// A department that only hospitals or courts have: 内分泌科, 新镇法庭.
    fn special_department(&self, cx: &Context, department: &str) -> Option<String> {
        let kinds = [(&WARD_ENDS, &HOSPITAL_ENDS), (&TRIBUNALS, &COURT_ENDS)];
        let (_, owners) = kinds.into_iter().find(|(ends, _)| ends.longest_suffix(department).is_some())?;
        let is_whole = owners.find_in(department).is_some();
        let owner = self.certain(cx).filter(|owner| !is_whole && owners.longest_suffix(owner).is_some())?;
        Some(owner + department)
    }

    /// A college of the report's own university: 农学院.
    pub fn college(&self, cx: &Context, parted: &Parted) -> Option<String> {
        let college = cx.slice(parted.organization?);
        let end = COLLEGES.longest_suffix(college).filter(|end| *end != college && !is_university(cx, college))?;
        let owner = self.certain(cx).filter(|owner| is_university(cx, owner))?;
        // 明德学院 in a report of 西安明德理工学院 is the school itself.
        let is_short_name = COLLEGES.longest_suffix(&owner).is_some()
            && college.strip_suffix(end).is_some_and(|stem| owner.contains(stem));
        Some(if is_short_name { owner } else { owner + college })
    }

    /// The body of one of [`KINDS`] that the whole report is about, by [`Self::only`]. If the report has posts of its
    /// own school (校长), it is a school.
    fn certain(&self, cx: &Context) -> Option<String> {
        let kinds = if self.is_school { &KINDS[..1] } else { &KINDS[..] };
        let find = || self.only(|name| kinds.iter().any(|kind| kind.holds(cx, name)));
        self.certain.get_or_init(find).clone()
    }

    /// The body of a kind that is named more often than all others of the kind together: in the source of the report,
    /// else in the headline, else in the whole report.
    fn only(&self, is_of_kind: impl Fn(&str) -> bool) -> Option<String> {
        let only = |names: &Counted| {
            let of_kind = || names.iter().take(MOST_NAMES).filter(|(name, _)| is_of_kind(name));
            let (most, count) = of_kind().max_by_key(|(_, count)| *count)?;
            let all: usize = of_kind().map(|(_, count)| count).sum();
            (2 * count > all).then(|| most.clone())
        };
        [&self.sources, &self.in_title, &self.named].into_iter().find_map(only)
    }
}

/// Whether `name` is that of a listed university.
fn is_university(cx: &Context, name: &str) -> bool {
    cx.lexicon.rows_of(Table::Universities, name).next().is_some()
}

/// Whether `head`, the last noun of a post, is one of bodies of the same kind as the body `name`: 校长 fits a
/// university.
pub(super) fn is_head_of(cx: &Context, head: &str, name: &str) -> bool {
    KINDS.iter().any(|kind| kind.heads.contains(head) && kind.holds(cx, name))
}

/// Whether a post is of the report's own school: 校长, 校党委书记.
fn is_own_school(cx: &Context, post: &PostMention) -> bool {
    let parted = post.parted(cx);
    let [school, ..] = &KINDS;
    match parted.organization {
        Some(body) => school.relative.contains(cx.slice(body)),
        None => school.heads.contains(cx.slice(parted.head)),
    }
}

/// The body that runs a medium: 中国石化 of 中国石化报, 清华 of 清华新闻网.
fn owner_of_medium(cx: &Context, medium: &str) -> Option<String> {
    let owner = medium.strip_suffix(MEDIA_TAILS.longest_suffix(medium)?)?;
    if cx.lexicon.rows_of(Table::Universities, owner).next().is_some() {
        return Some(owner.to_owned());
    }
    let row = cx.lexicon.rows_of(Table::Institutions, owner).next()?;
    let name = cx.lexicon.rows(Table::Institutions).get(row)?.get(1)?;
    Some(name.to_string()).filter(|name| !name.is_empty() && !name.contains('{'))
}

/// Whether the report speaks of procuratorates and not of courts; none where it speaks of both or of neither.
fn is_procuracy(cx: &Context) -> Option<bool> {
    let text = &cx.document.reading;
    let has = |words: &WordList| words.first_in(text, text.span()).is_some();
    let (procuracy, courts) = (has(&PROCURACY_WORDS), has(&COURT_WORDS));
    (procuracy != courts).then_some(procuracy)
}

/// The kind of a court for a place: courts of counties have no rank.
fn unranked(kind: &str, place: &Place) -> String {
    let rank = COURT_RANKS.longest_prefix(kind).filter(|_| place.level == Level::County);
    rank.and_then(|rank| kind.strip_prefix(rank)).unwrap_or(kind).to_owned()
}
