//! Acts: what a report says that one person does, before the roles are fitted to the event.

use crate::record::{Role, Rule};
use crate::span::Span;

/// One act of a person, with the words that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What the person does.
    pub act: Act,
    /// The verb, the preposition or the noun that says so.
    pub words: Span,
    /// How the words and the person belong together.
    pub rule: Rule,
}

impl Statement {
    /// A statement of an act by a verb whose subject the person is.
    pub const fn new(act: Act, words: Span) -> Self {
        Self { act, words, rule: Rule::Subject }
    }

    /// A statement that a person has a role.
    pub const fn of_role(stated: Stated) -> Self {
        Self::new(Act::Does(stated.role), stated.words)
    }

    /// The same statement by another rule.
    pub const fn by(self, rule: Rule) -> Self {
        Self { rule, ..self }
    }
}

/// A role of a person with the words that give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenRole {
    /// The role.
    pub role: Role,
    /// The words that give it.
    pub words: Span,
    /// How they give it.
    pub rule: Rule,
}

/// A role with the words that give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The role.
    pub role: Role,
    /// The words that give it.
    pub words: Span,
}

/// What one person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The person does what a verb says, or is its object where both sides do it (会见甲).
    Does(Role),
    /// The person goes to a place: 到某地, 赴某地. In an inspection, whoever goes there inspects.
    Goes,
    /// The host of the event receives the person: 接待甲一行.
    Hosted,
    /// The participants call on the person: 看望甲, 走访甲.
    Visited,
    /// The participants talk with the person whom they call on.
    TalkedWith,
    /// The host has invited the person: 邀请到了甲教授. In a training such people teach.
    Invited,
    /// The person is given something: 为甲颁发证书.
    Given,
    /// The person talks with the other side of a meeting or receives it: 座谈, 接待.
    Talks,
    /// The person leads those who act: 在甲带领下.
    Leads,
    /// The person died: 甲同志逝世.
    Dies,
    /// The person takes an oath: 进行宪法宣誓.
    Swears,
    /// The person heads a team: 以甲为组长的.
    HeadsTeam,
    /// The person is the speaker of one of the speeches.
    Says,
}
