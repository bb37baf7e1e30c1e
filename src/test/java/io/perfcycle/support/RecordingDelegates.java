package io.perfcycle.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Stand-ins for every bean the models name: each notes its call and does what the test told it to do. */
public final class RecordingDelegates {
    private static final Pattern EXPRESSION = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Consumer<VariableScope>> scripts = new HashMap<>();

    void register() {
        for (var file : Models.bpmn()) {
            EXPRESSION
                    .matcher(Bpmn.convertToString(Bpmn.readModelFromFile(file.toFile())))
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .forEach(bean -> Mocks.register(bean, new Stub(bean)));
        }
    }

    void forget() {
        calls.clear();
        scripts.clear();
    }

    /** The beans called so far, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** How often this bean was called. */
    public long callsOf(String bean) {
        return calls.stream().filter(bean::equals).count();
    }

    /** Lets a bean set a variable each time it is called. */
    public RecordingDelegates lets(String bean, String variable, Object value) {
        return when(bean, scope -> scope.setVariable(variable, value));
    }

    /** Lets a bean set a variable to the next of these values with each call, and keep the last one. */
    public RecordingDelegates letsInTurn(String bean, String variable, Object... values) {
        return when(bean, scope -> {
            var turn = (int) Math.min(callsOf(bean), values.length) - 1;
            scope.setVariable(variable, values[turn]);
        });
    }

    /** Lets the first call of a bean fail. */
    public RecordingDelegates failsOnce(String bean) {
        return when(bean, scope -> {
            if (callsOf(bean) == 1) {
                throw new IllegalStateException(bean + " fails this once");
            }
        });
    }

    private RecordingDelegates when(String bean, Consumer<VariableScope> script) {
        scripts.merge(bean, script, Consumer::andThen);
        return this;
    }

    private final class Stub implements JavaDelegate, ExecutionListener, TaskListener {
        private final String bean;

        Stub(String bean) {
            this.bean = bean;
        }

        @Override
        public void execute(DelegateExecution execution) {
            act(execution);
        }

        @Override
        public void notify(DelegateExecution execution) {
            act(execution);
        }

        @Override
        public void notify(DelegateTask task) {
            act(task);
        }

        private void act(VariableScope scope) {
            calls.add(bean);
            scripts.getOrDefault(bean, anything -> {}).accept(scope);
        }
    }
}
