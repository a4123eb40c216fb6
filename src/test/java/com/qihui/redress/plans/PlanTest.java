package com.qihui.redress.plans;

import com.qihui.redress.RedressTest;
import com.qihui.redress.bench.ManyTickets;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A desk with thousands of tickets on a real MySQL, which says what it asks its database. These
 * tests share a schema that no others see.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RedressTest
@EnabledIfEnvironmentVariable(named = "REDRESS_TEST_JDBC_URL", matches = ".+")
@TestPropertySource(
        properties =
                "spring.datasource.hikari.data-source-properties.queryInterceptors="
                        + "com.qihui.redress.plans.StatementLog")
@Import({Plans.class, GrownDesk.class, ManyTickets.class})
public @interface PlanTest {}
