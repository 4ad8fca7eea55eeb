//! What a file that shows no form says: what it needs, what is known of it, what to do.

use super::dates::{day, moment};
use super::language::{Text, owned, pick, same, text};
use super::{count, number};
use crate::app::state::Companion;
use crate::container::aes128gcm::Aes128GcmError;
use crate::container::facts::{Fact, facts};
use crate::container::gzip::GzipError;
use crate::container::header::{HashCode, Header, Version};
use crate::container::kdf::Kdf;
use crate::container::layers::{Layer, LayerError, Need, Unsupported};
use crate::container::openssl::{OpenSslError, OpenSslKey, Salt};
use crate::container::{Damage, DecryptError, TlvError};
use crate::session::{Closed, ClosedFile, LARGEST_FILE};

pub const WHAT: Text = text("What it is", "Was es ist");
pub const DO: Text = text("What to do", "Was zu tun ist");
pub const UNLOCK: Text = text("Unlock", "Öffnen");
pub const ADD_KEY: Text = text("Choose the key file", "Schlüsseldatei auswählen");
pub const PASSPHRASE: Text = same("Passphrase");
pub const CONTENT_KEY: Text = text("Content key", "Inhaltsschlüssel");
pub const CONTENT_KEY_HINT: Text = text(
    "As text, hexadecimal or base64. It is used in this page only.",
    "Als Text, hexadezimal oder base64. Er wird nur auf dieser Seite benutzt.",
);
pub const PASSPHRASE_HINT: Text = text(
    "The usual ways of openssl enc are tried: MD5, SHA-256, PBKDF2. Options may stand behind it, such as -pbkdf2 -iter 1000, or give key … iv … in hexadecimal digits.",
    "Versucht werden die üblichen Arten von openssl enc: MD5, SHA-256, PBKDF2. Dahinter dürfen Optionen stehen, etwa -pbkdf2 -iter 1000, oder geben Sie key … iv … in hexadezimalen Ziffern an.",
);
pub const OTHER_FILE: Text = text("Open another file", "Andere Datei öffnen");
pub const SAVE_CONTENT: Text = text("Download the content", "Inhalt herunterladen");
pub const SIZE: Text = text("Size", "Größe");
pub const KIND: Text = text("Kind", "Art");
pub const ENCRYPTED: Text =
    text("Encrypted for a phone, and signed", "Für ein Telefon verschlüsselt und signiert");
pub const NAMED: Text = text("Its phone’s certificate", "Zertifikat des Telefons");
pub const NAMED_BY: Text = text("Named by", "Genannt von");

/// A whole page about a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The heading.
    pub title: String,
    /// What it is, in a sentence or two.
    pub text: String,
    /// What was tried in vain.
    pub trouble: Option<(String, String)>,
    /// What to do.
    pub steps: Vec<String>,
}

fn said(title: &str, text: &str, steps: &[&str]) -> Said {
    let steps = steps.iter().map(|&step| step.to_owned()).collect();
    Said { title: title.to_owned(), text: text.to_owned(), trouble: None, steps }
}

const THE_PLAIN_ONE: Text = text(
    "Or open the plain file from the server that made this one, if you can reach it.",
    "Oder öffnen Sie die unverschlüsselte Datei vom Server, der diese erzeugt hat, falls Sie ihn erreichen.",
);
const CONFIGURATION: Text = text(
    "Choose the configuration itself, such as SEP….cnf.xml, XMLDefault.cnf.xml or SIP….cnf.",
    "Wählen Sie die Konfiguration selbst, etwa SEP….cnf.xml, XMLDefault.cnf.xml oder SIP….cnf.",
);
const FETCH_AGAIN: Text = text(
    "Fetch the file again from where it came, in binary mode, and open the new copy.",
    "Holen Sie die Datei noch einmal von dort, woher sie kam, im Binärmodus, und öffnen Sie die neue Kopie.",
);

/// A file of too many bytes.
#[must_use]
pub fn too_large() -> Said {
    let title = say!(
        "This file is larger than {} MiB",
        "Diese Datei ist größer als {} MiB",
        LARGEST_FILE >> 20
    );
    said(
        &title,
        pick(
            "No phone configuration is that large, so it was not opened.",
            "So groß ist keine Telefonkonfiguration, deshalb wurde sie nicht geöffnet.",
        ),
        &[&CONFIGURATION],
    )
}

