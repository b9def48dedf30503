package dev.tokenconsole.formats.credentials.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.EnvironmentWord;
import dev.tokenconsole.formats.credentials.found.Findings;

/**
 * Lines that belong together. Where a name stands among them twice with different values, each paragraph counts for
 * itself, and one that still holds two values of a name for nothing.
 */
final class LineSection {
    /** Signs that stand in commands, and in no heading. */
    private static final Pattern COMMAND = Pattern.compile("(?:^|\\s)[-/@]|[$%&|<>\\\\;{}=\"']");

    private final String name;
    private final boolean heading;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable CredentialFormat format;
    private int paragraph;
    private boolean named;

    /** A name with its value, and the paragraph that they stand in. */
    private static final class Entry {
        private final String name;
        private final LineValue value;
        private final int paragraph;

        Entry(String name, LineValue value, int paragraph) {
            this.name = name;
            this.value = value;
            this.paragraph = paragraph;
        }

        void putInto(FieldGroup group) {
            value.nonValue().ifPresentOrElse(kind -> group.putNoValue(name, kind, value.written()),
                () -> group.put(name, value.text(), value.doubts()));
        }
    }

    /** {@code heading} if the name is sure to be one; otherwise it may be a command of a script. */
    LineSection(String name, boolean heading) {
        this.name = name;
        this.heading = heading;
    }

    void put(CredentialFormat lineFormat, String field, LineValue value) {
        format = format == null ? lineFormat : format;
        entries.add(new Entry(field, value, paragraph));
    }

    /** Remembers that the section has said whose it is; returns whether it had before. */
    boolean takeName() {
        boolean before = named;
        named = true;
        return before;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void endParagraph() {
        paragraph++;
    }

    void addTo(Findings findings) {
        FieldGroup whole = group(entries);
        if (!whole.isAmbiguous()) {
            whole.addTo(findings);
            return;
        }
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i == entries.size() || entries.get(i).paragraph != entries.get(start).paragraph) {
                group(entries.subList(start, i)).addTo(findings);
                start = i;
            }
        }
    }

    private FieldGroup group(List<Entry> together) {
        CredentialFormat known = format == null ? CredentialFormat.TEXT : format;
        boolean script = known == CredentialFormat.ENV || known == CredentialFormat.CMD
            || known == CredentialFormat.INI;
        String sure = heading || !script || (EnvironmentWord.isIn(name) && !COMMAND.matcher(name).find()) ? name : "";
        FieldGroup group = new FieldGroup(new CredentialSource(known, sure, sure));
        together.forEach(entry -> entry.putInto(group));
        return group;
    }
}
