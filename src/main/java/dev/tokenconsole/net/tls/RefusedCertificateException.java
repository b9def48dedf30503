package dev.tokenconsole.net.tls;

import java.io.Serial;
import java.security.cert.CertificateException;

/** A certificate that the JDK accepts and this program does not, or that it refuses for a reason known better here. */
final class RefusedCertificateException extends CertificateException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient CertificateFault fault;

    RefusedCertificateException(CertificateFault fault) {
        super(fault.kind().name());
        this.fault = fault;
    }

    CertificateFault fault() {
        return fault;
    }
}
