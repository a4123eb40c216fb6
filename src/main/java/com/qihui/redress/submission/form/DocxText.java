package com.qihui.redress.submission.form;

import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;

/** The words within a block, with what is bold, small, or left blank among them. */
final class DocxText {

    /** What every office program of a Chinese court or bureau has. */
    private static final String CHINESE = "宋体";

    private static final String LATIN = "Times New Roman";
    private static final int HASH = 7;
    private static final double USUAL = 10.5;

    private DocxText() {}

    /** Of all text that says nothing else. */
    static void fonts(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setCs(LATIN);
        fonts.setEastAsia(CHINESE);
        styles.setDefaultFonts(fonts);
    }

    /**
     * @param size in points; 0 for the usual one
     */
    static void write(XWPFParagraph paragraph, Element block, int size) {
        for (Node node : block.childNodes()) {
            node(paragraph, node, size, false, false);
        }
    }

    private static void node(
            XWPFParagraph paragraph, Node node, int size, boolean bold, boolean blank) {
        if (node instanceof TextNode words) {
            say(paragraph, words, size, bold, blank);
        } else if (node instanceof Element element) {
            if (element.tagName().equals("br")) {
                paragraph.createRun().addBreak();
            }
            for (Node child : element.childNodes()) {
                node(
                        paragraph,
                        child,
                        element.hasClass("hash") ? HASH : size,
                        bold || element.tagName().equals("b"),
                        blank || element.hasClass("blank"));
            }
        }
    }

    private static void say(
            XWPFParagraph paragraph, TextNode words, int size, boolean bold, boolean blank) {
        String text = blank ? words.getWholeText() : words.text();
        if (text.isEmpty() || (!blank && words.isBlank() && text.indexOf('　') < 0)) {
            return;
        }
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setFontSize(size > 0 ? size : USUAL);
        if (blank) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
    }
}
