//! Real files to open, and written ones for when those are not at hand.

use std::fs;
use std::io::{Write, stderr};
use std::path::Path;

/// A file of the reference material beside the checkout, when present; else one of `samples/`.
///
/// # Panics
/// When neither is there.
pub fn real_or_written(real: &str, written: &str) -> Vec<u8> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read(here.join("../../../shared/corpus").join(real)).unwrap_or_else(|_| {
        let line = format!("{real} is not beside the checkout: samples/{written} stands in\n");
        drop(stderr().write_all(line.as_bytes()));
        self::written(written)
    })
}

/// A file of `samples/`.
///
/// # Panics
/// When it is not there.
pub fn written(name: &str) -> Vec<u8> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name);
    fs::read(&sample).unwrap_or_else(|error| panic!("{}: {error}", sample.display()))
}
