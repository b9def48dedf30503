package dev.tokenconsole.formats.credentials.command;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.shell.BashWords;
import dev.tokenconsole.formats.shell.CmdWords;
import dev.tokenconsole.formats.shell.PowerShellWords;
import dev.tokenconsole.formats.shell.ShellCommand;

/** The curl commands in a text, each by the rules of the shell that it is for. */
public final class CurlCommands {
    private static final Pattern CURL = Pattern.compile("(?<![\\w.-])curl(?:\\.exe)?+(?=[ \\t]|\\^|`|\\\\\\r?\\n)");
    private static final int MOST_COMMANDS = 200;
    /** The most times that a character of the text may be read, on average. */
    private static final int MOST_PASSES = 12;

    private final String text;
    private final Findings findings;
    private final StringBuilder rest;
    private final boolean delayed;
    private @Nullable UnaryOperator<String> variables;
    private int line = 1;
    private int counted;

    /** Reads {@code text} into {@code findings}. */
    public CurlCommands(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.rest = new StringBuilder(text);
        this.delayed = CmdWords.isDelayed(text);
    }

    /** The text with blanks in the place of the commands that send credentials: they are read once alone. */
    public String rest() {
        return rest.toString();
    }

    /** Reads each command. */
    public void read() {
        Matcher curl = CURL.matcher(text);
        long budget = (long) MOST_PASSES * text.length() + 1000;
        int at = 0;
        for (int count = 0; count < MOST_COMMANDS && budget > 0 && at <= text.length() && curl.find(at); count++) {
            int end = command(curl.start());
            budget -= 4L * (Math.abs(end) - curl.start());
            for (int i = curl.start(); i < end; i++) {
                if (text.charAt(i) != '\n') {
                    rest.setCharAt(i, ' ');
                }
            }
            at = Math.max(curl.end(), end);
        }
    }

    /** The place behind the command, or that with a minus sign if it sends no credentials. */
    private int command(int start) {
        for (; counted < start; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        CommandShell shell = CommandShell.of(text, start);
        ShellCommand command = words(shell.kind(), start, shell.batch());
        List<FieldGroup> groups = groups(command, shell.kind());
        if (!shell.told()) {
            groups = compared(groups, start, shell.batch());
        }
        String written = text.substring(start, command.end());
        if (shell.contradicts()) {
            groups.forEach(group -> group.doubt(Doubt.Kind.SHELL));
        } else if (shell.kind() == CommandShell.Kind.CMD
                && CmdWords.isDoubtful(written, shell.batch(), delayed)) {
            groups.forEach(group -> group.doubt(Doubt.Kind.QUOTING, "client_secret"));
        }
        groups.forEach(group -> group.addTo(findings));
        return groups.stream().anyMatch(FieldGroup::hasCredentials) ? command.end() : -command.end();
    }

    /** Compares the readings of all shells if nothing tells the shell: they must not differ. */
    private List<FieldGroup> compared(List<FieldGroup> bash, int start, boolean batch) {
        for (CommandShell.Kind shell : List.of(CommandShell.Kind.CMD, CommandShell.Kind.POWERSHELL)) {
            List<FieldGroup> other = groups(words(shell, start, batch), shell);
            boolean complete = other.stream().anyMatch(FieldGroup::isComplete);
            if (complete && bash.stream().noneMatch(group -> group.isComplete() || group.hasRemarks())) {
                other.forEach(group -> group.doubt(Doubt.Kind.SHELL));
                return other;
            }
            if (complete && other.size() == bash.size() && !FieldGroup.agree(bash, other)) {
                bash.forEach(group -> group.doubt(Doubt.Kind.SHELL));
            }
        }
        return bash;
    }

    private ShellCommand words(CommandShell.Kind shell, int start, boolean batch) {
        return switch (shell) {
            case CMD -> CmdWords.command(text, start, batch);
            case POWERSHELL -> PowerShellWords.command(text, start);
            case BASH -> BashWords.command(text, start);
        };
    }

    private UnaryOperator<String> variables() {
        if (variables == null) {
            variables = ShellVariables.of(text);
        }
        return variables;
    }

    private List<FieldGroup> groups(ShellCommand command, CommandShell.Kind shell) {
        UnaryOperator<String> known = switch (shell) {
            case BASH -> variables();
            // A program gets the backslashes that Windows PowerShell needs in front of quotes, and reads them.
            case POWERSHELL -> word -> word.contains("\\\"") ? word.replace("\\\"", "\"") : word;
            case CMD -> word -> word;
        };
        return new CurlArguments(command, CredentialSource.ofLine(shell.format(), line), known).read();
    }
}
