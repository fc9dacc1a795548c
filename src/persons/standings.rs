//! What a post says about its holder: the field, the level, the country, the division and the body.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::input::PostSeen;
use super::words::{
    ARTISTS, ASSEMBLIES, ASSOCIATION_HEADS, ASSOCIATIONS, ASTRONAUT_BODY, ASTRONAUTS, ATHLETES, BODY_LINKS,
    BODY_PREFIXES, BUSINESS, CENTRE, CHAIRS, COMMANDERS, CONFERENCE, CONGRESS, DEPUTY_SEATS, DIVISION_ENDS, ENVOYS,
    FORMER, HEALTH, HIGH_OFFICES, HONG_KONG, HONG_KONG_NAME, HONOURS, INNER_ENDS, INTERNATIONAL, MACAO, MACAO_NAME,
    MEETING_POSTS, MILITARY, MILITARY_HIGH, OWN_COUNTRY, POSTED, SCHOLARS, SCHOLARS_HIGH, STUDENTS, SUBJECTS,
    TERM_ENDS, TERM_STARTS, TO_CHINA, VILLAGES, WORKERS,
};
use crate::lexicon::divisions::in_force;
use crate::lexicon::load::rows;
use crate::lexicon::{Lexicon, Table, kinds};
use crate::numerals::{HUNDRED, TEN, numeral};
use crate::reading::canonical;
use crate::record::{Rank, Word};
use crate::span::{Span, Text};

/// A field of work, by which careers are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Party, government, courts, mass organizations.
    Office,
    /// Armed forces.
    Military,
    /// Envoys of China.
    Diplomacy,
    /// Leaders and committees of congresses and consultative conferences.
    Assembly,
    /// Ordinary members of congresses and consultative conferences.
    Seat,
    /// Science and education.
    Scholar,
    /// Medicine.
    Health,
    /// Companies.
    Business,
    /// Arts and media.
    Art,
    /// Sport.
    Sport,
    /// Villagers, workers, village secretaries.
    Grassroots,
    /// A post that gives no field.
    Unknown,
    /// No post.
    Bare,
    /// Another country, or an international organization.
    Abroad,
}

/// Number of fields.
pub const FIELDS: usize = 14;

/// What a post says about its holder.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// The field.
    pub field: Field,
    /// From 1 (副科级) to 10 (正国级); 0 if unknown.
    pub level: u8,
    /// The ISO 3166-1 code of the country of a post outside of China.
    pub country: Option<String>,
    /// The divisions of the body, from the largest down.
    pub divisions: Vec<String>,
    /// The body under its present name.
    pub body: Option<String>,
    /// The post without the body.
    pub post: String,
    /// Whether the holder has left the post: 原市长.
    pub is_former: bool,
    /// The body and the post in one string; none for a vague post or an ordinary member of an assembly.
    pub seat: Option<String>,
    /// Whether the post does not tell two people apart: it names no body, or it is an honour (局长, 委员, 劳动模范). Posts of
    /// envoys and of other countries are never vague.
    pub is_vague: bool,
    /// The fields of work of the body, a bit for each list of [`SUBJECTS`].
    pub subjects: u16,
}

/// Which of the two assemblies a post is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum House {
    /// The people's congress.
    Congress,
    /// The consultative conference.
    Conference,
}

impl Standing {
    /// Reads a post; `lexicon` knows the kinds of posts, bodies and places.
    pub fn of(seen: &PostSeen, lexicon: &Lexicon) -> Self {
        let named = seen.organization_full.as_deref().or(seen.organization.as_deref());
        let body = named.map(|body| canonical(body).into_owned());
        let post = canonical(&seen.post).into_owned();
        let text = canonical(&seen.text).into_owned();
        let rank = seen.rank.as_deref().and_then(level_of);
        let is_former = FORMER.longest_prefix(&text).is_some() || FORMER.longest_prefix(&post).is_some();
        let has_own_body = seen.organization.is_some();
        let mut made = Self {
            field: Field::Unknown,
            level: rank.unwrap_or_default(),
            country: None,
            divisions: body.as_deref().map(|body| divisions(body, lexicon)).unwrap_or_default(),
            body: body.as_deref().map(present_name),
            post,
            is_former,
            seat: None,
            is_vague: false,
            subjects: body.as_deref().map(subjects).unwrap_or_default() | subjects(&seen.section),
        };
        made.place_in_special_region();
        made.classify(&text, has_own_body, seen.country.as_deref(), lexicon);
        if made.field == Field::Military && ASTRONAUTS.longest_suffix(&made.post).is_some() {
            (made.body, made.is_vague) = (ASTRONAUT_BODY.words().next().map(str::to_owned), false);
        }
        let body = made.body.as_deref().filter(|_| !made.is_vague && made.field != Field::Seat);
        made.seat = body.map(|body| format!("{body}\t{}", made.post));
        made
    }

