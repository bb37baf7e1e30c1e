package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Refusal;
import io.perfcycle.support.ApplicationIT;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The frame of the evidence, with a planted section that counts what it is told. */
class EvidenceIT extends ApplicationIT {

    record Planted(List<String> cycles, @Nullable Double figure) {}

    private static final LocalDate FROM = LocalDate.of(2031, 1, 1);
    private static final LocalDate TO = LocalDate.of(2031, 12, 31);

    @Autowired
    private EvidenceStore store;

    @Autowired
    private ReleasedCycles cycles;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcTemplate rows;

    private final String review = UUID.randomUUID().toString();
    private @Nullable Double figure = 1.0 / 3;
    private Evidence evidence;

    private class PlantedSection implements EvidenceSection<Planted> {

        @Override
        public String name() {
            return "planted";
        }

        @Override
        public Class<Planted> type() {
            return Planted.class;
        }

        @Override
        public Planted compute(EvidenceScope scope) {
            return new Planted(scope.cycles(), figure);
        }
    }

    @AfterEach
    void clear() {
        new PlantedCycles(rows).clear();
    }

    @BeforeEach
    void plant() {
        rows.update("delete from review_evidence where section = 'planted'");
        evidence = new Evidence(sections(new PlantedSection()), store, cycles, calendar);
    }

    @SuppressWarnings("unchecked")
    private static ObjectProvider<EvidenceSection<?>> sections(EvidenceSection<?> only) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("only", only);
        return (ObjectProvider<EvidenceSection<?>>)
                (ObjectProvider<?>) beans.getBeanProvider(ResolvableType.forClass(EvidenceSection.class));
    }

    @Test
    void aScopeIsTheReleasedCyclesThatEndWithinTheRangeTheOldestFirst() {
        cycle("EV-C", "2031-07-01", "2031-09-30", "RELEASED");
        cycle("EV-B", "2031-01-01", "2031-03-31", "CLOSED");
        cycle("EV-RUNNING", "2031-04-01", "2031-06-30", "RUNNING");
        cycle("EV-CANCELLED", "2031-04-01", "2031-06-30", "CANCELLED");
        cycle("EV-A", "2031-01-01", "2031-12-31", "CLOSED");
        cycle("EV-LATER", "2031-10-01", "2032-01-01", "CLOSED");
        assertThat(evidence.scope(FROM, TO)).isEqualTo(new EvidenceScope(FROM, TO, List.of("EV-B", "EV-C", "EV-A")));
    }

    @Test
    void aSectionIsReadAsItWasComputed() {
        var scope = scope("A", "B");
        compute(scope);
        var read = evidence.read(review, Planted.class).orElseThrow();
        assertThat(read.content()).isEqualTo(new Planted(List.of("A", "B"), 1.0 / 3));
        assertThat(read.scope()).isEqualTo(scope);
        assertThat(read.section()).isEqualTo("planted");
        assertThat(read.sealed()).isFalse();
        assertThat(evidence.readJson(review, "planted")
                        .orElseThrow()
                        .content()
                        .get("figure")
                        .doubleValue())
                .isEqualTo(1.0 / 3);
        assertThat(evidence.latest(Planted.class).orElseThrow()).isEqualTo(read);
        assertThat(evidence.latestJson("planted").orElseThrow().review()).isEqualTo(review);
    }

    @Test
    void computedAgainItReplacesWhatWasThere() {
        compute(scope("A"));
        figure = null;
        compute(scope("A"));
        assertThat(evidence.read(review, Planted.class).orElseThrow().content().figure())
                .isNull();
        assertThat(documents()).isOne();
    }

    @Test
    void withAnotherScopeTheReviewBeginsAnew() {
        compute(scope("A"));
        transaction.executeWithoutResult(any -> store.save(review, "another", scope("A"), "{}", calendar.now()));
        compute(scope("A", "B"));
        assertThat(documents()).isOne();
        assertThat(evidence.read(review, Planted.class).orElseThrow().scope().cycles())
                .containsExactly("A", "B");
    }

    @Test
    void whatIsSealedIsReadForEverAsItWas() {
        compute(scope("A"));
        transaction.executeWithoutResult(any -> evidence.seal(review));
        figure = 9.0;
        assertThatThrownBy(() -> compute(scope("A")))
                .isInstanceOf(Refusal.class)
                .hasMessage("EVIDENCE_SEALED");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        any -> store.save(review, "planted", scope("B"), "{}", calendar.now())))
                .hasMessage("EVIDENCE_SEALED");
        transaction.executeWithoutResult(any -> evidence.seal(review));
        var read = evidence.read(review, Planted.class).orElseThrow();
        assertThat(read.content().figure()).isEqualTo(1.0 / 3);
        assertThat(read.sealed()).isTrue();
    }

    @Test
    void aFigureThatIsNoNumberIsRefusedAndNothingIsKept() {
        figure = Double.NaN;
        assertThatThrownBy(() -> compute(scope("A"))).hasRootCauseMessage("A figure is NaN; give null and a reason");
        assertThat(evidence.read(review, Planted.class)).isEmpty();
    }

    @Test
    void anUnknownSectionIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> evidence.compute(review, "gossip", scope("A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gossip");
    }

    private int documents() {
        return rows.queryForObject("select count(*) from review_evidence where review = ?", Integer.class, review);
    }

    private void compute(EvidenceScope scope) {
        transaction.executeWithoutResult(any -> evidence.compute(review, "planted", scope));
    }

    private static EvidenceScope scope(String... cycles) {
        return new EvidenceScope(FROM, TO, List.of(cycles));
    }

    private void cycle(String code, String from, String to, String state) {
        rows.update("delete from cycle where code = ?", code);
        rows.update("""
                insert into cycle (code, name, period_start, period_end, cadence, settings, state, created_by,
                created_at, version) values (?, ?, ?, ?, 'QUARTERLY',
                '{"orgUnits":[],"posts":[],"employees":[],"deadlines":{},"checkIns":"NONE","weights":{}}', ?, 'test',
                current_timestamp, 0)""", code, code, LocalDate.parse(from), LocalDate.parse(to), state);
    }
}
