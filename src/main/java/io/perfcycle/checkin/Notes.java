package io.perfcycle.checkin;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes of one's own: there is no way to read another's. */
@Component
@Transactional
class Notes {

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Notes(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    void keep(long checkInId, String author, @Nullable String words) {
        database.sql("delete from check_in_note where check_in_id = ? and author = ?")
                .params(checkInId, author)
                .update();
        if (words != null) {
            database.sql("insert into check_in_note (check_in_id, author, words, written_at) values (?, ?, ?, ?)")
                    .params(checkInId, author, words, UtcColumn.write(calendar.now()))
                    .update();
        }
    }

    /** The reader's own notes about these check-ins. */
    @Transactional(readOnly = true)
    public Map<Long, String> of(String reader, Collection<Long> checkInIds) {
        return checkInIds.isEmpty()
                ? Map.of()
                : database
                        .sql("select check_in_id, words from check_in_note"
                                + " where author = :reader and check_in_id in (:ids)")
                        .param("reader", reader)
                        .param("ids", checkInIds)
                        .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
