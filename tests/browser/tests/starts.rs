//! The page as it is before any file is open.

use browser_tests::{Outcome, in_browser};

#[test]
fn the_page_offers_to_open_files() -> Outcome {
    in_browser("the_page_offers_to_open_files", async |page| {
        page.open().await?;
        assert_eq!(page.state().await?, "empty");
        let input = page.wait_for("input#open-file").await?;
        assert!(input.attr("multiple").await?.is_some(), "one file at a time is not enough");
        page.control("button", "Open file").await?;
        Ok(())
    })
}

#[test]
fn nothing_is_asked_of_any_other_place() -> Outcome {
    in_browser("nothing_is_asked_of_any_other_place", async |page| {
        page.open().await?;
        let requests = page.requests().await?;
        assert!(requests.iter().any(|address| address.ends_with(".wasm")), "{requests:?}");
        for address in &requests {
            let own = address.starts_with(&format!("{}/", page.origin()));
            assert!(own || address.starts_with("data:"), "{address}");
        }
        Ok(())
    })
}
