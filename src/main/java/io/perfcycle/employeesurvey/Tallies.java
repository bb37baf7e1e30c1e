package io.perfcycle.employeesurvey;

import io.perfcycle.employeesurvey.Invitations.Invitation;
import io.perfcycle.employeesurvey.SurveyResults.Dimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts of answers by unit and by role, never by both: a unit's only manager would be named by it. Each row is there from the
 * first day, so that none tells by its place when it came.
 */
@Component
@Transactional
class Tallies {

    private static final int BATCH = 500;

    /** One count that an answer adds to. */
    private record Cell(Dimension dimension, String slice, String question, int level) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Tallies(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** All counts at zero. Safe to repeat. */
    void prepare(String survey, List<Invitation> invited, List<SurveyQuestion> questions) {
        throwAway(survey);
        var cells = new ArrayList<Cell>();
        slices(Dimension.ALL, List.of(""), questions, cells);
        slices(Dimension.UNIT, invited.stream().map(Invitation::unit).distinct().toList(), questions, cells);
        slices(Dimension.ROLE, invited.stream().map(Invitation::role).distinct().toList(), questions, cells);
        Collections.shuffle(cells);
        batches.batchUpdate(
                "insert into survey_tally (survey, dimension, slice, question, level, answers) values (?, ?, ?, ?, ?, 0)",
                cells,
                BATCH,
                (statement, cell) -> {
                    statement.setString(1, survey);
                    statement.setString(2, cell.dimension().name());
                    statement.setString(3, cell.slice());
                    statement.setString(4, cell.question());
                    statement.setInt(5, cell.level());
                });
    }

    private static void slices(
            Dimension dimension, List<String> slices, List<SurveyQuestion> questions, List<Cell> cells) {
        for (var slice : slices) {
            cells.add(new Cell(dimension, slice, "", 0));
            for (var question : questions) {
                for (var level = 0; question.scaled() && level <= Counts.LEVELS; level++) {
                    cells.add(new Cell(dimension, slice, question.code(), level));
                }
            }
        }
    }

    /** @param levels by question; 0 where he could not say */
    void count(String survey, Invitation from, Map<String, Integer> levels) {
        var cells = new ArrayList<Cell>();
        for (var slice : List.of(
                new Cell(Dimension.ALL, "", "", 0),
                new Cell(Dimension.UNIT, from.unit(), "", 0),
                new Cell(Dimension.ROLE, from.role(), "", 0))) {
            cells.add(slice);
            levels.forEach((question, level) -> cells.add(new Cell(slice.dimension(), slice.slice(), question, level)));
        }
        batches.batchUpdate(
                "update survey_tally set answers = answers + 1 where survey = ? and dimension = ? and slice = ?"
                        + " and question = ? and level = ?",
                cells,
                BATCH,
                (statement, cell) -> {
                    statement.setString(1, survey);
                    statement.setString(2, cell.dimension().name());
                    statement.setString(3, cell.slice());
                    statement.setString(4, cell.question());
                    statement.setInt(5, cell.level());
                });
    }

    /** How many have answered so far. */
    @Transactional(readOnly = true)
    int answers(String survey) {
        return database.sql("select coalesce(sum(answers), 0) from survey_tally where survey = ?"
                        + " and dimension = 'ALL' and question = ''")
                .param(survey)
                .query(Integer.class)
                .single();
    }

    /** By dimension and slice. */
    @Transactional(readOnly = true)
    Map<Dimension, Map<String, Counts>> of(String survey) {
        var all = new HashMap<Dimension, Map<String, Counts>>();
        database.sql("select dimension, slice, question, level, answers from survey_tally where survey = ?")
                .param(survey)
                .query(row -> {
                    all.computeIfAbsent(Dimension.valueOf(row.getString(1)), any -> new HashMap<>())
                            .computeIfAbsent(row.getString(2), any -> new Counts())
                            .add(row.getString(3), row.getInt(4), row.getInt(5));
                });
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void throwAway(String survey) {
        database.sql("delete from survey_tally where survey = ?").param(survey).update();
    }
}
