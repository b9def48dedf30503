package dev.tokenconsole.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.tokenconsole.architecture.ProgramClasses.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Texts that follow something reach the screen through the privacy mode. */
@AnalyzeClasses(locations = ProgramClasses.class)
class MaskedTextsTest {
    @ArchTest
    static final ArchRule TOOLTIPS_ARE_MADE_IN_ONE_PLACE = noClasses()
        .that().doNotHaveFullyQualifiedName(ROOT + "ui.control.Controls")
        .and().resideOutsideOfPackage(ROOT + "ui.privacy")
        .should().accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("make or fill in a tooltip") {
            @Override
            public boolean test(JavaAccess<?> access) {
                return access.getTargetOwner().getName().equals("javafx.scene.control.Tooltip")
                    && !access.getName().startsWith("setWrap") && !access.getName().startsWith("setMax");
            }
        })
        .because("a tooltip keeps its words while the privacy mode is switched on: Controls.tooltip masks them");

    @ArchTest
    static final ArchRule TEXTS_ARE_BOUND_IN_ONE_PLACE = noClasses()
        .that().resideInAPackage(ROOT + "ui..")
        // Before a vault is open there is nothing to mask, and the settings of the window hold no values of one.
        .and().resideOutsideOfPackages(ROOT + "ui.privacy", ROOT + "ui.unlock", ROOT + "ui.settings")
        // Of a field that hides itself, and of a reason that Controls.disabledBecause masks.
        .and().doNotHaveFullyQualifiedName(ROOT + "ui.environments.RequestFields")
        .and().doNotHaveFullyQualifiedName(ROOT + "ui.editor.EditorFrame")
        .should().accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("bind a text") {
            @Override
            public boolean test(JavaAccess<?> access) {
                return access.getTargetOwner().getName().equals("javafx.beans.property.StringProperty")
                    && access.getName().equals("bind");
            }
        })
        .because("it may hold a value of the vault: PrivateWords.follow and Controls.text mask it");
}
