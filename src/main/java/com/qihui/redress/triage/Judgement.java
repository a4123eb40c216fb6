package com.qihui.redress.triage;

import com.qihui.redress.statement.Told;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ground;
import com.qihui.redress.ticket.Ground.Kind;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.ticket.TriageReason.Aspect;
import com.qihui.redress.triage.Rule.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found about a complaint, step by step, each step with its reason. */
final class Judgement {

    private final List<TriageReason> reasons;
    private final boolean minor;
    private @Nullable Category category;
    private @Nullable SubCause subCause;
    private boolean inTime;

    Judgement(FileComplaint filed, Told told) {
        reasons = new ArrayList<>(told.reasons());
        category = told.matter().category();
        subCause = told.matter().subCause();
        minor = told.matter().minor();
        Category named = filed.category();
        if (named != null) {
            reasons.add(
                    0,
                    TriageReason.of(
                            Aspect.CATEGORY,
                            "category-named",
                            named,
                            new Ground(Kind.NAMED, named.name())));
        }
    }

    @Nullable Category category() {
        return category;
    }

    @Nullable SubCause subCause() {
        return subCause;
    }

    boolean inTime() {
        return inTime;
    }

    Found found() {
        return new Found(category, subCause, minor, inTime);
    }

    List<TriageReason> reasons() {
        return List.copyOf(reasons);
    }

    void time(boolean inTime) {
        this.inTime = inTime;
    }

    void add(TriageReason reason) {
        reasons.add(reason);
    }

    void cause(TriageReason reason) {
        reasons.removeIf(one -> one.aspect() == Aspect.SUB_CAUSE);
        reasons.add(reason);
        subCause = SubCause.valueOf(reason.value());
    }

    /** Another category than its words lead it to; what is said of its cause is void. */
    void lead(Category category, String rule, Ground ground) {
        reasons.removeIf(one -> one.aspect() == Aspect.CATEGORY);
        reasons.removeIf(one -> one.aspect() == Aspect.SUB_CAUSE);
        reasons.add(0, TriageReason.of(Aspect.CATEGORY, rule, category, ground));
        this.category = category;
        subCause = null;
    }

    <E extends Enum<E>> EnumSet<E> values(Aspect aspect, Class<E> type) {
        EnumSet<E> values = EnumSet.noneOf(type);
        named(aspect).forEach(name -> values.add(Enum.valueOf(type, name)));
        return values;
    }

    private Collection<String> named(Aspect aspect) {
        return reasons.stream()
                .filter(one -> one.aspect() == aspect)
                .map(TriageReason::value)
                .toList();
    }
}