/// A file that is kept, with what its open short file tells, and the passphrases typed in vain.
#[must_use]
pub fn closed(file: &ClosedFile, companion: Option<&Companion>, attempts: u32) -> Said {
    match file.why() {
        _ if payload(file).is_some() => said(
            pick("What is signed here is no text", "Was hier signiert ist, ist kein Text"),
            pick(
                "The signed file holds binary data, such as a ring tone, a picture or firmware. There is nothing to edit in a form; the content can be saved as it is.",
                "Die signierte Datei enthält Binärdaten, etwa einen Klingelton, ein Bild oder Firmware. In einem Formular gibt es nichts zu ändern; der Inhalt lässt sich so speichern, wie er ist.",
            ),
            &[],
        ),
        Closed::Locked(need) => locked(need, companion, attempts),
        Closed::Damaged(error) => damaged(error),
        Closed::Unsupported(kind) => unsupported(*kind, attempts),
        Closed::Binary => said(
            pick("This file holds no text", "Diese Datei enthält keinen Text"),
            pick(
                "It is binary data of a kind that this page does not know. The file is untouched.",
                "Es sind Binärdaten einer Art, die diese Seite nicht kennt. Die Datei ist unverändert.",
            ),
            &[&CONFIGURATION],
        ),
        Closed::TrustList(_) | Closed::Loads(_) => Said::default(),
    }
}

/// What came out of the layers and is no text; or what was signed, when that is all there is.
#[must_use]
pub fn payload(file: &ClosedFile) -> Option<&[u8]> {
    let package = file.package();
    match (file.why(), package.layers()) {
        (Closed::Binary, [_, ..]) => file.content(),
        (Closed::Unsupported(_), [Layer::Signed(layer)]) => {
            Some(layer.signed.payload(package.bytes()))
        }
        _ => None,
    }
}

/// What kind of file it is, in two words or three.
#[must_use]
pub fn kind(why: &Closed) -> Option<&'static str> {
    match why {
        Closed::Locked(Need::Passphrase { .. }) => Some("OpenSSL, AES-256-CBC (Salted__)"),
        Closed::Locked(Need::ContentKey { .. }) => Some(pick(
            "aes128gcm (RFC 8188), most likely",
            "höchstwahrscheinlich aes128gcm (RFC 8188)",
        )),
        Closed::Unsupported(Unsupported::ForeignLayout) => {
            Some(pick("third-party layout, tag 0x70", "fremder Aufbau, Tag 0x70"))
        }
        Closed::Unsupported(Unsupported::Zip) => Some(pick("ZIP archive", "ZIP-Archiv")),
        Closed::Unsupported(Unsupported::Other) => {
            Some(pick("picture, document or program", "Bild, Dokument oder Programm"))
        }
        Closed::Unsupported(_) | Closed::Binary => {
            Some(pick("unknown binary data", "unbekannte Binärdaten"))
        }
        _ => None,
    }
}

