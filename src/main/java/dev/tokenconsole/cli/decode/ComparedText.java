package dev.tokenconsole.cli.decode;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.json.JsonLeaf;
import dev.tokenconsole.verify.compare.Difference;
import dev.tokenconsole.verify.compare.DifferenceWords;

/** The differences of two tokens, for people. */
final class ComparedText {
    /** More of them nobody reads; JSON has all. */
    private static final int MOST = 200;

    private ComparedText() {}

    static String of(TokenPair pair) {
        List<Difference> differences = pair.differences();
        StringBuilder text = new StringBuilder(
            section("cli.decode.heading.header", Difference.Part.HEADER, differences));
        text.append(text.isEmpty() ? "" : "\n").append(section("cli.decode.heading.claims", Difference.Part.CLAIMS,
            differences));
        String signatures = signatures(pair);
        text.append(text.isEmpty() || signatures.isEmpty() ? "" : "\n").append(signatures);
        if (differences.isEmpty()) {
            text.insert(0, Messages.text(pair.sameText()
                ? "cli.decode.compare.same" : "cli.decode.compare.same-claims") + "\n");
        }
        return text.toString();
    }

    private static String section(String heading, Difference.Part part, List<Difference> all) {
        List<Difference> differences = all.stream().filter(each -> each.part() == part).toList();
        if (differences.isEmpty()) {
            return "";
        }
        Table table = new Table("  ");
        differences.stream().limit(MOST).forEach(each -> {
            table.row(DifferenceWords.path(each.place()), each.reason());
            value(table, "cli.decode.compare.first", part, each.first());
            value(table, "cli.decode.compare.second", part, each.second());
        });
        return DecodedText.section(heading, table.text() + (differences.size() <= MOST ? ""
            : "  " + Messages.text("cli.decode.compare.more", differences.size() - MOST) + "\n"));
    }

    private static void value(Table table, String key, Difference.Part part, @Nullable JsonLeaf leaf) {
        if (leaf != null) {
            table.row("", Messages.text(key, DifferenceWords.shown(part, leaf)));
        }
    }

    /** Only where their notes differ: two signatures of one key are different texts, too. */
    private static String signatures(TokenPair pair) {
        String first = TokenPair.signature(pair.first());
        String second = TokenPair.signature(pair.second());
        return first == null || second == null || Objects.equals(first, second) ? ""
            : DecodedText.section("cli.decode.heading.signature", new Table("  ")
                .row(Messages.text("cli.decode.compare.first", first))
                .row(Messages.text("cli.decode.compare.second", second)).text());
    }
}
