//! Locked files in a real browser: dropped, unlocked with a key or a passphrase, keys forgotten.

use std::fs;
use std::path::Path;

use browser_tests::{Outcome, Page, in_browser};

const LOCKED: &str = "SEP001122334401.cnf.xml.enc.sgn";

async fn open(page: &Page, name: &str) -> Outcome {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    page.open_file(name, &fs::read(samples.join(name))?).await
}

#[test]
fn a_key_opens_an_encrypted_file() -> Outcome {
    in_browser("a_key_opens_an_encrypted_file", async |page| {
        page.open().await?;
        open(page, LOCKED).await?;
        page.wait_for("main[data-state=locked]").await?;
        open(page, "other-phone.pem").await?;
        page.wait_for_text(
            "main[data-state=locked]",
            "None of the keys at hand has the right size",
        )
        .await?;
        open(page, "phone-protected.pem").await?;
        let password = page.wait_for("#key-password").await?;
        password.send_keys("not this one").await?;
        page.click_button("Open the keys").await?;
        page.wait_for_text(".dialog", "That password does not open it").await?;
        page.wait_for("#key-password").await?.send_keys("0p3n-sesame").await?;
        page.click_button("Open the keys").await?;
        page.wait_for("main[data-state=open]").await?;
        page.wait_for_value("device/sipProfile/phoneLabel", "Reception").await
    })
}

#[test]
fn a_passphrase_opens_a_file_and_is_not_left_in_the_page() -> Outcome {
    in_browser("a_passphrase_opens_a_file", async |page| {
        page.open().await?;
        open(page, "spa.cfg").await?;
        page.wait_for("#unlock-secret").await?.send_keys("wrong").await?;
        page.click_button("Unlock").await?;
        page.wait_for_text("main", "That passphrase does not open it").await?;
        let field = page.wait_for("#unlock-secret").await?;
        assert_eq!(field.prop("value").await?.unwrap_or_default(), "");
        field.send_keys("SecretPhrase1234").await?;
        page.click_button("Unlock").await?;
        page.wait_for("main[data-state=open]").await.map(drop)
    })
}

#[test]
fn forgotten_keys_open_nothing() -> Outcome {
    in_browser("forgotten_keys_open_nothing", async |page| {
        page.open().await?;
        open(page, "phone.pem").await?;
        page.wait_for("main[data-state=keys] .key-card").await?;
        page.click_button("Forget keys").await?;
        page.wait_for_text("main[data-state=keys]", "No keys yet").await?;
        open(page, LOCKED).await?;
        page.wait_for("main[data-state=locked]").await?;
        open(page, "phone.pem").await?;
        page.wait_for("main[data-state=open]").await.map(drop)
    })
}
