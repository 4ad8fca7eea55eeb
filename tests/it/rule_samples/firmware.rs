//! Firmware, models and key modules.

use super::{DEFAULT, END, SCCP, Sample, sample, sip};

pub(super) fn firmware() -> Vec<Sample> {
    let module = |kind: &str, lines: &str, load: &str| {
        format!(
            "<addOnModules><addOnModule idx=\"1\"><deviceType>{kind}</deviceType><deviceLine>{lines}</deviceLine><loadInformation>{load}</loadInformation></addOnModule></addOnModules></device>"
        )
    };
    let bekem = module("BEKEM", "36", "");
    let sidecar = module("7914", "14", "S00105000400");
    vec![
        sip("module-lines", &[(END, &module("7914", "24", "S00105000400"))], &[(END, &sidecar)]),
        sip("module-load", &[(END, &module("7916", "24", "S00105000400"))], &[(END, &sidecar)]),
        sip(
            "module-mix",
            &[
                ("SIP75.9-4-2SR4-3S", "sip88xx.14-3-1-0301-349"),
                (
                    END,
                    "<addOnModules><addOnModule><deviceType>BEKEM</deviceType></addOnModule><addOnModule><deviceType>CP-8800-Audio</deviceType></addOnModule></addOnModules></device>",
                ),
            ],
            &[("SIP75.9-4-2SR4-3S", "sip88xx.14-3-1-0301-349"), (END, &bekem)],
        ),
        sip(
            "module-count",
            &[(
                END,
                "<addOnModules><addOnModule/><addOnModule/><addOnModule/><addOnModule/></addOnModules></device>",
            )],
            &[(
                END,
                "<addOnModules><addOnModule/><addOnModule/><addOnModule/></addOnModules></device>",
            )],
        ),
        sip("module-host", &[(END, &bekem)], &[(END, &sidecar)]),
        sip(
            "codec-none",
            &[("SIP75.9-4-2SR4-3S", "SIP70.8-5-4S"), ("g722", "none")],
            &[("g722", "none")],
        ),
        sip("load-suffix", &[("4-3S<", "4-3S.loads<")], &[("4-3S<", "4-3S.load<")]),
        sip("load-path", &[("SIP75.", "fw/SIP75.")], &[("SIP75.", "fw-SIP75.")]),
        sip("load-protocol", &[("SIP75.", "SCCP75.")], &[("SIP75.", "SCC75.")]),
        sip(
            "load-recovery",
            &[("SIP75.9-4-2SR4-3S", "term75.default")],
            &[("SIP75.9-4-2SR4-3S", "terminal75")],
        ),
        sip(
            "load-multiplatform",
            &[("SIP75.9-4-2SR4-3S", "sip88xx.12-0-7MPP0201-66")],
            &[("SIP75.9-4-2SR4-3S", "sip88xx.14-3-1-0301-349")],
        ),
        sip(
            "text-phone",
            &[("SIP75.9-4-2SR4-3S", "P0S3-8-12-00")],
            &[("SIP75.9-4-2SR4-3S", "P0X3-8-12-00")],
        ),
        sample(
            "lines-ignored",
            SCCP,
            &[(END, "<sipProfile><sipLines><line/></sipLines></sipProfile></device>")],
            &[(END, "<sipProfile/></device>")],
        ),
        sample(
            "load-of-other-model",
            DEFAULT,
            &[("SIP42.9-4-2SR3-1S", "SIP45.9-4-2SR3-1S")],
            &[("SIP42.9-4-2SR3-1S", "SCCP42.9-4-2SR3-1S")],
        ),
        sample(
            "unknown-model-number",
            DEFAULT,
            &[("Information434", "Information439"), ("Information434", "Information439")],
            &[("Information434", "Information404"), ("Information434", "Information404")],
        ),
        sample(
            "duplicate-load",
            DEFAULT,
            &[(
                "</Default>",
                "<loadInformation00434>SIP42.9-4-2SR3-1S</loadInformation00434></Default>",
            )],
            &[(
                "</Default>",
                "<loadInformation404>SIP42.9-4-2SR3-1S</loadInformation404></Default>",
            )],
        ),
        sample(
            "phone-settings-in-default",
            DEFAULT,
            &[("</Default>", "<sipProfile/></Default>")],
            &[("</Default>", "<callManagerGroup/></Default>")],
        ),
    ]
}
