//! Screen, time, services, and what stands at the wrong place.

use super::{END, Sample, VENDOR, sip};

pub(super) fn settings() -> Vec<Sample> {
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
