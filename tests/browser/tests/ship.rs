//! The page where people have it: below a path, offline, in one file, on a plain host, in a frame.

use std::fs;

use browser_tests::splice::Mark;
use browser_tests::{Copy, Outcome, Page, in_browser, in_chromium, samples, single_file};
use xtask::site::Site;

const NAME: &str = "SEP001122334455.cnf.xml";
const PATH: &str = "device/devicePool/callManagerGroup/members/member/callManager/processNodeName";
const MARK: Mark<'static> =
    Mark { before: "<processNodeName>", after: "</processNodeName>", nth: 1 };
const NEW: &str = "192.0.2.7";

/// Opens a file, changes one value in the form, exports it: the very bytes, but for the value.
async fn do_the_main_job(page: &Page) -> Outcome {
    let file = samples::written(NAME);
    page.open_file(NAME, &file).await?;
    page.wait_for("main[data-state=open]").await?;
    page.type_into(PATH, NEW).await?;
    page.click_button("Export").await?;
    let (name, bytes) = page.download().await?;
    assert_eq!(name, NAME);
    assert!(bytes == MARK.replaced(&file, NEW), "{}", String::from_utf8_lossy(&bytes));
    Ok(())
}

/// Waits until the service worker has everything; the first visit is over then.
async fn wait_until_kept(page: &Page) -> Outcome {
    page.number("await navigator.serviceWorker.ready.then(() => 1)").await.map(drop)
}

#[test]
fn below_any_path() -> Outcome {
    in_browser("below_any_path", async |page| {
        let copy = Copy::below("tools/phone files")?;
        let site = Site::start(copy.root(), 0)?;
        page.open_at(&format!("{}tools/phone%20files/?from=mail#top", site.url())).await?;
        do_the_main_job(page).await?;
        wait_until_kept(page).await?;
        let asked = site.asked();
        assert!(asked.len() >= 4, "{asked:?}");
        assert!(asked.iter().all(|path| path.starts_with("/tools/phone%20files/")), "{asked:?}");
        Ok(())
    })
}

#[test]
fn on_a_plain_host() -> Outcome {
    in_browser("on_a_plain_host", async |page| {
        let copy = Copy::below("")?;
        let site = Site::start(copy.root(), 0)?;
        page.open_at(&format!("http://phones.example:{}/", site.port())).await?;
        let lacking = "Number(!isSecureContext && !crypto.subtle && !navigator.serviceWorker)";
        assert_eq!(page.number(lacking).await?, 1.0, "this host is a secure one");
        do_the_main_job(page).await?;
        page.wait_for_text(".on-plain-host", "choose “Keep”").await?;
        let asked = site.asked();
        assert!(!asked.iter().any(|path| path.ends_with("sw.js")), "{asked:?}");
        // The browser's own warning about downloads of such hosts, which the page tells of as well.
        let complaints = page.console_errors().await?;
        let known = |line: &String| line.contains("loaded over an insecure connection");
        assert!(complaints.iter().all(known), "{complaints:?}");
        Ok(())
    })
}

#[test]
fn one_file_from_the_disk() -> Outcome {
    in_browser("one_file_from_the_disk", async |page| {
        let file = single_file()?;
        page.open_at(&format!("file://{}", file.display())).await?;
        do_the_main_job(page).await?;
        let requests = page.requests().await?;
        // Firefox calls a page from the disk so.
        let own = |address: &String| {
            ["file://", "data:"].iter().any(|scheme| address.starts_with(scheme))
                || address == "document"
        };
        assert!(requests.iter().all(own) && requests.len() < 3, "{requests:?}");
        Ok(())
    })
}

#[test]
fn a_damaged_file_says_so() -> Outcome {
    in_browser("a_damaged_file_says_so", async |page| {
        let copy = Copy::below("")?;
        let html = fs::read_to_string(single_file()?)?;
        let at = html.find("id=\"program\">").map_or(0, |at| at + 4000);
        let damaged = copy.root().join("damaged.html");
        fs::write(&damaged, format!("{}{}", &html[..at], &html[at + 400..]))?;
        page.go_to(&format!("file://{}", damaged.display())).await?;
        page.wait_for_text("main[data-state=refused]", "This file is damaged").await?;
        // What the browser says of it is expected.
        page.console_errors().await.map(drop)
    })
}

