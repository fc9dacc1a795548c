//! People named in a report, with their posts (职务) and their roles in the event.

use super::closed::closed_list;
use super::declare::declare;
use super::position::Position;

declare! { people:
    /// Someone named in the report.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Person {
        /// The full name, without blanks.
        name: String,
        /// Place in the listing of participants, from 1; none for those only mentioned.
        order: Option<usize>,
        /// The listing goes by the number of strokes of the surnames (按姓氏笔画为序), so its order is no rank.
        by_strokes: bool,
        /// Posts and titles that the text attaches to the person.
        posts: Vec<Post>,
        /// The person's roles in the event.
        roles: Vec<Role>,
        /// Each place where the person is named.
        mentions: Vec<Position>,
    }

    /// A post or title (职务) of a person.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Post {
        /// The post as written, with its organization.
        text: String,
        position: Position,
        /// The organization as written.
        organization: Option<String>,
        /// The official full name of the organization.
        organization_full: Option<String>,
        /// The post without its organization.
        post: String,
    }
}

closed_list! {
    /// A person's role in the event.
    Role {
        /// 主持.
        Preside = "preside",
        /// 讲话, 致辞, 发言.
        Speak = "speak",
        /// 作报告, 汇报, 宣读, 授课.
        Report = "report",
        /// 出席, 参加, 列席.
        Attend = "attend",
        /// 陪同, 随同.
        Accompany = "accompany",
        /// 调研, 考察, 检查, 慰问.
        Inspect = "inspect",
        /// 会见, 会谈: both sides.
        Meet = "meet",
        /// 通话: both sides.
        Call = "call",
        /// Sends a letter, a telegram or an instruction.
        Write = "write",
        /// 揭牌, 颁奖, 签字, 宣布.
        Officiate = "officiate",
        /// Newly appointed, elected, promoted or nominated.
        Appointed = "appointed",
        /// Dismissed, expelled, or resigns.
        Removed = "removed",
        /// Only named.
        Mention = "mention",
    }
}
