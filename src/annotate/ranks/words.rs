//! Word lists of the rules for the ranks of posts.

use crate::words::word_lists;

word_lists! {
    "ranks.tsv":
    /// Last words of the departments of a ministry: 司.
    DIVISIONS_OF_MINISTRIES = "division_of_ministry",
    /// Offices of a ministry with the rank of a department: 办公厅.
    OFFICES_OF_MINISTRIES = "office_of_ministry",
    /// Heads of such offices: 主任.
    OFFICE_HEADS = "office_head",
    /// Prefixes of names of bodies of the state: 中华人民共和国.
    STATE = "state",
    /// Posts of 正国级, with the full name of their body.
    STATE_CHIEFS = "state_chief",
    /// Posts of 副国级, with the full name of their body.
    STATE_DEPUTIES = "state_deputy",
    /// Posts of 正部级 outside of ministries, with the full name of their body.
    MINISTERS = "minister",
    /// Bodies of 正部级: ministries, commissions and institutions under the State Council, now and before.
    MINISTRIES = "ministry",
    /// Bodies of 副部级: bureaus under a ministry or under the State Council, now and before.
    BUREAUS = "bureau",
    /// Departments of the Central Committee: their deputies are of 副部级; their heads may be of a higher rank.
    CENTRAL_DEPARTMENTS = "central_department",
    /// Heads of departments of the Central Committee.
    CENTRAL_CHIEFS = "central_chief",
    /// Companies whose leaders the centre appoints (中管企业), of 副部级.
    COMPANIES = "company",
    /// Heads of these companies.
    COMPANY_CHIEFS = "company_chief",
    /// Heads of ministries and bureaus.
    CHIEFS = "chief",
    /// Heads of the departments of a ministry.
    DIRECTORS = "director",
    /// Prefixes of posts that do not change their rank: 原, 代理.
    FORMER = "former",
    /// The prefix of deputies: 副.
    DEPUTY = "deputy",
    /// Members of a body's leading group (党组成员), who are ranked only if they are its deputies.
    MEMBERS = "member",
    /// Posts that may raise the rank of another post of their holder: 副市长.
    VICE_LEADERS = "vice_leader",
    /// Words for police bureaus.
    POLICE = "police",
    /// The fifteen sub-provincial cities.
    SUB_PROVINCIAL = "sub_provincial",
    /// Last words of names of towns: 镇, 乡.
    TOWNS = "town_end",
    /// Last words of names of street offices: 街道.
    STREETS = "street_end",
    /// Bodies of towns, after the name of the town.
    TOWN_BODIES = "town_body",
    /// What full names of bodies of the party begin with.
    PARTY = "party",
    /// What full names of committees of the CPPCC begin with.
    CONSULTATIVE = "consultative",
    /// What full names of committees of the Youth League begin with.
    LEAGUE = "league",
    /// Committees, after the division.
    COMMITTEES = "committee",
    /// Commissions for discipline inspection, after the division.
    DISCIPLINE = "discipline",
    /// Departments of a party committee whose heads are members of its standing committee, after the division.
    PARTY_DEPARTMENTS = "party_department",
    /// Governments, after the division.
    GOVERNMENTS = "government",
    /// Congresses, after the division.
    CONGRESSES = "congress",
    /// Commissions of supervision, after the division.
    SUPERVISORY = "supervisory",
    /// Courts, after the division.
    COURTS = "court",
    /// Procuratorates, after the division.
    PROCURATORATES = "procuratorate",
    /// Trade unions, after the division.
    UNIONS = "union",
    /// What names of departments end with.
    DEPARTMENTS = "department",
    /// Words in names of bodies that are not ordinary departments of a government.
    NOT_DEPARTMENTS = "not_department",
    /// Heads of party committees.
    COMMITTEE_CHIEFS = "committee_chief",
    /// Posts that members of a standing committee hold.
    COMMITTEE_MEMBERS = "committee_member",
    /// Members of the party committee of a town.
    TOWN_MEMBERS = "town_member",
    /// Heads of governments.
    GOVERNMENT_CHIEFS = "government_chief",
    /// Heads of the leading group of a body; 书记 is what remains of 党组副书记.
    GROUP_CHIEFS = "group_chief",
    /// Secretaries-general.
    SECRETARIES = "secretary",
    /// Heads of congresses.
    CONGRESS_CHIEFS = "congress_chief",
    /// Heads of committees of the CPPCC.
    CONSULTATIVE_CHIEFS = "consultative_chief",
    /// Heads of commissions for discipline inspection.
    DISCIPLINE_CHIEFS = "discipline_chief",
    /// Heads of commissions of supervision.
    SUPERVISORY_CHIEFS = "supervisory_chief",
    /// Heads of courts.
    JUDGES = "judge",
    /// Heads of procuratorates.
    PROCURATORS = "procurator",
    /// Full-time members of the committee of a court or a procuratorate.
    EXPERTS = "expert",
    /// Heads of trade unions.
    UNION_CHIEFS = "union_chief",
    /// Heads of departments of a party committee.
    PARTY_DEPARTMENT_CHIEFS = "party_department_chief",
    /// Members of the office of a department of a party committee.
    ASSISTANTS = "assistant",
    /// Heads of departments.
    DEPARTMENT_CHIEFS = "department_chief",
    /// Officers of a department with the rank of a deputy.
    DEPARTMENT_OFFICERS = "department_officer",
    /// What a body of an unnamed province begins with.
    UNNAMED_PROVINCE = "unnamed_province",
    /// What a body of an unnamed prefecture begins with.
    UNNAMED_PREFECTURE = "unnamed_prefecture",
    /// What a body of an unnamed county begins with.
    UNNAMED_COUNTY = "unnamed_county",
    /// What a body of an unnamed town begins with.
    UNNAMED_TOWN = "unnamed_town",
    /// Short names of party committees, after the level.
    SHORT_COMMITTEES = "short_committee",
    /// Short names of governments, after the level.
    SHORT_GOVERNMENTS = "short_government",
    /// Short names of congresses, after the level.
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
    SCATTERED = "county",
    /// What names of universities end with.
    UNIVERSITIES = "university",
    /// Words in names of universities outside of the ordinary ranks.
    UNRANKED_UNIVERSITIES = "unranked_university",
    /// Private and joint universities.
    PRIVATE_UNIVERSITIES = "private_university",
    /// The 31 universities whose leaders the centre appoints (中管高校).
    VICE_MINISTERIAL_UNIVERSITIES = "vice_ministerial_university",
    /// Heads of universities; 书记 is what remains of 党委副书记.
    UNIVERSITY_CHIEFS = "university_chief",
    /// What names of parts of universities end with.
    COLLEGES = "college",
    /// Heads of parts of universities.
    COLLEGE_CHIEFS = "college_chief",
    /// Grades of 正厅级.
    GRADE_4 = "grade_bureau_chief",
    /// Grades of 副厅级.
    GRADE_5 = "grade_bureau_deputy",
    /// Grades of 正处级.
    GRADE_6 = "grade_county_chief",
    /// Grades of 副处级.
    GRADE_7 = "grade_county_deputy",
    /// Grades of 正科级.
    GRADE_8 = "grade_town_chief",
    /// Grades of 副科级.
    GRADE_9 = "grade_town_deputy",
}
