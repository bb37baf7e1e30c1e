package io.perfcycle.appeal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What counts as a paper: PDF, pictures, workbooks, documents, tables and plain text, recognised by the name's ending and by
 * the content together. Nothing that can run: no macros, no markup, no archives.
 */
final class Papers {

    private static final int LONGEST_NAME = 120;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final Map<String, Predicate<byte[]>> CONTENTS = Map.of(
            "pdf", content -> startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII)),
            "png", content -> startsWith(content, PNG),
            "jpg", content -> startsWith(content, JPEG),
            "jpeg", content -> startsWith(content, JPEG),
            "xlsx", content -> isOffice(content, "xl/workbook.xml"),
            "docx", content -> isOffice(content, "word/document.xml"),
            "csv", Papers::isText,
            "txt", Papers::isText);

    private Papers() {}

    /** Whether name and content agree on one of the kinds that are taken. */
    static boolean taken(String name, byte[] content) {
        return Optional.ofNullable(CONTENTS.get(ending(name)))
                .filter(kind -> kind.test(content))
                .isPresent();
    }

    static List<String> endings() {
        return CONTENTS.keySet().stream().sorted().toList();
    }

    /** The name without folders, control characters and signs that turn the direction of text or mean something to a shell. */
    static String cleaned(@Nullable String name) {
        var given = name == null ? "" : name.replace('\\', '/');
        var last = given.substring(given.lastIndexOf('/') + 1);
        var plain = last.codePoints()
                .filter(sign -> Character.isLetterOrDigit(sign) || " ._-()（）".indexOf(sign) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll("^[.\\s]+", "");
        var ending = ending(plain);
        var most = LONGEST_NAME - ending.length() - 1;
        var stem = ending.isEmpty() ? plain : plain.substring(0, plain.length() - ending.length() - 1);
        var cut = stem.codePointCount(0, stem.length()) <= most
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, most));
        return (cut.isBlank() ? "file" : cut) + (ending.isEmpty() ? "" : "." + ending);
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** Names within the package are stored as they are, so nothing has to be unpacked to see them. */
    private static boolean isOffice(byte[] content, String part) {
        if (!startsWith(content, ZIP)) {
            return false;
        }
        var seen = new String(content, StandardCharsets.ISO_8859_1);
        return seen.contains("[Content_Types].xml") && seen.contains(part) && !seen.contains("vbaProject.bin");
    }

    private static boolean isText(byte[] content) {
        return (decodes(content, StandardCharsets.UTF_8) || decodes(content, Charset.forName("GB18030")))
                && new String(content, StandardCharsets.ISO_8859_1)
                        .chars()
                        .noneMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t');
    }

    private static boolean decodes(byte[] content, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
