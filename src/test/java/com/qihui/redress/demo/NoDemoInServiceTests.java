package com.qihui.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RedressTest
class NoDemoInServiceTests {

    @Autowired ApplicationContext desk;
    @Autowired JdbcClient database;

    @Test
    void nothingOfTheDemoExistsWithoutIt() {
        assertThat(desk.getBeanNamesForType(Filling.class)).isEmpty();
        assertThat(database.sql("select count(*) from demo_filling").query(Integer.class).single())
                .isZero();
    }
}