#[test]
fn a_host_that_lacks_files_is_told_of() -> Outcome {
    in_browser("a_host_that_lacks_files_is_told_of", async |page| {
        for (ending, damaged) in [("_bg.wasm", false), (".js", true), (".js", false)] {
            let copy = Copy::below("")?;
            // Not the worker, whose name ends the same.
            fs::remove_file(copy.file("sw.js")?)?;
            let file = copy.file(ending)?;
            if damaged {
                // As a proxy does that rewrites scripts: the integrity tells.
                fs::write(&file, format!("{}\n//", fs::read_to_string(&file)?))?;
            } else {
                fs::remove_file(file)?;
            }
            let site = Site::start(copy.root(), 0)?;
            page.go_to(&site.url()).await?;
            page.wait_for_text("main[data-state=refused]", "The page did not load whole").await?;
        }
        page.console_errors().await.map(drop)
    })
}

#[test]
fn the_second_visit_needs_no_network() -> Outcome {
    in_browser("the_second_visit_needs_no_network", async |page| {
        let copy = Copy::below("phones")?;
        let site = Site::start(copy.root(), 0)?;
        let url = format!("{}phones/", site.url());
        page.open_at(&url).await?;
        wait_until_kept(page).await?;
        drop(site);
        page.open_at(&format!("{url}index.html")).await?;
        page.open_at(&url).await?;
        do_the_main_job(page).await?;
        // That the worker itself cannot be asked for again is as it should be.
        page.console_errors().await.map(drop)
    })
}

#[test]
fn a_new_version_is_told_and_waits() -> Outcome {
    in_browser("a_new_version_is_told_and_waits", async |page| {
        let copy = Copy::below("")?;
        let site = Site::start(copy.root(), 0)?;
        page.open_at(&site.url()).await?;
        wait_until_kept(page).await?;

        // Another build of the page, which can be told by its title before the program sets one.
        let old = fs::read(copy.file("index.html")?)?;
        copy.replace("index.html", "</title>", "</title><meta name=\"second\">")?;
        let new = fs::read(copy.file("index.html")?)?;
        let (old, new) = (integrity(page, &old).await?, integrity(page, &new).await?);
        copy.replace("sw.js", &old, &new)?;
        copy.replace("sw.js", "const BUILD = '", "const BUILD = 'second")?;

        // Told, and the old one goes on.
        page.open_at(&site.url()).await?;
        page.wait_for_text(".new-version", "A new version of this page is here.").await?;
        assert!(is_first(page).await?, "the new version came by itself");

        // With unexported changes there is nothing to press that would drop them.
        page.open_file(NAME, &samples::written(NAME)).await?;
        page.wait_for_text(".new-version", "closes your files").await?;
        page.type_into(PATH, NEW).await?;
        page.wait_for_text(".new-version", "Export your changes first").await?;
        let buttons = "document.querySelectorAll('.new-version button').length";
        assert_eq!(page.number(buttons).await?, 1.0, "only `Not now` may be there");
        assert!(is_first(page).await?);
        page.click_button("Export").await?;
        page.download().await?;

        page.click_button("Load it now").await?;
        page.wait_for("meta[name=second]").await?;
        page.wait_for("main[data-state=empty] .welcome__foot").await?;
        assert_eq!(page.number("(await caches.keys()).length").await?, 1.0, "the old one is kept");
        Ok(())
    })
}

async fn is_first(page: &Page) -> Outcome<bool> {
    let second = "document.querySelectorAll('meta[name=second]').length";
    Ok(page.number(second).await? == 0.0)
}

/// The digest of a file as the worker's list has it, computed by the browser.
async fn integrity(page: &Page, bytes: &[u8]) -> Outcome<String> {
    let text = serde_json::json!(String::from_utf8_lossy(bytes));
    let sum = format!("await crypto.subtle.digest('SHA-384', new TextEncoder().encode({text}))");
    page.text_of(&format!("btoa(String.fromCharCode(...new Uint8Array({sum})))")).await
}

