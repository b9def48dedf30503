package dev.tokenconsole.jwt.form;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import dev.tokenconsole.i18n.Messages;

/** SAML assertions and messages: XML, or its bytes as they are or deflated (SAML 2.0 Bindings section 3.4.4.1). */
final class SamlText {
    /** The namespaces of SAML 1.0 to 2.0. */
    private static final Pattern NAMESPACE =
        Pattern.compile("urn:oasis:names:tc:SAML:[12]\\.[01]:(?:assertion|protocol)");
    private static final Pattern XML = Pattern.compile("(?s)\\s*+\ufeff?\\s*+<.*+");
    /** The part with the namespaces, in characters: the first element, at most after a declaration. */
    private static final int HEAD = 4096;
    /** No message is deflated to fewer bytes. */
    private static final int LEAST_DEFLATED = 128;

    private SamlText() {}

    static Optional<RecognisedForm> of(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return XML.matcher(head).matches() && NAMESPACE.matcher(head).find()
            ? Optional.of(new RecognisedForm(TokenForm.SAML, Messages.text("jwt.form.saml"))) : Optional.empty();
    }

    static Optional<RecognisedForm> of(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        String plain = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        return of(plain).or(() -> of(inflated(bytes)));
    }

    /** The beginning of what {@code bytes} inflate to; empty if they are not deflated. */
    private static String inflated(byte[] bytes) {
        if (bytes.length < LEAST_DEFLATED) {
            return "";
        }
        byte[] head = new byte[HEAD];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(bytes);
            int length = inflater.inflate(head);
            return new String(head, 0, length, StandardCharsets.UTF_8);
        } catch (DataFormatException _) {
            return "";
        }
    }
}
