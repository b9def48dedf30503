package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.token.model.CopyFormat;

/** A command that was copied in the demo calls the server that listens; its environment is stored without a port. */
class DemoAddressTest extends WindowTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/");

    @Test
    void curlCallsTheBuiltInServer() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.click("try-demo");
            console.setClipboard("before");
            console.choose("Demo");
            redacted(console, CopyFormat.CURL);
            console.awaitText("copy-message", "Demo: nothing copied, the demo has no address before its first "
                + "request. Fetch a token first.");
            assertEquals("before", console.clipboard());
            redacted(console, CopyFormat.HEADER);
            ConsoleDriver.await("a header, which has no address").until(() ->
                console.clipboard().startsWith("Authorization: Bearer"));
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            WorkspaceViewModel model = model(console);
            ConsoleDriver.onFx(() -> {
                model.token().headerCopy().copy(model.profiles().chosen().get().id(), CopyFormat.CURL);
                return true;
            });
            assertReached(console);
            console.choose("Wrong secret");
            console.awaitText("token-profile", "Wrong secret");
            console.setClipboard("before");
            redacted(console, CopyFormat.CURL);
            assertReached(console);
        }
    }

    private static void assertReached(ConsoleDriver console) throws IOException {
        ConsoleDriver.await("the command").until(() -> console.clipboard().startsWith("curl "));
        Matcher address = ADDRESS.matcher(console.clipboard());
        assertTrue(address.find(), "no address");
        try (Socket reached = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address.group(1)))) {
            assertTrue(reached.isConnected());
        }
    }

    private static void redacted(ConsoleDriver console, CopyFormat format) {
        WorkspaceViewModel model = model(console);
        ConsoleDriver.onFx(() -> {
            model.token().headerCopy().copyRedacted(model.profiles().chosen().get().id(), format);
            return true;
        });
    }

    private static WorkspaceViewModel model(ConsoleDriver console) {
        return ConsoleDriver.onFx(() -> ((Screen.Open) console.shell().screen().get()).model());
    }
}
