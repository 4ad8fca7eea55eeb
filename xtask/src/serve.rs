//! `cargo xtask serve`: the first command of the README.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use xtask::site::Site;

use crate::step::Outcome;
use crate::{build, setup, workspace};

const PORT: u16 = 8080;

/// Builds the page and serves it until the command is stopped.
pub(crate) fn run(args: &[&str]) -> Outcome {
    let port = port(args)?;
    // Better told before the build than after it.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| refused(port, &error))?;
    build::page(&setup::page()?)?;
    let site = Site::start(&workspace::dist(), port).map_err(|error| refused(port, &error))?;
    println!("\n    Open {} in a browser. Ctrl+C stops serving.", site.url());
    site.wait();
    Ok(())
}

fn port(args: &[&str]) -> Outcome<u16> {
    let number = match args {
        [] => return Ok(PORT),
        ["--port", number] => *number,
        [one] => one.strip_prefix("--port=").unwrap_or(""),
        _ => "",
    };
    number.parse().map_err(|_| {
        format!("`{}` is not understood: write `cargo xtask serve --port 8081`.", args.join(" "))
    })
}

fn refused(port: u16, error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::AddrInUse => format!(
            "Port {port} is in use by another program: \
             stop that one, or choose a port with `cargo xtask serve --port {}`.",
            port.checked_add(1).unwrap_or(PORT)
        ),
        _ => format!("Port {port} could not be opened: {error}."),
    }
}

#[cfg(test)]
mod tests {
    use super::{PORT, port};

    #[test]
    fn the_port_can_be_chosen() {
        assert_eq!(port(&[]), Ok(PORT));
        assert_eq!(port(&["--port", "9000"]), Ok(9000));
        assert_eq!(port(&["--port=9000"]), Ok(9000));
        for bad in
            [&["--port"][..], &["--port", "x"], &["--port", "70000"], &["9000"], &["a", "b", "c"]]
        {
            assert!(port(bad).is_err(), "{bad:?}");
        }
    }
}
