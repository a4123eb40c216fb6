package com.qihui.redress;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the desk is once it is open, and in the demo as whom to come in. */
@Component
class ReadyNotice implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        if (environment.containsProperty("local.server.port")) {
            LOG.info("{}", box(lines(environment)));
        }
    }

    static List<String> lines(Environment environment) {
        List<String> lines = new ArrayList<>();
        lines.add("Redress is open:  " + address(environment));
        if (environment.getProperty("redress.demo", Boolean.class, false)) {
            lines.add("Sign in as:       agent, agent2, manager, admin or merchant");
            lines.add("Password:         demo");
            lines.add("API token:        demo");
            lines.add("Data lies in:     " + environment.getProperty(DataFolder.PROPERTY));
        }
        return lines;
    }

    private static String address(Environment environment) {
        String bound = environment.getProperty("server.address", "");
        String host = bound.isBlank() || bound.equals("0.0.0.0") ? "localhost" : bound;
        boolean secure = environment.containsProperty("server.ssl.key-store");
        return "%s://%s:%s%s/"
                .formatted(
                        secure ? "https" : "http",
                        host,
                        environment.getProperty("local.server.port"),
                        environment.getProperty("server.servlet.context-path", ""));
    }

    private static String box(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        String edge = "+" + "-".repeat(width + 4) + "+\n";
        StringBuilder box = new StringBuilder("\n\n").append(edge);
        lines.forEach(line -> box.append("|  %-".concat(width + "s  |\n").formatted(line)));
        return box.append(edge).toString();
    }
}
