//! Packages of Debian, installed where this is Debian and the person may.

use std::fs;
use std::path::Path;
use std::process::Command;

use xtask::programs;

use crate::step::{self, Outcome};

/// Installs packages; `by_hand` is the sentence for when that is not possible here.
pub(super) fn install(what: &str, packages: &[&str], duration: &str, by_hand: &str) -> Outcome {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    if !is_debian(&release) || programs::find("apt-get").is_none() {
        return Err(by_hand.to_owned());
    }
    let apt_get = || apt_get().ok_or_else(|| by_hand.to_owned());
    step::announce(&format!("Installing {what} from Debian"), duration);
    step::run(apt_get()?.arg("update"), by_hand)?;
    step::run(apt_get()?.args(["install", "-y"]).args(packages), by_hand)
}

/// Whether the packages are there; Ubuntu has others under these names.
fn is_debian(release: &str) -> bool {
    let value = |key: &str| release.lines().find_map(|line| line.strip_prefix(key)).unwrap_or("");
    let (id, like) = (value("ID="), value("ID_LIKE="));
    let names = |list: &str, name: &str| list.trim_matches('"').split(' ').any(|word| word == name);
    names(id, "debian") || (names(like, "debian") && !names(id, "ubuntu") && !names(like, "ubuntu"))
}

fn apt_get() -> Option<Command> {
    let root = step::output_of(Command::new("id").arg("-u")).as_deref() == Some("0");
    let mut command = if root {
        Command::new("apt-get")
    } else if Path::new("/usr/bin/sudo").exists() {
        let mut sudo = Command::new("sudo");
        // Asks nothing: a prompt nobody sees would wait for ever.
        sudo.args(["--non-interactive", "apt-get"]);
        sudo
    } else {
        return None;
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Some(command)
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
