package dev.tokenconsole.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import dev.tokenconsole.bench.ManyProfiles;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** A whole save of a vault of 20 KB: sealed, opened again, forced to the disk, the version before it kept. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 5)
public class SaveBenchmark {
    private Vault vault;
    private VaultContents next;
    private VaultContents other;

    /** Opens a vault of that size, and has two contents for it that are saved in turn. */
    @Setup
    public void open() throws Exception {
        VaultLocation location = ManyProfiles.create(ManyProfiles.folder(), ManyProfiles.OF_20_KB);
        vault = location.open(ConsoleDriver.PASSWORD.toCharArray());
        next = vault.contents();
        List<Profile> changed = new ArrayList<>(next.profiles());
        changed.set(0, ManyProfiles.renoted(changed.getFirst(), "changed"));
        other = next.withProfiles(changed);
    }

    /** Saves a change. */
    @Benchmark
    public void save() throws VaultException {
        VaultContents saved = next;
        next = other;
        other = saved;
        vault.save(saved);
    }

    /** Gives the vault back. */
    @TearDown
    public void close() {
        vault.close();
    }
}
