package dev.tokenconsole.architecture;

import java.nio.file.Path;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;

/** The program's own classes: named by their folder, since tests and program share one module at run time. */
final class ProgramClasses implements LocationProvider {
    static final String ROOT = "dev.tokenconsole.";

    @Override
    public Set<Location> get(Class<?> testClass) {
        return Set.of(Location.of(Path.of(System.getProperty("token-console.classes"))));
    }

    /** The first package below the root, such as {@code net} of {@code dev.tokenconsole.net.http}; empty elsewhere. */
    static String top(JavaClass type) {
        String inside = inside(type);
        return inside.substring(0, inside.indexOf('.') < 0 ? inside.length() : inside.indexOf('.'));
    }

    /** The package below the root, such as {@code net.http}; empty for the root itself and for other libraries. */
    static String inside(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }
}
