//! Firmware, models and key modules as sentences.

use crate::check::Cause;

/// What is wrong, and what to do; nothing for causes of other kinds.
pub(super) fn say(cause: &Cause) -> Option<(String, String)> {
    Some(match cause {
        Cause::CodecNone => (
            "With this firmware the codec “none” is known to keep the 7970 from working.".to_owned(),
            "Name a codec such as g711ulaw or g711alaw.".to_owned(),
        ),
        Cause::DuplicateLoad(model, true) => (
            format!("The firmware of the {model} is named twice, both times the same."),
            "Remove one of the two.".to_owned(),
        ),
        Cause::DuplicateLoad(model, false) => (
            format!("Two different firmware names are given for the {model}; which of them counts is not certain."),
            "Keep the one that you mean.".to_owned(),
        ),
        Cause::LoadMultiplatform(true) => (
            "This firmware turns the phone into a multiplatform phone; afterwards it reads a flat-profile file instead of this one.".to_owned(),
            "Have the licence and the new file ready, and name the load only for the step itself.".to_owned(),
        ),
        Cause::LoadMultiplatform(false) => (
            "This is multiplatform firmware: an enterprise phone refuses it, and a multiplatform phone does not read this file.".to_owned(),
            "Name an enterprise load, or write a flat-profile file.".to_owned(),
        ),
        Cause::LoadOfOtherModel(model, of) => (
            format!("The {model} is given firmware for {of}; phones refuse firmware of another model and keep asking for it."),
            format!("Check the number and the load: this entry counts for every new {model}."),
        ),
        Cause::LoadPath => (
            "The name of the firmware holds a folder; phones take a bare name and look in the root of the server.".to_owned(),
            "Write the name only.".to_owned(),
        ),
        Cause::LoadProtocol(load, file) => (
            format!("The firmware is for {load}, but this is a file for {file}; the phone changes its protocol and cannot use the file."),
            format!("Name the {file} load of the same model, or write the file for {load}."),
        ),
        Cause::LoadRecovery => (
            "This is a recovery image, not a normal firmware name.".to_owned(),
            "Name the load as its .loads file is called, without the ending.".to_owned(),
        ),
        Cause::LoadSuffix(ending, bare) => (
            format!("The name of the firmware ends in {ending}; phones add that themselves and then find no such file."),
            format!("Write {bare}."),
        ),
        Cause::ModuleCount(count) => (
            format!("The file names {count} key modules; phones take at most three."),
            "Remove those that are not there.".to_owned(),
        ),
        Cause::ModuleHost(module) => (
            format!("The {module} does not fit the phones that this firmware is for."),
            "Check the module or the firmware.".to_owned(),
        ),
        Cause::ModuleLines(module, found, keys) => (
            format!("The {module} has {keys} keys, not {found}; buttons behind it may be counted wrong."),
            format!("Write {keys}."),
        ),
        Cause::ModuleLoad(module, load, start) if load.is_empty() => (
            format!("The {module} needs firmware of its own; without its name it may keep an old one."),
            format!("Name its load, which begins with {start}."),
        ),
        Cause::ModuleLoad(module, load, start) => (
            format!("“{load}” does not look like firmware for the {module}: that begins with {start}."),
            "Name the load of the module.".to_owned(),
        ),
        Cause::ModuleMix => (
            "The key modules are of different kinds; on an 88xx all have to be alike.".to_owned(),
            "Name the kind that is connected.".to_owned(),
        ),
        Cause::PhoneSettingsInDefault(part) => (
            format!("{part} belongs to a single phone; in the file for all phones it likely has no effect."),
            "Put it into the file of the phone.".to_owned(),
        ),
        Cause::TextPhone => (
            "With this firmware a 7940 or 7960 reads its lines from a text file, SIP and its address with the ending .cnf, not from this one.".to_owned(),
            "Write the text file; this one serves only to name the firmware.".to_owned(),
        ),
        Cause::UnknownModelNumber(number) => (
            format!("{number} is no device number of a known phone; no phone may ever read this entry."),
            "Look the number up in the list of models.".to_owned(),
        ),
        Cause::VersionStamp => (
            "The file was changed, but its version stamp is the same; phones that compare it may keep the old settings.".to_owned(),
            "Write any other text, or restart the phone afterwards.".to_owned(),
        ),
        _ => return None,
    })
}
