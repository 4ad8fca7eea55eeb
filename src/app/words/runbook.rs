//! The steps from an exported file to a phone that reads it, for the servers people have.

use super::language::{Text, owned, pick, same, text};

pub const SERVER: Text = text("Your server", "Ihr Server");
pub const COPY: Text = text("Copy the steps", "Schritte kopieren");
pub const PRINT: Text = text("Print", "Drucken");

/// What hands the files out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Server {
    /// It is not said.
    #[default]
    Any,
    /// tftpd-hpa on Linux.
    TftpdHpa,
    /// dnsmasq on Linux.
    Dnsmasq,
    /// A TFTP server with a window: Tftpd64, SolarWinds.
    Windows,
    /// Cisco Unified Communications Manager.
    Cucm,
    /// Communications Manager Express, on a router.
    Cme,
    /// A web server, for phones that are provisioned over HTTP.
    Web,
}

impl Server {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Any, Self::TftpdHpa, Self::Dnsmasq, Self::Windows, Self::Cucm, Self::Cme, Self::Web];

    /// Its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        const NAMES: [Text; 7] = [
            text("Any TFTP server", "Irgendein TFTP-Server"),
            same("tftpd-hpa (Linux)"),
            same("dnsmasq (Linux)"),
            text("Windows: Tftpd64, SolarWinds", "Windows: Tftpd64, SolarWinds"),
            same("Cisco Unified CM (CUCM)"),
            same("Cisco CME (IOS)"),
            text("Web server (http, https)", "Webserver (http, https)"),
        ];
        NAMES[self as usize].get()
    }
}

/// One step: a sentence, and what is typed for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What to do.
    pub says: String,
    /// The lines to type, if any.
    pub types: Vec<String>,
}

fn step(says: impl Into<String>, types: &[String]) -> Step {
    Step { says: says.into(), types: types.to_vec() }
}

/// A line for every file.
fn each(names: &[&str], line: impl Fn(&str) -> String) -> Vec<String> {
    names.iter().map(|name| line(name)).collect()
}

/// A name as one word of a shell.
fn word(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    if name.chars().all(plain) && !name.starts_with('-') {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\'', r"'\''"))
}

/// What has to be known before the first step; empty where there is nothing.
#[must_use]
pub fn warning(server: Server) -> &'static str {
    match server {
        Server::Cucm => pick(
            "CUCM makes the files of its own phones from its database and writes them anew with every change there. It supports uploading files such as loads, backgrounds and ring lists; a phone’s file that was made elsewhere is not supported, and the phone’s next change in CUCM takes its place. For a phone that CUCM manages, change the device in CUCM Administration.",
            "CUCM erzeugt die Dateien seiner Telefone aus seiner Datenbank und schreibt sie bei jeder Änderung dort neu. Unterstützt wird das Hochladen von Dateien wie Loads, Hintergrundbildern und Klingeltonlisten; eine anderswo erzeugte Telefondatei wird nicht unterstützt, und die nächste Änderung des Telefons in CUCM tritt an ihre Stelle. Ändern Sie ein Telefon, das CUCM verwaltet, in der CUCM-Verwaltung.",
        ),
        Server::Cme => pick(
            "CME makes the files of its own phones too: the next “create cnf-files” or “create profile” replaces what lies under the same name.",
            "Auch CME erzeugt die Dateien seiner Telefone: Das nächste „create cnf-files“ oder „create profile“ ersetzt, was unter demselben Namen liegt.",
        ),
        _ => "",
    }
}

/// The steps for a server, with the names of the files.
#[must_use]
pub fn steps(server: Server, names: &[&str]) -> Vec<Step> {
    let mut all = match server {
        Server::Any => any(),
        Server::TftpdHpa => tftpd_hpa(names),
        Server::Dnsmasq => dnsmasq(names),
        Server::Windows => windows(names),
        Server::Cucm => cucm(),
        Server::Cme => cme(names),
        Server::Web => web(names),
    };
    let keep = match names {
        [one] => say!(
            "Keep the name exactly as it is, capitals too: {one}.",
            "Behalten Sie den Namen genau bei, auch Groß- und Kleinschreibung: {one}."
        ),
        _ => owned(
            "Keep the names exactly as they are, capitals too.",
            "Behalten Sie die Namen genau bei, auch Groß- und Kleinschreibung.",
        ),
    };
    all.insert(1, step(keep, &[]));
    all.push(step(
        pick(
            "Restart the phone, or reset it from its call server, so that it reads the file.",
            "Starten Sie das Telefon neu, am Gerät oder von der Telefonanlage aus, damit es die Datei liest.",
        ),
        &[],
    ));
    all
}

