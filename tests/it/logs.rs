//! Real logs beside the checkout: the timelines and causes that their manifests name.

use crate::reference::{files, folder};
use cnf_repack::diagnose::{Asked, Level, Outcome, Reader, Report, explain};
use std::fs;
use std::path::Path;

fn read(path: &Path) -> Report {
    let mut reader = Reader::new();
    for piece in fs::read(path).expect("a log").chunks(1000) {
        reader.feed(piece);
    }
    reader.finish()
}

/// For each log the verdicts of its phones and of the whole, by what its manifest says happened.
const CAUSES: &[(&str, &[u8])] = &[
    ("real_tftpd-redhat_7942_working.log", &[3, 39]),
    ("real_tftpd-redhat_7941_firmware_upgrade.log", &[65]),
    ("real_http-mapper_7941_boot_loop.log", &[44]),
    ("real_tftpd32_7942_factory_boot.log", &[65]),
    ("real_console_78xx_ctl_http503_then_tftp.log", &[26, 25]),
    ("real_console_78xx_itl_and_signed_config_ok.log", &[3, 61]),
    ("real_console_78xx_sip_unregister.log", &[62]),
    ("real_console_8861_tvs_query_and_ctl_update.log", &[61]),
    ("real_tvs-server_query_ok.log", &[69]),
    ("real_cucm-tftp_udp_retry_after_503.log", &[2]),
    ("real_cucm-tftp_max_serving_count.log", &[26]),
    ("real_asterisk_sccp_alarm_8941_reason24.xml.txt", &[48]),
    ("real_asterisk_sccp_device_unknown.log", &[48]),
    ("real_asterisk_sccp_restart_reason23.log", &[56]),
    ("real_asterisk_sccp_invalid_message_critical.log", &[57]),
    ("real_console_7975_invalid_sccp_message.log", &[57]),
    ("real_console_7975_xml_warning.log", &[45]),
    ("real_cme_debug_capf_delete_ok.log", &[69]),
    ("real_cucm_deviceunregistered_reason8.log", &[68]),
    ("real_cucm_transientconnection_reason6.log", &[78]),
    ("real_tftpd-redhat_remap_cut_name.log", &[38]),
    ("real_asterisk_sccp_acl_denied.log", &[49]),
    ("gen_hpa_missing.log", &[4]),
    ("gen_hpa_case.log", &[4]),
    ("gen_hpa_sgn.log", &[14]),
    ("gen_hpa_loadsmissing.log", &[32]),
    ("gen_hpa_unreadable.log", &[10]),
    ("gen_hpa_two.log", &[3, 4, 58]),
    ("gen_hpa_legacy.log", &[3]),
    ("gen_hpa_legacyscratch.log", &[4, 37]),
    ("gen_hpa_lower7912.log", &[43]),
    ("gen_hpa_paths.log", &[12, 67, 39]),
    ("gen_hpa_opts.log", &[67, 65, 3]),
    ("gen_hpa_hang.log", &[2]),
    ("gen_hpa_loop.log", &[9]),
    ("gen_hpav_ok.log", &[3]),
    ("gen_hpav_missing.log", &[4]),
    ("gen_hpamap_subdir.log", &[38]),
    ("gen_atftpd7_ok.log", &[3]),
    ("gen_atftpd7_missing.log", &[4]),
    ("gen_atftpd7_abort.log", &[31, 31]),
    ("gen_atftpd7_hang.log", &[30]),
    ("gen_atftpd7_opts.log", &[67, 65, 3]),
    ("gen_atftpd5_loads.log", &[33]),
    ("gen_dnsmasq_ok.log", &[3]),
    ("gen_dnsmasq_missing.log", &[4]),
    ("gen_dnsmasq_subdir.log", &[4]),
    ("gen_dnsmasq_sgn.log", &[14]),
    ("gen_dnsmasq_loads.log", &[33]),
    ("gen_dnsmasq_unreadable.log", &[10]),
    ("gen_dnsmasq_two.log", &[3, 4, 58]),
    ("gen_dnsmasq_ata.log", &[42]),
    ("gen_dnsmasq_legacy.log", &[3]),
    ("gen_dnsmasq_loop.log", &[9]),
    ("gen_nginx_ok88_access.log", &[3]),
    ("gen_nginx_missing88_error.log", &[4]),
    ("gen_nginx_case_access.log", &[4]),
    ("gen_nginx_case_error.log", &[4]),
    ("gen_nginx_unreadable_access.log", &[10]),
    ("gen_nginx_unreadable_error.log", &[10]),
    ("gen_nginx_dir_access.log", &[12]),
    ("gen_nginx_thentftp_access.log", &[14]),
    ("gen_nginx_tls_untrusted_access.log", &[3]),
    ("gen_nginx_tls_plain_error.log", &[24]),
    ("gen_nginx_tls10_error.log", &[23]),
    ("gen_nginx_thentftp_tftpd.log", &[14]),
    ("gen_apache_mix_a_access.log", &[14, 3, 10, 58]),
    ("gen_apache_mix_a_error.log", &[14, 10, 12, 58]),
];

