//! The word lists of the comparison of events.

use crate::words::word_lists;

word_lists! {
    "events.tsv":
    /// Words of a title that mark a commentary: 评论员, 人民论坛.
    COMMENTARY = "commentary",
    /// Characters that end an ordinal: 次 in 第八次会议.
    ORDINAL_UNITS = "ordinal_unit",
    /// Characters of which a written number consists: 十, 四.
    NUMERALS = "numeral",
    /// Words of a title that say that the event begins: 开幕.
    OPENING = "opening",
    /// Words of a title that say that the event ends: 闭幕.
    CLOSING = "closing",
    /// Words of a title for a meeting of two sides: 会谈, 会见, 会晤.
    ENCOUNTERS = "encounter",
    /// Words of a title for talks over tea: 茶叙.
    TEAS = "tea",
    /// Words of a title for meeting the press: 会见记者, 新闻发布会.
    PRESS = "press",
    /// Words of a title for a banquet: 晚宴.
    BANQUETS = "banquet",
    /// Words of a title for a ceremony of welcome: 欢迎仪式.
    WELCOMES = "welcome",
    /// Words of a title for a performance: 音乐会.
    SHOWS = "show",
    /// Words of a title for an arrival: 抵达.
    ARRIVALS = "arrival",
    /// Words of a title for a departure: 离京.
    DEPARTURES = "departure",
    /// Words of a title for a return: 回到.
    RETURNS = "return",
    /// Words of a title for the work of groups of a congress: 分组.
    GROUP_REVIEWS = "group_review",
    /// Words of a title for a plenary session: 全体会议.
    PLENARIES = "plenary",
    /// Verbs of a title before the event in which somebody takes part: 出席.
    ATTENDS = "attends",
    /// Words that may follow an event's name without naming another event: 开幕式.
    PARTS_OF_EVENTS = "part_of_event",
    /// Names that many events have, so that an equal name says nothing: 座谈会.
    SHARED_NAMES = "shared_name",
    /// Characters that names of divisions end with: 镇, 市.
    PLACE_UNITS = "place_unit",
    /// Words by which reports of every region or body call their own: 全县, 全校.
    RELATIVE_REGIONS = "relative_region",
    /// Names of China, which is no place abroad: 中国, 我国.
    OWN_COUNTRY = "own_country",
    /// Posts of those who announce what others do: 发言人.
    ANNOUNCERS = "announcer",
    /// Words of a date of an event abroad: 当地时间.
    LOCAL_TIMES = "local_time",
    /// The capital: 北京市. Events elsewhere may be stops of a leader's trip.
    CAPITAL = "capital",
}
