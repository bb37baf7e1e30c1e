package io.perfcycle.calibration;

import io.perfcycle.result.CommitteeTables;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everybody at the tables of a cycle, for whoever asks what a committee may read. */
@Component
class SeatedPeople implements CommitteeTables {

    private final Seats seats;

    SeatedPeople(Seats seats) {
        this.seats = seats;
    }

    @Override
    public Set<String> seated(String cycle) {
        return seats.of(cycle).stream().map(Seat::employeeNo).collect(Collectors.toUnmodifiableSet());
    }
}
