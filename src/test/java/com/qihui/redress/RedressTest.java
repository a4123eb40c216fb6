package com.qihui.redress;

import com.qihui.redress.account.People;
import com.qihui.redress.api.Clients;
import com.qihui.redress.api.ProbeCalls;
import com.qihui.redress.console.Page;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.EarlierDiagrams;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole desk on an empty database of its own, listening on a free port; no demo data, timers
 * fire when a test says so, and the clock is back in its place after each test. All tests share one
 * such desk: bring your own people and tickets, and expect those of others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "redress.demo=false",
            "redress.schedules=false",
            "redress.data=target/test-data-${redress.test.fork:1}",
            "camunda.bpm.job-execution.enabled=false"
        })
@AutoConfigureMockMvc
@ActiveProfiles(resolver = TestDatabase.Profile.class)
@ContextConfiguration(
        initializers = {TestDatabase.class, TestOrders.class, TestMail.class, TestBodies.class})
@Import({
    TestTime.class,
    EarlierDiagrams.class,
    People.class,
    Clients.class,
    ProbeCalls.class,
    Desk.class,
    Page.class
})
@TestExecutionListeners(
        listeners = {TestTime.class, TestSecurity.class},
        mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface RedressTest {}
