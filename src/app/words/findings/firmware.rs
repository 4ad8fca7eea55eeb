//! Firmware, models and key modules as sentences.

use crate::app::words::language::owned;
use crate::check::Cause;

/// What is wrong, and what to do; nothing for causes of other kinds.
pub(super) fn say(cause: &Cause) -> Option<(String, String)> {
    Some(match cause {
        Cause::CodecNone => (
            owned(
                "With this firmware the codec “none” is known to keep the 7970 from working.",
                "Mit dieser Firmware hindert der Codec „none“ das 7970 bekanntermaßen am Arbeiten.",
            ),
            owned(
                "Name a codec such as g711ulaw or g711alaw.",
                "Nennen Sie einen Codec wie g711ulaw oder g711alaw.",
            ),
        ),
        Cause::DuplicateLoad(model, true) => (
            say!(
                "The firmware of the {model} is named twice, both times the same.",
                "Die Firmware des {model} ist zweimal genannt, beide Male gleich."
            ),
            owned("Remove one of the two.", "Entfernen Sie eine von beiden."),
        ),
        Cause::DuplicateLoad(model, false) => (
            say!(
                "Two different firmware names are given for the {model}; which of them counts is not certain.",
                "Für das {model} sind zwei verschiedene Firmwarenamen angegeben; welcher gilt, ist nicht sicher."
            ),
            owned("Keep the one that you mean.", "Behalten Sie den, den Sie meinen."),
        ),
        Cause::LoadMultiplatform(true) => (
            owned(
                "This firmware turns the phone into a multiplatform phone; afterwards it reads a flat-profile file instead of this one.",
                "Diese Firmware macht aus dem Telefon ein Multiplatform-Telefon; danach liest es statt dieser eine flat-profile-Datei.",
            ),
            owned(
                "Have the licence and the new file ready, and name the load only for the step itself.",
                "Halten Sie die Lizenz und die neue Datei bereit, und nennen Sie den Load nur für diesen Schritt.",
            ),
        ),
        Cause::LoadMultiplatform(false) => (
            owned(
                "This is multiplatform firmware: an enterprise phone refuses it, and a multiplatform phone does not read this file.",
                "Das ist Multiplatform-Firmware: Ein Enterprise-Telefon lehnt sie ab, und ein Multiplatform-Telefon liest diese Datei nicht.",
            ),
            owned(
                "Name an enterprise load, or write a flat-profile file.",
                "Nennen Sie einen Enterprise-Load, oder schreiben Sie eine flat-profile-Datei.",
            ),
        ),
        Cause::LoadOfOtherModel(model, of) => (
            say!(
                "The {model} is given firmware for {of}; phones refuse firmware of another model and keep asking for it.",
                "Das {model} bekommt Firmware für {of}; Telefone lehnen Firmware eines anderen Modells ab und verlangen sie immer wieder."
            ),
            say!(
                "Check the number and the load: this entry counts for every new {model}.",
                "Prüfen Sie die Nummer und den Load: Dieser Eintrag gilt für jedes neue {model}."
            ),
        ),
        Cause::LoadPath => (
            owned(
                "The name of the firmware holds a folder; phones take a bare name and look in the root of the server.",
                "Der Name der Firmware enthält einen Ordner; Telefone nehmen den bloßen Namen und suchen im Hauptverzeichnis des Servers.",
            ),
            owned("Write the name only.", "Schreiben Sie nur den Namen."),
        ),
        Cause::LoadProtocol(load, file) => (
            say!(
                "The firmware is for {load}, but this is a file for {file}; the phone changes its protocol and cannot use the file.",
                "Die Firmware ist für {load}, aber dies ist eine Datei für {file}; das Telefon wechselt das Protokoll und kann die Datei nicht brauchen."
            ),
            say!(
                "Name the {file} load of the same model, or write the file for {load}.",
                "Nennen Sie den {file}-Load desselben Modells, oder schreiben Sie die Datei für {load}."
            ),
        ),
        Cause::LoadRecovery => (
            owned(
                "This is a recovery image, not a normal firmware name.",
                "Das ist ein Rettungsabbild, kein gewöhnlicher Firmwarename.",
            ),
            owned(
                "Name the load as its .loads file is called, without the ending.",
                "Nennen Sie den Load so, wie seine .loads-Datei heißt, ohne die Endung.",
            ),
        ),
        Cause::LoadSuffix(ending, bare) => (
            say!(
                "The name of the firmware ends in {ending}; phones add that themselves and then find no such file.",
                "Der Name der Firmware endet auf {ending}; das ergänzen Telefone selbst und finden dann keine solche Datei."
            ),
            say!("Write {bare}.", "Schreiben Sie {bare}."),
        ),
        Cause::ModuleCount(count) => (
            say!(
                "The file names {count} key modules; phones take at most three.",
                "Die Datei nennt {count} Tastenmodule; Telefone nehmen höchstens drei."
            ),
            owned("Remove those that are not there.", "Entfernen Sie die, die nicht da sind."),
        ),
        Cause::ModuleHost(module) => (
            say!(
                "The {module} does not fit the phones that this firmware is for.",
                "Das {module} passt nicht zu den Telefonen, für die diese Firmware ist."
            ),
            owned("Check the module or the firmware.", "Prüfen Sie das Modul oder die Firmware."),
        ),
        Cause::ModuleLines(module, found, keys) => (
            say!(
                "The {module} has {keys} keys, not {found}; buttons behind it may be counted wrong.",
                "Das {module} hat {keys} Tasten, nicht {found}; Tasten dahinter können falsch gezählt werden."
            ),
            say!("Write {keys}.", "Schreiben Sie {keys}."),
        ),
        Cause::ModuleLoad(module, load, start) if load.is_empty() => (
            say!(
                "The {module} needs firmware of its own; without its name it may keep an old one.",
                "Das {module} braucht eigene Firmware; ohne deren Namen behält es womöglich eine alte."
            ),
            say!(
                "Name its load, which begins with {start}.",
                "Nennen Sie seinen Load, der mit {start} beginnt."
            ),
        ),
        Cause::ModuleLoad(module, load, start) => (
            say!(
                "“{load}” does not look like firmware for the {module}: that begins with {start}.",
                "„{load}“ sieht nicht nach Firmware für das {module} aus: Die beginnt mit {start}."
            ),
            owned("Name the load of the module.", "Nennen Sie den Load des Moduls."),
        ),
        Cause::ModuleMix => (
            owned(
                "The key modules are of different kinds; on an 88xx all have to be alike.",
                "Die Tastenmodule sind von verschiedener Art; an einem 88xx müssen alle gleich sein.",
            ),
            owned("Name the kind that is connected.", "Nennen Sie die Art, die angeschlossen ist."),
        ),
        Cause::PhoneSettingsInDefault(part) => (
            say!(
                "{part} belongs to a single phone; in the file for all phones it likely has no effect.",
                "{part} gehört zu einem einzelnen Telefon; in der Datei für alle Telefone hat es wahrscheinlich keine Wirkung."
            ),
            owned("Put it into the file of the phone.", "Setzen Sie es in die Datei des Telefons."),
        ),
        Cause::TextPhone => (
            owned(
                "With this firmware a 7940 or 7960 reads its lines from a text file, SIP and its address with the ending .cnf, not from this one.",
                "Mit dieser Firmware liest ein 7940 oder 7960 seine Leitungen aus einer Textdatei, SIP und seiner Adresse mit der Endung .cnf, nicht aus dieser.",
            ),
            owned(
                "Write the text file; this one serves only to name the firmware.",
                "Schreiben Sie die Textdatei; diese hier nennt nur die Firmware.",
            ),
        ),
        Cause::UnknownModelNumber(number) => (
            say!(
                "{number} is no device number of a known phone; no phone may ever read this entry.",
                "{number} ist keine Gerätenummer eines bekannten Telefons; womöglich liest nie ein Telefon diesen Eintrag."
            ),
            owned(
                "Look the number up in the list of models.",
                "Schlagen Sie die Nummer in der Liste der Modelle nach.",
            ),
        ),
        Cause::VersionStamp => (
            owned(
                "The file was changed, but its version stamp is the same; phones that compare it may keep the old settings.",
                "Die Datei wurde geändert, aber ihr Versionsstempel ist derselbe; Telefone, die ihn vergleichen, behalten womöglich die alten Einstellungen.",
            ),
            owned(
                "Write any other text, or restart the phone afterwards.",
                "Schreiben Sie irgendeinen anderen Text, oder starten Sie das Telefon danach neu.",
            ),
        ),
        _ => return None,
    })
}
