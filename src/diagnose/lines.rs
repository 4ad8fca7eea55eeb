//! Bytes in pieces become lines of bounded length.
//!
//! What a line means is not known here. Broken UTF-8 is read as Latin-1, UTF-16 with a mark as
//! such, so that no log is turned away for its encoding.

use std::borrow::Cow;

/// The most bytes of one line that are kept; what follows is cut.
pub(super) const LONGEST: usize = 4096;

/// Cuts pieces into lines; holds at most one unfinished line.
#[derive(Debug, Default)]
pub(super) struct Lines {
    held: Vec<u8>,
    /// The unfinished line was longer than [`LONGEST`].
    overflow: bool,
    /// Lines so far.
    pub(super) count: u32,
    /// Lines that were cut.
    pub(super) cut: u32,
    wide: Wide,
    begun: bool,
}

/// Bytes of a character in UTF-16, if it is that.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Wide {
    #[default]
    No,
    /// UTF-16 in either order; `true` when the next byte is the first of a pair.
    Pair { little: bool, first: bool },
}

impl Lines {
    /// Takes a piece and gives every line that ends in it, with its number.
    pub(super) fn feed(&mut self, piece: &[u8], each: &mut dyn FnMut(u32, &str)) {
        let piece = self.begin(piece);
        let narrow;
        let mut rest = if let Wide::Pair { .. } = self.wide {
            narrow = self.narrowed(piece);
            &narrow[..]
        } else {
            piece
        };
        while let Some(end) = memchr::memchr(b'\n', rest) {
            let (line, behind) = rest.split_at(end);
            rest = behind.get(1..).unwrap_or_default();
            if self.held.is_empty() && line.len() <= LONGEST {
                self.count = self.count.saturating_add(1);
                each(self.count, &text(line));
            } else {
                self.hold(line);
                self.give(each);
            }
        }
        self.hold(rest);
    }

    /// Gives the last line, when no line end followed it, and begins anew for another file.
    pub(super) fn end(&mut self, each: &mut dyn FnMut(u32, &str)) {
        if !self.held.is_empty() {
            self.give(each);
        }
        self.begun = false;
        self.wide = Wide::No;
    }

    /// Looks at the mark before the first byte.
    fn begin<'p>(&mut self, piece: &'p [u8]) -> &'p [u8] {
        if self.begun || piece.is_empty() {
            return piece;
        }
        self.begun = true;
        let (wide, skip) = match piece {
            [0xff, 0xfe, ..] => (Wide::Pair { little: true, first: true }, 2),
            [0xfe, 0xff, ..] => (Wide::Pair { little: false, first: true }, 2),
            [0xef, 0xbb, 0xbf, ..] => (Wide::No, 3),
            _ => (Wide::No, 0),
        };
        self.wide = wide;
        piece.get(skip..).unwrap_or_default()
    }

    /// UTF-16 without what lies beyond Latin-1: logs hold nothing else of interest.
    fn narrowed(&mut self, piece: &[u8]) -> Vec<u8> {
        let Wide::Pair { little, mut first } = self.wide else { return piece.to_vec() };
        let mut narrow = Vec::with_capacity(piece.len() / 2 + 1);
        for byte in piece {
            if first == little {
                narrow.push(*byte);
            }
            first = !first;
        }
        self.wide = Wide::Pair { little, first };
        narrow
    }

    fn hold(&mut self, part: &[u8]) {
        let room = LONGEST.saturating_sub(self.held.len());
        self.overflow |= part.len() > room;
        self.held.extend_from_slice(&part[..part.len().min(room)]);
    }

    fn give(&mut self, each: &mut dyn FnMut(u32, &str)) {
        self.count = self.count.saturating_add(1);
        self.cut = self.cut.saturating_add(u32::from(self.overflow));
        self.overflow = false;
        let line = std::mem::take(&mut self.held);
        each(self.count, &text(&line));
        self.held = line;
        self.held.clear();
    }
}

/// The characters of a line, without the line end.
fn text(line: &[u8]) -> Cow<'_, str> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    match std::str::from_utf8(line) {
        Ok(text) => Cow::Borrowed(text),
        // Cut in the middle of a character, or another encoding: every byte is a character.
        Err(_) => Cow::Owned(line.iter().map(|byte| char::from(*byte)).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Lines};

    fn read(pieces: &[&[u8]]) -> (Vec<String>, u32) {
        let mut lines = Lines::default();
        let mut found = Vec::new();
        let mut each = |_: u32, line: &str| found.push(line.to_owned());
        for piece in pieces {
            lines.feed(piece, &mut each);
        }
        lines.end(&mut each);
        (found, lines.cut)
    }

    #[test]
    fn pieces_may_end_anywhere() {
        let whole = read(&[b"one\r\ntwo\n\nthree"]);
        assert_eq!(whole.0, ["one", "two", "", "three"]);
        for at in 0..15 {
            let (left, right) = b"one\r\ntwo\n\nthree".split_at(at);
            assert_eq!(read(&[left, right]), whole, "{at}");
        }
    }

    #[test]
    fn other_encodings_are_read() {
        assert_eq!(read(&[b"\xef\xbb\xbfa\n"]).0, ["a"]);
        assert_eq!(read(&[b"gr\xfc\xdfe\n"]).0, ["gr\u{fc}\u{df}e"]);
        assert_eq!(read(&[b"\xff\xfea\0\n", b"\0b\0"]).0, ["a", "b"]);
        assert_eq!(read(&[b"\xfe\xff\0a\0\n\0b"]).0, ["a", "b"]);
    }

    #[test]
    fn an_endless_line_is_cut() {
        let piece = vec![b'x'; 1000];
        let pieces: Vec<&[u8]> = (0..5000).map(|_| &piece[..]).collect();
        let (found, cut) = read(&pieces);
        assert_eq!((found.len(), found[0].len(), cut), (1, LONGEST, 1));
    }
}
