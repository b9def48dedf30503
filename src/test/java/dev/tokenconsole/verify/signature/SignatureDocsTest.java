package dev.tokenconsole.verify.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.verify.fetch.FetchFault;
import dev.tokenconsole.verify.keyset.KeySetFault;

/** The page on signatures has every verdict and every reason, in the words of the program. */
class SignatureDocsTest {
    private static final Path PAGE = Path.of("docs", "signatures.md");

    @Test
    void everyVerdictAndItsReasonsAreThere() throws IOException {
        List<String> rows = SignatureReasons.all().entrySet().stream().map(SignatureDocsTest::row).toList();
        assertEquals(rows, rowsUnder("## Verdicts"));
    }

    @Test
    void everyFaultOfAKeySetIsThere() throws IOException {
        assertEquals(Stream.of(KeySetFault.values())
            .map(fault -> "| `" + fault.id() + "` | " + fault.text() + " |").toList(), rowsUnder("## Key sets"));
    }

    @Test
    void everyFailureToFetchIsThere() throws IOException {
        assertEquals(Stream.of(FetchFault.values()).map(fault -> "| `" + fault.id() + "` | "
            + fault.verdict("ADDRESS", "…").title() + " | " + fault.verdict("ADDRESS", "…").cause() + " |").toList(),
            rowsUnder("## Fetching"));
    }

    private static String row(Map.Entry<String, String> reason) {
        String[] parts = reason.getKey().split(" ", 2);
        return "| `" + parts[0] + "` | " + (parts.length == 1 ? "" : "`" + parts[1] + "` ") + "| " + reason.getValue()
            + " |";
    }

    /** Those of the first table behind the heading, without its head. */
    private static List<String> rowsUnder(String heading) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int start = lines.indexOf(heading);
        assertTrue(start >= 0, heading);
        return lines.stream().skip(start + 1).dropWhile(line -> !line.startsWith("|")).takeWhile(
            line -> line.startsWith("|")).skip(2).toList();
    }
}
