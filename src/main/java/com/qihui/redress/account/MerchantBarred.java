package com.qihui.redress.account;

import org.springframework.security.authentication.AccountStatusException;

/** Somebody with the right password whose merchant may not work its desk any more. */
public class MerchantBarred extends AccountStatusException {

    MerchantBarred() {
        super("the merchant is suspended or removed");
    }
}
