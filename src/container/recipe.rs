//! What a person types to open a file: a passphrase, or one with options of `openssl enc` behind it.
//!
//! - `SecretPhrase1234`: a passphrase; the usual derivations are tried.
//! - `SecretPhrase1234 -pbkdf2 -iter 1000 -md sha512`: one derivation.
//! - `SecretPhrase1234 -S 0102030405060708`: the salt of a file that does not carry it.
//! - `key 00..1f iv 0f..00` (also `-K .. -iv ..` or `K:.. iv:..`): the key itself. Short ones are
//!   filled with zeros on the right, as `openssl` does.

use super::kdf::Kdf;
use crate::crypto::{Hash, Secret};
use zeroize::Zeroizing;

/// One way to open a file that `openssl enc` made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipe {
    /// A passphrase.
    Passphrase {
        /// The bytes of the passphrase.
        passphrase: Secret,
        /// The derivation, where it is told.
        kdf: Option<Kdf>,
        /// The salt, where it is told.
        salt: Option<[u8; 8]>,
    },
    /// Key (32 bytes) and initialisation vector (16 bytes), joined.
    Key(Secret),
}

/// Options were told that cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadRecipe;

#[derive(Default)]
struct Options {
    md: Option<Hash>,
    pbkdf2: bool,
    rounds: Option<u32>,
    salt: Option<[u8; 8]>,
    key: Option<Zeroizing<[u8; 32]>>,
    iv: Option<[u8; 16]>,
}

impl Recipe {
    /// Reads what was typed.
    ///
    /// # Errors
    ///
    /// [`BadRecipe`] when the options at the end have values that cannot be followed. The text may
    /// still be a passphrase as a whole: [`Recipe::literal`].
    pub fn read(entry: &Secret) -> Result<Self, BadRecipe> {
        let Ok(text) = std::str::from_utf8(entry.expose()) else {
            return Ok(Self::literal(entry));
        };
        let mut options = Options::default();
        let mut rest = text.trim_end();
        let mut any = false;
        loop {
            let (before, last) = last_word(rest);
            if last == "-pbkdf2" || last == "-nosalt" {
                options.pbkdf2 |= last == "-pbkdf2";
                rest = before;
            } else if let Some((name, value)) = last.split_once([':', '=']).filter(is_key_name) {
                options.set(name, value)?;
                rest = before;
            } else {
                let (earlier, name) = last_word(before);
                let bare = matches!(name.to_ascii_lowercase().as_str(), "key" | "iv");
                let known = ["-md", "-iter", "-S", "-K", "-iv"].contains(&name);
                let option = known || (bare && is_hex(last));
                if !option {
                    break;
                }
                options.set(name.trim_start_matches('-'), last)?;
                rest = earlier;
            }
            any = true;
        }
        if !any {
            return Ok(Self::literal(entry));
        }
        match (options.key, options.iv) {
            (Some(key), Some(iv)) if rest.is_empty() => {
                Ok(Self::Key(Secret::new([key.as_slice(), &iv].concat())))
            }
            // A key without its vector, or words before it: the text is meant as it stands.
            (Some(_), _) | (_, Some(_)) => Ok(Self::literal(entry)),
            (None, None) => {
                let kdf = match (options.pbkdf2 || options.rounds.is_some(), options.md) {
                    (true, md) => Some(Kdf::Pbkdf2 {
                        hash: md.unwrap_or(Hash::Sha256),
                        rounds: options.rounds.unwrap_or(10_000),
                    }),
                    (false, None) => None,
                    (false, Some(Hash::Md5)) => Some(Kdf::Md5),
                    (false, Some(Hash::Sha1)) => Some(Kdf::Sha1),
                    (false, Some(Hash::Sha256)) => Some(Kdf::Sha256),
                    (false, Some(Hash::Sha512)) => Some(Kdf::Sha512),
                };
                let passphrase = Secret::new(rest.as_bytes().to_vec());
                Ok(Self::Passphrase { passphrase, kdf, salt: options.salt })
            }
        }
    }

    /// The text as a passphrase, whatever it looks like.
    #[must_use]
    pub fn literal(entry: &Secret) -> Self {
        Self::Passphrase { passphrase: entry.clone(), kdf: None, salt: None }
    }
}

