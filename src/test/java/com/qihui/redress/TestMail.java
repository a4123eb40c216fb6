package com.qihui.redress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Where tests have a mail server listen that want one; until then nothing is there. */
public class TestMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "redress.mail.address=desk@redress.example",
                        "redress.mail.secret=a-secret-of-the-tests-and-of-nobody-else",
                        "redress.mail.out.host=127.0.0.1",
                        "redress.mail.out.security=NONE",
                        "redress.mail.out.port=" + freePort(),
                        "redress.mail.out.per-minute=20")
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
