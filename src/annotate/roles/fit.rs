//! From the acts of a person to the roles that the kind of the event allows.

use super::acts::Act;
use crate::record::{EventKind, Role};

/// The roles of a person who does `acts`, in an event of `kind` or in a report of several events.
///
/// `is_appointed` says that the report gives the person a new post.
pub fn fit_roles(kind: Option<EventKind>, acts: &[Act], is_appointed: bool) -> Vec<Role> {
    if acts.contains(&Act::Dies) {
        return vec![Role::Mention];
    }
    let mut roles: Vec<Role> = acts.iter().filter_map(|act| own_role(*act)).collect();
    if is_appointed && !acts.contains(&Act::HeadsTeam) {
        roles.push(Role::Appointed);
    }
    if acts.contains(&Act::Leads) {
        let inspects = matches!(kind, Some(EventKind::Inspection | EventKind::Reception));
        roles.push(if inspects { Role::Accompany } else { Role::Attend });
    }
    match kind {
        Some(EventKind::Call) => roles.retain(|r| matches!(r, Role::Call | Role::Attend)),
        Some(EventKind::Letter) => {
            roles.retain(|r| !matches!(r, Role::Speak | Role::Inspect | Role::Call | Role::Appointed));
        }
        Some(EventKind::Reception) => fit_to_reception(&mut roles, acts),
        Some(EventKind::Inspection) => fit_to_inspection(&mut roles, acts),
        Some(kind) => fit_to_meeting(kind, &mut roles, acts),
        None => fit_to_unknown(&mut roles, acts),
    }
    roles.sort_unstable();
    roles.dedup();
    if roles.is_empty() { vec![Role::Mention] } else { roles }
}

/// The role that an act gives in every event.
fn own_role(act: Act) -> Option<Role> {
    match act {
        Act::Does(role) => Some(role),
        Act::Says => Some(Role::Speak),
        _ => None,
    }
}

/// Whether one of `acts` is a part of a talk between two sides.
fn talks(acts: &[Act]) -> bool {
    acts.iter().any(|act| matches!(act, Act::Talks | Act::Hosted))
}

/// Whether the roles are those of a companion or a listener.
fn is_companion(roles: &[Role]) -> bool {
    roles.iter().any(|r| matches!(r, Role::Accompany | Role::Attend))
}

/// Whether the participants call on the person and both talk.
fn is_visited(roles: &[Role], acts: &[Act]) -> bool {
    let speaks = roles.iter().any(|r| matches!(r, Role::Speak | Role::Report));
    acts.contains(&Act::Visited) && (speaks || acts.contains(&Act::TalkedWith))
}

/// Both sides of a reception meet, those of either side who speak or visit, too.
fn fit_to_reception(roles: &mut Vec<Role>, acts: &[Act]) {
    let is_side = roles.iter().any(|r| matches!(r, Role::Speak | Role::Inspect | Role::Meet));
    roles.retain(|r| !matches!(r, Role::Inspect | Role::Appointed | Role::Call));
    if is_side || (talks(acts) || acts.contains(&Act::Goes)) && !is_companion(roles) {
        roles.push(Role::Meet);
    }
}

/// Those who go to the place of an inspection inspect. Companions do not.
fn fit_to_inspection(roles: &mut Vec<Role>, acts: &[Act]) {
    let is_companion = is_companion(roles);
    if acts.contains(&Act::Goes) && !is_companion && !roles.contains(&Role::Meet) {
        roles.push(Role::Inspect);
    }
    let inspects = roles.contains(&Role::Inspect);
    let accompanies = roles.contains(&Role::Accompany);
    roles.retain(|r| match r {
        Role::Call | Role::Appointed => false,
        Role::Inspect => !accompanies,
        _ => true,
    });
    let is_host = acts.contains(&Act::Talks) && !inspects && !is_companion;
    if is_host || is_visited(roles, acts) {
        roles.push(Role::Meet);
    }
}

/// Nobody inspects in a meeting or a ceremony. Those who come, to whom something is given, or who take an oath, are
/// there.
fn fit_to_meeting(kind: EventKind, roles: &mut Vec<Role>, acts: &[Act]) {
    roles.retain(|r| !matches!(r, Role::Inspect | Role::Call));
    let is_ceremony = kind == EventKind::Ceremony;
    let is_there = acts.contains(&Act::Goes) && matches!(kind, EventKind::Ceremony | EventKind::Other);
    if is_there && roles.is_empty() {
        roles.push(Role::Attend);
    }
    if acts.contains(&Act::Given) && roles.is_empty() || acts.contains(&Act::Swears) && is_ceremony {
        roles.push(Role::Attend);
    }
}

/// Without an event, what a report says of a person counts as it is. Statements and signatures alone make nobody a
/// participant: a round-up quotes many.
fn fit_to_unknown(roles: &mut Vec<Role>, acts: &[Act]) {
    let is_companion = is_companion(roles);
    let is_quoted = acts.iter().all(|act| *act == Act::Says);
    roles.retain(|r| match r {
        Role::Officiate => false,
        Role::Inspect => !is_companion,
        Role::Speak => !is_quoted,
        _ => true,
    });
    if is_visited(roles, acts) || talks(acts) && !is_companion {
        roles.push(Role::Meet);
    }
}
