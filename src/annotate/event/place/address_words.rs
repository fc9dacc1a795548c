//! Word lists for addresses (路, 小区, 号楼) and for the scenes of accidents, rescues and crimes (接到, 坠入, 抓获).

use crate::words::word_lists;

word_lists! {
    "addresses.tsv":
    /// Words before an address that are no part of it: 位于, 辖区.
    LEAD = "lead",
    /// Words that end a part of an address behind a name: 路, 小区, 门口.
    UNIT = "unit",
    /// Words that end a part of an address behind a number: 号楼, 单元.
    NUMBERED = "numbered",
    /// Words that begin like the end of a part of an address and are none: 路过, 公里外.
    UNIT_NOT = "unit_not",
    /// Words that no address goes on behind: 有, 因, 时.
    STOP = "stop",
    /// Words that begin like a word of `STOP` and may be part of an address: 向阳.
    STOP_NOT = "stop_not",
    /// Words of receiving an alarm: 接到, 接报.
    RECEIVED = "received",
    /// What separates an alarm from what it says: 称, a colon.
    RECEIVED_END = "received_end",
    /// Words that make the alarm the time of something else: 后.
    AFTER = "after",
    /// Verbs of passing before a place: 行驶至, 途经.
    PASSING = "passing",
    /// Verbs before the place that somebody fell into or is caught in: 坠入, 被困.
    INTO = "into",
    /// Prepositions before the place that somebody fell from: 从.
    FROM = "from",
    /// Verbs of falling behind the place that somebody fell from: 跳入, 滑落.
    LEAP = "leap",
    /// Words before the home of somebody: 家住.
    HOME = "home",
    /// Words of accidents, rescues and crimes: 救出, 抓获, 火灾.
    INCIDENT = "incident",
    /// Institutions to which those who are hurt or caught are brought, and from which rescuers come: 医院, 派出所.
    NO_SCENE = "no_scene",
}
