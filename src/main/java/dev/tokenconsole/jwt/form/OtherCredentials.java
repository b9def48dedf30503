package dev.tokenconsole.jwt.form;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;

/** Credentials that are no tokens: headers of other HTTP schemes, keys and certificates. */
public final class OtherCredentials {
    private static final String SCHEMES = "basic|digest|negotiate|ntlm|hoba|mutual|vapid|scram-sha-[0-9]{1,4}|"
        + "aws4-hmac-sha256|hawk|oauth|apikey|signature|privatetoken|concealed";
    private static final Pattern HEADER = Pattern.compile("(?i)(?<![A-Za-z])(?:proxy-)?authorization[\"'\u201d]?"
        + "\\s*+[:=]\\s*+[\"'\u201c]?\\s*+(" + SCHEMES + ")(?:\\s++[A-Za-z0-9]|[\"'\\s]*+$)");
    private static final Pattern BARE =
        Pattern.compile("(?i)\\s*+(basic|digest|negotiate|ntlm|hawk|aws4-hmac-sha256)\\s++\\S++(?s).*+");
    private static final Pattern PEM = Pattern.compile("-{5}BEGIN ([A-Z0-9][A-Z0-9 ]{0,60})-{5}");
    private static final Pattern SSH =
        Pattern.compile("(?:^|\\s)(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp[0-9]{3}|sk-[a-z0-9@.-]{5,40}) AAAA");

    private OtherCredentials() {}

    /** The sentence on the first such credential in {@code text}. */
    public static Optional<RecognisedForm> in(String text) {
        Matcher pem = PEM.matcher(text);
        if (pem.find()) {
            return Optional.of(new RecognisedForm(TokenForm.PEM, pem(pem.group(1))));
        }
        if (SSH.matcher(text).find()) {
            return Optional.of(new RecognisedForm(TokenForm.SSH_KEY, Messages.text("jwt.form.ssh-key")));
        }
        Matcher header = HEADER.matcher(text);
        if (text.toLowerCase(Locale.ROOT).contains("authorization") && header.find()) {
            return Optional.of(scheme(header.group(1)));
        }
        Matcher bare = BARE.matcher(text);
        return bare.matches() ? Optional.of(scheme(bare.group(1))) : Optional.empty();
    }

    private static RecognisedForm scheme(String scheme) {
        return scheme.equalsIgnoreCase("basic")
            ? new RecognisedForm(TokenForm.BASIC, Messages.text("jwt.form.basic"))
            : new RecognisedForm(TokenForm.HTTP_SCHEME, Messages.text("jwt.form.http-scheme", scheme));
    }

    private static String pem(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.endsWith("private key")) {
            return Messages.text("jwt.form.pem.private-key");
        }
        if (lower.endsWith("public key")) {
            return Messages.text("jwt.form.pem.public-key");
        }
        return lower.endsWith("certificate")
            ? Messages.text("jwt.form.pem.certificate") : Messages.text("jwt.form.pem.other", label);
    }
}
