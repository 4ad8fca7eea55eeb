//! How names in a document find their fields.

use crate::fields::catalog::{Catalog, TableFault};
use crate::fields::{Section, ValueKind};

fn path_of(path: &str) -> Option<&'static str> {
    let catalog = Catalog::get();
    catalog.locate(path).and_then(|cursor| catalog.spec(cursor)).map(|spec| spec.path)
}

fn attribute_of(path: &str, name: &str) -> Option<&'static str> {
    let catalog = Catalog::get();
    catalog.attribute(catalog.locate(path)?, name).map(|spec| spec.path)
}

#[test]
fn every_notation_is_found() {
    for (path, row) in [
        ("device", "device"),
        ("Default", "Default"),
        ("default/callManagerGroup/name", "Default/callManagerGroup/name"),
        (
            "device/sipProfile/sipLines/line[2]/displayName",
            "device/sipProfile/sipLines/line[]/displayName",
        ),
        ("device/vendorConfig/softKeyControl", "device/vendorConfig/softkeyControl"),
        ("device/vendorConfig/handsetHeadsetMonitor", "device/vendorConfig/handsetHeadsetMonitor"),
        ("device/missedCallLoggingOption", "device/MissedCallLoggingOption"),
        ("device/vpnGroup/credentials/certHash1", "device/vpnGroup/credentials/certHash1"),
        ("device/vpnGroup/credentials/certHash9", "device/vpnGroup/credentials/certHash[2-10]"),
        ("Default/loadInformation434", "Default/loadInformation434"),
        ("Default/loadinformation434", "Default/loadInformation434"),
        ("Default/loadInformation99999", "Default/loadInformation*"),
        ("Default/loadInformation", "Default/loadInformation"),
        ("device/loadInformation", "device/loadInformation"),
        ("flat-profile/Proxy_1_", "flat-profile/Proxy_[n]_"),
        ("flat-profile/G722_Enable_2_", "flat-profile/G722_Enable_[n]_"),
        ("flat-profile/Unit_1_Key_12_", "flat-profile/Unit_[u]_Key_[k]_"),
        ("flat-profile/GPP_K", "flat-profile/GPP_[B-P]"),
        ("flat-profile/GPP_SB", "flat-profile/GPP_S[A-D]"),
        ("flat-profile/Ring12", "flat-profile/Ring[n]"),
        ("device/flat-profile/Proxy_1_", "flat-profile/Proxy_[n]_"),
        ("device/device/flat-profile/Proxy_1_", "flat-profile/Proxy_[n]_"),
        (
            "flat-profile/router-configuration/WAN_VLAN_Setting/WAN_VLAN_ID",
            "flat-profile/router-configuration/WAN_VLAN_Setting/WAN_VLAN_ID",
        ),
        ("legacy/line2_authname", "legacy/line[n]_authname"),
        ("legacy/proxy1_port", "legacy/proxy[n]_port"),
        ("legacy/line1_proxy2_address", "legacy/line[n]_proxy[n]_address"),
    ] {
        assert_eq!(path_of(path), Some(row), "{path}");
    }
}

#[test]
fn names_that_differ_in_case_or_underscores_only_keep_their_rows() {
    for (name, row) in [
        ("Default_Ring_1_", "Default_Ring_[n]_"),
        ("Default_Ring__1__", "Default_Ring__[n]__"),
        ("Default_Ring1", "Default_Ring[n]"),
        ("SIP_ToS_DiffServ_Value_1_", "SIP_ToS_DiffServ_Value_[n]_"),
        ("SIP_TOS_DiffServ_Value_1_", "SIP_TOS_DiffServ_Value_[n]_"),
        ("Proxy_2_", "Proxy_[n]_"),
        ("proxy_2_", "proxy_[n]_"),
        ("Hold_Target_Before_REFER", "Hold_Target_Before_REFER"),
        ("Hold_Target_Before_Refer", "Hold_Target_Before_Refer"),
        ("NAT_Keep_Alive_Enable_1", "NAT_Keep_Alive_Enable_[n]"),
        ("Ring3_Cadence", "Ring[n]_Cadence"),
        ("Unit_1_Key_2", "Unit_[u]_Key_[k]"),
        (
            "router-configuration/Software_DMZ/Rule1/Status",
            "router-configuration/Software_DMZ/Rule[n]/Status",
        ),
    ] {
        let row = format!("flat-profile/{row}");
        assert_eq!(path_of(&format!("flat-profile/{name}")), Some(&*row), "{name}");
    }
}

