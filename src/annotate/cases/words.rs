//! Word lists of the rules for disciplinary and criminal cases.

use crate::words::word_lists;

word_lists! {
    "cases.tsv":
    /// Words that say that a sentence is about a case: 涉嫌, 违纪.
    SUSPICIONS = "suspicion",
    /// Last words of bodies of discipline and supervision: 监委.
    DISCIPLINE = "discipline",
    /// Last words of bodies of the police: 公安局.
    POLICE = "police",
    /// Last words of procuratorates: 检察院.
    PROCURATORATES = "procuratorate",
    /// Last words of courts: 人民法院.
    COURTS = "court",
    /// Words that open the findings: 经查.
    OPENERS = "opener",
    /// Names of crimes: 受贿罪.
    CRIMES = "crime",
    /// Words before the name of a crime of which someone is accused: 涉嫌.
    BEFORE_CRIMES = "before_crime",
    /// Penalties of a fixed name: 开除党籍.
    PENALTIES = "penalty",
    /// Penalties with a measure after them: 有期徒刑十年.
    MEASURED = "measured",
    /// The word of a reprieve after a comma: 死刑，缓期二年执行.
    REPRIEVES = "reprieve",
    /// The word before the body where a team resides: 驻.
    STATIONED = "stationed",
    /// Levels of divisions before a body: 市.
    LEVELS = "level",
    /// Last words of teams of discipline that reside in a body: 纪检监察组.
    TEAMS = "team",
    /// The verb before the body that investigates: 接受.
    ACCEPTS = "accepts",
}
