//! The headless twin: the library without a browser, for scripts and as living documentation.
//!
//! ```text
//! cargo run --release --example repack -- [--set PATH=VALUE]… [--out DIR] [--check] FILE…
//! ```
//!
//! Without `--set` the output equals the input byte for byte. Without `--out` and `--check` the
//! result goes to standard output, so exactly one FILE is taken then. `--check` writes nothing and
//! prints one line per file, parted by tabs: `identical` or `differs at BYTE`; family; number of
//! values; how many of them are known fields; number of problems; file.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool prints")]

use cnf_repack::config::Edit;
use cnf_repack::path::Path;
use cnf_repack::session::{EditSession, Export};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "usage: repack [--set PATH=VALUE]… [--out DIR] [--check] FILE…
  --set PATH=VALUE  give a value another text, e.g.
                    --set 'device/sipProfile/sipLines/line[2]/displayName=Front desk'
  --out DIR         write the results there, under their own names
  --check           write nothing; open, export in memory and compare each file";

/// What the command line asks for.
#[derive(Debug, Default)]
struct Arguments {
    edits: Vec<(Path, String)>,
    out: Option<PathBuf>,
    check: bool,
    files: Vec<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = match parse(std::env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(why) => {
            eprintln!("repack: {why}\n{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    let done = if arguments.check { check(&arguments) } else { repack(&arguments) };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("repack: {why}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut words: impl Iterator<Item = String>) -> Result<Option<Arguments>, String> {
    let mut arguments = Arguments::default();
    while let Some(word) = words.next() {
        let mut value = |what: &str| words.next().ok_or(format!("{word} needs {what}"));
        match word.as_str() {
            "--help" | "-h" => return Ok(None),
            "--check" => arguments.check = true,
            "--out" => arguments.out = Some(value("a folder")?.into()),
            "--set" => {
                let pair = value("PATH=VALUE")?;
                let (path, text) = pair.split_once('=').ok_or(format!("`{pair}` has no `=`"))?;
                let path = path.parse().map_err(|why| format!("`{path}` is no path: {why}"))?;
                arguments.edits.push((path, text.to_owned()));
            }
            "--" => {
                arguments.files.extend(words.by_ref().map(PathBuf::from));
            }
            option if option.starts_with("--") => return Err(format!("unknown option {option}")),
            file => arguments.files.push(file.into()),
        }
    }
    if arguments.files.is_empty() {
        return Err("no file named".to_owned());
    }
    if arguments.out.is_none() && !arguments.check && arguments.files.len() > 1 {
        return Err("several files need --out DIR (or --check)".to_owned());
    }
    Ok(Some(arguments))
}

/// Opens a file and makes the edits.
fn open(file: &PathBuf, arguments: &Arguments) -> Result<EditSession, String> {
    let shown = file.display();
    let bytes = std::fs::read(file).map_err(|why| format!("{shown}: {why}"))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let session = EditSession::open(&name, bytes).map_err(|why| format!("{shown}: {why}"))?;
    arguments.edits.iter().try_fold(session, |session, (path, value)| {
        let edit = Edit::SetValue { path: path.clone(), value: value.clone() };
        session.apply(&edit).map_err(|why| format!("{shown}: {why}"))
    })
}

/// Prints a line per file; `false` when one of them does not come back as it was.
fn check(arguments: &Arguments) -> Result<bool, String> {
    let mut sound = true;
    let mut out = std::io::stdout().lock();
    for file in &arguments.files {
        let line = match open(file, arguments) {
            Err(why) => {
                sound = false;
                eprintln!("repack: {why}");
                continue;
            }
            Ok(session) => {
                let bytes = std::fs::read(file).map_err(|why| why.to_string())?;
                let export = session.export(session.name()).map_err(|why| why.to_string())?;
                let differs = (export.bytes != bytes).then(|| {
                    let same = export.bytes.iter().zip(&bytes).take_while(|(a, b)| a == b);
                    same.count()
                });
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
fn repack(arguments: &Arguments) -> Result<bool, String> {
    let mut results = Vec::new();
    for file in &arguments.files {
        let session = open(file, arguments)?;
        let export =
            session.export(session.name()).map_err(|why| format!("{}: {why}", file.display()))?;
        if results.iter().any(|r: &Export| r.name == export.name) {
            return Err(format!(
                "two of the files are called {}; write one at a time",
                export.name
            ));
        }
        results.push(export);
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
