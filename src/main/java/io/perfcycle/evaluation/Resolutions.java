package io.perfcycle.evaluation;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What HR has done about results that were held; rows are only ever added. */
@Component
class Resolutions {

    /** {@code withoutResult}: this person ends the cycle without a result. */
    record Resolution(boolean withoutResult, @Nullable String reason, String by) {}

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Resolutions(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    void add(long participation, Resolution resolution) {
        database.sql("insert into result_resolution (participation_id, without_result, reason, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        participation,
                        resolution.withoutResult(),
                        resolution.reason(),
                        resolution.by(),
                        UtcColumn.write(calendar.now()))
                .update();
    }

    Optional<Resolution> newest(long participation) {
        return database.sql("select * from result_resolution where participation_id = ? order by id desc limit 1")
                .param(participation)
                .query((row, n) -> new Resolution(
                        row.getBoolean("without_result"), row.getString("reason"), row.getString("decided_by")))
                .optional();
    }
}
