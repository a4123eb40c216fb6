package com.qihui.redress;

import com.qihui.redress.shared.DeskClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    DeskClock clock() {
        return new DeskClock();
    }
}
