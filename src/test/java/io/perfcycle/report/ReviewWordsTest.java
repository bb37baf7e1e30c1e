package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.evidence.EffectEvidence;
import io.perfcycle.evidence.GroupEvidence;
import io.perfcycle.evidence.IndicatorEvidence;
import io.perfcycle.evidence.RaterEvidence;
import io.perfcycle.evidence.ScorecardEvidence;
import io.perfcycle.evidence.UseEvidence;
import io.perfcycle.evidence.WeightEvidence;
import io.perfcycle.evidence.WeightPeople;
import io.perfcycle.statistics.Estimate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every field and every verdict that a section of evidence may hold has its word in the files, in both languages. */
class ReviewWordsTest {

    private static final String SURVEY = "io.perfcycle.employeesurvey.SurveyEvidence";

    @Test
    void nothingIsPrintedAsTheProgramCallsIt() throws ClassNotFoundException {
        var keys = new TreeSet<String>();
        for (var section : List.of(
                IndicatorEvidence.class,
                ScorecardEvidence.class,
                WeightEvidence.class,
                WeightPeople.class,
                RaterEvidence.class,
                GroupEvidence.class,
                UseEvidence.class,
                EffectEvidence.class,
                Class.forName(SURVEY))) {
            gather(section, keys, new TreeSet<>());
        }
        assertThat(keys).contains("report.head.noise", "report.word.KEEP");
        for (var reader : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(keys.stream()
                            .filter(key -> PdfPressTest.words()
                                    .getMessage(key, null, key, reader)
                                    .equals(key)))
                    .as(reader.getLanguage())
                    .isEmpty();
        }
    }

    private static void gather(Type type, Set<String> keys, Set<String> seen) {
        if (type instanceof ParameterizedType several) {
            Arrays.stream(several.getActualTypeArguments()).forEach(one -> gather(one, keys, seen));
        }
        if (!(type instanceof Class<?> one) || type == Estimate.class || !seen.add(one.getName())) {
            return;
        }
        if (one.isEnum()) {
            Arrays.stream(one.getEnumConstants()).forEach(constant -> keys.add("report.word." + constant));
        } else if (one.isRecord()) {
            for (RecordComponent field : one.getRecordComponents()) {
                keys.add("report.head." + field.getName());
                gather(field.getGenericType(), keys, seen);
            }
        }
    }
}
