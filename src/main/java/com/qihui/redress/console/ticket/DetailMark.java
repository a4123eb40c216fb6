package com.qihui.redress.console.ticket;

import com.qihui.redress.evidence.CheckedPiece;
import com.qihui.redress.evidence.EvidenceMark;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/**
 * One detail of a piece: seen, or looked for in vain. Until somebody of the desk looked, it shows
 * what the giver says, and says so.
 */
class DetailMark extends Div {

    private final String detail;
    private final Wording wording;
    private final NativeButton yes;
    private final NativeButton no;

    /**
     * @param say called with whether it was seen
     */
    DetailMark(String detail, Wording wording, Consumer<Boolean> say) {
        this.detail = detail;
        this.wording = wording;
        yes = button("✓", "ticket.mark.yes", () -> say.accept(true));
        no = button("✗", "ticket.mark.no", () -> say.accept(false));
        addClassName("mark");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", wording.detail(detail));
        add(new Span(wording.detail(detail)), yes, no);
    }

    void show(CheckedPiece piece) {
        EvidenceMark mark = piece.mark(detail).orElse(null);
        boolean claimed = piece.piece().shows().contains(detail);
        String claim = wording.say(claimed ? "ticket.mark.claimed" : "ticket.mark.unclaimed");
        press(yes, mark != null && mark.seen());
        press(no, mark != null && !mark.seen());
        yes.getClassNames().set("claimed", mark == null && claimed);
        getClassNames().set("seen", mark != null && mark.seen());
        getClassNames().set("unseen", mark != null && !mark.seen());
        setTitle(
                mark == null
                        ? wording.say("ticket.mark.unchecked", claim)
                        : wording.say(
                                "ticket.mark.checked",
                                mark.markedBy(),
                                wording.at(mark.markedAt()),
                                claim));
    }

    private NativeButton button(String sign, String label, Runnable then) {
        NativeButton button = new NativeButton(sign, click -> then.run());
        button.setAriaLabel(wording.say(label, wording.detail(detail)));
        return button;
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
