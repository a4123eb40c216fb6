package com.qihui.redress.mail;

import com.qihui.redress.mail.parse.MailReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    static {
        MailReader.prepare();
    }
}
