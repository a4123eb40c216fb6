package com.qihui.redress.escalation;

import com.qihui.redress.escalation.Dispute.Purpose;
import com.qihui.redress.escalation.Dispute.Seller;
import com.qihui.redress.escalation.Dispute.Trait;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.SubCause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** A dispute about 100 yuan of game cards, and what makes it another. */
final class Disputes {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 18);

    private SubCause subCause = SubCause.SYSTEM_DELAY;
    private Category category = Category.RECHARGE_NOT_CREDITED;
    private Responsibility responsibility = Responsibility.PLATFORM;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private boolean named = true;
    private Operator operator = Operator.NONE;
    private Stake stake = stake("100.00", "100.00");
    private Purpose purpose = Purpose.CONSUMPTION;
    private Seller seller = Seller.KNOWN;
    private Elsewhere elsewhere = Elsewhere.NOWHERE;
    private boolean settled;
    private LocalDate arose = LocalDate.of(2026, 6, 1);

    private static Stake stake(String disputed, String ordered) {
        return new Stake(
                new BigDecimal(disputed), new BigDecimal(ordered), new BigDecimal(ordered), false);
    }

    Disputes about(Category category, SubCause subCause) {
        this.category = category;
        this.subCause = subCause;
        return this;
    }

    Disputes flagged(Flag flag) {
        flags.add(flag);
        return this;
    }

    Disputes with(Trait trait) {
        traits.add(trait);
        return this;
    }

    Disputes answerable(Responsibility responsibility) {
        this.responsibility = responsibility;
        return this;
    }

    Disputes unnamed() {
        named = false;
        return this;
    }

    Disputes with(Operator operator) {
        this.operator = operator;
        return this;
    }

    Disputes worth(String disputed) {
        return worth(disputed, disputed);
    }

    Disputes worth(String disputed, String ordered) {
        stake = stake(disputed, ordered);
        return this;
    }

    Disputes boughtFor(Purpose purpose) {
        this.purpose = purpose;
        return this;
    }

    Disputes against(Seller seller) {
        this.seller = seller;
        return this;
    }

    Disputes pendingAt(Body body) {
        elsewhere = new Elsewhere(body, Set.of(), Set.of());
        return this;
    }

    Disputes handledBy(Body body) {
        elsewhere = new Elsewhere(null, Set.of(body), Set.of());
        return this;
    }

    Disputes refusedBy(Body body) {
        elsewhere = new Elsewhere(null, Set.of(), Set.of(body));
        return this;
    }

    Disputes settled() {
        settled = true;
        return this;
    }

    Disputes since(String day) {
        arose = LocalDate.parse(day);
        return this;
    }

    Dispute on(LocalDate today) {
        return new Dispute(
                category,
                subCause,
                responsibility,
                flags,
                named,
                operator,
                stake,
                purpose,
                seller,
                traits,
                elsewhere,
                settled,
                arose,
                today);
    }

    Dispute today() {
        return on(TODAY);
    }
}