    /// Gives bureaus that only Hong Kong or Macao has their region. Their heads get the level of ministers.
    fn place_in_special_region(&mut self) {
        let Some(body) = self.body.as_deref().filter(|_| self.divisions.is_empty()) else { return };
        let regions = [(&HONG_KONG, &HONG_KONG_NAME), (&MACAO, &MACAO_NAME)];
        let region = regions.iter().find(|(bodies, _)| bodies.longest_suffix(body).is_some());
        if let Some(name) = region.and_then(|(_, name)| name.words().next()) {
            self.divisions = vec![name.to_owned()];
            self.level = if self.level == 0 && shares_last(body, &self.post) { NATIONALLY_KNOWN } else { self.level };
        }
    }

    fn classify(&mut self, text: &str, has_own_body: bool, of_record: Option<&str>, lexicon: &Lexicon) {
        let country = |string: &str| of_record.map(str::to_owned).or_else(|| country(string, lexicon));
        let post = self.post.clone();
        let body = self.body.clone().unwrap_or_default();
        if DEPUTY_SEATS.contains(&post) && !has_own_body || MEETING_POSTS.contains(&post) {
            // A body that was inferred for a bare 委员 is too often another.
            (self.field, self.level, self.body, self.is_vague) = (Field::Seat, 0, None, true);
            self.divisions.clear();
            return;
        }
        if ENVOYS.longest_suffix(&post).is_some() && POSTED.occurs_in(text) {
            let is_foreign = TO_CHINA.occurs_in(text);
            self.country = country(text).filter(|_| is_foreign);
            (self.field, self.level) = (if is_foreign { Field::Abroad } else { Field::Diplomacy }, HIGH);
            return;
        }
        self.country = country(text).or_else(|| country(&body));
        if self.country.is_some() || INTERNATIONAL.longest_prefix(&body).is_some() {
            self.field = Field::Abroad;
            return;
        }
        self.field = self.own_field(&body, &post, lexicon);
        self.is_vague = self.body.is_none() || HONOURS.longest_suffix(&post).is_some();
        if self.level > 0 || !matches!(self.field, Field::Office | Field::Unknown) {
            return;
        }
        let is_national = OWN_COUNTRY.longest_prefix(&body).is_some() && ASSOCIATIONS.longest_suffix(&body).is_some();
        let is_head = self.field == Field::Office || ASSOCIATION_HEADS.contains(&post);
        if is_national && is_head || self.field == Field::Office && CENTRE.longest_prefix(&body).is_some() {
            self.level = CENTRAL;
        } else if self.field == Field::Office && HIGH_OFFICES.longest_suffix(&post).is_some() {
            self.level = NATIONALLY_KNOWN;
        }
    }

    fn own_field(&mut self, body: &str, post: &str, lexicon: &Lexicon) -> Field {
        let kind = suffix_kind(post, Table::Posts, lexicon);
        let of_body = suffix_kind(body, Table::OrgSuffixes, lexicon);
        let is = |name: &str| kind == Some(name) || of_body == Some(name);
        if ASSEMBLIES.occurs_in(body) || ASSEMBLIES.longest_suffix(post).is_some() || is("congress") || is("cppcc") {
            if DEPUTY_SEATS.longest_suffix(post).is_some() && CHAIRS.longest_suffix(post).is_none() {
                return Field::Seat;
            }
            self.level = if self.level == 0 && self.divisions.is_empty() { CENTRAL } else { self.level };
            return Field::Assembly;
        }
        if is("military") || MILITARY.occurs_in(body) {
            let is_high = MILITARY_HIGH.occurs_in(body) && COMMANDERS.longest_suffix(post).is_some();
            self.level = if is_high { NATIONALLY_KNOWN } else { self.level };
            return Field::Military;
        }
        if STUDENTS.occurs_in(body)
            || VILLAGES.occurs_in(body) && self.level == 0
            || WORKERS.longest_suffix(post).is_some()
        {
            return Field::Grassroots;
        }
        if ATHLETES.longest_suffix(post).is_some() {
            return Field::Sport;
        }
        if HEALTH.occurs_in(body) && self.level == 0 || HEALTH.longest_suffix(post).is_some() {
            return Field::Health;
        }
        if is("enterprise") || BUSINESS.longest_suffix(post).is_some() {
            return Field::Business;
        }
        if is("education") || SCHOLARS.longest_suffix(post).is_some() {
            if ARTISTS.longest_suffix(post).is_some() {
                return Field::Art;
            }
            self.level = if SCHOLARS_HIGH.longest_suffix(post).is_some() { SENIOR } else { 0 };
            return Field::Scholar;
        }
        if ARTISTS.longest_suffix(post).is_some() {
            return Field::Art;
        }
        if kind == Some("foreign") {
            return Field::Abroad;
        }
        if self.level > 0 || CENTRE.longest_prefix(body).is_some() || is("government") || is("party") || is("court") {
            return Field::Office;
        }
        if kind == Some("description") { Field::Grassroots } else { Field::Unknown }
    }

