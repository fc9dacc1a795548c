//! Word lists of the rules for the bodies of posts.

use crate::words::word_lists;

word_lists! {
    "post_bodies.tsv":
    /// Chief officers, whom a report of a ministry names without it: 总经济师.
    CHIEF_OFFICERS = "chief_officer",
    /// Last words of the names of offices of the governments of Hong Kong and Macao: 局.
    SPECIAL_ENDS = "special_end",
    /// What the names of these offices begin with.
    SPECIAL_STARTS = "special_start",
    /// Boards, which only companies have: 董事会.
    BOARDS = "board",
    /// Last word of the names of universities.
    UNIVERSITIES = "university",
    /// Last words of the names of hospitals.
    HOSPITAL_ENDS = "hospital_end",
    /// Last words of the names of wards of a hospital: 内分泌科.
    WARD_ENDS = "ward_end",
    /// Last word of the names of a court's tribunals in towns: 法庭.
    TRIBUNALS = "tribunal",
    /// Words for the body named before them in a list: 局 of 局党组成员.
    SHORT_WORDS = "short_word",
    /// Last words of the names of courts.
    COURT_ENDS = "court_end",
    /// The report's own body with a link, before its partner: 我校与.
    OWN_PARTNERS = "own_partner",
    /// Words that open the short form of the body before a bracket: 以下简称.
    SHORT_FORMS = "short_form",
    /// Words between two posts of one person: 兼, 暨.
    CONCURRENT = "concurrent",
    /// Heads of governments, with the level: 市长, 省长助理.
    GOVERNMENT_HEADS = "government_head",
    /// Levels in heads of governments: 市.
    GOVERNMENT_LEVELS = "government_level",
    /// What the full name of a government ends with.
    GOVERNMENTS = "government",
    /// Heads of the governments of Hong Kong and Macao: 行政长官.
    SPECIAL_HEADS = "special_head",
    /// What the full name of their government ends with.
    SPECIAL_GOVERNMENT = "special_government",
    /// The suffix of autonomous regions.
    AUTONOMOUS = "autonomous",
    /// Heads of governments of autonomous regions: 主席.
    REGION_HEADS = "region_head",
    /// Heads of foreign states and governments: 总统.
    STATE_HEADS = "state_head",
    /// China itself.
    CHINA = "china",
    /// Officers of a body whose posts follow those of its leaders in a list: 总经济师.
    OFFICERS = "officer",
    /// Parts of a body that a post may begin with: 党组, 工会.
    INNER = "inner",
    /// Short names of congresses, whose chairs lead the standing committee: 人大.
    CONGRESSES = "congress",
    /// Heads of the standing committee of a congress: 主任.
    CONGRESS_CHAIRS = "congress_chair",
    /// What the full name of a standing committee adds to that of the congress.
    STANDING = "standing",
    /// Heads without a body of their own: 教授, 领导, 少将.
    BODILESS_HEADS = "bodiless_head",
    /// What full names of party organizations begin with.
    PARTY_NAMES = "party_name",
    /// What full names of party committees end with.
    PARTY_COMMITTEES = "party_committee",
    /// What a party committee is called before the name of its department: 委.
    COMMITTEE_SHORT = "committee_short",
    /// Heads of posts of a party committee: 常委, 秘书长.
    COMMITTEE_POSTS = "committee_post",
    /// Departments of party committees: 组织部, 政法委.
    PARTY_DEPARTMENTS = "party_department",
    /// The department whose short name ends like a committee's: 政法委.
    POLITICAL_LEGAL = "political_legal",
    /// What names of departments inside a body end with: 部, 处, 办公室.
    DEPARTMENT_ENDS = "department_end",
    /// Officers that only companies have: 总经理助理.
    COMPANY_OFFICERS = "company_officer",
    /// Ends of bodies that are not department of the body before them: 领导小组.
    OWN_DEPARTMENTS = "own_department",
    /// The secretariat of a committee.
    SECRETARIATS = "secretariat",
    /// The bureau of the Central Committee, whose members lead the secretariat: 政治局.
    CENTRAL_BUREAUS = "central_bureau",
    /// What the full names of central committees end with.
    CENTRAL_COMMITTEES = "central_committee",
    /// What courts and procuratorates of a place are called: 院 of 市院.
    HOUSES = "house",
    /// Words of reports on procuratorates: 检察.
    PROCURACY_WORDS = "procuracy_word",
    /// Words of reports on courts: 法官.
    COURT_WORDS = "court_word",
    /// What the full name of a procuratorate adds to its place.
    PROCURATORATE_NAMES = "procuratorate_name",
    /// The same of a court of a province.
    HIGH_COURTS = "high_court",
    /// Of a prefecture.
    MIDDLE_COURTS = "middle_court",
    /// Of a county.
    COURTS = "court",
    /// Last characters that local bodies of one kind are called by: 局 of 市局.
    BRANCHES = "branch",
    /// Ranks of courts, which courts of counties lack: 中级.
    COURT_RANKS = "court_rank",
    /// Words for a visit to the report's own body: 来我, 莅临.
    VISITS = "visit",
    /// What relative names of bodies outside begin with: 市, 县.
    RELATIVE = "relative",
    /// Words for the report's own school.
    OWN_SCHOOLS = "own_school",
    /// What names of schools end with.
    SCHOOLS = "school",
    /// Heads of schools.
    SCHOOL_HEADS = "school_head",
    /// Words for the report's own hospital, court or institute.
    OWN_INSTITUTES = "own_institute",
    /// What names of hospitals, courts and institutes end with.
    INSTITUTES = "institute",
    /// Heads of hospitals, courts and institutes.
    INSTITUTE_HEADS = "institute_head",
    /// What names of procuratorates end with.
    PROCURATORATES = "procuratorate",
    /// Heads of procuratorates.
    PROCURATORATE_HEADS = "procuratorate_head",
    /// Words for the report's own bureau.
    OWN_BUREAUS = "own_bureau",
    /// What names of bureaus end with.
    BUREAUS = "bureau",
    /// Heads of bureaus.
    BUREAU_HEADS = "bureau_head",
    /// Words for the report's own association: 我会.
    OWN_ASSOCIATIONS = "own_association",
    /// What names of associations end with: 协会.
    ASSOCIATIONS = "association",
    /// Heads of associations: 会长.
    ASSOCIATION_HEADS = "association_head",
    /// Words for the report's own bank.
    OWN_BANKS = "own_bank",
    /// What names of banks end with.
    BANKS = "bank",
    /// Heads of banks.
    BANK_HEADS = "bank_head",
    /// Words for the report's own company.
    OWN_COMPANIES = "own_company",
    /// What names of companies end with.
    COMPANIES = "company",
    /// What registered names of companies end with.
    COMPANY_ENDS = "company_end",
    /// Heads of companies.
    COMPANY_HEADS = "company_head",
    /// Words for the report's own commission: 我委.
    OWN_COMMISSIONS = "own_commission",
    /// What names of commissions end with.
    COMMISSIONS = "commission",
    /// Heads that only commissions have: 委主任.
    COMMISSION_HEADS = "commission_head",
    /// What the names of party committees, congresses and conferences have, which are no commissions of a government.
    ASSEMBLIES = "assembly",
    /// Words for the report's own group of companies: 集团公司.
    OWN_GROUPS = "own_group",
    /// What names of groups of companies end with.
    GROUPS = "group",
    /// Heads that only groups of companies have: 集团董事长.
    GROUP_HEADS = "group_head",
    /// Words for the ministry of the report: 我部.
    OWN_MINISTRIES = "own_ministry",
    /// What names of ministries end with.
    MINISTRIES = "ministry",
    /// Units whose head is called by them: 场 of 场长.
    OWN_UNITS = "own_unit",
    /// What such heads end with: 长.
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
    /// Relative words for bodies: 我校, 集团.
    RELATIVE_WORDS = "relative_word",
    /// What a short form of a name leaves out at its end: 有限公司, 学 of 中学.
    FULL_TAILS = "full_tail",
    /// The particle between a body and the name of its member: 的.
    PARTICLES = "particle",
    /// Levels of counties and districts: 县.
    COUNTY_LEVELS = "county_level",
    /// The official name of the state.
    STATE = "state",
    /// Words that only look like the name of a country: 中非.
    NO_COUNTRIES = "no_country",
    /// Departments that never have a name of their own: 审判委员会.
    BARE_DEPARTMENTS = "bare_department",
    /// Last words that a short form of a name keeps: 学院.
    LAST_WORDS = "last_word",
    /// The verb of guests who come: 来.
    ARRIVALS = "arrival",
    /// Words that only begin like it: 来自.
    NO_ARRIVALS = "no_arrival",
    /// What guests come for: 考察.
    VISIT_VERBS = "visit_verb",
    /// What hosts do with guests: 会见.
    HOST_VERBS = "host_verb",
    /// The presidium of a session of a congress: 主席团.
    PRESIDIUMS = "presidium",
    /// Words for the session that a report is about: 大会.
    SESSION_WORDS = "session_word",
    /// Numerals of the term of a session.
    SESSION_NUMERALS = "session_numeral",
    /// Whose sessions are counted, between the region and the number: 政协.
    SESSION_OWNERS = "session_owner",
    /// Levels of the region before the number of its session: 区.
    SESSION_LEVELS = "session_level",
    /// What names of sessions end with: 次会议.
    SESSION_ENDS = "session_end",
    /// What the full names of political consultative conferences begin with.
    CONFERENCES = "conference",
    /// The bare post of their members: 委员.
    MEMBERS = "member",
    /// Members who are addressed after their name by the word alone: 委员, 常委, 代表.
    PLAIN_MEMBERS = "plain_member",
    /// Signs of an ordinal term in the name of a session: 届.
    TERMS = "term",
    /// Short and full names of standing committees, whose meetings are no sessions.
    STANDING_COMMITTEES = "standing_committee",
    /// Words for missions to China, which are of other countries: 驻华.
    TO_CHINA = "to_china",
    /// Posts of scholars, who may be guests of another school: 教授.
    SCHOLARS = "scholar",
    /// Teachers, who are of the body right before their name: 老师.
    TEACHERS = "teacher",
    /// The standing committee of a congress without a place.
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
    /// First words of the full names of China's state and central bodies.
    OWN_CENTRES = "own_centre",
}
