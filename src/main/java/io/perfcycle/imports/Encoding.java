package io.perfcycle.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a text file is encoded, found by reading all of it: by its byte order mark; as UTF-8 if every byte fits; else as
 * GB18030 (which contains GBK and GB2312) if every byte fits and at least half of the two-byte characters are common
 * Chinese ones, for almost any bytes would fit. Latin-1, Big5 or Shift-JIS thus end as "not recognised" and never as
 * wrong characters.
 */
final class Encoding {

    static final Charset GB18030 = Charset.forName("GB18030");

    private int utf8Pending;
    private int utf8Low = 0x80;
    private int utf8High = 0xBF;
    private boolean utf8 = true;

    private int gbState;
    private int gbLead;
    private boolean gb = true;
    private long common;
    private long rare;

    private Encoding() {}

    /** The encoding of the whole stream; empty if none of those known fits. */
    static Optional<Charset> of(InputStream bytes) throws IOException {
        var encoding = new Encoding();
        var buffer = new byte[1 << 16];
        var length = bytes.readNBytes(buffer, 0, buffer.length);
        var marked = byMark(buffer, length);
        if (marked.isPresent() && !marked.get().equals(StandardCharsets.UTF_8)) {
            return marked;
        }
        while (length > 0) {
            for (var i = 0; i < length; i++) {
                encoding.see(buffer[i] & 0xFF);
            }
            length = bytes.readNBytes(buffer, 0, buffer.length);
        }
        return encoding.verdict();
    }

    private static Optional<Charset> byMark(byte[] start, int length) {
        if (length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private Optional<Charset> verdict() {
        if (utf8 && utf8Pending == 0) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return gb && gbState == 0 && common >= rare ? Optional.of(GB18030) : Optional.empty();
    }

    private void see(int b) {
        if (utf8) {
            seeUtf8(b);
        }
        if (gb) {
            seeGb(b);
        }
    }

    /** The table of well-formed UTF-8 (Unicode, table 3-7): no overlong forms, no surrogates, nothing beyond U+10FFFF. */
    private void seeUtf8(int b) {
        if (utf8Pending > 0) {
            utf8 = b >= utf8Low && b <= utf8High;
            utf8Low = 0x80;
            utf8High = 0xBF;
            utf8Pending--;
        } else if (b >= 0x80) {
            utf8 = b >= 0xC2 && b <= 0xF4;
            utf8Pending = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
            utf8Low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            utf8High = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        }
    }

    /** One byte below 0x80, two bytes, or four of which the second and fourth are digits. */
    private void seeGb(int b) {
        switch (gbState) {
            case 0 -> {
                if (b >= 0x80) {
                    gb = b >= 0x81 && b <= 0xFE;
                    gbLead = b;
                    gbState = 1;
                }
            }
            case 1 -> {
                if (b >= 0x30 && b <= 0x39) {
                    gbState = 2;
                } else {
                    gb = b >= 0x40 && b <= 0xFE && b != 0x7F;
                    count(b);
                    gbState = 0;
                }
            }
            case 2 -> {
                gb = b >= 0x81 && b <= 0xFE;
                gbState = 3;
            }
            default -> {
                gb = b >= 0x30 && b <= 0x39;
                gbState = 0;
            }
        }
    }

    /** Common are the characters and signs of GB2312. */
    private void count(int trail) {
        var known = trail >= 0xA1 && (gbLead >= 0xB0 && gbLead <= 0xF7 || gbLead >= 0xA1 && gbLead <= 0xA9);
        if (known) {
            common++;
        } else {
            rare++;
        }
    }
}
