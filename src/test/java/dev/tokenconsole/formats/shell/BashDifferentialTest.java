package dev.tokenconsole.formats.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand random command lines, read by this program and by a real bash. The seed stands in the message. */
class BashDifferentialTest {
    private static final int LINES = 1000;
    /** So many in each build: a process each. */
    private static final int FEW_LINES = 50;
    private static final String PLAIN = "abcXYZ019._-+=:,@%/!\u00fc\u20ac";
    private static final String ANY = PLAIN + " \t'\"\\#;&|<>(){}[]*?~^\n";

    @Test
    @Tag("system")
    void bothReadTheSameWords() throws IOException, InterruptedException {
        compare(0, LINES);
    }

    @Test
    void bothReadTheSameFewWords() throws IOException, InterruptedException {
        compare(LINES, FEW_LINES);
    }

    private static void compare(int first, int lines) throws IOException, InterruptedException {
        for (int seed = first; seed < first + lines; seed++) {
            String line = line(new Random(seed));
            List<String> words = BashWords.of(line);
            assertEquals(Bash.arguments(line), words.subList(1, words.size()), "seed " + seed + ": " + line);
        }
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder("curl");
        for (int words = random.nextInt(1, 7); words > 0; words--) {
            line.append(random.nextInt(8) == 0 ? " \\\n  " : " ");
            for (int parts = random.nextInt(1, 5); parts > 0; parts--) {
                part(line, random);
            }
        }
        return line.append(switch (random.nextInt(8)) {
            case 0 -> " # a 'comment' \"with\" quotes";
            case 1 -> " >&1";
            case 2 -> " 2>&1";
            case 3 -> " 2>/dev/null </dev/null";
            case 4 -> "; true 'more'";
            case 5 -> " || true";
            default -> "";
        }).toString();
    }

    private static void part(StringBuilder line, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> line.append(text(PLAIN, random));
            case 1 -> line.append('\'').append(text(ANY + "$`", random).replace("'", "")).append('\'');
            case 2 -> line.append('"').append(doubleQuoted(random)).append('"');
            case 3 -> line.append("$'").append(ansi(random)).append('\'');
            case 4 -> {
                text(ANY + "$`", random).replace("\n", "").chars()
                    .forEach(c -> line.append('\\').append((char) c));
            }
            default -> line.append("''");
        }
    }

    /** A backslash keeps itself in front of most characters. */
    private static String doubleQuoted(Random random) {
        StringBuilder text = new StringBuilder();
        text(ANY + "$`", random).chars().forEach(c -> {
            boolean special = "\"\\$`".indexOf(c) >= 0;
            boolean kept = !special && c != '\n' && random.nextInt(6) == 0;
            text.append(special || kept ? "\\" : "").append((char) c);
        });
        return text.toString();
    }

    private static String ansi(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(switch (random.nextInt(10)) {
                case 0 -> "\\n";
                case 1 -> "\\t";
                case 2 -> "\\'";
                case 3 -> "\\\\";
                case 4 -> "\\x" + Integer.toHexString(random.nextInt(0x20, 0x7f));
                case 5 -> "\\u20ac";
                case 6 -> "\\" + Integer.toOctalString(random.nextInt(64, 127));
                case 7 -> "\\xc3\\xa9";
                case 8 -> "\\q";
                default -> text("ab \"$`{}[]\u00fc", random);
            });
        }
        return text.toString();
    }

    private static String text(String alphabet, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
