package io.perfcycle.support;

import org.camunda.bpm.engine.ManagementService;

/** Does by hand what the job executor does by itself, one job after the other, so that tests see each fault. */
public final class Jobs {

    private static final int MOST = 10_000;

    private Jobs() {}

    /** Runs every job that is due until none is left; a job that fails fails the test. */
    public static void runAll(ManagementService management) {
        for (var i = 0; i < MOST; i++) {
            var due = management.createJobQuery().executable().withRetriesLeft().listPage(0, 50);
            if (due.isEmpty()) {
                return;
            }
            for (var job : due) {
                if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                    management.executeJob(job.getId());
                }
            }
        }
        throw new AssertionError("Jobs never end");
    }
}
