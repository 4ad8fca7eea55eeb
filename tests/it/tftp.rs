//! Debian's TFTP server over exported files: what a phone would get, and what its log tells.

use cnf_repack::crypto::{Keyring, NewSigner, PrivateKey, Signer};
use cnf_repack::diagnose::{Disk, Mac, Reader, Report, Verdict};
use cnf_repack::session::{EditSession, Export, Wrap};
use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use std::{env, fs, thread};

/// How often an answer is waited for, a fifth of a second each.
const PATIENCE: usize = 50;

/// Where the server is; named by the command that runs the tests, or installed.
fn server() -> Option<PathBuf> {
    let named = env::var_os("CNF_REPACK_TFTPD").map(PathBuf::from);
    let usual = ["/usr/sbin/in.tftpd", "/usr/local/sbin/in.tftpd"].map(PathBuf::from);
    named.into_iter().chain(usual).find(|path| path.is_file())
}

/// A server that ends with its test.
struct Server {
    process: Child,
    address: SocketAddr,
}

impl Server {
    /// Starts it over a folder; a line says why where it cannot be started.
    fn start(folder: &Path, options: &[&str]) -> Option<Self> {
        let Some(program) = server() else {
            println!("skipped: no in.tftpd (Debian's package tftpd-hpa)");
            return None;
        };
        if output("id", "-u") != "0" {
            println!("skipped: in.tftpd drops rights and has to be started as root");
            return None;
        }
        let free = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).expect("a socket");
        let address = free.local_addr().expect("an address");
        drop(free);
        let mut command = Command::new(program);
        command.args(["--foreground", "--listen", "--address", &address.to_string()]);
        command.args(options).args(["--user", &output("id", "-un"), "--secure"]).arg(folder);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        Some(Self { process: command.spawn().expect("a server"), address })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The place where programs leave lines for the system's log, held as long as a test needs it.
struct SystemLog(mpsc::Receiver<String>);

/// Where it is.
const SYSTEM_LOG: &str = "/dev/log";

impl SystemLog {
    /// Takes the place, unless somebody listens there.
    fn take() -> Option<Self> {
        let probe = UnixDatagram::unbound().expect("a socket");
        if probe.connect(SYSTEM_LOG).is_ok() {
            println!("skipped: a system log runs here, and a server's lines go to it");
            return None;
        }
        // What nobody listens to was left by somebody who is gone.
        let _ = fs::remove_file(SYSTEM_LOG);
        let Ok(place) = UnixDatagram::bind(SYSTEM_LOG) else {
            println!("skipped: {SYSTEM_LOG} may not be made here");
            return None;
        };
        let (tell, lines) = mpsc::channel();
        // Whoever logs waits while a few lines are not taken.
        thread::spawn(move || {
            let mut packet = [0; 4096];
            while let Ok(length) = place.recv(&mut packet) {
                let line = String::from_utf8_lossy(&packet[..length]);
                // "<27>Nov 24 …": the number is not written to a log.
                let line = line.split_once('>').map_or(&*line, |(_, line)| line);
                if tell.send(line.trim_end_matches(['\0', '\n']).to_owned()).is_err() {
                    break;
                }
            }
        });
        Some(Self(lines))
    }