    /// Whether the post is in the party, government or courts of one place, at a known level: 攸县县长.
    pub fn is_local(&self) -> bool {
        self.field == Field::Office && self.level > 0 && !self.divisions.is_empty()
    }

    /// Whether the post is in the country's congress or conference, at the level of a minister or a deputy minister.
    pub fn is_committee(&self) -> bool {
        self.field == Field::Assembly && (CENTRAL..=NATIONALLY_KNOWN).contains(&self.level) && self.divisions.is_empty()
    }

    /// The assembly that the post is in.
    pub fn house(&self) -> Option<House> {
        let body = self.body.as_deref().filter(|_| self.is_of_assembly())?;
        let (congress, conference) = (CONGRESS.occurs_in(body), CONFERENCE.occurs_in(body));
        match (congress, conference) {
            (true, false) => Some(House::Congress),
            (false, true) => Some(House::Conference),
            _ => None,
        }
    }

    /// Whether the post is that of someone who is neither an official nor a member of an assembly: a villager, a singer.
    pub fn is_of_other_work(&self) -> bool {
        matches!(
            self.field,
            Field::Grassroots | Field::Sport | Field::Art | Field::Scholar | Field::Health | Field::Business
        )
    }

    /// Whether the post is in a congress or a consultative conference, as a leader or an ordinary member.
    pub fn is_of_assembly(&self) -> bool {
        matches!(self.field, Field::Assembly | Field::Seat)
    }

    /// Whether the post is that of a commander who is known nationwide.
    pub fn is_high_command(&self) -> bool {
        self.field == Field::Military && self.level >= NATIONALLY_KNOWN
    }
}

/// Whether a post is that of the head of a body: 局长 of a 局.
fn shares_last(body: &str, post: &str) -> bool {
    body.chars().next_back().is_some_and(|last| post.starts_with(last))
}

/// Level of envoys.
const HIGH: u8 = 6;
/// Level of officials of central bodies, of heads of national associations and of assemblies without divisions, if
/// their rank is unknown.
pub const CENTRAL: u8 = 7;
/// Level of commanders and officials who are known nationwide but whose rank no table has.
const NATIONALLY_KNOWN: u8 = 8;
/// Level of academicians and presidents of universities.
const SENIOR: u8 = 2;
/// The level of a rank of the record.
fn level_of(rank: &str) -> Option<u8> {
    let place = Rank::ALL.iter().position(|known| known.word() == rank)?;
    u8::try_from(Rank::ALL.len() - place).ok()
}

/// The kind that `table` gives to the longest suffix of `string` among its words.
fn suffix_kind<'a>(string: &str, table: Table, lexicon: &'a Lexicon) -> Option<&'a str> {
    string.char_indices().find_map(|(at, _)| {
        let row = lexicon.rows_of(table, string.get(at..)?).next()?;
        lexicon.rows(table).get(row)?.get(1).map(AsRef::as_ref)
    })
}

/// The code of the first country that a string names, or of the country of a foreign city; none where China is named
/// first.
fn country(string: &str, lexicon: &Lexicon) -> Option<String> {
    countries(string, lexicon).into_iter().next()
}

