package io.perfcycle.jobanalysis;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what people read of a job description, and says who may. */
@Component
@Transactional(readOnly = true)
class JobReading {

    private final Descriptions descriptions;
    private final Indicators indicators;
    private final Employees employees;
    private final Organization organization;
    private final DueReviews reviews;

    JobReading(
            Descriptions descriptions,
            Indicators indicators,
            Employees employees,
            Organization organization,
            DueReviews reviews) {
        this.descriptions = descriptions;
        this.indicators = indicators;
        this.employees = employees;
        this.organization = organization;
        this.reviews = reviews;
    }

    /**
     * The description of a post: for whoever is on it, whoever leads somebody on it, HR and auditors. For everybody else there is
     * none.
     */
    JobView of(String post, @Nullable Integer version, Viewer viewer) {
        var own = isOn(post, viewer.id());
        if (!own && !viewer.isAny(Role.HR, Role.AUDITOR) && !leads(post, viewer.id())) {
            throw Refusal.unknown("JOB_UNKNOWN");
        }
        var found = version == null
                ? descriptions.current(post)
                : descriptions.of(post).stream()
                        .filter(one -> one.version() == version)
                        .findFirst();
        return view(found.orElseThrow(() -> Refusal.unknown("JOB_UNKNOWN")), own ? viewer.id() : null, !own);
    }

    JobView.Review review(Description description) {
        return new JobView.Review(view(description, null, true), reviews.reasons(description));
    }

    /** The posts below this manager that have a description, each once. */
    List<Description> ofTeam(String manager) {
        var inForce = descriptions.current();
        return inForce.isEmpty()
                ? List.of()
                : employees.findAll(employees.reportingLines().teamOf(manager)).values().stream()
                        .map(Employee::post)
                        .distinct()
                        .sorted()
                        .map(inForce::get)
                        .filter(Objects::nonNull)
                        .toList();
    }

    boolean isOn(String post, String employeeNo) {
        return employees.find(employeeNo).filter(one -> post.equals(one.post())).isPresent();
    }

    private boolean leads(String post, String manager) {
        var people = employees.presentOn(post);
        return employees.linesAbove(people).teamOf(manager).stream().anyMatch(people::contains);
    }

    private JobView view(Description description, @Nullable String reader, boolean counts) {
        var known = indicators.valid();
        var language = LocaleContextHolder.getLocale();
        var readers = descriptions.acknowledgedBy(description.id());
        var at = reader == null ? null : readers.get(reader);
        return new JobView(
                description.post(),
                organization.postName(description.post()),
                description.version(),
                description.effectiveFrom().toString(),
                description.releasedAt().toString(),
                employees.find(description.approvedBy()).map(Employee::name).orElse(description.approvedBy()),
                description.reviewedOn().toString(),
                description.content(),
                description.content().lines().stream()
                        .map(line -> line(line, known.get(line.indicator()), language))
                        .toList(),
                descriptions.of(description.post()).stream()
                        .map(one -> new JobView.Version(
                                one.version(), one.effectiveFrom().toString()))
                        .toList(),
                at == null ? null : at.toString(),
                reader != null,
                counts ? onPost(description.post()) : null,
                counts ? readers.size() : null);
    }

    private int onPost(String post) {
        return employees.presentOn(post).size();
    }

    private static JobView.Line line(JobDescription.Line line, @Nullable Indicator indicator, Locale language) {
        return new JobView.Line(
                line.indicator(),
                indicator == null ? line.indicator() : indicator.name(language),
                indicator == null ? null : indicator.unit(language),
                indicator == null ? null : indicator.definition(language),
                plain(line.weight()),
                anchors(line),
                line.reason());
    }

    private static @Nullable String anchors(JobDescription.Line line) {
        if (line.low() != null) {
            return plain(line.low()) + " – " + plain(line.high());
        }
        return line.target() == null
                ? null
                : Stream.of(line.threshold(), line.target(), line.stretch())
                        .map(number -> number == null ? "–" : plain(number))
                        .collect(Collectors.joining(" / "));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
