//! The folder of a TFTP server: chosen, dropped or pasted as a list, and what is wrong in it.

use std::fs;
use std::path::PathBuf;
use std::{env, process};

use browser_tests::{Outcome, in_browser, in_chromium};

const LISTING: &str = "/srv/tftp:
total 20
-rw-r--r-- 1 root root 2140 Nov 23 07:20 SEP0011223344A1.cnf.xml
-rw-r--r-- 1 root root 2140 Nov 23 07:20 sep0011223344a2.cnf.xml
-rw-r--r-- 1 root root 2140 Nov 23 07:20 SEP0011223344A1.cnf.xml~
-rw-r--r-- 1 root root  940 Nov 23 07:20 XMLDefault.cnf.xml
";

const LOG: &str =
    "Nov 23 07:20:18 pbx in.tftpd[71]: RRQ from 192.0.2.11 filename SEP0011223344A2.cnf.xml
Nov 23 07:20:18 pbx in.tftpd[71]: sending NAK (1, File not found) to 192.0.2.11
Nov 23 07:20:19 pbx in.tftpd[72]: RRQ from 192.0.2.11 filename XMLDefault.cnf.xml
";

/// A folder of a server on this computer, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Outcome<Self> {
        let path = env::temp_dir().join(format!("cnf-repack-root-{}", process::id()));
        let folder = Self(path);
        for (name, text) in files {
            let file = folder.0.join("tftp").join(name);
            fs::create_dir_all(file.parent().unwrap_or(&folder.0))?;
            fs::write(file, text)?;
        }
        Ok(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The system clears its folder in time.
        drop(fs::remove_dir_all(&self.0));
    }
}

#[test]
fn a_pasted_list_tells_names_apart_and_judges_a_log() -> Outcome {
    in_browser("a_pasted_list_tells_names_apart_and_judges_a_log", async |page| {
        page.open().await?;
        page.paste(LOG).await?;
        // By itself a log cannot tell a missing file from a misspelled one.
        page.wait_for("main[data-state=log] [data-verdict=\"4\"]").await?;
        page.paste(LISTING).await?;
        page.wait_for_text("[data-fault=WrongCase]", "should be SEP0011223344A2.cnf.xml").await?;
        page.wait_for_text("[data-fault=LeftOver]", "SEP0011223344A1.cnf.xml~").await?;
        page.wait_for("[data-fault=NamesOnly]").await?;
        page.click_button("pasted.log").await?;
        page.wait_for_text("main[data-state=log] .log__main", "capitals").await?;
        assert!(page.absent("[data-verdict=\"4\"]").await?);
        Ok(())
    })
}

#[test]
fn a_chosen_folder_is_looked_through() -> Outcome {
    // Only chromedriver can choose a folder.
    in_chromium("a_chosen_folder_is_looked_through", async |page| {
        let load = "<device><loadInformation>SIP88xx.12-8-1SR1-3</loadInformation></device>";
        let folder = Folder::new(&[
            ("SEP0011223344B1.cnf.xml", load),
            ("SEP0011223344B2.cnf.xml", "<device><phoneLabel>a</device>"),
            ("CTLSEP0011223344B3.tlv", ""),
        ])?;
        page.open().await?;
        let input = page.wait_for("#open-folder").await?;
        input.send_keys(&*folder.0.join("tftp").to_string_lossy()).await?;
        page.wait_for_text("[data-fault=LoadMissing]", "SIP88xx.12-8-1SR1-3").await?;
        page.wait_for_text("[data-fault=NotWellFormed]", "SEP0011223344B2.cnf.xml").await?;
        // A phone without a file: found by any notation, and its file can be made here.
        page.wait_for("#root-mac").await?.send_keys("00:11:22:33:44:b3").await?;
        page.wait_for_text(".root__answer", "0011223344B3 has no file here").await?;
        page.click_button("Create SEP0011223344B3.cnf.xml").await?;
        let mac = page.wait_for("#new-mac").await?.prop("value").await?;
        assert_eq!(mac.as_deref(), Some("0011223344B3"));
        page.click_button("Cancel").await?;
        // A file of the folder opens beside it, ready to be mended.
        page.click_button("Open SEP0011223344B2.cnf.xml").await?;
        page.wait_for("main[data-state=open]").await?;
        page.wait_for_text(".file-tab.is-current", "SEP0011223344B2.cnf.xml").await
    })
}
