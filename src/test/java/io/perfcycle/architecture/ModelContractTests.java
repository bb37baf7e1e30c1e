package io.perfcycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every model keeps, so that models, forms and code cannot drift apart. For each rule a broken model in {@code
 * src/test/resources/broken-models} must be reported; otherwise the rule would be decoration.
 */
class ModelContractTests {
    private static final Path BROKEN = Path.of("src", "test", "resources", "broken-models");
    private static final List<ModelFile> MODELS =
            Models.bpmn().stream().map(ModelFile::read).toList();

    @ParameterizedTest(name = "every model: {0}")
    @MethodSource("io.perfcycle.architecture.ModelRule#all")
    void everyModelKeeps(ModelRule rule) {
        assertThat(MODELS).isNotEmpty();
        assertThat(MODELS.stream()
                        .flatMap(model -> rule.faults().apply(model).stream().map(fault -> model.key() + ": " + fault)))
                .as(rule.toString())
                .isEmpty();
    }

    @ParameterizedTest(name = "reported: {0}")
    @MethodSource("io.perfcycle.architecture.ModelRule#all")
    void aModelThatBreaksTheRuleIsReported(ModelRule rule) throws IOException {
        assertThat(rule.faults().apply(broken(rule.number())))
                .as(rule.toString())
                .isNotEmpty();
    }

    /** The sound twin from which all broken models differ in one point. */
    @ParameterizedTest(name = "sound: {0}")
    @MethodSource("io.perfcycle.architecture.ModelRule#all")
    void theSoundTwinIsNot(ModelRule rule) throws IOException {
        assertThat(rule.faults().apply(broken(0))).as(rule.toString()).isEmpty();
    }

    @Test
    void everyFormIsShownByAModel() {
        assertThat(formsShownByNobody(MODELS)).isEmpty();
    }

    @Test
    void aFormThatNoModelShowsIsReported() {
        var withoutGoals = MODELS.stream()
                .filter(model -> !model.key().equals("goal-setting"))
                .toList();
        assertThat(formsShownByNobody(withoutGoals))
                .containsExactlyInAnyOrder("goal-setting/agreeGoals.html", "goal-setting/proposeGoals.html");
    }

    @Test
    void everyDelegateAndUserTaskIsCalledByAModel() {
        assertThat(classesCalledByNobody(MODELS)).isEmpty();
    }

    @Test
    void aDelegateThatNoModelCallsIsReported() {
        var withoutInterviews = MODELS.stream()
                .filter(model -> !model.key().equals("feedback-interview"))
                .toList();
        assertThat(classesCalledByNobody(withoutInterviews))
                .containsExactlyInAnyOrder(
                        "PrepareAgenda",
                        "RecordInterview",
                        "ConfirmInterview",
                        "CheckRequirement",
                        "HoldInterview",
                        "AcknowledgeInterview",
                        "SettleRefusal",
                        "OpenActions",
                        "RecordUnconfirmed");
    }

    @Test
    void noTwoModelsHaveAUserTaskOfTheSameName() {
        assertThat(MODELS.stream()
                        .flatMap(model -> model.all(UserTask.class).stream())
                        .map(UserTask::getId))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyDecisionIsNamedLikeItsFileAndItsHistoryEnds() {
        for (var file : Models.dmn()) {
            for (var decision : Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class)) {
                assertThat(decision.getId() + ".dmn")
                        .isEqualTo(file.getFileName().toString());
                assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
            }
        }
    }

    private static Set<String> formsShownByNobody(List<ModelFile> models) {
        var forms = new TreeSet<>(RoomRules.formFiles());
        models.forEach(model -> forms.removeAll(RoomRules.forms(model).toList()));
        return forms;
    }

    private static Set<String> classesCalledByNobody(List<ModelFile> models) {
        var classes = new TreeSet<>(RoomRules.classesForModels());
        models.forEach(model -> classes.removeAll(RoomRules.classesCalledBy(model)));
        return classes;
    }

    private static ModelFile broken(int number) throws IOException {
        var prefix = "%02d-".formatted(number);
        try (var files = Files.list(BROKEN)) {
            var file = files.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No broken model " + prefix));
            return ModelFile.of("goal-setting", "goal-setting", file);
        }
    }
}
