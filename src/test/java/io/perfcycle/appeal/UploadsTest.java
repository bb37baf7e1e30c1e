package io.perfcycle.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

class UploadsTest {

    private static final AppealSettings MOST = new AppealSettings(3, 3, 3, 7, 5, 2, DataSize.ofKilobytes(1));

    @Test
    void ofAnEndlessFileNoMoreIsReadThanShowsThatItIsTooMuch() {
        var papers = Uploads.papers(List.of(endless()), MOST);
        assertThat(papers)
                .singleElement()
                .satisfies(paper -> assertThat(paper.content()).hasSize(1025));
    }

    @Test
    void ofManyFilesOneTooManyIsTaken() {
        assertThat(Uploads.papers(Collections.nCopies(1_000, endless()), MOST)).hasSize(3);
    }

    @Test
    void anEmptyFieldOfTheBrowserIsNoFile() {
        assertThat(Uploads.papers(List.of(new MockMultipartFile("files", "", null, new byte[0])), MOST))
                .isEmpty();
        assertThat(Uploads.papers(null, MOST)).isEmpty();
    }

    private static MultipartFile endless() {
        return new MockMultipartFile("files", "long.txt", "text/plain", new byte[] {1}) {
            @Override
            public InputStream getInputStream() {
                return new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }
                };
            }

            @Override
            public byte[] getBytes() {
                throw new OutOfMemoryError("the whole file");
            }
        };
    }
}
