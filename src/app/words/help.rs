//! What the help says: formats, keys, what happens on the phone, shortcuts.

pub const HELP: &str = "Help";
pub const HELP_HINT: &str = "Help (F1)";
pub const SENTENCE: &str = "Open a file, change it in the form, look at Problems and Changes, export it, restart the phone.";
pub const CLOSE: &str = "Close";

/// Parts of the help: a heading, then names with what is to know of them.
pub const PARTS: [(&str, &[(&str, &str)]); 4] = [
    ("Files", &FILES),
    ("Keys", &KEYS),
    ("What happens on the phone", &PHONE),
    ("When something is wrong", &WRONG),
];

/// Combinations of keys, and what they do.
pub const SHORTCUTS: &str = "Shortcuts";
pub const SHORTCUT_LIST: [(&[&str], &str); 9] = [
    (&["Ctrl O"], "open files"),
    (&["Ctrl V"], "open what was copied: a file, its text, a key, a log"),
    (&["Ctrl K"], "find a field, or say what you want to change"),
    (&["Ctrl Z"], "undo"),
    (&["Ctrl Y"], "redo"),
    (&["Ctrl S"], "export"),
    (&["←", "→"], "from tab to tab in Source, Changes, Problems"),
    (&["Esc"], "close or go back"),
    (&["F1", "?"], "this help"),
];

const FILES: [(&str, &str); 7] = [
    (
        "SEP….cnf.xml, ATA….cnf.xml",
        "All settings of one phone or adapter, named by its MAC address; SIP or SCCP.",
    ),
    (
        "XMLDefault.cnf.xml",
        "For phones without a file of their own. Names the load (firmware) of each model.",
    ),
    (
        "flat-profile",
        "Settings of multiplatform phones, SPA phones and analogue adapters, plain or made with openssl enc.",
    ),
    ("SIPDefault.cnf, SIP….cnf", "Lines of name: value, for the SIP loads of 7940 and 7960."),
    (
        ".sgn",
        "Signed: everybody can read it. Signed again, it needs a signer that the phone trusts.",
    ),
    (".enc.sgn", "Encrypted for one phone. Only that phone’s private key opens it."),
    ("CTL and ITL (.tlv)", "Trust lists: whose files and servers a phone believes."),
];

const KEYS: [(&str, &str); 4] = [
    (
        "Phone’s private key",
        "Opens what was encrypted for that phone. PEM, DER or PKCS #12; drop it anywhere on the page.",
    ),
    (
        "Signer",
        "A certificate with its private key, of the call server or made under Keys. Phones with a trust list take its files only if the list names it.",
    ),
    ("Passphrase", "For files of openssl enc. The usual ways of deriving the key are tried."),
    (
        "Where they are",
        "In the memory of this tab, until you forget them or close it. Never stored.",
    ),
];

const PHONE: [(&str, &str); 5] = [
    ("1. Trust list", "It asks the TFTP server for CTLSEP….tlv, then ITLSEP….tlv or ITLFile.tlv."),
    (
        "2. Its own file",
        "With a trust list under the name with .sgn or .enc.sgn, else SEP….cnf.xml, spelled exactly so.",
    ),
    ("3. XMLDefault.cnf.xml", "When there is no file of its own."),
    ("4. The load", "When the file names another load than it runs; then it starts again."),
    (
        "5. The rest",
        "Words, tones, dial plan, ring list, background. Then it registers with its server.",
    ),
];

const WRONG: [(&str, &str); 4] = [
    (
        "It keeps its old settings",
        "The file is damaged, wrongly signed, or has another name. See Problems, and “Will the phone accept it?” on export.",
    ),
    (
        "It asks and gets nothing",
        "Open the log of the TFTP server here: it shows each phone, what it asked for, and what to do.",
    ),
    ("Nothing changes", "Phones read their file when they start or are reset, at no other time."),
    ("The file looks broken", "Upload in binary mode: text mode changes bytes."),
];
