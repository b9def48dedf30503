package dev.tokenconsole.auth.error;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.tokenconsole.net.http.RawResponse;

/** The words of a server in a body that is no JSON, not redacted: the title of a page, XML, or plain text. */
public final class PageWords {
    private static final int MAX_SEARCHED = 16_384;
    private static final Pattern TITLE = Pattern.compile("(?is)<title(?:\\s[^>]*+)?+>([^<]*+)</title");
    private static final Pattern ELEMENT = Pattern.compile("(?is)<(?:[a-z0-9._-]++:)?+(?:message|faultstring|text"
        + "|error_?description|error|description|detail|title|reason|msg)(?:\\s[^<>]*+)?+>"
        + "(?:<!\\[CDATA\\[)?+([^<\\]]++)");
    /** Plain text, also under the media type of JSON or none. */
    private static final Set<String> TEXT = Set.of("", "text/plain", "application/json", "application/problem+json");
    private static final Pattern BINARY = Pattern.compile("[\\p{Cntrl}\ufffd&&[^\\s]]");

    private PageWords() {}

    /** The words; empty if there are none that can be quoted. */
    public static String of(RawResponse response) {
        if (response.isEncoded()) {
            return "";
        }
        String whole = ErrorText.of(response);
        String text = whole.length() > MAX_SEARCHED ? whole.substring(0, MAX_SEARCHED) : whole;
        if (response.isHtml()) {
            return found(TITLE, text);
        }
        if (text.stripLeading().startsWith("<")) {
            return found(ELEMENT, text);
        }
        String type = response.mediaType();
        boolean quotable = TEXT.contains(type) || type.startsWith("text/");
        boolean structured = text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        return quotable && !structured && !BINARY.matcher(text).find() ? text.strip() : "";
    }

    private static String found(Pattern pattern, String text) {
        List<String> words = pattern.matcher(text).results().map(PageWords::resolved)
            .filter(each -> !each.isBlank()).distinct().limit(3).toList();
        return ServerWords.joined(words);
    }

    private static String resolved(MatchResult match) {
        return match.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
            .replace("&apos;", "'").replace("&nbsp;", " ").replace("&amp;", "&").strip();
    }
}
