package com.qihui.redress.submission.form;

import java.util.List;

class PoliceReportTests extends ExternalBodyContract {

    @Override
    ExternalBody external() {
        return new PoliceReport();
    }

    @Override
    List<Item> alsoAsks() {
        return List.of(Item.IDENTITY, Item.PAYEE, Item.TARGET);
    }
}
