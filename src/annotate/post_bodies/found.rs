//! The posts of a report in order, and the rules by which one takes its body from another.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::PostBody;
use super::departments::{department_of, division_of_court, is_division_of_court, owner_of, partner_of};
use super::elected::elected_body;
use super::offices::{has_own_office, shares_body};
use super::own::{OwnBodies, is_head_of};
use super::state::{body_if_chinese, is_foreigner, may_be_foreign, state_body};
use super::words::{
    CHINA, COMMITTEE_SHORT, COMPANIES, COMPANY_OFFICERS, CONCURRENT, COUNTY_LEVELS, INNER, INSTITUTES, OFFICERS,
    PARTY_COMMITTEES, PARTY_DEPARTMENTS, PARTY_NAMES, PLAIN_MEMBERS, RELATIVE, SCHOOLS, STATE,
};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_list_mark;
use crate::annotate::organizations::{OrganizationMention, Place};
use crate::annotate::people::{People, PersonFound};
use crate::annotate::posts::Parted;
use crate::record::Rule;
use crate::span::Span;
use crate::words::WordList;

/// How far back the post may be from which another takes its body, in code points.
pub(super) const REACH: usize = 200;

/// Longest name between two posts of a list, with the mark after it, in characters.
const LONGEST_NAME: usize = 5;
/// Last words of the names of units that have a party committee of their own.
static UNIT_ENDS: [&LazyLock<WordList>; 3] = [&SCHOOLS, &INSTITUTES, &COMPANIES];

/// A post in the text.
pub(super) struct Entry {
    pub span: Span,
    pub body: PostBody,
    /// The division whose body has the post.
    pub place: Option<Place>,
    /// Whether the text names a body for the post of which the full name is unknown.
    pub is_held: bool,
}

impl Entry {
    /// Whether the post states no body and none was found.
    fn is_open(&self) -> bool {
        self.is_bare() && self.body.full_name.is_none() && !self.is_held
    }

    fn is_bare(&self) -> bool {
        self.body.parted.organization.is_none()
    }
}

/// The posts by start, as far as they are resolved.
pub(super) struct Found<'c, 'a> {
    pub cx: &'c Context<'a>,
    pub entries: Vec<Entry>,
}

impl Found<'_, '_> {
    /// The body of the post before it in the same chain, or a department of that body.
    pub fn by_chain(&self, span: Span, parted: &Parted) -> Option<String> {
        let before = self.entries.last().filter(|before| self.joins(before.span, span))?;
        let owner = before.body.full_name.as_deref()?;
        match parted.organization {
            None => shares_body(self.cx, owner, parted).then(|| owner_of(owner).to_owned()),
            Some(stated) => {
                let stated = self.cx.slice(stated);
                let of_own = || department_of(owner, strip_committee(owner, stated)?);
                partner_of(owner, stated).or_else(|| department_of(owner, stated)).or_else(of_own)
            }
        }
    }

    /// Whether a department of a party committee follows, in the same chain, a post of a body whose full name is unknown.
    pub fn is_in_unknown_party(&self, span: Span, parted: &Parted) -> bool {
        let is_department = parted.organization.is_some_and(|body| PARTY_DEPARTMENTS.contains(self.cx.slice(body)));
        let before = self.entries.last().filter(|before| is_department && self.joins(before.span, span));
        before.is_some_and(|before| before.body.full_name.is_none() && !before.is_bare())
    }

    /// Whether a post without a body follows, in the same chain, a post of a body whose full name is unknown.
    pub fn follows_unknown(&self, span: Span, parted: &Parted) -> bool {
        let before =
            self.entries.last().filter(|before| parted.organization.is_none() && self.joins(before.span, span));
        before.is_some_and(|before| before.body.full_name.is_none() && (!before.is_bare() || before.is_held))
    }

    /// Gives posts without a body the one that the text before elects or appoints people to.
    pub fn by_election(&mut self, organizations: &[OrganizationMention]) {
        for open in 0..self.entries.len() {
            let Entry { span, body, .. } = &self.entries[open];
            let is_open = self.entries[open].is_open() && !has_own_office(self.cx, &body.parted);
            let is_inner = || INNER.longest_at(&self.cx.document.reading, body.parted.post.start).is_some();
            if is_open && !is_inner() {
                self.entries[open].body.full_name = elected_body(self.cx, organizations, *span);
            }
        }
    }

