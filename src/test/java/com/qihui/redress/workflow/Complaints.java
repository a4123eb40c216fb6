package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Complaints as people make them. */
public final class Complaints {

    public static final Actor SHOP = new Actor(Actor.Kind.CLIENT, null, "shop", null, null, null);

    private Complaints() {}

    public static FileComplaint about(String merchant, Category category) {
        return about(merchant, category, List.of(orderDetail(), paymentProof()));
    }

    public static FileComplaint withoutEvidence(String merchant) {
        return about(merchant, Category.RECHARGE_NOT_CREDITED, List.of());
    }

    public static FileComplaint about(
            String merchant, Category category, List<FileComplaint.Piece> evidence) {
        return new FileComplaint(
                Channel.TICKET,
                category,
                new FileComplaint.Complainant("测试用户900", "19900000900", null),
                "QH2026112299001",
                "游戏点卡",
                "幻海OL 100元点卡",
                "test_hh_900",
                new BigDecimal("100.00"),
                null,
                merchant,
                null,
                null,
                "2026年11月22日14:30下单购买100元点卡，支付成功后30分钟未到账。",
                List.of(
                        new FileComplaint.Demand(
                                DemandType.REFUND, "全额退款", new BigDecimal("100.00"))),
                List.of(),
                evidence,
                null);
    }

    /** The same, made then: only an import tells of the past. */
    public static FileComplaint madeAt(FileComplaint like, Instant submittedAt) {
        return copy(like, like.complainant(), like.orderNo(), like.payment(), submittedAt);
    }

    public static FileComplaint ofOrder(FileComplaint like, String orderNo) {
        return copy(like, like.complainant(), orderNo, like.payment(), like.submittedAt());
    }

    public static FileComplaint paidAt(FileComplaint like, Instant paidAt) {
        return copy(
                like,
                like.complainant(),
                like.orderNo(),
                new FileComplaint.Payment(null, null, paidAt, null),
                like.submittedAt());
    }

    /** The same told in other words. */
    public static FileComplaint telling(FileComplaint like, String narrative) {
        return new FileComplaint(
                like.channel(),
                like.category(),
                like.complainant(),
                like.orderNo(),
                like.productType(),
                like.productName(),
                like.rechargeTarget(),
                like.orderAmountYuan(),
                like.relatedOrdersTotalYuan(),
                like.merchant(),
                like.payment(),
                like.orderedAt(),
                narrative,
                like.demand(),
                like.contactLog(),
                like.evidence(),
                like.submittedAt());
    }

    public static FileComplaint inEnglish(FileComplaint like) {
        FileComplaint.Complainant by = like.complainant();
        return copy(
                like,
                new FileComplaint.Complainant(by.name(), by.phone(), by.email(), "en"),
                like.orderNo(),
                like.payment(),
                like.submittedAt());
    }

    public static FileComplaint by(FileComplaint like, FileComplaint.Complainant by) {
        return copy(like, by, like.orderNo(), like.payment(), like.submittedAt());
    }

    /** The same, by whom any of these would be taken. */
    public static FileComplaint demanding(FileComplaint like, DemandType... either) {
        return new FileComplaint(
                like.channel(),
                like.category(),
                like.complainant(),
                like.orderNo(),
                like.productType(),
                like.productName(),
                like.rechargeTarget(),
                like.orderAmountYuan(),
                like.relatedOrdersTotalYuan(),
                like.merchant(),
                like.payment(),
                like.orderedAt(),
                like.narrative(),
                Arrays.stream(either)
                        .map(type -> new FileComplaint.Demand(type, null, null))
                        .toList(),
                like.contactLog(),
                like.evidence(),
                like.submittedAt());
    }

    private static FileComplaint copy(
            FileComplaint like,
            FileComplaint.Complainant by,
            String orderNo,
            FileComplaint.@Nullable Payment payment,
            @Nullable Instant submittedAt) {
        return new FileComplaint(
                like.channel(),
                like.category(),
                by,
                orderNo,
                like.productType(),
                like.productName(),
                like.rechargeTarget(),
                like.orderAmountYuan(),
                like.relatedOrdersTotalYuan(),
                like.merchant(),
                payment,
                like.orderedAt(),
                like.narrative(),
                like.demand(),
                like.contactLog(),
                like.evidence(),
                submittedAt);
    }

    public static FileComplaint.Piece orderDetail() {
        return new FileComplaint.Piece(
                EvidenceKind.ORDER_DETAIL,
                "截图",
                "平台订单详情页",
                "订单完整页面",
                null,
                Map.of("orderNo", true, "productName", true, "amount", true, "tradeTime", true));
    }

    public static FileComplaint.Piece piece(EvidenceKind kind, String... shown) {
        return new FileComplaint.Piece(
                kind,
                "截图",
                null,
                null,
                null,
                Arrays.stream(shown).collect(Collectors.toMap(detail -> detail, detail -> true)));
    }

    public static FileComplaint.Piece paymentProof() {
        return new FileComplaint.Piece(
                EvidenceKind.PAYMENT_PROOF,
                "截图",
                "支付宝",
                "账单详情",
                null,
                Map.of("payee", true, "arrivalTime", true));
    }
}
