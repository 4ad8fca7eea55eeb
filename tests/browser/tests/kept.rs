//! Nothing is lost: unexported edits outlive the page, and two open files can be compared.
//!
//! What is kept is looked at from outside, by asking the browser's storage itself.

use browser_tests::{Failure, Outcome, Page, in_browser, in_chromium, samples};
use serde_json::Value;
const NAME: &str = "SEP001122334455.cnf.xml";
const LABEL: &str = "device/phoneLabel";
const FILE: &[u8] = b"\xEF\xBB\xBF<device>\r\n  <phoneLabel>Reception</phoneLabel>\r\n  <sipProfile><sipLines><line button=\"1\"><name>2001</name><authPassword>hush-hush</authPassword></line></sipLines></sipProfile>\r\n</device>\r\n";
const OTHER: &[u8] = b"<device>\n  <sipProfile>\n    <sipLines>\n      <line button=\"2\">\n        <name>2002</name>\n      </line>\n      <line button=\"1\">\n        <name>3001</name>\n        <authPassword>other-one</authPassword>\n      </line>\n    </sipLines>\n  </sipProfile>\n  <phoneLabel>Front desk</phoneLabel>\n</device>\n";

/// Everything the page has stored, as one text: keys and values of every database, and the rest.
async fn stored(page: &Page) -> Outcome<String> {
    let text = page
        .answer(
            "const all = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
            const text = (bytes) => new TextDecoder('latin1').decode(bytes);
            const wait = (r) => new Promise((y, n) => { r.onsuccess = () => y(r.result); r.onerror = () => n(r.error); });
            for (const { name } of await indexedDB.databases()) {
                const database = await wait(indexedDB.open(name));
                for (const store of database.objectStoreNames) {
                    const kept = database.transaction(store).objectStore(store);
                    const [keys, values] = await Promise.all([wait(kept.getAllKeys()), wait(kept.getAll())]);
                    keys.forEach((key, at) => all.push(`${key}=${text(values[at])}`));
                }
                database.close();
            }
            return all.filter((part) => part && part !== '{}').join('\\n');",
        )
        .await?;
    text.as_str().map(str::to_owned).ok_or_else(|| Failure::new(format!("no text: {text}")))
}

/// Waits until what is stored fits.
async fn wait_stored(page: &Page, what: &str, fits: impl Fn(&str) -> bool) -> Outcome {
    page.wait_until(what, async || Ok(fits(&stored(page).await?).then_some(()))).await
}

/// Opens a file, edits its label and waits until the edit is kept.
async fn edit(page: &Page) -> Outcome {
    page.open().await?;
    page.open_file(NAME, FILE).await?;
    page.wait_for("main[data-state=open]").await?;
    page.type_into(LABEL, "Night desk").await?;
    wait_stored(page, "a kept edit", |all| all.contains("Night desk")).await
}

/// Loads the page again, as a crash or a hasty hand would: without an answer to any question.
async fn load_again(page: &Page) -> Outcome {
    page.leave_quietly().await?;
    page.open().await
}

#[test]
fn edits_outlive_the_page() -> Outcome {
    in_browser("edits_outlive_the_page", async |page| {
        edit(page).await?;
        load_again(page).await?;
        page.wait_for_text(".keeping", NAME).await?;
        page.wait_for_text(".keeping", "1 change").await?;
        assert_eq!(page.state().await?, "empty");
        page.click_button(&format!("Restore {NAME}")).await?;
        page.wait_for("main[data-state=open]").await?;
        page.wait_for_value(LABEL, "Night desk").await?;
        assert!(page.panel("Changes").await?.contains("Night desk"));

        // A second life, this time with a second edit and the way back to the first bytes.
        page.type_into("device/sipProfile/sipLines/line/name", "55667").await?;
        wait_stored(page, "both edits", |all| all.contains("55667")).await?;
        load_again(page).await?;
        page.click_button(&format!("Restore {NAME}")).await?;
        page.wait_for_value("device/sipProfile/sipLines/line/name", "55667").await?;
        page.click_button("Undo").await?;
        page.wait_for_value("device/sipProfile/sipLines/line/name", "2001").await?;
        page.click_button("Undo").await?;
        page.wait_for_value(LABEL, "Reception").await?;
        wait_stored(page, "nothing", |all| all.is_empty()).await?;
        page.click_button("Export").await?;
        assert_eq!(page.download().await?, (NAME.to_owned(), FILE.to_vec()));
        Ok(())
    })
}

