//! What the page knows of phones: repairs, new files, firmware of a family, the way out of a log.

use browser_tests::{Outcome, Page, in_browser};

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

/// Keeps pictures of a screen: wide and narrow, light and dark.
async fn look(page: &Page, name: &str) -> Outcome {
    for (width, height) in [(1280, 900), (360, 800)] {
        for scheme in ["light", "dark"] {
            page.emulate(width, height, scheme).await?;
            page.screenshot(&format!("{name}-{width}-{scheme}")).await?;
        }
    }
    page.emulate(1280, 900, "light").await
}

async fn fill(page: &Page, fields: &[(&str, &str)]) -> Outcome {
    for (id, text) in fields {
        let field = page.wait_for(&format!("#new-{id}")).await?;
        field.send_keys(*text).await?;
    }
    Ok(())
}

/// How many errors the open Problems pane shows.
async fn errors(page: &Page) -> Outcome<f64> {
    page.number("document.querySelectorAll('.problem .sign--error').length").await
}

const BROKEN: &str = r#"<device>
  <deviceProtocol>SIP</deviceProtocol>
  <devicePool>
    <dateTimeSetting>
      <timeZone>W. Europe Standard/Daylight Time</timeZone>
    </dateTimeSetting>
    <callManagerGroup>
      <members>
        <member priority="0">
          <callManager>
            <ports><sipPort>5060</sipPort></ports>
            <processNodeName>192.0.2.1</processNodename>
          </callManager>
        </member>
      </members>
    </callManagerGroup>
  </devicePool>
  <commonProfile><phonePassword></phonePassword></commonProfile>
  <loadInformation>SIP45.9-4-2SR4-3S.loads</loadInformation>
  <servicesURL>http://192.0.2.1/menu?a=1&b=2</servicesURL>
  <sipProfile>
    <phoneLabel>Desk</phoneLabel>
    <sipLines>
      <line button="1" lineIndex="1">
        <featureID>9</featureID>
        <featureLabel>Desk & door</featureLabel>
        <proxy>USECALLMANAGER</proxy>
        <name>2001</name>
        <authName>2001</authName>
        <authPassword>hEn7-rose</authPassword>
      </line>
    </sipLines>
  </sipProfile>
</device>
"#;

#[test]
fn a_broken_file_is_repaired_by_clicks_alone() -> Outcome {
    in_browser("a_broken_file_is_repaired_by_clicks_alone", async |page| {
        page.open().await?;
        page.open_file("SEP001122334455.cnf.xml", BROKEN.as_bytes()).await?;
        let said = page.panel("Problems").await?;
        assert!(errors(page).await? >= 3.0, "{said}");
        assert!(page.number("document.querySelectorAll('.problem__diff').length").await? >= 3.0);
        look(page, "problems").await?;
        page.click_button("Fix all safe ones").await?;
        let dialog = page.wait_for("dialog[open] .repairs").await?.text().await?;
        assert!(dialog.contains("&amp;"), "{dialog}");
        look(page, "safe-fixes").await?;
        page.wait_for("dialog[open] .button--primary").await?.click().await?;
        until_true(page, "!document.querySelector('dialog[open]')").await?;
        // Which of two tags is right is for a person to say: one click more.
        assert_eq!(errors(page).await?, 1.0);
        page.wait_for(".problem__actions button").await?.click().await?;
        until_true(page, "!document.querySelector('.problem .sign--error')").await?;
        page.click_button("Export").await?;
        let (_, bytes) = page.download().await?;
        let expected = BROKEN
            .replace("</processNodename>", "</processNodeName>")
            .replace("a=1&b", "a=1&amp;b")
            .replace("Desk & door", "Desk &amp; door")
            .replace("-3S.loads", "-3S");
        assert_eq!(String::from_utf8_lossy(&bytes), expected);
        Ok(())
    })
}

