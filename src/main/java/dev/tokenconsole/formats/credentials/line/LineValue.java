package dev.tokenconsole.formats.credentials.line;

import java.util.List;
import java.util.Optional;

import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.NonValue;
import dev.tokenconsole.formats.credentials.found.Remark;

/** The value of a line. Not a record: it may be a secret. */
final class LineValue {
    private final String text;
    private final String written;
    private final Optional<Remark.Kind> nonValue;
    private final List<Doubt.Kind> doubts;

    private LineValue(String text, String written, Optional<Remark.Kind> nonValue, List<Doubt.Kind> doubts) {
        this.text = text;
        this.written = written;
        this.nonValue = nonValue;
        this.doubts = doubts;
    }

    static LineValue of(String text, Doubt.Kind... doubts) {
        return new LineValue(text, text, NonValue.kind(text), List.of(doubts));
    }

    /** No value; what exactly, the text itself tells better than {@code kind} if it tells anything. */
    static LineValue none(String text, Remark.Kind kind) {
        return new LineValue("", text, Optional.of(NonValue.kind(text).orElse(kind)), List.of());
    }

    String text() {
        return text;
    }

    /** The text that stands there, also if that is no value. */
    String written() {
        return written;
    }

    Optional<Remark.Kind> nonValue() {
        return nonValue;
    }

    Doubt.Kind[] doubts() {
        return doubts.toArray(Doubt.Kind[]::new);
    }
}