#[test]
fn what_was_typed_right_before_leaving_is_kept() -> Outcome {
    in_browser("what_was_typed_right_before_leaving_is_kept", async |page| {
        page.open().await?;
        page.open_file(NAME, FILE).await?;
        page.wait_for("main[data-state=open]").await?;
        // Typed and left in one breath: no pause is over by then.
        page.leave_quietly().await?;
        page.type_into(LABEL, "In haste").await?;
        page.open().await?;
        page.click_button(&format!("Restore {NAME}")).await?;
        page.wait_for_value(LABEL, "In haste").await
    })
}

#[test]
fn what_is_forgotten_exported_or_closed_is_gone() -> Outcome {
    in_browser("what_is_forgotten_exported_or_closed_is_gone", async |page| {
        edit(page).await?;
        load_again(page).await?;
        page.click_button(&format!("Forget {NAME}")).await?;
        wait_stored(page, "nothing after Forget", |all| all.is_empty()).await?;
        page.open().await?;
        page.open_file(NAME, FILE).await?;
        page.wait_for("main[data-state=open]").await?;
        assert!(page.absent(".keeping").await?);

        page.type_into(LABEL, "A").await?;
        wait_stored(page, "a kept edit", |all| !all.is_empty()).await?;
        page.click_button("Export").await?;
        page.download().await?;
        wait_stored(page, "nothing after the export", |all| all.is_empty()).await?;

        page.click_button("Back to the form").await?;
        page.type_into(LABEL, "B").await?;
        wait_stored(page, "a kept edit", |all| !all.is_empty()).await?;
        page.click_button(&format!("Close {NAME}")).await?;
        page.click_button("Close and drop changes").await?;
        wait_stored(page, "nothing after closing", |all| all.is_empty()).await
    })
}

#[test]
fn keeping_can_be_switched_off_and_stays_off() -> Outcome {
    in_browser("keeping_can_be_switched_off_and_stays_off", async |page| {
        edit(page).await?;
        page.click_button("Edits kept in this browser").await?;
        page.wait_for(".dialog input[type=checkbox]").await?.click().await?;
        page.wait_for_text(".status-line", "Edits not kept").await?;
        page.press("Escape").await?;
        wait_stored(page, "the switch alone", |all| all == "off=").await?;
        page.type_into(LABEL, "Day desk").await?;
        load_again(page).await?;
        page.open_file(NAME, FILE).await?;
        page.wait_for("main[data-state=open]").await?;
        page.type_into(LABEL, "Day desk").await?;
        page.wait_for_text(".status-line", "Edits not kept").await?;
        assert!(page.absent(".keeping").await?);
        assert_eq!(stored(page).await?, "off=");
        Ok(())
    })
}

#[test]
fn what_was_decrypted_is_not_kept_without_leave() -> Outcome {
    in_browser("what_was_decrypted_is_not_kept_without_leave", async |page| {
        let name = "SEP001122334401.cnf.xml.enc.sgn";
        let label = "device/sipProfile/phoneLabel";
        let key = String::from_utf8(samples::written("phone.pem")).unwrap_or_default();
        let key = key.lines().nth(3).unwrap_or_default().to_owned();
        page.open().await?;
        page.open_sample(name).await?;
        page.wait_for("main[data-state=locked]").await?;
        page.open_sample("phone.pem").await?;
        page.wait_for("main[data-state=open]").await?;
        page.type_into(label, "Night desk").await?;
        page.wait_for_text(".keeping", "in plain text").await?;
        page.wait_for_text(".status-line", "Edits not kept").await?;
        assert_eq!(stored(page).await?, "");

        page.click_button("Keep its edits").await?;
        wait_stored(page, "the edit", |all| all.contains("Night desk")).await?;
        let all = stored(page).await?;
        for secret in ["Reception", "<device", &key, "PRIVATE KEY"] {
            assert!(!all.contains(secret), "{secret} is in {all}");
        }
        load_again(page).await?;
        page.click_button(&format!("Restore {name}")).await?;
        page.wait_for("main[data-state=locked]").await?;
        page.open_sample("phone.pem").await?;
        page.wait_for_value(label, "Night desk").await?;
        page.click_button("Undo").await?;
        page.wait_for_value(label, "Reception").await
    })
}

#[test]
fn storage_that_is_full_is_told_once() -> Outcome {
    in_browser("storage_that_is_full_is_told_once", async |page| {
        page.open().await?;
        page.run("IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };").await?;
        refuses(page).await
    })
}

