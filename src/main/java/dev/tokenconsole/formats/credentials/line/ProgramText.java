package dev.tokenconsole.formats.credentials.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.UnreadFormat;

/** Tells programs, and commands of other tools, by what only they have. */
public final class ProgramText {
    private static final List<Map.Entry<UnreadFormat, Pattern>> PROGRAMS = List.of(
        entry(UnreadFormat.XML, "\\A\\s*+<(?:\\?xml|!DOCTYPE|[A-Za-z][\\w.:-]*+[\\s>/])"),
        entry(UnreadFormat.TERRAFORM, "^[ \\t]*+(?:resource|variable|provider|data|module|output)\\s++\"[^\"]*+\".*\\{"
            + "|^[ \\t]*+(?:locals|terraform)\\s*+\\{|=[ \\t]*+(?:var|local|module)\\.[a-z_]\\w*+"),
        entry(UnreadFormat.PYTHON, "^[ \\t]*+(?:import [\\w.]++|from [\\w.]++ import |def \\w++\\(|async def |print\\()"
            + "|os\\.environ|os\\.getenv|requests\\.(?:post|get|request|Session)|httpx\\."),
        entry(UnreadFormat.JAVASCRIPT, "^[ \\t]*+(?:export\\s++)?+(?:const|let|var)\\s++[\\w{$]"
            + "|\\bfetch\\(|axios\\.|process\\.env"
            + "|\\brequire\\(|=>\\s*+[{(]|^[ \\t]*+import .* from ['\"]|module\\.exports"),
        entry(UnreadFormat.PROGRAM, "^[ \\t]*+(?:package [\\w.]++;?+[ \\t]*+$|using [\\w.]++;|#include|<\\?php|func \\w"
            + "|(?:public|private|protected|internal)\\s++(?:static|final|class|readonly|const|String|string|void)\\s"
            + "|fn \\w|class \\w++\\s*+[{:(]|(?:final |static )*String \\w++ ?=|require '|val \\w++ ?=|puts )"
            + "|System\\.getenv|:=\\s"
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
