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
import java.util.function.Consumer;
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
        return copy(like, but -> but.submittedAt = submittedAt);
    }

    public static FileComplaint ofOrder(FileComplaint like, String orderNo) {
        return copy(like, but -> but.orderNo = orderNo);
    }

    public static FileComplaint paidAt(FileComplaint like, Instant paidAt) {
        return copy(like, but -> but.payment = new FileComplaint.Payment(null, null, paidAt, null));
    }

    /** The same told in other words. */
    public static FileComplaint telling(FileComplaint like, String narrative) {
        return copy(like, but -> but.narrative = narrative);
    }

    public static FileComplaint inEnglish(FileComplaint like) {
        FileComplaint.Complainant by = like.complainant();
        return by(like, new FileComplaint.Complainant(by.name(), by.phone(), by.email(), "en"));
    }

    public static FileComplaint withMail(FileComplaint like, String address) {
        FileComplaint.Complainant by = like.complainant();
        return by(
                like, new FileComplaint.Complainant(by.name(), by.phone(), address, by.language()));
    }

    public static FileComplaint by(FileComplaint like, FileComplaint.Complainant by) {
        return copy(like, but -> but.by = by);
    }

    public static FileComplaint over(FileComplaint like, Channel channel) {
        return copy(like, but -> but.channel = channel);
    }

    /** The same, by whom any of these would be taken. */
    public static FileComplaint demanding(FileComplaint like, DemandType... either) {
        return copy(
                like,
                but ->
                        but.demand =
                                Arrays.stream(either)
                                        .map(type -> new FileComplaint.Demand(type, null, null))
                                        .toList());
    }

    /** What one complaint may tell otherwise than another. */
    private static final class Telling {

        private Channel channel;
        private FileComplaint.Complainant by;
        private @Nullable String orderNo;
        private FileComplaint.@Nullable Payment payment;
        private String narrative;
        private List<FileComplaint.Demand> demand;
        private @Nullable Instant submittedAt;

        private Telling(FileComplaint like) {
            channel = like.channel();
            by = like.complainant();
            orderNo = like.orderNo();
            payment = like.payment();
            narrative = like.narrative();
            demand = like.demand();
            submittedAt = like.submittedAt();
        }
    }

    private static FileComplaint copy(FileComplaint like, Consumer<Telling> change) {
        Telling but = new Telling(like);
        change.accept(but);
        return new FileComplaint(
                but.channel,
                like.category(),
                but.by,
                but.orderNo,
                like.productType(),
                like.productName(),
                like.rechargeTarget(),
                like.orderAmountYuan(),
                like.relatedOrdersTotalYuan(),
                like.merchant(),
                but.payment,
                like.orderedAt(),
                but.narrative,
                but.demand,
                like.contactLog(),
                like.evidence(),
                but.submittedAt);
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
