//! The rules, one a file; the file's name is the rule's.

use super::report::Report;
use super::survey::Survey;
use super::value::OneValue;

mod blank_around;
mod busy_trigger;
mod button;
mod button_beyond_keys;
mod call_lists_hidden;
mod call_manager_name;
mod call_manager_port;
mod call_manager_priority;
mod capf_list;
mod codec_none;
mod contact_differs;
mod date_template;
mod dial_plan_row;
mod display_days;
mod display_window;
mod duplicate_button;
mod duplicate_line_index;
mod duplicate_load;
mod encoding;
mod encrypted_config_plain;
mod feature_label;
mod feature_unknown;
mod file_name;
mod first_line;
mod idle_url;
mod key_function;
mod key_option_misplaced;
mod label_blank;
mod letter_case;
mod line_index_misplaced;
mod line_index_order;
mod line_login;
mod line_name;
mod line_port;
mod line_proxy;
mod lines_ignored;
mod load_multiplatform;
mod load_of_other_model;
mod load_path;
mod load_protocol;
mod load_recovery;
mod load_suffix;
mod locale_charset;
mod mac_in_name;
mod malformed;
mod max_calls;
mod media_ports;
mod media_ports_few;
mod media_ports_odd;
mod messages_url_wins;
mod misplaced;
mod missed_call_digits;
mod misspelled_name;
mod module_count;
mod module_host;
mod module_lines;
mod module_load;
mod module_mix;
mod more_key_timer;
mod nat_address;
mod network_locale;
mod no_call_manager;
mod no_common_profile;
mod no_device_protocol;
mod no_line;
mod no_sip_profile;
mod no_time_server;
mod not_an_element;
mod park_contact;
mod password_in_clear;
mod password_length;
mod phone_settings_in_default;
mod placeholder;
mod prime_line;
mod profile_line;
mod profile_web_open;
mod proxy_host;
mod quality_report;
mod recording;
mod register_with_proxy;
mod repeated_element;
mod repeated_section;
mod repeated_setting;
mod resync_time;
mod same_line_name;
mod same_server_twice;
mod secure_address_differs;
mod security_mode_without_tls;
mod service_address;
mod services_list_only;
mod set_twice;
mod soft_key_file_ignored;
mod speed_dial_index;
mod speed_dial_number;
mod srst_address;
mod ssh_login;
mod ssh_open;
mod static_address;
mod switch_code;
mod telnet_open;
mod text_between;
mod text_length;
mod text_line;
mod text_phone;
mod text_proxy;
mod time_server_name;
mod time_zone;
mod time_zone_clash;
mod time_zone_offset;
mod timer_delta;
mod tls_port;
mod tls_without_security_mode;
mod too_many_servers;
mod transport_udp;
mod unknown_code;
mod unknown_model_number;
mod user_access;
mod user_locale;
mod user_may_change;
mod value_format;
mod version_stamp;
mod vlan_in_file;
mod vlan_number;
mod vpn_certificate;
mod vpn_incomplete;
mod wallpaper_ignored;
mod weak_password;
mod web_open;

/// The files that a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Files {
    /// Every file.
    All,
    /// One enterprise phone.
    Device,
    /// One enterprise phone with SIP.
    Sip,
    /// One enterprise phone with SCCP.
    Sccp,
    /// `XMLDefault.cnf.xml`.
    Default,
    /// What names call managers: a phone, or the defaults.
    Servers,
    /// What names a firmware: a phone, the defaults, a text file.
    Firmware,
    /// Multiplatform phones, SPA phones, adapters.
    Profile,
    /// Lines of text.
    Legacy,
    /// What holds SIP lines: SIP phones, profiles, lines of text.
    Lines,
    /// What may hold passwords.
    Secrets,
    /// A dial plan.
    DialPlan,
}

/// A rule about a file.
pub(super) struct FileRule {
    pub(super) name: &'static str,
    pub(super) files: Files,
    /// Whether damaged tags would mislead it.
    pub(super) needs_sound: bool,
    pub(super) check: fn(&Survey<'_>, &mut Report<'_>),
}

/// A rule about one value by itself.
pub(super) struct ValueRule {
    pub(super) name: &'static str,
    pub(super) check: fn(&OneValue<'_>, &mut Report<'_>),
}

const fn on(files: Files, name: &'static str, check: fn(&Survey<'_>, &mut Report<'_>)) -> FileRule {
    FileRule { name, files, needs_sound: false, check }
}

