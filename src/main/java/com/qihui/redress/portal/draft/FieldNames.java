package com.qihui.redress.portal.draft;

import com.qihui.redress.ticket.DemandType;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the forms call the parts of a complaint. */
final class FieldNames {

    private static final Pattern IN_A_LIST = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    private static final Map<String, String> NAMES =
            Map.of(
                    "complainant.name", "name",
                    "complainant.phone", "phone",
                    "complainant.email", "email",
                    "orderAmountYuan", "amount",
                    "payment.paidAt", "paidAt",
                    "addressed", "orderNo");

    /** As they come on the pages; of several of a kind the beginning of their names. */
    private static final List<String> IN_ORDER =
            List.of(
                    "category",
                    "orderNo",
                    "productType",
                    "productName",
                    "amount",
                    "paidAt",
                    "provider",
                    "rechargeTarget",
                    "merchant",
                    "narrative",
                    "contacts",
                    "demand",
                    "name",
                    "phone",
                    "email",
                    "consent");

    private FieldNames() {}

    /** Where its field stands among all. */
    static int place(String field) {
        int dot = field.indexOf('.');
        return IN_ORDER.indexOf(dot < 0 ? field : field.substring(0, dot));
    }

    static String of(String path, List<Integer> contactRows, List<DemandType> chosen) {
        Matcher inList = IN_A_LIST.matcher(path);
        if (!inList.matches()) {
            return NAMES.getOrDefault(path, path);
        }
        int index = Integer.parseInt(inList.group(2));
        String part = inList.group(3);
        return switch (inList.group(1)) {
            case "contactLog" -> Contacts.field(contactRows.get(index), part);
            case "demand" ->
                    part.equals("text")
                            ? Demands.textField(chosen.get(index))
                            : Demands.amountField(chosen.get(index));
            default -> path;
        };
    }
}
