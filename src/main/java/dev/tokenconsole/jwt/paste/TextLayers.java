package dev.tokenconsole.jwt.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;

/**
 * A text as it stands, then with one encoding after the other taken off: percent signs of an address, escapes of JSON,
 * quoted-printable and the line breaks of a mail, invisible characters. Each layer builds on the one before, so that
 * what was encoded twice is found as well.
 */
public final class TextLayers {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}++");
    private static final int PERCENT_ROUNDS = 2;
    private static final int ESCAPE_ROUNDS = 3;

    private final List<TextLayer> layers = new ArrayList<>();

    private TextLayers(String text) {
        layers.add(new TextLayer(text, List.of()));
    }

    /** The layers of {@code text}, the text itself first; at most ten. */
    public static List<TextLayer> of(String text) {
        TextLayers all = new TextLayers(text);
        all.off(1, TextLayers::visible, "jwt.note.blanks-inside");
        all.off(PERCENT_ROUNDS, PercentEncoding::decode, "jwt.note.percent");
        all.off(ESCAPE_ROUNDS, JsonEscapes::resolve, "jwt.note.escapes");
        all.off(1, QuotedPrintable::decode, "jwt.note.quoted-printable");
        TextLayer inLines = all.layers.getLast();
        all.off(1, MailLines::joinWrapped, "jwt.note.blanks-inside");
        all.off(inLines, MailLines::join, "jwt.note.blanks-inside");
        return all.layers;
    }

    private static String visible(String text) {
        return text.chars().allMatch(c -> c < 0x80) ? text : INVISIBLE.matcher(text).replaceAll("");
    }

    private void off(int rounds, UnaryOperator<String> decoder, String note) {
        for (int round = 0; round < rounds; round++) {
            if (!off(layers.getLast(), decoder, note)) {
                return;
            }
        }
    }

    private boolean off(TextLayer before, UnaryOperator<String> decoder, String note) {
        String decoded = decoder.apply(before.text());
        if (decoded.equals(before.text())) {
            return false;
        }
        List<String> notes = new ArrayList<>(before.notes());
        String sentence = Messages.text(note);
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
        layers.add(new TextLayer(decoded, notes));
        return true;
    }
}
