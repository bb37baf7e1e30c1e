package io.perfcycle.imports;

import io.perfcycle.problem.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One import of a dataset at a time: within this node by a lock that waits patiently, across nodes by a row locked for the
 * length of the transaction. The unique keys of the tables stand behind both.
 */
@Component
class ImportLocks {

    private static final int PATIENCE_MINUTES = 10;
    private static final int ATTEMPTS = 12;

    private final Map<String, ReentrantLock> here = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ImportLocks(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Runs the work in one transaction while nobody else imports this dataset. */
    <T> T alone(String dataset, Function<TransactionStatus, T> work) {
        var lock = here.computeIfAbsent(dataset, name -> new ReentrantLock(true));
        if (!acquired(lock)) {
            throw Refusal.conflict("IMPORT_BUSY", dataset);
        }
        try {
            announce(dataset);
            return transaction.execute(status -> {
                await(dataset);
                return work.apply(status);
            });
        } finally {
            lock.unlock();
        }
    }

    private static boolean acquired(ReentrantLock lock) {
        try {
            return lock.tryLock(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sees to it that there is a row to lock. */
    private void announce(String dataset) {
        var known = jdbc.sql("select count(*) from import_lock where dataset = ?")
                .param(dataset)
                .query(Integer.class)
                .single();
        if (known == 0) {
            try {
                jdbc.sql("insert into import_lock (dataset) values (?)")
                        .param(dataset)
                        .update();
            } catch (DuplicateKeyException otherNodeWasFaster) {
                // the row is there, which is all that is wanted
            }
        }
    }

    /** Keeps others from importing this dataset until the caller's transaction is over. */
    void hold(String dataset) {
        announce(dataset);
        await(dataset);
    }

    private void await(String dataset) {
        for (var attempt = 1; ; attempt++) {
            try {
                jdbc.sql("select dataset from import_lock where dataset = ? for update")
                        .param(dataset)
                        .query(String.class)
                        .single();
                return;
            } catch (PessimisticLockingFailureException heldElsewhere) {
                if (attempt == ATTEMPTS) {
                    throw Refusal.conflict("IMPORT_BUSY", dataset);
                }
            }
        }
    }
}
