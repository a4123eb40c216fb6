package com.qihui.redress.demo;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a killed filling left is thrown away and filled anew. Nobody was let in before it had ended,
 * so nothing is lost; and a desk in service does not start on it.
 */
@Component
class UnfinishedFilling implements BeanPostProcessor {

    private final Environment environment;

    UnfinishedFilling(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase schema && isUnfinished(schema.getDataSource())) {
            if (!environment.getRequiredProperty("redress.demo", Boolean.class)) {
                throw new IllegalStateException(
                        "This database holds demo data that was not completed."
                                + " Start with redress.demo=true, or on another database.");
            }
            schema.setDropFirst(true);
        }
        return bean;
    }

    private static boolean isUnfinished(DataSource database) {
        JdbcClient client = JdbcClient.create(database);
        return isAny(
                        client,
                        "select count(*) from information_schema.tables"
                                + " where lower(table_name) = 'demo_filling'"
                                + " and table_schema = schema()")
                && isAny(client, "select count(*) from demo_filling where ended_at is null");
    }

    private static boolean isAny(JdbcClient client, String count) {
        return client.sql(count).query(Long.class).single() > 0;
    }
}
