package com.qihui.redress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** A call is measured as a whole, not again in each of the dozen security filters it passes. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

    @Bean
    SecurityObservationSettings noneOfSecurityFilters() {
        return SecurityObservationSettings.noObservations();
    }
}
