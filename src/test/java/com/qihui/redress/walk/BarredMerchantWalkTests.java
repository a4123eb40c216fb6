package com.qihui.redress.walk;

import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.DeskClosed;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.merchant.ChangeStanding;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.merchant.Standing;
import com.qihui.redress.merchant.Standings;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.walk.MerchantCalls.Call;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The people of a merchant that was suspended while they worked try every call and every screen of
 * theirs, on their own complaint: all are closed to them, also those that are open (R51).
 */
@RedressTest
class BarredMerchantWalkTests {

    private static final String SAID = "这句话停用之后才说";
    private static final AtomicInteger SHOPS = new AtomicInteger();

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Standings standings;
    @Autowired Merchants merchants;
    @Autowired MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping registry;

    private Merchant shop;
    private Account seller;
    private Ticket ticket;

    @BeforeEach
    void aMerchantAtWork() {
        shop = desk.merchant("歇业小店" + SHOPS.incrementAndGet() + "号");
        seller = people.merchant(shop.id());
        ticket = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void everyCallIsRefused() throws Exception {
        String token = people.token(seller, Scope.values());
        String task = desk.task(ticket, CaseTask.ANSWER_COMPLAINT);
        List<Call> calls =
                new MerchantCalls(registry)
                        .to(ticket.number(), task).stream().filter(Call::api).toList();
        assertThat(calls).hasSizeGreaterThan(20);
        call(token).andExpect(status().isOk());

        judge(Standing.SUSPENDED);

        for (Call call : calls) {
            call.request().header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            assertThat(mvc.perform(call.request()).andReturn().getResponse().getStatus())
                    .as("%s", call)
                    .isEqualTo(401);
        }
        assertThat(desk.openTasks(ticket)).containsExactly(CaseTask.ANSWER_COMPLAINT);
        judge(Standing.IN_ORDER);
        call(token).andExpect(status().isOk());
    }

    @Test
    void anOpenSessionEndsAndTheDoorSaysWhy() throws Exception {
        MockHttpSession session =
                (MockHttpSession)
                        signIn().andExpect(redirectedUrl("/"))
                                .andReturn()
                                .getRequest()
                                .getSession();
        mvc.perform(get("/merchant").session(session)).andExpect(status().isOk());

        judge(Standing.REMOVED);

        mvc.perform(get("/merchant").session(session))
                .andExpect(redirectedUrlPattern("**/sign-in"));
        assertThat(session.isInvalid()).isTrue();
        signIn().andExpect(redirectedUrl("/sign-in?error=barred"));
        judge(Standing.IN_ORDER);
        signIn().andExpect(redirectedUrl("/"));
    }

    @Test
    void noScreenOpensEvenWhereNoDoorWasPassed() {
        page.open("merchant", seller);
        assertThat(words()).contains(ticket.number());

        judge(Standing.SUSPENDED);

        int tried = 0;
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            if (isForMerchants(route)) {
                Page.follow("sign-in");
                Page.follow(route.getTemplate().replaceAll(":[^/]+", ticket.number()));
                assertThat(words())
                        .as(route.getTemplate())
                        .doesNotContain(ticket.number(), shop.name());
                tried++;
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(5);
    }

    @Test
    void anOpenScreenIsToldNothingMore() {
        page.open("merchant/tickets/" + ticket.number(), seller);
        judge(Standing.SUSPENDED);

        customers.say(
                ticket, MessageThread.MERCHANT, "TICKET", SAID, people.agent("GOODS").actor());

        await().pollInSameThread().until(BarredMerchantWalkTests::isClosed);
        assertThat(words()).doesNotContain(SAID);
    }

    private static boolean isClosed() {
        try {
            MockVaadin.runUIQueue();
            return false;
        } catch (Exception e) {
            return e.getCause() instanceof DeskClosed || e instanceof DeskClosed;
        }
    }

    private static boolean isForMerchants(RouteData route) {
        RolesAllowed roles = route.getNavigationTarget().getAnnotation(RolesAllowed.class);
        return roles != null && List.of(roles.value()).contains("MERCHANT");
    }

    private ResultActions call(String token) throws Exception {
        return mvc.perform(
                get("/api/v1/complaints/" + ticket.number())
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    private ResultActions signIn() throws Exception {
        return mvc.perform(
                post("/login")
                        .with(csrf())
                        .param("username", seller.username())
                        .param("password", People.PASSWORD));
    }

    private void judge(Standing standing) {
        standings.change(
                shop.id(),
                merchants.byId(shop.id()).orElseThrow().version(),
                new ChangeStanding(standing, shop.tier(), "多次不答复", "已听取陈述"),
                people.manager().actor());
    }
}
