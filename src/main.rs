//! Mounts the page.

fn main() {
    cnf_repack::app::run();
}
