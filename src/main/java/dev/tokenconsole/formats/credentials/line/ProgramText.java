package dev.tokenconsole.formats.credentials.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.UnreadFormat;

/**
 * Tells programs, and commands of other tools, by what only they have. A language is named only if that is sure;
 * otherwise it is program code.
 */
public final class ProgramText {
    private static final List<Map.Entry<UnreadFormat, Pattern>> PROGRAMS = List.of(
        entry(UnreadFormat.XML, "\\A\\s*+<(?:\\?xml|!DOCTYPE|[A-Za-z][\\w.:-]*+[\\s>/])"),
        entry(UnreadFormat.TERRAFORM, "^[ \\t]*+(?:resource|variable|provider|data|module|output)\\s++\"[^\"]*+\".*\\{"
            + "|^[ \\t]*+(?:locals|terraform)\\s*+\\{|=[ \\t]*+var\\.[a-z_]\\w*+"),
        entry(UnreadFormat.PROGRAM, "^[ \\t]*+(?:using [\\w.]++;|namespace [\\w.]++|#include|<\\?php"
            + "|package [\\w.]++;?+[ \\t]*+$|import [\\w.*]++;)"
            + "|new [A-Z]\\w*+(?:<[^>]*+>)?+\\s*+\\{|\\bvar \\w++ = new [A-Z]"
            + "|System\\.getenv|Environment\\.Get"),
        entry(UnreadFormat.PYTHON, "^[ \\t]*+(?:from [\\w.]++ import |def \\w++\\([^)\\n]*+\\)[^:\\n]*+:|async def "
            + "|import (?:os|sys|json|re|requests|httpx|base64|time|logging)\\b)"
            + "|os\\.environ|requests\\.(?:post|get|request|Session)|httpx\\."),
        entry(UnreadFormat.JAVASCRIPT, "axios\\.|process\\.env|\\brequire\\(['\"]|^[ \\t]*+import .* from ['\"]"
            + "|module\\.exports|\\bawait fetch\\(|JSON\\.stringify\\(|console\\.log\\("),
        entry(UnreadFormat.PROGRAM, "^[ \\t]*+(?:(?:export\\s++)?+(?:const|let|var)\\s++[\\w{$]"
            + "|import [\\w.]++|def \\w++\\(|print\\(|func \\w"
            + "|(?:public|private|protected|internal)\\s++(?:static|final|class|readonly|const|String|string|void)\\s"
            + "|fn \\w|class \\w++\\s*+[{:(]|(?:final |static )*String \\w++ ?=|require '|val \\w++ ?=|puts )"
            + "|\\bfetch\\(|\\brequire\\(|=>\\s*+[{(]|=[ \\t]*+(?:local|module)\\.[a-z_]\\w*+|os\\.getenv|:=\\s"
            + "|getenv\\(|ENV\\["));
    private static final List<Map.Entry<UnreadFormat, Pattern>> COMMANDS = List.of(
        entry(UnreadFormat.WGET, "(?:^|[\\s;|&(`])wget(?:\\.exe)?+\\s++(?:-|https?:)"),
        entry(UnreadFormat.HTTPIE, "(?:^|[$;|&(`] ?)(?:https?|xhs?)\\s++(?:-|(?:POST|GET|PUT)\\s|\\S++\\.\\S++\\s)"));
    private static final Pattern TOKEN =
        Pattern.compile("\\s*+(?:Bearer\\s++)?+eyJ[\\w-]++\\.[\\w-]*+(?:\\.[\\w-]*+)*+\\s*+");

    private ProgramText() {}

    /** The language that {@code text} is written in; empty if it is no program. */
    public static Optional<UnreadFormat> language(String text) {
        return first(PROGRAMS, text);
    }

    /** The tool that {@code text} calls, or what else it is; empty if it is nothing known. */
    public static Optional<UnreadFormat> command(String text) {
        return TOKEN.matcher(text).matches() ? Optional.of(UnreadFormat.TOKEN) : first(COMMANDS, text);
    }

    private static Optional<UnreadFormat> first(List<Map.Entry<UnreadFormat, Pattern>> known, String text) {
        return known.stream().filter(each -> each.getValue().matcher(text).find()).map(Map.Entry::getKey).findFirst();
    }

    private static Map.Entry<UnreadFormat, Pattern> entry(UnreadFormat format, String regex) {
        return Map.entry(format, Pattern.compile(regex, Pattern.MULTILINE));
    }
}
