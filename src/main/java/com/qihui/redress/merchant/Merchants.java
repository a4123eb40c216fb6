package com.qihui.redress.merchant;

import com.qihui.redress.shared.TransactionMemory;
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
    private final TransactionMemory<String, Optional<Merchant>> byName = new TransactionMemory<>();
    private final TransactionMemory<Long, Optional<Merchant>> byId = new TransactionMemory<>();

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
        byName.forget(command.name());
        return merchants.save(merchant);
    }

    public Optional<Merchant> byName(String name) {
        Optional<Merchant> found = byName.get(name, merchants::findByName);
        found.ifPresent(merchant -> byId.keep(merchant.id(), found));
        return found;
    }

    public Optional<Merchant> byCode(String code) {
        return merchants.findByCode(code);
    }

    public Optional<Merchant> byId(long id) {
        return byId.get(id, merchants::findById);
    }

    public List<Merchant> all() {
        return merchants.findAllByOrderByName();
    }
}
