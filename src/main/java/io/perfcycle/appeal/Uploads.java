package io.perfcycle.appeal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form as papers; fields left empty by the browser are none. No more is read into memory than shows that it is too much. */
final class Uploads {

    private Uploads() {}

    static List<AppealFiles.Paper> papers(@Nullable List<MultipartFile> files, AppealSettings most) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !(file.isEmpty()
                                && String.valueOf(file.getOriginalFilename()).isEmpty()))
                        .limit(most.files() + 1L)
                        .map(file -> paper(file, most))
                        .toList();
    }

    private static AppealFiles.Paper paper(MultipartFile file, AppealSettings most) {
        try (var content = file.getInputStream()) {
            return new AppealFiles.Paper(
                    String.valueOf(file.getOriginalFilename()),
                    content.readNBytes((int) most.fileSize().toBytes() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
