//! One wording of a message: words that are the same in every line, and slots between them.
//!
//! Letters may be capital or small. Which wordings there are is for the tables.

/// What may stand in a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Ip,
    Server,
    File,
    Served,
    Device,
    Number,
    Load,
    Code,
    Size,
    Any,
}

impl Slot {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "ip" => Self::Ip,
            "server" => Self::Server,
            "file" => Self::File,
            "served" => Self::Served,
            "dev" => Self::Device,
            "n" => Self::Number,
            "load" => Self::Load,
            "code" => Self::Code,
            "size" => Self::Size,
            "x" => Self::Any,
            _ => return None,
        })
    }

    /// The part of `text` that fits, at most all of it; `whole` when nothing may be left.
    fn fit<'t>(self, text: &'t str, whole: bool) -> Option<&'t str> {
        let all = |text: &'t str| (!text.is_empty()).then_some(text);
        let token = |allowed: fn(char) -> bool| {
            let found = &text[..text.find(|c| !allowed(c)).unwrap_or(text.len())];
            (!found.is_empty() && (!whole || found.len() == text.len())).then_some(found)
        };
        match self {
            Self::Ip => address(token(|c| c.is_ascii_alphanumeric() || ".:".contains(c))?),
            Self::Number | Self::Size => token(|c| c.is_ascii_digit()),
            Self::Code => token(|c| c.is_ascii_digit()).filter(|digits| digits.len() < 4),
            Self::Device => {
                token(|c| c.is_ascii_alphanumeric() || "-_@.".contains(c)).filter(|d| d.len() > 2)
            }
            Self::Load | Self::Server => all(text.trim()).filter(|text| text.len() < 80),
            Self::File | Self::Served => all(text.trim()),
            Self::Any => Some(text),
        }
    }
}

/// An IP address without its port; digits may be blotted out as in published logs.
fn address(text: &str) -> Option<&str> {
    let text = text.trim_end_matches([':', '.']);
    let blotted = |part: &str| part.bytes().all(|b| b"xXyY".contains(&b));
    let v4 = text.split(':').next().unwrap_or(text);
    if v4.split('.').count() == 4 {
        let fine = v4.split('.').all(|part| {
            !part.is_empty() && part.len() < 4 && (part.parse::<u8>().is_ok() || blotted(part))
        });
        return fine.then_some(v4);
    }
    let colons = text.bytes().filter(|b| *b == b':').count();
    let hex = text.bytes().all(|b| b.is_ascii_hexdigit() || b == b':' || b == b'.');
    (hex && (2..8).contains(&colons)).then_some(text)
}

/// The first address in a text.
pub(super) fn first_address(text: &str) -> Option<&str> {
    text.split([' ', '"', '[', ']', '(', ')', ',']).take(8).find_map(address)
}

/// What stood in the slots of a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Captures<'a> {
    pub(super) ip: Option<&'a str>,
    pub(super) server: Option<&'a str>,
    pub(super) file: Option<&'a str>,
    pub(super) served: Option<&'a str>,
    pub(super) device: Option<&'a str>,
    pub(super) load: Option<&'a str>,
    pub(super) code: Option<&'a str>,
    pub(super) size: Option<&'a str>,
    pub(super) any: Option<&'a str>,
}

impl<'a> Captures<'a> {
    fn set(&mut self, slot: Slot, text: &'a str) {
        let place = match slot {
            Slot::Ip => &mut self.ip,
            Slot::Server => &mut self.server,
            Slot::File => &mut self.file,
            Slot::Served => &mut self.served,
            Slot::Device => &mut self.device,
            Slot::Load => &mut self.load,
            Slot::Code => &mut self.code,
            Slot::Size => &mut self.size,
            Slot::Any => &mut self.any,
            Slot::Number => return,
        };
        *place = Some(text);
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(Box<str>),
    Slot(Slot),
}

/// A wording, ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    pieces: Vec<Piece>,
    /// How many characters are fixed: of two that fit, the longer one is meant.
    pub(super) weight: usize,
}

/// How often a search may go on at another place; more is not a message but an attack.
const TRIES: u32 = 64;

impl Pattern {
    /// Reads a wording of the tables. Braces that name no slot are words.
    pub(super) fn new(wording: &str) -> Self {
        let mut pieces = Vec::new();
        let mut words = String::new();
        let mut rest = wording;
        while let Some(open) = rest.find('{') {
            let slot = rest[open..].find('}').map(|close| open + close);
            let named = slot.and_then(|close| Some((Slot::named(&rest[open + 1..close])?, close)));
            let end = named.map_or(open + 1, |_| open);
            words.push_str(&rest[..end]);
            rest = &rest[end..];
            if let Some((slot, close)) = named {
                if !words.is_empty() {
                    pieces.push(Piece::Words(std::mem::take(&mut words).into()));
                }
                pieces.push(Piece::Slot(slot));
                rest = &rest[close + 1 - open..];
            }
        }
        words.push_str(rest);
        if !words.is_empty() {
            pieces.push(Piece::Words(words.into()));
        }
        for piece in &mut pieces {
            if let Piece::Words(words) = piece {
                words.make_ascii_lowercase();
            }
        }
        let mut pattern = Self { pieces, weight: 0 };
        pattern.weight = pattern.words().map(str::len).sum();
        pattern
    }

