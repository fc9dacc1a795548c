//! The bodies of posts, with their full official names.
//!
//! A post states its body (省委书记), or the text around it does. The rules are tried in this order:
//!
//! 1. The stated body by its full name, the head of a government by its division, 总书记 by the party.
//! 2. The post before it in the same chain: 县残联党组书记、理事长 are of one body.
//! 3. Another post of the same person with the same head: 习近平主席 after 国家主席习近平.
//! 4. The last post before it with the same head, or that of a leader before an officer: 区人大常委会主任甲，副主任乙.
//! 5. The report's own body: 我院, 校长 in a report of one hospital or school.
//!
//! A branch is of the kind that the report's bodies are of (绥化市局 in a report of tax bureaus); a bare 副总理 is of China
//! unless a foreign country is near.
//!
//! Where none of them applies the body has no full name. Lexicon: `lists/post_bodies.tsv`, `lists/offices.tsv`,
//! `lists/state_posts.tsv`, `institutions.tsv`.

mod departments;
mod offices;
mod own;
mod state;
mod words;

use rustc_hash::FxHashMap;

use super::Context;
use super::grammar::marks::is_list_mark;
use super::organizations::{OrganizationMention, full_name};
use super::people::People;
use super::posts::{Parted, PostMention};
use super::regions::Region;
use crate::span::Span;
use departments::department_of;
use offices::{has_own_office, office_body, shares_body};
use own::OwnBodies;
use state::state_body;
use words::{COMPANIES, COMPANY_OFFICERS, CONCURRENT, INNER, OFFICERS, PARTY_DEPARTMENTS, PARTY_NAMES};

/// How far back the last post with the same head may be, in code points.
const REACH: usize = 200;

/// A post parted, with the full name of its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostBody {
    /// The body and the post.
    pub parted: Parted,
    /// The full official name of the body.
    pub full_name: Option<String>,
}

/// The bodies of all posts, by the start of the post.
pub type PostBodies = FxHashMap<usize, PostBody>;

/// Finds the body of each post of `people`.
pub fn post_bodies(
    cx: &Context,
    region: Option<&Region>,
    people: &People,
    organizations: &[OrganizationMention],
) -> PostBodies {
    let mut posts: Vec<PostMention> = people.list.iter().flat_map(|person| person.posts.iter().copied()).collect();
    posts.sort_by_key(|post| (post.span.start, post.span.end));
    posts.dedup_by_key(|post| post.span.start);
    let own = OwnBodies::of(cx, region, organizations);
    let mut found = Found { cx, posts: Vec::with_capacity(posts.len()) };
    for post in posts {
        let parted = post.parted(cx);
        let branch = own.branch(cx, region, &parted);
        let stated = branch.or_else(|| stated(cx, region, &parted)).or_else(|| own.begun_by(cx, &parted));
        let full_name = stated.or_else(|| found.by_chain(post.span, &parted)).or_else(|| own.relative(cx, &parted));
        found.posts.push((post.span, PostBody { parted, full_name }));
    }
    found.by_state(people);
    found.by_person(people);
    found.by_last();
    found.by_next();
    found.by_committee();
    for (_, body) in found.posts.iter_mut().filter(|(_, body)| body.full_name.is_none()) {
        body.full_name = own.of_head(cx, &body.parted);
    }
    found.by_next();
    found.by_person(people);
    found.posts.into_iter().map(|(span, body)| (span.start, body)).collect()
}

/// The full name of the body that a post itself states.
fn stated(cx: &Context, region: Option<&Region>, parted: &Parted) -> Option<String> {
    office_body(cx, region, parted).or_else(|| parted.organization.and_then(|body| full_name(cx, region, body)))
}

/// The posts by start, as far as they are resolved.
struct Found<'c, 'a> {
    cx: &'c Context<'a>,
    posts: Vec<(Span, PostBody)>,
}

impl Found<'_, '_> {
    /// The body of the post before it in the same chain, or a department of that body.
    fn by_chain(&self, span: Span, parted: &Parted) -> Option<String> {
        let (before, body) = self.posts.last()?;
        let owner = body.full_name.as_deref().filter(|_| self.joins(*before, span))?;
        match parted.organization {
            None => shares_body(self.cx, owner, parted).then(|| owner.to_owned()),
            Some(department) => department_of(owner, self.cx.slice(department)),
        }
    }

