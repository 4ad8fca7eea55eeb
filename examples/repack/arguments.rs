//! What the command line asks for.

use cnf_repack::container::kdf::Kdf;
use cnf_repack::container::trust_list::Role;
use cnf_repack::crypto::Hash;
use cnf_repack::path::Path;
use cnf_repack::session::Wrap;
use std::path::PathBuf;

pub(crate) const USAGE: &str = "usage: repack [OPTION]… FILE…
  --set PATH=VALUE          give a value another text, e.g.
                            --set 'device/sipProfile/sipLines/line[2]/displayName=Front desk'
  --out DIR                 write the results there; names follow the wrapping
  --check                   write nothing; open, export in memory and compare each file
  --info                    write nothing; print layers, headers and trust lists as lines
  --verify FILE             write nothing; check signatures with this certificate
opening:
  --key FILE                private key, with or without certificate: PEM, DER, PKCS #8, PKCS #12
  --key-password-env NAME   environment variable with the password of --key and --signer files
  --passphrase-env NAME     environment variable with a passphrase or content key
wrapping again (as it came when none of these is given):
  --as KIND                 plain, signed, encrypted, openssl, gzip or aes128gcm
  --signer FILE             certificate and private key that sign
  --phone-certificate FILE  certificate of the phone to encrypt for
  --digest HASH             sha1 or sha512
  --kdf KDF                 md5, sha256 or pbkdf2
  --time UNIX               the time that headers store; now, when not given
a new trust list (no FILE):
  --trust-list OUT          build this list; the first --sast signs and needs its key
  --sast FILE --ccm FILE --ccm-tftp FILE --tftp FILE --capf FILE --app-server FILE --tvs FILE
  --list-version VERSION    1.0 or 1.1";

/// What is done with the files.
#[derive(Debug, Default)]
pub(crate) enum Action {
    #[default]
    Repack,
    Check,
    Info,
    Verify(PathBuf),
    TrustList(PathBuf),
}

/// What the command line asks for.
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    pub(crate) action: Action,
    pub(crate) edits: Vec<(Path, String)>,
    pub(crate) out: Option<PathBuf>,
    pub(crate) keys: Vec<PathBuf>,
    pub(crate) key_password: Option<String>,
    pub(crate) passphrases: Vec<String>,
    pub(crate) wrap: Option<Option<Wrap>>,
    pub(crate) signer: Option<PathBuf>,
    pub(crate) phone: Option<PathBuf>,
    pub(crate) digest: Option<Hash>,
    pub(crate) kdf: Option<Kdf>,
    pub(crate) time: Option<u32>,
    pub(crate) records: Vec<(Role, PathBuf)>,
    pub(crate) newer_list: bool,
    pub(crate) files: Vec<PathBuf>,
}

impl Arguments {
    /// Reads the words of a command line; `None` when help is asked for.
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut read = Self::default();
        while let Some(word) = words.next() {
            if word == "--" {
                read.files.extend(words.by_ref().map(PathBuf::from));
                break;
            }
            if word == "--help" || word == "-h" {
                return Ok(None);
            }
            if !word.starts_with("--") {
                read.files.push(word.into());
                continue;
            }
            let mut value = || words.next().ok_or(format!("{word} needs a value"));
            read.option(&word, &mut value)?;
        }
        read.sensible()?;
        Ok(Some(read))
    }

    fn option(
        &mut self,
        word: &str,
        value: &mut dyn FnMut() -> Result<String, String>,
    ) -> Result<(), String> {
        match word {
            "--check" => self.act(Action::Check)?,
            "--info" => self.act(Action::Info)?,
            "--verify" => {
                let certificate = value()?.into();
                self.act(Action::Verify(certificate))?;
            }
            "--trust-list" => {
                let out = value()?.into();
                self.act(Action::TrustList(out))?;
            }
            "--out" => self.out = Some(value()?.into()),
            "--set" => {
                let pair = value()?;
                let (path, text) = pair.split_once('=').ok_or(format!("`{pair}` has no `=`"))?;
                let path = path.parse().map_err(|why| format!("`{path}` is no path: {why}"))?;
                self.edits.push((path, text.to_owned()));
            }
            "--key" => self.keys.push(value()?.into()),
            "--key-password-env" => self.key_password = Some(value()?),
            "--passphrase-env" => self.passphrases.push(value()?),
            "--as" => {
                let kind = value()?;
                self.wrap = Some(match kind.as_str() {
                    "plain" => None,
                    "signed" => Some(Wrap::Signed),
                    "encrypted" => Some(Wrap::Encrypted),
                    "openssl" => Some(Wrap::OpenSsl),
                    "gzip" => Some(Wrap::Gzip),
                    "aes128gcm" => Some(Wrap::Aes128Gcm),
                    _ => return Err(format!("--as does not know {kind}")),
                });
            }
            "--signer" => self.signer = Some(value()?.into()),
            "--phone-certificate" => self.phone = Some(value()?.into()),
            "--digest" => {
                let name = value()?;
                self.digest = Some(match name.as_str() {
                    "sha1" => Hash::Sha1,
                    "sha512" => Hash::Sha512,
                    _ => return Err(format!("--digest does not know {name}")),
                });
            }
            "--kdf" => {
                let name = value()?;
                self.kdf = Some(match name.as_str() {
                    "md5" => Kdf::Md5,
                    "sha256" => Kdf::Sha256,
                    "pbkdf2" => Kdf::PBKDF2,
                    _ => return Err(format!("--kdf does not know {name}")),
                });
            }
            "--time" => {
                let text = value()?;
                let seconds = text.parse().map_err(|_| format!("`{text}` is no Unix time"))?;
                self.time = Some(seconds);
            }
            "--list-version" => {
                let version = value()?;
                self.newer_list = match version.as_str() {
                    "1.0" => false,
                    "1.1" => true,
                    _ => return Err(format!("--list-version does not know {version}")),
                };
            }
            _ => match role(word) {
                Some(role) => self.records.push((role, value()?.into())),
                None => return Err(format!("unknown option {word}")),
            },
        }
        Ok(())
    }

    fn act(&mut self, action: Action) -> Result<(), String> {
        if !matches!(self.action, Action::Repack) {
            return Err("only one of --check, --info, --verify and --trust-list".to_owned());
        }
        self.action = action;
        Ok(())
    }

    fn sensible(&self) -> Result<(), String> {
        let list = matches!(self.action, Action::TrustList(_));
        match (list, self.files.is_empty()) {
            (false, true) => return Err("no file named".to_owned()),
            (true, false) => return Err("a new trust list takes no FILE".to_owned()),
            _ => {}
        }
        if !list && !self.records.is_empty() {
            return Err("certificates with roles need --trust-list OUT".to_owned());
        }
        let repack = matches!(self.action, Action::Repack);
        if repack && self.out.is_none() && self.files.len() > 1 {
            return Err("several files need --out DIR (or --check)".to_owned());
        }
        Ok(())
    }

    /// Whether nothing is said about how the files are wrapped again.
    pub(crate) fn as_it_came(&self) -> bool {
        let none = self.signer.is_none() && self.phone.is_none();
        none && self.wrap.is_none() && self.digest.is_none() && self.kdf.is_none()
    }
}

/// `--sast`, `--ccm-tftp`: the role's name in small letters.
fn role(word: &str) -> Option<Role> {
    let word = word.trim_start_matches("--").to_ascii_uppercase();
    let spelled = |role: &Role| role.name().is_some_and(|name| name.replace('+', "-") == word);
    Role::NAMED.into_iter().find(spelled)
}
