package dev.tokenconsole.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.tokenconsole.architecture.ProgramClasses.ROOT;

import java.net.URL;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.secret.Secret;

/** The rules that every file is held to. */
@AnalyzeClasses(locations = ProgramClasses.class)
class ArchitectureTest {
    private static final Set<String> CLOCKS = Set.of("Instant.now", "LocalDate.now", "LocalDateTime.now",
        "ZonedDateTime.now", "OffsetDateTime.now", "System.currentTimeMillis");

    private static final Set<String> FETCHERS = Set.of("RemoteJWKSet", "DefaultResourceRetriever",
        "URLBasedJWKSetSource", "ResourceRetriever");

    @ArchTest
    static final ArchRule THE_CORE_IS_PURE = noClasses()
        .that().resideInAnyPackage(ROOT + "model..", ROOT + "jwt..", ROOT + "verify.claims..",
            ROOT + "verify.key..", ROOT + "verify.keyset..", ROOT + "verify.source..", ROOT + "verify.signature..")
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.net.http..", "java.nio.file..")
        .because("it is tested by values alone, and runs the same in the window and in the terminal");

    @ArchTest
    static final ArchRule KEYS_ARE_FETCHED_BY_ONE_CLIENT = noClasses()
        .should().accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("fetch a key set by Nimbus") {
            @Override
            public boolean test(JavaAccess<?> access) {
                String owner = access.getTargetOwner().getName();
                boolean takesUrl = access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget called
                    && called.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(URL.class));
                return FETCHERS.contains(access.getTargetOwner().getSimpleName())
                    || (owner.startsWith("com.nimbusds.") && takesUrl);
            }
        })
        .because("it would go round the proxy, the trust and the limits of the environment: "
            + "JWKSourceBuilder.create(URL), JWKSet.load(URL), RemoteJWKSet and DefaultResourceRetriever have "
            + "connections of their own");

    @ArchTest
    static final ArchRule A_VAULT_IS_READ_WITHOUT_DATA_BINDING = noClasses()
        .that().resideInAPackage(ROOT + "vault..")
        .should().dependOnClassesThat().resideInAPackage("tools.jackson.databind..")
        .because("loading it takes a fresh program longer than reading ten thousand profiles: docs/performance.md");

    @ArchTest
    static final ArchRule A_TOKEN_THAT_ARRIVES_IS_DECODED_ONCE = noClasses()
        .that().resideOutsideOfPackages(ROOT + "jwt..", ROOT + "ui.inspect", ROOT + "ui.compare",
            ROOT + "ui.paste.sheet", ROOT + "cli.decode")
        .and().doNotHaveFullyQualifiedName(ROOT + "auth.response.TokenFields")
        .should().callMethod(JwtDecoder.class, "decode", String.class)
        .orShould().callMethod(JwtDecoder.class, "find", String.class)
        .because("its decoding comes with it from there: a second one costs as much, and could be of another text");

    @ArchTest
    static final ArchRule ONLY_THE_TERMINAL_PRINTS = noClasses()
        .that().resideOutsideOfPackage(ROOT + "cli..").and().doNotHaveFullyQualifiedName(ROOT + "Launcher")
        .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
        .orShould().accessTargetWhere(target(name("printStackTrace")))
        .because("stdout belongs to the results of commands, and what is logged is redacted");

    @ArchTest
    static final ArchRule SECRETS_ARE_NOT_IN_RECORDS = fields()
        .that().areDeclaredInClassesThat().areRecords()
        .should(new ArchCondition<JavaField>("hold no secret and no JSON, nor a collection of them") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean secret = field.getType().getAllInvolvedRawTypes().stream().anyMatch(type ->
                    type.isEquivalentTo(Secret.class) || type.isAssignableTo("tools.jackson.databind.JsonNode"));
                events.add(new SimpleConditionEvent(field, !secret, field.getFullName() + " can print a secret"));
            }
        })
        .because("a record prints its components: a token would reach a log, also inside the JSON that it came in");

    @ArchTest
    static final ArchRule SECRET_TEXTS_ARE_NOT_IN_RECORDS = fields()
        .that().areDeclaredInClassesThat().areRecords().and().areNotStatic().and().haveRawType(String.class)
        .should().haveNameNotMatching("(?i).*(token|secret|password|compact).*")
        .because("a record prints its components");

    @ArchTest
    static final ArchRule ONE_PLACE_KNOWS_THE_TIME = noClasses()
        .that().haveNameNotMatching(".*\\.TokenClock(\\$1)?")
        .should().accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("read a clock of the system") {
            @Override
            public boolean test(JavaAccess<?> access) {
                return CLOCKS.contains(access.getTargetOwner().getSimpleName() + "." + access.getName());
            }
        })
        .because("time is handed in, so that a test can set it");

    @ArchTest
    static final ArchRule REPLACED_CONTENT_OPENS_AT_ITS_TOP = noClasses()
        .that().areNotAssignableTo("javafx.scene.control.ScrollPane")
        .should().accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("create a plain scroll pane") {
            @Override
            public boolean test(JavaAccess<?> access) {
                return access.getTargetOwner().getName().equals("javafx.scene.control.ScrollPane")
                    && access.getName().equals("<init>");
            }
        })
        .because("a warning above new content is off the screen in an old position: use ContentScroll");
}
