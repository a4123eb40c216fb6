package com.qihui.redress.evidence.media;

import static com.qihui.redress.evidence.Media.ascii;
import static com.qihui.redress.evidence.Media.concat;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.evidence.Media;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaRecognitionTests {

    @TempDir Path folder;

    @Test
    void knowsWhatPhonesAndScreensMake() throws IOException {
        assertThat(of(Media.png())).isEqualTo("image/png");
        assertThat(of(Media.photo())).isEqualTo("image/jpeg");
        assertThat(of(Media.taggedWebp())).isEqualTo("image/webp");
        assertThat(of(ascii("GIF89a\1\0\1\0\0\0\0;"))).isEqualTo("image/gif");
        assertThat(of(Media.bmp())).isEqualTo("image/bmp");
        assertThat(of(Media.film())).isEqualTo("video/mp4");
        assertThat(of(ascii("\0\0\0\24ftypqt  \0\0\0\0qt  "))).isEqualTo("video/quicktime");
        assertThat(of(ascii("\0\0\0\30ftypheic\0\0\0\0mif1heic"))).isEqualTo("image/heic");
        assertThat(of(ascii("\0\0\0\30ftypmif1\0\0\0\0mif1heic"))).isEqualTo("image/heif");
        assertThat(of(ascii("\0\0\0\30ftypmif1\0\0\0\0mif1avif"))).isEqualTo("image/avif");
        assertThat(of(ascii("\0\0\0\24ftyp3gp5\0\0\0\0isom"))).isEqualTo("video/3gpp");
        assertThat(of(ascii("\0\0\0\24ftypM4A \0\0\0\0isom"))).isEqualTo("audio/mp4");
        assertThat(of(hex("1a45dfa3 9f 4286 81 01 42f7 81 01 4282 84 7765626d")))
                .isEqualTo("video/webm");
        assertThat(of(Media.pdf("x"))).isEqualTo("application/pdf");
        assertThat(of(ascii("#!AMR\n\4\5\6"))).isEqualTo("audio/amr");
        assertThat(of(ascii("ID3\4\0\0\0\0\0\0"))).isEqualTo("audio/mpeg");
        assertThat(of(ascii("RIFF\44\0\0\0WAVEfmt \20\0\0\0"))).isEqualTo("audio/wav");
        assertThat(of(ascii("OggS\0\2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\36\1vorbis")))
                .isEqualTo("audio/ogg");
    }

    @Test
    void knowsTextAsItIsWrittenHere() throws IOException {
        assertThat(of("客服：稍等".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text/plain;charset=UTF-8");
        assertThat(of("客服：稍等，马上为您处理".getBytes(Charset.forName("GB18030"))))
                .isEqualTo("text/plain;charset=GB18030");
        assertThat(of(concat(new byte[] {-1, -2}, "你好".getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo("text/plain;charset=UTF-16");
        assertThat(of(ascii("a,b\r\n1,2\r\n"))).isEqualTo("text/plain;charset=UTF-8");
        assertThat(of(new byte[] {1, 2, 3, 4, 5, 6})).isEqualTo("application/octet-stream");
    }

    @Test
    void knowsOfficeDocumentsFromOtherArchives() throws IOException {
        assertThat(of(office("word/document.xml"))).endsWith("wordprocessingml.document");
        assertThat(of(office("xl/workbook.xml"))).endsWith("spreadsheetml.sheet");
        assertThat(of(office("ppt/presentation.xml"))).endsWith("presentationml.presentation");
        assertThat(
                        of(
                                Media.document(
                                        Map.of(
                                                "mimetype",
                                                "application/vnd.oasis.opendocument.text"))))
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(of(Media.document(Map.of("setup.exe", "MZ")))).isEqualTo("application/zip");
        assertThat(of(compound("WordDocument"))).isEqualTo("application/msword");
        assertThat(of(compound("Workbook"))).isEqualTo("application/vnd.ms-excel");
    }

    @Test
    void findsAProgramInADocument() throws IOException {
        byte[] document =
                Media.document(
                        Map.of(
                                "[Content_Types].xml", "<Types/>",
                                "word/document.xml", "",
                                "word/vbaProject.bin", "Sub AutoOpen()"));

        assertThat(MediaRecognition.hasMacros(of(document))).isTrue();
        assertThat(MediaRecognition.hasMacros(of(compound("WordDocument", "_VBA_PROJECT"))))
                .isTrue();
        assertThat(MediaRecognition.hasMacros(of(office("word/document.xml")))).isFalse();
    }

    @Test
    void isNotDeceivedByWhatLooksLikeSomethingElse() throws IOException {
        assertThat(of(ascii("<html><body>%PDF-1.4"))).isEqualTo("text/html");
        assertThat(of(ascii("  <!DOCTYPE html><p>GIF89a"))).isEqualTo("text/html");
        assertThat(of(ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")))
                .isEqualTo("image/svg+xml");
        assertThat(of(ascii("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")))
                .isNotIn("text/plain", "text/plain;charset=UTF-8");
        assertThat(of(concat(ascii("MZ\220\0\3\0\0\0\4\0\0\0"), new byte[200])))
                .contains("application/x-");
        assertThat(of(ascii("#!/bin/sh\nrm -rf /\n"))).isEqualTo("application/x-sh");
        assertThat(of(ascii("#!/usr/bin/env python\nimport os\n"))).doesNotStartWith("text/plain");
    }

    private String of(byte[] content) throws IOException {
        Path file = folder.resolve("claimed.png");
        Files.write(file, content);
        return new MediaRecognition().mediaType(file);
    }

    private static byte[] office(String main) {
        return Media.document(Map.of("[Content_Types].xml", "<Types/>", main, ""));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    /** A header and one sector of a directory. */
    private static byte[] compound(String... streams) {
        byte[] file = concat(hex("d0cf11e0a1b11ae1"), new byte[512 - 8]);
        for (String stream : streams) {
            byte[] entry = new byte[128];
            byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, entry, 0, name.length);
            entry[64] = (byte) (name.length + 2);
            entry[66] = 2;
            file = concat(file, entry);
        }
        return concat(file, new byte[512]);
    }
}
