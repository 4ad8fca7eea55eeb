//! Lines: their endings, and offsets as line and column.

use std::fmt;

/// How the lines of a text end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnding {
    /// `\n`, Unix.
    Lf,
    /// `\r\n`, Windows.
    CrLf,
    /// `\r`, as old Macs wrote it.
    Cr,
}

impl LineEnding {
    /// The characters themselves.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lf => "\n",
            Self::CrLf => "\r\n",
            Self::Cr => "\r",
        }
    }

    /// The ending that most lines of a text have, and whether there are others.
    ///
    /// `None` for a text of one line.
    #[must_use]
    pub fn of(text: &str) -> Option<(Self, bool)> {
        let bytes = text.as_bytes();
        let (mut lf, mut crlf, mut cr) = (0usize, 0usize, 0usize);
        let mut before = 0u8;
        for &b in bytes {
            match b {
                b'\n' if before == b'\r' => {
                    cr -= 1;
                    crlf += 1;
                }
                b'\n' => lf += 1,
                b'\r' => cr += 1,
                _ => {}
            }
            before = b;
        }
        let all = lf + crlf + cr;
        let most = [(lf, Self::Lf), (crlf, Self::CrLf), (cr, Self::Cr)]
            .into_iter()
            .max_by_key(|(count, _)| *count)?;
        (all > 0).then_some((most.1, most.0 < all))
    }
}

impl fmt::Display for LineEnding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Lf => "LF",
            Self::CrLf => "CRLF",
            Self::Cr => "CR",
        })
    }
}

/// A place in a text as people count: both start at 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, starting at 1.
    pub line: usize,
    /// Column in characters, starting at 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Where each line of a text begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Finds the lines of a text: `\n`, `\r\n` and a lone `\r` end one.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, &b) in bytes.iter().enumerate() {
            let ends = b == b'\n' || (b == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
            if ends {
                starts.push(at + 1);
            }
        }
        Self { starts }
    }

    /// How many lines there are; a final line ending opens one more, empty line.
    #[must_use]
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line (starting at 0) that holds an offset.
    #[must_use]
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|&s| s <= offset).saturating_sub(1)
    }

    /// Where a line (starting at 0) begins; the last line's for numbers beyond.
    #[must_use]
    pub fn start(&self, line: usize) -> usize {
        self.starts[line.min(self.starts.len() - 1)]
    }

    /// Bytes of a line (starting at 0), its ending included.
    #[must_use]
    pub fn range(&self, line: usize, text: &str) -> std::ops::Range<usize> {
        let end = self.starts.get(line + 1).copied().unwrap_or(text.len());
        self.start(line)..end
    }

    /// Line and column of an offset.
    #[must_use]
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = offset.min(text.len());
        let line = self.line_at(offset);
        let column = text[self.start(line)..]
            .char_indices()
            .take_while(|(at, _)| self.start(line) + at < offset)
            .count();
        Position { line: line + 1, column: column + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let text = "a\r\nb\nc\rd";
        let index = LineIndex::new(text);
        assert_eq!(index.count(), 4);
        assert_eq!(index.position(text, 7), Position { line: 4, column: 1 });
        assert_eq!(LineEnding::of(text), Some((LineEnding::Cr, true)));
    }

    #[test]
    fn columns_count_characters() {
        let text = "äöü<";
        assert_eq!(LineIndex::new(text).position(text, 6), Position { line: 1, column: 4 });
    }

    #[test]
    fn offsets_beyond_the_end_are_the_end() {
        assert_eq!(LineIndex::new("").position("", 9), Position { line: 1, column: 1 });
        assert_eq!(LineEnding::of("one line"), None);
        assert_eq!(LineEnding::of("a\r\nb\r\n"), Some((LineEnding::CrLf, false)));
    }
}
