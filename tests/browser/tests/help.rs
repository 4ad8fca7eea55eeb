//! The help: by key and by button, and back to where one was.

use browser_tests::{Outcome, Page, in_browser};

/// What has the focus: the path of its value, else its class.
async fn focused(page: &Page, what: &str) -> Outcome {
    page.wait_for(&format!("{what}:focus")).await.map(drop)
}

#[test]
fn the_help_comes_by_key_and_leads_back() -> Outcome {
    const LABEL: &str = "input[data-path='device/sipProfile/phoneLabel']";
    in_browser("the_help_comes_by_key_and_leads_back", async |page| {
        page.open().await?;
        page.click_button("Try a sample").await?;
        page.wait_for(LABEL).await?.click().await?;
        focused(page, LABEL).await?;

        page.press("F1").await?;
        focused(page, "dialog[open] .help").await?;
        let said = page.wait_for("dialog[open]").await?.text().await?;
        for part in ["XMLDefault.cnf.xml", "Phone’s private key", "Trust list", "Ctrl K"] {
            assert!(said.contains(part), "{part} is not in {said}");
        }
        for (width, height) in [(1280, 900), (360, 800)] {
            for scheme in ["light", "dark"] {
                page.emulate(width, height, scheme).await?;
                page.screenshot(&format!("help-{width}-{scheme}")).await?;
                let wider = "document.querySelector('.help').scrollWidth
                    - document.querySelector('.help').clientWidth";
                assert!(page.number(wider).await? <= 0.0, "the help is wider than {width}");
            }
        }
        page.emulate(1280, 900, "light").await?;
        page.press("Escape").await?;
        focused(page, LABEL).await?;
        assert_eq!(page.number("document.querySelectorAll('dialog').length").await?, 0.0);

        // In a field it is a letter like others.
        page.wait_for(LABEL).await?.send_keys("?").await?;
        let typed = page.value("device/sipProfile/phoneLabel").await?;
        assert!(typed.contains('?'), "{typed}");
        assert_eq!(page.number("document.querySelectorAll('dialog').length").await?, 0.0);

        page.click_button("Help (F1)").await?;
        focused(page, "dialog[open] .help").await?;
        page.click_button("Close").await?;
        focused(page, "button[aria-label='Help (F1)']").await?;
        page.press("?").await?;
        focused(page, "dialog[open] .help").await
    })
}
