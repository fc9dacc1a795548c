//! Word lists of the rules for disciplinary and criminal cases.

use crate::words::word_lists;

word_lists! {
    "cases.tsv":
    /// Words that say that a sentence is about a case: 涉嫌, 违纪.
    SUSPICIONS = "suspicion",
    /// Last words of bodies of discipline and supervision.
    DISCIPLINE = "discipline",
    /// Last words of bodies of the police.
    POLICE = "police",
    /// Last words of procuratorates.
    PROCURATORATES = "procuratorate",
    /// Last words of courts.
    COURTS = "court",
    /// Words that open the findings: 经查.
    OPENERS = "opener",
    /// Names of crimes.
    CRIMES = "crime",
    /// Words before the name of a crime of which someone is accused.
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
    /// Last words of resident teams.
    TEAMS = "team",
    /// The verb before the body that investigates: 接受.
    ACCEPTS = "accepts",
}
