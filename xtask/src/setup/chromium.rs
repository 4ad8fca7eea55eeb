//! A Chromium browser and its driver, for the tests.

use std::fs;
use std::path::Path;
use std::process::Command;

use xtask::browser::Browser;
use xtask::programs;

use crate::step::{self, Outcome};

const BY_HAND: &str = "A browser and its driver are missing: install Chromium (or Chrome) and the \
    chromedriver of the same version, and put them on PATH or name them in the environment \
    variables CHROME and CHROMEDRIVER.";

/// Finds both, or installs Debian's packages of them.
pub(crate) fn set_up() -> Outcome<Browser> {
    if let Some(found) = Browser::find() {
        step::ready(&format!("{} and its driver", found.chrome.display()));
        return Ok(found);
    }
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    if !is_debian(&release) || programs::find("apt-get").is_none() {
        return Err(BY_HAND.to_owned());
    }
    step::announce("Installing Chromium and its driver from Debian", "about a minute");
    step::run(apt_get()?.arg("update"), BY_HAND)?;
    step::run(apt_get()?.args(["install", "-y", "chromium", "chromium-driver"]), BY_HAND)?;
    Browser::find().ok_or_else(|| BY_HAND.to_owned())
}

/// Whether the packages are there; Ubuntu has others under these names.
fn is_debian(release: &str) -> bool {
    let value = |key: &str| release.lines().find_map(|line| line.strip_prefix(key)).unwrap_or("");
    let (id, like) = (value("ID="), value("ID_LIKE="));
    let names = |list: &str, name: &str| list.trim_matches('"').split(' ').any(|word| word == name);
    names(id, "debian") || (names(like, "debian") && !names(id, "ubuntu") && !names(like, "ubuntu"))
}

fn apt_get() -> Outcome<Command> {
    let root = step::output_of(Command::new("id").arg("-u")).as_deref() == Some("0");
    let mut command = if root {
        Command::new("apt-get")
    } else if Path::new("/usr/bin/sudo").exists() {
        let mut sudo = Command::new("sudo");
        // Asks nothing: a prompt nobody sees would wait for ever.
        sudo.args(["--non-interactive", "apt-get"]);
        sudo
    } else {
        return Err(BY_HAND.to_owned());
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::is_debian;

    #[test]
    fn debian_and_its_children_are_told_from_ubuntu() {
        assert!(is_debian("PRETTY_NAME=\"Debian\"\nID=debian\n"));
        assert!(is_debian("ID=raspbian\nID_LIKE=debian\n"));
        assert!(!is_debian("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(!is_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!is_debian("ID=fedora\nVARIANT_ID=debian\n"));
        assert!(!is_debian(""));
    }
}
