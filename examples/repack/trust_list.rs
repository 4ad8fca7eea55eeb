//! A new trust list of certificates with roles.

use crate::arguments::Arguments;
use crate::keys;
use crate::repack::now;
use cnf_repack::container::header::Version;
use cnf_repack::container::trust_list::{self, ListParameters, Role};
use cnf_repack::crypto::Hash;
use std::path::Path;

/// Builds the list in the order of the roles' options, signed by the first SAST.
pub(crate) fn build(arguments: &Arguments, out: &Path) -> Result<bool, String> {
    let first = arguments.records.iter().find(|(role, _)| *role == Role::Sast);
    let (_, file) = first.ok_or("a trust list needs --sast FILE, which signs it")?;
    let signer = keys::signer(file, arguments)?;
    let mut records = Vec::new();
    for (role, file) in &arguments.records {
        records.push((*role, keys::certificate(file, arguments)?));
    }
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    let call_manager = name.to_ascii_uppercase().starts_with("CTL");
    let parameters = ListParameters {
        hash: arguments.digest.unwrap_or(Hash::Sha1),
        file_name: if call_manager { "CTLFile.tlv" } else { "ITLFile.tlv" }.to_owned(),
        time: now(arguments)?,
        signer_version: Version { major: 1, minor: u8::from(arguments.newer_list) },
    };
    let bytes = trust_list::write(&records, &signer, &parameters).map_err(|why| why.to_string())?;
    let list = trust_list::TrustList::read(&bytes).map_err(|why| why.to_string())?;
    if list.verify(&bytes).0 != cnf_repack::container::signed::Signature::Valid {
        return Err("the list was built, but its signature does not check".to_owned());
    }
    std::fs::write(out, bytes).map_err(|why| format!("{}: {why}", out.display()))?;
    Ok(true)
}