#[test]
fn every_log_gives_the_cause_of_its_manifest() {
    let Some(logs) = folder("logs") else { return };
    let manifest = fs::read_to_string(logs.join("manifest.tsv")).expect("the manifest");
    let mut wrong = Vec::new();
    for row in manifest.lines().skip(1) {
        let mut columns = row.split('\t');
        let (name, truth) =
            (columns.next().unwrap_or_default(), columns.nth(1).unwrap_or_default());
        let report = read(&logs.join(name));
        let phones = report.phones.iter().flat_map(|phone| &phone.findings);
        let found: Vec<u8> = phones.chain(&report.findings).map(|f| f.verdict.id()).collect();
        println!("{found:?}\t{name}\t{truth}");
        let expected = CAUSES.iter().find(|(log, _)| *log == name).map(|(_, ids)| *ids);
        if expected != Some(&found[..]) {
            wrong.push(format!("{name}: {found:?} instead of {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Tells whether a timeline may say so of a request that the client saw end like this.
fn agrees(asked: &Asked, saw: &str) -> bool {
    if saw.starts_with("OK") {
        return asked.got() || asked.ended() == Outcome::Requested;
    }
    let denied = saw.starts_with("ERR 0") || saw.starts_with("ERR 2");
    let silent = asked.ended() == Outcome::Requested;
    if denied { !asked.got() && !asked.missing() || silent } else { asked.missing() || silent }
}

#[test]
fn timelines_tell_what_the_client_saw() {
    let Some(logs) = folder("logs") else { return };
    let truth = fs::read_to_string(logs.join("truth.tsv")).expect("the truth");
    let mut rows: Vec<Vec<&str>> = truth.lines().skip(1).map(|l| l.split('\t').collect()).collect();
    rows.retain(|row| row.len() == 4 && !row[2].is_empty() && logs.join(row[0]).exists());
    let mut checked = 0;
    let names: std::collections::BTreeSet<&str> = rows.iter().map(|row| row[0]).collect();
    for log in names {
        let report = read(&logs.join(log));
        let mut told: Vec<(&str, &Asked, bool)> = report
            .phones
            .iter()
            .flat_map(|phone| phone.events().filter_map(move |e| Some((phone, e.asked()?))))
            .map(|(phone, asked)| (phone.ips.first().map_or("", |ip| &**ip), asked, false))
            .collect();
        for row in rows.iter().filter(|row| row[0] == log) {
            let name = row[2].trim_start_matches('/');
            let entry = told.iter_mut().find(|(ip, asked, used)| {
                !used && *ip == row[1] && asked.name.trim_start_matches('/') == name
            });
            let (_, asked, used) = entry.unwrap_or_else(|| panic!("{log} lacks {row:?}"));
            *used = true;
            assert!(agrees(asked, row[3]), "{log}: {row:?} is told as {:?}", asked.ended());
            checked += 1;
        }
        assert!(told.iter().all(|(.., used)| *used), "{log} tells more than happened");
    }
    println!("{checked} requests");
    assert!(checked > 100);
}

/// Fills what the reference writes for words that differ from line to line.
fn filled(text: &str) -> String {
    let mut out = text.replace("\\t", "\t");
    for (mark, word) in [
        ("<IP>", "192.0.2.11"),
        ("<FILE>", "SEP00005E005301.cnf.xml"),
        ("<NAME>", "SEP00005E005301.cnf.xml"),
        ("<PATH>", "/srv/tftp/SEP00005E005301.cnf.xml"),
        ("<DEV>", "SEP00005E005301"),
        ("<LOAD>", "SIP42.9-4-2SR3-1S"),
        ("<N>", "5"),
        ("<PORT>", "1069"),
        ("%d", "5"),
        ("%s", "192.0.2.11"),
        ("%m", "Address in use"),
    ] {
        out = out.replace(mark, word);
    }
    out
}

/// Rows that are no message: what a phone does, told in prose.
const BEHAVIOUR: &[&str] = &["PS146"];

/// Rows whose level depends on more than the line: on the map rule before it, on the reason in it.
const CONTEXT: &[&str] = &["TR003", "AS001"];

#[test]
fn every_message_of_the_reference_is_explained() {
    let Some(root) = folder("logs") else { return };
    let table = fs::read_to_string(root.join("../messages.tsv")).expect("the messages");
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in table.lines().skip(1) {
        let columns: Vec<&str> = row.split('\t').collect();
        let (id, pattern, example, level) = (columns[0], columns[3], columns[4], columns[7]);
        count += 1;
        if BEHAVIOUR.contains(&id) {
            continue;
        }
        let level = match level {
            "error" => Level::Error,
            "warning" => Level::Warning,
            "info" => Level::Info,
            _ => Level::Harmless,
        };
        let meanings = [explain(&filled(example)), explain(&filled(pattern))];
        let example = meanings[0];
        let other = meanings.iter().flatten().all(|m| m.level != level);
        if example.is_none() || (other && !CONTEXT.contains(&id)) {
            wrong.push(format!("{id} {level:?} {meanings:?}: {pattern} | {}", columns[4]));
        }
        if let Some(meaning) = example {
            assert!(!meaning.means.is_empty(), "{id}");
        }
    }
    assert!(count >= 382, "{count}");
    assert!(wrong.is_empty(), "{} of {count}: {wrong:#?}", wrong.len());
}

#[test]
fn logs_of_two_servers_are_one_story() {
    let Some(logs) = folder("logs") else { return };
    let mut reader = Reader::new();
    for name in ["gen_nginx_thentftp_access.log", "gen_nginx_thentftp_tftpd.log"] {
        reader.feed(&fs::read(logs.join(name)).expect("a log"));
        reader.next_log();
    }
    let report = reader.finish();
    assert_eq!(report.phones.len(), 1);
    let found: Vec<u8> = report.phones[0].findings.iter().map(|f| f.verdict.id()).collect();
    assert_eq!(found, [14, 25]);
}

#[test]
fn logs_cut_anywhere_are_read() {
    for root in ["logs", "vectors/logs"] {
        let Some(root) = folder(root) else { continue };
        for path in files(&root) {
            let bytes = fs::read(&path).expect("a log");
            for end in (0..bytes.len()).step_by(97) {
                let mut reader = Reader::new();
                reader.feed(&bytes[..end]);
                assert!(!reader.finish().to_string().is_empty());
            }
        }
    }
}
