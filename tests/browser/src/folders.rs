//! Fresh folders for one test, removed when it ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, process};

use crate::Outcome;

/// Sets the tests of one process apart.
static COUNT: AtomicU32 = AtomicU32::new(0);

/// What the browser of one test may write to and read from.
pub(crate) struct Folders {
    root: PathBuf,
}

impl Folders {
    /// Makes the folders.
    pub(crate) fn new() -> Outcome<Self> {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let root = env::temp_dir().join(format!("cnf-repack-browser-{}-{count}", process::id()));
        let folders = Self { root };
        for folder in [folders.profile(), folders.downloads(), folders.uploads()] {
            fs::create_dir_all(folder)?;
        }
        Ok(folders)
    }

    /// The browser's profile.
    pub(crate) fn profile(&self) -> PathBuf {
        self.root.join("profile")
    }

    /// Where downloads arrive.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.root.join("downloads")
    }

    /// Where files lie that are to be opened.
    pub(crate) fn uploads(&self) -> PathBuf {
        self.root.join("uploads")
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        // A browser that is still closing may hold a file; the system clears its folder in time.
        drop(fs::remove_dir_all(&self.root));
    }
}

/// The folder that screenshots go to, beside the built page.
pub(crate) fn screenshots(dist: &Path) -> PathBuf {
    dist.with_file_name("target").join("screenshots")
}
