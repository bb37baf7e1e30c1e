package io.perfcycle.cycle;

import io.perfcycle.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The people of cycles, to be asked by everybody. */
@Component
public class Participations {

    /** How many people one query names. */
    private static final int CHUNK = 1_000;

    private final ParticipationRows rows;

    Participations(ParticipationRows rows) {
        this.rows = rows;
    }

    /** A participation that must exist; asked for again within a transaction it costs no query. */
    public Participation get(long id) {
        return rows.findById(id).orElseThrow(() -> new IllegalStateException("No participation " + id));
    }

    public Optional<Participation> find(String cycle, String employeeNo) {
        return rows.findByCycleAndEmployeeNo(cycle, employeeNo);
    }

    /**
     * The participation of this key.
     *
     * @throws Refusal {@code UNKNOWN_PARTICIPATION}
     */
    public Participation get(String cycle, String employeeNo) {
        return find(cycle, employeeNo).orElseThrow(() -> Refusal.unknown("UNKNOWN_PARTICIPATION", employeeNo, cycle));
    }

    /** These, in one query, in the order of their ids. */
    public List<Participation> load(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.findByIdInOrderById(ids);
    }

    /** Everybody of a cycle, by employee number, those excluded too. */
    public List<Participation> of(String cycle) {
        return rows.findByCycleOrderByEmployeeNo(cycle);
    }

    /** The next people of a cycle in the order of their ids, those excluded not; so many at most. */
    public List<Participation> activeAfter(String cycle, long id, int most) {
        return rows.findByCycleAndStateAndIdGreaterThanOrderById(cycle, Participation.State.ACTIVE, id, Limit.of(most));
    }

    /** How many people a cycle has, those excluded not. */
    public int countActive(String cycle) {
        return Math.toIntExact(rows.countByCycleAndState(cycle, Participation.State.ACTIVE));
    }

    /** Who of these people takes part in which of these cycles; asked for in chunks, whatever their number. */
    public List<Participation> activeOf(Collection<String> employeeNos, Collection<String> cycles) {
        var numbers = List.copyOf(employeeNos);
        var found = new ArrayList<Participation>();
        for (var from = 0; from < numbers.size() && !cycles.isEmpty(); from += CHUNK) {
            found.addAll(rows.findByEmployeeNoInAndCycleInAndStateOrderById(
                    numbers.subList(from, Math.min(numbers.size(), from + CHUNK)), cycles, Participation.State.ACTIVE));
        }
        return found;
    }

    /** A manager's team in a cycle. */
    public List<Participation> teamOf(String managerNo, String cycle) {
        return rows.findByCycleAndManagerNoOrderByEmployeeNo(cycle, managerNo);
    }

    /** All cycles of one person, the newest first. */
    public List<Participation> ofEmployee(String employeeNo) {
        return rows.findByEmployeeNoOrderByIdDesc(employeeNo);
    }
}
