//! What the content of a file points to: firmware, its parts, dial plans, languages, pictures.

use crate::config::{Config, Family, loads};
use crate::container::header::Header;
use crate::diagnose::names::base;
use crate::xml::Document;

/// What a file that is named is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// Firmware: `.loads`, or the image of old phones.
    Load,
    /// A part of firmware.
    Part,
    /// Dial plan.
    DialPlan,
    /// Soft keys.
    SoftKeys,
    /// A folder with the words of a language.
    Language,
    /// A folder with the tones of a country.
    Tones,
    /// A ring tone, or a list of them.
    Ring,
    /// A picture.
    Picture,
}

/// Names that other names may be built on: the built-in language and country.
const BUILT_IN: [&str; 3] = ["English_United_States", "United_States", "undefined"];
/// The longest name kept.
const LONGEST: usize = 200;

/// Lists what a configuration points to.
pub(super) fn of_config(config: &Config, tell: &mut dyn FnMut(Use, &str)) {
    let mut tell = |what: Use, name: &str| {
        let name = name.trim().trim_start_matches(['/', '\\']);
        if !name.is_empty() && name.len() <= LONGEST && !name.contains("://") {
            tell(what, name);
        }
    };
    match config.family() {
        Family::Device(_) => {
            for (path, what) in [
                ("device/loadInformation", Use::Load),
                ("device/sipProfile/dialTemplate", Use::DialPlan),
                ("device/sipProfile/softKeyFile", Use::SoftKeys),
                ("device/sipProfile/ringList", Use::Ring),
                ("device/userLocale/name", Use::Language),
                ("device/networkLocale", Use::Tones),
                ("device/networkLocaleInfo/name", Use::Tones),
                ("device/vendorConfig/defaultWallpaperFile", Use::Picture),
            ] {
                let value = path.parse().ok().and_then(|path| config.find(&path));
                let Some(value) = value else { continue };
                let name = config.value(value);
                match what {
                    Use::Load => tell(what, load(&name)),
                    Use::Language | Use::Tones if BUILT_IN.contains(&name.trim()) => {}
                    _ => tell(what, &name),
                }
            }
        }
        Family::Default => {
            for row in loads::rows(config) {
                tell(Use::Load, load(&row.load));
            }
        }
        Family::Legacy => {
            for (path, what) in [("image_version", Use::Load), ("dial_template", Use::DialPlan)] {
                let value = path.parse().ok().and_then(|path| config.find(&path));
                let Some(value) = value else { continue };
                let name = config.value(value);
                match what {
                    Use::Load => tell(what, load(&name)),
                    _ if name.trim().is_empty() || name.contains(".xml") => tell(what, &name),
                    // Old phones add the ending by themselves.
                    _ => tell(what, &format!("{}.xml", name.trim())),
                }
            }
        }
        Family::Xml { root } => {
            if let Some(document) = config.xml() {
                of_list(root, document, &mut tell);
            }
        }
        Family::FlatProfile | Family::Text => {}
    }
}

fn load(name: &str) -> &str {
    let name = name.trim();
    name.strip_suffix(".loads").unwrap_or(name)
}

/// Ring lists and lists of pictures.
fn of_list(root: &str, document: &Document, tell: &mut dyn FnMut(Use, &str)) {
    let ring = root.eq_ignore_ascii_case("CiscoIPPhoneRingList");
    if !ring && !root.eq_ignore_ascii_case("CiscoIPPhoneImageList") {
        return;
    }
    for element in document.elements() {
        if ring && document.local_name(element).eq_ignore_ascii_case("FileName") {
            tell(Use::Ring, &document.text(element));
        }
        for name in ["Image", "URL"] {
            if let Some(place) = document.attribute_value(element, name).filter(|_| !ring)
                && let Some(path) = place.trim().strip_prefix("TFTP:")
            {
                tell(Use::Picture, path);
            }
        }
    }
}

/// Lists the ring tones of `RINGLIST.DAT`.
pub(super) fn of_ring_table(text: &str, tell: &mut dyn FnMut(Use, &str)) {
    for line in text.lines() {
        if let Some((_, file)) = line.split_once('\t') {
            let file = file.trim();
            if !file.is_empty() && file.len() <= LONGEST {
                tell(Use::Ring, file);
            }
        }
    }
}

