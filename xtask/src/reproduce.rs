//! `cargo xtask reproduce`: the same sources, built in another folder, are the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::setup::{self, Tools};
use crate::step::{self, Outcome};
use crate::{build, remap, workspace};

/// What a build leaves for people, as far as it is there.
const RESULTS: [&str; 2] = ["dist", "dist-single"];

/// The files of the results, by their names below the project's folder.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Builds here and elsewhere, and compares.
pub(crate) fn run() -> Outcome {
    let tools = setup::page()?;
    build::page(&tools)?;
    let here = results(&workspace::root())?;
    let folder = workspace::target().join("reproduce").join("elsewhere");
    build_again(&tools, &folder)?;
    compare(&here, &results(&folder)?)?;
    no_names_of_folders(&here)?;
    // What was built beside is large and proves nothing any more.
    drop(fs::remove_dir_all(&folder));
    println!("\n    {} files, the same bytes from both folders", here.len());
    Ok(())
}

/// Copies what git knows, or would, and builds it from nothing.
fn build_again(tools: &Tools, folder: &Path) -> Outcome {
    step::announce("Building the page again in another folder", "about 2 minutes");
    drop(fs::remove_dir_all(folder));
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let files = step::output_of(git.current_dir(workspace::root()))
        .ok_or("Git does not list the project's files: build from a clone of it.")?;
    let mut known: Vec<&str> = files.split('\0').filter(|file| !file.is_empty()).collect();
    // Git still names what was deleted and not yet committed.
    known.retain(|file| workspace::root().join(file).is_file());
    for file in known {
        let to = folder.join(file);
        let parent = to.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::copy(workspace::root().join(file), &to))
            .map_err(|error| format!("{} could not be written: {error}.", to.display()))?;
    }
    let mut cargo = tools.cargo();
    cargo.args(["xtask", "build"]).current_dir(folder);
    cargo.env("CARGO_TARGET_DIR", folder.join("target"));
    // Left by the cargo that runs this command, and about this folder.
    cargo.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_MANIFEST_PATH");
    step::run(&mut cargo, "The page was not built in the other folder; see above.")
}

/// Reads all files of the results.
fn results(root: &Path) -> Outcome<Files> {
    let mut open: Vec<PathBuf> = RESULTS.iter().map(|name| root.join(name)).collect();
    open.retain(|folder| folder.is_dir());
    let mut files = Files::new();
    while let Some(folder) = open.pop() {
        let unread = |error| format!("{} could not be read: {error}.", folder.display());
        for entry in fs::read_dir(&folder).map_err(unread)? {
            let path = entry.map_err(unread)?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap_or(&path).to_path_buf();
                files.insert(name, fs::read(&path).map_err(unread)?);
            }
        }
    }
    Ok(files)
}

/// The same names and the same bytes, or a sentence about the first that differ.
fn compare(here: &Files, there: &Files) -> Outcome {
    if here.is_empty() {
        return Err("No page was built.".to_owned());
    }
    let mut names: Vec<&PathBuf> = here.keys().chain(there.keys()).collect();
    names.sort();
    names.dedup();
    let differing: Vec<String> = names
        .into_iter()
        .filter(|name| here.get(*name) != there.get(*name))
        .map(|name| match (here.get(name), there.get(name)) {
            (Some(a), Some(b)) => {
                let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
                format!("{} differs from byte {same} on", name.display())
            }
            (Some(_), None) => format!("{} is in this folder alone", name.display()),
            _ => format!("{} is in the other folder alone", name.display()),
        })
        .collect();
    match differing.as_slice() {
        [] => Ok(()),
        some => Err(format!("The two builds are not the same:\n{}", some.join("\n"))),
    }
}

/// Where it was built is nobody's business, and would differ with everybody.
fn no_names_of_folders(files: &Files) -> Outcome {
    let folders = [Some(workspace::root()), Some(workspace::target()), remap::cargo_home()];
    for folder in folders.into_iter().flatten() {
        let name = folder.to_string_lossy().into_owned();
        if let Some(file) = naming(files, name.as_bytes()) {
            return Err(format!("{} names the folder {name}.", file.display()));
        }
    }
    Ok(())
}

/// The first file that holds a name.
fn naming<'a>(files: &'a Files, name: &[u8]) -> Option<&'a Path> {
    let mut holding = files.iter().filter(|(_, bytes)| {
        let mut starts = bytes.iter().enumerate().filter(|(_, byte)| Some(*byte) == name.first());
        starts.any(|(at, _)| bytes[at..].starts_with(name))
    });
    holding.next().map(|(file, _)| file.as_path())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter().map(|(name, text)| (name.into(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn one_other_byte_or_file_is_told() {
        let here = files(&[("dist/a", "one"), ("dist/b", "two")]);
        assert_eq!(compare(&here, &here), Ok(()));
        let other = compare(&here, &files(&[("dist/a", "one"), ("dist/b", "twO")]));
        assert!(other.is_err_and(|said| said.contains("dist/b differs from byte 2")));
        let longer = compare(&here, &files(&[("dist/a", "one!"), ("dist/b", "two")]));
        assert!(longer.is_err_and(|said| said.contains("dist/a differs from byte 3")));
        assert!(compare(&here, &files(&[("dist/a", "one")])).is_err());
        assert!(compare(&files(&[("dist/a", "one")]), &here).is_err());
        assert!(compare(&files(&[]), &files(&[])).is_err());
    }

    #[test]
    fn a_folder_named_anywhere_is_found() {
        let built = files(&[("a.wasm", "..src//home/me/.cargo/x.rs"), ("b", "")]);
        assert_eq!(naming(&built, b"/home/me/.cargo"), Some(Path::new("a.wasm")));
        assert_eq!(naming(&built, b"/home/you"), None);
    }
}
