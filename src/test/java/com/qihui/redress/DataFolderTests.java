package com.qihui.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DataFolderTests {

    @Test
    void aFolderWithoutARootLiesWhereTheProgramWasStarted() {
        assertThat(folderOf("some/where"))
                .isEqualTo(Path.of("some", "where").toAbsolutePath().toString());
    }

    @Test
    void goingUpIsResolved() {
        assertThat(folderOf("./data/../other"))
                .isEqualTo(Path.of("other").toAbsolutePath().toString());
    }

    @Test
    void aTildeIsTheHomeOfTheUser() {
        assertThat(folderOf("~/desk"))
                .isEqualTo(Path.of(System.getProperty("user.home"), "desk").toString());
    }

    @Test
    void nothingSaidIsNothingMadeUp() {
        MockEnvironment environment = new MockEnvironment();

        new DataFolder().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("redress.data")).isNull();
    }

    private static String folderOf(String given) {
        MockEnvironment environment = new MockEnvironment().withProperty("redress.data", given);

        new DataFolder().postProcessEnvironment(environment, new SpringApplication());

        return environment.getProperty("redress.data");
    }
}
