package dev.tokenconsole.testing;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** All that the tests run with, for programs of theirs in a process of their own. */
public final class TestClassPath {
    private TestClassPath() {}

    /** True if it came by the class path or the module path. */
    public static String text() {
        return String.join(File.pathSeparator, System.getProperty("token-console.classes"), testClasses(),
            System.getProperty("java.class.path", ""), System.getProperty("jdk.module.path", ""));
    }

    private static String testClasses() {
        try {
            Path root = Path.of(Objects.requireNonNull(
                TestClassPath.class.getResource("TestClassPath.class")).toURI());
            for (int i = 0; i < TestClassPath.class.getName().split("\\.").length; i++) {
                root = Objects.requireNonNull(root.getParent());
            }
            return root.toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
