//! The bodies of posts, with their full official names.
//!
//! A post states its body (省委书记), or the text around it does. The rules are tried in this order. Instead of
//! rules 1 to 3, a post with 该 and the last word of a body (该会理事长) gets the last such body named before it.
//!
//! 1. The division before the name: 杭州市某某市长.
//! 2. The place of the list: 南关区委书记甲、区长乙; 县人大常委会副主任、教育局局长丙.
//! 3. The stated body by its full name, the head of a government by its division, 总书记 by the party.
//! 4. The post before it in the same chain: 县残联党组书记、理事长 are of one body.
//! 5. A longer form of the stated name elsewhere in the report: 明德学院 after 西安明德理工学院.
//! 6. The report's own body by a relative word: 我院, 校.
//! 7. The body before the name: 省科技厅农村处徐成处长.
//! 8. The body that the sentence, or the one before it, elects or appoints people to: 选举产生县工商联领导班子，甲当选主席.
//! 9. Another post of the same person that ends with the same words: 习近平主席 after 国家主席习近平.
//! 10. The last post before it with the same last noun, or that of a leader before an officer: 区人大常委会主任甲，副主任乙.
//! 11. The post before or after it in the same chain, the party committee or court before a department, the body that
//!     局 stands for: 县教育局局长甲，局党组成员乙.
//! 12. The report's own body by the kind of the post (校长 in a report of one school) or department (教务处), and the
//!     report's region: 教育局局长 in a report of one county.
//!
//! Posts of a session (大会执行主席) are of the only session that the report names. A bare 委员 after a name takes no
//! body from another post, except in a list. Posts of foreigners (国防部长 in a report on another country) are of no body
//! of China.
//!
//! A branch is of the kind that the report's bodies are of (绥化市局 in a report of tax bureaus); a bare 副总理 is of China
//! unless a foreign country is near. A post that follows a post of an unknown body has none (某联盟理事长兼秘书长).
//!
//! Where none of them applies the body has no full name. Lexicon: `lists/post_bodies.tsv`, `lists/offices.tsv`,
//! `lists/state_posts.tsv`, `lists/heads_of_state.tsv`, `institutions.tsv`.

mod aliases;
mod beside;
mod demonstratives;
mod departments;
mod elected;
mod found;
mod listed_places;
mod named_before;
mod offices;
mod own;
mod sessions;
mod state;
mod words;

use rustc_hash::FxHashMap;

use super::Context;
use super::organizations::{OrganizationMention, full_name};
use super::people::People;
use super::posts::{Parted, PostMention};
use super::regions::Region;
use crate::record::Rule;
use aliases::Aliases;
use demonstratives::demonstrated_body;
use found::{Entry, Found};
use listed_places::{in_region, of_list, place_of_post};
use named_before::NamedBefore;
use offices::{office_body, with_standing_committee};
use own::{BodyBefore, OwnBodies};
use sessions::Sessions;
pub use state::is_of_own_centre;
use words::{COMPANIES, INNER, INSTITUTES, PARTY_COMMITTEES, PARTY_NAMES, SCHOOLS};

