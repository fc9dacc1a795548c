//! What holds of every record, whatever comes in: no panic, every value at its position, no overlap.

use baodao::{Content, Lexicon, Options, Record, Source, extract};

mod sound;

/// A small generator (xorshift), so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or_default()
    }
}

/// Pieces of the genre and of what breaks readers of it.
const PIECES: &[&str] = &[
    "6月4日上午，",
    "２０１９年",
    "二〇一九年六月",
    "近日",
    "21日",
    "省委书记",
    "副省长",
    "李明远",
    "王　恺",
    "欧阳德明",
    "买买提·吐尔逊",
    "、",
    "，",
    "。",
    "；",
    "：",
    "“",
    "”",
    "《",
    "》",
    "（",
    "）",
    "〈",
    "\n",
    "　　",
    " ",
    "强调",
    "指出",
    "出席会议并讲话",
    "主持会议",
    "陪同调研",
    "会见了",
    "同",
    "与",
    "和",
    "在",
    "由",
    "的",
    "要",
    "一要",
    "必须",
    "各级党委",
    "会议",
    "召开",
    "全省经济工作会议",
    "哈尔滨",
    "人民大会堂",
    "国发〔2019〕5号",
    "四个意识",
    "不忘初心、牢记使命",
    "有关部门负责人",
    "等",
    "听取",
    "汇报",
    "任命",
    "为",
    "本报讯（记者",
    "<div>",
    "</div>",
    "<p>",
    "&nbsp;",
    "<b",
    "😀",
    "𠮷",
    "\u{0}",
    "\u{FEFF}",
    "é",
    "·",
    "-",
    "123",
    "总书记",
    "他",
    "其",
];

fn read(content: Content) -> Record {
    let options = Options::default();
    match extract(&Source::new(content), &options, &Lexicon::shared()) {
        Ok(record) => record,
        Err(error) => panic!("{error}: {content:?}"),
    }
}

#[test]
fn any_text_of_the_genre_gives_a_sound_record() {
    let mut dice = Dice(0x2019_0604);
    for _ in 0..1_500 {
        let text: String = (0..dice.roll(160)).map(|_| PIECES[dice.roll(PIECES.len())]).collect();
        sound::check(&read(Content::Text(&text)));
    }
}

#[test]
fn any_bytes_give_a_sound_record() {
    let mut dice = Dice(0x1949_1001);
    let (mut records, mut refused) = (0, 0);
    for _ in 0..1_500 {
        let bytes: Vec<u8> = (0..dice.roll(600)).map(|_| u8::try_from(dice.roll(256)).unwrap_or_default()).collect();
        match extract(&Source::new(Content::Bytes(&bytes)), &Options::default(), &Lexicon::shared()) {
            Ok(record) => sound::check(&record),
            Err(error) => {
                assert_eq!(error.kind(), baodao::error::ErrorKind::Decode, "{error}");
                refused += 1;
                continue;
            }
        }
        records += 1;
    }
    // Long noise is no text, and a few bytes may be one.
    assert!(records > 100 && refused > 1_000, "{records} {refused}");
}

#[test]
fn a_report_cut_anywhere_gives_a_sound_record() {
    let report = "<div>6月4日上午，省委书记李明远在“不忘初心”工作会议上强调，一要学习《关于加强工作的意见》（国发〔2019〕5号）；二要抓好落实。</div>";
    for end in 0..=report.len() {
        sound::check(&read(Content::Bytes(&report.as_bytes()[..end])));
    }
}