/// The codes of the countries that a string names, in their order.
///
/// The list ends where China itself is named: it is empty for 中国驻法国大使.
pub fn countries(string: &str, lexicon: &Lexicon) -> Vec<String> {
    let text = Text::new(string.to_owned());
    let hits = lexicon.matcher().hits(&text);
    let is_part = |span: Span| {
        let longer = |table| hits.of(table).any(|hit| hit.span() != span && hit.span().covers(span));
        longer(Table::Divisions) || longer(Table::RegionAliases)
    };
    let states = hits.of(Table::Countries).filter(|hit| hit.is(kinds::country::COUNTRY)).map(|hit| (hit, 0));
    let cities = hits.of(Table::ForeignPlaces).map(|hit| (hit, 1));
    let mut found: Vec<_> = states.chain(cities).filter(|(hit, _)| !is_part(hit.span())).collect();
    found.sort_by_key(|(hit, _)| (hit.span().start, usize::MAX - hit.span().end));
    let code = |(hit, column): (_, usize)| {
        let name = lexicon.cell(hit, column);
        let name = if name.is_empty() { text.slice(hit.span()) } else { name };
        let row = lexicon.rows_of(Table::Countries, name).next()?;
        let code = lexicon.rows(Table::Countries).get(row)?.get(CODE).map(ToString::to_string)?;
        Some(code).filter(|code| !code.is_empty() && !OWN_COUNTRY.contains(name))
    };
    found.into_iter().map_while(code).collect()
}

/// The column of a country's code.
const CODE: usize = 6;

/// The divisions that begin a body's name: 上海市, 长宁区 of 上海市长宁区人民政府.
///
/// Where the first is the only one of its name, the divisions around it are put in front.
fn divisions(body: &str, lexicon: &Lexicon) -> Vec<String> {
    let prefix = BODY_PREFIXES.longest_prefix(body).unwrap_or_default();
    let rest = body.strip_prefix(prefix).unwrap_or(body);
    let (mut found, mut current) = (Vec::new(), String::new());
    for c in rest.chars().take(LONGEST_BODY) {
        current.push(c);
        let length = current.chars().count();
        let is_end = DIVISION_ENDS.contains_char(c) || !found.is_empty() && INNER_ENDS.contains_char(c);
        // 城市 ends like a division and is none, 攸县 is one.
        let is_name = || length >= LEAST_CLEAR || lexicon.rows_of(Table::Divisions, &current).next().is_some();
        if is_end && length >= 2 && (!found.is_empty() || is_name()) {
            found.push(std::mem::take(&mut current));
        } else if length > LONGEST_DIVISION {
            break;
        }
    }
    let around = found.first().and_then(|first| around(first, lexicon)).unwrap_or_default();
    around.into_iter().chain(found).collect()
}

/// The divisions around a division, from the province down; none unless only one division in force has this name.
fn around(name: &str, lexicon: &Lexicon) -> Option<Vec<String>> {
    let divisions = lexicon.divisions();
    let rows = lexicon.rows_of(Table::Divisions, name).filter_map(|row| divisions.row(row));
    let mut codes = rows.filter(|division| in_force(division, None)).map(|division| division.code.as_ref());
    let code = codes.next()?;
    if codes.any(|other| other != code) {
        return None;
    }
    let mut path = divisions.path(code, None).to_strings();
    path.pop();
    Some(path)
}

/// Most characters of the name of a division.
const LONGEST_DIVISION: usize = 12;
/// From this many characters on, a name that ends like a division is one.
const LEAST_CLEAR: usize = 3;
/// How many characters of a body's name are searched for divisions.
const LONGEST_BODY: usize = 30;

static RENAMED: std::sync::LazyLock<FxHashMap<&'static str, &'static str>> = std::sync::LazyLock::new(|| {
    let table = include_str!("../lexicon/renamed_bodies.tsv");
    rows::<2>("renamed_bodies.tsv", table).unwrap_or_default().into_iter().map(|[old, new]| (old, new)).collect()
});

/// The body under its name after the reforms of institutions, without the number of a term.
fn present_name(body: &str) -> String {
    let body = strip_term(body);
    let renamed = body.char_indices().find_map(|(at, _)| {
        let new = RENAMED.get(body.get(at..)?)?;
        let start = body.get(..at)?;
        // 食物及卫生局 is no 卫生局.
        BODY_LINKS.longest_suffix(start).is_none().then(|| format!("{start}{new}"))
    });
    renamed.unwrap_or(body)
}

/// The body without the number of its term: 第九届全国委员会 is 全国委员会 of another year.
fn strip_term(body: &str) -> String {
    let term = body.char_indices().find_map(|(at, _)| {
        let rest = body.get(at..)?;
        let start = TERM_STARTS.longest_prefix(rest)?;
        let digits =
            rest.strip_prefix(start)?.chars().take_while(|c| is_of_number(*c)).map(char::len_utf8).sum::<usize>();
        let end = TERM_ENDS.longest_prefix(rest.get(start.len() + digits..)?)?;
        (digits > 0).then_some((at, at + start.len() + digits + end.len()))
    });
    match term {
        Some((start, end)) => [body.get(..start), body.get(end..)].into_iter().flatten().collect(),
        None => body.to_owned(),
    }
}

