//! Debian's TFTP server, for the test that hands exported files out.
//!
//! It is unpacked into the project's own folder: installing the package would start a server.

use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::programs;

use crate::{step, workspace};

/// Finds the server or unpacks it; without it a line says that its test is skipped.
pub(crate) fn set_up() -> Option<PathBuf> {
    let own = workspace::tools().join("tftpd");
    let program = own.join("usr/sbin/in.tftpd");
    let usual = programs::find("in.tftpd")
        .into_iter()
        .chain([PathBuf::from("/usr/sbin/in.tftpd"), PathBuf::from("/usr/local/sbin/in.tftpd")]);
    let found = usual.chain([program.clone()]).find(|path| runs(path));
    let found = found.or_else(|| unpack(&own).filter(|()| runs(&program)).map(|()| program));
    match &found {
        Some(path) => step::ready(&path.display().to_string()),
        None => println!("    in.tftpd is missing (Debian: tftpd-hpa): its test is skipped"),
    }
    found
}

fn runs(program: &Path) -> bool {
    program.is_file() && step::output_of(Command::new(program).arg("--version")).is_some()
}

fn unpack(folder: &Path) -> Option<()> {
    programs::find("apt-get").filter(|_| programs::find("dpkg").is_some())?;
    step::announce("Fetching Debian's TFTP server for a test", "a few seconds");
    std::fs::create_dir_all(folder).ok()?;
    let mut fetch = Command::new("apt-get");
    fetch.args(["--quiet", "download", "tftpd-hpa"]).current_dir(folder);
    step::output_of(&mut fetch)?;
    let entries = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    let package = entries.into_iter().find(|path| path.extension().is_some_and(|e| e == "deb"))?;
    step::output_of(Command::new("dpkg").arg("-x").arg(package).arg(folder)).map(|_| ())
}
