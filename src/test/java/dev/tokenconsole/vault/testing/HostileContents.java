package dev.tokenconsole.vault.testing;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * Contents that this program would not write, sealed by the one who hands the vault on with its password: each rule is
 * broken once. Findings F3, F6, F13.
 */
public final class HostileContents {
    /** Writes the clipboard of a terminal (OSC 52), clears its screen, turns the direction round. */
    public static final String ESCAPES = "\u001b]52;c;ZXZpbA==\u0007\u001b[2J\u009b31m";
    /** Legal in the names of earlier versions, and not to be shown raw. */
    public static final String UNSEEN = "Pro\u200bduc\u202etion\ufeff\u2028\ue000";

    private static final String ENVIRONMENT = "{\"id\":\"own\",\"name\":\"Own\",\"kind\":\"OTHER\","
        + "\"baseUrl\":\"https://127.0.0.1:9\",\"version\":\"1\",\"recipe\":\"stonex-payments\"}";
    private static final String PROFILE = "{\"id\":\"0c3a5f5e-8f0d-4c7e-9b1a-6d2f4e8a7b10\",\"name\":\"One\","
        + "\"environment\":\"own\",\"clientId\":\"client-1\",\"clientSecret\":\"canary-secret\",\"note\":\"\"}";
    private static final String DEMO = "{\"id\":\"demo\",\"name\":\"Demo\",\"kind\":\"DEMO\","
        + "\"baseUrl\":\"http://127.0.0.1:0\",\"version\":\"1\",\"recipe\":\"stonex-payments\"}";

    private HostileContents() {}

