//! How surely bytes are content and not chance: what a wrong key gives looks like random bytes.
//!
//! Ciphers without a check of their own (OpenSSL's) are judged by this.

/// So many bits of evidence are proof: chance passes one in a hundred million.
pub(crate) const ENOUGH: u32 = 27;

/// Tenths of a bit that one byte of text is worth: 98 of 256 bytes are plain text.
const ASCII: u32 = 13;
/// Tenths of a bit per byte of a longer UTF-8 sequence.
const MULTIBYTE: u32 = 25;
/// More than this is not counted.
const CAP: u32 = 640;

/// Whether bytes look like a configuration file: text, markup, or a wrapping of one.
///
/// Empty content is plausible; it is for the caller to have another proof of it.
#[must_use]
pub fn content_is_plausible(bytes: &[u8]) -> bool {
    // Eight bits are what good padding adds; very short text cannot show more by itself.
    bytes.is_empty() || evidence(bytes) + 8 >= ENOUGH || short_text(bytes)
}

fn short_text(bytes: &[u8]) -> bool {
    bytes.len() < 16 && bytes.iter().all(|&b| is_text_byte(b))
}

/// Bits of evidence that these bytes are no chance.
pub(crate) fn evidence(bytes: &[u8]) -> u32 {
    magic(bytes).max(utf8(bytes)).max(single_byte(bytes)).max(utf16(bytes))
}

/// Marks of other files.
fn magic(bytes: &[u8]) -> u32 {
    const MARKS: [(&[u8], u32); 8] = [
        (b"Salted__", 64),
        (b"PK\x03\x04", 32),
        (b"\x89PNG", 32),
        (b"GIF8", 32),
        (b"%PDF", 32),
        (b"\x7FELF", 32),
        (b"<?xml", 40),
        (b"\xFF\xD8\xFF", 24),
    ];
    if let [0x1F, 0x8B, 8, flags, _, _, _, _, hint, system, ..] = bytes
        && flags & 0xE0 == 0
    {
        let known = [0, 2, 4].contains(hint) && (*system < 14 || *system == 255);
        return if known { 37 } else { 27 };
    }
    // Signed files: version TLV, then the TLV of the header length.
    if let [1, 0, 2, _, _, 2, 0, 2, ..] = bytes {
        return 48;
    }
    MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map_or(0, |&(_, bits)| bits)
}

/// The run of clean UTF-8 at the beginning; what follows may be damaged.
fn utf8(bytes: &[u8]) -> u32 {
    let head = bytes.get(..1024).unwrap_or(bytes);
    let valid = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) => {
            std::str::from_utf8(head.get(..error.valid_up_to()).unwrap_or_default()).unwrap_or("")
        }
    };
    let mut tenths = match valid.trim_start_matches('\u{FEFF}').trim_start().as_bytes() {
        [b'<', next, ..] if next.is_ascii_alphabetic() || b"!?".contains(next) => 70,
        _ => 0,
    };
    for char in valid.chars() {
        if char.is_control() && !char.is_whitespace() {
            break;
        }
        let length = u32::try_from(char.len_utf8()).unwrap_or(1);
        tenths += if length == 1 { ASCII } else { length * MULTIBYTE };
        if tenths > CAP {
            break;
        }
    }
    tenths / 10
}

/// Text of one byte a character: no control character in all of it.
fn single_byte(bytes: &[u8]) -> u32 {
    let head = bytes.get(..1024).unwrap_or(bytes);
    if head.iter().any(|&b| b < b' ' && !is_text_byte(b) || b == 0x7F) {
        return 0;
    }
    // 226 of 256 bytes pass: 0.17 bits each.
    u32::try_from(head.len() * 17 / 100).unwrap_or(0)
}

/// UTF-16 with a mark or beginning with markup: ASCII characters have a zero beside them.
fn utf16(bytes: &[u8]) -> u32 {
    let big = bytes.starts_with(b"\xFE\xFF") || bytes.starts_with(b"\0<");
    let little = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"<\0");
    if !big && !little {
        return 0;
    }
    let ascii =
        |pair: &&[u8]| matches!((pair, big), ([0, b], true) | ([b, 0], false) if is_text_byte(*b));
    let run = bytes.chunks(2).skip(1).take(8).take_while(ascii).count();
    16 + u32::try_from(run).unwrap_or(0) * 9
}

fn is_text_byte(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~')
}

/// Whether bytes are surely text: clean UTF-8, UTF-16 with a mark, or markup at the beginning.
pub(crate) fn is_surely_text(bytes: &[u8]) -> bool {
    let clean = |b: &u8| *b >= b' ' || b.is_ascii_whitespace();
    begins_as_text(bytes) || (bytes.iter().all(clean) && std::str::from_utf8(bytes).is_ok())
}

/// Whether bytes are no text: many control characters, and no sign of markup at the beginning.
pub(crate) fn is_binary(bytes: &[u8]) -> bool {
    let head = bytes.get(..8192).unwrap_or(bytes);
    if begins_as_text(head) {
        return false;
    }
    let odd = |b: &&u8| **b < b' ' && !b.is_ascii_whitespace();
    let controls = head.iter().filter(odd).count();
    let limit = if std::str::from_utf8(bytes).is_ok() { head.len() / 8 } else { head.len() / 50 };
    controls > limit + 4
}

fn begins_as_text(bytes: &[u8]) -> bool {
    const MARKS: [&[u8]; 4] = [b"\xFF\xFE", b"\xFE\xFF", b"\xEF\xBB\xBF", b"\0<\0"];
    MARKS.iter().any(|mark| bytes.starts_with(mark)) || bytes.trim_ascii_start().starts_with(b"<")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn configuration_files_are_plausible() {
        let utf16: Vec<u8> = "<?xml?>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let latin1: Vec<u8> = b"\xFCber ".iter().copied().cycle().take(200).collect();
        for bytes in [
            &b""[..],
            b"<a/>",
            b"x",
            b"\n",
            b"proxy1_address: a\n",
            "東京東京東京".as_bytes(),
            b"\xEF\xBB\xBF<flat-profile>",
            b"\x1F\x8B\x08\0\0\0\0\0\x02\x03",
            b"Salted__",
            b"\x01\0\x02\x01\0\x02\0\x02\0\0",
            &utf16,
            &latin1,
            b"<flat-profile><A>\x01\xFF\xFF\x02",
        ] {
            assert!(content_is_plausible(bytes), "{bytes:?}");
        }
    }

    #[test]
    fn random_bytes_are_not() {
        let mut state = 1u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            state.to_be_bytes()[1]
        };
        for length in [15, 16, 31, 47, 100, 400, 5000] {
            for _ in 0..20_000 / length {
                let bytes: Vec<u8> = (0..length).map(|_| next()).collect();
                assert!(evidence(&bytes) + 8 < ENOUGH, "{bytes:?}");
                assert!(!content_is_plausible(&bytes), "{bytes:?}");
            }
        }
    }

    #[test]
    fn text_is_told_from_binary() {
        for bytes in [&b""[..], b"<", b"a: 1\n", "ü".as_bytes(), b"\xFF\xFE<\0"] {
            assert!(is_surely_text(bytes) && !is_binary(bytes), "{bytes:?}");
        }
        assert!(!is_surely_text(b"a\xFFb") && !is_binary(b"a\xFFb"));
        assert!(is_binary(&[0; 64]) && !is_surely_text(&[0; 64]));
    }
}
