//! Files of `openssl enc -aes-256-cbc`: opened by trying, written as they came.
//!
//! The format has no check of its own. A key is believed when the padding is good and what comes
//! out is no chance (see `plausible`).

use super::armour::Armour;
use super::kdf::{Kdf, KeyAndIv};
use super::plausible;
use super::recipe::Recipe;
use crate::crypto::Secret;
use aes::Aes256;
use aes::Block;
use aes::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use rand_core::CryptoRng;
use std::fmt;
use zeroize::Zeroizing;

const BLOCK: usize = 16;
/// The first bytes of a file that carries its salt.
const MARK: &[u8] = b"Salted__";
/// The same in base64.
const ARMOURED_MARK: &[u8] = b"U2FsdGVkX1";

/// Whether bytes begin as a file that carries its salt does, binary or in base64.
pub(super) fn is_marked(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK) || bytes.trim_ascii_start().starts_with(ARMOURED_MARK)
}

/// How a file was encrypted; enough to write it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSslLayer {
    /// Where the key comes from.
    pub key: OpenSslKey,
    /// The base64 lines around it, if any.
    pub armour: Option<Armour>,
}

/// Where the key of a file comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenSslKey {
    /// A passphrase.
    Passphrase {
        /// Its bytes.
        passphrase: Secret,
        /// How the key is made of it.
        kdf: Kdf,
        /// What is mixed in.
        salt: Salt,
    },
    /// Key (32 bytes) and initialisation vector (16 bytes), joined: `-K` and `-iv`.
    Raw(Secret),
}

/// What is mixed into a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Salt {
    /// Told in the file, after `Salted__`.
    InFile([u8; 8]),
    /// Told apart from the file: `-S` of OpenSSL 3.
    Apart([u8; 8]),
    /// None: `-nosalt`.
    None,
}

/// Why a file of `openssl enc` does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenSslError {
    /// No passphrase fits.
    WrongPassphrase,
    /// The passphrase fits, but the end of the file is missing or changed.
    DamagedEnd,
    /// The encrypted data is no whole number of blocks: cut, or something was added.
    Length {
        /// How many bytes of encrypted data there are.
        bytes: usize,
    },
    /// The base64 text is broken.
    Armour,
}

impl fmt::Display for OpenSslError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongPassphrase => f.write_str("expected the passphrase of the file"),
            Self::DamagedEnd => {
                f.write_str("expected good padding at the end, but it is missing or changed")
            }
            Self::Length { bytes } => {
                write!(f, "expected a multiple of 16 bytes of encrypted data, but found {bytes}")
            }
            Self::Armour => f.write_str("expected base64 text, but found something else"),
        }
    }
}

impl std::error::Error for OpenSslError {}

/// How much work may still go into deriving keys.
#[derive(Debug)]
pub(super) struct Effort(u64);

impl Effort {
    /// Enough for some seconds: the costliest derivation once, or the usual ones five hundred times.
    pub(super) fn new() -> Self {
        Self(3 * u64::from(Kdf::MOST_ROUNDS) + 1_000_000)
    }

    fn spend(&mut self, kdf: Kdf) -> bool {
        let enough = kdf.cost() <= self.0;
        if enough {
            self.0 -= kdf.cost();
        }
        enough
    }
}

/// What trying gave.
pub(super) struct Tried {
    /// Layer and content, or the best reason why not.
    pub(super) outcome: Result<(OpenSslLayer, Vec<u8>), OpenSslError>,
    /// Some derivation was left out, for it would have taken too long.
    pub(super) left_out: bool,
}

/// Opens a file with one recipe; binary or base64, with a salt inside or not.
///
/// # Errors
///
/// [`OpenSslError`].
pub fn open(bytes: &[u8], recipe: &Recipe) -> Result<(OpenSslLayer, Vec<u8>), OpenSslError> {
    try_open(bytes, std::slice::from_ref(recipe), &mut Effort::new()).outcome
}

