package com.qihui.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class UnfinishedFillingTests {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(
                    "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");

    @Test
    void anEmptyDatabaseIsLeftAsItIs() {
        assertThat(startWith("true").isDropFirst()).isFalse();
    }

    @Test
    void aFinishedFillingIsKept() {
        fillingThatEnded("current_timestamp");

        assertThat(startWith("true").isDropFirst()).isFalse();
    }

    @Test
    void whatAKilledFillingLeftIsThrownAway() {
        fillingThatEnded("null");

        assertThat(startWith("true").isDropFirst()).isTrue();
    }

    @Test
    void inServiceNothingIsThrownAwayAndNothingStarts() {
        fillingThatEnded("null");

        assertThatIllegalStateException().isThrownBy(() -> startWith("false"));
    }

    private void fillingThatEnded(String when) {
        JdbcClient client = JdbcClient.create(database);
        client.sql("create table demo_filling (id int, ended_at timestamp)").update();
        client.sql("insert into demo_filling values (1, " + when + ")").update();
    }

    private SpringLiquibase startWith(String demo) {
        SpringLiquibase schema = new SpringLiquibase();
        schema.setDataSource(database);
        MockEnvironment environment = new MockEnvironment().withProperty("redress.demo", demo);
        new UnfinishedFilling(environment).postProcessBeforeInitialization(schema, "liquibase");
        return schema;
    }
}
