package com.qihui.redress.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.order.OrderSystemFault.Kind;
import com.qihui.redress.shared.line.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order system over HTTP, by the contract in {@code docs/order-system.md}. It believes an
 * answer only if it is about what was asked.
 */
class HttpOrders implements OrderSystem {

    private static final int LONGEST_CODE = 200;

    private final OrderLine line;
    private final String base;
    private final ObjectMapper json;

    HttpOrders(OrderLine line, URI base, ObjectMapper json) {
        this.line = line;
        this.base = base.toString().replaceAll("/+$", "");
        this.json = json;
    }

    @Override
    public Optional<OrderAnswer> find(String orderNo) {
        return line.ask(
                request("/orders/" + coded(orderNo)).GET(),
                reply -> {
                    if (reply.status() == 404
                            && "ORDER_UNKNOWN".equals(reply.problem(LONGEST_CODE))) {
                        return Optional.empty();
                    }
                    Order order = reply.expecting(200).as(Order.class);
                    if (!orderNo.equals(order.orderNo())) {
                        throw garbled("an answer about another order");
                    }
                    return Optional.of(new OrderAnswer(order, reply.body(), reply.mediaType()));
                });
    }

    @Override
    public Receipt perform(OrderAction action) {
        return line.ask(
                request("/actions")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", action.key())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(write(action))),
                reply -> {
                    if (reply.status() == 409 || reply.status() == 422) {
                        String why = reply.problem(LONGEST_CODE);
                        if (why != null) {
                            throw new ActionRefused(why);
                        }
                    }
                    Receipt receipt = receipt(reply.expecting(200, 201));
                    if (!receipt.fits(action)) {
                        throw garbled("a receipt for something else");
                    }
                    return receipt;
                });
    }

    @Override
    public Optional<Receipt> receipt(String actionKey) {
        return line.ask(
                request("/actions/" + coded(actionKey)).GET(),
                reply -> {
                    if (reply.status() == 404
                            && "ACTION_UNKNOWN".equals(reply.problem(LONGEST_CODE))) {
                        return Optional.empty();
                    }
                    Receipt receipt = receipt(reply.expecting(200));
                    if (!receipt.key().equals(actionKey)) {
                        throw garbled("a receipt for another key");
                    }
                    return Optional.of(receipt);
                });
    }

    @Override
    public ReceiptPage receipts(Instant from, Instant to, @Nullable String after, int limit) {
        String query = "?from=%s&to=%s&limit=%d".formatted(from, to, limit);
        String page = after == null ? query : query + "&after=" + coded(after);
        return line.ask(
                request("/actions" + page).GET(),
                reply -> {
                    JsonNode tree = reply.expecting(200).as(JsonNode.class);
                    if (!tree.path("items").isArray()) {
                        throw garbled("no list of receipts");
                    }
                    List<Receipt> items = new ArrayList<>();
                    tree.get("items").forEach(item -> items.add(receipt(item)));
                    return new ReceiptPage(items, tree.path("next").textValue());
                });
    }

    @Override
    public boolean isAnswering() {
        return line.isOpenForCalls();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String coded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Receipt receipt(Reply reply) {
        return receipt(reply.as(JsonNode.class));
    }

    private Receipt receipt(JsonNode tree) {
        try {
            Receipt read = json.treeToValue(tree, Receipt.class);
            if (!"DONE".equals(tree.path("state").textValue())
                    || !tree.path("key").isTextual()
                    || !tree.path("orderNo").isTextual()
                    || !tree.path("kind").isTextual()
                    || !tree.path("doneAt").isTextual()) {
                throw garbled("no receipt");
            }
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new OrderSystemFault(Kind.GARBLED, "no receipt", e);
        }
    }

    private byte[] write(OrderAction action) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", action.key());
        body.put("orderNo", action.orderNo());
        body.put("kind", action.kind().name());
        body.put("amountYuan", plain(action.amountYuan()));
        body.put("merchantYuan", plain(action.merchantYuan()));
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new OrderSystemFault(Kind.OWN, "cannot be written", e);
        }
    }

    private static @Nullable String plain(java.math.@Nullable BigDecimal yuan) {
        return yuan == null ? null : yuan.toPlainString();
    }

    private static OrderSystemFault garbled(String what) {
        return new OrderSystemFault(Kind.GARBLED, what);
    }
}
