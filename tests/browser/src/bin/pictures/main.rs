//! `cargo xtask pictures`: the pictures of the README and the guide, taken from the built page.
//!
//! Every file in them is one of `samples/`, written for the tests: of no real phone.

mod png;

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::{Failure, Outcome, Page, with_page};

/// What a picture on a screen of people may weigh.
const LARGEST: usize = 150 * 1024;

const ENCRYPTED: &str = "SEP001122334401.cnf.xml.enc.sgn";

fn main() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/pictures");
    fs::create_dir_all(&folder)?;
    let wide = (1280, 800);
    take(&folder, "start-light", wide, "light", start)?;
    take(&folder, "form-light", wide, "light", form)?;
    take(&folder, "form-dark", wide, "dark", form)?;
    take(&folder, "problems-light", wide, "light", problems)?;
    take(&folder, "loads-light", wide, "light", loads)?;
    take(&folder, "locked-light", wide, "light", locked)?;
    take(&folder, "repack-light", (1280, 900), "light", repack)?;
    take(&folder, "log-light", wide, "light", log)?;
    take(&folder, "phone-dark", (360, 740), "dark", phone)
}

/// Takes one picture in a browser of its own.
fn take(
    folder: &Path,
    name: &str,
    (width, height): (u32, u32),
    scheme: &str,
    way: impl AsyncFnOnce(&Page) -> Outcome,
) -> Outcome {
    let file = folder.join(format!("{name}.png"));
    with_page(async |page| {
        page.emulate(width, height, scheme).await?;
        page.open().await?;
        way(page).await?;
        page.picture(&file).await
    })?;
    let picture = png::smaller(&fs::read(&file)?)?;
    let size = picture.len();
    fs::write(&file, picture)?;
    println!("    {name}.png: {size} bytes");
    if size > LARGEST {
        return Err(Failure::new(format!("{name}.png is larger than {LARGEST} bytes")));
    }
    Ok(())
}

/// Opens one of the samples, under a name of its own.
async fn open(page: &Page, sample: &str, name: &str) -> Outcome {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let file: PathBuf = samples.join(sample);
    page.open_file(name, &fs::read(file)?).await
}

async fn start(_: &Page) -> Outcome {
    Ok(())
}

async fn form(page: &Page) -> Outcome {
    page.click_button("Try a sample").await?;
    page.type_into("device/sipProfile/phoneLabel", "Lobby").await?;
    page.panel("Changes").await.map(drop)
}

async fn phone(page: &Page) -> Outcome {
    page.click_button("Try a sample").await?;
    page.wait_for("main[data-state=open]").await.map(drop)
}

async fn problems(page: &Page) -> Outcome {
    open(page, "broken.cnf.xml", "SEP001122334455.cnf.xml").await?;
    page.panel("Problems").await.map(drop)
}

async fn loads(page: &Page) -> Outcome {
    open(page, "loads.xml", "XMLDefault.cnf.xml").await?;
    page.click_button("Close the side pane").await?;
    page.click_button("Set several").await?;
    page.run(
        "const s = document.querySelector('#family-series'); s.value = '794x';
         s.dispatchEvent(new Event('change', { bubbles: true }));",
    )
    .await?;
    page.wait_for("#family-load").await?.send_keys("SIP42.9-4-2SR3-1S").await?;
    page.control("button", "Set 3 loads").await?;
    page.run("document.querySelector('#family-load').scrollIntoView({ block: 'center' })").await
}

async fn locked(page: &Page) -> Outcome {
    open(page, ENCRYPTED, ENCRYPTED).await?;
    page.wait_for("main[data-state=locked]").await.map(drop)
}

async fn repack(page: &Page) -> Outcome {
    locked(page).await?;
    open(page, "phone.pem", "phone.pem").await?;
    page.type_into("device/sipProfile/phoneLabel", "Lobby").await?;
    open(page, "signer.pem", "signer.pem").await?;
    page.press("Control+s").await?;
    page.wait_for("#repack-title:focus").await?;
    page.click_button("Close the side pane").await?;
    // What tells that keys came would cover a corner.
    page.run("document.querySelector('.toast button')?.click()").await?;
    page.wait_for("#repack-signer option:checked:not([value=''])").await.map(drop)
}

async fn log(page: &Page) -> Outcome {
    open(page, "tftp.log", "tftp.log").await?;
    page.wait_for("main[data-state=log] [data-verdict]").await.map(drop)
}
