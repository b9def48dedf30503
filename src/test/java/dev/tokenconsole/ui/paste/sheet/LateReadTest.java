package dev.tokenconsole.ui.paste.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.formats.credentials.filing.NewEnvironment;
import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/** A read that ends when its window is there no longer, as after a lock. */
class LateReadTest extends PasteRowsFixture {
    /** The claims of the example in RFC 7519. */
    private static final String TOKEN =
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final List<String> seen = new ArrayList<>();

    @Test
    void leadsNowhere() {
        model(List.of(), csv("A,0oaA,secret-a," + AT_SANDBOX));
        onFx(() -> new PasteDesk(new Pane(), workspace(), tasks, new NoWindow(), token -> seen.add("inspected"),
            seen::add).drop(TOKEN));
        release();
        onFx(() -> new PasteDesk(new Pane(), workspace(), tasks, new NoWindow(), token -> seen.add("inspected"),
            seen::add).paste("words", () -> seen.add("put into the field")));
        release();
        assertEquals(List.of(), seen);
    }

    /** Notes each call. */
    private final class NoWindow implements PasteSurroundings {
        @Override
        public boolean takesKeys(String text) {
            return false;
        }

        @Override
        public void open(Editor sheet, Runnable gone) {
            seen.add("opened");
        }

        @Override
        public void leave() {
            seen.add("left");
        }

        @Override
        public void close(Editor sheet) {
            seen.add("closed");
        }

        @Override
        public boolean isInFront(Editor sheet) {
            return false;
        }

        @Override
        public void addEnvironment(NewEnvironment added, Runnable back) {
            seen.add("environment");
        }

        @Override
        public PrivacyMode privacy() {
            return new PrivacyMode();
        }

        @Override
        public void added(List<UUID> profiles) {
            seen.add("added");
        }
    }
}
