package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.notification.Presence;
import com.qihui.redress.notification.PresentColleague;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who else looks at the complaint just now, and who is writing (E3). */
class PresenceLine extends Span {

    /** More names nobody reads. */
    private static final int NAMED = 3;

    /** Between two signs that somebody still types. */
    private static final int TOLD_MILLIS = 3_000;

    private static final String TELL_WHETHER_SEEN =
            """
            const tell = () => {
              if (!this.isConnected) document.removeEventListener('visibilitychange', tell);
              else this.dispatchEvent(
                new CustomEvent('page-seen', { detail: { seen: !document.hidden } }));
            };
            document.addEventListener('visibilitychange', tell);
            """;

    private final Presence presence;
    private final Actor reader;
    private final Wording wording;
    private long ticketId;
    private Presence.@Nullable Seat seat;

    PresenceLine(Presence presence, Actor reader, Wording wording) {
        this.presence = presence;
        this.reader = reader;
        this.wording = wording;
        addClassNames("presence", "small");
        getElement().setAttribute("aria-live", "polite");
        getElement()
                .addEventListener(
                        "page-seen",
                        told -> {
                            if (seat != null) {
                                seat.visible(told.getEventData().getBoolean("event.detail.seen"));
                            }
                        })
                .addEventData("event.detail.seen");
        setVisible(false);
    }

    void at(long ticketId) {
        if (this.ticketId == ticketId) {
            return;
        }
        leave();
        this.ticketId = ticketId;
        getUI().ifPresent(this::join);
    }

    /** Whoever types there is seen typing. */
    void watch(TextArea text) {
        text.getElement().addEventListener("input", typed -> typing()).throttle(TOLD_MILLIS);
    }

    private void typing() {
        if (seat != null) {
            seat.typing();
        }
    }

    void rested() {
        if (seat != null) {
            seat.rested();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        join(attached.getUI());
        getElement().executeJs(TELL_WHETHER_SEEN);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        leave();
    }

    private void join(UI ui) {
        if (ticketId != 0 && seat == null) {
            seat = presence.join(ticketId, reader, others -> show(ui, others));
        }
    }

    private void leave() {
        if (seat != null) {
            seat.leave();
            seat = null;
            draw(List.of());
        }
    }

    private void show(UI ui, List<PresentColleague> others) {
        if (ui.equals(UI.getCurrent())) {
            draw(others);
        } else {
            ui.accessLater(() -> draw(others), () -> {}).run();
        }
    }

    private void draw(List<PresentColleague> others) {
        List<String> parts = new ArrayList<>();
        part(parts, "presence.typing", others, PresentColleague::typing);
        part(parts, "presence.viewing", others, one -> !one.typing());
        setText(String.join(" · ", parts));
        getClassNames().set("typing", others.stream().anyMatch(PresentColleague::typing));
        setVisible(!parts.isEmpty());
    }

    private void part(
            List<String> parts,
            String key,
            List<PresentColleague> others,
            Predicate<PresentColleague> which) {
        List<String> names = others.stream().filter(which).map(this::name).toList();
        if (!names.isEmpty()) {
            String told =
                    names.stream()
                            .limit(NAMED)
                            .collect(Collectors.joining(wording.say("ticket.list")));
            parts.add(
                    wording.say(
                            key,
                            names.size() > NAMED
                                    ? wording.say("presence.and_more", told, names.size() - NAMED)
                                    : told));
        }
    }

    private String name(PresentColleague one) {
        return one.agentNo() == null ? one.name() : wording.say("presence.agent", one.agentNo());
    }
}
