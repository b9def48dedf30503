package dev.tokenconsole.formats.credentials.command;

import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.shell.CmdWords;

/**
 * The shell that a curl command is for, by what only that shell would take.
 *
 * @param kind the shell
 * @param told whether something tells it; otherwise it is bash, for which most commands are written
 * @param batch whether the command stands in a batch file of the Windows command prompt
 */
record CommandShell(Kind kind, boolean told, boolean batch) {
    /** The shells whose quoting is known. */
    enum Kind {
        /** bash and its like. */
        BASH(CredentialFormat.CURL_BASH),
        /** The Windows command prompt. */
        CMD(CredentialFormat.CURL_CMD),
        /** PowerShell. */
        POWERSHELL(CredentialFormat.CURL_POWERSHELL);

        private final CredentialFormat format;

        Kind(CredentialFormat format) {
            this.format = format;
        }

        CredentialFormat format() {
            return format;
        }
    }

    private static final int LONGEST_COMMAND = 16 * 1024;
    private static final int LONGEST_PROMPT = 300;
    private static final Pattern CMD = Pattern.compile("[ \\t\"]\\^\\r?\\n");
    /** The quotes of "Copy as cURL (Windows)": escaped by a caret, or doubled within quotes. */
    private static final Pattern CMD_QUOTES = Pattern.compile("[ \\t]\\^\"|\"\"[\\w-]++\"\"[ \\t]*+:");
    private static final Pattern CMD_PROMPT = Pattern.compile("(?:^|\\n)\\s*+[A-Za-z]:\\\\[^\\n>]*+>\\s*+$");
    private static final Pattern POWERSHELL = Pattern.compile("[ \\t]`\\r?\\n|curl\\.exe[^\\n]*'|@['\"]\\r?\\n");
    private static final Pattern POWERSHELL_PROMPT =
        Pattern.compile("(?:^|\\n)\\s*+(?:PS [^\\n>]*+>|\\$\\w++\\s*+=)\\s*+\\(?+$");
    private static final Pattern BASH = Pattern.compile("\\\\\\r?\\n|'|\\$\\(|<<|\\\\\\$");
    /** Of these, what bash alone has. */
    private static final Pattern SURELY_BASH =
        Pattern.compile("[ \\t]\\\\\\r?\\n|[ \\t=]\\$?+'[^'\\n]*+'|\\$\\(|<<|\\\\\\$");
    private static final Pattern BASH_PROMPT = Pattern.compile("(?:^|\\n)[^\\n]*[$#] $|\\$\\($|`$");

    /** The shell of the command at {@code start}: its own signs count more than the script that it stands in. */
    static CommandShell of(String text, int start) {
        boolean batch = CmdWords.isBatch(text, start);
        String before = text.substring(Math.max(0, start - LONGEST_PROMPT), start);
        int end = Math.min(text.length(), start + LONGEST_COMMAND);
        String command = paragraph(text.substring(start, end));
        boolean cmdQuotes = command.indexOf('\'') < 0 && CMD_QUOTES.matcher(command).find();
        if (cmdQuotes || CMD.matcher(command).find() || CMD_PROMPT.matcher(before).find()) {
            return new CommandShell(Kind.CMD, true, batch);
        }
        if (batch) {
            String first = command.lines().findFirst().orElse("");
            boolean bash = SURELY_BASH.matcher(command.contains("\\\n") ? command : first + "\n").find();
            return bash ? new CommandShell(Kind.BASH, false, true) : new CommandShell(Kind.CMD, true, true);
        }
        if (POWERSHELL.matcher(command).find() || POWERSHELL_PROMPT.matcher(before).find()) {
            return new CommandShell(Kind.POWERSHELL, true, false);
        }
        boolean told = BASH.matcher(command).find() || BASH_PROMPT.matcher(before).find();
        return new CommandShell(Kind.BASH, told, false);
    }

    /** True if two things tell two shells: the command has signs of bash, and stands in a batch file. */
    boolean contradicts() {
        return kind == Kind.BASH && batch;
    }

    /** Up to the next empty line, behind which something else begins. */
    private static String paragraph(String text) {
        int end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }
}
