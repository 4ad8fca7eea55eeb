//! The files that are on the server, as far as they are known: from a folder, or from the log.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::names::{Mac, Named, base};

/// Names on a server, to be compared with names asked for.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    /// Paths below the root, by their last part in small letters.
    by_name: BTreeMap<Box<str>, Vec<Box<str>>>,
    count: usize,
    sizes: BTreeMap<Box<str>, u64>,
}

/// The most names kept.
const MOST: usize = 100_000;

impl Disk {
    /// Adds a path below the root folder of the server.
    pub fn add(&mut self, path: &str) {
        let path = path.trim_start_matches("./").trim_start_matches(['/', '\\']);
        if self.count < MOST && !path.is_empty() {
            let key = base(path).to_ascii_lowercase().into_boxed_str();
            let paths = self.by_name.entry(key).or_default();
            if !paths.iter().any(|known| **known == *path) {
                paths.push(path.into());
                self.count += 1;
            }
        }
    }

    /// Adds a path and its number of bytes.
    pub fn add_sized(&mut self, path: &str, size: u64) {
        self.add(path);
        if self.has(path) && self.sizes.len() < MOST {
            self.sizes.insert(path.trim_start_matches(['/', '\\']).into(), size);
        }
    }

    /// The number of bytes of a file in the root.
    pub(super) fn size(&self, name: &str) -> Option<u64> {
        self.sizes.get(name.trim_start_matches('/')).copied()
    }

    fn paths(&self, lower: &str) -> impl Iterator<Item = &str> {
        self.by_name.get(lower).into_iter().flatten().map(|path| &**path)
    }

    /// Tells whether the root has a file of exactly this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        let name = name.trim_start_matches(['/', '\\']);
        self.paths(&base(name).to_ascii_lowercase()).any(|path| path == name)
    }

    /// The same name in other capitals.
    pub(super) fn other_case(&self, name: &str) -> Option<&str> {
        let lower = base(name).to_ascii_lowercase();
        self.paths(&lower).find(|path| *path != name && path.eq_ignore_ascii_case(name))
    }

    /// The same name in another folder.
    pub(super) fn other_folder(&self, name: &str) -> Option<&str> {
        let last = base(name);
        self.paths(&last.to_ascii_lowercase()).find(|path| *path != name && base(path) == last)
    }

    /// The same name with an ending too many, or one too few.
    pub(super) fn other_ending(&self, name: &str) -> Option<&str> {
        let lower = base(name).to_ascii_lowercase();
        let stem = lower.split('.').next().unwrap_or(&lower);
        let from = self.by_name.range::<str, _>((Bound::Included(stem), Bound::Unbounded)).take(64);
        let mut same = from.take_while(|(found, _)| found.starts_with(stem));
        let (_, paths) = same.find(|(found, _)| {
            let rest = &found[stem.len()..];
            ***found != *lower && rest.starts_with(['.', ' ', '(']) && !found.ends_with(".sgn")
        })?;
        paths.first().map(|path| &**path)
    }

    /// The name of a file whose MAC address differs in one digit, and that no other phone asks for.
    pub(super) fn other_mac(&self, name: &str, taken: &dyn Fn(Mac) -> bool) -> Option<&str> {
        let asked = Named::read(name);
        let Mac(mac) = asked.mac?;
        let near = |Mac(other): Mac| {
            let differ = mac ^ other;
            differ != 0
                && !taken(Mac(other))
                && (0..12).any(|digit| differ & !(0xf << (4 * digit)) == 0)
        };
        self.by_name.values().flatten().map(|path| &**path).find(|path| {
            let found = Named::read(path);
            found.role == asked.role && found.mac.is_some_and(near)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Disk, Mac};

    #[test]
    fn near_misses_are_found() {
        let mut disk = Disk::default();
        for path in [
            "./sep00005E005303.cnf.xml",
            "settings/SEP00005E005304.cnf.xml",
            "SEP00005E005305.cnf.xml.txt",
            "SEP00005E005317.cnf.xml",
        ] {
            disk.add(path);
        }
        let name = |digit: u8| format!("SEP00005E00530{digit}.cnf.xml");
        assert_eq!(disk.other_case(&name(3)), Some("sep00005E005303.cnf.xml"));
        assert_eq!(disk.other_folder(&name(4)), Some("settings/SEP00005E005304.cnf.xml"));
        assert_eq!(disk.other_ending(&name(5)), Some("SEP00005E005305.cnf.xml.txt"));
        let taken = |mac: Mac| mac.0 < 0x0000_5e00_5310;
        assert_eq!(disk.other_mac(&name(7), &taken), Some("SEP00005E005317.cnf.xml"));
        assert_eq!(disk.other_mac(&name(8), &taken), None);
        for digit in [1, 2] {
            assert_eq!(disk.other_case(&name(digit)), None);
            assert_eq!(disk.other_folder(&name(digit)), None);
            assert_eq!(disk.other_ending(&name(digit)), None);
        }
        assert!(disk.has("/SEP00005E005317.cnf.xml") && !disk.has("SEP00005E005304.cnf.xml"));
    }
}
