package com.qihui.redress.walk;

import static com.qihui.redress.console.Page.shown;
import static com.qihui.redress.console.Page.words;
import static com.qihui.redress.console.Page.wordsWithMenu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.ContactMeans;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.LogContact;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.RecordedCall;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.walk.MerchantCalls.Call;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.ContactDesk;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.promise.PromiseDesk;
import com.qihui.redress.workflow.triage.TriageDesk;
import com.qihui.redress.workflow.triage.TriageEdit;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A merchant's person tries every screen, every call and every file there is (E27): on another
 * merchant's complaint each refuses, on its own none tells how to reach who complains or what the
 * desk says among itself. Screens and calls come from their registries, so that a new one is walked
 * by being there.
 */
@RedressTest
class MerchantWalkTests {

    private static final String NOTHING_HERE = "没有这个页面";
    private static final String NAME = "测试用户走访";
    private static final String PHONE = "19900007788";
    private static final String SPACED = "199 0000 7788";
    private static final String MAIL = "walk@complainant.example";
    private static final String OTHER_PHONE = "19900006655";
    private static final String NOTE = "备注：只给自己人看";
    private static final String REASON = "理由：只给自己人看";
    private static final String TO_COMPLAINANT = "只说给投诉人听";
    private static final String PLEDGED = "只承诺给投诉人";
    private static final String TALK = "电话里只说给投诉人听";
    private static final String RECORDED = "只录给投诉人的通话";
    private static final AtomicInteger SHOPS = new AtomicInteger();

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired PromiseDesk promising;
    @Autowired ContactDesk contacts;
    @Autowired TriageDesk triage;
    @Autowired EvidenceFiles files;
    @Autowired MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping registry;

    private Merchant shop;
    private Account own;
    private Account stranger;
    private Account agent;
    private Ticket ticket;
    private Contact recording;
    private List<String> hidden;

