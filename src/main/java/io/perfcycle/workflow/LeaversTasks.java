package io.perfcycle.workflow;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Open tasks of people who have left: each goes to HR, so that no task waits for somebody who can no longer sign in. */
@Component
class LeaversTasks {

    private static final String HR = "hr";
    private static final int CHUNK = 500;

    private final TaskService tasks;
    private final SystemAuthority authority;

    LeaversTasks(TaskService tasks, SystemAuthority authority) {
        this.tasks = tasks;
        this.authority = authority;
    }

    void handOver(List<String> leavers) {
        for (var from = 0; from < leavers.size(); from += CHUNK) {
            var chunk = leavers.subList(from, Math.min(leavers.size(), from + CHUNK));
            authority.asSystem(() -> {
                tasks.createTaskQuery()
                        .taskAssigneeIn(chunk.toArray(String[]::new))
                        .list()
                        .forEach(task -> {
                            tasks.addCandidateGroup(task.getId(), HR);
                            tasks.setAssignee(task.getId(), null);
                        });
                return null;
            });
        }
    }
}
