//! What the help says: formats, keys, what happens on the phone, shortcuts.

use super::language::{Text, same, text};

pub const HELP: Text = text("Help", "Hilfe");
pub const HELP_HINT: Text = text("Help (F1)", "Hilfe (F1)");
pub const SENTENCE: Text = text(
    "Open a file, change it in the form, look at Problems and Changes, export it, restart the phone.",
    "Datei öffnen, im Formular ändern, Probleme und Änderungen ansehen, exportieren, Telefon neu starten.",
);
pub const CLOSE: Text = text("Close", "Schließen");

/// Names with what is to know of them.
pub type Entries = &'static [(Text, Text)];

/// Parts of the help, each with its heading.
pub const PARTS: [(Text, Entries); 4] = [
    (text("Files", "Dateien"), &FILES),
    (text("Keys", "Schlüssel"), &KEYS),
    (text("What happens on the phone", "Was auf dem Telefon geschieht"), &PHONE),
    (text("When something is wrong", "Wenn etwas nicht stimmt"), &WRONG),
];

/// Combinations of keys, and what they do.
pub const SHORTCUTS: Text = text("Shortcuts", "Tastenkürzel");
pub const SHORTCUT_LIST: [(&[Text], Text); 9] = [
    (&[text("Ctrl O", "Strg O")], text("open files", "Dateien öffnen")),
    (
        &[text("Ctrl V", "Strg V")],
        text(
            "open what was copied: a file, its text, a key, a log",
            "Kopiertes öffnen: eine Datei, ihren Text, einen Schlüssel, ein Protokoll",
        ),
    ),
    (
        &[text("Ctrl K", "Strg K")],
        text(
            "find a field, or say what you want to change",
            "ein Feld suchen oder sagen, was Sie ändern wollen",
        ),
    ),
    (&[text("Ctrl Z", "Strg Z")], text("undo", "rückgängig machen")),
    (&[text("Ctrl Y", "Strg Y")], text("redo", "wiederholen")),
    (&[text("Ctrl S", "Strg S")], text("export", "exportieren")),
    (
        &[same("←"), same("→")],
        text(
            "from tab to tab in Source, Changes, Problems",
            "von Reiter zu Reiter in Quelltext, Änderungen, Probleme",
        ),
    ),
    (&[same("Esc")], text("close or go back", "schließen oder zurück")),
    (&[same("F1"), same("?")], text("this help", "diese Hilfe")),
];

const FILES: [(Text, Text); 7] = [
    (
        same("SEP….cnf.xml, ATA….cnf.xml"),
        text(
            "All settings of one phone or adapter, named by its MAC address; SIP or SCCP.",
            "Alle Einstellungen eines Telefons oder Adapters, benannt nach seiner MAC-Adresse; SIP oder SCCP.",
        ),
    ),
    (
        same("XMLDefault.cnf.xml"),
        text(
            "For phones without a file of their own. Names the load (firmware) of each model.",
            "Für Telefone ohne eigene Datei. Nennt zu jedem Modell den Load (die Firmware).",
        ),
    ),
    (
        same("flat-profile"),
        text(
            "Settings of multiplatform phones, SPA phones and analogue adapters, plain or made with openssl enc.",
            "Einstellungen von Multiplattform-Telefonen, SPA-Telefonen und Analogadaptern, im Klartext oder mit openssl enc verschlüsselt.",
        ),
    ),
    (
        same("SIPDefault.cnf, SIP….cnf"),
        text(
            "Lines of name: value, for the SIP loads of 7940 and 7960.",
            "Zeilen aus Name: Wert, für die SIP-Loads von 7940 und 7960.",
        ),
    ),
    (
        same(".sgn"),
        text(
            "Signed: everybody can read it. Signed again, it needs a signer that the phone trusts.",
            "Signiert: Jeder kann sie lesen. Neu signiert braucht sie einen Signierer, dem das Telefon vertraut.",
        ),
    ),
    (
        same(".enc.sgn"),
        text(
            "Encrypted for one phone. Only that phone’s private key opens it.",
            "Für ein bestimmtes Telefon verschlüsselt. Nur dessen privater Schlüssel öffnet sie.",
        ),
    ),
    (
        text("CTL and ITL (.tlv)", "CTL und ITL (.tlv)"),
        text(
            "Trust lists: whose files and servers a phone believes.",
            "Vertrauenslisten: wessen Dateien und Servern ein Telefon glaubt.",
        ),
    ),
];

