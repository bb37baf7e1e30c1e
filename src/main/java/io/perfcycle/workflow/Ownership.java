package io.perfcycle.workflow;

import io.perfcycle.workflow.TaskFacts.OwnedTask;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets open tasks follow the people: whoever leaves, is absent, comes back or takes over, each open task then lies where its
 * model says today. In chunks, each in its own transaction; what is right already is not touched, and what is finished never.
 */
@Component
public class Ownership {

    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);
    private static final String DUE = Ownership.class.getName();
    private static final int CHUNK = 1_000;
    private static final int ATTEMPTS = 3;

    private final TaskFacts tasks;
    private final OwnerWords words;
    private final TaskService engine;
    private final SystemAuthority authority;
    private final Accounts accounts;
    private final ObjectProvider<WhoIsThere> people;
    private final PlatformTransactionManager transactions;

    Ownership(
            TaskFacts tasks,
            OwnerWords words,
            TaskService engine,
            SystemAuthority authority,
            Accounts accounts,
            ObjectProvider<WhoIsThere> people,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.words = words;
        this.engine = engine;
        this.authority = authority;
        this.accounts = accounts;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * Something about people has changed: as soon as this transaction is through (at once where there is none), all open
     * tasks follow, before the caller has his answer. However often it is said within a transaction, they follow once.
     */
    public void follow() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            followNow();
        } else if (!TransactionSynchronizationManager.hasResource(DUE)) {
            TransactionSynchronizationManager.bindResource(DUE, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(DUE);
                    try {
                        followNow();
                    } catch (RuntimeException e) {
                        LOG.error("Open tasks could not follow the people; the daily pass tries again", e);
                    }
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(DUE);
                }
            });
        }
    }

    /** Absences begin and end with the day, whether or not anybody says so; a leaver's last day passes. */
    @Scheduled(cron = "0 15 0 * * *", zone = "${perfcycle.zone}")
    void followTheDay() {
        followNow();
    }

    /** Looks at every open task; says how many had to move. */
    public int followNow() {
        var there = people.getIfAvailable();
        if (there == null) {
            return 0;
        }
        var moved = 0;
        var last = "";
        for (var chunk = Chunk.FIRST; chunk.more(); last = chunk.last()) {
            chunk = chunk(there, last);
            moved += chunk.moved();
        }
        return moved;
    }

    private record Chunk(boolean more, String last, int moved) {
        static final Chunk FIRST = new Chunk(true, "", 0);
    }

    /** Somebody may complete a task in just this moment; then the chunk is looked at again. */
    private Chunk chunk(WhoIsThere there, String after) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        for (var attempt = 1; ; attempt++) {
            try {
                return Optional.ofNullable(transaction.execute(status -> authority.asSystem(() -> move(there, after))))
                        .orElseThrow();
            } catch (OptimisticLockingException | ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Chunk move(WhoIsThere there, String after) {
        var chunk = tasks.after(after, CHUNK);
        if (chunk.isEmpty()) {
            return new Chunk(false, after, 0);
        }
        there.look(chunk.stream().map(OwnedTask::facts).toList());
        var moved = 0;
        for (var task : chunk) {
            try {
                moved += move(there, task) ? 1 : 0;
            } catch (IllegalStateException e) {
                // One odd task must not keep all others where they are.
                LOG.error("Task {} of {} cannot follow the people", task.id(), task.businessKey(), e);
            }
        }
        return new Chunk(chunk.size() == CHUNK, chunk.get(chunk.size() - 1).id(), moved);
    }

    private boolean move(WhoIsThere there, OwnedTask task) {
        var said = words.of(task.definitionId(), task.key());
        var wanted = words.assignee(said, task.businessKey(), task.facts());
        if (wanted.isPresent()) {
            return give(task, wanted.get());
        }
        var groups = words.groups(said, task.businessKey(), task.facts());
        return !groups.isEmpty() && offer(there, task, groups);
    }

    private boolean give(OwnedTask task, String owner) {
        if (owner.equals(task.assignee())) {
            return false;
        }
        engine.setAssignee(task.id(), owner);
        task.groups().forEach(group -> engine.deleteCandidateGroup(task.id(), group));
        return true;
    }

    /** To these groups, unless one of them has claimed it who is there. */
    private boolean offer(WhoIsThere there, OwnedTask task, Set<String> groups) {
        var moved = false;
        if (task.assignee() != null && !mayKeep(there, task.assignee(), task, groups)) {
            engine.setAssignee(task.id(), null);
            moved = true;
        }
        for (var group : groups) {
            if (!task.groups().contains(group)) {
                engine.addCandidateGroup(task.id(), group);
                moved = true;
            }
        }
        for (var group : task.groups()) {
            if (!groups.contains(group)) {
                engine.deleteCandidateGroup(task.id(), group);
                moved = true;
            }
        }
        return moved;
    }

    private boolean mayKeep(WhoIsThere there, String claimant, OwnedTask task, Set<String> groups) {
        return there.isThere(claimant)
                && !Subject.isOf(task.businessKey(), claimant)
                && accounts.groupsOf(claimant).stream().anyMatch(groups::contains);
    }
}
