package io.perfcycle.imports;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.imports.Journal.Outcome;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in: the one way for people, scripts, the demo and the benchmark alike. */
@Component
public class Imports {

    /** Faults listed in an answer. */
    static final int LISTED = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Map<String, Dataset> datasets = new TreeMap<>();
    private final ImportSettings settings;
    private final ImportLocks locks;
    private final Journal journal;
    private final Wording wording;
    private final AuditTrail audit;

    Imports(
            ObjectProvider<Dataset> datasets,
            ImportSettings settings,
            ImportLocks locks,
            Journal journal,
            Wording wording,
            AuditTrail audit) {
        datasets.forEach(dataset -> this.datasets.put(dataset.name(), dataset));
        this.settings = settings;
        this.locks = locks;
        this.journal = journal;
        this.wording = wording;
        this.audit = audit;
    }

    Collection<Dataset> datasets() {
        return datasets.values();
    }

    /** The dataset of this name, for somebody with the right to import it. */
    Dataset dataset(String name, Viewer viewer) {
        var dataset = datasets.get(name);
        if (dataset == null) {
            throw Refusal.unknown("UNKNOWN_DATASET", name, String.join(", ", datasets.keySet()));
        }
        viewer.mustBe(dataset.importers().toArray(Role[]::new));
        return dataset;
    }

    /** Takes one file in, as far as it is sound and the upload asks for it; refuses a file that cannot be read as a whole. */
    public ImportReport take(Upload upload, Locale reader) {
        var dataset = dataset(upload.dataset(), upload.by());
        try (var spool = Spool.of(upload.content(), settings.maxSize())) {
            var run = journal.open(upload, spool);
            try {
                return report(upload, run, outcome(upload, dataset, spool, run), reader);
            } catch (Refusal refusal) {
                journal.refused(run, refusal.code());
                throw refusal;
            } catch (RuntimeException fault) {
                journal.refused(run, "UNEXPECTED");
                throw fault;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes rows that another room has put together, within that room's transaction and all or nothing: the same checks and
     * codes as for a file. Whether the person may is the room's matter. For datasets that write nothing while they plan.
     *
     * @param lines the header first
     */
    @Transactional
    public ImportReport takeRows(String name, List<List<String>> lines, boolean dryRun, Viewer by, Locale reader) {
        var dataset = datasets.get(name);
        var run = journal.unrecorded(by);
        var rows = new TableRows(lines::forEach, dataset, run);
        locks.hold(name);
        var change = dataset.plan(rows, run);
        var applied = !dryRun && run.rejectedRows() == 0;
        if (applied) {
            change.deed().run();
        }
        return report(
                new Upload(name, InputStream.nullInputStream(), null, ImportMode.ATOMIC, dryRun, by),
                run,
                new Outcome(applied, rows.count(), change.created(), change.updated(), change.unchanged()),
                reader);
    }

    private Outcome outcome(Upload upload, Dataset dataset, Spool spool, ImportRun run) {
        var rows = new TableRows(table(spool, dataset), dataset, run);
        var outcome = locks.alone(dataset.name(), transaction -> {
            var change = dataset.plan(rows, run);
            var taken = upload.mode() == ImportMode.PARTIAL || run.rejectedRows() == 0;
            if (upload.dryRun() || !taken) {
                transaction.setRollbackOnly();
            } else {
                change.deed().run();
                audit.record("import." + dataset.name(), Long.toString(run.id()), null, spool.sha256(), null);
            }
            return taken
                    ? new Outcome(
                            !upload.dryRun(), rows.count(), change.created(), change.updated(), change.unchanged())
                    : new Outcome(false, rows.count(), 0, 0, 0);
        });
        journal.done(run, outcome);
        LOG.info(
                "Import {} of {} by {}: {}, {} rejected",
                run.id(),
                dataset.name(),
                run.by().id(),
                outcome,
                run.rejectedRows());
        return outcome;
    }

    private Table table(Spool spool, Dataset dataset) {
        if (spool.size() == 0) {
            return line -> {};
        }
        return isZip(spool)
                ? new XlsxTable(spool.file(), settings.maxUnpackedSize())
                : new CsvTable(spool.file(), columns(dataset));
    }

    private static Set<String> columns(Dataset dataset) {
        return dataset.columns().stream().map(Column::name).collect(Collectors.toUnmodifiableSet());
    }

    /** A workbook is told by its first bytes, whatever name or type it came under. */
    private static boolean isZip(Spool spool) {
        try (var bytes = Files.newInputStream(spool.file())) {
            var start = bytes.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport report(Upload upload, ImportRun run, Outcome outcome, Locale reader) {
        var listed = run.faults().stream()
                .limit(LISTED)
                .map(fault -> error(fault, reader))
                .toList();
        return new ImportReport(
                run.id(),
                upload.dataset(),
                upload.mode(),
                upload.dryRun(),
                outcome.applied(),
                outcome.rows(),
                outcome.created(),
                outcome.updated(),
                outcome.unchanged(),
                run.rejectedRows(),
                listed,
                run.faultCount() - listed.size());
    }

    /** A fault in the reader's words: where, what, and what to do. */
    ImportReport.Error error(Fault fault, Locale reader) {
        var where = fault.column().isEmpty() ? "import.at.row" : "import.at";
        var message =
                wording.say(reader, where, Integer.toString(fault.row()), fault.column(), explanation(fault, reader));
        return new ImportReport.Error(fault.row(), fault.column(), fault.code(), message, fault.value());
    }

    private String explanation(Fault fault, Locale reader) {
        var words = Words.in(fault.facts());
        if (words.isPresent()) {
            return wording.say(
                    reader, words.get().key(), words.get().arguments().toArray());
        }
        var facts = new ArrayList<Object>(List.of(fault.column(), fault.value()));
        facts.addAll(fault.facts());
        return wording.say(reader, "import." + fault.code(), facts.toArray());
    }
}
