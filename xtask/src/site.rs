//! A static server for one folder, reachable from this computer only.
//!
//! It builds nothing and reloads nothing; `trunk serve` does that.

use std::fs::File;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Method, Request, Response, Server};

/// How many requests are answered at the same time.
const WORKERS: usize = 4;

/// A folder being served.
pub struct Site {
    address: SocketAddr,
    server: Arc<Server>,
    workers: Vec<JoinHandle<()>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Serves `folder` on a port of the loopback interface; port 0 takes any free one.
    ///
    /// # Errors
    /// When the folder is not there or the port is taken (`AddrInUse`).
    pub fn start(folder: &Path, port: u16) -> io::Result<Self> {
        let root = folder.canonicalize()?;
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let server = Arc::new(Server::from_listener(listener, None).map_err(io::Error::other)?);
        let asked = Arc::new(Mutex::new(Vec::new()));
        let workers = (0..WORKERS)
            .map(|_| {
                let (server, root) = (Arc::clone(&server), root.clone());
                let asked = Arc::clone(&asked);
                thread::spawn(move || {
                    while let Ok(request) = server.recv() {
                        if let Ok(mut asked) = asked.lock() {
                            asked.push(request.url().to_owned());
                        }
                        answer(&root, request);
                    }
                })
            })
            .collect();
        Ok(Self { address, server, workers, asked })
    }

    /// The address of the start page.
    pub fn url(&self) -> String {
        format!("http://localhost:{}/", self.address.port())
    }

    /// The port it answers on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The path of every request so far.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().map(|asked| asked.clone()).unwrap_or_default()
    }

    /// Waits for as long as the server runs.
    pub fn wait(mut self) {
        for worker in self.workers.drain(..) {
            drop(worker.join());
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.server.unblock();
        }
    }
}

fn answer(root: &Path, request: Request) {
    let found = match request.method() {
        Method::Get | Method::Head => file_for(root, request.url()),
        _ => None,
    };
    let opened = found.and_then(|path| {
        let (file, coding) = smallest(&path, &request)?;
        Some((kind_of(&path), file, coding))
    });
    // A browser that went away while being answered is its own affair.
    drop(match opened {
        Some((kind, file, coding)) => {
            let mut response = with_headers(Response::from_file(file), kind);
            if let Some(header) =
                coding.and_then(|c| Header::from_bytes("Content-Encoding", c).ok())
            {
                response.add_header(header);
            }
            request.respond(response)
        }
        None => {
            let sentence = Response::from_string("There is no such file here.\n");
            request
                .respond(with_headers(sentence.with_status_code(404), "text/plain; charset=utf-8"))
        }
    });
}

/// Opens the file, or the compressed one that lies beside it and that the browser takes.
fn smallest(path: &Path, request: &Request) -> Option<(File, Option<&'static str>)> {
    let accepted = request.headers().iter().find(|header| header.field.equiv("Accept-Encoding"));
    let accepted = accepted.map_or("", |header| header.value.as_str());
    for (coding, ending) in [("br", ".br"), ("gzip", ".gz")] {
        let mut beside = path.as_os_str().to_owned();
        beside.push(ending);
        if takes(accepted, coding)
            && let Ok(file) = File::open(beside)
        {
            return Some((file, Some(coding)));
        }
    }
    Some((File::open(path).ok()?, None))
}

/// Whether a list like `gzip, br;q=0.5` holds a coding and does not refuse it.
fn takes(accepted: &str, coding: &str) -> bool {
    accepted.split(',').any(|part| {
        let (name, quality) = part.split_once(';').unwrap_or((part, ""));
        let refused = quality.trim().strip_prefix("q=").and_then(|q| q.parse().ok()) == Some(0.0);
        name.trim() == coding && !refused
    })
}

