package com.qihui.redress.sla;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's calendar; notices beside the program win over those packed into it. */
@Configuration(proxyBeanMethods = false)
class SlaConfiguration {

    @Bean
    WorkCalendar workCalendar() {
        return WorkCalendar.load(CalendarSettings.standard(), Path.of("config/calendar"));
    }
}
