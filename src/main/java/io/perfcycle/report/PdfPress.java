package io.perfcycle.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Prints a template as PDF: tagged, with title, language and bookmarks, its fonts embedded as far as they are used. Needs no
 * font of the machine and fetches nothing from anywhere.
 */
@Component
class PdfPress {

    private static final String FAMILY = "Report Sans";

    /** What the bold weight lacks is drawn from the regular one, made bolder by the pen. */
    private static final String FALLBACK = "Report Sans Wide";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final SpringTemplateEngine layouts = new SpringTemplateEngine();
    private final Typeface typeface;

    PdfPress(MessageSource messages, Typeface typeface) {
        this.typeface = typeface;
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/report/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        layouts.setTemplateResolver(templates);
        layouts.setTemplateEngineMessageSource(messages);
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(String template, Map<String, Object> facts, Locale reader) {
        var html = western(layouts.process(template, new Context(reader, facts)), reader);
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(typeface::regular, FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(typeface::bold, FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useFont(typeface::regular, FALLBACK, REGULAR, FontStyle.NORMAL, true)
                    .usePdfUaAccessibility(true)
                    .withProducer("PerfCycle")
                    .useExternalResourceAccessControl(
                            (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withHtmlContent(typeface.printable(html), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The typeface draws curly quotes as wide as a Chinese character, which tears English words apart. */
    private static String western(String html, Locale reader) {
        return reader.getLanguage().equals("zh")
                ? html
                : html.replace("’", "&#39;")
                        .replace("‘", "&#39;")
                        .replace("“", "&quot;")
                        .replace("”", "&quot;");
    }
}
