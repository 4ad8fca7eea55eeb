//! Verbs for files: giving them to the page and taking its downloads.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::wait::until;
use crate::{Failure, Outcome, Page, samples};

impl Page {
    /// Opens a file as if it were picked in the dialog.
    ///
    /// # Errors
    /// When the page has nowhere to put it.
    pub async fn open_file(&self, name: &str, bytes: &[u8]) -> Outcome {
        self.open_files(&[(name, bytes)]).await
    }

    /// Opens a file of `samples/`.
    ///
    /// # Errors
    /// When the page has nowhere to put it.
    pub async fn open_sample(&self, name: &str) -> Outcome {
        self.open_file(name, &samples::written(name)).await
    }

    /// Opens several files at once.
    ///
    /// # Errors
    /// When the page has nowhere to put them.
    pub async fn open_files(&self, files: &[(&str, &[u8])]) -> Outcome {
        let mut paths = Vec::new();
        for (name, bytes) in files {
            let path = self.uploads.join(name);
            fs::write(&path, bytes)?;
            paths.push(path.to_string_lossy().into_owned());
        }
        let input = self.wait_for("input#open-file").await?;
        Ok(input.send_keys(paths.join("\n")).await?)
    }

    /// Pastes a text as a person does; Firefox takes it in another way than Chromium.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn paste(&self, text: &str) -> Outcome {
        self.run(&format!(
            "const data = {}, dataType = 'text/plain', clipboardData = new DataTransfer();
             clipboardData.setData(dataType, data);
             const cancelable = true;
             dispatchEvent(new ClipboardEvent('paste', {{ clipboardData, dataType, data, cancelable }}));",
            json!(text)
        ))
        .await
    }

    /// Waits until this many files have been downloaded whole; gives names and bytes, by name.
    ///
    /// # Errors
    /// When they do not arrive in time.
    pub async fn downloads(&self, count: usize) -> Outcome<Vec<(String, Vec<u8>)>> {
        until(&format!("{count} finished download(s)"), async || {
            let mut files = Vec::new();
            for entry in fs::read_dir(&self.downloads)? {
                let path = entry?.path();
                if is_unfinished(&path) {
                    return Ok(None);
                }
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                files.push((name, fs::read(&path)?));
            }
            files.sort();
            Ok((files.len() >= count).then_some(files))
        })
        .await
    }

    /// Waits for the only download there should be.
    ///
    /// # Errors
    /// When it does not arrive in time, or others did.
    pub async fn download(&self) -> Outcome<(String, Vec<u8>)> {
        match <[_; 1]>::try_from(self.downloads(1).await?) {
            Ok([file]) => Ok(file),
            Err(files) => Err(Failure::new(format!("expected one download, got {}", files.len()))),
        }
    }
}

/// Whether the browser is still writing this file; Firefox begins with an empty one.
fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_empty = path.metadata().is_ok_and(|facts| facts.len() == 0);
    let endings = [".crdownload", ".part", ".tmp"];
    is_empty || name.starts_with('.') || endings.iter().any(|ending| name.ends_with(ending))
}
