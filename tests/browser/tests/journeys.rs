//! What people do beside the main job: keyboard, source, bad input, a crash, every screen.

use browser_tests::{Outcome, Page, in_browser};

const NAME: &str = "SEP001122334455.cnf.xml";
const FILE: &[u8] = b"<device>\r\n  <deviceProtocol>SIP</deviceProtocol>\r\n  <sipProfile>\r\n    <phoneLabel>Desk</phoneLabel>\r\n    <sipLines>\r\n      <line button=\"1\">\r\n        <featureID>9</featureID>\r\n        <name>2001</name>\r\n        <authPassword>hush</authPassword>\r\n      </line>\r\n    </sipLines>\r\n  </sipProfile>\r\n  <ours kind='x'>A<b/>B</ours>\r\n</device>\r\n";

async fn open(page: &Page, name: &str, bytes: &[u8]) -> Outcome {
    page.open().await?;
    page.open_file(name, bytes).await?;
    page.wait_for("main[data-state=open]").await.map(drop)
}

/// Waits until an expression of the page is true.
async fn until_true(page: &Page, expression: &str) -> Outcome {
    let wait = format!(
        "new Promise((done, no) => {{
            const end = performance.now() + 15000;
            const look = () => ({expression}) ? done(1)
                : performance.now() > end ? no('never: ' + {expression:?}) : requestAnimationFrame(look);
            look();
        }})"
    );
    page.number(&wait).await.map(drop)
}

#[test]
fn the_main_job_by_keyboard_alone() -> Outcome {
    in_browser("the_main_job_by_keyboard_alone", async |page| {
        page.open().await?;
        for _ in 0..12 {
            page.press("Tab").await?;
            if page.number("Number(document.activeElement.textContent === 'Try a sample')").await?
                == 1.0
            {
                break;
            }
        }
        page.press("Enter").await?;
        page.wait_for("main[data-state=open]").await?;
        page.press("Control+k").await?;
        page.wait_for("dialog[open] input").await?;
        page.type_keys("voicemail number").await?;
        until_true(
            page,
            "document.querySelector('[role=option]')?.textContent.includes('messagesNumber')",
        )
        .await?;
        page.press("Enter").await?;
        let path = "device/sipProfile/sipLines/line[1]/messagesNumber";
        until_true(page, &format!("document.activeElement.dataset.path === '{path}'")).await?;
        // Going to a field selects its value: typing replaces it.
        page.type_keys("*98").await?;
        page.wait_for_value(path, "*98").await?;
        page.press("Control+z").await?;
        page.wait_for_value(path, "*97").await?;
        page.press("Control+y").await?;
        page.wait_for_value(path, "*98").await?;
        page.press("Control+s").await?;
        let (_, bytes) = page.download().await?;
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("<messagesNumber>*98</messagesNumber>"), "{text}");
        page.press("Escape").await?;
        page.wait_for_value(path, "*98").await
    })
}

#[test]
fn every_value_of_a_file_has_one_control() -> Outcome {
    in_browser("every_value_of_a_file_has_one_control", async |page| {
        open(page, NAME, FILE).await?;
        let paths = [
            "device/deviceProtocol",
            "device/sipProfile/phoneLabel",
            "device/sipProfile/sipLines/line/@button",
            "device/sipProfile/sipLines/line/featureID",
            "device/sipProfile/sipLines/line/name",
            "device/sipProfile/sipLines/line/authPassword",
            "device/ours/@kind",
            "device/ours/text()[1]",
            "device/ours/b",
            "device/ours/text()[2]",
        ];
        for path in paths {
            page.field(path).await?;
        }
        let controls = page.number("document.querySelectorAll('[data-path]').length").await?;
        assert_eq!(controls, paths.len() as f64);
        page.type_into("device/ours/text()[2]", "C").await?;
        assert!(page.source().await?.contains("A<b/>C</ours>"));
        Ok(())
    })
}

#[test]
fn source_and_form_stay_in_step() -> Outcome {
    in_browser("source_and_form_stay_in_step", async |page| {
        open(page, NAME, FILE).await?;
        page.wait_for("textarea#source").await?;
        page.run(
            "const t = document.querySelector('textarea#source');
             t.focus();
             const at = t.value.indexOf('Desk');
             t.setSelectionRange(at, at + 4);",
        )
        .await?;
        page.type_keys("Bench & Co").await?;
        page.wait_for_value("device/sipProfile/phoneLabel", "Bench & Co").await?;
        // A bare ampersand is named beside its field.
        page.wait_for("[data-finding=malformed]").await?;
        page.click_button("Export").await?;
        let (_, bytes) = page.download().await?;
        let expected = String::from_utf8_lossy(FILE).replace("Desk", "Bench & Co");
        assert_eq!(String::from_utf8_lossy(&bytes), expected, "line endings stay as they were");
        Ok(())
    })
}

