package com.qihui.redress.merchant;

import jakarta.validation.Valid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Brings merchants onto the platform. */
@Service
@Validated
public class Enrolment {

    private final MerchantRepository merchants;
    private final Merchants known;

    Enrolment(MerchantRepository merchants, Merchants known) {
        this.merchants = merchants;
        this.known = known;
    }

    @Transactional
    public Merchant enrol(@Valid AddMerchant command) {
        Merchant merchant = new Merchant();
        merchant.code = command.code();
        merchant.name = command.name();
        merchant.tier = command.tier();
        merchant.selfOperated = command.selfOperated();
        merchant.phone = command.phone();
        merchant.active = true;
        merchant.standing = Standing.IN_ORDER;
        Merchant enrolled = merchants.save(merchant);
        known.added(enrolled);
        return enrolled;
    }
}
