package com.qihui.redress;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code redress.data} absolute, since the database takes no folder without a root. */
class DataFolder implements EnvironmentPostProcessor, Ordered {

    static final String PROPERTY = "redress.data";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        String given = environment.getProperty(PROPERTY);
        if (given != null && !given.isBlank()) {
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "data folder", Map.of(PROPERTY, absolute(given.strip()))));
        }
    }

    /** A shell leaves a tilde behind an equals sign as it is. */
    private static String absolute(String given) {
        Path path =
                given.startsWith("~/")
                        ? Path.of(System.getProperty("user.home"), given.substring(2))
                        : Path.of(given);
        return path.toAbsolutePath().normalize().toString();
    }

    /** Behind the files that may say where it is. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
