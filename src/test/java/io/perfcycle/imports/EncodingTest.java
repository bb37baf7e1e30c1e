package io.perfcycle.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final String CHINESE = "code,name\nA,直播运营部\nB,𠮷野家，绩效\n";

    @Test
    void recognisesUtf8WithAndWithoutMark() throws IOException {
        assertThat(of(CHINESE.getBytes(UTF_8))).contains(UTF_8);
        assertThat(of(("\uFEFF" + CHINESE).getBytes(UTF_8))).contains(UTF_8);
    }

    @Test
    void recognisesGbkAndGb18030() throws IOException {
        assertThat(of(CHINESE.getBytes(Encoding.GB18030))).contains(Encoding.GB18030);
        assertThat(of("code,name\nA,朱镕基\nB,喆部门\n".getBytes(Charset.forName("GBK"))))
                .contains(Encoding.GB18030);
    }

    @Test
    void recognisesUtf16ByItsMark() throws IOException {
        assertThat(of(("\uFEFF" + CHINESE).getBytes(UTF_16LE))).contains(UTF_16LE);
    }

    @Test
    void takesPlainAsciiAsUtf8() throws IOException {
        assertThat(of("a,b\n1,2\n".getBytes(UTF_8))).contains(UTF_8);
    }

    @Test
    void doesNotTakeLatin1ForChinese() throws IOException {
        assertThat(of("code,name\nA,Müller\nB,Café Zürich\n".getBytes(ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void refusesUtf8CutInTheMiddleOfACharacter() throws IOException {
        var bytes = "code,name\nA,部".getBytes(UTF_8);
        assertThat(of(Arrays.copyOf(bytes, bytes.length - 1))).isEmpty();
    }

    @Test
    void refusesOverlongAndSurrogateForms() throws IOException {
        assertThat(of(new byte[] {'a', (byte) 0xC0, (byte) 0x80})).isEmpty();
        assertThat(of(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, ','}))
                .isEmpty();
    }

    @Test
    void readsBeyondItsBuffer() throws IOException {
        var text = ("x,部门\n").repeat(40_000);
        assertThat(of(text.getBytes(UTF_8))).contains(UTF_8);
        assertThat(of(text.getBytes(Encoding.GB18030))).contains(Encoding.GB18030);
    }

    private static Optional<Charset> of(byte[] bytes) throws IOException {
        return Encoding.of(new ByteArrayInputStream(bytes));
    }
}
