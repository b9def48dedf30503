package dev.tokenconsole.jwt;

import java.util.Locale;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult.SignatureNote;
import dev.tokenconsole.jwt.rule.SignatureSizes;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.Member;

/** What can be said of a signature without a key: whether it can be a whole one. Never that it is valid. */
final class SignatureNotes {
    private SignatureNotes() {}

    /** The note on a third part under that header. */
    static SignatureNote of(PartReader header, String signature) {
        if (!header.object()) {
            return broken("jwt.signature.header");
        }
        Member alg = header.member("alg");
        if (alg == null) {
            return broken("jwt.signature.no-alg");
        }
        if (alg.kind() != Member.Kind.STRING) {
            return broken("jwt.signature.alg-kind", DisplayText.shorten(alg.text()));
        }
        String name = DisplayText.shorten(alg.text());
        if (alg.text().toLowerCase(Locale.ROOT).equals("none")) {
            return none(name, signature);
        }
        if (signature.isEmpty()) {
            return broken("jwt.signature.missing", name);
        }
        Base64Url read = Base64Url.read(signature, Messages.text("jwt.part.signature"));
        SignatureNote size = size(alg.text(), name, signature.length(), read.bytes());
        if (size.intact() && !read.problems().isEmpty()) {
            return broken("jwt.signature.base64", String.join(" ", read.problems()));
        }
        return size;
    }

    private static SignatureNote none(String name, String signature) {
        if (!name.equals("none")) {
            return broken("jwt.signature.none-case", name);
        }
        return signature.isEmpty()
            ? broken("jwt.signature.none")
            : broken("jwt.signature.none-signed", signature.length());
    }

    private static SignatureNote size(String algorithm, String name, int characters, byte[] bytes) {
        Integer fixed = SignatureSizes.fixed(algorithm);
        if (fixed != null) {
            return fixedSize(algorithm, fixed, characters, bytes);
        }
        if (!SignatureSizes.isRsa(algorithm)) {
            return new SignatureNote(true, Messages.text("jwt.signature.unknown", name, characters));
        }
        if (SignatureSizes.fitsRsa(bytes.length) && characters == SignatureSizes.characters(bytes.length)) {
            return new SignatureNote(true,
                Messages.text("jwt.signature.rsa", characters, name, bytes.length * Byte.SIZE));
        }
        int next = SignatureSizes.nextRsa(bytes.length);
        return next == 0
            ? broken("jwt.signature.rsa-odd", characters, name)
            : broken("jwt.signature.rsa-cut", characters, name, next * Byte.SIZE, SignatureSizes.characters(next));
    }

    private static SignatureNote fixedSize(String algorithm, int fixed, int characters, byte[] bytes) {
        int expected = SignatureSizes.characters(fixed);
        if (SignatureSizes.isEcdsa(algorithm) && isDer(bytes)) {
            return broken("jwt.signature.der", characters, algorithm, expected);
        }
        if (characters != expected) {
            String key = characters < expected ? "jwt.signature.cut" : "jwt.signature.long";
            return broken(key, characters, algorithm, expected);
        }
        if (SignatureSizes.isEcdsa(algorithm) && isZero(bytes)) {
            return broken("jwt.signature.zero", algorithm);
        }
        return new SignatureNote(true, Messages.text("jwt.signature.fixed", characters, algorithm));
    }

    /** An ASN.1 sequence as long as it says: what most crypto libraries put out, and a JWT must not hold. */
    private static boolean isDer(byte[] bytes) {
        if (bytes.length < 8 || bytes[0] != 0x30) {
            return false;
        }
        int lengthBytes = (bytes[1] & 0xff) == 0x81 ? 2 : 1;
        int length = bytes[lengthBytes] & 0xff;
        return length == bytes.length - lengthBytes - 1 && bytes[lengthBytes + 1] == 0x02;
    }

    private static boolean isZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static SignatureNote broken(String key, Object... arguments) {
        return new SignatureNote(false, Messages.text(key, arguments));
    }
}