fn locked(need: &Need, companion: Option<&Companion>, attempts: u32) -> Said {
    match need {
        Need::PrivateKey { bits, tried, fitting, .. } => {
            let size = bits.map(|bits| format!(", RSA {bits}")).unwrap_or_default();
            let mut said = said(
                pick(
                    "This file is encrypted for one phone",
                    "Diese Datei ist für ein Telefon verschlüsselt",
                ),
                &say!(
                    "It opens with the private key of that phone{size}, and with no other. The file is untouched.",
                    "Sie öffnet sich mit dem privaten Schlüssel dieses Telefons{size} und mit keinem anderen. Die Datei ist unverändert."
                ),
                &[pick(
                    "Drop or choose the file with that private key: PEM, DER, PKCS #8 or PKCS #12, with its password if it has one.",
                    "Ziehen Sie die Datei mit diesem privaten Schlüssel hierher oder wählen Sie sie aus: PEM, DER, PKCS #8 oder PKCS #12, mit Passwort, falls sie eines hat.",
                )],
            );
            said.steps.push(match companion {
                Some(companion) => say!(
                    "{} names the phone’s certificate. A key that comes with that certificate is the right one.", "{} nennt das Zertifikat des Telefons. Ein Schlüssel, der mit diesem Zertifikat kommt, ist der richtige.",
                    companion.file
                ),
                None => owned("Open the short .cnf.xml.sgn beside this file too: it names the phone’s certificate (certHash), so the right key is recognised.", "Öffnen Sie auch die kurze .cnf.xml.sgn neben dieser Datei: Sie nennt das Zertifikat des Telefons (certHash), damit der richtige Schlüssel erkannt wird."),
            });
            said.steps.push(
                owned("A key that the phone made itself never leaves the phone. Then open the plain file from the server that made this one.", "Ein Schlüssel, den das Telefon selbst erzeugt hat, verlässt es nie. Öffnen Sie dann die unverschlüsselte Datei vom Server, der diese erzeugt hat."),
            );
            said.trouble = match (*tried, *fitting) {
                (0, _) => None,
                (tried, 0) => Some((
                    owned(
                        "None of the keys at hand has the right size",
                        "Keiner der vorhandenen Schlüssel hat die richtige Größe",
                    ),
                    say!(
                        "{} tried. The file asks for a key of {} bits, so it was made for another one.",
                        "{} versucht. Die Datei verlangt einen Schlüssel mit {} Bit, sie wurde also für einen anderen erzeugt.",
                        count(
                            tried,
                            pick("key was", "Schlüssel wurde"),
                            pick("keys were", "Schlüssel wurden")
                        ),
                        bits.map_or_else(
                            || owned("an unknown number of", "unbekannt vielen"),
                            number
                        ),
                    ),
                )),
                (_, fitting) => Some((
                    owned(
                        "Another key, or a damaged file",
                        "Ein anderer Schlüssel oder eine beschädigte Datei",
                    ),
                    say!(
                        "{} the right size and does not open the file. Either it was made for another phone, or the wrapped key inside is damaged.",
                        "{} die richtige Größe, aber die Datei öffnet sich damit nicht. Entweder wurde sie für ein anderes Telefon erzeugt, oder der verpackte Schlüssel darin ist beschädigt.",
                        count(
                            fitting,
                            pick("key has", "Schlüssel hat"),
                            pick("keys have", "Schlüssel haben")
                        ),
                    ),
                )),
            };
            said
        }
        Need::Passphrase { tried, left_out, misread } => {
            let mut said = said(
                pick(
                    "This file is encrypted with a passphrase",
                    "Diese Datei ist mit einer Passphrase verschlüsselt",
                ),
                pick(
                    "It was made with “openssl enc”, as multiplatform phones take it. The file is untouched.",
                    "Sie wurde mit „openssl enc“ erzeugt, wie Multiplatform-Telefone sie annehmen. Die Datei ist unverändert.",
                ),
                &[
                    pick(
                        "Type the passphrase above. It stands in the phone’s profile rule as its key option; or ask whoever provisions the phones.",
                        "Geben Sie oben die Passphrase ein. Sie steht in der Profile Rule des Telefons als Option „key“; oder fragen Sie, wer die Telefone provisioniert.",
                    ),
                    &THE_PLAIN_ONE,
                ],
            );
            said.trouble = passphrase_trouble(*tried, attempts, *left_out, *misread);
            said
        }
        Need::ContentKey { key_id, tried } => {
            let name = String::from_utf8_lossy(key_id);
            let name = if key_id.is_empty() {
                String::new()
            } else {
                say!(" named “{name}”", " namens „{name}“")
            };
            let mut said = said(
                pick(
                    "This file is encrypted with a content key",
                    "Diese Datei ist mit einem Inhaltsschlüssel verschlüsselt",
                ),
                &say!(
                    "It looks like aes128gcm (RFC 8188), as multiplatform phones take it. It opens with the key{name}. The file is untouched.",
                    "Sie sieht aus wie aes128gcm (RFC 8188), wie Multiplatform-Telefone es annehmen. Sie öffnet sich mit dem Schlüssel{name}. Die Datei ist unverändert."
                ),
                &[
                    pick(
                        "Type the content key above: the input keying material that the phone’s profile rule names.",
                        "Geben Sie oben den Inhaltsschlüssel ein: das Schlüsselmaterial, das die Profile Rule des Telefons nennt.",
                    ),
                    &THE_PLAIN_ONE,
                ],
            );
            said.trouble = match (attempts, *tried) {
                (0, 0) => None,
                (0, n) => Some((
                    owned("Nothing at hand opens it", "Nichts Vorhandenes öffnet sie"),
                    say!(
                        "{} tried.",
                        "{} versucht.",
                        count(
                            n,
                            pick("passphrase was", "Passphrase wurde"),
                            pick("passphrases were", "Passphrasen wurden")
                        )
                    ),
                )),
                _ => Some((
                    owned("That key does not open it", "Dieser Schlüssel öffnet sie nicht"),
                    owned(
                        "Another key, or a damaged file. Check for blanks at the ends and try again.",
                        "Ein anderer Schlüssel oder eine beschädigte Datei. Achten Sie auf Leerzeichen an den Enden und versuchen Sie es noch einmal.",
                    ),
                )),
            };
            said
        }
    }
}

fn passphrase_trouble(
    tried: usize,
    attempts: u32,
    left_out: bool,
    misread: usize,
) -> Option<(String, String)> {
    if tried == 0 {
        return None;
    }
    let mut text = if attempts == 0 {
        say!(
            "{} tried.",
            "{} versucht.",
            count(
                tried,
                pick("passphrase at hand was", "vorhandene Passphrase wurde"),
                pick("passphrases at hand were", "vorhandene Passphrasen wurden")
            )
        )
    } else {
        owned(
            "Mind capitals and blanks at the ends. It was tried with MD5, SHA-256 and PBKDF2; a damaged file looks the same as a wrong passphrase.",
            "Achten Sie auf Großbuchstaben und auf Leerzeichen an den Enden. Versucht wurde mit MD5, SHA-256 und PBKDF2; eine beschädigte Datei sieht genauso aus wie eine falsche Passphrase.",
        )
    };
    if misread > 0 {
        text.push_str(
            pick(" The options behind it could not be read: write them as openssl enc takes them.", " Die Optionen dahinter waren nicht zu lesen: Schreiben Sie sie so, wie openssl enc sie annimmt."),
        );
    }
    if left_out {
        text.push_str(pick(
            " Not everything was tried, for it would have taken too long.",
            " Nicht alles wurde versucht, denn es hätte zu lange gedauert.",
        ));
    }
    let title = if attempts == 0 {
        pick("Nothing at hand opens it", "Nichts Vorhandenes öffnet sie")
    } else {
        pick("That passphrase does not open it", "Diese Passphrase öffnet sie nicht")
    };
    Some((title.to_owned(), text))
}

