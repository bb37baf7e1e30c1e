package io.perfcycle.access;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who changed what, when and why: append-only, each entry sealed with the hash of the one before, so that a change or a gap
 * shows. Entries are written together with the business change they tell of, or not at all.
 */
@Component
public class AuditTrail {

    private final Viewers viewers;
    private final AuditChain chain;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    AuditTrail(Viewers viewers, AuditChain chain, EntityManager entities, PlatformTransactionManager transactions) {
        this.viewers = viewers;
        this.chain = chain;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Records what the current viewer did. Within a transaction the entry is written just before its commit, so that the one
     * row which keeps the chain in order is locked for a moment only.
     *
     * @param action what happened, as {@code cycle.launched}
     * @param object what it happened to, as {@code 2026Q3/E01}
     * @param before the state before, null where there was none
     * @param after the state after, null where there is none
     */
    public void record(
            String action, String object, @Nullable Object before, @Nullable Object after, @Nullable String reason) {
        var entry = AuditChain.Draft.of(viewers.current(), action, object, before, after, reason);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            pending().add(entry);
        } else {
            transaction.executeWithoutResult(status -> chain.append(List.of(entry)));
        }
    }

    /** The number of the first entry that was changed, removed or put in; empty if the chain is whole. */
    public OptionalLong verify() {
        return chain.firstFault();
    }

    private List<AuditChain.Draft> pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(found -> ((Pending) found).drafts)
                .findFirst()
                .orElseGet(() -> {
                    var pending = new Pending();
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending.drafts;
                });
    }

    private final class Pending implements TransactionSynchronization {

        private final List<AuditChain.Draft> drafts = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            // First everything else of this transaction: the chain's row must be the last lock that anybody takes.
            entities.flush();
            chain.append(drafts);
        }
    }
}
