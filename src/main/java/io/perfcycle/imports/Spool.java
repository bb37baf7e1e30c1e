package io.perfcycle.imports;

import io.perfcycle.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;

/** An upload laid down on disk, so that it can be read more than once and never stands in memory as a whole; closing deletes it. */
record Spool(Path file, long size, String sha256) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Takes the upload until it ends or exceeds the limit. */
    static Spool of(InputStream upload, DataSize limit) throws IOException {
        var file = Files.createTempFile("perfcycle-import-", ".upload");
        try {
            return copy(upload, file, limit);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static Spool copy(InputStream upload, Path file, DataSize limit) throws IOException {
        var digest = messageDigest();
        var buffer = new byte[BUFFER];
        var size = 0L;
        try (var out = Files.newOutputStream(file)) {
            for (var read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                size += read;
                if (size > limit.toBytes()) {
                    throw tooLarge(limit);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new Spool(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    static Refusal tooLarge(DataSize limit) {
        return Refusal.tooLarge(
                "FILE_TOO_LARGE", limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toString());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest messageDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
