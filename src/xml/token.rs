//! quick-xml's events as tokens that tile the source.
//!
//! quick-xml stops at its first syntax error; here the damaged piece becomes a token of its own
//! and reading goes on behind it, so a file with one bad tag still opens.

use quick_xml::Reader;
use quick_xml::events::Event;
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Characters and references.
    Text,
    /// `<![CDATA[…]]>`
    CData,
    /// `<!--…-->`
    Comment,
    /// `<name …>`
    Start,
    /// `<name …/>`
    Empty,
    /// `</name>`
    End,
    /// `<?…?>`, the XML declaration among them.
    Instruction,
    /// `<!DOCTYPE …>`
    Doctype,
    /// A piece that is not finished or not XML.
    Broken(Damage),
}

/// What is wrong with a broken piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Damage {
    /// `<name` without `>`.
    UnfinishedTag,
    /// `<!--` without `-->`.
    UnfinishedComment,
    /// `<![CDATA[` without `]]>`.
    UnfinishedCData,
    /// `<?` without `?>`.
    UnfinishedInstruction,
    /// `<!` or `<!DOCTYPE` that leads nowhere.
    UnfinishedDeclaration,
    /// `<` before something that is no name.
    NotAName,
}

/// A piece of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    /// Bytes of the source; tokens follow each other without gaps.
    pub(crate) span: Range<usize>,
    /// The tag lacked its `>` or a closing quote and was cut before the next `<`.
    pub(crate) cut: bool,
}

/// After so many bytes read in vain the rest stays one piece: bounds the time on hostile input.
const MOST_READ_IN_VAIN: usize = 64 << 20;

/// A byte order mark that is not at the beginning of a file is a character of its text.
const MARK: char = '\u{feff}';

/// Walks over a source; see [`Token`].
pub(crate) struct Tokens<'a> {
    source: &'a str,
    reader: Reader<&'a [u8]>,
    /// Where in the source the reader began.
    base: usize,
    /// Where the last token ended.
    at: usize,
    /// Bytes read for tags that turned out not to end.
    in_vain: usize,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(source: &'a str) -> Self {
        Self { source, reader: reader(source), base: 0, at: 0, in_vain: 0 }
    }

    /// Goes on reading at an offset.
    fn restart(&mut self, at: usize) {
        let read = self.base + usize::try_from(self.reader.buffer_position()).unwrap_or(0);
        self.in_vain += read.saturating_sub(self.at) + 64;
        self.base = at;
        self.reader = reader(&self.source[at..]);
    }

    /// A token up to `end`, from where a fresh reader goes on.
    fn cut(&mut self, kind: TokenKind, end: usize) -> Token {
        let span = self.at..end;
        self.restart(end);
        self.at = end;
        Token { kind, span, cut: true }
    }

    /// A tag with a `<` inside, or one that never ends: cut where the next one begins.
    fn unfinished(&mut self) -> Token {
        let rest = &self.source[self.at..];
        let next = rest[1..].find('<').map_or(self.source.len(), |n| self.at + 1 + n);
        let piece = &self.source[self.at..next];
        // `<line button="1>` and `</name` are still understood as the tags they begin.
        let tag_end = piece.find('>').map(|n| self.at + n + 1);
        let kind = if piece.starts_with("</") && begins_name(&piece[2..]) {
            TokenKind::End
        } else if !begins_name(&piece[1..]) {
            TokenKind::Broken(Damage::NotAName)
        } else if tag_end.is_some_and(|end| self.source[..end].ends_with("/>")) {
            TokenKind::Empty
        } else if tag_end.is_some() {
            TokenKind::Start
        } else {
            TokenKind::Broken(Damage::UnfinishedTag)
        };
        let end = match kind {
            // `</name` + line break: what follows on the next line is not part of it.
            TokenKind::End => tag_end.unwrap_or(self.at + piece.trim_end().len()),
            TokenKind::Broken(Damage::NotAName) => tag_end.unwrap_or(next),
            _ => tag_end.unwrap_or(next),
        };
        self.cut(kind, end)
    }
}

