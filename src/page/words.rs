//! The word lists of pages.

use crate::words::word_lists;

word_lists! {
    "page.tsv":
    /// Words of a page's foot, anywhere in a line: 版权所有.
    FOOT = "foot",
    /// Beginnings of a short line behind which nothing belongs to the body: 相关阅读.
    ENDS = "end",
    /// Whole lines that are controls: 打印.
    CONTROLS = "control",
    /// What a page says that has no report: 页面不存在.
    GONE = "gone",
    /// What a report says and a notice does not: 近日.
    REPORTED = "reported",
    /// What a notice says to its reader: 请登录.
    ADDRESSED = "addressed",
    /// Beginnings of a line that gives the page's place in its site: 当前位置.
    PATH_STARTS = "path_start",
    /// What scrapers write where a picture was: [图片].
    PICTURES = "picture",
}
