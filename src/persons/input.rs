//! What linkage takes from a record: who is named, with which posts, when, beside which words.

use serde::{Deserialize, Serialize};

/// A post as the record has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PostSeen {
    /// The post as written.
    pub text: String,
    /// The body as written.
    pub organization: Option<String>,
    /// The body's official full name.
    pub organization_full: Option<String>,
    /// The post without the body.
    pub post: String,
    /// The rank of the record.
    pub rank: Option<String>,
    /// The ISO 3166-1 code of the country of a foreign person.
    pub country: Option<String>,
    /// The heading of the part of a list of members that the person is in: 文化艺术界.
    pub section: String,
}

/// A person of a record.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PersonSeen {
    /// The name as the record has it.
    pub name: String,
    /// The person's posts.
    pub posts: Vec<PostSeen>,
    /// Up to eight characters before the first mention in the text: 村民. Empty for a person with posts.
    pub before: String,
    /// Whether the person takes part in the event: presides, attends, accompanies, meets, inspects.
    pub takes_part: bool,
    /// Whether the person has a role other than `mention`: speaks, is elected.
    pub has_role: bool,
    /// The number of the list of names that the person is in, from 1; 0 for none.
    pub list: u16,
    /// The divisions that the words before the name give, from the province down: 甘州区村民某某.
    pub home: Vec<String>,
}

/// A personnel change of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ChangeSeen {
    /// The person's name.
    pub name: String,
    /// The action of the record: `appointed`, `removed`.
    pub action: String,
    /// The post without the body.
    pub post: Option<String>,
    /// The body's full name, or the body as written.
    pub organization: Option<String>,
    /// The day from which the change counts, else that of the report.
    pub day: Option<i32>,
}

/// A record as linkage needs it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ReportSeen {
    /// The record's id.
    pub id: String,
    /// The divisions that the report is of, from the province down; empty if not known.
    pub home: Vec<String>,
    /// The day of the event, else of publication, as the number of [`Day::number`](crate::calendar::Day::number).
    pub day: Option<i32>,
    /// The people, in the order of the record.
    pub people: Vec<PersonSeen>,
    /// The personnel changes.
    pub changes: Vec<ChangeSeen>,
}
