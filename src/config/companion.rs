//! The short configuration that stands beside an encrypted one and sends the phone to it.
//!
//! It names the phone's certificate, so that the phone can tell whether it holds the key.

use super::document::Config;
use crate::crypto::Certificate;
use crate::xml::{Document, NodeId, Problem, ProblemKind, value};
use std::fmt;
use std::ops::Range;

/// What is taken over from the full configuration, where it has it.
const COPIED: [&str; 4] = ["ipAddressMode", "loadInformation", "capfAuthMode", "capfList"];

/// Why a configuration has no short one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompanionError {
    /// The file is not XML.
    NotXml,
    /// The XML is malformed.
    Malformed(Problem),
    /// The root element is not `device`.
    Root {
        /// What it is.
        name: String,
    },
    /// The root element is in a namespace.
    Namespace,
}

impl fmt::Display for CompanionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotXml => f.write_str("expected XML, but found lines of text"),
            Self::Malformed(problem) => problem.kind.fmt(f),
            Self::Root { name } => write!(f, "expected <device>, but found <{name}>"),
            Self::Namespace => f.write_str("expected <device> without a namespace"),
        }
    }
}

impl std::error::Error for CompanionError {}

/// The short configuration for a phone that holds a certificate.
///
/// # Errors
///
/// [`CompanionError`] unless the file is well-formed XML with the plain root `device`.
pub fn short_config(config: &Config, phone: &Certificate) -> Result<String, CompanionError> {
    short_document(config.xml().ok_or(CompanionError::NotXml)?, &phone.cert_hash())
}

/// Whether a configuration has a short one, whatever the phone.
///
/// # Errors
///
/// As [`short_config`].
pub fn check(config: &Config) -> Result<(), CompanionError> {
    root(config.xml().ok_or(CompanionError::NotXml)?).map(|_| ())
}

fn root(document: &Document) -> Result<NodeId, CompanionError> {
    // A document type declaration is well-formed; what it may define is a problem of its own.
    if let Some(problem) = document.problems().iter().find(|p| p.kind != ProblemKind::Doctype) {
        return Err(CompanionError::Malformed(problem.clone()));
    }
    let root = document.root().ok_or(CompanionError::NotXml)?;
    if document.name(root) != "device" {
        return Err(CompanionError::Root { name: document.name(root).to_owned() });
    }
    if document.attribute_value(root, "xmlns").is_some_and(|namespace| !namespace.is_empty()) {
        return Err(CompanionError::Namespace);
    }
    Ok(root)
}

fn short_document(document: &Document, cert_hash: &str) -> Result<String, CompanionError> {
    let root = root(document)?;
    let mut writer = Writer { document, out: String::new() };
    writer.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.start_tag(root, true);
    writer.out.push_str(">\n  <fullConfig>false</fullConfig>\n");
    for child in document.children(root).filter(|&c| COPIED.contains(&document.name(c))) {
        if document.attribute(child, "xmlns").is_none() {
            writer.indent(1);
            writer.element(child, Some(1));
            writer.out.push('\n');
        }
    }
    let mut out = writer.out;
    out.push_str(&format!("  <certHash>{cert_hash}</certHash>\n"));
    out.push_str("  <encrConfig>true</encrConfig>\n</device>\n");
    Ok(out)
}

/// Elements written anew, laid out with two spaces.
struct Writer<'a> {
    document: &'a Document,
    out: String,
}

