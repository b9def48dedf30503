package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;

/** The history of a profile is about one environment, as it is now. */
class MovedHistoryTest extends TokenSessionFixture {
    @Test
    void otherCredentialsKeepIt() throws Exception {
        server.issues(HOUR);
        fetch();
        saveUnshown(new Profile(id, "Acme", environment.id(), "another", Secret.of("secret"), ""));
        answer();
        assertEquals(1, live().history().requests().size());
    }

    @Test
    void anotherAddressOfItsEnvironmentClearsIt() throws Exception {
        server.issues(HOUR);
        fetch();
        onFx(() -> workspace.saveEnvironment(environment.withBaseUrl(URI.create("http://127.0.0.1:9")), () -> {},
            fault -> {
                throw new IllegalStateException(fault);
            }));
        answer();
        assertInstanceOf(FetchState.Idle.class, activity());
        assertEquals(0, live().history().requests().size());
    }
}