fn damaged(error: &LayerError) -> Said {
    let why = match error {
        LayerError::Header(error) => match error {
            TlvError::ForeignLayout => return unsupported(Unsupported::ForeignLayout, 0),
            TlvError::HeaderLongerThanFile { header, file } => say!(
                "Its header claims {} bytes, but the whole file has {}: it is cut off.",
                "Ihr Kopf behauptet {} Bytes, aber die ganze Datei hat {}: Sie ist abgeschnitten.",
                number(*header),
                number(*file)
            ),
            TlvError::Cut { at, .. } => {
                say!(
                    "It ends in the middle of a field, {} bytes in: it is cut off.",
                    "Sie endet mitten in einem Feld, nach {} Bytes: Sie ist abgeschnitten.",
                    number(*at)
                )
            }
            TlvError::Empty => owned("It is empty.", "Sie ist leer."),
            TlvError::NotAHeader { .. } | TlvError::Missing { .. } => owned(
                "Its header lacks what every header begins with.",
                "Ihrem Kopf fehlt, womit jeder Kopf beginnt.",
            ),
            TlvError::PastEnd { at, .. } | TlvError::BadLength { at, .. } => {
                say!(
                    "The field at byte {} cannot be as long as it claims.",
                    "Das Feld bei Byte {} kann nicht so lang sein, wie es behauptet.",
                    number(*at)
                )
            }
            TlvError::HeaderTooShort { header } => {
                say!(
                    "Its header claims {} bytes, fewer than it has.",
                    "Ihr Kopf behauptet {} Bytes, weniger, als er hat.",
                    number(*header)
                )
            }
            TlvError::BadRecord { index, at } => say!(
                "Record {} of the trust list, at byte {}, has an impossible length.",
                "Eintrag {} der Vertrauensliste, bei Byte {}, hat eine unmögliche Länge.",
                index + 1,
                number(*at)
            ),
        },
        LayerError::Decrypt(error) => match error {
            DecryptError::Damaged(Damage::Digest) => owned(
                "The key is the right one, but the content is not what was encrypted: its digest differs.",
                "Der Schlüssel ist der richtige, aber der Inhalt ist nicht, was verschlüsselt wurde: Sein Hashwert weicht ab.",
            ),
            DecryptError::Damaged(Damage::Length(length)) => say!(
                "The encrypted part has {} bytes, which is no whole number of blocks of 16.",
                "Der verschlüsselte Teil hat {} Bytes; das ist keine ganze Zahl von 16er-Blöcken.",
                number(*length)
            ),
            DecryptError::Damaged(Damage::Padding(padding)) => {
                say!(
                    "Its header claims {padding} bytes of padding; there can be 1 to 16.",
                    "Ihr Kopf behauptet {padding} Bytes Auffüllung; es können 1 bis 16 sein."
                )
            }
            DecryptError::Missing { tag } => {
                say!(
                    "Its header lacks a field without which it cannot be opened (tag {tag}).",
                    "Ihrem Kopf fehlt ein Feld, ohne das sie sich nicht öffnen lässt (Tag {tag})."
                )
            }
            DecryptError::UnknownHash(code) => say!(
                "Its header names a digest that is not known (code {}), so the content could not be checked.",
                "Ihr Kopf nennt ein unbekanntes Hashverfahren (Code {}), deshalb ließ sich der Inhalt nicht prüfen.",
                code.0
            ),
            DecryptError::WrongKey { .. }
            | DecryptError::WrongKeyOrDamaged
            | DecryptError::NotRsa => {
                owned("No key at hand opens it.", "Kein vorhandener Schlüssel öffnet sie.")
            }
        },
        LayerError::Gzip(error) => match error {
            GzipError::Cut => owned(
                "The compressed data ends too early: the file is cut off.",
                "Die komprimierten Daten enden zu früh: Die Datei ist abgeschnitten.",
            ),
            GzipError::Checksum => owned(
                "What comes out does not fit the checksum in the file.",
                "Was herauskommt, passt nicht zur Prüfsumme in der Datei.",
            ),
            GzipError::Trailing { at } => {
                say!(
                    "Something that is not gzip follows at byte {}.",
                    "Bei Byte {} folgt etwas, das kein gzip ist.",
                    number(*at)
                )
            }
            GzipError::TooLarge { limit } => {
                return said(
                    pick("This file unpacks to too much", "Diese Datei wird entpackt zu groß"),
                    &say!(
                        "More than {} MiB come out of it, which no phone configuration has. It was stopped there.",
                        "Es kommen mehr als {} MiB heraus; so viel hat keine Telefonkonfiguration. Dort wurde abgebrochen.",
                        limit >> 20
                    ),
                    &[&CONFIGURATION],
                );
            }
            GzipError::Header | GzipError::Data => {
                owned("The compressed data is broken.", "Die komprimierten Daten sind beschädigt.")
            }
        },
        LayerError::OpenSsl(error) => match error {
            OpenSslError::DamagedEnd => owned(
                "The passphrase is the right one, but the end of the file is missing or changed.",
                "Die Passphrase ist die richtige, aber das Ende der Datei fehlt oder ist verändert.",
            ),
            OpenSslError::Length { bytes } => say!(
                "It holds {} bytes of encrypted data, which is no whole number of blocks of 16: cut off, or something was added.",
                "Sie enthält {} Bytes verschlüsselter Daten; das ist keine ganze Zahl von 16er-Blöcken: abgeschnitten, oder etwas wurde angefügt.",
                number(*bytes)
            ),
            OpenSslError::Armour => {
                owned("Its base64 text is broken.", "Ihr base64-Text ist beschädigt.")
            }
            OpenSslError::WrongPassphrase => {
                owned("No passphrase at hand opens it.", "Keine vorhandene Passphrase öffnet sie.")
            }
        },
        LayerError::Aes128Gcm(error) => match error {
            Aes128GcmError::Record { number: record } => say!(
                "The key is the right one, but record {} is damaged.",
                "Der Schlüssel ist der richtige, aber Datensatz {} ist beschädigt.",
                number(record + 1)
            ),
            Aes128GcmError::Cut => owned(
                "The key is the right one, but the end is missing.",
                "Der Schlüssel ist der richtige, aber das Ende fehlt.",
            ),
            _ => owned("Its aes128gcm header is broken.", "Ihr aes128gcm-Kopf ist beschädigt."),
        },
        LayerError::TooDeep => {
            owned("It is wrapped more than eight times.", "Sie ist mehr als achtmal verpackt.")
        }
        LayerError::TooLarge => {
            return said(
                pick("This file unpacks to too much", "Diese Datei wird entpackt zu groß"),
                pick(
                    "More than 64 MiB come out of it, which no phone configuration has. It was stopped there.",
                    "Es kommen mehr als 64 MiB heraus; so viel hat keine Telefonkonfiguration. Dort wurde abgebrochen.",
                ),
                &[&CONFIGURATION],
            );
        }
    };
    said(
        pick("This file is damaged", "Diese Datei ist beschädigt"),
        &say!("{why} The file is untouched.", "{why} Die Datei ist unverändert."),
        &[
            &FETCH_AGAIN,
            pick(
                "A transfer in text mode changes line ends and breaks binary files: tftp and FTP clients need “binary” or “octet”.",
                "Eine Übertragung im Textmodus ändert Zeilenenden und zerstört Binärdateien: tftp- und FTP-Programme brauchen „binary“ oder „octet“.",
            ),
        ],
    )
}