/// A post divided into the body and the post itself (省委|书记), with the full name of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostBody {
    /// The body and the post.
    pub parted: Parted,
    /// The full official name of the body.
    pub full_name: Option<String>,
    /// How the full name is known, if the caller wants explanations.
    pub rule: Option<Rule>,
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
    let own = OwnBodies::of(cx, region, people, organizations, &posts);
    let aliases = Aliases::of(cx, organizations);
    let before_names = NamedBefore { cx, region, people, organizations };
    let sessions = Sessions::default();
    let mut found = Found { cx, entries: Vec::with_capacity(posts.len()) };
    for post in posts {
        let parted = post.parted(cx);
        let span = post.span;
        let place = place_of_post(cx, region, &parted);
        let of_list = of_list(cx, &found.entries, span, &parted).map(|name| with_standing_committee(cx, &parted, name));
        let by = |rule: Rule| move |name: String| (name, rule);
        let branch = || own.branch(cx, region, parted.organization?);
        let governed = before_names.government(span, &parted).map(by(Rule::BodyBeforeName));
        let of_list =
            governed.or_else(|| of_list.map(by(Rule::ListedBody))).or_else(|| branch().map(by(Rule::OwnBody)));
        let stated = || {
            let name = stated(cx, region, &sessions, &parted)?;
            Some(own.department_called(cx, &parted, &name).unwrap_or(name)).map(by(Rule::StatedBody))
        };
        let named = match demonstrated_body(cx, organizations, &parted) {
            Some(BodyBefore::Named(name)) => Some((name, Rule::LongerForm)),
            Some(BodyBefore::Unknown) => None,
            None => of_list.or_else(stated),
        };
        let named = named
            .or_else(|| own.begun_by(cx, &parted).map(by(Rule::OwnBody)))
            .or_else(|| found.by_chain(span, &parted).map(by(Rule::ListedBody)))
            .or_else(|| {
                let is_open = !found.is_in_unknown_party(span, &parted);
                aliases.longer_form(cx, &parted).filter(|_| is_open).map(by(Rule::LongerForm))
            })
            .or_else(|| own.relative(cx, &parted).map(by(Rule::OwnBody)))
            .or_else(|| own.college(cx, &parted).map(by(Rule::OwnBody)));
        let before_name = before_names.body(span, &parted, &own).filter(|_| named.is_none());
        let (named, is_held) = match before_name {
            Some(BodyBefore::Named(name)) => (Some((name, Rule::BodyBeforeName)), false),
            Some(BodyBefore::Unknown) => (None, true),
            None => {
                let is_held = named.is_none() && found.follows_unknown(span, &parted);
                (named, is_held)
            }
        };
        let (full_name, rule) = named.unzip();
        found.entries.push(Entry { span, body: PostBody { parted, full_name, rule }, place, is_held });
    }
    fill_open(&mut found, region, people, organizations, &own);
    found.entries.into_iter().map(|entry| (entry.span.start, entry.body)).collect()
}

/// Finds the bodies of the posts that are still without one: rules 8 to 12. Then takes bodies of China from
/// the posts of foreigners.
fn fill_open(
    found: &mut Found,
    region: Option<&Region>,
    people: &People,
    organizations: &[OrganizationMention],
    own: &OwnBodies,
) {
    let cx = found.cx;
    found.by_state(people);
    found.note(Rule::StatePost);
    found.by_election(organizations);
    found.note(Rule::ListedBody);
    found.by_person(people);
    found.note(Rule::SamePerson);
    found.by_last(own);
    found.by_previous();
    found.by_next();
    found.by_committee();
    found.by_court();
    found.by_short_word();
    found.by_special_government();
    found.note(Rule::OtherPost);
    let names_county = found.names_county();
    found.fill(people, |parted| {
        let head = own.of_head(cx, parted);
        head.or_else(|| own.department(cx, parted)).or_else(|| in_region(cx, region, parted, names_county))
    });
    found.note(Rule::OwnBody);
    found.by_next();
    found.note(Rule::OtherPost);
    found.by_person(people);
    found.note(Rule::SamePerson);
    found.by_state(people);
    found.note(Rule::StatePost);
    found.withhold_foreign(people);
}

/// The full name of the body that a post itself states.
fn stated(cx: &Context, region: Option<&Region>, sessions: &Sessions, parted: &Parted) -> Option<String> {
    let office = office_body(cx, region, parted).or_else(|| sessions.body(cx, parted));
    let name = office.or_else(|| parted.organization.and_then(|body| full_name(cx, region, body)))?;
    Some(if is_party_of_unit(cx, parted, &name) { name + PARTY_COMMITTEES.words().next()? } else { name })
}

/// Whether a post of a party committee is of a unit with the party before its name: 中共某某医院|党委书记.
fn is_party_of_unit(cx: &Context, parted: &Parted, name: &str) -> bool {
    let is_unit = [&*SCHOOLS, &*INSTITUTES, &*COMPANIES].iter().any(|ends| ends.longest_suffix(name).is_some());
    let is_committee = INNER.longest_at(&cx.document.reading, parted.post.start).is_some();
    is_unit && is_committee && PARTY_NAMES.longest_prefix(name).is_some()
}
