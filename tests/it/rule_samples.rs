//! For every rule one small file that triggers it, and a near miss that does not.

/// A file that a rule speaks about, and one that it must not speak about.
pub(crate) struct Sample {
    pub(crate) rule: &'static str,
    pub(crate) name: &'static str,
    pub(crate) bad: Vec<u8>,
    pub(crate) near: Vec<u8>,
}

/// A SIP phone in order: two lines, a busy lamp, one call manager.
const SIP: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<device>
  <deviceProtocol>SIP</deviceProtocol>
  <sshUserId>admin</sshUserId>
  <sshPassword>Vt3kq9wPz</sshPassword>
  <devicePool>
    <dateTimeSetting>
      <dateTemplate>D/M/Y</dateTemplate>
      <timeZone>GMT Standard/Daylight Time</timeZone>
      <ntps>
        <ntp>
          <name>192.0.2.123</name>
          <ntpMode>unicast</ntpMode>
        </ntp>
      </ntps>
    </dateTimeSetting>
    <callManagerGroup>
      <members>
        <member priority="0">
          <callManager>
            <ports>
              <sipPort>5060</sipPort>
            </ports>
            <processNodeName>pbx.example.net</processNodeName>
          </callManager>
        </member>
      </members>
    </callManagerGroup>
  </devicePool>
  <sipProfile>
    <sipProxies>
      <registerWithProxy>true</registerWithProxy>
    </sipProxies>
    <sipStack>
      <timerRegisterExpires>3600</timerRegisterExpires>
      <timerRegisterDelta>5</timerRegisterDelta>
    </sipStack>
    <preferredCodec>g722</preferredCodec>
    <alwaysUsePrimeLine>false</alwaysUsePrimeLine>
    <phoneLabel>Reception</phoneLabel>
    <startMediaPort>16384</startMediaPort>
    <stopMediaPort>32766</stopMediaPort>
    <sipLines>
      <line button="1" lineIndex="1">
        <featureID>9</featureID>
        <featureLabel>2001</featureLabel>
        <proxy>USECALLMANAGER</proxy>
        <port>5060</port>
        <name>2001</name>
        <authName>2001</authName>
        <authPassword>Kx7pq2mT</authPassword>
        <contact>2001</contact>
        <maxNumCalls>4</maxNumCalls>
        <busyTrigger>2</busyTrigger>
      </line>
      <line button="2" lineIndex="2">
        <featureID>9</featureID>
        <featureLabel>2002</featureLabel>
        <proxy>USECALLMANAGER</proxy>
        <name>2002</name>
      </line>
      <line button="3">
        <featureID>21</featureID>
        <featureLabel>Porter</featureLabel>
        <speedDialNumber>2003</speedDialNumber>
        <featureOptionMask>1</featureOptionMask>
      </line>
    </sipLines>
  </sipProfile>
  <commonProfile>
    <phonePassword></phonePassword>
  </commonProfile>
  <loadInformation>SIP75.9-4-2SR4-3S</loadInformation>
  <vendorConfig>
    <webAccess>1</webAccess>
    <sshAccess>1</sshAccess>
  </vendorConfig>
  <userLocale>
    <name>English_United_States</name>
    <langCode>en_US</langCode>
  </userLocale>
  <networkLocale>United_States</networkLocale>
  <networkLocaleInfo>
    <name>United_States</name>
  </networkLocaleInfo>
  <deviceSecurityMode>1</deviceSecurityMode>
  <transportLayerProtocol>1</transportLayerProtocol>
</device>
"#;

const SCCP: &str = r#"<device>
  <deviceProtocol>SCCP</deviceProtocol>
  <devicePool>
    <callManagerGroup>
      <members>
        <member priority="0">
          <callManager>
            <ports>
              <ethernetPhonePort>2000</ethernetPhonePort>
            </ports>
            <processNodeName>pbx.example.net</processNodeName>
          </callManager>
        </member>
      </members>
    </callManagerGroup>
  </devicePool>
  <loadInformation>SCCP45.9-4-2SR4-3S</loadInformation>
