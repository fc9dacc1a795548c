//! Word lists of the rules for the bodies of posts.

use crate::words::word_lists;

word_lists! {
    "post_bodies.tsv":
    /// The demonstrative before the word for a kind of body: 该|校.
    DEMONSTRATIVES = "demonstrative",
    /// Chief officers, whom a report of a ministry names without it: 总经济师.
    CHIEF_OFFICERS = "chief_officer",
    /// Last words of the names of offices of the governments of Hong Kong and Macao: 局.
    SPECIAL_ENDS = "special_end",
    /// First words of the names of offices of the governments of Hong Kong and Macao: 香港特别行政区政府.
    SPECIAL_STARTS = "special_start",
    /// Boards, which only companies have: 董事会.
    BOARDS = "board",
    /// Last word of the names of universities: 大学.
    UNIVERSITIES = "university",
    /// Last words of the names of hospitals: 卫生院.
    HOSPITAL_ENDS = "hospital_end",
    /// Last words of the names of wards of a hospital: 内分泌科.
    WARD_ENDS = "ward_end",
    /// Last word of the names of a court's tribunals in towns: 法庭.
    TRIBUNALS = "tribunal",
    /// Words for the body named before them in a list: 局 of 局党组成员.
    SHORT_WORDS = "short_word",
    /// Last words of the names of courts: 人民法院.
    COURT_ENDS = "court_end",
    /// The report's own body with a link, before its partner: 我校与.
    OWN_PARTNERS = "own_partner",
    /// Words in the bracket after a body, before its short form: 以下简称.
    SHORT_FORMS = "short_form",
    /// Words between two posts of one person: 兼, 暨.
    CONCURRENT = "concurrent",
    /// Heads of governments, with the level: 市长, 省长助理.
    GOVERNMENT_HEADS = "government_head",
    /// Levels in the words for heads of governments: 市 of 市长.
    GOVERNMENT_LEVELS = "government_level",
    /// What the full name of a government adds to its division: 人民政府.
    GOVERNMENTS = "government",
    /// Heads of the governments of Hong Kong and Macao: 行政长官.
    SPECIAL_HEADS = "special_head",
    /// What the full name of the government of Hong Kong or Macao ends with: 政府.
    SPECIAL_GOVERNMENT = "special_government",
    /// The suffix of autonomous regions: 自治区.
    AUTONOMOUS = "autonomous",
    /// Heads of governments of autonomous regions: 主席.
    REGION_HEADS = "region_head",
    /// Heads of foreign states and governments: 总统.
    STATE_HEADS = "state_head",
    /// Names of China itself: 中国.
    CHINA = "china",
    /// Officers of a body whose posts follow those of its leaders in a list: 总经济师.
    OFFICERS = "officer",
    /// Parts of a body that a post may begin with: 党组, 工会.
    INNER = "inner",
    /// Short names of congresses, whose chairs lead the standing committee: 人大.
    CONGRESSES = "congress",
    /// Heads of the standing committee of a congress: 主任.
    CONGRESS_CHAIRS = "congress_chair",
    /// What the full name of a standing committee adds to that of the congress: 常务委员会.
    STANDING = "standing",
    /// Last nouns of posts that take no body from another post: 教授, 领导, 少将.
    BODILESS_HEADS = "bodiless_head",
    /// What names of party organizations begin with: 中国共产党, 中共.
    PARTY_NAMES = "party_name",
    /// What full names of party committees end with: 委员会.
    PARTY_COMMITTEES = "party_committee",
    /// What a party committee is called before the name of its department: 委.
    COMMITTEE_SHORT = "committee_short",
    /// Last nouns of posts of a party committee: 常委, 书记.
    COMMITTEE_POSTS = "committee_post",
    /// Departments of party committees: 组织部, 政法委.
    PARTY_DEPARTMENTS = "party_department",
    /// The department whose short name ends like a committee's: 政法委.
    POLITICAL_LEGAL = "political_legal",
    /// What names of departments inside a body end with: 部, 处, 办公室.
    DEPARTMENT_ENDS = "department_end",
    /// Officers that only companies have: 总经理助理.
    COMPANY_OFFICERS = "company_officer",
    /// Last words of bodies that are no department of the body before them: 指挥部, 工作组.
    OWN_DEPARTMENTS = "own_department",
    /// The secretariat of a committee: 书记处.
    SECRETARIATS = "secretariat",
    /// The bureau of the Central Committee, whose members lead the secretariat: 政治局.
    CENTRAL_BUREAUS = "central_bureau",
    /// What the full names of central committees end with: 中央委员会.
    CENTRAL_COMMITTEES = "central_committee",
    /// What courts and procuratorates of a place are called: 院 of 市院.
    HOUSES = "house",
    /// Words of reports on procuratorates: 检察.
    PROCURACY_WORDS = "procuracy_word",
    /// Words of reports on courts: 法官.
    COURT_WORDS = "court_word",
    /// What the full name of a procuratorate adds to its place: 人民检察院.
    PROCURATORATE_NAMES = "procuratorate_name",
    /// What the full name of a court of a province adds to the province: 高级人民法院.
    HIGH_COURTS = "high_court",
    /// What the full name of a court of a prefecture adds to the prefecture: 中级人民法院.
    MIDDLE_COURTS = "middle_court",
    /// What the full name of a court of a county adds to the county: 人民法院.
    COURTS = "court",
    /// Last characters that local bodies of one kind are called by: 局 of 市局.
    BRANCHES = "branch",
    /// Ranks of courts, which courts of counties lack: 中级.
    COURT_RANKS = "court_rank",
    /// Words for a visit to the report's own body: 来我, 莅临.
    VISITS = "visit",
    /// First words by which a name is not that of a department of the body before it: 市, 县, 全国, 党委.
    RELATIVE = "relative",
    /// Words for the report's own school: 我校.
    OWN_SCHOOLS = "own_school",
    /// What names of schools end with: 中学.
    SCHOOLS = "school",
    /// Heads of schools: 校长.
    SCHOOL_HEADS = "school_head",
    /// Words for the report's own hospital, court or institute: 我院.
    OWN_INSTITUTES = "own_institute",
    /// What names of hospitals, courts and institutes end with: 研究院.
    INSTITUTES = "institute",
    /// Heads of hospitals, courts and institutes: 院长.
    INSTITUTE_HEADS = "institute_head",
    /// What names of procuratorates end with: 检察院.
    PROCURATORATES = "procuratorate",
    /// Heads of procuratorates: 检察长.
    PROCURATORATE_HEADS = "procuratorate_head",
    /// Words for the report's own bureau: 我局.
    OWN_BUREAUS = "own_bureau",
    /// What names of bureaus end with: 局.
    BUREAUS = "bureau",
    /// Heads of bureaus: 局长.
    BUREAU_HEADS = "bureau_head",
    /// Words for the report's own association: 我会.
    OWN_ASSOCIATIONS = "own_association",
    /// What names of associations end with: 协会.
    ASSOCIATIONS = "association",
    /// Heads of associations: 会长.
    ASSOCIATION_HEADS = "association_head",
    /// Words for the report's own bank: 我行.
    OWN_BANKS = "own_bank",
    /// What names of banks end with: 分行.
    BANKS = "bank",
    /// Heads of banks: 行长.
    BANK_HEADS = "bank_head",
    /// Words for the report's own company: 我公司.
    OWN_COMPANIES = "own_company",
    /// What names of companies end with: 公司, 集团.
    COMPANIES = "company",
    /// What registered names of companies end with: 有限公司.
    COMPANY_ENDS = "company_end",
    /// Heads of companies: 总经理.
    COMPANY_HEADS = "company_head",
    /// Words for the report's own commission: 我委.
    OWN_COMMISSIONS = "own_commission",
    /// What names of commissions end with: 委员会.
    COMMISSIONS = "commission",
    /// Heads that only commissions have: 委主任.
    COMMISSION_HEADS = "commission_head",
    /// Words in the names of party committees, congresses and conferences, which are no commissions: 中共.
    ASSEMBLIES = "assembly",
    /// Words for the report's own group of companies: 集团公司.
    OWN_GROUPS = "own_group",
    /// What names of groups of companies end with: 集团有限公司.
    GROUPS = "group",
    /// Heads that only groups of companies have: 集团董事长.
    GROUP_HEADS = "group_head",
    /// Words for the ministry of the report: 我部.
    OWN_MINISTRIES = "own_ministry",
    /// What names of ministries end with: 部.
    MINISTRIES = "ministry",
    /// Last characters of units from which the word for their head is made: 场 of 场长.
    OWN_UNITS = "own_unit",
    /// What the words for heads of such units end with: 长 of 场长.
    UNIT_HEADS = "unit_head",
    /// Posts that any body has, and whose body is the one the report is about: 党委书记.
    OWN_HEADS = "own_head",
    /// Departments that schools, hospitals, courts and companies have alike: 教务处.
    SCHOOL_DEPARTMENTS = "inner_department",
    /// Words that mean a class of bodies, not a single one: 系列学校.
    CLASSES = "class",
    /// The word for a part of a university, which is also that for a small one: 学院.
    COLLEGES = "college",
    /// What names of media end with, after the body that runs them: 新闻网.
    MEDIA_TAILS = "media_tail",
    /// Words by which a report calls its own body without the name: 我校, 集团.
    RELATIVE_WORDS = "relative_word",
    /// What a short form of a name leaves out at its end: 有限公司, 学 of 中学.
    FULL_TAILS = "full_tail",
    /// The particle between a body and the name of its member: 的.
    PARTICLES = "particle",
    /// Levels of counties and districts: 县.
    COUNTY_LEVELS = "county_level",
    /// The official name of the state: 中华人民共和国.
    STATE = "state",
    /// Words that only look like the name of a country: 中非.
    NO_COUNTRIES = "no_country",
    /// Departments that never have a name of their own: 审判委员会.
    BARE_DEPARTMENTS = "bare_department",
    /// Last words that a short form of a name keeps: 学院.
    LAST_WORDS = "last_word",
    /// The verb of guests who come: 来.
    ARRIVALS = "arrival",
    /// Words that only begin with 来: 来自.
    NO_ARRIVALS = "no_arrival",
    /// What guests come for: 考察.
    VISIT_VERBS = "visit_verb",
    /// What hosts do with guests: 会见.
    HOST_VERBS = "host_verb",
    /// The presidium of a session of a congress: 主席团.
    PRESIDIUMS = "presidium",
    /// Words for the session that a report is about: 大会.
    SESSION_WORDS = "session_word",
    /// Numerals of the term of a session: 十四 of 十四届.
    SESSION_NUMERALS = "session_numeral",
    /// Assemblies, between a region and the number of their session: 政协 of 县政协十届三次会议.
    SESSION_OWNERS = "session_owner",
    /// Levels of the region before the number of its session: 区.
    SESSION_LEVELS = "session_level",
    /// What names of sessions end with: 次会议.
    SESSION_ENDS = "session_end",
    /// What the full names of political consultative conferences begin with: 中国人民政治协商会议.
    CONFERENCES = "conference",
    /// The bare post of the members of political consultative conferences: 委员.
    MEMBERS = "member",
    /// Words for members that follow a name as a form of address, so that they show no body: 委员, 常委, 代表.
    PLAIN_MEMBERS = "plain_member",
    /// Signs of an ordinal term in the name of a session: 届.
    TERMS = "term",
    /// Short and full names of standing committees, whose meetings are no sessions: 常委会.
    STANDING_COMMITTEES = "standing_committee",
    /// Words for missions to China, which are of other countries: 驻华.
    TO_CHINA = "to_china",
    /// Posts of scholars, who may be guests of another school: 教授.
    SCHOLARS = "scholar",
    /// Teachers, who are of the body right before their name: 老师.
    TEACHERS = "teacher",
    /// The standing committee of a congress without a place: 人大常委会.
    BARE_CONGRESSES = "bare_congress",
    /// What posts of the whole state begin with: 国家.
    STATE_LEVELS = "state_level",
    /// Words for the people who are elected or appointed to lead a body: 组成人员, 领导班子.
    ELECTED = "elected",
    /// Councils of a body, after the number of a term: 第八届理事会.
    ELECTED_COUNCILS = "elected_council",
    /// Verbs of an election or appointment: 选举产生, 任命.
    ELECTS = "elects",
    /// Words for a term without its number: 新一届.
    NEW_TERMS = "new_term",
    /// First words of the full names of China's state and central bodies: 中国人民解放军.
    OWN_CENTRES = "own_centre",
}
