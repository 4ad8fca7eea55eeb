//! What an edit should do to a file, computed without the project's own code.

use std::ops::Range;

/// A value of a file, known by what stands before and after it.
#[derive(Clone, Copy, Debug)]
pub struct Mark<'a> {
    /// What stands right before the value.
    pub before: &'a str,
    /// What ends it.
    pub after: &'a str,
    /// Which one of several, from 1.
    pub nth: usize,
}

impl Mark<'_> {
    /// The value as the file has it.
    pub fn value(self, file: &[u8]) -> String {
        String::from_utf8_lossy(&file[self.span(file)]).into_owned()
    }

    /// The file with another value here and every other byte as it was.
    pub fn replaced(self, file: &[u8], value: &str) -> Vec<u8> {
        let span = self.span(file);
        [&file[..span.start], value.as_bytes(), &file[span.end..]].concat()
    }

    /// The value with what stands around it.
    pub fn around(self, value: &str) -> String {
        format!("{}{value}{}", self.before, self.after)
    }

    /// Where the value is; a test about a file without it has gone wrong, and stops.
    fn span(self, file: &[u8]) -> Range<usize> {
        let mut start = 0;
        for _ in 0..self.nth {
            let at = find(&file[start..], self.before);
            start += at.unwrap_or_else(|| panic!("there is no {self:?}")) + self.before.len();
        }
        let length = find(&file[start..], self.after);
        start..start + length.unwrap_or_else(|| panic!("there is no end to {self:?}"))
    }
}

fn find(haystack: &[u8], needle: &str) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::Mark;

    const FILE: &[u8] = b"<a>x</a>\r\n<a>y</a><b/>";

    #[test]
    fn only_the_marked_value_is_replaced() {
        let second = Mark { before: "<a>", after: "</a>", nth: 2 };
        assert_eq!(second.value(FILE), "y");
        assert_eq!(second.replaced(FILE, "long"), b"<a>x</a>\r\n<a>long</a><b/>");
        assert_eq!(second.around("long"), "<a>long</a>");
    }

    #[test]
    #[should_panic(expected = "there is no Mark")]
    fn a_missing_value_is_refused() {
        Mark { before: "<a>", after: "</a>", nth: 3 }.value(FILE);
    }

    #[test]
    #[should_panic(expected = "there is no end")]
    fn an_unfinished_value_is_refused() {
        Mark { before: "<b", after: "</b>", nth: 1 }.value(FILE);
    }
}
