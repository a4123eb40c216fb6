package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.shared.Page;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.TicketQuery;
import com.qihui.redress.ticket.TicketRow;
import com.qihui.redress.ticket.TicketSearch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds complaints for a reader: a merchant finds its own and learns nothing of others. */
@Component
class ComplaintLists {

    private final TicketSearch search;
    private final Merchants merchants;

    ComplaintLists(TicketSearch search, Merchants merchants) {
        this.search = search;
        this.merchants = merchants;
    }

    /** What a caller asks for. */
    record Filter(
            @Nullable Status status,
            @Nullable Category category,
            @Nullable String merchant,
            @Nullable String q) {}

    Page<ComplaintItem> page(Filter filter, Actor reader, @Nullable String after, int limit) {
        Long known = merchant(filter.merchant()).map(Merchant::id).orElse(null);
        boolean isMerchant = reader.kind() == Actor.Kind.MERCHANT;
        if (isMerchant
                && filter.merchant() != null
                && !Objects.equals(known, reader.merchantId())) {
            return new Page<>(List.of(), null);
        }
        TicketQuery query =
                new TicketQuery(
                        filter.status(),
                        filter.category(),
                        isMerchant ? reader.merchantId() : known,
                        known == null ? filter.merchant() : null,
                        filter.q(),
                        !isMerchant);
        Page<TicketRow> page = search.page(query, after, limit);
        return new Page<>(page.items().stream().map(ComplaintItem::of).toList(), page.next());
    }

    private Optional<Merchant> merchant(@Nullable String named) {
        return Optional.ofNullable(named)
                .flatMap(name -> merchants.byName(name).or(() -> merchants.byCode(name)));
    }
}
