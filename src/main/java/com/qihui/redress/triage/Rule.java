package com.qihui.redress.triage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.qihui.redress.statement.WordList;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ground;
import com.qihui.redress.ticket.Ground.Kind;
import com.qihui.redress.ticket.SubCause;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rule of {@code config/triage.yml}: its name, what it gives, within what limits. */
final class Rule {

    enum Seller {
        PLATFORM,
        THIRD_PARTY
    }

    private final String name;
    private final String gives;
    private final @Nullable Category category;
    private final Set<SubCause> causes;
    private final List<String> products;
    private final @Nullable Seller seller;
    private final boolean minor;
    private final boolean inTime;
    private final WordList unless;
    private final Sign sign;

    /** What a rule looks at besides the complaint itself: what was found before. */
    record Found(
            @Nullable Category category,
            @Nullable SubCause subCause,
            boolean minor,
            boolean inTime) {}

    @JsonCreator
    Rule(
            @JsonProperty(value = "rule", required = true) String name,
            @JsonProperty(value = "gives", required = true) String gives,
            @JsonProperty("category") @Nullable Category category,
            @JsonProperty("causes") @Nullable Set<SubCause> causes,
            @JsonProperty("products") @Nullable List<String> products,
            @JsonProperty("seller") @Nullable Seller seller,
            @JsonProperty("minor") boolean minor,
            @JsonProperty("inTime") boolean inTime,
            @JsonProperty("unless") @Nullable WordList unless,
            @JsonProperty("words") @Nullable WordList words,
            @JsonProperty("shown") @Nullable WordList shown,
            @JsonProperty("recorded") @Nullable WordList recorded,
            @JsonProperty("everywhere") @Nullable WordList everywhere,
            @JsonProperty("demands") @Nullable Set<DemandType> demands,
            @JsonProperty("kinds") @Nullable Set<EvidenceKind> kinds,
            @JsonProperty("deliveryStates") @Nullable Set<String> deliveryStates,
            @JsonProperty("promiseBroken") boolean promiseBroken,
            @JsonProperty("paidToOthers") boolean paidToOthers) {
        this.name = name;
        this.gives = gives;
        this.category = category;
        this.causes = Objects.requireNonNullElse(causes, Set.of());
        this.products = Objects.requireNonNullElse(products, List.of());
        this.seller = seller;
        this.minor = minor;
        this.inTime = inTime;
        this.unless = Objects.requireNonNullElse(unless, WordList.NONE);
        this.sign =
                Sign.of(
                        words,
                        shown,
                        recorded,
                        everywhere,
                        demands,
                        kinds,
                        deliveryStates,
                        promiseBroken,
                        paidToOthers);
    }

    String name() {
        return name;
    }

    String gives() {
        return gives;
    }

    /** What it rests on, if it fits. */
    Optional<Ground> fits(Case seen, Found found) {
        if (!isWithin(seen, found) || unless.isIn(seen.narrative())) {
            return Optional.empty();
        }
        return sign.isNone() ? Optional.of(standing(found)) : sign.in(seen);
    }

    private boolean isWithin(Case seen, Found found) {
        return (category == null || category == found.category())
                && (causes.isEmpty()
                        || (found.subCause() != null && causes.contains(found.subCause())))
                && (!minor || found.minor())
                && (!inTime || found.inTime())
                && (seller == null || (seller == Seller.PLATFORM) == seen.selfOperated())
                && isAbout(seen.filed().productType());
    }

    /** Longer names are kinds of the shorter: 游戏点卡(批量) is a 游戏点卡. */
    private boolean isAbout(@Nullable String product) {
        return products.isEmpty()
                || (product != null && products.stream().anyMatch(product::startsWith));
    }

    /** A rule without signs rests on what limits it, or on there being nothing else. */
    private Ground standing(Found found) {
        if (minor) {
            return new Ground(Kind.JUDGED, "MINOR");
        }
        return !causes.isEmpty() && found.subCause() != null
                ? new Ground(Kind.JUDGED, found.subCause().name())
                : new Ground(Kind.NOTHING, "");
    }
}