</device>
"#;

const DEFAULT: &str = r#"<Default>
  <loadInformation434 model="Cisco 7942">SIP42.9-4-2SR3-1S</loadInformation434>
  <loadInformation435 model="Cisco 7945">SIP45.9-4-2SR4-3S</loadInformation435>
</Default>
"#;

const PROFILE: &str = r#"<flat-profile>
  <Admin_Password ua="na">Wn4tz8cR</Admin_Password>
  <Enable_Web_Server ua="na">Yes</Enable_Web_Server>
  <Connection_Type ua="rw">DHCP</Connection_Type>
  <Enable_VLAN ua="rw">No</Enable_VLAN>
  <VLAN_ID ua="rw">1</VLAN_ID>
  <Resync_At__HHmm_ ua="na">0330</Resync_At__HHmm_>
  <RTP_Port_Min ua="na">16384</RTP_Port_Min>
  <RTP_Port_Max ua="na">16482</RTP_Port_Max>
  <Proxy_1_ ua="na">pbx.example.net</Proxy_1_>
  <User_ID_1_ ua="na">2001</User_ID_1_>
  <Password_1_ ua="na">Kx7pq2mT</Password_1_>
  <Extension_2_ ua="na">Disabled</Extension_2_>
  <Extended_Function_2_ ua="na">fnc=sd+blf;sub=2002@$PROXY</Extended_Function_2_>
</flat-profile>
"#;

const TEXT: &str = "image_version: P0S3-8-12-00\nproxy1_address: pbx.example.net\nproxy_register: 1\nline1_name: 2001\nline1_authname: 2001\nline1_password: Kx7pq2mT\ntelnet_level: 0\nnat_enable: 1\nnat_address: 192.0.2.7\nstart_media_port: 16384\nend_media_port: 32766\n";

/// A file with some of its text replaced.
fn with(base: &str, changes: &[(&str, &str)]) -> Vec<u8> {
    let mut text = base.to_owned();
    for (old, new) in changes {
        assert!(text.contains(old), "no {old:?} to replace");
        text = text.replacen(old, new, 1);
    }
    text.into_bytes()
}

fn sample(rule: &'static str, base: &str, bad: &[(&str, &str)], near: &[(&str, &str)]) -> Sample {
    let name = match base {
        TEXT => "SIP001122334455.cnf",
        DEFAULT => "XMLDefault.cnf.xml",
        _ => "SEP001122334455.cnf.xml",
    };
    Sample { rule, name, bad: with(base, bad), near: with(base, near) }
}

fn sip(rule: &'static str, bad: &[(&str, &str)], near: &[(&str, &str)]) -> Sample {
    sample(rule, SIP, bad, near)
}

fn named(rule: &'static str, base: &str, bad: &'static str) -> Sample {
    let (bytes, near) = (base.as_bytes().to_vec(), base.as_bytes().to_vec());
    Sample { rule, name: bad, bad: bytes, near }
}

/// The second key as another one.
const SECOND: &str = "<featureID>9</featureID>\n        <featureLabel>2002</featureLabel>";
const END: &str = "</device>";
const VENDOR: &str = "<vendorConfig>";
const MEMBERS: &str = "</members>\n    </callManagerGroup>";
const TWIN: &str = "<member priority=\"1\"><callManager><ports><sipPort>5060</sipPort></ports><processNodeName>pbx2.example.net</processNodeName></callManager></member></members>\n    </callManagerGroup>";

/// The samples, one a rule.
pub(crate) fn samples() -> Vec<Sample> {
    let mut all = keys_and_lines();
    all.extend(servers());
    all.extend(settings());
    all.extend(firmware());
    all.extend(other_files());
    all.extend(values());
    all
}

