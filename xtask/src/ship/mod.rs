//! What follows trunk: the page made strict, kept offline, compressed, and put into one file.
//!
//! Everything here is worked out from what trunk left in `dist/`; nothing asks a network.

mod compress;
mod digest;
mod markup;
mod policy;
mod script;
mod single;
mod site;
mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use crate::step::{self, Outcome};
use markup::Built;

/// Finishes `dist/`, then writes the single file.
pub(crate) fn run(dist: &Path, files: &Path, single: &Path) -> Outcome {
    step::announce("Making it fit for any host, and one file of it", "about 10 seconds");
    let built = Built::read(dist, files)?;
    site::finish(&built, dist, files)?;
    compress::every_file(dist)?;
    // Last: how old it is tells whether all of this was done.
    single::write_file(&built, single)
}

fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(|error| format!("{} could not be read: {error}.", file.display()))
}

fn read_text(file: &Path) -> Outcome<String> {
    fs::read_to_string(file)
        .map_err(|error| format!("{} could not be read: {error}.", file.display()))
}

fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    fs::write(file, bytes)
        .map_err(|error| format!("{} could not be written: {error}.", file.display()))
}

/// The files of a folder, by name, without those of its folders.
fn files_of(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)
        .map_err(|error| format!("{} could not be read: {error}.", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.is_file());
    files.sort();
    Ok(files)
}
