//! All rules over one file, an edit with its checks, and a search in the catalog of fields.

use cnf_repack::check::{Subject, of_file, of_values};
use cnf_repack::config::{Config, Edit, Outline};
use cnf_repack::fields::Catalog;
use cnf_repack::session::EditSession;

const NAME: &str = "SEP001122334455.cnf.xml";
/// Words as people type them: common, rare, two at once, nothing.
const WORDS: [&str; 4] = ["line", "wallpaper", "time zone", "qqq"];

/// A file, read and laid out.
pub(crate) struct Checks {
    config: Config,
    outline: Outline,
    session: EditSession,
}

impl Checks {
    pub(crate) fn new(text: &str) -> Result<Self, String> {
        let config = Config::read(text);
        let outline = Outline::of(&config);
        let session = EditSession::open(NAME, text.as_bytes().to_vec());
        Ok(Self { config, outline, session: session.map_err(|error| error.to_string())? })
    }

    /// Every rule, over everything.
    pub(crate) fn all(&self) -> Result<(), String> {
        let config = &self.config;
        let subject =
            Subject { name: NAME, config, encoding: None, original: Some(config), model: None };
        let found = of_file(subject).len() + of_values(config, &self.outline).len();
        std::hint::black_box(found);
        Ok(())
    }

    /// An edit as the page makes it, with what has to be checked again.
    pub(crate) fn edit(&self) -> Result<(), String> {
        let path = "device/sshUserId".parse().map_err(|_| "no path")?;
        let edit = Edit::SetValue { path, value: "other".to_owned() };
        let edited = self.session.apply(&edit).map_err(|error| error.to_string())?;
        std::hint::black_box(edited.findings().count());
        Ok(())
    }

    /// Four searches.
    pub(crate) fn search(&self) -> Result<(), String> {
        for word in WORDS {
            std::hint::black_box(Catalog::get().search(word, 50).len());
        }
        Ok(())
    }
}
