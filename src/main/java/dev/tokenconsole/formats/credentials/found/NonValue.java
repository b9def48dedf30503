package dev.tokenconsole.formats.credentials.found;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.shell.ShellCommand;

/**
 * Tells what stands in the place of a value from a value: gaps, expressions of any language, references, masks. A real
 * secret that looks like one of them is left out too: better none than a wrong one.
 */
public final class NonValue {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*+";

    /** In this order; each for the whole value. */
    private static final List<Map.Entry<Remark.Kind, Pattern>> KINDS = List.of(
        kind(Remark.Kind.SECRET_STORE, "\\{\\{\\s*+(?:vault:|resolve:).*+"
            + "|(?:op|bws|sm|gcpsm|akv|azurekeyvault|keyvault|secretsmanager|ssm|awssm|doppler|infisical|berglas|secret"
            + "|keyring|keychain|conjur|vault)://.*+"
            + "|ref\\+[a-z].*+|secretref[:+].*+|arn:aws[a-z-]*+:.*+|@microsoft\\.keyvault\\(.*+"
            + "|gcp-sm://.*+|pass:(?!v[0-9]:)[^\\s:].*+"
            + "|(?:aws-sm|awssm|aws-ssm|ssm|vault|keyvault|akv|conjur|keyring|keychain|lastpass|bitwarden|1password)"
            + ":(?!v[0-9]:)[^\\s:].*+"
            + "|projects/[^/]++/secrets/.*+|(?:secret|kv)/(?:data/)?+[a-z0-9_./-]++(?:#\\w++)?+"
            + "|https://[a-z0-9-]++\\.vault\\.azure\\.net/.*+"),
        kind(Remark.Kind.ENCRYPTED, "encrypted:[a-z0-9+/_=-]{16,}+"
            + "|enc\\[.*+|enc\\(.*+|\\{(?:cipher|aes|encrypted)[^}]*+}.*+|\\$ansible_vault.*+"
            + "|!vault.*+|aqaaancmnd8bfderjhoawe.*+"
            + "|\\{(?:bcrypt|s?crypt|pbkdf2|argon2|sha|ssha|md5)[^}]*+}.*+"
            + "|\\$(?:2[abxy]|argon2\\w*+|pbkdf2[\\w-]*+|scrypt|[156y])\\$.*+"
            + "|-----begin.*+|vault:v[0-9]++:.*+|01000000d08c9ddf0115d1118c7a00c04fc297eb.*+"),
        kind(Remark.Kind.MASKED, "[0-9]\\.[0-9]{2,}+e\\+[0-9]{2}|<<[-~]?+([\"']?+)[a-z_]\\w*+\\1"
            + "|[*\u2022\u25cf\u25aa\u00b7\u2219\u2605#?.\u2026_-]{3,}+"
            + "|.*[\u2022\u25cf\u2219\u2026].*+|[A-Za-z0-9._-]{0,8}+\\*{3,}+[A-Za-z0-9._-]{0,8}+"
            + "|.*[A-Za-z0-9]\\.{3}|\\.{3}.*+|[A-Za-z0-9]++\\.{3}[A-Za-z0-9]++"
            + "|[<\\[({]*+(?:redacted|masked|hidden|filtered|censored|secret hidden|not shown|concealed)[>\\])}]*+"),
        kind(Remark.Kind.FILE, "/(?:run|var|etc|home|mnt|opt|tmp|root|usr|Users)/.*+|[A-Za-z]:\\\\.*+"
            + "|~/.*+|\\.{1,2}/.*+|file:.*+"),
        kind(Remark.Kind.PLACEHOLDER, "\\{\\{.*}}|<[^<>]*+>|<<[^<>]*+>>|\\{[A-Za-z_][A-Za-z0-9_ .-]*+}"
            + "|\\[[A-Za-z_][A-Za-z0-9_ -]*+]|__[A-Z][A-Z0-9_]*+__|#\\{[^}]*+}#?+|@@[^@]*+@@|%\\([^)]*+\\)s"
            + "|your[ _-]?+[a-z].*+|(?:insert|enter|paste|replace|put|fill)[ _-]?+(?:in[ _-])?+"
            + "(?:your|the|with|value|real|actual|here|me)\\b.*+|(?:your|my)?+[ _-]?+"
            + "(?:client|oauth|api)[ _-]?+(?:id|secret)(?:[ _-]?+(?:here|value|goes here))?+"
            + "|.*[ _-]here|x{3,}+|(?=.*x{3})[x-]++|[0]{8}(?:-0{4}){3}-0{12}"
            + "|change[ _-]?+(?:me|it|this)|string|example|sample|dummy"
            + "|todo|tbd|n/a|none|null|nil|undefined|placeholder"),
        kind(Remark.Kind.EXPRESSION, "[(\\[][\"'].*+"
            + "|\\$[A-Za-z_{(][^\\s]*+|\\$\\{.*}.*+|\\$\\(.*\\)|%[A-Za-z_][A-Za-z0-9_]*+%"
            + "|![A-Za-z_][A-Za-z0-9_]*+!|`.*`|<%.*%>"
            + "|(?:os\\.environ|os\\.getenv|process\\.env|import\\.meta\\.env|system\\.getenv|environment\\."
            + "getenvironmentvariable|deno\\.env|env\\.fetch|std::env|viper|configuration)\\b.*+"
            + "|(?:var|local|data|module|each|secrets|vars|inputs|params|env|config|settings|github|steps|needs|props"
            + "|self|this|args|options|context|request)\\." + NAME + "(?:\\." + NAME + ")*+"
            + "|(?:[A-Za-z_][A-Za-z0-9_.:]{2,}+)\\((?:[\"'A-Za-z_].*)?\\)"
            + "|[A-Za-z_][A-Za-z0-9_.]*+\\[(?:[\"'].*[\"']|[A-Za-z_]\\w*+|[0-9]++)]"));

    /** Anywhere in a value: what a template or a shell would put in. */
    private static final Pattern INNER = Pattern.compile(
        "\\$\\{\\{?+\\s*+" + NAME + "[A-Za-z0-9_.:\\[\\]\"' -]*+}|\\{\\{\\s*+[A-Za-z_$.][A-Za-z0-9_.:$ -]*+}}"
            + "|\\$\\{\\[[^\\]]*+]}|\\$\\(" + NAME + "[^)]*+\\)|#\\{" + NAME + "[^}]*+}|<<" + NAME + ">>"
            + "|%\\(" + NAME + "[^)]*+\\)s");

    /** A reference to a store that is not known, more probably than a secret. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+://.*+", Pattern.DOTALL);

    private NonValue() {}

    /** True if {@code value} looks like an address or a reference, which no secret does. */
    static boolean isAddress(String value) {
        return ADDRESS.matcher(value.strip()).matches();
    }

    /** The thing that {@code value} is instead of a value; empty if it is one. */
    public static Optional<Remark.Kind> kind(String value) {
        String text = value.strip();
        if (text.indexOf(ShellCommand.EXPANSION) >= 0) {
            return Optional.of(Remark.Kind.EXPRESSION);
        }
        for (Map.Entry<Remark.Kind, Pattern> each : KINDS) {
            if (each.getValue().matcher(text).matches()) {
                return Optional.of(each.getKey());
            }
        }
        return INNER.matcher(text).find() ? Optional.of(Remark.Kind.EXPRESSION) : Optional.empty();
    }

    private static Map.Entry<Remark.Kind, Pattern> kind(Remark.Kind kind, String regex) {
        return Map.entry(kind, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
    }
}