/// Opens a file with the first of the recipes that fits.
pub(super) fn try_open(bytes: &[u8], recipes: &[Recipe], effort: &mut Effort) -> Tried {
    let fail = |error| Tried { outcome: Err(error), left_out: false };
    let marked = bytes.starts_with(MARK);
    let armoured = if marked { None } else { Armour::read(bytes) };
    if !marked && bytes.trim_ascii_start().starts_with(ARMOURED_MARK) && armoured.is_none() {
        return fail(OpenSslError::Armour);
    }
    let (armour, bytes) = match &armoured {
        Some((armour, inner)) => (Some(*armour), inner.as_slice()),
        None => (None, bytes),
    };
    let (told, data) = match bytes.strip_prefix(MARK) {
        None => (None, bytes),
        Some(rest) => match rest.split_first_chunk::<8>() {
            Some((salt, data)) => (Some(*salt), data),
            None => return fail(OpenSslError::Length { bytes: 0 }),
        },
    };
    if data.is_empty() || data.len() % BLOCK != 0 {
        return fail(OpenSslError::Length { bytes: data.len() });
    }
    let mut best = OpenSslError::WrongPassphrase;
    let mut left_out = false;
    // Cheap derivations of every passphrase come before the costly ones of any.
    let rounds =
        [false, true].into_iter().flat_map(|costly| recipes.iter().map(move |r| (costly, r)));
    for (costly, recipe) in rounds {
        let (passphrase, kdf, apart) = match recipe {
            Recipe::Passphrase { passphrase, kdf, salt } => (passphrase, kdf, salt),
            Recipe::Key(_) if told.is_some() || costly => continue,
            Recipe::Key(key) => {
                let Ok(raw) = <[u8; 48]>::try_from(key.expose()) else { continue };
                match attempt(data, &Zeroizing::new(raw)) {
                    Attempt::Opened(content) => {
                        let layer = OpenSslLayer { key: OpenSslKey::Raw(key.clone()), armour };
                        return Tried { outcome: Ok((layer, content)), left_out };
                    }
                    Attempt::Damaged => best = OpenSslError::DamagedEnd,
                    Attempt::Wrong => {}
                }
                continue;
            }
        };
        let salt = match (told, apart) {
            (Some(salt), _) => Salt::InFile(salt),
            (None, Some(salt)) => Salt::Apart(*salt),
            (None, None) => Salt::None,
        };
        let one = kdf.map(|kdf| [kdf]);
        for &kdf in one.as_ref().map_or(Kdf::USUAL.as_slice(), |one| one.as_slice()) {
            if costly != (kdf.cost() > 1) {
                continue;
            }
            if !effort.spend(kdf) {
                left_out = true;
                continue;
            }
            match attempt(data, &kdf.derive(passphrase.expose(), salt.bytes())) {
                Attempt::Opened(content) => {
                    let key = OpenSslKey::Passphrase { passphrase: passphrase.clone(), kdf, salt };
                    return Tried {
                        outcome: Ok((OpenSslLayer { key, armour }, content)),
                        left_out,
                    };
                }
                Attempt::Damaged => best = OpenSslError::DamagedEnd,
                Attempt::Wrong => {}
            }
        }
    }
    Tried { outcome: Err(best), left_out }
}

enum Attempt {
    Opened(Vec<u8>),
    Damaged,
    Wrong,
}

