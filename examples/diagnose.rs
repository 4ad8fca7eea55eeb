//! Prints what logs say: a timeline and verdicts for each phone; and what is wrong in a folder.
//!
//! ```text
//! cargo run --release --example diagnose -- [--together] [--files LIST] [--root FOLDER] FILE…
//! ```
//!
//! A verdict is a line `verdict`, number, MAC or IP address, file and sentence, parted by tabs.
//! Of a folder, each phone is a line `phone` with the file it gets, and each `finding` is followed
//! by indented lines with its files.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool prints")]

use cnf_repack::diagnose::{Disk, Entry, Reader, Report, RootReader, RootReport, read_listing};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: diagnose [--together] [--files LIST] [--root FOLDER] FILE…
  FILE          a log; - is standard input
  --together    read all FILEs as one story, such as the logs of two servers
  --files LIST  what is on the server: ls -lR, find, dir /s, or one path per line; it is checked,
                and the logs are judged by it
  --root FOLDER the same, with the folder itself: what its files hold is checked too";

#[derive(Debug, Default)]
struct Arguments {
    together: bool,
    listing: Option<String>,
    root: Option<String>,
    logs: Vec<String>,
}

fn main() -> ExitCode {
    let arguments = match parse(std::env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(why) => {
            eprintln!("diagnose: {why}\n{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("diagnose: {why}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut words: impl Iterator<Item = String>) -> Result<Option<Arguments>, String> {
    let mut arguments = Arguments::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--help" | "-h" => return Ok(None),
            "--together" => arguments.together = true,
            "--files" => arguments.listing = Some(words.next().ok_or("--files needs a LIST")?),
            "--root" => arguments.root = Some(words.next().ok_or("--root needs a FOLDER")?),
            "--" => arguments.logs.extend(words.by_ref()),
            option if option.starts_with("--") => return Err(format!("unknown option {option}")),
            log => arguments.logs.push(log.to_owned()),
        }
    }
    if arguments.logs.is_empty() && arguments.listing.is_none() && arguments.root.is_none() {
        return Err("no log named".to_owned());
    }
    Ok(Some(arguments))
}

fn run(arguments: &Arguments) -> Result<(), String> {
    let root = if let Some(folder) = &arguments.root {
        Some(check(Path::new(folder)).map_err(|why| format!("{folder}: {why}"))?)
    } else if let Some(list) = &arguments.listing {
        let text = std::fs::read(list).map_err(|why| format!("{list}: {why}"))?;
        Some(RootReader::new(read_listing(&text).0, false).finish())
    } else {
        None
    };
    let nothing = Disk::default();
    let disk = root.as_ref().map_or(&nothing, RootReport::disk);
    if let Some(root) = &root
        && write!(io::stdout().lock(), "{root}").is_err()
    {
        return Ok(());
    }
    let mut reader = Reader::new();
    for (index, log) in arguments.logs.iter().enumerate() {
        read(log, &mut reader).map_err(|why| format!("{log}: {why}"))?;
        if arguments.together && index + 1 < arguments.logs.len() {
            reader.next_log();
            continue;
        }
        let mut report = std::mem::take(&mut reader).finish();
        report.judge(disk);
        // A closed pipe (`| head`) is no fault of the logs.
        if print(log, &report).is_err() {
            break;
        }
    }
    Ok(())
}

/// Checks a folder and all below it.
fn check(folder: &Path) -> io::Result<RootReport> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(inside) = open.pop() {
        for entry in std::fs::read_dir(&inside)? {
            let path = entry?.path();
            let known = std::fs::metadata(&path);
            if known.as_ref().is_ok_and(|known| known.is_dir()) {
                open.push(path);
            } else if let Ok(name) = path.strip_prefix(folder) {
                let name = name.to_string_lossy().replace('\\', "/").into_boxed_str();
                files.push(Entry { path: name, size: known.ok().map(|known| known.len()) });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let paths: Vec<_> = files.iter().map(|file| folder.join(&*file.path)).collect();
    let mut reader = RootReader::new(files, true);
    while let Some(at) = reader.next_wanted() {
        if let Ok(bytes) = std::fs::read(&paths[at]) {
            reader.take(at, &bytes);
        }
    }
    Ok(reader.finish())
}

fn read(log: &str, reader: &mut Reader) -> io::Result<()> {
    let mut input: Box<dyn Read> =
        if log == "-" { Box::new(io::stdin()) } else { Box::new(File::open(log)?) };
    let mut piece = vec![0; 1 << 16];
    loop {
        match input.read(&mut piece)? {
            0 => return Ok(()),
            count => reader.feed(&piece[..count]),
        }
    }
}

fn print(log: &str, report: &Report) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "log\t{log}")?;
    write!(out, "{report}")?;
    writeln!(out)
}
