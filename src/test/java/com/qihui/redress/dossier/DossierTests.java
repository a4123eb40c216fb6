package com.qihui.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.EvidenceDesk;
import com.qihui.redress.workflow.IntakeDesk;
import com.qihui.redress.workflow.work.CaseTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RedressTest
class DossierTests {

    private static final Actor AGENT =
            new Actor(Actor.Kind.AGENT, null, "某位客服", "1018", null, null);

    @Autowired Dossiers dossiers;
    @Autowired CustomerDesk desk;
    @Autowired EvidenceDesk marks;
    @Autowired IntakeDesk intake;
    @Autowired EvidenceFiles files;
    @Autowired Desk work;
    @Autowired People people;
    @Autowired ObjectMapper json;

    @TempDir Path folder;

    GoldenCase golden;
    Ticket ticket;

    @BeforeEach
    void file() {
        golden = new GoldenCase(intake, files, json);
        ticket = golden.file();
    }

    @Test
    void bundlesThePlatformsOwnRecordFirstAndEveryPieceAsItCame() throws IOException {
        Unpacked dossier = new Unpacked(zip(), folder);

        assertThat(dossier.files().keySet())
                .containsExactly(
                        "VERIFY.txt",
                        "Verify.java",
                        "index.pdf",
                        "complaint.txt",
                        "chain.json",
                        GoldenCase.SNAPSHOT,
                        GoldenCase.PICTURE,
                        GoldenCase.NOTE,
                        GoldenCase.BILL,
                        "SHA256SUMS");
        assertThat(dossier.text("complaint.txt")).isEqualTo(golden.complaint().narrative());
        assertThat(dossier.text(GoldenCase.SNAPSHOT)).contains("QH2023101500123", "\"facts\":");
        assertThat(dossier.file(GoldenCase.PICTURE)).isEqualTo(golden.picture);
        assertThat(dossier.file(GoldenCase.NOTE)).isEqualTo(golden.note);
        assertThat(dossier.file(GoldenCase.BILL)).isEqualTo(golden.bill);
    }

    @Test
    void isTheSameByteForByteWhileNothingHappens() throws IOException {
        byte[] first = zip();
        byte[] again = zip();

        assertThat(crc(again)).isEqualTo(crc(first));
        desk.say(ticket, MessageThread.COMPLAINANT, "TICKET", "正在核实", AGENT);
        assertThat(crc(zip())).isNotEqualTo(crc(first));
    }

    @Test
    void tellsNothingThatStaysOnTheDesk() throws IOException {
        desk.say(ticket, MessageThread.INTERNAL, "TICKET", "这个商家又来了", AGENT);
        Unpacked dossier = new Unpacked(zip(), folder);

        String told = dossier.text("chain.json") + dossier.text("complaint.txt") + index(dossier);
        assertThat(told)
                .contains("COMPLAINT_FILED", "测**")
                .doesNotContain(
                        "NOTE_MADE",
                        "INTERNAL",
                        "这个商家又来了",
                        "某位客服",
                        "19900000001",
                        "测试用户001",
                        "\"shop\"");
    }

    @Test
    void setsAnIndexWithEmbeddedFontsThatSaysWhatEachPieceShowsAndProves() throws IOException {
        Unpacked dossier = new Unpacked(zip(), folder);

        assertThat(index(dossier))
                .contains(
                        "投诉证据目录 " + ticket.number(),
                        "平台记录 平台订单快照",
                        "证明目的：受理投诉时平台系统中该订单的实际状态",
                        "证据 1 订单详情",
                        "订单号、",
                        "平台订单详情页",
                        "2023-10-15 15:00:00",
                        "如实提交 <b>&amp; 原样</b>",
                        "没有原始文件",
                        "民法典577",
                        "诉求",
                        "支付凭证上没有看到到账时间",
                        "1 / ");
        try (PDDocument document = Loader.loadPDF(dossier.file("index.pdf"))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
        assertThat(dossier.file("index.pdf").length).isLessThan(400_000);
    }

    /** What somebody looked for and did not find goes before what the giver says (R8). */
    @Test
    void showsWhatTheDeskSawOnAPiece() throws IOException {
        Unpacked before = new Unpacked(zip(), folder.resolve("before"));
        marks.mark(ticket.number(), 2, "after", false, AGENT);
        Unpacked after = new Unpacked(zip(), folder.resolve("after"));

        assertThat(index(before)).contains("充值后");
        assertThat(index(after)).contains("核对第 2 件证据：看不到充值后").doesNotContain("充值后、充值前");
        assertThat(after.verify().said()).contains("PASSED");
    }

    /** R30, E30: what was proposed, in all its parts, and what came of it. */
    @Test
    void tellsTheSolutionPartByPartAndWhatBecameOfIt() throws IOException {
        assertThat(index(new Unpacked(zip(), folder.resolve("before")))).doesNotContain("平台付款");
        workToTheInvestigation();
        work.complete(
                ticket,
                CaseTask.INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of(
                        "responsibility", "PLATFORM",
                        "remedy", "REFUND",
                        "amountYuan", "100.00",
                        "remedy2", "COMPENSATION",
                        "amountYuan2", "6.00",
                        "answer", "平台接口故障，全额退款并补偿。"),
                people.agent("RECHARGE").actor());

        Unpacked proposed = new Unpacked(zip(), folder.resolve("proposed"));
        work.complete(ticket, CaseTask.DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        Unpacked accepted = new Unpacked(zip(), folder.resolve("accepted"));

        assertThat(index(proposed))
                .contains("全额退款 ¥100.00", "补偿 ¥6.00", "¥106.00", "平台接口故障，全额退款并补偿。", "等用户确认")
                .doesNotContain("某位客服");
        assertThat(index(accepted)).contains("用户已接受").doesNotContain("等用户确认");
        assertThat(accepted.verify().said()).contains("PASSED");
    }

    private void workToTheInvestigation() {
        while (!work.openTasks(ticket).contains(CaseTask.INVESTIGATE_COMPLAINT)) {
            CaseTask next = work.openTasks(ticket).get(0);
            switch (next) {
                case PROVIDE_EVIDENCE -> work.complete(ticket, next, "NOTHING_MORE", Map.of());
                case TRIAGE_COMPLAINT ->
                        work.complete(
                                ticket,
                                next,
                                "HANDLE",
                                Map.of(
                                        "category",
                                        "RECHARGE_NOT_CREDITED",
                                        "handledBy",
                                        "PLATFORM"));
                default -> work.complete(ticket, next, "CONTEST", Map.of("answer", "无误"));
            }
        }
    }

    @Test
    void isNotForMerchants() {
        Actor merchant = new Actor(Actor.Kind.MERCHANT, null, "m", null, null, 1L);

        assertThatThrownBy(() -> dossiers.of(ticket.number(), merchant.kind()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dossiers.of(ticket.number(), AGENT.kind()).writeTo(out);
        return out.toByteArray();
    }

    private static String index(Unpacked dossier) throws IOException {
        try (PDDocument document = Loader.loadPDF(dossier.file("index.pdf"))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<Long> crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return List.of((long) bytes.length, crc.getValue());
    }
}
