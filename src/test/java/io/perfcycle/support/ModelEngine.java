package io.perfcycle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs the models alone, in an engine in memory without Spring, with every delegate recorded. When all tests of the
 * class have run, every node of its model must have been visited.
 */
public final class ModelEngine implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static ProcessEngine engine;

    private final String key;
    private final RecordingDelegates delegates = new RecordingDelegates();
    private final Set<String> visited = new TreeSet<>();
    private int testsRun;

    private ModelEngine(String key) {
        this.key = key;
    }

    /** An engine whose test class tells the whole story of this model. */
    public static ModelEngine telling(String key) {
        return new ModelEngine(key);
    }

    public RecordingDelegates delegates() {
        return delegates;
    }

    /** Starts the told model. */
    public ProcessInstance start(String businessKey, Map<String, Object> variables) {
        return engine().getRuntimeService().startProcessInstanceByKey(key, businessKey, variables);
    }

    /** Starts the told model where this message is received. */
    public ProcessInstance startBy(String message, String businessKey, Map<String, Object> variables) {
        return engine().getRuntimeService().startProcessInstanceByMessage(message, businessKey, variables);
    }

    /** Fires the told model's start timer now, whenever it is due; the process that it started. */
    public ProcessInstance fireStart(String event) {
        var before = instances();
        var timer = engine()
                .getManagementService()
                .createJobQuery()
                .timers()
                .processDefinitionKey(key)
                .activityId(event)
                .list()
                .stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
        engine().getManagementService().executeJob(timer.getId());
        var started = instances().stream().filter(id -> !before.contains(id)).toList();
        assertThat(started).as("processes started by %s", event).hasSize(1);
        var running = engine().getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(started.get(0))
                .singleResult();
        return running != null ? running : ended(started.get(0));
    }

    /** What is left of a process that ended within the call that started it. */
    private static ProcessInstance ended(String id) {
        var process = new org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity();
        process.setId(id);
        process.setProcessInstanceId(id);
        process.setEnded(true);
        return process;
    }

    private List<String> instances() {
        return engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(key)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    /** The open task of this definition key; there must be exactly one. */
    public Task task(String id) {
        var task = engine().getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(id)
                .initializeFormKeys()
                .singleResult();
        assertThat(task).as("open task %s", id).isNotNull();
        return task;
    }

    /** The open tasks of this definition key. */
    public List<Task> tasks(String id) {
        return engine().getTaskService().createTaskQuery().taskDefinitionKey(id).list();
    }

    /** The groups that may claim a task. */
    public List<String> groups(Task task) {
        return engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId())
                .toList();
    }

    public void complete(Task task) {
        engine().getTaskService().complete(task.getId());
    }

    /** Completes the only open task of this definition key. */
    public void complete(String id) {
        engine().getTaskService().complete(task(id).getId());
    }

    /** Completes every open task of this definition key; returns how many there were. */
    public int completeEach(String id) {
        var tasks = engine().getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(id)
                .list();
        tasks.forEach(task -> engine().getTaskService().complete(task.getId()));
        return tasks.size();
    }

    /** The process that this one has called and waits for. */
    public ProcessInstance calledBy(ProcessInstance caller) {
        return engine().getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(caller.getId())
                .singleResult();
    }

    /** The definition keys of the processes that have run since the test began, in the order of their start. */
    public List<String> processesRun() {
        return engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(HistoricProcessInstance::getProcessDefinitionKey)
                .toList();
    }

    /** A variable of a running process. */
    public Object variable(ProcessInstance process, String name) {
        return engine().getRuntimeService().getVariable(process.getId(), name);
    }

    /** Sends a message to whoever waits for it under this business key. */
    public void send(String message, String businessKey) {
        engine().getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }

    /** Lets days (and a minute) pass and fires every timer that falls due on the way, the earliest first. */
    public void pass(int days) {
        var until = later(ClockUtil.getCurrentTime(), Duration.ofDays(days).plusMinutes(1));
        for (var due = earliestTimer(until); due != null; due = earliestTimer(until)) {
            // A repeating timer that fires at its very due instant repeats for ever; no real clock is that exact.
            ClockUtil.setCurrentTime(later(due.getDuedate(), Duration.ofMillis(1)));
            engine().getManagementService().executeJob(due.getId());
            work();
        }
        ClockUtil.setCurrentTime(until);
    }

    /** Executes asynchronous continuations until none is left. */
    public void work() {
        var jobs = engine().getManagementService().createJobQuery().messages().withRetriesLeft();
        for (var waiting = jobs.list(); !waiting.isEmpty(); waiting = jobs.list()) {
            engine().getManagementService().executeJob(waiting.get(0).getId());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        AbstractAssertions.init(engine());
        delegates.register();
        Vocabulary.register();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        testsRun++;
        engine().getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .filter(activity -> activity.getProcessDefinitionKey().equals(key))
                .forEach(activity -> visited.add(activity.getActivityId()));
        forgetEverything();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (testsRun < testsOf(context.getRequiredTestClass())) {
            return; // a single test was picked: it need not tell everything
        }
        var unvisited = Models.of(key).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        var all = unvisited.size();
        unvisited.removeAll(visited);
        System.out.printf("process coverage %s: %d of %d nodes%n", key, all - unvisited.size(), all);
        assertThat(unvisited).as("nodes of %s that no test visits", key).isEmpty();
    }

    private static long testsOf(Class<?> story) {
        return Arrays.stream(story.getDeclaredMethods())
                .filter(ModelEngine::isTest)
                .count();
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class);
    }

    private static Date later(Date moment, Duration by) {
        return Date.from(moment.toInstant().plus(by));
    }

    private static Job earliestTimer(Date until) {
        return engine().getManagementService().createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                .filter(job -> !job.getDuedate().after(until))
                .findFirst()
                .orElse(null);
    }

    private void forgetEverything() {
        var runtime = engine().getRuntimeService();
        runtime.createProcessInstanceQuery().rootProcessInstances().list().forEach(process -> {
            runtime.deleteProcessInstance(process.getId(), "test is over");
        });
        var history = engine().getHistoryService();
        var finished = new HashSet<String>();
        history.createHistoricProcessInstanceQuery().list().forEach(process -> finished.add(process.getId()));
        history.deleteHistoricProcessInstancesIfExists(finished.stream().toList());
        delegates.forget();
        Mocks.reset();
        ClockUtil.reset();
    }

    private static synchronized ProcessEngine engine() {
        if (engine == null) {
            engine = boot();
            // Timers that start a process are set as it is deployed.
            Vocabulary.register();
            var deployment = engine.getRepositoryService().createDeployment().name("perfcycle");
            Models.bpmn()
                    .forEach(file -> deployment.addModelInstance(
                            file.toString(), org.camunda.bpm.model.bpmn.Bpmn.readModelFromFile(file.toFile())));
            Models.dmn()
                    .forEach(file -> deployment.addModelInstance(
                            file.toString(), org.camunda.bpm.model.dmn.Dmn.readModelFromFile(file.toFile())));
            deployment.deploy();
        }
        return engine;
    }

    private static ProcessEngine boot() {
        var configuration = (ProcessEngineConfigurationImpl) new StandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("models")
                .setJdbcUrl("jdbc:h2:mem:models")
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setJobExecutorActivate(false);
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setMetricsEnabled(false);
        return configuration.buildProcessEngine();
    }
}
