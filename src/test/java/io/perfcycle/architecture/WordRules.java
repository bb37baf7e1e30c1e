package io.perfcycle.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Rules about the words that people read in a model. */
final class WordRules {
    private static final Pattern BILINGUAL =
            Pattern.compile("[\\p{IsHan}KPI ?]*\\p{IsHan}[\\p{IsHan}?]* [A-Z][\\w '?-]*");
    private static final Pattern VERB = Pattern.compile("([A-Z][a-z]+) \\w+.*");

    /** The verbs of the house; a new one is added on purpose. */
    private static final Set<String> VERBS = Set.of(
            "Accept",
            "Acknowledge",
            "Adopt",
            "Agree",
            "Answer",
            "Apply",
            "Approve",
            "Ask",
            "Assess",
            "Assign",
            "Await",
            "Calculate",
            "Calibrate",
            "Cancel",
            "Check",
            "Close",
            "Collect",
            "Combine",
            "Complete",
            "Conclude",
            "Compose",
            "Confirm",
            "Decide",
            "Define",
            "Derive",
            "Escalate",
            "Freeze",
            "Give",
            "Hear",
            "Hold",
            "Inform",
            "Lock",
            "Nominate",
            "Open",
            "Plan",
            "Prepare",
            "Propose",
            "Publish",
            "Rate",
            "Record",
            "Refresh",
            "Release",
            "Remind",
            "Remove",
            "Replace",
            "Report",
            "Resolve",
            "Review",
            "Run",
            "Set",
            "Settle",
            "Sign",
            "Suggest",
            "Supply",
            "Take",
            "Tell");

    private WordRules() {}

    static List<String> bilingual(ModelFile file) {
        var named = Stream.concat(
                file.all(Process.class).stream().map(process -> new Named(process.getId(), process.getName())),
                file.all(FlowElement.class).stream()
                        .filter(element ->
                                element.getName() != null || element instanceof Activity || element instanceof Event)
                        .map(element -> new Named(element.getId(), element.getName())));
        return named.filter(element -> element.name() == null || !speaksBoth(element.name()))
                .map(element -> element.id() + " is called " + element.name())
                .toList();
    }

    private static boolean speaksBoth(String name) {
        return BILINGUAL.matcher(name).matches();
    }

    private record Named(String id, String name) {}

    static List<String> verbAndObject(ModelFile file) {
        return file.all(Activity.class).stream()
                .filter(activity -> !(activity instanceof SubProcess) && !startsWithVerb(english(activity.getName())))
                .map(activity -> activity.getId() + " is called " + activity.getName())
                .toList();
    }

    private static boolean startsWithVerb(String english) {
        var verb = VERB.matcher(english);
        return verb.matches() && VERBS.contains(verb.group(1));
    }

    /** What follows the last Chinese character, and any abbreviation before it that both languages share. */
    private static String english(String name) {
        return name == null ? "" : name.replaceFirst("^.*\\p{IsHan}\\S*( KPI)? ", "");
    }

    static List<String> gatewaysAsk(ModelFile file) {
        var faults = new ArrayList<String>();
        for (var gateway : file.all(ExclusiveGateway.class)) {
            var id = gateway.getId();
            if (gateway.getOutgoing().size() < 2) {
                if (gateway.getName() != null) {
                    faults.add(id + " only joins and needs no name");
                }
                continue;
            }
            if (gateway.getName() == null || !gateway.getName().endsWith("?")) {
                faults.add(id + " asks no question");
            }
            if (gateway.getDefault() == null) {
                faults.add(id + " has no default flow");
            }
            gateway.getOutgoing().stream()
                    .filter(flow -> !answers(gateway, flow))
                    .forEach(flow -> {
                        faults.add(flow.getId() + " lacks its answer or its condition");
                    });
        }
        return faults;
    }

    private static boolean answers(ExclusiveGateway gateway, SequenceFlow flow) {
        return flow.getName() != null && (flow.getConditionExpression() == null) == flow.equals(gateway.getDefault());
    }
}
