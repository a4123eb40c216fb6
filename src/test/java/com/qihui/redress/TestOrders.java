package com.qihui.redress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes the order sandbox know the orders of the example cases, as their complaints and the
 * platform's own record describe them.
 */
class TestOrders implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> SAME_NAME =
            List.of(
                    "orderNo",
                    "productType",
                    "productName",
                    "merchant",
                    "rechargeTarget",
                    "orderedAt");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path file = Path.of("target", "test-data", "orders.json").toAbsolutePath();
        ArrayNode orders = json.createArrayNode();
        try {
            for (String cases : List.of("cases-open", "paraphrases")) {
                try (InputStream list =
                        getClass().getResourceAsStream("/cases/" + cases + ".json")) {
                    orders.addAll(orders(json.readTree(list)));
                }
            }
            orders.add(delivered("QHCHAT2026070200001", "2026-07-02T12:06:00+08:00"));
            orders.add(delivered("QHCHAT2026070200002", "2026-07-02T12:31:00+08:00"));
            Files.createDirectories(file.getParent());
            json.writeValue(file.toFile(), orders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPropertyValues.of("redress.order-system.sandbox-file=" + file).applyTo(context);
    }

    private ArrayNode orders(JsonNode cases) {
        ArrayNode orders = json.createArrayNode();
        for (JsonNode example : cases) {
            if (example.at("/input/orderNo").isTextual()) {
                orders.add(order(example.get("input"), example.path("platformRecord")));
            }
        }
        return orders;
    }

    /** Paid at noon of 2 July 2026; what comes later is not known before. */
    private ObjectNode delivered(String orderNo, String deliveredAt) {
        return json.createObjectNode()
                .put("orderNo", orderNo)
                .put("productType", "游戏点卡")
                .put("productName", "星际远征 10元点卡")
                .put("amountYuan", "10.00")
                .put("merchant", "启慧卡盟自营")
                .put("orderedAt", "2026-07-02T12:00:00+08:00")
                .put("paidAt", "2026-07-02T12:00:00+08:00")
                .put("payee", "启慧卡盟运营主体(测试)")
                .put("provider", "ALIPAY")
                .put("deliveryState", "DELIVERED")
                .put("deliveredAt", deliveredAt);
    }

    private ObjectNode order(JsonNode input, JsonNode known) {
        ObjectNode order = json.createObjectNode();
        SAME_NAME.forEach(field -> order.set(field, input.get(field)));
        order.set("amountYuan", input.get("orderAmountYuan"));
        for (String field : List.of("paidAt", "payee", "provider")) {
            order.set(field, input.path("payment").path(field).deepCopy());
        }
        order.set("upstreamChannel", known.get("upstreamChannel"));
        order.set("facts", known.get("facts"));
        return order;
    }
}
