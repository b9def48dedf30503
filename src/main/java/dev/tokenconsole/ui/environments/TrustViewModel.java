package dev.tokenconsole.ui.environments;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.net.authority.AuthorityFile;
import dev.tokenconsole.net.authority.AuthorityFileResult;
import dev.tokenconsole.text.DisplayPath;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.UncaughtErrors;

/** The trusted certificate authorities of one environment, and a file with further ones. FX thread only. */
final class TrustViewModel {
    private final ObservableList<X509Certificate> trusted;
    private final FxTasks tasks;
    private final Supplier<Instant> now;
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(new Offer.None());
    private @Nullable FxTask<AuthorityFileResult> reading;

    /** The content of the selected file. */
    sealed interface Offer {
        /** No file was selected, or it was accepted or declined. */
        record None() implements Offer {}

        /** The file cannot be read without its password. */
        record Locked(Path file, String reason) implements Offer {}

        /**
         * The certificates are shown; none is trusted yet.
         *
         * @param place the file, for people to read
         * @param certificates the certificates that can be trusted
         * @param leftOut the reasons why others of the file cannot, a sentence each
         */
        record Shown(String place, List<X509Certificate> certificates, List<String> leftOut) implements Offer {}

        /** The file holds no certificate that can be trusted. */
        record Refused(String reason) implements Offer {}
    }

    /** Adds to {@code trusted}; {@code now} decides which certificates are expired. */
    TrustViewModel(ObservableList<X509Certificate> trusted, FxTasks tasks, Supplier<Instant> now) {
        this.trusted = trusted;
        this.tasks = tasks;
        this.now = now;
    }

    ObservableList<X509Certificate> trusted() {
        return trusted;
    }

    ReadOnlyObjectProperty<Offer> offer() {
        return offer.getReadOnlyProperty();
    }

    Instant now() {
        return now.get();
    }

    /** Reads {@code file}. {@code password} is empty unless the file needs one, and is wiped. */
    void read(Path file, char[] password) {
        cancel();
        Instant moment = now.get();
        reading = tasks.run(() -> AuthorityFile.read(file, password, moment))
            .onSuccess(read -> offer.set(switch (read) {
                case AuthorityFileResult.Certificates found ->
                    new Offer.Shown(DisplayPath.shown(file), found.usable(), found.leftOut());
                case AuthorityFileResult.Locked locked -> new Offer.Locked(file, locked.why());
                case AuthorityFileResult.Refused refused -> new Offer.Refused(refused.why());
            }))
            .onFailure(fault -> offer.set(new Offer.Refused(UncaughtErrors.sentence(fault))));
    }

    /** Trusts the certificates that are shown. */
    void accept() {
        if (offer.get() instanceof Offer.Shown shown) {
            shown.certificates().stream().filter(each -> !trusted.contains(each)).forEach(trusted::add);
            offer.set(new Offer.None());
        }
    }

    /** Discards the certificates that are shown. */
    void decline() {
        cancel();
        offer.set(new Offer.None());
    }

    void remove(X509Certificate certificate) {
        trusted.remove(certificate);
    }

    /** Cancels the reading of a file. */
    void cancel() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }
}