/// Whether a character may be part of a number in words or digits.
fn is_of_number(c: char) -> bool {
    matches!(c, TEN | HUNDRED) || numeral(c).is_some()
}

/// The fields of work that the name of a body names, a bit each.
fn subjects(body: &str) -> u16 {
    let bits = SUBJECTS.iter().enumerate().filter(|(_, words)| words.occurs_in(body)).map(|(at, _)| 1 << at);
    bits.fold(0, |all, bit: u16| all | bit)
}

/// Standings by post; each post is read once.
#[derive(Debug, Default)]
pub struct Standings {
    known: FxHashMap<PostSeen, u32>,
    equal: FxHashMap<Arc<Standing>, u32>,
    /// The posts, by number, with the number of their standing.
    pub posts: Vec<(PostSeen, u32)>,
    /// The standings; equal ones are stored once.
    pub all: Vec<Arc<Standing>>,
}

impl Standings {
    /// The number of a post; a new post is read and kept.
    pub fn number(&mut self, seen: PostSeen, lexicon: &Lexicon) -> u32 {
        if let Some(number) = self.known.get(&seen) {
            return *number;
        }
        let standing = Arc::new(Standing::of(&seen, lexicon));
        let next = count(self.all.len());
        let of = *self.equal.entry(Arc::clone(&standing)).or_insert(next);
        if of == next {
            self.all.push(standing);
        }
        let number = count(self.posts.len());
        self.posts.push((seen.clone(), of));
        self.known.insert(seen, number);
        number
    }

    /// The post of a number, and what it says.
    pub fn post(&self, number: u32) -> Option<(&PostSeen, &Arc<Standing>)> {
        let (seen, of) = self.posts.get(number as usize)?;
        Some((seen, self.all.get(*of as usize)?))
    }
}

/// The number in 32 bits; a larger one becomes the largest.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(organization: Option<&str>, full: Option<&str>, post: &str, rank: Option<&str>) -> Standing {
        let text = format!("{}{post}", organization.unwrap_or_default());
        let owned = |value: Option<&str>| value.map(str::to_owned);
        let seen = PostSeen {
            text,
            organization: owned(organization),
            organization_full: owned(full),
            post: post.to_owned(),
            rank: owned(rank),
            ..PostSeen::default()
        };
        Standing::of(&seen, &Lexicon::shared())
    }

    #[test]
    fn a_post_gives_its_field() {
        let field = |organization, post| standing(Some(organization), None, post, None).field;
        assert_eq!(field("武警部队", "司令员"), Field::Military);
        assert_eq!(field("宪法法律委", "副主任委员"), Field::Assembly);
        assert_eq!(field("县中医院", "院长"), Field::Health);
        assert_eq!(field("法国", "总理"), Field::Abroad);
        assert_eq!(field("中国", "驻法国大使"), Field::Diplomacy);
        assert_eq!(field("内蒙古赤峰市柳树沟村党支部", "书记"), Field::Grassroots);
        assert_eq!(standing(None, Some("中国共产党中央委员会政治局"), "委员", Some("副国级")).field, Field::Seat);
        assert_eq!(standing(None, None, "村民", None).field, Field::Grassroots);
        assert_eq!(standing(None, None, "航天员", None).field, Field::Military);
        assert_eq!(field("第80届联合国大会", "主席"), Field::Abroad);
    }

    #[test]
    fn a_body_gives_its_divisions_and_its_present_name() {
        let lexicon = Lexicon::shared();
        assert_eq!(divisions("中共上海市长宁区委员会", &lexicon), ["上海市", "长宁区"]);
        assert_eq!(divisions("秦安县人民政府", &lexicon), ["甘肃省", "天水市", "秦安县"]);
        assert_eq!(divisions("农业农村部", &lexicon), Vec::<String>::new());
        assert_eq!(divisions("城市管理局", &lexicon), Vec::<String>::new());
        assert_eq!(present_name("中华人民共和国农业部"), "中华人民共和国农业农村部");
        assert_eq!(present_name("甘州区农业局"), "甘州区农业农村局");
        assert_eq!(present_name("甘州区财政局"), "甘州区财政局");
        assert_eq!(present_name("食物及卫生局"), "食物及卫生局");
        assert_eq!(present_name("中国人民政治协商会议第九届全国委员会"), "中国人民政治协商会议全国委员会");
        assert_eq!(present_name("第十四届全国人民代表大会"), "全国人民代表大会");
        assert_eq!(present_name("第一中学"), "第一中学");
    }
}
