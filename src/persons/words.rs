//! Words by which a post gives the field, the standing and the place of its holder.

use std::sync::LazyLock;

use crate::words::{WordList, word_lists};

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
    /// Last words of names of associations.
    ASSOCIATIONS = "association",
    /// Heads of an association: 会长.
    ASSOCIATION_HEADS = "association_head",
    /// Last words of the headings of a list of members: 界 of 文化艺术界.
    SECTIONS = "section",
    /// The mark before the number of the people in such a part: （.
    PART_STARTS = "part_start",
    /// The unit of that number: 人.
    PART_UNITS = "part_unit",
    /// The capital, where events of the whole country are held.
    CAPITAL = "capital",
    /// Parts of names of people's congresses and their committees.
    CONGRESS = "congress",
    /// Parts of names of consultative conferences and their committees.
    CONFERENCE = "conference",
    /// Posts whose rank no table has: 行政长官.
    HIGH_OFFICES = "high_office",
    /// Posts of those who lead a state: 总统.
    HEADS = "head",
    /// Those who reign.
    MONARCHS = "monarch",
    /// Those who will.
    HEIRS = "heir",
    /// Starts of names of international bodies: 联合国.
    INTERNATIONAL = "international",
    /// Marks that end a sentence.
    STOPS = "stop",
    /// What opens the number of a term: 第.
    TERM_STARTS = "term_start",
    /// What closes it: 届.
    TERM_ENDS = "term_end",
    /// Last words of titles of lists of names: 名单.
    NAME_LISTS = "name_list",
    /// Names of bodies of agriculture.
    OF_AGRICULTURE = "of_agriculture",
    /// Of arts, media and history.
    OF_CULTURE = "of_culture",
    /// Of economy and finance.
    OF_ECONOMY = "of_economy",
    /// Of education, science, health and sport.
    OF_EDUCATION = "of_education",
    /// Of ethnic groups and religions.
    OF_ETHNIC_GROUPS = "of_ethnic_groups",
    /// Of foreign affairs.
    OF_FOREIGN_AFFAIRS = "of_foreign_affairs",
    /// Of law and its institutions.
    OF_LAW = "of_law",
    /// Of nature and resources.
    OF_NATURE = "of_nature",
    /// Of compatriots outside of the mainland.
    OF_OVERSEAS = "of_overseas",
    /// Of society and labour.
    OF_SOCIETY = "of_society",
    /// Astronauts, who all belong to one body: 航天员.
    ASTRONAUTS = "astronaut",
    /// The body of the astronauts.
    ASTRONAUT_BODY = "astronaut_body",
    /// The link between two parts of a body's name: 食物|及|卫生局.
    BODY_LINKS = "body_link",
    /// The word that closes an open list of names: 等.
    LIST_ENDS = "list_end",
    /// Marks that end a clause or an item of a list.
    CLAUSE_MARKS = "clause_mark",
    /// Units in which people are counted: 名, 位.
    PERSON_UNITS = "person_unit",
    /// Words of a count that are no numerals: 两, 多.
    COUNT_WORDS = "count_word",
    /// The attributive particle: 的.
    PARTICLES = "particle",
    /// Bodies that only Hong Kong has: 食物及卫生局.
    HONG_KONG = "hong_kong",
    /// Hong Kong itself.
    HONG_KONG_NAME = "hong_kong_name",
    /// Bodies that only Macao has.
    MACAO = "macao",
    /// Macao itself.
    MACAO_NAME = "macao_name",
}

/// Fields of work of bodies.
pub static SUBJECTS: [&LazyLock<WordList>; 10] = [
    &OF_AGRICULTURE,
    &OF_CULTURE,
    &OF_ECONOMY,
    &OF_EDUCATION,
    &OF_ETHNIC_GROUPS,
    &OF_FOREIGN_AFFAIRS,
    &OF_LAW,
    &OF_NATURE,
    &OF_OVERSEAS,
    &OF_SOCIETY,
];
