package dev.tokenconsole.vault.testing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultCreator;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.VaultOpener;
import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.disk.LocalState;
import dev.tokenconsole.vault.error.VaultException;

/** Passwords, profiles and vaults that the tests share. The credentials are invented. */
public final class Samples {
    public static final String PASSWORD = "nine lighthouses by the grey sea";
    public static final String NEXT_PASSWORD = "eleven tramways below the amber hill";
    public static final String CLIENT_ID = "client-canary-7Qw3";
    public static final String SECRET = "secret-canary-Zx81-põhjala";
    public static final String PROFILE_NAME = "profile-canary-Hafen";
    public static final String NOTE = "note-canary-42";

    private static final long ROOMY = 4L << 30;

    private Samples() {}

    public static char[] password() {
        return PASSWORD.toCharArray();
    }

    public static char[] nextPassword() {
        return NEXT_PASSWORD.toCharArray();
    }

    /** The services of a test that no other program competes with for its vaults. */
    public static VaultRuntime runtime(SecureRandom random, PasswordKdf kdf, FileOperations files, long maxHeapBytes) {
        return new VaultRuntime(random, kdf, files, maxHeapBytes, new MemoryState(), InstantSource.system());
    }

    /** A vault with the real KDF and the real state of a computer, in the folder {@code state} beside it. */
    public static VaultLocation location(Path file) {
        return new VaultLocation(file, file.resolveSibling("state"), KdfParameters.LIGHTEST, SecureRandom::new);
    }

    /** Real files and randomness, and a KDF that takes no time. */
    public static VaultRuntime quick(PasswordKdf kdf) {
        return runtime(new SecureRandom(), kdf, FileOperations.SYSTEM, ROOMY);
    }

    public static VaultRuntime quick() {
        return quick(new CountingKdf());
    }

    public static VaultRuntime with(FileOperations files) {
        return with(files, new CountingKdf());
    }

    public static VaultRuntime with(FileOperations files, PasswordKdf kdf) {
        return runtime(new SecureRandom(), kdf, files, ROOMY);
    }

    public static VaultRuntime with(SecureRandom random, PasswordKdf kdf) {
        return runtime(random, kdf, FileOperations.SYSTEM, ROOMY);
    }

    /** Real files and a quick KDF, on a computer whose folder of state is {@code state}. */
    public static VaultRuntime on(Path state) {
        return on(state, new CountingKdf(), FileOperations.SYSTEM);
    }

    public static VaultRuntime on(Path state, PasswordKdf kdf, FileOperations files) {
        return new VaultRuntime(new SecureRandom(), kdf, files, ROOMY, new LocalState(state), InstantSource.system());
    }

    /** Real files and a quick KDF, at a time that is made up. */
    public static VaultRuntime at(InstantSource clock, FileOperations files) {
        return new VaultRuntime(new SecureRandom(), new CountingKdf(), files, ROOMY, new MemoryState(), clock);
    }

    public static Vault create(Path file, VaultRuntime runtime) throws VaultException {
        return VaultCreator.create(file, password(), KdfParameters.LIGHTEST, runtime);
    }

    public static Vault open(Path file, VaultRuntime runtime) throws VaultException {
        return open(file, password(), runtime);
    }

    public static Vault open(Path file, char[] password, VaultRuntime runtime) throws VaultException {
        return VaultOpener.forWriting(file, password, runtime);
    }

    /** A vault with one profile, saved twice. */
    public static Vault filled(Path file, VaultRuntime runtime) throws VaultException {
        Vault vault = create(file, runtime);
        vault.save(contents(profile(PROFILE_NAME)));
        return vault;
    }

    public static Profile profile(String name) {
        return new Profile(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), name,
            "stonex-payments-sandbox", CLIENT_ID, Secret.of(SECRET), NOTE);
    }

    public static VaultContents contents(Profile... profiles) {
        return new VaultContents(BuiltInEnvironments.builtIn(), List.of(profiles));
    }

    /** The names of the profiles, which say which version it is. */
    public static List<String> names(ProfileStore store) {
        return store.contents().profiles().stream().map(Profile::name).toList();
    }
}
