//! The same work with OpenSSL on this computer: in one process, and with a process per file.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use browser_tests::Outcome;

/// What Python does, in one process or in one per file.
const LOOP: &str = include_str!("openssl_loop.py");
/// Pairs in one process, and processes for one pair each.
const PAIRS: usize = 300;
const PROCESSES: usize = 15;

/// Milliseconds for one pair; `None` where a program is missing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures {
    /// In one process: written; written and proved; the version.
    pub(crate) inside: Option<(f64, f64, String)>,
    /// A Python process for each pair: written.
    pub(crate) python: Option<f64>,
    /// An `openssl` process for each step: written.
    pub(crate) commands: Option<f64>,
}

/// Measures with whatever there is.
///
/// # Errors
/// When files cannot be written.
pub(crate) fn measure(text: &str) -> Outcome<Figures> {
    let folder = std::env::temp_dir().join(format!("bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("plain"), text)?;
    let figures = prepared(&folder).map(|()| Figures {
        inside: python(&folder, PAIRS),
        python: per_process(|| python(&folder, 1).map(drop)),
        commands: per_process(|| commands(&folder)),
    });
    fs::remove_dir_all(&folder)?;
    Ok(figures.unwrap_or_default())
}

/// Makes two keys and takes their public halves.
fn prepared(folder: &Path) -> Option<()> {
    for name in ["signer", "phone"] {
        openssl(folder, &format!("genrsa -out {name}.pem 2048"))?;
        openssl(folder, &format!("rsa -in {name}.pem -pubout -out {name}.pub"))?;
    }
    Some(())
}

fn per_process(work: impl Fn() -> Option<()>) -> Option<f64> {
    let mut quickest = f64::INFINITY;
    for _ in 0..PROCESSES {
        let begin = Instant::now();
        work()?;
        quickest = quickest.min(begin.elapsed().as_secs_f64() * 1000.0);
    }
    Some(quickest)
}

fn python(folder: &Path, pairs: usize) -> Option<(f64, f64, String)> {
    let mut child = Command::new("python3")
        .arg("-")
        .arg(folder)
        .arg(pairs.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(LOOP.as_bytes()).ok()?;
    let output = String::from_utf8(child.wait_with_output().ok()?.stdout).ok()?;
    let mut words = output.split_whitespace();
    let (written, proved) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    Some((written, proved, words.next()?.to_owned()))
}

/// The steps of one pair as a script would take them.
fn commands(folder: &Path) -> Option<()> {
    let key = "00112233445566778899aabbccddeeff";
    fs::write(folder.join("key"), [7; 16]).ok()?;
    for step in [
        "dgst -sha1 -binary -out digest plain",
        &format!("enc -aes-128-cbc -K {key} -iv {key} -in plain -out body"),
        "pkeyutl -encrypt -pubin -inkey phone.pub -in key -out wrapped",
        "dgst -sha1 -sign signer.pem -out full.sig body",
        "dgst -sha1 -sign signer.pem -out short.sig plain",
    ] {
        openssl(folder, step)?;
    }
    Some(())
}

fn openssl(folder: &Path, words: &str) -> Option<()> {
    let mut command = Command::new(PathBuf::from("openssl"));
    command.args(words.split(' ')).current_dir(folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().ok()?.success().then_some(())
}
