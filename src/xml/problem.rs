//! What is malformed in an XML file, and where.

use std::fmt;
use std::ops::Range;

/// One thing that is malformed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// The bytes of the source it is about.
    pub span: Range<usize>,
}

/// The kinds of damage that real files show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Nothing in the file but white space.
    Empty,
    /// Text but no element.
    NoRoot,
    /// A second element beside the root.
    SeveralRoots {
        /// Its name.
        name: String,
    },
    /// Characters before or after the root element.
    TextOutsideRoot,
    /// Something stands before the XML declaration.
    LateDeclaration,
    /// `<?xmlversion` and the like.
    MisspelledDeclaration,
    /// `<name` without `>`.
    UnfinishedTag,
    /// An attribute's value lacks its closing quote.
    UnclosedQuote,
    /// A comment without `-->`.
    UnfinishedComment,
    /// CDATA without `]]>`.
    UnfinishedCData,
    /// `<?` or `<!` that leads nowhere.
    UnfinishedDeclaration,
    /// `<` before something that is no name.
    NotAName,
    /// The end tag is spelled otherwise than the start tag it closes.
    MismatchedEnd {
        /// The start tag's name.
        expected: String,
        /// The end tag's name.
        found: String,
    },
    /// The element is never closed.
    MissingEnd {
        /// Its name.
        name: String,
    },
    /// An end tag without a start tag.
    StrayEnd {
        /// Its name.
        name: String,
    },
    /// An end tag that lost its `<`.
    EndWithoutBracket {
        /// Its name.
        name: String,
    },
    /// `&` that begins no reference.
    BareAmpersand,
    /// `&name;` that XML does not define by itself.
    UnknownEntity {
        /// The reference as written.
        reference: String,
    },
    /// A control character or NUL.
    ControlCharacter {
        /// Its code point.
        code: u32,
    },
    /// `prefix:name` without `xmlns:prefix`.
    UnboundPrefix {
        /// The prefix.
        prefix: String,
    },
    /// The same attribute twice in a tag.
    DuplicateAttribute {
        /// Its name.
        name: String,
    },
    /// An attribute without a value in quotes.
    UnquotedAttribute {
        /// Its name.
        name: String,
    },
    /// `--` inside a comment.
    DoubleHyphen,
    /// A document type declaration, which is never followed.
    Doctype,
    /// An HTML page, usually a server's error message.
    HtmlPage,
    /// A browser's tree view, copied as text.
    TreeView,
    /// Elements inside elements beyond the depth that is shown.
    TooDeep,
    /// More of these than are listed.
    More,
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("expected a document, but found an empty file"),
            Self::NoRoot => f.write_str("expected an element, but found only text"),
            Self::SeveralRoots { name } => write!(f, "expected one root, but found also <{name}>"),
            Self::TextOutsideRoot => f.write_str("text outside the root element"),
            Self::LateDeclaration => f.write_str("the XML declaration is not at the beginning"),
            Self::MisspelledDeclaration => f.write_str("the XML declaration is misspelled"),
            Self::UnfinishedTag => f.write_str("expected `>`, but the tag does not end"),
            Self::UnclosedQuote => f.write_str("expected a closing quote, but found none"),
            Self::UnfinishedComment => f.write_str("expected `-->`, but the comment does not end"),
            Self::UnfinishedCData => f.write_str("expected `]]>`, but the CDATA does not end"),
            Self::UnfinishedDeclaration => f.write_str("the declaration does not end"),
            Self::NotAName => f.write_str("expected a name after `<`"),
            Self::MismatchedEnd { expected, found } => {
                write!(f, "expected </{expected}>, but found </{found}>")
            }
            Self::MissingEnd { name } => write!(f, "expected </{name}>, but found none"),
            Self::StrayEnd { name } => write!(f, "</{name}> closes nothing"),
            Self::EndWithoutBracket { name } => write!(f, "expected </{name}>, but found /{name}>"),
            Self::BareAmpersand => f.write_str("expected `&amp;`, but found a bare `&`"),
            Self::UnknownEntity { reference } => write!(f, "unknown reference {reference}"),
            Self::ControlCharacter { code } => write!(f, "control character U+{code:04X}"),
            Self::UnboundPrefix { prefix } => write!(f, "prefix {prefix}: is not declared"),
            Self::DuplicateAttribute { name } => write!(f, "attribute {name} twice in one tag"),
            Self::UnquotedAttribute { name } => write!(f, "attribute {name} lacks quotes"),
            Self::DoubleHyphen => f.write_str("`--` inside a comment"),
            Self::Doctype => f.write_str("a document type declaration"),
            Self::HtmlPage => f.write_str("an HTML page"),
            Self::TreeView => f.write_str("a browser's tree view"),
            Self::TooDeep => f.write_str("elements nested too deep to show"),
            Self::More => f.write_str("more problems follow"),
        }
    }
}
