package io.perfcycle.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One employee in one cycle: as he was at launch, and as HR has moved him since. */
@Entity
public class Participation {

    /** Whether the person is still part of the cycle. */
    public enum State {
        ACTIVE,
        EXCLUDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String cycle = "";
    private String employeeNo = "";
    private String name = "";
    private String orgUnit = "";
    private String post = "";
    private @Nullable String managerNo;
    private String employmentType = "";
    private BigDecimal fte = BigDecimal.ONE;
    private LocalDate hiredOn = LocalDate.EPOCH;
    private @Nullable LocalDate leftOn;
    private @Nullable String locale;
    private int segments = 1;

    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;

    private @Nullable String reason;

    protected Participation() {}

    void leave(@Nullable LocalDate last) {
        leftOn = last;
    }

    void exclude(String why) {
        state = State.EXCLUDED;
        reason = why;
    }

    /** From now on this manager is responsible, wherever the person works. */
    void answerTo(@Nullable String manager) {
        managerNo = manager;
    }

    /** The person is where his newest segment says. */
    void follow(Segment newest, int ofSegments) {
        orgUnit = newest.orgUnit();
        post = newest.post();
        managerNo = newest.manager();
        segments = ofSegments;
    }

    void include(String why) {
        state = State.ACTIVE;
        reason = why;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public String cycle() {
        return cycle;
    }

    public String employeeNo() {
        return employeeNo;
    }

    public ParticipationKey key() {
        return new ParticipationKey(cycle, employeeNo);
    }

    public String name() {
        return name;
    }

    public String orgUnit() {
        return orgUnit;
    }

    public String post() {
        return post;
    }

    /** The manager responsible now; empty at the top of the company, where HR is. */
    public Optional<String> managerNo() {
        return Optional.ofNullable(managerNo);
    }

    public String employmentType() {
        return employmentType;
    }

    public BigDecimal fte() {
        return fte;
    }

    public LocalDate hiredOn() {
        return hiredOn;
    }

    public Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    public Optional<String> locale() {
        return Optional.ofNullable(locale);
    }

    /** Into how many segments this participation is split; 1 for nearly everybody. */
    public int segments() {
        return segments;
    }

    public State state() {
        return state;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
