package io.perfcycle.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * What stands behind one user task, named like its element id: the data of its form, and what an answer does. The answer
 * is one transient variable {@code submission} of JSON; nothing else that a form posts is looked at.
 *
 * @param <T> the answer, a record; unknown fields are refused
 */
public abstract class UserTask<T> implements TaskListener {

    private final Submissions submissions;
    private final Class<T> answer;

    protected UserTask(Submissions submissions, Class<T> answer) {
        this.submissions = submissions;
        this.answer = answer;
    }

    /** What the form shows to the person who may do this task. */
    public abstract Object page(TaskContext task);

    /**
     * Whether it is nobody else's business that somebody has this to do and has not done it, as where an answer must stay
     * anonymous: then it is reminded of, but never reported to others.
     */
    public boolean confidential() {
        return false;
    }

    /** Whether its answer bears no name, so that nobody may learn who opened it either. */
    public boolean anonymous() {
        return false;
    }

    /** Checks the whole answer (a {@link io.perfcycle.problem.Refusal} names every fault) and acts on it. */
    protected abstract void accept(TaskContext task, T submission);

    /**
     * Refuses a person who must not have this task, whoever gives it to him. Asked each time somebody gets or claims the
     * task, where the model listens to {@code assignment}.
     */
    protected void admit(TaskContext task, String person) {}

    @Override
    public final void notify(DelegateTask task) {
        if (EVENTNAME_ASSIGNMENT.equals(task.getEventName())) {
            submissions.admit(task, this::admit);
            return;
        }
        submissions.take(task, answer, this::accept);
    }
}
