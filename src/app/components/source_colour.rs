//! The colours of the source: which bytes are tag, attribute, value, comment, text.
//!
//! Pure, and for any part of a text: a part that begins inside a comment or a tag is coloured as
//! if all of the text had been read. Knows no problems; what is faulty is marked by `source_lines`.

use crate::config::{Config, Markup};
use crate::legacy::{self, Item};
use std::ops::Range;

/// What some bytes of the source are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colour {
    /// Names in pointed brackets, and the brackets.
    Tag,
    /// Names of attributes and settings.
    Attr,
    /// Values of attributes and settings.
    Value,
    /// Comments.
    Comment,
    /// Everything between tags.
    Text,
    /// Declarations and instructions.
    Pi,
    /// What an XML parser stumbles over.
    Bad,
}

impl Colour {
    /// The class of the style sheet; `None` for plain text.
    pub(super) fn class(self) -> Option<&'static str> {
        Some(match self {
            Self::Tag => "tok-tag",
            Self::Attr => "tok-attr",
            Self::Value => "tok-value",
            Self::Comment => "tok-comment",
            Self::Text => return None,
            Self::Pi => "tok-pi",
            Self::Bad => "tok-bad",
        })
    }
}

/// Bytes of one colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    pub(super) colour: Colour,
}

/// So far back the beginning of a comment or a tag is looked for.
const LOOK_BACK: usize = 64 << 10;

/// Colours one part of a source; the pieces tile it.
pub(super) fn colour(config: &Config, part: Range<usize>) -> Vec<Piece> {
    let mut out = Pieces { part, list: Vec::new() };
    match config.markup() {
        Markup::Xml(document) => xml(document.source(), &mut out),
        Markup::Lines(document) => lines(document, &mut out),
    }
    let (at, end) = (out.reached(), out.part.end);
    out.push(at..end, Colour::Text);
    out.list
}

/// Pieces so far, cut to the part that is asked for.
struct Pieces {
    part: Range<usize>,
    list: Vec<Piece>,
}

impl Pieces {
    fn reached(&self) -> usize {
        self.list.last().map_or(self.part.start, |p| p.range.end)
    }

    fn push(&mut self, range: Range<usize>, colour: Colour) {
        let range = range.start.max(self.reached())..range.end.min(self.part.end);
        if range.is_empty() {
            return;
        }
        match self.list.last_mut() {
            Some(last) if last.colour == colour => last.range.end = range.end,
            _ => self.list.push(Piece { range, colour }),
        }
    }
}

fn lines(document: &legacy::Document, out: &mut Pieces) {
    let first = document.line_at(out.part.start).unwrap_or(0);
    for line in &document.lines()[first.min(document.lines().len())..] {
        if line.span.start >= out.part.end {
            return;
        }
        match &line.item {
            Item::Setting { name, value, .. } => {
                out.push(line.span.start..name.start, Colour::Text);
                out.push(name.clone(), Colour::Attr);
                out.push(name.end..value.start, Colour::Text);
                out.push(value.clone(), Colour::Value);
                let rest = &document.source()[value.end..line.span.end];
                let comment = rest.find(['#', ';']).map_or(line.span.end, |n| value.end + n);
                out.push(value.end..comment, Colour::Text);
                out.push(comment..line.span.end, Colour::Comment);
            }
            Item::Free(_) => out.push(line.span.clone(), Colour::Text),
            Item::Quiet => out.push(line.span.clone(), Colour::Comment),
        }
    }
}

fn xml(source: &str, out: &mut Pieces) {
    let mut at = construct_around(source, out.part.start);
    while at < out.part.end {
        at = next(source, at, out);
    }
}

/// Where the comment, CDATA, instruction or tag around an offset begins; else the offset.
fn construct_around(source: &str, offset: usize) -> usize {
    let mut from = offset.saturating_sub(LOOK_BACK);
    while !source.is_char_boundary(from) {
        from += 1;
    }
    let before = &source[from..offset];
    let open = |begin: &str, end: &str| {
        let start = before.rfind(begin)?;
        // The offset may stand inside of the sign that ends it.
        let inside = &source[from + start + begin.len()..];
        let ends = inside.find(end).map(|n| from + start + begin.len() + n + end.len());
        ends.is_none_or(|e| e > offset).then_some(from + start)
    };
    let long = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
        .into_iter()
        .filter_map(|(begin, end)| open(begin, end))
        .min();
    if let Some(start) = long {
        return start;
    }
    // Part of a beginning such as `<!-` counts as a tag that is open.
    match (before.rfind('<'), before.rfind('>')) {
        (Some(less), greater) if greater.is_none_or(|g| g < less || in_quotes(&before[less..])) => {
            from + less
        }
        _ => offset,
    }
}

