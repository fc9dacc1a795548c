//! The word lists of pages and of texts that were copied from them.

use crate::words::word_lists;

word_lists! {
    "page.tsv":
    /// Words of a page's foot, anywhere in a line: 版权所有.
    FOOT = "foot",
    /// Beginnings of a short line after which nothing belongs to the body: 相关阅读.
    ENDS = "end",
    /// Whole lines that are controls: 打印.
    CONTROLS = "control",
    /// Beginnings of controls, before a mark or the end of the line: 字体.
    CONTROL_STARTS = "control_start",
    /// Names of columns, as whole lines: 时政要闻.
    COLUMNS = "column",
    /// Words of a notice in place of a report: 页面不存在.
    GONE = "gone",
    /// Words by which a short report is distinguished from such a notice: 近日.
    REPORTED = "reported",
    /// Words that address a reader, as a notice does and a report does not: 请登录.
    ADDRESSED = "addressed",
    /// Beginnings of a line that gives the page's place in its site: 当前位置.
    PATH_STARTS = "path_start",
    /// Whole lines that scrapers write in place of a picture: [图片].
    PICTURES = "picture",
    /// Beginnings of lines that speak to the reader: 欢迎访问.
    GREETINGS = "greeting",
    /// Beginnings of a line with the number of a page or an issue: 第, 版面.
    PAGE_MARKS = "page_mark",
    /// Units after the number of a page or an issue in a line of the page: 版, 期, 页.
    PAGE_UNITS = "page_unit",
    /// Words that a line with a day of publication may have beside digits: 年, 星期三, 发布, 日报.
    STAMP_WORDS = "stamp_word",
    /// Words of the current day, which a site shows to its visitors and which dates no report: 星期.
    WEEKDAYS = "weekday",
    /// What names of sites and publishers end with, one of several in a line: 网站.
    SITE_ENDS = "site_end",
    /// What a name of a site that is a line of its own ends with: 门户网站.
    SITE_NAME_ENDS = "site_name_end",
    /// Titles of a statement of the site: 声明.
    DISCLAIMER_TITLES = "disclaimer_title",
    /// Beginnings of a statement of the site: 本站.
    DISCLAIMER_STARTS = "disclaimer_start",
    /// Words of a statement of the site: 转载.
    DISCLAIMER_WORDS = "disclaimer_word",
    /// Words after 本网 or 本站 with which a report opens, not a statement of the site: 讯.
    OPENING_WORDS = "opening_word",
    /// Titles of notes about a text: 备注.
    NOTE_STARTS = "note_start",
    /// Words before the paper that printed a text: 刊于.
    PUBLISHED_IN = "published_in",
    /// What a dateline in brackets ends with, as in 【某报讯】: 讯.
    DATELINE_ENDS = "dateline_end",
    /// What names end with in a line that lists other sites: 网站.
    SITES_LISTED = "site_listed",
    /// What the second line of a headline opens with where it continues the first: 暨.
    CONTINUATIONS = "continuation",
    /// Controls of a page that follow the last sentence of a text in its line: 返回搜狐.
    GLUED_CONTROLS = "glued_control",
    /// Words for reporters that follow a source in its line: 记者.
    GLUED_PEOPLE = "glued_people",
    /// Words that open a note on rights behind the source (版权归).
    GLUED_NOTICES = "glued_notice",
    /// Words between a source and the media that it was compiled from: 综合.
    GLUED_SOURCES = "glued_source",
    /// Labels that may follow a headline in its line: 发布时间：.
    TAIL_LABELS = "tail_label",
    /// What names of picture files open with: DSC_, QQ图片.
    PICTURE_FILES = "picture_file",
    /// The unit after the number of a newspaper's page: 版.
    PRINTED_UNITS = "printed_unit",
    /// What makes the number of a page or an item an ordinal: 第.
    PAGE_ORDINALS = "page_ordinal",
    /// Names of the first page: 头版.
    FRONT_PAGES = "front_page",
    /// Labels of the number of a page: 版次.
    PAGE_LABELS = "page_label",
    /// Labels of the name of a page: 版名.
    EDITION_LABELS = "edition_label",
    /// Units after the number of an item of a page: 条.
    ITEM_UNITS = "item_unit",
    /// Words that the name of a newspaper's page does not have: 期.
    NO_EDITIONS = "no_edition",
    /// What names of newspapers end with: 报.
    PAPER_ENDS = "paper_end",
    /// Marks of a region before a page: HK.
    REGIONAL_PAGES = "regional_page",
    /// Marks at the head of an item: ●.
    ITEM_BULLETS = "item_bullet",
    /// Numerals at the head of an item: 一.
    ITEM_NUMERALS = "item_numeral",
    /// Words of headlines over several reports: 一周要闻.
    ROUNDUP_TITLES = "roundup",
    /// Words that a headline over several items of news ends with: 快讯.
    NEWS_ROUNDUPS = "news_roundup",
    /// Characters of the issue, the day and the number of items at the end of such a headline: 期, 则, as in （三则）.
    ROUNDUP_NUMBERS = "roundup_number",
    /// Verbs of headlines that tell news: 召开.
    NEWS_VERBS = "news_verb",
    /// Words with which a section of a speech or a plan opens, not an item of news: 切实.
    DEMAND_OPENINGS = "demand_opening",
    /// Last words of the titles of sections, which are no items of news: 时间.
    SECTION_ENDS = "section_end",
    /// Words of headlines over plans and notices, which are no round-ups: 安排.
    NO_ROUNDUPS = "no_roundup",
    /// Media with which a dateline opens: 本报, 新华社.
    DATELINE_OPENINGS = "dateline_opening",
    /// Words for the day with which a report opens: 近日.
    TELLING_DAYS = "telling_day",
    /// The unit after the number of a day: 日.
    DAY_UNITS = "day_unit",
    /// Labels of the source of a picture: 图片来源.
    PICTURE_LABELS = "picture_label",
    /// Beginnings of the line above readers' comments: 网友评论.
    COMMENT_STARTS = "comment_start",
    /// Titles of abstracts: 摘要.
    ABSTRACT_STARTS = "abstract_start",
    /// Beginnings of a line that names the supplier of pictures or text: 以上图片.
    CREDIT_STARTS = "credit_start",
    /// Ends of a line that names the supplier of pictures or text: 提供.
    CREDIT_ENDS = "credit_end",
    /// Words for the place where a medium asks its readers to follow it: 二维码, 微信.
    CHANNELS = "channel",
    /// Verbs by which a medium asks its readers to follow it: 扫描, 关注.
    FOLLOW_VERBS = "follow",
    /// Beginnings of lines with an address or a telephone number: 联系电话.
    CONTACTS = "contact",
    /// Marks of a page's foot, anywhere in a line that is not a sentence: ICP备.
    FOOT_MARKS = "foot_mark",
    /// Last words of a line of the page's foot, after the name of the publisher: 主办.
    FOOT_ENDS = "foot_end",
    /// Beginnings of lines of a page's foot: 主办单位.
    FOOT_STARTS = "foot_start",
    /// Words of lines under a headline that may name its reporters: 记者.
    BYLINE_WORDS = "byline_word",
    /// Ends of datelines: 讯, 电.
    DATELINE_MARKS = "dateline_mark",
    /// Ends of short captions: 现场.
    CAPTION_ENDS = "caption_end",
    /// Words before the headline under which the text was first published: 原标题.
    ORIGINAL_TITLES = "original_title",
    /// Ends of a headline that continues in the next line: 强调.
    LEADING_ENDS = "leads_on",
    /// Beginnings of lines above a headline that call for something: 坚持.
    SLOGAN_STARTS = "slogan_start",
}
