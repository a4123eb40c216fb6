package com.qihui.redress.api.complaint;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

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

    /** With an order and enough evidence, so that it goes to triage at once. */
    public static Filing about(String merchant, String category) {
        return least().with("merchant", merchant).with("category", category).proven();
    }

    public Filing proven() {
        return with("orderNo", "QH20261122%05d".formatted(COUNT.get()))
                .with(
                        "evidence",
                        List.of(
                                piece("PAYMENT_PROOF", "payee", "arrivalTime"),
                                piece(
                                        "ORDER_DETAIL",
                                        "orderNo",
                                        "productName",
                                        "amount",
                                        "tradeTime")));
    }

    private static Map<String, Object> piece(String kind, String... shown) {
        return Map.of(
                "kind",
                kind,
                "shows",
                Arrays.stream(shown).collect(Collectors.toMap(detail -> detail, detail -> true)));
    }

    public Filing with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public Map<String, Object> body() {
        return body;
    }
}
