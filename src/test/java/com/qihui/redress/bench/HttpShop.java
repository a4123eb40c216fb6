package com.qihui.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop's server that files complaints over a real line, each read until its first task. */
final class HttpShop {

    private static final String BODY =
            """
            {"channel": "TICKET", "complainant": {"name": "测试用户%03d", "phone": "19900000%03d"},
             "orderNo": "QHBENCH%08d", "merchant": "压测商家", "productName": "星际远征 50 元点卡",
             "orderAmountYuan": "50.00",
             "narrative": "2026年11月22日20:03购买50元点卡，支付成功后18分钟未到账，请核实并退款。",
             "demand": [{"type": "REFUND", "text": "全额退款", "amountYuan": "50.00"}],
             "evidence": [{"kind": "PAYMENT_PROOF", "shows": {"payee": true, "arrivalTime": true}},
                          {"kind": "ORDER_DETAIL", "shows": {"orderNo": true, "productName": true,
                                                             "amount": true, "tradeTime": true}}]}""";

    private final HttpClient line =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger count = new AtomicInteger();
    private final URI complaints;
    private final String token;

    HttpShop(int port, String token) {
        this.complaints = URI.create("http://127.0.0.1:" + port + "/api/v1/complaints");
        this.token = token;
    }

    Callable<?> file() {
        return () -> {
            int number = count.incrementAndGet();
            HttpRequest request =
                    HttpRequest.newBuilder(complaints)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "bench-" + number)
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            BODY.formatted(number % 1000, number % 1000, number)))
                            .build();
            HttpResponse<String> answer = line.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode filed = json.readTree(answer.body());
            if (answer.statusCode() != 201 || filed.path("tasks").isEmpty()) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return filed;
        };
    }
}
