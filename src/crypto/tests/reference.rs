//! The reference material beside the checkout and the `openssl` command, when present.

use std::path::PathBuf;

use super::super::{KeyMaterial, read};

/// A folder of the reference material; says so when it is not there.
pub(super) fn folder(name: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: no reference material at ../shared/{name}");
    None
}

/// Every file of the folder of keys, by name.
pub(super) fn key_files() -> Vec<(String, Vec<u8>)> {
    let Some(folder) = folder("vectors/keys") else { return Vec::new() };
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    assert!(files.len() > 30, "the folder of keys is nearly empty");
    files
}

/// What one file of the folder of keys holds.
pub(super) fn keys(name: &str) -> Option<KeyMaterial> {
    let path = folder("vectors/keys")?.join(name);
    Some(read(&std::fs::read(path).unwrap(), None).unwrap())
}
