//! A list of files that somebody pasted: `ls -lR`, `ls -R`, `find`, `dir /s`, PowerShell's listing.
//!
//! English and German Windows alike: what is read is digits and signs, not words.

use crate::diagnose::names::{FileRole, Named, base};
use crate::text::Decoded;
use std::collections::BTreeSet;

/// The most files kept.
const MOST: usize = 100_000;
/// The longest path kept.
const LONGEST: usize = 500;
/// How much of a file is looked at to recognise it.
const HEAD: usize = 64 << 10;

/// A file of a folder: its path with slashes, and its size where that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The path.
    pub path: Box<str>,
    /// The number of bytes.
    pub size: Option<u64>,
}

/// What one line of a listing is.
enum Line<'a> {
    /// A heading: the folder that the next lines are in.
    Folder(&'a str),
    /// A file with its size.
    File(&'a str, Option<u64>),
    /// Names alone.
    Names(&'a str),
    /// A folder, a sum, a heading of columns.
    Aside,
    Other,
}

/// Reads a listing; lines that are none are left out and counted.
#[must_use]
pub fn read_listing(bytes: &[u8]) -> (Vec<Entry>, usize) {
    let text = Decoded::from_bytes(bytes).text;
    let mut found = Vec::new();
    let mut unknown = 0;
    let mut folder = String::new();
    for line in text.lines() {
        let mut add = |name: &str, size| {
            let path = joined(&folder, name);
            if found.len() < MOST && path.len() <= LONGEST && !path.is_empty() {
                found.push(Entry { path: path.into(), size });
            }
        };
        match read_line(line) {
            Line::Folder(name) => folder = slashed(name),
            Line::File(name, size) => add(name, size),
            Line::Names(names) => names.split("  ").for_each(|name| add(name.trim(), None)),
            Line::Aside => {}
            Line::Other => unknown += 1,
        }
    }
    drop_folders(&mut found);
    (found, unknown)
}

/// Tells whether bytes are a list of files.
#[must_use]
pub fn looks_like_listing(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    let text = Decoded::from_bytes(head).text;
    let (mut files, mut names, mut other) = (0, 0, 0);
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(400) {
        match read_line(line) {
            Line::File(..) | Line::Aside => files += 1,
            Line::Names(_) => names += 1,
            Line::Folder(_) => {}
            Line::Other => other += 1,
        }
    }
    // One name alone is a text somebody copied.
    (files > 0 || names > 1) && files + names > 2 * other
}

fn read_line(line: &str) -> Line<'_> {
    let trimmed = line.trim();
    if let Some(read) = unix(trimmed).or_else(|| windows(trimmed)) {
        return read;
    }
    let sum = trimmed.starts_with("total ") || trimmed.starts_with("insgesamt ");
    // Sums of Windows are indented; their words differ by language.
    let counted = line.starts_with(' ') && trimmed.starts_with(|c: char| c.is_ascii_digit());
    if trimmed.is_empty() || sum || counted || trimmed.starts_with("---") {
        return Line::Aside;
    }
    if line.starts_with(' ') {
        // ` Directory of C:\TFTP-Root`, ` Verzeichnis von C:\TFTP-Root`, `    Directory: C:\TFTP-Root`
        let drive = trimmed.find(":\\").and_then(|at| at.checked_sub(1));
        let start = drive.or_else(|| trimmed.find("\\\\"));
        return match start.filter(|&at| at > 0) {
            Some(at) => Line::Folder(&trimmed[at..]),
            // ` Volume in drive C is …`
            None if trimmed.to_ascii_lowercase().starts_with("volume") => Line::Aside,
            None => Line::Other,
        };
    }
    if trimmed.starts_with("Mode ") && trimmed.ends_with("Name") {
        return Line::Aside;
    }
    if let Some(folder) = trimmed.strip_suffix(':').filter(|f| !f.contains(": ")) {
        return Line::Folder(folder);
    }
    if is_path(trimmed) { Line::Names(trimmed) } else { Line::Other }
}

/// `-rw-r--r-- 1 root root 1234 Nov 23 07:20 name`, with numbers before it as of `find -ls`.
fn unix(line: &str) -> Option<Line<'_>> {
    let mut words = Words(line);
    let mut mode = words.next()?;
    for _ in 0..2 {
        if mode.bytes().all(|b| b.is_ascii_digit()) {
            mode = words.next()?;
        }
    }
    let kind = mode.bytes().next()?;
    let known = mode.len() >= 10 && mode.bytes().skip(1).take(9).all(|b| b"rwxsStT-".contains(&b));
    if !known || !b"-dlbcps".contains(&kind) {
        return None;
    }
    words.next().filter(|links| links.bytes().all(|b| b.is_ascii_digit()))?;
    // Owner and group, or one of them; then the size.
    let mut size = words.next()?;
    for _ in 0..2 {
        if size.bytes().all(|b| b.is_ascii_digit())
            && Words(words.0).next().is_some_and(|next| !is_number(next) || next.contains('-'))
        {
            break;
        }
        size = words.next()?;
    }
    // The date ends with a time or a year.
    for at in 0..4 {
        let word = words.next()?;
        let year = at >= 2 && word.len() == 4 && is_number(word);
        if word.contains(':') || year {
            break;
        }
    }
    if Words(words.0)
        .next()
        .is_some_and(|w| w.len() == 5 && w.starts_with(['+', '-']) && is_number(&w[1..]))
    {
        words.next();
    }
    let name = words.0.strip_prefix(' ').unwrap_or(words.0).trim_start();
    Some(match kind {
        _ if name.is_empty() => return None,
        b'-' => Line::File(name, size.parse().ok()),
        b'l' => Line::File(name.split(" -> ").next().unwrap_or(name), None),
        _ => Line::Aside,
    })
}

