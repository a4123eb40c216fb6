package com.qihui.redress;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole desk as it is on the first start with demo data, in real time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "redress.demo=true",
            "redress.schedules=false",
            "redress.data=target/test-data-${redress.test.fork:1}",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles(resolver = TestDatabase.Profile.class)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface DemoDeskTest {}
