//! Clusters and their members.

use super::rule::Relation;
use super::sketch::Resemblance;

/// A text of a cluster.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// The index of the text.
    pub index: usize,
    /// How the text belongs to the centre of the cluster.
    pub relation: Relation,
    /// How alike the text is to the centre of the cluster.
    pub resemblance: Resemblance,
}

/// Texts that are copies or excerpts of one among them, the centre.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The index of the text that all members resemble.
    pub centre: usize,
    /// All members including the centre, in the order of the texts.
    pub members: Vec<Member>,
}
