package dev.tokenconsole.cli.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.CheckedSignature;
import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.wording.SignatureWords;

/** The results of a check for a person: a table, the gravest first, and the counts below it. */
final class CheckTable {
    private static final String RESET = "\u001b[0m";

    private CheckTable() {}

    /** The table; with {@code coloured} the states have colours. */
    static String of(CheckReport report, boolean coloured) {
        List<CheckedRow> rows = report.gravestFirst();
        Table table = new Table("");
        boolean verified = rows.stream().anyMatch(row -> row.signature() != null);
        row(table, verified, Messages.text("cli.check.column.state"), Messages.text("cli.column.profile"),
            Messages.text("cli.column.environment"), Messages.text("cli.check.column.lifetime"),
            Messages.text("cli.check.column.took"), Messages.text("cli.check.column.signature"),
            Messages.text("cli.check.column.why"));
        rows.forEach(row -> row(table, verified, state(row), row.row().name(), row.row().environment(), lifetime(row),
            row.startedAt() == null ? "" : Messages.text("cli.check.milliseconds", row.took().toMillis()),
            row.signature() == null ? "" : SignatureWords.brief(row.signature().verdict()), why(row, report)));
        String text = table.text();
        return (coloured ? coloured(text, rows) : text) + counts(report);
    }

    /** Without the last but one of {@code cells}, the signature, unless that of any row was verified. */
    private static void row(Table table, boolean verified, String... cells) {
        List<String> all = new ArrayList<>(List.of(cells));
        if (!verified) {
            all.remove(cells.length - 2);
        }
        table.row(all.toArray(String[]::new));
    }

    /** Each failure that has a verdict, with cause, next step, the words of the server, and the key of a signature. */
    static String details(CheckReport report, Instant now) {
        StringBuilder text = new StringBuilder();
        for (CheckedRow row : report.gravestFirst()) {
            FailureVerdict verdict = row.verdict();
            if (verdict != null) {
                String words = verdict.serverMessage();
                text.append('\n').append(DisplayText.escape(row.row().name() + ": " + verdict.title())).append(".\n")
                    .append(DisplayText.escape(verdict.cause())).append('\n')
                    .append(DisplayText.escape(verdict.nextStep())).append('\n')
                    .append(words == null ? "" : Messages.text("cli.failure.server-words", words) + "\n")
                    .append(verdict.supportIds().isEmpty() ? ""
                        : Messages.text("cli.failure.support-ids", String.join(", ", verdict.supportIds())) + "\n")
                    .append(key(row, now));
            }
        }
        return text.toString();
    }

    /** The provenance of the key; that of keys that could not be fetched is in the verdict. */
    private static String key(CheckedRow row, Instant now) {
        CheckedSignature signature = row.signature();
        String key = signature == null || signature.verdict() instanceof SignatureVerdict.CannotAsk ? ""
            : SignatureWords.provenance(signature.verdict(), now);
        return key.isEmpty() ? "" : key + "\n";
    }

    private static String counts(CheckReport report) {
        long recent = report.rows().stream().filter(CheckReport::isRecent).count();
        return "\n" + Messages.text("cli.check.counts", report.rows().size(), report.count(Standing.VALID),
            report.count(Standing.FAILED), report.count(Standing.UNJUDGED))
            + (recent == 0 ? "" : Messages.text("cli.check.counts.recent", recent))
            + (report.stopped() ? " " + Messages.text("cli.check.counts.stopped") : "") + "\n";
    }

    private static String state(CheckedRow row) {
        return row.stateWords();
    }

    private static String lifetime(CheckedRow row) {
        return row.expiresAt() == null ? "" : TimeWords.length(row.lifetime());
    }

    private static String why(CheckedRow row, CheckReport report) {
        String why = DisplayText.escape(row.why());
        return report.rows().stream().filter(each -> each.row().number() == row.sameAs()).findFirst()
            .map(asked -> (why + " " + Messages.text("cli.check.same-as", asked.row().name())).strip()).orElse(why);
    }

    /** The state stands at the start of the first line of each row; the further lines of a row begin with spaces. */
    private static String coloured(String text, List<CheckedRow> rows) {
        StringBuilder coloured = new StringBuilder();
        int next = 0;
        for (String line : text.lines().skip(1).toList()) {
            boolean first = next < rows.size() && line.startsWith(state(rows.get(next)));
            if (first) {
                String words = state(rows.get(next));
                coloured.append(colour(rows.get(next).standing())).append(words).append(RESET)
                    .append(line.substring(words.length())).append('\n');
                next++;
            } else {
                coloured.append(line).append('\n');
            }
        }
        return text.lines().findFirst().orElse("") + "\n" + coloured;
    }

    private static String colour(Standing standing) {
        return switch (standing) {
            case FAILED -> "\u001b[31m";
            case UNJUDGED -> "\u001b[33m";
            case VALID -> "\u001b[32m";
        };
    }
}
