package com.qihui.redress.submission.form;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** One form on its way into a DOCX: paper, running head and foot, then block by block. */
final class DocxPage {

    private static final double TWIPS_OF_A_MILLIMETRE = 1440 / 25.4;
    private static final int TITLE = 20;
    private static final int HEADING = 12;
    private static final int SMALL = 9;

    private final XWPFDocument document;

    DocxPage(XWPFDocument document) {
        this.document = document;
    }

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_OF_A_MILLIMETRE));
    }

    void write(Document page) {
        paper();
        DocxText.fonts(document);
        for (Element block : page.body().children()) {
            block(block);
        }
    }

    private void paper() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(twips(24));
        margin.setBottom(twips(22));
        margin.setLeft(twips(26));
        margin.setRight(twips(24));
        margin.setHeader(twips(12));
        margin.setFooter(twips(12));
    }

    private void block(Element block) {
        switch (block.tagName()) {
            case "h1" -> heading(block, TITLE, ParagraphAlignment.CENTER, 0, 12);
            case "h2" -> heading(block, HEADING, ParagraphAlignment.LEFT, 14, 5);
            case "p" -> paragraph(block);
            case "table" -> new DocxTable(document).write(block);
            case "div" -> running(block);
            default -> throw new IllegalArgumentException("no form has a " + block.tagName());
        }
    }

    private void heading(
            Element block, int size, ParagraphAlignment alignment, int before, int after) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setKeepNext(true);
        space(paragraph, before, after);
        XWPFRun run = paragraph.createRun();
        run.setText(block.text());
        run.setBold(true);
        run.setFontSize(size);
    }

    private void paragraph(Element block) {
        XWPFParagraph paragraph = document.createParagraph();
        space(paragraph, 0, 4);
        boolean small = block.hasClass("note");
        if (block.hasClass("sign")) {
            paragraph.setIndentationLeft(twips(82).intValue());
            space(paragraph, 8, 0);
        } else if (block.hasClass("right")) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        } else if (block.classNames().isEmpty()) {
            paragraph.setIndentationFirstLine(twips(7.4).intValue());
        }
        DocxText.write(paragraph, block, small ? SMALL : 0);
    }

    /** In points. */
    private static void space(XWPFParagraph paragraph, int before, int after) {
        paragraph.setSpacingBefore(before * 20);
        paragraph.setSpacingAfter(after * 20);
    }

    private void running(Element block) {
        boolean head = block.id().equals("head");
        XWPFParagraph paragraph =
                head
                        ? document.createHeader(HeaderFooterType.DEFAULT).createParagraph()
                        : document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(head ? ParagraphAlignment.RIGHT : ParagraphAlignment.CENTER);
        if (head) {
            DocxText.write(paragraph, block, SMALL);
            return;
        }
        List<String> words = List.of("第 ", " PAGE ", " 页　共 ", " NUMPAGES ", " 页");
        for (String word : words) {
            if (word.isBlank() || word.endsWith("E ") || word.endsWith("S ")) {
                paragraph.getCTP().addNewFldSimple().setInstr(word);
            } else {
                XWPFRun run = paragraph.createRun();
                run.setText(word);
                run.setFontSize(SMALL);
            }
        }
    }
}
