//! `cargo xtask icons`: draws `static/icon.svg` as the pictures that installing the page needs.
//!
//! They are kept in the repository: building the page needs no browser.

use std::fs;
use std::path::Path;
use std::process::Command;

use xtask::browser::Browser;

use crate::step::{self, Outcome};
use crate::{setup, workspace};

/// The teal that the drawing stands on.
const GROUND: &str = "#0b6b5d";

/// A picture: its name, its edge in pixels, and how much of the edge the drawing takes.
const PICTURES: [(&str, u32, u32); 3] = [
    ("icon-192.png", 192, 100),
    ("icon-512.png", 512, 100),
    // Systems cut it to a shape of their own: what matters stays inside the middle four fifths.
    ("icon-maskable-512.png", 512, 84),
];

/// Draws all of them.
pub(crate) fn run() -> Outcome {
    let browser = setup::chromium()?;
    let folder = workspace::target().join("icons");
    let told =
        |error: std::io::Error| format!("{} could not be written: {error}.", folder.display());
    fs::create_dir_all(&folder).map_err(told)?;
    let icons = workspace::root().join("static");
    let drawing = fs::read_to_string(icons.join("icon.svg"))
        .map_err(|error| format!("static/icon.svg could not be read: {error}."))?;
    for (name, edge, percent) in PICTURES {
        let page = folder.join("icon.html");
        fs::write(&page, around(&drawing, percent)).map_err(told)?;
        draw(&browser, &folder, &page, edge, &icons.join(name))?;
        step::ready(name);
    }
    Ok(())
}

/// A page with nothing but the drawing; one that is smaller than the page stands on its own ground.
fn around(drawing: &str, percent: u32) -> String {
    let ground = if percent < 100 { GROUND } else { "transparent" };
    format!(
        "<!doctype html><style>body {{ margin: 0; height: 100vh; display: grid; \
         place-items: center; background: {ground}; overflow: hidden }} \
         svg {{ width: {percent}vw; height: {percent}vw }}</style>{drawing}"
    )
}

fn draw(browser: &Browser, folder: &Path, page: &Path, edge: u32, picture: &Path) -> Outcome {
    let mut chrome = Command::new(&browser.program);
    chrome.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"]);
    chrome.args(["--no-first-run", "--hide-scrollbars", "--default-background-color=00000000"]);
    chrome.args(["--disable-background-networking", "--force-device-scale-factor=1"]);
    chrome.arg(format!("--user-data-dir={}", folder.join("profile").display()));
    chrome.arg(format!("--window-size={edge},{edge}"));
    chrome.arg(format!("--screenshot={}", picture.display()));
    chrome.arg(format!("file://{}", page.display()));
    let drawn = chrome.output().is_ok_and(|output| output.status.success());
    if drawn && picture.is_file() {
        return Ok(());
    }
    Err(format!("{} did not draw {}.", browser.program.display(), picture.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_the_same_drawing_everywhere() {
        let read = |file: &str| fs::read_to_string(workspace::root().join(file)).unwrap();
        let icon = read("static/icon.svg");
        let shapes: Vec<&str> =
            icon.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(shapes.len(), 2);
        let sprite = read("styles/icons.svg");
        for shape in shapes {
            assert!(sprite.contains(shape), "the sprite draws another mark: {shape}");
        }
        assert!(icon.contains(GROUND));
    }
}