impl Options {
    fn set(&mut self, name: &str, value: &str) -> Result<(), BadRecipe> {
        match name {
            "md" => {
                self.md = Some(match value.to_ascii_lowercase().as_str() {
                    "md5" => Hash::Md5,
                    "sha1" => Hash::Sha1,
                    "sha256" => Hash::Sha256,
                    "sha512" => Hash::Sha512,
                    _ => return Err(BadRecipe),
                });
            }
            "iter" => {
                let rounds = value.parse().ok().filter(|n| (1..=Kdf::MOST_ROUNDS).contains(n));
                self.rounds = Some(rounds.ok_or(BadRecipe)?);
            }
            "S" => self.salt = Some(filled(value)?),
            _ if name.eq_ignore_ascii_case("iv") => self.iv = Some(filled(value)?),
            _ => self.key = Some(Zeroizing::new(filled(value)?)),
        }
        Ok(())
    }
}

/// `K:00` and `key=00`; the value has to be digits, or it may be part of a passphrase.
fn is_key_name((name, value): &(&str, &str)) -> bool {
    let name = name.to_ascii_lowercase();
    matches!(name.as_str(), "k" | "key" | "iv") && is_hex(value)
}

fn last_word(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    let at = text.rfind(char::is_whitespace).map_or(0, |at| {
        at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    let (before, last) = text.split_at(at);
    (before.trim_end(), last)
}

fn is_hex(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Hexadecimal digits, filled with zeros on the right.
fn filled<const N: usize>(text: &str) -> Result<[u8; N], BadRecipe> {
    if !is_hex(text) || text.len() > 2 * N {
        return Err(BadRecipe);
    }
    let mut out = [0; N];
    for (at, digit) in text.chars().enumerate() {
        let value = digit.to_digit(16).and_then(|d| u8::try_from(d).ok()).unwrap_or(0);
        if let Some(byte) = out.get_mut(at / 2) {
            *byte |= if at % 2 == 0 { value << 4 } else { value };
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Recipe, BadRecipe> {
        Recipe::read(&Secret::new(text.into()))
    }

    fn pass(text: &str, kdf: Option<Kdf>, salt: Option<[u8; 8]>) -> Result<Recipe, BadRecipe> {
        Ok(Recipe::Passphrase { passphrase: Secret::new(text.into()), kdf, salt })
    }

    #[test]
    fn a_passphrase_stands_as_it_is() {
        for text in
            ["a", "my secret phrase", " x ", "key", "key 00", "iv 00", "key x iv y", "a-md", "K:zz"]
        {
            assert_eq!(read(text), pass(text, None, None), "{text}");
        }
        let raw = Secret::new(vec![0xFF, b' ', b'-']);
        assert_eq!(Recipe::read(&raw), Ok(Recipe::literal(&raw)));
    }

    #[test]
    fn options_behind_it_are_followed() {
        let sha512 = Kdf::Pbkdf2 { hash: Hash::Sha512, rounds: 1000 };
        assert_eq!(read("a b -pbkdf2 -iter 1000 -md sha512"), pass("a b", Some(sha512), None));
        assert_eq!(read("a -pbkdf2"), pass("a", Some(Kdf::PBKDF2), None));
        assert_eq!(read("a -md SHA1 "), pass("a", Some(Kdf::Sha1), None));
        assert_eq!(read("a -nosalt"), pass("a", None, None));
        assert_eq!(read("a -S 0102"), pass("a", None, Some([1, 2, 0, 0, 0, 0, 0, 0])));
        for bad in ["a -md md4", "a -iter 0", "a -iter 99999999999", "a -S xyz", "-K 0x0 -iv 0"] {
            assert_eq!(read(bad), Err(BadRecipe), "{bad}");
        }
        assert_eq!(read(&format!("a -S {}", "0".repeat(17))), Err(BadRecipe));
    }

    #[test]
    fn a_key_is_filled_with_zeros() {
        let mut key = [0; 48];
        key[0] = 0xAB;
        key[1] = 0xC0;
        key[32] = 0x0F;
        let expected = Ok(Recipe::Key(Secret::new(key.to_vec())));
        for text in
            ["key abc iv 0f", "-K ABC -iv 0f", "K:abc iv:0f", "iv=0f key=abc", "Key abc IV 0f"]
        {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
