//! Makes the roles of a person fit the kind of event.

use crate::record::{EventKind, Role};

/// Keeps the roles that an event of `kind` can have. In a reception both sides meet.
pub fn fit_to_event(kind: EventKind, roles: &mut Vec<Role>) {
    match kind {
        EventKind::Call => roles.retain(|r| matches!(r, Role::Call | Role::Attend)),
        EventKind::Reception => {
            let is_side = roles.iter().any(|r| matches!(r, Role::Speak | Role::Inspect | Role::Meet));
            roles.retain(|r| *r != Role::Inspect);
            if is_side {
                roles.push(Role::Meet);
            }
        }
        EventKind::Inspection => roles.retain(|r| *r != Role::Call),
        _ => roles.retain(|r| !matches!(r, Role::Inspect | Role::Call)),
    }
}

/// Keeps the roles that are clear in a report of several events.
pub fn fit_to_round_up(roles: &mut Vec<Role>) {
    roles.retain(|role| {
        matches!(role, Role::Preside | Role::Speak | Role::Report | Role::Attend | Role::Meet | Role::Accompany)
    });
}
