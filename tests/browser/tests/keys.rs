//! Locked files in a real browser: dropped, unlocked with a key or a passphrase, keys forgotten.

use browser_tests::{Outcome, in_browser};

const LOCKED: &str = "SEP001122334401.cnf.xml.enc.sgn";

#[test]
fn a_key_opens_an_encrypted_file() -> Outcome {
    in_browser("a_key_opens_an_encrypted_file", async |page| {
        page.open().await?;
        page.open_sample(LOCKED).await?;
        page.wait_for("main[data-state=locked]").await?;
        page.open_sample("other-phone.pem").await?;
        page.wait_for_text(
            "main[data-state=locked]",
            "None of the keys at hand has the right size",
        )
        .await?;
        page.open_sample("phone-protected.pem").await?;
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
        page.open_sample("spa.cfg").await?;
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
        page.open_sample("phone.pem").await?;
        page.wait_for("main[data-state=keys] .key-card").await?;
        page.click_button("Forget keys").await?;
        page.wait_for_text("main[data-state=keys]", "No keys yet").await?;
        page.open_sample(LOCKED).await?;
        page.wait_for("main[data-state=locked]").await?;
        page.open_sample("phone.pem").await?;
        page.wait_for("main[data-state=open]").await.map(drop)
    })
}
