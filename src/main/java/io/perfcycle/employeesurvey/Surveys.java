package io.perfcycle.employeesurvey;

import io.perfcycle.cycle.StoredJson;
import io.perfcycle.problem.Refusal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The surveys and what was published of each. */
@Component
@Transactional
class Surveys {

    private static final String COLUMNS = "code, title, title_en, audience, channel, questions, opens_on, closes_on,"
            + " closed_on, state, note, note_en, published_on";

    private final JdbcClient database;

    Surveys(JdbcClient database) {
        this.database = database;
    }

    /** @throws Refusal {@code SURVEY_UNKNOWN} */
    @Transactional(readOnly = true)
    Survey get(String code) {
        return find(code).orElseThrow(() -> Refusal.unknown("SURVEY_UNKNOWN", code));
    }

    @Transactional(readOnly = true)
    Optional<Survey> find(String code) {
        return database.sql("select " + COLUMNS + " from survey where code = ?")
                .param(code)
                .query((row, n) -> survey(row))
                .optional();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Survey> all() {
        return database.sql("select " + COLUMNS + " from survey order by opens_on desc, code desc")
                .query((row, n) -> survey(row))
                .list();
    }

    /** Those that this person was asked in, the newest first. */
    @Transactional(readOnly = true)
    List<Survey> of(String employeeNo) {
        return database.sql(
                        "select " + COLUMNS + " from survey where code in"
                                + " (select survey from survey_invitation where employee_no = ?) order by opens_on desc, code desc")
                .param(employeeNo)
                .query((row, n) -> survey(row))
                .list();
    }

    /** Holds the survey's row for this transaction. */
    Survey lock(String code) {
        return database.sql("select " + COLUMNS + " from survey where code = ? for update")
                .param(code)
                .query((row, n) -> survey(row))
                .optional()
                .orElseThrow(() -> Refusal.unknown("SURVEY_UNKNOWN", code));
    }

    void add(Survey survey, String by) {
        database.sql(
                        "insert into survey (code, title, title_en, audience, channel, questions, opens_on, closes_on, state,"
                                + " opened_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        survey.code(),
                        survey.title(),
                        survey.titleEn(),
                        StoredJson.write(survey.audience()),
                        survey.channel().name(),
                        StoredJson.write(survey.questions()),
                        survey.opensOn(),
                        survey.closesOn(),
                        survey.state().name(),
                        by)
                .update();
    }

    void move(String code, Survey.State state) {
        database.sql("update survey set state = ? where code = ?")
                .params(state.name(), code)
                .update();
    }

    void close(String code, LocalDate on, SurveyResults results) {
        database.sql("update survey set state = 'CLOSED', closed_on = ?, results = ? where code = ?")
                .params(on, StoredJson.write(results), code)
                .update();
    }

    void publish(String code, LocalDate on, String note, @Nullable String noteEn) {
        database.sql("update survey set state = 'PUBLISHED', published_on = ?, note = ?, note_en = ? where code = ?")
                .params(on, note, noteEn, code)
                .update();
    }

    /** What may be told of a closed survey; empty before. */
    @Transactional(readOnly = true)
    Optional<SurveyResults> results(String code) {
        return database.sql("select results from survey where code = ? and results is not null")
                .param(code)
                .query(String.class)
                .optional()
                .map(stored -> StoredJson.read(stored, SurveyResults.class));
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getString("code"),
                row.getString("title"),
                row.getString("title_en"),
                StoredJson.read(row.getString("audience"), Survey.Audience.class),
                Survey.Channel.valueOf(row.getString("channel")),
                List.of(StoredJson.read(row.getString("questions"), SurveyQuestion[].class)),
                row.getDate("opens_on").toLocalDate(),
                row.getDate("closes_on").toLocalDate(),
                day(row.getDate("closed_on")),
                Survey.State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("note_en"),
                day(row.getDate("published_on")));
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }
}
