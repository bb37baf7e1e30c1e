package io.perfcycle.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The models of the house, as they lie in the source tree. */
public final class Models {
    private static final Path ROOT = Path.of("processes");

    private Models() {}

    /** Every BPMN file below {@code processes/}, in the order of its path. */
    public static List<Path> bpmn() {
        return endingWith(".bpmn");
    }

    /** Every DMN file below {@code processes/}, in the order of its path. */
    public static List<Path> dmn() {
        return endingWith(".dmn");
    }

    /** The model whose process has this key. */
    public static BpmnModelInstance of(String key) {
        return bpmn().stream()
                .filter(file -> file.getFileName().toString().equals(key + ".bpmn"))
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No model %s below processes/".formatted(key)));
    }

    static List<String> keys() {
        return bpmn().stream()
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .toList();
    }

    private static List<Path> endingWith(String suffix) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
