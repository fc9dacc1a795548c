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
    /// First words of bodies that are clear only to those who belong to them: 我校, 公司.
    RELATIVE = "relative",
    /// First words of bodies of the province of the report: 省.
    RELATIVE_TO_PROVINCE = "relative_province",
    /// First words of bodies of the city of the report: 市.
    RELATIVE_TO_CITY = "relative_city",
    /// First words of bodies of the county or town of the report: 县, 镇.
    RELATIVE_TO_COUNTY = "relative_county",
    /// Parts of names of assemblies and their committees: 人大, 政协, 提案委员会.
    ASSEMBLIES = "assembly",
    /// Parts of names of armed forces: 武警, 集团军.
    MILITARY = "military",
    /// Parts of names of armed forces whose commanders are known nationwide: 战区, 海军.
    MILITARY_HIGH = "military_high",
    /// Posts of commanders and heads of military bodies: 司令员, 政委, 院长.
    COMMANDERS = "commander",
    /// Parts of names of villages and neighbourhoods: 村, 社区, 居委会.
    VILLAGES = "village",
    /// Posts and parts of names of bodies in medicine: 医生, 卫生院.
    HEALTH = "health",
    /// Posts of science and education: 教授, 科学家.
    SCHOLARS = "scholar",
    /// Posts of science and education that few hold: 院士, 校长.
    SCHOLARS_HIGH = "scholar_high",
    /// Posts and nouns for people in sport: 运动员, 主教练.
    ATHLETES = "athlete",
    /// Posts and nouns for people in arts and media: 歌手, 记者.
    ARTISTS = "artist",
    /// People who are no officials: 村民, 工人.
    WORKERS = "worker",
    /// Parts of names of students' bodies: 学联, 研究生会.
    STUDENTS = "student",
    /// Posts of companies: 董事长, 总经理.
    BUSINESS = "business",
    /// Posts of diplomats: 大使, 总领事.
    ENVOYS = "envoy",
    /// Words that say that an envoy of another state is posted in China: 驻华.
    TO_CHINA = "to_china",
    /// The word before the country that an envoy is posted in: 驻.
    POSTED = "posted",
    /// Names of China itself.
    OWN_COUNTRY = "own_country",
    /// Beginnings of names of bodies of the whole country: 中共中央, 中华全国.
    CENTRE = "centre",
    /// Words before the division in a body's full name: 中共 of 中共张掖市委员会.
    BODY_PREFIXES = "body_prefix",
    /// Last characters of names of divisions: 省, 市, 县.
    DIVISION_ENDS = "division_end",
    /// Last characters of names of divisions inside counties: 乡, 镇, 村.
    INNER_ENDS = "inner_end",
    /// Honours, which say nothing of a career: 劳动模范.
    HONOURS = "honour",
    /// Transliterated surnames that many public figures share: 佐藤, 亚当斯.
    COMMON_ABROAD = "common_abroad",
    /// Last words of names of associations: 协会, 商会.
    ASSOCIATIONS = "association",
    /// Heads of an association: 会长.
    ASSOCIATION_HEADS = "association_head",
    /// Last words of the headings of sections in a list of members: 界 of 文化艺术界.
    SECTIONS = "section",
    /// The mark before the number of people in a section: （ of 文化艺术界（157人）.
    PART_STARTS = "part_start",
    /// Units of the number of people in a section: 人.
    PART_UNITS = "part_unit",
    /// The capital, where events of the whole country are held.
    CAPITAL = "capital",
    /// Parts of names of people's congresses and their committees: 人大, 法工委.
    CONGRESS = "congress",
    /// Parts of names of consultative conferences and their committees: 政协, 提案委员会.
    CONFERENCE = "conference",
    /// Posts whose rank no table has: 行政长官.
    HIGH_OFFICES = "high_office",
    /// Posts of those who lead a state: 总统.
    HEADS = "head",
    /// Posts of those who reign: 国王, 天皇.
    MONARCHS = "monarch",
    /// Titles of those who may come to reign: 王储, 太子.
    HEIRS = "heir",
    /// Beginnings of names of international bodies: 联合国.
    INTERNATIONAL = "international",
    /// Marks that end a sentence or its main part: 。, ；.
    STOPS = "stop",
    /// The character before the number of a term: 第 of 第九届.
    TERM_STARTS = "term_start",
    /// The character after the number of a term: 届.
    TERM_ENDS = "term_end",
    /// Last words of titles of lists of names: 名单.
    NAME_LISTS = "name_list",
    /// Words in names of bodies of agriculture: 农业, 水利. A person's field of work stays the same over a career.
    OF_AGRICULTURE = "of_agriculture",
    /// Words in names of bodies of arts, media and history: 文化, 党史.
    OF_CULTURE = "of_culture",
    /// Words in names of bodies of economy and finance: 商务, 审计.
    OF_ECONOMY = "of_economy",
    /// Words in names of bodies of education, science, health and sport: 大学, 体育.
    OF_EDUCATION = "of_education",
    /// Words in names of bodies of ethnic groups and religions: 民族, 宗教.
    OF_ETHNIC_GROUPS = "of_ethnic_groups",
    /// Words in names of bodies of foreign affairs: 外事, 驻外.
    OF_FOREIGN_AFFAIRS = "of_foreign_affairs",
    /// Words in names of bodies of law and its institutions: 司法, 检察院.
    OF_LAW = "of_law",
    /// Words in names of bodies of nature and resources: 环境, 气象.
    OF_NATURE = "of_nature",
    /// Words in names of bodies for compatriots outside of the mainland: 侨务, 港澳.
    OF_OVERSEAS = "of_overseas",
    /// Words in names of bodies of society and labour: 民政, 工会.
    OF_SOCIETY = "of_society",
    /// Astronauts, who all belong to one body: 航天员.
    ASTRONAUTS = "astronaut",
    /// The body of the astronauts.
    ASTRONAUT_BODY = "astronaut_body",
    /// Words that link two parts of a body's name: 及 in 食物及卫生局.
    BODY_LINKS = "body_link",
    /// Words that close an open list of names: 等.
    LIST_ENDS = "list_end",
    /// Marks that end a clause, a sentence or an item of a list.
    CLAUSE_MARKS = "clause_mark",
    /// Units in which people are counted: 名, 位.
    PERSON_UNITS = "person_unit",
    /// Words of a count that are no numerals: 两, 多.
    COUNT_WORDS = "count_word",
    /// The attributive particle: 的 of 来自甘州区的女孩.
    PARTICLES = "particle",
    /// Names of bodies that only Hong Kong has: 食物及卫生局.
    HONG_KONG = "hong_kong",
    /// The full name of Hong Kong.
    HONG_KONG_NAME = "hong_kong_name",
    /// Names of bodies that only Macao has: 保安司.
    MACAO = "macao",
    /// The full name of Macao.
    MACAO_NAME = "macao_name",
}

/// The word lists of the fields of work; a body whose name has a word of a list is of that field.
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
