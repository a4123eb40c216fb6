package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Masked;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to reach a complainant, as far as the reader needs it (docs/decisions/0007). */
@Schema(name = "ContactData")
record Contact(String name, @Nullable String phone, @Nullable String email) {

    /** In full for the desk and for clients, which speak for the complainant; else masked. */
    static Contact of(String name, @Nullable String phone, @Nullable String email, Actor reader) {
        return reader.kind() == Actor.Kind.MERCHANT
                ? masked(name, phone, email)
                : new Contact(name, phone, email);
    }

    static Contact masked(String name, @Nullable String phone, @Nullable String email) {
        return new Contact(Masked.name(name), Masked.phone(phone), Masked.email(email));
    }
}
