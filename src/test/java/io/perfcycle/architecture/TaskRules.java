package io.perfcycle.architecture;

import static io.perfcycle.architecture.ModelFile.camunda;
import static io.perfcycle.architecture.ModelFile.extensions;

import io.perfcycle.support.Models;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Rules about what the elements of a model are and how they are bound to code. */
final class TaskRules {
    private static final Pattern FOREIGN = Pattern.compile(
            "<bpmn:script\\w*|camunda:(class|expression|type|topic|connector\\w*|script|field)\\b|latest\\b");
    private static final Set<String> PASSED = Set.of("stage", "calculationId", "participationId");

    private TaskRules() {}

    static List<String> delegatesNamedLikeTasks(ModelFile file) {
        return file.all(ServiceTask.class).stream()
                .filter(task -> !camunda(task, "delegateExpression").equals(Optional.of("${" + task.getId() + "}")))
                .map(task -> task.getId() + " is not delegated to ${" + task.getId() + "}")
                .toList();
    }

    static List<String> userTasksComplete(ModelFile file) {
        var faults = new ArrayList<String>();
        for (var task : file.all(UserTask.class)) {
            var id = task.getId();
            var form = "embedded:deployment:forms/%s/%s.html".formatted(file.key(), id);
            if (!camunda(task, "formKey").filter(form::equals).isPresent()) {
                faults.add(id + " does not show " + form);
            }
            var heard = extensions(task, "taskListener").stream()
                    .anyMatch(listener -> "complete".equals(listener.getAttributeValue("event"))
                            && ("${" + id + "}").equals(listener.getAttributeValue("delegateExpression")));
            if (!heard) {
                faults.add(id + " has no complete-listener ${" + id + "}");
            }
            if (camunda(task, "dueDate").isEmpty()) {
                faults.add(id + " is never due");
            }
        }
        return faults;
    }

    static List<String> userTasksOwned(ModelFile file) {
        return file.all(UserTask.class).stream()
                .filter(task -> camunda(task, "assignee").isEmpty()
                        && camunda(task, "candidateGroups").isEmpty())
                .map(task -> task.getId() + " belongs to nobody")
                .toList();
    }

    static List<String> messagesReceived(ModelFile file) {
        var received = Stream.concat(
                        file.all(ReceiveTask.class).stream().map(ReceiveTask::getMessage),
                        file.all(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage))
                .toList();
        var faults = new ArrayList<String>();
        if (received.stream().anyMatch(Objects::isNull)) {
            faults.add("somebody waits for a message that is not declared");
        }
        var names = new HashSet<String>();
        for (var message : file.all(Message.class)) {
            if (!names.add(message.getName())) {
                faults.add(message.getName() + " is declared twice");
            }
            if (!received.contains(message)) {
                faults.add(message.getName() + " is received by nobody");
            }
        }
        return faults;
    }

    static List<String> callsPinned(ModelFile file) {
        var faults = new ArrayList<String>();
        var keys = Models.bpmn().stream()
                .map(path -> path.getFileName().toString().replace(".bpmn", ""))
                .toList();
        for (var call : file.all(CallActivity.class)) {
            if (!keys.contains(call.getCalledElement())) {
                faults.add(call.getId() + " calls " + call.getCalledElement() + ", which does not exist");
            }
            if (!camunda(call, "calledElementBinding")
                    .filter("deployment"::equals)
                    .isPresent()) {
                faults.add(call.getId() + " does not pin the deployment");
            }
            var in = extensions(call, "in");
            if (in.stream().noneMatch(passed -> passed.getAttributeValue("businessKey") != null)) {
                faults.add(call.getId() + " does not pass the business key");
            }
            if (!extensions(call, "out").isEmpty()
                    || in.stream()
                            .anyMatch(passed -> passed.getAttributeValue("businessKey") == null
                                    && !PASSED.contains(String.valueOf(passed.getAttributeValue("target"))))) {
                faults.add(call.getId() + " passes more than keys");
            }
        }
        return faults;
    }

    static List<String> nothingForeign(ModelFile file) {
        return FOREIGN.matcher(file.xml())
                .results()
                .map(match -> match.group() + " is not ours")
                .toList();
    }

    static List<String> retriesStated(ModelFile file) {
        return file.all(FlowNode.class).stream()
                .filter(FlowNode::isCamundaAsyncBefore)
                .filter(node -> extensions(node, "failedJobRetryTimeCycle").isEmpty())
                .map(node -> node.getId() + " is asynchronous without a retry cycle")
                .toList();
    }

    static List<String> loopsAsynchronous(ModelFile file) {
        return file.all(ServiceTask.class).stream()
                .filter(task -> !task.isCamundaAsyncBefore() && comesBack(task, TaskRules::waits))
                .map(task -> task.getId() + " repeats within one transaction")
                .toList();
    }

    private static boolean comesBack(FlowNode from, Predicate<FlowNode> stop) {
        var seen = new HashSet<FlowNode>();
        var next = new ArrayList<>(from.getSucceedingNodes().list());
        while (!next.isEmpty()) {
            var node = next.remove(next.size() - 1);
            if (node.equals(from)) {
                return true;
            }
            if (!stop.test(node) && seen.add(node)) {
                next.addAll(node.getSucceedingNodes().list());
            }
        }
        return false;
    }

    private static boolean waits(FlowNode node) {
        return node.isCamundaAsyncBefore()
                || node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof SubProcess
                || node instanceof CatchEvent;
    }

    static List<String> header(ModelFile file) {
        var faults = new ArrayList<String>();
        for (var process : file.all(Process.class)) {
            if (!process.isExecutable()) {
                faults.add(process.getId() + " is not executable");
            }
            if (!process.getId().equals(file.key())) {
                faults.add(process.getId() + " lies in a file called " + file.key());
            }
            if (camunda(process, "historyTimeToLive").isEmpty()) {
                faults.add(process.getId() + " keeps its history for ever");
            }
        }
        return faults;
    }

    static List<String> endsTold(ModelFile file) {
        return file.all(EndEvent.class).stream()
                .filter(end -> file.perParticipation())
                .filter(end -> end.getParentElement() instanceof Process || ModelFile.inEventSubprocess(end))
                .filter(end -> extensions(end, "executionListener").stream()
                        .noneMatch(told -> "${finishStage}".equals(told.getAttributeValue("delegateExpression"))))
                .map(end -> end.getId() + " does not call ${finishStage}")
                .toList();
    }

    static List<String> flowsListed(ModelFile file) {
        return file.all(SequenceFlow.class).stream()
                .filter(flow -> !flow.getSource().getOutgoing().contains(flow)
                        || !flow.getTarget().getIncoming().contains(flow))
                .map(flow -> flow.getId() + " is missing among the flows of its nodes")
                .toList();
    }
}
