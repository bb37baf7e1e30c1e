package io.perfcycle.cycle;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The table of cycles. */
interface CycleRows extends Repository<Cycle, String> {

    Cycle save(Cycle cycle);

    Optional<Cycle> findById(String code);

    boolean existsById(String code);

    List<Cycle> findAllByOrderByPeriodStartDescCreatedAtDescCodeAsc();
}
