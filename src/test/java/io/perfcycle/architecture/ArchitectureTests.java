package io.perfcycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.perfcycle.architecture.Laws.Law;
import io.perfcycle.support.OnMySql;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules hold for our code, and each of them is seen to fail on a planted violation. */
class ArchitectureTests {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.perfcycle");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("io.perfcycle");

    @ParameterizedTest
    @MethodSource("ours")
    void holds(Law law) {
        assertThat(law.rule().evaluate(OURS).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void isSeenToFail(Law law) {
        assertThat(law.rule().evaluate(PLANTED).getFailureReport().getDetails())
                .anyMatch(violation -> violation.contains(law.culprit()))
                .noneMatch(violation -> violation.contains("LockGoals"));
    }

    /** The three suites are told apart by name in reports and by tag in the build: both must agree. */
    @Test
    void integrationTestsAreNamedAfterTheirSuite() {
        for (var type : TESTS) {
            if (type.isTopLevelClass() && type.getSimpleName().endsWith("IT")) {
                assertThat(type.isAnnotatedWith(OnMySql.class))
                        .as(type.getName() + " has @OnMySql")
                        .isEqualTo(type.getSimpleName().endsWith("MySqlIT"));
                assertThat(hasTag(type, "browser"))
                        .as(type.getName() + " has @Tag(\"browser\")")
                        .isEqualTo(type.getSimpleName().endsWith("BrowserIT"));
            }
        }
    }

    private static boolean hasTag(JavaClass type, String tag) {
        return type.tryGetAnnotationOfType(Tag.class)
                .filter(given -> given.value().equals(tag))
                .isPresent();
    }

    private static List<Law> ours() {
        return Laws.of("io.perfcycle");
    }

    private static List<Law> planted() {
        return Laws.of("planted");
    }
}
