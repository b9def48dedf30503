package dev.tokenconsole.formats.credentials.line;

import java.util.List;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.EnvironmentWord;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.request.FormData;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.credentials.request.RequestHeader;

/** Lines of a name and a value, in sections. */
public final class CredentialLines {
    private static final int LINES_OF_A_VALUE = 100;
    private static final int LONGEST_HEADING = 40;
    private static final int MOST_WORDS_OF_A_HEADING = 4;

    private static final Pattern QUOTED_PRINTABLE = Pattern.compile("=3D|(?m)=20\\r?$|quoted-printable");
    /** Commands on one line that set a variable each. */
    private static final Pattern COMMANDS = Pattern.compile("(?:;|&&)[ \\t]++(?=export[ \\t]++[A-Za-z_]\\w*+=)");

    /** A word with a digit in it, or a long one; no address and no name. */
    private static final Pattern END_OF_VALUE = Pattern.compile(
        "(?!.*://)(?![A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++(?:/.*+)?+$)(?:(?=.*[0-9])\\S{3,}+|\\S{12,}+)(?<!:)");

    private final List<String> written;
    private final List<CredentialLine> lines;
    private final Findings findings;
    private final boolean program;
    private final CmdValue cmd;
    /** The text is the source of a mail, in which an equals sign begins an escape or goes on in the next line. */
    private final boolean quotedPrintable;
    private LineSection section = new LineSection("", true);

    /** {@code program} if the text is one: what it gives to names is then said, and never taken. */
    public CredentialLines(String text, boolean program, Findings findings) {
        this.written = text.lines().flatMap(COMMANDS::splitAsStream).toList();
        this.lines = written.stream().map(CredentialLine::of).toList();
        this.program = program;
        this.cmd = CmdValue.in(text);
        this.quotedPrintable = QUOTED_PRINTABLE.matcher(text).find();
        this.findings = findings;
    }

    /** Reads all lines. */
    public void read() {
        boolean notes = lines.stream().anyMatch(line -> line.kind() == CredentialLine.Kind.NOTE
            && FieldGroup.isCredential(line.name()));
        for (int i = 0; i < lines.size(); i++) {
            CredentialLine line = lines.get(i);
            switch (line.kind()) {
                case BLANK -> section.endParagraph();
                case COMMENT -> comment(line.name(), notes);
                case SECTION -> begin(line.name());
                case SHELL -> shell(line, i);
                case CMD -> setting(CredentialFormat.CMD, line.name(), cmd.of(line.written()));
                case CMD_QUOTED -> setting(CredentialFormat.CMD, line.name(), cmd.quoted(line.written()));
                case SETTING -> setting(CredentialFormat.INI, line.name(),
                    SettingValue.of(line.written(), line.name().matches(".*[.-].*")));
                case NOTE -> i = note(line, i);
                case FORM -> form(line.written());
                case PROGRAM -> programLine(line);
                case OTHER -> i = other(line.name(), i);
            }
        }
        begin("");
    }

    private void begin(String name) {
        section.addTo(findings);
        section = new LineSection(name, true);
    }

    private void comment(String words, boolean notes) {
        if (notes || words.endsWith(":") || (EnvironmentWord.isIn(words) && words.indexOf('=') < 0)) {
            begin(heading(words));
        } else {
            section.endParagraph();
        }
    }

    private void shell(CredentialLine line, int at) {
        List<String> others = line.written().indexOf('=') < 0 ? List.of() : ShellValue.others(line.written());
        if (FieldGroup.matters(line.name())) {
            setting(CredentialFormat.ENV, line.name(), ShellValue.of(line.written(),
                written.subList(at + 1, Math.min(written.size(), at + 1 + LINES_OF_A_VALUE))));
        }
        for (String other : others) {
            int equals = other.indexOf('=');
            setting(CredentialFormat.ENV, other.substring(0, equals), LineValue.of(other.substring(equals + 1)));
        }
    }


    private void setting(CredentialFormat format, String name, LineValue value) {
        if (FieldGroup.isName(name) && section.takeName()) {
            begin("");
            section.takeName();
        }
        put(format, name, value);
    }