#[test]
fn a_session_asks_nothing_and_breaks_no_policy() -> Outcome {
    in_chromium("a_session_asks_nothing_and_breaks_no_policy", async |page| {
        let reports = "window.reports = [];
            document.addEventListener('securitypolicyviolation', (event) =>
                reports.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));";
        page.run_before_pages(reports).await?;
        let copy = Copy::below("")?;
        let site = Site::start(copy.root(), 0)?;
        page.open_at(&site.url()).await?;
        wait_until_kept(page).await?;
        let asked = site.asked();
        let loads = asked.iter().filter(|path| path.ends_with(".wasm")).count();
        assert_eq!(loads, 2, "one for the page, one for the worker: {asked:?}");

        // Every view once, with blocks that scroll out of sight and back.
        page.open_file("big.cnf.xml", browser_tests::generate::device_file(200_000).as_bytes())
            .await?;
        page.wait_for("main[data-state=open]").await?;
        page.run(
            "const form = document.querySelector('.form'); form.scrollTop = form.scrollHeight",
        )
        .await?;
        page.run("document.querySelector('.form').scrollTop = 0").await?;
        page.source().await?;
        page.panel("Changes").await?;
        page.panel("Problems").await?;
        do_the_main_job(page).await?;
        page.click_button("Keys").await?;
        page.wait_for("#keys-title, .keys-page").await?;
        let after = site.asked();
        assert_eq!(after, asked, "something was asked for");
        let count = page.number("reports.length").await?;
        assert_eq!(count, 0.0, "{}", page.text_of("reports.join('\\n')").await?);

        // The policy is in force: nothing can be asked, made to run, or parsed into the page.
        for attempt in [
            "await fetch('./index.html').then(() => 0, () => 1)",
            "await fetch('/robots.txt').then(() => 0, () => 1)",
            "await fetch('https://phones.example/').then(() => 0, () => 1)",
            "await import('./sw.js').then(() => 0, () => 1)",
            "await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => 0, () => 1)",
            "(() => { try { document.body.innerHTML += '<b>'; return 0 } catch { return 1 } })()",
            "(() => { try { document.createElement('script').src = 'sw.js'; return 0 } catch { return 1 } })()",
            "(() => { const e = document.body; e.setAttribute('style', 'top: 7px'); return Number(e.style.top === '') })()",
        ] {
            assert_eq!(page.number(attempt).await?, 1.0, "{attempt} was allowed");
        }
        assert_eq!(site.asked(), asked, "an attempt came through");
        page.console_errors().await.map(drop)
    })
}

#[test]
fn a_frame_is_refused() -> Outcome {
    in_browser("a_frame_is_refused", async |page| {
        let copy = Copy::below("inside")?;
        let around =
            "<!doctype html><link rel=icon href=data:,><iframe src=inside/ title=page></iframe>";
        fs::write(copy.root().join("index.html"), around)?;
        let file = fs::read(single_file()?)?;
        fs::write(copy.root().join("single.html"), file)?;
        let site = Site::start(copy.root(), 0)?;
        page.go_to(&site.url()).await?;
        let inside = "await new Promise((done) => {
            const frame = document.querySelector('iframe');
            const look = () => {
                const main = frame.contentDocument?.querySelector('main[data-state=refused]');
                if (main?.textContent.includes('does not run inside another page')) done(1);
                else requestAnimationFrame(look);
            };
            look();
        })";
        assert_eq!(page.number(inside).await?, 1.0);
        let asked = site.asked();
        assert!(!asked.iter().any(|path| path.ends_with("sw.js")), "{asked:?}");
        page.run("document.querySelector('iframe').src = 'single.html'").await?;
        assert_eq!(page.number(inside).await?, 1.0);
        Ok(())
    })
}

#[test]
fn the_system_opens_files_with_the_page() -> Outcome {
    in_chromium("the_system_opens_files_with_the_page", async |page| {
        let queue = "Object.defineProperty(window, 'launchQueue',
            { value: { setConsumer(consumer) { window.launched = consumer; } } });";
        page.run_before_pages(queue).await?;
        page.open().await?;
        let text = String::from_utf8_lossy(&samples::written("XMLDefault.cnf.xml")).into_owned();
        let launch = format!(
            "const text = {};
            const handle = {{ getFile: async () => new File([text], 'XMLDefault.cnf.xml') }};
            const gone = {{ getFile: async () => {{ throw new DOMException('', 'NotFoundError'); }} }};
            launched({{ files: [gone, handle] }});
            launched({{}});",
            serde_json::json!(text)
        );
        page.run(&launch).await?;
        page.wait_for("main[data-state=open]").await?;
        page.wait_for_text(".file-tab.is-current", "XMLDefault.cnf.xml").await
    })
}
