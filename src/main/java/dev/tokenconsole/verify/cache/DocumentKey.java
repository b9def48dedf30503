package dev.tokenconsole.verify.cache;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;

/**
 * The identity of a kept document: its address, and the authorities that an environment trusts beside those of this
 * computer, so that what one environment fetched is not used by another that would not have trusted the server.
 *
 * @param url in its normal form
 * @param trust a fingerprint of the authorities; empty without any
 */
record DocumentKey(String url, String trust) {
    /** The end of the name of each file. */
    static final String ENDING = ".json";

    static DocumentKey of(URI url, Environment environment) {
        String clean = WebAddress.fault(url).isEmpty() ? WebAddress.clean(url).toString() : url.toString();
        return new DocumentKey(clean, trust(environment.transport().authorities()));
    }

    /** The name of its file: the address may be too long for one, and hold any character. */
    String fileName() {
        return hex((url + "\n" + trust).getBytes(StandardCharsets.UTF_8)) + ENDING;
    }

    private static String trust(List<X509Certificate> authorities) {
        if (authorities.isEmpty()) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        authorities.stream().map(DocumentKey::encoded).map(DocumentKey::hex).sorted().forEach(all::append);
        return hex(all.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read cannot be written.", e);
        }
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256.", e);
        }
    }
}
