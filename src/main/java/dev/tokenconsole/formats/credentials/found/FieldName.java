package dev.tokenconsole.formats.credentials.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A name in a text, told apart into what it means and whose it is: {@code STONEX_UAT_CLIENT_ID} is the client id of
 * {@code STONEX_UAT}.
 *
 * @param role what the value is
 * @param owner what stands before and behind that in the name, in lower case; two names belong together only if it is
 *     the same
 * @param label the owner as it is written; empty if there is none
 */
record FieldName(Role role, String owner, String label) {
    /** The meanings of a value. */
    enum Role {
        /** The public half. */
        CLIENT_ID,
        /** The secret half. */
        CLIENT_SECRET,
        /** The address of the token endpoint. */
        TOKEN_URL,
        /** The address of the API. */
        BASE_URL,
        /** An address of any other name. */
        HOST,
        /** The name of the object itself. */
        NAME,
        /** The environment that it is of: its name where it has no other. */
        ENVIRONMENT
    }

    /** Words of a name: humps, capitals and numbers keep together as programs write them. */
    private static final Pattern WORD =
        Pattern.compile("\\p{Lu}{2,}(?!\\p{Ll})\\d*|\\p{L}\\p{Ll}*\\d*|\\p{L}\\d*|\\d+");
    /** Each name that matters holds one of these. */
    private static final Pattern HINT = Pattern.compile("client|ur[li]|endpoint|host|server|domain|address|issuer"
        + "|authority|api|base|name|title|profile|env|stage|system", Pattern.CASE_INSENSITIVE);
    /** A name that goes on in one of these means something about the value, and not the value. */
    private static final Set<String> ABOUT = Set.of("id", "ids", "name", "names", "arn", "file", "path", "ref",
        "reference", "expires", "expiry", "expiration", "expire", "at", "hash", "hashed", "length", "version", "basic",
        "post", "jwt", "hint", "created", "issued", "type", "env", "variable", "var", "field", "param", "parameter",
        "header", "label", "description", "required", "method", "size", "key", "store", "provider", "prefix", "suffix",
        "format", "encoding", "b64", "base64", "enc", "encrypted", "sha256", "rotation", "rotated", "policy", "scope",
        "assertion", "certificate", "cert", "metadata", "source", "from", "prompt", "placeholder", "example");
    /** Words that say nothing about whose it is. */
    private static final Set<String> NOISE = Set.of("value", "oauth", "oauth2", "application", "the", "your");
    /** Addresses that a secret is never sent to. */
    private static final Set<String> ELSEWHERE = Set.of("redirect", "callback", "logo", "docs", "doc", "documentation",
        "schema", "proxy", "webhook", "jwks", "jwk", "userinfo", "logout", "homepage", "home", "support", "help",
        "website", "portal", "console", "image", "icon", "policy", "tos", "terms", "referer", "referrer", "origin",
        "contact", "license", "licence", "repo", "repository", "git", "db", "database", "redis", "smtp", "mail",
        "email", "log", "logging", "metrics", "sentry", "authorization", "authorize", "revocation", "introspection",
        "return", "success", "failure", "error", "cors", "registry", "source", "download", "vault");
    private static final Set<String> ADDRESS_ENDS =
        Set.of("url", "uri", "endpoint", "host", "hostname", "server", "domain", "address", "issuer", "authority");
    private static final Set<String> TOKEN_WORDS = Set.of("token", "auth", "authentication", "oauth", "oauth2");
    private static final Set<String> BASE_WORDS = Set.of("base", "api", "root", "service");
    private static final Set<String> ADDRESS_MIDDLES = Set.of("token", "access", "auth", "authentication", "oauth",
        "oauth2", "base", "api", "root", "service", "http", "https", "default", "target");
    private static final Set<String> PROFILE_NAMES = Set.of("name", "title", "profile", "profile name");
    private static final Set<String> ENVIRONMENT_NAMES =
        Set.of("environment", "env", "environment name", "stage", "system");

