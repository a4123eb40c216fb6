package com.qihui.redress;

import java.util.TimeZone;
import javax.xml.datatype.DatatypeFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The complaint desk. All times inside are UTC, whatever the machine says. */
@SpringBootApplication
public class RedressApplication {

    static {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        // The engine wants one for each timer, and without this looks for it in every jar.
        System.setProperty(
                DatatypeFactory.DATATYPEFACTORY_PROPERTY,
                DatatypeFactory.newDefaultInstance().getClass().getName());
    }

    public static void main(String[] args) {
        SpringApplication.run(RedressApplication.class, args);
    }
}
