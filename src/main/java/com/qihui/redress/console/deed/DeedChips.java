package com.qihui.redress.console.deed;

import com.qihui.redress.answering.Act;
import com.qihui.redress.answering.Deed;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.console.component.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is done along with an answer, each in words, with a button that drops it. */
public class DeedChips extends Span {

    private final DeedWords words = new DeedWords(this::getTranslation);
    private final Consumer<Act> drop;

    /**
     * @param drop called with what is to be done no more
     */
    public DeedChips(Consumer<Act> drop) {
        this.drop = drop;
        addClassName("deeds");
        getElement().setAttribute("role", "list");
    }

    public void show(Deeds deeds, boolean droppable) {
        show(deeds, droppable, null);
    }

    /**
     * @param refused what of it cannot be done, if it was tried
     */
    public void show(Deeds deeds, boolean droppable, @Nullable Act refused) {
        removeAll();
        deeds.all().forEach(deed -> add(chip(deed, droppable, deed.act() == refused)));
    }

    private Span chip(Deed deed, boolean droppable, boolean refused) {
        String told = words.of(deed);
        Span what = new Span(told);
        what.addClassName("what");
        Span chip = new Span(what);
        chip.addClassNames("chip", "plain", "deed");
        chip.getClassNames().set("refused", refused);
        chip.getElement().setAttribute("role", "listitem");
        chip.getElement().setAttribute("title", told);
        if (droppable) {
            Button away = new Button(Glyph.CROSS.drawn(), click -> drop.accept(deed.act()));
            away.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
            away.setAriaLabel(getTranslation("deed.drop", told));
            chip.add(away);
        }
        return chip;
    }
}