fn unsupported(kind: Unsupported, attempts: u32) -> Said {
    match kind {
        Unsupported::ForeignLayout => said(
            pick(
                "This file is encrypted for another program",
                "Diese Datei ist für ein anderes Programm verschlüsselt",
            ),
            pick(
                "It begins with tag 0x70: the layout of a third-party tool, which no Cisco phone reads, so there is no way to open it here. The file is untouched.",
                "Sie beginnt mit Tag 0x70: dem Aufbau eines fremden Werkzeugs, den kein Cisco-Telefon liest; hier lässt sie sich deshalb nicht öffnen. Die Datei ist unverändert.",
            ),
            &[pick(
                "Look for the plain file, or for a .cnf.xml.enc.sgn that begins with 01 00 02.",
                "Suchen Sie die unverschlüsselte Datei oder eine .cnf.xml.enc.sgn, die mit 01 00 02 beginnt.",
            )],
        ),
        Unsupported::Zip => said(
            pick("This is a ZIP archive", "Das ist ein ZIP-Archiv"),
            pick(
                "This page opens single files. The archive is untouched.",
                "Diese Seite öffnet einzelne Dateien. Das Archiv ist unverändert.",
            ),
            &[pick(
                "Unpack it and drop the files inside here.",
                "Entpacken Sie es und ziehen Sie die Dateien daraus hierher.",
            )],
        ),
        Unsupported::Other => said(
            pick(
                "This is a picture, a document or a program",
                "Das ist ein Bild, ein Dokument oder ein Programm",
            ),
            pick(
                "It holds no configuration. The file is untouched.",
                "Es enthält keine Konfiguration. Die Datei ist unverändert.",
            ),
            &[&CONFIGURATION],
        ),
        Unsupported::Blocks { tried } => {
            let mut said = said(
                pick(
                    "This file has no mark that says what it is",
                    "Diese Datei hat kein Merkmal, das sagt, was sie ist",
                ),
                pick(
                    "It is whole blocks of 16 bytes that look random. That is what files encrypted with a manual key look like (7905, 7912, 7940, 7960), whose layout is not public; and OpenSSL files written without their salt, which open with a passphrase or a key and iv. The file is untouched.",
                    "Es sind ganze 16-Byte-Blöcke, die zufällig aussehen. So sehen Dateien aus, die mit einem manuellen Schlüssel verschlüsselt sind (7905, 7912, 7940, 7960) und deren Aufbau nicht öffentlich ist; ebenso OpenSSL-Dateien ohne ihr Salt, die sich mit einer Passphrase oder mit key und iv öffnen. Die Datei ist unverändert.",
                ),
                &[
                    pick(
                        "If it is for a multiplatform phone, type its passphrase, or key … iv …, above.",
                        "Ist sie für ein Multiplatform-Telefon, geben Sie oben dessen Passphrase ein, oder key … iv ….",
                    ),
                    pick(
                        "If it is for a 7905, 7912, 7940 or 7960 with a manual key, open the plain file on the server that made it: nobody can open this one without Cisco’s own tool.",
                        "Ist sie für ein 7905, 7912, 7940 oder 7960 mit manuellem Schlüssel, öffnen Sie die unverschlüsselte Datei auf dem Server, der sie erzeugt hat: Diese hier kann ohne Ciscos eigenes Werkzeug niemand öffnen.",
                    ),
                ],
            );
            if attempts > 0 {
                said.trouble = passphrase_trouble(tried.max(1), attempts, false, 0);
            }
            said
        }
        Unsupported::Binary => said(
            pick(
                "This file is binary data without a known layout",
                "Diese Datei enthält Binärdaten ohne bekannten Aufbau",
            ),
            pick(
                "It may be the output of the SPA profile compiler (SPC), whose layout is not public, firmware, or a damaged file. The file is untouched.",
                "Es kann die Ausgabe des SPA-Profil-Compilers (SPC) sein, deren Aufbau nicht öffentlich ist, Firmware oder eine beschädigte Datei. Die Datei ist unverändert.",
            ),
            &[
                pick(
                    "For an SPA or ATA, open the XML or text file that the compiler was given.",
                    "Öffnen Sie für ein SPA oder ATA die XML- oder Textdatei, die der Compiler bekam.",
                ),
                &CONFIGURATION,
            ],
        ),
    }
}

