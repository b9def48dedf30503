package dev.tokenconsole.vault.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.Mutations;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.testing.KeyedVault;
import dev.tokenconsole.vault.testing.Samples;

/** Vault files with a trailer that fits, opened with their key, and contents. */
class VaultFuzzTest {
    @Test
    void eachMutationHasADeclaredOutcome() throws Exception {
        run(Mutations.BUILD);
    }

    /** {@code mvn -B test -Psoak}. */
    @Test
    @Tag("soak")
    void manyMutationsHaveADeclaredOutcome() throws Exception {
        run(Mutations.SOAK);
    }

    private static final VaultErrors ERRORS = new VaultErrors(Path.of("vault.tcv"));
    private static final long ROOMY = 4L << 30;

    private static void run(int count) {
        KeyedVault vault = new KeyedVault();
        byte[] file = vault.with(vault.slot());
        byte[] body = Arrays.copyOf(file, file.length - VaultLayout.TRAILER_LENGTH);
        Mutations.run(count, Samples.SECRET, List.of(body), input -> {
            if (input.length >= VaultLayout.VAULT_ID_AT && input.length % 5 > 0) {
                ByteBuffer.wrap(input).putLong(VaultLayout.TOTAL_AT, input.length + VaultLayout.TRAILER_LENGTH);
            }
            byte[] trailed = ByteBuffer.allocate(input.length + VaultLayout.TRAILER_LENGTH).put(input)
                .put(ChecksumTrailer.of(input, input.length)).array();
            try {
                return contents(VaultCodec.open(VaultImage.parse(trailed, ROOMY, ERRORS), vault.key(), ERRORS));
            } catch (VaultException declared) {
                return declared.toString();
            }
        });
        byte[] json = VaultJson.write(Samples.contents(Samples.profile(Samples.PROFILE_NAME)));
        Mutations.run(count, Samples.SECRET, List.of(json, "{}".getBytes(StandardCharsets.UTF_8)), input -> {
            try {
                return contents(input);
            } catch (VaultException declared) {
                return declared.toString();
            }
        });
    }

    private static String contents(byte[] json) throws VaultException {
        VaultContents contents = VaultJson.read(json, ERRORS);
        String words = contents.toString();
        contents.profiles().forEach(profile -> profile.secret().close());
        return words;
    }
}
