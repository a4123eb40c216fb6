package com.qihui.redress.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Nothing of the demo exists in service. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "redress.demo", havingValue = "true")
@Import({Script.class, Cast.class, Acting.class, Past.class, Posting.class, Filling.class})
class DemoConfiguration {}
