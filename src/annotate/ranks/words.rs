//! Word lists of the rules for the ranks of posts.

use crate::words::word_lists;

word_lists! {
    "ranks.tsv":
    /// Last words of the departments of a ministry: 司.
    DIVISIONS_OF_MINISTRIES = "division_of_ministry",
    /// Offices of a ministry with the rank of a department: 办公厅.
    OFFICES_OF_MINISTRIES = "office_of_ministry",
    /// Posts of those who head such offices: 主任.
    OFFICE_HEADS = "office_head",
    /// Prefixes of names of bodies of the state: 中华人民共和国.
    STATE = "state",
    /// Posts of 正国级, with the full name of their body: 国务院总理.
    STATE_CHIEFS = "state_chief",
    /// Posts of 副国级, with the full name of their body: 国务院副总理.
    STATE_DEPUTIES = "state_deputy",
    /// Posts of 正部级 outside of ministries, with the full name of their body.
    MINISTERS = "minister",
    /// Bodies of 正部级: ministries, commissions and institutions under the State Council, now and before.
    MINISTRIES = "ministry",
    /// Bodies of 副部级: bureaus under a ministry or under the State Council, now and before.
    BUREAUS = "bureau",
    /// Departments of the Central Committee: their deputies are of 副部级; their heads may be of a higher rank.
    CENTRAL_DEPARTMENTS = "central_department",
    /// Posts of those who head departments of the Central Committee: 部长.
    CENTRAL_CHIEFS = "central_chief",
    /// Companies whose leaders the centre appoints (中管企业), of 副部级.
    COMPANIES = "company",
    /// Posts of those who head these companies: 董事长.
    COMPANY_CHIEFS = "company_chief",
    /// Posts of those who head ministries and bureaus: 部长, 局长.
    CHIEFS = "chief",
    /// Posts of those who head the departments of a ministry: 司长.
    DIRECTORS = "director",
    /// Prefixes of posts that do not change their rank: 原, 代理.
    FORMER = "former",
    /// The prefix of deputies: 副.
    DEPUTY = "deputy",
    /// Members of a body's leading group (党组成员), who are ranked only if they are its deputies.
    MEMBERS = "member",
    /// Posts that may raise the rank of another post of their holder: 副市长.
    VICE_LEADERS = "vice_leader",
    /// The word in names of police bureaus: 公安.
    POLICE = "police",
    /// The fifteen sub-provincial cities.
    SUB_PROVINCIAL = "sub_provincial",
    /// Last words of names of towns: 镇, 乡.
    TOWNS = "town_end",
    /// Last words of names of street offices: 街道.
    STREETS = "street_end",
    /// Bodies of towns, as written after the name of the town: 人民政府.
    TOWN_BODIES = "town_body",
    /// First words of full names of bodies of the party: 中共.
    PARTY = "party",
    /// First words of full names of committees of the CPPCC: 中国人民政治协商会议.
    CONSULTATIVE = "consultative",
    /// First words of full names of committees of the Youth League: 共青团.
    LEAGUE = "league",
    /// Committees, as written after the name of the division: 委员会.
    COMMITTEES = "committee",
    /// Commissions for discipline inspection, as written after the name of the division: 纪律检查委员会.
    DISCIPLINE = "discipline",
    /// Departments of a party committee whose heads sit in its standing committee, as written after the name of the
    /// division: 委组织部.
    PARTY_DEPARTMENTS = "party_department",
    /// Governments, as written after the name of the division: 人民政府.
    GOVERNMENTS = "government",
    /// Congresses, as written after the name of the division: 人民代表大会常务委员会.
    CONGRESSES = "congress",
    /// Commissions of supervision, as written after the name of the division: 监察委员会.
    SUPERVISORY = "supervisory",
    /// Courts, as written after the name of the division: 中级人民法院.
    COURTS = "court",
    /// Procuratorates, as written after the name of the division: 人民检察院.
    PROCURATORATES = "procuratorate",
    /// Trade unions, as written after the name of the division: 总工会.
    UNIONS = "union",
    /// Last words of names of departments: 局, 厅.
    DEPARTMENTS = "department",
    /// Words in names of bodies that are not ordinary departments of a government: 公司, 医院.
    NOT_DEPARTMENTS = "not_department",
    /// Posts of those who head party committees: 书记.
    COMMITTEE_CHIEFS = "committee_chief",
    /// Posts that members of a standing committee hold: 常委, 秘书长.
    COMMITTEE_MEMBERS = "committee_member",
    /// Posts of members of the party committee of a town: 组织委员.
    TOWN_MEMBERS = "town_member",
    /// Posts of those who head governments: 市长.
    GOVERNMENT_CHIEFS = "government_chief",
    /// Heads of the leading group of a body; 书记 is what remains of 党组副书记.
    GROUP_CHIEFS = "group_chief",
    /// The post of a secretary-general: 秘书长.
    SECRETARIES = "secretary",
    /// Posts of those who head congresses: 主任.
    CONGRESS_CHIEFS = "congress_chief",
    /// Posts of those who head committees of the CPPCC: 主席.
    CONSULTATIVE_CHIEFS = "consultative_chief",
    /// Posts of those who head commissions for discipline inspection: 书记.
    DISCIPLINE_CHIEFS = "discipline_chief",
    /// Posts of those who head commissions of supervision: 主任.
    SUPERVISORY_CHIEFS = "supervisory_chief",
    /// Posts of those who head courts: 院长.
    JUDGES = "judge",
    /// Posts of those who head procuratorates: 检察长.
    PROCURATORS = "procurator",
    /// Posts of full-time members of the committee of a court or a procuratorate: 审委会专职委员.
    EXPERTS = "expert",
    /// Posts of those who head trade unions: 主席.
    UNION_CHIEFS = "union_chief",
    /// Posts of those who head departments of a party committee: 部长.
    PARTY_DEPARTMENT_CHIEFS = "party_department_chief",
    /// Posts of members of the office of a department of a party committee: 部务委员.
    ASSISTANTS = "assistant",
    /// Posts of those who head departments: 局长, 主任.
    DEPARTMENT_CHIEFS = "department_chief",
    /// Posts of officers of a department with the rank of a deputy: 总工程师.
    DEPARTMENT_OFFICERS = "department_officer",
    /// The first word of names of bodies of an unnamed province: 省.
    UNNAMED_PROVINCE = "unnamed_province",
    /// First words of names of bodies of an unnamed prefecture: 州委, 盟委.
    UNNAMED_PREFECTURE = "unnamed_prefecture",
    /// First words of names of bodies of an unnamed county: 县, 旗.
    UNNAMED_COUNTY = "unnamed_county",
    /// First words of names of bodies of an unnamed town: 镇, 乡.
    UNNAMED_TOWN = "unnamed_town",
    /// Short names of party committees, after the level: 委 of 县委.
    SHORT_COMMITTEES = "short_committee",
    /// Short names of governments, after the level: 政府 of 县政府.
    SHORT_GOVERNMENTS = "short_government",
    /// Short names of congresses, after the level: 人大 of 县人大.
    SHORT_CONGRESSES = "short_congress",
    /// Short names of committees of the CPPCC, after the level.
    SHORT_CONSULTATIVE = "short_consultative",
    /// Short names of commissions for discipline inspection, after the level.
    SHORT_DISCIPLINE = "short_discipline",
    /// Short names of commissions of supervision, after the level.
    SHORT_SUPERVISORY = "short_supervisory",
    /// Short names of courts, after the level.
    SHORT_COURTS = "short_court",
    /// Short names of procuratorates, after the level.
    SHORT_PROCURATORATES = "short_procuratorate",
    /// The last word of names of districts: 区.
    DISTRICT = "district",
    /// The last word of names of counties: 县.
    COUNTY_ENDINGS = "county",
    /// The last word of names of universities: 大学.
    UNIVERSITIES = "university",
    /// Words in names of universities outside of the ordinary ranks: 职业, 开放大学.
    UNRANKED_UNIVERSITIES = "unranked_university",
    /// Private and joint universities: 西湖大学.
    PRIVATE_UNIVERSITIES = "private_university",
    /// The 31 universities whose leaders the centre appoints (中管高校).
    VICE_MINISTERIAL_UNIVERSITIES = "vice_ministerial_university",
    /// Heads of universities; 书记 is what remains of 党委副书记.
    UNIVERSITY_CHIEFS = "university_chief",
    /// Last words of names of parts of universities: 学院, 处.
    COLLEGES = "college",
    /// Posts of those who head parts of universities: 院长, 处长.
    COLLEGE_CHIEFS = "college_chief",
    /// Grades of 正厅级: 一级巡视员.
    GRADE_4 = "grade_bureau_chief",
    /// Grades of 副厅级: 二级巡视员.
    GRADE_5 = "grade_bureau_deputy",
    /// Grades of 正处级: 一级调研员.
    GRADE_6 = "grade_county_chief",
    /// Grades of 副处级: 三级调研员.
    GRADE_7 = "grade_county_deputy",
    /// Grades of 正科级: 一级主任科员.
    GRADE_8 = "grade_town_chief",
    /// Grades of 副科级: 三级主任科员.
    GRADE_9 = "grade_town_deputy",
}
