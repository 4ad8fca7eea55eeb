//! Compressed copies beside each file, for hosts that hand them out as they are.

use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::{files_of, read, write};
use crate::step::Outcome;

/// The endings of files that compression makes smaller.
const ENDINGS: [&str; 6] = ["css", "html", "js", "svg", "wasm", "webmanifest"];

/// Writes `.gz` and `.br` beside every file of a folder that gains from it.
pub(super) fn every_file(folder: &Path) -> Outcome {
    for file in files_of(folder)? {
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or("");
        if !ENDINGS.contains(&ending) {
            continue;
        }
        let bytes = read(&file)?;
        for (compressed, added) in [(gzip(&bytes)?, "gz"), (brotli(&bytes)?, "br")] {
            if compressed.len() < bytes.len() {
                write(&file.with_extension(format!("{ending}.{added}")), compressed)?;
            }
        }
    }
    Ok(())
}

/// Compresses as well as gzip can; the same bytes give the same bytes.
pub(super) fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .map_err(|error| format!("Compressing failed: {error}."))
}

fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    encoder.write_all(bytes).map_err(|error| format!("Compressing failed: {error}."))?;
    Ok(encoder.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_compressed_comes_back() {
        let bytes = include_bytes!("start.js");
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&*gzip(bytes).unwrap()).read_to_end(&mut back).unwrap();
        assert_eq!(back, bytes);
        assert_eq!(gzip(bytes), gzip(bytes));
        let packed = brotli(bytes).unwrap();
        back.clear();
        brotli::Decompressor::new(&*packed, 4096).read_to_end(&mut back).unwrap();
        assert_eq!(back, bytes);
    }
}