/// The name of a layer and what it is made of.
#[must_use]
pub fn layer(layer: &Layer, bytes: Option<&[u8]>) -> (&'static str, Vec<(String, String)>) {
    match layer {
        Layer::Signed(signed) => {
            (pick("Signed", "Signiert"), header(signed.signed.header(), bytes))
        }
        Layer::Encrypted(file) => (&ENCRYPTED, header(file.encrypted.header(), bytes)),
        Layer::OpenSsl(openssl) => {
            let mut rows = vec![(owned("Cipher", "Verfahren"), "AES-256-CBC".to_owned())];
            match &openssl.key {
                OpenSslKey::Passphrase { kdf, salt, .. } => {
                    rows.push((
                        owned("Key", "Schlüssel"),
                        say!("from a passphrase, {}", "aus einer Passphrase, {}", derivation(*kdf)),
                    ));
                    rows.push((
                        pick("Salt", "Salz").to_owned(),
                        match salt {
                            Salt::InFile(salt) => {
                                say!("{} in the file", "{} in der Datei", hex(salt))
                            }
                            Salt::Apart(salt) => {
                                say!("{}, not in the file", "{}, nicht in der Datei", hex(salt))
                            }
                            Salt::None => owned("none", "keins"),
                        },
                    ));
                }
                OpenSslKey::Raw(_) => {
                    rows.push((
                        owned("Key", "Schlüssel"),
                        owned("key and iv, as given", "key und iv, wie angegeben"),
                    ));
                }
            }
            if openssl.armour.is_some() {
                rows.push((
                    owned("Notation", "Schreibweise"),
                    owned("base64 lines", "base64-Zeilen"),
                ));
            }
            ("OpenSSL", rows)
        }
        Layer::Gzip(gzip) => {
            let mut rows = Vec::new();
            if let Some(name) = &gzip.name {
                rows.push((
                    owned("Stored name", "Gespeicherter Name"),
                    String::from_utf8_lossy(name).into_owned(),
                ));
            }
            if gzip.modified > 0 {
                rows.push((
                    owned("Stored time", "Gespeicherte Zeit"),
                    moment(i64::from(gzip.modified)),
                ));
            }
            rows.push((owned("Parts", "Teile"), number(gzip.members)));
            (pick("Compressed with gzip", "Mit gzip komprimiert"), rows)
        }
        Layer::Aes128Gcm(layer) => {
            let mut rows = vec![
                (
                    owned("Cipher", "Verfahren"),
                    owned(
                        "AES-128-GCM in records (RFC 8188)",
                        "AES-128-GCM in Datensätzen (RFC 8188)",
                    ),
                ),
                (
                    owned("Record size", "Datensatzgröße"),
                    say!("{} bytes", "{} Bytes", number(layer.record_size as usize)),
                ),
            ];
            if !layer.key_id.is_empty() {
                let name = String::from_utf8_lossy(&layer.key_id).into_owned();
                rows.push((owned("Key name", "Schlüsselname"), name));
            }
            (pick("Encrypted with a content key", "Mit einem Inhaltsschlüssel verschlüsselt"), rows)
        }
    }
}

