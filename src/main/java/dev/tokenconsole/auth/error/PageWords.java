package dev.tokenconsole.auth.error;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.net.http.RawResponse;

/** The words of a server in a body that is no JSON, not redacted: the title of a page, XML, or plain text. */
public final class PageWords {
    private static final int MAX_SEARCHED = 16_384;
    private static final Pattern TITLE = Pattern.compile("(?is)<title(?:\\s[^>]*+)?+>([^<]*+)</title");
    private static final Pattern ELEMENT = Pattern.compile("(?is)<(?:[a-z0-9._-]++:)?+(?:message|faultstring|text"
        + "|error_?description|error|description|detail|title|reason|msg)(?:\\s[^<>]*+)?+>"
        + "(?:<!\\[CDATA\\[)?+([^<\\]]++)");
    private static final Pattern UNSEEN =
        Pattern.compile("(?is)<!--.*?-->|<(script|style)\\b.*?</\\1\\s*+>|<!doctype[^>]*+>");
    private static final Pattern TAG = Pattern.compile("<[^>]*+>");
    /** Of ASCII. */
    private static final Pattern NUMBERED = Pattern.compile("&#0{0,4}+((?:3[2-9]|[4-9][0-9]|1[01][0-9]|12[0-6]));");
    /** Plain text, also under the media type of JSON or none. */
    private static final Set<String> TEXT = Set.of("", "text/plain", "application/json",
        "application/problem+json", "application/yaml", "application/x-yaml", "application/javascript",
        "application/x-www-form-urlencoded");
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
            String title = found(TITLE, text);
            return title.isEmpty() ? visible(text) : title;
        }
        if (text.stripLeading().startsWith("<")) {
            return found(ELEMENT, text);
        }
        String type = response.mediaType();
        boolean quotable = TEXT.contains(type) || type.startsWith("text/");
        boolean structured = text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        return quotable && !structured && !BINARY.matcher(text).find() ? text.strip() : "";
    }

    /** The visible text of a page, title and all, or of any other body; at most 16 KiB of it is read. */
    static String whole(RawResponse response) {
        if (response.isEncoded()) {
            return "";
        }
        String text = ErrorText.of(response);
        return visible(text.substring(0, Math.min(text.length(), MAX_SEARCHED)));
    }

    private static String found(Pattern pattern, String text) {
        List<String> words = pattern.matcher(text).results().map(each -> resolved(each.group(1)))
            .filter(each -> !each.isBlank()).distinct().limit(3).toList();
        return ServerWords.joined(words);
    }

    /** The text of a page without a title. */
    private static String visible(String page) {
        String text = resolved(TAG.matcher(UNSEEN.matcher(page).replaceAll(" ")).replaceAll(" "));
        return BINARY.matcher(text).find() ? "" : text.replaceAll("\\s+", " ");
    }

    /** {@code text} with the usual references to characters replaced. */
    static String resolved(String text) {
        String numbered = NUMBERED.matcher(text).replaceAll(found ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
        return numbered.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
            .replace("&apos;", "'").replace("&nbsp;", " ").replace("&amp;", "&").strip();
    }
}
