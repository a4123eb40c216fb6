package com.qihui.redress.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.qihui.redress.RedressTest;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.RuleViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

@RedressTest
class AccountsTests {

    @Autowired Accounts accounts;
    @Autowired AccountRepository known;
    @Autowired People people;
    @Autowired CurrentActor current;

    Account admin;

    @BeforeEach
    void actAsAdministrator() {
        admin = people.admin();
        SecurityContextHolder.getContext().setAuthentication(people.session(admin));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void opensAnAccountThatKeepsNoPassword() {
        Account opened = accounts.open(agent("opened.agent", "long-enough"));

        assertThat(opened.passwordHash()).startsWith("$2").doesNotContain("long-enough");
        assertThat(accounts.actorOf("opened.agent")).contains(opened.actor());
        assertThat(current.get()).isEqualTo(admin.actor());
    }

    @Test
    void tellsAllThatIsWrongWithAnAccountAtOnce() {
        Profile contradicting = new Profile("店", null, Role.MERCHANT, "GOODS", null);
        OpenAccount command = new OpenAccount(admin.username(), "short", contradicting);

        refused(() -> accounts.open(command))
                .extracting(RuleViolation::errors, list(FieldError.class))
                .extracting(FieldError::code)
                .containsExactlyInAnyOrder(
                        "too_short", "required", "not_for_role", "username_taken");
    }

    @Test
    void refusesNamesOneCannotTellApartAndPasswordsBcryptCutsOff() {
        assertThatThrownBy(() -> accounts.open(agent("Agent Smith", "long-enough")))
                .isInstanceOf(ConstraintViolationException.class);
        refused(() -> accounts.open(agent("long.password", "密".repeat(25))));
        refused(() -> accounts.open(agent("same-as-name", "same-as-name")));
    }

    @Test
    void refusesAMerchantNobodyKnows() {
        Profile profile = new Profile("店", null, Role.MERCHANT, null, -1L);

        refused(() -> accounts.open(new OpenAccount("shop", "long-enough", profile)));
    }

    @Test
    void refusesToChangeWhatSomebodyElseChangedMeanwhile() {
        Account agent = people.agent("GOODS");
        Profile moved = new Profile("客服", agent.agentNo(), Role.AGENT, "RECHARGE", null);
        Account changed = accounts.change(agent.id(), agent.version(), moved);

        assertThat(changed.team()).isEqualTo("RECHARGE");
        assertThatThrownBy(() -> accounts.change(agent.id(), agent.version(), moved))
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::currentVersion)
                .isEqualTo(changed.version());
    }

    @Test
    void refusesAnAgentNumberTwice() {
        Account first = people.agent("GOODS");
        Account second = people.agent("GOODS");
        Profile same = new Profile("客服", first.agentNo(), Role.AGENT, "GOODS", null);

        refused(() -> accounts.change(second.id(), second.version(), same));
    }

    @Test
    void nobodyActsUnderADeactivatedName() {
        Account agent = people.agent("GOODS");

        Account left = accounts.deactivate(agent.id(), agent.version());

        assertThat(accounts.actorOf(agent.username())).isEmpty();
        accounts.activate(left.id(), left.version());
        assertThat(accounts.actorOf(agent.username())).isPresent();
    }

    @Test
    void keepsTheLastAdministrator() {
        leaveNoOtherAdministrator();
        Profile demoted = new Profile("前管理员", null, Role.AGENT, null, null);

        refused(() -> accounts.deactivate(admin.id(), admin.version()));
        refused(() -> accounts.change(admin.id(), admin.version(), demoted));
        people.admin();
        assertThat(accounts.deactivate(admin.id(), admin.version()).isActive()).isFalse();
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoSendEachOtherAwayAtOnce() throws Exception {
        leaveNoOtherAdministrator();
        Account second = people.admin();
        ExecutorService both = Executors.newFixedThreadPool(2);

        List<Future<Account>> attempts =
                both.invokeAll(List.of(() -> dismiss(admin, second), () -> dismiss(second, admin)));
        both.shutdown();

        assertThat(attempts).filteredOn(AccountsTests::succeeded).hasSize(1);
        assertThat(known.findByRoleAndActive(Role.ADMIN, true)).hasSize(1);
    }

    private static boolean succeeded(Future<Account> attempt) {
        try {
            return !attempt.get().isActive();
        } catch (ExecutionException | InterruptedException refused) {
            return false;
        }
    }

    private Account dismiss(Account by, Account other) {
        SecurityContextHolder.getContext().setAuthentication(people.session(by));
        return accounts.deactivate(other.id(), other.version());
    }

    private void leaveNoOtherAdministrator() {
        for (Account other : known.findByRoleAndActive(Role.ADMIN, true)) {
            if (other.id() != admin.id()) {
                accounts.deactivate(other.id(), other.version());
            }
        }
    }

    @Test
    void listsByNameAPageAtATime() {
        people.agent("GOODS");
        people.agent("GOODS");

        Page<Account> first = accounts.list(null, 1);
        Page<Account> second = accounts.list(first.next(), 1000);

        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
        assertThat(first.items().get(0).username()).isLessThan(second.items().get(0).username());
        assertThat(second.next()).isNull();
    }

    @Test
    void areForAdministratorsOnly() {
        Account agent = people.agent("GOODS");
        SecurityContextHolder.getContext().setAuthentication(people.session(agent));
        Profile profile = new Profile("客服", null, Role.ADMIN, null, null);

        denied(() -> accounts.open(agent("friend", "long-enough")));
        denied(() -> accounts.change(agent.id(), agent.version(), profile));
        denied(() -> accounts.resetPassword(admin.id(), "long-enough"));
        denied(() -> accounts.deactivate(admin.id(), admin.version()));
        denied(() -> accounts.activate(agent.id(), agent.version()));
        denied(() -> accounts.list(null, 1));
    }

    @Test
    void nobodyActsWithoutSigningIn() {
        SecurityContextHolder.clearContext();

        assertThatThrownBy(current::get)
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private static OpenAccount agent(String username, String password) {
        return new OpenAccount(
                username, password, new Profile("客服", null, Role.AGENT, "GOODS", null));
    }

    private static AbstractObjectAssert<?, RuleViolation> refused(ThrowingCallable call) {
        return assertThatThrownBy(call).asInstanceOf(type(RuleViolation.class));
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }
}
