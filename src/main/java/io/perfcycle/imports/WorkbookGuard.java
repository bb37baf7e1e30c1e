package io.perfcycle.imports;

import io.perfcycle.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.springframework.util.unit.DataSize;

/** Looks through a workbook's zip before any parser does: what unpacks without end, and XML that declares entities, is refused. */
final class WorkbookGuard {

    private static final int MOST_PARTS = 10_000;

    /** The shared strings and styles of a workbook are held in memory by the reader; its sheets are streamed. */
    private static final DataSize MOST_IN_MEMORY = DataSize.ofMegabytes(128);

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private WorkbookGuard() {}

    static void check(Path file, DataSize limit) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw Refusal.unreadable("UNREADABLE_WORKBOOK");
            }
            var left = limit.toBytes();
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                var streamed = entry.getName().startsWith("xl/worksheets/")
                        || entry.getName().startsWith("xl/media/");
                try (var part = zip.getInputStream(entry)) {
                    left -= sizeOf(part, streamed ? left : Math.min(left, MOST_IN_MEMORY.toBytes()));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.unreadable("UNREADABLE_WORKBOOK");
        }
    }

    private static long sizeOf(InputStream part, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var size = 0L;
        var matched = 0;
        for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            if (size > most) {
                throw Refusal.tooLarge("WORKBOOK_TOO_LARGE");
            }
            for (var i = 0; i < read; i++) {
                if (buffer[i] == 0) {
                    continue; // UTF-16 hides nothing
                }
                matched = buffer[i] == DOCTYPE[matched] ? matched + 1 : buffer[i] == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw Refusal.unreadable("UNREADABLE_WORKBOOK");
                }
            }
        }
        return size;
    }
}