    /// Waits for so many lines that hold a text, and hands on all lines until then.
    fn lines(&self, text: &str, count: usize) -> String {
        let (mut all, mut found) = (String::new(), 0);
        while found < count {
            let line = self.0.recv_timeout(Duration::from_secs(20));
            let line = line.unwrap_or_else(|_| panic!("{found} of {count} lines in\n{all}"));
            found += usize::from(line.contains(text));
            all += &line;
            all.push('\n');
        }
        all
    }
}

impl Drop for SystemLog {
    fn drop(&mut self) {
        let _ = fs::remove_file(SYSTEM_LOG);
    }
}

fn signer(name: &str) -> Signer {
    let mut rng = UnwrapErr(SysRng);
    let key = PrivateKey::generate(1024, &mut rng).expect("a key");
    let new = NewSigner { common_name: name.to_owned(), years: 1, ..NewSigner::default() };
    new.issue(key, 1_700_000_000, &mut rng).expect("a signer")
}

/// The plain, the signed and the encrypted form of a file that is larger than a few blocks.
fn exports() -> Vec<Export> {
    let lines: String = (0..200).map(|n| format!(" <line{n}>\u{fc}\r</line{n}>\r\n")).collect();
    let text = format!("<device>\r\n{lines}</device>\n");
    let name = "SEP001122334455.cnf.xml";
    let session = EditSession::open(name, text.into_bytes()).expect("a text");
    let (keys, mut rng) = (Keyring::default(), UnwrapErr(SysRng));
    let mut plan = session.usual_plan(&keys, 1_700_000_000);
    plan.signer = Some(signer("tftp"));
    plan.phone = Some(signer("phone").certificate().clone());
    let mut all = session.repack(&plan, &keys, &mut rng).expect("the file as it came").files;
    plan.wraps = vec![Wrap::Encrypted];
    all.extend(session.repack(&plan, &keys, &mut rng).expect("two files").files);
    all
}

/// What came back for a name: the file, or the words of the refusal.
type Answer = Result<Vec<u8>, String>;

/// Asks for a file as a phone does, in octet mode; `None` when nobody answers.
fn get(phone: Ipv4Addr, server: SocketAddr, path: &str) -> Option<Answer> {
    let socket = UdpSocket::bind((phone, 0)).expect("a socket");
    socket.set_read_timeout(Some(Duration::from_millis(200))).expect("a time");
    let request = [b"\0\x01", path.as_bytes(), b"\0octet\0"].concat();
    let mut packet = [0; 1024];
    let mut whole = Vec::new();
    let mut wanted = 1u16;
    let mut silent = 0;
    let mut last = (request.clone(), server);
    socket.send_to(&last.0, last.1).ok()?;
    while silent < PATIENCE {
        let Ok((length, from)) = socket.recv_from(&mut packet) else {
            silent += 1;
            // Before the server listens, sending fails or is lost: ask again.
            let _ = socket.send_to(&last.0, last.1);
            continue;
        };
        let (head, data) = packet[..length].split_at(4);
        let block = u16::from_be_bytes([head[2], head[3]]);
        match head[1] {
            3 if block == wanted => {
                whole.extend_from_slice(data);
                last = ([0, 4, head[2], head[3]].to_vec(), from);
                let _ = socket.send_to(&last.0, last.1);
                if data.len() < 512 {
                    return Some(Ok(whole));
                }
                wanted += 1;
            }
            3 => {}
            _ => return Some(Err(String::from_utf8_lossy(data).into_owned())),
        }
    }
    None
}

fn output(program: &str, argument: &str) -> String {
    let output = Command::new(program).arg(argument).output().expect("runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

#[test]
fn a_tftp_server_hands_the_exported_files_out_unchanged() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tftp");
    fs::create_dir_all(&folder).expect("a folder");
    let exports = exports();
    assert_eq!(exports.len(), 3);
    for export in &exports {
        fs::write(folder.join(&export.name), &export.bytes).expect("written");
    }
    let Some(server) = Server::start(&folder, &[]) else { return };
    for export in exports {
        let got = get(Ipv4Addr::LOCALHOST, server.address, &export.name).expect("an answer");
        assert!(got == Ok(export.bytes), "{} came over changed", export.name);
    }
}

/// What a phone of SIP firmware asks for until it has a configuration, in its order.
fn boot(phone: Ipv4Addr, server: SocketAddr, mac: &str) -> Vec<bool> {
    let own = format!("SEP{mac}.cnf.xml");
    let lists = [format!("CTLSEP{mac}.tlv"), format!("ITLSEP{mac}.tlv"), "ITLFile.tlv".to_owned()];
    let mut got = Vec::new();
    for name in lists.into_iter().chain([own, "XMLDefault.cnf.xml".to_owned()]) {
        let is_there = get(phone, server, &name).expect("an answer").is_ok();
        got.push(is_there);
        if is_there && name.ends_with(".cnf.xml") {
            break;
        }
    }
    got
}

fn verdicts(report: &Report, mac: u64) -> Vec<Verdict> {
    let phone = report.phones.iter().find(|phone| phone.mac() == Some(Mac(mac))).expect("a phone");
    phone.findings.iter().map(|finding| finding.verdict).collect()
}

#[test]
fn the_log_of_a_live_server_is_diagnosed() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tftp-log");
    fs::create_dir_all(&folder).expect("a folder");
    let names = ["SEP0011223344A1.cnf.xml", "sep0011223344a3.cnf.xml", "XMLDefault.cnf.xml"];
    for name in names {
        fs::write(folder.join(name), "<device></device>\n").expect("written");
    }
    let Some(log) = SystemLog::take() else { return };
    let Some(server) = Server::start(&folder, &["--verbose", "--verbose", "--verbose"]) else {
        return;
    };
    let phones = [(2, "0011223344A1"), (3, "0011223344A2"), (4, "0011223344A3")];
    let asked = phones.map(|(at, mac)| boot(Ipv4Addr::new(127, 0, 0, at), server.address, mac));
    let own = vec![false, false, false, true];
    let fallen_back = vec![false, false, false, false, true];
    assert_eq!(asked, [own, fallen_back.clone(), fallen_back]);
    // Fourteen names were asked for, and eleven of them are not there.
    let mut lines = log.lines("RRQ from", 14);
    let refused = lines.matches("sending NAK").count();
    lines += &log.lines("sending NAK", 11 - refused);
    let mut reader = Reader::new();
    reader.feed(lines.as_bytes());
    let mut report = reader.finish();
    assert_eq!(report.phones.len(), 3, "{lines}");
    assert_eq!(report.unknown(), 0, "{lines}");
    let (one, two, three) = (0x0011_2233_44A1, 0x0011_2233_44A2, 0x0011_2233_44A3);
    assert!(!verdicts(&report, one).contains(&Verdict::OwnFileMissing), "{lines}");
    for missing in [two, three] {
        assert!(verdicts(&report, missing).contains(&Verdict::OwnFileMissing), "{lines}");
    }
    // The folder beside the log tells the third one apart.
    let mut disk = Disk::default();
    names.iter().for_each(|name| disk.add(name));
    report.judge(&disk);
    assert!(verdicts(&report, two).contains(&Verdict::OwnFileMissing), "{lines}");
    assert!(verdicts(&report, three).contains(&Verdict::WrongCase), "{lines}");
}
