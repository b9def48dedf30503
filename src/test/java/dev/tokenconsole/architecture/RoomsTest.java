package dev.tokenconsole.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.tokenconsole.architecture.ProgramClasses.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages inside each storey: how large they are, and which of their classes others may use. */
@AnalyzeClasses(locations = ProgramClasses.class)
class RoomsTest {
    private static final int MOST_CLASSES = 16;
    private static final List<String> SCREENS =
        List.of("unlock", "profiles", "token", "inspect", "environments", "settings", "help", "paste.sheet",
            "check", "compare");
    private static final Set<String> SHARED_BY_SCREENS = Set.of("ui.task", "ui.command", "ui.control", "ui.clipboard",
        "ui.claims", "ui.editor", "ui.live", "ui.paste", "ui.session", "ui.reading", "ui.privacy",
        "ui.secret", "ui.signature");

    @ArchTest
    static void aPackageHoldsAtMostSixteenClasses(JavaClasses all) {
        Map<String, Long> sizes = all.stream().filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(ProgramClasses::inside, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= MOST_CLASSES);
        assertEquals(Map.of(), sizes, "a package that nobody can take in at a glance has more than one subject");
    }

    @ArchTest
    static void aSimpleNameIsUsedOnce(JavaClasses all) {
        Map<String, Set<String>> places = new TreeMap<>();
        all.stream().filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().endsWith("-info"))
            .forEach(type -> places.computeIfAbsent(type.getSimpleName(), _ -> new TreeSet<>())
                .add(type.getPackageName()));
        places.values().removeIf(packages -> packages.size() == 1);
        assertEquals(Map.of(), places, "two classes of one name are taken for each other in a search or a stack trace");
    }

    /** The room, the classes that all may use all the same, and who may use the rest. */
    private record Inner(List<String> rooms, Set<String> shown, List<String> users, String reason) {}

    private static final List<Inner> INNER = List.of(
        new Inner(List.of("vault.crypto..", "vault.format..", "vault.disk..", "vault.contents.."),
            Set.of("KdfParameters", "PasswordStrength", "Backup", "VaultContents"), List.of("vault.."),
            "keys, bytes and files of the vault are changed without reading the window or the terminal"),
        new Inner(List.of("auth.request..", "auth.response..", "auth.error.."),
            Set.of("RequestPreview", "ErrorReason"), List.of("auth.."),
            "callers of the client see its outcomes, not how a response is read"),
        new Inner(List.of("net.http.."),
            Set.of("Exchange", "RedactedResponse", "Timing"),
            List.of("net..", "auth..", "verify..", "formats.report..", "check.probe.."),
            "every request goes through the clients that hold its limits"),
        new Inner(List.of("sandbox.http..", "sandbox.issue..", "sandbox.endpoint..", "sandbox.catalogue.."),
            Set.of("SandboxClient", "SandboxGroup"), List.of("sandbox.."),
            "a server that is made to fail is nothing to build on: decision 0014"));

    @ArchTest
    static void innerRoomsAreNotUsedFromOutside(JavaClasses all) {
        for (Inner inner : INNER) {
            noClasses().that().resideOutsideOfPackages(below(inner.users()))
                .should().dependOnClassesThat(new DescribedPredicate<JavaClass>("are inside " + inner.rooms()) {
                    @Override
                    public boolean test(JavaClass used) {
                        return JavaClass.Predicates.resideInAnyPackage(below(inner.rooms())).test(used)
                            && !inner.shown().contains(outermost(used).getSimpleName());
                    }
                }).because(inner.reason()).check(all);
        }
    }

    @ArchTest
    static final ArchRule ONE_CLASS_SENDS = noClasses().that()
        .resideOutsideOfPackages(ROOT + "net.client..", ROOT + "net.http..")
        .should().dependOnClassesThat().haveSimpleName("ExchangeCall")
        .because("each exchange has a route, a permit, and ends when its client is closed");

    private static String[] below(List<String> packages) {
        return packages.stream().map(each -> ROOT + each).toArray(String[]::new);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(RoomsTest::outermost).orElse(type);
    }

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES = slices().matching(ROOT + "(**)")
        .should().beFreeOfCycles().because("packages that know each other are one package, whatever holds them");

    @ArchTest
    static void theRoomsThatTheRulesNameExist(JavaClasses all) {
        Set<String> rooms = all.stream().map(ProgramClasses::inside).collect(Collectors.toSet());
        Set<String> names = all.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
        for (Inner inner : INNER) {
            inner.rooms().forEach(room -> assertTrue(rooms.contains(room.replace("..", "")), room));
            inner.shown().forEach(name -> assertTrue(names.contains(name), name));
        }
        SHARED_BY_SCREENS.forEach(room -> assertTrue(rooms.contains(room), room));
        SCREENS.forEach(screen -> assertTrue(rooms.contains("ui." + screen), screen));
    }

    @ArchTest
    static void windowAndTerminalDoNotKnowEachOther(JavaClasses all) {
        for (List<String> faces : List.of(List.of("cli..", "ui.."), List.of("ui..", "cli.."))) {
            noClasses().that().resideInAPackage(ROOT + faces.getFirst())
                .should().dependOnClassesThat().resideInAPackage(ROOT + faces.getLast())
                .because("a command starts without the window, and the window without the commands").check(all);
        }
    }

    @ArchTest
    static final ArchRule JAVAFX_STAYS_IN_THE_WINDOW = noClasses()
        .that().resideOutsideOfPackages(ROOT + "ui..", ROOT + "platform.desktop..")
        .and().haveNameNotMatching("dev\\.tokenconsole\\.(ConsoleApp|AppContext|WindowGeometry|WindowTraining)(\\$.*)?")
        .should().dependOnClassesThat().resideInAPackage("javafx..")
        .because("terminal commands start without it");

    @ArchTest
    static final ArchRule VIEW_MODELS_HAVE_NO_NODES = noClasses()
        .that().haveNameMatching(".*(ViewModel|SettingsModel|WindowStateModel|Workspace|VaultChanges|OpenEditor"
            + "|SaveFeedback)(\\$.*)?")
        .or().resideInAPackage(ROOT + "ui.token.model")
        .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
        .because("they are tested without a toolkit");

    /** Each screen stands alone; only the shell and the shared packages are known to others. */
    @ArchTest
    static void noScreenKnowsAnother(JavaClasses all) {
        for (String screen : SCREENS) {
            noClasses().that().resideInAPackage(ROOT + "ui." + screen + "..")
                .should().dependOnClassesThat(new DescribedPredicate<JavaClass>("belong to another screen") {
                    @Override
                    public boolean test(JavaClass used) {
                        String inside = ProgramClasses.inside(used);
                        return inside.startsWith("ui.") && !(inside + ".").startsWith("ui." + screen + ".")
                            && !SHARED_BY_SCREENS.contains(inside);
                    }
                }).because("a screen is changed without reading the others").check(all);
        }
    }
}
