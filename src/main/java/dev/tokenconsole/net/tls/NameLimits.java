package dev.tokenconsole.net.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;

/** The names that a certificate permits and excludes below it (RFC 5280 section 4.2.1.10). */
final class NameLimits {
    private static final String NAME_CONSTRAINTS = "2.5.29.30";
    private static final int MOST_SHOWN = 5;
    private static final int MOST_CHARACTERS = 200;

    private final byte @Nullable [] der;

    private NameLimits(byte @Nullable [] der) {
        this.der = der;
    }

    static NameLimits of(X509Certificate authority) {
        byte[] extension = authority.getExtensionValue(NAME_CONSTRAINTS);
        return new NameLimits(extension == null ? null : ASN1OctetString.getInstance(extension).getOctets());
    }

    /** True if all names of {@code certificate} are permitted; limits that cannot be read permit none. */
    boolean permit(X509Certificate certificate) {
        if (der == null) {
            return true;
        }
        X509CertSelector selector = new X509CertSelector();
        try {
            selector.setNameConstraints(der);
            return selector.match(certificate);
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    /** Those that it may vouch for, to follow on "may vouch for". */
    String words() {
        try {
            NameConstraints constraints = NameConstraints.getInstance(der);
            GeneralSubtree[] permitted = constraints.getPermittedSubtrees();
            GeneralSubtree[] excluded = constraints.getExcludedSubtrees();
            String only = permitted == null ? "" : Messages.text("auth.certificate-name.permitted", names(permitted));
            String not = excluded == null ? "" : Messages.text("auth.certificate-name.excluded", names(excluded));
            return only.isEmpty() ? not : not.isEmpty() ? only
                : Messages.text("auth.certificate-name.both", names(permitted), names(excluded));
        } catch (IllegalArgumentException | ClassCastException _) {
            return Messages.text("auth.certificate-name.unreadable");
        }
    }

    private static String names(GeneralSubtree[] subtrees) {
        String names = Arrays.stream(subtrees).limit(MOST_SHOWN).map(subtree -> name(subtree.getBase()))
            .collect(Collectors.joining(", ", "", subtrees.length > MOST_SHOWN ? ", …" : ""));
        return DisplayText.line(names, MOST_CHARACTERS);
    }

    private static String name(GeneralName name) {
        return switch (name.getTagNo()) {
            case GeneralName.iPAddress -> network(ASN1OctetString.getInstance(name.getName()).getOctets());
            case GeneralName.rfc822Name, GeneralName.dNSName, GeneralName.uniformResourceIdentifier,
                GeneralName.directoryName -> name.getName().toString();
            default -> Messages.text("auth.certificate-name.other");
        };
    }

    /** An address and its mask, as {@code 10.0.0.0/255.0.0.0}. */
    private static String network(byte[] octets) {
        int half = octets.length / 2;
        return address(Arrays.copyOf(octets, half)) + "/" + address(Arrays.copyOfRange(octets, half, octets.length));
    }

    private static String address(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets).getHostAddress();
        } catch (UnknownHostException _) {
            return "?";
        }
    }
}