    /// The body of another post of the same person with the same head.
    fn by_person(&mut self, people: &People) {
        for person in &people.list {
            let places: Vec<usize> = person.posts.iter().filter_map(|post| self.place(post.span)).collect();
            for &open in &places {
                if !self.is_open(open) || has_own_office(self.cx, &self.posts[open].1.parted) {
                    continue;
                }
                let is_same = |other: &&usize| self.slice_post(**other).ends_with(self.slice_post(open));
                let named = places.iter().filter(is_same).find_map(|other| self.posts[*other].1.full_name.clone());
                self.posts[open].1.full_name = named;
            }
        }
    }

    /// The body of a bare post of a member of the government of China.
    fn by_state(&mut self, people: &People) {
        for person in &people.list {
            let places: Vec<usize> = person.posts.iter().filter_map(|post| self.place(post.span)).collect();
            for place in places {
                let (_, body) = &self.posts[place];
                if body.parted.organization.is_none()
                    && let Some(name) = state_body(self.cx, person, body.parted.post)
                {
                    self.posts[place].1.full_name = Some(name);
                }
            }
        }
    }

    /// The body of the last post before it with the same head.
    fn by_last(&mut self) {
        for open in 0..self.posts.len() {
            if !self.is_open(open) || has_own_office(self.cx, &self.posts[open].1.parted) {
                continue;
            }
            let (span, body) = &self.posts[open];
            let from = span.start.saturating_sub(REACH);
            let before = self.posts[..open].iter().rev().take_while(|(before, _)| before.start >= from);
            let same = before.filter(|(before, _)| self.in_same_paragraph(*before, *span));
            let last = same.map(|(_, other)| other).find(|other| self.is_alike(other, body));
            self.posts[open].1.full_name = last.and_then(|other| other.full_name.clone());
        }
    }

    /// A department of the party committee that the posts before it in the paragraph are of: 区委书记甲、组织部部长乙.
    fn by_committee(&mut self) {
        for open in 1..self.posts.len() {
            let (span, body) = &self.posts[open];
            let Some(department) = body.parted.organization.filter(|_| body.full_name.is_none()) else { continue };
            let from = span.start.saturating_sub(REACH);
            let mut before = self.posts[..open].iter().rev().take_while(|(before, _)| before.start >= from);
            let owner = before.find_map(|(before, other)| {
                let committee = other.full_name.as_deref().filter(|name| PARTY_NAMES.longest_prefix(name).is_some());
                committee.filter(|_| self.in_same_paragraph(*before, *span))
            });
            let department = self.cx.slice(department);
            let is_party = PARTY_DEPARTMENTS.contains(department);
            let named = owner.filter(|_| is_party).and_then(|owner| department_of(owner, department));
            self.posts[open].1.full_name = named;
        }
    }

    /// The body of the next post in the same chain: 党组成员、副理事长.
    fn by_next(&mut self) {
        for open in (1..self.posts.len()).rev() {
            let ((span, body), (next, other)) = (&self.posts[open - 1], &self.posts[open]);
            let is_chain = self.joins(*span, *next) && self.is_open(open - 1) && other.parted.organization.is_none();
            let named = other.full_name.clone().filter(|owner| is_chain && shares_body(self.cx, owner, &body.parted));
            if named.is_some() && !has_own_office(self.cx, &self.posts[open].1.parted) {
                self.posts[open - 1].1.full_name = named;
            }
        }
    }

    /// Whether only a mark or 兼 separates two posts.
    fn joins(&self, span: Span, next: Span) -> bool {
        let text = &self.cx.document.reading;
        let joins = |c: char| c == '，' || is_list_mark(c) || CONCURRENT.contains_char(c);
        span.end + 1 == next.start && text.get(span.end).is_some_and(joins)
    }

    /// Whether `body`, without a body of its own, is likely to be of the body of `other`: they have the same head or
    /// begin with the same part of a body, or `body` is that of an officer.
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
        let is_officer =
            || OFFICERS.contains(slice(body.parted.post)) && other.full_name.as_ref().is_some_and(is_of_company);
        slice(other.parted.head) == slice(body.parted.head) || is_same_part() || is_officer()
    }

    fn in_same_paragraph(&self, before: Span, span: Span) -> bool {
        self.cx.document.paragraph_at(before.start) == self.cx.document.paragraph_at(span.start)
    }

    /// Whether a post states no body and none was found.
    fn is_open(&self, post: usize) -> bool {
        let body = &self.posts[post].1;
        body.parted.organization.is_none() && body.full_name.is_none()
    }

    fn place(&self, span: Span) -> Option<usize> {
        self.posts.binary_search_by_key(&span.start, |(span, _)| span.start).ok()
    }

    fn slice_post(&self, post: usize) -> &str {
        self.cx.slice(self.posts[post].1.parted.post)
    }
}
