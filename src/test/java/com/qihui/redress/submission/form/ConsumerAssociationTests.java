package com.qihui.redress.submission.form;

import java.util.List;

class ConsumerAssociationTests extends ExternalBodyContract {

    @Override
    ExternalBody external() {
        return new ConsumerAssociation();
    }

    @Override
    List<Item> alsoAsks() {
        return List.of(Item.RESPONDENT_ADDRESS, Item.ORDER_NO, Item.DEMAND);
    }
}