    @BeforeEach
    void aComplaintOfWhichMuchIsKnown() {
        shop = desk.merchant("走访小店" + SHOPS.incrementAndGet() + "号");
        own = people.merchant(shop.id());
        stranger = people.merchant(desk.merchant("隔壁小店" + SHOPS.get() + "号").id());
        agent = people.agent("GOODS");
        ticket = desk.file(complaint());
        customers.say(ticket, MessageThread.INTERNAL, "TICKET", NOTE, agent.actor());
        customers.say(ticket, MessageThread.COMPLAINANT, "TICKET", TO_COMPLAINANT, agent.actor());
        customers.say(
                ticket,
                MessageThread.MERCHANT,
                "TICKET",
                "请尽快联系" + NAME + "，电话" + PHONE,
                agent.actor());
        customers.promise(
                desk.now(ticket),
                PLEDGED,
                ticket.receivedAt().plus(Duration.ofDays(3)),
                agent.actor());
        contacts.log(desk.now(ticket), talk(), agent.actor());
        promising.make(
                desk.now(ticket),
                new MakePromise(
                        "给" + NAME + "（" + PHONE + "）补发",
                        ticket.receivedAt().plus(Duration.ofDays(2))),
                PromiseSource.MESSAGE,
                null,
                own.actor());
        customers.addEvidence(desk.now(ticket), List.of(photo()), Complaints.SHOP);
        recording =
                contacts.log(
                        desk.now(ticket),
                        RecordedCall.with(ContactParty.COMPLAINANT, TALK),
                        recording(),
                        agent.actor());
        triage.correct(
                ticket.number(),
                desk.now(ticket).version(),
                suspected(desk.now(ticket)),
                REASON,
                agent.actor());
        hidden =
                List.of(
                        NAME,
                        PHONE,
                        SPACED,
                        MAIL,
                        OTHER_PHONE,
                        NOTE,
                        REASON,
                        TO_COMPLAINANT,
                        PLEDGED,
                        TALK,
                        RECORDED,
                        Flag.SERIAL_COMPLAINANT.name(),
                        agent.displayName());
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void aStrangerIsRefusedByEveryCall() throws Exception {
        List<Call> calls = calls();

        assertThat(calls).hasSizeGreaterThan(30);
        for (Call call : calls) {
            MockHttpServletResponse answer = answer(call, stranger);
            if (call.aboutOne() && !isOpenToAll(call)) {
                assertThat(refused(answer)).as("%s", call).isIn(401, 403, 404);
            }
            // What was asked for is named in the refusal, and nothing else.
            assertThat(call.aboutOne() ? "" : text(answer))
                    .as("%s", call)
                    .doesNotContain(ticket.number());
            assertThat(text(answer))
                    .as("%s", call)
                    .doesNotContain(shop.name())
                    .doesNotContain(hidden);
        }
    }

    @Test
    void aStrangerFindsNothingOnAnyScreen() {
        page.open("merchant", stranger);
        for (RouteData route : routes()) {
            Page.follow(address(route));

            assertThat(everything())
                    .as(route.getTemplate())
                    .doesNotContain(shop.name())
                    .doesNotContain(hidden);
            assertThat(words()).as(route.getTemplate()).doesNotContain(ticket.number());
            if (!route.getRouteParameters().isEmpty() || !isForMerchants(route)) {
                assertThat(words()).as(route.getTemplate()).contains(NOTHING_HERE);
            }
        }
    }

    @Test
    void itsOwnPeopleAreNotToldWhoComplainsNorWhatTheDeskSaysAmongItself() throws Exception {
        int told = 0;
        for (Call call : calls()) {
            if (call.name().startsWith("GET")) {
                MockHttpServletResponse answer = answer(call, own);
                assertThat(text(answer)).as("%s", call).doesNotContain(hidden);
                told += answer.getStatus() == 200 && call.aboutOne() ? 1 : 0;
            }
        }

        assertThat(told).as("calls that answered").isGreaterThanOrEqualTo(6);
    }

    @Test
    void itsOwnPeopleFindOnNoScreenWhoComplainsNorWhatTheDeskSaysAmongItself() {
        int told = 0;
        page.open("merchant", own);
        for (RouteData route : routes()) {
            Page.follow(address(route));

            assertThat(everything()).as(route.getTemplate()).doesNotContain(hidden);
            told += words().contains(ticket.number()) ? 1 : 0;
        }

        assertThat(told).as("screens that show it").isGreaterThanOrEqualTo(2);
    }

    /** On its screens and over REST alike: as if it had never been made. */
    @Test
    void ofARecordedTalkWithWhoComplainsItsOwnPeopleFindNoFile() throws Exception {
        int piece = Objects.requireNonNull(recording.recordingPiece());
        for (String query : List.of("", "?original=true", "?download=true")) {
            String screen = "/files/" + ticket.number() + "/" + piece + query;
            String api =
                    "/api/v1/complaints/%s/evidence/%d/content%s"
                            .formatted(ticket.number(), piece, query);

            assertThat(answer(get(screen, false), own).getStatus()).as(screen).isEqualTo(404);
            assertThat(answer(get(api, true), own).getStatus()).as(api).isEqualTo(404);
            assertThat(answer(get(screen, false), agent).getStatus()).as(screen).isEqualTo(200);
        }
    }

    private static Call get(String address, boolean api) {
        return new Call(address, true, api, MockMvcRequestBuilders.get(address));
    }

    @Test
    void theFiguresOfAllMerchantsAreNotItsAffair() throws Exception {
        String figures = "/api/v1/insight/service-levels?by=merchant";

        int told =
                mvc.perform(
                                MockMvcRequestBuilders.get(figures)
                                        .header(
                                                HttpHeaders.AUTHORIZATION,
                                                "Bearer " + people.token(own, Scope.values())))
                        .andReturn()
                        .getResponse()
                        .getStatus();

        assertThat(told).isEqualTo(403);
    }

    @Test
    void aTelephoneNumberTellsNobodyWhoseItIs() throws Exception {
        String found =
                mvc.perform(
                                MockMvcRequestBuilders.get("/api/v1/complaints?q=" + PHONE)
                                        .header(
                                                HttpHeaders.AUTHORIZATION,
                                                "Bearer " + people.token(own, Scope.values())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(found).contains("items").doesNotContain(ticket.number());
    }

    /** The platform's part of a joint case is nobody else's. */
    @Test
    void itsOwnPeopleAreNotShownTheDesksTasks() throws Exception {
        String desks = desk.task(ticket, CaseTask.INVESTIGATE_COMPLAINT);

        String listed =
                mvc.perform(
                                MockMvcRequestBuilders.get("/api/v1/tasks")
                                        .header(
                                                HttpHeaders.AUTHORIZATION,
                                                "Bearer " + people.token(own, Scope.values())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(listed).contains("answerComplaint").doesNotContain(desks);
        for (Call call : new MerchantCalls(registry).to(ticket.number(), desks)) {
            if (call.name().contains("/tasks/")) {
                assertThat(answer(call, own).getStatus()).as("%s", call).isIn(403, 404);
            }
        }
    }

    private static LogContact talk() {
        return new LogContact(
                ContactMeans.CALL,
                ContactParty.COMPLAINANT,
                null,
                NAME,
                null,
                PHONE,
                TALK,
                null,
                null,
                null,
                List.of());
    }

    private List<Call> calls() {
        return new MerchantCalls(registry)
                .to(ticket.number(), desk.task(ticket, CaseTask.ANSWER_COMPLAINT));
    }

    /** Where a page only leads to another, that one is asked. */
    private int refused(MockHttpServletResponse answer) throws Exception {
        String led = answer.getRedirectedUrl();
        return led == null
                ? answer.getStatus()
                : mvc.perform(
                                org.springframework.test.web.servlet.request.MockMvcRequestBuilders
                                        .get(led)
                                        .with(authentication(people.session(stranger))))
                        .andReturn()
                        .getResponse()
                        .getStatus();
    }

    /** Steps of a complaint that somebody is only writing name no complaint. */
    private static boolean isOpenToAll(Call call) {
        return call.name().contains(" /complain/");
    }

    private MockHttpServletResponse answer(Call call, Account by) throws Exception {
        if (call.api()) {
            call.request()
                    .header(
                            HttpHeaders.AUTHORIZATION,
                            "Bearer " + people.token(by, Scope.values()));
        } else {
            call.request().with(authentication(people.session(by))).with(csrf());
        }
        return mvc.perform(call.request()).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        String headers =
                answer.getHeaderNames().stream()
                        .map(answer::getHeaders)
                        .map(String::valueOf)
                        .map(one -> java.net.URLDecoder.decode(safe(one), StandardCharsets.UTF_8))
                        .reduce("", String::concat);
        return headers + new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String safe(String header) {
        return header.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static List<RouteData> routes() {
        List<RouteData> routes = RouteConfiguration.forApplicationScope().getAvailableRoutes();
        assertThat(routes).hasSizeGreaterThan(12);
        return routes;
    }

    private String address(RouteData route) {
        return route.getTemplate().replaceAll(":[^/]+", ticket.number());
    }

    private static boolean isForMerchants(RouteData route) {
        Class<?> screen = route.getNavigationTarget();
        RolesAllowed roles = screen.getAnnotation(RolesAllowed.class);
        return roles == null
                ? screen.isAnnotationPresent(PermitAll.class)
                        || screen.isAnnotationPresent(
                                com.vaadin.flow.server.auth.AnonymousAllowed.class)
                : List.of(roles.value()).contains("MERCHANT");
    }

    /** Texts, and what is hidden in addresses, titles and labels. */
    private static String everything() {
        return wordsWithMenu() + shown().getElement().getOuterHTML();
    }

    private NewPiece photo() {
        FileComplaint.Piece piece =
                new FileComplaint.Piece(
                        EvidenceKind.PAYMENT_PROOF,
                        "截图",
                        NAME + "的账单",
                        "付款人" + NAME + "，手机" + PHONE,
                        null,
                        Map.of("payee", true));
        try {
            return NewPiece.withFile(
                    piece,
                    files.receive(new ByteArrayInputStream(Media.photo()), "a.jpg"),
                    NAME + PHONE + ".jpg");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private NewPiece recording() {
        FileComplaint.Piece piece =
                new FileComplaint.Piece(
                        EvidenceKind.COMMUNICATION_RECORD, "录音", null, RECORDED, true, Map.of());
        try {
            return NewPiece.withFile(
                    piece,
                    files.receive(new ByteArrayInputStream(Media.film()), "a.mp4"),
                    RECORDED + ".mp4");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static TriageEdit suspected(Ticket ticket) {
        TriageEdit as = TriageEdit.of(ticket);
        return new TriageEdit(
                as.category(),
                as.categoriesAlso(),
                as.subCause(),
                EnumSet.of(Flag.SERIAL_COMPLAINANT),
                as.priority(),
                as.team(),
                as.responsibility());
    }

    private FileComplaint complaint() {
        return new FileComplaint(
                Channel.TICKET,
                Category.NOT_AS_DESCRIBED,
                new FileComplaint.Complainant(NAME, PHONE, MAIL),
                "QH2026112277001",
                null,
                null,
                PHONE,
                new BigDecimal("100.00"),
                null,
                shop.name(),
                null,
                null,
                NAME
                        + "，电话"
                        + SPACED
                        + "，邮箱"
                        + MAIL
                        + "，也可打"
                        + OTHER_PHONE
                        + "。2026年11月22日14:30下单购买100元点卡，收到的卡密与描述不符。",
                List.of(
                        new FileComplaint.Demand(
                                DemandType.REFUND, "全额退款，退款后打" + PHONE, new BigDecimal("100.00"))),
                List.of(),
                List.of(
                        Complaints.orderDetail(),
                        Complaints.paymentProof(),
                        Complaints.piece(EvidenceKind.ITEM_COMPARISON, "listing", "received")),
                null);
    }
}
