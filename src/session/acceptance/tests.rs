//! What trust lists and the calendar say of plans.

use super::*;
use crate::container::header::Version;
use crate::container::trust_list::{self, ListParameters};
use crate::session::repack::tests::{phone, ring, signer};

fn list(role: Role) -> Rc<TrustList> {
    let (own, other) = (signer().certificate().clone(), phone().certificate().clone());
    let parameters = ListParameters {
        hash: Hash::Sha1,
        file_name: "ITLFile.tlv".to_owned(),
        time: 1,
        signer_version: Version { major: 1, minor: 0 },
    };
    let records = [(Role::Sast, other), (role, own)];
    let bytes = trust_list::write(&records, phone(), &parameters).unwrap();
    Rc::new(TrustList::read(&bytes).unwrap())
}

fn of(wraps: &[Wrap], lists: &[Rc<TrustList>], now: i64) -> Vec<Acceptance> {
    let session = EditSession::open("SEP1.cnf.xml", b"<device/>".to_vec()).unwrap();
    let mut plan = session.usual_plan(&ring(), 1);
    plan.wraps = wraps.to_vec();
    plan.signer = Some(signer().clone());
    session.acceptance(&plan, lists, now)
}

fn worst(all: &[Acceptance]) -> Option<Verdict> {
    all.iter().map(Acceptance::severity).max()
}

#[test]
fn the_trust_list_decides() {
    let certificate = signer().certificate();
    let (not_after, now) = (certificate.not_after(), certificate.not_before() + 1);
    let signed = [Wrap::Signed];
    let tftp = [list(Role::Tftp)];
    let accepted = Acceptance::Accepted { role: Role::Tftp, not_after };
    assert_eq!(of(&signed, &tftp, now), [accepted, Acceptance::HttpsWantsPlain]);
    let all = of(&signed, &[list(Role::Ccm)], now);
    assert_eq!(all[0], Acceptance::RoleWithoutTftp { role: Role::Ccm });
    assert_eq!(worst(&all), Some(Verdict::Refused));
    let all = of(&signed, &[], now);
    assert_eq!(all[0], Acceptance::NoTrustList);
    assert_eq!(of(&signed, &tftp, not_after + 1)[0], Acceptance::Expired { not_after });
    let early = of(&signed, &tftp, now - 2);
    assert!(matches!(early[0], Acceptance::NotYetValid { .. }), "{early:?}");
    assert_eq!(of(&[], &tftp, now), [Acceptance::UnsignedWithTrustList]);
    assert_eq!(of(&[], &[], now), []);
}

#[test]
fn an_unknown_signer_is_told() {
    let session = EditSession::open("SEP1.cnf.xml", b"<device/>".to_vec()).unwrap();
    let mut plan = session.usual_plan(&ring(), 1);
    plan.wraps = vec![Wrap::Encrypted];
    plan.signer = Some(phone().clone());
    let now = phone().certificate().not_before() + 1;
    let other = {
        let parameters = ListParameters {
            hash: Hash::Sha1,
            file_name: "ITLFile.tlv".to_owned(),
            time: 1,
            signer_version: Version { major: 1, minor: 0 },
        };
        let own = signer().certificate().clone();
        let records = [(Role::Sast, own.clone()), (Role::Tvs, own)];
        let bytes = trust_list::write(&records, signer(), &parameters).unwrap();
        Rc::new(TrustList::read(&bytes).unwrap())
    };
    let all = session.acceptance(&plan, &[other], now);
    assert_eq!(all[..2], [Acceptance::UnknownSigner, Acceptance::AskedOfTvs]);
    let beside = Acceptance::PlaintextBeside { name: "SEP1.cnf.xml".to_owned() };
    assert!(all.contains(&beside), "{all:?}");
}
