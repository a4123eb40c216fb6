package com.qihui.redress.order;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The order system behind its address, or the sandbox where none is given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderSystemSettings.class)
class OrderConfiguration {

    @Bean
    @ConditionalOnExpression("!'${redress.order-system.url:}'.isBlank()")
    HttpOrders httpOrders(OrderSystemSettings settings, ObjectMapper json) {
        URI url = Objects.requireNonNull(settings.url());
        return new HttpOrders(new OrderLine(settings, json), url, json);
    }

    @Bean
    @ConditionalOnExpression("'${redress.order-system.url:}'.isBlank()")
    SandboxOrders sandboxOrders(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            SandboxFile files,
            FirstStart start,
            @Value("${redress.order-system.sandbox-file}") String file) {
        return new SandboxOrders(db, clock, json, files, start, file);
    }
}
