//! The countries of foreign persons and bodies, as ISO 3166-1 alpha-2 codes.
//!
//! The rules for a person are tried in this order:
//!
//! 1. A post of the person begins with a state, a place abroad or an abbreviation: 法国总统, 莫斯科市长, 俄外长.
//! 2. A nationality or an origin is beside the name: 美籍华人某某, 日本友人某某, 某某（法国籍）, 来自法国的某某.
//! 3. A delegation whose state is named is led by the person: 由议长某某率领的伊拉克国民议会代表团.
//! 4. A person of the state precedes in the same list: 匈牙利总理某某、外长某某.
//! 5. The post is one that only other states have (总统), or a state's post beside a foreign name. A state precedes it in
//!    its sentence, the words after it are on China's relations with a state (中法关系), or the headline, the report or
//!    its item of a round-up names only one foreign state.
//! 6. The person is paired with a leader of China (习近平总书记和某某总书记战略引领). Or the headline names the head of one
//!    state without a name, and the text has one foreign name without a post.
//!
//! Posts of China and of international bodies have no country; neither has a person with a post of China. Lexicon:
//! `countries.tsv`, `foreign_places.tsv`, `lists/country_names.tsv`, `lists/countries.tsv`. Known misses: a foreigner
//! whom only the reader knows to be one.

mod nationalities;
mod origins;
mod people;
mod phrases;
mod words;

use super::Context;
use crate::span::Span;
pub use people::find_countries;
use phrases::{Owner, find_owner};
pub use phrases::{find_code, is_of_union};
pub use words::HONORIFICS;

/// The country of a body: that of the state, place or abbreviation its name begins with.
pub fn country_of_body(cx: &Context, body: Span) -> Option<String> {
    match find_owner(cx, body) {
        Owner::Abroad(code) => Some(code.to_owned()),
        _ => None,
    }
}
