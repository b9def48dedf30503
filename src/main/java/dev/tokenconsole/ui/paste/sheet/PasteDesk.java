package dev.tokenconsole.ui.paste.sheet;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.filing.NewEnvironment;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.platform.desktop.ClipboardMark;
import dev.tokenconsole.ui.paste.CredentialSheet;
import dev.tokenconsole.ui.paste.FormFill;
import dev.tokenconsole.ui.paste.KeyNote;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.LatestTask;

/**
 * Takes what comes into an open vault from outside, reads it off the FX thread, and leads it on: credentials to the
 * sheet, a token to its view, words into the field that they were pasted into. FX thread only.
 */
public final class PasteDesk implements CredentialSheet {
    /** The forms that can only be tokens; one long word may as well be a secret, which no field may show. */
    private static final Set<TokenForm> TOKENS = EnumSet.of(TokenForm.JWT, TokenForm.JWS, TokenForm.JWS_DETACHED,
        TokenForm.JWS_UNENCODED, TokenForm.NESTED_JWT, TokenForm.SD_JWT, TokenForm.PASSPORT, TokenForm.JWE,
        TokenForm.JWS_JSON, TokenForm.JWE_JSON, TokenForm.PASETO);

    private final Pane window;
    private final Workspace workspace;
    private final FxTasks tasks;
    private final PasteSurroundings around;
    private final Consumer<String> inspect;
    private final Consumer<String> announce;
    private @Nullable SheetLayer layer;
    private @Nullable PasteSheet sheet;
    private final LatestTask reading = new LatestTask();
    /** Counts what came in, by whatever way: a slow reading must not take the place of what came later. */
    private int turn;

    /** Opens sheets over {@code window}; {@code inspect} shows a token, {@code announce} says what was done. */
    public PasteDesk(Pane window, Workspace workspace, FxTasks tasks, PasteSurroundings around,
            Consumer<String> inspect, Consumer<String> announce) {
        this.announce = announce;
        this.window = window;
        this.workspace = workspace;
        this.tasks = tasks;
        this.around = around;
        this.inspect = inspect;
    }

    /** True if {@code text} can only be a token, by its form. Not on the FX thread: it may be long. */
    public static boolean isToken(String text) {
        return TOKENS.contains(JwtDecoder.decode(text).form());
    }

    /** True while a sheet is shown, which has all keys but those that lock, quit and cancel. */
    public boolean isShown() {
        return sheet != null;
    }

    /** Reads the clipboard. */
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        read(text == null ? "" : text, Messages.text("ui.paste.on.clipboard"), Optional.of(inspect), null, true);
    }

    /** Reads {@code text}, which was pasted into a field; {@code plain} puts it there if it holds no credentials. */
    public void paste(String text, Runnable plain) {
        read(text, Messages.text("ui.paste.on.clipboard"), Optional.empty(), plain, true);
    }

    /** Reads a text that was dropped. */
    public void drop(String text) {
        read(text, Messages.text("ui.paste.in.drop"), Optional.of(inspect), null, false);
    }

    /** Reads files and folders. */
    public void read(List<Path> files) {
        begin();
        reading.start(tasks.run(() -> IncomingFiles.read(files)).onSuccess(incoming -> open(incoming, null, null))
            .onDiscard(Incoming::close));
    }

    @Override
    public int begin() {
        reading.cancel();
        return ++turn;
    }

    @Override
    public void show(int begun, FoundCredentials found, ClipboardMark clipboard, FormFill form) {
        if (begun != turn) {
            found.close();
            return;
        }
        open(new Incoming(Messages.text("ui.paste.on.clipboard")).add("", found), clipboard, form);
    }

    /** A text that was read. Not a record: it holds secrets. */
    private static final class ReadText implements AutoCloseable {
        private final FoundCredentials found;
        private final boolean token;
        private final Optional<String> keys;

        ReadText(String text) {
            found = CredentialText.read(text);
            token = found.credentials().isEmpty() && isToken(text);
            keys = token || !found.credentials().isEmpty() ? Optional.empty() : KeyNote.of(text);
        }

        boolean isPlain() {
            return found.credentials().isEmpty() && found.remarks().isEmpty() && found.unread().isEmpty()
                && found.tooLong() == 0;
        }

        @Override
        public void close() {
            found.close();
        }
    }

    private void read(String text, String place, Optional<Consumer<String>> tokens, @Nullable Runnable plain,
            boolean clipboard) {
        begin();
        reading.start(tasks.run(() -> new ReadText(text)).onSuccess(read -> {
            // The vault was locked meanwhile.
            if (window.getScene() == null) {
                read.close();
                return;
            }
            if (read.token && (tokens.isPresent() || plain != null)) {
                tokens.ifPresentOrElse(show -> show.accept(text), plain == null ? () -> {} : plain);
            } else if (read.keys.isPresent() && around.takesKeys(text)) {
                read.close();
            } else if (plain != null && read.isPlain()) {
                plain.run();
            } else {
                Incoming incoming = new Incoming(place).add("", read.found);
                read.keys.ifPresent(incoming::refuse);
                open(incoming, clipboard ? ClipboardMark.of(text) : null, null);
            }
        }).onDiscard(ReadText::close));
    }

    /** A second paste takes the place of the first, whose secrets are wiped. After a lock there is no window. */
    private void open(Incoming incoming, @Nullable ClipboardMark clipboard, @Nullable FormFill form) {
        if (window.getScene() == null) {
            incoming.close();
            return;
        }
        if (sheet != null && around.isInFront(sheet)) {
            around.close(sheet);
        }
        PasteSheetViewModel model = new PasteSheetViewModel(workspace, incoming, clipboard, form);
        PasteSheet next = new PasteSheet(model, new PasteSheet.Actions(around::leave, this::added,
            row -> addEnvironment(model, row), reading.running(), around.privacy()));
        around.open(next, () -> end(next));
        show(next);
    }

    private void show(PasteSheet next) {
        if (layer == null) {
            layer = new SheetLayer(window);
        }
        sheet = next;
        layer.show(next);
        // The save of an environment has not quite ended when it leads back: the rows take no focus before.
        workspace.afterSaving(next::focusFirst);
    }

    /** Wipes {@code gone}; another one may be shown, if it was behind a form. */
    private void end(PasteSheet gone) {
        gone.abandon();
        if (sheet == gone) {
            sheet = null;
            if (layer != null) {
                layer.end();
            }
        }
    }

    private void added(List<UUID> profiles) {
        if (sheet != null && around.isInFront(sheet)) {
            around.close(sheet);
        }
        around.added(profiles);
        announce.accept(profiles.size() == 1 ? Messages.text("ui.paste.added.one")
            : Messages.text("ui.paste.added", profiles.size()));
    }

    /** The environment that was added is chosen for {@code row}, wherever it is. */
    private void addEnvironment(PasteSheetViewModel model, PasteRow row) {
        PasteSheet kept = sheet;
        if (kept == null || layer == null) {
            return;
        }
        sheet = null;
        layer.hide();
        List<String> before = model.environments().stream().map(Environment::id).toList();
        around.addEnvironment(NewEnvironment.of(row.found()), () -> {
            model.environments().stream().filter(each -> !before.contains(each.id())).findFirst()
                .filter(added -> row.environment() == null).ifPresent(added -> model.choose(row, added));
            show(kept);
        });
    }
}
