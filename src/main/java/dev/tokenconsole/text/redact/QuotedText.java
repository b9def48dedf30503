package dev.tokenconsole.text.redact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.text.DisplayText;

/**
 * Prepares text of a server for quotation: on one line, short, without control and direction characters, and without
 * secrets that the server may have echoed (see {@link Redactor}), which are known until {@link #close()}.
 */
public final class QuotedText implements AutoCloseable {
    /** The longest quotation, in characters. */
    static final int MAX_LENGTH = 200;

    /** Sentences or words that make up less are not worth more than a cut. */
    private static final int LEAST_LENGTH = 130;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?= )");
    private static final int MAX_NAME = 100;
    /** The longest text that is searched. */
    private static final int MAX_RAW = 4096;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\s]+");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:|/+=@-]{1,100}");

    private final Redactor redactor;

    /** {@code secret} stays the caller's. */
    public QuotedText(Secret secret) {
        redactor = new Redactor(secret);
    }

    /** The redactor of secrets. */
    public Redactor redactor() {
        return redactor;
    }

    /** The quotation of {@code raw}, at most {@link #MAX_LENGTH} characters; absent if nothing is left. */
    @Nullable public String quote(String raw) {
        String clean = clean(raw, MAX_RAW);
        return clean.isEmpty() ? null : shortened(clean);
    }

    /** {@code raw} as the name of something in a sentence: a host, an issuer, a media type. */
    public String name(String raw) {
        return clean(raw, MAX_NAME);
    }

    /** {@code raw} as an id for support requests; absent if it does not look like one. */
    public Optional<String> id(String raw) {
        String id = raw.strip();
        return ID.matcher(id).matches() && clean(id, id.length()).equals(id) ? Optional.of(id) : Optional.empty();
    }

    /** At most {@link #MAX_LENGTH} characters: whole sentences, else whole words, so that no code is cut in two. */
    private static String shortened(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int sentence = 0;
        for (Matcher end = SENTENCE_END.matcher(text); end.find() && end.end() <= MAX_LENGTH - 2;) {
            sentence = end.end();
        }
        if (sentence >= LEAST_LENGTH) {
            return text.substring(0, sentence) + " …";
        }
        int word = text.lastIndexOf(' ', MAX_LENGTH - 1);
        return word >= LEAST_LENGTH ? text.substring(0, word) + "…" : DisplayText.ellipsis(text, MAX_LENGTH);
    }

    private String clean(String raw, int max) {
        // Masked before and after: a secret may have such characters of its own, or be interrupted by others.
        String text = UNPRINTABLE.matcher(redactor.masked(raw, MAX_RAW)).replaceAll(" ").strip();
        return DisplayText.ellipsis(redactor.masked(text), max);
    }

    /** Forgets the secret. */
    @Override
    public void close() {
        redactor.close();
    }
}
