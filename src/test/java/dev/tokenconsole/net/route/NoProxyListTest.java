package dev.tokenconsole.net.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of {@code no_proxy} as curl reads them, with ports and networks. */
class NoProxyListTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "example.com                  | example.com     | true",
        "example.com                  | api.example.com | true",
        ".example.com                 | api.example.com | true",
        ".example.com                 | example.com     | true",
        "*.example.com                | api.example.com | true",
        "EXAMPLE.com.                 | API.example.COM | true",
        "example.com                  | myexample.com   | false",
        "example.com                  | example.com.de  | false",
        "com                          | example.com     | true",
        "*                            | anything.test   | true",
        "*                            | [2001:db8::1]   | true",
        "a.test, b.test               | b.test          | true",
        "a.test b.test                | b.test          | true",
        "' ,, a.test ,'               | a.test          | true",
        "''                           | a.test          | false",
        "., *.                        | a.test          | false",
        "a.test:443                   | a.test          | true",
        "a.test:8443                  | a.test          | false",
        ".a.test:443                  | b.a.test        | true",
        "*:443                        | a.test          | true",
        "*:80                         | a.test          | false",
        "10.1.2.3                     | 10.1.2.3        | true",
        "10.1.2.3                     | 10.1.2.33       | false",
        "1.2.3                        | 10.1.2.3        | false",
        "10.1.2.3:443                 | 10.1.2.3        | true",
        "10.1.2.3:80                  | 10.1.2.3        | false",
        "10.0.0.0/8                   | 10.200.0.1      | true",
        "10.1.2.3/32                  | 10.1.2.3        | true",
        "10.1.2.3/32                  | 10.1.2.4        | false",
        "2001:db8::1/128              | [2001:db8::1]   | true",
        "2001:db8::/129               | [2001:db8::1]   | false",
        "10.0.0.0/8                   | 11.0.0.1        | false",
        "10.64.0.0/10                 | 10.127.255.255  | true",
        "10.64.0.0/10                 | 10.128.0.0      | false",
        "0.0.0.0/0                    | 192.0.2.1       | true",
        "0.0.0.0/0                    | a.test          | false",
        "10.0.0.0/33                  | 10.0.0.0        | false",
        "10.0.0.0/                    | 10.0.0.0        | false",
        "10.0.0.0/x                   | 10.0.0.0        | false",
        "2001:db8::1                  | [2001:db8::1]   | true",
        "[2001:db8::1]                | [2001:DB8:0::1] | true",
        "[2001:db8::1]:443            | [2001:db8::1]   | true",
        "[2001:db8::1]:80             | [2001:db8::1]   | false",
        "2001:db8::/32                | [2001:db8:9::9] | true",
        "2001:db8::/32                | [2001:db9::9]   | false",
        "10.0.0.0/8                   | [2001:db8::1]   | false"})
    void coverWhatTheyName(String list, String host, boolean covered) {
        assertEquals(covered, NoProxyList.of(list).covers(host, 443));
    }
}
