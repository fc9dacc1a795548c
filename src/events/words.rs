//! The word lists of the comparison of events.

use crate::words::word_lists;

word_lists! {
    "events.tsv":
    /// Words of a title that mark a commentary: 评论员, 快评.
    COMMENTARY = "commentary",
    /// Characters that end an ordinal: 次 in 第八次会议.
    ORDINAL_UNITS = "ordinal_unit",
    /// Characters of which a written number consists: 十, 四.
    NUMERALS = "numeral",
    /// Words of a title that say that the event begins: 开幕.
    OPENING = "opening",
    /// Words of a title that say that the event ends: 闭幕.
    CLOSING = "closing",
    /// Words of a title for a talk: 会谈.
    ENCOUNTERS = "encounter",
    /// 茶叙.
    TEAS = "tea",
    /// Words of a title for meeting the press: 会见记者.
    PRESS = "press",
    /// Words of a title for a banquet.
    BANQUETS = "banquet",
    /// 欢迎仪式.
    WELCOMES = "welcome",
    /// Words of a title for a performance.
    SHOWS = "show",
    /// Words of a title for an arrival: 抵达.
    ARRIVALS = "arrival",
    /// Words of a title for a departure: 离京.
    DEPARTURES = "departure",
    /// Words of a title for a return: 回到.
    RETURNS = "return",
    /// Words of a title for the work of groups of a congress: 分组.
    GROUP_REVIEWS = "group_review",
    /// 全体会议.
    PLENARIES = "plenary",
    /// Verbs of a title before the event in which somebody takes part: 出席.
    ATTENDS = "attends",
    /// Words that may follow an event's name without naming another event: 开幕式.
    PARTS_OF_EVENTS = "part_of_event",
    /// Names that many events share: 全体会议.
    SHARED_NAMES = "shared_name",
    /// Characters that end the name of a division: 镇.
    PLACE_UNITS = "place_unit",
    /// Words for a region that every region uses of itself: 全县.
    RELATIVE_REGIONS = "relative_region",
    /// Names of China.
    OWN_COUNTRY = "own_country",
    /// Posts of those who announce what others do: 发言人.
    ANNOUNCERS = "announcer",
    /// Words of a date of an event abroad: 当地时间.
    LOCAL_TIMES = "local_time",
    /// The division in which the seat of the state is.
    CAPITAL = "capital",
}
