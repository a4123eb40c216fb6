package com.qihui.redress.api.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Bodies of {@code POST /complaints} as shops send them. */
public final class Filing {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Map<String, Object> body = new LinkedHashMap<>();

    private Filing() {}

    /** Only what is required. */
    public static Filing least() {
        int number = COUNT.incrementAndGet();
        return new Filing()
                .with(
                        "complainant",
                        Map.of("name", "测试用户" + number, "phone", "1990%07d".formatted(number)))
                .with("merchant", "无名小店")
                .with("narrative", "2026年11月22日14:30下单，支付成功后30分钟未到账。");
    }

    /** With evidence, so that it goes to triage at once. */
    public static Filing about(String merchant, String category) {
        return least().with("merchant", merchant)
                .with("category", category)
                .with(
                        "evidence",
                        List.of(
                                Map.of(
                                        "kind",
                                        "PAYMENT_PROOF",
                                        "shows",
                                        Map.of("payee", true, "arrivalTime", true))));
    }

    public Filing with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public Map<String, Object> body() {
        return body;
    }
}