impl Writer<'_> {
    fn indent(&mut self, depth: usize) {
        for _ in 0..depth {
            self.out.push_str("  ");
        }
    }

    /// A start tag without its end; of the root only the namespace declarations.
    fn start_tag(&mut self, id: NodeId, namespaces_only: bool) {
        let source = self.document.source();
        self.out.push('<');
        self.out.push_str(self.document.name(id));
        for attribute in self.document.attributes(id) {
            let name = &source[attribute.name];
            if namespaces_only && !name.starts_with("xmlns:") {
                continue;
            }
            // A break or tab in a value means a space; only a reference keeps it (XML, 3.3.3).
            let raw = source[attribute.value].replace("\r\n", " ").replace(['\r', '\n', '\t'], " ");
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            for c in value::decode(&raw).chars() {
                match c {
                    '"' => self.out.push_str("&quot;"),
                    '\n' | '\t' => self.reference(c),
                    _ => self.character(c),
                }
            }
            self.out.push('"');
        }
    }

    /// An element; `depth` is `None` where text stands beside elements and layout would change it.
    fn element(&mut self, id: NodeId, depth: Option<usize>) {
        self.start_tag(id, false);
        let pieces = self.pieces(id);
        if pieces.is_empty() {
            self.out.push_str("/>");
            return;
        }
        self.out.push('>');
        let mixed = pieces.iter().any(|p| matches!(p, Piece::Text(_) | Piece::CData(_)));
        let inner = depth.filter(|_| !mixed).map(|depth| depth + 1);
        for piece in pieces {
            if let Some(depth) = inner {
                self.out.push('\n');
                self.indent(depth);
            }
            match piece {
                Piece::Element(child) => self.element(child, inner),
                Piece::Text(range) => {
                    let text = value::decode(&self.document.source()[range]).into_owned();
                    self.text(&text);
                }
                Piece::CData(range) => {
                    let text = self.document.source()[range].replace("\r\n", "\n");
                    self.text(&text);
                }
                Piece::Other(range) => {
                    let text = self.document.source()[range].replace("\r\n", "\n");
                    text.chars().for_each(|c| self.character_as_it_is(c));
                }
            }
        }
        if let (Some(_), Some(depth)) = (inner, depth) {
            self.out.push('\n');
            self.indent(depth);
        }
        self.out.push_str("</");
        self.out.push_str(self.document.name(id));
        self.out.push('>');
    }

    fn text(&mut self, text: &str) {
        text.chars().for_each(|c| self.character(c));
    }

    fn character(&mut self, c: char) {
        match c {
            '&' => self.out.push_str("&amp;"),
            '<' => self.out.push_str("&lt;"),
            '>' => self.out.push_str("&gt;"),
            '\r' => self.reference(c),
            c => self.character_as_it_is(c),
        }
    }

    fn character_as_it_is(&mut self, c: char) {
        if c.is_ascii() { self.out.push(c) } else { self.reference(c) }
    }

    fn reference(&mut self, c: char) {
        self.out.push_str(&format!("&#{};", u32::from(c)));
    }

    /// What an element holds, without the layout between elements.
    fn pieces(&self, id: NodeId) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let content = self.document.content(id);
        let mut at = content.start;
        for child in self.document.children(id) {
            let span = self.document.span(child);
            self.gap(at..span.start, &mut pieces);
            pieces.push(Piece::Element(child));
            at = span.end;
        }
        self.gap(at..content.end, &mut pieces);
        let blank = |piece: &Piece| match piece {
            Piece::Text(range) => self.document.source()[range.clone()].trim_ascii().is_empty(),
            _ => false,
        };
        // Blanks alone are a value; beside elements and comments they are layout.
        if pieces.len() > 1 && pieces.iter().all(|p| blank(p) || !matches!(p, Piece::Text(_))) {
            pieces.retain(|p| !blank(p));
        }
        pieces
    }

    /// Text, CDATA, comments and instructions between two elements.
    fn gap(&self, range: Range<usize>, pieces: &mut Vec<Piece>) {
        let source = self.document.source();
        let mut at = range.start;
        while at < range.end {
            let rest = &source[at..range.end];
            let (closing, skip) = if rest.starts_with("<![CDATA[") {
                ("]]>", 9)
            } else if rest.starts_with("<!--") {
                ("-->", 4)
            } else if rest.starts_with("<?") {
                ("?>", 2)
            } else {
                let end = rest.get(1..).and_then(|r| r.find('<')).map_or(rest.len(), |n| n + 1);
                pieces.push(Piece::Text(at..at + end));
                at += end;
                continue;
            };
            let inner = rest.get(skip..).unwrap_or_default();
            let length = inner.find(closing).unwrap_or(inner.len());
            let end = (at + skip + length + closing.len()).min(range.end);
            pieces.push(match skip {
                9 => Piece::CData(at + skip..at + skip + length),
                _ => Piece::Other(at..end),
            });
            at = end;
        }
    }
}

/// A part of an element's content.
enum Piece {
    Element(NodeId),
    Text(Range<usize>),
    CData(Range<usize>),
    /// A comment or an instruction.
    Other(Range<usize>),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(source: &str) -> Result<String, CompanionError> {
        short_document(&Document::parse(source), "00ff")
    }

    /// What stands between the fixed first and last lines.
    fn copied(source: &str) -> String {
        let whole = short(source).unwrap();
        let begin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<device>\n  \
                     <fullConfig>false</fullConfig>\n";
        let end = "  <certHash>00ff</certHash>\n  <encrConfig>true</encrConfig>\n</device>\n";
        whole.strip_prefix(begin).unwrap().strip_suffix(end).unwrap().to_owned()
    }

    #[test]
    fn only_four_elements_are_copied_in_their_order() {
        assert_eq!(copied("<device/>"), "");
        assert_eq!(
            copied(
                "<device a='1'>\r\n<certHash>1</certHash><capfAuthMode/>\
                 <loadInformation b='\"'>x</loadInformation><x><capfList/></x></device>"
            ),
            "  <capfAuthMode/>\n  <loadInformation b=\"&quot;\">x</loadInformation>\n"
        );
    }

    #[test]
    fn values_keep_their_meaning() {
        let of = |inner: &str| {
            copied(&format!("<device><loadInformation>{inner}</loadInformation></device>"))
        };
        let is = |inner: &str| format!("  <loadInformation>{inner}</loadInformation>\n");
        assert_eq!(of("a&#x26;b&gt;>é€"), is("a&amp;b&gt;&gt;&#233;&#8364;"));
        assert_eq!(of("<![CDATA[1<2]]>"), is("1&lt;2"));
        assert_eq!(of("  "), is("  "));
        assert_eq!(of("a<!-- é -->b"), is("a<!-- &#233; -->b"));
        assert_eq!(of("<b>1</b> t <b> <c/> </b>"), is("<b>1</b> t <b><c/></b>"));
        assert_eq!(of("<!-- c --> <b/>"), is("\n    <!-- c -->\n    <b/>\n  "));
    }

    #[test]
    fn what_is_no_plain_device_is_refused() {
        let root = |name: &str| CompanionError::Root { name: name.to_owned() };
        assert_eq!(short("<Default/>").unwrap_err(), root("Default"));
        assert_eq!(short("<x:device xmlns:x='u'/>").unwrap_err(), root("x:device"));
        assert_eq!(short("<device xmlns='urn:x'/>").unwrap_err(), CompanionError::Namespace);
        for bad in ["", "<device>", "<device>&x;</device>", "<device/><device/>"] {
            let error = short(bad).unwrap_err();
            assert!(matches!(error, CompanionError::Malformed(_)), "{bad}: {error}");
        }
    }
}