/// `23.11.2021  07:20    1.234 name`, with a mode before it as of PowerShell.
fn windows(line: &str) -> Option<Line<'_>> {
    let mut words = Words(line);
    let mut date = words.next()?;
    let mode = (4..=7).contains(&date.len()) && date.bytes().all(|b| b"darhsl-".contains(&b));
    if mode {
        if date.starts_with('d') {
            return Some(Line::Aside);
        }
        date = words.next()?;
    }
    let parts = date.split(['.', '/', '-']).filter(|part| is_number(part)).count();
    let time = words.next()?;
    if parts != 3 || !time.contains(':') || !time.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut size = words.next()?;
    if size.trim_end_matches('.').len() <= 4
        && size.to_ascii_lowercase().ends_with(['m', '.'])
        && !size.starts_with(|c: char| c.is_ascii_digit())
    {
        // AM, PM, a.m.
        size = words.next()?;
    }
    if size.starts_with('<') {
        let file = size.starts_with("<SYMLINK>");
        return Some(if file { Line::File(words.0.trim(), None) } else { Line::Aside });
    }
    let digits: String = size.chars().filter(char::is_ascii_digit).collect();
    let grouped = size.chars().all(|c| c.is_ascii_digit() || ".,'\u{a0}\u{202f}’".contains(c));
    let name = words.0.trim();
    (grouped && !digits.is_empty() && !name.is_empty())
        .then(|| Line::File(name, digits.parse().ok()))
}

