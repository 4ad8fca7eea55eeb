//! The page for every person: assistive tools, large text, forced colours, a finger at 360 pixels.

use std::io::{Write, stderr};

use browser_tests::{Outcome, Page, axe, in_browser};

const NAME: &str = "SEP001122334455.cnf.xml";
const SERVER: &str =
    "device/devicePool/callManagerGroup/members/member/callManager/processNodeName";
const LISTING: &str = "/srv/tftp:
-rw-r--r-- 1 root root 2140 Nov 23 07:20 SEP0011223344A1.cnf.xml
-rw-r--r-- 1 root root 2140 Nov 23 07:20 sep0011223344a2.cnf.xml
-rw-r--r-- 1 root root 2140 Nov 23 07:20 SEP0011223344A1.cnf.xml~
";

/// Shows every screen in turn and hands each over by its name.
async fn tour(page: &Page, mut look: impl AsyncFnMut(&Page, &str) -> Outcome) -> Outcome {
    page.open().await?;
    look(page, "welcome").await?;
    page.press("F1").await?;
    page.wait_for("dialog[open] .help:focus").await?;
    look(page, "help").await?;
    page.press("Escape").await?;
    page.run("document.querySelector('.topbar__keys').click()").await?;
    page.wait_for("main[data-state=keys]").await?;
    look(page, "keys").await?;
    page.open().await?;

    page.open_sample(NAME).await?;
    page.wait_for("main[data-state=open]").await?;
    page.type_into(SERVER, "192.0.2.7").await?;
    look(page, "form").await?;
    page.press("Control+k").await?;
    page.wait_for("dialog[open] input").await?;
    page.type_keys("time").await?;
    page.wait_for("[role=option]").await?;
    look(page, "find").await?;
    page.press("Escape").await?;
    for tab in ["Changes", "Problems", "Source"] {
        page.control("tab", tab).await?.click().await?;
        look(page, tab).await?;
    }
    page.click_button("Export").await?;
    page.wait_for("[data-checksum=md5]").await?;
    look(page, "export").await?;
    page.click_button("Sign, encrypt or compress…").await?;
    page.wait_for("#repack-title").await?;
    look(page, "repack").await?;

    page.open_sample("XMLDefault.cnf.xml").await?;
    page.wait_for(".file-tab:nth-child(2).is-current").await?;
    page.wait_for("main[data-state=open]").await?;
    look(page, "loads").await?;
    page.click_button("Compare").await?;
    page.wait_for("#compare-title:focus").await?;
    look(page, "compare").await?;

    page.leave_quietly().await?;
    page.open().await?;
    page.open_sample("SEP001122334401.cnf.xml.enc.sgn").await?;
    page.wait_for("main[data-state=locked]").await?;
    look(page, "locked").await?;
    page.open().await?;
    page.open_sample("tftp.log").await?;
    page.wait_for("main[data-state=log]").await?;
    look(page, "log").await?;
    page.paste(LISTING).await?;
    page.wait_for("[data-fault=WrongCase]").await?;
    look(page, "root").await
}

#[test]
fn nothing_keeps_people_out() -> Outcome {
    let Some(axe) = axe()? else {
        let line = "skipped: nothing_keeps_people_out needs axe-core; run `cargo xtask test`\n";
        return Ok(stderr().write_all(line.as_bytes())?);
    };
    in_browser("nothing_keeps_people_out", async |page| {
        let mut complaints = Vec::new();
        tour(page, async |page, screen| {
            for scheme in ["light", "dark"] {
                page.emulate(1280, 900, scheme).await?;
                // Colours on their way to others are no colours of the page.
                page.stand_still().await?;
                let found = page.complaints_of(&axe).await?;
                complaints
                    .extend(found.into_iter().map(|one| format!("{screen}, {scheme}: {one}")));
            }
            Ok(())
        })
        .await?;
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
        Ok(())
    })
}

#[test]
fn text_of_twice_the_size_fits() -> Outcome {
    in_browser("text_of_twice_the_size_fits", async |page| {
        page.open().await?;
        let size = "parseFloat(getComputedStyle(document.body).fontSize)";
        let usual = page.number(size).await?;
        page.text_size(32).await?;
        page.emulate(1280, 900, "light").await?;
        tour(page, async |page, screen| {
            assert!((page.number(size).await? - 2.0 * usual).abs() < 0.1, "{screen}: text stays");
            fits(page, screen).await?;
            page.screenshot(&format!("twice-{screen}")).await.map(drop)
        })
        .await
    })
}

/// Nothing sticks out at the side, and no button cuts its words.
async fn fits(page: &Page, screen: &str) -> Outcome {
    let beyond = page.number("document.documentElement.scrollWidth - innerWidth").await?;
    assert!(beyond <= 0.0, "{screen}: {beyond} pixels beyond the window");
    let outside = "[...document.querySelectorAll('.topbar button:not(.file-tab *), .skip-link')]
        .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth)
        .map((e) => e.className).join(', ')";
    assert_eq!(page.text_of(outside).await?, "", "{screen}: outside of the window");
    let cut = "[...document.querySelectorAll('button')]
        .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1
            && !e.matches('.topbar__find, .file-tab *')).map((e) => e.className).join(', ')";
    assert_eq!(page.text_of(cut).await?, "", "{screen}: buttons cut their words");
    Ok(())
}

#[test]
fn forced_colours_fit_every_screen() -> Outcome {
    in_browser("forced_colours", async |page| {
        tour(page, async |page, screen| {
            let media = [("forced-colors", "active"), ("prefers-color-scheme", "dark")];
            page.emulate_media(1280, 900, &media).await?;
            let forced = "Number(matchMedia('(forced-colors: active)').matches)";
            assert_eq!(page.number(forced).await?, 1.0, "the browser forces no colours");
            fits(page, screen).await?;
            page.screenshot(&format!("forced-{screen}")).await?;
            page.emulate(1280, 900, "light").await
        })
        .await
    })
}

#[test]
fn a_finger_does_the_main_job_on_a_phone() -> Outcome {
    in_browser("a_finger_does_the_main_job_on_a_phone", async |page| {
        page.open().await?;
        page.emulate(360, 740, "light").await?;
        page.open_sample(NAME).await?;
        page.wait_for("main[data-state=open]").await?;
        page.type_into(SERVER, "192.0.2.7").await?;
        let export = page.control("button", "Export").await?;
        page.tap(&export).await?;
        let (name, bytes) = page.download().await?;
        assert_eq!(name, NAME);
        assert!(String::from_utf8_lossy(&bytes).contains("<processNodeName>192.0.2.7<"));
        // 24 pixels are the least that the guidelines ask for.
        let small = "[...document.querySelectorAll('button, select, input:not([type=file])')]
            .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
            .filter((e) => { const { width, height } = e.getBoundingClientRect();
                return width && height && Math.min(width, height) < 24
                    && !e.labels?.length; })
            .map((e) => e.className || e.id).join(', ')";
        assert_eq!(page.text_of(small).await?, "", "too small for a finger");
        page.screenshot("finger-360").await.map(drop)
    })
}
