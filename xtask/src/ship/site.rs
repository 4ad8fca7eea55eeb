//! The static site: `dist/` finished in place.

use std::path::Path;

use super::markup::Built;
use super::{files_of, read, worker, write};
use crate::step::Outcome;

/// Writes the strict page, copies the files beside it, and writes the service worker.
pub(super) fn finish(built: &Built, dist: &Path, files: &Path) -> Outcome {
    let html = built.site()?;
    for file in files_of(files)? {
        let name = file.file_name().unwrap_or_default();
        write(&dist.join(name), read(&file)?)?;
    }
    write(&dist.join("index.html"), &html)?;
    let manifest = read(&files.join("manifest.webmanifest"))?;
    let kept = [
        ("./", html.as_bytes()),
        (&built.script.name, &built.script.bytes),
        (&built.wasm.name, &built.wasm.bytes),
        (&built.style.name, &built.style.bytes),
        ("manifest.webmanifest", &manifest),
    ];
    write(&dist.join("sw.js"), worker::compose(&kept)?)
}
