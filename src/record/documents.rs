//! Documents named in 《》.

use super::closed::closed_list;
use super::declare::declare;
use super::event::Date;
use super::position::Position;
use super::words::Words;

declare! { documents:
    /// A document named in 《》.
    #[derive(Clone, Debug, PartialEq, Eq)]
    DocumentRef {
        /// The title without the marks.
        title: String,
        position: Position,
        /// The body named with the document as its source.
        issuer: Option<String>,
        /// The words that name the issuer.
        issuer_words: Option<Words>,
        /// The document's number (文号: 国发〔2019〕5号).
        number: Option<String>,
        /// What the report says is done with the document; none for works that are no documents.
        relation: Option<Relation>,
        /// The verb that gives the relation.
        relation_words: Option<Words>,
        /// The day on which the document was issued, adopted or signed, as the report gives it.
        date: Option<Date>,
    }
}

closed_list! {
    /// What is done with a document.
    Relation {
        /// 印发, 下发, 发布, 公布, 出台, 制定.
        Issued = "issued",
        /// 审议通过, 表决通过, 批准.
        Adopted = "adopted",
        /// 学习, 学习贯彻, 解读, 讨论, 审议.
        Studied = "studied",
        /// 传达, 宣读, 通报.
        Conveyed = "conveyed",
        /// 修订, 修改.
        Revised = "revised",
        /// 废止, 失效.
        Repealed = "repealed",
        /// 签署, 签订.
        Signed = "signed",
        /// 起草, 编制, 征求意见.
        Drafted = "drafted",
        /// 根据, 落实, 违反, or only named.
        Cited = "cited",
    }
}
