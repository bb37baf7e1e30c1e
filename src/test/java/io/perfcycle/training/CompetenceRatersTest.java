package io.perfcycle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.result.FeedbackReading;
import io.perfcycle.result.FeedbackReading.Feedback;
import io.perfcycle.result.FeedbackReading.Line;
import io.perfcycle.result.FeedbackReading.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class CompetenceRatersTest {

    private final Cycle cycle = mock(Cycle.class, RETURNS_DEEP_STUBS);

    @Test
    void theManagerAloneJudgesWhereTheCycleAsksNobodyElse() {
        asks(false);
        assertThat(raters(new Part("MANAGER", 1, "2.00", "50"), new Part("PEER", 4, "2.00", "50"))
                        .of(cycle, 7, "SVC"))
                .isEqualTo(1);
    }

    @Test
    void colleaguesCountByTheirPublishedAnswersAboutThisCompetence() {
        asks(true);
        var raters = raters(new Part("MANAGER", 1, "2.00", "50"), new Part("PEER", 4, "2.00", "50"));
        assertThat(raters.of(cycle, 7, "SVC")).isEqualTo(5);
        assertThat(raters.of(cycle, 7, "TEAM")).isEqualTo(1);
    }

    private void asks(boolean wanted) {
        when(cycle.settings().policies().feedback().wanted()).thenReturn(wanted);
    }

    private static CompetenceRaters raters(Part... parts) {
        var reading = mock(FeedbackReading.class);
        when(reading.of(any(), any()))
                .thenReturn(Optional.of(new Feedback(
                        3,
                        List.of(new Line("SVC", "服务", "Service", List.of(parts), "2.00", false)),
                        List.of(),
                        List.of())));
        @SuppressWarnings("unchecked")
        ObjectProvider<FeedbackReading> provider = mock(ObjectProvider.class);
        when(provider.stream()).thenAnswer(any -> Stream.of(reading));
        var participations = mock(Participations.class);
        when(participations.get(7)).thenReturn(mock(Participation.class));
        return new CompetenceRaters(provider, participations);
    }
}
