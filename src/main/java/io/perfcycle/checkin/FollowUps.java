package io.perfcycle.checkin;

import com.fasterxml.jackson.core.type.TypeReference;
import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.StoredJson;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a second time in a row led to. */
@Component
@Transactional
class FollowUps {

    /** BEHIND: the manager plans what is done. MISSED: the manager's manager says how it goes on. */
    enum Kind {
        BEHIND,
        MISSED
    }

    /** LAPSED: nobody settled it in time. */
    enum State {
        OPEN,
        SETTLED,
        LAPSED
    }

    /** @param indicators those that were behind twice in a row */
    record FollowUp(
            long checkInId,
            Kind kind,
            List<String> indicators,
            State state,
            @Nullable String words,
            @Nullable String settledBy,
            @Nullable Instant settledAt) {}

    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    FollowUps(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    void open(long checkInId, Kind kind, List<String> indicators) {
        if (find(checkInId).isEmpty()) {
            database.sql("insert into check_in_follow_up (check_in_id, kind, indicators, state)"
                            + " values (?, ?, ?, 'OPEN')")
                    .params(checkInId, kind.name(), StoredJson.write(indicators))
                    .update();
        }
    }

    void settle(long checkInId, String words, String actor) {
        end(checkInId, State.SETTLED, words, actor);
    }

    void lapse(long checkInId) {
        end(checkInId, State.LAPSED, null, null);
    }

    private void end(long checkInId, State state, @Nullable String words, @Nullable String actor) {
        database.sql("update check_in_follow_up set state = ?, words = ?, settled_by = ?, settled_at = ?"
                        + " where check_in_id = ? and state = 'OPEN'")
                .params(state.name(), words, actor, UtcColumn.write(calendar.now()), checkInId)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<FollowUp> find(long checkInId) {
        return Optional.ofNullable(of(List.of(checkInId)).get(checkInId));
    }

    @Transactional(readOnly = true)
    public Map<Long, FollowUp> of(Collection<Long> checkInIds) {
        return checkInIds.isEmpty()
                ? Map.of()
                : database
                        .sql("select * from check_in_follow_up where check_in_id in (:ids)")
                        .param("ids", checkInIds)
                        .query((row, n) -> new FollowUp(
                                row.getLong("check_in_id"),
                                Kind.valueOf(row.getString("kind")),
                                StoredJson.read(row.getString("indicators"), CODES),
                                State.valueOf(row.getString("state")),
                                row.getString("words"),
                                row.getString("settled_by"),
                                UtcColumn.read(row, "settled_at")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(FollowUp::checkInId, Function.identity()));
    }

    /** How many of these people's follow-ups are in this state. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> count(Collection<Long> participationIds, State state) {
        return participationIds.isEmpty()
                ? Map.of()
                : database
                        .sql(
                                "select c.participation_id, count(*) from check_in_follow_up f"
                                        + " join check_in c on c.id = f.check_in_id"
                                        + " where c.participation_id in (:ids) and f.state = :state group by c.participation_id")
                        .param("ids", participationIds)
                        .param("state", state.name())
                        .query((row, n) -> Map.entry(row.getLong(1), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
