package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Evidence in large: one piece, or two side by side. The arrow keys go through all there is, Escape
 * leaves.
 */
class ExhibitDialog extends Dialog {

    /**
     * Arrows turn the page wherever the cursor is, except where they move something of its own; the
     * signs that zoom one picture zoom both.
     */
    private static final String KEYS =
            """
            const turn = event => {
              const own = 'input, textarea, video, audio, vaadin-select-item, redress-image';
              const from = event.composedPath().find(node => node.matches && node.matches(own));
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              const free = !from || from.localName === 'redress-image';
              if (free && /^Arrow(Left|Right)$/.test(event.key)) {
                event.preventDefault();
                const by = event.key === 'ArrowLeft' ? -1 : 1;
                this.dispatchEvent(new CustomEvent('turn', { detail: by }));
              } else if (!from) {
                this.querySelectorAll('redress-image').forEach(picture => picture.press(event));
              }
            };
            const listen = (tries) => {
              const overlay = this.closest('vaadin-dialog-overlay');
              if (!overlay) {
                if (tries) requestAnimationFrame(() => listen(tries - 1));
                return;
              }
              this.focus();
              if (overlay.turnsPages) return;
              overlay.turnsPages = true;
              overlay.addEventListener('keydown', turn);
            };
            listen(300);
            """;

    private static final String BY = "event.detail";

    private final Wording wording;
    private final ExhibitPane left;
    private final ExhibitPane right;
    private final Button beside;
    private final Div panes = new Div();

    ExhibitDialog(Wording wording, IntFunction<MarkBar> marking) {
        this.wording = wording;
        left = new ExhibitPane(wording, marking);
        right = new ExhibitPane(wording, marking);
        beside = new Button("", Glyph.COMPARE.drawn(), click -> compare(!right.isVisible()));
        Button back = turn("ticket.compare.previous", Glyph.BACK, -1);
        Button next = turn("ticket.compare.next", Glyph.NEXT, 1);
        Button leave = new Button(Glyph.CROSS.drawn(), click -> close());
        leave.setAriaLabel(wording.say("console.close"));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Span keys = new Span(wording.say("ticket.compare.keys"));
        keys.addClassNames("quiet", "small");
        setHeaderTitle(wording.say("ticket.compare.title"));
        getHeader().add(keys, back, next, beside, leave);
        panes.addClassName("panes");
        panes.add(left, right);
        panes.getElement().setAttribute("tabindex", "-1");
        panes.getElement()
                .addEventListener("turn", told -> turn((int) told.getEventData().getNumber(BY)))
                .addEventData(BY);
        addClassName("exhibits");
        setWidth("98vw");
        setHeight("96vh");
        add(panes);
        addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        panes.getElement().executeJs(KEYS);
                    }
                });
    }

    void update(TicketFile file) {
        left.update(file);
        right.update(file);
    }

    void show(int no) {
        left.look(no);
        compare(false);
        open();
    }

    void showBeside(int no, List<Exhibit> all) {
        left.look(no);
        right.look(left.at(no).counterpart(all).no());
        compare(true);
        open();
    }

    private void compare(boolean two) {
        if (two && right.no() < 0) {
            right.look(left.no());
            right.step(1);
        }
        right.setVisible(two);
        panes.getClassNames().set("two", two);
        beside.setText(wording.say(two ? "ticket.compare.one" : "ticket.compare.two"));
    }

    /** Where two are compared the left one stays, and is not held against itself. */
    private void turn(int by) {
        if (!right.isVisible()) {
            left.step(by);
            return;
        }
        right.step(by);
        if (right.no() == left.no()) {
            right.step(by);
        }
    }

    private Button turn(String label, Glyph sign, int by) {
        Button button = new Button(sign.drawn(), click -> turn(by));
        button.setAriaLabel(wording.say(label));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
