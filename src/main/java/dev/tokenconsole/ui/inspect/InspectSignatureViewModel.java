package dev.tokenconsole.ui.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.keyset.KeySetFault;
import dev.tokenconsole.verify.keyset.KeySetReader;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.keyset.KeyText;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.source.KeySource;

/**
 * The signature of a pasted token, and the keys that it is verified with: those of an environment, which are fetched
 * only when that is asked for, or a key or a secret that was given. FX thread only.
 */
public final class InspectSignatureViewModel {
    private static final Set<KeySetFault> PRIVATE =
        Set.of(KeySetFault.PRIVATE_KEY, KeySetFault.SECRET, KeySetFault.PKCS12, KeySetFault.KEY_STORE);

    private final FxTasks tasks;
    private final SignatureCheck check;
    private final ObservableList<Environment> environments;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ENVIRONMENT);
    private final ObjectProperty<Environment> environment = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<SignatureState> state = new ReadOnlyObjectWrapper<>(SignatureState.unknown());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper given = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hidden = new ReadOnlyBooleanWrapper();
    private Optional<String> token = Optional.empty();
    /** Without a key: the verdict on a token that none helps. */
    private SignatureState first = SignatureState.unknown();
    private KeySource.@Nullable Given keys;
    private @Nullable FxTask<?> reading;
    private @Nullable FxTask<?> running;

    /** The kinds of keys. */
    enum Kind { ENVIRONMENT, GIVEN, SECRET }

    InspectSignatureViewModel(FxTasks tasks, SignatureCheck check, ObservableList<Environment> environments) {
        this.tasks = tasks;
        this.check = check;
        this.environments = environments;
        environments.subscribe(this::lookUp);
        environment.subscribe((was, is) -> cancel());
        kind.subscribe((was, is) -> choose(is));
    }

    /** The kind that is chosen. */
    ObjectProperty<Kind> kind() {
        return kind;
    }

    /** The environment whose keys may be fetched; null for none. */
    ObjectProperty<Environment> environment() {
        return environment;
    }

    /** The environment that the token is verified with; empty while other keys are chosen. */
    Optional<Environment> chosen() {
        return kind.get() == Kind.ENVIRONMENT ? Optional.ofNullable(environment.get()) : Optional.empty();
    }

    /** The state of the signature. */
    public ReadOnlyObjectProperty<SignatureState> state() {
        return state.getReadOnlyProperty();
    }

    /** The reason why a given text or file holds no keys; empty for none. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** True if the text that was given may hold a private key, which is not to stay on the screen. */
    ReadOnlyBooleanProperty hidden() {
        return hidden.getReadOnlyProperty();
    }

    /** The given keys in words; empty for none. */
    ReadOnlyStringProperty given() {
        return given.getReadOnlyProperty();
    }

    /** Another kind of keys: the verdict was that of the one before. A given key is there still, and is tried. */
    private void choose(Kind chosen) {
        cancel();
        KeySource.Given known = keys;
        if (known != null && chosen == Kind.GIVEN) {
            verify(known);
        }
    }

    /** The chosen environment as it is now: it may have another address of its keys, or be gone. */
    private void lookUp() {
        Environment chosen = environment.get();
        if (chosen != null) {
            environment.set(sources().stream().filter(each -> each.id().equals(chosen.id())).findFirst().orElse(null));
        }
    }

    /** The environments that say where their keys are. */
    List<Environment> sources() {
        return environments.stream().filter(each -> KeySource.of(each) instanceof KeySource.Fetched).toList();
    }

    /** {@code action} runs after each change of the environments. */
    void onSourcesChanged(Runnable action) {
        environments.subscribe(action);
    }

    /** The token is no longer there: nothing is known, and nothing can be asked, before the next one. */
    void lose() {
        token = Optional.empty();
        first = SignatureState.unknown();
        cancel();
    }

    /** Another token is there, which looks like one of {@code origin}; a given key stays, and is tried. */
    void follow(InspectedToken next, Optional<Environment> origin) {
        token = next.verdict().isPresent() ? Optional.empty() : next.text();
        first = next.verdict().<SignatureState>map(SignatureState.Judged::new).orElseGet(SignatureState::unknown);
        cancel();
        environment.set(origin.filter(sources()::contains).orElse(null));
        choose(kind.get());
    }

    /** Fetches the keys of the chosen environment, from its own address, and verifies. */
    public void fetchKeys() {
        if (canFetch()) {
            kind.set(Kind.ENVIRONMENT);
            verify(KeySource.of(environment.get()));
        }
    }

    /** True while there is a token, and an environment to fetch its keys from. */
    boolean canFetch() {
        return environment.get() != null && token.isPresent();
    }

    /** Verifies with the keys in {@code pasted}. */
    void give(String pasted) {
        forget();
        if (pasted.isBlank()) {
            return;
        }
        kind.set(Kind.GIVEN);
        hidden.set(KeyText.mayBePrivate(pasted));
        reading = tasks.run(() -> KeyText.read(pasted)).onSuccess(found -> take(found, ""));
    }

    /** Verifies with the keys in {@code file}. */
    void give(Path file) {
        stopReading();
        cancel();
        String name = String.valueOf(file.getFileName());
        reading = tasks.run(() -> read(file)).onSuccess(found -> {
            forget();
            kind.set(Kind.GIVEN);
            take(found, name);
        }).onFailure(fault -> problem.set(Messages.text("ui.inspect.keys.unreadable", name)));
    }

    /** Verifies with a shared secret, and wipes {@code characters}. */
    void verify(char[] characters, KeySource.SharedSecret.Form form) {
        Secret secret = Secret.of(characters);
        Arrays.fill(characters, '\0');
        if (secret.length() == 0) {
            secret.close();
            return;
        }
        kind.set(Kind.SECRET);
        FxTask<?> task = verify(new KeySource.SharedSecret(secret, form));
        if (task == null) {
            secret.close();
        } else {
            task.always(secret::close);
        }
    }

    /** Forgets given keys and the verdict by them. */
    void forget() {
        stopReading();
        cancel();
        keys = null;
        given.set("");
        problem.set("");
        hidden.set(false);
    }

    private static KeySetReading read(Path file) throws IOException {
        return KeyText.read(FileOperations.SYSTEM.read(file, KeySetReader.MAX_BYTES + 1));
    }

    /** The name is that of a file, of which nothing is on the screen; empty for a text. */
    private void take(KeySetReading found, String name) {
        switch (found) {
            case KeySetReading.Read(var read) -> take(read, name);
            case KeySetReading.Refused refused -> {
                hidden.set(hidden.get() || (name.isEmpty() && PRIVATE.contains(refused.fault())));
                problem.set(withReason(words(refused)));
            }
        }
    }

    private String withReason(String words) {
        return hidden.get() ? words + " " + Messages.text("ui.inspect.keys.hidden") : words;
    }

    private static String words(KeySetReading.Refused refused) {
        String hint = switch (refused.fault()) {
            case METADATA -> Messages.text("ui.inspect.keys.hint.metadata", refused.issuer());
            case SECRET -> Messages.text("ui.inspect.keys.hint.secret");
            case ADDRESS -> Messages.text("ui.inspect.keys.hint.address");
            default -> "";
        };
        return (refused.fault().text() + " " + hint).strip();
    }

    private void take(KeySet found, String name) {
        KeySource.Given next = new KeySource.Given(found, name);
        keys = next;
        int number = found.usable().size();
        given.set(withReason(number == 1 ? Messages.text("ui.inspect.keys.one")
            : Messages.text("ui.inspect.keys.several", number)));
        if (kind.get() == Kind.GIVEN) {
            verify(next);
        }
    }

    /** Of keys. No other token ends it: keys that were given during that are for the one that comes. */
    private void stopReading() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }

    private @Nullable FxTask<?> verify(KeySource source) {
        cancel();
        String compact = token.orElse(null);
        if (compact == null) {
            return null;
        }
        state.set(new SignatureState.Running());
        FxTask<?> task = tasks.run(() -> check.check(compact, source))
            .onSuccess(verdict -> state.set(new SignatureState.Judged(verdict)))
            .onFailure(fault -> state.set(first));
        running = task;
        return task;
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        state.set(first);
    }
}
