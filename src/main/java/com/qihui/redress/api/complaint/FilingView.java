package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.api.Yuan;
import com.qihui.redress.ticket.ChatLine;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.PaymentProvider;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the complainant wrote, word for word, without how to reach them. */
@Schema(name = "Filing")
record FilingView(
        @Nullable String orderNo,
        @Nullable String productType,
        @Nullable String productName,
        @Nullable String rechargeTarget,
        @Nullable String orderAmountYuan,
        @Nullable String relatedOrdersTotalYuan,
        @Nullable String merchant,
        @Nullable PaymentView payment,
        @DeskTime @Nullable Instant orderedAt,
        String narrative,
        List<DemandView> demand,
        List<ContactView> contactLog,
        List<ChatLineView> transcript) {

    /** Something said in the chat in which it was made. */
    @Schema(name = "ChatLine")
    record ChatLineView(
            ChatLine.Speaker who,
            @DeskTime @Nullable Instant at,
            @Nullable String agentNo,
            String text) {

        static ChatLineView of(ChatLine filed) {
            return new ChatLineView(filed.who(), filed.at(), filed.agentNo(), filed.text());
        }
    }

    record PaymentView(
            @Nullable PaymentProvider provider,
            @Nullable String payee,
            @DeskTime @Nullable Instant paidAt,
            @Nullable String paidYuan) {

        static @Nullable PaymentView of(FileComplaint.@Nullable Payment filed) {
            return filed == null
                    ? null
                    : new PaymentView(
                            filed.provider(),
                            filed.payee(),
                            filed.paidAt(),
                            Yuan.text(filed.paidYuan()));
        }
    }

    record DemandView(DemandType type, @Nullable String text, @Nullable String amountYuan) {

        static DemandView of(FileComplaint.Demand filed) {
            return new DemandView(filed.type(), filed.text(), Yuan.text(filed.amountYuan()));
        }
    }

    record ContactView(
            @DeskTime @Nullable Instant at,
            @Nullable String channel,
            @Nullable String agentNo,
            @Nullable String promise,
            @DeskTime @Nullable Instant promiseDue,
            @Nullable Boolean kept) {

        static ContactView of(FileComplaint.Contact filed) {
            return new ContactView(
                    filed.at(),
                    filed.channel(),
                    filed.agentNo(),
                    filed.promise(),
                    filed.promiseDue(),
                    filed.kept());
        }
    }

    static FilingView of(FileComplaint filed) {
        return new FilingView(
                filed.orderNo(),
                filed.productType(),
                filed.productName(),
                filed.rechargeTarget(),
                Yuan.text(filed.orderAmountYuan()),
                Yuan.text(filed.relatedOrdersTotalYuan()),
                filed.merchant(),
                PaymentView.of(filed.payment()),
                filed.orderedAt(),
                filed.narrative(),
                filed.demand().stream().map(DemandView::of).toList(),
                filed.contactLog().stream().map(ContactView::of).toList(),
                filed.transcript().stream().map(ChatLineView::of).toList());
    }
}
