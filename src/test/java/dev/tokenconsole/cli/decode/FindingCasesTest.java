package dev.tokenconsole.cli.decode;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.cli.CliRunner;

/** Inputs on which {@code decode} once said what was not so, by the names of their files. */
class FindingCasesTest {
    private static final String NOTHING = "(?!)";

    /** Columns: file, exit code, what the JSON or the words must match, what they must not. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {
        "conf-exit-sig-cut.txt ; 1 ; truncated ;",
        "conf-found-eyA-in-text.txt ; 0 ; \"alg\": \"RS256\" ; header_problem",
        "conf-found-json-escape.txt ; 0 ; \"intact\": true ; truncated",
        "conf-found-padded-in-text.txt ; 1 ; (?s)\"kind\": \"jwt\".*padded with = ;",
        "conf-json-words-garbage-behind.txt ; 1 ; has more text after its JSON, at character 12 ; is not valid JSON",
        "conf-json-words-payload-is-text.txt ; 1 ; is text and no JSON, so it holds no claims: hello world ;",
        "conf-json-words-surrogate-far.txt ; 1 ; character 507 ;",
        "conf-json-words-utf32le.txt ; 1 ; UTF-32LE ; UTF-16",
        "conf-no-token-basic.txt ; 1 ; HTTP Basic header ; opaque",
        "conf-no-token-pem.txt ; 1 ; a certificate in PEM ; opaque",
        "conf-no-token-url.txt ; 1 ; No token found ; opaque",
        "conf-parts-dot-at-end-of-sentence.txt ; 0 ; (?s)\"kind\": \"jwt\".*longer text ; opaque",
        "conf-parts-dot-at-end.txt ; 0 ; (?s)\"kind\": \"jwt\".*full stop ; opaque",
        "conf-parts-four-parts.txt ; 1 ; 4 parts where a signed JWT has 3 ; opaque",
        "conf-parts-jwe-cut-to-4.txt ; 1 ; part of an encrypted JWT.*4 parts ; opaque",
        "conf-parts-jwe-duplicate-alg.txt ; 1 ; alg twice ;",
        "conf-parts-jws-json-detached.txt ; 1 ; RFC 7515 section 7.2.*detached ; No token found",
        "conf-signature-foreign-first.txt ; 1 ; character 1 on: \\? is not allowed there ; is missing",
        "conf-signature-one-added.txt ; 1 ; 2048-bit key has 342: 1 too many ; truncated|3072",
        "conf-signature-padded.txt ; 1 ; padded with = from character 343 ; truncated|3072",
        "conf-signature-rsa-1024.txt ; 1 ; 1024-bit key ; truncated",
        "conf-signature-standard-alphabet.txt ; 1 ; standard base64 alphabet ; truncated",
        "conf-signature-wording-ps256.txt ; 0 ; a PS256 signature ; an PS256",
        "conf-silent-aud-object.txt ; 0 ; aud is an object.*a string or an array of strings ;",
        "conf-silent-crit-unknown.txt ; 1 ; (?s)\"intact\": false.*crit holds urn:x, which is not known.*refuse ;",
        "conf-time-exp-year-5138.txt ; 0 ; 5138-11-16T09:46:40Z ; 1973|milliseconds",
        "field-22-log-line-full-stop.txt ; 0 ; (?s)\"kind\": \"jwt\".*svc-field ; opaque",
        "field-23-kubernetes-base64.txt ; 0 ; (?s)svc-field.*base64 once more ; opaque",
        "field-26-paseto.txt ; 1 ; a PASETO token \\(v4.public\\) ; opaque|bits that must be zero",
        "field-28-trailing-newline.txt ; 0 ; svc-field ; opaque"})
    void areToldAsTheyAre(String file, int exitCode, String pattern, String never) {
        String text = text(file);
        CliRunner.Result json = new CliRunner().stdin(text).run("decode", "--json");
        CliRunner.Result words = new CliRunner().stdin(text).run("decode");
        assertAll(
            () -> assertEquals(exitCode, json.exitCode(), json.everything()),
            () -> assertEquals(exitCode, words.exitCode(), words.everything()),
            () -> assertTrue(Pattern.compile(pattern).matcher(json.everything()).find(), json.everything()),
            () -> assertFalse(matches(never, json.everything()), json.everything()),
            () -> assertFalse(matches(never, words.everything()), words.everything()));
    }

    private static boolean matches(String pattern, String text) {
        return Pattern.compile(Objects.requireNonNullElse(pattern, NOTHING)).matcher(text).find();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(
                FindingCasesTest.class.getResourceAsStream("/dev/tokenconsole/findings/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The fixture cannot be read.", e);
        }
    }
}
