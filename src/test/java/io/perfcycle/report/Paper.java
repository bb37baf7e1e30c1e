package io.perfcycle.report;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A printed report, read back. */
public record Paper(
        String text, int pages, String language, String title, List<String> bookmarks, Map<String, Boolean> fonts) {

    public static Paper read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            var marks = new ArrayList<String>();
            if (catalog.getDocumentOutline() != null) {
                catalog.getDocumentOutline().children().forEach(mark -> marks.add(mark.getTitle()));
            }
            return new Paper(
                    new PDFTextStripper().getText(document).replaceAll("\\s+", " "),
                    document.getNumberOfPages(),
                    catalog.getLanguage(),
                    document.getDocumentInformation().getTitle(),
                    marks,
                    fonts(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every font by name, and whether it is embedded. */
    private static Map<String, Boolean> fonts(PDDocument document) throws IOException {
        var fonts = new LinkedHashMap<String, Boolean>();
        for (var page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                fonts.put(font.getName(), font.isEmbedded());
            }
        }
        return fonts;
    }

    /** Paints every page into {@code target/reports}, to be looked at. */
    static void paint(byte[] pdf, String name) {
        try (var document = Loader.loadPDF(pdf)) {
            var folder = new File("target/reports");
            folder.mkdirs();
            var painter = new PDFRenderer(document);
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage picture = painter.renderImageWithDPI(page, 96);
                ImageIO.write(picture, "png", new File(folder, name + "-" + (page + 1) + ".png"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
