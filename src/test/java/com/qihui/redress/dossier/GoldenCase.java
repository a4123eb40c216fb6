package com.qihui.redress.dossier;

import static com.qihui.redress.workflow.Complaints.SHOP;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.journeys.OpenCases;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.IntakeDesk;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The complaint that requirements tell of, with real files and one piece still to come. */
final class GoldenCase {

    static final String PICTURE = "pieces/01-order-detail.png";
    static final String NOTE = "pieces/02-balance-comparison.txt";
    static final String BILL = "pieces/03-payment-proof.pdf";
    static final String SNAPSHOT = "pieces/00-platform-order.json";

    private final IntakeDesk intake;
    private final EvidenceFiles files;
    private final ObjectMapper json;
    final byte[] picture = picture();
    final byte[] note = "充值前 0 点，充值后 0 点。".getBytes(StandardCharsets.UTF_8);
    final byte[] bill = bill();

    GoldenCase(IntakeDesk intake, EvidenceFiles files, ObjectMapper json) {
        this.intake = intake;
        this.files = files;
        this.json = json;
    }

    Ticket file() {
        return file(complaint());
    }

    Ticket file(String email) {
        ObjectNode golden = json.valueToTree(complaint());
        ((ObjectNode) golden.get("complainant")).put("email", email);
        return file(json.convertValue(golden, FileComplaint.class));
    }

    private Ticket file(FileComplaint complaint) {
        return intake.file(
                complaint,
                List.of(
                        piece(
                                EvidenceKind.ORDER_DETAIL,
                                picture,
                                "订单详情.png",
                                "平台订单详情页",
                                "orderNo",
                                "productName",
                                "amount",
                                "tradeTime"),
                        piece(
                                        EvidenceKind.BALANCE_COMPARISON,
                                        note,
                                        "余额.txt",
                                        "充值对象账户",
                                        "before",
                                        "after")
                                .capturedAt(Instant.parse("2023-10-15T07:00:00Z")),
                        piece(EvidenceKind.PAYMENT_PROOF, bill, "账单.pdf", "支付宝交易流水", "payee"),
                        NewPiece.announced(said(EvidenceKind.LOSS_PROOF, "用户"))),
                SHOP);
    }

    FileComplaint complaint() {
        ObjectNode golden = OpenCases.all().get(0).get("input").deepCopy();
        golden.remove(List.of("evidence", "submittedAt"));
        return json.convertValue(golden, FileComplaint.class);
    }

    private NewPiece piece(
            EvidenceKind kind, byte[] content, String name, String source, String... shows) {
        try {
            StoredFile stored = files.receive(new ByteArrayInputStream(content), name);
            return NewPiece.withFile(said(kind, source, shows), stored, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileComplaint.Piece said(EvidenceKind kind, String source, String... shows) {
        Map<String, Boolean> visible =
                Stream.of(shows)
                        .collect(
                                Collectors.toMap(
                                        one -> one, one -> true, (a, b) -> a, TreeMap::new));
        return new FileComplaint.Piece(kind, "截图", source, "如实提交 <b>&amp; 原样</b>", null, visible);
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawn = image.createGraphics();
        drawn.setColor(Color.ORANGE);
        drawn.fillRect(10, 10, 200, 100);
        drawn.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bill() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
