//! A file comes encrypted, is unlocked, changed, and repacked for the phone with a signer.
//!
//! What was exported is opened again by the library, with the keys that the page was given.

use browser_tests::{Failure, Outcome, Page, in_browser, samples};
use cnf_repack::container::signed::Signed;
use cnf_repack::crypto::{self, Hash, Keyring};
use cnf_repack::session::{EditSession, SignatureState};

const NAME: &str = "SEP001122334401.cnf.xml.enc.sgn";
const SHORT_NAME: &str = "SEP001122334401.cnf.xml.sgn";
const LABEL: &str = "device/sipProfile/phoneLabel";

/// The keys of these files.
fn keys(files: &[&str]) -> Outcome<Keyring> {
    let mut keys = Keyring::default();
    for file in files {
        let material = crypto::read(&samples::written(file), None);
        keys.add(material.map_err(|_| Failure::new(format!("no keys in {file}")))?);
    }
    Ok(keys)
}

fn opened(name: &str, bytes: &[u8], keys: &Keyring) -> Outcome<EditSession> {
    EditSession::open_with(name, bytes.to_vec(), keys)
        .map_err(|error| Failure::new(format!("{name}: {error}")))
}

/// Opens the encrypted file, which stays closed until the phone's key comes.
async fn unlock(page: &Page) -> Outcome {
    page.open().await?;
    page.open_sample(NAME).await?;
    page.wait_for("main[data-state=locked]").await?;
    page.open_sample("phone.pem").await?;
    page.wait_for("main[data-state=open]").await?;
    Ok(())
}

#[test]
fn an_encrypted_file_is_changed_and_repacked() -> Outcome {
    in_browser("an_encrypted_file_is_changed_and_repacked", async |page| {
        unlock(page).await?;
        assert_eq!(page.value(LABEL).await?, "Reception");
        page.type_into(LABEL, "Night desk").await?;

        // Without a signer nothing comes out, and the page says what to do.
        page.press("Control+s").await?;
        page.wait_for("#repack-title:focus").await?;
        page.wait_for(".repack-chain .is-missing").await?;
        page.press("Control+s").await?;
        page.wait_for(".repack-missing:focus").await?;

        page.open_sample("signer.pem").await?;
        page.wait_for("#repack-signer option:checked:not([value=''])").await?;
        page.wait_for("label[for=repack-digest-1]").await?.click().await?;
        page.wait_for("#repack-digest-1:checked").await?;
        page.click_button("Export 2 files").await?;
        page.wait_for("#repack-saved:focus").await?;

        // Parts of the page scroll, never the page itself.
        let moved =
            "document.scrollingElement.scrollHeight - document.scrollingElement.clientHeight";
        assert!(page.number(moved).await? == 0.0, "the page itself scrolls");

        let files = page.downloads(2).await?;
        let [(name, bytes), (short_name, short)] = files.as_slice() else {
            return Err(Failure::new(format!("{} files were saved", files.len())));
        };
        assert_eq!((name.as_str(), short_name.as_str()), (NAME, SHORT_NAME));
        for (at, bytes) in [bytes, short].into_iter().enumerate() {
            let shown = format!("[data-checksum=sha256][data-file='{at}']");
            let shown = page.wait_for(&shown).await?.text().await?;
            assert_eq!(shown, page.digest("SHA-256", bytes).await?);
        }

        let closed = opened(name, bytes, &keys(&["signer.pem"])?);
        assert!(closed.is_err(), "it opens without the phone's key");
        let all = keys(&["phone.pem", "signer.pem"])?;
        let before = opened(NAME, &samples::written(NAME), &all)?;
        let after = opened(name, bytes, &all)?;
        let expected = before.source().replace("Reception", "Night desk");
        assert_ne!(before.source(), expected);
        assert_eq!(after.source(), expected);
        let companion = opened(short_name, short, &all)?;
        let phone = all.certificates.first().map(|c| c.cert_hash()).unwrap_or_default();
        assert!(companion.source().contains(&format!("<certHash>{phone}</certHash>")));
        for session in [&after, &companion] {
            let states = session.signatures(&all, &[]);
            assert!(matches!(states.as_slice(), [SignatureState::Valid { .. }]), "{states:?}");
        }
        let header = Signed::read(short).map_err(|_| Failure::new("no header"))?;
        assert_eq!(header.header().hash.and_then(|code| code.hash()), Some(Hash::Sha512));

        let unexported = page.number("Number(document.title.startsWith('•'))").await?;
        assert!(unexported == 0.0, "the export is not remembered");
        page.press("Escape").await?;
        page.wait_for_value(LABEL, "Night desk").await
    })
}

#[test]
fn an_unchanged_file_comes_out_as_it_came() -> Outcome {
    in_browser("an_unchanged_file_comes_out_as_it_came", async |page| {
        unlock(page).await?;
        page.click_button("Export").await?;
        page.click_button("Export 1 file").await?;
        let (name, bytes) = page.download().await?;
        assert_eq!(name, NAME);
        assert!(bytes == samples::written(NAME), "the bytes are others");
        Ok(())
    })
}

#[test]
fn a_plain_file_is_encrypted_with_a_passphrase() -> Outcome {
    in_browser("a_plain_file_is_encrypted_with_a_passphrase", async |page| {
        let file = samples::written("spa.xml");
        page.open().await?;
        page.open_file("spa.xml", &file).await?;
        page.wait_for("main[data-state=open]").await?;
        page.click_button("Export").await?;
        page.download().await?;
        page.click_button("Sign, encrypt or compress…").await?;
        page.wait_for("#repack-title:focus").await?;
        choose(page, "Encrypted with a passphrase").await?;
        page.wait_for("#repack-secret").await?.send_keys("correct horse").await?;
        let again = page.wait_for("#repack-secret-again").await?;
        again.send_keys("correct hors").await?;
        // A slip is found before anything is written.
        page.wait_for("[aria-disabled=true]").await?;
        again.send_keys("e").await?;
        page.click_button("Export 1 file").await?;
        page.wait_for("#repack-saved:focus").await?;
        let files = page.downloads(2).await?;
        let sealed = files.iter().find(|(_, bytes)| bytes.starts_with(b"Salted__"));
        let (name, bytes) = sealed.ok_or_else(|| Failure::new("no encrypted file was saved"))?;
        let mut ring = Keyring::default();
        assert!(opened(name, bytes, &ring).is_err(), "it opens without the passphrase");
        ring.add_passphrase(crypto::Secret::new(b"correct horse".to_vec()));
        assert_eq!(opened(name, bytes, &ring)?.source().as_bytes(), file);
        let left = page.number("Number(document.querySelector('#repack-secret').value.length)");
        assert!(left.await? == 0.0, "the passphrase is still in its field");
        Ok(())
    })
}

/// Chooses the radio button with this label.
async fn choose(page: &Page, label: &str) -> Outcome {
    let script = format!(
        "(() => {{
            const fits = (l) => l.firstChild.textContent.trim() === {label:?};
            const label = [...document.querySelectorAll('.repack-choice label')].find(fits);
            label?.click();
            return Number(Boolean(label));
        }})()"
    );
    let found = page.number(&script).await?;
    if found == 1.0 { Ok(()) } else { Err(Failure::new(format!("no choice `{label}`"))) }
}
