package dev.tokenconsole.net.authority;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labelled blocks of a PEM file (RFC 7468). Text around them is ignored, and so is the content of a key's block.
 *
 * @param certificates the bytes of each certificate's block
 * @param bundles the bytes of each block of PKCS#7
 * @param hasTrusted true if there is a certificate with the trust settings of OpenSSL
 * @param hasKey true if there is the block of a private key
 * @param isEmpty true if there is no block at all
 */
record PemBlocks(List<byte[]> certificates, List<byte[]> bundles, boolean hasTrusted, boolean hasKey,
        boolean isEmpty) {
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");
    private static final Pattern CERTIFICATE = Pattern.compile("(X509 )?CERTIFICATE");
    private static final Pattern BUNDLE = Pattern.compile("PKCS7|CMS");

    static PemBlocks in(String text) {
        List<byte[]> certificates = new ArrayList<>();
        List<byte[]> bundles = new ArrayList<>();
        boolean hasTrusted = false;
        boolean hasKey = false;
        Matcher begin = BEGIN.matcher(text);
        int from = 0;
        while (begin.find(from)) {
            String label = begin.group(1);
            from = begin.end();
            int end = text.indexOf("-----END " + label + "-----", from);
            String base64 = end < 0 ? "" : text.substring(from, end);
            if (CERTIFICATE.matcher(label).matches()) {
                certificates.add(bytes(base64));
            } else if (BUNDLE.matcher(label).matches()) {
                bundles.add(bytes(base64));
            }
            hasTrusted |= label.equals("TRUSTED CERTIFICATE");
            hasKey |= label.endsWith("PRIVATE KEY");
            from = Math.max(from, end);
        }
        return new PemBlocks(certificates, bundles, hasTrusted, hasKey, from == 0);
    }

    /** Empty where it is cut off or not Base64: the parser of certificates reports it. */
    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
