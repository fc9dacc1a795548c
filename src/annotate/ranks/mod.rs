//! The rank (级别) of a post: 正国级 to 副科级.
//!
//! The rank is that of the post, not of the person: the 市委副书记 who is also mayor has two posts of two ranks. The rules
//! read the full name of the post's body and the post itself:
//!
//! 1. Grades (职级) state their rank: 二级巡视员.
//! 2. Posts of the state and of its ministries, bureaus, centrally managed companies and universities are listed.
//! 3. The body of a division has the division's rank or one below it (中共某市委员会, 某县教育局). The last word of the post
//!    says whether it is the chief or a deputy.
//! 4. A post without a full body is ranked if its own words state the level (县委书记, 镇长), never for 市 and 区, which may
//!    be of three levels.
//!
//! A post has a rank only where these rules decide it. Posts of unnamed districts, in companies, hospitals, schools,
//! the armed forces, Hong Kong, Macao and abroad have none. Lexicon: `lists/ranks.tsv`, which names the sources.

mod bodies;
mod divisions;
mod heads;
mod universities;
mod words;

use std::sync::LazyLock;

use super::Context;
use crate::calendar::iso_year;
use crate::record::Rank;
use crate::words::WordList;
use bodies::Body;
use heads::Head;
use words::{
    BUREAUS, CENTRAL_CHIEFS, CENTRAL_DEPARTMENTS, CHIEFS, COMPANIES, COMPANY_CHIEFS, DIRECTORS,
    DIVISIONS_OF_MINISTRIES, GRADE_4, GRADE_5, GRADE_6, GRADE_7, GRADE_8, GRADE_9, MEMBERS, MINISTERS, MINISTRIES,
    OFFICE_HEADS, OFFICES_OF_MINISTRIES, POLICE, STATE, STATE_CHIEFS, STATE_DEPUTIES, VICE_LEADERS,
};

/// The lists of grades, each with its rank.
const GRADES: &[(&LazyLock<WordList>, Rank)] = &[
    (&GRADE_4, Rank::BureauChief),
    (&GRADE_5, Rank::BureauDeputy),
    (&GRADE_6, Rank::CountyChief),
    (&GRADE_7, Rank::CountyDeputy),
    (&GRADE_8, Rank::TownChief),
    (&GRADE_9, Rank::TownDeputy),
];

/// The index of 正部级 in [`Rank::ALL`].
const MINISTRY: u8 = 2;

/// The rank `steps` half steps below 正国级.
fn rank_at(steps: u8) -> Option<Rank> {
    Rank::ALL.get(usize::from(steps)).copied()
}

/// A post of a person, as the rules read it.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// The body as the report names it.
    pub organization: Option<&'a str>,
    /// The full official name of the body.
    pub full_name: Option<&'a str>,
    /// The post without its body.
    pub title: &'a str,
}

/// Finds the rank of each post of one person.
pub fn find_ranks(cx: &Context, posts: &[Held]) -> Vec<Option<Rank>> {
    let year = year_of_publication(cx);
    let mut ranks: Vec<Option<Rank>> = posts.iter().map(|post| find_rank(cx, year, post)).collect();
    rank_members(posts, &mut ranks);
    withhold_raised(posts, &mut ranks);
    ranks
}

/// The year for which divisions and their ranks hold. Without it today's divisions count: the years that a report names
/// may be those of a biography.
fn year_of_publication(cx: &Context) -> Option<i32> {
    cx.document.meta.published.as_deref().and_then(iso_year)
}

/// Ranks a member of a body's leading group (党组成员) like a deputy head of that body, where the same person is one.
fn rank_members(posts: &[Held], ranks: &mut [Option<Rank>]) {
    for (i, post) in posts.iter().enumerate() {
        if ranks[i].is_none() && MEMBERS.contains(post.title) && post.full_name.is_some() {
            let is_deputy = |other: &Held| other.full_name == post.full_name && Head::of(other.title).is_deputy;
            ranks[i] = posts.iter().position(is_deputy).and_then(|deputy| ranks[deputy]);
        }
    }
}