fn keys_and_lines() -> Vec<Sample> {
    vec![
        sip("no-line", &[("ID>9<", "ID>2<"), ("ID>9<", "ID>2<")], &[("ID>9<", "ID>2<")]),
        sip("first-line", &[("ID>9<", "ID>23<")], &[(SECOND, "<featureID>23</featureID>")]),
        sip("button", &[("button=\"2\"", "button=\"0\"")], &[("button=\"2\"", "button=\"4\"")]),
        sip(
            "duplicate-button",
            &[("button=\"2\"", "button=\"1\"")],
            &[("button=\"2\"", "button=\"5\"")],
        ),
        sip(
            "button-beyond-keys",
            &[("button=\"3\"", "button=\"9\"")],
            &[("button=\"3\"", "button=\"8\"")],
        ),
        sip(
            "duplicate-line-index",
            &[("lineIndex=\"2\"", "lineIndex=\"1\"")],
            &[("lineIndex=\"2\"", "lineIndex=\"3\"")],
        ),
        sip(
            "line-index-order",
            &[("lineIndex=\"2\"", "lineIndex=\"3\"")],
            &[(" lineIndex=\"1\"", ""), (" lineIndex=\"2\"", "")],
        ),
        sip(
            "line-index-misplaced",
            &[("button=\"3\"", "button=\"3\" lineIndex=\"3\"")],
            &[("ID>21<", "ID>23<"), ("button=\"3\"", "button=\"3\" lineIndex=\"3\"")],
        ),
        sip("line-name", &[("<name>2001<", "<name> <")], &[("<name>2001<", "<name>{NAME}<")]),
        sip(
            "line-proxy",
            &[("<proxy>USECALLMANAGER<", "<proxy><")],
            &[("<proxy>USECALLMANAGER<", "<proxy>192.0.2.1<")],
        ),
        sip(
            "line-login",
            &[("<authName>2001</authName>", "")],
            &[("<name>2002</name>", "<name>2002</name><authName/>")],
        ),
        sip(
            "contact-differs",
            &[("<contact>2001<", "<contact>2009<")],
            &[("<contact>2001<", "<contact>f81d4fae-7dec-11d0-a765-00a0c91e<")],
        ),
        sip(
            "speed-dial-number",
            &[("Number>2003<", "Number><")],
            &[("ID>21<", "ID>1<"), ("Number>2003<", "Number><")],
        ),
        sip(
            "service-address",
            &[("ID>21<", "ID>20<")],
            &[
                ("ID>21<", "ID>20<"),
                ("<speedDial", "<secureServiceURI>https://192.0.2.1/</secureServiceURI><speedDial"),
            ],
        ),
        sip(
            "park-contact",
            &[("ID>21<", "ID>22<")],
            &[("ID>21<", "ID>22<"), ("<speedDial", "<contact>701</contact><speedDial")],
        ),
        sip(
            "key-option-misplaced",
            &[("ID>21<", "ID>2<")],
            &[("ID>21<", "ID>2<"), ("Mask>1<", "Mask>0<")],
        ),
        sip(
            "speed-dial-index",
            &[
                (SECOND, "<featureID>2</featureID><speedDialIndex>5</speedDialIndex>"),
                (
                    "<featureID>21</featureID>",
                    "<featureID>2</featureID><speedDialIndex>5</speedDialIndex>",
                ),
            ],
            &[
                (SECOND, "<featureID>2</featureID><speedDialIndex>5</speedDialIndex>"),
                (
                    "<featureID>21</featureID>",
                    "<featureID>2</featureID><speedDialIndex>6</speedDialIndex>",
                ),
            ],
        ),
        sip("feature-label", &[(">Porter<", "><")], &[("Label>2002<", "Label><")]),
        sip("feature-unknown", &[("ID>21<", "ID>999<")], &[("ID>21<", "ID>198<")]),
        sip("busy-trigger", &[("Trigger>2<", "Trigger>5<")], &[("Trigger>2<", "Trigger>4<")]),
        sip("max-calls", &[("Calls>4<", "Calls>51<")], &[("Calls>4<", "Calls>50<")]),
        sip(
            "same-line-name",
            &[("<name>2002<", "<name>2001<"), ("<port>5060</port>", "")],
            &[("<name>2002</name>", "<name>2001</name><port>5080</port>")],
        ),
        sip(
            "line-port",
            &[("USECALLMANAGER", "pbx.example.net"), ("<port>5060<", "<port>5080<")],
            &[("USECALLMANAGER", "other.example.net"), ("<port>5060<", "<port>5080<")],
        ),
        sip(
            "proxy-host",
            &[
                ("SIP75.9-4-2SR4-3S", "sip88xx.14-3-1-0301-349"),
                ("USECALLMANAGER", "pbx.example.net"),
            ],
            &[("USECALLMANAGER", "pbx.example.net")],
        ),
        sip(
            "register-with-proxy",
            &[("Proxy>true<", "Proxy>false<")],
            &[("Proxy>true<", "Proxy><")],
        ),
        sip("media-ports", &[("32766", "16384")], &[("32766", "16484")]),
        sip("media-ports-odd", &[("16384", "16385")], &[("32766", "32767")]),
        sip("media-ports-few", &[("32766", "16390")], &[("32766", "16391")]),
        sip(
            "quality-report",
            &[("ID>21<", "ID>133<")],
            &[("ID>21<", "ID>133<"), ("<preferred", "<callStats>true</callStats><preferred")],
        ),
        sip(
            "recording",
            &[("ID>21<", "ID>159<")],
            &[
                ("ID>21<", "ID>159<"),
                ("<busyTrigger", "<recordingOption>enable</recordingOption><busyTrigger"),
            ],
        ),
        sip(
            "prime-line",
            &[("PrimeLine>false<", "PrimeLine>true<")],
            &[("PrimeLine>false<", "PrimeLine>true<"), (SECOND, "<featureID>2</featureID>")],
        ),
        sip(
            "missed-call-digits",
            &[(END, "<MissedCallLoggingOption>1</MissedCallLoggingOption></device>")],
            &[(END, "<MissedCallLoggingOption>10</MissedCallLoggingOption></device>")],
        ),
        sip("password-length", &[("Kx7pq2mT", "Kx7pq2mTv4Zw9")], &[("Kx7pq2mT", "Kx7pq2mTv4Zw")]),
    ]
}