#[test]
fn storage_that_is_forbidden_is_told_once() -> Outcome {
    in_chromium("storage_that_is_forbidden_is_told_once", async |page| {
        let source = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });";
        page.run_before_pages(source).await?;
        page.open().await?;
        refuses(page).await
    })
}

/// Edits are told once not to be kept, and work goes on.
async fn refuses(page: &Page) -> Outcome {
    page.open_file(NAME, FILE).await?;
    page.wait_for("main[data-state=open]").await?;
    page.type_into(LABEL, "A").await?;
    page.wait_for_text(".toasts", "are not kept").await?;
    page.wait_for_text(".status-line", "Edits not kept").await?;
    page.click_button("Dismiss").await?;
    page.type_into(LABEL, "B").await?;
    page.type_into(LABEL, "C").await?;
    page.wait_for_text(".status-line", "Edits not kept").await?;
    assert!(page.absent(".toast").await?, "told twice");
    page.click_button("Export").await?;
    let (_, bytes) = page.download().await?;
    assert!(String::from_utf8_lossy(&bytes).contains("<phoneLabel>C</phoneLabel>"));
    Ok(())
}

#[test]
fn what_another_window_holds_is_not_offered() -> Outcome {
    in_browser("what_another_window_holds_is_not_offered", async |page| {
        edit(page).await?;
        let first = page.new_window().await?;
        page.open().await?;
        page.open_file("SEP00AABBCCDDEE.cnf.xml", OTHER).await?;
        page.wait_for("main[data-state=open]").await?;
        page.type_into(LABEL, "Second").await?;
        wait_stored(page, "both", |all| all.contains("Night desk") && all.contains("Second"))
            .await?;
        assert!(page.absent(".keeping").await?, "offered while its window lives");
        page.close_other_window(&first).await?;
        load_again(page).await?;
        page.wait_for_text(".keeping", NAME).await?;
        page.wait_for_text(".keeping", "SEP00AABBCCDDEE.cnf.xml").await
    })
}

