package com.qihui.redress.api.complaint;

import com.qihui.redress.escalation.AtOnce;
import com.qihui.redress.escalation.Bar;
import com.qihui.redress.escalation.Body;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;

/**
 * Where the complaint may go outside if it cannot be solved inside.
 *
 * @param bars what stands in the way of a channel, the worst first
 * @param notes what is good to know before going there
 * @param atOnce why nobody needs to wait for the inside; none where the day counts
 * @param rule the row of the table that named the first choice
 * @param basis the articles that say so
 * @param cases the cases outside so far, the first first
 */
@Schema(name = "Escalation")
record EscalationView(
        Body primary,
        Collection<Body> acceptable,
        List<Told> bars,
        List<Told> notes,
        List<Once> atOnce,
        String rule,
        String basis,
        List<OutsideCaseView> cases) {

    /**
     * @param reason in the caller's language
     * @param basis the articles; empty where it is a matter of prudence
     */
    @Schema(name = "EscalationBar")
    record Told(Body channel, String reason, String basis, Bar.Kind kind, String rule) {}

    @Schema(name = "EscalationAtOnce")
    record Once(AtOnce ground, String text, String basis) {}

    /** What does not concern whoever asks. */
    EscalationView discreet() {
        return new EscalationView(
                primary, acceptable, List.of(), List.of(), List.of(), rule, basis, List.of());
    }
}
