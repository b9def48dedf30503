package dev.tokenconsole.ui.environments;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.control.Controls;

/** The facts of a certificate, as a table. */
final class CertificatePane extends GridPane {
    /** {@code now} decides how the dates are written. */
    CertificatePane(X509Certificate certificate, Instant now) {
        CertificateFacts facts = CertificateFacts.of(certificate);
        getStyleClass().add("certificate");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
        boolean alone = facts.subject().equals(facts.issuer());
        add("ui.certificate.subject", DisplayText.shorten(facts.subject()));
        add("ui.certificate.issuer", alone ? Messages.text("ui.certificate.itself")
            : DisplayText.shorten(facts.issuer()));
        ZoneId here = ZoneId.systemDefault();
        add("ui.certificate.valid", Messages.text("ui.certificate.dates",
            TimeWords.local(facts.notBefore(), here, now), TimeWords.local(facts.notAfter(), here, now)));
        add("ui.certificate.fingerprint", inTwoLines(facts.fingerprint()))
            .getStyleClass().addAll("mono", "fingerprint");
        if (certificate.getBasicConstraints() < 0) {
            add("ui.certificate.use", Messages.text("ui.certificate.use.server"));
        }
    }

    /** Sixteen bytes each: wrapped where there is room, a line would end within a byte. */
    private static String inTwoLines(String fingerprint) {
        int half = fingerprint.length() / 2 + 1;
        return fingerprint.substring(0, half) + "\n" + fingerprint.substring(half);
    }

    private Label add(String key, String value) {
        Label name = Controls.label(Messages.text(key), "muted");
        Label said = Controls.text(value);
        addRow(getRowCount(), name, said);
        setValignment(name, VPos.TOP);
        return said;
    }
}