/// Takes the rank from posts that a second post of the same person may raise. Examples are the head of a police bureau
/// who is also a deputy mayor, and a secretary-general who is also a vice-chair.
fn withhold_raised(posts: &[Held], ranks: &mut [Option<Rank>]) {
    if !posts.iter().any(|post| VICE_LEADERS.contains(post.title)) {
        return;
    }
    for (post, rank) in posts.iter().zip(ranks) {
        let body = post.full_name.unwrap_or_default();
        if POLICE.occurs_in(body) || MINISTERS.contains(&format!("{body}{}", post.title)) {
            *rank = None;
        }
    }
}

fn find_rank(cx: &Context, year: Option<i32>, post: &Held) -> Option<Rank> {
    if let Some(rank) = grade_of(post.title) {
        return Some(rank);
    }
    let head = Head::of(post.title);
    let Some(body) = post.full_name.map(crate::reading::canonical) else {
        return local_rank(&bodies::unnamed(post.organization, &head)?, &head);
    };
    state_rank(&body, &head)
        .or_else(|| central_rank(&body, &head))
        .or_else(|| universities::rank(cx, &body, &head))
        .or_else(|| local_rank(&bodies::named(cx, year, &body)?, &head))
}

/// The rank that a grade states: 一级巡视员.
fn grade_of(title: &str) -> Option<Rank> {
    let (_, rank) = GRADES.iter().find(|(grades, _)| grades.contains(title))?;
    Some(*rank)
}

/// The rank of a listed post of the state: 国务院副总理.
fn state_rank(body: &str, head: &Head) -> Option<Rank> {
    // 第十二届全国人民代表大会常务委员会
    let name = body.split_once('届').map_or(body, |(_, name)| name);
    let without = STATE.longest_prefix(name).and_then(|state| name.strip_prefix(state));
    let name = without.filter(|name| !name.is_empty()).unwrap_or(name);
    let post = format!("{name}{}", head.whole);
    [(&STATE_CHIEFS, Rank::StateChief), (&STATE_DEPUTIES, Rank::StateDeputy), (&MINISTERS, Rank::MinistryChief)]
        .iter()
        .find_map(|(posts, rank)| posts.contains(&post).then_some(*rank))
}

/// The rank of a post of a ministry, of a bureau under one, or of a centrally managed company.
fn central_rank(body: &str, head: &Head) -> Option<Rank> {
    let name = STATE.longest_prefix(body).and_then(|state| body.strip_prefix(state)).unwrap_or(body);
    if COMPANIES.contains(name) {
        return (COMPANY_CHIEFS.contains(head.name) && !head.is_deputy).then_some(Rank::MinistryDeputy);
    }
    if CENTRAL_DEPARTMENTS.contains(name) {
        return (CENTRAL_CHIEFS.contains(head.name) && head.is_deputy).then_some(Rank::MinistryDeputy);
    }
    let below = u8::from(head.is_deputy);
    let is_ministry = MINISTRIES.contains(name);
    if is_ministry && DIRECTORS.contains(head.name) {
        return rank_at(MINISTRY + 2 + below);
    }
    if heads_department(name, head) {
        return rank_at(MINISTRY + 2 + below);
    }
    if !CHIEFS.contains(head.name) || !is_ministry && !BUREAUS.contains(name) {
        return None;
    }
    rank_at(if is_ministry { MINISTRY } else { MINISTRY + 1 } + below)
}

/// Whether a post heads a department of a ministry, or is its deputy: 司长 of 财政部预算司, 主任 of 水利部办公厅.
fn heads_department(body: &str, head: &Head) -> bool {
    let department = MINISTRIES.longest_prefix(body).and_then(|ministry| body.strip_prefix(ministry));
    let Some(department) = department else { return false };
    DIVISIONS_OF_MINISTRIES.longest_suffix(department).is_some() && DIRECTORS.contains(head.name)
        || OFFICES_OF_MINISTRIES.contains(department) && OFFICE_HEADS.contains(head.name)
}

/// The rank of a post in the body of a division.
fn local_rank(body: &Body, head: &Head) -> Option<Rank> {
    let offices = body.kind.offices().iter();
    let office = offices.filter(|office| office.fits(body)).find(|office| office.heads.contains(head.name))?;
    let below = if head.is_deputy { office.deputy? } else { office.chief };
    rank_at(body.division + below)
}
