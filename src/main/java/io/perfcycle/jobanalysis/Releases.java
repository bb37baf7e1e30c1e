package io.perfcycle.jobanalysis;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.notification.Mail;
import io.perfcycle.notification.Mails;
import io.perfcycle.notification.Phrase;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Releases an approved description: once, however often it is said. */
@Component
@Transactional
class Releases {

    private final Analyses analyses;
    private final Descriptions descriptions;
    private final ProposedScorecard scorecard;
    private final Templates templates;
    private final Employees employees;
    private final Organization organization;
    private final Mails mails;
    private final AuditTrail audit;

    Releases(
            Analyses analyses,
            Descriptions descriptions,
            ProposedScorecard scorecard,
            Templates templates,
            Employees employees,
            Organization organization,
            Mails mails,
            AuditTrail audit) {
        this.analyses = analyses;
        this.descriptions = descriptions;
        this.scorecard = scorecard;
        this.templates = templates;
        this.employees = employees;
        this.organization = organization;
        this.mails = mails;
        this.audit = audit;
    }

    void release(Analysis analysis) {
        var draft = Objects.requireNonNull(analysis.draft());
        var from = Objects.requireNonNull(analysis.effectiveFrom());
        if (!draft.lines().isEmpty()) {
            scorecard.take(analysis.post(), from, draft.lines());
        }
        var released = descriptions.release(
                analysis.post(),
                templates.name(analysis.post()).in(Locale.CHINESE),
                from,
                draft,
                analysis.id(),
                Objects.requireNonNull(analysis.approvedBy()));
        analyses.enter(analysis.id(), Analysis.State.RELEASED);
        analyses.remember(analysis.id(), "RELEASED", Analyses.SYSTEM, null);
        audit.record(
                "job.release", analysis.post(), released.version() - 1, released.version(), "effective from " + from);
        tell(analysis, released);
    }

    private void tell(Analysis analysis, Description released) {
        var readers = new LinkedHashSet<String>();
        employees.all().stream()
                .filter(one -> analysis.post().equals(one.post()) && one.leftOn() == null)
                .forEach(one -> readers.add(one.employeeNo()));
        if (analysis.manager() != null) {
            readers.add(analysis.manager());
        }
        mails.send(readers.stream()
                .map(reader -> Mail.to(reader)
                        .about(
                                "job.released",
                                Phrase.both(
                                        released.content().title().in(Locale.CHINESE),
                                        released.content().title().in(Locale.ENGLISH)),
                                released.effectiveFrom())
                        .link("/jobs/" + released.post())
                        .key(released.id() + "/" + reader))
                .toList());
    }
}
