package io.perfcycle.indicator;

import io.perfcycle.indicator.LibraryView.Standing;
import io.perfcycle.problem.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the library beside what the company has of it, in the reader's language. */
@Component
class LibraryReading {

    private final Library library;
    private final LibraryLoading loading;
    private final Indicators indicators;

    LibraryReading(Library library, LibraryLoading loading, Indicators indicators) {
        this.library = library;
        this.loading = loading;
        this.indicators = indicators;
    }

    List<LibraryView.Pack> packs(Locale reader) {
        var stored = indicators.valid();
        return library.packs().stream().map(pack -> view(pack, stored, reader)).toList();
    }

    LibraryView.Content content(String code, Locale reader) {
        var pack = library.pack(code).orElseThrow(() -> Refusal.unknown("UNKNOWN_PACK", code));
        var stored = indicators.valid();
        var anchors = indicators.anchors();
        return new LibraryView.Content(
                view(pack, stored, reader),
                library.entries(code).stream()
                        .map(entry -> line(entry, stored, anchors, reader))
                        .toList());
    }

    private LibraryView.Pack view(LibraryPack pack, Map<String, Indicator> stored, Locale reader) {
        var entries = library.entries(pack.code());
        return new LibraryView.Pack(
                pack.code(),
                pack.name(reader),
                pack.note() == null ? null : pack.note().in(reader),
                entries.size(),
                (int) entries.stream()
                        .filter(entry -> stored.containsKey(entry.code()))
                        .count());
    }

    private LibraryView.Line line(
            LibraryEntry entry,
            Map<String, Indicator> stored,
            Map<String, List<BehaviourAnchor>> anchors,
            Locale reader) {
        var indicator = entry.indicator();
        var own = stored.get(entry.code());
        var differs = own == null ? List.<String>of() : loading.differences(own, entry);
        var reference = entry.reference();
        return new LibraryView.Line(
                entry.code(),
                indicator.name(reader),
                indicator.kind().name(),
                indicator.unit(reader),
                indicator.direction() == null ? null : indicator.direction().name(),
                indicator.basis().name(),
                indicator.definition(reader),
                indicator.formula(),
                indicator.source(),
                indicator.missing().name(),
                reference.scope(),
                view(reference, reader),
                guards(entry, reader),
                in(reference.guardedBy(), reader),
                in(reference.risk(), reader),
                in(reference.note(), reader),
                anchors.getOrDefault(entry.code(), List.of()).stream()
                        .map(anchor -> new LibraryView.Level(
                                anchor.level(),
                                anchor.anchor(reader),
                                anchor.evidence() == null || anchor.evidence().isEmpty() ? null : anchor.evidence()))
                        .toList(),
                own == null ? Standing.ABSENT : differs.isEmpty() ? Standing.SAME : Standing.OWN,
                differs);
    }

    /** Those that the library's reference names, and those that say of themselves that they guard it. */
    private List<LibraryView.Guard> guards(LibraryEntry entry, Locale reader) {
        var declared = library.packs().stream()
                .flatMap(pack -> library.entries(pack.code()).stream())
                .filter(other -> entry.code().equals(other.indicator().guardOf()))
                .map(LibraryEntry::code);
        return Stream.concat(declared, entry.reference().guards().stream())
                .distinct()
                .flatMap(code -> library.find(code).stream())
                .map(guard ->
                        new LibraryView.Guard(guard.code(), guard.indicator().name(reader)))
                .toList();
    }

    private static LibraryView.Reference view(LibraryReference reference, Locale reader) {
        return new LibraryView.Reference(
                reference.relativeTo(),
                plain(reference.threshold()),
                plain(reference.target()),
                plain(reference.stretch()),
                plain(reference.low()),
                plain(reference.high()),
                plain(reference.lowZero()),
                plain(reference.highZero()),
                plain(reference.minWeight()),
                plain(reference.maxWeight()),
                reference.origin().name(),
                reference.source(),
                in(reference.words(), reader));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : LineReading.plain(number);
    }

    private static @Nullable String in(LibraryReference.@Nullable Said said, Locale reader) {
        return said == null ? null : said.in(reader);
    }
}
