package io.perfcycle.cycle;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The table of participations. */
interface ParticipationRows extends Repository<Participation, Long> {

    Optional<Participation> findById(long id);

    /** Writes what has changed, so that plain SQL in the same transaction sees it. */
    void flush();

    Optional<Participation> findByCycleAndEmployeeNo(String cycle, String employeeNo);

    List<Participation> findByEmployeeNoInAndCycleInAndStateOrderById(
            Collection<String> employeeNos, Collection<String> cycles, Participation.State state);

    List<Participation> findByIdInOrderById(Collection<Long> ids);

    List<Participation> findByCycleOrderByEmployeeNo(String cycle);

    List<Participation> findByCycleAndStateAndIdGreaterThanOrderById(
            String cycle, Participation.State state, long id, Limit limit);

    long countByCycleAndState(String cycle, Participation.State state);

    List<Participation> findByEmployeeNoOrderByIdDesc(String employeeNo);

    List<Participation> findByCycleAndManagerNoOrderByEmployeeNo(String cycle, String managerNo);
}
