package dev.tokenconsole.formats.credentials.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** A block of a {@code .bru} file. Not a record: it may hold a secret. */
final class BruBlock {
    private final String name;
    private final String body;

    private BruBlock(String name, String body) {
        this.name = name;
        this.body = body;
    }

    /** Each block up to the bracket that closes it at the beginning of a line. */
    static List<BruBlock> all(Matcher start, String text) {
        List<BruBlock> blocks = new ArrayList<>();
        int at = 0;
        while (at <= text.length() && start.find(at)) {
            int end = start.end();
            while (end < text.length() && !text.startsWith("\n}", end) && !text.startsWith("\n]", end)) {
                end++;
            }
            blocks.add(new BruBlock(start.group(1), text.substring(start.end(), end)));
            at = end + 1;
        }
        return blocks;
    }

    String name() {
        return name;
    }

    String body() {
        return body;
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }
}
