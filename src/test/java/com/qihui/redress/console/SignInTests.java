package com.qihui.redress.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Accounts;
import com.qihui.redress.account.People;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RedressTest
class SignInTests {

    @Autowired MockMvc mvc;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired TravellingClock clock;

    @Test
    void sendsAStrangerToTheDoor() throws Exception {
        mvc.perform(get("/inbox"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("**/sign-in"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Content-Security-Policy"));
    }

    @Test
    void letsAPersonInAndOutAgain() throws Exception {
        Account agent = people.agent("GOODS");

        MockHttpSession session = sessionOf(agent);

        mvc.perform(get("/inbox").session(session)).andExpect(status().isOk());
        mvc.perform(post("/logout").session(session).with(csrf()))
                .andExpect(redirectedUrl("/sign-in"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void changesTheSessionWithThePerson() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String id = before.getId();

        mvc.perform(
                post("/login")
                        .session(before)
                        .with(csrf())
                        .param("username", people.agent("GOODS").username())
                        .param("password", People.PASSWORD));

        assertThat(before.getId()).isNotEqualTo(id);
    }

    @Test
    void takesANameAsPeopleTypeIt() throws Exception {
        Account agent = people.agent("GOODS");

        signIn(" " + agent.username().toUpperCase() + " ", People.PASSWORD, "198.51.100.1")
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void refusesAWrongPasswordAnUnknownNameAndTheDeactivatedAlike() throws Exception {
        Account left = people.agent("GOODS");
        deactivate(left);

        signIn(people.agent("GOODS").username(), "wrong-password", "198.51.100.2")
                .andExpect(redirectedUrl("/sign-in?error"));
        signIn("nobody", People.PASSWORD, "198.51.100.2")
                .andExpect(redirectedUrl("/sign-in?error"));
        signIn(left.username(), People.PASSWORD, "198.51.100.2")
                .andExpect(redirectedUrl("/sign-in?error"));
    }

    @Test
    void refusesForAWhileWhoKeepsGuessing() throws Exception {
        Account agent = people.agent("GOODS");
        for (int failure = 0; failure < 5; failure++) {
            signIn(agent.username(), "guess-" + failure, "198.51.100.3")
                    .andExpect(redirectedUrl("/sign-in?error"));
        }

        signIn(agent.username(), People.PASSWORD, "198.51.100.3")
                .andExpect(redirectedUrl("/sign-in?error=throttled"));
        signIn(agent.username(), People.PASSWORD, "198.51.100.4").andExpect(redirectedUrl("/"));
        clock.travel(Duration.ofMinutes(16));
        signIn(agent.username(), People.PASSWORD, "198.51.100.3").andExpect(redirectedUrl("/"));
    }

    @Test
    void refusesAFormFromAnotherSite() throws Exception {
        Account agent = people.agent("GOODS");

        mvc.perform(
                        post("/login")
                                .param("username", agent.username())
                                .param("password", People.PASSWORD))
                .andExpect(redirectedUrl("/sign-in"))
                .andExpect(
                        result ->
                                assertThat(SecurityContextHolder.getContext().getAuthentication())
                                        .isNull());
    }

    @Test
    void endsTheSessionOfSomebodyDeactivated() throws Exception {
        Account agent = people.agent("GOODS");
        MockHttpSession session = sessionOf(agent);

        deactivate(agent);

        mvc.perform(get("/inbox").session(session)).andExpect(redirectedUrlPattern("**/sign-in"));
        assertThat(session.isInvalid()).isTrue();
    }

    private void deactivate(Account account) {
        SecurityContextHolder.getContext().setAuthentication(people.session(people.admin()));
        accounts.deactivate(account.id(), account.version());
        SecurityContextHolder.clearContext();
    }

    private MockHttpSession sessionOf(Account account) throws Exception {
        return (MockHttpSession)
                signIn(account.username(), People.PASSWORD, "198.51.100.9")
                        .andReturn()
                        .getRequest()
                        .getSession();
    }

    private ResultActions signIn(String username, String password, String address)
            throws Exception {
        return mvc.perform(
                post("/login")
                        .with(csrf())
                        .with(
                                request -> {
                                    request.setRemoteAddr(address);
                                    return request;
                                })
                        .param("username", username)
                        .param("password", password));
    }
}
