package io.perfcycle.workflow;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds to the name of every user task, as it is created, whom it is about: "评分 Rate performance · 张三 · 2026Q3". */
@Component
class TaskNaming extends AbstractProcessEnginePlugin {

    private static final int LONGEST = 250;

    private final ObjectProvider<TaskSubjects> subjects;

    TaskNaming(ObjectProvider<TaskSubjects> subjects) {
        this.subjects = subjects;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<BpmnParseListener>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour) {
                    behaviour.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_CREATE, TaskNaming.this::name);
                }
            }
        });
    }

    private void name(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        var words = subjects.getIfAvailable();
        if (words == null || key == null) {
            return;
        }
        var subject = words.of(key, task::getVariable);
        if (!subject.isEmpty()) {
            var name = task.getName() + " · " + subject;
            task.setName(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        }
    }
}
