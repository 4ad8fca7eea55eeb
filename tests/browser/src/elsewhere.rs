//! The page from other places than the root of a server: a copy in a folder, another host, a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, process};

use serde_json::json;

use crate::session::dist;
use crate::{Failure, Outcome, Page};

/// Sets the copies of one process apart.
static COUNT: AtomicU32 = AtomicU32::new(0);

/// A copy of the built page below a folder of its own, removed when dropped.
pub struct Copy {
    root: PathBuf,
    page: PathBuf,
}

impl Copy {
    /// Copies the page, without its compressed files, below `path`, as in `tools/phones`; an empty path is the folder itself.
    ///
    /// # Errors
    /// When there is no built page, or no room for another.
    pub fn below(path: &str) -> Outcome<Self> {
        let dist = dist().ok_or_else(|| Failure::new("CNF_REPACK_DIST names no built page"))?;
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let root = env::temp_dir().join(format!("cnf-repack-copy-{}-{count}", process::id()));
        let copy = Self { page: root.join(path), root };
        fs::create_dir_all(&copy.page)?;
        for entry in fs::read_dir(dist)? {
            let entry = entry?;
            // Compressed copies would be served in place of the files that a test damages.
            if entry.path().extension().is_none_or(|ending| ending != "br" && ending != "gz") {
                fs::copy(entry.path(), copy.page.join(entry.file_name()))?;
            }
        }
        Ok(copy)
    }

    /// The folder that a server is to serve.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file of the page by the ending of its name.
    ///
    /// # Errors
    /// When there is none.
    pub fn file(&self, ending: &str) -> Outcome<PathBuf> {
        let mut entries = fs::read_dir(&self.page)?.flatten().map(|entry| entry.path());
        entries
            .find(|path| path.to_string_lossy().ends_with(ending))
            .ok_or_else(|| Failure::new(format!("the page has no file …{ending}")))
    }

    /// Replaces a text in a file that must hold it.
    ///
    /// # Errors
    /// When it does not.
    pub fn replace(&self, ending: &str, old: &str, new: &str) -> Outcome {
        let file = self.file(ending)?;
        let text = fs::read_to_string(&file)?;
        if !text.contains(old) {
            return Err(Failure::new(format!("{} does not hold {old}", file.display())));
        }
        Ok(fs::write(file, text.replace(old, new))?)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // The system clears its folder in time.
        drop(fs::remove_dir_all(&self.root));
    }
}

/// The page in one file.
///
/// # Errors
/// When it is not built.
pub fn single_file() -> Outcome<PathBuf> {
    env::var_os("CNF_REPACK_SINGLE")
        .map(PathBuf::from)
        .filter(|path| path.is_file())
        .ok_or_else(|| Failure::new("CNF_REPACK_SINGLE names no built file"))
}

impl Page {
    /// Goes to an address, whatever is there.
    ///
    /// # Errors
    /// When it cannot be loaded.
    pub async fn go_to(&self, url: &str) -> Outcome {
        Ok(self.web.goto(url).await?)
    }

    /// Loads the page from another address and waits until it is usable.
    ///
    /// # Errors
    /// When the page never offers to open a file.
    pub async fn open_at(&self, url: &str) -> Outcome {
        self.go_to(url).await?;
        self.wait_for("input#open-file").await.map(drop)
    }

    /// The text an expression has in the page; it may wait with `await`.
    ///
    /// # Errors
    /// When the expression throws or is no text.
    pub async fn text_of(&self, expression: &str) -> Outcome<String> {
        let script = format!(
            "const done = arguments[0];
            (async () => {expression})().then(done, (error) => done([`${{error}}`]));"
        );
        let text = self.web.execute_async(script, Vec::new()).await?;
        let text = text.json();
        text.as_str()
            .map(str::to_owned)
            .ok_or_else(|| Failure::new(format!("`{expression}` is no text: {text}")))
    }

    /// Runs a script in every page before its own; in Chromium only.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn run_before_pages(&self, source: &str) -> Outcome {
        self.devtools("Page.enable", json!({})).await?;
        let source = json!({ "source": source });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
    }
}
