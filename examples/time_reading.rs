use baodao::{Content, Source, decode::decode, document::Document, html};
use std::time::Instant;
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let files: Vec<Vec<u8>> =
        std::fs::read_dir(dir).unwrap().map(|e| std::fs::read(e.unwrap().path()).unwrap()).collect();
    for round in 0..3 {
        let t = Instant::now();
        let texts: Vec<_> = files.iter().map(|f| decode(f)).collect();
        let a = t.elapsed();
        let t = Instant::now();
        let readings: Vec<_> = texts.iter().map(|d| html::read(&d.text)).collect();
        let b = t.elapsed();
        let t = Instant::now();
        let docs: Vec<_> = readings.into_iter().map(|r| Document::of(r, &Source::new(Content::Text("")))).collect();
        let c = t.elapsed();
        let t = Instant::now();
        if round == 2 {
            for d in &texts {
                html::read_whole(&d.text);
            }
        }
        println!("{} decode {a:?} read {b:?} document {c:?} whole {:?}", docs.len(), t.elapsed());
    }
}
