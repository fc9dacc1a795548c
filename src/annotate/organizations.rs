//! Organizations named in the text, with what their short and relative names stand for.

use super::Context;
use super::regions::Region;
use crate::record::Organization;
use crate::span::Span;

/// An organization named in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationMention {
    /// Where.
    pub span: Span,
    /// What it stands for.
    pub full_name: Option<String>,
}

/// Every organization named, in order.
pub fn organizations(_cx: &Context, _region: Option<&Region>) -> Vec<OrganizationMention> {
    Vec::new()
}

/// What the organization written `name` stands for: 省委 in a report of Heilongjiang is 中共黑龙江省委员会.
/// None where that can't be told.
pub fn full_name(_cx: &Context, _region: Option<&Region>, _name: &str) -> Option<String> {
    None
}

/// The mentions put together by organization.
pub fn record(_cx: &Context, _mentions: &[OrganizationMention]) -> Vec<Organization> {
    Vec::new()
}
