package com.qihui.redress.submission.form;

import java.util.List;

class TelecomAppealTests extends ExternalBodyContract {

    @Override
    ExternalBody external() {
        return new TelecomAppeal();
    }

    @Override
    List<Item> alsoAsks() {
        return List.of(Item.POSTCODE, Item.FIRST_COMPLAINT, Item.TARGET, Item.DEMAND);
    }
}
