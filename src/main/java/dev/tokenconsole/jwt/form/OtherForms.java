package dev.tokenconsole.jwt.form;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Families of tokens that are none of RFC 7519, recognised by what they hold. Never throws. */
public final class OtherForms {
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}\"'<>(){},;|`]++");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{24,}+={0,2}+");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){24,}+");

    private OtherForms() {}

    /** The form of a bare token. */
    public static Optional<RecognisedForm> of(String token) {
        return WordForms.of(token).or(() -> SamlText.of(token))
            .or(() -> LenientBase64.decode(token).flatMap(bytes -> ByteForms.of(bytes).or(() -> SamlText.of(bytes))))
            .or(() -> hex(token));
    }

    /** The form of the first token of such a family in a longer text. */
    public static Optional<RecognisedForm> in(String text) {
        Optional<RecognisedForm> xml = SamlText.of(text);
        if (xml.isPresent()) {
            return xml;
        }
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            Optional<RecognisedForm> found = inWord(words.group());
            if (found.isPresent()) {
                return found;
            }
        }
        return TokenPrefixes.in(text);
    }

    private static Optional<RecognisedForm> inWord(String word) {
        String value = word.substring(word.indexOf('=') + 1);
        Optional<RecognisedForm> found = WordForms.of(word).or(() -> WordForms.of(value));
        Matcher base64 = BASE64.matcher(word);
        while (found.isEmpty() && base64.find()) {
            found = LenientBase64.decode(base64.group())
                .flatMap(bytes -> ByteForms.of(bytes).or(() -> SamlText.of(bytes)));
        }
        return found;
    }

    private static Optional<RecognisedForm> hex(String token) {
        if (!HEX.matcher(token).matches()) {
            return Optional.empty();
        }
        return ByteForms.of(HexFormat.of().parseHex(token));
    }
}
