package com.qihui.redress.submission.form;

import java.util.List;

class MarketRegulationTests extends ExternalBodyContract {

    @Override
    ExternalBody external() {
        return new MarketRegulation();
    }

    @Override
    List<Item> alsoAsks() {
        return List.of(Item.RESPONDENT_ADDRESS, Item.ORDER_NO, Item.DEMAND);
    }
}
