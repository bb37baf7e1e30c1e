package io.perfcycle.workflow;

import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own tasks: the list, the data of a form, and the answer. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "任务 Tasks")
class TaskController {

    private final OpenTasks tasks;
    private final Map<String, UserTask<?>> handlers;
    private final TaskEffort effort;
    private final ApplicationEventPublisher events;

    TaskController(
            OpenTasks tasks, Map<String, UserTask<?>> handlers, TaskEffort effort, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.effort = effort;
        this.events = events;
    }

    @GetMapping
    @Operation(summary = "我的任务 What I have to do, the most urgent first")
    List<OpenTasks.OpenTask> mine(Principal me) {
        return tasks.of(me.getName());
    }

    @GetMapping("/{id}/page")
    @Operation(summary = "表单数据 The data of the task's form; 404 unless the task is mine")
    Object page(@PathVariable String id, Principal me) {
        var context = tasks.contextFor(id, me.getName()).orElseThrow(() -> Refusal.unknown("TASK_UNKNOWN"));
        var handler = handlers.get(context.taskKey());
        var page = handler.page(context);
        // When somebody sat down to an anonymous answer is nobody's business.
        if (!handler.confidential()) {
            effort.opened(context);
        }
        if (!handler.anonymous()) {
            events.publishEvent(new TaskPageRead(context));
        }
        return page;
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "提交 Answers the task; the body is what its form would submit")
    void complete(@PathVariable String id, @RequestBody String submission, Principal me) {
        try {
            tasks.complete(id, me.getName(), submission);
        } catch (Refusal refusal) {
            effort.refused(id);
            throw refusal;
        }
    }
}
