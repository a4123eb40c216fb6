package com.qihui.redress.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RedressTest
class FirstAdministratorTests {

    @Autowired AccountRepository known;
    @Autowired Accounts accounts;
    @Autowired Passwords passwords;
    @Autowired People people;
    @Autowired JdbcTemplate jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void opensTheFirstOfAnEmptyDesk() {
        onAnEmptyDesk(
                () -> {
                    start("chief", "a-good-password");

                    assertThat(accounts.actorOf("chief"))
                            .hasValueSatisfying(
                                    chief -> assertThat(chief.kind()).isEqualTo(Actor.Kind.ADMIN));
                });
    }

    @Test
    void opensNobodyWithoutANameOrWithAShortPassword() {
        onAnEmptyDesk(
                () -> {
                    start("", "a-good-password");
                    start("chief", "short");

                    assertThat(known.count()).isZero();
                });
    }

    @Test
    void opensNobodyWhereThereAreAccounts() {
        people.agent("GOODS");

        start("chief", "a-good-password");

        assertThat(accounts.actorOf("chief")).isEmpty();
    }

    private void start(String username, String password) {
        new FirstAdministrator(known, accounts, passwords, username, password)
                .run(new DefaultApplicationArguments());
    }

    /** Other tests' people come back when it is rolled back. */
    private void onAnEmptyDesk(Runnable story) {
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    jdbc.update("delete from api_token");
                    jdbc.update("delete from account");
                    story.run();
                });
    }
}
