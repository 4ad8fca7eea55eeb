//! The page in German: as the browser asks for it, through the main job, there and back.

use browser_tests::{Outcome, Page, in_browser};

const NAME: &str = "SEP001122334455.cnf.xml";
const FILE: &[u8] = b"<device>\r\n  <deviceProtocol>SIP</deviceProtocol>\r\n  <sipProfile>\r\n    <phoneLabel>Desk</phoneLabel>\r\n    <sipLines>\r\n      <line button=\"1\">\r\n        <featureID>9</featureID>\r\n        <name>2001</name>\r\n        <authName>2001</authName>\r\n      </line>\r\n    </sipLines>\r\n  </sipProfile>\r\n</device>\r\n";
const LABEL: &str = "device/sipProfile/phoneLabel";
const AUTH_NAME: &str = "device/sipProfile/sipLines/line/authName";

/// Waits until the whole page speaks a language.
async fn speaks(page: &Page, tag: &str) -> Outcome {
    page.wait_for(&format!("html[lang={tag}] option[value={tag}]:checked")).await.map(drop)
}

/// Chooses a language the way the list of the browser does.
async fn choose(page: &Page, tag: &str) -> Outcome {
    page.run(&format!(
        "const list = document.getElementById('language');
         list.focus();
         list.value = '{tag}';
         list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await?;
    speaks(page, tag).await?;
    page.wait_for("#language:focus").await.map(drop)
}

/// Nothing of the page may be wider than its window.
async fn fits(page: &Page) -> Outcome {
    let over = "document.documentElement.scrollWidth - innerWidth";
    assert!(page.number(over).await? <= 0.0, "the page is wider than its window");
    let outside = "[...document.querySelectorAll('.topbar button, main[data-state=empty] button')]
        .filter((e) => e.checkVisibility() && !e.matches('.file-tabs__list *')
            && e.getBoundingClientRect().right > innerWidth).length";
    assert_eq!(page.number(outside).await?, 0.0, "a button is outside of the window");
    let cut = "[...document.querySelectorAll('button, .tabs [role=tab]')]
        .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1
            && !e.matches('.topbar__find, .file-tab *')).length";
    assert_eq!(page.number(cut).await?, 0.0, "the words of a button are cut");
    Ok(())
}

#[test]
fn the_main_job_in_german() -> Outcome {
    in_browser("the_main_job_in_german", async |page| {
        page.ask_for("de-AT,de,en").await?;
        page.open().await?;
        speaks(page, "de").await?;
        page.wait_for_text("h1", "Cisco-Telefone umkonfigurieren").await?;
        page.control("button", "Beispiel ausprobieren").await?;
        page.screenshot("german-welcome").await?;

        page.open_file(NAME, FILE).await?;
        page.wait_for("main[data-state=open]").await?;
        page.type_into(LABEL, "Empfang").await?;
        page.type_into(AUTH_NAME, "2002").await?;
        let changes = page.panel("Änderungen").await?;
        assert!(changes.contains("2 Änderungen") && changes.contains("vorher"), "{changes}");
        let problems = page.panel("Probleme").await?;
        assert!(problems.contains("keinen Server (proxy)"), "{problems}");
        page.screenshot("german-open").await?;
        page.click_button("Rückgängig").await?;
        page.wait_for_value(AUTH_NAME, "2001").await?;

        page.click_button("Export").await?;
        let (name, bytes) = page.download().await?;
        let expected = String::from_utf8_lossy(FILE).replace(">Desk<", ">Empfang<");
        assert_eq!((name.as_str(), String::from_utf8_lossy(&bytes)), (NAME, expected.into()));
        page.wait_for_text("main", "1 Änderung und").await?;
        page.wait_for_text("main", "TFTP-Server").await
    })
}

#[test]
fn another_language_keeps_the_work() -> Outcome {
    in_browser("another_language_keeps_the_work", async |page| {
        page.ask_for("de").await?;
        page.open().await?;
        page.open_files(&[("other.cnf.xml", FILE), (NAME, FILE)]).await?;
        page.wait_for(".file-tab:nth-child(2).is-current").await?;
        page.type_into(LABEL, "Empfang").await?;
        page.type_into(AUTH_NAME, "2002").await?;

        choose(page, "en").await?;
        page.control("button", "Undo").await?;
        page.wait_for_value(LABEL, "Empfang").await?;
        page.wait_for_value(AUTH_NAME, "2002").await?;
        assert_eq!(page.number("document.querySelectorAll('.file-tab').length").await?, 2.0);
        let changes = page.panel("Changes").await?;
        assert!(changes.contains("2 changes") && !changes.contains("Änderung"), "{changes}");

        choose(page, "de").await?;
        page.click_button("Rückgängig").await?;
        page.wait_for_value(AUTH_NAME, "2001").await?;
        page.click_button("Wiederholen").await?;
        page.wait_for_value(AUTH_NAME, "2002").await?;
        page.wait_for_value(LABEL, "Empfang").await
    })
}

#[test]
fn a_choice_is_remembered_and_a_foreign_browser_gets_english() -> Outcome {
    in_browser("a_choice_is_remembered", async |page| {
        page.ask_for("fr,de").await?;
        page.open().await?;
        speaks(page, "de").await?;
        page.ask_for("fr").await?;
        page.open().await?;
        speaks(page, "en").await?;
        choose(page, "de").await?;
        page.open().await?;
        speaks(page, "de").await?;
        // Where storage is forbidden the choice holds while the page is open.
        page.run("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })").await?;
        choose(page, "en").await?;
        page.wait_for_text("h1", "Fix a Cisco phone").await
    })
}

#[test]
fn german_words_fit_on_a_phone() -> Outcome {
    in_browser("german_words_fit_on_a_phone", async |page| {
        page.ask_for("de").await?;
        page.open().await?;
        for scheme in ["light", "dark"] {
            page.emulate(360, 740, scheme).await?;
            fits(page).await?;
            page.screenshot(&format!("german-360-welcome-{scheme}")).await?;
        }
        page.open_file(NAME, FILE).await?;
        page.wait_for("main[data-state=open]").await?;
        page.type_into(LABEL, "Empfang").await?;
        fits(page).await?;
        page.screenshot("german-360-form").await?;
        for (at, tab) in [(2, "source"), (3, "changes"), (4, "problems")] {
            let place = format!(".view-tabs [role=tab]:nth-child({at})");
            page.wait_for(&place).await?.click().await?;
            page.wait_for(&format!("{place}[aria-selected=true]")).await?;
            fits(page).await?;
            page.screenshot(&format!("german-360-{tab}")).await?;
        }
        page.run("document.querySelector('.topbar__keys').click()").await?;
        page.wait_for_text("h1", "Schlüssel und Zertifikate").await?;
        fits(page).await?;
        page.screenshot("german-360-keys").await.map(drop)
    })
}

#[test]
fn help_keeping_and_comparing_are_german_too() -> Outcome {
    in_browser("help_keeping_and_comparing_are_german_too", async |page| {
        page.ask_for("de").await?;
        page.open().await?;
        page.open_files(&[("other.cnf.xml", FILE), (NAME, FILE)]).await?;
        page.wait_for(".file-tab:nth-child(2).is-current").await?;
        page.type_into(LABEL, "Empfang").await?;
        page.wait_for_text(".status-line", "in diesem Browser aufbewahrt").await?;
        page.click_button("Änderungen in diesem Browser aufbewahrt").await?;
        page.wait_for_text(".dialog", "Schlüssel und Passphrasen werden nie aufbewahrt").await?;
        page.press("Escape").await?;
        page.press("F1").await?;
        page.wait_for_text(".dialog", "Was auf dem Telefon geschieht").await?;
        page.wait_for_text(".dialog kbd", "Strg").await?;
        page.press("Escape").await?;
        page.click_button("Vergleichen").await?;
        page.wait_for_text("#compare-sum", "Unterschiede: 1 von").await?;
        page.wait_for_text(".compare__section", "Grundlegendes").await?;
        page.click_button("Zurück zum Formular").await?;

        page.leave_quietly().await?;
        page.open().await?;
        page.wait_for_text(".keeping", "1 Änderung, ").await?;
        page.click_button(&format!("Wiederherstellen {NAME}")).await?;
        page.wait_for_value(LABEL, "Empfang").await
    })
}
