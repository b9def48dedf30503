package dev.tokenconsole.ui.paste.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** Rows of a sheet over a store that keeps its profiles, and whose disk may be full. */
abstract class PasteRowsFixture {
    static final Environment SANDBOX = BuiltInEnvironments.builtIn().get(0);
    static final Environment PRODUCTION = BuiltInEnvironments.builtIn().get(1);
    static final Environment CLEARING = BuiltInEnvironments.builtIn().get(2);
    static final String AT_SANDBOX = "https://api.sandbox.payments.stonex.com";

    final CallbackQueue ends = new CallbackQueue();
    final FxTasks tasks = new FxTasks(ends);
    final List<UUID> added = new ArrayList<>();
    boolean failing;
    @Nullable Workspace workspace;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static String csv(String... rows) {
        return "name,client_id,client_secret,base_url\n" + String.join("\n", rows) + "\n";
    }

    static Profile profile(String name, String clientId, String secret) {
        return new Profile(UUID.randomUUID(), name, SANDBOX.id(), clientId, Secret.of(secret), "a note");
    }

    PasteSheetViewModel model(List<Profile> profiles, String... texts) {
        return model(List.of(), profiles, texts);
    }

    PasteSheetViewModel model(List<Environment> more, List<Profile> profiles, String... texts) {
        return model(new DiskStore(contents(more, profiles)), texts);
    }

    PasteSheetViewModel model(ProfileStore store, String... texts) {
        return ConsoleDriver.onFx(() -> {
            Workspace opened = new Workspace(store, new TokenSessions(PasteRowsFixture::refuse, tasks,
                new Ticker(TokenClock.SYSTEM)), tasks);
            workspace = opened;
            Incoming incoming = new Incoming("In files");
            for (String text : texts) {
                incoming.add("", CredentialText.read(text));
            }
            return new PasteSheetViewModel(opened, incoming, null, null);
        });
    }

    static VaultContents contents(List<Environment> more, List<Profile> profiles) {
        List<Environment> environments = new ArrayList<>(BuiltInEnvironments.builtIn());
        environments.addAll(more);
        return new VaultContents(environments, profiles);
    }

    Workspace workspace() {
        return Objects.requireNonNull(workspace);
    }

    static RowState state(PasteRow row) {
        return Objects.requireNonNull(row.state().get());
    }

    static List<Boolean> ticks(PasteSheetViewModel model) {
        return model.rows().stream().map(row -> row.ticked().get()).toList();
    }

    void add(PasteSheetViewModel model) {
        onFx(() -> model.add(added::addAll));
        release();
    }

    void release() {
        try {
            ends.release();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }

    @SuppressWarnings("DoNotCallSuggester") // Passed as a fetcher.
    static TokenOutcome refuse(Environment environment, String clientId, Secret secret) {
        throw new IllegalStateException("nothing is sent here");
    }

    /** A store that keeps its profiles, on a disk that may be full. */
    final class DiskStore implements ProfileStore {
        final MemoryStore memory;

        DiskStore(VaultContents contents) {
            memory = new MemoryStore(contents);
        }

        @Override
        public VaultContents contents() {
            return memory.contents();
        }

        @Override
        public void save(VaultContents contents) throws VaultException {
            if (failing) {
                throw new VaultException(VaultException.Problem.NOT_SAVED, "The disk is full.");
            }
            memory.save(contents);
        }

        @Override
        public String place() {
            return memory.place();
        }

        @Override
        public boolean isLasting() {
            return true;
        }

        @Override
        public void close() {
            memory.close();
        }
    }
}
