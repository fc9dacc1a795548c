//! The reasons why a candidate is not a name, each with its weight.

/// Declares the reasons: name, log odds anywhere, log odds where the place calls for a name, what the reason means.
macro_rules! reasons {
    ($($reason:ident, $anywhere:literal, $called_for:literal, $meaning:literal;)+) => {
        /// A reason why a candidate is not a name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Reason { $(#[doc = $meaning] $reason,)+ }

        impl Reason {
            /// Every reason.
            #[cfg(test)]
            pub const ALL: &'static [Self] = &[$(Self::$reason,)+];

            /// The weight of the reason.
            pub const fn weight(self) -> Against {
                match self {
                    $(Self::$reason => Against { anywhere: $anywhere, called_for: $called_for },)+
                }
            }
        }
    };
}

reasons! {
    VerbInside, -3.0, -3.0, "The candidate begins with a verb or function word.";
    NounInside, -3.0, -1.0, "The candidate begins with an ordinary noun.";
    IsVerb, -4.0, -4.0, "The candidate is a verb of two characters.";
    IsAdverb, -6.0, -6.0, "The candidate is a verb, adverb or adjective with a word behind it (民警严格|按照).";
    IsNoun, -4.0, -1.33, "The candidate is a noun of two characters.";
    IsLongVerb, -8.0, -8.0, "The candidate is a verb or function word of three or four characters.";
    IsLongNoun, -8.0, -2.67, "The candidate is a noun of three or four characters.";
    IsNounBeforePost, -1.33, -1.33, "The candidate is a noun between a mark and a post that may follow a name (。高峰常委).";
    IsAttribute, -30.0, -30.0, "The candidate is a word with 的 behind it (温暖|的握手).";
    InsideLongerWord, -6.0, -6.0, "A longer ordinary word begins with the candidate (高度|重视).";
    GivenIsVerb, -2.0, -2.0, "What follows the surname is a verb of two characters.";
    GivenIsNoun, -2.0, -0.67, "What follows the surname is a noun of two characters.";
    Saying, -12.0, -2.0, "What follows a compound surname is a word (东方|智慧).";
    TwoWords, -4.0, -4.0, "Two ordinary words share the candidate (弘扬|平等).";
    ForeignPlace, -9.0, -1.5, "The candidate is a foreign city.";
    PlaceName, -9.0, -1.5, "The candidate is or begins a division's name (到沈阳调研).";
    PlaceEnd, -6.0, -3.0, "The candidate ends as places do (镇, 村, 县).";
    PlaceGoesOn, -9.0, -9.0, "The characters behind the candidate make it a place (周庄|镇党委).";
    TownWithBody, -30.0, -30.0, "The candidate is a town or an office with one of its bodies or posts behind it (李集镇|镇长, 保健部|主任).";
    DivisionWithBody, -30.0, -30.0, "A division begins behind the first character, with one of its bodies (任抚顺|市委).";
    PlaceBehindDivision, -30.0, -30.0, "The candidate is a place, and the post before it is chance (海口市|长流镇).";
    Honorific, -30.0, -30.0, "The candidate is a surname and a short title (蔡总, 梁检).";
    StateNoun, -4.0, -4.0, "The candidate is a short name of a state's organ (美军).";
    Tool, -8.0, -8.0, "The candidate is a tool, a plant or goods in a list (洋铲, 栾树).";
    Measure, -30.0, -30.0, "The surname counts things (一|张名片).";
    Arrival, -30.0, -30.0, "The candidate is a verb of arrival (来到).";
    Past, -30.0, -30.0, "The candidate is an adverb of the past and a verb (曾到).";
    Address, -30.0, -30.0, "A form of address begins the candidate (先生刚才).";
    InsidePlaceName, -30.0, -30.0, "The candidate begins inside a division's name (市长|安区).";
    BeginsPost, -8.0, -8.0, "A post begins with the candidate (常务, 国家|主席).";
    EndsWithBody, -6.0, -6.0, "A country or the end of a body's name ends the candidate.";
    EndsWithVerb, -6.0, -6.0, "A verb of participants ends the candidate (田|考察).";
    GenreWord, -8.0, -8.0, "The candidate is a common word of official news (会议), or holds a post.";
    InsideBodyName, -12.0, -12.0, "The name of a body, a country or a formulation overlaps the candidate.";
    OverlapsLongWord, -6.0, -6.0, "A post or a word of several characters that begins before the candidate overlaps it.";
    OverlapsWord, -3.0, -3.0, "Another post or word overlaps the candidate.";
}

/// The weight of the reasons against a name, as log odds: the weightiest reason counts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Against {
    /// The weight at any place.
    pub anywhere: f32,
    /// The weight where the place calls for a name: after a post or in an appointment.
    pub called_for: f32,
}

impl Against {
    /// Adds a reason. Of all reasons, the heaviest weight counts.
    pub fn add(&mut self, reason: Reason) {
        let weight = reason.weight();
        self.anywhere = self.anywhere.min(weight.anywhere);
        self.called_for = self.called_for.min(weight.called_for);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_calls_for_a_name_never_weighs_a_reason_more() {
        for reason in Reason::ALL {
            let weight = reason.weight();
            assert!(weight.anywhere <= weight.called_for && weight.called_for < 0.0, "{reason:?}");
        }
    }

    #[test]
    fn the_weightiest_reason_counts() {
        let mut against = Against::default();
        against.add(Reason::PlaceName);
        against.add(Reason::PlaceEnd);
        assert_eq!(against, Against { anywhere: -9.0, called_for: -3.0 });
    }
}
