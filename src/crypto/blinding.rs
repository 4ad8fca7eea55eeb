//! Numbers that blind operations with a private key.
//!
//! Blinding hides the key from whoever can measure time. Its numbers need not be new each time,
//! only unknown to others: they are derived from the key and the input, so that signing needs no
//! source of randomness and a file signed twice is the same file.

use std::convert::Infallible;

use rand_core::{TryCryptoRng, TryRng};
use zeroize::Zeroizing;

use super::hash::Hash;

/// A stream of bytes that only the holder of the key can know.
pub(super) struct Blinding {
    seed: Zeroizing<Vec<u8>>,
    counter: u64,
}

impl Blinding {
    /// From something secret of the key and what the key is used on.
    pub(super) fn new(secret: &[u8], input: &[u8]) -> Self {
        let seed = Hash::Sha512.digest(&[b"blinding", secret, input]);
        Self { seed: Zeroizing::new(seed), counter: 0 }
    }
}

impl TryRng for Blinding {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        for chunk in out.chunks_mut(64) {
            let block = Hash::Sha512.digest(&[&self.seed, &self.counter.to_le_bytes()]);
            let block = Zeroizing::new(block);
            self.counter = self.counter.wrapping_add(1);
            for (to, from) in chunk.iter_mut().zip(block.iter()) {
                *to = *from;
            }
        }
        Ok(())
    }
}

impl TryCryptoRng for Blinding {}

#[cfg(test)]
mod tests {
    use super::{Blinding, TryRng};

    #[test]
    fn depends_on_key_and_input() {
        let first = |secret: &[u8], input: &[u8]| {
            let mut stream = Blinding::new(secret, input);
            let Ok(one) = stream.try_next_u64();
            let Ok(two) = stream.try_next_u64();
            assert_ne!(one, two);
            one
        };
        assert_eq!(first(b"key", b"input"), first(b"key", b"input"));
        assert_ne!(first(b"key", b"input"), first(b"kez", b"input"));
        assert_ne!(first(b"key", b"input"), first(b"key", b"inpuu"));
    }
}
