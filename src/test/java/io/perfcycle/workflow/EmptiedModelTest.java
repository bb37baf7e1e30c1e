package io.perfcycle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An emptied model is the same model, and holds nothing of ours. */
class EmptiedModelTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

    /** All that may be left: what does nothing, what the engine itself knows, and flags that the floor sets. */
    private static final List<String> HARMLESS = List.of(
            "${emptyDelegate}",
            "${emptyTaskListener}",
            "${emptyListener}",
            "${execution.processBusinessKey}",
            "#{execution.processBusinessKey}",
            "${true}",
            "${false}",
            "${goalsAgreed}",
            "${figuresDisputed}",
            "${resultHeld}",
            "${interviewConfirmed}");

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingOfOursIsLeft(Path model) throws IOException {
        var emptied = new String(EmptiedModel.of(Files.readAllBytes(model)), StandardCharsets.UTF_8);

        var expressions = EXPRESSION
                .matcher(emptied)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(expressions).isSubsetOf(HARMLESS);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepAndFlowIsStillThere(Path model) throws IOException {
        var original = Files.readAllBytes(model);

        assertThat(elements(EmptiedModel.of(original))).isEqualTo(elements(original));
    }

    private static List<String> elements(byte[] model) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(model))
                .getModelElementsByType(FlowElement.class)
                .stream()
                .map(element -> element.getElementType().getTypeName() + " " + element.getId())
                .sorted()
                .toList();
    }
}
