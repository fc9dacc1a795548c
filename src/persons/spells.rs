//! The posts of a person over time, with the changes that begin and end them.

use std::collections::BTreeMap;

use super::input::ChangeSeen;
use super::profiles::{hull, set_of};
use super::store::{Appearance, NO_DAY, Store};
use crate::record::{Action, Word};

/// A change that begins or ends a spell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The number of the report.
    pub report: u32,
    /// The action of the record.
    pub action: String,
    /// The day from which the change counts, else that of the report.
    pub day: Option<i32>,
}

/// A post of a person over time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spell {
    /// The post without the body.
    pub post: String,
    /// The body as most reports write it.
    pub organization: Option<String>,
    /// The body's official full name.
    pub organization_full: Option<String>,
    /// The rank of the post.
    pub rank: Option<String>,
    /// The first and the last day on which a report names the person with the post.
    pub days: Option<(i32, i32)>,
    /// The number of these reports.
    pub reports: usize,
    /// The first change that gives the person the post; none if no report states one.
    pub begin: Option<Turn>,
    /// The last change that takes the post away; none if no report states one.
    pub end: Option<Turn>,
}

/// How often each form of a post occurs: the body as written, its full name, the rank.
type Forms = BTreeMap<(Option<String>, Option<String>, Option<String>), usize>;

/// The posts of a person over time, by first day. A post that its report calls a former one (原市长) is left out.
pub fn spells(members: &[Appearance], changes: &[(u32, &ChangeSeen)], store: &Store) -> Vec<Spell> {
    let mut found: BTreeMap<(String, String), (Spell, Forms)> = BTreeMap::new();
    for appearance in members {
        let day = (appearance.day != NO_DAY).then_some((appearance.day, appearance.day));
        for (seen, standing) in set_of(appearance, store).iter().filter_map(|post| store.standings.post(*post)) {
            if standing.is_former || seen.post.is_empty() {
                continue;
            }
            let key = (standing.body.clone().unwrap_or_default(), standing.post.clone());
            let (spell, forms) = found.entry(key).or_default();
            spell.post.clone_from(&seen.post);
            spell.days = hull(spell.days, day);
            spell.reports += 1;
            // A full name that was inferred for a seat without a body does not count.
            let full = seen.organization_full.clone().filter(|_| standing.body.is_some());
            *forms.entry((seen.organization.clone(), full, seen.rank.clone())).or_default() += 1;
        }
    }
    let of = |((body, _), (mut spell, forms)): ((String, String), (Spell, Forms))| {
        let most = forms.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0)));
        if let Some(((organization, full, rank), _)) = most {
            (spell.organization, spell.organization_full, spell.rank) = (organization, full, rank);
        }
        turns(&mut spell, &body, changes);
        spell
    };
    let mut spells: Vec<Spell> = found.into_iter().map(of).collect();
    spells.sort_by(|a, b| {
        let day = |spell: &Spell| spell.days.map_or(i32::MAX, |days| days.0);
        (day(a), &a.organization_full, &a.organization, &a.post).cmp(&(
            day(b),
            &b.organization_full,
            &b.organization,
            &b.post,
        ))
    });
    spells
}

/// Finds the first change into the post and the last one out of it.
fn turns(spell: &mut Spell, body: &str, changes: &[(u32, &ChangeSeen)]) {
    for (report, change) in changes {
        let is_post = change.post.as_deref() == Some(spell.post.as_str());
        let is_body = match change.organization.as_deref() {
            None => body.is_empty(),
            Some(one) => {
                one == body
                    || spell.organization_full.as_deref() == Some(one)
                    || spell.organization.as_deref() == Some(one)
            }
        };
        if !is_post || !is_body {
            continue;
        }
        let turn = || Some(Turn { report: *report, action: change.action.clone(), day: change.day });
        let day = |turn: &Option<Turn>| turn.as_ref().and_then(|turn| turn.day);
        if is_end(&change.action) {
            if spell.end.is_none() || change.day > day(&spell.end) {
                spell.end = turn();
            }
        } else if is_begin(&change.action)
            && (spell.begin.is_none() || change.day.is_some() && change.day < day(&spell.begin))
        {
            spell.begin = turn();
        }
    }
}

fn is_end(action: &str) -> bool {
    [Action::Removed, Action::Resigned, Action::Expelled].iter().any(|end| end.word() == action)
}

fn is_begin(action: &str) -> bool {
    [Action::Appointed, Action::Elected, Action::Acting, Action::Promoted].iter().any(|begin| begin.word() == action)
}
