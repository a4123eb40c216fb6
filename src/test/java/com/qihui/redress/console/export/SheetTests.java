package com.qihui.redress.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class SheetTests {

    @Test
    void textIsReadBackAsItWas() throws IOException {
        String csv =
                csv(List.of("万象数卡", "说“不退”, 又说\"退\"", "两行\n字", 12, 3.5))
                        .lines()
                        .skip(1)
                        .reduce("", (one, next) -> one + next + "\n");

        assertThat(csv).isEqualTo("万象数卡,\"说“不退”, 又说\"\"退\"\"\",\"两行\n字\",12,3.5\n");
    }

    @Test
    void anEmptyCellIsEmpty() throws IOException {
        assertThat(csv(Arrays.asList("一", null, "三"))).endsWith("一,,三\r\n");
    }

    @Test
    void isMarkedAsUtf8ForSpreadsheets() throws IOException {
        assertThat(csv(List.of("一"))).startsWith("\uFEFF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86199",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =cmd|' /C calc'!A0",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM",
                "|calc"
            })
    void whatWouldBeAFormulaStaysText(String text) throws IOException {
        String cell = csv(List.of(text)).split("\r\n", 2)[1];

        assertThat(cell.replaceFirst("^\"", "")).startsWith("'");
        assertThat(xlsx(List.of(text)).get("xl/worksheets/sheet1.xml"))
                .contains("t=\"inlineStr\"")
                .doesNotContain("<f>");
    }

    @Test
    void aNumberBelowNothingIsANumber() throws IOException {
        assertThat(csv(List.of(-3.5))).endsWith("\r\n-3.5\r\n");
    }

    @Test
    void charactersThatAWorkbookCannotCarryAreLeftOut() throws Exception {
        String sheet = xlsx(List.of("甲\u0000乙\u0007丙")).get("xl/worksheets/sheet1.xml");

        assertThat(
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new InputSource(new StringReader(sheet)))
                                .getDocumentElement()
                                .getTextContent())
                .endsWith("甲乙丙");
    }

    /** What is written goes out, instead of gathering in memory. */
    @Test
    void manyRowsGoOutAsTheyAreWritten() throws IOException {
        for (SheetFormat format : SheetFormat.values()) {
            long[] out = {0};
            try (Sheet sheet =
                    format.write(
                            new OutputStream() {
                                @Override
                                public void write(int b) {
                                    out[0]++;
                                }
                            })) {
                sheet.table("表", List.of("一"));
                for (int i = 0; i < 50_000; i++) {
                    sheet.row(List.of("第 " + i + " 行 " + Integer.toHexString(i * 7_919)));
                }

                assertThat(out[0]).as(format.name()).isGreaterThan(100_000);
            }
        }
    }

    private static String csv(List<?> row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = SheetFormat.CSV.write(out)) {
            sheet.table("表", List.of("列"));
            sheet.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Read by its directory, as spreadsheets do. */
    private static Map<String, String> xlsx(List<?> row) throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Sheet sheet = SheetFormat.XLSX.write(out)) {
            sheet.table("表", List.of("列"));
            sheet.row(row);
        }
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return parts;
    }
}