/// The reader, set to accept what it can and to change nothing.
fn reader(source: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(source);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    config.trim_markup_names_in_closing_tags = false;
    reader
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if self.at >= self.source.len() {
            return None;
        }
        if self.in_vain > MOST_READ_IN_VAIN {
            let span = self.at..self.source.len();
            self.at = span.end;
            return Some(Token {
                kind: TokenKind::Broken(Damage::UnfinishedTag),
                span,
                cut: false,
            });
        }
        // The reader would swallow a byte order mark that it begins with, and lose count.
        if self.at == self.base && self.source[self.at..].starts_with(MARK) {
            let end = self.at + MARK.len_utf8();
            return Some(self.cut(TokenKind::Text, end));
        }
        let event = self.reader.read_event();
        let end = self.base + usize::try_from(self.reader.buffer_position()).unwrap_or(0);
        let kind = match event {
            Ok(Event::Eof) if end <= self.at => return None,
            Ok(Event::Eof | Event::Text(_) | Event::GeneralRef(_)) => TokenKind::Text,
            Ok(Event::CData(_)) => TokenKind::CData,
            Ok(Event::Comment(_)) => TokenKind::Comment,
            Ok(Event::Decl(_) | Event::PI(_)) => TokenKind::Instruction,
            Ok(Event::DocType(_)) => TokenKind::Doctype,
            Ok(Event::Start(_)) => TokenKind::Start,
            Ok(Event::Empty(_)) => TokenKind::Empty,
            Ok(Event::End(_)) => TokenKind::End,
            Err(_) => return Some(self.broken()),
        };
        let tag = &self.source[self.at..end];
        match kind {
            TokenKind::Start | TokenKind::Empty if has_open_bracket(tag) => {
                return Some(self.unfinished());
            }
            TokenKind::End if tag[1..].contains('<') => return Some(self.unfinished()),
            TokenKind::Start | TokenKind::Empty if !begins_name(&tag[1..]) => {
                let span = self.at..end;
                self.at = end;
                let kind = TokenKind::Broken(Damage::NotAName);
                return Some(Token { kind, span, cut: false });
            }
            _ => {}
        }
        let span = self.at..end;
        self.at = end;
        Some(Token { kind, span, cut: false })
    }
}

impl Tokens<'_> {
    /// quick-xml could not go on: the piece at hand is broken.
    fn broken(&mut self) -> Token {
        // Text before the damage may not have been handed out yet.
        let start = self.base + usize::try_from(self.reader.error_position()).unwrap_or(0);
        if start > self.at {
            return self.cut(TokenKind::Text, start);
        }
        let rest = &self.source[self.at..];
        let whole = self.source.len();
        let damage = if rest.starts_with("<!--") {
            Damage::UnfinishedComment
        } else if rest.starts_with("<![CDATA[") {
            Damage::UnfinishedCData
        } else if rest.starts_with("<?") {
            Damage::UnfinishedInstruction
        } else if rest.starts_with("<!") {
            Damage::UnfinishedDeclaration
        } else if rest.starts_with('<') {
            return self.unfinished();
        } else {
            let end = rest.find('<').map_or(whole, |n| self.at + n);
            return self.cut(TokenKind::Text, end);
        };
        let end = match damage {
            // The rest of the file may well be fine: go on at the next tag.
            Damage::UnfinishedInstruction | Damage::UnfinishedDeclaration => {
                let stop = rest[1..].find(['<', '>']);
                stop.map_or(whole, |n| {
                    let n = n + 1;
                    self.at + if rest[n..].starts_with('>') { n + 1 } else { n }
                })
            }
            _ => whole,
        };
        self.cut(TokenKind::Broken(damage), end)
    }
}