/// Whether a text that begins with a tag ends inside of a quoted value.
fn in_quotes(tag: &str) -> bool {
    let mut quote = None;
    for b in tag.bytes() {
        quote = match (quote, b) {
            (None, b'>') => return false,
            (None, b'"' | b'\'') => Some(b),
            (Some(q), b) if q == b => None,
            (q, _) => q,
        };
    }
    true
}

/// Colours what begins at an offset and tells where it ends.
fn next(source: &str, at: usize, out: &mut Pieces) -> usize {
    let rest = &source[at..];
    let until = |begin: usize, end: &str| {
        rest[begin..].find(end).map_or(source.len(), |n| at + begin + n + end.len())
    };
    let mut whole = |end: usize, colour| {
        out.push(at..end, colour);
        end
    };
    if rest.starts_with("<!--") {
        whole(until(4, "-->"), Colour::Comment)
    } else if rest.starts_with("<![CDATA[") {
        let end = until(9, "]]>");
        out.push(at..at + 9, Colour::Pi);
        let inner = if source[..end].ends_with("]]>") { end - 3 } else { end };
        out.push(at + 9..inner, Colour::Text);
        out.push(inner..end, Colour::Pi);
        end
    } else if let Some(inner) = rest.strip_prefix("<?") {
        // One that never ends is cut at the next tag.
        let stop = inner.find("?>").map(|n| at + n + 4);
        whole(stop.unwrap_or(at + 2 + next_tag(inner)), Colour::Pi)
    } else if rest.starts_with("<!") {
        whole(until(2, ">"), Colour::Pi)
    } else if let Some(inner) = rest.strip_prefix('<') {
        let named = |c: char| c.is_alphabetic() || matches!(c, '_' | ':' | '/');
        if inner.starts_with(named) { tag(source, at, out) } else { whole(at + 1, Colour::Bad) }
    } else if let Some(inner) = rest.strip_prefix('&') {
        let name = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(0);
        let sound = name > 0 && inner[name..].starts_with(';');
        whole(at + 1, if sound { Colour::Text } else { Colour::Bad })
    } else {
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let end = rest[first..].find(['<', '&']).map_or(source.len(), |n| at + first + n);
        whole(end, Colour::Text)
    }
}

/// Bytes before the next `<`.
fn next_tag(rest: &str) -> usize {
    rest.find('<').unwrap_or(rest.len())
}

