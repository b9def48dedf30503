package dev.tokenconsole.jwt.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.tokenconsole.i18n.Messages;

/**
 * First characters of opaque tokens that their issuers document. A prefix says likely what a token is and proves
 * nothing; sources are in docs/token-forms.md.
 */
public final class TokenPrefixes {
    /** The table, longest prefix first where one begins with another. */
    public static final List<TokenPrefix> ALL = List.of(
        prefix("github_pat_", "a GitHub fine-grained personal access token", 20),
        prefix("ghp_", "a GitHub personal access token", 20),
        prefix("gho_", "a GitHub OAuth access token", 20),
        prefix("ghu_", "a GitHub App user access token", 20),
        prefix("ghs_", "a GitHub App installation access token", 20),
        prefix("ghr_", "a GitHub App refresh token", 20),
        prefix("glpat-", "a GitLab personal access token", 16),
        prefix("gloas-", "a GitLab OAuth application secret", 16, Use.SECRET),
        prefix("gldt-", "a GitLab deploy token", 16),
        prefix("glrt-", "a GitLab runner authentication token", 16),
        prefix("glcbt-", "a GitLab CI/CD job token", 16),
        prefix("glptt-", "a GitLab trigger token", 16),
        prefix("glft-", "a GitLab feed token", 16),
        prefix("glimt-", "a GitLab incoming mail token", 16),
        prefix("glagent-", "a GitLab agent token", 16),
        prefix("xoxb-", "a Slack bot token", 10),
        prefix("xoxp-", "a Slack user token", 10),
        prefix("xoxe.xoxp-", "a Slack user token that rotates", 10),
        prefix("xoxe.xoxb-", "a Slack bot token that rotates", 10),
        prefix("xoxe-", "a Slack refresh token", 10),
        prefix("xapp-", "a Slack app-level token", 10),
        prefix("sk_live_", "a Stripe secret key", 10),
        prefix("sk_test_", "a Stripe secret key of the test mode", 10),
        prefix("rk_live_", "a Stripe restricted key", 10),
        prefix("rk_test_", "a Stripe restricted key of the test mode", 10),
        prefix("pk_live_", "a Stripe publishable key", 10, Use.IDENTIFIER),
        prefix("pk_test_", "a Stripe publishable key of the test mode", 10, Use.IDENTIFIER),
        prefix("whsec_", "a webhook signing secret, such as those of Stripe", 10, Use.SECRET),
        prefix("ya29.", "a Google OAuth access token", 10),
        prefix("AIza", "a Google API key", 30),
        prefix("hvs.", "a HashiCorp Vault service token", 10),
        prefix("hvb.", "a HashiCorp Vault batch token", 10),
        prefix("hvr.", "a HashiCorp Vault recovery token", 10),
        prefix("npm_", "an npm access token", 20),
        prefix("pypi-", "a PyPI API token", 20),
        prefix("dop_v1_", "a DigitalOcean personal access token", 20),
        prefix("doo_v1_", "a DigitalOcean OAuth access token", 20),
        prefix("dor_v1_", "a DigitalOcean refresh token", 20),
        prefix("shpat_", "a Shopify Admin API access token", 16),
        prefix("shpss_", "a Shopify app shared secret", 16, Use.SECRET),
        prefix("hf_", "a Hugging Face user access token", 20),
        prefix("dapi", "a Databricks personal access token", 32),
        prefix("SG.", "a SendGrid API key", 30),
        prefix("sntrys_", "a Sentry organization token", 20),
        prefix("tskey-", "a Tailscale key", 10),
        prefix("AKIA", "an AWS access key id", 16, Use.IDENTIFIER),
        prefix("ASIA", "an AWS access key id of a temporary credential", 16, Use.IDENTIFIER));

    private static final String BODY = "([A-Za-z0-9_.~+/=-]*+)";
    /** Their first characters, which most places of a text can be passed over by. */
    private static final String FIRST = ALL.stream().map(one -> one.text().substring(0, 1)).distinct()
        .collect(Collectors.joining());
    private static final Pattern ANY = Pattern.compile("(?=[" + FIRST + "])(?<![A-Za-z0-9_.-])("
        + ALL.stream().map(one -> Pattern.quote(one.text())).collect(Collectors.joining("|")) + ")" + BODY);

    private TokenPrefixes() {}

    /**
     * One row of the table.
     *
     * @param text the first characters
     * @param kind the token's kind with its article
     * @param least how many characters follow at least
     * @param use decides on the words about what it permits
     */
    public record TokenPrefix(String text, String kind, int least, Use use) {}

    /** The use of what begins so. */
    public enum Use {
        /** It is sent with requests, and permits them. */
        TOKEN("jwt.form.prefix"),
        /** It is never sent: it signs, or proves who an application is. */
        SECRET("jwt.form.prefix.secret"),
        /** It is public: it names a key or an account. */
        IDENTIFIER("jwt.form.prefix.identifier");

        private final String key;

        Use(String key) {
            this.key = key;
        }
    }

    /** The kind of {@code word}, a text without blanks. */
    public static Optional<RecognisedForm> of(String word) {
        Matcher matcher = ANY.matcher(word);
        return matcher.matches() ? recognised(matcher) : Optional.empty();
    }

    /** The kind of the first such token in a longer text. */
    public static Optional<RecognisedForm> in(String text) {
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            Optional<RecognisedForm> found = recognised(matcher);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<RecognisedForm> recognised(Matcher matcher) {
        return ALL.stream()
            .filter(one -> one.text().equals(matcher.group(1)) && matcher.group(2).length() >= one.least()).findFirst()
            .map(one -> new RecognisedForm(TokenForm.KNOWN_PREFIX,
                Messages.text(one.use().key, one.text(), one.kind())));
    }

    private static TokenPrefix prefix(String text, String kind, int least) {
        return prefix(text, kind, least, Use.TOKEN);
    }

    private static TokenPrefix prefix(String text, String kind, int least, Use use) {
        return new TokenPrefix(text, kind, least, use);
    }
}
