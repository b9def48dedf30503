package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
            console.choose("Demo");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            WorkspaceViewModel model =
                ConsoleDriver.onFx(() -> ((Screen.Open) console.shell().screen().get()).model());
            ConsoleDriver.onFx(() -> {
                model.token().headerCopy().copy(model.profiles().chosen().get().id(), CopyFormat.CURL);
                return true;
            });
            ConsoleDriver.await("the command").until(() -> console.clipboard().startsWith("curl "));
            Matcher address = ADDRESS.matcher(console.clipboard());
            assertTrue(address.find(), "no address");
            try (Socket reached =
                    new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address.group(1)))) {
                assertTrue(reached.isConnected());
            }
        }
    }
}
