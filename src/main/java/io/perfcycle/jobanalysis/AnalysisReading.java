package io.perfcycle.jobanalysis;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what people read of an analysis, each as far as it is his to know. */
@Component
@Transactional(readOnly = true)
class AnalysisReading {

    private final Analyses analyses;
    private final Templates templates;
    private final IndicatorChoices choices;
    private final Employees employees;
    private final JobSettings settings;
    private final WorkingCalendar calendar;

    AnalysisReading(
            Analyses analyses,
            Templates templates,
            IndicatorChoices choices,
            Employees employees,
            JobSettings settings,
            WorkingCalendar calendar) {
        this.analyses = analyses;
        this.templates = templates;
        this.choices = choices;
        this.employees = employees;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** For somebody on the post: what he is asked, and only his own answer. */
    AnalysisView ofIncumbent(long id, String reader) {
        return view(id, reader, answer -> answer.respondent().equals(reader), false);
    }

    /** For the manager: what those on the post have said, without the draft. */
    AnalysisView ofManager(long id, String reader) {
        return view(id, reader, answer -> true, false);
    }

    /** For HR and whoever approves: all of it. */
    AnalysisView whole(long id, String reader) {
        return view(id, reader, answer -> true, true);
    }

    private AnalysisView view(long id, String reader, Predicate<Analysis.Answer> visible, boolean withDraft) {
        var analysis = analyses.get(id);
        var answers = analyses.answers(id).stream().filter(visible).toList();
        var steps = analyses.steps(id);
        var names = names(analysis, answers, steps);
        var template = templates.of(analysis);
        var name = templates.name(analysis.post());
        return new AnalysisView(
                id,
                analysis.post(),
                String.valueOf(name.zh()),
                name.en(),
                analysis.pack(),
                analysis.state().name(),
                analysis.cause().name(),
                analysis.reason(),
                analysis.openedAt().toString(),
                analysis.manager() == null ? null : names.getOrDefault(analysis.manager(), analysis.manager()),
                duties(template, answers),
                answers.stream()
                        .filter(answer -> answer.respondent().equals(reader))
                        .map(Analysis.Answer::said)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                answers.stream()
                        .map(answer -> new AnalysisView.Answer(
                                answer.respondent(),
                                names.getOrDefault(answer.respondent(), answer.respondent()),
                                answer.role().name(),
                                answer.at() == null ? null : answer.at().toString(),
                                answer.said()))
                        .toList(),
                shares(template, answers),
                analysis.agreement() == null ? null : plain(analysis.agreement()),
                plain(settings.talkAbove()),
                withDraft ? analysis.draft() : null,
                analysis.effectiveFrom() == null
                        ? null
                        : analysis.effectiveFrom().toString(),
                analysis.editedBy() == null ? null : names.getOrDefault(analysis.editedBy(), analysis.editedBy()),
                calendar.today().toString(),
                withDraft && !analysis.state().ended() ? choices.of(analysis) : List.of(),
                withDraft || analysis.state() == Analysis.State.ASKING
                        ? steps.stream()
                                .filter(step -> withDraft)
                                .map(step -> new AnalysisView.Step(
                                        step.step(),
                                        step.actor(),
                                        names.getOrDefault(step.actor(), step.actor()),
                                        step.words(),
                                        step.at().toString()))
                                .toList()
                        : List.of());
    }

    /** The template's duties, and those that were added by whoever has answered. */
    private static List<AnalysisView.Duty> duties(Template template, List<Analysis.Answer> answers) {
        var shares = TimeShares.whole(Draft.shares(answers, null));
        var duties = new LinkedHashMap<String, AnalysisView.Duty>();
        for (var at = 0; at < template.duties().size(); at++) {
            var duty = template.duties().get(at);
            var ref = Template.ref(at);
            duties.put(
                    ref,
                    new AnalysisView.Duty(
                            ref,
                            duty.duty(),
                            duty.output(),
                            duty.standard(),
                            shares.isEmpty() ? duty.timePercent() : shares.getOrDefault(ref, BigDecimal.ZERO)));
        }
        parts(answers)
                .filter(part -> !duties.containsKey(part.key()))
                .forEach(part -> duties.putIfAbsent(
                        part.key(),
                        new AnalysisView.Duty(
                                part.key(),
                                Words.typed(part.duty()),
                                Words.typed(part.output()),
                                Words.typed(part.standard()),
                                shares.get(part.key()))));
        return List.copyOf(duties.values());
    }

    private static Stream<Questionnaire.Part> parts(List<Analysis.Answer> answers) {
        return answers.stream()
                .map(Analysis.Answer::said)
                .filter(Objects::nonNull)
                .flatMap(said -> said.parts().stream());
    }

    private static List<AnalysisView.Share> shares(Template template, List<Analysis.Answer> answers) {
        var incumbents = Draft.views(answers, Analysis.Role.INCUMBENT);
        var manager = Draft.views(answers, Analysis.Role.MANAGER);
        var ofIncumbents = incumbents.isEmpty() ? Map.<String, BigDecimal>of() : TimeShares.mean(incumbents);
        var ofManager = manager.isEmpty() ? Map.<String, BigDecimal>of() : TimeShares.mean(manager);
        var keys = new LinkedHashSet<>(ofIncumbents.keySet());
        keys.addAll(ofManager.keySet());
        var labels = parts(answers)
                .collect(Collectors.toMap(
                        Questionnaire.Part::key, part -> Words.typed(part.duty()), (first, second) -> first));
        return keys.stream()
                .map(key -> {
                    var known = template.duty(key);
                    var one = ofIncumbents.get(key);
                    var other = ofManager.get(key);
                    return new AnalysisView.Share(
                            key,
                            known == null ? labels.getOrDefault(key, Words.typed(key)) : known.duty(),
                            incumbents.isEmpty() ? null : plain(orZero(one)),
                            manager.isEmpty() ? null : plain(orZero(other)),
                            incumbents.isEmpty() || manager.isEmpty()
                                    ? null
                                    : plain(orZero(one).subtract(orZero(other))));
                })
                .toList();
    }

    private static BigDecimal orZero(@Nullable BigDecimal share) {
        return share == null ? BigDecimal.ZERO : share;
    }

    private static String plain(BigDecimal number) {
        var rounded = number.setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private Map<String, String> names(Analysis analysis, List<Analysis.Answer> answers, List<Analysis.Step> steps) {
        var numbers = new HashSet<String>();
        answers.forEach(answer -> numbers.add(answer.respondent()));
        steps.forEach(step -> numbers.add(step.actor()));
        Stream.of(analysis.manager(), analysis.editedBy())
                .filter(Objects::nonNull)
                .forEach(numbers::add);
        return employees.findAll(numbers).values().stream()
                .collect(Collectors.toMap(Employee::employeeNo, Employee::name));
    }
}
