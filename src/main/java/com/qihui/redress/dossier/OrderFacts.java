package com.qihui.redress.dossier;

import com.qihui.redress.order.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in a line what the platform's own record of an order says; all of it lies in its file. */
@Component
class OrderFacts {

    private final IndexWords words;

    OrderFacts(IndexWords words) {
        this.words = words;
    }

    String of(Order order) {
        List<String> facts = new ArrayList<>();
        facts.add(words.say("dossier.order.orderNo", order.orderNo()));
        add(facts, "product", order.productName());
        add(facts, "amount", yuan(order.amountYuan()));
        add(facts, "orderedAt", time(order.orderedAt()));
        add(facts, "paidAt", time(order.paidAt()));
        add(facts, "payee", order.payee());
        String state = order.deliveryState();
        add(facts, "delivery", state == null ? null : words.option("delivery.", state));
        add(facts, "deliveredAt", time(order.deliveredAt()));
        return String.join(words.say("dossier.order.list"), facts);
    }

    private @Nullable String time(@Nullable Instant at) {
        return at == null ? null : words.time(at);
    }

    private static @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : "¥" + amount.toPlainString();
    }

    private void add(List<String> facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(words.say("dossier.order." + label, value));
        }
    }
}
