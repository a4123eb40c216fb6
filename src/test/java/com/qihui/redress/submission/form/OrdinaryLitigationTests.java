package com.qihui.redress.submission.form;

import java.util.List;

class OrdinaryLitigationTests extends ExternalBodyContract {

    @Override
    ExternalBody external() {
        return new OrdinaryLitigation();
    }

    @Override
    List<Item> alsoAsks() {
        return List.of(Item.IDENTITY, Item.RESPONDENT_CODE, Item.PAYEE, Item.DEMAND);
    }
}