    /// Gives posts without a body that of another post of the same person, if it ends with the same words (主席).
    pub fn by_person(&mut self, people: &People) {
        for person in &people.list {
            let places = self.places_of(person);
            for &open in &places {
                if !self.entries[open].is_open() || has_own_office(self.cx, &self.entries[open].body.parted) {
                    continue;
                }
                let is_same = |other: &&usize| self.slice_post(**other).ends_with(self.slice_post(open));
                let named = places.iter().filter(is_same).find_map(|other| self.entries[*other].body.full_name.clone());
                self.entries[open].body.full_name = named;
            }
        }
    }

    /// Gives posts of members of the government of China their body: 外长, 中国外长. A bare post also gets this body if
    /// another post of the person is of it.
    pub fn by_state(&mut self, people: &People) {
        for person in &people.list {
            let places = self.places_of(person);
            for &place in &places {
                let body = &self.entries[place].body;
                if body.parted.organization.is_some_and(|state| CHINA.contains(self.cx.slice(state)))
                    && let Some(name) = body_if_chinese(self.slice_post(place))
                {
                    self.entries[place].body.full_name = Some(name.to_owned());
                    continue;
                }
                let is_held_body = |name: &&str| {
                    places.iter().any(|other| self.entries[*other].body.full_name.as_deref() == Some(*name))
                };
                let of_other_post = || body_if_chinese(self.slice_post(place)).filter(is_held_body).map(str::to_owned);
                if body.parted.organization.is_none()
                    && let Some(name) = state_body(self.cx, person, body.parted.post).or_else(of_other_post)
                {
                    self.entries[place].body.full_name = Some(name);
                }
            }
        }
    }

    /// Gives posts without a body that of the last post before them in the paragraph that is alike: it has the same
    /// last noun (主任甲，副主任乙), is of the same part of a body (党组), or precedes that of an officer (总工程师).
    pub fn by_last(&mut self, own: &OwnBodies) {
        for open in 0..self.entries.len() {
            let Entry { span, body, .. } = &self.entries[open];
            if !self.entries[open].is_open() || has_own_office(self.cx, &body.parted) {
                continue;
            }
            let from = span.start.saturating_sub(REACH);
            let before = self.entries[..open].iter().rev().take_while(|before| before.span.start >= from);
            let mut same = before.filter(|before| self.in_same_paragraph(before.span, *span));
            let beside = self.entries[..open].last().filter(|before| self.is_of_unit_before(before, *span, body));
            let last = beside.or_else(|| same.find(|other| self.is_alike(&other.body, body)));
            let is_other_side = |name: &String| {
                own.is_visitor(name) && last.is_some_and(|last| !self.in_same_sentence(last.span, *span))
            };
            // 某公司董事长甲，纪委书记乙: of an unknown body, so that no other rule may name one.
            let is_of_unknown = last.is_some_and(|last| !last.is_bare() && last.body.full_name.is_none());
            let is_listed = |last: &&Entry| !self.is_plain_member(*span) || self.is_in_list_with(last.span, *span);
            let name = last.filter(is_listed).and_then(|last| last.body.full_name.clone());
            let name = name.filter(|name| !is_other_side(name));
            self.entries[open].body.full_name = name;
            self.entries[open].is_held = is_of_unknown;
        }
    }

    /// Gives a department the party committee that the posts before it in the paragraph are of: 区委书记甲、组织部部长乙.
    pub fn by_committee(&mut self) {
        for open in 1..self.entries.len() {
            let Entry { span, body, .. } = &self.entries[open];
            let Some(department) = body.parted.organization.filter(|_| body.full_name.is_none()) else { continue };
            let from = span.start.saturating_sub(REACH);
            let mut before = self.entries[..open].iter().rev().take_while(|before| before.span.start >= from);
            let owner = before.find_map(|before| {
                let name = before.body.full_name.as_deref();
                let committee = name.filter(|name| PARTY_NAMES.longest_prefix(name).is_some());
                committee.filter(|_| self.in_same_paragraph(before.span, *span))
            });
            let department = self.cx.slice(department);
            let is_party = PARTY_DEPARTMENTS.contains(department);
            let named = owner.filter(|_| is_party).and_then(|owner| department_of(owner, department));
            self.entries[open].body.full_name = named;
        }
    }

    /// Gives a division the court of the posts before it in the sentence: 某市中级人民法院副院长甲、民四庭庭长乙.
    pub fn by_court(&mut self) {
        for open in 1..self.entries.len() {
            let Entry { span, body, .. } = &self.entries[open];
            let stated = body.parted.organization.filter(|_| body.full_name.is_none()).map(|body| self.cx.slice(body));
            let Some(division) = stated.filter(|stated| is_division_of_court(stated)) else { continue };
            let from = span.start.saturating_sub(REACH);
            let before = self.entries[..open].iter().rev().take_while(|before| before.span.start >= from);
            let mut courts = before
                .filter(|before| self.in_same_sentence(before.span, *span))
                .filter_map(|before| division_of_court(before.body.full_name.as_deref()?, division));
            let named = courts.next();
            self.entries[open].body.full_name = named;
        }
    }

