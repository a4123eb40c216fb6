package com.qihui.redress.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Where merchants are written to, as administrators keep it. */
@Service
@Validated
public class MerchantContacts {

    private static final Logger LOG = LoggerFactory.getLogger(MerchantContacts.class);

    private final MerchantRepository merchants;
    private final Merchants known;

    MerchantContacts(MerchantRepository merchants, Merchants known) {
        this.merchants = merchants;
        this.known = known;
    }

    /**
     * @param seenVersion of the merchant whose contact was read
     * @throws Conflict when somebody changed the merchant meanwhile
     * @throws AccessDeniedException for everybody but administrators
     */
    @Transactional
    public Merchant change(long merchantId, long seenVersion, @Valid ChangeContact to, Actor by) {
        if (by.kind() != Actor.Kind.ADMIN) {
            throw new AccessDeniedException(by.kind() + " does not keep merchants' addresses");
        }
        Merchant merchant =
                merchants
                        .findById(merchantId)
                        .orElseThrow(() -> new NotFound("merchant", merchantId));
        if (merchant.version != seenVersion) {
            throw new Conflict("changed_meanwhile", merchant.version);
        }
        merchant.email = to.email().isEmpty() ? null : to.email();
        Merchant kept = merchants.save(merchant);
        known.added(kept);
        LOG.info("{} changed the mail address of merchant {}", by.name(), merchant.code);
        return kept;
    }
}
