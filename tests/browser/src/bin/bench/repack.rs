//! How long one encrypted file with the short one beside it takes, here and elsewhere.

use std::fmt;

use browser_tests::{Outcome, Page};
use serde_json::json;

use crate::openssl;

const WATCH: &str = include_str!("repack.js");

/// Milliseconds in the page.
#[derive(Clone, Debug)]
pub(crate) struct Figures {
    sign: f64,
    open: f64,
    repack: f64,
    whole: f64,
    webcrypto: f64,
    webcrypto_many: f64,
}

/// Works with a file of this text in the bench page.
pub(crate) async fn measure(page: &Page, text: &str) -> Outcome<Figures> {
    page.devtools("Page.enable", json!({})).await?;
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
    page.load().await?;
    let text = json!(text);
    page.number(&format!(
        "await repack.start({text}).then((all) => {{ window.figures = all; return 0; }})"
    ))
    .await?;
    let figure = async |name: &str| page.number(&format!("window.figures.{name}")).await;
    Ok(Figures {
        sign: figure("sign").await?,
        open: figure("open").await?,
        repack: figure("repack").await?,
        whole: figure("whole").await?,
        webcrypto: figure("webcrypto").await?,
        webcrypto_many: figure("webcryptoMany").await?,
    })
}

/// The table of both.
pub(crate) struct Table {
    pub(crate) page: Figures,
    pub(crate) openssl: openssl::Figures,
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut row = |name: &str, time: Option<f64>| match time {
            Some(time) => writeln!(f, "{name:<58} {time:>8.2} ms {:>9.1}/s", 1000.0 / time),
            None => writeln!(f, "{name:<58} not on this computer"),
        };
        let page = &self.page;
        row("page: one signature", Some(page.sign))?;
        row("page: open the .enc.sgn", Some(page.open))?;
        row("page: sign, write and prove the pair", Some(page.repack))?;
        row("page: open, edit, sign, write and prove", Some(page.whole))?;
        row("  WebCrypto: one signature", Some(page.webcrypto))?;
        row("  WebCrypto: one of 50 signatures at once", Some(page.webcrypto_many))?;
        let inside = self.openssl.inside.as_ref();
        let version = inside.map_or("", |(_, _, version)| version);
        let name = format!("  OpenSSL {version} in one process: write the pair");
        row(&name, inside.map(|figures| figures.0))?;
        row("  the same: write the pair and prove it", inside.map(|figures| figures.1))?;
        row("  a Python process per pair, as certutils: write", self.openssl.python)?;
        row("  an openssl process per step: write", self.openssl.commands)
    }
}
