//! Watching what the page does behind its surface.

use serde_json::{Value, json};
use xtask::browser::Kind;

use crate::{Failure, Outcome, Page, firefox};

impl Page {
    /// What the page complained about on the console since this was last asked.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn console_errors(&self) -> Outcome<Vec<String>> {
        if self.kind == Kind::Firefox {
            let mut said =
                self.said.lock().map_err(|_| Failure::new("nobody heard the browser"))?;
            return Ok(firefox::complaints(&std::mem::take(&mut *said), self.origin()));
        }
        let log = self.web.browser_log().await?;
        let severe = log.into_iter().filter(|entry| entry.level == "SEVERE");
        Ok(severe.map(|entry| entry.message).collect())
    }

    /// The address of everything the page has loaded, the page itself first.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn requests(&self) -> Outcome<Vec<String>> {
        let script = "return ['navigation', 'resource']
            .flatMap((kind) => performance.getEntriesByType(kind)).map((entry) => entry.name);";
        let names = self.script(script, Vec::new()).await?;
        Ok(serde_json::from_value(names)?)
    }

    /// A checksum of bytes in hexadecimal, computed by the browser; `algorithm` as in `SHA-256`.
    ///
    /// # Errors
    /// When the browser does not know the algorithm.
    pub async fn digest(&self, algorithm: &str, bytes: &[u8]) -> Outcome<String> {
        let script = "const [algorithm, bytes, done] = arguments;
            crypto.subtle.digest(algorithm, new Uint8Array(bytes)).then((sum) =>
                done([...new Uint8Array(sum)].map((b) => b.toString(16).padStart(2, '0')).join('')));";
        let arguments = vec![json!(algorithm), json!(bytes)];
        let sum = self.web.execute_async(script, arguments).await?;
        Ok(sum.json().as_str().unwrap_or_default().to_owned())
    }

    /// The number an expression has in the page; it may wait with `await`.
    ///
    /// # Errors
    /// When the expression throws or is no number; NaN stands for "not there".
    pub async fn number(&self, expression: &str) -> Outcome<f64> {
        let script = format!(
            "const done = arguments[0];
            (async () => {expression})().then((n) => done(Number.isNaN(n) ? 'NaN' : n), (e) => done(`${{e}}`));"
        );
        let number = self.web.execute_async(script, Vec::new()).await?;
        match number.json() {
            Value::String(nan) if nan == "NaN" => Ok(f64::NAN),
            number => number
                .as_f64()
                .ok_or_else(|| Failure::new(format!("`{expression}` is no number: {number}"))),
        }
    }

    /// Runs a statement in the page.
    ///
    /// # Errors
    /// When it throws.
    pub async fn run(&self, statement: &str) -> Outcome {
        self.script(statement, Vec::new()).await.map(drop)
    }
}
