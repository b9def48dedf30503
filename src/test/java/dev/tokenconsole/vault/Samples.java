package dev.tokenconsole.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import dev.tokenconsole.model.environment.Environments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.platform.file.FileSteps;

/** Passwords, profiles and vaults that the tests share. The credentials are invented. */
final class Samples {
    static final String PASSWORD = "nine lighthouses by the grey sea";
    static final String NEXT_PASSWORD = "eleven tramways below the amber hill";
    static final String CLIENT_ID = "client-canary-7Qw3";
    static final String SECRET = "secret-canary-Zx81-põhjala";
    static final String PROFILE_NAME = "profile-canary-Hafen";
    static final String NOTE = "note-canary-42";

    private static final long ROOMY = 4L << 30;

    private Samples() {}

    static char[] password() {
        return PASSWORD.toCharArray();
    }

    static char[] nextPassword() {
        return NEXT_PASSWORD.toCharArray();
    }

    /** Those of a test, which nobody else competes with for its vaults. */
    static VaultTools tools(SecureRandom random, PasswordKdf kdf, FileSteps files, long maxHeapBytes) {
        return new VaultTools(random, kdf, files, maxHeapBytes, new MemoryState(), InstantSource.system());
    }

    /** A vault with the real KDF and the real state of a computer, in the folder {@code state} beside it. */
    static VaultLocation location(Path file) {
        return new VaultLocation(file, file.resolveSibling("state"), KdfParameters.LIGHTEST, new SecureRandom());
    }

    /** Real files and randomness, and a KDF that takes no time. */
    static VaultTools quick(PasswordKdf kdf) {
        return tools(new SecureRandom(), kdf, FileSteps.SYSTEM, ROOMY);
    }

    static VaultTools quick() {
        return quick(new CountingKdf());
    }

    static VaultTools with(FileSteps files) {
        return with(files, new CountingKdf());
    }

    static VaultTools with(FileSteps files, PasswordKdf kdf) {
        return tools(new SecureRandom(), kdf, files, ROOMY);
    }

    static VaultTools with(SecureRandom random, PasswordKdf kdf) {
        return tools(random, kdf, FileSteps.SYSTEM, ROOMY);
    }

    /** Real files and a quick KDF, on a computer whose folder of state is {@code state}. */
    static VaultTools on(Path state) {
        return on(state, new CountingKdf(), FileSteps.SYSTEM);
    }

    static VaultTools on(Path state, PasswordKdf kdf, FileSteps files) {
        return new VaultTools(new SecureRandom(), kdf, files, ROOMY, new LocalState(state), InstantSource.system());
    }

    /** Real files and a quick KDF, at a time that is made up. */
    static VaultTools at(InstantSource clock, FileSteps files) {
        return new VaultTools(new SecureRandom(), new CountingKdf(), files, ROOMY, new MemoryState(), clock);
    }

    static Vault create(Path file, VaultTools tools) throws VaultException {
        return Vault.create(file, password(), KdfParameters.LIGHTEST, tools);
    }

    static Vault open(Path file, VaultTools tools) throws VaultException {
        return open(file, password(), tools);
    }

    static Vault open(Path file, char[] password, VaultTools tools) throws VaultException {
        return Opening.forWriting(file, password, tools);
    }

    /** A vault with one profile, saved twice. */
    static Vault filled(Path file, VaultTools tools) throws VaultException {
        Vault vault = create(file, tools);
        vault.save(contents(profile(PROFILE_NAME)));
        return vault;
    }

    static Profile profile(String name) {
        return new Profile(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), name,
            "stonex-payments-sandbox", CLIENT_ID, Secret.of(SECRET), NOTE);
    }

    static VaultContents contents(Profile... profiles) {
        return new VaultContents(Environments.builtIn(), List.of(profiles));
    }

    /** The names of the profiles, which say which version it is. */
    static List<String> names(ProfileStore store) {
        return store.contents().profiles().stream().map(Profile::name).toList();
    }
}