#[test]
fn what_nobody_should_add_is_known_but_not_offered() {
    let catalog = Catalog::get();
    let root = catalog.root("flat-profile").unwrap();
    for name in ["Current_IP", "NAT_Keep_Alive_Enable_1", "Web_Login_Admin_Name"] {
        let spec = catalog.spec(catalog.child(root, name).unwrap()).unwrap();
        assert!(!spec.is_offered() && spec.label.is_some(), "{name}");
        assert!(catalog.fields_under(root).all(|offered| offered.path != spec.path), "{name}");
    }
    assert!(catalog.fields_under(root).count() > 1000);
}

#[test]
fn inverted_switches_say_on_and_off_plainly() {
    let catalog = Catalog::get();
    for name in ["webAccess", "sshAccess", "pcPort", "spanToPCPort"] {
        let path = format!("device/vendorConfig/{name}");
        let spec = catalog.locate(&path).and_then(|cursor| catalog.spec(cursor)).unwrap();
        match &spec.kind {
            ValueKind::Switch { on, off } => assert_eq!((*on, *off), ("0", "1"), "{name}"),
            ValueKind::Choice(choices) => {
                assert_eq!(choices.meaning("0"), Some("On"), "{name}");
                assert_eq!(choices.meaning("1"), Some("Off"), "{name}");
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[test]
fn configs_of_groups_share_the_options_of_a_phone() {
    for group in ["commonConfig", "enterpriseConfig"] {
        let path = format!("device/{group}/webAccess");
        assert_eq!(path_of(&path), Some("device/vendorConfig/webAccess"));
        let unknown = format!("device/{group}/somethingNew");
        assert_eq!(path_of(&unknown).map(|path| path.ends_with("/*")), Some(true));
    }
    assert_eq!(path_of("device/enterpriseConfig/ice"), Some("device/commonConfig/ice"));
    assert_eq!(path_of("Default/vendorConfig/webAccess"), Some("device/vendorConfig/webAccess"));
    assert_eq!(path_of("Default/userLocale/name"), Some("device/userLocale/name"));
    let ports = "Default/callManagerGroup/members/member/callManager/ports";
    assert_eq!(
        path_of(&format!("{ports}/sipPort")),
        Some("Default/callManagerGroup/members/member[]/callManager/ports/sipPort")
    );
    assert_eq!(
        path_of(&format!("{ports}/analogAccessPort")),
        Some(
            "device/devicePool/callManagerGroup/members/member[]/callManager/ports/analogAccessPort"
        )
    );
}

#[test]
fn unknown_names_have_no_field() {
    for path in [
        "",
        "Device2",
        "SIPDefault",
        "device/",
        "device/nothing",
        "device/vendorConfig/nothing",
        "device/sipProfile/line",
        "device/@uuid",
        "device/vpnGroup/credentials/certHash11",
        "device/vpnGroup/credentials/certHash",
        "flat-profile/GPP_Q",
        "flat-profile/Proxy_x_",
        "flat-profile/Proxy_1",
        "legacy/line_name",
        "legacy/proxy1_",
        "device/sipProfile/sipLines/line[x]/name",
    ] {
        assert_eq!(path_of(path), None, "{path}");
    }
}

#[test]
fn attributes_are_found_where_they_stand_and_by_what_stands_for_them() {
    for (path, name, row) in [
        ("device", "uuid", "device/@uuid"),
        ("device/sipProfile/sipLines/line", "button", "device/sipProfile/sipLines/line[]/@button"),
        (
            "device/sipProfile/sipLines/line",
            "lineindex",
            "device/sipProfile/sipLines/line[]/@lineIndex",
        ),
        ("Default/loadInformation434", "model", "Default/loadInformation*/@model"),
        ("Default/loadInformation99999", "model", "Default/loadInformation*/@model"),
        ("flat-profile/Proxy_1_", "ua", "flat-profile/*/@ua"),
        ("flat-profile/Never_Heard_Of", "ua", "flat-profile/*/@ua"),
    ] {
        assert_eq!(attribute_of(path, name), Some(row), "{path} {name}");
    }
    for (path, name) in [
        ("device", "name"),
        ("device", "@uuid"),
        ("device", ""),
        ("device/sipProfile/sipLines/line", "featureID"),
        ("device/vendorConfig/webAccess", "ua"),
        ("device/loadInformation", "button"),
    ] {
        assert_eq!(attribute_of(path, name), None, "{path} {name}");
    }
}

#[test]
fn sections_come_from_the_nearest_place_above() {
    let catalog = Catalog::get();
    let section = |path: &str| catalog.section(catalog.locate(path).unwrap());
    assert_eq!(section("device/sipProfile/sipLines/line/name"), Section::Lines);
    assert_eq!(
        section("Default/callManagerGroup/members/member/callManager/ports"),
        Section::Servers
    );
    assert_eq!(section("flat-profile/Never_Heard_Of"), Section::Other);
    assert_eq!(section("device"), Section::Other);
    assert_eq!(section("device/commonConfig/webAccess"), Section::Security);
}

#[test]
fn fields_to_offer_come_in_table_order_without_places_for_any_name() {
    let catalog = Catalog::get();
    let under = |path: &str| -> Vec<&str> {
        catalog.fields_under(catalog.locate(path).unwrap()).map(|spec| spec.path).collect()
    };
    let line = under("device/sipProfile/sipLines/line");
    assert_eq!(line.first(), Some(&"device/sipProfile/sipLines/line[]/@button"));
    assert!(line.contains(&"device/sipProfile/sipLines/line[]/autoAnswer/autoAnswerMode"));
    assert!(!line.contains(&"device/sipProfile/sipLines/line[]"));
    let common = under("device/commonConfig");
    assert!(common.contains(&"device/vendorConfig/webAccess"));
    assert!(common.iter().all(|path| !path.ends_with('*')));
    let default = under("Default");
    assert!(default.contains(&"Default/loadInformation434"));
    assert!(!default.iter().any(|path| path.starts_with("device/sipProfile")));
    assert!(under("device/phoneServices/provisioning").is_empty());
    let device = under("device");
    let positions: Vec<_> = device
        .iter()
        .map(|path| catalog.specs().iter().position(|spec| spec.path == *path))
        .collect();
    assert!(positions.is_sorted());
}

#[test]
fn children_are_only_those_directly_below() {
    let catalog = Catalog::get();
    let names: Vec<_> = catalog
        .children(catalog.locate("device/devicePool/dateTimeSetting/ntps/ntp").unwrap())
        .map(|spec| spec.name())
        .collect();
    assert_eq!(names, ["@priority", "name", "nameV6", "ntpMode"]);
}

#[test]
fn rows_that_make_no_sense_are_named() {
    let table = "path\n\
        a\t\t\tcontainer\t\t\t\tother\t3\tU\n\
        a/b\t\t\tcontainer\n\
        a/c\t\t\tenum\t\t\t\tother\t3\tU\n\
        a/d\t\t\ttext\t\t\t\tother\t3\tU\n";
    let (catalog, faults) = Catalog::read(&[("test", table)]);
    assert_eq!(catalog.specs().len(), 2);
    let fault = |line| TableFault { table: "test", line };
    assert_eq!(faults, [fault(3), fault(4)]);
    assert_eq!(catalog.spec(catalog.locate("a/d").unwrap()).unwrap().kind, ValueKind::Text);
    assert_eq!(catalog.locate("a/b"), None);
}