    /// The fixed parts, in small letters.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Words(words) => Some(&**words),
            Piece::Slot(_) => None,
        })
    }

    /// Looks for the wording anywhere in a line. `lower` is the line in small letters.
    pub(super) fn find<'a>(&self, line: &'a str, lower: &str) -> Option<Captures<'a>> {
        let mut tries = TRIES;
        let mut captures = Captures::default();
        let (lead, pieces) = match self.pieces.split_first()? {
            (Piece::Slot(slot), rest) => (Some(*slot), rest),
            _ => (None, &self.pieces[..]),
        };
        let (Piece::Words(words), rest) = pieces.split_first()? else { return None };
        let mut from = 0;
        while let Some(at) = seek(lower, words, from) {
            let begins = match lead {
                None => true,
                Some(slot) => before(slot, line.get(..at)?).is_some_and(|text| {
                    captures.set(slot, text);
                    true
                }),
            };
            let behind = at + words.len();
            if begins && follow(rest, line, lower, behind, &mut captures, &mut tries) {
                return Some(captures);
            }
            tries = tries.checked_sub(1)?;
            from = behind;
        }
        None
    }
}

/// Where words stand next. Building a searcher would cost more than looking along a line.
fn seek(text: &str, words: &str, from: usize) -> Option<usize> {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    let (first, rest) = words.split_first()?;
    let mut at = from;
    loop {
        at += memchr::memchr(*first, text.get(at..)?)?;
        if text.get(at + 1..)?.starts_with(rest) {
            return Some(at);
        }
        at += 1;
    }
}

/// What fits a slot just before the words found.
fn before(slot: Slot, text: &str) -> Option<&str> {
    let token = text.rsplit([' ', '\t', '\'', '"', '(', '[']).next()?;
    slot.fit(token, true)
}

/// Fits the remaining pieces from a place on.
fn follow<'a>(
    pieces: &[Piece],
    line: &'a str,
    lower: &str,
    at: usize,
    captures: &mut Captures<'a>,
    tries: &mut u32,
) -> bool {
    let Some((piece, rest)) = pieces.split_first() else { return true };
    let (Some(here), Some(here_lower)) = (line.get(at..), lower.get(at..)) else { return false };
    let slot = match piece {
        Piece::Words(words) => {
            return here_lower.starts_with(&**words)
                && follow(rest, line, lower, at + words.len(), captures, tries);
        }
        Piece::Slot(slot) => *slot,
    };
    let Some((Piece::Words(words), behind)) = rest.split_first() else {
        let Some(text) = slot.fit(here, false) else { return false };
        captures.set(slot, text);
        return true;
    };
    let mut from = 0;
    while let Some(end) = seek(here_lower, words, from) {
        let Some(left) = tries.checked_sub(1) else { return false };
        *tries = left;
        if let Some(text) = slot.fit(&here[..end], true)
            && follow(behind, line, lower, at + end + words.len(), captures, tries)
        {
            captures.set(slot, text);
            return true;
        }
        from = end + words.len();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Pattern, address, first_address};

    fn find<'a>(wording: &str, line: &'a str) -> Option<super::Captures<'a>> {
        Pattern::new(wording).find(line, &line.to_ascii_lowercase())
    }

    #[test]
    fn slots_take_what_fits() {
        let rrq = "RRQ from {ip} filename {file}";
        let found = find(rrq, "x rrq FROM 192.0.2.11 filename a b.xml ").expect("a match");
        assert_eq!((found.ip, found.file), (Some("192.0.2.11"), Some("a b.xml")));
        for line in ["RRQ from host filename a", "RRQ from 192.0.2.11 filename ", "RRQ from 1", ""]
        {
            assert_eq!(find(rrq, line), None, "{line}");
        }
        let found = find("{served} an {ip} verschickt", "/a/b an 10.0.0.1 verschickt");
        assert_eq!(found.expect("a match").served, Some("/a/b"));
        let found = find("file {served} not found for {ip}", "file not found not found for ::1");
        assert_eq!(found.expect("a match").served, Some("not found"));
        assert_eq!(find("a {x} b {n} c", "a 1 b x b 5 c").and_then(|c| c.any), Some("1 b x"));
    }

    #[test]
    fn addresses_lose_their_port() {
        for (text, found) in [
            ("192.0.2.1:69", Some("192.0.2.1")),
            ("Y.Y.Y.Y", Some("Y.Y.Y.Y")),
            ("2001:db8::1", Some("2001:db8::1")),
            ("1.2.3", None),
            ("1.2.3.400", None),
            ("12:30", None),
            ("", None),
        ] {
            assert_eq!(address(text), found, "{text}");
        }
        assert_eq!(first_address("host 192.0.2.1 - - [x]"), Some("192.0.2.1"));
    }
}
