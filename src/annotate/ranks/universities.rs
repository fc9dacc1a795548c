//! Posts of universities.

use super::heads::Head;
use super::rank_at;
use super::words::{
    COLLEGE_CHIEFS, COLLEGES, PRIVATE_UNIVERSITIES, UNIVERSITIES, UNIVERSITY_CHIEFS, UNRANKED_UNIVERSITIES,
    VICE_MINISTERIAL_UNIVERSITIES,
};
use crate::annotate::Context;
use crate::lexicon::Table;
use crate::record::Rank;

/// The rank of a president of an ordinary university (正厅级), in half steps below 正国级.
const UNIVERSITY: u8 = 4;

/// The rank of a post at a state university, or at one of its colleges and offices.
pub(super) fn rank(cx: &Context, body: &str, head: &Head) -> Option<Rank> {
    let end = UNIVERSITIES.find_in(body)?.end;
    let (university, part) = body.split_at_checked(end)?;
    let is_listed = cx.lexicon.rows_of(Table::Universities, university).next().is_some();
    if !is_listed || UNRANKED_UNIVERSITIES.occurs_in(university) || PRIVATE_UNIVERSITIES.contains(university) {
        return None;
    }
    if part.is_empty() {
        let is_chief = UNIVERSITY_CHIEFS.contains(head.name);
        let is_raised = VICE_MINISTERIAL_UNIVERSITIES.contains(university);
        return match (is_chief, is_raised, head.is_deputy) {
            (false, ..) | (_, true, true) => None,
            (_, true, false) => Some(Rank::MinistryDeputy),
            (_, false, is_deputy) => rank_at(UNIVERSITY + u8::from(is_deputy)),
        };
    }
    let is_chief = COLLEGES.longest_suffix(part).is_some() && COLLEGE_CHIEFS.contains(head.name);
    is_chief.then(|| rank_at(UNIVERSITY + 2 + u8::from(head.is_deputy))).flatten()
}