    /// Gives posts without a body that of the post before it in the same chain (党委常委、副校长). Needed where the body of
    /// the post before was only found by a later rule.
    pub fn by_previous(&mut self) {
        for open in 1..self.entries.len() {
            let (before, next) = (&self.entries[open - 1], &self.entries[open]);
            let is_chain = next.is_open() && self.joins(before.span, next.span);
            let owner = before.body.full_name.as_deref().filter(|_| is_chain);
            let named = owner.filter(|owner| shares_body(self.cx, owner, &next.body.parted)).map(owner_of);
            if let Some(named) = named.map(str::to_owned) {
                self.entries[open].body.full_name = Some(named);
            }
        }
    }

    /// Gives posts without a body that of the next post in the same chain: 党组成员、副理事长.
    pub fn by_next(&mut self) {
        for open in (1..self.entries.len()).rev() {
            let (before, next) = (&self.entries[open - 1], &self.entries[open]);
            let is_chain = self.joins(before.span, next.span) && before.is_open() && next.is_bare();
            let next_name = next.body.full_name.clone().filter(|_| is_chain);
            let named = next_name.filter(|owner| shares_body(self.cx, owner, &before.body.parted));
            if named.is_some() && !has_own_office(self.cx, &next.body.parted) {
                self.entries[open - 1].body.full_name = named;
            }
        }
    }

    /// Whether a post is of a county or a district by its first character: 县教育局局长, 区长.
    pub fn names_county(&self) -> bool {
        let level = |entry: &Entry| COUNTY_LEVELS.longest_prefix(self.cx.slice(entry.span));
        self.entries.iter().any(|entry| level(entry).is_some())
    }

    /// Takes the bodies of China from posts of foreigners: 国防部长 in a report on another country.
    pub fn withhold_foreign(&mut self, people: &People) {
        let of_china = |found: &Self, place: usize| {
            let Entry { body, span, .. } = &found.entries[place];
            let is_of_state = body.full_name.as_deref().is_some_and(|name| STATE.longest_prefix(name).is_some());
            is_of_state && CHINA.longest_prefix(found.cx.slice(*span)).is_none()
        };
        let mut has_foreigners = false;
        for person in &people.list {
            for place in self.places_of(person).into_iter().filter(|place| of_china(self, *place)).collect::<Vec<_>>() {
                let span = self.entries[place].span;
                if is_foreigner(self.cx, person, span) || has_foreigners && may_be_foreign(person) {
                    has_foreigners = true;
                    self.entries[place].body.full_name = None;
                    self.entries[place].body.rule = None;
                }
            }
        }
    }

    /// Notes `rule` for the bodies that were named since the last note, if the caller wants explanations.
    pub fn note(&mut self, rule: Rule) {
        let is_new = |body: &PostBody| body.full_name.is_some() && body.rule.is_none();
        for entry in self.entries.iter_mut().filter(|entry| self.cx.options.explain && is_new(&entry.body)) {
            entry.body.rule = Some(rule);
        }
    }

    /// Gives each post that has no full name yet the one that `name` finds.
    ///
    /// A bare post is left out if its holder has the same one in a local body without a full name: 甲书记 after 区委书记甲.
    pub fn fill(&mut self, people: &People, name: impl Fn(&Parted) -> Option<String>) {
        let held = self.list_held(people);
        for (index, entry) in self.entries.iter_mut().enumerate() {
            if entry.body.full_name.is_none() && !entry.is_held && !held.contains(&index) {
                entry.body.full_name = name(&entry.body.parted);
            }
        }
    }

    /// The bare posts whose holder has another post that ends with them, in a local body without a known full name.
    fn list_held(&self, people: &People) -> FxHashSet<usize> {
        let mut held = FxHashSet::default();
        let is_local = |body: Span| RELATIVE.longest_at(&self.cx.document.reading, body.start).is_some();
        let is_unknown =
            |other: &Entry| other.body.parted.organization.is_some_and(is_local) && other.body.full_name.is_none();
        for person in &people.list {
            let places = self.places_of(person);
            for &open in places.iter().filter(|open| self.entries[**open].is_open()) {
                let mut others = places.iter().filter(|other| is_unknown(&self.entries[**other]));
                if others.any(|other| self.slice_post(*other).ends_with(self.slice_post(open))) {
                    held.insert(open);
                }
            }
        }
        held
    }

