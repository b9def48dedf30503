import java.io.File;
import java.io.IOException;
import java.util.Set;

import javafx.css.Stylesheet;

/** Writes stylesheets in the binary form of JavaFX, which it looks for beside each and reads in less time. */
public final class Stylesheets {
    /** The exit code if sets are walked in the other direction in this run: the file would be another one. */
    private static final int TRY_AGAIN = 75;

    private Stylesheets() {}

    /**
     * The arguments are files whose names end in {@code .css}; beside each, one in {@code .bss} is written. Its
     * selectors have two pseudo-classes at most: sets of three are walked in an order of each run.
     */
    public static void main(String[] args) throws IOException {
        if (!Set.of("first", "second").iterator().next().equals("first")) {
            System.exit(TRY_AGAIN);
        }
        for (String css : args) {
            Stylesheet.convertToBinary(new File(css), new File(css.replaceAll("\\.css$", ".bss")));
        }
    }
}
