package io.perfcycle.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of performance management over a period. */
@Entity
public class Cycle {

    @Id
    private String code = "";

    private String name = "";
    private LocalDate periodStart = LocalDate.EPOCH;
    private LocalDate periodEnd = LocalDate.EPOCH;
    private String cadence = "";

    @Column(columnDefinition = "longtext")
    @Convert(converter = CycleSettingsJson.class)
    private CycleSettings settings;

    @Enumerated(EnumType.STRING)
    private CycleState state = CycleState.DRAFT;

    private @Nullable String processInstance;
    private @Nullable String deployment;
    private String createdBy = "";
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant launchedAt;
    private @Nullable String releasedBy;
    private @Nullable Instant releasedAt;
    private @Nullable Instant closedAt;
    private @Nullable String cancelReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Cycle() {}

    Cycle(
            String code,
            String name,
            LocalDate periodStart,
            LocalDate periodEnd,
            String cadence,
            CycleSettings settings,
            String createdBy,
            Instant createdAt) {
        this.code = code;
        this.name = name;
        this.periodStart = periodStart;
        this.periodEnd = periodEnd;
        this.cadence = cadence;
        this.settings = settings;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** From now on the cycle follows the models of this deployment. */
    void launch(String pinnedDeployment, Instant at) {
        deployment = pinnedDeployment;
        launchedAt = at;
        state = CycleState.RUNNING;
    }

    void runAs(String instance) {
        processInstance = instance;
    }

    void release(String by, Instant at) {
        releasedBy = by;
        releasedAt = at;
        state = CycleState.RELEASED;
    }

    void close(Instant at) {
        closedAt = at;
        state = CycleState.CLOSED;
    }

    void cancel(String reason, Instant at) {
        cancelReason = reason;
        closedAt = at;
        state = CycleState.CANCELLED;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public LocalDate periodStart() {
        return periodStart;
    }

    public LocalDate periodEnd() {
        return periodEnd;
    }

    public String cadence() {
        return cadence;
    }

    public CycleSettings settings() {
        return settings;
    }

    public CycleState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The models, tables and forms this cycle was launched with. */
    public String deployment() {
        if (deployment == null) {
            throw new IllegalStateException("Cycle %s has not been launched".formatted(code));
        }
        return deployment;
    }

    public Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }

    public Optional<String> releasedBy() {
        return Optional.ofNullable(releasedBy);
    }
}
