package com.qihui.redress.journeys;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Real files such as a phone makes. */
final class Proofs {

    /** Draws for half a second and records it. */
    private static final String FILM =
            """
            async () => {
              const canvas = document.createElement('canvas');
              canvas.width = 160;
              canvas.height = 120;
              const draw = canvas.getContext('2d');
              const recorder = new MediaRecorder(canvas.captureStream(20), {mimeType: 'video/webm'});
              const parts = [];
              recorder.ondataavailable = (event) => parts.push(event.data);
              const stopped = new Promise((done) => { recorder.onstop = done; });
              recorder.start();
              for (let frame = 0; frame < 10; frame++) {
                draw.fillStyle = frame % 2 ? 'teal' : 'orange';
                draw.fillRect(0, 0, 160, 120);
                await new Promise((next) => setTimeout(next, 50));
              }
              recorder.stop();
              await stopped;
              const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
              return btoa(String.fromCharCode(...bytes));
            }""";

    private Proofs() {}

    static Path picture(Path folder) throws IOException {
        BufferedImage image = new BufferedImage(360, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = image.createGraphics();
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, 360, 640);
        draw.setColor(Color.BLACK);
        draw.drawString("2023-10-15 14:30  -100.00", 40, 80);
        draw.dispose();
        Path file = folder.resolve("paid.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    static Path film(Path folder, Page page) throws IOException {
        Path file = folder.resolve("balance.webm");
        Files.write(file, Base64.getDecoder().decode((String) page.evaluate(FILM)));
        return file;
    }

    /** One empty page. */
    static Path document(Path folder) throws IOException {
        String[] parts = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"
        };
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder index = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < parts.length; i++) {
            index.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj").append(parts[i]).append("endobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 4\n").append(index);
        pdf.append("trailer<</Size 4/Root 1 0 R>>\nstartxref\n").append(start).append("\n%%EOF\n");
        Path file = folder.resolve("event.pdf");
        Files.writeString(file, pdf);
        return file;
    }
}