fn any() -> Vec<Step> {
    vec![step(
        pick(
            "Upload to the root folder of the TFTP server, in binary mode.",
            "Laden Sie im Binärmodus in das Hauptverzeichnis des TFTP-Servers hoch.",
        ),
        &[],
    )]
}

/// Fetches the files back as a phone would.
fn fetched(names: &[&str]) -> Step {
    let mut types = each(names, |name| format!("tftp SERVER -m binary -c get {}", word(name)));
    types.extend(each(names, |name| format!("sha256sum {}", word(name))));
    step(
        pick(
            "From another computer, fetch it as the phone will; the checksum must be the one above.",
            "Holen Sie es von einem anderen Rechner, wie es das Telefon tun wird; die Prüfsumme muss die obige sein.",
        ),
        &types,
    )
}

fn tftpd_hpa(names: &[&str]) -> Vec<Step> {
    vec![
        step(
            pick(
                "Put it into the folder that TFTP_DIRECTORY in /etc/default/tftpd-hpa names, often /srv/tftp, readable for everybody.",
                "Legen Sie es in den Ordner, den TFTP_DIRECTORY in /etc/default/tftpd-hpa nennt, oft /srv/tftp, lesbar für alle.",
            ),
            &each(names, |name| format!("sudo install -m 644 {0} /srv/tftp/{0}", word(name))),
        ),
        fetched(names),
        step(
            pick(
                "The server needs no restart. Its log shows what the phone asks for if it runs with --verbose --verbose; open that log in this page.",
                "Der Server braucht keinen Neustart. Sein Protokoll zeigt, was das Telefon verlangt, wenn er mit --verbose --verbose läuft; öffnen Sie es auf dieser Seite.",
            ),
            &[],
        ),
    ]
}

fn dnsmasq(names: &[&str]) -> Vec<Step> {
    vec![
        step(
            pick(
                "Put it into the folder that tftp-root in /etc/dnsmasq.conf names. With tftp-secure the file must belong to the user that dnsmasq runs as.",
                "Legen Sie es in den Ordner, den tftp-root in /etc/dnsmasq.conf nennt. Mit tftp-secure muss die Datei dem Benutzer gehören, unter dem dnsmasq läuft.",
            ),
            &each(names, |name| {
                format!("sudo install -m 644 -o dnsmasq {0} /srv/tftp/{0}", word(name))
            }),
        ),
        fetched(names),
        step(
            pick(
                "The server needs no restart. “sent” in its log is no proof that the phone has it all.",
                "Der Server braucht keinen Neustart. „sent“ in seinem Protokoll beweist nicht, dass das Telefon alles hat.",
            ),
            &[],
        ),
    ]
}

fn windows(names: &[&str]) -> Vec<Step> {
    vec![
        step(
            pick(
                "Copy it into the server’s base directory (Tftpd64: Settings, TFTP, Base Directory).",
                "Kopieren Sie es in das Basisverzeichnis des Servers (Tftpd64: Settings, TFTP, Base Directory).",
            ),
            &[],
        ),
        step(
            pick(
                "Let the Explorer show file name extensions (View, Show), and look that nothing was added to the name, such as .txt or (1).",
                "Lassen Sie den Explorer Dateinamenerweiterungen anzeigen (Ansicht, Einblenden) und sehen Sie nach, dass nichts an den Namen gehängt wurde, etwa .txt oder (1).",
            ),
            &[],
        ),
        step(
            pick(
                "With the TFTP Client feature of Windows, fetch it as the phone will; the checksum must be the one above.",
                "Holen Sie es mit der Windows-Funktion „TFTP-Client“, wie es das Telefon tun wird; die Prüfsumme muss die obige sein.",
            ),
            &names
                .iter()
                .flat_map(|name| {
                    [
                        format!("tftp -i SERVER GET \"{name}\""),
                        format!("certutil -hashfile \"{name}\" SHA256"),
                    ]
                })
                .collect::<Vec<_>>(),
        ),
    ]
}

