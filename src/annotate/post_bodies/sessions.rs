//! The session of a congress that a report is about: 大会执行主席, 主席团成员.

use super::words::{PRESIDIUMS, SESSION_ENDS, SESSION_WORDS};
use crate::annotate::Context;
use crate::annotate::posts::Parted;
use crate::lexicon::Table;

/// The session, or its presidium, that a post is of; none where the report names several sessions or none that is listed.
pub fn session_body(cx: &Context, parted: &Parted) -> Option<String> {
    let stated = parted.organization?;
    let named = cx.hits.starting_at(stated.start).iter().find(|h| h.table == Table::Congresses && h.span() == stated);
    if let Some(hit) = named {
        return session(cx.lexicon.cell(hit, FULL_NAME));
    }
    let word = cx.slice(stated);
    let is_presidium = PRESIDIUMS.contains(word);
    if !is_presidium && !SESSION_WORDS.contains(word) {
        return None;
    }
    let mut sessions = cx.hits.of(Table::Congresses).filter_map(|hit| session(cx.lexicon.cell(hit, FULL_NAME)));
    let first = sessions.next().filter(|first| sessions.all(|other| other == *first))?;
    Some(if is_presidium { first + PRESIDIUMS.words().next()? } else { first })
}

/// The column of the full name.
const FULL_NAME: usize = 3;

/// A full name, if it is that of a session.
fn session(name: &str) -> Option<String> {
    SESSION_ENDS.longest_suffix(name).map(|_| name.to_owned())
}
