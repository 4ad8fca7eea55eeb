//! Recognising and peeling with keys at hand, then the whole way into the form.

use std::mem;

use cnf_repack::container::layers::{LARGEST_CONTENT, Layer, MOST_LAYERS, Rest, peel};
use cnf_repack::session::EditSession;

use super::kind;
use crate::chance::Chance;
use crate::laboratory::{PASSPHRASE, gzip};
use crate::samples::Samples;

pub(crate) fn look(input: &[u8], samples: &Samples) -> String {
    let mut chance = Chance::of(input);
    // Some damage hides below a wrapping that is sound.
    let wrapped;
    let input = match chance.below(12) {
        0 => {
            wrapped = gzip(input, None);
            &wrapped
        }
        1 => {
            wrapped = openssl(input, &mut chance);
            &wrapped
        }
        2 => {
            wrapped = gzip(&openssl(&gzip(input, None), &mut chance), None);
            &wrapped
        }
        _ => input,
    };
    let peeled = peel(input, &samples.keys);
    assert!(peeled.layers.len() <= MOST_LAYERS);
    let mut verdict = String::new();
    for layer in &peeled.layers {
        verdict.push_str(match layer {
            Layer::Signed(_) => "signed ",
            Layer::Encrypted(_) => "encrypted ",
            Layer::OpenSsl(_) => "openssl ",
            Layer::Gzip(_) => "gzip ",
            Layer::Aes128Gcm(_) => "aes128gcm ",
        });
    }
    match &peeled.rest {
        Rest::Content(content) => {
            assert!(content.len() <= LARGEST_CONTENT);
            assert!(!peeled.layers.is_empty() || content == input, "content without layers");
            verdict.push_str("content");
        }
        Rest::TrustList(..) => verdict.push_str("list"),
        Rest::Locked(need) => verdict.push_str(&format!("locked {:?}", mem::discriminant(need))),
        Rest::Damaged(error) => verdict.push_str(&kind(error)),
        Rest::Unsupported(what) => verdict.push_str(&kind(what)),
    }
    if let Ok(session) = EditSession::open_with("SEP001122334455.cnf.xml.sgn", input, &samples.keys)
    {
        assert!(matches!(&peeled.rest, Rest::Content(_)), "text, where peeling found none");
        assert_eq!(session.package().bytes().as_ref(), input);
        verdict.push_str(" text");
    }
    verdict
}

fn openssl(content: &[u8], chance: &mut Chance) -> Vec<u8> {
    use cnf_repack::container::kdf::Kdf;
    use cnf_repack::container::openssl::OpenSslLayer;
    use cnf_repack::crypto::Secret;
    OpenSslLayer::new(Secret::new(PASSPHRASE.to_vec()), Kdf::Md5).write(content, chance)
}
