package com.qihui.redress.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** What a method asks of its caller holds from every surface. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodRules {}
