package com.qihui.redress.portal.draft;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked for, the usual first, as rows of a form (R38). */
final class Demands {

    private static final Set<DemandType> IN_MONEY =
            EnumSet.of(
                    DemandType.REFUND,
                    DemandType.PARTIAL_REFUND,
                    DemandType.REISSUE_OR_REFUND,
                    DemandType.UNFREEZE_OR_REFUND,
                    DemandType.COMPENSATION,
                    DemandType.TRIPLE);

    private static final Map<Category, List<DemandType>> USUAL =
            Map.of(
                    Category.RECHARGE_NOT_CREDITED,
                    List.of(
                            DemandType.REISSUE_OR_REFUND,
                            DemandType.REISSUE,
                            DemandType.REFUND,
                            DemandType.COMPENSATION),
                    Category.NOT_AS_DESCRIBED,
                    List.of(
                            DemandType.REISSUE_OR_REFUND,
                            DemandType.REFUND,
                            DemandType.PARTIAL_REFUND,
                            DemandType.COMPENSATION),
                    Category.AFTERSALES_DELAY,
                    List.of(
                            DemandType.INFO,
                            DemandType.REFUND,
                            DemandType.REISSUE,
                            DemandType.COMPENSATION),
                    Category.ACCOUNT_ANOMALY,
                    List.of(
                            DemandType.UNFREEZE_OR_REFUND,
                            DemandType.UNFREEZE,
                            DemandType.REFUND,
                            DemandType.SECURITY));

    private Demands() {}

    static List<DemandType> usual(@Nullable Category category) {
        return USUAL.getOrDefault(
                category == null ? Category.RECHARGE_NOT_CREDITED : category, List.of());
    }

    static List<DemandType> others(@Nullable Category category) {
        List<DemandType> usual = usual(category);
        return Arrays.stream(DemandType.values()).filter(type -> !usual.contains(type)).toList();
    }

    /** Those that need an amount to be clear. */
    static Set<DemandType> inMoney() {
        return IN_MONEY;
    }

    static String field(DemandType type) {
        return "demand." + type;
    }

    static String amountField(DemandType type) {
        return field(type) + ".amount";
    }

    static String textField(DemandType type) {
        return field(type) + ".text";
    }

    /** An amount or a word beside what was not chosen asks for nothing. */
    static List<FileComplaint.Demand> read(Typed typed, List<DemandType> chosen) {
        List<FileComplaint.Demand> demands = new ArrayList<>();
        for (DemandType type : chosen) {
            demands.add(
                    new FileComplaint.Demand(
                            type,
                            typed.text(textField(type)),
                            IN_MONEY.contains(type) ? typed.yuan(amountField(type)) : null));
        }
        return demands;
    }

    /** In the order they are offered. */
    static List<DemandType> chosen(Typed typed, @Nullable Category category) {
        List<DemandType> all = new ArrayList<>(usual(category));
        all.addAll(others(category));
        return all.stream().filter(type -> typed.isGiven(field(type))).toList();
    }
}
