package com.qihui.redress.dossier;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.IntPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;

/**
 * Sets pages as a PDF, its fonts embedded (docs/decisions/0017). The same pages make the same
 * bytes: dates and identity come from what they tell of.
 */
@Component
public class PdfPress {

    private static final String FAMILY = "Index";

    private final FSSupplier<InputStream> regular;
    private final FSSupplier<InputStream> bold;
    private final IntPredicate drawable;

    static {
        XRLog.setLoggerImpl(new RendererLog());
    }

    PdfPress() {
        this(IndexFont::regular, IndexFont::bold, IndexFont::has);
    }

    /**
     * @param drawable which signs both weights have
     */
    PdfPress(FSSupplier<InputStream> regular, FSSupplier<InputStream> bold, IntPredicate drawable) {
        this.regular = regular;
        this.bold = bold;
        this.drawable = drawable;
    }

    /**
     * One at a time: each takes two fonts of ten megabytes while it lasts, about a second.
     *
     * @param html well-formed, in the font {@code Index}; nothing is fetched for it
     * @param identity no other document has
     */
    public synchronized byte[] set(String html, String title, Instant asOf, long identity)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFastMode();
            builder.useFont(regular, FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(bold, FAMILY, 700, FontStyle.NORMAL, true);
            builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
            builder.withHtmlContent(Printable.text(html, drawable), null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                sign(document, title, asOf, identity);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        }
    }

    private static void sign(PDDocument document, String title, Instant asOf, long identity) {
        GregorianCalendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        moment.setTimeInMillis(asOf.toEpochMilli());
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(title);
        about.setProducer("Redress");
        about.setCreationDate(moment);
        about.setModificationDate(moment);
        document.setDocumentId(identity);
    }
}