/// Colours a start or end tag, sound or not.
fn tag(source: &str, start: usize, out: &mut Pieces) -> usize {
    let bytes = source.as_bytes();
    let name_end = |mut at: usize| {
        let stop = |b: u8| b.is_ascii_whitespace() || b"=<>\"'/".contains(&b);
        while at < bytes.len() && !stop(bytes[at]) {
            at += 1;
        }
        at
    };
    let mut at = name_end(start + if source[start + 1..].starts_with('/') { 2 } else { 1 });
    out.push(start..at, Colour::Tag);
    // Beyond the part nothing is coloured; the caller stops then.
    while at < bytes.len() && at < out.part.end {
        let from = at;
        match bytes[at] {
            b'>' => {
                out.push(at..at + 1, Colour::Tag);
                return at + 1;
            }
            // The tag was never finished: the next one begins.
            b'<' => return at,
            b'/' => {
                at += 1;
                out.push(from..at, Colour::Tag);
            }
            b'"' | b'\'' => {
                let quote = char::from(bytes[at]);
                let rest = &source[at + 1..];
                let close = rest.find(quote);
                // A quote that is closed only behind the next tag was forgotten.
                let lost = close.is_none_or(|c| rest[..c].contains('<') && rest[..c].contains('>'));
                at = match close {
                    Some(close) if !lost => at + close + 2,
                    _ => at + 1 + rest.find(['<', '>', '\n']).unwrap_or(rest.len()),
                };
                out.push(from..at, if lost { Colour::Bad } else { Colour::Value });
            }
            b'=' => {
                at += 1;
                out.push(from..at, Colour::Text);
            }
            b if b.is_ascii_whitespace() => {
                at += 1;
                out.push(from..at, Colour::Text);
            }
            _ => {
                at = name_end(at);
                out.push(from..at, Colour::Attr);
            }
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn coloured(source: &str) -> Vec<(Colour, String)> {
        let config = Config::read(source);
        let pieces = colour(&config, 0..source.len());
        pieces.into_iter().map(|p| (p.colour, source[p.range].to_owned())).collect()
    }

    fn of(source: &str, wanted: Colour) -> Vec<String> {
        coloured(source).into_iter().filter(|(c, _)| *c == wanted).map(|(_, t)| t).collect()
    }

    #[test]
    fn a_sound_file() {
        let source = "<?xml version='1.0'?>\n<!-- a\n<b> -->\n<d x=\"1>2\" y='z'>v<e/><![CDATA[<q>]]>&amp;</d>";
        assert_eq!(of(source, Colour::Pi), ["<?xml version='1.0'?>", "<![CDATA[", "]]>"]);
        assert_eq!(of(source, Colour::Comment), ["<!-- a\n<b> -->"]);
        assert_eq!(of(source, Colour::Tag), ["<d", ">", "<e/>", "</d>"]);
        assert_eq!(of(source, Colour::Attr), ["x", "y"]);
        assert_eq!(of(source, Colour::Value), ["\"1>2\"", "'z'"]);
        assert!(of(source, Colour::Text).contains(&"<q>".to_owned()));
        assert!(of(source, Colour::Bad).is_empty());
    }

    #[test]
    fn a_damaged_file_is_coloured_on() {
        assert_eq!(of("<a>x & y <3 &amp; z</a>", Colour::Bad), ["&", "<"]);
        assert_eq!(of("<a b=\"1><c>2</c></a>", Colour::Bad), ["\"1"]);
        assert_eq!(of("<a b=\"1><c>2</c></a>", Colour::Tag), ["<a", "><c>", "</c></a>"]);
        assert_eq!(of("<a <b>1</b>", Colour::Tag), ["<a", "<b>", "</b>"]);
        assert_eq!(of("<a><!-- open", Colour::Comment), ["<!-- open"]);
        assert_eq!(of("<a", Colour::Tag), ["<a"]);
        assert_eq!(of("<?xmlversion=1><a/>", Colour::Tag), ["<a/>"]);
        assert!(coloured("").is_empty());
    }

    #[test]
    fn a_file_of_lines() {
        let source = "# c\nproxy: \"a\" ; old\nfree text\nk: v\n";
        assert_eq!(of(source, Colour::Comment), ["# c\n", "; old\n"]);
        assert_eq!(of(source, Colour::Attr), ["proxy", "k"]);
        assert_eq!(of(source, Colour::Value), ["a", "v"]);
    }

    const SOUND: &str = "<?xml version='1.0'?>\n<!-- a\n <b> -- >\n-->\n<d\n  x=\"1\n>2\"\n  y='z'>v<e/>\n<![CDATA[<q>\n]]>\n<f a='b'>&lt;ü</f></d>\n";

    proptest! {
        #[test]
        fn any_part_of_a_sound_file_is_coloured_as_the_whole(
            a in any::<prop::sample::Index>(),
            b in any::<prop::sample::Index>(),
        ) {
            let places: Vec<usize> = SOUND.char_indices().map(|(at, _)| at).collect();
            let (a, b) = (places[a.index(places.len())], places[b.index(places.len())]);
            let part = a.min(b)..a.max(b);
            let config = Config::read(SOUND);
            let whole = colour(&config, 0..SOUND.len());
            for piece in colour(&config, part) {
                for at in piece.range {
                    let expected = whole.iter().find(|p| p.range.contains(&at)).unwrap();
                    prop_assert_eq!(piece.colour, expected.colour, "at {}", at);
                }
            }
        }

        #[test]
        fn pieces_tile_any_part_of_any_text(
            source in "([<>/a=\"'! ?&;#:\n\u{e4}]|<a>|</a>|<!--|-->|<!\\[CDATA\\[|\\]\\]>|<\\?xml|k: v){0,30}",
            a in any::<prop::sample::Index>(),
            b in any::<prop::sample::Index>(),
        ) {
            let places: Vec<usize> =
                source.char_indices().map(|(at, _)| at).chain([source.len()]).collect();
            let (a, b) = (places[a.index(places.len())], places[b.index(places.len())]);
            let part = a.min(b)..a.max(b);
            let mut at = part.start;
            for piece in colour(&Config::read(source.as_str()), part.clone()) {
                prop_assert_eq!(piece.range.start, at);
                prop_assert!(piece.range.end > at);
                prop_assert!(source.get(piece.range.clone()).is_some());
                at = piece.range.end;
            }
            prop_assert_eq!(at, part.end);
        }
    }
}