/// A rule that goes by what is missing or by a whole name; with damaged tags it would blame the wrong
/// thing.
const fn whole(
    files: Files,
    name: &'static str,
    check: fn(&Survey<'_>, &mut Report<'_>),
) -> FileRule {
    FileRule { name, files, needs_sound: true, check }
}

/// The rules about files.
pub(super) const FILE_RULES: &[FileRule] = &[
    on(Files::All, "encoding", encoding::check),
    on(Files::All, "malformed", malformed::check),
    on(Files::All, "file-name", file_name::check),
    on(Files::Legacy, "repeated-setting", repeated_setting::check),
    on(Files::All, "mac-in-name", mac_in_name::check),
    whole(Files::Sip, "no-sip-profile", no_sip_profile::check),
    whole(Files::Sip, "no-common-profile", no_common_profile::check),
    whole(Files::Sip, "no-device-protocol", no_device_protocol::check),
    on(Files::Sccp, "lines-ignored", lines_ignored::check),
    whole(Files::Device, "no-call-manager", no_call_manager::check),
    whole(Files::Servers, "call-manager-name", call_manager_name::check),
    whole(Files::Device, "call-manager-port", call_manager_port::check),
    on(Files::Servers, "call-manager-priority", call_manager_priority::check),
    on(Files::Device, "too-many-servers", too_many_servers::check),
    on(Files::Servers, "same-server-twice", same_server_twice::check),
    whole(Files::Sip, "no-line", no_line::check),
    on(Files::Sip, "first-line", first_line::check),
    on(Files::Sip, "button", button::check),
    on(Files::Sip, "duplicate-button", duplicate_button::check),
    on(Files::Sip, "button-beyond-keys", button_beyond_keys::check),
    on(Files::Sip, "duplicate-line-index", duplicate_line_index::check),
    on(Files::Sip, "line-index-order", line_index_order::check),
    on(Files::Sip, "line-index-misplaced", line_index_misplaced::check),
    on(Files::Sip, "line-name", line_name::check),
    on(Files::Sip, "line-proxy", line_proxy::check),
    on(Files::Sip, "line-login", line_login::check),
    on(Files::Sip, "contact-differs", contact_differs::check),
    on(Files::Sip, "speed-dial-number", speed_dial_number::check),
    on(Files::Sip, "service-address", service_address::check),
    on(Files::Sip, "park-contact", park_contact::check),
    on(Files::Sip, "key-option-misplaced", key_option_misplaced::check),
    on(Files::Sip, "speed-dial-index", speed_dial_index::check),
    on(Files::Sip, "feature-label", feature_label::check),
    on(Files::Sip, "feature-unknown", feature_unknown::check),
    on(Files::Sip, "busy-trigger", busy_trigger::check),
    on(Files::Sip, "max-calls", max_calls::check),
    on(Files::Sip, "same-line-name", same_line_name::check),
    on(Files::Sip, "line-port", line_port::check),
    on(Files::Sip, "proxy-host", proxy_host::check),
    on(Files::Sip, "register-with-proxy", register_with_proxy::check),
    on(Files::Lines, "media-ports", media_ports::check),
    on(Files::Lines, "media-ports-odd", media_ports_odd::check),
    on(Files::Lines, "media-ports-few", media_ports_few::check),
    on(Files::Sip, "tls-without-security-mode", tls_without_security_mode::check),
    on(Files::Sip, "security-mode-without-tls", security_mode_without_tls::check),
    on(Files::Sip, "tls-port", tls_port::check),
    on(Files::Sip, "transport-udp", transport_udp::check),
    on(Files::Sip, "label-blank", label_blank::check),
    on(Files::Device, "network-locale", network_locale::check),
    on(Files::Device, "user-locale", user_locale::check),
    on(Files::Device, "locale-charset", locale_charset::check),
    on(Files::Device, "version-stamp", version_stamp::check),
    on(Files::Sip, "soft-key-file-ignored", soft_key_file_ignored::check),
    on(Files::Sip, "messages-url-wins", messages_url_wins::check),
    on(Files::Device, "wallpaper-ignored", wallpaper_ignored::check),
    on(Files::Device, "idle-url", idle_url::check),
    on(Files::Device, "ssh-open", ssh_open::check),
    on(Files::Device, "ssh-login", ssh_login::check),
    on(Files::Device, "web-open", web_open::check),
    on(Files::Sip, "quality-report", quality_report::check),
    on(Files::Device, "vpn-incomplete", vpn_incomplete::check),
    on(Files::Device, "vpn-certificate", vpn_certificate::check),
    on(Files::Sip, "missed-call-digits", missed_call_digits::check),
    on(Files::Device, "set-twice", set_twice::check),
    on(Files::Device, "more-key-timer", more_key_timer::check),
    on(Files::Device, "display-window", display_window::check),
    on(Files::Device, "display-days", display_days::check),
    on(Files::Device, "module-lines", module_lines::check),
    on(Files::Device, "module-load", module_load::check),
    on(Files::Device, "module-mix", module_mix::check),
    on(Files::Device, "module-count", module_count::check),
    on(Files::Device, "module-host", module_host::check),
    on(Files::Device, "services-list-only", services_list_only::check),
    on(Files::Device, "call-lists-hidden", call_lists_hidden::check),
    on(Files::Device, "srst-address", srst_address::check),
    on(Files::Device, "encrypted-config-plain", encrypted_config_plain::check),
    on(Files::Device, "secure-address-differs", secure_address_differs::check),
    on(Files::Lines, "nat-address", nat_address::check),
    on(Files::Sip, "misplaced", misplaced::check),
    on(Files::Sip, "timer-delta", timer_delta::check),
    on(Files::Sip, "recording", recording::check),
    on(Files::Sip, "prime-line", prime_line::check),
    on(Files::Device, "time-zone-clash", time_zone_clash::check),
    on(Files::Device, "time-zone-offset", time_zone_offset::check),
    whole(Files::Sip, "no-time-server", no_time_server::check),
    on(Files::Device, "time-server-name", time_server_name::check),
    on(Files::Device, "capf-list", capf_list::check),
    on(Files::Sip, "codec-none", codec_none::check),
    on(Files::Firmware, "load-suffix", load_suffix::check),
    on(Files::Firmware, "load-path", load_path::check),
    on(Files::Firmware, "load-protocol", load_protocol::check),
    on(Files::Firmware, "load-recovery", load_recovery::check),
    on(Files::Device, "load-multiplatform", load_multiplatform::check),
    on(Files::Sip, "text-phone", text_phone::check),
    on(Files::Default, "load-of-other-model", load_of_other_model::check),
    on(Files::Default, "unknown-model-number", unknown_model_number::check),
    on(Files::Default, "duplicate-load", duplicate_load::check),
    whole(Files::Default, "phone-settings-in-default", phone_settings_in_default::check),
    on(Files::Device, "vlan-in-file", vlan_in_file::check),
    on(Files::Device, "not-an-element", not_an_element::check),
    on(Files::Device, "letter-case", letter_case::check),
    on(Files::Device, "misspelled-name", misspelled_name::check),
    on(Files::Servers, "repeated-element", repeated_element::check),
    on(Files::Servers, "repeated-section", repeated_section::check),
    on(Files::Device, "text-between", text_between::check),
    on(Files::Secrets, "password-in-clear", password_in_clear::check),
    on(Files::Secrets, "weak-password", weak_password::check),
    on(Files::Sip, "password-length", password_length::check),
    on(Files::Profile, "static-address", static_address::check),
    on(Files::Profile, "resync-time", resync_time::check),
    on(Files::Profile, "vlan-number", vlan_number::check),
    on(Files::Profile, "key-function", key_function::check),
    on(Files::Profile, "profile-line", profile_line::check),
    on(Files::Profile, "user-access", user_access::check),
    on(Files::Profile, "user-may-change", user_may_change::check),
    on(Files::Profile, "profile-web-open", profile_web_open::check),
    on(Files::Legacy, "text-line", text_line::check),
    on(Files::Legacy, "text-proxy", text_proxy::check),
    on(Files::Legacy, "telnet-open", telnet_open::check),
    on(Files::DialPlan, "dial-plan-row", dial_plan_row::check),
];

/// The rules about single values; where one has spoken, the others are silent.
pub(super) const VALUE_RULES: &[ValueRule] = &[
    ValueRule { name: "placeholder", check: placeholder::check },
    ValueRule { name: "blank-around", check: blank_around::check },
    ValueRule { name: "time-zone", check: time_zone::check },
    ValueRule { name: "date-template", check: date_template::check },
    ValueRule { name: "switch-code", check: switch_code::check },
    ValueRule { name: "unknown-code", check: unknown_code::check },
    ValueRule { name: "text-length", check: text_length::check },
    ValueRule { name: "value-format", check: value_format::check },
];