/// Decrypts the first and the last blocks, and all of them only when these are convincing.
fn attempt(data: &[u8], key: &KeyAndIv) -> Attempt {
    let (key, iv) = key.split_at(32);
    let Some(tail) = data.len().checked_sub(BLOCK) else { return Attempt::Wrong };
    let (before, last) = data.split_at(tail);
    let tail_iv = before.len().checked_sub(BLOCK).and_then(|at| before.get(at..)).unwrap_or(iv);
    let padding = decrypt(key, tail_iv, last).and_then(|block| padding(&block));
    let head = data.get(..1024).unwrap_or(data);
    let Some(mut head) = decrypt(key, iv, head) else { return Attempt::Wrong };
    let content = data.len() - padding.unwrap_or(0);
    head.truncate(content);
    let evidence = plausible::evidence(&head);
    let Some(padding) = padding else {
        return if evidence >= plausible::ENOUGH { Attempt::Damaged } else { Attempt::Wrong };
    };
    let padding_bits = u32::try_from(padding).unwrap_or(0) * 8;
    if evidence + padding_bits < plausible::ENOUGH {
        return Attempt::Wrong;
    }
    match decrypt(key, iv, data) {
        Some(mut content) => {
            content.truncate(data.len() - padding);
            Attempt::Opened(std::mem::take(&mut *content))
        }
        None => Attempt::Wrong,
    }
}

/// How many bytes of PKCS #7 padding a block ends with.
fn padding(block: &[u8]) -> Option<usize> {
    let count = usize::from(*block.last()?);
    let padded = block.get(block.len().checked_sub(count)?..)?;
    let good = (1..=BLOCK).contains(&count) && padded.iter().all(|&b| usize::from(b) == count);
    good.then_some(count)
}

fn decrypt(key: &[u8], iv: &[u8], data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut cipher = cbc::Decryptor::<Aes256>::new_from_slices(key, iv).ok()?;
    let mut buffer = Zeroizing::new(data.to_vec());
    cipher.decrypt_blocks(Block::slice_as_chunks_mut(&mut buffer).0);
    Some(buffer)
}

impl Salt {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::InFile(salt) | Self::Apart(salt) => salt,
            Self::None => &[],
        }
    }
}

impl OpenSslLayer {
    /// A new file for a passphrase; its salt is drawn on writing.
    #[must_use]
    pub fn new(passphrase: Secret, kdf: Kdf) -> Self {
        let key = OpenSslKey::Passphrase { passphrase, kdf, salt: Salt::InFile([0; 8]) };
        Self { key, armour: None }
    }

    /// Encrypts with a fresh salt where the file carries one.
    #[must_use]
    pub fn write(&self, content: &[u8], rng: &mut dyn CryptoRng) -> Vec<u8> {
        let mut fresh = self.clone();
        if let OpenSslKey::Passphrase { salt: Salt::InFile(salt), .. } = &mut fresh.key {
            rng.fill_bytes(salt);
        }
        fresh.write_again(content)
    }

