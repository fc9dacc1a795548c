//! Roles: each person's part in the event.

use super::Context;
use super::people::People;
use super::speeches::SpeechFound;
use crate::record::{Event, Role};

/// The roles of each person of `people`, in the same order.
pub fn roles(_cx: &Context, people: &People, _speeches: &[SpeechFound], _event: Option<&Event>) -> Vec<Vec<Role>> {
    people.list.iter().map(|_| vec![Role::Mention]).collect()
}
