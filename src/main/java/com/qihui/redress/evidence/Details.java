package com.qihui.redress.evidence;

import com.qihui.redress.ticket.EvidenceKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be visible on a piece of each kind, all that the checklist might ask for (R9 to R16).
 */
final class Details {

    private Details() {}

    static List<String> of(EvidenceKind kind) {
        return switch (kind) {
            case ORDER_DETAIL -> List.of("orderNo", "productName", "amount", "tradeTime");
            case PAYMENT_PROOF -> List.of("payee", "arrivalTime");
            case COMMUNICATION_RECORD -> List.of("problem", "reply", "promisedTime");
            case BALANCE_COMPARISON -> List.of("before", "after");
            case ACTIVATION_VIDEO -> List.of("operation", "errorMessage");
            case ITEM_COMPARISON -> List.of("listing", "received");
            case ACCOUNT_NOTICE -> List.of("noticeOrLogin", "time");
            case LOSS_PROOF, GUARDIAN_PROOF, OTHER -> List.of();
        };
    }

    static boolean isKnown(String detail) {
        return Stream.of(EvidenceKind.values()).anyMatch(kind -> of(kind).contains(detail));
    }
}
