//! Makes roles, as the kind of the event allows them, of what a report says that a person does.

use super::acts::{Act, GivenRole, Statement};
use crate::record::{EventKind, Role, Rule};

/// The roles of a person of whom a report makes `statements`, in an event of `kind` or in a report of several events.
/// There are none for a person who is only mentioned; one who died has [`Role::Mention`].
///
/// `appointment` has the words that give the person a new post. Each role has the words of every statement that gives
/// it. Words that give it only by the kind of the event count where no others do.
pub fn fit_roles(kind: Option<EventKind>, statements: &[Statement], appointment: Option<GivenRole>) -> Vec<GivenRole> {
    let mut fit = Fit { statements, roles: Vec::new() };
    fit.add(Role::Mention, |act| act == Act::Dies);
    if !fit.roles.is_empty() {
        return fit.roles;
    }
    fit.roles.extend(statements.iter().filter_map(|statement| own_role(*statement)));
    if !fit.states(Act::HeadsTeam) {
        fit.roles.extend(appointment);
    }
    let inspects = matches!(kind, Some(EventKind::Inspection | EventKind::Reception));
    fit.add(if inspects { Role::Accompany } else { Role::Attend }, |act| act == Act::Leads);
    match kind {
        Some(EventKind::Call) => fit.keep(|role| matches!(role, Role::Call | Role::Attend)),
        Some(EventKind::Letter) => {
            fit.keep(|role| !matches!(role, Role::Speak | Role::Inspect | Role::Call | Role::Appointed));
        }
        Some(EventKind::Reception) => fit.fit_to_reception(),
        Some(EventKind::Inspection) => fit.fit_to_inspection(),
        Some(kind) => fit.fit_to_meeting(kind),
        None => fit.fit_to_unknown(),
    }
    fit.roles
}

/// The role that a statement gives in every event.
fn own_role(statement: Statement) -> Option<GivenRole> {
    let role = match statement.act {
        Act::Does(role) => role,
        Act::Says => Role::Speak,
        _ => return None,
    };
    Some(GivenRole { role, words: statement.words, rule: statement.rule })
}

/// The roles of one person while they are fitted.
struct Fit<'a> {
    statements: &'a [Statement],
    roles: Vec<GivenRole>,
}

impl Fit<'_> {
    fn states(&self, act: Act) -> bool {
        self.statements.iter().any(|statement| statement.act == act)
    }

    fn has(&self, role: Role) -> bool {
        self.roles.iter().any(|stated| stated.role == role)
    }

    fn keep(&mut self, is_allowed: impl Fn(Role) -> bool) {
        self.roles.retain(|stated| is_allowed(stated.role));
    }

    /// Adds `role` with the words of each statement that is a reason for it.
    fn add(&mut self, role: Role, is_reason: impl Fn(Act) -> bool) {
        let reasons = self.statements.iter().filter(|statement| is_reason(statement.act));
        self.roles.extend(reasons.map(|statement| GivenRole { role, words: statement.words, rule: statement.rule }));
    }

    /// Adds `role` by statements that give it only in events of this kind, where no other does.
    fn add_missing(&mut self, role: Role, is_reason: impl Fn(Act) -> bool) {
        if !self.has(role) {
            self.add(role, is_reason);
        }
    }

    /// Whether the roles are those of a companion or a listener.
    fn is_companion(&self) -> bool {
        self.has(Role::Accompany) || self.has(Role::Attend)
    }

    /// Adds that a person on whom the participants call meets them, if both talk.
    fn add_visited(&mut self) {
        let speaks = self.has(Role::Speak) || self.has(Role::Report);
        if self.states(Act::Visited) && (speaks || self.states(Act::TalkedWith)) {
            self.add(Role::Meet, |act| matches!(act, Act::Visited | Act::TalkedWith));
        }
    }

    /// In a reception, both sides meet. People who speak or visit are of one side, too.
    fn fit_to_reception(&mut self) {
        let is_of_side = |stated: &&GivenRole| matches!(stated.role, Role::Speak | Role::Inspect);
        let sides: Vec<GivenRole> = self.roles.iter().filter(is_of_side).copied().collect();
        self.keep(|role| !matches!(role, Role::Inspect | Role::Appointed | Role::Call));
        if !self.is_companion() {
            self.add(Role::Meet, is_talk);
            self.add_missing(Role::Meet, |act| act == Act::Goes);
        }
        if !self.has(Role::Meet) {
            let rule = Rule::SideOfReception;
            self.roles.extend(sides.iter().map(|side| GivenRole { role: Role::Meet, words: side.words, rule }));
        }
    }

    /// In an inspection, those who go to its place inspect, but companions do not.
    fn fit_to_inspection(&mut self) {
        let is_companion = self.is_companion();
        if !is_companion && !self.has(Role::Meet) {
            self.add_missing(Role::Inspect, |act| act == Act::Goes);
        }
        let inspects = self.has(Role::Inspect);
        let accompanies = self.has(Role::Accompany);
        self.keep(|role| match role {
            Role::Call | Role::Appointed => false,
            Role::Inspect => !accompanies,
            _ => true,
        });
        if !inspects && !is_companion {
            self.add(Role::Meet, |act| act == Act::Talks);
        }
        self.add_visited();
    }

    /// Nobody inspects in a meeting or a ceremony, but at the scene of an accident. People who come, receive
    /// something or take an oath attend; hosts who receive a delegation on its tour meet it.
    fn fit_to_meeting(&mut self, kind: EventKind) {
        let may_inspect = kind == EventKind::Other && !self.is_companion();
        self.keep(|role| role != Role::Call && (may_inspect || role != Role::Inspect));
        if self.roles.is_empty() && matches!(kind, EventKind::Ceremony | EventKind::Other) {
            self.add(Role::Attend, |act| act == Act::Goes);
        }
        if self.roles.is_empty() && kind == EventKind::Other {
            self.add(Role::Meet, is_talk);
        }
        if self.roles.is_empty() {
            let role = if kind == EventKind::Training { Role::Report } else { Role::Attend };
            self.add(role, |act| act == Act::Invited);
        }
        if self.roles.is_empty() {
            self.add(Role::Attend, |act| act == Act::Given);
        }
        if kind == EventKind::Ceremony {
            self.add(Role::Attend, |act| act == Act::Swears);
        }
    }

    /// Fits the roles of a person in a report without an event. They count as the report says, but signing or
    /// awarding makes nobody a participant, and a companion does not inspect. Those who are visited and speak, or who
    /// talk with another side, also get [`Role::Meet`].
    fn fit_to_unknown(&mut self) {
        let is_companion = self.is_companion();
        self.keep(|role| match role {
            Role::Officiate => false,
            Role::Inspect => !is_companion,
            _ => true,
        });
        self.add_visited();
        if !is_companion {
            self.add(Role::Meet, is_talk);
        }
    }
}

/// Whether an act is a part of a talk between two sides.
fn is_talk(act: Act) -> bool {
    matches!(act, Act::Talks | Act::Hosted)
}
