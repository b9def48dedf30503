package dev.tokenconsole.formats.credentials.line;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** One line, told apart into what it is. Not a record: it may hold a secret. */
final class CredentialLine {
    private static final int LONGEST = 8192;
    private static final int LONGEST_NAME = 80;
    private static final Pattern HEADING = Pattern.compile("\\[{1,2}\\s*+([^\\[\\]=]{1,80}+)]{1,2}\\s*+(?:[#;].*+)?+");
    private static final Pattern COMMENT = Pattern.compile("(?:#|//|;|--|rem\\s|REM\\s|<!--|/\\*).*+");
    private static final Pattern FORM =
        Pattern.compile("(?:https?://[^\\s?]++\\?)?+[A-Za-z_][\\w.%-]*+=[^&\\s]*+(?:&[A-Za-z_][\\w.%-]*+=[^&\\s]*+)++");
    private static final Pattern BOTH =
        Pattern.compile("(?i)client_?id=[^&]*+&(?:.*&)?client_?secret=|client_?secret=[^&]*+&(?:.*&)?client_?id=");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*\u2022>\u00b7]\\s++|\\d{1,2}[.)]\\s++)");
    /** The name of a value as people write it: a few words, with what belongs to them in brackets. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}\\p{N}_./'\u2019-]*+"
        + "(?:[ \u00a0]{1,2}[\\p{L}\\p{N}(\\[][\\p{L}\\p{N}_./)\\]-]*+){0,5}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*+");
    private static final Set<String> SHELL_WORDS = Set.of("export", "readonly", "local", "declare", "env", "-x", "-e",
        "--env", "-gx", "typeset");
    private static final Set<String> PROGRAM_WORDS = Set.of("const", "let", "var", "final", "static", "public",
        "private", "protected", "internal", "string", "val", "dim", "def", "auto", "char");

    private final Kind kind;
    private final String name;
    private final String written;

    /** The kinds of lines. */
    enum Kind {
        /** Nothing. */
        BLANK,
        /** A remark of a file. */
        COMMENT,
        /** {@code [name]}. */
        SECTION,
        /** {@code NAME=value}, as a shell has it. */
        SHELL,
        /** {@code set NAME=value}, as the Windows command prompt has it. */
        CMD,
        /** {@code set "NAME=value"}, which keeps all characters. */
        CMD_QUOTED,
        /** {@code name = value}. */
        SETTING,
        /** {@code name: value}. */
        NOTE,
        /** The fields of a form, alone or behind an address. */
        FORM,
        /** A line of a program. */
        PROGRAM,
        /** Anything else. */
        OTHER
    }

    private CredentialLine(Kind kind, String name, String written) {
        this.kind = kind;
        this.name = name;
        this.written = written;
    }

    Kind kind() {
        return kind;
    }

    /** The name, or the words of a heading or of a comment. */
    String name() {
        return name;
    }

    /** The rest of the line behind the sign. */
    String written() {
        return written;
    }

    static CredentialLine of(String line) {
        String text = line.strip();
        if (text.isEmpty() || line.length() > LONGEST) {
            return new CredentialLine(text.isEmpty() ? Kind.BLANK : Kind.OTHER, "", "");
        }
        char first = text.charAt(0);
        Matcher heading = HEADING.matcher(text);
        if (first == '[' && heading.matches()) {
            return new CredentialLine(Kind.SECTION, heading.group(1).strip(), "");
        }
        // Spring's settings: another document begins.
        if (text.equals("#---") || text.equals("!---")) {
            return new CredentialLine(Kind.SECTION, "", "");
        }
        if ("#/;-<rR".indexOf(first) >= 0 && COMMENT.matcher(text).matches()) {
            return new CredentialLine(Kind.COMMENT, text.replaceFirst("^[#/;<!*-]++\\s*+", ""), "");
        }
        if (text.indexOf('&') > 0 && FORM.matcher(text).matches() && BOTH.matcher(text).find()) {
            return new CredentialLine(Kind.FORM, "", text);
        }
        String plain = Character.isLetter(first) ? text : BULLET.matcher(text).replaceFirst("");
        CredentialLine named = named(plain, line);
        return named != null ? named : new CredentialLine(Kind.OTHER, text, "");
    }

    private static @Nullable CredentialLine named(String text, String line) {
        int sign = sign(text);
        if (sign <= 0 || sign > LONGEST_NAME) {
            return null;
        }
        String left = text.substring(0, sign).strip();
        left = left.endsWith("*") || left.endsWith("`") || left.startsWith("*") || left.startsWith("`")
            ? left.replaceAll("^[*_`]+|[*_`]+$", "").strip() : left;
        String right = text.substring(sign + 1);
        char c = text.charAt(sign);
        if (left.startsWith("\"") || left.startsWith("'") || left.startsWith("$") || left.isEmpty()) {
            return new CredentialLine(Kind.PROGRAM, left, right);
        }
        if (c != '=') {
            if (!WORDS.matcher(left).matches()) {
                return null;
            }
            return new CredentialLine(Kind.NOTE, left, right.replaceFirst("^\\*\\*", ""));
        }
        return right.startsWith("=") || right.startsWith(">") || "!<>+?:".indexOf(left.charAt(left.length() - 1)) >= 0
            ? new CredentialLine(Kind.PROGRAM, left, right) : assigned(text.substring(0, sign), left, right, line);
    }

    private static CredentialLine assigned(String before, String left, String right, String line) {
        String[] words = left.split("\\s+", -1);
        String last = words[words.length - 1];
        String first = words[0].toLowerCase(Locale.ROOT);
        boolean blanks = !before.equals(before.stripTrailing()) || right.startsWith(" ") || right.startsWith("\t");
        if (words.length > 2 && first.equals("set") && words[1].matches("(?i)/[pa]")) {
            // It asks for the value, or computes it.
            return new CredentialLine(Kind.PROGRAM, last, "%" + last + "%");
        }
        if (words.length > 1 && (first.equals("set") || first.equals("setx"))) {
            return last.startsWith("\"")
                ? new CredentialLine(Kind.CMD_QUOTED, last.substring(1), right.replaceFirst("\"[^\"]*+$", ""))
                : new CredentialLine(Kind.CMD, last, afterSign(line));
        }
        boolean leads = true;
        boolean program = false;
        for (int i = 0; i + 1 < words.length; i++) {
            String word = words[i].toLowerCase(Locale.ROOT);
            leads &= SHELL_WORDS.contains(word);
            program |= PROGRAM_WORDS.contains(word) || word.endsWith(":");
        }
        if (program) {
            return new CredentialLine(Kind.PROGRAM, last, right);
        }
        if (!leads) {
            return WORDS.matcher(left).matches() ? new CredentialLine(Kind.NOTE, left, right)
                : new CredentialLine(Kind.OTHER, left, "");
        }
        boolean identifier = last.matches("[A-Za-z_][A-Za-z0-9_]*+");
        if (!NAME.matcher(last).matches()) {
            return new CredentialLine(Kind.OTHER, left, "");
        }
        return new CredentialLine(identifier && !blanks ? Kind.SHELL : Kind.SETTING, last, right);
    }

    /** cmd keeps what stands behind the sign, to the last blank. */
    private static String afterSign(String line) {
        return line.substring(line.indexOf('=') + 1).replaceFirst("\r$", "");
    }

    private static boolean signFollows(String text, int at) {
        int next = at;
        while (next < text.length() && (text.charAt(next) == '\t' || text.charAt(next) == ' ')) {
            next++;
        }
        return next < text.length() && "=:".indexOf(text.charAt(next)) >= 0;
    }

    /** The sign that ends the name: the first colon, equals sign or tab. */
    private static int sign(String text) {
        for (int i = 0; i < Math.min(text.length(), LONGEST_NAME + 1); i++) {
            char c = text.charAt(i);
            boolean colon = c == ':' && !text.startsWith("://", i) && !text.startsWith(":=", i);
            if (c == '=' || colon || (c == '\t' && !signFollows(text, i))) {
                return i;
            }
        }
        return -1;
    }
}
