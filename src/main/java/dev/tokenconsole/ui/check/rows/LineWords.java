package dev.tokenconsole.ui.check.rows;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.formats.report.ExchangeWords;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.verify.claims.Finding;

/** The cells of a row in words. */
public final class LineWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final String NOTHING = "–";

    private LineWords() {}

    /** The state. */
    public static String state(LineState state) {
        return switch (state.phase()) {
            case ASKING -> Messages.text("ui.check.asking");
            case WAITING -> Messages.text("ui.check.waiting");
            case RESTING -> state.result() != null
                && state.result().result() instanceof CheckResult.ValidWithFindings(List<Finding> findings, var _)
                && state.standing() == Standing.VALID ? findings(findings.size())
                : state.result() == null ? state.state().words() : state.result().stateWords();
        };
    }

    private static String findings(int number) {
        return number == 1 ? Messages.text("ui.check.findings.one") : Messages.text("ui.check.findings", number);
    }

    /** The reason in one sentence; empty if there is none. */
    public static String why(LineState state) {
        return state.result() == null ? "" : state.result().why();
    }

    /** The lifetime of the token in digits. */
    public static String lifetime(LineState state) {
        CheckedRow result = state.result();
        return result == null || result.expiresAt() == null ? NOTHING : TimeWords.digits(result.lifetime());
    }

    /** The time that the request took. */
    public static String took(LineState state) {
        CheckedRow result = state.result();
        return result == null || result.startedAt() == null ? NOTHING : ExchangeWords.millis(result.took());
    }

    /** The time of the request by the clock of this computer. */
    public static String when(LineState state) {
        CheckedRow result = state.result();
        Instant at = result == null ? null : result.startedAt();
        return at == null ? NOTHING : CLOCK.format(at.atZone(ZoneId.systemDefault()));
    }

    /** Ids and values of claims in the reason and the other sentences. */
    public static List<String> values(LineState state) {
        List<String> values = new ArrayList<>(List.of(state.row().clientId()));
        if (state.result() != null && state.result().result() instanceof CheckResult.Issued issued) {
            issued.findings().forEach(finding -> values.addAll(finding.values()));
        }
        return values;
    }

    /** All of the row for a screen reader. */
    public static String spoken(LineState state) {
        String words = state.row().name() + ", " + state(state) + ", " + state.row().environment();
        return why(state).isEmpty() ? words : words + ", " + why(state);
    }
}
