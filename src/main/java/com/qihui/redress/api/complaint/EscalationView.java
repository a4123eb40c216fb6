package com.qihui.redress.api.complaint;

import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.Route;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;

/**
 * Where the complaint may go outside if it cannot be solved inside.
 *
 * @param bars what stands in the way of a channel
 */
@Schema(name = "Escalation")
record EscalationView(Body primary, Collection<Body> acceptable, List<Bar> bars) {

    record Bar(Body channel, String reason, String basis) {}

    static EscalationView of(OutsideCase outside) {
        return new EscalationView(outside.suggestedBody(), outside.acceptable(), List.of());
    }

    static EscalationView of(Route route) {
        return new EscalationView(route.primary(), route.acceptable(), List.of());
    }
}
