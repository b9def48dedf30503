package dev.tokenconsole.formats.credentials.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.request.RequestHeader;
import dev.tokenconsole.formats.credentials.tree.BodyFields;

/** Requests as the HTTP clients of editors keep them ({@code .http}), and as they go over the wire (RFC 9112). */
public final class HttpRequests {
    private static final Pattern START = Pattern.compile(
        "(?m)^(?:POST|GET|PUT|PATCH)[ \\t]++([^\\s]++)(?:[ \\t]++HTTP/[0-9.]++)?+[ \\t]*+\\r?$");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]*+):[ \\t]*+(.*+)");
    private static final Pattern VARIABLE =
        Pattern.compile("(?m)^@([A-Za-z_][\\w.-]*+)[ \\t]*+=[ \\t]*+(\\S++)[ \\t]*+\\r?$");
    private static final Pattern END = Pattern.compile("\n[ \t]*+(?:\n|<>|[<>] |###|(?:#|//) )");
    private static final Pattern AND = Pattern.compile("&");
    private static final Pattern USE = Pattern.compile("\\{\\{\\s*+([\\w.-]++)\\s*+}}");

    private final String text;
    private final Findings findings;
    private final Map<String, String> variables = new HashMap<>();
    private final StringBuilder rest;

    /** Reads {@code text} into {@code findings}. */
    public HttpRequests(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.rest = new StringBuilder(text);
    }

    /** The text with blanks in the place of the requests that send credentials. */
    public String rest() {
        return rest.toString();
    }

    /** Reads each request that has a header or a body of its own. */
    public void read() {
        Matcher variable = VARIABLE.matcher(text);
        FieldGroup set = new FieldGroup(new CredentialSource(CredentialFormat.HTTP, ""));
        while (variable.find()) {
            String before = variables.putIfAbsent(variable.group(1), variable.group(2));
            set.put(variable.group(1), variable.group(2));
            if (before != null && !before.equals(variable.group(2))) {
                variables.put(variable.group(1), "");
            }
        }
        set.addTo(findings);
        List<Integer> starts = START.matcher(text).results().map(result -> result.start()).toList();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            String block = text.substring(starts.get(i), end);
            int separator = block.indexOf("\n###");
            block = separator < 0 ? block : block.substring(0, separator + 1);
            if (request(block)) {
                rest.replace(starts.get(i), starts.get(i) + block.length(), block.replaceAll("[^\n]", " "));
            }
        }
    }

    private boolean request(String block) {
        String[] lines = block.split("\\r?\\n", -1);
        Matcher start = START.matcher(lines[0]);
        FieldGroup group = new FieldGroup(new CredentialSource(CredentialFormat.HTTP, ""));
        String url = start.find() ? resolved(start.group(1)) : "";
        int line = 1;
        for (; line < lines.length && !lines[line].isBlank(); line++) {
            Matcher header = HEADER.matcher(lines[line].strip());
            if (header.matches()) {
                String value = resolved(header.group(2));
                url = url.startsWith("/") && header.group(1).equalsIgnoreCase("Host") ? "https://" + value + url : url;
                authorization(header.group(1), value, group);
            } else if (!lines[line].matches("\\s*+(?:[?&#]|//).*+")) {
                // A body without an empty line in front of it is no request.
                return false;
            }
        }
        String[] parts = url.split("\\?", 2);
        group.putRequestAddress(parts[0], parts.length > 1 ? parts[1].replaceFirst("#.*$", "") : "");
        BodyFields.body(resolved(body(List.of(lines).subList(Math.min(line, lines.length), lines.length))), group);
        group.addTo(findings);
        return group.hasCredentials() || group.hasRemarks();
    }

    /** The body: JSON as it is, and a form up to the first empty line or what an editor does with the response. */
    private static String body(List<String> lines) {
        String whole = String.join("\n", lines).strip();
        if (whole.startsWith("{")) {
            return whole;
        }
        List<String> pairs = new ArrayList<>();
        for (String pair : AND.splitAsStream(END.split(whole, 2)[0]).toList()) {
            int equals = pair.indexOf('=');
            pairs.add(equals < 0 ? pair.strip()
                : pair.substring(0, equals).strip() + "=" + pair.substring(equals + 1).strip());
        }
        return String.join("&", pairs);
    }

    /** Editors also take {@code Basic id secret} and encode it themselves. */
    private static void authorization(String name, String value, FieldGroup group) {
        String[] parts = value.strip().split("\\s+", -1);
        if (name.equalsIgnoreCase("Authorization") && parts.length == 3 && parts[0].equalsIgnoreCase("Basic")) {
            group.putBasic(parts[1], parts[2]);
        } else if (name.equalsIgnoreCase("Authorization") && parts.length == 2 && parts[1].indexOf(':') > 0) {
            RequestHeader.putUser(parts[1], group);
        } else {
            RequestHeader.put(name, value, group);
        }
    }

    private String resolved(String used) {
        return USE.matcher(used).replaceAll(use -> {
            String value = variables.getOrDefault(use.group(1), "");
            return Matcher.quoteReplacement(value.isEmpty() ? use.group() : value);
        });
    }
}
