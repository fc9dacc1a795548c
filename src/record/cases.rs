//! Disciplinary and criminal cases against officials that a report states.

use super::closed::closed_list;
use super::declare::declare;
use super::position::Position;
use super::words::Words;

declare! { cases:
    /// A disciplinary or criminal case against one person.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Case {
        /// The full name of the person.
        name: String,
        /// The posts that the report writes with the name, as written.
        post: Option<String>,
        /// The body that acts at this stage, as written.
        authority: Option<String>,
        /// The words that name the authority.
        authority_words: Option<Words>,
        /// The stage that the report announces; none for a lesser penalty such as a warning.
        stage: Option<Stage>,
        /// What the person is found or accused to have done.
        findings: Vec<Finding>,
        /// What is imposed on the person.
        penalties: Vec<Penalty>,
        /// The words that state the stage.
        text: String,
        position: Position,
    }

    /// One thing that a person is found or accused to have done.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Finding {
        /// What the person did, as written.
        text: String,
        position: Position,
    }

    /// One penalty or measure.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Penalty {
        /// The words of the report.
        text: String,
        position: Position,
    }
}

closed_list! {
    /// A stage of a case.
    Stage {
        /// 接受纪律审查和监察调查, 立案审查调查, 主动投案.
        Investigation = "investigation",
        /// 留置, 刑事拘留, 逮捕.
        Detention = "detention",
        /// 开除党籍.
        ExpelledFromParty = "expelled_from_party",
        /// 开除公职, 政务撤职, 撤销党内职务.
        Dismissed = "dismissed",
        /// 移送检察机关审查起诉.
        TransferredToProsecutors = "transferred_to_prosecutors",
        /// 提起公诉, 开庭审理.
        Charged = "charged",
        /// 判处, 宣判.
        Sentenced = "sentenced",
    }
}
