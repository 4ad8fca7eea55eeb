//! Debian's TFTP server over exported files: what a phone would get.

use cnf_repack::crypto::{Keyring, NewSigner, PrivateKey, Signer};
use cnf_repack::session::{EditSession, Export, Wrap};
use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, fs};

/// How often an answer is waited for, a fifth of a second each.
const PATIENCE: usize = 50;

/// Where the server is; named by the command that runs the tests, or installed.
fn server() -> Option<PathBuf> {
    let named = env::var_os("CNF_REPACK_TFTPD").map(PathBuf::from);
    let usual = ["/usr/sbin/in.tftpd", "/usr/local/sbin/in.tftpd"].map(PathBuf::from);
    named.into_iter().chain(usual).find(|path| path.is_file())
}

/// A server that ends with its test.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
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

/// Asks for a file as a phone does, in octet mode; `None` when nobody answers.
fn get(server: SocketAddr, path: &str) -> Option<Vec<u8>> {
    let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).expect("a socket");
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
                    return Some(whole);
                }
                wanted += 1;
            }
            3 => {}
            _ => panic!("the server refuses {path}: {}", String::from_utf8_lossy(data)),
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
    let Some(program) = server() else {
        println!("skipped: no in.tftpd (Debian's package tftpd-hpa)");
        return;
    };
    if output("id", "-u") != "0" {
        println!("skipped: in.tftpd drops rights and has to be started as root");
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tftp");
    fs::create_dir_all(&folder).expect("a folder");
    let exports = exports();
    assert_eq!(exports.len(), 3);
    for export in &exports {
        fs::write(folder.join(&export.name), &export.bytes).expect("written");
    }
    let free = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).expect("a socket");
    let address = free.local_addr().expect("an address");
    drop(free);
    let mut command = Command::new(program);
    command.args(["--foreground", "--listen", "--address", &address.to_string()]);
    command.args(["--user", &output("id", "-un"), "--secure"]).arg(&folder);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let _server = Server(command.spawn().expect("a server"));
    for export in exports {
        let got = get(address, &export.name).expect("an answer");
        assert!(got == export.bytes, "{} came over changed", export.name);
    }
}
