package io.perfcycle.jobanalysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a description from what was answered: a function of the template, the answers and the shares that were settled. */
final class Draft {

    private Draft() {}

    /** The shares that count: settled ones, else the mean of both sides, else of the one that spoke; none where nobody did. */
    static Map<String, BigDecimal> shares(List<Analysis.Answer> answers, Analysis.@Nullable Settled settled) {
        if (settled != null) {
            return settled.shares();
        }
        var sides = Stream.of(Analysis.Role.INCUMBENT, Analysis.Role.MANAGER)
                .map(role -> views(answers, role))
                .filter(views -> !views.isEmpty())
                .map(TimeShares::mean)
                .toList();
        return sides.isEmpty() ? Map.of() : TimeShares.mean(sides);
    }

    static List<Map<String, BigDecimal>> views(List<Analysis.Answer> answers, Analysis.Role role) {
        return answers.stream()
                .filter(answer -> answer.role() == role)
                .map(Analysis.Answer::said)
                .filter(Objects::nonNull)
                .map(Questionnaire::shares)
                .toList();
    }

    static JobDescription of(Template template, List<Analysis.Answer> answers, Analysis.@Nullable Settled settled) {
        var said = answers.stream()
                .map(Analysis.Answer::said)
                .filter(Objects::nonNull)
                .toList();
        return new JobDescription(
                template.title(),
                template.purpose(),
                template.reportsTo(),
                duties(template, said, TimeShares.whole(shares(answers, settled))),
                template.deliverables(),
                template.interfaces().empty() ? first(said, Questionnaire::interfaces) : template.interfaces(),
                template.requirements(),
                template.authority(),
                template.systems().isBlank()
                        ? first(said, Questionnaire::systems).in(Locale.CHINESE)
                        : template.systems(),
                said.stream()
                        .map(Questionnaire::workPattern)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(template.workPattern()),
                said.isEmpty() ? template.nights() : said.stream().anyMatch(one -> Boolean.TRUE.equals(one.nights())),
                List.of());
    }

    private static Words first(List<Questionnaire> said, Function<Questionnaire, @Nullable String> what) {
        return said.stream()
                .map(what)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(Words::typed)
                .orElse(Words.NONE);
    }

    /** The most time first. Nobody asked: the duties of the template as they are. */
    private static List<JobDescription.Duty> duties(
            Template template, List<Questionnaire> said, Map<String, BigDecimal> shares) {
        if (shares.isEmpty()) {
            return template.duties();
        }
        return shares.entrySet().stream()
                .filter(share -> share.getValue().signum() > 0)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .map(share -> duty(template, said, share.getKey(), share.getValue()))
                .toList();
    }

    private static JobDescription.Duty duty(Template template, List<Questionnaire> said, String key, BigDecimal share) {
        var known = template.duty(key);
        var parts = said.stream()
                .flatMap(one -> one.parts().stream())
                .filter(part -> part.key().equals(key))
                .toList();
        var told = parts.isEmpty() ? null : parts.get(0);
        return new JobDescription.Duty(
                known != null ? known.duty() : Words.typed(told == null ? key : told.duty()),
                share,
                both(known == null ? Words.NONE : known.output(), told == null ? null : told.output()),
                both(known == null ? Words.NONE : known.standard(), told == null ? null : told.standard()),
                known == null ? List.of() : known.indicators());
    }

    /** What was said, in its language; the template's words in the other, where they were not changed. */
    private static Words both(Words usual, @Nullable String said) {
        var typed = Words.typed(said);
        return typed.empty() || Objects.equals(typed.zh(), usual.zh()) || Objects.equals(typed.en(), usual.en())
                ? usual.empty() ? typed : usual
                : typed;
    }
}