/// How a passphrase becomes a key.
fn derivation(kdf: Kdf) -> String {
    match kdf {
        Kdf::Md5 => "MD5".to_owned(),
        Kdf::Sha1 => "SHA-1".to_owned(),
        Kdf::Sha256 => "SHA-256".to_owned(),
        Kdf::Sha512 => "SHA-512".to_owned(),
        Kdf::Pbkdf2 { rounds, hash } => {
            say!(
                "PBKDF2 with {}, {} rounds",
                "PBKDF2 mit {}, {} Runden",
                hash.name(),
                number(rounds as usize)
            )
        }
    }
}

/// Everything that a header says.
#[must_use]
pub fn header(header: &Header, bytes: Option<&[u8]>) -> Vec<(String, String)> {
    let all = facts(header, bytes.unwrap_or_default());
    let known = all.iter().filter(|fact| bytes.is_some() || !needs_bytes(fact));
    known.map(fact).collect()
}

/// Whether a fact is told wrong without the file's bytes.
fn needs_bytes(fact: &Fact<'_>) -> bool {
    matches!(fact, Fact::Iv(_) | Fact::PlainDigest(_) | Fact::Unknown(..) | Fact::PayloadLength(_))
}

fn fact(fact: &Fact<'_>) -> (String, String) {
    let bytes = |n: usize| count(n, pick("byte", "Byte"), pick("bytes", "Bytes"));
    let (term, text) = match fact {
        Fact::Version(version) => {
            (pick("Header version", "Version des Kopfes"), header_version(*version))
        }
        Fact::HeaderLength(length) => (pick("Header", "Kopf"), bytes(*length)),
        Fact::SignerVersion(v) => {
            (pick("Signer version", "Version des Signierers"), format!("{}.{}", v.major, v.minor))
        }
        Fact::SignerName(name) => (pick("Signer", "Signierer"), (*name).to_owned()),
        Fact::IssuerName(name) => {
            (pick("Issuer of the signer", "Aussteller des Signierers"), (*name).to_owned())
        }
        Fact::Serial(serial) => (pick("Serial number", "Seriennummer"), hex(serial)),
        Fact::Hash(code) => (pick("Digest", "Hashverfahren"), digest(*code)),
        Fact::Algorithm(0) => (pick("Algorithm", "Algorithmus"), "RSA".to_owned()),
        Fact::Algorithm(code) => (
            pick("Algorithm", "Algorithmus"),
            say!("code {code}, unknown", "Code {code}, unbekannt"),
        ),
        Fact::Modulus(_, Some(bits)) => {
            (pick("Signer’s key", "Schlüssel des Signierers"), format!("RSA {bits}"))
        }
        Fact::Modulus(code, None) => (
            pick("Signer’s key", "Schlüssel des Signierers"),
            say!("size code {code}, unknown", "Größencode {code}, unbekannt"),
        ),
        Fact::SignatureLength(length) => {
            (pick("Signature length", "Länge der Signatur"), bytes(*length))
        }
        Fact::FileName(name) => (pick("Stored name", "Gespeicherter Name"), (*name).to_owned()),
        Fact::Time(time) => (pick("Stored time", "Gespeicherte Zeit"), moment(i64::from(*time))),
        Fact::Unexplained(tag, value) => {
            return (
                format!("Tag {tag}"),
                say!("{value}, meaning unknown", "{value}, Bedeutung unbekannt"),
            );
        }
        Fact::Iv(iv) => (pick("Initialization vector", "Initialisierungsvektor"), hex(iv)),
        Fact::Padding(padding) => (pick("Padding", "Auffüllung"), bytes(usize::from(*padding))),
        Fact::KeySize(bits) => {
            (pick("Key size", "Schlüsselgröße"), say!("{bits} bits", "{bits} Bit"))
        }
        Fact::KeyAlgorithm(code) => {
            (pick("Key algorithm", "Schlüsselalgorithmus"), say!("code {code}", "Code {code}"))
        }
        Fact::KeyLength(length) => (pick("Wrapped key", "Verpackter Schlüssel"), bytes(*length)),
        Fact::PlainHash(code) => (pick("Digest of the content", "Hash des Inhalts"), digest(*code)),
        Fact::PlainDigest(value) => (pick("Its value", "Sein Wert"), hex(value)),
        Fact::Unknown(tag, value) => {
            return (say!("Unknown tag {tag}", "Unbekanntes Tag {tag}"), short_hex(value));
        }
        Fact::PayloadLength(length) => (pick("Content", "Inhalt"), bytes(*length)),
    };
    (term.to_owned(), text)
}

