package com.qihui.redress.merchant;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The merchants of the platform. */
@Service
@Validated
public class Merchants {

    private final MerchantRepository merchants;

    Merchants(MerchantRepository merchants) {
        this.merchants = merchants;
    }

    @Transactional
    public Merchant add(@Valid AddMerchant command) {
        Merchant merchant = new Merchant();
        merchant.code = command.code();
        merchant.name = command.name();
        merchant.tier = command.tier();
        merchant.selfOperated = command.selfOperated();
        merchant.phone = command.phone();
        merchant.active = true;
        return merchants.save(merchant);
    }

    public Optional<Merchant> byName(String name) {
        return merchants.findByName(name);
    }

    public Optional<Merchant> byCode(String code) {
        return merchants.findByCode(code);
    }

    public Optional<Merchant> byId(long id) {
        return merchants.findById(id);
    }

    public List<Merchant> all() {
        return merchants.findAllByOrderByName();
    }
}
