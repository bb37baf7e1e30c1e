package io.perfcycle.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night: yesterday's reads are sealed in the audit trail, so that a change to them shows, and old ones are forgotten. */
@Component
class ReadKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(ReadKeeping.class);
    static final String SEALED = "reads.seal";

    /** As many days back a night that was missed is made good. */
    private static final int DAYS = 7;

    private final ReadRows rows;
    private final AuditTrail audit;
    private final AuditChain chain;
    private final ReadSettings settings;
    private final Clock clock;

    ReadKeeping(ReadRows rows, AuditTrail audit, AuditChain chain, ReadSettings settings, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.chain = chain;
        this.settings = settings;
        this.clock = clock;
    }

    /** Days are UTC's, as the moments in the table are; the second node finds the seal and leaves it. */
    @Scheduled(cron = "0 20 0 * * *", zone = "UTC")
    void keep() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var back = 1; back <= DAYS; back++) {
            seal(today.minusDays(back));
        }
        var forgotten = rows.forgetBefore(today.minus(settings.keepFor()));
        if (forgotten > 0) {
            LOG.info("Forgot {} lines of who read what, kept for {}", forgotten, settings.keepFor());
        }
    }

    void seal(LocalDate day) {
        if (sealOf(day).isEmpty()) {
            var digest = rows.digest(day);
            if (digest.lines() > 0) {
                audit.record(SEALED, object(day), null, digest.toString(), null);
            }
        }
    }

    /** What the audit trail says there was to read of this day; empty before the night after it, or if nobody read. */
    Optional<String> sealOf(LocalDate day) {
        return chain.page(null, object(day), 0, 1).stream()
                .map(AuditChain.Entry::after)
                .findFirst();
    }

    /** Whether the lines of this day are those that were sealed. */
    boolean whole(LocalDate day) {
        return sealOf(day).filter(rows.digest(day).toString()::equals).isPresent();
    }

    private static String object(LocalDate day) {
        return "reads/" + day;
    }
}
