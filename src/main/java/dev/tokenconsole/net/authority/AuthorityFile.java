package dev.tokenconsole.net.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayPath;

/**
 * Reads the certificate authorities of a file: a PEM bundle, a single certificate in DER, PKCS#7 in either, or PKCS#12.
 * Private keys in it are ignored and not stored. The certificates are to be shown before they are trusted, in case the
 * wrong file was selected.
 */
public final class AuthorityFile {
    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 1 << 20;
    /** The most certificates in a file. */
    public static final int MAX_CERTIFICATES = 64;

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    /** The object identifier 1.2.840.113549.1.7.2. */
    private static final byte[] SIGNED_DATA = {6, 9, 42, (byte) 134, 72, (byte) 134, (byte) 247, 13, 1, 7, 2};
    /** The version of every PKCS#12 file (RFC 7292 section 4); that of a private key is 0 or 1. */
    private static final int PKCS12_VERSION = 3;

    private final Path file;
    private final Instant now;

    private AuthorityFile(Path file, Instant now) {
        this.file = file;
        this.now = now;
    }

    /**
     * Reads {@code file} as of {@code now}; blocks. {@code password} is that of a PKCS#12 file, empty until one
     * is required, and is wiped.
     */
    public static AuthorityFileResult read(Path file, char[] password, Instant now) {
        try {
            return new AuthorityFile(file, now).read(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private AuthorityFileResult read(char[] password) {
        byte[] bytes;
        if (isPipe()) {
            return refused("auth.authority.unreadable");
        }
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException _) {
            return refused("auth.authority.missing");
        } catch (AccessDeniedException _) {
            return refused("auth.authority.denied");
        } catch (IOException _) {
            return refused(Files.isDirectory(file) ? "auth.authority.folder" : "auth.authority.unreadable");
        }
        try {
            return bytes.length > MAX_BYTES ? refused("auth.authority.large", MAX_BYTES / 1024)
                : parse(bytes, password);
        } finally {
            // It may hold a private key.
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Opening a named pipe waits for its other end; an open one of this process is what a shell hands over. A path
     * with ".." in it may lead anywhere.
     */
    private boolean isPipe() {
        boolean descriptor = file.equals(file.normalize())
            && (file.startsWith("/dev/fd") || file.startsWith("/dev/stdin") || file.startsWith("/proc/self/fd"));
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file) && !descriptor;
    }

    private AuthorityFileResult parse(byte[] bytes, char[] password) {
        try {
            PemBlocks pem = PemBlocks.in(new String(bytes, StandardCharsets.ISO_8859_1));
            if (!pem.isEmpty()) {
                return of(pem);
            }
            return switch (kind(bytes)) {
                case CERTIFICATE -> of(List.of(certificate(bytes)));
                case PKCS7 -> ofMany(bundle(bytes));
                case KEY -> refused("auth.authority.key");
                case PKCS12 -> ofStore(bytes, password);
                case OTHER -> refused("auth.authority.none");
            };
        } catch (CertificateException _) {
            return refused("auth.authority.not-x509");
        }
    }

    private AuthorityFileResult of(PemBlocks pem) throws CertificateException {
        if (pem.certificates().size() > MAX_CERTIFICATES) {
            return tooMany(pem.certificates().size());
        }
        List<X509Certificate> found = new ArrayList<>();
        for (byte[] der : pem.certificates()) {
            found.add(certificate(der));
        }
        for (byte[] der : pem.bundles()) {
            found.addAll(bundle(der));
        }
        if (!found.isEmpty()) {
            return ofMany(found);
        }
        return refused(pem.hasTrusted() ? "auth.authority.trusted"
            : pem.hasKey() ? "auth.authority.key" : "auth.authority.none");
    }

    private AuthorityFileResult ofMany(List<X509Certificate> found) {
        return found.size() > MAX_CERTIFICATES ? tooMany(found.size())
            : found.isEmpty() ? refused("auth.authority.none") : of(found);
    }

    private AuthorityFileResult ofStore(byte[] bytes, char[] password) {
        return switch (Pkcs12.read(bytes, password)) {
            case Pkcs12.Opened opened -> ofMany(opened.certificates());
            case Pkcs12.WrongPassword _ when password.length == 0 ->
                new AuthorityFileResult.Locked(Messages.text("auth.authority.locked", name()));
            case Pkcs12.WrongPassword _ ->
                new AuthorityFileResult.Locked(Messages.text("auth.authority.wrong", name()));
            case Pkcs12.Damaged _ -> refused("auth.authority.broken");
        };
    }

    private AuthorityFileResult of(List<X509Certificate> found) {
        TrustableAuthorities choice = TrustableAuthorities.of(found, now);
        return choice.usable().isEmpty() ? new AuthorityFileResult.Refused(choice.leftOut().getFirst())
            : new AuthorityFileResult.Certificates(choice.usable(), choice.leftOut());
    }

    private AuthorityFileResult tooMany(int count) {
        return refused("auth.authority.many", count, MAX_CERTIFICATES);
    }

    private AuthorityFileResult.Refused refused(String key, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = name();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new AuthorityFileResult.Refused(Messages.text(key, arguments));
    }

    private String name() {
        return DisplayPath.shown(file);
    }

    /** One certificate, and nothing behind it. */
    private static X509Certificate certificate(byte[] der) throws CertificateException {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(der));
        if (!Arrays.equals(der, certificate.getEncoded())) {
            throw new CertificateException("There is more than a certificate.");
        }
        return certificate;
    }

    /** The certificates of a PKCS#7 file (RFC 5652 section 5.1); a signature of the file is irrelevant for trust. */
    private static List<X509Certificate> bundle(byte[] der) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(der)).stream()
            .map(X509Certificate.class::cast).toList();
    }

    private enum Kind { CERTIFICATE, KEY, PKCS7, PKCS12, OTHER }

    /** By the first element of the outer sequence. */
    private static Kind kind(byte[] bytes) {
        if (bytes.length < 8 || bytes[0] != SEQUENCE) {
            return Kind.OTHER;
        }
        int lengthOctets = bytes[1] < 0 ? bytes[1] & 0x7f : 0;
        int first = 2 + lengthOctets;
        if (first + 3 > bytes.length || bytes[first] == SEQUENCE) {
            return Kind.CERTIFICATE;
        }
        if (bytes[first] != INTEGER) {
            int end = Math.min(bytes.length, first + SIGNED_DATA.length);
            return Arrays.equals(SIGNED_DATA, Arrays.copyOfRange(bytes, first, end)) ? Kind.PKCS7 : Kind.OTHER;
        }
        return bytes[first + 2] == PKCS12_VERSION ? Kind.PKCS12 : Kind.KEY;
    }
}
