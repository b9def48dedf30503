package dev.tokenconsole.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.tokenconsole.architecture.ProgramClasses.ROOT;
import static dev.tokenconsole.architecture.ProgramClasses.top;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The storeys of the program, and that its code uses only what is below. */
@AnalyzeClasses(locations = ProgramClasses.class)
class StoreysTest {
    /** From the ground up. Packages of one storey do not know each other. */
    private static final List<Set<String>> STOREYS = List.of(
        Set.of("i18n"),
        Set.of("model"),
        Set.of("text"),
        Set.of("platform", "settings", "jwt", "net", "vault"),
        Set.of("auth", "verify", "formats"),
        Set.of("check", "sandbox"),
        Set.of("cli", "ui"));
    /** The exceptions within a storey. */
    private static final Map<String, Set<String>> NEIGHBOURS =
        Map.of("settings", Set.of("platform"), "vault", Set.of("platform"));

    @ArchTest
    static final ArchRule EVERY_PACKAGE_HAS_A_STOREY = classes()
        .should(new ArchCondition<>("be in a package of a storey, or in the root") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean known = top(type).isEmpty() || storey(top(type)) >= 0;
                events.add(new SimpleConditionEvent(type, known, type.getName() + " is in no storey"));
            }
        })
        .because("a package without a storey would be held to no direction");

    @ArchTest
    static final ArchRule CODE_USES_WHAT_IS_BELOW = classes()
        .should(new ArchCondition<>("use lower storeys alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (isUpOrAcross(type, dependency.getTargetClass())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        })
        .because("a storey is read without those above it and without its neighbours");

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_THE_TOPS = slices().matching(ROOT + "(*)..")
        .should().beFreeOfCycles().because("packages that know each other are one package");

    private static boolean isUpOrAcross(JavaClass user, JavaClass used) {
        String from = top(user);
        String to = top(used);
        if (from.isEmpty() || from.equals(to) || !isOurs(used)) {
            return false;
        }
        boolean below = !to.isEmpty() && storey(to) < storey(from);
        return !below && !NEIGHBOURS.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(ROOT);
    }

    private static int storey(String top) {
        for (int i = 0; i < STOREYS.size(); i++) {
            if (STOREYS.get(i).contains(top)) {
                return i;
            }
        }
        return -1;
    }
}
