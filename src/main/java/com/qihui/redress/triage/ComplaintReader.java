package com.qihui.redress.triage;

import com.qihui.redress.order.Order;
import com.qihui.redress.statement.MatterReader;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Ground;
import com.qihui.redress.ticket.Ground.Kind;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.ticket.TriageReason.Aspect;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Reads what a complaint, its pieces and its order tell (R1 to R6, R20 to R22), by the rules of
 * {@code config/narrative.yml} and {@code config/triage.yml}. It asks no database.
 */
@Component
public class ComplaintReader {

    private final MatterReader matters;
    private final Case.Payees payees;
    private final TriageRules rules = TriageRules.load();

    ComplaintReader(MatterReader matters, Environment settings) {
        this.matters = matters;
        this.payees =
                new Case.Payees(
                        Binder.get(settings)
                                .bind("redress.evidence.operators", Bindable.listOf(String.class))
                                .orElseGet(List::of));
    }

    /**
     * @param seller who sold it, as it is called
     * @param selfOperated whether that is known to be the platform's own shop
     * @param inTime whether paid goods may still arrive in time; asked only where it matters
     */
    public Reading read(
            FileComplaint filed,
            @Nullable Order order,
            @Nullable String seller,
            boolean selfOperated,
            BooleanSupplier inTime) {
        boolean own = selfOperated || (seller != null && rules.selfOperated().isIn(seller));
        Case seen = Case.of(filed, order, own, payees);
        Judgement judged = new Judgement(filed, matters.told(filed, filed.category()));
        settleQuery(seen, judged, inTime);
        if (judged.subCause() == null) {
            cause(seen, judged).ifPresent(judged::cause);
        }
        rules.also(seen, judged.found())
                .filter(other -> !other.value().equals(String.valueOf(judged.category())))
                .forEach(judged::add);
        rules.flags(seen, judged.found()).forEach(judged::add);
        Optional<TriageReason> channel =
                TriageRules.first(Aspect.CHANNEL, rules.channels(), seen, judged.found());
        channel.ifPresent(judged::add);
        Optional<TriageReason> urgent =
                TriageRules.first(Aspect.PRIORITY, rules.urgent(), seen, judged.found());
        urgent.ifPresent(judged::add);
        return new Reading(
                judged.category(),
                filed.category() != null,
                judged.values(Aspect.CATEGORIES_ALSO, Category.class),
                judged.subCause(),
                judged.values(Aspect.FLAGS, Flag.class),
                TriageRules.first(
                                Aspect.RESPONSIBILITY, rules.circumstances(), seen, judged.found())
                        .orElse(null),
                channel.map(one -> Channel.valueOf(one.value())).orElse(Channel.TICKET),
                urgent.isPresent(),
                own,
                judged.reasons());
    }

    /**
     * What bears on which body outside may take it, each sign with what it rests on (R29 to R32).
     *
     * @param ticket whose category and cause hold, whoever said so
     */
    public Map<OutsideSign, Ground> outside(
            Ticket ticket, FileComplaint filed, @Nullable Order order) {
        String seller = ticket.merchantName();
        boolean own = seller != null && rules.selfOperated().isIn(seller);
        Case seen = Case.of(filed, order, own, payees);
        Rule.Found found =
                new Rule.Found(
                        ticket.category(),
                        ticket.subCause(),
                        ticket.flags().contains(Flag.MINOR),
                        false);
        Map<OutsideSign, Ground> signs = new EnumMap<>(OutsideSign.class);
        for (Rule rule : rules.outside()) {
            rule.fits(seen, found)
                    .ifPresent(
                            ground -> signs.putIfAbsent(OutsideSign.valueOf(rule.gives()), ground));
        }
        circumstance(Circumstance.PAID_OFF_PLATFORM, seen, found)
                .ifPresent(ground -> signs.put(OutsideSign.PAID_OFF_PLATFORM, ground));
        circumstance(Circumstance.FAMILY, seen, found)
                .filter(ground -> !found.minor())
                .ifPresent(ground -> signs.put(OutsideSign.FAMILY, ground));
        return signs;
    }

    private Optional<Ground> circumstance(Circumstance wanted, Case seen, Rule.Found found) {
        return rules.circumstances().stream()
                .filter(rule -> rule.gives().equals(wanted.name()))
                .flatMap(rule -> rule.fits(seen, found).stream())
                .findFirst();
    }

    /** When its complainant first turned to the operator; empty where no such day is told. */
    public Optional<Instant> operatorAskedAt(FileComplaint filed) {
        return filed.contactLog().stream()
                .filter(this::isWithOperator)
                .map(FileComplaint.Contact::at)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder());
    }

    private boolean isWithOperator(FileComplaint.Contact contact) {
        return Stream.of(contact.channel(), contact.agentNo())
                .filter(Objects::nonNull)
                .anyMatch(this::isOperator);
    }

    /** Whether somebody is called as telecom operators are. */
    public boolean isOperator(String called) {
        return rules.operators().isIn(called);
    }

    /**
     * While goods may still arrive in time nobody has failed, and asking where they are is a
     * question for the chat; once the time is over it is about goods that did not come.
     */
    private void settleQuery(Case seen, Judgement judged, BooleanSupplier inTime) {
        boolean named = seen.filed().category() != null;
        if (judged.subCause() == SubCause.STATUS_QUERY) {
            judged.time(inTime.getAsBoolean());
            if (!judged.inTime() && !named && isPaid(seen)) {
                judged.lead(
                        Category.RECHARGE_NOT_CREDITED,
                        "category-query-overdue",
                        new Ground(Kind.DEMAND, "INFO"));
            }
        } else if (!named
                && judged.category() == Category.RECHARGE_NOT_CREDITED
                && judged.subCause() == null
                && cause(seen, judged).filter(ComplaintReader::isByDefault).isPresent()
                && inTime.getAsBoolean()) {
            judged.time(true);
            Ground paid = new Ground(Kind.JUDGED, "IN_TIME");
            judged.lead(Category.AFTERSALES_DELAY, "category-still-in-time", paid);
            judged.cause(
                    TriageReason.of(
                            Aspect.SUB_CAUSE,
                            "category-still-in-time",
                            SubCause.STATUS_QUERY,
                            paid));
        }
    }

    private Optional<TriageReason> cause(Case seen, Judgement judged) {
        return TriageRules.first(Aspect.SUB_CAUSE, rules.causes(), seen, judged.found());
    }

    private static boolean isByDefault(TriageReason reason) {
        return reason.grounds().stream().allMatch(ground -> ground.kind() == Kind.NOTHING);
    }

    private static boolean isPaid(Case seen) {
        return (seen.filed().payment() != null && seen.filed().payment().paidAt() != null)
                || (seen.order() != null && seen.order().paidAt() != null);
    }
}