    /// Whether nothing, a mark or 兼 separates two posts.
    fn joins(&self, span: Span, next: Span) -> bool {
        let text = &self.cx.document.reading;
        let joins = |c: char| c == '，' || is_list_mark(c) || CONCURRENT.contains_char(c);
        span.end == next.start || span.end + 1 == next.start && text.get(span.end).is_some_and(joins)
    }

    /// Whether the post `body`, which states no body, is likely to be of the body of `other`: they have the same last
    /// noun (局长) or begin with the same part of a body (党组), or `body` is that of an officer.
    fn is_alike(&self, other: &PostBody, body: &PostBody) -> bool {
        let inner = |body: &PostBody| INNER.longest_at(&self.cx.document.reading, body.parted.post.start);
        let slice = |span: Span| self.cx.slice(span);
        let is_same_part = || match (inner(other), inner(body)) {
            (Some(one), Some(two)) => slice(one) == slice(two),
            _ => false,
        };
        let is_of_company = |name: &String| {
            !COMPANY_OFFICERS.contains(slice(body.parted.post)) || COMPANIES.longest_suffix(name).is_some()
        };
        let is_known = || other.full_name.as_ref().is_some_and(is_of_company);
        let is_unknown = || other.full_name.is_none() && other.parted.organization.is_some();
        let is_officer = || OFFICERS.contains(slice(body.parted.post)) && (is_known() || is_unknown());
        slice(other.parted.head) == slice(body.parted.head) || is_same_part() || is_officer()
    }

    /// Whether a post is of the unit of the post `before` it in a list. It is one of a party committee, or has a last
    /// noun such as 校长 that fits the unit: 某某大学校长甲，党委书记乙; 某某大学党委书记甲，副校长乙.
    fn is_of_unit_before(&self, before: &Entry, span: Span, body: &PostBody) -> bool {
        let is_inner = INNER.longest_at(&self.cx.document.reading, body.parted.post.start).is_some();
        let is_head = |owner: &str| is_head_of(self.cx, self.cx.slice(body.parted.head), owner);
        let is_near = span.start.saturating_sub(before.span.end) <= LONGEST_NAME;
        let owner = before.body.full_name.as_deref().filter(|_| !before.is_bare());
        let is_unit = owner.is_some_and(|owner| UNIT_ENDS.iter().any(|ends| ends.longest_suffix(owner).is_some()));
        (is_inner || owner.is_some_and(is_head)) && is_near && is_unit && self.is_in_list_with(before.span, span)
    }

    /// Whether a post is the word for a member alone: 委员. After a name it is a way to address any member of any body.
    fn is_plain_member(&self, post: Span) -> bool {
        PLAIN_MEMBERS.contains(self.cx.slice(post))
    }

    /// Whether the post at `span` is an item of the list that `before` is in: 主任甲、委员乙.
    fn is_in_list_with(&self, before: Span, span: Span) -> bool {
        let mark = span.start.checked_sub(1).and_then(|mark| self.cx.document.reading.get(mark));
        mark.is_some_and(|mark| mark == '，' || is_list_mark(mark)) && self.in_same_sentence(before, span)
    }

    fn in_same_paragraph(&self, before: Span, span: Span) -> bool {
        self.cx.document.paragraph_at(before.start) == self.cx.document.paragraph_at(span.start)
    }

    pub(super) fn in_same_sentence(&self, before: Span, span: Span) -> bool {
        self.cx.document.sentence_at(before.start) == self.cx.document.sentence_at(span.start)
    }

    /// The entries of the posts of `person`.
    fn places_of(&self, person: &PersonFound) -> Vec<usize> {
        let place = |span: Span| self.entries.binary_search_by_key(&span.start, |entry| entry.span.start).ok();
        person.posts.iter().filter_map(|post| place(post.span)).collect()
    }

    fn slice_post(&self, post: usize) -> &str {
        self.cx.slice(self.entries[post].body.parted.post)
    }
}

/// The department without the committee that gives its level: 社会工作部 of 区委社会工作部 if the owner is of a 区.
fn strip_committee<'a>(owner: &str, stated: &'a str) -> Option<&'a str> {
    let place = owner.strip_suffix(PARTY_COMMITTEES.longest_suffix(owner)?)?;
    let level = RELATIVE.longest_prefix(stated).filter(|level| place.ends_with(level))?;
    let rest = stated.strip_prefix(level)?;
    rest.strip_prefix(COMMITTEE_SHORT.longest_prefix(rest)?)
}
