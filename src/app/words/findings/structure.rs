//! What stands at the wrong place, twice or not at all, as sentences.

use crate::check::Cause;

/// What is wrong, and what to do; nothing for causes of other kinds.
pub(super) fn say(cause: &Cause) -> Option<(String, String)> {
    Some(match cause {
        Cause::BlankAround => (
            "Blanks stand before or behind this value; phones may take them as part of it.".to_owned(),
            "Remove them, unless they belong to the value.".to_owned(),
        ),
        Cause::DialPlanRow => (
            "This row has no match, so the phone cannot tell which numbers it is for.".to_owned(),
            "Write the pattern into the attribute match.".to_owned(),
        ),
        Cause::LetterCase(found, known) => (
            format!("“{found}” is spelled {known} where phones know it, and they tell capitals apart; this one is likely ignored."),
            format!("Write {known}."),
        ),
        Cause::MacInName(digits, Some(expected)) => (
            format!("The address in the file’s name is not written as phones write its {digits} digits."),
            format!("Export it as {expected}: twelve capitals without signs between them."),
        ),
        Cause::MacInName(digits, None) => (
            format!("The address in the file’s name has {digits} digits instead of 12; no phone asks for it."),
            "Compare it with the label on the back of the phone.".to_owned(),
        ),
        Cause::Misplaced(right, true) => (
            format!("Phones do not read this setting here but in {right}, which the file has too."),
            "Remove this one.".to_owned(),
        ),
        Cause::Misplaced(right, false) => (
            format!("Phones do not read this setting here but in {right}."),
            "Move it there.".to_owned(),
        ),
        Cause::MisspelledName(found, known) => (
            format!("“{found}” is in no list of what phones read, but {known} is."),
            format!("Check whether {known} is meant."),
        ),
        Cause::NoCommonProfile => (
            "The file has no commonProfile; some phones are reported to restart over that.".to_owned(),
            "Add it; it may be empty.".to_owned(),
        ),
        Cause::NoDeviceProtocol => (
            "The file does not say its protocol (deviceProtocol); phones may read it as one for SCCP.".to_owned(),
            "Add deviceProtocol with the value SIP.".to_owned(),
        ),
        Cause::NoSipProfile => (
            "The file is for SIP but has no sipProfile; a SIP phone finds no lines in it.".to_owned(),
            "Add the sipProfile, or correct deviceProtocol.".to_owned(),
        ),
        Cause::NotAnElement(name) => (
            format!("{name} is in no list of what phones read; it likely has no effect."),
            "Leave it, or look for the setting that does what you want.".to_owned(),
        ),
        Cause::Placeholder(Some(found)) => (
            format!("“{found}” looks like what a template leaves open."),
            "Write the real value.".to_owned(),
        ),
        Cause::Placeholder(None) => (
            "This password looks like what a template leaves open, so the phone likely cannot sign in.".to_owned(),
            "Write the real one.".to_owned(),
        ),
        Cause::RepeatedElement(name, true) => (
            format!("{name} stands twice here, both times the same."),
            "Remove one of the two.".to_owned(),
        ),
        Cause::RepeatedElement(name, false) => (
            format!("{name} stands twice here with different values; which of them counts is not certain."),
            "Keep the one that you mean and remove the other.".to_owned(),
        ),
        Cause::RepeatedSection(name) => (
            format!("{name} stands twice here; the phone may read only one of them."),
            "Move everything into one of the two.".to_owned(),
        ),
        Cause::SetTwice(name, winner, level) => (
            format!("{name} is set in {winner} too, with another value; that one wins over {level}."),
            format!("Change it in {winner}, or remove it there."),
        ),
        Cause::SwitchCode(found, on, off) => (
            format!("“{found}” is not how this switch is written; some phones ask for their file again and again over that."),
            format!("Write {on} for on or {off} for off."),
        ),
        Cause::TextBetween(text) => (
            format!("“{text}” stands between elements, where phones look for none."),
            "Make a comment of it, or remove it.".to_owned(),
        ),
        _ => return None,
    })
}
