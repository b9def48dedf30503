package dev.tokenconsole.net.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.PKIXCertPathChecker;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** Checks the limits along each path that the JDK finds from one authority to one certificate. */
final class PathLimitChecker extends PKIXCertPathChecker {
    private static final int LONGEST = 10;

    private final X509Certificate authority;
    private final X509Certificate last;
    /** Shared with the copies that the JDK makes. */
    private final AtomicReference<@Nullable CertificateFault> found = new AtomicReference<>();
    private final AtomicBoolean passed = new AtomicBoolean();
    private List<X509Certificate> path = List.of();

    PathLimitChecker(X509Certificate authority, X509Certificate last) {
        this.authority = authority;
        this.last = last;
    }

    /** True if a whole path was found, and none of its limits is exceeded. */
    boolean hasPassed() {
        return passed.get();
    }

    /** The limit that {@code chain} exceeds, by the path that was found or the one in its order; absent if none. */
    @Nullable CertificateFault fault(X509Certificate[] chain) {
        CertificateFault fault = found.get();
        List<X509Certificate> walked = fault == null ? walk(chain) : List.of();
        return walked.isEmpty() ? fault : PathLimits.fault(walked);
    }

    /** From the authority down, each signed by the one before it; empty if the chain does not lead there. */
    private List<X509Certificate> walk(X509Certificate[] chain) {
        List<X509Certificate> walked = new ArrayList<>(List.of(last));
        while (!isSigned(walked.getFirst(), authority)) {
            X509Certificate below = walked.getFirst();
            X509Certificate above = null;
            for (X509Certificate one : chain) {
                above = above == null && !walked.contains(one) && isSigned(below, one) ? one : above;
            }
            if (above == null || walked.size() == LONGEST) {
                return List.of();
            }
            walked.addFirst(above);
        }
        walked.addFirst(authority);
        return walked;
    }

    private static boolean isSigned(X509Certificate below, X509Certificate above) {
        if (!below.getIssuerX500Principal().equals(above.getSubjectX500Principal())) {
            return false;
        }
        try {
            below.verify(above.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    @Override
    public void init(boolean forward) throws CertPathValidatorException {
        if (forward) {
            throw new CertPathValidatorException("Paths are checked from the authority down.");
        }
        path = new ArrayList<>(List.of(authority));
    }

    @Override
    public boolean isForwardCheckingSupported() {
        return false;
    }

    @Override
    public @Nullable Set<String> getSupportedExtensions() {
        return null;
    }

    @Override
    public void check(Certificate certificate, Collection<String> unresolvedCriticalExtensions)
            throws CertPathValidatorException {
        path.add((X509Certificate) certificate);
        if (!certificate.equals(last)) {
            return;
        }
        CertificateFault fault = PathLimits.fault(path);
        if (fault != null) {
            found.compareAndSet(null, fault);
            throw new CertPathValidatorException("A limit is exceeded: " + fault.kind());
        }
        passed.set(true);
    }
}
