package com.qihui.redress.demo;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint.Piece;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.evidence.CustomerRequest;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Complainants bring what they were asked for, piece by piece, as long as it is waited for. */
final class Supplying {

    private static final Map<EvidenceKind, List<String>> SEEN =
            Map.of(
                    EvidenceKind.ORDER_DETAIL,
                    List.of("orderNo", "productName", "amount", "tradeTime"),
                    EvidenceKind.PAYMENT_PROOF,
                    List.of("payee", "arrivalTime"),
                    EvidenceKind.COMMUNICATION_RECORD,
                    List.of("problem", "reply"),
                    EvidenceKind.BALANCE_COMPARISON,
                    List.of("before", "after"),
                    EvidenceKind.ACTIVATION_VIDEO,
                    List.of("operation", "errorMessage"),
                    EvidenceKind.ITEM_COMPARISON,
                    List.of("listing", "received"),
                    EvidenceKind.ACCOUNT_NOTICE,
                    List.of("noticeOrLogin", "time"));

    private final CustomerRequests requests;
    private final CustomerDesk customers;
    private final Phrases phrases;

    Supplying(CustomerRequests requests, CustomerDesk customers, Phrases phrases) {
        this.requests = requests;
        this.customers = customers;
        this.phrases = phrases;
    }

    void supply(Ticket ticket) {
        for (CustomerRequest asked : requests.open(ticket.id())) {
            for (String code : asked.missing()) {
                if (requests.open(ticket.id()).isEmpty()) {
                    return;
                }
                customers.addEvidence(
                        ticket, List.of(NewPiece.seenElsewhere(piece(code))), Actor.COMPLAINANT);
            }
        }
    }

    private Piece piece(String code) {
        EvidenceKind kind = EvidenceKind.valueOf(code.replaceFirst("\\..*", ""));
        Map<String, Boolean> shows =
                SEEN.getOrDefault(kind, List.of()).stream()
                        .collect(Collectors.toMap(detail -> detail, detail -> true));
        return new Piece(kind, null, null, phrases.supplement(), null, shows);
    }
}
