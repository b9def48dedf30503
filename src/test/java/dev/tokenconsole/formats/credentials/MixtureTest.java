package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.formats.credentials.found.BaseUrl;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;

/**
 * Two credentials of two environments in one text, in every format and order, whole or in halves: an id is never found
 * with the other's secret, and neither with the other's address. The seed of a text that fails stands in the message.
 */
@Execution(ExecutionMode.CONCURRENT)
class MixtureTest {
    private static final int ROUNDS = 150;

    @ParameterizedTest
    @EnumSource(MixtureFormat.class)
    void nothingOfTheTwoIsEverPutTogether(MixtureFormat format) {
        int found = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(31L * format.name().hashCode() + 7919L * seed);
            MixtureParts first = MixtureParts.first(random);
            MixtureParts second = MixtureParts.second(random);
            String text = format.mix(first, second, random);
            found += check(text, format + ", seed " + seed);
            checkNamed(format.one(first, random), first, second, format + ", seed " + seed);
            checkNamed(format.one(second, random), second, first, format + ", seed " + seed);
        }
        assertTrue(found > ROUNDS / 10, format + " is read: " + found);
    }

    /** One credential in one format, the other in another, with something between. */
    @Test
    void norOutOfTwoFormats() {
        MixtureFormat[] formats = MixtureFormat.values();
        String[] between = {"\n\nFor production:\n\n", "\n\n# production\n", "\n\nThe other system is:\n"};
        Map<MixtureFormat, Integer> found = new EnumMap<>(MixtureFormat.class);
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            MixtureFormat one = formats[random.nextInt(formats.length)];
            MixtureFormat other = formats[random.nextInt(formats.length)];
            String text = one.one(MixtureParts.first(random), random) + between[random.nextInt(between.length)]
                + other.one(MixtureParts.second(random), random);
            found.merge(one, check(text, one + " and " + other + ", seed " + seed), Integer::sum);
        }
        assertTrue(found.values().stream().mapToInt(Integer::intValue).sum() > 1000, found.toString());
    }

    /** Naming the environment of the other one never settles where these are; their own is right if nothing is odd. */
    private static void checkNamed(String text, MixtureParts own, MixtureParts other, String where) {
        Environment elsewhere = environment(other.host());
        try (FoundCredentials found = CredentialText.read(text)) {
            for (FoundCredential each : found.credentials()) {
                boolean filed = (each.address().isEmpty() || each.livesIn(elsewhere))
                    && each.doubtsIn(elsewhere).isEmpty();
                assertFalse(own.hasHost() && filed, () -> where + ":\n" + text);
                if (own.hasHost() && own.isPlain()) {
                    assertTrue(each.livesIn(environment(own.host())), () -> where + ":\n" + text);
                }
            }
        }
    }

    private static Environment environment(String host) {
        return new Environment("e", "e", EnvironmentKind.OTHER, URI.create("https://" + host), "1",
            TokenRecipe.OAUTH2_POST);
    }

    private static int check(String text, String where) {
        try (FoundCredentials found = CredentialText.read(text)) {
            for (FoundCredential each : found.credentials()) {
                String owner = MixtureParts.owner(each.clientId());
                assertEquals(owner, MixtureParts.owner(each.secret().reveal()), () -> where + ":\n" + text);
                each.address().map(BaseUrl::host).ifPresent(host ->
                    assertEquals(owner, MixtureParts.owner(host), () -> where + ":\n" + text));
                each.suggestion().ifPresent(url -> assertTrue(each.doubts().size() > 0, () -> where + ":\n" + text));
            }
            return found.credentials().size();
        }
    }
}
