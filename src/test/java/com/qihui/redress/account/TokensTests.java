package com.qihui.redress.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.RuleViolation;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@RedressTest
class TokensTests {

    @Autowired Tokens tokens;
    @Autowired TokenHolders holders;
    @Autowired Accounts accounts;
    @Autowired People people;
    @Autowired TravellingClock clock;
    @Autowired JdbcTemplate jdbc;
    @Autowired ObjectProvider<DemoAccess> demo;

    @BeforeEach
    void actAsAdministrator() {
        actAs(people.admin());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tellsTheSecretOnceAndKeepsItsHashOnly() {
        IssuedToken issued = tokens.issue(shop(null));

        assertThat(issued.clear()).startsWith("rdr_").hasSize(47);
        assertThat(issued.toString()).doesNotContain(issued.clear());
        String kept =
                jdbc.queryForObject(
                        "select token_hash from api_token where id = ?",
                        String.class,
                        issued.token().id());
        assertThat(kept).hasSize(64).isNotEqualTo(issued.clear());
    }

    @Test
    void knowsItsHolder() {
        IssuedToken issued = tokens.issue(shop(null));

        Optional<TokenHolder> holder = holders.authenticate(issued.clear());

        assertThat(holder)
                .hasValueSatisfying(
                        known -> {
                            assertThat(known.actor().kind()).isEqualTo(Actor.Kind.CLIENT);
                            assertThat(known.actor().name()).isEqualTo("shop");
                            assertThat(known.scopes())
                                    .containsExactlyInAnyOrder(
                                            Scope.COMPLAINTS_READ, Scope.TASKS_WORK);
                        });
    }

    @Test
    void refusesOneThatExpired() {
        IssuedToken issued = tokens.issue(shop(null));

        clock.travel(Duration.ofHours(1));

        assertThat(holders.authenticate(issued.clear())).isEmpty();
    }

    @Test
    void refusesOneThatWasRevoked() {
        IssuedToken issued = tokens.issue(shop(null));

        tokens.revoke(issued.token().id());

        assertThat(holders.authenticate(issued.clear())).isEmpty();
        assertThatThrownBy(() -> tokens.revoke(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesOneOfSomebodyDeactivated() {
        Account agent = people.agent("GOODS");
        IssuedToken issued = tokens.issue(shop(agent.id()));
        assertThat(holders.authenticate(issued.clear())).isPresent();

        accounts.deactivate(agent.id(), agent.version());

        assertThat(holders.authenticate(issued.clear())).isEmpty();
    }

    @Test
    void refusesAChosenWordInServiceEvenWhenADatabaseHoldsIt() {
        IssueToken command = shop(null);
        tokens.keepNew(command, "chosen", "test");

        assertThat(holders.authenticate("chosen")).isEmpty();
        assertThat(demo.stream()).isEmpty();
    }

    @Test
    void issuesNoneThatIsPastOrPermitsNothingOrIsForNobody() {
        Set<Scope> all = EnumSet.allOf(Scope.class);

        assertThatThrownBy(() -> tokens.issue(new IssueToken("x", all, clock.instant(), null)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> tokens.issue(shop(-1L))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> tokens.issue(new IssueToken(" ", Set.of(), clock.instant(), null)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void listsTheNewestFirstAPageAtATime() {
        long older = tokens.issue(shop(null)).token().id();
        long newer = tokens.issue(shop(null)).token().id();

        Page<ApiToken> first = tokens.list(null, 1);
        Page<ApiToken> second = tokens.list(first.next(), 1);

        assertThat(first.items()).extracting(ApiToken::id).containsExactly(newer);
        assertThat(second.items()).extracting(ApiToken::id).containsExactly(older);
    }

    @Test
    void areForAdministratorsOnly() {
        actAs(people.manager());

        assertThatThrownBy(() -> tokens.issue(shop(null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.revoke(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.list(null, 1)).isInstanceOf(AccessDeniedException.class);
    }

    private IssueToken shop(@Nullable Long accountId) {
        return new IssueToken(
                "shop",
                EnumSet.of(Scope.COMPLAINTS_READ, Scope.TASKS_WORK),
                clock.instant().plus(Duration.ofMinutes(30)),
                accountId);
    }

    private void actAs(Account account) {
        SecurityContextHolder.getContext().setAuthentication(people.session(account));
    }
}
