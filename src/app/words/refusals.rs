//! Why an edit cannot be made, with what to do instead.

use crate::config::EditError;
use crate::{legacy, xml};

/// Says a refusal.
#[must_use]
pub fn say(error: &EditError) -> String {
    match error {
        EditError::NotFound { path } => format!("{path} is not in the file any more."),
        EditError::Exists { path } => format!("{path} is in the file already."),
        EditError::BadRange => "That part of the source is not there any more.".to_owned(),
        EditError::Path(why) => format!("That is no path: {why}."),
        EditError::Unencodable { character, encoding }
        | EditError::Legacy(legacy::edit::EditError::Unencodable { character, encoding }) => {
            format!(
                "“{character}” cannot be written in {encoding}, which this file is in. Leave it out."
            )
        }
        EditError::Legacy(error) => match error {
            legacy::edit::EditError::LineBreak => {
                "A value of this file stays on one line. Leave the line break out.".to_owned()
            }
            legacy::edit::EditError::Quote => {
                "This value stands in double quotes, so it cannot hold one. Leave it out."
                    .to_owned()
            }
            legacy::edit::EditError::NotAName { name } => {
                format!("“{name}” is no name of a setting: use letters, digits and _.")
            }
            _ => "There is no line to change.".to_owned(),
        },
        EditError::Xml(error) => match error {
            xml::edit::EditError::Nul => {
                "A NUL character cannot stand in an XML file. Leave it out.".to_owned()
            }
            xml::edit::EditError::HasChildren => {
                "This element holds other elements, so it has no text of its own.".to_owned()
            }
            xml::edit::EditError::NotAName { name } => {
                format!("“{name}” is no XML name: begin with a letter, without blanks.")
            }
            xml::edit::EditError::AttributeExists { name } => {
                format!("The attribute {name} is there already.")
            }
            xml::edit::EditError::NoAttribute { name } => {
                format!("The attribute {name} is not there any more.")
            }
            xml::edit::EditError::AtTheEdge => "It is the first or last already.".to_owned(),
            xml::edit::EditError::Damaged => {
                "A tag around this place is damaged. Mend it in the source first.".to_owned()
            }
        },
    }
}
