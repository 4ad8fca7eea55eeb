//! The three wrappings without a header of their own kind, each reader by itself.

use cnf_repack::container::aes128gcm;
use cnf_repack::container::armour::Armour;
use cnf_repack::container::gzip::GzipLayer;
use cnf_repack::container::openssl;
use cnf_repack::container::recipe::Recipe;
use cnf_repack::crypto::Secret;

use super::kind;
use crate::chance::Chance;
use crate::laboratory::PASSPHRASE;
use crate::samples::Samples;

/// Small, so that inputs reach it.
const LIMIT: usize = 1 << 20;

pub(crate) fn look(input: &[u8], samples: &Samples) -> String {
    let mut verdict = String::new();
    match GzipLayer::read(input, LIMIT) {
        Ok((layer, content)) => {
            assert!(content.len() <= LIMIT);
            let again = GzipLayer::read(&layer.write(&content), LIMIT);
            assert!(again.is_ok_and(|(_, same)| same == content), "gzip is not read again");
            verdict.push_str(&format!("gzip {} {}", layer.members.min(4), layer.name.is_some()));
        }
        Err(error) => verdict.push_str(&kind(&error)),
    }
    if let Some((_, bytes)) = Armour::read(input) {
        assert!(bytes.len() <= input.len());
        verdict.push_str(" armour");
    }
    for passphrase in &samples.keys.passphrases {
        match openssl::open(input, &Recipe::literal(passphrase)) {
            Ok((layer, content)) => {
                assert!(content.len() <= input.len());
                // The same salt and content give the same encrypted file.
                let recipe = Recipe::literal(passphrase);
                let again = openssl::open(&layer.write_again(&content), &recipe);
                assert!(again.is_ok_and(|(_, same)| same == content), "openssl is not read again");
                verdict.push_str(" openssl");
            }
            Err(error) => verdict.push_str(&kind(&error)),
        }
    }
    // An entry as people type them: any bytes.
    let mut chance = Chance::of(input);
    let start = chance.below(input.len() + 1);
    let end = start + chance.below(input.len() - start + 1).min(80);
    let entry = Secret::new(input[start..end].to_vec());
    verdict.push_str(&format!(" {}", Recipe::read(&entry).is_ok()));
    match aes128gcm::open(input, &[Secret::new(PASSPHRASE.to_vec()), entry]) {
        Ok((layer, content)) => {
            assert!(content.len() <= input.len());
            let again = layer.write_again(&content);
            verdict.push_str(&format!(" aes128gcm {}", again.is_ok_and(|same| same == input)));
        }
        Err(error) => verdict.push_str(&kind(&error)),
    }
    verdict
}
