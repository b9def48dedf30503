package dev.tokenconsole.formats.credentials.line;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.request.RequestHeader;

/**
 * A client id and its client secret on one line without their names: the value of a header, {@code Basic MG9h…} (RFC
 * 7617), or a client id as Okta issues it, {@code 0oa…}, and behind a colon, a comma or blanks a word of at least 16
 * characters with letters and digits. Other pairs of words are read as words.
 */
public final class BarePair {
    private static final int LONGEST = 1024;
    private static final Pattern HEADER = Pattern.compile("(?i)basic[ \\t]++([a-z0-9+/_-]{8,}+={0,2}+)");
    private static final Pattern USER = Pattern.compile("[\\x20-\\x7e&&[^:]]++:[\\x20-\\x7e]++");
    private static final Pattern PAIR = Pattern.compile(
        "(0oa[A-Za-z0-9]{1,40}+)(?:[ \\t]*+[:,;|/=][ \\t]*+|[ \\t]++)"
            + "((?=[^0-9]*+[0-9])(?=[^A-Za-z]*+[A-Za-z])(?!.*://)\\S{16,}+)");

    private BarePair() {}

    /** Reads {@code text} if it is such a pair and nothing else. */
    public static boolean read(String text, Findings findings) {
        String line = text.strip();
        if (line.length() > LONGEST) {
            return false;
        }
        Matcher pair = PAIR.matcher(line);
        if (pair.matches()) {
            FieldGroup group = new FieldGroup(new CredentialSource(CredentialFormat.TEXT, ""));
            group.put("client_id", pair.group(1));
            group.put("client_secret", pair.group(2));
            group.addTo(findings);
        } else if (isHeader(line)) {
            FieldGroup group = new FieldGroup(new CredentialSource(CredentialFormat.HTTP, ""));
            RequestHeader.put("Authorization", line, group);
            group.addTo(findings);
        }
        return !findings.isSilent();
    }

    /** Words that begin alike are not the base64 of a pair. */
    private static boolean isHeader(String line) {
        Matcher header = HEADER.matcher(line);
        if (!header.matches()) {
            return false;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(header.group(1).replace('-', '+').replace('_', '/'));
            return USER.matcher(new String(bytes, StandardCharsets.UTF_8)).matches();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
