package io.perfcycle.cycle;

import io.perfcycle.problem.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cycles, to be asked by everybody. */
@Component
public class Cycles {

    private final CycleRows rows;

    Cycles(CycleRows rows) {
        this.rows = rows;
    }

    public Optional<Cycle> find(String code) {
        return rows.findById(code);
    }

    /**
     * The cycle of this code.
     *
     * @throws Refusal {@code UNKNOWN_CYCLE}
     */
    public Cycle get(String code) {
        return find(code).orElseThrow(() -> Refusal.unknown("UNKNOWN_CYCLE", code));
    }

    /** All, the newest period first, and within it the newest cycle. */
    public List<Cycle> all() {
        return rows.findAllByOrderByPeriodStartDescCreatedAtDescCodeAsc();
    }
}
