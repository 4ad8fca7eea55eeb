//! The single file: the whole page, to be opened by a double click.

use std::fs;
use std::path::Path;

use base64ct::{Base64, Encoding};

use super::compress::gzip;
use super::markup::Built;
use super::write;
use crate::step::Outcome;

/// Writes the file; its folder holds no other.
pub(super) fn write_file(built: &Built, file: &Path) -> Outcome {
    let program = Base64::encode_string(&gzip(&built.wasm.bytes)?);
    let html = built.single(&program)?;
    if let Some(folder) = file.parent() {
        // One of an earlier version would be taken for the newest.
        drop(fs::remove_dir_all(folder));
        fs::create_dir_all(folder)
            .map_err(|error| format!("{} could not be made: {error}.", folder.display()))?;
    }
    write(file, html)
}
