package com.qihui.redress.submission.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table whose columns say how wide they are. */
final class DocxTable {

    private static final Pattern WIDTH = Pattern.compile("width:\\s*(\\d+)mm");
    private static final String LABEL = "F3F3F3";
    private static final int LIST = 9;

    private final XWPFDocument document;

    DocxTable(XWPFDocument document) {
        this.document = document;
    }

    void write(Element block) {
        List<BigInteger> columns = columns(block);
        XWPFTable table = document.createTable();
        table.removeRow(0);
        fix(table, columns);
        boolean list = block.hasClass("list");
        for (Element line : block.select("tr")) {
            row(table, line, columns, list);
        }
        document.createParagraph().setSpacingAfter(0);
    }

    private static List<BigInteger> columns(Element block) {
        List<BigInteger> columns = new ArrayList<>();
        for (Element column : block.select("col")) {
            Matcher width = WIDTH.matcher(column.attr("style"));
            if (!width.find()) {
                throw new IllegalArgumentException("a column does not say how wide it is");
            }
            columns.add(DocxPage.twips(Integer.parseInt(width.group(1))));
        }
        return columns;
    }

    private static void fix(XWPFTable table, List<BigInteger> columns) {
        CTTblPr look = table.getCTTbl().getTblPr();
        CTTblLayoutType layout =
                look.isSetTblLayout() ? look.getTblLayout() : look.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        columns.forEach(width -> grid.addNewGridCol().setW(width));
        table.setWidth(columns.stream().mapToInt(BigInteger::intValue).sum());
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, "333333");
        table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, "333333");
        table.setTopBorder(XWPFBorderType.SINGLE, 4, 0, "333333");
        table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, "333333");
        table.setLeftBorder(XWPFBorderType.SINGLE, 4, 0, "333333");
        table.setRightBorder(XWPFBorderType.SINGLE, 4, 0, "333333");
    }

    private static void row(XWPFTable table, Element line, List<BigInteger> columns, boolean list) {
        XWPFTableRow row = table.createRow();
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        row.setCantSplitRow(true);
        Elements cells = line.select("> th, > td");
        row.setRepeatHeader(list && cells.stream().allMatch(one -> one.tagName().equals("th")));
        int at = 0;
        for (Element one : cells) {
            int span = one.hasAttr("colspan") ? Integer.parseInt(one.attr("colspan")) : 1;
            BigInteger width =
                    columns.subList(at, at + span).stream()
                            .reduce(BigInteger.ZERO, BigInteger::add);
            cell(row.createCell(), one, width, span, list);
            at += span;
        }
    }

    private static void cell(
            XWPFTableCell cell, Element said, BigInteger width, int span, boolean list) {
        var look =
                cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        var wide = look.addNewTcW();
        wide.setType(STTblWidth.DXA);
        wide.setW(width);
        if (span > 1) {
            look.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        boolean label = said.tagName().equals("th");
        if (label) {
            cell.setColor(LABEL);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        cell.setVerticalAlignment(label || !list ? XWPFVertAlign.CENTER : XWPFVertAlign.TOP);
        DocxText.write(paragraph, said, list ? LIST : 0);
    }
}
