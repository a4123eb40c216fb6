package com.qihui.redress.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RedressTest
class ApiSecurityTests {

    @Autowired MockMvc mvc;
    @Autowired People people;
    @Autowired TravellingClock clock;

    @Test
    void asksAStrangerForAToken() throws Exception {
        mvc.perform(get("/api/v1/probe/whoami"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Bearer"))
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.status").value(401));
    }

    @Test
    void refusesATokenNobodyIssued() throws Exception {
        whoAmI("rdr_guessed")
                .andExpect(status().isUnauthorized())
                .andExpect(
                        header().string(
                                        HttpHeaders.WWW_AUTHENTICATE,
                                        containsString("invalid_token")));
    }

    @Test
    void refusesAPasswordInPlaceOfAToken() throws Exception {
        Account agent = people.agent("GOODS");

        mvc.perform(get("/api/v1/probe/whoami").headers(basic(agent.username(), People.PASSWORD)))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void refusesATokenThatLacksTheScope() throws Exception {
        whoAmI(people.token(Scope.COMPLAINTS_WRITE))
                .andExpect(status().isForbidden())
                .andExpect(
                        header().string(
                                        HttpHeaders.WWW_AUTHENTICATE,
                                        containsString("insufficient_scope")))
                .andExpect(jsonPath("$.title").value("没有权限"));
    }

    @Test
    void refusesATokenPastItsTime() throws Exception {
        String token = people.token(Scope.COMPLAINTS_READ);

        clock.travel(Duration.ofDays(31));

        whoAmI(token).andExpect(status().isUnauthorized());
    }

    @Test
    void letsAClientActInItsOwnName() throws Exception {
        whoAmI(people.token(Scope.COMPLAINTS_READ))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0]").value("CLIENT"));
    }

    @Test
    void letsATokenActAsItsPerson() throws Exception {
        Account manager = people.manager();

        whoAmI(people.token(manager, Scope.COMPLAINTS_READ))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0]").value("MANAGER"))
                .andExpect(jsonPath("$[1]").value(manager.displayName()));
    }

    @Test
    void keepsNoSession() throws Exception {
        mvc.perform(
                        post("/api/v1/nothing")
                                .contentType(MediaType.APPLICATION_JSON)
                                .header(
                                        HttpHeaders.AUTHORIZATION,
                                        "Bearer " + people.token(Scope.COMPLAINTS_READ)))
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE));
    }

    @Test
    void showsItsContractAndHealthToAnybody() throws Exception {
        mvc.perform(get("/v3/api-docs").with(from("198.51.100.7"))).andExpect(status().isOk());
        mvc.perform(get("/actuator/health").with(from("198.51.100.7"))).andExpect(status().isOk());
    }

    @Test
    void showsItsMeasuresToThisMachineAndToAdministratorsOnly() throws Exception {
        mvc.perform(get("/actuator/prometheus").with(from("198.51.100.7")))
                .andExpect(status().isUnauthorized());
        mvc.perform(
                        get("/actuator/prometheus")
                                .with(from("127.0.0.1"))
                                .header("X-Forwarded-For", "127.0.0.1"))
                .andExpect(status().isUnauthorized());
        mvc.perform(
                        get("/actuator/prometheus")
                                .with(from("198.51.100.7"))
                                .with(authentication(people.session(people.manager()))))
                .andExpect(status().isForbidden());
        mvc.perform(
                        get("/actuator/prometheus")
                                .with(from("198.51.100.7"))
                                .with(authentication(people.session(people.admin()))))
                .andExpect(status().is(not(403)));
        mvc.perform(get("/actuator/prometheus").with(from("127.0.0.1")))
                .andExpect(status().is(not(401)));
    }

    private ResultActions whoAmI(String token) throws Exception {
        return mvc.perform(
                get("/api/v1/probe/whoami").header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    private static HttpHeaders basic(String username, String password) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(username, password);
        return headers;
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