    /** The meaning of {@code name}; empty if it is none of the names that matter. */
    static Optional<FieldName> of(String name) {
        if (name.length() > 200 || !HINT.matcher(name).find()) {
            return Optional.empty();
        }
        List<String> written = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            written.add(matcher.group());
        }
        List<String> words = written.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        Optional<FieldName> credential = credential(words, written);
        if (credential.isPresent()) {
            return credential;
        }
        String all = String.join(" ", words);
        if (PROFILE_NAMES.contains(all) || ENVIRONMENT_NAMES.contains(all)) {
            return Optional.of(new FieldName(PROFILE_NAMES.contains(all) ? Role.NAME : Role.ENVIRONMENT, "", ""));
        }
        return address(words, written);
    }

    /** True if the name belongs to one of several environments. */
    boolean namesAnEnvironment() {
        return EnvironmentWord.isIn(label);
    }

    private static Optional<FieldName> credential(List<String> words, List<String> written) {
        for (int at = words.size() - 1; at >= 0; at--) {
            String one = words.get(at);
            String two = at + 1 < words.size() ? one + words.get(at + 1) : one;
            boolean single = one.endsWith("clientid") || one.endsWith("clientsecret");
            boolean id = one.endsWith("clientid") || (one.equals("client") && two.matches("clientid|clientidentifier"));
            boolean secret = one.endsWith("clientsecret") || (one.equals("client") && two.equals("clientsecret"));
            if (id || secret) {
                int behind = at + (single ? 1 : 2);
                List<String> suffix = words.subList(behind, words.size());
                if (suffix.stream().anyMatch(ABOUT::contains)) {
                    return Optional.empty();
                }
                String fused = single ? one.replaceFirst("client(?:id|secret)$", "") : "";
                return Optional.of(owned(id ? Role.CLIENT_ID : Role.CLIENT_SECRET, fused,
                    written.subList(0, at), written.subList(behind, words.size())));
            }
        }
        return Optional.empty();
    }

    private static Optional<FieldName> address(List<String> words, List<String> written) {
        for (int at = words.size() - 1; at >= 0; at--) {
            String word = words.get(at);
            Role role = fused(word);
            int begin = at;
            if (role == null && (ADDRESS_ENDS.contains(word)
                    || (word.equals("base") && at > 0 && words.get(at - 1).equals("api")))) {
                while (begin > 0 && (ADDRESS_ENDS.contains(words.get(begin - 1))
                        || ADDRESS_MIDDLES.contains(words.get(begin - 1)))) {
                    begin--;
                }
                role = role(words.subList(begin, at + 1));
            }
            if (role != null) {
                List<String> suffix = words.subList(at + 1, words.size());
                boolean other = words.stream().anyMatch(ELSEWHERE::contains)
                    || suffix.stream().anyMatch(ABOUT::contains);
                return other ? Optional.empty() : Optional.of(owned(role, "",
                    written.subList(0, begin), written.subList(at + 1, words.size())));
            }
        }
        return Optional.empty();
    }

    private static Role role(List<String> words) {
        if (words.stream().anyMatch(TOKEN_WORDS::contains)) {
            return Role.TOKEN_URL;
        }
        return words.stream().anyMatch(BASE_WORDS::contains) ? Role.BASE_URL : Role.HOST;
    }

    private static @Nullable Role fused(String word) {
        return switch (word) {
            case "baseurl", "apiurl", "baseuri", "apibase" -> Role.BASE_URL;
            case "tokenurl", "accesstokenurl", "tokenendpoint", "tokenuri", "authurl" -> Role.TOKEN_URL;
            default -> null;
        };
    }

    private static FieldName owned(Role role, String fused, List<String> before, List<String> behind) {
        List<String> prefix = withoutNoise(before);
        if (!fused.isEmpty()) {
            prefix.add(fused);
        }
        List<String> suffix = withoutNoise(behind);
        List<String> label = new ArrayList<>(prefix);
        label.addAll(suffix);
        String owner = label.isEmpty() ? "" : (String.join(" ", prefix) + "|" + String.join(" ", suffix))
            .toLowerCase(Locale.ROOT);
        return new FieldName(role, owner, String.join(" ", label));
    }

    private static List<String> withoutNoise(List<String> words) {
        List<String> kept = new ArrayList<>(words);
        kept.removeIf(word -> NOISE.contains(word.toLowerCase(Locale.ROOT)));
        return kept;
    }
}
