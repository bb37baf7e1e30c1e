package io.perfcycle.appeal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form as papers; fields left empty by the browser are none. */
final class Uploads {

    private Uploads() {}

    static List<AppealFiles.Paper> papers(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !(file.isEmpty()
                                && String.valueOf(file.getOriginalFilename()).isEmpty()))
                        .map(Uploads::paper)
                        .toList();
    }

    private static AppealFiles.Paper paper(MultipartFile file) {
        try {
            return new AppealFiles.Paper(String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
