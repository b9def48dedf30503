package dev.tokenconsole.formats.credentials.command;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.credentials.request.RequestHeader;
import dev.tokenconsole.formats.credentials.tree.BodyFields;
import dev.tokenconsole.formats.shell.ShellCommand;
import dev.tokenconsole.model.environment.TokenRecipe;

/**
 * A script for PowerShell: the variables it sets, its hashtables, and what its {@code Invoke-RestMethod} and
 * {@code Invoke-WebRequest} send.
 */
public final class PowerShellScript {
    private static final Pattern STEP = Pattern.compile(
        "(?im)(?:^|(?<=[;({|=]))[ \\t]*+(?:\\[\\w++][ \\t]*+)?+\\$((?:env:|script:|global:)?+\\w++)[ \\t]*+=(?!=)"
            + "|(?<![\\w-])(Invoke-RestMethod|Invoke-WebRequest|irm|iwr)(?=\\s)");
    private static final Pattern MARK = Pattern.compile(
        "(?im)(?<![\\w-])(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr)(?=\\s)"
            + "|^[ \\t]*+\\$(?:env:)?+\\w++[ \\t]*+=[ \\t]*+['\"@]");
    private static final int MOST_STEPS = 2000;

    private final String text;
    private final Findings findings;
    private final PowerShellReader reader;
    private final FieldGroup set =
        new FieldGroup(new CredentialSource(CredentialFormat.POWERSHELL, ""));

    /** Reads {@code text} into {@code findings}. */
    public PowerShellScript(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.reader = new PowerShellReader(text, 0);
    }

    /** True if {@code text} looks like one. */
    public static boolean isOne(String text) {
        return MARK.matcher(text).find();
    }

    /** Reads each statement that sets a variable or sends a request. */
    public void read() {
        Matcher step = STEP.matcher(text);
        int at = 0;
        for (int count = 0; count < MOST_STEPS && at <= text.length() && step.find(at); count++) {
            reader.moveTo(step.end());
            String name = step.group(1);
            if (name != null) {
                assign(name);
            } else {
                request();
            }
            at = Math.max(step.end(), Math.min(reader.at(), text.length()));
        }
        set.addTo(findings);
    }

    private void assign(String name) {
        int start = reader.at();
        PowerShellValue value = reader.expression();
        reader.set(name, value);
        if (value.isText()) {
            // In PHP and others such a line means something else.
            boolean other = text.startsWith(";", reader.at())
                && text.substring(start, reader.at()).matches("(?s).*[\\\\`$].*|.*''.*|.*\"\".*");
            String field = name.replaceFirst("(?i)^(?:env|script|global):", "");
            set.put(field, value.text(), other ? new Doubt.Kind[] {Doubt.Kind.QUOTING} : new Doubt.Kind[0]);
        } else if (value.entries().isEmpty()) {
            // The right side may still hold a request.
            reader.moveTo(start);
        }
        FieldGroup table = group();
        put(value, table::put, table::putNoValue);
        if (value.text().strip().startsWith("{")) {
            BodyFields.body(value.text(), table);
        }
        table.addTo(findings);
    }

    private void request() {
        Map<String, PowerShellValue> parameters = new HashMap<>();
        PowerShellValue first = null;
        while (true) {
            reader.skipBlanks();
            int at = reader.at();
            if (at >= text.length() || "\n;|)}&".indexOf(text.charAt(at)) >= 0) {
                break;
            }
            if (text.startsWith("-", at)) {
                String name = word(at + 1);
                reader.moveTo(at + 1 + name.length() + (text.startsWith(":", at + 1 + name.length()) ? 1 : 0));
                reader.skipBlanks();
                parameters.put(name.toLowerCase(Locale.ROOT), argument());
            } else if (text.startsWith("@", at) && !text.startsWith("@{", at)) {
                String name = word(at + 1);
                reader.moveTo(at + 1 + Math.max(1, name.length()));
                reader.variable(name).entries()
                    .forEach(entry -> parameters.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
            } else {
                PowerShellValue value = argument();
                first = first == null ? value : first;
            }
            if (reader.at() == at) {
                reader.moveTo(at + 1);
            }
        }
        send(parameters, first);
    }

    /** A value, or a bare word. */
    private PowerShellValue argument() {
        int start = reader.at();
        if (text.startsWith("-", start)) {
            return PowerShellValue.UNKNOWN;
        }
        PowerShellValue value = reader.primary();
        if (reader.at() > start) {
            return value;
        }
        int end = start;
        while (end < text.length() && " \t\r\n;|)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        reader.moveTo(end);
        return PowerShellValue.text(text.substring(start, end));
    }

    private void send(Map<String, PowerShellValue> parameters, @Nullable PowerShellValue first) {
        FieldGroup sent = group();
        PowerShellValue url = parameters.getOrDefault("uri", first == null ? PowerShellValue.UNKNOWN : first);
        boolean named = parameters.containsKey("uri") || first != null;
        sent.putRequestAddress(named && !url.isText() ? String.valueOf(ShellCommand.EXPANSION) : url.text());
        PowerShellValue body = parameters.getOrDefault("body", PowerShellValue.UNKNOWN);
        put(body, sent::putSent, sent::putSentNoValue);
        if (!body.entries().isEmpty()) {
            // A table is sent as a form.
            sent.sentAs(TokenRecipe.Body.FORM);
        }
        BodyFields.body(body.text(), sent);
        parameters.getOrDefault("headers", PowerShellValue.UNKNOWN).entries()
            .forEach(header -> RequestHeader.put(header.getKey(), header.getValue().text(), sent));
        sent.addTo(findings);
    }

    private static void put(
            PowerShellValue table, FieldGroup.Target target, BiConsumer<String, Remark.Kind> unread) {
        table.entries().forEach(entry -> {
            if (entry.getValue().isText()) {
                target.put(entry.getKey(), entry.getValue().text());
            } else {
                unread.accept(entry.getKey(), Remark.Kind.EXPRESSION);
            }
        });
    }

    private static FieldGroup group() {
        return new FieldGroup(new CredentialSource(CredentialFormat.POWERSHELL, ""));
    }

    private String word(int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return text.substring(start, end);
    }
}
