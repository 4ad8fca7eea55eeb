//! Opens, edits, wraps and writes; or only compares.

use crate::arguments::Arguments;
use crate::keys;
use cnf_repack::config::Edit;
use cnf_repack::crypto::Keyring;
use cnf_repack::session::{ContentCoding, EditSession, Export, RepackPlan};
use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use std::io::Write;
use std::path::PathBuf;

/// Opens a file and makes the edits.
fn open(file: &PathBuf, arguments: &Arguments, ring: &Keyring) -> Result<EditSession, String> {
    let shown = file.display();
    let bytes = std::fs::read(file).map_err(|why| format!("{shown}: {why}"))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let session =
        EditSession::open_with(&name, bytes, ring).map_err(|why| format!("{shown}: {why}"))?;
    arguments.edits.iter().try_fold(session, |session, (path, value)| {
        let edit = Edit::SetValue { path: path.clone(), value: value.clone() };
        session.apply(&edit).map_err(|why| format!("{shown}: {why}"))
    })
}

/// The usual plan, but for what the command line says.
fn plan(
    session: &EditSession,
    arguments: &Arguments,
    ring: &Keyring,
) -> Result<RepackPlan, String> {
    let mut plan = session.usual_plan(ring, now(arguments)?);
    plan.as_it_came = arguments.as_it_came();
    if let Some(wrap) = arguments.wrap {
        plan.wraps = wrap.into_iter().collect();
    }
    if let Some(file) = &arguments.signer {
        plan.signer = Some(keys::signer(file, arguments)?);
    }
    if let Some(file) = &arguments.phone {
        plan.phone = Some(keys::certificate(file, arguments)?);
    }
    if let Some(last) = ring.passphrases.last().filter(|_| session.package().layers().is_empty()) {
        plan.passphrase = Some(last.clone());
        plan.content_key = Some(last.clone());
        plan.content_coding = ContentCoding::usual(Some(last));
    }
    plan.hash = arguments.digest.unwrap_or(plan.hash);
    plan.kdf = arguments.kdf.unwrap_or(plan.kdf);
    Ok(plan)
}

/// The time that is asked for, or that it is.
#[expect(clippy::disallowed_methods, reason = "a command line tool has a clock")]
pub(crate) fn now(arguments: &Arguments) -> Result<u32, String> {
    if let Some(time) = arguments.time {
        return Ok(time);
    }
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let seconds = now.ok().and_then(|now| u32::try_from(now.as_secs()).ok());
    seconds.ok_or("the clock is wrong: name a time with --time".to_owned())
}

/// Prints a line per file; `false` when one of them does not come back as it was.
///
/// The line is parted by tabs: `identical` or `differs at BYTE`; family; number of values; how
/// many of them are known fields; number of problems; file.
pub(crate) fn check(arguments: &Arguments) -> Result<bool, String> {
    let ring = keys::ring(arguments)?;
    let mut sound = true;
    let mut out = std::io::stdout().lock();
    for file in &arguments.files {
        let line = match open(file, arguments, &ring) {
            Err(why) => {
                sound = false;
                eprintln!("repack: {why}");
                continue;
            }
            Ok(session) => {
                let bytes = std::fs::read(file).map_err(|why| why.to_string())?;
                let plan = session.usual_plan(&ring, now(arguments)?);
                let written = session.repack(&plan, &ring, &mut UnwrapErr(SysRng));
                let files = written.map_err(|why| format!("{}: {why}", file.display()))?.files;
                let export = files.first().map_or(&[][..], |export| &export.bytes);
                let differs = (export != bytes)
                    .then(|| export.iter().zip(&bytes).take_while(|(a, b)| a == b).count());
                sound &= differs.is_none();
                format!(
                    "{}\t{}\t{}\t{}\t{}\t{}",
                    differs.map_or("identical".to_owned(), |at| format!("differs at {at}")),
                    session.config().family(),
                    session.outline().values,
                    session.outline().known,
                    session.findings().count(),
                    file.display()
                )
            }
        };
        // A closed pipe (`| head`) is no fault of the files.
        if writeln!(out, "{line}").is_err() {
            break;
        }
    }
    Ok(sound)
}

/// Writes the results; nothing at all when one of them cannot be made.
pub(crate) fn write(arguments: &Arguments) -> Result<bool, String> {
    let ring = keys::ring(arguments)?;
    let mut results: Vec<Export> = Vec::new();
    for file in &arguments.files {
        let shown = file.display();
        let session = open(file, arguments, &ring)?;
        let plan = plan(&session, arguments, &ring)?;
        let written = session.repack(&plan, &ring, &mut UnwrapErr(SysRng));
        for export in written.map_err(|why| format!("{shown}: {why}"))?.files {
            if results.iter().any(|r| r.name == export.name) {
                let name = &export.name;
                return Err(format!("two of the files are called {name}; write one at a time"));
            }
            results.push(export);
        }
    }
    if arguments.out.is_none() && results.len() > 1 {
        return Err("two files come out: name a folder for them with --out".to_owned());
    }
    for export in results {
        match &arguments.out {
            Some(folder) => {
                let target = folder.join(&export.name);
                let written = std::fs::create_dir_all(folder)
                    .and_then(|()| std::fs::write(&target, &export.bytes));
                written.map_err(|why| format!("{}: {why}", target.display()))?;
            }
            None => std::io::stdout().write_all(&export.bytes).map_err(|why| why.to_string())?,
        }
    }
    Ok(true)
}
