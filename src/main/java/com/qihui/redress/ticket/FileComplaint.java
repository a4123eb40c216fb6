package com.qihui.redress.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as its complainant makes it (R25, R37, R38). Only the narrative, who complains, and
 * one of order number and merchant are required; filing with gaps is possible (R18). Limits are in
 * characters; money in yuan.
 *
 * @param submittedAt when it was really made, for imported complaints; every deadline counts from
 *     it
 * @param transcript what was said in the chat in which it was made, oldest first (R24)
 */
public record FileComplaint(
        Channel channel,
        @Nullable Category category,
        @NotNull @Valid Complainant complainant,
        @Nullable @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{N}._\\-]+") String orderNo,
        @Nullable @Size(max = 60) String productType,
        @Nullable @Size(max = 200) String productName,
        @Nullable @Size(max = 120) String rechargeTarget,
        @Nullable @DecimalMin("0") @DecimalMax("99999999.99") @Digits(integer = 8, fraction = 2)
                BigDecimal orderAmountYuan,
        @Nullable @DecimalMin("0") @DecimalMax("99999999.99") @Digits(integer = 8, fraction = 2)
                BigDecimal relatedOrdersTotalYuan,
        @Nullable @Size(max = 100) String merchant,
        @Nullable @Valid Payment payment,
        @Nullable @LikelyTime Instant orderedAt,
        @NotBlank @Size(max = NARRATIVE_LIMIT) String narrative,
        @Size(max = 20) List<@NotNull @Valid Demand> demand,
        @Size(max = 200) List<@NotNull @Valid Contact> contactLog,
        @Size(max = 100) List<@NotNull @Valid Piece> evidence,
        @Nullable @LikelyTime @PastOrPresent Instant submittedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = TRANSCRIPT_LIMIT)
                List<@NotNull @Valid ChatLine> transcript) {

    /** Long enough for any account of events; longer ones belong in an attachment. */
    public static final int NARRATIVE_LIMIT = 20_000;

    /** Lines of the chat in which it was made. */
    public static final int TRANSCRIPT_LIMIT = 200;

    /** What is left out is empty; what names no way in came as a ticket. */
    public FileComplaint {
        channel = Objects.requireNonNullElse(channel, Channel.TICKET);
        demand = Objects.requireNonNullElse(demand, List.of());
        contactLog = Objects.requireNonNullElse(contactLog, List.of());
        evidence = Objects.requireNonNullElse(evidence, List.of());
        transcript = Objects.requireNonNullElse(transcript, List.of());
    }

    /** Made anywhere but in a chat. */
    public FileComplaint(
            Channel channel,
            @Nullable Category category,
            Complainant complainant,
            @Nullable String orderNo,
            @Nullable String productType,
            @Nullable String productName,
            @Nullable String rechargeTarget,
            @Nullable BigDecimal orderAmountYuan,
            @Nullable BigDecimal relatedOrdersTotalYuan,
            @Nullable String merchant,
            @Nullable Payment payment,
            @Nullable Instant orderedAt,
            String narrative,
            List<Demand> demand,
            List<Contact> contactLog,
            List<Piece> evidence,
            @Nullable Instant submittedAt) {
        this(
                channel,
                category,
                complainant,
                orderNo,
                productType,
                productName,
                rechargeTarget,
                orderAmountYuan,
                relatedOrdersTotalYuan,
                merchant,
                payment,
                orderedAt,
                narrative,
                demand,
                contactLog,
                evidence,
                submittedAt,
                List.of());
    }

    /**
     * As it was told in words alone, by mail or through somebody else; what it does not say is
     * asked for (R18).
     *
     * @param submittedAt when it was really made; null for now
     */
    public static FileComplaint told(
            Channel channel,
            Complainant complainant,
            @Nullable String orderNo,
            String narrative,
            @Nullable Instant submittedAt) {
        return new FileComplaint(
                channel,
                null,
                complainant,
                orderNo,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                narrative,
                List.of(),
                List.of(),
                List.of(),
                submittedAt);
    }

    /**
     * All that its complainant told: what they said in the chat need not be said again. Of a long
     * chat as much as a narrative may have.
     */
    public String account() {
        if (transcript.isEmpty()) {
            return narrative;
        }
        String chat =
                transcript.stream()
                        .filter(line -> line.who() == ChatLine.Speaker.COMPLAINANT)
                        .map(ChatLine::text)
                        .filter(text -> !text.equals(narrative))
                        .collect(Collectors.joining("\n"));
        return narrative + "\n" + chat.substring(0, Math.min(chat.length(), NARRATIVE_LIMIT));
    }

    /** An imported complaint was already made elsewhere; what it lacks is asked for afterwards. */
    @AssertTrue(message = "order_or_merchant_required")
    boolean isAddressed() {
        return isGiven(orderNo) || isGiven(merchant) || submittedAt != null;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /**
     * @param language in which the desk writes to them, {@code zh-CN} where nothing is said
     */
    public record Complainant(
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 20) @Pattern(regexp = "[0-9+ \\-]{5,20}") String phone,
            @Nullable @Size(max = 120) @Email String email,
            @Nullable @Pattern(regexp = "zh-CN|en") String language) {

        public Complainant(String name, @Nullable String phone, @Nullable String email) {
            this(name, phone, email, null);
        }

        /** What they read. */
        public Locale reads() {
            return language == null ? Locale.SIMPLIFIED_CHINESE : Locale.forLanguageTag(language);
        }
    }

    public record Payment(
            @Nullable PaymentProvider provider,
            @Nullable @Size(max = 120) String payee,
            @Nullable @LikelyTime Instant paidAt,
            @Nullable @DecimalMin("0") @DecimalMax("99999999.99") @Digits(integer = 8, fraction = 2)
                    BigDecimal paidYuan) {}

    public record Demand(
            @NotNull DemandType type,
            @Nullable @Size(max = 500) String text,
            @Nullable @DecimalMin("0") @DecimalMax("99999999.99") @Digits(integer = 8, fraction = 2)
                    BigDecimal amountYuan) {}

    @PromiseInReach
    public record Contact(
            @Nullable @LikelyTime Instant at,
            @Nullable @Size(max = 60) String channel,
            @Nullable @Size(max = 60) String agentNo,
            @Nullable @Size(max = 500) String promise,
            @Nullable @LikelyTime Instant promiseDue,
            @Nullable Boolean kept) {}

    public record Piece(
            @NotNull EvidenceKind kind,
            @Nullable @Size(max = 60) String form,
            @Nullable @Size(max = 120) String source,
            @Nullable @Size(max = 1000) String desc,
            @Nullable Boolean priorNotice,
            @Size(max = 20) Map<@Pattern(regexp = "[A-Za-z]{1,19}") String, Boolean> shows) {

        public Piece {
            shows = Objects.requireNonNullElse(shows, Map.of());
        }
    }
}
