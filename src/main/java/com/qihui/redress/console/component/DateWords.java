package com.qihui.redress.console.component;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A calendar's own words, as the reader's language has them. */
public class DateWords extends DatePickerI18n {

    public DateWords(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        setMonthNames(
                Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList());
        setWeekdays(days(TextStyle.FULL_STANDALONE, locale));
        setWeekdaysShort(days(chinese ? TextStyle.NARROW : TextStyle.SHORT, locale));
        setFirstDayOfWeek(1);
        setDateFormat("yyyy-MM-dd");
        setToday(I18NProvider.translate("moment.today"));
        setCancel(I18NProvider.translate("console.cancel"));
    }

    /** From Sunday on, as the calendar expects them. */
    private static List<String> days(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(style, locale))
                .toList();
    }
}
