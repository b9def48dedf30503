package dev.tokenconsole.formats.credentials.tree;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** JSON objects within another text, also as word processors and programs write them. */
public final class EmbeddedJson {
    /** More braces than this are no page of documentation. */
    private static final int MOST_TRIES = 2000;
    /** The most times that a character of the text may be read, on average. */
    private static final int MOST_PASSES = 12;
    private static final Pattern NAMED = Pattern.compile("(?i)client[ _-]?+secret");

    /** A brace behind which a name of JSON or of its relatives follows. */
    private static final Pattern START =
        Pattern.compile("\\{[\\s\u00a0]*+(?:[\"'\u201c\u201d]|//|/\\*|[A-Za-z_$][\\w$]*+\\s*+:(?!-))");

    private final String text;
    private final StringBuilder rest;
    private boolean broken;
    private int found;

    /** Looks into {@code text}. */
    public EmbeddedJson(String text) {
        this.text = text;
        this.rest = new StringBuilder(text);
    }

    /** Hands each object that stands there on its own to {@code use}. */
    public void read(Consumer<Data> use) {
        pass(text, false, use);
        if (found == 0 && broken) {
            pass(text.replaceAll("[\u201c\u201d\u201e\u201f]", "\"").replace('\u00a0', ' '), false, use);
        }
        if (found == 0 && broken) {
            pass(text, true, use);
        }
    }

    /** The text with blanks in the place of the objects. */
    public String rest() {
        return rest.toString();
    }

    /** True if something like an object with a client secret could not be read. */
    public boolean isBroken() {
        return broken && found == 0;
    }

    private void pass(String from, boolean literal, Consumer<Data> use) {
        long budget = (long) MOST_PASSES * from.length() + 1000;
        int at = from.indexOf('{');
        for (int tries = 0; at >= 0 && tries < MOST_TRIES && budget > 0; tries++) {
            JsonData value = JsonData.at(from, at, literal);
            int end = Math.max(value.end(), at + 1);
            budget -= end - at;
            // Programs differ in what a backslash means.
            boolean usable = value.isValue() && value.data().isMap()
                && !(literal && from.substring(at, end).indexOf('\\') >= 0);
            if (usable && !value.data().members().isEmpty()) {
                use.accept(value.data());
                found += NAMED.matcher(from.substring(at, end)).find() ? 1 : 0;
                blank(at, end);
            }
            if (!usable) {
                int close = from.indexOf('}', at);
                close = close < 0 ? from.length() : close;
                broken |= START.matcher(from).region(at, close).lookingAt()
                    && NAMED.matcher(from.substring(at, close)).find();
                budget -= close - at;
            }
            at = from.indexOf('{', usable ? end : at + 1);
        }
    }

    private void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                rest.setCharAt(i, ' ');
            }
        }
    }
}
