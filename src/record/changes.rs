//! Personnel changes that a report states.

use super::closed::closed_list;
use super::declare::declare;
use super::position::Position;
use super::words::Words;

declare! { changes:
    /// A personnel change that the report states: one person, one post, one action.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Change {
        /// The full name of the person.
        name: String,
        /// What happens to the person: is appointed, elected, removed.
        action: Action,
        /// The post without its organization; none where the report names none (免去有关职务, 开除党籍).
        post: Option<String>,
        /// The organization as written with the post.
        organization: Option<String>,
        /// The official full name of the organization.
        organization_full: Option<String>,
        /// The body or person that decides, as written.
        by: Option<String>,
        /// The words that name the decider.
        by_words: Option<Words>,
        /// The day from which the change counts, where the report states it.
        effective: Option<String> => date,
        /// The words that state that day.
        effective_words: Option<Words>,
        /// The words that state the change.
        text: String,
        position: Position,
    }
}

closed_list! {
    /// What happens to a person's post.
    Action {
        /// 任命, 聘任, 决定为.
        Appointed = "appointed",
        /// 选举, 补选, 当选.
        Elected = "elected",
        /// 免去, 罢免, 不再担任.
        Removed = "removed",
        /// 辞去, 辞职.
        Resigned = "resigned",
        /// 代理, 署任.
        Acting = "acting",
        /// 提名, 拟任, 候选人.
        Nominated = "nominated",
        /// 晋升, 升任.
        Promoted = "promoted",
        /// 开除党籍, 开除公职.
        Expelled = "expelled",
    }
}