    /**
     * One vault.
     *
     * @param name of the case
     * @param json the contents
     * @param place of the fault as a JSON pointer; empty if it opens, as earlier versions could have written it
     */
    public record Case(String name, String json, String place) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them. */
    public static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        version(cases);
        addresses(cases);
        names(cases);
        options(cases);
        proxies(cases);
        demo(cases);
        profiles(cases);
        return cases;
    }

    private static void version(List<Case> cases) {
        environment(cases, "version with braces", "version", "1", "1 {x}", "version");
        environment(cases, "version with escapes", "version", "1", ESCAPES, "version");
        environment(cases, "version with a path", "version", "1", "1/../../x", "version");
        environment(cases, "version with a fragment", "version", "1", "1#", "version");
        environment(cases, "version empty", "version", "1", "", "version");
        environment(cases, "version long", "version", "1", "1".repeat(100_000), "version");
        environment(cases, "version with a space at its end", "version", "1", "1 ", "version");
        option(cases, "token URL with half a pair", "\"tokenUrl\":\"https://a.example/\\ud83d\"", "tokenUrl");
        option(cases, "version unused, with escapes", "\"tokenUrl\":\"https://a.example/t\"", "version",
            "stonex-payments\"", "oauth2-post\"", "\"version\":\"1\"", "\"version\":\"" + json("1" + ESCAPES) + "\"");
    }

    private static void addresses(List<Case> cases) {
        String base = "https://127.0.0.1:9";
        environment(cases, "address opaque", "baseUrl", base, "mailto:a@b", "baseUrl");
        environment(cases, "address with a password", "baseUrl", base, "https://user:passw0rdXYZ@127.0.0.1:1",
            "baseUrl");
        environment(cases, "address without TLS", "baseUrl", base, "http://evil.example", "baseUrl");
        environment(cases, "address of a file", "baseUrl", base, "file:///etc/passwd", "baseUrl");
        environment(cases, "address with a fragment", "baseUrl", base, base + "#x", "baseUrl");
        environment(cases, "address with a query", "baseUrl", base, base + "?x=", "baseUrl");
        environment(cases, "address with a port of none", "baseUrl", base, "https://a.example:99999", "baseUrl");
        environment(cases, "address long", "baseUrl", base, base + "/" + "a".repeat(100_000), "baseUrl");
        environment(cases, "address turned round", "baseUrl", base, base + "/\u202egro.elpmaxe", "baseUrl");
        environment(cases, "address with a line end", "baseUrl", base, base + "/\n", "baseUrl");
        environment(cases, "address empty", "baseUrl", base, "", "baseUrl");
        option(cases, "token address with a password", "\"tokenUrl\":\"https://u:p@a.example\"", "tokenUrl");
        option(cases, "token address without TLS", "\"tokenUrl\":\"http://a.example\"", "tokenUrl");
        option(cases, "token address turned round", "\"tokenUrl\":\"https://a.example/\u202e\"", "tokenUrl");
        option(cases, "key address opaque", "\"keySetUrl\":\"data:text/plain,x\"", "keySetUrl");
    }

    private static void names(List<Case> cases) {
        environment(cases, "id with escapes", "id", "own", ESCAPES, "id");
        environment(cases, "id long", "id", "own", "a".repeat(65), "id");
        environment(cases, "id empty", "id", "own", "", "id");
        environment(cases, "id with capitals", "id", "own", "Own", "id");
        environment(cases, "name with escapes", "name", "Own", ESCAPES, "name");
        environment(cases, "name with a line end", "name", "Own", "Own\nProduction", "name");
        environment(cases, "name long", "name", "Own", "a".repeat(1_000_000), "name");
        environment(cases, "name empty", "name", "Own", "", "name");
        environment(cases, "name with NUL", "name", "Own", "Own\0", "name");
        environment(cases, "name with C1", "name", "Own", "\u009b2J", "name");
        environment(cases, "name unseen", "name", "Own", UNSEEN, "");
        environment(cases, "name of the demo", "name", "Own", "Demo", "");
        environment(cases, "kind of the demo", "kind", "OTHER", "DEMO", "kind");
    }

    private static void options(List<Case> cases) {
        option(cases, "colour of production", "\"colour\":\"RED\"", "colour");
        option(cases, "scope that is not taken", "\"scope\":\"a\"", "scope");
        option(cases, "scope with quotes", "\"tokenUrl\":\"https://a.example/t\",\"scope\":\"a\\\"b\"", "scope",
            "stonex-payments\"", "oauth2-post\"");
        option(cases, "scope with escapes",
            "\"tokenUrl\":\"https://a.example/t\",\"scope\":\"" + json("a" + ESCAPES) + "\"", "scope",
            "stonex-payments\"", "oauth2-post\"");
        option(cases, "issuer with escapes", "\"issuer\":\"" + json("a" + ESCAPES) + "\"", "issuer");
        option(cases, "issuer long", "\"issuer\":\"" + "a".repeat(1025) + "\"", "issuer");
        option(cases, "audience with escapes", "\"audience\":\"" + json("a" + ESCAPES) + "\"", "audience");
        option(cases, "audience unseen", "\"audience\":\"" + UNSEEN + "\"", "");
        option(cases, "no token address", "\"issuer\":\"a\"", "tokenUrl", "stonex-payments\"", "oauth2-post\"");
    }

    private static void proxies(List<Case> cases) {
        option(cases, "proxy with escapes",
            "\"proxy\":{\"host\":\"" + json("a" + ESCAPES) + "\",\"port\":1}", "proxy/host");
        option(cases, "proxy with a password", "\"proxy\":{\"host\":\"u:p@a\",\"port\":1}", "proxy/host");
        option(cases, "proxy empty", "\"proxy\":{\"host\":\"\",\"port\":1}", "proxy/host");
        option(cases, "proxy long", "\"proxy\":{\"host\":\"" + "a".repeat(300) + "\",\"port\":1}", "proxy/host");
        option(cases, "proxy with a space", "\"proxy\":{\"host\":\" a\",\"port\":1}", "proxy/host");
    }

    private static void demo(List<Case> cases) {
        demo(cases, "demo elsewhere", "http://127.0.0.1:0", "https://evil.example", "baseUrl");
        demo(cases, "demo with a password", "http://127.0.0.1:0", "http://u:p@127.0.0.1", "baseUrl");
        demo(cases, "demo of another kind", "\"DEMO\"", "\"SANDBOX\"", "kind");
        demo(cases, "demo with a token address", "\"version\"",
            "\"tokenUrl\":\"https://evil.example\",\"version\"", "tokenUrl");
        demo(cases, "demo with escapes", "\"Demo\"", "\"" + json(ESCAPES) + "\"", "name");
    }

    private static void profiles(List<Case> cases) {
        profile(cases, "profile with escapes", "name", "One", ESCAPES, "name");
        profile(cases, "profile long", "name", "One", "a".repeat(81), "name");
        profile(cases, "profile blank", "name", "One", " ", "name");
        profile(cases, "profile unseen", "name", "One", UNSEEN, "");
        profile(cases, "client id with escapes", "clientId", "client-1", "c" + ESCAPES, "clientId");
        profile(cases, "client id long", "clientId", "client-1", "c".repeat(1_000_000), "clientId");
        profile(cases, "client id empty", "clientId", "client-1", "", "clientId");
        profile(cases, "client id unseen", "clientId", "client-1", "c\u200b\u202ed", "");
        profile(cases, "secret empty", "clientSecret", "canary-secret", "", "clientSecret");
        profile(cases, "secret long", "clientSecret", "canary-secret", "canary".repeat(1000), "clientSecret");
        profile(cases, "secret with a line end", "clientSecret", "canary-secret", "canary\n", "clientSecret");
        profile(cases, "note long", "note", "", "n".repeat(1_000_000), "note");
        profile(cases, "note with escapes", "note", "", ESCAPES, "");
    }

    private static void environment(List<Case> cases, String name, String field, String from, String to,
            String place) {
        String changed = ENVIRONMENT.replace("\"" + field + "\":\"" + from + "\"",
            "\"" + field + "\":\"" + json(to) + "\"");
        cases.add(new Case(name, whole(1, changed, PROFILE), place.isEmpty() ? "" : "/environments/0/" + place));
    }

    private static void option(List<Case> cases, String name, String option, String place, String... changes) {
        String changed = ENVIRONMENT.replace("}", "," + option + "}");
        for (int i = 0; i < changes.length; i += 2) {
            changed = changed.replace(changes[i], changes[i + 1]);
        }
        cases.add(new Case(name, whole(2, changed, PROFILE), place.isEmpty() ? "" : "/environments/0/" + place));
    }

    private static void demo(List<Case> cases, String name, String from, String to, String place) {
        cases.add(new Case(name, whole(2, ENVIRONMENT + "," + DEMO.replace(from, to), PROFILE),
            "/environments/1/" + place));
    }

    private static void profile(List<Case> cases, String name, String field, String from, String to, String place) {
        String changed = PROFILE.replace("\"" + field + "\":\"" + from + "\"",
            "\"" + field + "\":\"" + json(to) + "\"");
        cases.add(new Case(name, whole(1, ENVIRONMENT, changed), place.isEmpty() ? "" : "/profiles/0/" + place));
    }

    private static String whole(int schema, String environments, String profiles) {
        return "{\"schema\":" + schema + ",\"environments\":[" + environments + "],\"profiles\":[" + profiles + "]}";
    }

    private static String json(String text) {
        String quoted = JsonMapper.shared().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