    /// Encrypts with the very salt of this layer: the same content gives the same bytes.
    #[must_use]
    pub fn write_again(&self, content: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let key = match &self.key {
            OpenSslKey::Passphrase { passphrase, kdf, salt } => {
                if let Salt::InFile(salt) = salt {
                    out.extend_from_slice(MARK);
                    out.extend_from_slice(salt);
                }
                kdf.derive(passphrase.expose(), salt.bytes())
            }
            OpenSslKey::Raw(raw) => {
                let mut key = Zeroizing::new([0; 48]);
                key.iter_mut().zip(raw.expose()).for_each(|(to, from)| *to = *from);
                key
            }
        };
        let (key, iv) = key.split_at(32);
        // Key and vector have the right lengths by their types: the cipher never refuses.
        if let Ok(mut cipher) = cbc::Encryptor::<Aes256>::new_from_slices(key, iv) {
            let start = out.len();
            let count = BLOCK - content.len() % BLOCK;
            out.extend_from_slice(content);
            out.extend(std::iter::repeat_n(u8::try_from(count).unwrap_or(0), count));
            let padded = out.get_mut(start..).unwrap_or_default();
            cipher.encrypt_blocks(Block::slice_as_chunks_mut(padded).0);
        }
        self.armour.map_or_else(|| out.clone(), |armour| armour.write(&out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Hash;

    const XML: &[u8] = b"<flat-profile>\n  <A ua=\"na\">1</A>\n</flat-profile>\n";

    fn secret(text: &str) -> Secret {
        Secret::new(text.into())
    }

    fn recipe(text: &str) -> Recipe {
        Recipe::read(&secret(text)).unwrap()
    }

    fn layer(kdf: Kdf, salt: Salt) -> OpenSslLayer {
        let key = OpenSslKey::Passphrase { passphrase: secret("pass"), kdf, salt };
        OpenSslLayer { key, armour: None }
    }

    #[test]
    fn every_derivation_is_found_and_remembered() {
        for kdf in Kdf::USUAL {
            for salt in [Salt::InFile(*b"saltsalt"), Salt::None] {
                for content in [&b""[..], b"x", b"0123456789abcde", b"0123456789abcdef", XML] {
                    let layer = layer(kdf, salt);
                    let file = layer.write_again(content);
                    assert_eq!(open(&file, &recipe("pass")), Ok((layer, content.to_vec())));
                }
            }
        }
        let told = Kdf::Pbkdf2 { hash: Hash::Sha1, rounds: 7 };
        let layer = layer(told, Salt::Apart([1; 8]));
        let file = layer.write_again(XML);
        assert_eq!(open(&file, &recipe("pass")).unwrap_err(), OpenSslError::WrongPassphrase);
        let full = recipe("pass -pbkdf2 -iter 7 -md sha1 -S 0101010101010101");
        assert_eq!(open(&file, &full), Ok((layer, XML.to_vec())));
    }

    #[test]
    fn a_wrong_passphrase_never_passes() {
        let file = layer(Kdf::Md5, Salt::InFile(*b"saltsalt")).write_again(XML);
        // Some eight of two thousand have good padding by chance.
        for n in 0..2000 {
            let wrong = recipe(&format!("wrong{n} -md md5"));
            assert_eq!(open(&file, &wrong), Err(OpenSslError::WrongPassphrase), "{n}");
        }
    }

    #[test]
    fn damage_is_told_from_a_wrong_passphrase() {
        let content = [XML, XML].concat();
        let file = layer(Kdf::Sha256, Salt::InFile(*b"saltsalt")).write_again(&content);
        let key = recipe("pass");
        for end in 8..file.len() {
            let error = open(&file[..end], &key).unwrap_err();
            let whole = end > 16 && end % 16 == 0;
            let expected = if !whole {
                OpenSslError::Length { bytes: end.saturating_sub(16) }
            } else if end > 32 {
                OpenSslError::DamagedEnd
            } else {
                error
            };
            assert_eq!(error, expected, "{end}");
        }
        let mut longer = file.clone();
        longer.push(b'\n');
        assert_eq!(open(&longer, &key), Err(OpenSslError::Length { bytes: file.len() - 15 }));
    }

    #[test]
    fn work_is_bounded() {
        let file = layer(Kdf::Md5, Salt::InFile(*b"saltsalt")).write_again(XML);
        let slow = recipe("x -iter 3000000 -md sha512");
        let wrong = try_open(&file, std::slice::from_ref(&slow), &mut Effort(5));
        assert!(wrong.left_out && wrong.outcome == Err(OpenSslError::WrongPassphrase));
        // The cheap derivations of a later passphrase still have their turn.
        assert!(try_open(&file, &[slow, recipe("pass")], &mut Effort(5)).outcome.is_ok());
    }

    #[test]
    fn base64_is_read_and_kept() {
        let mut layer = layer(Kdf::Md5, Salt::InFile(*b"saltsalt"));
        layer.armour = Some(Armour::USUAL);
        let file = layer.write_again(XML);
        assert!(file.starts_with(ARMOURED_MARK));
        assert_eq!(open(&file, &recipe("pass")), Ok((layer, XML.to_vec())));
        let mut broken = file;
        broken[20] = b'%';
        assert_eq!(open(&broken, &recipe("pass")), Err(OpenSslError::Armour));
    }
}
