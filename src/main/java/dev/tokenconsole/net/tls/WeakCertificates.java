package dev.tokenconsole.net.tls;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;

/** Keys and signatures that are no longer safe, some of which the JDK accepts below an authority of a file. */
final class WeakCertificates {
    private static final int SHORTEST_RSA = 2048;
    private static final Pattern WEAK = Pattern.compile("(?i)(SHA-?1|MD[0-9])(?![0-9]).*");

    private WeakCertificates() {}

    /** The first weak key or signature from the end of {@code path} up; the signature of the first is irrelevant. */
    static @Nullable CertificateFault fault(List<X509Certificate> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            String words = words(path.get(i), i > 0);
            if (words != null) {
                return CertificateFault.about(CertificateFault.Kind.WEAK, path.get(i), words);
            }
        }
        return null;
    }

    private static @Nullable String words(X509Certificate certificate, boolean signed) {
        PublicKey key = certificate.getPublicKey();
        if (key.getAlgorithm().equals("DSA")) {
            return Messages.text("auth.certificate-weak.key", "DSA");
        }
        if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA) {
            return Messages.text("auth.certificate-weak.rsa", rsa.getModulus().bitLength());
        }
        String digest = digest(certificate);
        return signed && WEAK.matcher(digest).matches()
            ? Messages.text("auth.certificate-weak.signature",
                digest.toUpperCase(Locale.ROOT).replaceFirst("^SHA1", "SHA-1").replaceFirst("WITH.*", "")) : null;
    }

    /** The name of the algorithm, which begins with the digest; of RSASSA-PSS the digest alone. */
    private static String digest(X509Certificate certificate) {
        byte[] parameters = certificate.getSigAlgParams();
        if (!certificate.getSigAlgName().contains("PSS") || parameters == null) {
            return certificate.getSigAlgName();
        }
        try {
            AlgorithmParameters pss = AlgorithmParameters.getInstance("RSASSA-PSS");
            pss.init(parameters);
            return pss.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm();
        } catch (GeneralSecurityException | IOException _) {
            return certificate.getSigAlgName();
        }
    }
}
