package dev.tokenconsole.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding F6: one writer escapes what could steer a terminal, however it is written to. */
class SafeWriterTest {
    private final StringWriter target = new StringWriter();
    private final PrintWriter out = SafeWriter.around(new PrintWriter(target));

    @ParameterizedTest
    @CsvSource({
        "27, \\u001b", "7, \\u0007", "155, \\u009b", "8238, \\u202e", "8203, \\u200b", "13, \\u000d", "0, \\u0000",
        "8232, \\u2028", "55296, \\ud800", "127, \\u007f"
    })
    void everyUnitIsEscapedByEachMethod(int unit, String escaped) {
        String text = String.valueOf((char) unit);
        out.write(unit);
        out.write("a" + text, 0, 2);
        out.write((text + "b").toCharArray(), 0, 2);
        out.print(text);
        out.append(text).append((char) unit);
        out.printf("%s", text);
        out.flush();
        assertEquals(escaped + "a" + escaped + escaped + "b" + escaped.repeat(4), target.toString());
    }

    @Test
    void textStaysAsItIs() {
        String text = "Gr\u00f6\u00dfe \u2600\ufe0f \ud83d\udd11\n\tline\n";
        text.chars().forEach(out::write);
        out.flush();
        assertEquals(text, target.toString());
    }
}
