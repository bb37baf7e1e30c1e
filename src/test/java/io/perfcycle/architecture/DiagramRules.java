package io.perfcycle.architecture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Rules about the picture: a person reads it before anybody runs it. */
final class DiagramRules {
    private static final int MOST_NODES = 20;

    private DiagramRules() {}

    /** Boundary events and event subprocesses are not counted: they stand beside the path that is read first. */
    static List<String> atMostTwentyNodes(ModelFile file) {
        var nodes = file.mainNodes().size();
        return nodes <= MOST_NODES ? List.of() : List.of(nodes + " nodes; split the model by a call activity");
    }

    static List<String> everythingDrawn(ModelFile file) {
        var faults = new ArrayList<String>();
        var drawn = shapes(file);
        for (var node : file.all(FlowNode.class)) {
            var bounds = drawn.get(node);
            if (bounds == null) {
                faults.add(node.getId() + " is not drawn");
            } else if (!(node instanceof SubProcess) && !standard(node, bounds)) {
                faults.add("%s is %.0f x %.0f".formatted(node.getId(), bounds.getWidth(), bounds.getHeight()));
            }
        }
        var edges = file.all(BpmnEdge.class).stream()
                .filter(edge -> edge.getWaypoints().size() > 1)
                .map(BpmnEdge::getBpmnElement)
                .toList();
        file.all(SequenceFlow.class).stream()
                .filter(flow -> !edges.contains(flow))
                .forEach(flow -> faults.add(flow.getId() + " is not drawn"));
        file.all(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() instanceof ExclusiveGateway)
                .filter(shape -> !shape.isMarkerVisible())
                .forEach(shape -> faults.add(shape.getBpmnElement().getId() + " hides its marker"));
        return faults;
    }

    private static boolean standard(FlowNode node, Rectangle2D bounds) {
        var width = node instanceof Event ? 36 : node instanceof Gateway ? 50 : 100;
        var height = node instanceof Event ? 36 : node instanceof Gateway ? 50 : 80;
        return bounds.getWidth() == width && bounds.getHeight() == height;
    }

    /** A path begins at its left, ends to the right of that, and no flow leaves a node on the left. */
    static List<String> leftToRight(ModelFile file) {
        var faults = new ArrayList<String>();
        var drawn = shapes(file);
        for (var start : file.all(StartEvent.class)) {
            drawn.forEach((node, bounds) -> {
                if (node.getParentElement().equals(start.getParentElement())
                        && !(node instanceof SubProcess)
                        && bounds.getX() < drawn.get(start).getX()) {
                    faults.add(node.getId() + " lies left of its start");
                }
            });
        }
        for (var edge : file.all(BpmnEdge.class)) {
            var flow = (SequenceFlow) edge.getBpmnElement();
            var waypoints = edge.getWaypoints().iterator();
            var from = drawn.get(flow.getSource());
            if (from != null && waypoints.next().getX() <= from.getX()) {
                faults.add(flow.getId() + " leaves on the left");
            }
            if (flow.getTarget() instanceof EndEvent end
                    && drawn.get(end) != null
                    && from != null
                    && drawn.get(end).getX() < from.getX()) {
                faults.add(end.getId() + " lies left of what it ends");
            }
        }
        return faults;
    }

    static List<String> noOverlaps(ModelFile file) {
        var faults = new ArrayList<String>();
        var boxes = new LinkedHashMap<String, Rectangle2D>();
        shapes(file).forEach((node, bounds) -> {
            if (!(node instanceof SubProcess) && !(node instanceof BoundaryEvent)) {
                boxes.put(node.getId(), bounds);
            }
        });
        file.all(BpmnShape.class).stream()
                .filter(shape ->
                        shape.getBpmnLabel() != null && shape.getBpmnLabel().getBounds() != null)
                .forEach(shape -> boxes.put(
                        "the label of " + shape.getBpmnElement().getId(),
                        box(shape.getBpmnLabel().getBounds())));
        var names = List.copyOf(boxes.keySet());
        for (var one = 0; one < names.size(); one++) {
            for (var other = one + 1; other < names.size(); other++) {
                if (boxes.get(names.get(one)).intersects(boxes.get(names.get(other)))) {
                    faults.add(names.get(one) + " touches " + names.get(other));
                }
            }
        }
        var drawn = shapes(file);
        file.all(BoundaryEvent.class).stream()
                .filter(event -> !onEdge(drawn.get(event), drawn.get(event.getAttachedTo())))
                .forEach(event -> faults.add(event.getId() + " does not sit on the upper or lower edge of its task"));
        return faults;
    }

    private static boolean onEdge(Rectangle2D event, Rectangle2D host) {
        return event.getCenterY() == host.getMinY() || event.getCenterY() == host.getMaxY();
    }

    private static Map<FlowNode, Rectangle2D> shapes(ModelFile file) {
        var drawn = new LinkedHashMap<FlowNode, Rectangle2D>();
        file.all(BpmnShape.class).forEach(shape -> {
            if (shape.getBpmnElement() instanceof FlowNode node) {
                drawn.put(node, box(shape.getBounds()));
            }
        });
        return drawn;
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
