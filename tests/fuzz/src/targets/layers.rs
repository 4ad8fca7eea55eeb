//! Recognising and peeling with keys at hand, then the whole way into the form.

use std::mem;

use cnf_repack::container::layers::{LARGEST_CONTENT, Layer, MOST_LAYERS, Rest, peel};
use cnf_repack::session::EditSession;
use cnf_repack::session::RepackError;

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
        if chance.once_in(4) {
            repack(&session, input, samples, &mut chance, &mut verdict);
        }
    }
    verdict
}

/// The same layers again: as they came, then written anew around a text that may have changed.
fn repack(
    session: &EditSession,
    input: &[u8],
    samples: &Samples,
    chance: &mut Chance,
    verdict: &mut String,
) {
    let mut plan = session.usual_plan(&samples.keys, 1_700_000_000);
    plan.as_it_came = true;
    if session.is_as_it_came(&plan) {
        let same = session.repack(&plan, &samples.keys, chance);
        let same = same.expect("a file as it came needs nothing");
        assert!(same.files.len() == 1 && same.files[0].bytes == input, "not as it came");
    }
    plan.as_it_came = false;
    let whole = session.missing(&plan).is_empty();
    match session.repack(&plan, &samples.keys, chance) {
        Ok(repacked) => {
            assert!(whole, "repacked, although something is missing");
            assert!(!repacked.files.is_empty() && !repacked.proofs.is_empty());
            verdict.push_str(" repacked");
        }
        Err(error) => {
            let unproven = matches!(error, RepackError::Unproven { .. });
            assert!(!unproven, "written, and not what was meant: {error:?}");
            verdict.push_str(&format!(" {whole} {}", kind(&error)));
        }
    }
}

fn openssl(content: &[u8], chance: &mut Chance) -> Vec<u8> {
    use cnf_repack::container::kdf::Kdf;
    use cnf_repack::container::openssl::OpenSslLayer;
    use cnf_repack::crypto::Secret;
    OpenSslLayer::new(Secret::new(PASSPHRASE.to_vec()), Kdf::Md5).write(content, chance)
}