/// Whether a line is names of files and nothing else.
fn is_path(line: &str) -> bool {
    let rooted = ["./", "/", ".\\", "\\\\"].iter().any(|start| line.starts_with(start));
    let drive =
        line.get(1..3) == Some(":\\") && line.starts_with(|c: char| c.is_ascii_alphabetic());
    let one =
        !line.contains(' ') || line.rsplit(['/', '\\']).next().is_some_and(|l| l.contains('.'));
    if (rooted || drive) && one && !line.contains(['<', '>', '"', '?', '*', '=']) {
        return true;
    }
    let mut pieces = line.split("  ").map(str::trim).filter(|piece| !piece.is_empty());
    pieces.all(|piece| !piece.contains(' ') && Named::read(piece).role != FileRole::Other)
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

fn slashed(path: &str) -> String {
    path.replace('\\', "/")
}

fn joined(folder: &str, name: &str) -> String {
    let name = slashed(name);
    let absolute = name.starts_with('/') || name.get(1..3) == Some(":/");
    let path = if folder.is_empty() || absolute || name.is_empty() {
        name
    } else {
        format!("{}/{name}", folder.trim_end_matches('/'))
    };
    path.strip_prefix("./").unwrap_or(&path).to_owned()
}

/// `find` names folders as it names files: those that have something in them go.
fn drop_folders(found: &mut Vec<Entry>) {
    let mut folders = BTreeSet::new();
    for entry in found.iter() {
        let mut path = &*entry.path;
        while let Some(at) = path.rfind('/') {
            path = &path[..at];
            if !folders.insert(path.to_owned()) {
                break;
            }
        }
    }
    found.retain(|entry| {
        let last = base(&entry.path);
        !folders.contains(&*entry.path) && !matches!(last, "" | "." | "..")
    });
}

/// Words of a line, with what is behind them at hand.
struct Words<'a>(&'a str);

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.0.trim_start_matches([' ', '\t']);
        let end = rest.find([' ', '\t']).unwrap_or(rest.len());
        let (word, rest) = rest.split_at(end);
        self.0 = rest;
        (!word.is_empty()).then_some(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnose::looks_like_log;

    fn read(text: &str) -> Vec<(String, Option<u64>)> {
        assert!(looks_like_listing(text.as_bytes()), "{text}");
        read_listing(text.as_bytes()).0.into_iter().map(|e| (e.path.into(), e.size)).collect()
    }

    fn file(path: &str, size: impl Into<Option<u64>>) -> (String, Option<u64>) {
        (path.to_owned(), size.into())
    }

    #[test]
    fn unix_listings_of_many_kinds_are_read() {
        let ls = "/srv/tftp:\ntotal 12\n-rw-r--r--. 1 root root 1234 Nov 23 07:20 SEP001122334455.cnf.xml\ndrwxr-xr-x 2 root root 4096 Nov 23  2021 Desktops\nlrwxrwxrwx 1 root root 3 23. Nov 07:20 a.loads -> b.loads\n\n/srv/tftp/Desktops:\ninsgesamt 4\n-rw-rw-r--+ 1 tftp nogroup 0 2021-11-23 07:20 with a space.xml\n-rw-r--r-- 1 1000 1000 7 2021-11-23 07:20:00.000000000 +0100 c.xml\n";
        let expected = [
            file("/srv/tftp/SEP001122334455.cnf.xml", 1234),
            file("/srv/tftp/a.loads", None),
            file("/srv/tftp/Desktops/with a space.xml", 0),
            file("/srv/tftp/Desktops/c.xml", 7),
        ];
        assert_eq!(read(ls), expected);
        let no_group = "total 4\n-rw-r--r-- 1 root 12 Nov 3 07:20 XMLDefault.cnf.xml\n";
        assert_eq!(read(no_group), [file("XMLDefault.cnf.xml", 12)]);
        let find = ".\n./a b.txt\n./German_Germany\n./German_Germany/mk-sip.jar\n./SEP001122334455.cnf.xml\n";
        let names = ["a b.txt", "German_Germany/mk-sip.jar", "SEP001122334455.cnf.xml"];
        assert_eq!(read(find), names.map(|name| file(name, None)));
        let find_ls =
            "  131 4 -rw-r--r-- 1 root root 1234 Nov 23 07:20 ./SEP001122334455.cnf.xml\n";
        assert_eq!(read(find_ls), [file("SEP001122334455.cnf.xml", 1234)]);
        let ls_r = ".:\nOS79XX.TXT  SEP001122334455.cnf.xml\n\n./x:\nList.xml\n";
        let names = ["OS79XX.TXT", "SEP001122334455.cnf.xml", "x/List.xml"];
        assert_eq!(read(ls_r), names.map(|name| file(name, None)));
    }

    #[test]
    fn windows_listings_are_read_in_two_languages() {
        let english = " Volume in drive C has no label.\r\n Volume Serial Number is 1234-ABCD\r\n\r\n Directory of C:\\TFTP-Root\r\n\r\n11/23/2021  07:20 AM    <DIR>          .\r\n11/23/2021  07:20 AM             1,234 SEP001122334455.cnf.xml\r\n               1 File(s)          1,234 bytes\r\n\r\n Directory of C:\\TFTP-Root\\Desktops\r\n\r\n11/23/2021  07:20 AM                 0 my list.xml\r\n     Total Files Listed:\r\n               2 File(s)          1,234 bytes\r\n               2 Dir(s)  10,000 bytes free\r\n";
        let expected = [
            file("C:/TFTP-Root/SEP001122334455.cnf.xml", 1234),
            file("C:/TFTP-Root/Desktops/my list.xml", 0),
        ];
        assert_eq!(read(english), expected);
        let german = " Volume in Laufwerk C: hat keine Bezeichnung.\n Volumeseriennummer: 1234-ABCD\n\n Verzeichnis von C:\\TFTP-Root\n\n23.11.2021  07:20    <DIR>          ..\n23.11.2021  07:20             1.234 SEP001122334455.cnf.xml\n               1 Datei(en),          1.234 Bytes\n               2 Verzeichnis(se), 10.000 Bytes frei\n";
        assert_eq!(read(german), expected[..1]);
        let shell = "\n    Verzeichnis: C:\\TFTP-Root\n\nMode                 LastWriteTime         Length Name\n----                 -------------         ------ ----\nd-----        23.11.2021     07:20                Desktops\n-a----        23.11.2021     07:20           1234 SEP001122334455.cnf.xml\n";
        assert_eq!(read(shell), expected[..1]);
        let bare =
            "C:\\TFTP-Root\\SEP001122334455.cnf.xml\r\nC:\\TFTP-Root\\Desktops\\my list.xml\r\n";
        let none = expected.map(|(path, _)| (path, None));
        assert_eq!(read(bare), none);
        let wide: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(german.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert!(looks_like_listing(&wide));
        assert_eq!(read_listing(&wide).0.len(), 1);
    }

    #[test]
    fn other_texts_are_no_listings() {
        for other in [
            "",
            "SEP001122334455.cnf.xml",
            "<device>\n</device>\n",
            "image_version: P0S3-8-12-00\nproxy1_address: 192.0.2.1\n",
            "Nov 23 07:20:18 pbx in.tftpd[71]: RRQ from 192.0.2.11 filename SEP001122334455.cnf.xml\n",
            "2021-11-23 07:20:18 in.tftpd[71]: RRQ from 192.0.2.11 filename SEP001122334455.cnf.xml\n",
            "Dear colleague,\n\nthe phone does not start.\n\nThanks\n",
            "#txt\nUID:0\nPWD:0\n",
            "\0\0\0\0",
        ] {
            assert!(!looks_like_listing(other.as_bytes()), "{other}");
        }
        let ls = b"total 1\n-rw-r--r-- 1 root root 1 Nov 23 07:20 SEP001122334455.cnf.xml\n";
        assert!(!looks_like_log(ls));
    }

    #[test]
    fn odd_lines_are_counted_and_nothing_grows_without_end() {
        let odd = "-rw-r--r--\n-rw-r--r-- 1\n-rwxrwxrwx 1 a b 5\n23.11.2021\n23.11.2021 07:20\n:\n \\\\\nä ö\n";
        for cut in (0..=odd.len()).filter(|&cut| odd.is_char_boundary(cut)) {
            assert!(read_listing(&odd.as_bytes()[..cut]).0.len() < 8);
        }
        assert!(read_listing(odd.as_bytes()).1 > 0);
        let long = format!("./{}\n", "a".repeat(1 << 20));
        assert!(read_listing(long.as_bytes()).0.is_empty());
        let many = "./SEP001122334455.cnf.xml\n".repeat(MOST + 5);
        assert_eq!(read_listing(many.as_bytes()).0.len(), MOST);
    }
}
