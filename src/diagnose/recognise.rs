//! Whether a file is a log that can be read here, or something else.

use super::reader::Reader;

/// How much of a file is looked at.
const HEAD: usize = 64 << 10;

/// Tells whether bytes are a log: no markup, and messages that are known among its first lines.
#[must_use]
pub fn looks_like_log(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    let start = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    if start.starts_with(b"<") || head.contains(&0) {
        return false;
    }
    let mut reader = Reader::new();
    reader.feed(head);
    let report = reader.finish();
    let known = report.understood() + report.aside();
    // A configuration of lines may hold a word or two that a log holds, too.
    report.understood() > 0 && known * 4 >= report.lines()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logs_are_told_from_configurations() {
        let log = b"Nov 23 07:20:18 pbx in.tftpd[71]: RRQ from 192.0.2.11 filename SEP001122334455.cnf.xml\n";
        assert!(looks_like_log(log));
        assert!(looks_like_log(&[b"\xEF\xBB\xBF".as_slice(), log].concat()));
        for other in [
            &b""[..],
            b"<device/>",
            b"image_version: P0S3-8-12-00\nproxy1_address: 192.0.2.1\n",
            b"\0\0\0",
            b"File names are case-sensitive.\nNothing else.\nA third.\nA fourth.\nA fifth.\n",
        ] {
            assert!(!looks_like_log(other), "{}", String::from_utf8_lossy(other));
        }
        assert!(!looks_like_log(&[log.as_slice(), b"\0"].concat()));
    }
}
