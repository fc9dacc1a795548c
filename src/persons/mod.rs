//! Persons: which appearances in many records are one person, and what posts that person held when.
//!
//! [`Linkage`] reads records one by one and keeps 24 bytes of each appearance; posts and names are stored once. It then
//! looks at the appearances of one name together. Equal ones become a profile; profiles that share a body and a post are
//! one person; the others are compared by what careers can be and by how many people bear the name (`careers.rs`). What
//! cannot be decided stays apart and is listed.
//!
//! ```
//! use baodao::persons::{Linkage, PersonSeen, PostSeen, ReportSeen};
//! let mut linkage = Linkage::default();
//! for (id, day) in [("1", 737_000), ("2", 737_400)] {
//!     let post = PostSeen {
//!         text: "甘州区委书记".to_owned(),
//!         organization: Some("甘州区委".to_owned()),
//!         organization_full: Some("中共张掖市甘州区委员会".to_owned()),
//!         post: "书记".to_owned(),
//!         rank: Some("正处级".to_owned()),
//!         ..PostSeen::default()
//!     };
//!     let person = PersonSeen { name: "闻人朔".to_owned(), posts: vec![post], ..PersonSeen::default() };
//!     linkage.add(ReportSeen { id: id.to_owned(), day: Some(day), people: vec![person], ..ReportSeen::default() });
//! }
//! let persons = linkage.persons(|| false);
//! assert_eq!(persons.len(), 1);
//! assert_eq!(persons[0].appearances.len(), 2);
//! assert_eq!(persons[0].spells[0].days, Some((737_000, 737_400)));
//! ```

mod beside;
mod blocks;
mod careers;
mod company;
mod distributed;
mod groups;
mod input;
mod linkage;
mod linked;
mod names;
mod profiles;
mod reports;
mod spells;
mod standings;
mod store;
mod variants;
mod words;

pub use distributed::{Facts, NameSeen, Row, names_of, rows};
pub use input::{ChangeSeen, PersonSeen, PostSeen, ReportSeen};
pub use linkage::Linkage;
pub use linked::Linked;
pub use spells::{Spell, Turn};