#[test]
fn what_cannot_be_opened_is_explained_and_nothing_is_lost() -> Outcome {
    in_browser("what_cannot_be_opened_is_explained_and_nothing_is_lost", async |page| {
        open(page, NAME, FILE).await?;
        page.type_into("device/sipProfile/phoneLabel", "Kept").await?;
        let junk: Vec<u8> = (0..=255).cycle().take(4096).collect();
        for (name, bytes) in [
            ("SEP001122334455.cnf.xml.sgn", &b"\x01\x00\x02\x01\x00\x02\x00\x02\x01\x20"[..]),
            ("SEP001122334455.cnf.xml.enc.sgn", b"\x01\x00\x02\x02\x00\x02\x00\x02\x01\x20"),
            ("a.xml.gz", b"\x1f\x8b\x08\x00"),
            ("junk.bin", &junk),
        ] {
            page.open_file(name, bytes).await?;
            page.wait_for("main[data-state=locked]").await?;
            let text = page.wait_for("main").await?.text().await?;
            assert!(text.contains(name) && text.contains("What to do"), "{text}");
            page.click_button("Close this file").await?;
            page.wait_for("main[data-state=open]").await?;
        }
        page.wait_for_value("device/sipProfile/phoneLabel", "Kept").await?;
        page.open_file("empty.cnf.xml", b"").await?;
        until_true(page, "document.title.includes('empty.cnf.xml')").await?;
        let problems = page.panel("Problems").await?;
        assert!(problems.contains("empty"), "{problems}");
        Ok(())
    })
}

#[test]
fn closing_with_unexported_changes_asks_first() -> Outcome {
    in_browser("closing_with_unexported_changes_asks_first", async |page| {
        open(page, NAME, FILE).await?;
        page.type_into("device/sipProfile/phoneLabel", "Changed").await?;
        page.click_button(&format!("Close {NAME}")).await?;
        page.click_button("Keep it open").await?;
        page.wait_for_value("device/sipProfile/phoneLabel", "Changed").await?;
        page.click_button(&format!("Close {NAME}")).await?;
        page.click_button("Close and drop changes").await?;
        page.wait_for("main[data-state=empty]").await.map(drop)
    })
}

#[test]
fn a_crash_hands_out_the_current_source() -> Outcome {
    in_browser("a_crash_hands_out_the_current_source", async |page| {
        open(page, NAME, FILE).await?;
        page.type_into("device/sipProfile/phoneLabel", "Rescued").await?;
        // What the browser tells when the program ran out of stack or memory.
        page.run(
            "const error = new WebAssembly.RuntimeError('unreachable');
             dispatchEvent(new ErrorEvent('error', { error, message: 'unreachable' }));",
        )
        .await?;
        page.wait_for("#rescue a[download]").await?.click().await?;
        let (name, bytes) = page.download().await?;
        assert_eq!(name, NAME);
        assert_eq!(
            String::from_utf8_lossy(&bytes),
            String::from_utf8_lossy(FILE).replace("Desk", "Rescued")
        );
        Ok(())
    })
}

#[test]
fn files_arrive_by_paste_and_by_drop() -> Outcome {
    in_browser("files_arrive_by_paste_and_by_drop", async |page| {
        page.open().await?;
        page.paste("<device><sipProfile><phoneLabel>P</phoneLabel></sipProfile></device>").await?;
        page.wait_for_value("device/sipProfile/phoneLabel", "P").await?;
        page.run(
            "const data = new DataTransfer();
             data.items.add(new File(['<Default><loadInformation7>x</loadInformation7></Default>'], 'XMLDefault.cnf.xml'));
             for (const kind of ['dragenter', 'dragover', 'drop'])
                 dispatchEvent(new DragEvent(kind, { dataTransfer: data, cancelable: true }));",
        )
        .await?;
        page.wait_for_value("Default/loadInformation7", "x").await?;
        // A clipboard without text: one sentence, and the open files stay.
        page.paste("  ").await?;
        page.wait_for_text(".toast", "clipboard").await?;
        assert_eq!(page.number("document.querySelectorAll('.file-tab').length").await?, 2.0);
        Ok(())
    })
}

#[test]
fn every_screen_fits_every_width() -> Outcome {
    in_browser("every_screen_fits_every_width", async |page| {
        page.open().await?;
        fits(page, "welcome").await?;
        page.click_button("Try a sample").await?;
        page.wait_for("[data-path]").await?;
        fits(page, "form").await?;
        page.click_button("Export").await?;
        page.wait_for("[data-checksum=md5]").await?;
        fits(page, "export").await
    })
}

/// Takes a picture at every width and in both schemes; nothing may stick out at the side.
async fn fits(page: &Page, screen: &str) -> Outcome {
    for width in [360, 1280, 2560] {
        for scheme in ["light", "dark"] {
            page.emulate(width, 900, scheme).await?;
            let beyond = page.number("document.documentElement.scrollWidth - innerWidth").await?;
            assert!(beyond <= 0.0, "the {screen} at {width}: {beyond} pixels");
            page.screenshot(&format!("{screen}-{width}-{scheme}")).await?;
        }
    }
    Ok(())
}
