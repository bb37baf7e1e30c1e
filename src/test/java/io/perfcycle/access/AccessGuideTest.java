package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/access-matrix.md} is the table that {@code AccessMatrixIT} executes, set for reading. Where they differ the page as it
 * should be lies in {@code target/access-matrix.md}.
 */
class AccessGuideTest {
    private static final Path PAGE = Path.of("docs", "access-matrix.md");
    private static final Path WANTED = Path.of("target", "access-matrix.md");
    private static final String HEAD = """
            # Who gets which answer where 谁在哪里得到什么

            Every address of the application, each asked by every relation to one and the same employee: the HTTP status of the answer,
            before and after the release of results. 200s and 302s let in, 401 wants a sign-in, 403 refuses, 404 also stands for what
            the caller may not know to exist; 400, 409 and 422 mean that the caller is entitled and the test's request was not. Made
            from `src/test/resources/access-matrix.csv`, which `AccessMatrixIT` executes row by row; an address that is missing
            there fails the build.
            每个地址由同一员工的各种关系人访问时的 HTTP 状态码（结果发布前后）；本页由测试所执行的同一张表生成。

            """;

    @Test
    void thePageIsTheTableThatIsExecuted() throws IOException {
        var wanted = HEAD + table(Files.readAllLines(Path.of("src", "test", "resources", "access-matrix.csv")));
        Files.createDirectories(WANTED.getParent());
        Files.writeString(WANTED, wanted);
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(wanted);
    }

    private static String table(List<String> lines) {
        var head = lines.get(0).split(",");
        var relations = Arrays.asList(head).subList(5, head.length);
        var page = new StringBuilder("| address | when | ")
                .append(String.join(" | ", relations))
                .append(" |\n|---|---|")
                .append("---|".repeat(relations.size()))
                .append('\n');
        lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> page.append("| `")
                        .append(cells[0])
                        .append(' ')
                        .append(cells[1])
                        .append("` | ")
                        .append(cells[4])
                        .append(" | ")
                        .append(Arrays.stream(cells).skip(5).collect(Collectors.joining(" | ")))
                        .append(" |\n"));
        return page.toString();
    }
}