/// The names under which something is kept.
async fn places(page: &Page) -> Outcome<Vec<String>> {
    let names = page
        .answer(
            "const wait = (r) => new Promise((y, n) => { r.onsuccess = () => y(r.result); r.onerror = () => n(r.error); });
            const database = await wait(indexedDB.open('cnf-repack'));
            const names = await wait(database.transaction('cnf-repack').objectStore('cnf-repack').getAllKeys());
            database.close();
            return names;",
        )
        .await?;
    let names = names.as_array().cloned().unwrap_or_default();
    Ok(names.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// Waits until something is kept in so many places.
async fn wait_places(page: &Page, count: usize) -> Outcome {
    let what = format!("{count} kept files");
    page.wait_until(&what, async || Ok((places(page).await?.len() == count).then_some(()))).await
}

#[test]
fn two_windows_with_the_same_file_keep_each_their_own() -> Outcome {
    in_browser("two_windows_with_the_same_file_keep_each_their_own", async |page| {
        edit(page).await?;
        let first = page.new_window().await?;
        page.open().await?;
        page.open_file(NAME, FILE).await?;
        page.wait_for("main[data-state=open]").await?;
        page.type_into(LABEL, "Second").await?;
        wait_stored(page, "both", |all| all.contains("Night desk") && all.contains("Second"))
            .await?;
        // What one exports or closes takes nothing from the other.
        page.click_button("Export").await?;
        page.download().await?;
        wait_stored(page, "the first alone", |all| !all.contains("Second")).await?;
        assert!(stored(page).await?.contains("Night desk"));
        page.close_other_window(&first).await?;
        load_again(page).await?;
        page.click_button(&format!("Restore {NAME}")).await?;
        page.wait_for_value(LABEL, "Night desk").await
    })
}

#[test]
fn a_window_that_slept_loses_nothing_to_the_one_that_restored() -> Outcome {
    in_chromium("a_window_that_slept_loses_nothing_to_the_one_that_restored", async |page| {
        edit(page).await?;
        let theirs = places(page).await?;
        assert_eq!(theirs.len(), 1, "{theirs:?}");
        page.new_window().await?;
        // Nobody answers a page that cannot ask: as if the first one slept.
        page.run_before_pages(
            "window.post = BroadcastChannel.prototype.postMessage;
             BroadcastChannel.prototype.postMessage = () => {};",
        )
        .await?;
        page.open().await?;
        page.click_button(&format!("Restore {NAME}")).await?;
        page.wait_for_value(LABEL, "Night desk").await?;
        // It wakes, and claims what is its own.
        page.run(&format!("window.post.call(new BroadcastChannel('cnf-repack'), '{}')", theirs[0]))
            .await?;
        page.type_into(LABEL, "Restored").await?;
        wait_stored(page, "the restored edit", |all| all.contains("Restored")).await?;
        wait_places(page, 2).await?;
        page.click_button("Undo").await?;
        page.click_button("Undo").await?;
        page.wait_for_value(LABEL, "Reception").await?;
        wait_places(page, 1).await?;
        assert_eq!(places(page).await?, theirs);
        Ok(())
    })
}

#[test]
fn two_files_are_compared_and_one_value_is_carried_over() -> Outcome {
    in_browser("two_files_are_compared_and_one_value_is_carried_over", async |page| {
        page.open().await?;
        page.open_files(&[(NAME, FILE), ("other.cnf.xml", OTHER)]).await?;
        page.wait_for(".file-tab:nth-child(2).is-current").await?;
        page.click_button("Compare").await?;
        page.wait_for("#compare-title:focus").await?;
        page.wait_for_text("#compare-sum", "4 of 5 values differ").await?;
        let list = page.wait_for(".compare__list").await?.text().await?;
        for said in ["Reception", "Front desk", "2001", "3001", "2002", "not in this file"] {
            assert!(list.contains(said), "{said} is not in {list}");
        }
        assert!(!list.contains("hush") && !list.contains("other-one"), "{list}");

        // The one in front is at the left; the right file gets its name for line 1.
        let right = "[id=\"pair-device/sipProfile/sipLines/line[2]/name\"]";
        let button = format!("{right} button[aria-label^='Make the right']");
        page.wait_for(&button).await?.click().await?;
        page.wait_for(&format!("{right}:focus")).await?;
        page.wait_for_text(right, "The same now").await?;
        page.wait_for_text("#compare-sum", "3 of 5 values differ").await?;
        page.press("Control+z").await?;
        page.wait_for_text("#compare-sum", "4 of 5 values differ").await?;
        page.press("Control+y").await?;
        page.wait_for_text("#compare-sum", "3 of 5 values differ").await?;
        page.press("Escape").await?;
        page.wait_for("main[data-state=open]").await?;
        page.click_button("Export").await?;
        let (name, bytes) = page.download().await?;
        let expected = String::from_utf8_lossy(FILE).replace("2001", "3001").into_bytes();
        assert_eq!((&*name, &bytes), (NAME, &expected));
        Ok(())
    })
}

#[test]
fn large_files_are_compared_without_delay() -> Outcome {
    in_browser("large_files_are_compared_without_delay", async |page| {
        let line = |n: usize, name: &str| {
            format!(
                "      <line button=\"{n}\">\n        <name>{name}{n}</name>\n        <displayName>Line {n}</displayName>\n        <featureLabel>Desk {n}</featureLabel>\n      </line>\n"
            )
        };
        let file = |name: &str| {
            let lines: String =
                (1..1500).map(|n| line(n, if n % 7 == 0 { name } else { "x" })).collect();
            format!(
                "<device>\n  <sipProfile>\n    <sipLines>\n{lines}    </sipLines>\n  </sipProfile>\n</device>\n"
            )
        };
        let (left, right) = (file("a"), file("b"));
        assert!(left.len() > 200_000, "{}", left.len());
        page.open().await?;
        page.open_files(&[("left.cnf.xml", left.as_bytes()), ("right.cnf.xml", right.as_bytes())])
            .await?;
        page.wait_for(".file-tab:nth-child(2).is-current").await?;
        page.wait_for("main[data-state=open]").await?;
        let taken = page
            .answer(
                "const start = performance.now();
                document.querySelector('[aria-label=Compare]').click();
                while (!document.querySelector('.pair')) await new Promise((next) => setTimeout(next));
                return performance.now() - start;",
            )
            .await?;
        let taken = taken.as_f64().unwrap_or(f64::MAX);
        eprintln!("two files of {} bytes are compared and drawn in {taken:.0} ms", left.len());
        assert!(taken < 1500.0, "{taken} ms");
        page.wait_for_text("#compare-sum", "214 of").await?;
        let _: Value = page.answer("return 0").await?;
        Ok(())
    })
}
