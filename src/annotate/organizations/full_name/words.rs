//! Word lists of the rules for full names.

use crate::words::word_lists;

/// Longest name after the division that may be an abbreviation, in code points: 教体局.
pub const ABBREVIATED_LENGTH: usize = 3;
/// Longest number of a session or a school: 第二十四届.
pub const LONGEST_NUMERAL: usize = 4;

word_lists! {
    "full_names.tsv":
    /// The word in every name of an autonomous area: 自治.
    AUTONOMOUS_MARK = "autonomous_mark",
    /// Local committees of the parties other than the Communist Party: 委会.
    LOCAL_COMMITTEES = "local_committee",
    /// Last word of the full name of a local committee of these parties: 委员会.
    FULL_COMMITTEES = "full_committee",
    /// What names of central bodies may begin with: 国家.
    STATE_LEVELS = "state_level",
    /// What names of branches of banks and companies end with: 分行.
    BRANCH_ENDS = "branch_end",
    /// The short name of the party before those of its bodies: 中共.
    PARTY = "party",
    /// Words by which those named before them are guests of the report's own place: 来我.
    GUESTS = "guest",
    /// Words of reports from Taiwan: 行政院.
    TAIWAN = "taiwan",
    /// Levels of divisions, as relative names begin with them: 省, 市, 自治区.
    LEVELS = "level",
    /// Possessives before a level: 我市.
    OWN = "own",
    /// What full names of bodies end with: 大学, 委员会, 管理局.
    FULL_ENDS = "full_end",
    /// What full names of companies end with: 有限公司.
    COMPANIES = "company",
    /// Bodies of towns, with the level: 镇党委, 乡人民政府.
    TOWN_BODIES = "town_body",
    /// Levels of provinces in names of their listed bodies: 省委, 自治区党委.
    PROVINCE_LEVELS = "province_level",
    /// Levels of prefectures: 市委, 州委.
    PREFECTURE_LEVELS = "prefecture_level",
    /// Levels of counties: 县委, 区委.
    COUNTY_LEVELS = "county_level",
    /// Names of the governments of the special administrative regions: 特区政府.
    SPECIAL_GOVERNMENTS = "special_government",
    /// Last characters of names of secretariats and bureaux of Hong Kong and Macao: 司, 局.
    SPECIAL_ENDS = "special_end",
    /// First words of the names of the highest court and procuratorate: 最高人民.
    HIGHEST = "highest",
    /// Ranks of courts, which courts of counties lack: 中级.
    COURT_RANKS = "court_rank",
    /// What departments of a government end with, whose full names begin with the full name of the division: 局.
    BUREAUS = "bureau",
    /// The first character of the number of a session: 第.
    SESSION_START = "session_start",
    /// The last character of the number of a session: 届.
    SESSION_END = "session_end",
    /// Numerals of the number of a session: 十四.
    NUMERALS = "numeral",
    /// What names of departments inside a body end with: 外科, 社科部, 研究所.
    DEPARTMENT_ENDS = "department_end",
    /// What names of bodies with departments end with: 医院, 大学.
    OWNER_ENDS = "owner_end",
    /// Bodies whose organs have names of their own: 国务院.
    NO_OWNERS = "no_owner",
    /// What names end with that need no place to be whole: 中学, 领导小组.
    OWN_NAME_ENDS = "own_name_end",
    /// Kinds of schools that every place has: 老年大学.
    GENERIC_NAMES = "generic_name",
    /// The last word of the committees of the parties other than the Communist Party, after its short name: 省委|会.
    PARTY_INNER = "party_inner",
    /// The suffix of districts, whose names need the city: 区.
    DISTRICT = "district",
    /// Suffixes that only end like a district: 自治区, 地区.
    NO_DISTRICT = "no_district",
    /// The short name of the Central Committee: 中央.
    CENTRAL = "central",
    /// Names of China itself: 中国.
    CHINA = "china",
    /// Bodies that each special administrative region has, beside its government: 廉政公署.
    SPECIAL_BODIES = "special_body",
    /// The special administrative regions, whose reports leave the region out of names of bodies.
    SPECIAL_REGIONS = "special_region",
    /// The official name of the state: 中华人民共和国.
    STATE = "state",
    /// What bodies of Hong Kong, Macao and Taiwan end with; their reports write these names in full.
    LOCAL_ENDS = "local_end",
    /// Words that names of bodies inside another begin with: 公司, 校.
    RELATIVE_BODIES = "relative_body",
    /// What names of zones end with: 开发区.
    ZONES = "zone",
    /// Words that begin a full name as a place does: 国际, 中华.
    OPEN_WORDS = "open_word",
    /// What a party committee is called before the name of its department: 委.
    COMMITTEES = "committee",
    /// The liaison office of the central government in Hong Kong or Macao: 中联办.
    LIAISONS = "liaison",
    /// What names of media end with, after the short name of a district: 新闻网.
    MEDIUM_TAILS = "medium_tail",
}