const KEYS: [(Text, Text); 4] = [
    (
        text("Phone’s private key", "Privater Schlüssel des Telefons"),
        text(
            "Opens what was encrypted for that phone. PEM, DER or PKCS #12; drop it anywhere on the page.",
            "Öffnet, was für dieses Telefon verschlüsselt wurde. PEM, DER oder PKCS #12; ziehen Sie ihn irgendwo auf die Seite.",
        ),
    ),
    (
        text("Signer", "Signierer"),
        text(
            "A certificate with its private key, of the call server or made under Keys. Phones with a trust list take its files only if the list names it.",
            "Ein Zertifikat mit seinem privaten Schlüssel, vom Call-Server oder unter Schlüssel erzeugt. Telefone mit Vertrauensliste nehmen seine Dateien nur, wenn die Liste ihn nennt.",
        ),
    ),
    (
        same("Passphrase"),
        text(
            "For files of openssl enc. The usual ways of deriving the key are tried.",
            "Für Dateien von openssl enc. Die üblichen Arten, daraus den Schlüssel abzuleiten, werden probiert.",
        ),
    ),
    (
        text("Where they are", "Wo sie sind"),
        text(
            "In the memory of this tab, until you forget them or close it. Never stored.",
            "Im Speicher dieses Tabs, bis Sie sie vergessen oder ihn schließen. Nie gespeichert.",
        ),
    ),
];

const PHONE: [(Text, Text); 5] = [
    (
        text("1. Trust list", "1. Vertrauensliste"),
        text(
            "It asks the TFTP server for CTLSEP….tlv, then ITLSEP….tlv or ITLFile.tlv.",
            "Es verlangt vom TFTP-Server CTLSEP….tlv, dann ITLSEP….tlv oder ITLFile.tlv.",
        ),
    ),
    (
        text("2. Its own file", "2. Seine eigene Datei"),
        text(
            "With a trust list under the name with .sgn or .enc.sgn, else SEP….cnf.xml, spelled exactly so.",
            "Mit Vertrauensliste unter dem Namen mit .sgn oder .enc.sgn, sonst SEP….cnf.xml, genau so geschrieben.",
        ),
    ),
    (
        same("3. XMLDefault.cnf.xml"),
        text("When there is no file of its own.", "Wenn es keine eigene Datei gibt."),
    ),
    (
        text("4. The load", "4. Der Load"),
        text(
            "When the file names another load than it runs; then it starts again.",
            "Wenn die Datei einen anderen Load nennt, als auf ihm läuft; dann startet es neu.",
        ),
    ),
    (
        text("5. The rest", "5. Der Rest"),
        text(
            "Words, tones, dial plan, ring list, background. Then it registers with its server.",
            "Wörter, Töne, Wählplan, Klingeltöne, Hintergrundbild. Dann meldet es sich bei seinem Server an.",
        ),
    ),
];

const WRONG: [(Text, Text); 4] = [
    (
        text("It keeps its old settings", "Es behält seine alten Einstellungen"),
        text(
            "The file is damaged, wrongly signed, or has another name. See Problems, and “Will the phone accept it?” on export.",
            "Die Datei ist beschädigt, falsch signiert oder heißt anders. Siehe Probleme und „Nimmt das Telefon sie an?“ beim Export.",
        ),
    ),
    (
        text("It asks and gets nothing", "Es fragt und bekommt nichts"),
        text(
            "Open the log of the TFTP server here: it shows each phone, what it asked for, and what to do.",
            "Öffnen Sie hier das Protokoll des TFTP-Servers: Es zeigt jedes Telefon, was es verlangt hat und was zu tun ist.",
        ),
    ),
    (
        text("Nothing changes", "Nichts ändert sich"),
        text(
            "Phones read their file when they start or are reset, at no other time.",
            "Telefone lesen ihre Datei, wenn sie starten oder zurückgesetzt werden, sonst nie.",
        ),
    ),
    (
        text("The file looks broken", "Die Datei sieht zerstört aus"),
        text(
            "Upload in binary mode: text mode changes bytes.",
            "Laden Sie sie im Binärmodus hoch: Der Textmodus verändert Bytes.",
        ),
    ),
];