    /** One request, whatever stands around it. */
    private void form(String written) {
        begin("");
        FieldGroup group = new FieldGroup(new CredentialSource(CredentialFormat.HTTP, ""));
        int query = written.indexOf('?');
        if (written.startsWith("http") && query > 0) {
            group.putRequestAddress(written.substring(0, query), written.substring(query + 1));
        }
        FormData.put(written.substring(written.startsWith("http") ? query + 1 : 0), group);
        group.addTo(findings);
    }

    private void header(String value) {
        FieldGroup group = new FieldGroup(new CredentialSource(CredentialFormat.HTTP, ""));
        RequestHeader.put("Authorization", value, group);
        group.addTo(findings);
    }

    private void programLine(CredentialLine line) {
        if (FieldGroup.isCredential(line.name())) {
            LineValue value = SettingValue.of(line.written(), false);
            value.nonValue().ifPresent(kind -> findings.remark(new Remark(kind, line.name())));
        }
        begin("");
    }

    /** The place of the last line that belongs to the note. */
    private int note(CredentialLine line, int at) {
        String name = line.name();
        if (FieldGroup.isCredential(name)) {
            return line.written().isBlank() ? nextLine(name, at) : putNote(name, line.written(), at);
        }
        if (name.equalsIgnoreCase("Authorization")) {
            header(line.written());
        } else if (FieldGroup.isAddress(name)) {
            NoteValue.addresses(line.written())
                .forEach(each -> put(CredentialFormat.TEXT, name, LineValue.of(each)));
        } else if (FieldGroup.isName(name) && !line.written().isBlank()) {
            if (!section.isEmpty() || section.takeName()) {
                begin(heading(line.written()));
                section.takeName();
            }
            put(CredentialFormat.TEXT, name, LineValue.of(line.written().strip()));
        } else if (line.written().isBlank() || EnvironmentWord.isIn(name)
                || (EnvironmentWord.isIn(line.written()) && !heading(line.written()).isEmpty())) {
            begin(heading(line.written().isBlank() || EnvironmentWord.isIn(name) ? name : line.written()));
        }
        return at;
    }

    private int putNote(String name, String written, int at) {
        LineValue value = NoteValue.of(written);
        boolean escaped = quotedPrintable && value.text().indexOf('=') >= 0;
        boolean wrapped = value.nonValue().isEmpty() && goesOn(at + 1);
        put(CredentialFormat.TEXT, name, escaped ? LineValue.of(value.text(), Doubt.Kind.QUOTING)
            : wrapped ? LineValue.of(value.text(), Doubt.Kind.WRAPPED) : value);
        return at;
    }

    /** True if the line at {@code next} is a word that may be the end of a value: mail programs break long lines. */
    private boolean goesOn(int next) {
        String word = next < written.size() ? written.get(next).replaceFirst("^[\\s>]*+", "").strip() : "";
        return END_OF_VALUE.matcher(word).matches() && !FieldGroup.matters(lines.get(next).name());
    }

    /** A name alone on its line has its value on the next, if that is one word and no name itself. */
    private int nextLine(String name, int at) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).kind() == CredentialLine.Kind.BLANK) {
            next++;
        }
        boolean word = next < lines.size() && lines.get(next).kind() == CredentialLine.Kind.OTHER
            && !lines.get(next).name().matches(".*\\s.*") && !FieldGroup.isCredential(lines.get(next).name());
        return word ? putNote(name, lines.get(next).name(), next) : at;
    }

    private int other(String words, int at) {
        if (FieldGroup.isCredential(words) && words.split("\\s+", -1).length <= MOST_WORDS_OF_A_HEADING) {
            return nextLine(words, at);
        }
        section.addTo(findings);
        section = new LineSection(heading(words), false);
        return at;
    }

    private void put(CredentialFormat format, String name, LineValue value) {
        if (!FieldGroup.matters(name)) {
            return;
        }
        if (!program || name.indexOf(' ') > 0) {
            section.put(format, name, value);
        } else if (FieldGroup.isCredential(name)) {
            value.nonValue().ifPresent(kind -> findings.remark(new Remark(kind, name)));
        }
    }

    /** The words of a heading, if they are few enough to be one. */
    private static String heading(String words) {
        String plain = words.replaceAll("[#*=_:`\\[\\]-]+", " ").strip();
        List<String> kept = List.of(plain.split("\\s+", -1));
        return words.length() <= LONGEST_HEADING && kept.size() <= MOST_WORDS_OF_A_HEADING
            ? String.join(" ", kept) : "";
    }
}
