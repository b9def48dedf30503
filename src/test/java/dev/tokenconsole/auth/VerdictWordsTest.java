package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.auth.testing.EveryVerdict;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** Each failure has words of its own, in one voice: what happened, why, and what to do now. */
class VerdictWordsTest {
    private static final Path PAGE = Path.of("docs", "verdicts.md");
    private static final Pattern TITLE = Pattern.compile("auth\\.(.+)\\.title");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+}");
    /** Behind the cause of a verdict about an address. */
    private static final String CALLED = "(?: Address called: https?://\\S+\\.)?";
    private static final Pattern DEED = Pattern.compile(".*\\b(?i:add|allow|ask|change|check|choose|compare|copy|"
        + "correct|enter|give|keep|let|look|make|open|read|remove|report|run|start|tell|trust|try|wait)\\b.*");
    private static final Pattern UNKIND =
        Pattern.compile(".*(?:!|\\b(?i:please|sorry|oops|unfortunately|illegal|fatal|exception)\\b).*");

    static List<EveryVerdict.Case> cases() {
        return EveryVerdict.all();
    }

    @Test
    void noneIsLeftOut() {
        List<String> written = Messages.bundle().keySet().stream().map(TITLE::matcher).filter(Matcher::matches)
            .map(matcher -> matcher.group(1)).sorted().toList();
        assertEquals(written, cases().stream().map(EveryVerdict.Case::key).sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itsWordsAreItsOwn(EveryVerdict.Case each) {
        FailureVerdict verdict = each.verdict();
        assertAll(() -> assertThat(verdict.title(), matchesPattern(pattern(each.key() + ".title"))),
            () -> assertThat(verdict.cause(), matchesPattern(pattern(each.key() + ".cause") + CALLED)),
            () -> assertThat(verdict.nextStep(), matchesPattern(pattern(each.key() + ".next"))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theVoiceIsOne(EveryVerdict.Case each) {
        FailureVerdict verdict = each.verdict();
        assertFalse(verdict.title().endsWith("."), "a title is a line");
        assertTrue(verdict.title().length() <= 130, "a title is one line or two: " + verdict.title());
        assertThat("a step is something to do", verdict.nextStep(), matchesPattern(DEED));
        for (String sentences : List.of(verdict.cause(), verdict.nextStep())) {
            assertThat(sentences, matchesPattern("[A-Z0-9a-z].*\\."));
            assertTrue(sentences.length() <= 320, "three lines at most: " + sentences);
        }
        for (String words : List.of(verdict.title(), verdict.cause(), verdict.nextStep())) {
            assertThat(words, not(matchesPattern(UNKIND)));
            assertThat("nothing is left open", words, not(matchesPattern(".*(?:\\{|}|\\bnull\\b|''|  ).*")));
        }
    }

    @Test
    void thePageHasThemAll() throws IOException {
        List<String> expected = new ArrayList<>();
        String group = "";
        for (EveryVerdict.Case each : cases()) {
            if (!each.group().equals(group)) {
                group = each.group();
                expected.add("## " + group);
            }
            FailureVerdict verdict = each.verdict();
            expected.add("| **" + verdict.title() + "** | " + verdict.cause() + " | " + verdict.nextStep() + " | "
                + firstButton(verdict) + " |");
        }
        assertEquals(String.join("\n", expected), Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("## ") || line.startsWith("| **")).collect(Collectors.joining("\n")));
    }

    private static String firstButton(FailureVerdict verdict) {
        return switch (verdict.remedy()) {
            case EDIT_PROFILE -> Messages.text("ui.verdict.edit");
            case EDIT_ENVIRONMENT -> Messages.text("ui.verdict.environment");
            case PROXY_SETTINGS -> Messages.text("ui.verdict.proxy");
            case TRUST_AUTHORITY -> Messages.text("ui.verdict.trust");
            case RETRY -> verdict.pause() == null ? Messages.text("ui.verdict.retry")
                : Messages.text("ui.verdict.retry.in", verdict.pause().toSeconds());
        };
    }

    /** The message with anything in the places of its arguments. */
    private static String pattern(String key) {
        String message = Messages.bundle().getString("auth." + key).replace("''", "'");
        return PLACE.splitAsStream(message + "\0").map(Pattern::quote).collect(Collectors.joining(".+"))
            .replace("\0", "");
    }
}
