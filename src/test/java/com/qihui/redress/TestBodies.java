package com.qihui.redress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One body that takes formal mail, and stands at the end of a line where tests listen that want to;
 * the others take neither.
 */
public class TestBodies implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "redress.bodies.mail.MARKET_REGULATION_12315=office@body.example",
                        "redress.bodies.exchange.url=http://127.0.0.1:" + freePort(),
                        "redress.bodies.exchange.secret=a-secret-between-the-desk-and-a-body",
                        "redress.bodies.exchange.takes=MARKET_REGULATION_12315",
                        "redress.bodies.exchange.connect=1s",
                        "redress.bodies.exchange.answer=1500ms",
                        "redress.bodies.exchange.tries=3")
                .applyTo(context);
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
