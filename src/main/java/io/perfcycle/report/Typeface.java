package io.perfcycle.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/**
 * The typeface of all reports, which comes with the application: Noto Sans SC with every character of the basic Chinese block
 * and of China's national standard list, in a bold weight for the 3,755 commonest.
 */
@Component
class Typeface {

    /** Printed for a character that the typeface lacks, such as an emoji. */
    private static final int MISSING = '□';

    /** The typeface has no sign for it, but indicators are measured in it. */
    private static final String PER_TEN_THOUSAND = "/10000";

    private final byte[] regular = read("NotoSansSC-Regular.ttf");
    private final byte[] bold = read("NotoSansSC-Bold.ttf");
    private final BitSet known = known(regular);

    InputStream regular() {
        return new ByteArrayInputStream(regular);
    }

    InputStream bold() {
        return new ByteArrayInputStream(bold);
    }

    /** The text without what XML forbids, and with a box for every character that cannot be printed. */
    String printable(String text) {
        return text.replace("‱", PER_TEN_THOUSAND)
                .codePoints()
                .filter(sign -> sign >= ' ' || sign == '\n' || sign == '\t')
                .filter(sign -> !invisible(sign))
                .map(sign -> sign <= ' ' || known.get(sign) ? sign : Character.isWhitespace(sign) ? ' ' : MISSING)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Marks that join or colour the character before them, or turn the direction of what follows. */
    private static boolean invisible(int sign) {
        var type = Character.getType(sign);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK && sign >= 0xFE00
                || type == Character.SURROGATE
                || sign >= 0x1F3FB && sign <= 0x1F3FF;
    }

    private static byte[] read(String name) {
        try (var file = Objects.requireNonNull(Typeface.class.getResourceAsStream("fonts/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet known(byte[] font) {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup glyphs = parsed.getUnicodeCmapLookup();
            var known = new BitSet();
            for (var sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
                if (glyphs.getGlyphId(sign) > 0) {
                    known.set(sign);
                }
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
