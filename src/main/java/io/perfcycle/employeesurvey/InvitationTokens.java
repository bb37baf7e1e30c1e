package io.perfcycle.employeesurvey;

import io.perfcycle.access.OneTimeToken;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What opens the answer page once. Several may lead to one person, as a mail and a task do; one answer spends them all. */
@Component
@Transactional
class InvitationTokens {

    record Holder(String survey, String employeeNo) {}

    private final JdbcClient database;

    InvitationTokens(JdbcClient database) {
        this.database = database;
    }

    String issue(Holder holder) {
        var token = OneTimeToken.fresh();
        database.sql("insert into survey_token (token_hash, survey, employee_no) values (?, ?, ?)")
                .params(OneTimeToken.hash(token), holder.survey(), holder.employeeNo())
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    Optional<Holder> holder(String token) {
        return database.sql("select survey, employee_no from survey_token where token_hash = ?")
                .param(OneTimeToken.hash(token))
                .query((row, n) -> new Holder(row.getString(1), row.getString(2)))
                .optional();
    }

    void spend(Holder holder) {
        database.sql("delete from survey_token where survey = ? and employee_no = ?")
                .params(holder.survey(), holder.employeeNo())
                .update();
    }

    void spendAll(String survey) {
        database.sql("delete from survey_token where survey = ?").param(survey).update();
    }
}
