package com.qihui.redress.console;

import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.notification.Notice;
import com.qihui.redress.notification.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the person signed in was told, with how much of it is unread; told anew the moment a clock
 * rings, on whichever node.
 */
class NoticeBell extends Div {

    private static final int PAGE = 20;

    private final Notices notices;
    private final Moments moments;
    private final long accountId;
    private final boolean merchant;
    private final Button bell = new Button(Glyph.BELL.drawn());
    private final Span count = new Span();
    private final Div list = new Div();
    private final Button all = new Button();
    private final Button more = new Button(getTranslation("notices.more"));
    private final Popover popover = new Popover();
    private int unread;
    private long last = Long.MAX_VALUE;

    /**
     * @param merchant whether it hangs at a merchant's desk
     */
    NoticeBell(
            Notices notices, Changes changes, Moments moments, long accountId, boolean merchant) {
        this.notices = notices;
        this.moments = moments;
        this.accountId = accountId;
        this.merchant = merchant;
        addClassName("bell");
        bell.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        count.addClassName("count");
        count.getElement().setAttribute("aria-hidden", "true");
        layOut();
        add(bell, count, popover);
        show(notices.unread(accountId));
        LiveUpdates.of(this, changes, this::changed);
    }

    private void layOut() {
        all.setText(getTranslation("notices.read_all"));
        all.addClickListener(click -> readAll());
        all.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div spring = new Div();
        spring.addClassName("spring");
        Div head = new Div(new H3(getTranslation("notices.title")), spring, all);
        head.addClassNames("line", "notices-head");
        list.addClassName("notices");
        more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> append());
        popover.setTarget(bell);
        popover.setOpenOnClick(true);
        popover.setModal(false);
        popover.setPosition(PopoverPosition.END_TOP);
        popover.setAriaLabel(getTranslation("notices.title"));
        popover.setWidth("360px");
        popover.add(head, list, more);
        popover.addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        fill();
                    }
                });
    }

    private void changed(Set<Long> tickets) {
        int before = unread;
        show(notices.unread(accountId));
        if (unread > before) {
            notices.of(accountId, Long.MAX_VALUE, 1).stream()
                    .filter(one -> !one.isRead())
                    .forEach(one -> Toast.told(words(one), one.number()));
        }
        if (unread != before && popover.isOpened()) {
            fill();
        }
    }

    private void show(int now) {
        unread = now;
        count.setText(
                now > Notices.COUNTED_UP_TO ? Notices.COUNTED_UP_TO + "+" : Integer.toString(now));
        count.setVisible(now > 0);
        all.setVisible(now > 0);
        bell.setAriaLabel(getTranslation("notices.bell", now));
        bell.setTooltipText(getTranslation("notices.bell", now));
    }

    private void fill() {
        list.removeAll();
        last = Long.MAX_VALUE;
        append();
        if (list.getComponentCount() == 0) {
            Div empty =
                    new Div(getTranslation(merchant ? "notices.empty.merchant" : "notices.empty"));
            empty.addClassNames("quiet", "notices-none");
            list.add(empty);
        }
    }

    private void append() {
        List<Notice> page = notices.of(accountId, last, PAGE);
        page.forEach(one -> list.add(line(one)));
        more.setVisible(page.size() == PAGE);
        if (!page.isEmpty()) {
            last = page.get(page.size() - 1).id();
        }
    }

    private Button line(Notice notice) {
        Span what = new Span(words(notice));
        what.addClassName("what");
        Span where = new Span(notice.number() + " · " + moments.at(notice.madeAt(), getLocale()));
        where.addClassNames("quiet", "small");
        Button line = new Button();
        line.addClickListener(click -> open(notice));
        line.getElement().appendChild(new Div(what, where).getElement());
        line.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        line.addClassName("notice");
        line.getClassNames().set("unread", !notice.isRead());
        line.getClassNames().set("late", notice.breached());
        line.setAriaLabel(
                getTranslation(
                        notice.isRead() ? "notices.line" : "notices.line.unread",
                        words(notice),
                        notice.number()));
        return line;
    }

    private String words(Notice notice) {
        if (notice.namedBy() != null) {
            return getTranslation("notices.named", notice.namedBy());
        }
        if (notice.isWritten()) {
            return getTranslation("notices.written");
        }
        Instant due = notice.dueAt();
        String until = due == null ? "" : moments.until(due, getLocale());
        if (notice.chases() != null) {
            return getTranslation("notices.chased", notice.chases(), until);
        }
        return getTranslation(
                key(notice),
                getTranslation("clock." + notice.clock()),
                Integer.toString(notice.percent()),
                until);
    }

    /** All of the time is used when it runs out; more than that is said. */
    private static String key(Notice notice) {
        if (!notice.breached()) {
            return "notices.warned";
        }
        return notice.percent() > 100 ? "notices.later" : "notices.late";
    }

    private void open(Notice notice) {
        notices.read(accountId, notice.id());
        show(notices.unread(accountId));
        popover.close();
        getUI().ifPresent(
                        ui ->
                                ui.navigate(
                                        (merchant ? "merchant/" : "")
                                                + "tickets/"
                                                + notice.number()));
    }

    private void readAll() {
        notices.readAll(accountId);
        show(0);
        fill();
    }
}
