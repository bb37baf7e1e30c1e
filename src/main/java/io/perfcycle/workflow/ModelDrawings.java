package io.perfcycle.workflow;

import io.perfcycle.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The models of a deployment as they are drawn: what stands where, for whoever shows figures over them. */
@Component
public class ModelDrawings {

    /** A process of a deployment. */
    public record Model(String definitionId, String key, String name) {}

    /** A model's shapes and the flows between them, in its own coordinates. */
    public record Drawing(Model model, List<Shape> shapes, List<Flow> flows) {

        /** What the model calls this element; its id where it has no name. */
        public String nameOf(String id) {
            return shapes.stream()
                    .filter(shape -> shape.id().equals(id) && shape.name() != null)
                    .map(Shape::name)
                    .findFirst()
                    .orElse(id);
        }
    }

    /** An element: {@code type} is its BPMN name, such as {@code userTask}; {@code label} is where its name stands if not inside. */
    public record Shape(
            String id,
            String type,
            @Nullable String name,
            Box box,
            @Nullable Box label) {}

    /** A sequence flow or an association, by its corners. */
    public record Flow(
            String type,
            @Nullable String name,
            List<Point> points,
            @Nullable Box label) {}

    /** A rectangle. */
    public record Box(double x, double y, double width, double height) {}

    /** A corner of a flow. */
    public record Point(double x, double y) {}

    private final RepositoryService repository;
    private final SystemAuthority authority;
    private final Map<String, Drawing> drawn = new ConcurrentHashMap<>();

    ModelDrawings(RepositoryService repository, SystemAuthority authority) {
        this.repository = repository;
        this.authority = authority;
    }

    /** The processes of a deployment by key. */
    public List<Model> of(String deployment) {
        return authority.asSystem(
                () -> repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment)
                        .orderByProcessDefinitionKey()
                        .asc()
                        .list()
                        .stream()
                        .map(ModelDrawings::model)
                        .toList());
    }

    /**
     * The drawing of one process of a deployment.
     *
     * @throws Refusal {@code UNKNOWN_MODEL}
     */
    public Drawing of(String deployment, String key) {
        return of(deployment).stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .map(model -> drawn.computeIfAbsent(model.definitionId(), this::draw))
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_MODEL", key));
    }

    /** The drawing of a definition. */
    public Drawing ofDefinition(String definitionId) {
        return drawn.computeIfAbsent(definitionId, this::draw);
    }

    private Drawing draw(String definitionId) {
        return authority.asSystem(() -> {
            var xml = repository.getBpmnModelInstance(definitionId);
            return new Drawing(model(repository.getProcessDefinition(definitionId)), shapes(xml), flows(xml));
        });
    }

    private static List<Shape> shapes(BpmnModelInstance xml) {
        return xml.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .map(shape -> new Shape(
                        shape.getBpmnElement().getId(),
                        shape.getBpmnElement().getElementType().getTypeName(),
                        name(shape.getBpmnElement()),
                        box(shape.getBounds()),
                        box(shape.getBpmnLabel())))
                .toList();
    }

    private static List<Flow> flows(BpmnModelInstance xml) {
        return xml.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .map(edge -> new Flow(
                        edge.getBpmnElement().getElementType().getTypeName(),
                        name(edge.getBpmnElement()),
                        edge.getWaypoints().stream()
                                .map(point -> new Point(point.getX(), point.getY()))
                                .toList(),
                        box(edge.getBpmnLabel())))
                .toList();
    }

    private static @Nullable Box box(@Nullable BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : box(label.getBounds());
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static @Nullable String name(BaseElement element) {
        return element instanceof FlowElement named ? named.getName() : null;
    }

    private static Model model(ProcessDefinition definition) {
        return new Model(definition.getId(), definition.getKey(), definition.getName());
    }
}
