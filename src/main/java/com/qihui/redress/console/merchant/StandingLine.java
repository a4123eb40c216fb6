package com.qihui.redress.console.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.merchant.Standing;
import com.qihui.redress.merchant.Standings;
import com.qihui.redress.merchant.TrackRecord;
import com.qihui.redress.merchant.TrackRecords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How the merchant stands, in one line above its work, and where it reads more (R51). */
class StandingLine extends Div {

    StandingLine(TrackRecords records, Standings standings, Actor reader) {
        addClassNames("line", "small", "standing");
        getStyle().set("padding", "8px 16px");
        Long merchant = reader.merchantId();
        if (merchant == null) {
            return;
        }
        TrackRecord record = records.of(merchant, reader);
        Standing standing = record.merchant().standing();
        add(
                new StatusChip(
                        StandingWords.tone(standing), getTranslation("standing." + standing)),
                new Span(
                        getTranslation(
                                "standing.line",
                                record.inTimePercent(),
                                record.silent(),
                                record.upheld())));
        if (standing != Standing.IN_ORDER) {
            standings.changes(merchant, reader).stream()
                    .findFirst()
                    .ifPresent(last -> add(new Span(last.reason())));
        }
        add(new Anchor("merchant/standing", getTranslation("standing.more")));
    }
}