/// Lists the parts that a `.loads` file names.
///
/// The list is text behind the header of a signed file; its form differs by phone. Sources: the
/// lists of 79xx, 792x, 78xx, 89xx, 69xx and 39xx loads.
pub(super) fn of_loads(bytes: &[u8], tell: &mut dyn FnMut(Use, &str)) {
    const ENDINGS: [&str; 8] = ["sbn", "sb2", "sebn", "zz", "zup", "bin", "rom", "sgn"];
    let list = Header::read(bytes).map_or(bytes, |header| header.payload(bytes));
    for line in list.split(|&b| b == b'\n' || b == 0) {
        let line = String::from_utf8_lossy(line);
        if line.trim_start().starts_with('#') {
            continue;
        }
        for name in line.split(|c: char| !(c.is_ascii_alphanumeric() || "._-".contains(c))) {
            let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
            if name.len() > ending.len() + 1 && name.len() <= LONGEST && ENDINGS.contains(&&*ending)
            {
                tell(Use::Part, base(name));
            }
        }
    }
}

/// The image that `OS79XX.TXT` names.
pub(super) fn of_image_name(text: &str, tell: &mut dyn FnMut(Use, &str)) {
    let name = text.split_whitespace().next().unwrap_or_default();
    if (4..=40).contains(&name.len()) {
        tell(Use::Load, load(name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<(Use, String)> {
        let mut all = Vec::new();
        of_config(&Config::read(text), &mut |what, name| all.push((what, name.to_owned())));
        all
    }

    #[test]
    fn configurations_point_to_files() {
        let file = "<device><loadInformation> SIP42.9-4-2SR3-1S.loads</loadInformation><sipProfile><dialTemplate>dialplan.xml</dialTemplate><softKeyFile/></sipProfile><userLocale><name>German_Germany</name></userLocale><networkLocale>United_States</networkLocale><networkLocaleInfo><name>Germany</name></networkLocaleInfo><vendorConfig><defaultWallpaperFile>logo.png</defaultWallpaperFile></vendorConfig></device>";
        let expected = [
            (Use::Load, "SIP42.9-4-2SR3-1S"),
            (Use::DialPlan, "dialplan.xml"),
            (Use::Language, "German_Germany"),
            (Use::Tones, "Germany"),
            (Use::Picture, "logo.png"),
        ];
        assert_eq!(named(file), expected.map(|(what, name)| (what, name.to_owned())));
        let file = "<Default><loadInformation434>SIP42.9-4-2SR3-1S</loadInformation434><loadInformation435/></Default>";
        assert_eq!(named(file), [(Use::Load, "SIP42.9-4-2SR3-1S".to_owned())]);
        let file = "image_version: P0S3-8-12-00\ndial_template: dialplan\nproxy1_port: 5060\n";
        assert_eq!(named(file)[1], (Use::DialPlan, "dialplan.xml".to_owned()));
        let file = "<CiscoIPPhoneImageList><ImageItem Image=\"TFTP:Desktops/320x212x12/TN-a.png\" URL=\"http://x/a.png\"/></CiscoIPPhoneImageList>";
        assert_eq!(named(file), [(Use::Picture, "Desktops/320x212x12/TN-a.png".to_owned())]);
        let file = "<CiscoIPPhoneRingList><Ring><DisplayName>A</DisplayName><FileName>a.raw</FileName></Ring></CiscoIPPhoneRingList>";
        assert_eq!(named(file), [(Use::Ring, "a.raw".to_owned())]);
        for file in [
            "",
            "<x/>",
            "<device/>",
            "<device><loadInformation></loadInformation></device>",
            "<flat-profile/>",
        ] {
            assert!(named(file).is_empty(), "{file}");
        }
    }

    #[test]
    fn parts_of_firmware_are_listed() {
        let parts = |bytes: &[u8]| {
            let mut all = Vec::new();
            of_loads(bytes, &mut |_, name| all.push(name.to_owned()));
            all
        };
        assert_eq!(
            parts(b"# LOADS=x.sbn\n#+ JSYSH.SBN 1\njar42sip.9-4.sbn\r\ndsp42.9-4.sbn \nsboot=sboot78xx.14.sbn size=370240\nTNUXH-1.4.SBN   937841 EBDE\nAPP.zz.sgn\n"),
            ["jar42sip.9-4.sbn", "dsp42.9-4.sbn", "sboot78xx.14.sbn", "TNUXH-1.4.SBN", "APP.zz.sgn"]
        );
        assert!(parts(b"").is_empty() && parts(b".sbn\n\xFF\xFE\0..").is_empty());
    }
}
