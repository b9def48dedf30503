package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.testing.Samples;

class MemoryStoreTest {
    @Test
    void keepsWhatItIsGiven() {
        MemoryStore store = new MemoryStore(VaultContents.initial());
        assertEquals(VaultContents.initial(), store.contents());
        store.save(Samples.contents(Samples.profile("one")));
        assertEquals(List.of("one"), Samples.names(store));
        assertEquals("memory", store.place());
    }

    @Test
    void wipesWhatIsReplacedAndKeepsTheRest() {
        Profile kept = Samples.profile("kept");
        Profile replaced = Samples.profile("replaced");
        MemoryStore store = new MemoryStore(Samples.contents(kept, replaced));
        store.save(Samples.contents(kept));
        assertFalse(kept.secret().isClosed());
        assertTrue(replaced.secret().isClosed());
    }

    @Test
    void wipesAllWhenItIsClosed() {
        Profile kept = Samples.profile("kept");
        MemoryStore store = new MemoryStore(Samples.contents(kept));
        store.close();
        store.close();
        assertTrue(kept.secret().isClosed());
        assertThrows(IllegalStateException.class, store::contents);
        assertThrows(IllegalStateException.class, () -> store.save(VaultContents.initial()));
    }

    @Test
    void refusesAProfileWithoutEnvironment() {
        MemoryStore store = new MemoryStore(Samples.contents(Samples.profile("kept")));
        VaultContents incomplete = store.contents().withEnvironments(List.of());
        assertThrows(IllegalArgumentException.class, () -> store.save(incomplete));
        assertEquals(Samples.SECRET, store.contents().profiles().getFirst().secret().reveal());
    }

    @Test
    void savingTheSameContentsWipesNothing() {
        Profile kept = Samples.profile("kept");
        MemoryStore store = new MemoryStore(Samples.contents(kept));
        store.save(store.contents());
        assertEquals(Samples.SECRET, kept.secret().reveal());
    }
}