fn cucm() -> Vec<Step> {
    vec![
        step(
            pick(
                "Cisco Unified OS Administration, Software Upgrades, TFTP File Management: Upload File, with an empty directory. Do it on every node that runs the TFTP service.",
                "Cisco Unified OS Administration, Software Upgrades, TFTP File Management: Upload File, ohne Verzeichnis. Auf jedem Knoten, auf dem der TFTP-Dienst läuft.",
            ),
            &[],
        ),
        step(
            pick(
                "If a file of that name is listed there already, delete it first, or keep it under another name with the TFTP service stopped.",
                "Steht dort schon eine Datei dieses Namens, löschen Sie sie zuerst, oder bewahren Sie sie bei angehaltenem TFTP-Dienst unter anderem Namen auf.",
            ),
            &[],
        ),
        step(
            pick(
                "Cisco Unified Serviceability, Tools, Control Center – Feature Services: restart Cisco TFTP on each of those nodes. Until then it hands out what it has in memory.",
                "Cisco Unified Serviceability, Tools, Control Center – Feature Services: Cisco TFTP auf jedem dieser Knoten neu starten. Bis dahin gibt er aus, was er im Speicher hat.",
            ),
            &[],
        ),
        step(
            pick(
                "Phones with a trust list (ITL) take only what this CUCM, or a signer in that list, has signed.",
                "Telefone mit Vertrauensliste (ITL) nehmen nur, was dieser CUCM oder ein Unterzeichner in der Liste signiert hat.",
            ),
            &[],
        ),
    ]
}

fn cme(names: &[&str]) -> Vec<Step> {
    let mut bind = vec!["configure terminal".to_owned()];
    bind.extend(each(names, |name| format!("tftp-server flash:/{name} alias {name}")));
    bind.extend(["end", "show telephony-service tftp-bindings"].map(str::to_owned));
    vec![
        step(
            pick(
                "Copy it to the router’s flash.",
                "Kopieren Sie es in den Flash-Speicher des Routers.",
            ),
            &each(names, |name| format!("copy tftp://SERVER/{name} flash:/{name}")),
        ),
        step(
            pick(
                "Let the router hand it out, and look at its list.",
                "Lassen Sie den Router es ausgeben, und sehen Sie in seiner Liste nach.",
            ),
            &bind,
        ),
    ]
}

fn web(names: &[&str]) -> Vec<Step> {
    vec![
        step(
            pick(
                "Put it where the profile rule of the phone points to. Any static server will do; the content type does not matter.",
                "Legen Sie es dorthin, wohin die Profile Rule des Telefons zeigt. Jeder statische Server genügt; der Inhaltstyp spielt keine Rolle.",
            ),
            &[],
        ),
        step(
            pick(
                "Fetch it as the phone will; the checksum must be the one above.",
                "Holen Sie es, wie es das Telefon tun wird; die Prüfsumme muss die obige sein.",
            ),
            &each(names, |name| {
                format!("curl --fail --silent http://SERVER/{} | sha256sum", word(name))
            }),
        ),
    ]
}

/// The steps as a text for a ticket.
#[must_use]
pub fn as_text(server: Server, steps: &[Step]) -> String {
    let mut text = format!("{}\n", server.label());
    let warning = warning(server);
    if !warning.is_empty() {
        text += &format!("{warning}\n");
    }
    for (at, step) in steps.iter().enumerate() {
        text += &format!("{}. {}\n", at + 1, step.says);
        for line in &step.types {
            text += &format!("   {line}\n");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_server_has_steps_with_the_real_names() {
        for server in Server::ALL {
            let steps = steps(server, &["SEP001122334455.cnf.xml"]);
            assert!(steps.len() >= 3, "{server:?}");
            let text = as_text(server, &steps);
            assert!(text.starts_with(server.label()), "{text}");
            assert!(text.contains("SEP001122334455.cnf.xml"), "{text}");
        }
    }

    #[test]
    fn names_stay_one_word_of_a_shell() {
        assert_eq!(word("SEP001122334455.cnf.xml"), "SEP001122334455.cnf.xml");
        assert_eq!(word("a b;rm.xml"), "'a b;rm.xml'");
        assert_eq!(word("it's"), r"'it'\''s'");
        assert_eq!(word("-x"), "'-x'");
    }

    #[test]
    fn only_servers_that_make_files_themselves_warn() {
        let warned: Vec<_> = Server::ALL.into_iter().filter(|s| !warning(*s).is_empty()).collect();
        assert_eq!(warned, [Server::Cucm, Server::Cme]);
    }
}
