package com.qihui.redress;

import java.util.List;
import java.util.Optional;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jooq.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;

/**
 * One way to write names that both databases understand: unquoted and in lower case, so that each
 * folds them as it folded them when the tables were made.
 */
@Configuration(proxyBeanMethods = false)
class DataConfiguration extends AbstractJdbcConfiguration {

    private final ObjectProvider<Converter<?, ?>> converters;

    DataConfiguration(ObjectProvider<Converter<?, ?>> converters) {
        this.converters = converters;
    }

    @Override
    @Bean
    public JdbcMappingContext jdbcMappingContext(
            Optional<NamingStrategy> namingStrategy,
            JdbcCustomConversions customConversions,
            RelationalManagedTypes jdbcManagedTypes) {
        JdbcMappingContext context =
                super.jdbcMappingContext(namingStrategy, customConversions, jdbcManagedTypes);
        context.setForceQuote(false);
        return context;
    }

    /** A module teaches the columns its own types by a bean marked as reading or writing. */
    @Override
    protected List<?> userConverters() {
        return converters.orderedStream().filter(DataConfiguration::isForColumns).toList();
    }

    private static boolean isForColumns(Converter<?, ?> converter) {
        return converter.getClass().isAnnotationPresent(ReadingConverter.class)
                || converter.getClass().isAnnotationPresent(WritingConverter.class);
    }

    @Bean
    DefaultConfigurationCustomizer unquotedNames() {
        return jooq ->
                jooq.settings()
                        .withRenderQuotedNames(RenderQuotedNames.NEVER)
                        .withRenderNameCase(RenderNameCase.LOWER)
                        .withRenderSchema(false)
                        .withRenderCatalog(false);
    }
}
