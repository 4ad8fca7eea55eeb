//! The slash path that names a value everywhere: in the form, in scripts, in reports.
//!
//! `device/sipProfile/sipLines/line[2]/displayName`, `…/line[1]/@button`, `a/text()[2]`:
//! names as the file spells them, and a position among siblings of that name (starting at 1)
//! when there are several.

use std::fmt;
use std::str::FromStr;

/// One step down: a name, and which one of several.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// The element's name as the file spells it.
    pub name: String,
    /// Position among siblings of that name, starting at 1; `None` where there is one.
    pub index: Option<usize>,
}

/// What a path names at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Leaf {
    /// The element itself: its text, or all that it holds.
    #[default]
    Element,
    /// An attribute of the element.
    Attribute(String),
    /// A run of text beside child elements, starting at 1.
    Run(usize),
}

/// Where a value is, in names and positions, so that it survives edits elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Path {
    /// From the root element down.
    pub steps: Vec<Step>,
    /// What is meant of the last element.
    pub leaf: Leaf,
}

impl Path {
    /// The element that the path ends at, without attribute or text run.
    #[must_use]
    pub fn element(&self) -> Self {
        Self { steps: self.steps.clone(), leaf: Leaf::Element }
    }

    /// One step further down.
    #[must_use]
    pub fn child(&self, name: &str, index: Option<usize>) -> Self {
        let mut steps = self.steps.clone();
        steps.push(Step { name: name.to_owned(), index });
        Self { steps, leaf: Leaf::Element }
    }

    /// An attribute of this element.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Self {
        Self { steps: self.steps.clone(), leaf: Leaf::Attribute(name.to_owned()) }
    }

    /// The element around this one; the element itself for an attribute. `None` at the root.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        if self.leaf != Leaf::Element {
            return Some(self.element());
        }
        let (_, above) = self.steps.split_last()?;
        (!above.is_empty()).then(|| Self { steps: above.to_vec(), leaf: Leaf::Element })
    }

    /// The name at the end: of the attribute, else of the element.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.leaf {
            Leaf::Attribute(name) => name,
            _ => self.steps.last().map_or("", |s| &s.name),
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.steps.iter().enumerate() {
            if at > 0 {
                f.write_str("/")?;
            }
            f.write_str(&step.name)?;
            if let Some(index) = step.index {
                write!(f, "[{index}]")?;
            }
        }
        let slash = if self.steps.is_empty() { "" } else { "/" };
        match &self.leaf {
            Leaf::Element => Ok(()),
            Leaf::Attribute(name) => write!(f, "{slash}@{name}"),
            Leaf::Run(index) => write!(f, "{slash}text()[{index}]"),
        }
    }
}

/// Why a text is not a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathError {
    /// Nothing between two slashes, or nothing at all.
    EmptyStep,
    /// Brackets without a whole number from 1.
    BadIndex {
        /// The step as it was written.
        step: String,
    },
    /// Something after an attribute or a text run.
    NotLast {
        /// The step as it was written.
        step: String,
    },
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyStep => f.write_str("expected a name between slashes, but found nothing"),
            Self::BadIndex { step } => {
                write!(f, "expected a number from 1 in the brackets, but found `{step}`")
            }
            Self::NotLast { step } => write!(f, "expected nothing after `{step}`, but found more"),
        }
    }
}

impl std::error::Error for PathError {}

impl FromStr for Path {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        let mut path = Self::default();
        let mut parts = text.trim_matches('/').split('/').peekable();
        while let Some(part) = parts.next() {
            let last = parts.peek().is_none();
            let not_last = || PathError::NotLast { step: part.to_owned() };
            if let Some(name) = part.strip_prefix('@') {
                if name.is_empty() {
                    return Err(PathError::EmptyStep);
                }
                path.leaf = Leaf::Attribute(name.to_owned());
                return if last { Ok(path) } else { Err(not_last()) };
            }
            let (name, index) = split_index(part)?;
            match name {
                "" => return Err(PathError::EmptyStep),
                "text()" => {
                    path.leaf = Leaf::Run(index.unwrap_or(1));
                    return if last { Ok(path) } else { Err(not_last()) };
                }
                _ => path.steps.push(Step { name: name.to_owned(), index }),
            }
        }
        Ok(path)
    }
}

/// `line[2]` as `line` and 2.
fn split_index(part: &str) -> Result<(&str, Option<usize>), PathError> {
    let Some((name, index)) = part.strip_suffix(']').and_then(|p| p.rsplit_once('[')) else {
        return Ok((part, None));
    };
    let bad = || PathError::BadIndex { step: part.to_owned() };
    match index.parse() {
        Ok(0) | Err(_) => Err(bad()),
        Ok(n) => Ok((name, Some(n))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_and_prints_alike() {
        for text in [
            "device",
            "device/sipProfile/sipLines/line[2]/displayName",
            "device/sipProfile/sipLines/line[1]/@button",
            "a/text()[2]",
            "@x",
            "flat-profile/Proxy_1_",
        ] {
            assert_eq!(text.parse::<Path>().map(|p| p.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_no_path_is_refused() {
        use PathError::{BadIndex, EmptyStep, NotLast};
        let step = |s: &str| s.to_owned();
        assert_eq!("".parse::<Path>(), Err(EmptyStep));
        assert_eq!("a//b".parse::<Path>(), Err(EmptyStep));
        assert_eq!("a/@".parse::<Path>(), Err(EmptyStep));
        assert_eq!("a[0]".parse::<Path>(), Err(BadIndex { step: step("a[0]") }));
        assert_eq!("a[x]/b".parse::<Path>(), Err(BadIndex { step: step("a[x]") }));
        assert_eq!("a/@b/c".parse::<Path>(), Err(NotLast { step: step("@b") }));
        assert_eq!("text()/c".parse::<Path>(), Err(NotLast { step: step("text()") }));
    }

    #[test]
    fn the_parent_of_an_attribute_is_its_element() {
        let path: Path = "a/b/@c".parse().unwrap();
        assert_eq!(path.parent().unwrap().to_string(), "a/b");
        assert_eq!(path.parent().unwrap().parent().unwrap().to_string(), "a");
        assert_eq!("a".parse::<Path>().unwrap().parent(), None);
    }
}
