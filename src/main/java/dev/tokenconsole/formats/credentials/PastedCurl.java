package dev.tokenconsole.formats.credentials;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.shell.BashWords;

/** A curl command for bash that sends credentials as JSON or as a form. */
final class PastedCurl {
    private static final Pattern START = Pattern.compile("^\\s*+(?:\\$\\s++)?+(?=curl(?:\\.exe)?+\\s)");
    private static final Set<String> DATA = Set.of(
        "-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode", "--json");
    /** Options whose value may be another address than that of the request. */
    private static final Set<String> OTHER_ADDRESS = Set.of("-H", "--header", "-e", "--referer", "-x", "--proxy");

    private PastedCurl() {}

    static Optional<CredentialCollector> read(String text) {
        if (!START.matcher(text).find()) {
            return Optional.empty();
        }
        CredentialCollector credentials = new CredentialCollector();
        List<String> words = BashWords.of(START.matcher(text).replaceFirst(""));
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            boolean hasNext = i + 1 < words.size();
            if (DATA.contains(word) && hasNext) {
                data(words.get(++i), credentials);
            } else if (OTHER_ADDRESS.contains(word)) {
                i++;
            } else if (word.startsWith("-d") && word.length() > 2) {
                data(word.substring(2), credentials);
            } else if (word.startsWith("http://") || word.startsWith("https://")) {
                credentials.putUrl(word);
            }
        }
        return credentials.complete();
    }

    private static void data(String data, CredentialCollector credentials) {
        int brace = data.indexOf('{');
        if (brace >= 0) {
            PastedJson.objectAt(data, brace).ifPresent(object -> object.properties().forEach(
                member -> credentials.put(member.getKey(), member.getValue().asString(""))));
            return;
        }
        for (String pair : data.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                credentials.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }
}