/// Whether a tag holds a `<` that shows it was never finished.
///
/// A `<` inside a quoted value is only accepted where that value does not look like markup.
fn has_open_bracket(tag: &str) -> bool {
    let Some(first) = tag[1..].find('<') else { return false };
    let mut quote = None;
    for b in tag[..=first].bytes() {
        quote = match (quote, b) {
            (None, b'"' | b'\'') => Some(b),
            (Some(q), b) if q == b => None,
            (q, _) => q,
        };
    }
    quote.is_none() || tag[..=first].contains('>') || tag[..=first].contains('\n')
}

/// Whether a text begins as an XML name does.
fn begins_name(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_' || c == ':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kinds(source: &str) -> Vec<(TokenKind, &str)> {
        Tokens::new(source).map(|t| (t.kind, &source[t.span])).collect()
    }

    #[test]
    fn a_byte_order_mark_is_text_wherever_it_is() {
        use TokenKind::{End, Start, Text};
        let mark = (Text, "\u{feff}");
        assert_eq!(kinds("\u{feff}1</>"), [mark, (Text, "1"), (End, "</>")]);
        assert_eq!(kinds("\u{feff}\u{feff}<a>"), [mark, mark, (Start, "<a>")]);
        assert_eq!(kinds("\u{feff}"), [mark]);
        assert_eq!(kinds("<a>\u{feff}</a>"), [(Start, "<a>"), mark, (End, "</a>")]);
    }

    #[test]
    fn tokens_of_a_sound_file() {
        use TokenKind::{CData, Comment, Empty, End, Instruction, Start, Text};
        assert_eq!(
            kinds("<?xml version='1.0'?><a b='>'>x&amp;y<![CDATA[<]]><!-- - --><c/></a >"),
            [
                (Instruction, "<?xml version='1.0'?>"),
                (Start, "<a b='>'>"),
                (Text, "x"),
                (Text, "&amp;"),
                (Text, "y"),
                (CData, "<![CDATA[<]]>"),
                (Comment, "<!-- - -->"),
                (Empty, "<c/>"),
                (End, "</a >"),
            ]
        );
    }

    #[test]
    fn a_damaged_piece_does_not_swallow_the_rest() {
        use Damage::{NotAName, UnfinishedComment, UnfinishedDeclaration, UnfinishedTag};
        use TokenKind::{Broken, End, Start, Text};
        assert_eq!(
            kinds("<a><b <c>1</c></a>"),
            [
                (Start, "<a>"),
                (Broken(UnfinishedTag), "<b "),
                (Start, "<c>"),
                (Text, "1"),
                (End, "</c>"),
                (End, "</a>")
            ]
        );
        assert_eq!(
            kinds("<l b=\"1><f>9</f><x y=\"2\"/>")[..2],
            [(Start, "<l b=\"1>"), (Start, "<f>")]
        );
        assert_eq!(kinds("<a>1</a\n<b>2</b>")[2..4], [(End, "</a"), (Text, "\n")]);
        assert_eq!(kinds("<a><!-- x</a>")[1], (Broken(UnfinishedComment), "<!-- x</a>"));
        assert_eq!(kinds("<!x><a>")[0], (Broken(UnfinishedDeclaration), "<!x>"));
        assert_eq!(kinds("<#b#>x")[0], (Broken(NotAName), "<#b#>"));
        assert_eq!(kinds("a & b &c"), [(Text, "a "), (Text, "& b "), (Text, "&c")]);
        assert_eq!(kinds("<a"), [(Broken(UnfinishedTag), "<a")]);
        assert_eq!(kinds("<"), [(Broken(NotAName), "<")]);
    }

    proptest! {
        #[test]
        fn tokens_tile_any_source(source in "([<>/a=\"'! ?&;\\[\\]\\-\n\u{e4}]|<a>|</a>|<!--|-->|<!\\[CDATA\\[|\\]\\]>|<!DOCTYPE|<\\?xml|&amp;){0,40}") {
            let mut at = 0;
            for token in Tokens::new(&source) {
                prop_assert_eq!(token.span.start, at);
                prop_assert!(token.span.end > at, "an empty token");
                prop_assert!(source.get(token.span.clone()).is_some());
                at = token.span.end;
            }
            prop_assert_eq!(at, source.len());
        }
    }
}
