package io.perfcycle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.perfcycle.workflow.Vocabulary;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The house rules as code. Each names the planted class that must break it. */
final class Laws {

    /** One rule, and who breaks it among the planted violations. */
    record Law(String name, ArchRule rule, String culprit) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Set<String> ENGINE_TASKS =
            Set.of("org.camunda.bpm.engine.delegate.JavaDelegate", "org.camunda.bpm.engine.delegate.ExecutionListener");

    private Laws() {}

    /** The laws for the house below a root package. */
    static List<Law> of(String root) {
        var floors = new Floors(root);
        return List.of(
                new Law("every room has a floor", everyRoomHasAFloor(floors), "NobodySaysWhatThisIs"),
                new Law("arrows point downwards, and never from stage to stage", arrows(floors), "CycleServiceImpl"),
                new Law("no stage knows another stage", arrows(floors), "PublicGoals"),
                new Law("stage rooms show nothing but what models call", hiddenStages(floors), "PublicGoals"),
                new Law("only workflow, delegates and their words know the engine", engine(floors), "PublicGoals"),
                new Law("scoring is pure", pureScoring(root), "ImpureRule"),
                new Law("what a class needs comes by its constructor", noInjectedFields(), "RatingController"),
                new Law("entities have no setters", noSetters(), "RatingEntity"),
                new Law("controllers hand out no entities", noEntitiesHandedOut(), "RatingController"),
                new Law("the time is the engine's clock's", oneClock(), "CycleServiceImpl"),
                new Law("exact numbers are not made of inexact ones", exactNumbers(), "ImpureRule"),
                new Law("equal amounts are compared by value", comparedByValue(), "ImpureRule"),
                new Law("nothing is named after a technique", plainNames(), "CycleServiceImpl"),
                new Law("every package says whether it knows null", nullMarked(root), "NobodySaysWhatThisIs"));
    }

    private static ArchRule everyRoomHasAFloor(Floors floors) {
        return classes().that(are("in a room", floors::isRoom)).should(be("on a floor", floors::hasFloor));
    }

    private static ArchRule arrows(Floors floors) {
        return classes().that(are("in a room", floors::isRoom)).should(dependOnlyOn("rooms below", floors::mayEnter));
    }

    private static ArchRule hiddenStages(Floors floors) {
        return noClasses()
                .that(are("top-level types of a stage room", type -> floors.isStage(type) && type.isTopLevelClass()))
                .and(are("no vocabulary of the models", type -> !type.isAnnotatedWith(Vocabulary.class)))
                .should()
                .bePublic()
                .allowEmptyShould(true);
    }

    private static ArchRule engine(Floors floors) {
        return noClasses()
                .that(are("outside workflow", type -> !floors.roomOf(type).equals("workflow")))
                .and(are("no delegates of a stage", type -> !(floors.isStage(type) && isEngineTask(outermost(type)))))
                .and(are("no words of a process", type -> !(floors.isStage(type) && isWords(outermost(type)))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..");
    }

    private static ArchRule pureScoring(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".scoring..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.hipparchus..",
                        "org.jspecify.annotations..",
                        "org.springframework.modulith",
                        root + ".scoring..");
    }

    private static ArchRule noInjectedFields() {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject");
    }

    private static ArchRule noSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .allowEmptyShould(true);
    }

    private static ArchRule noEntitiesHandedOut() {
        return methods()
                .that()
                .areDeclaredInClassesThat(are(
                        "controllers",
                        type -> type.isAnnotatedWith(RestController.class) || type.isAnnotatedWith(Controller.class)))
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(new ArchCondition<JavaMethod>("return no entity") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getReturnType().getAllInvolvedRawTypes().stream()
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " returns " + type.getSimpleName())));
                    }
                });
    }

    private static ArchRule oneClock() {
        return noClasses()
                .should()
                .callMethodWhere(call(
                        "now() without a clock",
                        target -> target.getTarget().getName().equals("now")
                                && target.getTargetOwner().getPackageName().equals("java.time")
                                && target.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))))
                .orShould()
                .callConstructor(Date.class);
    }

    private static ArchRule exactNumbers() {
        return noClasses()
                .should()
                .callConstructor(BigDecimal.class, double.class)
                .orShould()
                .callConstructor(BigDecimal.class, float.class);
    }

    private static ArchRule comparedByValue() {
        return noClasses().should().callMethod(BigDecimal.class, "equals", Object.class);
    }

    private static ArchRule plainNames() {
        return noClasses()
                .that(are("named by ourselves", type -> !type.isAssignableTo(are("engine", Laws::isOfTheEngine))))
                .should()
                .haveNameMatching(".*(Impl|Dto|DTO|Util|Utils|Helper|Manager|Service)");
    }

    private static ArchRule nullMarked(String root) {
        return classes()
                .that(are("below the root", type -> !type.getPackageName().equals(root)))
                .should(be(
                        "in a null-marked package",
                        type -> type.getPackage()
                                .tryGetPackageInfo()
                                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                                .isPresent()));
    }

    private static boolean isOfTheEngine(JavaClass type) {
        return type.getPackageName().startsWith("org.camunda.");
    }

    private static boolean isEngineTask(JavaClass type) {
        return type.getAllRawInterfaces().stream().anyMatch(face -> ENGINE_TASKS.contains(face.getName()));
    }

    /** {@code GoalSettingProcess}: the names of a process and how its variables are read from where it runs. */
    private static boolean isWords(JavaClass type) {
        return type.getSimpleName().endsWith("Process");
    }

    private static JavaClass outermost(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static DescribedPredicate<JavaCall<?>> call(String description, Predicate<JavaCall<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> predicate) {
        return new ArchCondition<>("be " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!predicate.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is not " + description));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> dependOnlyOn(
            String description, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>("depend only on " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !allowed.test(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }
}