#[test]
fn a_file_is_made_from_nothing() -> Outcome {
    in_browser("a_file_is_made_from_nothing", async |page| {
        page.open().await?;
        page.click_button("New configuration").await?;
        fill(page, &[("model", "8841"), ("mac", "0011.22")]).await?;
        // What is missing is said, and nothing is made.
        page.wait_for("dialog[open] .button--primary").await?.click().await?;
        let said = page.wait_for("#new-mac-fault").await?.text().await?;
        assert!(said.contains("twelve"), "{said}");
        look(page, "new-faults").await?;
        let line = [("name", "2001"), ("password", "hEn7-rose"), ("label", "Desk")];
        fill(page, &[("mac", "33.44aa"), ("server", "192.0.2.1")]).await?;
        fill(page, &line).await?;
        look(page, "new").await?;
        page.click_button("Create SEP0011223344AA.cnf.xml").await?;
        page.wait_for("main[data-state=open]").await?;
        page.panel("Problems").await?;
        assert_eq!(errors(page).await?, 0.0);
        page.wait_for(".file-tab__dot").await?;
        page.click_button("Export").await?;
        let (name, bytes) = page.download().await?;
        assert_eq!(name, "SEP0011223344AA.cnf.xml");
        let text = String::from_utf8_lossy(&bytes);
        for part in ["<name>2001</name>", "<processNodeName>192.0.2.1</", ">Desk</featureLabel>"] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        // The next phone is like this one, with an address and a line of its own.
        page.click_button("New configuration").await?;
        page.wait_for("#new-start").await?;
        page.run(
            "const s = document.querySelector('#new-start'); s.selectedIndex = 1;
             s.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await?;
        fill(page, &[("mac", "001122 3344ab"), ("name", "2002")]).await?;
        look(page, "new-like").await?;
        page.click_button("Create SEP0011223344AB.cnf.xml").await?;
        let changes = page.panel("Changes").await?;
        assert!(changes.contains("2002"), "{changes}");
        Ok(())
    })
}

#[test]
fn the_loads_of_a_family_move_together() -> Outcome {
    const FILE: &str = include_str!("../samples/loads.xml");
    in_browser("the_loads_of_a_family_move_together", async |page| {
        page.open().await?;
        page.open_file("XMLDefault.cnf.xml", FILE.as_bytes()).await?;
        page.click_button("Set several").await?;
        page.wait_for("#family-series").await?;
        page.run(
            "const s = document.querySelector('#family-series'); s.value = '794x';
             s.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await?;
        page.wait_for("#family-load").await?.send_keys("SIP42.9-4-2SR3-1S").await?;
        page.control("button", "Set 3 loads").await?;
        look(page, "loads-family").await?;
        page.click_button("Set 3 loads").await?;
        let set = "SIP45.9-4-2SR3-1S";
        page.wait_for_value("Default/loadInformation435", set).await?;
        look(page, "loads-set").await?;
        page.click_button("Export").await?;
        let (_, bytes) = page.download().await?;
        let mut expected = FILE.to_owned();
        for (number, series) in [(115, "SIP41"), (434, "SIP42"), (435, "SIP45")] {
            let at = expected.find(&format!("<loadInformation{number} ")).unwrap_or_default();
            let (before, after) = expected.split_at(at);
            let old = format!("{series}.9-3-1SR2-1S");
            expected =
                format!("{before}{}", after.replacen(&old, &format!("{series}.9-4-2SR3-1S"), 1));
        }
        assert_eq!(String::from_utf8_lossy(&bytes), expected);
        // One action, so one undo.
        page.click_button("Back to the form").await?;
        page.click_button("Undo").await?;
        page.wait_for_value("Default/loadInformation115", "SIP41.9-3-1SR2-1S").await?;
        page.wait_for_value("Default/loadInformation435", "SIP45.9-3-1SR2-1S").await
    })
}

const LOG: &str = "Nov 23 07:20:18 pbx in.tftpd[71]: RRQ from 192.0.2.11 filename CTLSEP001122334401.tlv\n\
Nov 23 07:20:18 pbx in.tftpd[71]: sending NAK (1, File not found) to 192.0.2.11\n\
Nov 23 07:20:18 pbx in.tftpd[72]: RRQ from 192.0.2.11 filename SEP001122334401.cnf.xml\n\
Nov 23 07:20:18 pbx in.tftpd[72]: sending NAK (1, File not found) to 192.0.2.11\n\
Nov 23 07:20:19 pbx in.tftpd[73]: RRQ from 192.0.2.11 filename XMLDefault.cnf.xml\n";

#[test]
fn a_log_leads_to_the_file_that_is_missing() -> Outcome {
    in_browser("a_log_leads_to_the_file_that_is_missing", async |page| {
        page.open().await?;
        page.paste(LOG).await?;
        page.wait_for("main[data-state=log] [data-verdict]").await?;
        let said = page.wait_for("[data-verdict=\"4\"]").await?.text().await?;
        assert!(said.contains("SEP001122334401.cnf.xml"), "{said}");
        look(page, "log-create").await?;
        page.click_button("Create SEP001122334401.cnf.xml").await?;
        let mac = page.wait_for("#new-mac").await?.prop("value").await?;
        assert_eq!(mac.as_deref(), Some("001122334401"));
        fill(page, &[("server", "192.0.2.1"), ("name", "2001"), ("password", "hEn7-rose")]).await?;
        page.wait_for("dialog[open] .button--primary").await?.click().await?;
        page.wait_for("main[data-state=open]").await?;
        page.click_button("Export").await?;
        let (name, bytes) = page.download().await?;
        assert_eq!(name, "SEP001122334401.cnf.xml");
        assert!(String::from_utf8_lossy(&bytes).contains("<name>2001</name>"));
        Ok(())
    })
}

/// Chooses an option of a list by its value.
async fn choose(page: &Page, css: &str, value: &str) -> Outcome {
    page.wait_for(css).await?;
    page.run(&format!(
        "const s = document.querySelector('{css}'); s.value = '{value}';
         s.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await
}

const DESK: &str = r#"<device>
  <deviceProtocol>SIP</deviceProtocol>
  <devicePool><callManagerGroup><members><member priority="0"><callManager>
    <ports><sipPort>5060</sipPort></ports><processNodeName>192.0.2.1</processNodeName>
  </callManager></member></members></callManagerGroup></devicePool>
  <commonProfile><phonePassword></phonePassword></commonProfile>
  <loadInformation>sip78xx.14-3-1-0301-349</loadInformation>
  <vendorConfig><tls12Only>1</tls12Only><webAccess>1</webAccess></vendorConfig>
  <sipProfile>
    <sipLines>
      <line button="1" lineIndex="1">
        <featureID>9</featureID>
        <featureLabel>2001</featureLabel>
        <proxy>USECALLMANAGER</proxy>
        <name>2001</name>
        <authName>2001</authName>
        <authPassword>hEn7-rose</authPassword>
      </line>
    </sipLines>
  </sipProfile>
</device>
"#;

#[test]
fn one_thought_changes_its_fields_together() -> Outcome {
    in_browser("one_thought_changes_its_fields_together", async |page| {
        page.open().await?;
        page.open_file("SEP001122334455.cnf.xml", DESK.as_bytes()).await?;
        page.press("Control+k").await?;
        page.wait_for("#find-box[open] input").await?;
        page.type_keys("change an extension").await?;
        page.wait_for_text("#found", "All at once").await?;
        look(page, "thought-found").await?;
        page.press("Enter").await?;
        let line = "device/sipProfile/sipLines/line";
        let name = page.wait_for(&format!(".together [data-path='{line}/name']")).await?;
        name.clear().await?;
        name.send_keys("2044").await?;
        look(page, "together").await?;
        page.click_button("Make 3 changes").await?;
        for field in ["name", "authName", "featureLabel"] {
            page.wait_for_value(&format!("{line}/{field}"), "2044").await?;
        }
        page.click_button("Undo").await?;
        for field in ["name", "authName", "featureLabel"] {
            page.wait_for_value(&format!("{line}/{field}"), "2001").await?;
        }
        Ok(())
    })
}

#[test]
fn a_model_chosen_by_hand_greys_what_it_lacks() -> Outcome {
    in_browser("a_model_chosen_by_hand_greys_what_it_lacks", async |page| {
        page.open().await?;
        page.open_file("SEP001122334455.cnf.xml", DESK.as_bytes()).await?;
        page.wait_for("#model").await?;
        assert_eq!(page.number("document.querySelectorAll('.is-foreign').length").await?, 0.0);
        choose(page, "#model", "434").await?;
        let row = page.wait_for(".is-foreign").await?.text().await?;
        assert!(row.contains("7942"), "{row}");
        look(page, "model-chosen").await?;
        // Grey is no lock: the switch can still be turned, and says so in the file.
        page.run("document.querySelector('.is-foreign [data-path]').click()").await?;
        until_true(page, "document.querySelector('.field-row__was, .is-foreign .is-changed')")
            .await?;
        choose(page, "#model", "").await?;
        until_true(page, "!document.querySelector('.is-foreign')").await
    })
}

#[test]
fn of_two_text_files_the_one_of_the_phone_wins() -> Outcome {
    in_browser("of_two_text_files_the_one_of_the_phone_wins", async |page| {
        page.open().await?;
        let all = "image_version: P0S3-8-12-00\nproxy1_address: 192.0.2.1\n";
        page.open_file("SIPDefault.cnf", all.as_bytes()).await?;
        let own = "proxy1_address: 192.0.2.2\nline1_name: 2001\n";
        page.open_file("SIP001122334455.cnf", own.as_bytes()).await?;
        let said = page.wait_for("[data-rival]").await?.text().await?;
        assert!(said.contains("SIPDefault.cnf sets this too; what stands here wins."), "{said}");
        look(page, "rivals").await?;
        page.wait_for("[data-rival] button").await?.click().await?;
        page.wait_for_text("[data-rival]", "wins over what stands here").await
    })
}

#[test]
fn a_firmware_list_tells_its_parts_and_whether_its_name_fits() -> Outcome {
    const LIST: &str = "# LOADS=sip78xx.14-3-1-0301-349.loads\n[PLATFORM_1]\nkern=kern78xx.14-3-1-0301-349.sbn size=3093452\nrootfs=rootfs78xx.14-3-1-0301-349.sbn size=47841624\n[PLATFORM_2]\nkern=kern2.78xx.14-3-1-0301-349.sbn size=2579368\n";
    in_browser("a_firmware_list_tells_its_parts", async |page| {
        page.open().await?;
        page.open_file("sip78xx.14-3-1-0301-349 (1).loads", LIST.as_bytes()).await?;
        page.wait_for_text("main[data-state=firmware]", "Name and content differ").await?;
        page.wait_for_text("main", "rootfs78xx.14-3-1-0301-349.sbn").await?;
        look(page, "firmware-list").await?;
        page.open_file("sip78xx.14-3-1-0301-349.loads", LIST.as_bytes()).await?;
        page.wait_for_text("main[data-state=firmware]", "Name and content agree").await
    })
}
