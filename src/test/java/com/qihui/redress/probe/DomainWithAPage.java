package com.qihui.redress.probe;

import org.springframework.web.client.RestClientException;

/** Breaks a rule on purpose, so that a test sees the rule refuse it. */
public class DomainWithAPage {

    static final Class<?> FORBIDDEN = RestClientException.class;
}