fn servers() -> Vec<Sample> {
    vec![
        sip(
            "no-call-manager",
            &[("<member ", "<!-- <member "), ("</member>", "</member> -->")],
            &[("pbx.example.net", "")],
        ),
        sip(
            "call-manager-name",
            &[(
                "<processNodeName>pbx.example.net</processNodeName>",
                "<name>pbx.example.net</name>",
            )],
            &[("pbx.example.net", "192.0.2.1")],
        ),
        sip("call-manager-port", &[("<sipPort>5060</sipPort>", "")], &[("5060<", "5080<")]),
        sip(
            "call-manager-priority",
            &[(MEMBERS, TWIN), ("priority=\"1\"", "priority=\"0\"")],
            &[(MEMBERS, TWIN)],
        ),
        sip(
            "too-many-servers",
            &[(END, "<capfList><capf/><capf/><capf/><capf/><capf/><capf/></capfList></device>")],
            &[(END, "<capfList><capf/><capf/><capf/><capf/><capf/></capfList></device>")],
        ),
        sip(
            "same-server-twice",
            &[
                (
                    "<ports>\n              <sipPort>5060</sipPort>\n            </ports>",
                    "<ports><sipPort>5060</sipPort></ports>",
                ),
                (MEMBERS, TWIN),
                ("pbx2", "PBX"),
            ],
            &[(MEMBERS, TWIN)],
        ),
        sip(
            "tls-without-security-mode",
            &[("Protocol>1<", "Protocol>3<")],
            &[("Protocol>1<", "Protocol>3<"), ("Mode>1<", "Mode>2<")],
        ),
        sip(
            "security-mode-without-tls",
            &[("Mode>1<", "Mode>3<")],
            &[("Mode>1<", "Mode>3<"), ("Protocol>1<", "Protocol>4<")],
        ),
        sip(
            "tls-port",
            &[("Protocol>1<", "Protocol>3<")],
            &[
                ("Protocol>1<", "Protocol>3<"),
                ("<sipPort>", "<securedSipPort>5061</securedSipPort><sipPort>"),
            ],
        ),
        sip("transport-udp", &[("Protocol>1<", "Protocol>2<")], &[("Protocol>1<", "Protocol>4<")]),
        sip(
            "srst-address",
            &[(
                "</devicePool>",
                "<srstInfo><srstOption>Enable</srstOption><ipAddr1>192.0.2.9</ipAddr1></srstInfo></devicePool>",
            )],
            &[(
                "</devicePool>",
                "<srstInfo><srstOption>Enable</srstOption><sipIpAddr1>192.0.2.9</sipIpAddr1></srstInfo></devicePool>",
            )],
        ),
        sip("timer-delta", &[("Delta>5<", "Delta>3600<")], &[("Delta>5<", "Delta>3599<")]),
        sip(
            "nat-address",
            &[("<preferred", "<natAddress>192.0.2.7</natAddress><preferred")],
            &[(
                "<preferred",
                "<natEnabled>true</natEnabled><natAddress>192.0.2.7</natAddress><preferred",
            )],
        ),
        sip(
            "capf-list",
            &[(END, "<capfAuthMode>1</capfAuthMode></device>")],
            &[(END, "<capfAuthMode>0</capfAuthMode></device>")],
        ),
        sip(
            "vpn-incomplete",
            &[(
                END,
                "<vpnGroup><addresses><url1>https://192.0.2.1/</url1></addresses></vpnGroup></device>",
            )],
            &[(END, "<vpnGroup><addresses><url1/></addresses></vpnGroup></device>")],
        ),
        sip(
            "vpn-certificate",
            &[(
                END,
                "<vpnGroup><authMethod>2</authMethod><addresses><url1>https://192.0.2.1/</url1></addresses></vpnGroup></device>",
            )],
            &[(END, "<vpnGroup><authMethod>2</authMethod></vpnGroup></device>")],
        ),
    ]
}

