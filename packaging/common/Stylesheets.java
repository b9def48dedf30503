import java.io.File;
import java.io.IOException;

import javafx.css.Stylesheet;

/** Writes stylesheets in the binary form of JavaFX, which it looks for beside each and reads in less time. */
public final class Stylesheets {
    private Stylesheets() {}

    /** The arguments are files whose names end in {@code .css}; beside each, one in {@code .bss} is written. */
    public static void main(String[] args) throws IOException {
        for (String css : args) {
            Stylesheet.convertToBinary(new File(css), new File(css.replaceAll("\\.css$", ".bss")));
        }
    }
}