fn header_version(version: Version) -> String {
    let Version { major, minor } = version;
    if version.is_known() {
        format!("{major}.{minor}")
    } else {
        say!("{major}.{minor}, unknown to us", "{major}.{minor}, uns unbekannt")
    }
}

/// A digest by its code.
fn digest(code: HashCode) -> String {
    match code.hash() {
        Some(hash) if code.is_for_phones() => hash.name().to_owned(),
        Some(hash) => say!(
            "{} (code {}, which phones do not know)",
            "{} (Code {}, den Telefone nicht kennen)",
            hash.name(),
            code.0
        ),
        None => say!("code {}, unknown", "Code {}, unbekannt", code.0),
    }
}

/// Bytes as people compare them: `04:9f:21`.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(bytes.len() * 3);
    for byte in bytes {
        if !out.is_empty() {
            out.push(':');
        }
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from(DIGITS[usize::from(digit)]));
        }
    }
    out
}

/// At most 32 bytes of them, and how many there are.
#[must_use]
pub fn short_hex(bytes: &[u8]) -> String {
    match bytes.get(..32) {
        Some(head) if bytes.len() > 32 => {
            say!("{}… ({} bytes)", "{}… ({} Bytes)", hex(head), number(bytes.len()))
        }
        _ if bytes.is_empty() => owned("empty", "leer"),
        _ => hex(bytes),
    }
}

/// A fingerprint in pairs.
#[must_use]
pub fn pairs(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() * 3 / 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 2 == 0 {
            out.push(':');
        }
        out.push(digit);
    }
    out
}

/// Days from and to.
#[must_use]
pub fn days(from: i64, to: i64) -> String {
    super::keys::validity(&day(from), &day(to))
}

/// A certificate by its hash, as a configuration names it.
#[must_use]
pub fn hash_of(cert_hash: &str) -> String {
    format!("MD5 {cert_hash}")
}

/// Whether the phone’s certificate is at hand.
#[must_use]
pub fn certificate_at_hand(there: bool) -> &'static str {
    if there {
        pick(
            "That certificate is at hand, but not its private key.",
            "Dieses Zertifikat ist vorhanden, aber nicht sein privater Schlüssel.",
        )
    } else {
        pick("That certificate is not at hand.", "Dieses Zertifikat ist nicht vorhanden.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::EditSession;

    fn say(bytes: &[u8]) -> Said {
        let error = EditSession::open("x", bytes.to_vec()).expect_err("no text");
        let crate::session::OpenError::Closed(file) = error else { panic!("too large") };
        closed(&file, None, 0)
    }

    #[test]
    fn every_file_without_a_form_says_what_to_do() {
        let junk: Vec<u8> =
            (0..4097u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
        for bytes in [
            &b"PK\x03\x04"[..],
            b"\x89PNG\r\n",
            b"\x70\0\x02\x01\0\x71",
            b"Salted__12345678abcdefghabcdefgh",
            b"\x1F\x8B\x08",
            b"\x01\0\x02\x01\0\x02\0\x02\xFF\xFF",
            &junk[..4096],
            &junk,
        ] {
            let said = say(bytes);
            assert!(!said.title.is_empty() && said.text.ends_with('.'), "{said:?}");
            assert!(!said.steps.is_empty(), "{said:?}");
            assert!(said.steps.iter().all(|s| s.ends_with('.')), "{said:?}");
            assert_eq!(said.trouble, None, "{said:?}");
        }
    }

    #[test]
    fn a_wrong_passphrase_is_told_apart_from_none() {
        assert_eq!(passphrase_trouble(0, 0, false, 0), None);
        let (title, _) = passphrase_trouble(1, 0, false, 0).expect("told");
        assert_eq!(title, "Nothing at hand opens it");
        let (title, text) = passphrase_trouble(1, 1, true, 1).expect("told");
        assert_eq!(title, "That passphrase does not open it");
        assert!(text.contains("options") && text.contains("too long"), "{text}");
    }

    #[test]
    fn bytes_read_in_pairs() {
        assert_eq!(hex(&[4, 0x9f]), "04:9f");
        assert_eq!(pairs("049f21"), "04:9f:21");
        assert!(short_hex(&[0; 40]).ends_with("… (40 bytes)"));
        assert_eq!(short_hex(&[]), "empty");
    }
}
