//! axe-core over the page: what keeps people out, found by a program that many trust.

use std::{env, fs};

use serde_json::{Value, json};

use crate::{Failure, Outcome, Page};

/// The script of axe-core, when there is one.
///
/// # Errors
/// When it is named and cannot be read.
pub fn axe() -> Outcome<Option<String>> {
    env::var_os("CNF_REPACK_AXE").map(|file| Ok(fs::read_to_string(file)?)).transpose()
}

impl Page {
    /// What axe-core finds to complain about in the page as it stands: rule and element.
    ///
    /// # Errors
    /// When the script cannot run.
    pub async fn complaints_of(&self, axe: &str) -> Outcome<Vec<String>> {
        let script = format!("{axe};{RUN}");
        let found = self.web.execute_async(script, Vec::<Value>::new()).await?;
        serde_json::from_value(found.json().clone())
            .map_err(|_| Failure::new(format!("axe-core did not run: {}", json!(found.json()))))
    }
}

/// Rules of good practice are asked for as well as those of the guidelines.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        done(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
            `${id}: ${target.join(' ')}: ${failureSummary.replace(/\\s+/g, ' ')}`))),
        (error) => done(`${error}`));";
