package com.qihui.redress.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A shop's server that files complaints over a real line, each read until its first task. It shares
 * the processors with the desk, so it is the lightest client there is.
 */
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

    static {
        // A connection for each of its clients, kept open.
        System.setProperty("http.maxConnections", "32");
    }

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
            HttpURLConnection line = (HttpURLConnection) complaints.toURL().openConnection();
            line.setRequestMethod("POST");
            line.setDoOutput(true);
            line.setRequestProperty("Authorization", "Bearer " + token);
            line.setRequestProperty("Content-Type", "application/json");
            line.setRequestProperty("Idempotency-Key", "bench-" + number);
            byte[] body = BODY.formatted(number % 1000, number % 1000, number).getBytes(UTF_8);
            line.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = line.getOutputStream()) {
                out.write(body);
            }
            JsonNode filed;
            try (InputStream in = line.getInputStream()) {
                filed = json.readTree(in);
            }
            if (line.getResponseCode() != 201 || filed.path("tasks").isEmpty()) {
                throw new IllegalStateException(line.getResponseCode() + " " + filed);
            }
            return filed;
        };
    }
}
