package dev.tokenconsole.jwt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult.SignatureNote;
import dev.tokenconsole.jwt.rule.CriticalExtensions;
import dev.tokenconsole.jwt.rule.EcdsaNumbers;
import dev.tokenconsole.jwt.rule.RsaLengthWords;
import dev.tokenconsole.jwt.rule.SignatureSizes;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.Member;

/**
 * The note on a signature without a key: it can be a complete one or not. Never that it is valid. Its characters
 * are judged first, then its length.
 */
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
        if (alg.text().isBlank()) {
            return broken("jwt.signature.alg-empty");
        }
        SignatureNote note = note(alg.text(), DisplayText.shorten(alg.text()), signature);
        Optional<String> refusal = CriticalExtensions.refusal(header.members());
        if (refusal.isEmpty()) {
            return note;
        }
        return new SignatureNote(false, note.intact() ? refusal.get() : note.text() + " " + refusal.get());
    }

    private static SignatureNote note(String algorithm, String shown, String signature) {
        if (algorithm.toLowerCase(Locale.ROOT).equals("none")) {
            return none(shown, signature);
        }
        if (signature.isEmpty()) {
            return broken("jwt.signature.missing", shown);
        }
        Base64Url read = Base64Url.read(signature, Messages.text("jwt.part.signature"));
        if (read.characters() == 0) {
            return broken("jwt.signature.base64", String.join(" ", read.foreign()));
        }
        if (!read.foreign().isEmpty() && !read.whole()) {
            return broken("jwt.signature.base64", String.join(" ", read.foreign()));
        }
        SignatureNote size = size(algorithm, shown, read);
        if (size.intact() && !read.problems().isEmpty()) {
            return broken("jwt.signature.base64", String.join(" ", read.problems()));
        }
        return read.foreign().isEmpty() ? size
            : new SignatureNote(false, String.join(" ", read.foreign()) + " " + size.text());
    }

    private static SignatureNote none(String name, String signature) {
        if (!name.equals("none")) {
            return broken("jwt.signature.none-case", name);
        }
        return signature.isEmpty()
            ? broken("jwt.signature.none")
            : broken("jwt.signature.none-signed", signature.length());
    }

    private static SignatureNote size(String algorithm, String shown, Base64Url read) {
        int characters = read.characters();
        if (SignatureSizes.isRsa(algorithm)) {
            return rsaSize(SignatureSizes.withArticle(algorithm), characters, read.bytes().length);
        }
        List<Integer> lengths = SignatureSizes.fixed(algorithm);
        return lengths.isEmpty() ? unknown(shown, read) : fixedSize(algorithm, lengths, read);
    }

    private static SignatureNote unknown(String shown, Base64Url read) {
        return new SignatureNote(true, Messages.text("jwt.signature.unknown", shown, read.characters()));
    }

    private static SignatureNote rsaSize(String name, int characters, int bytes) {
        if (characters == SignatureSizes.characters(bytes)) {
            if (SignatureSizes.fitsRsa(bytes)) {
                return new SignatureNote(true,
                    Messages.text("jwt.signature.rsa", characters, name, bytes * Byte.SIZE));
            }
            if (SignatureSizes.fitsShortRsa(bytes)) {
                return broken("jwt.signature.rsa-short", characters, name, bytes * Byte.SIZE);
            }
        }
        return new SignatureNote(false, RsaLengthWords.of(name, characters));
    }

    private static SignatureNote fixedSize(String algorithm, List<Integer> lengths, Base64Url read) {
        int characters = read.characters();
        String name = SignatureSizes.withArticle(algorithm);
        int expected = SignatureSizes.characters(lengths.getFirst());
        if (EcdsaNumbers.has(algorithm) && isDer(read.bytes())) {
            return broken("jwt.signature.der", characters, name, expected);
        }
        if (lengths.stream().noneMatch(length -> SignatureSizes.characters(length) == characters)) {
            int last = SignatureSizes.characters(lengths.getLast());
            if (lengths.size() > 1 && characters > expected && characters < last) {
                return broken("jwt.signature.between", characters, name, expected, last);
            }
            return characters < expected
                ? broken("jwt.signature.cut", characters, name, expected)
                : broken("jwt.signature.long", characters, name, last, characters - last);
        }
        if (EcdsaNumbers.has(algorithm) && isZero(read.bytes())) {
            return broken("jwt.signature.zero", algorithm);
        }
        String number = EcdsaNumbers.outOfRange(algorithm, read.bytes());
        return number != null ? broken("jwt.signature.range", number, algorithm)
            : new SignatureNote(true, Messages.text("jwt.signature.fixed", characters, name));
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
