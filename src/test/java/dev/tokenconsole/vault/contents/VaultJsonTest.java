package dev.tokenconsole.vault.contents;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static dev.tokenconsole.vault.testing.VaultText.ENVIRONMENT;
import static dev.tokenconsole.vault.testing.VaultText.FAULTS;
import static dev.tokenconsole.vault.testing.VaultText.PROFILE;
import static dev.tokenconsole.vault.testing.VaultText.WHOLE;
import static dev.tokenconsole.vault.testing.VaultText.read;
import static dev.tokenconsole.vault.testing.VaultText.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.TestCertificates;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;

class VaultJsonTest {
    @Test
    void isWrittenInOneFixedForm() throws Exception {
        VaultContents contents = read(WHOLE);
        assertEquals(WHOLE, new String(VaultJson.write(contents), StandardCharsets.UTF_8));
    }

    @Test
    void theFirstSchemaIsWrittenWhereItIsEnough() throws Exception {
        VaultContents contents = read(WHOLE);
        VaultContents renewing = contents.withProfiles(List.of(contents.profiles().getFirst().renewing(true)));
        assertEquals(WHOLE.replace("\"schema\":1", "\"schema\":2")
                .replace("\"note\":\"\"", "\"note\":\"\",\"renews\":true"),
            new String(VaultJson.write(renewing), StandardCharsets.UTF_8));
        assertTrue(VaultJson.read(VaultJson.write(renewing), FAULTS).profiles().getFirst().renews());
    }

    @Test
    void theFirstSchemaHasNoPlaceForWhatCameLater() {
        refused("/environments/0", WHOLE.replace("\"version\":\"1\"", "\"version\":\"1\",\"scope\":\"a\""));
        refused("/profiles/0", WHOLE.replace("\"note\":\"\"", "\"note\":\"\",\"renews\":true"));
        refused("/environments/0/recipe", WHOLE.replace("stonex-payments", "oauth2-post"));
    }

    @Test
    void keepsAllOptionsOfAnEnvironment() throws Exception {
        X509Certificate authority = TestCertificates.authority();
        for (ProxyChoice proxy : List.of(ProxyChoice.SYSTEM, ProxyChoice.NONE,
                new ProxyChoice.Manual("proxy.example", 3128))) {
            EnvironmentOptions options = new EnvironmentOptions(EnvironmentColour.TEAL,
                URI.create("https://login.example/token"), "read write", "https://login.example", "api://x",
                URI.create("https://login.example/keys"),
                Transport.DEFAULT.allowingTls12(true).trusting(List.of(authority)).through(proxy),
                Map.of("audience", "https://api.example/?a=b", "resource", "x"),
                URI.create("https://api.example/ping"));
            Environment own = new Environment("own", "Own", EnvironmentKind.OTHER,
                URI.create("https://api.example"), "1", TokenRecipe.OAUTH2_BASIC, options);
            VaultContents contents = new VaultContents(List.of(own), List.of());
            assertEquals(List.of(own), VaultJson.read(VaultJson.write(contents), FAULTS).environments());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/environments/0/colour, '\"colour\":\"PINK\"'",
        "/environments/0/tokenUrl, '\"tokenUrl\":\"relative\"'",
        "/environments/0/scope, '\"scope\":1'",
        "/environments/0/scope, '\"scope\":\"\"'",
        "/environments/0/parameters, '\"parameters\":\"\"'",
        "/environments/0/parameters, '\"parameters\":\"audience\"'",
        "/environments/0/parameters, '\"parameters\":\"a=1  b=2\"'",
        "/environments/0/parameters, '\"parameters\":\"a=1 a=2\"'",
        "/environments/0/parameters, '\"parameters\":\"client_secret=x\"'",
        "/environments/0/issuer, '\"issuer\":\"\"'",
        "/environments/0/audience, '\"audience\":\"\"'",
        "/environments/0/allowTls12, '\"allowTls12\":\"yes\"'",
        "/environments/0/allowTls12, '\"allowTls12\":false'",
        "/environments/0/allowTls12, '\"allowTls12\":null'",
        "/environments/0/authorities, '\"authorities\":[]'",
        "/environments/0/authorities, '\"authorities\":\"none\"'",
        "/environments/0/authorities/0, '\"authorities\":[\"MIIB\"]'",
        "/environments/0/authorities/0, '\"authorities\":[1]'",
        "/environments/0/proxy, '\"proxy\":\"system\"'",
        "/environments/0/proxy, '\"proxy\":{\"host\":\"a\"}'",
        "/environments/0/proxy/port, '\"proxy\":{\"host\":\"a\",\"port\":0}'",
        "/environments/0/proxy/port, '\"proxy\":{\"host\":\"a\",\"port\":65536}'",
        "/environments/0/proxy/port, '\"proxy\":{\"host\":\"a\",\"port\":\"80\"}'",
    })
    void optionsThatAreWrongAreRefusedByTheirPlace(String place, String option) {
        refused(place, WHOLE.replace("\"schema\":1", "\"schema\":2")
            .replace("\"version\":\"1\"", "\"version\":\"1\"," + option));
    }

