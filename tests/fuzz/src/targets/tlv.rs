//! Headers, signed and encrypted files, trust lists. Nothing but what was signed passes for it.

use cnf_repack::container::encrypted::Encrypted;
use cnf_repack::container::facts::facts;
use cnf_repack::container::signed::{self, Signature, Signed};
use cnf_repack::container::trust_list::TrustList;

use super::kind;
use crate::samples::Samples;

pub(crate) fn look(input: &[u8], samples: &Samples) -> String {
    let signed = match Signed::read(input) {
        Ok(signed) => signed,
        Err(error) => return kind(&error),
    };
    let header = signed.header();
    assert!(signed.payload(input).len() <= input.len());
    let facts = facts(header, input);
    let certificates = &samples.keys.certificates;
    let own = |c: &&_| header.serial.as_deref().is_some_and(|serial| is(c, serial));
    let signature = certificates.iter().find(own).map(|c| signed.verify(input, c.public_key()));
    if signature == Some(Signature::Valid) {
        assert!(samples.is_signed(input), "nobody signed this");
    }
    let mut verdict = format!(
        "{:?} {} {} {}",
        signed::kind(input, header),
        kind(&signature),
        facts.len().min(20),
        header.unknown.len().min(3)
    );
    match Encrypted::read(input) {
        Ok(file) => {
            assert!(file.header() == header);
            for key in &samples.keys.keys {
                match file.open(input, key) {
                    Ok(plain) => {
                        assert!(plain.len() < input.len(), "more came out than went in");
                        verdict.push_str(" opened");
                    }
                    Err(error) => verdict.push_str(&kind(&error)),
                }
            }
        }
        Err(error) => verdict.push_str(&kind(&error)),
    }
    match TrustList::read(input) {
        Ok(list) => {
            let (signature, signer) = list.verify(input);
            assert!(signer.is_none_or(|signer| signer < list.records().len()));
            if signature == Signature::Valid {
                assert!(samples.is_signed(input), "nobody signed this list");
            }
            let records = list.records().len().min(12);
            let whole = list.records().iter().filter(|r| r.certificate.is_some()).count().min(12);
            let parameters = list.parameters().is_some();
            verdict.push_str(&format!("{signature:?} {records} {whole} {parameters}"));
        }
        Err(error) => verdict.push_str(&kind(&error)),
    }
    verdict
}

fn is(certificate: &cnf_repack::crypto::Certificate, serial: &[u8]) -> bool {
    certificate.serial() == serial
}
