package dev.tokenconsole.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;

/** Which way the code flows. */
@AnalyzeClasses(locations = ArchitectureTest.MainClasses.class)
class ArchitectureTest {
    private static final String ROOT = "dev.tokenconsole.";

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("dev.tokenconsole.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CYCLES_IN_THE_WINDOW =
        slices().matching("dev.tokenconsole.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NOTHING_OF_ITS_CALLERS = noClasses()
        .that().resideInAnyPackage(ROOT + "profile..", ROOT + "token..", ROOT + "jwt..", ROOT + "fence..")
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.net.http..", "java.nio.file..",
            ROOT + "auth..", ROOT + "vault..", ROOT + "exchange..", ROOT + "sandbox..", ROOT + "settings..",
            ROOT + "platform..", ROOT + "cli..", ROOT + "ui..");

    @ArchTest
    static final ArchRule WINDOW_AND_TERMINAL_DO_NOT_KNOW_EACH_OTHER = noClasses()
        .that().resideInAPackage(ROOT + "cli..").should().dependOnClassesThat().resideInAPackage(ROOT + "ui..");

    @ArchTest
    static final ArchRule TERMINAL_IS_NOT_KNOWN_TO_THE_WINDOW = noClasses()
        .that().resideInAPackage(ROOT + "ui..").should().dependOnClassesThat().resideInAPackage(ROOT + "cli..");

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_KNOW_THE_FACES = noClasses()
        .that().resideInAnyPackage(ROOT + "auth..", ROOT + "vault..", ROOT + "exchange..", ROOT + "sandbox..",
            ROOT + "settings..", ROOT + "platform..", ROOT + "i18n..")
        .should().dependOnClassesThat().resideInAnyPackage(ROOT + "cli..", ROOT + "ui..");

    @ArchTest
    static final ArchRule JAVAFX_STAYS_IN_THE_WINDOW = noClasses()
        .that().resideOutsideOfPackages(ROOT + "ui..", ROOT + "platform..")
        .and().haveNameNotMatching("dev\\.tokenconsole\\.(ConsoleApp|AppContext)(\\$.*)?")
        .should().dependOnClassesThat().resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule VIEW_MODELS_HAVE_NO_NODES = noClasses()
        .that().haveSimpleNameEndingWith("ViewModel")
        .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..");

    /** Loading it takes a fresh program longer than reading ten thousand profiles: docs/performance.md. */
    @ArchTest
    static final ArchRule A_VAULT_IS_READ_WITHOUT_DATA_BINDING = noClasses()
        .that().resideInAPackage(ROOT + "vault..")
        .should().dependOnClassesThat().resideInAPackage("tools.jackson.databind..");

    @ArchTest
    static final ArchRule ONLY_THE_TERMINAL_PRINTS = noClasses()
        .that().resideOutsideOfPackage(ROOT + "cli..").and().doNotHaveFullyQualifiedName(ROOT + "Launcher")
        .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
        .orShould().callMethod(Throwable.class, "printStackTrace");

    /** A record prints its parts: a token would come out in a log, also one in the JSON that it came in. */
    @ArchTest
    static final ArchRule SECRETS_ARE_NOT_IN_RECORDS = fields()
        .that().areDeclaredInClassesThat().areRecords()
        .should().notHaveRawType(ROOT + "profile.Secret")
        .andShould().notHaveRawType("tools.jackson.databind.JsonNode");

    @ArchTest
    static final ArchRule SECRET_TEXTS_ARE_NOT_IN_RECORDS = fields()
        .that().areDeclaredInClassesThat().areRecords().and().areNotStatic().and().haveRawType(String.class)
        .should().haveNameNotMatching("(?i).*(token|secret|password|compact).*");

    /** Time comes from outside, so that a test can be at any. */
    @ArchTest
    static final ArchRule ONE_PLACE_KNOWS_THE_TIME = noClasses()
        .that().haveNameNotMatching(".*\\.TokenClock(\\$1)?")
        .should().callMethod(Instant.class, "now");

    /** Each screen stands alone; only the shell, the shared parts and the session are known to others. */
    @ArchTest
    static void noScreenKnowsAnother(JavaClasses all) {
        for (String screen : List.of(
                "unlock", "profiles", "token", "inspect", "environments", "settings", "help")) {
            classes().that().resideInAPackage(ROOT + "ui." + screen + "..")
                .should().onlyDependOnClassesThat(new DescribedPredicate<JavaClass>(
                    "are no other screen") {
                    @Override
                    public boolean test(JavaClass used) {
                        String name = used.getPackageName();
                        return !name.startsWith(ROOT + "ui.") || name.startsWith(ROOT + "ui." + screen)
                            || name.startsWith(ROOT + "ui.common") || name.startsWith(ROOT + "ui.session");
                    }
                }).check(all);
        }
    }

    /** The program's own classes: named by their folder, since tests and program share one module at run time. */
    static final class MainClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(Location.of(Path.of(System.getProperty("token-console.classes"))));
        }
    }
}
