package dev.tokenconsole.verify.keyset;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.KeyType;
import dev.tokenconsole.verify.key.UnusableKey;
import dev.tokenconsole.verify.key.VerificationKey;

/**
 * The PEM blocks of public keys and certificates (RFC 7468 sections 5 and 13, RFC 8017 appendix A.1.1) in a text, also
 * in one line with the line ends written as {@code \n}, as in an {@code .env} file.
 */
final class PemKeys {
    private static final Pattern MARK = Pattern.compile("-----(?:BEGIN|END) ([A-Z0-9 ]{1,40})-----");
    private static final Pattern BLOCK = Pattern.compile(
        "-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]{0,400000}+)-----END \\1-----");
    /** A line that lost some of its dashes. */
    private static final Pattern LAME = Pattern.compile(
        "-{3,}+ ?+(?:BEGIN|END) (?!SSH2)(?:[A-Z0-9]{1,20} )?(?:PUBLIC KEY|CERTIFICATE)\\b");
    private static final Pattern PRIVATE = Pattern.compile("BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY");
    private static final Pattern BETWEEN = Pattern.compile("\\s|\\\\+[nrt]?");
    private static final Set<String> KEYS = Set.of(
        "PUBLIC KEY", "RSA PUBLIC KEY", "EC PUBLIC KEY", "CERTIFICATE", "X509 CERTIFICATE");
    private static final Set<String> PARAMETERS = Set.of("EC PARAMETERS", "DSA PARAMETERS", "DH PARAMETERS");

    private PemKeys() {}

    /** True if a block of PEM begins or ends in {@code text}, or was meant to. */
    static boolean areIn(String text) {
        return MARK.matcher(text).find() || LAME.matcher(text).find();
    }

    /** True if the first or the last line of a public key or a certificate is in {@code text}, or was meant to be. */
    static boolean mentionPublic(String text) {
        return LAME.matcher(text).find();
    }

    /** True if a private key begins in {@code text}. */
    static boolean holdPrivate(String text) {
        return PRIVATE.matcher(text).find();
    }

    /** The keys in {@code text}, which has PEM in it. */
    static KeySet read(String text) throws NoKeyException {
        List<String> marks = MARK.matcher(text).results().map(mark -> mark.group(1)).toList();
        for (String label : marks) {
            requireKnown(label);
        }
        List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
        if (blocks.isEmpty() || marks.size() != 2 * blocks.size()) {
            throw new NoKeyException(KeySetFault.PEM_CUT);
        }
        List<VerificationKey> usable = new ArrayList<>();
        List<UnusableKey> unusable = new ArrayList<>();
        for (MatchResult block : blocks) {
            if (PARAMETERS.contains(block.group(1))) {
                continue;
            }
            try {
                usable.add(DerKeys.read(Base64.getDecoder().decode(BETWEEN.matcher(block.group(2)).replaceAll(""))));
            } catch (UnusableKeyException e) {
                unusable.add(unusable(e));
            } catch (IllegalArgumentException _) {
                throw new NoKeyException(KeySetFault.DAMAGED);
            }
        }
        if (usable.isEmpty() && unusable.isEmpty()) {
            throw new NoKeyException(KeySetFault.NO_PEM);
        }
        return new KeySet(usable, unusable);
    }

    /** A key that is left out, of which nothing is known but its fault. */
    static UnusableKey unusable(UnusableKeyException e) {
        return new UnusableKey(null, e.fault(), e.fault().isOfRsa() ? KeyType.RSA : null);
    }

    private static void requireKnown(String label) throws NoKeyException {
        if (!KEYS.contains(label) && !PARAMETERS.contains(label)) {
            throw new NoKeyException(label.endsWith("CERTIFICATE REQUEST") ? KeySetFault.REQUEST
                : label.equals("PKCS7") || label.equals("CMS") ? KeySetFault.BUNDLE
                : label.startsWith("PGP ") ? KeySetFault.PGP : KeySetFault.NO_PEM);
        }
    }
}
