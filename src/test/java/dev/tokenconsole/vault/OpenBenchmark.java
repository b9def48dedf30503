package dev.tokenconsole.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import dev.tokenconsole.bench.ManyProfiles;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.disk.LocalState;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.testing.Samples;

/** The time of opening 10,000 profiles beyond the KDF: that one was run before, and its key is at hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 5)
public class OpenBenchmark {
    private final char[] password = ConsoleDriver.PASSWORD.toCharArray();
    private byte[] key = {};
    private Path file;
    private VaultRuntime runtime;
    private @Nullable Vault vault;

    /** Makes the vault. */
    @Setup
    public void create() throws Exception {
        Path home = ManyProfiles.folder();
        file = ManyProfiles.create(home, ManyProfiles.TEN_THOUSAND).file();
        runtime = new VaultRuntime(new SecureRandom(), this::known, FileOperations.SYSTEM,
            Runtime.getRuntime().maxMemory(),
            new LocalState(home.resolve("state")), InstantSource.system());
    }

    /** Opens it. */
    @Benchmark
    public Vault open() throws VaultException {
        Vault opened = Samples.open(file, password, runtime);
        vault = opened;
        return opened;
    }

    /** Not a part of the opener. */
    @TearDown(Level.Invocation)
    public void close() {
        Objects.requireNonNull(vault).close();
    }

    private byte[] known(byte[] typed, byte[] salt, KdfParameters parameters) {
        if (key.length == 0) {
            key = PasswordKdf.ARGON2ID.derive(typed, salt, parameters);
        }
        return key.clone();
    }
}
