package com.qihui.redress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ReadyNoticeTests {

    private final MockEnvironment environment =
            new MockEnvironment()
                    .withProperty("local.server.port", "8081")
                    .withProperty("redress.data", "/srv/desk");

    @Test
    void inServiceItSaysTheAddressOnly() {
        environment.withProperty("redress.demo", "false");

        assertThat(ReadyNotice.lines(environment))
                .containsExactly("Redress is open:  http://localhost:8081/");
    }

    @Test
    void inTheDemoItSaysAsWhomToComeInAndWhereTheDataLies() {
        environment
                .withProperty("redress.demo", "true")
                .withProperty("server.address", "127.0.0.1");

        assertThat(String.join("\n", ReadyNotice.lines(environment)))
                .contains("http://127.0.0.1:8081/", "agent2", "demo", "/srv/desk");
    }
}
