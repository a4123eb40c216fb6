package com.qihui.redress;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Puts the travelling clock in the desk, and back in its place after each test. */
@TestConfiguration(proxyBeanMethods = false)
class TestTime implements TestExecutionListener {

    @Bean
    @Primary
    TravellingClock travellingClock() {
        return new TravellingClock();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        test.getApplicationContext().getBean(TravellingClock.class).reset();
    }
}
