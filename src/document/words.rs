//! The word lists of the document: words of bylines, media and the lines around a report.

use crate::words::word_lists;

word_lists! {
    "document.tsv":
    /// Labels above links to other reports: 相关新闻.
    RELATED = "related",
    /// Whole lines that are controls of a page: 打印本页.
    SIGNS = "sign",
    /// Beginnings of lines that belong to the page: 责任编辑.
    SIGN_STARTS = "sign_start",
    /// Beginnings of linked lines that are controls: 点击.
    CONTROL_STARTS = "control_start",
    /// Ends of headlines, after which a dateline may follow in the same line: 召开.
    HEADLINE_ENDS = "headline_end",
    /// Ends of a line under a headline that names participants: 出席.
    PARTICIPANT_ENDS = "participant_end",
    /// Words that no short line has that is taken for a headline without markup: 记者.
    NO_HEADLINE = "no_headline",
    /// What names of sites and columns end with after a headline: 网.
    SITE_ENDINGS = "site_ending",
    /// Tags in brackets after a headline: 组图.
    PICTURE_TAGS = "picture_tag",
    /// Beginnings of tags in round brackets before a headline: （视频.
    TAG_STARTS = "tag_start",
    /// Units after a number that belongs to the headline: 年, 位.
    COUNT_UNITS = "count_unit",
    /// Units that begin a headline after the number of its file, although they also count: 102省人大….
    REGION_UNITS = "region_unit",
    /// Words beside names that look like a name but are none: 资料.
    NO_NAMES = "no_name",
    /// First characters of a place in a row of people on a picture, as in 左二: 左.
    ROW_STARTS = "row_start",
    /// Second characters of a place in a row of people on a picture: 二, 起.
    ROW_SECONDS = "row_next",
    /// Offices that supply reports, as whole names without a body before them: 宣传部.
    OFFICES = "office",
    /// What names of supplying offices end with: 办公室.
    OFFICE_ENDINGS = "office_ending",
    /// Words before or after those who wrote or photographed: 记者.
    BYLINE_AUTHORS = "byline_author",
    /// Words before editors: 责任编辑.
    BYLINE_EDITORS = "byline_editor",
    /// Words before those who checked or approved: 校对.
    BYLINE_OTHERS = "byline_other",
    /// Words before or after those who supplied a text or picture: 供稿.
    BYLINE_SUPPLIERS = "byline_supplied",
    /// Ends of lines that name a supplier: 供稿.
    SUPPLIED_ENDS = "supplied_end",
    /// Ends of words for people, which may follow the name of a medium: 记者, 员.
    REPORTER_ENDINGS = "reporter_ending",
    /// Words before the names of reporters in an opening or a bracket: 记者, 通讯员.
    REPORTERS = "reporter",
    /// The end of an opening that names reporters: 报道.
    REPORT_ENDS = "report_end",
    /// A word between a medium and its reporters: 特约.
    SPECIAL = "special",
    /// What names of media end with: 日报.
    MEDIUM_ENDINGS = "medium_ending",
    /// Words that end like a medium but are not: 通报.
    NO_MEDIA = "no_medium",
    /// How a medium speaks of itself without its name: 本报.
    OWN_MEDIA = "own_medium",
    /// Marks before names that are a line of their own: □.
    NAME_MARKS = "name_mark",
    /// Names of media without their place, as pages of the same place give them: 融媒体中心.
    ACCOUNTS = "account",
    /// First words of the names of accounts, before a place: 云上.
    ACCOUNT_OPENINGS = "account_opening",
    /// What names of accounts of a medium or a government end with: 发布.
    ACCOUNT_ENDINGS = "account_ending",
    /// Endings of words that end like an account but are none: 新闻发布会.
    NO_ACCOUNTS = "no_account",
    /// Ends of a bracket that names an agency: 电, 报道.
    CREDIT_TAILS = "dateline_tail",
    /// Marks of the end of a report: （完）.
    FULL_ENDS = "full_end",
    /// Titles of notes after a text: 注.
    NOTE_MARKS = "note_mark",
    /// Chinese digits of a date: 一, 〇.
    HAN_DIGITS = "han_digit",
    /// Ends of datelines: 电, 讯.
    DATELINE_ENDS = "dateline_end",
    /// Words right after a dateline: 记者.
    DATELINE_NEXT = "dateline_next",
    /// Characters that make another word of the end of a dateline before them: 息, as in 讯息.
    NO_DATELINE_NEXT = "no_dateline_next",
    /// The end of a dateline whose medium does not name itself, as in 本报讯: 讯.
    PLAIN_DATELINE_ENDS = "dateline_plain",
    /// Marks before the reporters with whom a report opens: 文/, □.
    OPENING_MARKS = "opening_mark",
    /// Words for the day with which a report begins behind its reporters: 近日.
    OPENING_DAYS = "opening_day",
    /// What names of districts end with, which names of accounts leave out: 区.
    DISTRICT_ENDINGS = "district_ending",
    /// What the name of a medium's column for a region ends with: 新闻, as in 某网某省新闻.
    REGIONAL_COLUMNS = "regional_column",
    /// What names of papers end with: 报.
    PAPER_ENDINGS = "paper_ending",
    /// Words behind a medium that tells what it learnt: 记者, 获悉.
    MEDIUM_TELLS = "medium_tells",
    /// A word before a dateline of another medium: 据.
    QUOTING = "quoting",
    /// Words before the media that a report was compiled from.
    COMPILING = "compiling",
    /// Words behind a medium that is quoted: 报道, 消息.
    QUOTED_ENDS = "quoted_end",
    /// Ends of the names of channels, which are media where a day follows.
    CHANNEL_ENDINGS = "channel_ending",
    /// Words between marks that credit a text or a picture: 文, 图.
    TEXT_OR_PICTURE = "text_or_picture",
    /// The word after a photographer: 摄.
    PHOTOGRAPHED = "photographed",
    /// The word before the number of a chapter or an issue: 第.
    ORDINALS = "ordinal",
    /// Numerals of chapters: 一.
    NUMERALS = "numeral",
    /// Characters that a line with the day and page of an issue may have beside digits: 年, 版.
    ISSUE_WORDS = "issue_word",
    /// Words of a page or an issue: 版, 期.
    PAGE_WORDS = "page_word",
    /// A word of a number that is not a date: 届.
    SESSIONS = "session",
    /// The unit after the number of a year: 年.
    YEAR_UNITS = "year_unit",
    /// The unit after the number of a month: 月.
    MONTH_UNITS = "month_unit",
    /// The unit after the number of a day: 日.
    DAY_UNITS = "day_unit",
    /// The units after the number of an hour: 时, 点.
    HOUR_UNITS = "hour_unit",
    /// The unit after the number of a minute: 分.
    MINUTE_UNITS = "minute_unit",
    /// Beginnings of captions: 图为.
    CAPTION_STARTS = "caption_start",
    /// Words of long captions: 图为.
    CAPTION_WORDS = "caption_word",
}