    @Test
    void aProfileThatDoesNotRenewSaysNothing() {
        refused("/profiles/0/renews", WHOLE.replace("\"schema\":1", "\"schema\":2")
            .replace("\"note\":\"\"", "\"note\":\"\",\"renews\":false"));
    }

    @Test
    void aCertificateHasOneForm() throws Exception {
        byte[] der = TestCertificates.authority().getEncoded();
        String second = WHOLE.replace("\"schema\":1", "\"schema\":2").replace("\"demo\"", "\"own\"")
            .replace("DEMO", "OTHER").replace("http://127.0.0.1:0", "https://api.example");
        String good = Base64.getEncoder().encodeToString(der);
        assertEquals(List.of(TestCertificates.authority()), read(authority(second, good)).environments().getFirst()
            .transport().authorities());
        String more = Base64.getEncoder().encodeToString(Arrays.copyOf(der, der.length + 3));
        refused("/environments/0/authorities/0", authority(second, more));
    }

    private static String authority(String json, String base64) {
        return json.replace("\"version\":\"1\"", "\"version\":\"1\",\"authorities\":[\"" + base64 + "\"]");
    }

    /** Other programs read these names: what is written once has to be read for good. */
    @Test
    void theNamesOfTheSecondSchemaAreFixed() throws Exception {
        String base64 = Base64.getEncoder().encodeToString(TestCertificates.authority().getEncoded());
        for (String proxy : List.of("", ",\"proxy\":\"none\"",
                ",\"proxy\":{\"host\":\"proxy.example\",\"port\":3128}")) {
            for (EnvironmentColour colour : EnvironmentColour.values()) {
                String kind = colour == EnvironmentColour.RED ? "PRODUCTION" : "OTHER";
                String json = "{\"schema\":2,\"environments\":[{\"id\":\"own\",\"name\":\"Own\",\"kind\":\"" + kind
                    + "\",\"baseUrl\":\"https://api.example\",\"version\":\"1\","
                    + "\"recipe\":\"oauth2-basic\",\"colour\":\"" + colour + "\","
                    + "\"tokenUrl\":\"https://login.example/token\",\"scope\":\"read write\","
                    + "\"issuer\":\"https://login.example\",\"audience\":\"api://x\",\"keySetUrl\":"
                    + "\"https://login.example/keys\",\"allowTls12\":true,\"authorities\":[\"" + base64 + "\"]" + proxy
                    + "}],\"profiles\":[{\"id\":\"0c3a5f5e-8f0d-4c7e-9b1a-6d2f4e8a7b10\",\"name\":\"One\","
                    + "\"environment\":\"own\",\"clientId\":\"client-1\",\"clientSecret\":\"canary-secret\","
                    + "\"note\":\"\",\"renews\":true}]}";
                assertEquals(json, new String(VaultJson.write(read(json)), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void keepsEnvironmentsAsTheyAre() throws Exception {
        VaultContents initial = VaultContents.initial();
        List<Environment> again = VaultJson.read(VaultJson.write(initial), FAULTS).environments();
        assertEquals(BuiltInEnvironments.builtIn(), again);
    }

    /** Contents that earlier versions could store still open: a note is free, and a name had fewer rules. */
    @Test
    void keepsAnyTextThatWasEverAllowed() throws Exception {
        String odd = "\u0000\u001f\"\\/\u2028\ud83d\udd11 \ufeff \ud800 half";
        String name = "\u2028\ud83d\udd11 \ufeff \u202e \ue000 \ud800 half";
        Profile profile = new Profile(UUID.randomUUID(), name, "demo", "client", Secret.of("s\u200b"), odd);
        VaultContents contents = Samples.contents(profile);
        Profile again = VaultJson.read(VaultJson.write(contents), FAULTS).profiles().getFirst();
        assertEquals(name, again.name());
        assertEquals(odd, again.note());
        assertEquals(profile.secret(), again.secret());
    }

    /** Note N1. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void onlyUtf8IsRead(String charset) {
        assertProblem(Problem.ALTERED, () -> VaultJson.read(WHOLE.getBytes(Charset.forName(charset)), FAULTS));
    }

    @Test
    void brokenUtf8IsRefused() {
        for (byte[] broken : List.of(new byte[] {(byte) 0xc0, (byte) 0x80}, new byte[] {(byte) 0xed, (byte) 0xa0,
            (byte) 0x80}, new byte[] {(byte) 0xff}, new byte[] {(byte) 0xc3})) {
            byte[] json = WHOLE.getBytes(StandardCharsets.ISO_8859_1);
            int at = new String(json, StandardCharsets.ISO_8859_1).indexOf("One");
            byte[] bad = new byte[json.length + broken.length];
            System.arraycopy(json, 0, bad, 0, at);
            System.arraycopy(broken, 0, bad, at, broken.length);
            System.arraycopy(json, at, bad, at + broken.length, json.length - at);
            assertProblem(Problem.ALTERED, () -> VaultJson.read(bad, FAULTS));
        }
        byte[] cut = Arrays.copyOf(WHOLE.getBytes(StandardCharsets.UTF_8), WHOLE.length() + 1);
        cut[WHOLE.length()] = (byte) 0xc3;
        assertProblem(Problem.ALTERED, () -> VaultJson.read(cut, FAULTS));
        assertProblem(Problem.ALTERED, () -> read("\ufeff" + WHOLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "999", "2147483648", "99999999999999999999"})
    void anotherSchemaIsOfANewerVersion(String schema) {
        assertProblem(Problem.NEWER_VERSION, () -> read(WHOLE.replace("\"schema\":1", "\"schema\":" + schema)));
        assertProblem(Problem.NEWER_VERSION, () -> read("{\"schema\":" + schema + ",\"all\":\"different\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.0", "\"1\"", "null", "true", "[1]"})
    void aSchemaThatIsNoNumberFromOneIsRefused(String schema) {
        refused("/schema", WHOLE.replace("\"schema\":1", "\"schema\":" + schema));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "1", "{", "{}x", "{\"schema\":1,}", "\u0000"})
    void whatIsNoObjectIsRefused(String json) {
        assertProblem(Problem.ALTERED, () -> read(json));
    }

    @Test
    void nothingMayFollow() {
        refused("/", WHOLE + "{}");
        refused("/", WHOLE + " 1");
        refused("/", WHOLE + "x");
    }

    @Test
    void noNameMayComeTwice() {
        refused("/", WHOLE.replace("\"schema\":1", "\"schema\":1,\"schema\":1"));
        refused("/", WHOLE.replace("\"note\":\"\"", "\"note\":\"\",\"note\":\"\""));
    }

    @Test
    void depthIsLimited() {
        refused("/", "{\"schema\":" + "[".repeat(5) + "]".repeat(5) + "}");
        refused("/", "[".repeat(200_000));
    }

    @ParameterizedTest
    @CsvSource({
        "/,              '\"profiles\"',         '\"unknown\"'",
        "/environments/0, '\"version\":\"1\",',   ''",
        "/environments/0, '\"version\"',          '\"versions\"'",
        "/environments/0/version, '\"version\":\"1\"', '\"version\":1'",
        "/environments/0/kind, 'DEMO',            'demo'",
        "/environments/0/recipe, 'stonex-payments', 'other'",
        "/environments/0/baseUrl, 'http://127.0.0.1:0', 'http:// a'",
        "/environments/0/baseUrl, 'http://127.0.0.1:0', 'relative'",
        "/profiles/0,    '\"note\":\"\"',         '\"note\":\"\",\"more\":1'",
        "/profiles/0,    ',\"note\":\"\"',        ''",
        "/profiles/0/note, '\"note\":\"\"',       '\"note\":null'",
        "/profiles/0/clientSecret, '\"canary-secret\"', '[]'",
        "/profiles/0/id, '0c3a5f5e-8f0d',         '0C3A5F5E-8f0d'",
        "/profiles/0/id, '0c3a5f5e-8f0d',         'c3a5f5e-8f0d'",
        "/profiles/0/id, '0c3a5f5e-8f0d',         'none'",
        "/profiles/0/environment, '\"environment\":\"demo\"', '\"environment\":\"gone\"'",
    })
    void whatWouldBeLostOrIsWrongIsRefusedByItsPlace(String place, String from, String to) {
        refused(place, WHOLE.replace(from, to));
    }

    @Test
    void listsMustBeLists() {
        refused("/profiles", "{\"schema\":1,\"environments\":[],\"profiles\":{}}");
        refused("/environments", "{\"schema\":1,\"environments\":null,\"profiles\":[]}");
        refused("/profiles/0", "{\"schema\":1,\"environments\":[],\"profiles\":[7]}");
    }

    @Test
    void idsMustBeUnique() {
        refused("/profiles/1/id", WHOLE.replace(PROFILE, PROFILE + "," + PROFILE));
        refused("/environments/1/id", WHOLE.replace(ENVIRONMENT, ENVIRONMENT + "," + ENVIRONMENT));
    }
}