fn settings() -> Vec<Sample> {
    let locale = "<userLocale>\n    <name>English_United_States</name>";
    vec![
        sip(
            "no-sip-profile",
            &[("<sipProfile>", "<sipSettings>"), ("</sipProfile>", "</sipSettings>")],
            &[("<sipLines>", "<x/><sipLines>")],
        ),
        sip(
            "no-common-profile",
            &[("<commonProfile>\n    <phonePassword></phonePassword>\n  </commonProfile>", "")],
            &[("<phonePassword></phonePassword>", "")],
        ),
        sip(
            "no-device-protocol",
            &[("<deviceProtocol>SIP</deviceProtocol>", "")],
            &[("Protocol>SIP<", "Protocol> SIP <")],
        ),
        sip(
            "label-blank",
            &[(">Reception<", ">Front desk<")],
            &[(">Reception<", ">Front desk<"), ("SIP75.9-4-2SR4-3S", "sip88xx.14-3-1-0301-349")],
        ),
        sip(
            "network-locale",
            &[("<networkLocale>United_States<", "<networkLocale>Germany<")],
            &[("<networkLocale>United_States<", "<networkLocale><")],
        ),
        sip(
            "user-locale",
            &[(locale, "<userLocale><name>German_Germany</name>")],
            &[(locale, "<userLocale><name>Klingon_Kronos</name>")],
        ),
        sip(
            "locale-charset",
            &[
                ("<langCode>", "<winCharSet>iso-8859-1</winCharSet><langCode>"),
                ("Reception", "Čechy"),
            ],
            &[
                ("<langCode>", "<winCharSet>iso-8859-1</winCharSet><langCode>"),
                ("Reception", "Büro"),
            ],
        ),
        sip(
            "soft-key-file-ignored",
            &[
                ("SIP75.9-4-2SR4-3S", "sip78xx.14-3-1-0301-349"),
                ("<preferred", "<softKeyFile>keys.xml</softKeyFile><preferred"),
            ],
            &[("<preferred", "<softKeyFile>keys.xml</softKeyFile><preferred")],
        ),
        sip(
            "messages-url-wins",
            &[
                (END, "<messagesURL>http://192.0.2.1/</messagesURL></device>"),
                ("<busyTrigger", "<messagesNumber>*97</messagesNumber><busyTrigger"),
            ],
            &[
                (END, "<messagesURL></messagesURL></device>"),
                ("<busyTrigger", "<messagesNumber>*97</messagesNumber><busyTrigger"),
            ],
        ),
        sip(
            "wallpaper-ignored",
            &[(VENDOR, "<vendorConfig><defaultWallpaperFile>a.png</defaultWallpaperFile>")],
            &[
                (VENDOR, "<vendorConfig><defaultWallpaperFile>a.png</defaultWallpaperFile>"),
                (
                    "<phonePassword>",
                    "<backgroundImageAccess>false</backgroundImageAccess><phonePassword>",
                ),
            ],
        ),
        sip(
            "idle-url",
            &[(END, "<idleURL>http://192.0.2.1/</idleURL><idleTimeout>0</idleTimeout></device>")],
            &[(END, "<idleURL>http://192.0.2.1/</idleURL><idleTimeout>60</idleTimeout></device>")],
        ),
        sip("ssh-open", &[("sshAccess>1<", "sshAccess>0<")], &[("sshAccess>1<", "sshAccess><")]),
        sip(
            "ssh-login",
            &[("sshAccess>1<", "sshAccess>0<"), ("Id>admin<", "Id><")],
            &[("Id>admin<", "Id><")],
        ),
        sip("web-open", &[("webAccess>1<", "webAccess>0<")], &[("webAccess>1<", "webAccess>2<")]),
        sip(
            "set-twice",
            &[(VENDOR, "<commonConfig><webAccess>2</webAccess></commonConfig><vendorConfig>")],
            &[(VENDOR, "<commonConfig><webAccess>1</webAccess></commonConfig><vendorConfig>")],
        ),
        sip(
            "more-key-timer",
            &[(VENDOR, "<vendorConfig><moreKeyReversionTimer>4</moreKeyReversionTimer>")],
            &[(VENDOR, "<vendorConfig><moreKeyReversionTimer>0</moreKeyReversionTimer>")],
        ),
        sip(
            "display-window",
            &[(VENDOR, "<vendorConfig><displayOnTime>08:00</displayOnTime>")],
            &[(
                VENDOR,
                "<vendorConfig><displayOnTime>08:00</displayOnTime><displayOnDuration>10:00</displayOnDuration>",
            )],
        ),
        sip(
            "display-days",
            &[(VENDOR, "<vendorConfig><daysDisplayNotActive>0,7</daysDisplayNotActive>")],
            &[(VENDOR, "<vendorConfig><daysDisplayNotActive>1, 7</daysDisplayNotActive>")],
        ),
        sip(
            "services-list-only",
            &[(
                END,
                "<phoneServices><provisioning>0</provisioning></phoneServices><servicesURL>http://192.0.2.1/</servicesURL></device>",
            )],
            &[(
                END,
                "<phoneServices><provisioning>2</provisioning></phoneServices><servicesURL>http://192.0.2.1/</servicesURL></device>",
            )],
        ),
        sip(
            "call-lists-hidden",
            &[(END, "<phoneServices><provisioning>0</provisioning></phoneServices></device>")],
            &[(
                END,
                "<phoneServices><provisioning>0</provisioning><phoneService><url>Application:Cisco/MissedCalls</url></phoneService></phoneServices></device>",
            )],
        ),
        sip(
            "encrypted-config-plain",
            &[(END, "<encrConfig>true</encrConfig></device>")],
            &[(END, "<encrConfig>false</encrConfig></device>")],
        ),
        sip(
            "secure-address-differs",
            &[(
                END,
                "<servicesURL>http://a.example/x</servicesURL><secureServicesURL>https://b.example/x</secureServicesURL></device>",
            )],
            &[(
                END,
                "<servicesURL>http://a.example/x</servicesURL><secureServicesURL>https://A.example:8443/y</secureServicesURL></device>",
            )],
        ),
        sip(
            "misplaced",
            &[(END, "<natEnabled>true</natEnabled></device>")],
            &[("<preferred", "<natEnabled>true</natEnabled><preferred")],
        ),
        sip(
            "time-zone-clash",
            &[("GMT Standard", "Romance Standard")],
            &[("GMT Standard", "W. Europe Standard")],
        ),
        sip(
            "time-zone-offset",
            &[("</timeZone>", "</timeZone><olsonTimeZone>Asia/Tokyo</olsonTimeZone>")],
            &[("</timeZone>", "</timeZone><olsonTimeZone>Africa/Abidjan</olsonTimeZone>")],
        ),
        sip(
            "no-time-server",
            &[("<name>192.0.2.123</name>", "<name/>")],
            &[("192.0.2.123", "{NTP}")],
        ),
        sip(
            "time-server-name",
            &[("<name>192.0.2.123</name>", "<name/>")],
            &[("<name>192.0.2.123</name>", "<name/>"), ("unicast", "directedbroadcast")],
        ),
        sip(
            "vlan-in-file",
            &[(VENDOR, "<vendorConfig><voiceVlanAccess>20</voiceVlanAccess>")],
            &[(VENDOR, "<vendorConfig><voiceVlanAccess>1</voiceVlanAccess>")],
        ),
        sip(
            "not-an-element",
            &[(END, "<softkeyTemplate>x</softkeyTemplate></device>")],
            &[(END, "<branchOffice>7</branchOffice></device>")],
        ),
        sip(
            "letter-case",
            &[(END, "<VersionStamp>1</VersionStamp></device>")],
            &[(END, "<versionstamp>1</versionstamp></device>")],
        ),
        sip(
            "misspelled-name",
            &[(END, "<versionStmap>1</versionStmap></device>")],
            &[(END, "<versionStempel>1</versionStempel></device>")],
        ),
        sip(
            "repeated-element",
            &[(VENDOR, "<vendorConfig><webAccess>1</webAccess>")],
            &[(VENDOR, "<commonConfig><webAccess>1</webAccess></commonConfig><vendorConfig>")],
        ),
        sip(
            "repeated-section",
            &[(END, "<vendorConfig/></device>")],
            &[(END, "<commonConfig/></device>")],
        ),
        sip(
            "text-between",
            &[(VENDOR, "<vendorConfig> change me ")],
            &[(VENDOR, "<vendorConfig><!-- change me -->")],
        ),
        sip("password-in-clear", &[], &[("Vt3kq9wPz", ""), ("Kx7pq2mT", "")]),
        sip("weak-password", &[("Kx7pq2mT", "cisco")], &[("Vt3kq9wPz", "cisco")]),
    ]
}

