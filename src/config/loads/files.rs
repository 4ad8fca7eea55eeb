//! Which files a load needs where phones fetch files.

use super::version::split_series;

/// A file that has to lie where phones fetch files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RootFile {
    /// A file of exactly this name.
    Named(String),
    /// A file whose version the `.loads` file names.
    Part {
        /// What comes before the version.
        begins: String,
        /// The ending.
        ends: &'static str,
    },
}

/// Lists the files a load needs, as far as its name tells; its `.loads` file has the last word.
#[must_use]
pub fn files(load: &str) -> Vec<RootFile> {
    let load = load.trim().trim_end_matches(".loads");
    if load.is_empty() {
        return Vec::new();
    }
    let named = |ending: &str| RootFile::Named(format!("{load}.{ending}"));
    let mut files = vec![named("loads")];
    let Some((series, version)) = split_series(load) else { return files };
    let small = series.to_ascii_lowercase();
    let kind = if small.starts_with("sccp") { "sccp" } else { "sip" };
    let phone = small.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    if small == "p0s3" {
        files.push(named("sb2"));
        files.push(RootFile::Named(format!("P003-{version}.sbn")));
        files.push(RootFile::Named(format!("P003-{version}.bin")));
        files.push(RootFile::Named("OS79XX.TXT".to_owned()));
    } else if small == "p003" {
        files.extend([named("sb2"), named("sbn"), named("bin")]);
        files.push(RootFile::Named("OS79XX.TXT".to_owned()));
    } else if phone.len() == 2 && phone.bytes().all(|b| b.is_ascii_digit()) {
        for part in ["jar", "cnu", "apps", "dsp", "cvm"] {
            let with_kind = matches!(part, "jar" | "cvm");
            let kind = if with_kind { kind } else { "" };
            files.push(RootFile::Part { begins: format!("{part}{phone}{kind}."), ends: ".sbn" });
        }
    } else if small == "sip78xx" {
        for part in ["sboot", "kern", "rootfs"] {
            for name in [format!("{part}78xx"), format!("{part}2.78xx")] {
                files.push(RootFile::Named(format!("{name}.{version}.sbn")));
            }
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(load: &str) -> Vec<String> {
        files(load)
            .into_iter()
            .map(|file| match file {
                RootFile::Named(name) => name,
                RootFile::Part { begins, ends } => format!("{begins}*{ends}"),
            })
            .collect()
    }

    #[test]
    fn parts_follow_the_name() {
        assert_eq!(
            names("SIP42.9-4-2SR3-1S.loads"),
            [
                "SIP42.9-4-2SR3-1S.loads",
                "jar42sip.*.sbn",
                "cnu42.*.sbn",
                "apps42.*.sbn",
                "dsp42.*.sbn",
                "cvm42sip.*.sbn"
            ]
        );
        assert_eq!(names("SCCP11.8-5-2S")[1], "jar11sccp.*.sbn");
        assert_eq!(
            names("P0S3-08-4-00"),
            [
                "P0S3-08-4-00.loads",
                "P0S3-08-4-00.sb2",
                "P003-08-4-00.sbn",
                "P003-08-4-00.bin",
                "OS79XX.TXT"
            ]
        );
        assert!(names("P0030801SR02").contains(&"P0030801SR02.sb2".to_owned()));
        assert!(
            names("sip78xx.14-2-1-0101-26").contains(&"rootfs2.78xx.14-2-1-0101-26.sbn".to_owned())
        );
    }

    #[test]
    fn unknown_families_name_their_loads_file_alone() {
        assert_eq!(names("sip88xx.14-3-1-0301-349").len(), 1);
        assert_eq!(names("x"), ["x.loads"]);
        assert_eq!(names("P0é"), ["P0é.loads"]);
        assert!(names("").is_empty() && names(" ").is_empty());
    }
}
