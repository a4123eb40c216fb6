package com.qihui.redress.dossier;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Sets the index as a PDF, its fonts embedded (docs/decisions/0017). The same index makes the same
 * bytes: dates and identity come from what it tells of.
 */
@Component
class IndexPdf {

    private static final String FAMILY = "Index";
    private static final int HEX = 16;

    static {
        XRLog.setLoggerImpl(new RendererLog());
    }

    private final ITemplateEngine templates;
    private final IndexPages pages;
    private final IndexWords words;

    IndexPdf(ITemplateEngine templates, IndexPages pages, IndexWords words) {
        this.templates = templates;
        this.pages = pages;
        this.words = words;
    }

    byte[] of(Gathered all) throws IOException {
        return set(html(pages.of(all)), all);
    }

    private String html(IndexPage page) {
        Context context = new Context(IndexWords.LANGUAGE, Map.of("page", page));
        return Printable.text(templates.process("dossier/index", context), IndexFont::has);
    }

    /** One at a time: each takes two fonts of ten megabytes while it lasts, about a second. */
    private synchronized byte[] set(String html, Gathered all) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFastMode();
            builder.useFont(IndexFont::regular, FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(IndexFont::bold, FAMILY, 700, FontStyle.NORMAL, true);
            builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
            builder.withHtmlContent(html, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                sign(document, all);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        }
    }

    private void sign(PDDocument document, Gathered all) {
        GregorianCalendar asOf = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        asOf.setTimeInMillis(all.asOf().toEpochMilli());
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(words.say("dossier.title.of", all.ticket().number()));
        about.setProducer("Redress");
        about.setCreationDate(asOf);
        about.setModificationDate(asOf);
        document.setDocumentId(Long.parseUnsignedLong(all.head().substring(0, HEX), HEX));
    }
}