fn firmware() -> Vec<Sample> {
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
        sip(
            "series-code",
            &[
                ("SIP75.9-4-2SR4-3S", "sip78xx.14-3-1-0301-349"),
                ("<busyTrigger", "<callWaiting>3</callWaiting><busyTrigger"),
            ],
            &[("<busyTrigger", "<callWaiting>3</callWaiting><busyTrigger")],
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

fn other_files() -> Vec<Sample> {
    let profile =
        |rule, bad: &[(&str, &str)], near: &[(&str, &str)]| sample(rule, PROFILE, bad, near);
    let text = |rule, bad: &[(&str, &str)], near: &[(&str, &str)]| sample(rule, TEXT, bad, near);
    let plan = |row: &str| format!("<DIALTEMPLATE>{row}</DIALTEMPLATE>").into_bytes();
    vec![
        profile(
            "static-address",
            &[(">DHCP<", ">Static IP<")],
            &[
                (">DHCP<", ">Static IP<"),
                (
                    "</flat",
                    "<Static_IP>192.0.2.2</Static_IP><NetMask>255.255.255.0</NetMask><Gateway>192.0.2.1</Gateway></flat",
                ),
            ],
        ),
        profile("resync-time", &[("0330", "03:30")], &[("0330", "2359")]),
        profile(
            "vlan-number",
            &[("VLAN ua=\"rw\">No", "VLAN ua=\"rw\">Yes"), ("ID ua=\"rw\">1<", "ID ua=\"rw\"><")],
            &[("ID ua=\"rw\">1<", "ID ua=\"rw\"><")],
        ),
        profile(
            "key-function",
            &[(">Disabled<", ">2<")],
            &[("fnc=sd+blf;sub=2002@$PROXY", ""), (">Disabled<", ">2<")],
        ),
        profile(
            "profile-line",
            &[(">pbx.example.net<", "><")],
            &[(">pbx.example.net<", "><"), (">2001<", "><")],
        ),
        profile(
            "user-access",
            &[("ua=\"na\">Yes", "ua=\"none\">Yes")],
            &[("ua=\"na\">Yes", "ua=\"RO\">Yes")],
        ),
        profile(
            "user-may-change",
            &[("<Proxy_1_ ua=\"na\"", "<Proxy_1_ ua=\"rw\"")],
            &[("<Proxy_1_ ua=\"na\"", "<Proxy_1_ ua=\"ro\"")],
        ),
        profile(
            "profile-web-open",
            &[(">Wn4tz8cR<", "><")],
            &[(">Wn4tz8cR<", "><"), (">Yes<", ">No<")],
        ),
        text(
            "text-line",
            &[("line1_name: 2001", "line1_name: UNPROVISIONED\nline2_name: 2002")],
            &[("line1_name", "line2_name: UNPROVISIONED\nline1_name")],
        ),
        text(
            "text-proxy",
            &[("proxy1_address: pbx.example.net\n", "")],
            &[("register: 1", "register: 0"), ("proxy1_address: pbx.example.net\n", "")],
        ),
        text("telnet-open", &[("level: 0", "level: 2")], &[("level: 0", "level: \"0\"")]),
        text(
            "repeated-setting",
            &[("telnet_level", "proxy_register: 1\ntelnet_level")],
            &[("telnet_level", "# proxy_register: 1\ntelnet_level")],
        ),
        Sample {
            rule: "dial-plan-row",
            name: "dialplan.xml",
            bad: plan("<Template MATCH=\"1\"/>"),
            near: plan("<TEMPLATE MATCH=\"1\"/>"),
        },
        sip("malformed", &[("Reception", "Desk & door")], &[("Reception", "Desk &amp; door")]),
        Sample {
            rule: "encoding",
            name: "a.xml",
            bad: b"<a>\xFC</a>".to_vec(),
            near: "<a>ü</a>".into(),
        },
        named("file-name", SIP, "sep001122334455.cnf.xml"),
        named("mac-in-name", SIP, "SEP00:11:22:33:44:55.cnf.xml"),
    ]
}

fn values() -> Vec<Sample> {
    vec![
        sip("placeholder", &[("Kx7pq2mT", "YOUR_PASSWORD")], &[("Kx7pq2mT", "Kx#p$mT2")]),
        sip(
            "blank-around",
            &[(">pbx.example.net<", "> pbx.example.net<")],
            &[(">Reception<", "> Reception<")],
        ),
        sip(
            "time-zone",
            &[("GMT Standard/Daylight Time", "GMT Standard Time")],
            &[("GMT Standard/Daylight Time", "Greenwich Standard Time")],
        ),
        sip("date-template", &[("D/M/Y", "DD.MM.YYYY")], &[("D/M/Y", "D.M.YYA")]),
        sip(
            "switch-code",
            &[("sshAccess>1<", "sshAccess>off<")],
            &[("sshAccess>1<", "sshAccess>true<")],
        ),
        sip(
            "unknown-code",
            &[("webAccess>1<", "webAccess>banana<")],
            &[("webAccess>1<", "webAccess>2<")],
        ),
        sip("text-length", &[("Reception", "Reception desk")], &[("Reception", "Reception 12")]),
        sip("value-format", &[("Port>5060<", "Port>sixty<")], &[("Port>5060<", "Port>65535<")]),
    ]
}
