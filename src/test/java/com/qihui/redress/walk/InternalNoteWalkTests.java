package com.qihui.redress.walk;

import static com.qihui.redress.console.Page.shown;
import static com.qihui.redress.console.Page.wordsWithMenu;
import static com.qihui.schema.Tables.OUTGOING_MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.portal.status.Links;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.walk.MerchantCalls.Call;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.TalkDesk;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the desk says to itself reaches nobody else (E9, E27): the marker that stands in notes, in
 * the file that came with one, in its name, in a correction and where a colleague is named, is
 * looked for in every call and page there is, as the complainant, their shop, the merchant, another
 * merchant and nobody in particular get it; in every mail; and in the file for outside bodies.
 * Calls come from the registry, so that a new one is walked by being there.
 */
@RedressTest
class InternalNoteWalkTests {

    private static final String MARKER = "MARKER-" + UUID.randomUUID();
    private static final String PDF = "%PDF";
    private static final String ZIP = "PK";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired TalkDesk talk;
    @Autowired EvidenceFiles files;
    @Autowired Links links;
    @Autowired DSLContext db;
    @Autowired MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping registry;

    private final String secret =
            Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            (UUID.randomUUID().toString().substring(0, 32))
                                    .getBytes(StandardCharsets.US_ASCII));

    private Account agent;
    private Account own;
    private Account stranger;
    private Ticket ticket;
    private Message note;

    @BeforeEach
    void aComplaintAboutWhichTheDeskThinksAloud() {
        Merchant shop = desk.merchant("备注小店");
        agent = people.agent("GOODS");
        own = people.merchant(shop.id());
        stranger = people.merchant(desk.merchant("备注隔壁小店").id());
        Account colleague = people.agent("GOODS");
        ticket = desk.file(withMail(Complaints.about(shop.name(), Category.AFTERSALES_DELAY)));
        links.keep(ticket, secret);
        note =
                note(
                        SayMessage.of(MessageThread.INTERNAL, "TICKET", "看法 " + MARKER)
                                .with(List.of(enclosure())));
        note(
                SayMessage.of(
                        MessageThread.INTERNAL,
                        "TICKET",
                        "@" + colleague.agentNo() + " 请看 " + MARKER));
        note(SayMessage.of(MessageThread.INTERNAL, "TICKET", "更正 " + MARKER).correcting(note.id()));
        otherThingsHappen();
    }

    /** So that there is much to look into. */
    private void otherThingsHappen() {
        say(MessageThread.COMPLAINANT, "正在核实", agent.actor());
        say(MessageThread.COMPLAINANT, "好的", Actor.COMPLAINANT);
        say(MessageThread.MERCHANT, "请答复", agent.actor());
        talk.allowDirect(ticket.number(), true, agent.actor());
        say(MessageThread.PARTIES, "请补发", Actor.COMPLAINANT);
        say(MessageThread.PARTIES, "今天补发", own.actor());
        customers.promise(
                desk.now(ticket),
                "两天内回复",
                ticket.receivedAt().plus(Duration.ofDays(2)),
                agent.actor());
        customers.addEvidence(
                desk.now(ticket),
                List.of(
                        NewPiece.withFile(
                                new FileComplaint.Piece(
                                        EvidenceKind.OTHER, null, null, null, null, Map.of()),
                                stored("聊天.txt", "普通内容"),
                                "聊天.txt")),
                Actor.COMPLAINANT);
        desk.complete(
                ticket,
                CaseTask.ANSWER_COMPLAINT,
                "OFFER",
                Map.of("remedy", "REFUND", "amountYuan", "100.00", "answer", "全额退款"),
                own.actor());
        desk.runDue(desk.now(ticket));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    /** Or the others would find nothing whatever was told. */
    @Test
    void theDeskItselfFindsItByTheSameWalk() throws Exception {
        int found = 0;
        for (Call call : reads()) {
            found +=
                    text(answer(call, people.token(agent, Scope.values()))).contains(MARKER)
                            ? 1
                            : 0;
        }

        assertThat(found).as("calls that tell the desk").isGreaterThanOrEqualTo(2);
        page.open("tickets/" + ticket.number(), agent);
        assertThat(everything()).contains(MARKER);
    }

    @Test
    void noCallTellsItToAShopOrAMerchantOrANobody() throws Exception {
        List<Outsider> outsiders =
                List.of(
                        new Outsider("shop", people.token(Scope.values()), 12),
                        new Outsider("merchant", people.token(own, Scope.values()), 6),
                        new Outsider("other merchant", people.token(stranger, Scope.values()), 0),
                        new Outsider("nobody", null, 0));
        for (Outsider outsider : outsiders) {
            int told = 0;
            for (Call call : reads()) {
                MockHttpServletResponse answer = answer(call, outsider.token());
                assertThat(text(answer))
                        .as("%s for %s", call, outsider.name())
                        .doesNotContain(MARKER);
                told += answer.getStatus() == 200 && call.api() && call.aboutOne() ? 1 : 0;
            }
            assertThat(told).as(outsider.name()).isGreaterThanOrEqualTo(outsider.told());
        }
    }

    /** With the right link, which opens everything that is the complainant's. */
    @Test
    void noPageOfTheComplainantTellsIt() throws Exception {
        int told = 0;
        for (Call call : reads()) {
            if (!call.api()) {
                MockHttpServletResponse answer = answer(call, null);
                assertThat(text(answer)).as("%s", call).doesNotContain(MARKER);
                told += answer.getStatus() == 200 && call.aboutOne() ? 1 : 0;
            }
        }

        assertThat(told).as("pages that answered").isGreaterThanOrEqualTo(1);
    }

    @Test
    void noScreenOfAMerchantTellsIt() {
        for (Account merchant : List.of(own, stranger)) {
            page.open("merchant", merchant);
            for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
                Page.follow(route.getTemplate().replaceAll(":[^/]+", ticket.number()));

                assertThat(everything()).as(route.getTemplate()).doesNotContain(MARKER);
            }
            page.close();
        }
    }

    /** Nor that there is one: who asks what was said since is refused before. */
    @Test
    void nobodyElseLearnsThatThereIsANote() throws Exception {
        for (String token :
                List.of(people.token(Scope.values()), people.token(own, Scope.values()))) {
            MockHttpServletResponse answer =
                    mvc.perform(
                                    post("/api/v1/complaints/" + ticket.number() + "/messages")
                                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .content(
                                                    """
                                                    {"thread": "INTERNAL", "body": "x", "lastSeen": 0}
                                                    """))
                            .andReturn()
                            .getResponse();

            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(text(answer)).doesNotContain("answered_meanwhile");
        }
    }

    @Test
    void noMailTellsIt() {
        List<String> mails =
                db.selectFrom(OUTGOING_MAIL)
                        .where(OUTGOING_MAIL.TICKET_ID.eq(ticket.id()))
                        .fetch(mail -> mail.getSubject() + mail.getBody());

        assertThat(mails).hasSizeGreaterThanOrEqualTo(3).noneMatch(mail -> mail.contains(MARKER));
    }

    private record Outsider(String name, @Nullable String token, int told) {}

    /** Of the note's own file, and of everything else by its number. */
    private List<Call> reads() {
        List<Call> all = new ArrayList<>();
        for (long message = note.id(); message < note.id() + 10; message++) {
            long of = message;
            new MerchantCalls(registry, of, secret)
                    .to(ticket.number(), anyTask()).stream()
                            .filter(call -> call.name().startsWith("GET"))
                            .filter(call -> of == note.id() || call.name().contains("{messageId}"))
                            .forEach(all::add);
        }
        assertThat(all).hasSizeGreaterThan(30);
        return all;
    }

    private String anyTask() {
        return desk.task(ticket, desk.openTasks(ticket).get(0));
    }

    private MockHttpServletResponse answer(Call call, @Nullable String token) throws Exception {
        if (token != null) {
            call.request().header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        return mvc.perform(call.request()).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : answer.getHeaderNames()) {
            String values = String.valueOf(answer.getHeaders(name));
            text.append(
                    URLDecoder.decode(
                            values.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
                            StandardCharsets.UTF_8));
        }
        return text + text(answer.getContentAsByteArray());
    }

    /** What is packed is unpacked, what is printed is read. */
    private static String text(byte[] content) throws IOException {
        String start = new String(content, 0, Math.min(4, content.length), StandardCharsets.UTF_8);
        if (start.startsWith(PDF)) {
            try (PDDocument document = Loader.loadPDF(content)) {
                return new PDFTextStripper().getText(document);
            }
        }
        if (!start.startsWith(ZIP)) {
            return new String(content, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(text(zip.readAllBytes()));
            }
        }
        return all.toString();
    }

    private static String everything() {
        return wordsWithMenu() + shown().getElement().getOuterHTML();
    }

    private Message note(SayMessage words) {
        return customers.say(desk.now(ticket), words, agent.actor());
    }

    private void say(MessageThread thread, String words, Actor by) {
        customers.say(desk.now(ticket), thread, "TICKET", words, by);
    }

    private Enclosure enclosure() {
        return new Enclosure(stored(MARKER + ".txt", "附件 " + MARKER), MARKER + ".txt");
    }

    private StoredFile stored(String name, String content) {
        try {
            return files.receive(
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileComplaint withMail(FileComplaint like) {
        FileComplaint.Complainant by = like.complainant();
        return Complaints.by(
                like,
                new FileComplaint.Complainant(
                        by.name(), by.phone(), "note-" + UUID.randomUUID() + "@customer.example"));
    }
}
