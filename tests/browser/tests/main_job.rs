//! The main job on one file of each family: open, edit in the form, look, undo, export.
//!
//! What must come out is spliced by the test itself, never by the project's own code.

use browser_tests::samples::real_or_written;
use browser_tests::splice::Mark;
use browser_tests::{Outcome, Page, in_browser};

/// One value changed in the form.
struct Edit<'a> {
    path: &'a str,
    mark: Mark<'a>,
    new: &'a str,
}

/// Makes both edits, undoes the second, and expects an export that holds the first alone.
async fn do_the_main_job(page: &Page, name: &str, file: &[u8], edits: [Edit<'_>; 2]) -> Outcome {
    page.open().await?;
    page.open_file(name, file).await?;
    page.wait_for("main[data-state=open]").await?;
    for edit in &edits {
        assert_eq!(page.value(edit.path).await?, edit.mark.value(file), "{}", edit.path);
        page.type_into(edit.path, edit.new).await?;
    }
    let source = page.source().await?;
    let changes = page.panel("Changes").await?;
    for edit in &edits {
        let (path, old) = (edit.path, edit.mark.value(file));
        assert!(source.contains(&edit.mark.around(edit.new)), "{path} is not in the source");
        assert!(changes.contains(&old) && changes.contains(edit.new), "{path}: {changes}");
    }

    let [kept, undone] = &edits;
    page.click_button("Undo").await?;
    page.wait_for_value(undone.path, &undone.mark.value(file)).await?;
    let source = page.source().await?;
    assert!(!source.contains(undone.new), "the undone edit is in the source");
    let changes = page.panel("Changes").await?;
    assert!(changes.contains(kept.new) && !changes.contains(undone.new), "{changes}");

    page.click_button("Export").await?;
    let (exported, bytes) = page.download().await?;
    assert_eq!(exported, name);
    let expected = kept.mark.replaced(file, kept.new);
    assert!(bytes == expected, "not as spliced:\n{}", String::from_utf8_lossy(&bytes));
    assert_checksums(page, &bytes).await
}

/// The checksums shown must be those of the exported bytes; the browser computes no MD5.
async fn assert_checksums(page: &Page, bytes: &[u8]) -> Outcome {
    for (shown, algorithm) in [("sha1", "SHA-1"), ("sha256", "SHA-256"), ("sha512", "SHA-512")] {
        let text = page.wait_for(&format!("[data-checksum={shown}]")).await?.text().await?;
        assert!(text.contains(&page.digest(algorithm, bytes).await?), "{shown}: {text}");
    }
    let text = page.wait_for("[data-checksum=md5]").await?.text().await?;
    assert!(text.split(|c: char| !c.is_ascii_hexdigit()).any(|word| word.len() == 32), "{text}");
    Ok(())
}

const CALL_MANAGER: Edit<'static> = Edit {
    path: "device/devicePool/callManagerGroup/members/member/callManager/processNodeName",
    mark: Mark { before: "<processNodeName>", after: "</processNodeName>", nth: 1 },
    new: "192.0.2.7",
};

#[test]
fn a_sip_file() -> Outcome {
    let name = "SEP001122334455.cnf.xml";
    let file =
        real_or_written("sep-sip/dbaldree__cisco_sip_voipfone__SEP0014638ADF5E.cnf.xml", name);
    let display_name = Edit {
        path: "device/sipProfile/sipLines/line[2]/displayName",
        mark: Mark { before: "<displayName>", after: "</displayName>", nth: 2 },
        new: "Front desk 2",
    };
    in_browser("a_sip_file", async |page| {
        do_the_main_job(page, name, &file, [display_name, CALL_MANAGER]).await
    })
}

#[test]
fn a_sip_file_with_a_byte_order_mark_and_crlf() -> Outcome {
    let name = "SEP001122334455.cnf.xml";
    let file =
        real_or_written("sep-sip/acadabon__CiscoPhones__SEP[MAC_7821].cnf.xml", "bom.cnf.xml");
    let display_name = Edit {
        path: "device/sipProfile/sipLines/line/displayName",
        mark: Mark { before: "<displayName>", after: "</displayName>", nth: 1 },
        new: "Contraseña – Línea 1",
    };
    in_browser("a_sip_file_with_a_byte_order_mark_and_crlf", async |page| {
        do_the_main_job(page, name, &file, [display_name, CALL_MANAGER]).await
    })
}

#[test]
fn the_default_file() -> Outcome {
    let name = "XMLDefault.cnf.xml";
    let file = real_or_written("xmldefault/staskobzar__cisco_prov__XMLDefault.cnf.xml", name);
    let load = Edit {
        path: "Default/loadInformation434",
        mark: Mark { before: "Cisco 7942\">", after: "</loadInformation434>", nth: 1 },
        new: "SIP42.9-4-2SR3-1S",
    };
    let other = Edit {
        path: "Default/loadInformation8",
        mark: Mark { before: "Cisco 7940\">", after: "</loadInformation8>", nth: 1 },
        new: "P0S3-8-12-00",
    };
    in_browser("the_default_file", async |page| {
        do_the_main_job(page, name, &file, [load, other]).await
    })
}

#[test]
fn a_flat_profile() -> Outcome {
    let name = "spa.xml";
    let file = real_or_written(
        "flat-profile/spicy384__cisco-mpp-config-manager__default-template.xml",
        name,
    );
    let display_name = Edit {
        path: "flat-profile/Display_Name_1_",
        mark: Mark { before: "<Display_Name_1_ ua=\"na\">", after: "</Display_Name_1_>", nth: 1 },
        new: "Front desk 2",
    };
    let proxy = Edit {
        path: "flat-profile/Proxy_1_",
        mark: Mark { before: "<Proxy_1_ ua=\"na\">", after: "</Proxy_1_>", nth: 1 },
        new: "192.0.2.7:5060",
    };
    in_browser("a_flat_profile", async |page| {
        do_the_main_job(page, name, &file, [display_name, proxy]).await
    })
}

#[test]
fn a_legacy_file() -> Outcome {
    let name = "SIP001122334455.cnf";
    let file = real_or_written("legacy-cnf/mkirbst__cisco7960fritzbox__SIP0012345678AB.cnf", name);
    let display_name = Edit {
        path: "line1_displayname",
        mark: Mark { before: "line1_displayname: \"", after: "\";", nth: 1 },
        new: "Front desk 2",
    };
    let short_name = Edit {
        path: "line1_shortname",
        mark: Mark { before: "line1_shortname: \"", after: "\" ;", nth: 1 },
        new: "Desk",
    };
    in_browser("a_legacy_file", async |page| {
        do_the_main_job(page, name, &file, [display_name, short_name]).await
    })
}
