package dev.tokenconsole.formats.credentials.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.shell.BashWords;
import dev.tokenconsole.formats.shell.ShellCommand;

/** The variables that a script for bash sets before it uses them. One that is set twice has no certain value. */
final class ShellVariables {
    private static final Pattern ASSIGNMENT = Pattern.compile(
        "(?m)^[ \\t]*+(?:\\$ )?+(?:(?:export|readonly|local|declare)[ \\t]++)?+([A-Za-z_][A-Za-z0-9_]*+)=");
    /** Set in a condition, in a command of several, or by a builtin: it may have another value where it is used. */
    private static final Pattern SET_AGAIN = Pattern.compile(
        "(?:;[ \\t]*+|(?:&&|\\|\\|?|[({])[ \\t]*+|\\b(?:then|do|else)[ \\t]++)"
            + "(?:(?:export|readonly|local|declare)[ \\t]++)?+([A-Za-z_][A-Za-z0-9_]*+)\\+?=[^=]"
            + "|(?m:^)[ \\t]*+([A-Za-z_][A-Za-z0-9_]*+)\\+="
            + "|\\b(?:unset|for|getopts|mapfile|printf[ \\t]++-v)[ \\t]++(?:-\\w++[ "
            + "\\t]++)*+([A-Za-z_][A-Za-z0-9_]*+)");
    private static final Pattern READ = Pattern.compile("\\bread[ \\t]++((?:-?[A-Za-z_][A-Za-z0-9_]*+[ \\t]*+)++)");
    private static final Pattern USE =
        Pattern.compile(ShellCommand.EXPANSION + "([A-Za-z_:0-9]++)" + ShellCommand.EXPANSION_END);
    /** Values that the shell would split or expand again if they are used without quotes. */
    private static final Pattern READ_AGAIN = Pattern.compile(".*[\\s*?\\[].*", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final int LONGEST_VALUE = 4096;

    private ShellVariables() {}

    /** Puts in the variables that {@code text} sets. */
    static UnaryOperator<String> of(String text) {
        Map<String, String> values = new HashMap<>();
        Set<String> uncertain = new HashSet<>();
        Matcher assignment = ASSIGNMENT.matcher(text);
        while (assignment.find()) {
            int line = text.indexOf('\n', assignment.end());
            int end = Math.min(line < 0 ? text.length() : line, assignment.end() + LONGEST_VALUE);
            List<String> words = BashWords.of("x=" + text.substring(assignment.end(), end));
            String value = words.isEmpty() ? "" : words.getFirst().substring(2);
            String before = values.putIfAbsent(assignment.group(1), value);
            if (value.isEmpty() || value.indexOf(ShellCommand.EXPANSION) >= 0 || words.size() > 1
                    || (before != null && !before.equals(value))) {
                uncertain.add(assignment.group(1));
            }
        }
        setAgain(text, uncertain);
        values.keySet().removeAll(uncertain);
        values.values().removeIf(value -> READ_AGAIN.matcher(value).matches());
        return word -> put(word, values);
    }

    private static void setAgain(String text, Set<String> uncertain) {
        Matcher again = SET_AGAIN.matcher(text);
        while (again.find()) {
            for (int group = 1; group <= again.groupCount(); group++) {
                if (again.group(group) != null) {
                    uncertain.add(again.group(group));
                }
            }
        }
        READ.matcher(text).results().flatMap(read -> BLANKS.splitAsStream(read.group(1))).forEach(uncertain::add);
    }

    /** Puts {@code values} in where {@code word} uses them. */
    static String put(String word, Map<String, String> values) {
        if (word.indexOf(ShellCommand.EXPANSION) < 0) {
            return word;
        }
        return USE.matcher(word).replaceAll(use -> Matcher.quoteReplacement(
            values.getOrDefault(use.group(1), use.group())));
    }
}
