package com.qihui.redress.workflow.servicelevel;

import com.qihui.redress.escalation.Body;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.SubCause;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code service-level.dmn} looks at. */
public record PolicyFacts(
        @Nullable Category category,
        @Nullable SubCause subCause,
        @Nullable String productType,
        Priority priority,
        Channel channel,
        @Nullable String merchantTier,
        @Nullable BigDecimal amountYuan,
        @Nullable Body outsideBody) {

    public PolicyFacts at(Body body) {
        return new PolicyFacts(
                category, subCause, productType, priority, channel, merchantTier, amountYuan, body);
    }

    /** By the names of the table's inputs. */
    Map<String, Object> inputs() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("category", name(category));
        facts.put("subCause", name(subCause));
        facts.put("productType", productType);
        facts.put("priority", priority.name());
        facts.put("channel", channel.name());
        facts.put("merchantTier", merchantTier);
        facts.put("amountYuan", amountYuan == null ? null : amountYuan.doubleValue());
        facts.put("outsideBody", name(outsideBody));
        return facts;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
