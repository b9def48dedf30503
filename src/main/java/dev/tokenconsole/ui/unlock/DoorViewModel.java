package dev.tokenconsole.ui.unlock;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.Places;
import dev.tokenconsole.ui.common.ErrorDoor;
import dev.tokenconsole.ui.common.FxTasks;
import dev.tokenconsole.vault.PasswordStrength;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.VaultException;
import dev.tokenconsole.vault.VaultLocation;

/** Creating and opening the vault, with its errors in words. */
public final class DoorViewModel {
    private final VaultLocation location;
    private final FxTasks tasks;
    private final Consumer<ProfileStore> opened;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** {@code opened} receives the open vault and owns it. */
    public DoorViewModel(VaultLocation location, FxTasks tasks, Consumer<ProfileStore> opened) {
        this.location = location;
        this.tasks = tasks;
        this.opened = opened;
    }

    /** True while the password is strengthened, which takes about a second on purpose. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last attempt failed; empty if it did not. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Where the vault is, or will be. */
    public String place() {
        return Places.shown(location.file());
    }

    /** How good {@code password} is, which is wiped here. */
    PasswordStrength strength(char[] password) {
        try {
            return PasswordStrength.of(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Opens the vault; takes {@code password} over and wipes it. */
    public void unlock(char[] password) {
        attempt(password, () -> location.open(password));
    }

    /** Makes a vault, if both passwords are the same; takes them over and wipes them. */
    public void create(char[] password, char[] again) {
        boolean same = Arrays.equals(password, again);
        Arrays.fill(again, '\0');
        if (same) {
            attempt(password, () -> location.create(password));
        } else {
            Arrays.fill(password, '\0');
            problem.set(Messages.text("ui.create.differ"));
        }
    }

    private void attempt(char[] password, Callable<ProfileStore> door) {
        if (busy.get()) {
            Arrays.fill(password, '\0');
            return;
        }
        busy.set(true);
        problem.set("");
        tasks.run(door)
            .onSuccess(opened)
            .onFailure(fault -> problem.set(fault instanceof VaultException known
                ? known.getMessage() : ErrorDoor.sentence(fault)))
            .always(() -> {
                Arrays.fill(password, '\0');
                busy.set(false);
            });
    }
}
