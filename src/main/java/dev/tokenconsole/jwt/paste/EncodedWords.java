package dev.tokenconsole.jwt.paste;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.form.LenientBase64;
import dev.tokenconsole.text.EncodedText;

/** Text that was written as base64 or in hexadecimal once more, as Kubernetes and many configurations keep it. */
public final class EncodedWords {
    /** Shorter than any token with a readable header. */
    private static final Pattern WORD = Pattern.compile("(?<![A-Za-z0-9+/_.-])[A-Za-z0-9+/_-]{32,}+={0,2}+(?![.])");
    private static final Pattern HEX =
        Pattern.compile("(?<![0-9A-Fa-f])(?:0x)?((?:[0-9A-Fa-f]{2}){32,}+)(?![0-9A-Fa-f])");
    /** Base64 in lines, as most programs write it. */
    private static final Pattern LINES = Pattern.compile("\\s*+(?:[A-Za-z0-9+/_-]{16,}+={0,2}+\\s++)++"
        + "(?:[A-Za-z0-9+/_-]++={0,2}+\\s*+)?+");
    private static final int MOST = 4;

    private EncodedWords() {}

    /** The texts that words of {@code pasted} hold, at most four. */
    public static List<Candidate> in(String pasted) {
        List<Candidate> found = new ArrayList<>();
        if (LINES.matcher(pasted).matches()) {
            LenientBase64.decode(pasted).flatMap(bytes -> text(bytes, "jwt.note.base64")).ifPresent(found::add);
        }
        Matcher hex = HEX.matcher(pasted);
        while (found.size() < MOST && hex.find()) {
            text(HexFormat.of().parseHex(hex.group(1)), "jwt.note.hex").ifPresent(found::add);
        }
        Matcher words = WORD.matcher(pasted);
        while (found.size() < MOST && words.find()) {
            LenientBase64.decode(words.group()).flatMap(bytes -> text(bytes, "jwt.note.base64")).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Candidate> text(byte[] bytes, String note) {
        EncodedText read = EncodedText.read(bytes);
        boolean text = read.certain() && read.text().chars()
            .allMatch(c -> (c >= ' ' && c != 0x7f) || c == '\n' || c == '\r' || c == '\t');
        return text ? Optional.of(Candidate.found(read.text(), List.of(Messages.text(note)))) : Optional.empty();
    }
}
