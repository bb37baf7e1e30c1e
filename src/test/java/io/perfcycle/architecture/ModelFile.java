package io.perfcycle.architecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One BPMN file as the rules look at it: where it belongs, its text, its parsed model.
 *
 * @param folder the folder below {@code processes/}; its room is the package of that name without dashes
 * @param key    the process key that the file's name promises
 */
record ModelFile(String folder, String key, String xml, BpmnModelInstance model) {

    static ModelFile read(Path file) {
        var name = file.getFileName().toString().replace(".bpmn", "");
        return of(file.getParent().getFileName().toString(), name, file);
    }

    static ModelFile of(String folder, String key, Path file) {
        try {
            var xml = Files.readString(file);
            var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            return new ModelFile(folder, key, xml, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String room() {
        return "io.perfcycle." + folder.replace("-", "");
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** The nodes of the main picture: without boundary events and without what lies in event subprocesses. */
    List<FlowNode> mainNodes() {
        return all(FlowNode.class).stream()
                .filter(node -> !(node instanceof BoundaryEvent) && !inEventSubprocess(node))
                .toList();
    }

    /** Whether one participation runs this process: it listens to the closing of its stage. */
    boolean perParticipation() {
        return xml.contains("name=\"stage-closing\"");
    }

    static boolean inEventSubprocess(FlowElement element) {
        return element instanceof SubProcess self && self.triggeredByEvent()
                || element.getParentElement() instanceof SubProcess parent && inEventSubprocess(parent);
    }

    static Optional<String> camunda(ModelElementInstance element, String attribute) {
        return Optional.ofNullable(element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute));
    }

    /** The extension elements of this Camunda type, such as {@code taskListener}. */
    static List<ModelElementInstance> extensions(BaseElement element, String type) {
        return Stream.ofNullable(element.getExtensionElements())
                .flatMap(extensions -> extensions.getElements().stream())
                .filter(extension -> extension.getElementType().getTypeName().equals(type))
                .toList();
    }
}
