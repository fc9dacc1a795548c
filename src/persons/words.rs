//! Words by which a post gives the field, the standing and the place of its holder.

use crate::words::word_lists;

word_lists! {
    "persons.tsv":
    /// Words before a post that its holder has left: 原, 前.
    FORMER = "former",
    /// Seats of assemblies that thousands hold: 委员, 代表.
    DEPUTY_SEATS = "deputy_seat",
    /// Parts in a meeting, which are no posts: 执行主席.
    MEETING_POSTS = "meeting_post",
    /// Posts that end like a seat and are none: 副主任委员.
    CHAIRS = "chair",
    /// First words of bodies that only their house tells apart: 我校, 公司.
    RELATIVE = "relative",
    /// First words of bodies of the province of the report: 省.
    RELATIVE_TO_PROVINCE = "relative_province",
    /// First words of bodies of its city: 市.
    RELATIVE_TO_CITY = "relative_city",
    /// First words of bodies of its county or town: 县, 镇.
    RELATIVE_TO_COUNTY = "relative_county",
    /// Parts of names of assemblies and their committees: 人大, 政协.
    ASSEMBLIES = "assembly",
    /// Parts of names of armed forces.
    MILITARY = "military",
    /// Parts of names of armed forces whose commanders are known nationwide.
    MILITARY_HIGH = "military_high",
    /// Posts of commanders.
    COMMANDERS = "commander",
    /// Parts of names of villages and neighbourhoods.
    VILLAGES = "village",
    /// Words of medicine.
    HEALTH = "health",
    /// Posts of science and education.
    SCHOLARS = "scholar",
    /// Posts of science and education that few hold.
    SCHOLARS_HIGH = "scholar_high",
    /// Words of sport.
    ATHLETES = "athlete",
    /// Words of arts and media.
    ARTISTS = "artist",
    /// People who are no officials: 村民, 工人.
    WORKERS = "worker",
    /// Bodies of students.
    STUDENTS = "student",
    /// Posts of companies.
    BUSINESS = "business",
    /// Posts of diplomats.
    ENVOYS = "envoy",
    /// Where envoys of other states are posted: 驻华.
    TO_CHINA = "to_china",
    /// The word before the country that an envoy is posted in.
    POSTED = "posted",
    /// Names of China itself.
    OWN_COUNTRY = "own_country",
    /// Starts of names of bodies of the whole country.
    CENTRE = "centre",
    /// What stands before the division in a body's full name: 中共.
    BODY_PREFIXES = "body_prefix",
    /// Last characters of names of divisions.
    DIVISION_ENDS = "division_end",
    /// Last characters of names of divisions inside counties.
    INNER_ENDS = "inner_end",
    /// Honours, which say nothing of a career.
    HONOURS = "honour",
    /// Surnames abroad that many public figures share.
    COMMON_ABROAD = "common_abroad",
}