fn with_headers<R: io::Read>(mut response: Response<R>, kind: &str) -> Response<R> {
    for (name, value) in [
        ("Content-Type", kind),
        ("Cache-Control", "no-cache"),
        ("X-Content-Type-Options", "nosniff"),
        ("Vary", "Accept-Encoding"),
    ] {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // Tells the browser how much is to come, also for files that would be sent in chunks.
    response.with_chunked_threshold(usize::MAX)
}

/// The file an address names, never one outside `root`.
fn file_for(root: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let relative = decoded(path.strip_prefix('/')?)?;
    let mut file = root.join(relative).canonicalize().ok()?;
    if file.is_dir() {
        file.push("index.html");
    }
    (file.starts_with(root) && file.is_file()).then_some(file)
}

/// Resolves `%20` and the like; `None` for what is not one relative path.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut out = Vec::with_capacity(path.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let high = char::from(bytes.next()?).to_digit(16)?;
            let low = char::from(bytes.next()?).to_digit(16)?;
            out.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out)
        .ok()
        .filter(|path| !path.starts_with(['/', '\\']) && !path.contains('\0'))
}

fn kind_of(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "json" | "webmanifest" => "application/json",
        "xml" => "text/xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// What the server of this package's own folder answers to one request line.
    fn ask(request: &str) -> String {
        ask_of(Path::new(env!("CARGO_MANIFEST_DIR")), &format!("{request} HTTP/1.1"))
    }

    /// What the server of a folder answers to a request's first lines.
    fn ask_of(folder: &Path, lines: &str) -> String {
        let site = Site::start(folder, 0).unwrap();
        let mut connection = TcpStream::connect(site.address).unwrap();
        write!(connection, "{lines}\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn a_file_comes_whole_and_is_never_kept() {
        let answer = ask("GET /src/lib.rs?x=1");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.contains("Cache-Control: no-cache"), "{answer}");
        assert!(answer.ends_with(include_str!("lib.rs")), "{answer}");
    }

    #[test]
    fn what_is_compressed_beside_a_file_is_sent_to_those_who_take_it() {
        assert!(takes("gzip, deflate, br", "br") && takes("br;q=0.5", "br"));
        assert!(!takes("gzip", "br") && !takes("br;q=0", "br") && !takes("", "gzip"));
        assert!(!takes("brotli, x-gzip", "br") && !takes("brotli, x-gzip", "gzip"));

        let folder = std::env::temp_dir().join(format!("cnf-repack-site-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in [("a.js", "plain"), ("a.js.gz", "gzipped"), ("a.js.br", "brotli")] {
            std::fs::write(folder.join(name), text).unwrap();
        }
        let asked = |codings: &str| {
            ask_of(&folder, &format!("GET /a.js HTTP/1.1\r\nAccept-Encoding: {codings}"))
        };
        let (brotli, gzip, plain) = (asked("gzip, br"), asked("gzip, br;q=0"), asked("zstd"));
        std::fs::remove_dir_all(&folder).unwrap();
        for (answer, coding, body) in [(&brotli, "br", "brotli"), (&gzip, "gzip", "gzipped")] {
            assert!(answer.contains(&format!("Content-Encoding: {coding}\r\n")), "{answer}");
            assert!(answer.contains("Content-Type: text/javascript"), "{answer}");
            assert!(answer.ends_with(&format!("\r\n\r\n{body}")), "{answer}");
        }
        assert!(!plain.contains("Content-Encoding") && plain.ends_with("\r\n\r\nplain"), "{plain}");
    }

    #[test]
    fn head_sends_no_body() {
        let answer = ask("HEAD /src/lib.rs");
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("\r\n\r\n"), "{answer}");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for path in [
            "/../Cargo.toml",
            "/..%2fCargo.toml",
            "/%2e%2e/Cargo.toml",
            "/src/../../Cargo.toml",
            "//etc/hostname",
            "/%2fetc/hostname",
            "/src",
            "/missing.html",
            "/%",
            "/%zz",
            "/%00",
            "/%ff",
        ] {
            let answer = ask(&format!("GET {path}"));
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        }
    }

    #[test]
    fn nothing_but_reading_is_answered() {
        assert!(ask("POST /src/lib.rs").starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn a_taken_port_is_told_apart() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let first = Site::start(here, 0).unwrap();
        let second = Site::start(here, first.address.port());
        assert_eq!(second.err().map(|error| error.kind()), Some(io::ErrorKind::AddrInUse));
    }

    #[test]
    fn browsers_get_the_kinds_they_insist_on() {
        assert_eq!(kind_of(Path::new("a_bg.wasm")), "application/wasm");
        assert_eq!(kind_of(Path::new("a.js")), "text/javascript; charset=utf-8");
        assert_eq!(kind_of(Path::new("README")), "application/octet-stream");
    }
}
