package dev.tokenconsole.ui.shell;

import java.util.function.BooleanSupplier;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.reading.WordsBesideButtons;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException;

/** Warnings about the open vault, to be read before anything is typed; empty in the usual case. */
final class VaultBanner extends VBox {
    private final Workspace workspace;
    private final Runnable settings;
    private final BooleanSupplier weaker;

    /** {@code weaker} is true if the password should be strengthened, which is done in the {@code settings}. */
    VaultBanner(Workspace workspace, BooleanSupplier weaker, Runnable settings) {
        this.workspace = workspace;
        this.weaker = weaker;
        this.settings = settings;
        workspace.saving().subscribe(this::follow);
        show();
    }

    /** A change may make the vault newer, stronger, or writable. */
    private void follow() {
        if (!workspace.saving().get()) {
            show();
        }
    }

    private void show() {
        getChildren().clear();
        workspace.vault().ifPresentOrElse(this::show, () -> add("demo-strip", Messages.text("ui.demo")));
    }

    private void show(Vault vault) {
        switch (vault.access()) {
            case BACKUP -> add("backup-strip", Messages.text("ui.banner.backup", vault.generation(),
                workspace.profiles().size()), makeCurrentButton());
            case BACKUP_OF_ANOTHER -> add("backup-strip", Messages.text("ui.banner.backup.another",
                vault.generation(), workspace.profiles().size(), vault.place()), makeCurrentButton());
            case OPEN_ELSEWHERE -> add("elsewhere-strip", Messages.text("ui.banner.elsewhere"));
            case NO_LOCK -> add("no-lock-strip", Messages.text("ui.banner.no-lock"));
            case NEWER_VERSION -> add("newer-strip", Messages.text("ui.banner.newer"));
            case READING, WRITING -> { }
        }
        if (vault.wasOlder() && vault.access() == VaultAccess.WRITING) {
            add("older-strip", Messages.text("ui.banner.older", vault.generation()));
        }
        if (weaker.getAsBoolean() && vault.access() == VaultAccess.WRITING) {
            add("weaker-strip", Messages.text("ui.banner.weaker"),
                Controls.button("weaker-settings", "ui.banner.weaker.settings", settings));
        }
    }

    private Button makeCurrentButton() {
        return Controls.button("backup-make-current", "ui.banner.backup.make", this::makeCurrent, "accent");
    }

    private void makeCurrent() {
        if (workspace.saving().get()) {
            return;
        }
        setDisable(true);
        workspace.changes().withVault(vault -> {
            vault.makeCurrent();
            return vault.place();
        }, place -> {
            report("restored-strip", Messages.text("ui.banner.restored", place));
        }, fault -> report("restore-failed", fault instanceof VaultException known
            ? known.getMessage() : UncaughtErrors.sentence(fault)));
    }

    /** Adds the result below the warnings, which are shown anew when a change has been saved. */
    private void report(String id, String words) {
        setDisable(false);
        workspace.afterSaving(() -> add(id, words));
    }

    private void add(String id, String words, Button... buttons) {
        Label label = Controls.label(words);
        label.setId(id);
        WordsBesideButtons row = new WordsBesideButtons(label, buttons);
        row.getStyleClass().add("banner");
        getChildren().add(row);
    }
}
