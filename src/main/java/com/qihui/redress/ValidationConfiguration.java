package com.qihui.redress;

import java.time.Clock;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

    /** Past and future are told by the clock that everything else goes by. */
    @Bean
    ValidationConfigurationCustomizer validatesByTheClock(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }
}
