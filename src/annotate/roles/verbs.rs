//! A verb that says what its subject does in the event.

use super::acts::Stated;
use super::lists::HANDS_OVER;
use crate::record::Role;
use crate::span::{Span, Text};

/// A verb and the role it gives.
#[derive(Clone, Copy, Debug)]
pub struct Verb {
    /// The verb, with its object where the object is a part of it (作了…报告).
    pub span: Span,
    /// Start of its clause.
    pub clause: usize,
    /// The role of its subject.
    pub role: Role,
    /// Whether somebody else does what follows: 在甲陪同下.
    pub hands_over: bool,
}

impl Verb {
    /// The role with the verb as the words that give it.
    pub const fn stated(&self) -> Stated {
        Stated { role: self.role, words: self.span }
    }
}

/// Whether what follows `verb` is done by somebody else: 在甲陪同下.
pub fn hands_over(text: &Text, verb: Span) -> bool {
    HANDS_OVER.longest_before(text, verb.end).is_some()
}

/// Whether the companion of the subject (同乙, 与乙) has the role, too.
pub fn is_joint(role: Role) -> bool {
    matches!(role, Role::Meet | Role::Call | Role::Officiate | Role::Attend | Role::Accompany | Role::Preside)
}
