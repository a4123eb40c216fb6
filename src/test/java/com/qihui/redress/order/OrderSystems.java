package com.qihui.redress.order;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Duration;

/** Order systems for tests of other modules. */
public final class OrderSystems {

    private OrderSystems() {}

    /** One behind this address; a second is long for it. */
    public static OrderSystem at(String url) {
        Duration second = Duration.ofSeconds(1);
        JsonMapper json =
                JsonMapper.builder()
                        .findAndAddModules()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        OrderSystemSettings settings =
                new OrderSystemSettings(URI.create(url), null, second, second, second);
        return new HttpOrders(new OrderLine(settings, json), URI.create(url), json);
    }
}
