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
        /// Whether the listing goes by the strokes of the surnames (按姓氏笔画为序), so that its order is not a rank.
        by_strokes: bool,
        /// Posts and titles that the text attaches to the person.
        posts: Vec<Post>,
        /// The person's roles in the event.
        roles: Vec<Role>,
        /// The words that give the roles, by position.
        acts: Vec<Act>,
        /// Each place where the person is named.
        mentions: Vec<Position>,
        /// ISO 3166-1 alpha-2 code of a foreign person's country; none for people of China and of international bodies.
        country: Option<String>,
    }

    /// Words that give a person a role in the event.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Act {
        /// The role.
        role: Role,
        /// The verb or the noun that gives it, as written.
        text: String,
        position: Position,
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
        /// The administrative rank (级别) of the post; none where the report leaves it open.
        rank: Option<Rank>,
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

closed_list! {
    /// The administrative rank of a post (公务员级别).
    Rank {
        /// Leaders of the state and of the party.
        StateChief = "正国级",
        /// Deputies of the leaders of the state and of the party.
        StateDeputy = "副国级",
        /// Heads of ministries and provinces.
        MinistryChief = "正部级",
        /// Deputy heads of ministries and provinces, and heads of sub-provincial cities.
        MinistryDeputy = "副部级",
        /// Heads of departments of ministries and provinces, and of prefectures.
        BureauChief = "正厅级",
        /// Deputy heads of departments of ministries and provinces, and of prefectures.
        BureauDeputy = "副厅级",
        /// Heads of counties, and of departments of prefectures.
        CountyChief = "正处级",
        /// Deputy heads of counties, and of departments of prefectures.
        CountyDeputy = "副处级",
        /// Heads of towns, and of departments of counties.
        TownChief = "正科级",
        /// Deputy heads of towns, and of departments of counties.
        TownDeputy = "副科级",
    }
}
