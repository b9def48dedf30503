package dev.tokenconsole.jwt.form;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;

/** Forms that are text, known by the characters they begin with and by their parts. */
final class WordForms {
    private static final String B64 = "[A-Za-z0-9_-]";
    private static final Pattern PASETO =
        Pattern.compile("(v[1-4]c?)\\.(local|public)\\." + B64 + "*+={0,2}+(?:\\." + B64 + "*+={0,2}+)?+\\.*+");
    private static final Pattern PASERK = Pattern.compile("k[1-4]\\.(lid|pid|sid|local|public|secret|seal|"
        + "(?:local|secret)-(?:wrap\\.[a-z]++|pw))\\." + B64 + "++");
    private static final Pattern TIMED = Pattern.compile("\\.?(" + B64 + "++)\\.(" + B64 + "{4,8})\\.(" + B64
        + "{27}|" + B64 + "{43}|" + B64 + "{86})");
    /** Simple Web Tokens and the shared access signatures of Azure: form fields, one of which signs the others. */
    private static final Pattern SHARED_ACCESS =
        Pattern.compile("(?i)(?:SharedAccessSignature\\s++)?+[^\\s&=]{1,20}=[^\\s&]*+(?:&[^\\s&=]{1,40}=[^\\s&]*+)++");
    private static final Pattern SIGNED_FIELD = Pattern.compile("(?i)(?:^|[&\\s])(?:HMACSHA256|sig)=[^&\\s]{16}");
    private static final Pattern DATED_FIELD = Pattern.compile("(?i)(?:^|[&\\s])(?:ExpiresOn|se)=");

    private WordForms() {}

    static Optional<RecognisedForm> of(String word) {
        Matcher paseto = PASETO.matcher(word);
        if (paseto.matches()) {
            return Optional.of(new RecognisedForm(TokenForm.PASETO,
                Messages.text(paseto.group(2).equals("local") ? "jwt.form.paseto.local" : "jwt.form.paseto.public",
                    paseto.group(1) + "." + paseto.group(2))));
        }
        if (PASERK.matcher(word).matches()) {
            return form(TokenForm.PASERK, "jwt.form.paserk");
        }
        if (word.startsWith("biscuit:") && LenientBase64.decode(word.substring(8)).isPresent()) {
            return form(TokenForm.BISCUIT, "jwt.form.biscuit");
        }
        if (isTimed(word)) {
            return form(TokenForm.ITSDANGEROUS, "jwt.form.itsdangerous");
        }
        if (SHARED_ACCESS.matcher(word).matches() && SIGNED_FIELD.matcher(word).find()
                && DATED_FIELD.matcher(word).find()) {
            return form(TokenForm.SIGNED_FIELDS, "jwt.form.signed-fields");
        }
        return TokenPrefixes.of(word);
    }

    /** JSON, or JSON compressed by zlib behind a full stop, a time of four to six bytes, and an HMAC. */
    private static boolean isTimed(String word) {
        Matcher timed = TIMED.matcher(word);
        if (!timed.matches()) {
            return false;
        }
        byte[] payload = LenientBase64.decode(timed.group(1)).orElse(new byte[0]);
        if (word.startsWith(".")) {
            return payload.length > 2 && payload[0] == 0x78;
        }
        String text = new String(payload, StandardCharsets.UTF_8).strip();
        return text.startsWith("{") && text.endsWith("}") && !text.contains("\"alg\"");
    }

    private static Optional<RecognisedForm> form(TokenForm form, String key) {
        return Optional.of(new RecognisedForm(form, Messages.text(key)));
    }
}
