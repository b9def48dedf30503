package dev.tokenconsole.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.tokenconsole.architecture.ProgramClasses.ROOT;

import java.time.Instant;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules that every file is held to. */
@AnalyzeClasses(locations = ProgramClasses.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_CORE_IS_PURE = noClasses()
        .that().resideInAnyPackage(ROOT + "model..", ROOT + "jwt..", ROOT + "verify..")
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.net.http..", "java.nio.file..")
        .because("it is tested by values alone, and runs the same in the window and in the terminal");

    @ArchTest
    static final ArchRule A_VAULT_IS_READ_WITHOUT_DATA_BINDING = noClasses()
        .that().resideInAPackage(ROOT + "vault..")
        .should().dependOnClassesThat().resideInAPackage("tools.jackson.databind..")
        .because("loading it takes a fresh program longer than reading ten thousand profiles: docs/performance.md");

    @ArchTest
    static final ArchRule ONLY_THE_TERMINAL_PRINTS = noClasses()
        .that().resideOutsideOfPackage(ROOT + "cli..").and().doNotHaveFullyQualifiedName(ROOT + "Launcher")
        .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
        .orShould().callMethod(Throwable.class, "printStackTrace")
        .because("stdout belongs to the results of commands, and what is logged is redacted");

    @ArchTest
    static final ArchRule SECRETS_ARE_NOT_IN_RECORDS = fields()
        .that().areDeclaredInClassesThat().areRecords()
        .should().notHaveRawType(ROOT + "model.secret.Secret")
        .andShould().notHaveRawType("tools.jackson.databind.JsonNode")
        .because("a record prints its components: a token would reach a log, also inside the JSON that it came in");

    @ArchTest
    static final ArchRule SECRET_TEXTS_ARE_NOT_IN_RECORDS = fields()
        .that().areDeclaredInClassesThat().areRecords().and().areNotStatic().and().haveRawType(String.class)
        .should().haveNameNotMatching("(?i).*(token|secret|password|compact).*")
        .because("a record prints its components");

    @ArchTest
    static final ArchRule ONE_PLACE_KNOWS_THE_TIME = noClasses()
        .that().haveNameNotMatching(".*\\.TokenClock(\\$1)?")
        .should().callMethod(Instant.class, "now")
        .because("time is handed in, so that a test can set it");
}
