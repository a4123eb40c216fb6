package com.qihui.redress.console.dossier;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.submission.delivery.HandIn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Where a dossier was handed in, and how far each got. */
class HandInList extends Div {

    private final Moments moments;
    private final transient Consumer<HandIn> again;

    /**
     * @param again sends once more what did not get through
     */
    HandInList(List<HandIn> all, Moments moments, Consumer<HandIn> again) {
        this.moments = moments;
        this.again = again;
        addClassNames("stack", "hand-ins");
        all.forEach(one -> add(line(one)));
    }

    private Div line(HandIn one) {
        Div line =
                new Div(
                        new StatusChip(tone(one), getTranslation("hand_in.state." + one.state())),
                        new Span(getTranslation("hand_in.way." + one.way())),
                        quiet(asked(one)));
        line.addClassName("line");
        Instant delivered = one.deliveredAt();
        if (delivered != null) {
            line.add(quiet(getTranslation("hand_in.delivered", at(delivered))));
        }
        if (one.caseNo() != null) {
            line.add(new Span(getTranslation("hand_in.case_no", one.caseNo())));
        }
        if (one.standing() != null) {
            line.add(new Span(getTranslation("exchange.standing." + one.standing())));
        }
        if (one.fault() != null) {
            line.add(bad(getTranslation("exchange.fault." + one.fault())));
        }
        if (one.refusal() != null) {
            line.add(bad(one.refusal()));
        }
        if (one.isUndelivered()) {
            Button send = new Button(getTranslation("hand_in.again"), click -> again.accept(one));
            send.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            send.setDisableOnClick(true);
            line.add(send);
        }
        return line;
    }

    private String asked(HandIn one) {
        String no = one.askedByNo();
        String by = no == null ? one.askedBy() : getTranslation("submission.made.by", no);
        return getTranslation("hand_in.asked", at(one.askedAt()), by);
    }

    private String at(Instant moment) {
        return moments.at(moment, getLocale());
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassNames("quiet", "small");
        return span;
    }

    private static Span bad(String words) {
        Span span = new Span(words);
        span.addClassNames("toned", "tone-bad", "small");
        return span;
    }

    private static Tone tone(HandIn one) {
        return switch (one.state()) {
            case WAITING -> Tone.HOLD;
            case DELIVERED -> Tone.OK;
            case FAILED, CAME_BACK -> Tone.BAD;
        };
    }
}
