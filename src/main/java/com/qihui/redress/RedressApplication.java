package com.qihui.redress;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The complaint desk. All times inside are UTC, whatever the machine says. */
@SpringBootApplication
public class RedressApplication {

    static {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    public static void main(String[] args) {
        SpringApplication.run(RedressApplication.class, args);
    }
}
