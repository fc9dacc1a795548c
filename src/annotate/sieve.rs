//! A sieve for characters: few that are not wanted pass it, and what it says of one costs a look at a small table.

/// What the characters that are wanted have in common with few others.
///
/// In a text the characters that are looked for stand among others without any order, so that a processor can't
/// foresee what a row of comparisons says. Here it need only foresee one.
#[derive(Debug)]
pub struct Sieve([bool; SIZE]);

const SIZE: usize = 512;

impl Sieve {
    /// The sieve that lets nothing pass.
    pub const fn none() -> Self {
        Self([false; SIZE])
    }

    /// This one, but it lets `chars` pass too.
    pub const fn and(mut self, chars: &[char]) -> Self {
        let mut i = 0;
        while i < chars.len() {
            self.0[place(chars[i])] = true;
            i += 1;
        }
        self
    }

    /// Whether `c` passes: it is one of those wanted, or looks like one.
    #[inline]
    pub const fn passes(&self, c: char) -> bool {
        self.0[place(c)]
    }
}

/// Where what is said of `c` stands.
#[inline]
const fn place(c: char) -> usize {
    let code = c as usize;
    (code ^ code >> 7) % SIZE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_wanted_pass_and_few_others() {
        let wanted = ['。', '！', '？', '!', '?', '，', '；', '：', ',', ';', ':'];
        let sieve = Sieve::none().and(&wanted[..4]).and(&wanted[4..]);
        assert!(wanted.iter().all(|c| sieve.passes(*c)));
        let ideographs = ('\u{4e00}'..='\u{9fff}').filter(|c| sieve.passes(*c)).count();
        assert!(ideographs < 500, "{ideographs}");
        assert!(['会', '议', '5', '、', 'a'].iter().all(|c| !sieve.passes(*c)));
        assert!(!Sieve::none().passes('。'));
    }
}
