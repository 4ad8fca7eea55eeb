//! Saying what is being done, and running the programs that do it.

use std::process::{Command, Stdio};

/// A result whose error is a sentence for the person at the terminal.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// Announces a step and how long it may take.
pub(crate) fn announce(what: &str, duration: &str) {
    println!("==> {what} ({duration})");
}

/// Tells that something needs no work.
pub(crate) fn ready(what: &str) {
    println!("    {what}: ready");
}

/// Runs a program in the open; `otherwise` is the sentence for when it fails.
pub(crate) fn run(command: &mut Command, otherwise: &str) -> Outcome {
    match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(otherwise.to_owned()),
        Err(error) => Err(format!("{otherwise} ({}: {error})", name(command))),
    }
}

/// What a program prints, or nothing when it fails.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The program's name, for messages.
pub(crate) fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}
