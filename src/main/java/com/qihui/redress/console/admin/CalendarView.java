package com.qihui.redress.console.admin;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.sla.CalendarBook;
import com.qihui.redress.sla.CalendarVersion;
import com.qihui.redress.sla.Calendars;
import com.qihui.redress.sla.HolidayYear;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/**
 * When the desk works: its windows, its time zone, its closures and the holidays of each year, in
 * versions (E5). What is changed here counts for every node, and running clocks follow.
 */
@Route(value = "calendar", layout = ConsoleLayout.class)
@Menu(title = "calendar.title", order = 127)
@RolesAllowed("ADMIN")
public class CalendarView extends Screen {

    private final Calendars calendars;
    private final CurrentActor actor;
    private final Moments moments;
    private final TextField zone = new TextField(getTranslation("calendar.zone"));
    private final TextField windows = new TextField(getTranslation("calendar.windows"));
    private final TextArea closures = new TextArea(getTranslation("calendar.closures"));
    private final TextField reason = new TextField(getTranslation("calendar.reason"));
    private final Div years = new Div();
    private final Div versions = new Div();
    private final Map<String, HasValidationProperties> fields =
            Map.of("zone", zone, "windows", windows, "closures", closures, "reason", reason);
    private CalendarVersion read;
    private CalendarBook draft;

    public CalendarView(Calendars calendars, CurrentActor actor, Moments moments) {
        super("");
        this.calendars = calendars;
        this.actor = actor;
        this.moments = moments;
        this.read = calendars.latest();
        this.draft = read.book();
        rename(getTranslation("calendar.title"));
        Button files = new Button(getTranslation("calendar.files"), click -> takeFiles());
        Button save = new Button(getTranslation("calendar.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bar().actions(files, save);
        layOut();
        show();
    }

    private void layOut() {
        zone.setMaxLength(40);
        zone.setHelperText(getTranslation("calendar.zone.help"));
        windows.setMaxLength(200);
        windows.setHelperText(getTranslation("calendar.windows.help"));
        closures.setMaxLength(8_000);
        closures.setMinRows(3);
        closures.setMaxRows(8);
        closures.setHelperText(getTranslation("calendar.closures.help"));
        reason.setMaxLength(Calendars.REASON);
        reason.setHelperText(getTranslation("calendar.reason.help"));
        fields.values().forEach(field -> field.setManualValidation(true));
        Div form = new Div(zone, windows, closures, reason);
        form.addClassNames("stack", "padded");
        form.getChildren().forEach(part -> part.getElement().getStyle().set("width", "100%"));
        Div work = new Div(form, heading("calendar.years"), years, addYear());
        years.addClassNames("stack", "padded", "calendar-years");
        versions.addClassNames("stack", "padded");
        columns(work, new Div(heading("calendar.versions"), versions));
    }

    private H2 heading(String label) {
        H2 heading = new H2(getTranslation(label));
        heading.addClassNames("padded", "section");
        return heading;
    }

    private Div addYear() {
        Button add =
                new Button(
                        getTranslation("calendar.notice.add"),
                        click -> new NoticeEditor("", this::take).open());
        Div line = new Div(add);
        line.addClassName("padded");
        return line;
    }

    private void show() {
        zone.setValue(draft.settings().zone().getId());
        windows.setValue(CalendarWords.windows(draft.settings()));
        closures.setValue(CalendarWords.closures(draft.settings()));
        showYears();
        versions.removeAll();
        calendars.versions().forEach(one -> versions.add(line(one)));
    }

    private void showYears() {
        years.removeAll();
        draft.years().forEach(year -> years.add(line(year)));
    }

    private Div line(HolidayYear year) {
        StatusChip state =
                draft.isProvisional(year.year())
                        ? new StatusChip(Tone.WARN, getTranslation("calendar.provisional"))
                        : new StatusChip(Tone.OK, getTranslation("calendar.published"));
        Span name = new Span(Integer.toString(year.year()));
        Span days = new Span(getTranslation("calendar.days", year.count(true), year.count(false)));
        days.addClassName("quiet");
        Button edit =
                new Button(
                        getTranslation("calendar.edit"),
                        click -> new NoticeEditor(year.json(), this::take).open());
        edit.setAriaLabel(getTranslation("calendar.edit.year", Integer.toString(year.year())));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div line = new Div(name, state, days, edit);
        line.addClassName("line");
        return line;
    }

    private Div line(CalendarVersion version) {
        Span name =
                new Span(
                        getTranslation(
                                version.version() == read.version()
                                        ? "calendar.version.now"
                                        : "calendar.version",
                                Integer.toString(version.version())));
        Span made = new Span(moments.at(version.madeAt(), getLocale()) + " · " + by(version));
        made.addClassNames("quiet", "small");
        Div line = new Div(name, made, new Span(version.reason()));
        if (version.version() != read.version()) {
            Button back =
                    new Button(getTranslation("calendar.take_back"), click -> takeBack(version));
            back.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(back);
        }
        line.addClassName("stack");
        return line;
    }

    private String by(CalendarVersion version) {
        return version.madeBy().equals("system")
                ? getTranslation("ticket.system")
                : version.madeBy();
    }

    private void take(HolidayYear notice) {
        draft = draft.with(notice);
        showYears();
    }

    private void takeFiles() {
        draft = calendars.fromFiles(draft.settings());
        showYears();
        Toast.told(getTranslation("calendar.files.read"), getTranslation("calendar.unsaved"));
    }

    private void takeBack(CalendarVersion version) {
        draft = version.book();
        show();
        reason.setValue(
                getTranslation("calendar.reason.back", Integer.toString(version.version())));
        Toast.told(getTranslation("calendar.taken_back"), getTranslation("calendar.unsaved"));
    }

    private void save() {
        if (Gesture.at(fields, this::keep)) {
            read = calendars.latest();
            draft = read.book();
            reason.clear();
            show();
            Toast.done(getTranslation("calendar.saved", Integer.toString(read.version())));
        }
    }

    private void keep() {
        draft =
                draft.with(
                        CalendarWords.read(
                                zone.getValue(), windows.getValue(), closures.getValue()));
        calendars.change(draft, read.version(), reason.getValue(), actor.get());
        calendars.refresh();
    }
}
