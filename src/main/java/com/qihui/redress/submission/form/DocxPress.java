package com.qihui.redress.submission.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * Writes a form's page as DOCX, to be gone on with by hand. It knows what forms are made of:
 * headings, paragraphs, tables, and places left blank. The same page makes the same bytes.
 */
@Component
class DocxPress {

    /**
     * @param html well-formed
     */
    byte[] set(String html, String title, Instant asOf) throws IOException {
        Document page = Jsoup.parse(html);
        try (XWPFDocument document = new XWPFDocument()) {
            new DocxPage(document).write(page);
            sign(document, title, asOf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return settled(out.toByteArray(), asOf);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static void sign(XWPFDocument document, String title, Instant asOf)
            throws InvalidFormatException {
        var about = document.getPackage().getPackageProperties();
        about.setTitleProperty(title);
        about.setCreatorProperty("Redress");
        about.setCreatedProperty(Optional.of(Date.from(asOf)));
        about.setModifiedProperty(Optional.of(Date.from(asOf)));
    }

    /** The same files in one order and of one time: what writes them says when it did. */
    private static byte[] settled(byte[] docx, Instant asOf) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                parts.put(next.getName(), zip.readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            LocalDateTime at = LocalDateTime.ofInstant(asOf, ZoneOffset.UTC);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(at);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
